import Model

/// The text of a document as the rules see it, with the way back to the document's own bytes.
///
/// Full-width forms are ASCII, white space that Chinese typesetting put between characters is gone, lines of one
/// paragraph are joined, footnote marks and control characters are left out. Rules can then be small, and nothing that
/// is found loses its place: every folded byte knows the character it came from.
public struct FoldedText: Sendable {
    /// One block of the document in folded bytes.
    public struct Part: Sendable {
        /// Index in `Document.blocks`.
        public var block: Int
        /// Half-open folded bytes.
        public var range: Range<Int>
    }

    /// Folded UTF-8; blocks are separated by one LF.
    public internal(set) var bytes: [UInt8] = []
    /// Where they come from.
    var origins = FoldedOrigins()
    /// The blocks in order.
    public internal(set) var parts: [Part] = []
    /// The sets of characters that folding was told to mark.
    var marked: [MarkedCharacters] = []
    /// For each set where they stand, in ascending order.
    var marks: [[UInt32]] = []

    /// Makes an empty text.
    public init() {}

    /// The bytes of the document's text that a folded range came from, first character to last, both included.
    public func span(of range: Range<Int>, in text: [UInt8]) -> TextSpan {
        precondition(!range.isEmpty, "a place needs at least one character")
        let (start, last) = origins.origins(
            of: firstByte(ofCharacterAt: range.lowerBound), and: firstByte(ofCharacterAt: range.upperBound - 1))
        return TextSpan(start, last + Self.length(ofCharacterAt: last, in: text))
    }

    /// Where characters stand, in ascending order, others among them: what folding noted when it was told to mark these,
    /// else what a walk through the text finds.
    func places(of characters: MarkedCharacters) -> [UInt32] {
        if let set = marked.firstIndex(where: { $0.covers(characters) }) { return marks[set] }
        return bytes.withUnsafeBufferPointer { characters.places(in: $0, 0..<$0.count) }
    }

    /// The first byte, in the document's text, of the character that a folded byte came from.
    func origin(of index: Int) -> Int { origins.origin(of: firstByte(ofCharacterAt: index)) }

    /// The first byte of the character that a folded byte belongs to.
    private func firstByte(ofCharacterAt index: Int) -> Int {
        var first = index
        while bytes[first] & 0xC0 == 0x80 { first -= 1 }
        return first
    }

    /// Tells for each character of a range its first byte and where that came from.
    func forEachCharacter(in range: Range<Int>, _ body: (_ index: Int, _ origin: Int) -> Void) {
        origins.forEachCharacter(in: range, of: bytes, body)
    }

    /// The first folded byte of a range that came from `offset` of the document's text or from behind it; the range's end
    /// when there is none.
    public func firstByte(from offset: Int, in range: Range<Int>) -> Int {
        // Most are asked for where a block begins or ends.
        if range.isEmpty || origin(of: range.lowerBound) >= offset { return range.lowerBound }
        if origin(of: range.upperBound - 1) < offset { return range.upperBound }
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if origin(of: middle) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The headings that begin in a block, the whole of it or sentences that run into it, with their folded ranges. Called
    /// for the parts in order; `next` is the first section that was not come to.
    func headings(in part: Part, of document: Document, from next: inout Int) -> [(section: Int, range: Range<Int>)] {
        var found: [(section: Int, range: Range<Int>)] = []
        let block = document.blocks[part.block].span
        while next < document.sections.count {
            let span = document.sections[next].span
            if span.start >= block.end { break }
            if span.start >= block.start {
                let start = firstByte(from: span.start, in: part.range)
                let end = firstByte(from: span.end, in: part.range)
                if start < end { found.append((next, start..<end)) }
            }
            next += 1
        }
        return found
    }

    /// A folded range as a string.
    public func string(_ range: Range<Int>) -> String { bytes.withUnsafeBufferPointer { String(range, ofValid: $0) } }

    /// Length in bytes of what one folded character stood for: a character, or a literal such as `<U+00A0>`.
    static func length(ofCharacterAt offset: Int, in text: [UInt8]) -> Int {
        switch text[offset] {
        case 0..<0x80: 1
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        default: 4
        }
    }
}
