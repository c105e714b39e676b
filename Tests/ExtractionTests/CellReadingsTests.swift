import Extraction
import Model
import Testing

/// What stands around the numbers of a table: marks, dittos, several units, groups of headers.
@Suite("Odd cells and headers")
struct CellReadingsTests {
    @Test("the mark of a footnote is no part of a name")
    func marks() throws {
        let table = try CellTables.read(
            """
            指标 | 绝对数[1] | 增长（%）
            社会消费品零售总额（亿元）[2] | 456.7 | 4.5
            """)
        #expect(table.line(0, 1) == "社会消费品零售总额 level 456.7 亿元")
        #expect(table.line(0, 2) == "社会消费品零售总额 change 4.5 %")
    }

    @Test("groups of three digits may have spaces between them, and 〃 repeats the unit above")
    func groupsAndDittos() throws {
        let table = try CellTables.read(
            """
            产品名称 | 单位 | 产量
            汽车 | 辆 | 25 592
            摩托车 | 〃 | 1 234 567
            """)
        #expect(table.line(0, 2) == "汽车产量 level 25592 辆")
        #expect(table.line(1, 2) == "摩托车产量 level 1234567 辆")
        #expect(try CellTables.read("产品 | 产量\n汽车 | 2559 592\n摩托车 | 3").line(0, 1) == nil)
    }

    @Test("units above a table go to its columns in their order, and to none where their number differs")
    func units() throws {
        let drawing = """
            类别 | 学校数 | 在校学生 | 比重
            小学 | 320 | 27.0 | 40.1%
            """
        let table = try CellTables.read(drawing, caption: "2031年各类学校情况", unit: "所、万人")
        #expect(table.line(0, 1) == "小学学校数 level 320 所")
        #expect(table.line(0, 2) == "小学在校学生 level 27.0 万人")
        let other = try CellTables.read(drawing, caption: "2031年各类学校情况", unit: "所、万人、个")
        #expect(other.line(0, 1) == "小学学校数 level 320")
    }

    @Test("件数 and 人次 name their units, in columns and in rows")
    func counted() throws {
        let table = try CellTables.read(
            """
            乡镇 | 受理件数 | 救助户数 | 平均人数 | 发放金额
            青石镇 | 120 | 35 | 88.5 | 12.5
            白沙乡 | 98 | 21 | 60.2 | 9.8
            """, caption: "2031年救助情况", unit: "万元")
        #expect(table.line(0, 1)?.hasSuffix("120 件") == true)
        #expect(table.line(0, 2)?.hasSuffix("35 户") == true)
        #expect(table.line(0, 3)?.hasSuffix("人") == false)
        #expect(table.line(0, 4)?.hasSuffix("12.5 万元") == true)
        let scaled = try CellTables.read("县区 | 参保人数\n东山区 | 12\n西水县 | 15", caption: "2031年参保情况", unit: "万人")
        #expect(scaled.line(0, 1)?.hasSuffix("12 万人") == true)
        let rows = try CellTables.read("指标 | 2031年\n诊疗人次 | 1200\n案件数 | 15", caption: "2031年基本情况")
        #expect(rows.line(0, 1)?.hasSuffix("1200 人次") == true)
    }

    @Test("a column of units without a header, and months beside 累计")
    func unitsAndSums() throws {
        let bare = try CellTables.read(
            """
            地区生产总值 | 亿元 | 418.62
            常住人口 | 万人 | 38.9
            """, caption: "2033年基本情况", headerRows: 0)
        #expect(bare.line(0, 2) == "地区生产总值 level 418.62 亿元")
        let months = try CellTables.read(
            """
            月份 | 当月值（亿元） | 累计值（亿元）
            3月 | 8.1 | 23.3
            4月 | 7.9 | 31.2
            """, caption: "2033年社会消费品零售总额")
        #expect(months.at(1, 1)?.period == "2033-04")
        #expect(months.at(1, 2)?.period == "2033-01/2033-04")
    }

    @Test("a merged cell beside several rows names what these measure")
    func things() throws {
        let table = try CellTables.read(
            """
            产业 | 指标 | 2031年 | 2030年
            第一产业 | 增加值（亿元） | 31.08 | 29.9
            ^ | 比重（%） | 14.4 | 14.8
            第二产业 | 增加值（亿元） | 88.41 | 82.3
            ^ | 从业人员（万人） | 41.1 | 40.8
            """, caption: "2031年产业结构")
        #expect(table.line(0, 2) == "第一产业增加值 level 31.08 亿元")
        #expect(table.line(2, 3) == "第二产业增加值 level 82.3 亿元")
        let parts = try CellTables.read(
            """
            类别 | 机构 | 床位数（张）
            医院 | 小计 | 19880
            ^ | 综合医院 | 14300
            基层机构 | 小计 | 8200
            ^ | 乡镇卫生院 | 6900
            """, caption: "2031年卫生机构")
        #expect(parts.line(0, 2) == "医院床位数 level 19880 张" && parts.line(2, 2) == "基层机构床位数 level 8200 张")
    }

    @Test("a noun alone over a column is what the caption ends with")
    func bareNouns() throws {
        let table = try CellTables.read(
            """
            县区 | 收入（元） | 增长（%）
            东山区 | 39120 | 6.1
            西水县 | 36010 | 6.4
            """, caption: "2031年各县区居民人均可支配收入")
        #expect(table.line(0, 1) == "居民人均可支配收入 level 39120 元" && table.line(1, 2) == "居民人均可支配收入 change 6.4 %")
    }

    @Test("places under a rate and a rank are of what the caption names")
    func ranked() throws {
        let table = try CellTables.read(
            """
            县区 | 增速（%） | 位次
            东山区 | 6.2 | 3
            西水县 | 5.1 | 7
            """, caption: "2031年地区生产总值增速及位次")
        #expect(table.line(0, 1) == "地区生产总值 change 6.2 %")
    }

    @Test("growth is what a caption says of percentages without a header")
    func growth() throws {
        let table = try CellTables.read(
            """
            指标 | 1-2月 | 1-3月
            规模以上工业 | 5.1 | 5.5
            """, caption: "2031年云岭市各月规模以上工业增加值增速", unit: "%")
        #expect(table.line(0, 1) == "规模以上工业增加值 change 5.1 %")
    }

    @Test("其中 in a header names a part by itself, or by the measure of its whole")
    func parts() throws {
        let table = try CellTables.read(
            """
            县区 | 固定资产投资（亿元） | 其中：民间投资（亿元）
            东山区 | 12.5 | 6.5
            西水县 | 13.5 | 7.5
            """)
        #expect(table.line(0, 2) == "其中民间投资 level 6.5 亿元" || table.line(0, 2) == "民间投资 level 6.5 亿元")
        let grouped = try CellTables.read(
            """
            县区 | 规模以上工业增加值（亿元） | <
            ^ | 合计 | 其中：轻工业
            东山区 | 12.5 | 6.5
            西水县 | 13.5 | 7.5
            """, headerRows: 2)
        #expect(grouped.line(0, 2) == "轻工业增加值 level 6.5 亿元")
    }

    @Test("收入总计 under 收入 says it once")
    func totals() throws {
        let table = try CellTables.read(
            """
            收入 | <
            项目 | 预算数
            税收收入 | 1000
            收入总计 | 1500
            """, unit: "万元", headerRows: 2)
        #expect(table.line(1, 1) == "收入总计 level 1500 万元")
    }

