import Extraction
import Model
import Testing

/// Tables of budgets, final accounts and monthly reports.
@Suite("Tables of budgets and of months")
struct FiscalTableTests {
    @Test func aChangeBehindTheYearBeforeIsOfTheLevelOfTheYear() throws {
        let table = try CellTables.read(
            """
            项目 | 年初预算 | 1-9月完成数 | 完成预算% | 上年同期数 | ±额 | ±%
            税收收入 | 900 | 700 | 77.8 | 650 | 50 | 7.7
            """, caption: "2031年1-9月财政收支情况表", unit: "万元")
        #expect(table.of(0, 5)?.column == 2)
        #expect(table.of(0, 6)?.column == 2)
        #expect(table.of(0, 3)?.column == 2)
        let years = try CellTables.read(
            """
            项目 | 2031年预算 | 2031年决算 | 完成预算（%） | 2030年决算 | 比上年增长（%）
            税收收入 | 900 | 920 | 102.2 | 880 | 4.5
            """, unit: "万元")
        #expect(years.of(0, 5)?.column == 2)
        #expect(years.at(0, 5)?.period == "2031")
        let sides = try CellTables.read(
            """
            收入 | < | < | < | 支出 | < | < | <
            项目 | 决算数 | 上年决算数 | 比上年±% | 项目 | 决算数 | 上年决算数 | 比上年±%
            彩票公益金收入 | 52 | 49 | 6.1 | 农林水支出 | 28 | 31 | -9.7
            """, caption: "2031年政府性基金收支决算表", unit: "万元", headerRows: 2)
        #expect(sides.of(0, 3)?.column == 1)
        #expect(sides.of(0, 7)?.column == 5)
    }

    @Test func whatWasDoneHasTheShareOfThePlanBehindIt() throws {
        let table = try CellTables.read(
            """
            项目 | 累计完成 | 年初预算 | 完成预算%
            税收收入 | 700 | 900 | 77.8
            """, caption: "2031年1-9月财政收支情况表", unit: "万元")
        #expect(table.of(0, 3)?.column == 1)
        #expect(table.at(0, 3)?.status != .target)
        // What is planned for the year is compared with the year before.
        let plan = try CellTables.read(
            """
            项目 | 2030年执行数 | 2031年预算数 | 预算数为上年执行数%
            税收收入 | 880 | 900 | 102.3
            """, unit: "万元")
        #expect(plan.of(0, 3)?.column == 2)
    }

    @Test func aChangeThatSaysItsYearIsOfTheLevelOfThatYear() throws {
        let table = try CellTables.read(
            """
            项目 | 2031年预算 | 2031年决算 | 决算比预算 | < | 2030年决算 | 2031年决算比2030年决算 | <
            ^ | ^ | ^ | 增减额 | 增减% | ^ | 增减额 | 增减%
            公务接待费 | 60 | 41 | -19 | -31.7 | 45 | -4 | -8.9
            """, unit: "万元", headerRows: 2)
        #expect(table.line(0, 3) == "公务接待费 change -19 万元")
        #expect(table.at(0, 3)?.basis == nil)
        #expect(table.at(0, 3)?.status == .actual)
        #expect(table.of(0, 7)?.column == 2)
    }

    @Test func theYearBeforeBelowMonthsOfThisOne() throws {
        let table = try CellTables.read(
            """
            项目 | 年初预算 | 1-6月累计 | < | < | 比上年同期 | <
            ^ | ^ | 完成数 | 占预算% | 上年同期数 | ±额 | ±%
            税收收入 | 900 | 450 | 50.0 | 430 | 20 | 4.7
            """, caption: "2031年财政收支情况表", unit: "万元", headerRows: 2)
        #expect(table.at(0, 2)?.period == "2031-01/2031-06")
        #expect(table.at(0, 4)?.period == "2030-01/2030-06")
        #expect(table.at(0, 5)?.period == "2031-01/2031-06")
        #expect(table.at(0, 1)?.period == "2031")
        let named = try CellTables.read("项目 | 2031年 | 上年（2030年）\n税收收入 | 450 | 430", unit: "万元")
        #expect(named.at(0, 2)?.period == "2030")
    }

    @Test func theYearsPlanBelowACaptionWithoutATime() throws {
        let table = try CellTables.read(
            "项目 | 年初预算数 | 完成数\n税收收入 | 900 | 450", caption: "一般公共预算收入情况表", unit: "万元",
            title: "云岭县2031年1-6月财政收支情况")
        #expect(table.at(0, 1)?.period == "2031")
    }

