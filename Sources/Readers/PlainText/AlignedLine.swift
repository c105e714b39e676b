import Model

/// A line of a table whose columns are held apart by runs of spaces, as pieces: the first is no number, or one that counts
/// or codes the row.
struct AlignedLine {
    /// A piece of a line between two runs of spaces.
    struct Piece {
        /// Bytes of the text.
        var range: Range<Int>
        /// Middle of the piece in half columns.
        var center: Int

        /// An empty piece that stands before another one.
        static func nothing(before piece: Piece) -> Piece {
            Piece(range: piece.range.lowerBound..<piece.range.lowerBound, center: 0)
        }
    }

    private(set) var pieces: [Piece] = []
    /// How many of the pieces behind the first are numbers or blank, and how many are words.
    private var numbers = 0
    private var words = 0
    private var years = 0
    /// What the last piece is.
    private var last = CellContent.blank
    /// True where the first piece is a number of digits alone, behind which the row's label stands: 20502  普通教育.
    private(set) var isCoded = false

    /// Most pieces that a line of a table has.
    private static let most = 16
    /// Digits of a code: 2080505.
    private static let longestCode = 7

    /// A label and numbers behind it, units among them.
    var isRow: Bool { numbers > 0 && words == 0 }

    /// True for a label, a word or two that say more of it, and numbers behind them: 粳米  标一  元/500克  2.68  2.70.
    var isDescribedRow: Bool { numbers > 1 && (1...2).contains(words) }

    /// The same, where the numbers may read as years: 2031 万人.
    var isRowBelow: Bool { numbers + years > 0 && words == 0 }

    /// True for words with rules behind them: 项目  ──────  ──────.
    func isRuled(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        pieces.count > 1
            && pieces.dropFirst().allSatisfy { piece in
                piece.range.count >= 12 && text[piece.range].contains(0xE2) && LineRule.fills(piece.range, text)
            }
    }

    /// True for the same words as those of another line.
    func repeats(_ other: AlignedLine, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        pieces.count == other.pieces.count
            && zip(pieces, other.pieces).allSatisfy { text[$0.range].elementsEqual(text[$1.range]) }
    }

    /// True for a header without a label above the first column, where its words stand over the others of a row.
    func standsOverValues(of row: [Piece]?) -> Bool {
        guard let row, let first = pieces.first else { return false }
        return abs(first.center - row[1].center) < abs(first.center - row[0].center)
    }

    /// The line with a piece before it.
    func behind(_ label: Piece) -> AlignedLine {
        var result = self
        result.pieces.insert(label, at: 0)
        return result
    }

    /// The line with pieces of the line below it among its own, where they stand.
    func among(_ others: [Piece]) -> AlignedLine {
        var result = self
        result.pieces = (pieces + others).sorted { $0.center < $1.center }
        return result
    }

    /// The pieces of a row whose label begins on a line before.
    func withLabel(from label: Piece) -> [Piece] {
        var result = pieces
        result[0] = Piece(range: label.range.lowerBound..<pieces[0].range.upperBound, center: label.center)
        return result
    }
}

// MARK: - Reading

extension AlignedLine {
    /// True where a line holds a run of spaces and is as short as one of a table.
    static func mayBe(_ line: TextLine) -> Bool {
        line.holdsWideSpace && line.span.count < 600 && line.span.count > 4
    }

