import Extraction
import Model
import Testing

/// Tables of bulletins, plans and lists of projects whose headers say what they mean in less usual words.
@Suite("Tables of bulletins and plans")
struct BulletinTableTests {
    @Test(arguments: ["超序时进度", "欠进度/超进度", "比序时进度±", "序时进度差"])
    func whatIsAheadOfItsTimeIsAGap(header: String) throws {
        let table = try CellTables.read(
            "部门 | 年度任务 | 累计完成 | 完成任务% | \(header)\n税收收入 | 900 | 700 | 77.8 | 2.8\n契税 | 90 | 60 | 66.7 | -8.3",
            caption: "2031年1-9月收入完成情况", unit: "万元")
        let gap = table.at(0, 4)
        #expect(gap?.measure == .gap && gap?.indicator == "税收收入" && gap?.basis == "序时进度")
        #expect(gap?.unitText == "%" && table.of(0, 4)?.column == 2)
        #expect(table.at(0, 3)?.measure == .share)
    }

    @Test func aGapOfMoreThanAWholeIsInTheUnitOfWhatWasDone() throws {
        let table = try CellTables.read(
            "科目 | 年初预算 | 完成数 | 超欠进度\n税收收入 | 96500 | 78562 | -1855", caption: "2031年1-9月收入完成情况", unit: "万元")
        #expect(table.line(0, 3) == "税收收入 gap -1855 万元")
    }

    @Test func whatRanksTheRowsMayStandBeforeThem() throws {
        let table = try CellTables.read(
            "排名 | 乡镇 | 任务数 | 完成数\n1 | 东山镇 | 900 | 950\n2 | 西水镇 | 800 | 790", caption: "2031年分乡镇财政收入",
            unit: "万元", headerColumns: 2)
        #expect(table.line(1, 0) == "财政收入 rank 2")
        #expect(table.at(1, 0)?.regionName == "西水镇" && table.at(1, 3)?.regionName == "西水镇")
        // What counts the rows ranks nothing.
        let counted = try CellTables.read(
            "序号 | 乡镇 | 任务数\n1 | 东山镇 | 900\n2 | 西水镇 | 800", caption: "2031年分乡镇财政收入", unit: "万元",
            headerColumns: 2)
        #expect(counted.at(0, 0) == nil)
    }

    @Test func aColumnOfTheYearBeforeIsOfTheLevelBeforeIt() throws {
        let table = try CellTables.read(
            """
            县区 | 9月降水量 | 常年同期 | 1-9月降水量 | 去年同期 | 比去年同期多(少)%
            东山区 | 56.3 | 82.1 | 1256.3 | 1123.5 | 11.8
            西水县 | 42.1 | 78.5 | 1180.2 | 1205.3 | -2.1
            """, caption: "2031年9月各县区降水量", unit: "毫米")
        #expect(table.line(0, 4) == "降水量 level 1123.5 毫米" && table.at(0, 4)?.period == "2030-01/2030-09")
        #expect(table.line(1, 5) == "降水量 change -2.1 %")
        #expect(table.at(0, 2)?.indicator == "常年同期降水量")
    }

    @Test func sameTimeAloneIsThatOfTheYearBefore() throws {
        let table = try CellTables.read(
            "行业 | 1-8月 | 同期 | 同比±%\n信息服务业 | 32.5 | 28.6 | 13.6", caption: "2031年1-8月服务业营业收入", unit: "亿元")
        #expect(table.at(0, 2)?.indicator == table.at(0, 1)?.indicator && table.at(0, 2)?.period == "2030-01/2030-08")
    }

    @Test func howFarSomethingCameBackIsAChangeSinceThatYear() throws {
        let table = try CellTables.read(
            "指标 | 1-6月 | 恢复到2028年同期（%）\n接待国内游客 | 125 | 108.6", caption: "2031年1-6月旅游情况", unit: "万人次")
        #expect(table.line(0, 2) == "接待国内游客 change 108.6 %")
        #expect(table.at(0, 2)?.basis == "since:2028")
    }

