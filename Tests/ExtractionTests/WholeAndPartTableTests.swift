import Extraction
import Model
import Testing

/// Tables of parts and of what they are parts of: compositions, plans beside what was done, sums, people.
@Suite struct WholeAndPartTableTests {
    @Test func compositionsAreShares() throws {
        let years = try CellTables.read(
            "年份 | 第一产业 | 第二产业\n2030 | 18.1 | 33.2\n2031 | 18.9 | 34.9", caption: "2030-2031年地区生产总值构成", unit: "%")
        #expect(years.line(0, 1) == "第一产业构成 share 18.1 %" && years.at(1, 2)?.period == "2031")
        let hundred = try CellTables.read(
            "年份 | 地区生产总值 | 第一产业\n2030 | 100.0 | 24.1\n2031 | 100.0 | 23.0", caption: "地区生产总值构成（地区生产总值=100）")
        #expect(hundred.line(0, 2) == "第一产业增加值构成 share 24.1 %")
        let ratio = try CellTables.read(
            "地区 | 人口数 | 性别比（女=100）\n东山县 | 300 | 104.8\n西山县 | 200 | 101.2", caption: "2031年人口", unit: "人")
        #expect(ratio.line(0, 2) == "性别比 level 104.8" && ratio.line(0, 1) == "人口数 level 300 人")
        // 构成 before 指数 is another word.
        let indexes = try CellTables.read(
            "月份 | PMI | 生产\n2031年1月 | 50.1 | 52.0\n2月 | 50.3 | 51.0", caption: "制造业PMI及构成指数", unit: "%")
        #expect(indexes.line(0, 2) == "生产指数 level 52.0 %")
    }

    @Test func whatWasDoneHasGrownAndNotThePlan() throws {
        let table = try CellTables.read(
            "项目 | 2030年决算数 | 2031年预算数 | 调整预算数 | 执行数 | 完成预算% | 比上年增减%\n税收收入 | 85 | 90 | 86 | 87 | 101.2 | 2.4",
            caption: "2031年一般公共预算收入执行情况表", unit: "万元")
        #expect(table.of(0, 5)?.column == 4 && table.of(0, 6)?.column == 4)
        #expect(table.at(0, 5)?.status != .target && table.at(0, 6)?.status != .target)
        let debts = try CellTables.read(
            """
            地区 | 2031年债务限额 | < | 2031年末债务余额 | <
            ^ | 合计 | 一般债务 | 合计 | 一般债务
            东山区 | 60 | 28 | 59 | 27
            西山县 | 52 | 30 | 50 | 29
            """, caption: "2031年地方政府债务限额余额情况表", unit: "亿元", headerRows: 2)
        #expect(debts.line(0, 3) == "地方政府债务余额 level 59 亿元" && debts.line(1, 4) == "一般债务余额 level 29 亿元")
    }

    @Test func sumsAreNamedByTheCaption() throws {
        let debts = try CellTables.read(
            "债务类型 | 余额（亿元） | 占比\n一般债务 | 70 | 44%\n专项债务 | 88 | 56%\n合计 | 158 | 100%", caption: "2031年末政府债务余额分类型情况")
        #expect(debts.line(2, 1) == "政府债务余额 level 158 亿元" && debts.line(0, 1) == "一般债务余额 level 70 亿元")
        let office = try CellTables.read(
            "项目 | 预算数 | 决算数\n公务接待费 | 320 | 301\n合计 | 320 | 301", caption: "2031年“三公”经费决算公开表", unit: "万元")
        #expect(office.line(1, 2) == "“三公”经费 level 301 万元")
        let sexes = try CellTables.read(
            """
            类别 | 在校生数（人） | < | 教职工数（人） | <
            ^ | 计 | 其中：女 | 计 | 其中：专任教师
            小学 | 900 | 480 | 80 | 58
            """, caption: "2031年教育基本情况", headerRows: 2)
        #expect(sexes.line(0, 1) == "小学在校生数 level 900 人" && sexes.line(0, 3) == "小学教职工数 level 80 人")
    }

    @Test func peopleAreCountedInPeople() throws {
        let table = try CellTables.read(
            "机构类别 | 床位数（张） | 卫生技术人员 | 注册护士\n综合医院 | 400 | 330 | 170", caption: "2031年卫生资源情况")
        #expect(table.line(0, 2) == "综合医院卫生技术人员 level 330 人" && table.line(0, 3) == "综合医院注册护士 level 170 人")
        // What is money above the table is no number of people.
        let money = try CellTables.read("项目 | 金额\n离休人员 | 330\n退休人员 | 170", caption: "2031年支出", unit: "万元")
        #expect(money.at(0, 1)?.unitText == "万元")
        let incomes = try CellTables.read(
            """
            旗区 | 生产总值 | < | 人均可支配收入（元） | <
            ^ | 总量 | 增速 | 总量 | 增速
            东山区 | 320 | 19.9 | 22011 | 14.4
            """, caption: "2031年各旗区指标", unit: "亿元、%", headerRows: 2)
        #expect(incomes.line(0, 4) == "人均可支配收入 change 14.4 %" && incomes.line(0, 3) == "人均可支配收入 level 22011 元")
        let water = try CellTables.read(
            "水库名称 | 蓄水量（万立方米） | 较上月\n甲水库 | 6022 | 201\n乙水库 | 1522 | -302", caption: "2031年7月蓄水情况")
        #expect(water.line(1, 2) == "乙水库蓄水量 change -302 万立方米")
        let weeks = try CellTables.read(
            "监测点 | 病例数 | 较上周增加人数\n甲医院 | 1022 | 102", caption: "2031年第50周监测情况")
        #expect(weeks.at(0, 2)?.measure == .change && weeks.at(0, 2)?.unitText == "人" && weeks.of(0, 2)?.column == 1)
    }

    @Test func sameThingsAtOtherTimesHaveOneName() throws {
        let months = try CellTables.read(
            "月份 | 社会消费品零售总额（亿元） | 当月增速(%) | 累计(亿元) | 累计增速(%)\n3月 | 70.1 | 4.8 | 220.3 | 4.9\n4月 | 71.2 | 4.1 | 291.5 | 4.7",
            caption: "2031年分月指标")
        #expect(months.line(0, 3) == "社会消费品零售总额 level 220.3 亿元" && months.at(1, 3)?.period == "2031-01/2031-04")
        let ranks = try CellTables.read(
            "设区市 | GDP（亿元） | 位次 | 增速（%） | 位次\n云岭市 | 78 | 1 | 5.2 | 2\n东溪市 | 40 | 2 | 5.5 | 1", caption: "2031年全省各设区市GDP"
        )
        #expect(ranks.at(0, 2)?.indicator == "GDP" && ranks.at(0, 4)?.indicator == "GDP增速")
        let cities = try CellTables.read(
            "城市 | 2031年GDP（亿元） | 2030年GDP（亿元） | 名义增量（亿元） | 名义增速\n云岭市 | 145 | 136 | 9 | 6.6%\n东溪市 | 58 | 55 | 3 | 5.5%")
        #expect(cities.line(0, 3) == "GDP change 9 亿元" && cities.of(0, 3)?.column == 1)
        let deeds = try CellTables.read("实事名称 | 年度目标 | 完成情况\n改造老旧小区 | 56个、1200户 | 已完成56个、1230户", caption: "2031年民生实事")
        #expect(deeds.mentions.allSatisfy { $0.indicator == "改造老旧小区" })
    }
}
