import Extraction
import Model
import Testing

/// Tables that compare places and times: cities in the header, provinces without one, months that go on with a year.
@Suite struct RegionalTableTests {
    @Test func citiesInTheHeaderAreWhereTheNumbersAreOf() throws {
        let table = try CellTables.read(
            "指标 | 单位 | 南京 | 杭州\n地区生产总值 | 亿元 | 9100 | 11300\n增长 | % | 5.3 | 5.5\n工业用电量增速 | % | 2.1 | 3.1",
            caption: "2031年1-6月主要城市经济指标")
        #expect(table.line(0, 2) == "地区生产总值 level 9100 亿元" && table.line(1, 3) == "地区生产总值 change 5.5 %")
        #expect(table.line(2, 2) == "工业用电量 change 2.1 %")
        #expect(table.at(0, 2)?.regionName == "南京" && table.at(2, 3)?.regionName == "杭州")
        let whole = try CellTables.read(
            "指标 | 湖南 | 湖北 | 全国\nGDP（亿元） | 53 | 60 | 1349\nGDP增速（%） | 4.8 | 5.8 | 5.0\n居全国位次 | 9 | 7 | —",
            caption: "2031年指标对比")
        #expect(whole.at(1, 3)?.regionName == "全国" && whole.line(1, 3) == "GDP change 5.0 %")
        #expect(whole.at(2, 1)?.measure == .rank && whole.at(2, 2)?.regionName == "湖北")
        // One column of such a name beside others is no comparison.
        let mixed = try CellTables.read("指标 | 南京 | 产值\n甲 | 1 | 2\n乙 | 3 | 4", caption: "2031年甲乙")
        #expect(mixed.mentions.allSatisfy { $0.regionName == nil })
    }

    @Test func provincesBelowAnEmptyHeaderAreWhereTheNumbersAreOf() throws {
        let table = try CellTables.read(
            " | 播种面积（千公顷） | 总产量（万吨）\n全国总计 | 900 | 700\n天津 | 30 | 20\n河北 | 60 | 30\n内蒙古 | 60 | 30", caption: "2031年粮食产量")
        #expect(table.mentions.map(\.regionName) == [nil, nil, "天津", "天津", "河北", "河北", "内蒙古", "内蒙古"])
        #expect(table.line(2, 1) == "粮食播种面积 level 60 千公顷")
    }

    @Test func countiesBesideTheCityItselfAreWhereTheNumbersAreOf() throws {
        let table = try CellTables.read(
            "项目 | 债务限额 | 债务余额\n一、市本级 | 8 | 7\n二、下级合计 | 9 | 8\n东山县 | 5 | 4\n西山县 | 4 | 4",
            caption: "2031年债务限额及余额情况表", unit: "亿元")
        #expect(table.mentions.map(\.regionName).suffix(4) == ["东山县", "东山县", "西山县", "西山县"])
        #expect(table.line(2, 1) == "债务限额 level 5 亿元" && table.line(0, 2) == "市本级债务余额 level 7 亿元")
        let below = try CellTables.read(
            "地区 | 一般性转移支付\n青河市 | 90\n其中：市本级 | 30\n　　　云山县 | 60\n东溪市 | 20", caption: "2031年分地区转移支付", unit: "万元")
        #expect(below.line(1, 1) == "市本级一般性转移支付 level 30 万元")
        #expect(below.mentions.map(\.regionName) == ["青河市", "青河市", "云山县", "东溪市"])
    }

    @Test func monthsGoOnWithTheYearBeforeThem() throws {
        let rows = try CellTables.read(
            "月份 | 生产指数\n2030年11月 | 50.1\n12月 | 50.3\n1月 | 49.8\n2月 | 49.9", caption: "2031年2月运行情况")
        #expect(rows.mentions.map(\.period) == ["2030-11", "2030-12", "2031-01", "2031-02"])
        let columns = try CellTables.read(
            "指标 | 2030年10月 | 11月 | 2031年1月 | 2月\n发电量（亿千瓦时） | 5 | 6 | 7 | 8", caption: "2031年2月发电量")
        #expect(columns.mentions.map(\.period) == ["2030-10", "2030-11", "2031-01", "2031-02"])
        // Months of the caption's year stay so.
        let own = try CellTables.read("指标 | 2031年 | 8月\n发电量（亿千瓦时） | 5 | 6", caption: "2032年发电量")
        #expect(own.at(0, 2)?.period == "2032-08")
    }

    @Test func whatHasNoTimeIsOfThatOfTheOthers() throws {
        let table = try CellTables.read(
            """
            县区 | 工业增加值增速（%） | < | 一般公共预算收入 | <
            ^ | 1-2月 | 位次 | 总量（万元） | 增速（%）
            东山县 | 8.2 | 1 | 8001 | 3.2
            西山县 | 7.1 | 2 | 4002 | -2.0
            """, caption: "各县区主要指标", headerRows: 2)
        #expect(table.mentions.count == 8 && table.mentions.allSatisfy { $0.months == 1...2 })
        let planned = try CellTables.read("指标 | 年度目标 | 1-2月完成\n投资（万元） | 90 | 20", caption: "重点工作")
        #expect(planned.at(0, 1)?.months == nil && planned.at(0, 1)?.period == nil)
    }

    @Test func comparedWithTheProvince() throws {
        let table = try CellTables.read(
            "指标 | 增速（%） | 增速比全省高（低）个百分点 | 较全国±百分点\n工业增加值 | 6.8 | 1.1 | -0.6", caption: "2031年主要指标增速")
        #expect(table.at(0, 2)?.measure == .gap && table.at(0, 2)?.basis == "全省")
        #expect(table.line(0, 2) == "工业增加值 gap 1.1 个百分点" && table.line(0, 3) == "工业增加值 gap -0.6 百分点")
        #expect(table.at(0, 3)?.basis == "全国" && table.at(0, 2)?.regionName == nil)
    }
}
