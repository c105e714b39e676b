import Testing

@testable import Evaluation

@Suite("Labels and records are paired by overlap")
struct OverlapMatchingTests {
    private func pairs(_ gold: [Range<Int>], _ found: [Range<Int>?]) -> [[Int]] {
        OverlapMatching.pairs(gold: gold, predicted: found).map { [$0.gold, $0.predicted] }
    }

    @Test("The larger overlap wins, whatever the order")
    func largest() {
        #expect(pairs([0..<10, 10..<12], [8..<12, 0..<9]) == [[0, 1], [1, 0]])
    }

    @Test("Of equal overlaps the earlier label wins")
    func ties() {
        #expect(pairs([0..<4, 4..<8], [2..<6]) == [[0, 0]])
    }

    @Test("Touching is no overlap, and a record without a place fits nothing")
    func none() {
        #expect(pairs([0..<4], [4..<6, nil]).isEmpty)
    }
}
