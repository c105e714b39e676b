import Extraction
import Testing

/// Tables of work plans, of what came of them, and of what offices return each month.
@Suite("Tables of work and of monthly returns")
struct WorkTableTests {
    @Test func aPartSetOutAsFarAsAnotherIsOfTheSameWhole() throws {
        let table = try CellTables.read(
            """
            产品名称 | 产量
            粮食 | 90
            \u{3000}#夏粮 | 30
            \u{3000}\u{3000}#小麦 | 20
            \u{3000}#秋粮 | 60
            \u{3000}\u{3000}#玉米 | 25
            """, caption: "2031年主要农产品产量", unit: "万吨")
        #expect(table.of(2, 1)?.row == 1 && table.of(3, 1)?.row == 0 && table.of(4, 1)?.row == 3)
        // Without indentation what is larger than a part is none of its.
        let flat = try CellTables.read(
            """
            产品名称 | 产量
            粮食 | 90
            #夏粮 | 30
            \u{3000}#小麦 | 20
            \u{3000}#杂粮 | 10
            """, caption: "2031年主要农产品产量", unit: "万吨")
        #expect(flat.of(2, 1)?.row == 1 && flat.of(3, 1)?.row == 1)
    }

    @Test func changesOfIndexesAreInTheirPoints() throws {
        let table = try CellTables.read(
            "行业 | 企业景气指数 | 比上季度（点） | 比上年同期（点）\n工业 | 121.3 | 2.4 | -1.1", caption: "2031年二季度企业景气指数")
        #expect(table.line(0, 2) == "工业企业景气指数 change 2.4" && table.at(0, 2)?.basis == "mom")
        #expect(table.line(0, 3) == "工业企业景气指数 change -1.1" && table.at(0, 3)?.basis == "yoy")
        #expect(table.of(0, 3)?.column == 1)
        // 点 inside of a name is none.
        #expect(try CellTables.read("地区 | 网点（个）\n东山区 | 12").line(0, 1) == "网点 level 12 个")
    }

    @Test func whatStandsBehindAMonthIsOfThatMonth() throws {
        let table = try CellTables.read(
            "区域 | 本月成交套数（套） | 上月成交套数（套） | 上月末余额（万元）\n东山区 | 412 | 398 | 50", caption: "2031年6月商品房成交情况")
        #expect(table.line(0, 1) == "成交套数 level 412 套" && table.at(0, 1)?.period == "2031-06")
        #expect(table.line(0, 2) == "成交套数 level 398 套" && table.at(0, 2)?.period == "2031-05")
        #expect(table.at(0, 3)?.indicator.contains("余额") == true)
    }

    @Test func cellsThatTellTwoThingsHaveTheNameOfTheirRow() throws {
        let table = try CellTables.read(
            "项目名称 | 年度目标 | 完成情况\n老旧小区改造 | 36个小区、2.1万户 | 完工30个小区、1.8万户\n农路建设 | 60公里、桥梁3座 | 15天",
            caption: "2031年民生实事任务表")
        let found = table.mentions.map { "\($0.indicator) \($0.value)\($0.unitText ?? "")" }
        #expect(found.contains("老旧小区改造 36个") && found.contains("老旧小区改造 2.1万户"))
        #expect(found.contains("老旧小区改造完工 30个") && found.contains("老旧小区改造完工 1.8万户"))
        #expect(found.contains("农路建设 60公里") && found.contains("农路建设桥梁 3座"))
    }

    @Test func aPriceIsInNoUnitOfMass() throws {
        let table = try CellTables.read(
            "品名 | 单位 | 本期均价 | 上期均价 | 涨跌（元）\n猪肉 | 千克 | 26.4 | 26.9 | -0.5", caption: "2031年7月上旬食品价格")
        #expect(table.line(0, 2) == "猪肉均价 level 26.4 元")
        // What is counted in it is.
        let sold = try CellTables.read("品名 | 单位 | 销量\n猪肉 | 千克 | 264", caption: "2031年7月上旬食品销售情况")
        #expect(sold.line(0, 2) == "猪肉销量 level 264 千克")
    }

