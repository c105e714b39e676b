import Model

/// Ties footnotes to their marks: a paragraph that begins with a mark ([2], 注2, ②) explains the words before the same mark
/// further up.
struct Footnotes {
    /// A mark in the text.
    private struct Mark {
        /// Index of the block it stands in.
        var block: Int
        /// Its bytes in the document's text.
        var span: TextSpan
    }

    private let document: Document
    /// What a mark and its note have in common.
    private struct Sign: Hashable {
        var number: Int
        /// True for ②, which is another than [2].
        var isCircled = false
    }

    /// The first mark of each sign.
    private var marks: [Sign: Mark] = [:]

    private init(_ document: Document) {
        self.document = document
        var bare = document.footnoteMarks[...]
        document.text.withUnsafeBufferPointer { text in
            for (index, block) in document.blocks.enumerated() {
                switch block.kind {
                case .chrome, .repeated, .metadata: continue
                default: break
                }
                var offset = block.span.start
                while offset < block.span.end {
                    while let first = bare.first, first.end <= offset { bare.removeFirst() }
                    if let first = bare.first, first.start == offset {
                        if let number = Int(document.string(first)) {
                            add(Sign(number: number), Mark(block: index, span: first))
                        }
                        offset = first.end
                    } else if Self.canOpen(text[offset]),
                        let found = Self.sign(document.text, offset, block.span.end)
                    {
                        // ① behind punctuation counts the points of a list.
                        if offset > block.span.start, !found.sign.isCircled || isBehindWord(offset, in: block) {
                            add(found.sign, Mark(block: index, span: TextSpan(offset, found.end)))
                        }
                        offset = found.end
                    } else {
                        offset += 1
                    }
                }
            }
        }
    }

    private mutating func add(_ sign: Sign, _ mark: Mark) {
        if marks[sign] == nil { marks[sign] = mark }
    }

    /// The footnotes of a document as entries, in order: their number, the words before their mark, their text.
    /// Paragraphs that are among the `entries` already are left out.
    static func terms(of document: Document, without entries: [TermRecord]) -> [TermRecord] {
        var notes = document.blocks.indices.filter { index in
            document.blocks[index].kind == .paragraph && noteSign(document.text, document.blocks[index].span) != nil
        }
        if notes.isEmpty { return [] }
        let known = Set(entries.map(\.place.span.start))
        notes.removeAll { known.contains(document.blocks[$0].span.start) }
        return notes.isEmpty ? [] : Footnotes(document).terms(notes)
    }

    private func terms(_ notes: [Int]) -> [TermRecord] {
        var terms: [TermRecord] = []
        for index in notes {
            let block = document.blocks[index]
            guard let note = Self.noteSign(document.text, block.span), let mark = marks[note.sign],
                mark.block < index, let words = words(before: mark)
            else { continue }
            let definition = document.string(TextSpan(note.end, block.span.end)).trimmingWhiteSpace()
            if definition.isEmpty { continue }
            terms.append(
                TermRecord(
                    place: Place(span: block.span, section: block.section), rule: "term.footnote",
                    number: String(note.sign.number), term: words, definition: definition))
        }
        return terms
    }

    /// True for a paragraph that begins with a number in square brackets, as notes do: [3].
    static func isNote(_ span: TextSpan, of text: [UInt8]) -> Bool {
        guard !span.isEmpty, canOpen(text[span.start]), let found = sign(text, span.start, span.end) else {
            return false
        }
        return !found.sign.isCircled
    }

    /// The sign that a paragraph begins with as a footnote does, and the byte behind it.
    private static func noteSign(_ text: [UInt8], _ span: TextSpan) -> (sign: Sign, end: Int)? {
        if span.isEmpty { return nil }
        if canOpen(text[span.start]), let found = sign(text, span.start, span.end) { return found }
        guard text[span.start] == 0xE6, text[span.range].starts(with: "注".utf8) else { return nil }
        guard let found = digits(text, span.start + 3, span.end) else { return nil }
        for sign in ["：", ":", "、", ".", "．"] where text[found.end..<span.end].starts(with: sign.utf8) {
            return (Sign(number: found.number), found.end + sign.utf8.count)
        }
        return nil
    }