    @Test func aLettersUnitMayStandWithoutParentheses() throws {
        let table = try CellTables.read(
            "功能区 | 昼间等效声级dB（A） | 氨氮浓度mg/L | 水位（m）\n1类区 | 52.3 | 0.18 | 278.5", caption: "2031年8月环境质量")
        #expect(table.line(0, 1) == "1类区昼间等效声级 level 52.3 dB(A)")
        #expect(table.at(0, 2)?.unitText == "mg/L" && table.at(0, 3)?.unitText == "m")
        // GDP is none.
        #expect(try CellTables.read("地区 | 人均GDP\n东山区 | 52.3").at(0, 1)?.indicator.hasSuffix("人均GDP") == true)
    }

    @Test func percentagePointsAreAChange() throws {
        let table = try CellTables.read(
            "行业 | 增加值占比（%） | 拉动（百分点） | 贡献率（%）\n化工 | 18.6 | 1.8 | 23.5", caption: "2031年工业增加值")
        #expect(table.at(0, 2)?.measure == .change)
        // What is in per cent has no parts.
        #expect(table.at(0, 3)?.measure == .share && table.of(0, 3) == nil)
    }

    @Test func aPartBehindGrowthGrows() throws {
        let table = try CellTables.read(
            "地区 | 固定资产投资增速（%） | #工业投资\n东山区 | 3.2 | 25.6\n西水县 | 1.2 | -3.5", caption: "2031年固定资产投资")
        #expect(table.line(0, 2) == "工业投资 change 25.6 %")
        #expect(table.at(0, 2)?.basis == "yoy")
        let levels = try CellTables.read(
            "地区 | 固定资产投资 | 固定资产投资增速（%） | #工业投资\n东山区 | 320 | 3.2 | 25.6", unit: "亿元")
        #expect(levels.at(0, 3)?.measure == .level)
    }

    @Test func projectsLendEachOtherNoNoun() throws {
        let table = try CellTables.read(
            "项目名称 | 完成率\n提升医疗服务能力 | 100%\n促进就业创业 | 113.9%", caption: "2031年民生实事完成情况")
        #expect(table.at(1, 1)?.indicator == "促进就业创业")
        let prices = try CellTables.read(
            "项目名称 | 上年同期=100\n居民消费价格总指数 | 99.9\n食品烟酒 | 99.3", caption: "2031年居民消费价格累计指数")
        #expect(prices.at(1, 1)?.indicator == "食品烟酒价格指数")
        let indicators = try CellTables.read(
            "指标 | 增长%\n规模以上工业增加值 | 5.1\n采矿业 | 3.9", caption: "2031年1-5月工业")
        #expect(indicators.at(1, 1)?.indicator == "采矿业增加值")
    }

    @Test func aKindBehindANameNamesNoRow() throws {
        let table = try CellTables.read(
            "水库名称 | 类型 | 蓄水量\n东江水库 | 大型 | 652300\n青山水库 | 大型 | 8560", unit: "万立方米", headerColumns: 2)
        #expect(table.line(0, 2) == "东江水库蓄水量 level 652300 万立方米")
        let kinds = try CellTables.read(
            "类别 | 项目 | 数量\n农业 | 家庭农场 | 652\n农业 | 合作社 | 85", unit: "家", headerColumns: 2)
        #expect(kinds.at(0, 2)?.indicator.hasPrefix("家庭农场") == true)
    }

    @Test func aNounBeforeParenthesesIsTheRowsOwn() throws {
        let table = try CellTables.read(
            "指标 | 本月\n规模以上工业总产值 | 112350\n社会消费品零售总额（限上） | 5830", caption: "2031年9月主要指标", unit: "万元")
        #expect(table.at(1, 1)?.indicator == "社会消费品零售总额(限上)")
    }

    @Test func partsOfASurveyAreIndexes() throws {
        let table = try CellTables.read(
            "时间 | 新出口订单 | 进口 | 出厂价格 | 产成品库存\n2031年6月 | 48.3 | 46.9 | 47.9 | 48.3",
            caption: "中国制造业PMI其他相关指标情况", unit: "%")
        #expect(table.at(0, 2)?.indicator == "进口指数" && table.at(0, 4)?.indicator == "产成品库存指数")
    }