    @Test("a rate whose unit stands in a column of units is no level")
    func ratesBesideUnits() throws {
        let table = try CellTables.read(
            """
            序号 | 指标 | 单位 | 年度目标 | 实际完成
            1 | 地区生产总值增速 | % | 6左右 | 5.8
            2 | 固定资产投资 | 亿元 | 320 | 329.4
            """, headerColumns: 2)
        #expect(table.line(0, 3) == "地区生产总值 change 6 %" && table.at(0, 3)?.status == .target)
        #expect(table.line(0, 4) == "地区生产总值 change 5.8 %" && table.at(0, 4)?.status == .actual)
        #expect(table.line(1, 4) == "固定资产投资 level 329.4 亿元")
    }

    @Test("what the years of a plan add up to stands in brackets")
    func plans() throws {
        let table = try CellTables.read(
            """
            指标 | 2030年 | 2035年 | 年均增速〔累计〕
            森林覆盖率（%） | 52.3 | 53 | -
            研发经费投入增长（%） | - | - | >7
            城镇化率（%） | 63.5 | 68 | 〔4.5〕
            人均预期寿命（岁） | 79.3 | 80 | [0.7]
            单位地区生产总值能耗降低（%） | - | - | 〔10〕
            常住人口（万人） | 252 | 260 | [2]
            """, caption: "专栏1 “十四五”时期主要指标")
        #expect(table.line(1, 3) == "研发经费投入 change 7 %" && table.at(1, 3)?.basis == "average_annual")
        #expect(table.line(2, 3) == "城镇化率 change 4.5 %" && table.at(2, 3)?.basis == "cumulative")
        #expect(table.line(3, 3) == "人均预期寿命 change 0.7 岁")
        #expect(table.line(4, 3) == "单位地区生产总值能耗 change -10 %")
        #expect(table.at(2, 3)?.period == "2021/2025" && table.at(2, 2)?.period == "2035")
        #expect(table.at(5, 3) == nil)
    }

    @Test("indices below a word of comparison are no changes, and growth below an index is one")
    func bases() throws {
        let table = try CellTables.read(
            """
            城市 | 环比 | 同比 | 1-7月平均
            ^ | 上月=100 | 上年同月=100 | 上年同期=100
            云岭市 | 99.7 | 96.5 | 95.9
            西水县 | 100.1 | 98.2 | 97.4
            """, caption: "2031年7月新建住宅销售价格指数", headerRows: 2)
        // Three kinds of one index stand side by side, so that each says which it is.
        #expect(table.line(0, 1) == "新建住宅销售价格环比指数 level 99.7")
        #expect(table.line(1, 3) == "新建住宅销售价格指数 level 97.4")
        #expect(table.at(1, 3)?.period == "2031-01/2031-07")
        let growth = try CellTables.read(
            """
            指标 | 指数（上年=100） | <
            ^ | 本月 | 增长（%）
            居民消费价格 | 100.5 | 0.5
            食品价格 | 98.5 | -1.5
            """, headerRows: 2)
        #expect(growth.at(0, 1)?.measure == .level && growth.at(0, 2)?.measure == .change)
    }

    @Test("城市 below 居民消费价格 says of whom")
    func limits() throws {
        let table = try CellTables.read(
            """
            指标 | 同比涨跌（%）
            居民消费价格 | 0.3
            其中：城市 | 0.4
            农村 | 0.1
            其中：食品 | -1.6
            """, caption: "2031年7月主要数据")
        #expect(table.at(1, 1)?.indicator == "城市居民消费价格")
        #expect(table.at(2, 1)?.indicator == "农村居民消费价格")
        #expect(table.at(3, 1)?.indicator == "食品价格")
    }

    @Test("the products of 工业产品产量 are the rows")
    func products() throws {
        let table = try CellTables.read(
            """
            产品名称 | 计量单位 | 2031年
            原煤 | 万吨 | 312.5
            发电量 | 亿千瓦时 | 8.2
            """, caption: "表1 2031年主要工业产品产量")
        #expect(table.at(0, 2)?.indicator == "原煤产量")
        #expect(table.at(1, 2)?.indicator == "发电量")
    }

    @Test("a column of how long things take is no value, whatever titles stand over it")
    func years() throws {
        let table = try CellTables.read(
            """
            序号 | 项目名称 | 建设内容 | 建设年限 | 总投资
            合计 | < | < | < | 340000
            一、交通 | < | < | < | <
            1 | 云岭高速 | 新建公路 | 2028-2031 | 300000
            2 | 人民路 | 道路改造 | 2031 | 40000
            """, caption: "重点项目", unit: "万元", headerColumns: 3)
        #expect(table.at(2, 3) == nil && table.at(3, 3) == nil)
        #expect(table.line(3, 4) == "人民路总投资 level 40000 万元")
        #expect(table.at(2, 4)?.period == "2028/2031")
    }

    @Test("a header may hold its unit behind the word for it")
    func unitsInHeaders() throws {
        let table = try CellTables.read(
            """
            信息内容 | 本年收费金额（单位：万元）
            行政事业性收费 | 2345.6
            """)
        #expect(table.line(0, 1) == "行政事业性收费本年收费金额 level 2345.6 万元")
    }

    @Test("columns of the nation and the province beside the document's place are about them")
    func divisionsAround() throws {
        let table = try CellTables.read(
            """
            指标 | 全国 | 全省 | 云岭市 | 全省位次
            地区生产总值增速（%） | 5.0 | 5.5 | 5.8 | 3
            城镇居民人均可支配收入（元） | 54188 | 59120 | 45120 | 7
            """)
        #expect(table.at(0, 1)?.regionName == "全国" && table.at(0, 2)?.regionName == "全省")
        #expect(table.at(1, 3)?.regionName == "云岭市" && table.at(1, 4)?.regionName == "云岭市")
        #expect(table.line(1, 3) == "城镇居民人均可支配收入 level 45120 元")
        let rows = try CellTables.read(
            """
            地区 | 地区生产总值（亿元）
            全国 | 1349084
            云岭市 | 3210
            西水市 | 1230
            """)
        #expect(rows.at(0, 1)?.regionName == "全国" && rows.at(1, 1)?.regionName == "云岭市")
    }

    @Test("本月 is the last month of the table, and the plan is of the whole year")
    func monthsOfATable() throws {
        let table = try CellTables.read(
            """
            项目 | 年初预算数 | 本月数 | 累计数 | 累计占预算%
            税收收入 | 900000 | 72000 | 470120 | 52.2
            """, caption: "云岭市2031年1-6月财政收支情况表", unit: "万元")
        #expect(table.at(0, 1)?.period == "2031" && table.at(0, 1)?.status == .target)
        #expect(table.line(0, 2) == "税收收入 level 72000 万元" && table.at(0, 2)?.period == "2031-06")
        #expect(table.at(0, 3)?.period == "2031-01/2031-06")
    }

    @Test("上年产量 is last year's output, 上年结转收入 this year's")
    func lastYears() throws {
        let table = try CellTables.read(
            """
            项目 | 上年产量 | 本年产量 | 上年结转收入
            原煤 | 12.3 | 14.2 | 5.1
            """, caption: "2031年主要产品产量")
        #expect(table.at(0, 1)?.indicator == "原煤产量" && table.at(0, 1)?.period == "2030")
        #expect(table.at(0, 2)?.indicator == "原煤产量" && table.at(0, 2)?.period == "2031")
        #expect(table.at(0, 3)?.period == "2031")
    }