    /// The pieces of a line, words written with spaces between their characters being one; nil when it is none of a table.
    ///
    /// - Parameter gap: columns of white space that hold two pieces apart.
    init?(_ line: TextLine, _ text: UnsafeBufferPointer<UInt8>, _ words: GridWords, gap: Int = 2) {
        var column = line.indent
        var place = line.span.start
        var start = place
        var startColumn = column
        var end = place
        var endColumn = column
        while place < line.span.end {
            let ideographs = ByteSearch.endOfIdeographs(in: text, from: place, to: line.span.end)
            if ideographs > place {
                column += (ideographs - place) / 3 * 2
                place = ideographs
                end = place
                endColumn = column
                continue
            }
            var width = 0
            let runStart = place
            while place < line.span.end {
                let length = text[place] == 0x20 ? 1 : TextLine.spaceLength(text, at: place, end: line.span.end)
                if length == 0 { break }
                width += length == 3 ? 2 : 1
                place += length
            }
            if place > runStart {
                column += width
                if width >= gap || pieces.isEmpty && isBetweenUnitAndNumber(runStart, place, text, line.span.end) {
                    guard take(start, end, center: startColumn + endColumn, text, words) else { return nil }
                    start = place
                    startColumn = column
                }
                continue
            }
            let (scalar, length) = TextLine.scalar(text, at: place, end: line.span.end)
            place += length
            column += scalar >= 0x1100 ? 2 : 1
            end = place
            endColumn = column
        }
        guard take(start, end, center: startColumn + endColumn, text, words) else { return nil }
    }

    /// True for the space of 施用量（折纯，吨） 86521: a long label with its unit leaves no more of them.
    private func isBetweenUnitAndNumber(
        _ start: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int
    ) -> Bool {
        guard end < limit, text[end] &- 0x30 < 10, start >= 6 else { return false }
        return text[start - 1] == UInt8(ascii: ")") || text.has("）", at: start - 3, end: start)
    }

    /// Takes the piece that ends here, where there is one; false when the line is none of a table with it.
    private mutating func take(
        _ start: Int, _ end: Int, center: Int, _ text: UnsafeBufferPointer<UInt8>, _ words: GridWords
    ) -> Bool {
        if end <= start { return true }
        let piece = Piece(range: start..<end, center: center)
        let content = CellContent(ofPiece: piece.range, text, words)
        if piece.range.count == 3, content == .words || content == .unit, let last = lastWords,
            Self.lastCharacterStands(alone: last.range, text)
        {
            // 项  目: single characters with spaces between them.
            lengthenLast(by: piece)
            return true
        }
        return append(
            piece, content,
            isCode: piece.range.count <= Self.longestCode && text[piece.range].allSatisfy { $0 &- 0x30 < 10 })
    }

    /// Appends a piece; false when the line can't be one of a table with it.
    ///
    /// - Parameter isCode: true for digits alone, no more than codes have.
    private mutating func append(_ piece: Piece, _ content: CellContent, isCode: Bool) -> Bool {
        if pieces.isEmpty {
            isCoded = content == .number && isCode
            if content == .number && !isCode || content == .blank { return false }
            pieces.reserveCapacity(Self.most)
        } else if isCoded && pieces.count == 1 {
            if content != .words { return false }
        } else {
            switch content {
            case .number, .blank: numbers += 1
            case .words: words += 1
            case .period: years += piece.range.count == 4 ? 1 : 0
            case .unit: break
            }
            // Words stand before the numbers of a row.
            if numbers > 0 && words > 0 && (content == .words || words > 2) || pieces.count == Self.most {
                return false
            }
        }
        last = content
        pieces.append(piece)
        return true
    }

    /// The last piece when it is no number.
    private var lastWords: Piece? { numbers > 0 || last == .number || last == .blank ? nil : pieces.last }

    /// Makes one piece of the last one and of another that stands behind it.
    private mutating func lengthenLast(by piece: Piece) {
        let last = pieces[pieces.count - 1]
        pieces[pieces.count - 1] = Piece(
            range: last.range.lowerBound..<piece.range.upperBound, center: (last.center + piece.center) / 2)
    }

    private static func lastCharacterStands(alone range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        range.count == 3 || range.count > 4 && text[range.upperBound - 4] == 0x20
    }
}

extension CellContent {
    /// What a piece of a line is.
    init(ofPiece piece: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ words: GridWords) {
        // No unit is so long.
        self =
            piece.count > 30 && !CellContent.canBeNumber(text, piece)
            ? .words : CellContent(.init(rebasing: text[piece]), words)
        if self == .words, piece.count <= 16, text[piece].contains(0x20) {
            // 亿 元, spaced as the words above it are.
            let packed = text[piece].filter { $0 != 0x20 }
            if packed.withUnsafeBufferPointer({ CellContent($0, words) }) == .unit { self = .unit }
        }
    }
}
