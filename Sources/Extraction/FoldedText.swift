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
    /// For each folded byte, the first byte of its character in the document's text.
    public internal(set) var origin: [UInt32] = []
    /// The blocks in order.
    public internal(set) var parts: [Part] = []

    /// Makes an empty text.
    public init() {}

    /// The bytes of the document's text that a folded range came from, first character to last, both included.
    public func span(of range: Range<Int>, in text: [UInt8]) -> TextSpan {
        precondition(!range.isEmpty, "a place needs at least one character")
        let start = Int(origin[range.lowerBound])
        let last = Int(origin[range.upperBound - 1])
        return TextSpan(start, last + Self.length(ofCharacterAt: last, in: text))
    }

    /// A folded range as a string.
    public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

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

/// Folds the blocks of a document.
public struct Folding: Sendable {
    /// Makes a folding; it has no settings.
    public init() {}

    /// Folds every block that is extracted from (chrome and repeated bodies are not).
    public func fold(_ document: Document) -> FoldedText {
        var folded = FoldedText()
        // Nothing grows when it is folded, but for one separator a block and for straight quotation marks.
        let mark = UInt8(ascii: "\"")
        let straightMarks = document.text.withUnsafeBufferPointer { text in
            document.blocks.reduce(0) {
                $0 + UnsafeBufferPointer(rebasing: text[$1.span.range]).count(in: mark...mark)
            }
        }
        let capacity = document.blocks.reduce(0) { $0 + $1.span.count + 1 } + 2 * straightMarks
        var parts: [FoldedText.Part] = []
        var origin: [UInt32] = []
        folded.bytes = [UInt8](unsafeUninitializedCapacity: capacity) { bytes, byteCount in
            origin = [UInt32](unsafeUninitializedCapacity: capacity) { places, placeCount in
                var output = Output(bytes: bytes, origin: places, marks: document.footnoteMarks[...])
                document.text.withUnsafeBufferPointer { text in
                    for (index, block) in document.blocks.enumerated() {
                        if block.kind == .chrome || block.kind == .repeated || block.span.isEmpty { continue }
                        let continued = block.continuesParagraph ? parts.last : nil
                        // Only a page number stood between: the separator behind the last block goes.
                        if continued != nil { output.count -= 1 }
                        let start = output.count
                        if case .tableText = block.kind {
                            output.isLetterSpaced = false
                        } else {
                            output.isLetterSpaced = nil
                        }
                        output.hasPairedMarks = straightMarks > 0 && Self.hasPairedMarks(text, block.span)
                        output.isInsideMarks = false
                        fold(text, block.span, after: continued == nil ? .none : .line, into: &output)
                        if let continued {
                            parts[parts.count - 1].range = continued.range.lowerBound..<output.count
                        } else {
                            if output.count == start { continue }
                            parts.append(FoldedText.Part(block: index, range: start..<output.count))
                        }
                        output.append(0x0A, block.span.end - 1)
                    }
                }
                placeCount = output.count
            }
            byteCount = origin.count
        }
        folded.origin = origin
        folded.parts = parts
        return folded
    }

    /// Where folded bytes go: two buffers that are large enough from the start.
    private struct Output {
        let bytes: UnsafeMutableBufferPointer<UInt8>
        let origin: UnsafeMutableBufferPointer<UInt32>
        var count = 0
        /// Footnote marks that are still to come.
        var marks: ArraySlice<TextSpan>
        /// Whether the digits of the block's numbers stand apart (1 9 9 7 年); nil until two digits with a space are met.
        var isLetterSpaced: Bool?
        /// True when the block's straight quotation marks come in pairs, and can be opening and closing ones.
        var hasPairedMarks = false
        /// True between an opening straight mark and its closing one.
        var isInsideMarks = false

        init(
            bytes: UnsafeMutableBufferPointer<UInt8>, origin: UnsafeMutableBufferPointer<UInt32>,
            marks: ArraySlice<TextSpan>
        ) {
            self.bytes = bytes
            self.origin = origin
            self.marks = marks
        }