    @Test func anAmountBesideARateIsSinceTheSameTime() throws {
        let table = try CellTables.read(
            """
            项目 | 市本级 | < | < | 县（市、区） | < | <
            ^ | 累计数 | 增减额 | 增幅% | 累计数 | 增减额 | 增幅%
            税收收入 | 140 | -7 | -4.8 | 340 | 9 | 2.7
            税占比（%） | 67.1 | | | 66.8 | |
            """, caption: "2031年1-8月财政收支简表", unit: "亿元", headerRows: 2)
        #expect(table.at(0, 2)?.basis == "yoy")
        #expect(table.at(0, 5)?.basis == "yoy")
        #expect(table.line(0, 1) == "市本级税收收入 level 140 亿元")
        #expect(table.line(0, 4) == "县(市、区)税收收入 level 340 亿元")
        #expect(table.line(0, 6) == "县(市、区)税收收入 change 2.7 %")
        #expect(table.line(1, 1) == "市本级税占比 share 67.1 %")
        #expect(table.line(1, 4) == "县(市、区)税占比 share 66.8 %")
    }

    @Test func tornHeadersAndLabelsAreOne() throws {
        let table = try CellTables.read(
            """
            乡镇 | 地区生产 | 规模以上工 | 本月止 | 比上年同
             | 总值 | 业增加值 | 累计 | 期增长%
            青石镇 | 120 | 70 | 35 | 4.1
            """, caption: "2031年1-9月税收收入", unit: "万元", headerRows: 2)
        #expect(table.line(0, 1) == "地区生产总值 level 120 万元")
        #expect(table.line(0, 2) == "规模以上工业增加值 level 70 万元")
        #expect(table.at(0, 3)?.period == "2031-01/2031-09")
        #expect(table.line(0, 4) == "税收收入 change 4.1 %")
        let apart = try CellTables.read(
            "项目 | 城镇 | 工业\n | 收入 | 增速\n云岭 | 5 | 6", caption: "2031年情况", unit: "万元", headerRows: 2)
        #expect(apart.line(0, 1)?.hasPrefix("云岭城镇收入") == true || apart.line(0, 1)?.hasPrefix("城镇收入") == true)
        let labels = try CellTables.read(
            """
            指标 | 1-9月 | 增长%
            地区生产 | 330 | 5.2
            总 值 | |
            社会消费品 | 120 | 4.5
            零售总额 | |
            """, caption: "2031年主要指标", unit: "亿元")
        #expect(labels.line(0, 1) == "地区生产总值 level 330 亿元")
        #expect(labels.line(2, 2) == "社会消费品零售总额 change 4.5 %")
        let groups = try CellTables.read(
            """
            指标 | 1-9月
            工业 | 330
            固定资产投资 |
            民间投资 | 120
            """, caption: "2031年主要指标", unit: "亿元")
        #expect(groups.line(0, 1) == "工业 level 330 亿元")
    }

    @Test func numberedAndSetInPartsOfATotal() throws {
        let numbered = try CellTables.read(
            """
            项目 | 合计
            一、收入 | 1283
            其中：1、保险费收入 | 820
            2、财政补贴收入 | 380
            二、支出 | 1163
            """, caption: "2031年社会保险基金收支表", unit: "万元")
        #expect(numbered.of(1, 1)?.row == 0)
        #expect(numbered.of(2, 1)?.row == 0)
        #expect(numbered.of(3, 1) == nil)
        let setIn = try CellTables.read(
            """
            项目 | 决算数
            一般公共预算支出 | 1653
            其中：教育支出 | 308
            　社会保障支出 | 269
            　卫生健康支出 | 148
            """, caption: "2031年支出决算表", unit: "万元")
        #expect(setIn.of(2, 1)?.row == 0)
        #expect(setIn.of(3, 1)?.row == 0)
        let deeper = try CellTables.read(
            """
            项目 | 决算数
            一般公共预算支出 | 1653
            其中：教育支出 | 308
            　普通教育支出 | 200
            　职业教育支出 | 100
            """, caption: "2031年支出决算表", unit: "万元")
        #expect(deeper.of(2, 1) == nil)
    }

    @Test func whatLeavesNothingBehindItIsTheOtherPart() throws {
        let table = try CellTables.read(
            """
            项目 | 完成数
            一般公共预算收入 | 281.3
            其中：税收收入 | 201.1
            非税收入 | 80.2
            """, caption: "2031年收入表", unit: "亿元")
        #expect(table.of(2, 1)?.row == 0)
        let sum = try CellTables.read(
            """
            项目 | 完成数
            收入总计 | 100
            其中：上年结余收入 | 0
            支出总计 | 100
            """, caption: "2031年平衡表", unit: "亿元")
        #expect(sum.of(2, 1) == nil)
        let other = try CellTables.read(
            "项目 | 完成数\n税收收入 | 100\n其中：资源税收入 | 60\n政府性基金收入 | 30", caption: "2031年收入表", unit: "亿元")
        #expect(other.of(2, 1) == nil)
    }

