import Model

/// Ties footnotes to their marks: a paragraph that begins with a mark ([2], 注2) explains the words before the same mark
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
    /// The first mark of each number.
    private var marks: [Int: Mark] = [:]

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
                        add(Int(document.string(first)), Mark(block: index, span: first))
                        offset = first.end
                    } else if Self.canOpen(text[offset]),
                        let found = Self.bracketed(document.text, offset, block.span.end)
                    {
                        if offset > block.span.start {
                            add(found.number, Mark(block: index, span: TextSpan(offset, found.end)))
                        }
                        offset = found.end
                    } else {
                        offset += 1
                    }
                }
            }
        }
    }

    private mutating func add(_ number: Int?, _ mark: Mark) {
        if let number, marks[number] == nil { marks[number] = mark }
    }

    /// The footnotes of a document as entries, in order: their number, the words before their mark, their text.
    /// Paragraphs that are entries already, `known` by their first byte, are left out.
    static func terms(of document: Document, without known: Set<Int>) -> [TermRecord] {
        let notes = document.blocks.indices.filter { index in
            let block = document.blocks[index]
            return block.kind == .paragraph && !known.contains(block.span.start)
                && noteNumber(document.text, block.span) != nil
        }
        return notes.isEmpty ? [] : Footnotes(document).terms(notes)
    }

    private func terms(_ notes: [Int]) -> [TermRecord] {
        var terms: [TermRecord] = []
        for index in notes {
            let block = document.blocks[index]
            guard let note = Self.noteNumber(document.text, block.span), let mark = marks[note.number],
                mark.block < index, let words = words(before: mark)
            else { continue }
            let definition = document.string(TextSpan(note.end, block.span.end)).trimmingWhiteSpace()
            if definition.isEmpty { continue }
            terms.append(
                TermRecord(
                    place: Place(span: block.span, section: block.section), rule: "term.footnote",
                    number: String(note.number), term: words, definition: definition))
        }
        return terms
    }

    /// The number that a paragraph begins with as a footnote does, and the byte behind it.
    private static func noteNumber(_ text: [UInt8], _ span: TextSpan) -> (number: Int, end: Int)? {
        if span.isEmpty { return nil }
        if canOpen(text[span.start]), let found = bracketed(text, span.start, span.end) { return found }
        guard text[span.start] == 0xE6, text[span.range].starts(with: "注".utf8) else { return nil }
        guard var found = digits(text, span.start + 3, span.end) else { return nil }
        for sign in ["：", ":", "、", ".", "．"] where text[found.end..<span.end].starts(with: sign.utf8) {
            found.end += sign.utf8.count
            return found
        }
        return nil
    }

    /// The words before a mark, up to the punctuation before them.
    private func words(before mark: Mark) -> String? {
        let text = document.text
        let start = document.blocks[mark.block].span.start
        var first = mark.span.start
        var count = 0
        while first > start, count < Self.longestTerm {
            var previous = first - 1
            while previous > start, text[previous] & 0xC0 == 0x80 { previous -= 1 }
            if Self.stops.contains(where: { text[previous..<first].elementsEqual($0) }) { break }
            first = previous
            count += 1
        }
        let words = document.string(TextSpan(first, mark.span.start)).trimmingWhiteSpace()
        return words.isEmpty ? nil : words
    }

    /// Characters of a term; what is longer is cut at its beginning.
    private static let longestTerm = 40

    private static let stops = [
        "，", "。", "；", "：", "、", "！", "？", ",", ";", ":", "\n", "\t", "“", "（", "(", "]", "］", "〕",
    ].map {
        Array($0.utf8)
    }

    /// `[12]`, `［3］` or `〔4〕` at an offset: the number and the byte behind it.
    private static func bracketed(_ text: [UInt8], _ offset: Int, _ end: Int) -> (number: Int, end: Int)? {
        for (opening, closing) in brackets where text[offset..<end].starts(with: opening) {
            guard let digits = digits(text, offset + opening.count, end), text[digits.end..<end].starts(with: closing)
            else { return nil }
            return (digits.number, digits.end + closing.count)
        }
        return nil
    }

    /// True for the first bytes of the opening brackets.
    @inline(__always)
    private static func canOpen(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == 0xEF || byte == 0xE3 }

    private static let brackets = [("[", "]"), ("［", "］"), ("〔", "〕")].map { (Array($0.utf8), Array($1.utf8)) }

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
