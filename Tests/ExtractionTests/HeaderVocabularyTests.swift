import Extraction
import Model
import Testing

/// What the words of a column's header make of the numbers below it, one header at a time.
@Suite struct HeaderVocabularyTests {
    private func statement(below header: String) throws -> CellMention? {
        let table = try CellTables.read(
            "指标 | \(header)\n财政总收入 | 73.5\n进出口总额 | -8.2\n工业用电量 | 6.1", caption: "2024年9月主要经济指标",
            unit: "亿元")
        return table.at(0, 1)
    }

    @Test(arguments: ["本年数", "年初至今", "去年同期数", "同期数", "年计划", "年任务"])
    func timesAreNoPartOfAName(header: String) throws {
        let found = try statement(below: header)
        #expect(found?.indicator == "财政总收入" && found?.measure == .level)
    }

    @Test(arguments: ["去年同期数", "同期数", "上年同月数"])
    func theYearBeforeHasManyWords(header: String) throws {
        #expect(try statement(below: header)?.period == "2023-09")
    }

    @Test(arguments: ["上年1-9月", "去年1-9月累计"])
    func monthsOfTheYearBeforeAreOfThatYear(header: String) throws {
        #expect(try statement(below: header)?.period == "2023-01/2023-09")
    }

    @Test(arguments: ["较同期增减%", "与上年同期比%", "同比提高", "提高百分点"])
    func ratesOfChangeHaveManyWords(header: String) throws {
        let found = try statement(below: header)
        #expect(found?.indicator == "财政总收入" && found?.measure == .change && found?.basis == "yoy")
    }

    @Test(arguments: ["增加数", "增长额", "增加量", "增减值"])
    func amountsOfChangeHaveManyWords(header: String) throws {
        let found = try statement(below: header)
        #expect(found?.indicator == "财政总收入" && found?.measure == .change && found?.unitText == "亿元")
    }

    @Test(arguments: ["份额", "占总额%", "占全市%", "占全国比重（%）", "贡献率"])
    func sharesHaveManyWords(header: String) throws {
        let found = try statement(below: header)
        #expect(found?.measure == .share && found?.unitText == "%")
        #expect(found?.indicator.hasPrefix("财政总收入") == true)
    }

    @Test(arguments: ["在全省位次", "在全市排名"])
    func placesAreRanks(header: String) throws {
        let found = try statement(below: header)
        #expect(found?.indicator == "财政总收入" && found?.measure == .rank)
    }

    @Test func partsOfAPlanAreShares() throws {
        let found = try statement(below: "完成%")
        #expect(found?.indicator == "财政总收入" && found?.measure == .share)
    }

    @Test func aCellOverAllRowsHasNothingBelowIt() throws {
        let table = try CellTables.read("地区 | < | 1-6月\n^ | ^ | 预算数", caption: "2031年预算执行情况", headerRows: 2)
        #expect(table.mentions.isEmpty)
    }
}
