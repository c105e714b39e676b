import Extraction
import Model
import Patterns
import Testing

/// Paragraphs without end: read in time that grows with their length, up to a bound that is said.
@Suite("Endless paragraphs")
struct EndlessParagraphTests {
    private static let metrics = try! MetricStage(pack: Sample.pack, units: Units(pack: Sample.pack))

    private func numbers(_ paragraph: String) -> (count: Int, codes: [String]) {
        let sample = Sample([paragraph])
        var findings: [Finding] = []
        let mentions = Self.metrics.mentions(
            in: sample.document, folded: sample.folded, dates: sample.result.dates, scratch: sample.scratch,
            findings: &findings)
        return (mentions.count, findings.map(\.code))
    }

    @Test(
        "numbers without a full stop",
        arguments: ["123.4亿元，", "甲增长12.5%", "（甲12.5%", "12.5亿元、"])
    func withoutStop(piece: String) {
        let found = numbers(String(repeating: piece, count: 12_000))
        #expect(found.count >= 10_000 && found.count < 12_000)
        #expect(found.codes == ["paragraph.too_many_numbers"])
        #expect(numbers(String(repeating: piece, count: 500)).codes.isEmpty)
    }

    @Test("a run of numerals or digits is one that no number has")
    func runs() {
        #expect(numbers("产值" + String(repeating: "一", count: 100_000)).count == 0)
        #expect(numbers("产值" + String(repeating: "1", count: 1_000_000)).count == 0)
    }

    @Test("a sentence is never cut inside of a number")
    func insideNumber() {
        // Nothing but digits and points near the places where a sentence without marks is cut.
        let sentence = String(repeating: "甲", count: 2_660) + "产值" + String(repeating: "乙", count: 3) + "增长12345.678%"
        for shift in 0..<8 {
            let found = numbers(String(repeating: "丙", count: shift) + sentence)
            #expect(found.count == 1)
        }
    }

    @Test("dates beyond the bound are a finding")
    func dates() {
        let sample = Sample([String(repeating: "2031年3月5日，", count: 11_000)])
        #expect(sample.result.dates.count == 10_000)
        #expect(sample.result.findings.map(\.code) == ["paragraph.too_many_dates"])
    }
}
