import Foundation
import Model
import TestSupport
import Testing

@testable import Evaluation

@Suite("Floors only rise")
struct FloorsTests {
    private func result(right: Int, of total: Int = 10, labels: String = "a") -> EvaluationResult {
        var figures = FigureTable()
        figures["metric.value"] = Figure(right: right, of: total)
        return EvaluationResult(documents: [
            DocumentScore(
                name: "report", documentID: "report", split: nil, labelChecksum: labels, figures: figures, verdicts: [],
                notes: [])
        ])
    }

    @Test("A floor holds at its value and breaks below")
    func holds() throws {
        let floors = try #require(Floors().raised(to: result(right: 7)))
        #expect(floors.breaches(result(right: 7)).isEmpty)
        #expect(floors.breaches(result(right: 6)).map(\.name) == ["metric.value"])
    }

    @Test("Raising takes the new value, and lowering is refused")
    func raises() throws {
        let floors = try #require(Floors().raised(to: result(right: 7)))
        let raised = try #require(floors.raised(to: result(right: 9)))
        #expect(!raised.breaches(result(right: 8)).isEmpty)
        #expect(raised.raised(to: result(right: 8)) == nil)
    }

    @Test("Other labels are told, and floors of them can be raised but not lowered")
    func otherLabels() throws {
        let floors = try #require(Floors().raised(to: result(right: 7)))
        #expect(floors.breaches(result(right: 8, labels: "b")).map(\.name) == ["labels"])
        #expect(floors.raised(to: result(right: 8, labels: "b")) != nil)
        #expect(floors.raised(to: result(right: 6, labels: "b")) == nil)
    }

    @Test("What is written is read back")
    func roundTrip() throws {
        let scratch = try TemporaryFolder()
        let floors = try #require(Floors().raised(to: result(right: 2, of: 3)))
        try floors.write(to: scratch.path + "/floors.json")
        try #expect(Floors(file: scratch.path + "/floors.json") == floors)
    }

    @Test("A floors file that can't be read is a set-up error")
    func unreadable() throws {
        let scratch = try TemporaryFolder()
        let file = try scratch.write(
            "floors.json", #"{"version":1,"floors":{"a":{"labels":"","figures":{"metric.value":"high"}}}}"#)
        #expect(throws: SetupError.self) { try Floors(file: file) }
        #expect(throws: SetupError.self) { try Floors(file: scratch.path + "/none.json") }
    }
}