    @Test func aGradeIsOfWhatTheCaptionNames() throws {
        let table = try CellTables.read(
            "档次 | 价格（元/立方米）\n第一档 | 2.72\n非居民 | 3.68", caption: "居民生活用气价格")
        #expect(table.at(0, 1)?.indicator == "居民生活用气第一档价格")
        // 薯类 is a thing, and no grade of what the caption names.
        let things = try CellTables.read("品种 | 产量\n薯类 | 2.6", caption: "2031年农产品产量", unit: "万吨")
        #expect(things.at(0, 1)?.indicator == "薯类产量")
    }

    @Test func aPartOfAWholeThatIsCalled比例() throws {
        let table = try CellTables.read(
            "年度 | 教育经费（亿元） | 占公共预算支出比例（%）\n2030 | 21 | 15.1\n2031 | 22 | 15.3", caption: "教育经费")
        #expect(table.at(0, 2)?.measure == .share)
        #expect(table.at(0, 2)?.indicator == "教育经费占公共预算支出比例")
    }

    @Test func whatIsDoneInAPlanIsNoAim() throws {
        let table = try CellTables.read(
            "项目类别 | 年度计划投资 | 1-6月完成投资 | 计划完成投资\n产业项目 | 86.2 | 48.1 | 90", caption: "2031年重点项目计划",
            unit: "亿元")
        #expect(table.at(0, 1)?.status == .target && table.at(0, 2)?.status == .actual)
        #expect(table.at(0, 3)?.status == .target)
        let aims = try CellTables.read("指标 | 年度目标值 | 1-9月完成值\n城镇新增就业 | 6500 | 5862", unit: "人")
        #expect(aims.at(0, 1)?.status == .target && aims.at(0, 1)?.indicator == "城镇新增就业")
    }

    @Test func rowsOfCitiesAndCountrysideDivideWhatStandsAbove() throws {
        let table = try CellTables.read(
            """
            指标 | 同比涨跌幅（%）
            居民消费价格 | 0.1
            其中：城市 | 0.1
            农村 | 0.3
            其中：食品 | -0.6
            """, caption: "2031年12月居民消费价格")
        #expect(table.of(2, 1)?.row == 0 && table.of(3, 1)?.row == 0)
    }

    @Test func whatHoldsAllUnitsOfTwoIsToldByItsName() throws {
        let table = try CellTables.read(
            "用途 | 宗数 | 面积 | 成交价款\n商服 | 23 | 32.56 | 62350", caption: "2031年国有建设用地供应", unit: "公顷、万元")
        #expect(table.at(0, 2)?.unitText == "公顷" && table.at(0, 3)?.unitText == "万元")
        #expect(table.at(0, 1)?.unitText == "宗")
    }

    @Test func rowsOfOneNameAreToldApartByTheColumnBefore() throws {
        let table = try CellTables.read(
            "批次 | 科类 | 录取人数\n本科批 | 物理类 | 1250\n本科批 | 历史类 | 852\n专科批 | 物理类 | 2498", headerColumns: 2)
        #expect(table.at(0, 2)?.indicator == "本科批物理类录取人数" && table.at(2, 2)?.indicator == "专科批物理类录取人数")
        #expect(table.at(1, 2)?.indicator == "历史类录取人数")
    }

    @Test func pollutantsLendNothing() throws {
        let table = try CellTables.read(
            "县区 | 综合指数 | PM2.5 | 臭氧 | 优良天数\n东山区 | 3.52 | 22 | 158 | 24\n西水县 | 3.48 | 21 | 156 | 25",
            caption: "2031年8月环境空气质量", unit: "微克/立方米")
        #expect(table.line(0, 2) == "PM2.5 level 22 微克/立方米" && table.line(0, 3) == "臭氧 level 158 微克/立方米")
        #expect(table.line(0, 4) == "优良天数 level 24 天")
    }

    @Test func anOfficeIsNoUnit() throws {
        let table = try CellTables.read(
            "项目名称 | 项目单位 | 安排金额（万元） | 期限\n城区供水管网改造 | 市水务公司 | 12000 | 20\n医院扩建 | 市卫健局 | 25000 | 30",
            caption: "2031年债券项目")
        #expect(table.at(0, 2)?.unitText == "万元" && table.at(0, 3)?.unitText == nil)
    }