    @Test func aCompositeRankIsOfNothingElse() throws {
        let table = try CellTables.read(
            "县区 | 综合指数 | 综合指数排名 | 综合排名 | PM2.5\n东山区 | 3.12 | 2 | 1 | 18", caption: "2031年6月各县区空气质量排名")
        #expect(table.line(0, 2) == "综合指数 rank 2" && table.line(0, 3) == "综合排名 rank 1")
        // Nor does the index lend its name.
        #expect(table.at(0, 4)?.indicator == "PM2.5")
    }

    @Test(arguments: ["主要出口商品", "主要出口商品金额"])
    func whatIsExportedIsNoOutput(caption: String) throws {
        let table = try CellTables.read("商品名称 | 2031年 | 比上年增长（%）\n钢材 | 123 | 3.4", caption: caption, unit: "万美元")
        #expect(table.at(0, 1)?.indicator.hasPrefix("钢材出口") == true)
    }

    @Test func tasksOfPlacesAreNamedByWhatTheTableIsOf() throws {
        let table = try CellTables.read(
            "县区 | 年度任务 | 已完成 | 完成率（%）\n东山区 | 3.2 | 2.1 | 65.6\n西水县 | 4 | 3.6 | 90",
            caption: "2031年上半年高标准农田建设进展情况通报", unit: "万亩")
        #expect(table.line(0, 1) == "高标准农田建设 level 3.2 万亩" && table.at(0, 1)?.status == .target)
        #expect(table.line(1, 3) == "高标准农田建设 share 90 %")
    }

    @Test func lettersBeforeRowsAreNumbers() throws {
        let table = try CellTables.read(
            "指标 | 单位 | 数量\n（1）城市低保 | | \nA 城市低保人数 | 人 | 431\nB 城市低保户数 | 户 | 274\nA股上市公司 | 家 | 3",
            caption: "2031年1月民政统计月报")
        #expect(table.line(1, 2) == "城市低保人数 level 431 人" && table.line(2, 2) == "城市低保户数 level 274 户")
        #expect(table.at(3, 2)?.indicator.hasPrefix("A股") == true)
    }

    @Test func aShareIsOfWhatTheSameWordHeadsBeforeIt() throws {
        let table = try CellTables.read(
            """
            年份 | 生产总值（万元） | < | < | 构成（%） | <
            ^ | 合计 | 第一产业 | 第二产业 | 第一产业 | 第二产业
            2030 | 100 | 30 | 70 | 30 | 70
            2031 | 120 | 40 | 80 | 33.3 | 66.7
            """, caption: "历年生产总值及构成", headerRows: 2)
        #expect(table.of(1, 4)?.column == 2 && table.of(1, 5)?.column == 3)
    }

    @Test func partsOfOneNameAreToldApartByTheirWholes() throws {
        let table = try CellTables.read(
            """
            险种 | 参保人数（万人）
            基本养老保险 | 210
            \u{3000}城镇职工 | 98
            基本医疗保险 | 305
            \u{3000}城镇职工 | 75
            失业保险 | 52
            """, caption: "2031年社会保险情况")
        #expect(table.at(1, 1)?.indicator == "基本养老保险城镇职工参保人数")
        #expect(table.at(3, 1)?.indicator == "基本医疗保险城镇职工参保人数")
        // One alone needs no more.
        let alone = try CellTables.read(
            "险种 | 参保人数（万人）\n基本养老保险 | 210\n\u{3000}城镇职工 | 98\n失业保险 | 52", caption: "2031年社会保险情况")
        #expect(alone.at(1, 1)?.indicator == "城镇职工参保人数")
    }

