import Model
import Testing

/// Words of `table_words` that nothing else depends on.
@Suite struct TableWordsTests {
    @Test func aLabelBeforeANounIsNoPartOfIt() throws {
        let table = try CellTables.read("指标 | 产品产量（吨）\n饲料 | 215\n水泥 | 16")
        #expect(table.line(0, 1) == "饲料产量 level 215 吨")
    }

    @Test func sceneryIsNoPlace() throws {
        let sights = try CellTables.read("名称 | 接待人数（万人）\n东湖景区 | 5\n西山景区 | 6")
        #expect(sights.mentions.map(\.indicator) == ["东湖景区接待人数", "西山景区接待人数"])
        let districts = try CellTables.read("名称 | 接待人数（万人）\n东湖区 | 5\n西山区 | 6")
        #expect(districts.mentions.map(\.regionName) == ["东湖区", "西山区"])
    }

    @Test func whoMadeATableIsNoUnit() throws {
        let measured = try CellTables.read("计量单位：万元 | <\n指标 | 2030年\n财政收入 | 35", headerRows: 2)
        #expect(measured.line(0, 1) == "财政收入 level 35 万元")
        let made = try CellTables.read("编制单位：财政局 | <\n指标 | 2030年\n财政收入 | 35", headerRows: 2)
        #expect(made.line(0, 1) == "财政收入 level 35")
    }

    @Test func theEndOfATimeIsNoName() throws {
        let table = try CellTables.read("指标 | 12月末（亿元） | 2030年底（亿元）\n贷款余额 | 5 | 6")
        #expect(table.line(0, 1) == "贷款余额 level 5 亿元" && table.line(0, 2) == "贷款余额 level 6 亿元")
        let rows = try CellTables.read("指标 | 金额（亿元）\n2030年末债务余额 | 5")
        #expect(rows.line(0, 1) == "债务余额 level 5 亿元")
    }

    @Test func ofSeveralTopicsARowTakesTheNounAlone() throws {
        let two = try CellTables.read("行业 | 2030年（亿元）\n采煤 | 5", caption: "2030年工业及建筑业增加值")
        #expect(two.line(0, 1) == "采煤增加值 level 5 亿元")
        let one = try CellTables.read("行业 | 2030年（亿元）\n采煤 | 5", caption: "2030年工业增加值")
        #expect(one.line(0, 1) == "采煤工业增加值 level 5 亿元")
    }

    @Test func aPartNeedsNoMarkBehindItsWord() throws {
        let table = try CellTables.read("指标 | 面积（亩）\n土地 | 9\n其中耕地 | 5")
        #expect(table.of(1, 1) == CellPlace(table: 0, row: 0, column: 1))
    }
}