    @Test func growthOfAPartIsOfThatOfItsWhole() throws {
        let table = try CellTables.read(
            "指标 | 总量 | 增长（%）\n固定资产投资（亿元） | — | -3.2\n#工业投资（亿元） | — | 5.6", caption: "2031年1-8月主要指标")
        #expect(table.of(1, 2)?.row == 0)
        #expect(table.of(0, 2) == nil)
    }

    @Test func ownLevelsAndSumsOfPlacesArePlacesOfNoName() throws {
        let table = try CellTables.read(
            """
            县市 | 一般性转移支付 | 税收返还
            全州合计 | 920 | 20
            州级 | 150 | 5
            县市小计 | 770 | 15
            大山市 | 330 | 7
            小河县 | 440 | 8
            未分配数 | 10 | 0
            """, caption: "2031年税收返还和转移支付分地区预算表", unit: "万元")
        #expect(table.line(1, 1) == "州级一般性转移支付 level 150 万元")
        #expect(table.at(1, 1)?.regionName == nil)
        #expect(table.line(2, 1) == "县市小计一般性转移支付 level 770 万元")
        #expect(table.at(2, 1)?.regionName == nil)
        #expect(table.at(3, 1)?.regionName == "大山市")
        #expect(table.line(3, 2) == "税收返还 level 7 万元")
        #expect(table.line(5, 1) == "未分配数一般性转移支付 level 10 万元")
    }

    @Test func twoUnitsAboveATableAreChosenByTheRows() throws {
        let table = try CellTables.read(
            """
            指标 | 8月 | 1-8月
            进出口总额（亿元） | 180 | 1320
            出口 | 130 | 930
            实际使用外资 | 30 | 402
            """, caption: "2031年8月对外经济", unit: "亿元、万美元")
        #expect(table.line(1, 1) == "出口 level 130 亿元")
        #expect(table.line(2, 2)?.hasSuffix("402 万美元") == true)
        let money = try CellTables.read(
            "指标 | 8月 | 1-8月\n一般公共预算收入 | 18 | 132\n利用外资 | 30 | 402", caption: "2031年8月主要指标", unit: "亿元、万美元")
        #expect(money.line(0, 1)?.hasSuffix("18 亿元") == true)
        #expect(money.line(1, 1)?.hasSuffix("30 万美元") == true)
    }

    @Test func aRankIsOfThePlaceAndNotOfTheDivisionAround() throws {
        let table = try CellTables.read(
            """
            指标 | 1-7月 | 增长% | 全区位次 | 增速在云岭市排位
            社会消费品零售总额 | 240 | 3.9 | 5 | 9
            """, caption: "2031年1-7月主要指标", unit: "亿元")
        #expect(table.at(0, 3)?.regionName == nil)
        #expect(table.line(0, 3) == "社会消费品零售总额 rank 5")
        #expect(table.line(0, 4) == "社会消费品零售总额增速 rank 9")
    }

    @Test func whatAPlanIsComparedWithSaysNothingOfIt() throws {
        let table = try CellTables.read(
            """
            科目 | 2030年执行 | 2031年预算 | 较上年执行增减% | 占上年%
            教育支出 | 1120 | 1150 | 2.7 | 102.7
            """, caption: "2031年支出预算表", unit: "万元")
        #expect(table.at(0, 3)?.status == .target)
        #expect(table.line(0, 4) == "教育支出 share 102.7 %")
        let account = try CellTables.read(
            "项目 | 完成数 | 滚存结余\n国有资本经营预算 | 80 | 52", caption: "2031年预算执行情况", unit: "万元")
        #expect(account.at(0, 2)?.status != .target)
        let month = try CellTables.read(
            "项目 | 年初预算 | 本月完成\n税收收入 | 900 | 45", caption: "收入完成情况表（10月）", unit: "万元",
            title: "云岭县2031年10月财政收支情况")
        #expect(month.at(0, 1)?.period == "2031")
    }

    @Test func fundsBelowBothSidesOfTheirAccounts() throws {
        let table = try CellTables.read(
            """
            险种 | 收入 | < | 支出 | <
            ^ | 决算数 | 完成% | 决算数 | 完成%
            居民养老保险基金 | 431 | 102.6 | 298 | 99.0
            """, caption: "2031年社会保险基金决算表", unit: "万元", headerRows: 2)
        #expect(table.line(0, 1) == "居民养老保险基金收入 level 431 万元")
        #expect(table.line(0, 4) == "居民养老保险基金支出 share 99.0 %")
        let parts = try CellTables.read(
            "行业 | 本期 | 占比（%）\n采矿业 | 80 | 19.4", caption: "2031年税收收入分行业统计表", unit: "万元")
        #expect(parts.line(0, 2) == "采矿业税收收入占比 share 19.4 %")
        let quoted = try CellTables.read(
            "项目 | 决算数\n一般公共预算支出 | 90\n其中：“八项支出” | 60", caption: "2031年支出决算表", unit: "万元")
        #expect(quoted.line(1, 1) == "八项支出 level 60 万元")
    }