    @Test func whatHasNoUnitOfItsOwnIsPartOfTheOneAbove() throws {
        let table = try CellTables.read(
            """
            指标 | 1-7月 | 同比增长（%）
            固定资产投资（亿元） | 301 | 5.2
            其中：工业投资 | 120 | 12.1
            民间投资 | 290 | 3.1
            社会消费品零售总额（亿元） | 163 | 5.7
            全社会用电量（亿千瓦时） | 60 | 6.4
            """, caption: "2031年1-7月主要经济指标")
        #expect(table.line(2, 1) == "民间投资 level 290 亿元" && table.of(2, 1)?.row == 0)
        #expect(table.of(3, 1) == nil)
    }

    @Test func partsOfAnOutputThatHasANameOfItsOwn() throws {
        let table = try CellTables.read(
            "产品名称 | 单位 | 产量\n发电量 | 亿千瓦时 | 98\n其中：火电 | 亿千瓦时 | 60\n原煤 | 万吨 | 8", caption: "2031年工业产品产量")
        #expect(table.at(1, 2)?.indicator == "火电发电量" && table.at(2, 2)?.indicator == "原煤产量")
    }

    @Test func depositsAndLoansAreBalances() throws {
        let table = try CellTables.read(
            "指标 | 年末数（亿元）\n各项存款 | 1902\n其中：住户存款 | 1302", caption: "2031年末金融机构本外币存贷款余额及其增长速度")
        #expect(table.at(0, 1)?.indicator == "各项存款余额" && table.at(1, 1)?.indicator == "住户存款余额")
    }

    @Test func aShareIsNoPartOfAnAmount() throws {
        let table = try CellTables.read(
            "指标 | 单位 | 1-6月\n六、一般公共预算收入 | 亿元 | 98\n税收占比 | % | 63", caption: "2031年1-6月主要指标")
        #expect(table.line(1, 2) == "税收占比 share 63 %")
    }

    @Test func bedsAreCountedInTheirUnitAndAllElseInTheOther() throws {
        let table = try CellTables.read(
            "指标 | 2031年 | 2030年\n社会组织 | 1520 | 1498\n养老床位 | 800 | 790", caption: "2031年民政事业情况", unit: "个、张")
        #expect(table.at(0, 1)?.unitText == "个" && table.at(1, 1)?.unitText == "张")
    }

    @Test func aPriceThatIsComplainedOfIsNone() throws {
        let table = try CellTables.read(
            "类别 | 2031年二季度 | 投诉比重 | 比重变化\n质量 | 820 | 31.2% | ↑1.2\n价格 | 210 | 8% | →0\n合同 | 512 | 19.5% | ↓0.4",
            caption: "投诉问题分类情况", unit: "件")
        #expect(table.line(2, 1) == "合同 level 512 件" && table.at(1, 3)?.value.coefficient == 0)
    }

    @Test func aPlannedPartIsOfWhatIsPlanned() throws {
        let table = try CellTables.read(
            "单位 | 计划任务 | 完成面积 | 其中：人工造林 | <\n^ | ^ | ^ | 任务 | 完成\n东山区 | 10 | 11 | 4 | 5\n西水县 | 20 | 21 | 8 | 9",
            caption: "2031年国土绿化情况", unit: "万亩", headerRows: 2)
        #expect(table.of(0, 3)?.column == 1)
        #expect(table.of(0, 4)?.column == 2)
    }

    @Test func rowsOfTheAccountsBelowAreNoPlace() throws {
        let table = try CellTables.read(
            "地区 | 债务限额\n云岭市本级 | 150\n所属县区 | 170\n东山区 | 60\n西水县 | 110", caption: "2031年债务限额情况", unit: "亿元")
        #expect(table.at(1, 1)?.regionName == nil && table.at(2, 1)?.regionName == "东山区")
    }

    @Test func theColumnThatEndsWithNamesNamesTheRows() throws {
        let table = try CellTables.read(
            "水源地名称 | 类型 | 取水量（万吨）\n龙潭水库 | 湖库 | 812\n清江取水口 | 河流 | 402", caption: "2031年水源地水质情况", headerColumns: 2)
        #expect(table.at(0, 2)?.indicator == "龙潭水库取水量" && table.at(1, 2)?.indicator == "清江取水口取水量")
    }

