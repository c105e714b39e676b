import Model

/// Folds the blocks of a document.
public struct Folding: Sendable {
    /// Where these characters stand is noted, for each set apart.
    private let marked: [MarkedCharacters]
    /// For each character below U+10000 the sets that it is one of, as bits.
    private let sets: [UInt8]
    private let kept: KeptCharacters

    /// A folding that notes nothing.
    static let plain = Folding()

    /// Makes a folding that notes where the characters given stand, of three sets at most.
    public init(marking characters: [MarkedCharacters] = []) {
        marked = characters
        sets = MarkLists.sets(of: characters)
        kept = KeptCharacters(marked: sets)
    }

    /// Folds every block that is extracted from (chrome and repeated bodies are not).
    public func fold(_ document: Document) -> FoldedText {
        var folded = FoldedText()
        let straightMarks = Self.straightMarks(document)
        // Nothing grows when it is folded, but for one separator a block and for straight quotation marks.
        let capacity =
            document.blocks.reduce(0) { $0 + $1.span.count + 1 } + 2 * (straightMarks?.reduce(0, +) ?? 0)
            + UnsafeMutableRawPointer.runSlack
        folded.bytes = [UInt8](unsafeUninitializedCapacity: capacity) { bytes, byteCount in
            Self.withTables(sets, kept) { marked, rows, cells in
                var output = Output(bytes, marked, rows, cells, footnoteMarks: document.footnoteMarks[...])
                defer { output.deallocate() }
                document.text.withUnsafeBufferPointer { text in
                    folded.parts = fold(document.blocks, of: text, straightMarks: straightMarks, into: &output)
                }
                byteCount = output.count
                folded.origins = FoldedOrigins(output.stretches.values)
                folded.marks = output.marks.values
            }
        }
        folded.marked = marked
        return folded
    }

    private static func withTables(
        _ marked: [UInt8], _ kept: KeptCharacters,
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt16>, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        marked.withUnsafeBufferPointer { marked in
            kept.rows.withUnsafeBufferPointer { rows in
                kept.cells.withUnsafeBufferPointer { cells in body(marked, rows, cells) }
            }
        }
    }

    /// How many straight quotation marks each block has; nil when there are none at all.
    private static func straightMarks(_ document: Document) -> [Int]? {
        let mark = UInt8(ascii: "\"")
        return document.text.withUnsafeBufferPointer { text in
            var counts: [Int]?
            // Most texts have none, and most blocks of the others.
            let start = document.blocks.first?.span.start ?? 0
            let end = max(start, document.blocks.last?.span.end ?? 0)
            guard UnsafeBufferPointer(rebasing: text[start..<end]).firstOffset(of: mark) != nil else { return nil }
            for index in document.blocks.indices {
                var rest = UnsafeBufferPointer(rebasing: text[document.blocks[index].span.range])
                while let place = rest.firstOffset(of: mark) {
                    counts = counts ?? Array(repeating: 0, count: document.blocks.count)
                    counts?[index] += 1
                    rest = UnsafeBufferPointer(rebasing: rest[(place + 1)...])
                }
            }
            return counts
        }
    }

    private func fold(
        _ blocks: [Block], of text: UnsafeBufferPointer<UInt8>, straightMarks: [Int]?, into output: inout Output
    ) -> [FoldedText.Part] {
        var parts: [FoldedText.Part] = []
        parts.reserveCapacity(blocks.count)
        for index in blocks.indices {
            let (kind, span) = (blocks[index].kind, blocks[index].span)
            switch kind {
            case .chrome, .repeated: continue
            default: if span.isEmpty { continue }
            }
            let continued = blocks[index].continuesParagraph ? parts.last : nil
            // Only a page number stood between: the separator behind the last block goes.
            if continued != nil { output.count -= 1 }
            let start = output.count
            if case .tableText = kind {
                output.isLetterSpaced = false
            } else {
                output.isLetterSpaced = nil
            }
            let count = straightMarks.map { $0[index] } ?? 0
            output.hasPairedMarks = count > 0 && count.isMultiple(of: 2)
            output.isInsideMarks = false
            fold(text, span, after: continued == nil ? .none : .line, into: &output)
            if let continued {
                parts[parts.count - 1].range = continued.range.lowerBound..<output.count
            } else {
                if output.count == start { continue }
                parts.append(FoldedText.Part(block: index, range: start..<output.count))
            }
            output.append(0x0A, span.end - 1)
        }
        return parts
    }