    @Test("a unit may have a number behind its stroke")
    func unitsOfUnits() throws {
        let table = try CellTables.read(
            """
            品种 | 单位 | 价格
            猪肉 | 元/500克 | 14.50
            鸡蛋 | 2031 | 5.10
            """)
        #expect(table.line(0, 2) == "猪肉价格 level 14.50 元/500克")
        #expect(table.at(1, 2)?.unitText == nil)
    }

    @Test("市本级 among places is no place, and what it is about is named by it")
    func ownLevels() throws {
        let table = try CellTables.read(
            """
            县（市、区） | 一般公共预算收入（万元） | 增幅（%）
            全市 | 1378000 | 3.6
            市本级 | 260100 | 1.0
            东山区 | 160200 | 4.8
            西水县 | 190200 | 2.8
            """)
        #expect(table.at(1, 1)?.regionName == nil && table.at(2, 1)?.regionName == "东山区")
        #expect(table.at(1, 1)?.indicator == "市本级一般公共预算收入")
    }

    @Test("亏损额 above lends its 额 to no other row")
    func shortNouns() throws {
        let table = try CellTables.read(
            """
            指标 | 单位 | 2031年
            亏损企业亏损额 | 亿元 | 18.2
            产成品存货 | 亿元 | 162.0
            """)
        #expect(table.at(1, 2)?.indicator == "产成品存货")
    }

    @Test("what changed by 环比 is the price of now, and 上月 is the month before")
    func stepsBack() throws {
        let table = try CellTables.read(
            """
            品种 | 本期价格 | 上期价格 | 环比（%）
            猪肉 | 14.50 | 14.20 | 2.1
            """, caption: "2031年1月价格监测")
        #expect(table.of(0, 3) == CellPlace(table: 0, row: 0, column: 1))
        #expect(table.at(0, 2)?.indicator == "猪肉价格" && table.at(0, 2)?.period == "2031-01")
        let months = try CellTables.read(
            """
            品种 | 本月价格 | 上月价格
            猪肉 | 14.50 | 14.20
            """, caption: "2031年1月价格监测")
        #expect(months.at(0, 1)?.period == "2031-01" && months.at(0, 2)?.period == "2030-12")
    }

    @Test("a bare noun of measure is named by the group it stands in, and 增减 beside last year is since then")
    func groups() throws {
        let table = try CellTables.read(
            """
            指标名称 | 计量单位 | 2031年 | 2030年 | 增减绝对额 | 增减%
            一、农林牧渔业总产值 | 亿元 | 620.1 | 598.3 | 21.8 | 3.2
            二、粮食 | | | | |
            播种面积 | 万亩 | 248.2 | 247.5 | 0.7 | 0.3
            总产量 | 万吨 | 98.1 | 97.3 | 0.8 | 0.8
            三、肉类总产量 | 万吨 | 22.5 | 21.9 | 0.6 | 2.7
            其中：猪肉 | 万吨 | 12.1 | 11.8 | 0.3 | 2.5
            """)
        #expect(table.at(2, 2)?.indicator == "粮食播种面积" && table.at(3, 5)?.indicator == "粮食总产量")
        #expect(table.at(5, 2)?.indicator == "猪肉产量" && table.at(4, 2)?.indicator == "肉类总产量")
        #expect(table.at(0, 4)?.basis == "yoy" && table.at(0, 5)?.basis == "yoy")
    }

    @Test("letters number rows, and 当月电量 is the month's")
    func letters() throws {
        let table = try CellTables.read(
            """
            分类 | 当月电量（万千瓦时） | 累计电量（万千瓦时） | 累计增长（%）
            A、全行业用电合计 | 150210 | 1680120 | 4.9
            第一产业 | 2010 | 23010 | 9.0
            B. 城乡居民生活用电合计 | 29910 | 330330 | 6.6
            """, caption: "2031年1-11月用电情况")
        #expect(table.at(0, 1)?.indicator == "全行业用电合计" && table.at(2, 2)?.indicator == "城乡居民生活用电合计")
        #expect(table.at(1, 1)?.indicator == "第一产业电量" && table.at(1, 1)?.period == "2031-11")
        #expect(table.at(1, 2)?.period == "2031-01/2031-11")
    }

    @Test("quarters counted from the first are months")
    func quarters() throws {
        let table = try CellTables.read(
            """
             | 四季度 | 1-4季度 | 1—2季度
            工业（亿元） | 240.1 | 720.3 | 350.1
            """, caption: "2031年增加值")
        #expect(table.at(0, 1)?.period == "2031-10/2031-12")
        #expect(table.at(0, 2)?.period == "2031-01/2031-12" && table.at(0, 3)?.period == "2031-01/2031-06")
        #expect(table.at(0, 2)?.indicator == table.at(0, 1)?.indicator)
    }

    @Test("a table of one row, whose first column is the sum of the others")
    func sums() throws {
        let table = try CellTables.read(
            """
            合计 | 因公出国费 | 公务用车购置及运行费 | <
            ^ | ^ | 小计 | 公务用车购置费
            1250.3 | 30.2 | 820.1 | 210.0
            """, caption: "2031年三公经费支出", unit: "万元", headerRows: 2)
        #expect(table.line(0, 0) == "三公经费支出 level 1250.3 万元")
        #expect(table.line(0, 1) == "因公出国费 level 30.2 万元")
        #expect(table.line(0, 2) == "公务用车购置及运行费 level 820.1 万元")
        #expect(table.line(0, 3) == "公务用车购置费 level 210.0 万元")
    }

    @Test("# in a header begins a part, which has the unit of its whole")
    func partsOfColumns() throws {
        let table = try CellTables.read(
            """
            类别 | 床位数（张） | 卫生技术人员（人） | #执业医师 | #注册护士
            医院 | 27120 | 25310 | 8120 | 12980
            """)
        #expect(table.at(0, 3)?.unitText == "人" && table.at(0, 4)?.unitText == "人")
    }

    @Test("本年收入合计 under 收入 says it once")
    func sumsBelowTheirName() throws {
        let table = try CellTables.read(
            """
            收入 | <
            项目 | 预算数
            本年收入合计 | 1500
            """, unit: "万元", headerRows: 2)
        #expect(table.line(0, 1) == "本年收入合计 level 1500 万元")
    }

    @Test("a change without a name beside a named one is of the same")
    func changesSideBySide() throws {
        let table = try CellTables.read(
            """
            县区 | 2031年能耗强度下降目标（%） | “十五五”下降目标（%）
            东山区 | 2.5 | 12
            西水县 | 2.6 | 13
            """)
        #expect(table.line(0, 2) == "能耗强度 change -12 %" && table.at(0, 2)?.period == "2026/2030")
    }

    @Test("columns that name no measure take the caption's, and 比年初 is since the first of January")
    func captionsOverColumns() throws {
        let table = try CellTables.read(
            """
            县区 | 农业 | 工业 | 合计
            东山区 | 3.21 | 0.45 | 4.02
            西水县 | 2.10 | 0.81 | 3.41
            """, caption: "表4 2031年各县区用水量", unit: "亿立方米")
        #expect(table.at(0, 1)?.indicator == "农业用水量" && table.at(1, 3)?.indicator == "用水量")
        let deposits = try CellTables.read(
            """
            项目 | 2031年12月末余额 | 比年初增减
            各项存款 | 3210.5 | 240.2
            """, unit: "亿元")
        #expect(deposits.at(0, 2)?.basis == "since:2031-01-01")
    }