    @Test func thirdsOfAMonthAreTimesBesideIt() throws {
        let table = try CellTables.read(
            "品名 | 单位 | 上旬平均 | 下旬平均 | 本月平均 | 上月平均 | 比上月%\n鸡蛋价格 | 元/公斤 | 6.1 | 6.3 | 6.2 | 5.9 | 5.1",
            caption: "2031年6月价格监测表")
        #expect(table.at(0, 2)?.period == "2031-06-01/2031-06-10" && table.at(0, 3)?.period == "2031-06-21/2031-06-30")
        #expect(table.at(0, 2)?.indicator == "鸡蛋价格" && table.at(0, 4)?.period == "2031-06")
        #expect(table.of(0, 6)?.column == 4)
    }

    @Test func rowsBelowAUnitAreInIt() throws {
        let table = try CellTables.read(
            """
            项目 | 2030 | 2031
            各类学校数合计（所） | 690 | 700
            普通中学 | 200 | 210
            #高中 | 80 | 81
            小学 | 490 | 480
            各类学校在校学生数（人） | 9000 | 9100
            普通中学 | 4000 | 4100
            小学 | 5000 | 5001
            """, caption: "各类学校情况")
        #expect(table.line(1, 1) == "普通中学学校数 level 200 所" && table.line(3, 1) == "小学学校数 level 490 所")
        #expect(table.at(2, 1)?.unitText == "所" && table.of(2, 1)?.row == 1)
        #expect(table.line(6, 2) == "小学在校学生数 level 5001 人" || table.line(7, 2) == "小学在校学生数 level 5001 人")
        #expect(table.of(1, 1) == nil)
        // What one row has a unit for the next may be no part of.
        let others = try CellTables.read(
            "项目 | 2031\n社会消费品零售总额（亿元） | 140\n经营主体 | 12", caption: "2031年主要指标")
        #expect(others.line(1, 1) == "经营主体 level 12")
    }

    @Test func whatIsToldOfEachKeepsItsName() throws {
        let table = try CellTables.read(
            "项目 | 2031年\n每一教师负担学生数 | \n小学 | 18\n初中 | 12", caption: "2031年教育事业基本情况", unit: "人")
        #expect(table.at(1, 1)?.indicator == "小学每一教师负担学生数")
    }

    @Test(arguments: [("2031/2032学年初", "2031"), ("2031-2032学年", "2031/2032"), ("2031/2032学年度", "2031/2032")])
    func yearsOfSchools(time: String, period: String) throws {
        let table = try CellTables.read("县区 | 在校生（人）\n东山区 | 120", caption: time + "各县区学生情况")
        #expect(table.at(0, 1)?.period == period)
    }

    @Test func aRowThatComparesIsAChange() throws {
        let table = try CellTables.read(
            "商品名称 | 小麦 | 玉米\n上期均价 | 1.5 | 1.3\n本期均价 | 1.6 | 1.3\n与上期比 | 6.67% | 0.00%",
            caption: "2031年6月22日粮油价格表", unit: "元/500克")
        #expect(table.at(2, 1)?.measure == .change && table.of(2, 1)?.row == 1)
    }

    @Test func partsOfNumberedRowsAreToldApart() throws {
        let table = try CellTables.read(
            "类别 | 招生数（人）\n（一）普通本专科 | 96\n本科 | 44\n专科 | 52\n（二）成人本专科 | 36\n本科 | 19\n专科 | 17",
            caption: "2031年学生情况")
        #expect(table.at(1, 1)?.indicator == "普通本专科本科招生数" && table.at(4, 1)?.indicator == "成人本专科本科招生数")
        #expect(table.at(2, 1)?.indicator == "普通本专科专科招生数")
    }
}