    /// Where folded bytes go: a buffer that is large enough from the start.
    private struct Output {
        let bytes: UnsafeMutableBufferPointer<UInt8>
        /// For each character below U+10000 the sets, as bits, by which its places are noted.
        private let marked: UnsafeBufferPointer<UInt8>
        /// The tables of `KeptCharacters`.
        private let rows: UnsafeBufferPointer<UInt16>
        private let cells: UnsafeBufferPointer<UInt8>
        var count = 0
        private(set) var stretches: GrowingBuffer<FoldedOrigins.Stretch>
        private(set) var marks: MarkLists
        /// Between a folded byte and where it comes from.
        private var shift = Int.min
        /// Footnote marks that are still to come.
        var footnoteMarks: ArraySlice<TextSpan>
        /// Whether the digits of the block's numbers stand apart (1 9 9 7 年); nil until two digits with a space are met.
        var isLetterSpaced: Bool?
        /// True when the block's straight quotation marks come in pairs, and can be opening and closing ones.
        var hasPairedMarks = false
        /// True between an opening straight mark and its closing one.
        var isInsideMarks = false

        init(
            _ bytes: UnsafeMutableBufferPointer<UInt8>, _ marked: UnsafeBufferPointer<UInt8>,
            _ rows: UnsafeBufferPointer<UInt16>, _ cells: UnsafeBufferPointer<UInt8>,
            footnoteMarks: ArraySlice<TextSpan>
        ) {
            self.bytes = bytes
            self.marked = marked
            self.rows = rows
            self.cells = cells
            self.footnoteMarks = footnoteMarks
            // What most texts of so many bytes have.
            stretches = GrowingBuffer(capacity: bytes.count / 32)
            marks = MarkLists(capacity: bytes.count / 32)
        }

        func deallocate() {
            stretches.deallocate()
            marks.deallocate()
        }

        var last: UInt8? { count == 0 ? nil : bytes[count - 1] }

        /// The end of the footnote mark that stands at an offset; nil when none does.
        @inline(__always)
        mutating func endOfMark(at position: Int) -> Int? {
            if footnoteMarks.isEmpty { return nil }
            while let first = footnoteMarks.first, first.end <= position { footnoteMarks.removeFirst() }
            return footnoteMarks.first.flatMap { $0.start <= position ? $0.end : nil }
        }

        /// Tells where the next byte comes from.
        @inline(__always)
        private mutating func come(from place: Int) {
            if place &- count == shift { return }
            shift = place &- count
            stretches.append(
                FoldedOrigins.Stretch(
                    folded: UInt32(truncatingIfNeeded: count), origin: UInt32(truncatingIfNeeded: place)))
        }

        /// Appends a character of one byte; of digits side by side only the first is marked.
        @inline(__always)
        mutating func append(_ byte: UInt8, _ place: Int) {
            come(from: place)
            let sets = marked[Int(byte)]
            if sets != 0, !Folding.isDigit(byte) || count == 0 || !Folding.isDigit(bytes[count - 1]) {
                marks.append(count, sets)
            }
            bytes[count] = byte
            count &+= 1
        }

        /// Appends a character of three bytes that stands for the one at `place`.
        mutating func append(_ character: (UInt8, UInt8, UInt8), _ place: Int) {
            come(from: place)
            let start = count
            bytes[count] = character.0
            bytes[count + 1] = character.1
            bytes[count + 2] = character.2
            count &+= 3
            marks.append(start, marked[CharacterKinds.character(UnsafeBufferPointer(bytes), start)])
        }

        /// Appends a character of two to four bytes as it stands.
        @inline(__always)
        mutating func appendCharacter(of text: UnsafeBufferPointer<UInt8>, at position: Int, length: Int) {
            if length == 3 {
                append((text[position], text[position + 1], text[position + 2]), position)
                return
            }
            come(from: position)
            for index in position..<(position + length) {
                bytes[count] = text[index]
                count &+= 1
            }
        }