        var last: UInt8? { count == 0 ? nil : bytes[count - 1] }

        /// The end of the footnote mark that stands at an offset; nil when none does.
        @inline(__always)
        mutating func endOfMark(at position: Int) -> Int? {
            if marks.isEmpty { return nil }
            while let first = marks.first, first.end <= position { marks.removeFirst() }
            return marks.first.flatMap { $0.start <= position ? $0.end : nil }
        }

        @inline(__always)
        mutating func append(_ byte: UInt8, _ place: Int) {
            bytes[count] = byte
            origin[count] = UInt32(truncatingIfNeeded: place)
            count &+= 1
        }

        /// Appends characters of three bytes as they stand.
        @inline(__always)
        mutating func appendIdeographs(of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            (bytes.baseAddress.unsafelyUnwrapped + count).update(
                from: text.baseAddress.unsafelyUnwrapped + range.lowerBound, count: range.count)
            let places = origin.baseAddress.unsafelyUnwrapped + count
            var index = 0
            while index < range.count {
                let place = UInt32(truncatingIfNeeded: range.lowerBound &+ index)
                places[index] = place
                places[index &+ 1] = place
                places[index &+ 2] = place
                index &+= 3
            }
            count &+= range.count
        }
    }

    /// What lies between two kept characters when white space was passed over.
    private enum Gap { case none, space, line }

    private func fold(
        _ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan, after before: Gap, into folded: inout Output
    ) {
        var position = span.start
        var gap = before
        let end = span.end
        while position < end {
            let lead = text[position]
            if lead < 0x80 {
                if lead == 0x0A || lead == 0x0D {
                    gap = .line
                    position += 1
                } else if Self.isDigit(lead), let behind = folded.endOfMark(at: position) {
                    position = behind
                } else if lead <= 0x20 || lead == 0x7F {
                    if gap == .none && (lead == 0x20 || lead == 0x09) { gap = .space }
                    position += 1
                } else if lead == UInt8(ascii: "<"), let literal = Self.literal(text, position, end) {
                    if gap == .none { gap = .space }
                    position += literal
                } else if lead == UInt8(ascii: "&"), Self.isNonBreakingSpace(text, position, end) {
                    if gap == .none { gap = .space }
                    position += 6
                } else if lead == UInt8(ascii: "\\"), let count = Self.escapedLineEnd(text, position, end) {
                    gap = .line
                    position += count
                } else if lead == UInt8(ascii: "_"), Self.isDamagedPercent(text, position, end) {
                    // The place is that of the last byte, so that a span to here covers the whole literal.
                    folded.append(UInt8(ascii: "%"), position + 4)
                    position += 5
                } else if lead == UInt8(ascii: "["), let mark = Self.footnote(text, position, end, folded) {
                    position += mark
                } else if lead == UInt8(ascii: "\""), folded.hasPairedMarks {
                    close(&gap, before: lead, position, text, span, into: &folded)
                    for byte in folded.isInsideMarks ? Self.closingMark : Self.openingMark {
                        folded.append(byte, position)
                    }
                    folded.isInsideMarks.toggle()
                    position += 1
                } else {
                    close(&gap, before: lead, position, text, span, into: &folded)
                    folded.append(lead, position)
                    position += 1
                }
                continue
            }
            if lead >= 0xE4 && lead <= 0xE9 {
                // CJK ideographs, by far the most frequent, go through unlooked.
                close(&gap, before: lead, position, text, span, into: &folded)
                let start = position
                repeat { position += 3 } while position < end && text[position] >= 0xE4 && text[position] <= 0xE9
                folded.appendIdeographs(of: text, start..<position)
                continue
            }
            let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            switch Self.folding(of: text, position, count) {
            case .keep:
                close(&gap, before: lead, position, text, span, into: &folded)
                for index in position..<(position + count) {
                    folded.append(text[index], position)
                }
            case .ascii(let byte):
                if byte == UInt8(ascii: "["), let mark = Self.footnote(text, position, end, folded) {
                    position += mark
                    continue
                }
                close(&gap, before: byte, position, text, span, into: &folded)
                folded.append(byte, position)
            case .replace(let character):
                close(&gap, before: lead, position, text, span, into: &folded)
                for byte in [character.0, character.1, character.2] {
                    folded.append(byte, position)
                }
            case .space:
                if gap == .none { gap = .space }
            case .drop:
                break
            }
            position += count
        }
    }

