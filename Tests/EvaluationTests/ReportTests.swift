import Foundation
import Testing

@testable import Evaluation

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Reports")
struct ReportTests {
    private let result = EvaluationResult(documents: [
        DocumentScore(
            name: "a|b", documentID: "a", split: nil, labelChecksum: "x",
            figures: {
                var table = FigureTable()
                table["metric.detect"] = Figure(right: 1, gold: 2, predicted: 2)
                return table
            }(),
            verdicts: [
                Verdict(kind: "metric", place: "1-3", outcome: .missed, text: "5<家>&", sentence: "有\"5\"家\u{1}"),
                Verdict(kind: "metric", place: "4-6", outcome: .right, text: "6家", sentence: ""),
                Verdict(kind: "metric", place: "+9-10", outcome: .falseAlarm, text: "7", sentence: ""),
            ], notes: ["a note"])
    ])

    @Test("JUnit is well-formed XML")
    func junit() throws {
        let text = JUnitReport.text(
            result, breaches: [Floors.Breach(of: "a", name: "metric.detect", message: "below \"it\"")])
        #expect(XMLParser(data: Data(text.utf8)).parse())
        #expect(text.contains("skipped=\"2\""))
    }

    @Test("JSON is JSON")
    func json() throws {
        let text = JSONReport.text(result, comparison: Comparison(result, with: Baseline(result)), shown: 5)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect((object["not_right"] as? [Any])?.count == 2)
    }

    @Test("Text and Markdown name figures, notes and items")
    func prose() {
        let text = TextReport.text(result, shown: 5)
        #expect(text.contains("0.500 0.500 0.500  1 of 2 labelled, 2 found"))
        #expect(text.contains("− missed metric 5<家>&") && text.contains("note: a|b: a note"))
        #expect(MarkdownReport.text(result, shown: 1).contains("a\\|b"))
    }
}