        /// Appends the digit at an offset and those that touch it, up to the next footnote mark at least; gives the offset
        /// behind them.
        @inline(__always)
        mutating func appendDigits(of text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
            append(text[start], start)
            var position = start &+ 1
            // A digit that may be a footnote mark is looked at alone.
            guard footnoteMarks.isEmpty else { return position }
            while position < end, Folding.isDigit(text[position]) {
                bytes[count] = text[position]
                count &+= 1
                position &+= 1
            }
            return position
        }

        /// Appends the characters of three bytes that are kept from an offset on, and gives the offset behind them.
        @inline(__always)
        mutating func appendKept(of text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
            let (rows, cells) = (self.rows, self.cells)
            let first = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped) + start
            let last = end &- start &- 3
            var length = 0
            while length <= last {
                let kind = KeptCharacters.kind(at: first + length, rows, cells)
                if kind != KeptCharacters.kept {
                    if kind == KeptCharacters.other { break }
                    marks.append(count &+ length, kind)
                }
                length &+= 3
            }
            if length == 0 { return start }
            come(from: start)
            UnsafeMutableRawPointer(bytes.baseAddress.unsafelyUnwrapped + count)
                .copyRun(from: text, start..<start &+ length)
            count &+= length
            return start &+ length
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
                if lead == 0x20 {
                    if gap == .none { gap = .space }
                    repeat { position += 1 } while position < end && text[position] == 0x20
                } else if Self.isDigit(lead) {
                    if let behind = folded.endOfMark(at: position) {
                        position = behind
                    } else {
                        close(&gap, before: lead, position, text, span, into: &folded)
                        position = folded.appendDigits(of: text, from: position, to: end)
                    }
                } else if lead == 0x0A || lead == 0x0D {
                    gap = .line
                    position += 1
                } else if lead < 0x20 || lead == 0x7F {
                    if gap == .none && lead == 0x09 { gap = .space }
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
                    folded.append(folded.isInsideMarks ? Self.closingMark : Self.openingMark, position)
                    folded.isInsideMarks.toggle()
                    position += 1
                } else {
                    close(&gap, before: lead, position, text, span, into: &folded)
                    folded.append(lead, position)
                    position += 1
                }
                continue
            }
            // Ideographs, by far the most frequent, and most punctuation.
            let kept = lead == 0xEF ? position : folded.appendKept(of: text, from: position, to: end)
            if kept > position {
                position = kept
                // White space before them goes.
                gap = .none
                continue
            }
            let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            // Full-width forms of ASCII are most of what is left; the others are looked up.
            let fold: Fold =
                lead == 0xEF && text[position + 1] == 0xBC
                ? .ascii(text[position + 2] - 0x60) : Self.folding(of: text, position, count)
            switch fold {
            case .bracket, .keep:
                if case .bracket = fold, let mark = Self.footnote(text, position, end, folded) {
                    position += mark
                    continue
                }
                close(&gap, before: lead, position, text, span, into: &folded)
                folded.appendCharacter(of: text, at: position, length: count)
            case .ascii(let byte):
                if byte == UInt8(ascii: "["), let mark = Self.footnote(text, position, end, folded) {
                    position += mark
                    continue
                }
                close(&gap, before: byte, position, text, span, into: &folded)
                folded.append(byte, position)
            case .replace(let character):
                close(&gap, before: lead, position, text, span, into: &folded)
                folded.append(character, position)
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

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    /// “ and ”.
    private static let openingMark: (UInt8, UInt8, UInt8) = (0xE2, 0x80, 0x9C)
    private static let closingMark: (UInt8, UInt8, UInt8) = (0xE2, 0x80, 0x9D)

    /// Length of a footnote mark glued to a word or number: one to three digits in brackets (`[12]`, `［3］`, 【4】, 〔5〕),
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
        let isClosed = ["］", "】", "〕"].contains { text.has($0, at: index, end: end) }
        return isClosed ? index + 3 - position : nil
    }
}