    @Test func aRateBelowMoneyIsInPerCent() throws {
        let table = try CellTables.read(
            "指标 | 9月末余额（亿元） | 比年初增加（亿元）\n各项贷款 | 231.4 | 10.8\n存贷比（%） | 64.9 | -2.3", caption: "2031年9月金融")
        #expect(table.at(1, 1)?.unitText == "%" && table.at(1, 2)?.unitText == "%")
        #expect(table.at(0, 1)?.unitText == "亿元" && table.at(0, 2)?.unitText == "亿元")
    }

    @Test func sharesOfWhatTheCaptionNamesAreNamedByIt() throws {
        let table = try CellTables.read(
            "行业 | 2030年 | 2031年\n第二产业 | 45.5 | 44.6\n第三产业 | 53.8 | 54.6", caption: "分行业从业农民工比重", unit: "%")
        #expect(table.at(0, 1)?.measure == .share && table.at(0, 1)?.indicator == "第二产业从业农民工比重")
    }

    @Test func anEstimateBesideAnAimIsNone() throws {
        let table = try CellTables.read(
            "指标 | 2030年（预计） | 2035年（目标）\n粮食综合生产能力 | 85 | 90", caption: "“十六五”时期主要指标", unit: "万吨")
        #expect(table.at(0, 1)?.status == .actual && table.at(0, 2)?.status == .target)
    }

    @Test func growthBelowAGroupIsNamedAsItsLevel() throws {
        let table = try CellTables.read(
            """
            类型 | 期末实有 | < | 本期新登记 | <
            ^ | 户数 | 同比% | 户数 | 同比%
            企业 | 42350 | 8.2 | 5623 | 1.5
            """, caption: "2031年1-9月市场主体总量", headerRows: 2)
        #expect(table.at(0, 2)?.indicator == table.at(0, 1)?.indicator)
        #expect(table.at(0, 4)?.indicator == table.at(0, 3)?.indicator)
        #expect(table.at(0, 4)?.period == "2031-01/2031-09")
    }

    @Test func monthsAreOfTheYearBesideThem() throws {
        for (second, third) in [("", "2031年"), ("2030年", "2031年"), ("^", "2031年")] {
            let table = try CellTables.read(
                """
                年份 | 月份 | 增加值（亿元） | 同比增长（%）
                2030年 | 11月 | 8.2 | 5.1
                \(second) | 12月 | 8.9 | 4.8
                \(third) | 1-2月 | 15.6 | 6.2
                 | 3月 | 8.8 | 7.0
                """, caption: "2031年工业增加值分月情况", headerColumns: 2)
            #expect((0...3).map { table.at($0, 2)?.period } == ["2030-11", "2030-12", "2031-01/2031-02", "2031-03"])
            #expect(table.at(1, 3)?.period == "2030-12")
        }
        // A row of another kind ends the year.
        let parted = try CellTables.read(
            "类别 | 月份 | 产量（万吨）\n2030年 | 11月 | 8.2\n煤炭 | 12月 | 8.9", caption: "2031年主要产品产量", headerColumns: 2)
        #expect(parted.at(1, 2)?.period != "2030-12")
    }

    @Test func growthBelowALevelIsOfTheTimeOfItsOwnColumn() throws {
        let table = try CellTables.read(
            """
            指标 | 前三季度 | 全年
            地区生产总值（亿元） | 752.3 | 1025.3
            增速（%） | 5.5 | 5.6
            """, caption: "2031年云岭市地区生产总值")
        #expect(table.at(1, 1)?.period == "2031-01/2031-09" && table.at(1, 2)?.period == "2031")
        #expect(table.of(1, 2) == CellPlace(table: 0, row: 0, column: 2))
    }

    @Test func arrowsStandBehindNumbersToo() throws {
        let table = try CellTables.read(
            "指标 | 完成 | 同比\n煤炭产量（万吨） | 5632 | 2.3%↓\n货运量（万吨） | 563 | 5.6↑\n客运量（万人） | 120 | ↓1.2%", caption: "2031年")
        #expect(table.line(0, 2) == "煤炭产量 change -2.3 %")
        #expect(table.line(1, 2) == "货运量 change 5.6 %")
        #expect(table.line(2, 2) == "客运量 change -1.2 %")
    }
}
