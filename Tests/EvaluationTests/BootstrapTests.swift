import Testing

@testable import Evaluation

@Suite struct BootstrapTests {
    /// Of three documents of which one is right, all three draws are that one in 1 of 27 draws: more than the 2.5 % that lie
    /// above an interval, less than twice as many.
    @Test func theIntervalLeavesOutAFortiethOnEachSide() {
        let figures = [Figure(right: 1, of: 1), Figure(right: 0, of: 1), Figure(right: 0, of: 1)]
        #expect(Bootstrap.interval(of: figures) == Bootstrap.Interval(low: 0, high: 1))
        // The same draws on both sides: where all documents gain alike, the gain is certain.
        let before = [
            Figure(right: 1, of: 4), Figure(right: 2, of: 4), Figure(right: 3, of: 4), Figure(right: 0, of: 4),
        ]
        let after = before.map { Figure(right: $0.right + 1, of: $0.gold) }
        #expect(Bootstrap.interval(before: before, after: after) == Bootstrap.Interval(low: 0.25, high: 0.25))
    }

    @Test func twoDocumentsSayNothing() {
        #expect(Bootstrap.interval(of: [Figure(right: 1, of: 1), Figure(right: 0, of: 1)]) == nil)
    }
}
