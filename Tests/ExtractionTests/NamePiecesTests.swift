import Testing

@testable import Extraction

@Suite struct NamePiecesTests {
    @Test func piecesStandInTheirOrder() {
        var name = NamePieces()
        #expect(name.isEmpty && name.first == nil && name.last == nil)
        for start in 0..<5 { name.append(start..<9) }
        #expect(Array(name) == [0..<9, 1..<9, 2..<9, 3..<9, 4..<9])
        #expect(name.last == 4..<9)
        #expect(Array(name.dropLast()) == [0..<9, 1..<9, 2..<9, 3..<9])
        var twice = NamePieces(7..<8)
        twice.append(contentsOf: name)
        #expect(twice.count == 6 && twice[0] == 7..<8 && twice[5] == 4..<9)
    }

    @Test func aCopyIsNoneOfTheOther() {
        var name = NamePieces(0..<3, 3..<6)
        name.append(6..<9)
        var other = name
        #expect(name == other)
        other.append(9..<12)
        name.append(12..<15)
        #expect(Array(name) == [0..<3, 3..<6, 6..<9, 12..<15])
        #expect(Array(other) == [0..<3, 3..<6, 6..<9, 9..<12])
        #expect(name != other)
    }

    @Test func theFirstPieceCanBeReplaced() {
        var name = NamePieces(0..<3, 3..<6)
        name.append(6..<9)
        #expect(Array(name.replacingFirst(with: 1..<3)) == [1..<3, 3..<6, 6..<9])
        #expect(Array(name.replacingFirst(with: 3..<3)) == [3..<6, 6..<9])
        #expect(NamePieces(0..<3).replacingFirst(with: 0..<0).isEmpty)
    }

    @Test func theLastPieceCanBeReplaced() {
        var name = NamePieces(0..<3, 3..<6)
        name.append(6..<9)
        #expect(Array(name.replacingLast(with: 6..<8)) == [0..<3, 3..<6, 6..<8])
        #expect(Array(name.replacingLast(with: 6..<6)) == [0..<3, 3..<6])
        #expect(NamePieces(0..<3).replacingLast(with: 0..<0).isEmpty)
    }

    @Test func namesOfTheSamePiecesAreEqual() {
        var name = NamePieces(0..<3)
        #expect(name != NamePieces(0..<3, 3..<6))
        name.append(3..<6)
        #expect(name == NamePieces(0..<3, 3..<6))
        name.append(6..<9)
        #expect(name != NamePieces(0..<3, 3..<6))
    }
}
