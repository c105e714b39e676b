import Model
import Patterns
import Testing

@testable import Extraction

@Suite struct CellValueTests {
    private let reader: CellValueReader

    init() throws {
        let pack = try Pack(files: Pack.embeddedFiles())
        reader = CellValueReader(pack: pack, units: Units(pack: pack), periods: try PeriodWords(pack: pack))
    }

    private func read(_ text: String) -> CellValue? {
        text.withBytes { reader.value(of: LabelText($0, TextSpan(0, $0.count))) }
    }

    @Test(arguments: [
        ("12,345.60", "12345.60"), ("－6.1", "-6.1"), ("＋3", "3"), ("▼3.2%", "-3.2"), ("↓0.5", "-0.5"),
        ("（12.3）", "-12.3"),
        ("下降5.2%", "-5.2"), ("增长1.3倍", "1.3"), ("６５０．０", "650.0"), ("18.2*", "18.2"), (" 7 ", "7"), ("5.5%左右", "5.5"),
        ("第3位", "3"), ("0", "0"), ("不低于60亿元", "60"), ("926.1亿元（增长7.7%）", "926.1"),
        ("17.6:1", "17.6"), ("12.1∶1", "12.1"),
    ])
    func numbers(_ text: String, _ value: String) {
        #expect(read(text)?.value == ExactDecimal(value), "\(text)")
    }

    @Test(arguments: [
        "", "—", "-", "…", "/", "无", "持平", "2021-2025", "2026-02-11", "0459-123", "20260211", "53040020261648874",
        "A12", "12:30", "3月", "1,23", "12.5（甲）",
    ])
    func nothing(_ text: String) {
        #expect(read(text) == nil, "\(text)")
    }

    @Test func rangesAndUnits() throws {
        let range = try #require(read("6%-6.5%"))
        #expect(range.high == ExactDecimal("6.5") && range.qualifier == .range && range.unit?.text == "%")
        let unit = try #require(read("12.5 亿千瓦时"))
        #expect(unit.unit?.scalePower == 8 && unit.unit?.text == "亿千瓦时")
        #expect(read("约5万人")?.qualifier == .approx)
        #expect(read("第3位")?.isRank == true)
    }

    @Test func aUnitInBracketsIsNoPartOfTheNumber() throws {
        let points = try #require(read("-1.0（百分点）"))
        #expect(points.unit?.text == "百分点" && points.value == ExactDecimal("-1.0"))
        #expect(points.span.count == 4)
        #expect(read("1.5（暂估）") == nil)
    }
}