    @Test("累计 is since January, and a year below months is these months of it")
    func monthsAndYears() throws {
        let table = try CellTables.read(
            """
            指标 | 本月 | 累计 | 1-6月 | <
            ^ | ^ | ^ | 2031年 | 2030年
            出口总额 | 12.9 | 80.3 | 80.3 | 79.1
            """, caption: "2031年6月主要指标", unit: "亿元", headerRows: 2)
        #expect(
            (1...4).map { table.at(0, $0)?.period } == [
                "2031-06", "2031-01/2031-06", "2031-01/2031-06", "2030-01/2030-06",
            ])
    }

    @Test("the year before in a table of a plan is what was")
    func yearBeforeAPlan() throws {
        let table = try CellTables.read(
            """
            指标 | 2030年 | < | 2031年计划 | <
            ^ | 绝对值 | 增长（%） | 绝对值 | 增长（%）
            粮食产量 | 98.6 | 1.2 | 99 | 0.4
            """, caption: "2031年国民经济和社会发展计划主要指标", unit: "万吨", headerRows: 2)
        #expect((1...4).map { table.at(0, $0)?.status } == [.actual, .actual, .target, .target])
    }

    @Test("a single 增长速度 behind a sum and its parts is of what the table is about")
    func changeOfTheWhole() throws {
        let table = try CellTables.read(
            """
            年份 | 地区生产总值 | 第一产业 | 增长速度
            2030 | 1990.2 | 180.1 | 5.4
            2031 | 2103.6 | 186.4 | 5.7
            """, caption: "2030-2031年地区生产总值", unit: "亿元、%")
        #expect(table.line(1, 3) == "地区生产总值 change 5.7 %" && table.at(1, 3)?.period == "2031")
    }

    @Test("预算数为执行数的% is a share of what was, like 为上年")
    func planOfActual() throws {
        let table = try CellTables.read(
            """
            项目 | 2030年执行数 | 2031年预算数 | 预算数为执行数的%
            农林水支出 | 800 | 900 | 112.5
            """, unit: "万元")
        #expect(table.line(0, 3) == "农林水支出 share 112.5 %" && table.line(0, 2) == "农林水支出 level 900 万元")
    }

    @Test("students below inhabitants in the same unit are students")
    func students() throws {
        let table = try CellTables.read(
            """
            指标 | 单位 | 数值
            常住人口 | 万人 | 412.3
            普通高等学校在校学生 | 万人 | 8.2
            """)
        #expect(table.at(1, 2)?.indicator == "普通高等学校在校学生")
    }

    @Test("what stands behind 累计 is of the same months, and 单位 over places heads labels")
    func behindTheSum() throws {
        let table = try CellTables.read(
            """
            单位 | 年初预算 | 本月完成 | 累计完成 | 完成预算% | 上年同期 | 同比增减%
            市本级 | 440 | 35 | 342 | 77.7 | 332 | 3.0
            东山区 | 210 | 9 | 168 | 80.0 | 156.7 | 7.2
            西河县 | 88 | 7.1 | 66.2 | 75.2 | 64.8 | 2.2
            """, caption: "2031年9月各县区一般公共预算收入", unit: "万元")
        #expect(
            (1...6).map { table.at(1, $0)?.period } == [
                "2031", "2031-09", "2031-01/2031-09", "2031-01/2031-09", "2030-01/2030-09", "2031-01/2031-09",
            ])
        #expect(table.line(1, 3) == "一般公共预算收入 level 168 万元" && table.at(1, 3)?.regionName == "东山区")
    }

    @Test("a short form below the whole name says it once, and 质量 is nothing that is measured")
    func shortForms() throws {
        let table = try CellTables.read(
            """
            作物 | 单位面积产量（公斤/公顷） | < | 总产量（万吨）
            ^ | 单产 | 比上年±% | 总产
            粮食 | 5268 | 0.7 | 101.2
            """, headerRows: 2)
        #expect(table.line(0, 1) == "粮食单位面积产量 level 5268 公斤/公顷" && table.line(0, 3) == "粮食总产量 level 101.2 万吨")
        let air = try CellTables.read(
            """
            县区 | 优良天数比例（%） | PM10（μg/m³）
            东山区 | 95.6 | 38
            西河县 | 98.9 | 30
            """, caption: "2031年各县区环境空气质量")
        #expect(air.line(0, 1) == "优良天数比例 level 95.6 %" && air.line(1, 2) == "PM10 level 30 μg/m³")
    }

    @Test("numbers of rows and columns in a form are no values and no names")
    func forms() throws {
        let table = try CellTables.read(
            """
            收入 | < | < | 支出 | < | <
            项目 | 行次 | 金额 | 项目 | 行次 | 金额
            栏次 |  | 1 | 栏次 |  | 2
            其他收入 | 2 | 209.35 | 教育支出 | 35 | 7,905.10
            本年收入合计 | 27 | 8,210.55 | 本年支出合计 | 57 | 8,100.02
            """, unit: "万元", headerRows: 3)
        #expect(table.mentions.map(\.indicator) == ["其他收入", "教育支出", "本年收入合计", "本年支出合计"])
    }

    @Test("letters and formulas over columns name nothing, 本级 beside 本地区 says whose, and a sum's place is none")
    func debtForms() throws {
        let table = try CellTables.read(
            """
            地区 | 2030年债务限额 | <
            ^ | ^ | 专项债务
            公式 | A=B+C | C
            云岭市合计 | 350.2 | 219.1
            东山区 | 60.2 | 40.1
            西河县 | 40.1 | 20.0
            """, unit: "亿元", headerRows: 3)
        #expect(table.line(0, 1) == "债务限额 level 350.2 亿元" && table.at(0, 1)?.regionName == nil)
        #expect(table.line(1, 2) == "专项债务限额 level 40.1 亿元" && table.at(1, 2)?.regionName == "东山区")
        let own = try CellTables.read(
            """
            项目 | 公式 | 本地区 | 本级
            （一）一般债券 | B | 15.2 | 6.1
            （二）专项债券 | D | 30.0 | 14.0
            """, unit: "亿元")
        #expect(own.at(0, 2)?.indicator == "一般债券" && own.at(0, 3)?.indicator == "本级一般债券")
    }

    @Test("what the inner header says whole is not said twice, and a row 总值 is the sum")
    func saidOnce() throws {
        let table = try CellTables.read(
            """
            类别 | 学生数（人） | < | 转移支付（万元） | <
            ^ | 毕业生数 | 在校生数 | 小计 | 专项转移支付
            小学 | 42010 | 246020 | 820 | 120
            """, headerRows: 2)
        #expect(
            (1...4).map { table.at(0, $0)?.indicator } == ["小学毕业生数", "小学在校生数", "小学转移支付", "小学专项转移支付"])
        let trade = try CellTables.read(
            """
            国别（地区） | 进出口 | 出口
            总值 | 803 | 501
            越南 | 210 | 150
            """, unit: "万元")
        #expect(trade.at(0, 1)?.indicator == "进出口" && trade.at(1, 2)?.indicator == "越南出口")
    }

    @Test("English words behind a label are its translation, and two units are none of two years")
    func translations() throws {
        let table = try CellTables.read(
            """
            指标 Item | 2029 | 2030
            年末常住人口（万人） Resident Population | 411.0 | 410.7
            居民消费价格指数CPI | 100.2 | 100.4
            """)
        #expect(table.line(0, 2) == "年末常住人口 level 410.7 万人")
        let tourists = try CellTables.read(
            """
            项目 | 2031年 | 2030年
            接待游客 | 3802 | 3481
            旅游总收入 | 410.5 | 367.5
            """, unit: "万人次、亿元")
        #expect(tourists.at(0, 2)?.unitText == nil && tourists.at(1, 1)?.unitText == "亿元")
    }

    @Test("what a group lends its rows it does not lend the next one")
    func lendersOfGroups() throws {
        let table = try CellTables.read(
            """
            指标 | 同比增长（%）
            固定资产投资 | 3.9
            按构成分 |
              建筑安装工程 | 4.1
              其他费用 | -3.0
            分产业 |
              第一产业 | 2.0
              第二产业 | 8.8
            """)
        #expect(
            (0..<7).compactMap { table.at($0, 1)?.indicator } == ["固定资产投资", "建筑安装工程投资", "其他费用", "第一产业投资", "第二产业投资"])
    }

    @Test("the number of a caption without a year is no part of what its table is about, and legal units are counted")
    func numberedTopics() throws {
        let table = try CellTables.read(
            """
            产业 | 2030年 | 2031年
            第一产业 | 8.0 | 7.8
            """, caption: "表2-1 固定资产投资", unit: "亿元")
        #expect(table.at(0, 2)?.indicator == "第一产业固定资产投资")
        let census = try CellTables.read(
            """
            行业 | 法人单位 | < | 从业人员 | <
            ^ | 数量（万个） | 比重（%） | 数量（万人） | 比重（%）
            采矿业 | 0.03 | 0.6 | 1.2 | 2.0
            制造业 | 0.72 | 13.8 | 18.3 | 29.9
            """, caption: "表2-1 按行业分组的单位数和从业人员", headerRows: 2)
        #expect(census.at(1, 1)?.indicator == "制造业法人单位" && census.at(1, 3)?.indicator == "制造业从业人员")
    }

    @Test("a change beside a group of columns is about the group's sum")
    func changesOfGroups() throws {
        let table = try CellTables.read(
            """
            科目名称 | 2030年执行数 | 2031年预算数 | < | < | 2031年预算数比2030年执行数 | <
            ^ | ^ | 小计 | 基本支出 | 项目支出 | 增减额 | 增减%
            文化支出 | 120 | 132 | 100 | 32 | 12 | 10
            """, caption: "一般公共预算支出表", unit: "万元", headerRows: 2)
        #expect(table.line(0, 4) == "文化支出项目支出 level 32 万元")
        #expect(table.line(0, 5) == "文化支出 change 12 万元" && table.line(0, 6) == "文化支出 change 10 %")
        #expect(table.of(0, 5) == CellPlace(table: 0, row: 0, column: 2))
    }

    @Test("a rank among growths says so")
    func ranksOfGrowths() throws {
        let table = try CellTables.read(
            """
            县区 | 地区生产总值 | < | < | 财政收入 | <
            ^ | 总量（亿元） | 增速排位 | 总量排位 | 收入（亿元） | 排位
            东山县 | 61.2 | 3 | 2 | 8.1 | 1
            西河县 | 49.9 | 1 | 4 | 6.0 | 2
            """, caption: "2031年各县区主要指标", headerRows: 2)
        #expect(table.line(0, 2) == "地区生产总值增速 rank 3" && table.line(0, 3)?.hasSuffix("rank 2") == true)
        #expect(table.at(1, 5)?.measure == .rank)
    }

    @Test("a part's column is measured as the one before it")
    func partColumns() throws {
        let table = try CellTables.read(
            """
            行业 | 从业人员（万人） | 其中：女性
            合计 | 35.6 | 14.2
            建筑业 | 6.3 | 0.8
            """, caption: "按行业分组的从业人员")
        #expect(table.line(0, 2) == "女性从业人员 level 14.2 万人")
        #expect(table.line(1, 2) == "建筑业女性从业人员 level 0.8 万人")
    }

    @Test("a row of growth takes the unit of its cells, and its fall")
    func growthInRows() throws {
        let table = try CellTables.read(
            """
            指标 | 2030年目标 | 2030年完成 | 2031年目标
            粮食产量增速 | 2%左右 | 2.4% | 1.5%以上
            单位产值能耗下降 | 3% | 3.6% | 3%
            新增就业 | 2万人以上 | 2.3万人 | 2万人
            """, caption: "2031年主要预期目标")
        #expect(table.line(0, 2) == "粮食产量 change 2.4 %" && table.line(0, 3) == "粮食产量 change 1.5 %")
        #expect(table.line(1, 2) == "单位产值能耗 change -3.6 %")
        #expect(table.line(2, 2) == "新增就业 level 2.3 万人")
    }

    @Test("a time in brackets is the row's")
    func timesInBrackets() throws {
        let table = try CellTables.read(
            """
            指标名称 | 累计 | 同比增长（%）
            一般公共预算收入 | 66.1 | 4.8
            存款余额（9月末） | 1220 | 8.1
            """, caption: "2031年前三季度主要指标", unit: "亿元、%")
        #expect(table.at(0, 1)?.period == "2031-01/2031-09")
        #expect(table.at(1, 1)?.period == "2031-09" && table.at(1, 1)?.indicator == "存款余额")
    }

    @Test("an adjusted plan is a plan, and what was adjusted is named")
    func adjustedPlans() throws {
        let table = try CellTables.read(
            """
            项目 | 年初预算 | 调整数 | 调整后预算
            税收收入 | 60 | -2 | 58
            """, caption: "2031年市级一般公共预算调整表", unit: "亿元")
        #expect((1...3).allSatisfy { table.at(0, $0)?.status == .target })
        #expect(table.at(0, 2)?.indicator == "税收收入调整数" && table.at(0, 3)?.indicator == "税收收入")
    }

    @Test("parts of trade and of income keep what is measured")
    func wholesOfParts() throws {
        let table = try CellTables.read(
            """
            指标 | 金额（万元） | 增长（%）
            出口总值 | 8120 | 10.2
            　　其中：机电产品 | 3011 | 15.7
            """, caption: "2031年进出口")
        #expect(table.at(1, 1)?.indicator == "机电产品出口总值")
        let income = try CellTables.read(
            """
            指标 | 绝对量（元） | 增长（%）
            全市居民人均可支配收入 | 38377 | 5.0
            按常住地分： | |
            　城镇居民 | 49502 | 4.3
            """, caption: "2031年居民收入")
        #expect(income.at(2, 1)?.indicator == "城镇居民人均可支配收入")
    }

    @Test("what stands over columns and only says that its parts are told is no part of their names")
    func groupsOfParts() throws {
        let table = try CellTables.read(
            """
            险种 | 参保人数（万人） | 基金收支（亿元） | < | 比上年 | <
            ^ | ^ | 基金收入 | 基金支出 | 增减额 | 占比%
            失业保险 | 45.2 | 2.1 | 1.8 | 0.2 | 8.5
            工伤保险 | 30.1 | 1.1 | 0.8 | 0.1 | 5.5
            """, caption: "2031年社会保险基金情况", headerRows: 2)
        #expect(table.line(0, 2) == "失业保险基金收入 level 2.1 亿元" && table.line(0, 3) == "失业保险基金支出 level 1.8 亿元")
        #expect(table.at(0, 4)?.measure == .change && table.at(0, 5)?.measure == .share)
        let energy = try CellTables.read(
            """
            县区 | 单位产值能耗上升或下降（±%）
            东山县 | -3.2
            西河县 | -2.8
            """, caption: "2031年各县区能耗")
        #expect(energy.line(0, 1) == "单位产值能耗 change -3.2 %")
    }

    @Test func aRankAmongUnitsIsNoUnit() throws {
        let table = try CellTables.read(
            """
            地区 | 地区生产总值 | < | < | <
            ^ | 总量 | < | 增速 | <
            ^ | 亿元 | 位次 | % | 位次
            东山区 | 386.1 | 1 | 6.4 | 2
            西川县 | 203.9 | 2 | 6.9 | 1
            """, caption: "2031年主要指标", headerRows: 3)
        #expect((1...4).map { table.at(0, $0)?.measure } == [.level, .rank, .change, .rank])
        #expect(table.line(0, 2) == "地区生产总值 rank 1" && table.line(0, 4) == "地区生产总值增速 rank 2")
    }

    @Test func theYearBeforeCountsFromTheTitleAndItsMonthsFromTheColumnBeside() throws {
        let table = try CellTables.read(
            """
            | 1—12月累计（亿元） | 上年同期（亿元） | 同比增减（%）
            营业总收入 | 624.5 | 647.1 | -3.5
            """, caption: "效益指标表", title: "2031年企业效益指标")
        #expect(table.at(0, 2)?.period == "2030-01/2030-12")
        #expect(table.at(0, 1)?.months == 1...12)
    }

    @Test func aPartOfATotalIsMeasuredAsThat() throws {
        let table = try CellTables.read(
            """
            项目 | 预算数
            收入合计 | 415
            税收收入 | 352
            支出合计 | 620
            其中：教育 | 168
            """, caption: "2031年收支情况表", unit: "万元")
        #expect(table.line(3, 1) == "教育支出 level 168 万元")
    }

    @Test func aSideOfAccountsIsNoPartOfABalance() throws {
        let table = try CellTables.read(
            """
            收入 | < | 支出 | <
            项目 | 金额 | 项目 | 金额
            其他收入 | 6.04 | 住房保障支出 | 44.5
            年初结转和结余 | 8.2 | 年末结转和结余 | 9.2
            """, caption: "2031年收入支出决算总表", unit: "人民币万元", headerRows: 2)
        #expect(table.line(0, 1) == "其他收入 level 6.04 万元" && table.line(0, 3) == "住房保障支出 level 44.5 万元")
        #expect(table.line(1, 1) == "年初结转和结余 level 8.2 万元" && table.line(1, 3) == "年末结转和结余 level 9.2 万元")
    }

    @Test func growthInParenthesesBehindALevelIsSaidToo() throws {
        let table = try CellTables.read(
            """
            指标 | 2031年完成 | 2032年目标
            固定资产投资 | 926.1亿元（增长7.7%） | 增长6%以上
            财政收入 | 12.5亿元（含调入资金） | 增长3%
            """)
        let growth = table.mentions.filter { $0.place.row == 0 && $0.place.column == 1 }
        #expect(growth.map(\.measure) == [.level, .change] && growth.last?.of != nil)
        #expect(growth.last.map { "\($0.indicator) \($0.value) \($0.basis ?? "")" } == "固定资产投资 7.7 yoy")
        #expect(table.mentions.count { $0.place.row == 1 && $0.place.column == 1 } == 1)
    }

    @Test func aPlanInPerCentOfWhatWasIsAShare() throws {
        let table = try CellTables.read(
            """
            项目 | 2030年执行数 | 2031年预算数 | 2031年预算数为2030年执行数的% | 2031年预算数比2030年预算数增长% | 2030年为2029年％
            教育支出 | 1180 | 1300 | 110.2 | 8.3 | 103.2
            """, caption: "2031年一般公共预算支出表", unit: "万元")
        #expect(table.line(0, 3) == "教育支出 share 110.2 %" && table.at(0, 3)?.period == "2031")
        #expect(table.line(0, 4) == "教育支出 change 8.3 %" && table.at(0, 4)?.basis == "since:2030")
        #expect(table.line(0, 5) == "教育支出 share 103.2 %" && table.at(0, 5)?.period == "2030")
    }

    @Test func namesOverTheOnlyRowAreAllOfValues() throws {
        let table = try CellTables.read(
            """
            结果维持 | 结果纠正 | 尚未审结
            1 | 0 | 2
            """, caption: "2031年行政复议情况")
        #expect((0...2).map { table.line(0, $0) } == ["结果维持 level 1", "结果纠正 level 0", "尚未审结 level 2"])
        let labelled = try CellTables.read("年份 | 产量（吨）\n2031 | 12")
        #expect(labelled.at(0, 0) == nil && labelled.at(0, 1)?.period == "2031")
    }

    @Test func aGroupOfColumnsLendsNothingToNamesThatSayItAll() throws {
        let table = try CellTables.read(
            """
            项目名称 | 总投资 | 投资安排 | < | 按岗位分 | <
            ^ | ^ | 至2030年底累计完成投资 | 2031年计划投资 | 管理人员工资 | 技术人员工资
            城西大桥 | 36000 | 12600 | 18500 | 12 | 13
            """, unit: "万元", headerRows: 2)
        #expect(
            (2...5).map { table.at(0, $0)?.indicator } == [
                "城西大桥累计完成投资", "城西大桥计划投资", "城西大桥管理人员工资", "城西大桥技术人员工资",
            ])
        #expect(table.at(0, 2)?.period == "2030" && table.at(0, 3)?.period == "2031")
    }

    @Test func aPartThatSharesItsWordsWithTheWholeTakesItsNounAlone() throws {
        let table = try CellTables.read(
            """
            项目 | 2031年预算
            3.公务用车费 | 15
            （1）公务用车运行维护费 | 13
            （2）公务用车购置 | 2
            """, caption: "表五　“三公”经费支出表", unit: "万元")
        #expect(table.line(2, 1) == "公务用车购置费 level 2 万元")
    }

    @Test func aCoefficientHasNoUnit() throws {
        let table = try CellTables.read(
            """
            分区 | 水资源总量 | 产水系数
            东山区 | 43.6 | 0.54
            """, caption: "2031年水资源量", unit: "亿立方米")
        #expect(table.at(0, 1)?.unitText == "亿立方米" && table.at(0, 2)?.unitText == nil)
    }

    @Test func aCellOfAFewWordsTellsOfWhatItsRowNames() throws {
        let table = try CellTables.read(
            """
            序号 | 项目名称 | 年度目标任务 | 上半年完成情况 | 责任单位
            1 | 新增公办学位 | 新增公办义务教育学位3000个 | 新增1850个，完成61.7% | 区教育局
            2 | 养老服务 | 新建长者食堂12个、新增养老床位500张 | 建成7个；床位260张 | 区民政局
            3 | 适老化改造 | 完成300户 | 开工约212户 | 3楼办公室
            """, caption: "2031年民生实事")
        let lines = table.mentions.map { "\($0.indicator) \($0.measure.rawValue) \($0.value) \($0.unitText ?? "")" }
        #expect(
            lines == [
                "新增公办学位 level 1850 个", "新增公办学位 share 61.7 %", "养老服务建成 level 7 个", "养老服务床位 level 260 张",
                "适老化改造 level 300 户", "适老化改造开工 level 212 户",
            ])
        #expect(table.mentions.last?.qualifier == .approx)
        #expect(table.at(2, 2)?.status == .target && table.at(0, 3)?.period == "2031-01/2031-06")
    }

    @Test func unitsAreRepeatedWithTheNamesBelowEachGroup() throws {
        let table = try CellTables.read(
            """
            乡镇 | 粮食 | < | 油料 | < | 生猪出栏（头）
            ^ | 面积 | 产量 | 面积 | 产量 | ^
            全区 | 186 | 78 | 32 | 5 | 124
            大桥镇 | 42 | 18 | 8 | 1 | 31
            """, caption: "2031年农业生产情况", unit: "亩、吨", headerRows: 2)
        #expect((1...5).map { table.at(1, $0)?.unitText } == ["亩", "吨", "亩", "吨", "头"])
        #expect(table.at(1, 2)?.indicator == "粮食产量" && table.at(1, 2)?.regionName == "大桥镇")
    }

    @Test func aRowMayHaveAnotherUnitThanAllTheOthers() throws {
        let table = try CellTables.read(
            """
            污染物 | 2031年 | 变化率（%）
            PM10 | 52 | -5.5
            CO | 1.0 | -9.1
            """, caption: "表1 2031年主要污染物浓度", unit: "μg/m³，CO为mg/m³")
        #expect(table.at(0, 1)?.unitText == "μg/m³" && table.at(1, 1)?.unitText == "mg/m³")
        #expect(table.at(0, 1)?.indicator == "PM10浓度")
    }

    @Test func whoIsCountedTellsWhichOfSeveralUnitsIsOfPersons() throws {
        let table = try CellTables.read(
            """
            项目 | 学校数 | 班级数 | 招生数 | 在校生数 | 专任教师
            小学 | 30 | 982 | 7815 | 41226 | 2330
            """, caption: "2031年教育事业统计表", unit: "所、个、人")
        #expect((1...5).map { table.at(0, $0)?.unitText } == ["所", "个", "人", "人", "人"])
    }

    @Test func valuesOfABaseYearAndOfAPlanAreNoPartsOfNames() throws {
        let table = try CellTables.read(
            """
            指标 | 2030年基期值 | 2032年实际值 | 2035年规划目标
            常住人口城镇化率（%） | 55.3 | 57.6 | 61
            """)
        #expect((1...3).map { table.at(0, $0)?.indicator } == Array(repeating: "常住人口城镇化率", count: 3))
        #expect((1...3).map { table.at(0, $0)?.status } == [.actual, .actual, .target])
    }

    @Test func groupsOfColumnsAndDimensionsTellWhichOfSeveralUnitsIsWhose() throws {
        let groups = try CellTables.read(
            """
            作物 | 播种面积 | < | 单产 | < | 总产量 | <
            ^ | 2031 | 2030 | 2031 | 2030 | 2031 | 2030
            粮食作物合计 | 620 | 680 | 71 | 98 | 440 | 670
            """, caption: "2031年作物生产情况", unit: "亩、公斤/亩、吨", headerRows: 2)
        #expect((1...6).map { groups.at(0, $0)?.unitText } == ["亩", "亩", "公斤/亩", "公斤/亩", "吨", "吨"])
        #expect(groups.at(0, 1)?.indicator == "粮食作物播种面积")
        let kinds = try CellTables.read(
            """
            乡镇 | 粮食 | < | 水果产量
            ^ | 面积 | 产量 | ^
            大桥镇 | 42 | 18 | 7
            """, caption: "2031年农业生产情况", unit: "公顷、吨", headerRows: 2)
        #expect((1...3).map { kinds.at(0, $0)?.unitText } == ["公顷", "吨", "吨"])
        let counted = try CellTables.read(
            "乡镇 | 水果产量 | 耕地面积 | 人均\n大桥镇 | 42 | 18 | 7", caption: "2031年情况", unit: "个、吨")
        #expect(counted.at(0, 1)?.unitText == nil)
    }

    @Test func aRowFurtherOutThanTheWholeOfThePartsAboveIsNoPartOfIt() throws {
        let table = try CellTables.read(
            """
            作物 | 产量（吨）
            　秋粮 | 286
            　　#玉米 | 213
            　　大豆 | 20
            油料 | 47
            """, caption: "2031年作物产量")
        #expect(table.of(1, 1)?.row == 0 && table.of(3, 1) == nil)
    }

    @Test func sumsBelowAMonthAreOfAllMonths() throws {
        let table = try CellTables.read(
            """
            指标 | 单位 | 12月 | < | 比去年同期增长（%） | < | 占全部比例（%）
            ^ | ^ | 当月 | 累计 | 当月 | 累计 | ^
            快递业务量 | 万件 | 18.2 | 192.3 | 10.2 | 15.8 | 72.9
            """, caption: "2031年邮政业情况", headerRows: 2)
        #expect(table.at(0, 2)?.period == "2031-12" && table.at(0, 3)?.period == "2031-01/2031-12")
        #expect(table.of(0, 4)?.column == 2 && table.of(0, 5)?.column == 3)
        #expect(table.line(0, 6) == "快递业务量占全部比例 share 72.9 %")
    }

    @Test func whatIsToldAtAnEndOfMonthsIsOfTheLastOne() throws {
        let table = try CellTables.read(
            """
            指标 | 1-7月 | 增长（%）
            存款余额（亿元） | 516.8 | 10.3
            财政收入（亿元） | 38.2 | 4.1
            流动资产平均余额（亿元） | 86.5 | 2.2
            """, caption: "2031年主要指标")
        #expect(table.at(0, 1)?.period == "2031-07" && table.at(0, 2)?.period == "2031-07")
        #expect(table.at(1, 1)?.period == "2031-01/2031-07" && table.at(2, 1)?.period == "2031-01/2031-07")
    }

    @Test func theSameMonthAndTheQuarterBeforeAreTimes() throws {
        let month = try CellTables.read(
            """
            产品名称 | 本月 | 去年同月 | 比上年同月增长（%）
            生铁产量（万吨） | 128.6 | 121.1 | 6.2
            """, caption: "2031年6月产品产量")
        #expect((1...3).map { month.at(0, $0)?.indicator } == Array(repeating: "生铁产量", count: 3))
        #expect((1...3).map { month.at(0, $0)?.period } == ["2031-06", "2030-06", "2031-06"])
        let quarter = try CellTables.read(
            """
            行业 | 本季景气指数 | 上季景气指数 | 升降（点）
            工业 | 112.5 | 113.8 | -1.3
            """, caption: "2031年三季度企业景气指数")
        #expect((1...3).map { quarter.at(0, $0)?.indicator } == Array(repeating: "工业景气指数", count: 3))
        #expect(quarter.at(0, 2)?.period == "2031-04/2031-06")
        #expect(quarter.at(0, 3)?.measure == .change && quarter.at(0, 3)?.unitText == nil)
        #expect(quarter.at(0, 3)?.basis == "mom")
    }

    @Test func aMeanOfTheYearStandsAmongMonthsAndAPartGoesOn() throws {
        let table = try CellTables.read(
            """
            月份 | 工业生产者出厂价格 | #生产资料 | 生活资料 | 工业生产者购进价格
            1月 | 101.2 | 101.6 | 99.8 | 102.5
            2月 | 103.8 | 104.5 | 100.1 | 104.1
            全年平均 | 126.5 | 130.8 | 101.0 | 113.2
            """, caption: "2031年各月工业生产者价格指数（上年同月=100）")
        #expect(
            (1...4).map { table.at(0, $0)?.indicator } == ["工业生产者出厂价格", "生产资料价格", "生活资料价格", "工业生产者购进价格"])
        #expect(table.at(0, 1)?.period == "2031-01" && table.at(2, 1)?.period == "2031")
        #expect(table.at(2, 3)?.indicator == "生活资料价格")
    }

    @Test func peopleBelowMoneySayWhoseItIs() throws {
        let table = try CellTables.read(
            """
            行业 | 年末从业人员（人） | < | 从业人员劳动报酬（万元） | < | 平均劳动报酬（元） | <
            ^ | 合计 | #在岗职工 | 合计 | #在岗职工 | 从业人员 | 在岗职工
            采矿业 | 421 | 410 | 1856 | 1830 | 44120 | 44691
            """, caption: "2031年分行业从业人员和劳动报酬", headerRows: 2)
        #expect(
            (1...6).map { table.at(0, $0)?.indicator } == [
                "采矿业从业人员", "采矿业在岗职工", "采矿业从业人员劳动报酬", "采矿业在岗职工劳动报酬", "采矿业从业人员平均劳动报酬", "采矿业在岗职工平均劳动报酬",
            ])
    }

    @Test func landIsNamedByItsNumberAndItsKinds() throws {
        let sale = try CellTables.read(
            """
            宗地编号 | 用途 | 面积（亩） | 规划指标 | 出让年限（年） | 成交价（万元/亩）
            ^ | ^ | ^ | 建筑密度 | ^ | ^
            YL2031-8 | 住宅用地 | 45.6 | ≤25% | 70 | 203
            """, caption: "2031年土地出让结果", headerRows: 2)
        #expect(sale.line(0, 2) == "YL2031-8面积 level 45.6 亩" && sale.at(0, 3)?.indicator == "YL2031-8建筑密度")
        #expect(sale.at(0, 4) == nil && sale.at(0, 5)?.indicator == "YL2031-8成交价")
        let supply = try CellTables.read(
            """
            县区 | 住宅用地 | < | 工业用地
            ^ | 小计 | 商品住房用地 | ^
            东山区 | 40.2 | 29.5 | 38.6
            """, caption: "2031年土地供应计划表", unit: "公顷", headerRows: 2)
        #expect((1...3).map { supply.at(0, $0)?.indicator } == ["住宅用地", "商品住房用地", "工业用地"])
    }

    @Test func ratesInPerMilleAndIndexesAgainstSeveralTimes() throws {
        let rates = try CellTables.read("年份 | 出生率‰ | 死亡率‰\n2030 | 24.6 | 6.3\n2031 | 25.8 | 6.1")
        #expect(rates.line(0, 1) == "出生率 level 24.6 ‰")
        let indexes = try CellTables.read(
            """
            项目 | 5月 | < | 1-5月
            ^ | 以上月价格为100 | 以上年同月价格为100 | 以上年同期价格为100
            居民消费价格总指数 | 99.8 | 100.2 | 99.9
            粮食 | 100.0 | 100.3 | 100.5
            """, caption: "2031年5月居民消费价格分类指数", headerRows: 2)
        #expect(indexes.at(0, 1)?.indicator == "居民消费价格环比总指数")
        #expect((1...3).map { indexes.at(1, $0)?.indicator } == ["粮食价格环比指数", "粮食价格同比指数", "粮食价格指数"])
        let growth = try CellTables.read(
            "年份 | 1季度 | 2季度\n2030 | 3.2 | 3.8\n2031 | 5.6 | 5.2", caption: "表2 GDP同比增长速度", unit: "%")
        #expect(growth.line(0, 1) == "GDP change 3.2 %" && growth.at(1, 2)?.period == "2031-04/2031-06")
    }

    @Test func whatIsDividedStandsBeforeWhatItIsDividedBy() throws {
        let table = try CellTables.read(
            """
            地区 | 合计 | 一般性转移支付 | <
            ^ | ^ | 小计 | 均衡性转移支付
            东山区 | 62318 | 48520 | 12560
            西水县 | 51206 | 39865 | 15620
            未分配数 | 35860 | 28560 | 120
            """, caption: "2031年市对县一般公共预算转移支付分地区预算表", unit: "万元", headerRows: 2)
        #expect((1...3).map { table.at(0, $0)?.indicator } == ["一般公共预算转移支付", "一般性转移支付", "均衡性转移支付"])
        #expect(table.at(1, 1)?.regionName == "西水县" && table.at(2, 1)?.regionName == nil)
        let mean = try CellTables.read(
            "县区 | PM10浓度（微克/立方米）\n东山区 | 68\n西水县 | 58\n全市平均 | 64", caption: "2031年6月空气质量")
        #expect(mean.at(2, 1)?.regionName == nil)
    }

    @Test func wordsOfTwoTopicsAreNamedAlone() throws {
        let table = try CellTables.read(
            """
            地区 | 常住人口（万人） | 城镇化率（%）
            东山区 | 39.5 | 86.4
            西水县 | 32.1 | 45.9
            """, caption: "2031年末常住人口及城镇化率")
        #expect((1...2).map { table.at(0, $0)?.indicator } == ["常住人口", "城镇化率"])
    }

    @Test func goodsInATableOfImportsAreImported() throws {
        let table = try CellTables.read(
            """
            商品名称 | 规格 | 计量单位 | 当月 | < | 1至当月累计 | <
            ^ | ^ | ^ | 数量 | 金额（万元） | 数量 | 金额（万元）
            粮食 | 散装 | 吨 | 856 | 265 | 5865 | 1865
            """, caption: "2031年7月进口主要商品量值表", headerRows: 2)
        #expect(table.line(0, 3) == "粮食进口 level 856 吨" && table.line(0, 6) == "粮食进口 level 1865 万元")
        #expect(table.at(0, 3)?.period == "2031-07" && table.at(0, 5)?.period == "2031-01/2031-07")
    }

    @Test func numbersNearAHundredBelowATableOfIndexesAreThese() throws {
        let table = try CellTables.read(
            """
            类别 | 12月环比 | 12月同比 | 累计同比
            居民消费价格 | 99.9 | 100.2 | 100.4
            鲜果 | 102.3 | 97.5 | 98.6
            """, caption: "2031年12月居民消费价格分类指数")
        #expect(table.line(0, 1) == "居民消费价格环比指数 level 99.9" && table.line(0, 2) == "居民消费价格同比指数 level 100.2")
        #expect(table.at(1, 1)?.measure == .level)
        let changes = try CellTables.read(
            "类别 | 12月同比\n居民消费价格 | 4.8\n猪肉 | 99.8", caption: "2031年12月居民消费价格指数")
        #expect(changes.at(0, 1)?.measure == .change && changes.at(1, 1)?.measure == .change)
    }

    @Test func aRateInATableOfMoneyChangesByPerCents() throws {
        let table = try CellTables.read(
            """
            项目 | 5月末余额 | 比上月增减 | 比上年同期增长
            各项贷款 | 986.3 | 8.6 | 13.5
            不良贷款率 | 1.86 | -0.02 | 0.1
            """, caption: "金融机构存贷款余额（2031年5月末）", unit: "亿元、%")
        #expect(table.at(0, 2)?.unitText == "亿元" && table.at(1, 2)?.unitText == "%")
    }
}
