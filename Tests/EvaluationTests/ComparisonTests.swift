import TestSupport
import Testing

@testable import Evaluation

@Suite("A run is compared with a baseline")
struct ComparisonTests {
    private func document(_ name: String, _ outcomes: [Verdict.Outcome]) -> DocumentScore {
        var figures = FigureTable()
        let labels = outcomes.filter { $0 != .falseAlarm }
        figures["metric.full_f1"] = Figure(
            right: labels.count { $0 == .right }, gold: labels.count, predicted: outcomes.count { $0 != .missed })
        let verdicts = outcomes.enumerated().map { index, outcome in
            Verdict(kind: "metric", place: "\(index)-\(index + 1)", outcome: outcome, text: "5家", sentence: "")
        }
        return DocumentScore(
            name: name, documentID: name, split: .development, labelChecksum: "a", figures: figures, verdicts: verdicts,
            notes: [])
    }

    private let wrong = Verdict.Outcome.wrong([.init(field: "unit", expected: "家", found: nil)])

    @Test("Newly right and newly wrong items, and alarms that came and went")
    func items() throws {
        let before = EvaluationResult(documents: [document("a", [.right, .missed, wrong, .falseAlarm])])
        let after = EvaluationResult(documents: [document("a", [wrong, .right, wrong, .missed, .falseAlarm])])
        let comparison = Comparison(after, with: Baseline(before))
        #expect(comparison.newlyRight.map(\.key) == ["metric:1-2"])
        #expect(comparison.newlyWrong.map(\.key) == ["metric:0-1", "metric:4-5"])
        #expect(comparison.newlyWrong.first?.after == "wrong: unit")
    }

    @Test("The interval over documents holds the difference and is the same each time")
    func interval() throws {
        let names = ["a", "b", "c", "d", "e"]
        let before = EvaluationResult(documents: names.map { document($0, [.right, .missed, .missed, .right]) })
        let after = EvaluationResult(
            documents: names.enumerated().map { document($1, [.right, $0 < 3 ? .right : .missed, .missed, .right]) })
        let first = Comparison(after, with: Baseline(before)).groups
        let change = try #require(first.first { $0.of == "total" && $0.name == "metric.full_f1" })
        let interval = try #require(change.interval)
        #expect(interval.low <= change.difference && change.difference <= interval.high)
        #expect(first == Comparison(after, with: Baseline(before)).groups)
        #expect(Comparison(before, with: Baseline(after)).worse.count == 2)
    }

    @Test("A baseline that is written is read back")
    func roundTrip() throws {
        let scratch = try TemporaryFolder()
        let baseline = Baseline(EvaluationResult(documents: [document("a", [.right, wrong, .falseAlarm])]))
        try baseline.write(to: scratch.path + "/baseline.json")
        try #expect(Baseline(file: scratch.path + "/baseline.json") == baseline)
    }
}
