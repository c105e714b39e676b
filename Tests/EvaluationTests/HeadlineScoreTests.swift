import TestSupport
import Testing

@testable import Evaluation

@Suite("Headline values are looked for among the metrics")
struct HeadlineScoreTests {
    private let line = #"{"sample_file":"html/a.html","field":"gdp_current_100m","value":"812.50","unit":"亿元"}"#

    private func score(_ metric: String) throws -> [Int] {
        let scratch = try TemporaryFolder()
        let gold = try scratch.write("values.jsonl", line + "\n")
        try scratch.write("run/documents.jsonl", #"{"doc_id":"html/a"}"# + "\n")
        try scratch.write("run/metrics.jsonl", metric + "\n")
        let result = try Evaluator.evaluate(gold: GoldSet.load([gold]), run: RunFolder(scratch.path + "/run"))
        return ["headline.found", "headline.right"].compactMap { result.total[$0]?.right }
    }

    @Test("By value and unit, or by base value; under the right name and measure")
    func right() throws {
        let rest = #""doc_id":"html/a","measure":"level","indicator":"全市生产总值""#
        try #expect(score("{\(rest),\"value\":812.5,\"unit\":\"亿元\"}") == [1, 1])
        try #expect(score("{\(rest),\"value\":8125000,\"unit\":\"万元\",\"value_base\":81250000000}") == [1, 1])
        try #expect(score("{\(rest),\"value\":812.6,\"unit\":\"亿元\"}") == [0, 0])
    }

    @Test("Another name or measure is found and wrong")
    func wrong() throws {
        let number = #""doc_id":"html/a","value":812.5,"unit":"亿元""#
        try #expect(score("{\(number),\"measure\":\"level\",\"indicator\":\"工业增加值\"}") == [1, 0])
        try #expect(score("{\(number),\"measure\":\"change\",\"indicator\":\"地区生产总值\"}") == [1, 0])
    }
}