    /// The words before a mark, up to the punctuation before them.
    private func words(before mark: Mark) -> String? {
        let start = document.blocks[mark.block].span.start
        var first = mark.span.start
        var count = 0
        while first > start, count < Self.longestTerm {
            let previous = characterStart(before: first, from: start)
            if isStop(previous..<first) { break }
            first = previous
            count += 1
        }
        let words = document.string(TextSpan(first, mark.span.start)).trimmingWhiteSpace()
        return words.isEmpty ? nil : words
    }

    /// True where no punctuation and no white space stands before a place in a block.
    private func isBehindWord(_ offset: Int, in block: Block) -> Bool {
        guard offset > block.span.start else { return false }
        let previous = characterStart(before: offset, from: block.span.start)
        return !isStop(previous..<offset)
            && document.string(TextSpan(previous, offset)).contains { !$0.isWhitespace }
    }

    private func characterStart(before offset: Int, from start: Int) -> Int {
        var previous = offset - 1
        while previous > start, document.text[previous] & 0xC0 == 0x80 { previous -= 1 }
        return previous
    }

    private func isStop(_ character: Range<Int>) -> Bool {
        Self.stops.contains { document.text[character].elementsEqual($0) }
    }

    /// Characters of a term; what is longer is cut at its beginning.
    private static let longestTerm = 40

    private static let stops = [
        "，", "。", "；", "：", "、", "！", "？", ",", ";", ":", "\n", "\t", "“", "（", "(", "]", "］", "〕",
    ].map {
        Array($0.utf8)
    }

    /// `[12]`, `［3］`, `〔4〕` or `⑤` at an offset: the sign and the byte behind it.
    private static func sign(_ text: [UInt8], _ offset: Int, _ end: Int) -> (sign: Sign, end: Int)? {
        // ① is E2 91 A0, ⑳ E2 91 B3.
        if text[offset] == 0xE2 {
            guard offset + 2 < end, text[offset + 1] == 0x91, (0xA0...0xB3).contains(text[offset + 2]) else {
                return nil
            }
            return (Sign(number: Int(text[offset + 2]) - 0xA0 + 1, isCircled: true), offset + 3)
        }
        for (opening, closing) in brackets where text[offset..<end].starts(with: opening) {
            guard let digits = digits(text, offset + opening.count, end), text[digits.end..<end].starts(with: closing)
            else { return nil }
            return (Sign(number: digits.number), digits.end + closing.count)
        }
        return nil
    }

    /// True for the first bytes of signs.
    @inline(__always)
    private static func canOpen(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "[") || byte == 0xEF || byte == 0xE3 || byte == 0xE2
    }

    private static let brackets = [("[", "]"), ("［", "］"), ("〔", "〕"), ("【", "】")].map {
        (Array($0.utf8), Array($1.utf8))
    }

    /// One or two digits, full-width ones too.
    private static func digits(_ text: [UInt8], _ start: Int, _ end: Int) -> (number: Int, end: Int)? {
        var number = 0
        var count = 0
        var offset = start
        while offset < end {
            if text[offset] >= 0x30 && text[offset] <= 0x39 {
                number = number * 10 + Int(text[offset] - 0x30)
                offset += 1
            } else if offset + 2 < end, text[offset] == 0xEF, text[offset + 1] == 0xBC, text[offset + 2] >= 0x90,
                text[offset + 2] <= 0x99
            {
                number = number * 10 + Int(text[offset + 2] - 0x90)
                offset += 3
            } else {
                break
            }
            count += 1
            if count > 2 { return nil }
        }
        return count == 0 || number == 0 ? nil : (number, offset)
    }
}

extension String {
    /// Without white space of any kind at both ends.
    fileprivate func trimmingWhiteSpace() -> String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