    /// Keeps white space only where it holds two Latin words or two numbers apart.
    @inline(__always)
    private func close(
        _ gap: inout Gap, before byte: UInt8, _ position: Int, _ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan,
        into folded: inout Output
    ) {
        if gap == .none { return }
        let wasLine = gap == .line
        gap = .none
        guard let last = folded.last, last != 0x0A, Self.isWordByte(last) && Self.isWordByte(byte) else { return }
        if Self.isDigit(last) && Self.isDigit(byte) {
            if wasLine { return }
            let isSpaced = folded.isLetterSpaced ?? Self.isLetterSpaced(text, span)
            folded.isLetterSpaced = isSpaced
            if isSpaced { return }
        }
        folded.append(0x20, position)
    }

    /// True when no two digits of a block touch while two pairs or more have a space between them: 达到7 4 7 7 2 亿元.
    private static func isLetterSpaced(_ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> Bool {
        var pairs = 0
        var position = span.start
        var isBehindDigit = false
        var spaces = 0
        while position < span.end {
            let lead = text[position]
            var isDigit = Self.isDigit(lead)
            var isSpace = lead == 0x20
            var count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            if lead == 0xEF, position + 2 < span.end, text[position + 1] == 0xBC {
                isDigit = text[position + 2] >= 0x90 && text[position + 2] <= 0x99
            } else if lead == 0xE3, position + 2 < span.end, text[position + 1] == 0x80 {
                isSpace = text[position + 2] == 0x80
            }
            count = min(count, span.end - position)
            if isDigit {
                if isBehindDigit && spaces == 0 { return false }
                if isBehindDigit && spaces == 1 { pairs += 1 }
                (isBehindDigit, spaces) = (true, 0)
            } else if isSpace {
                spaces += 1
            } else {
                (isBehindDigit, spaces) = (false, 0)
            }
            position += count
        }
        return pairs >= 2
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    /// “ and ”.
    private static let openingMark: [UInt8] = [0xE2, 0x80, 0x9C]
    private static let closingMark: [UInt8] = [0xE2, 0x80, 0x9D]

    /// True when a block has straight quotation marks, an even number of them.
    private static func hasPairedMarks(_ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> Bool {
        let mark = UInt8(ascii: "\"")
        let count = UnsafeBufferPointer(rebasing: text[span.range]).count(in: mark...mark)
        return count > 0 && count.isMultiple(of: 2)
    }

    /// Length of a footnote mark glued to a word or number: one to three digits in square brackets (`[12]`, `［3］`),
    /// not at the start of a block, where it numbers the note itself.
    private static func footnote(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, _ folded: Output
    ) -> Int? {
        guard let last = folded.last, last != 0x0A else { return nil }
        var index = position + (text[position] == UInt8(ascii: "[") ? 1 : 3)
        var digits = 0
        while index < end {
            if isDigit(text[index]) {
                index += 1
            } else if index + 2 < end, text[index] == 0xEF, text[index + 1] == 0xBC, text[index + 2] >= 0x90,
                text[index + 2] <= 0x99
            {
                index += 3
            } else {
                break
            }
            digits += 1
        }
        guard digits >= 1, digits <= 3, index < end else { return nil }
        if text[index] == UInt8(ascii: "]") { return index + 1 - position }
        if index + 2 < end, text[index] == 0xEF, text[index + 1] == 0xBC, text[index + 2] == 0xBD {
            return index + 3 - position
        }
        return nil
    }
}