    @Test func formsOfBonds() throws {
        let table = try CellTables.read(
            """
            项目 | 公式 | 本地区 | 本级
            一、2030年发行预计执行数 | A=B+C | 121.3 | 60.1
            （一）一般债券 | B | 41.2 | 20.1
            （二）专项债券 | C | 80.1 | 40.0
            二、2031年还本预算数 | D=E+F | 44.2 | 21.0
            （一）一般债券 | E | 24.2 | 11.0
            """, caption: "2031年债券发行及还本付息情况表", unit: "亿元")
        #expect(table.line(1, 2) == "一般债券发行 level 41.2 亿元")
        #expect(table.line(2, 3) == "本级专项债券发行 level 40.0 亿元")
        #expect(table.at(1, 2)?.status == .actual)
        #expect(table.at(4, 2)?.status == .target)
        #expect(table.at(4, 2)?.period == "2031")
        let balance = try CellTables.read(
            "项目 | 预算数 | 决算数\n一、2030年末地方政府一般债务余额实际数 | | 431.0", unit: "亿元")
        #expect(balance.line(0, 2) == "地方政府一般债务余额 level 431.0 亿元")
    }

    @Test func wordsThatNameNothing() throws {
        let table = try CellTables.read(
            """
            项目 | 全年任务 | 入库数 | 比增% | 决算数为上年决算数的百分比 | 与上年同期比 | <
            ^ | ^ | ^ | ^ | ^ | 增减金额 | 增减比例%
            税收收入小计 | 900 | 700 | 3.1 | 103.1 | 21 | 3.1
            """, caption: "2031年收入情况", unit: "万元", headerRows: 2)
        for column in 1...6 { #expect(table.at(0, column)?.indicator == "税收收入") }
        #expect(table.at(0, 1)?.status == .target)
        #expect(table.at(0, 3)?.basis == "yoy")
        #expect(table.at(0, 6)?.measure == .change)
        let sides = try CellTables.read(
            """
            收入 | < | 支出 | <
            项目 | 金额 | 项目 | 金额
            事业收入 | 35 | 结余分配 | 1
            总计 | 35 | 总计 | 36
            """, caption: "2031年收支决算总表", unit: "万元", headerRows: 2)
        #expect(sides.line(0, 3) == "结余分配 level 1 万元")
        #expect(sides.line(1, 1) == "收入总计 level 35 万元")
        #expect(sides.line(1, 3) == "支出总计 level 36 万元")
        let ratio = try CellTables.read(
            "指标 | 9月末余额\n各项存款余额 | 4512\n存贷比 | 86.9", caption: "2031年9月存贷款情况", unit: "亿元、%")
        #expect(ratio.line(1, 1) == "存贷比 level 86.9 %")
    }

    @Test func monthsOfTitlesAndGroups() throws {
        let dated = try CellTables.read(
            "乡镇 | 全年任务 | 累计完成\n青石镇 | 900 | 700", caption: "2031年乡镇财政收入任务完成情况统计表（截至9月30日）", unit: "万元")
        #expect(dated.at(0, 2)?.period == "2031-01/2031-09")
        #expect(dated.at(0, 1)?.period == "2031")
        #expect(dated.line(0, 2) == "乡镇财政收入 level 700 万元")
        let whole = try CellTables.read(
            """
            指标 | 9月 | < | 1-9月累计 | < | 全省 | <
            ^ | 总量 | 增长（%） | 总量 | 增长（%） | 总量 | 增长（%）
            社会消费品零售总额 | 36 | 6.2 | 301 | 5.1 | 8203 | 4.3
            """, caption: "2031年9月主要指标", unit: "亿元", headerRows: 2)
        #expect(whole.at(0, 5)?.period == "2031-01/2031-09")
        let month = try CellTables.read(
            "指标 | 本月 | 累计 | 比上年同月±% | 比上年同期±%\n用电量 | 8 | 71 | 4.1 | 5.2", caption: "2031年9月用电", unit: "亿千瓦时")
        #expect(month.of(0, 3)?.column == 1)
        #expect(month.at(0, 3)?.period == "2031-09")
        #expect(month.of(0, 4)?.column == 2)
    }
}
