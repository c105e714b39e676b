/// The pieces of a text that make a name, half-open folded bytes in the order of the name. Nearly all names are of one
/// piece or two, which take no array.
struct NamePieces: RandomAccessCollection, Equatable, Sendable {
    private(set) var count = 0
    private var start: Range<Int> = 0..<0
    private var next: Range<Int> = 0..<0
    /// From the third on.
    private var others: [Range<Int>] = []

    /// No pieces.
    init() {}

    /// One piece.
    init(_ piece: Range<Int>) {
        start = piece
        count = 1
    }

    /// Two pieces.
    init(_ piece: Range<Int>, _ behind: Range<Int>) {
        start = piece
        next = behind
        count = 2
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(position: Int) -> Range<Int> {
        precondition(position >= 0 && position < count, "a name has no such piece")
        return position == 0 ? start : position == 1 ? next : others[position - 2]
    }

    mutating func append(_ piece: Range<Int>) {
        switch count {
        case 0: start = piece
        case 1: next = piece
        default: others.append(piece)
        }
        count += 1
    }

    mutating func append(contentsOf pieces: NamePieces) {
        for piece in pieces { append(piece) }
    }

    /// The pieces with another in the first one's place; without any where that is empty.
    func replacingFirst(with piece: Range<Int>) -> NamePieces {
        var pieces = piece.isEmpty ? NamePieces() : NamePieces(piece)
        for other in dropFirst() { pieces.append(other) }
        return pieces
    }

    /// The pieces with another in the last one's place; without any where that is empty.
    func replacingLast(with piece: Range<Int>) -> NamePieces {
        var pieces = NamePieces()
        for other in dropLast() { pieces.append(other) }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }
}
