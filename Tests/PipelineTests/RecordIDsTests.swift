import Model
import Testing

@testable import Pipeline

@Suite struct RecordIDsTests {
    private let index = CodePointIndex(Array("云岭县生产总值abcdefghijk".utf8))

    private func ordinals(_ places: [(Int, Int)]) -> [Int] {
        var ids = RecordIDs()
        return places.map { ids.next(TextSpan($0.0, $0.1), index).ordinal }
    }

    @Test func placesAreCodePoints() {
        var ids = RecordIDs()
        #expect(ids.next(TextSpan(3, 9), index) == PlacedID(start: 1, end: 3, ordinal: 0))
        #expect(PlacedID(TextSpan(21, 23), index) == PlacedID(start: 7, end: 9, ordinal: 0))
    }

    @Test func inTheOrderOfTheText() {
        #expect(ordinals([(0, 3), (0, 3), (0, 6), (3, 6), (3, 6), (3, 6), (21, 22)]) == [0, 1, 0, 0, 1, 2, 0])
    }

    @Test func whenTheOrderBreaks() {
        #expect(
            ordinals([(3, 6), (3, 6), (6, 9), (3, 6), (0, 3), (6, 9), (6, 9), (9, 12), (0, 3), (9, 12), (3, 6)])
                == [0, 1, 0, 2, 0, 1, 2, 0, 1, 1, 3])
    }
}
