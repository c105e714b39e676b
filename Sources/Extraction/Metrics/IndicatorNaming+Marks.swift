import Patterns

/// Marks at the ends of a name that are no part of it: punctuation, list numbers, bare conjunctions.
extension IndicatorNaming {
    /// Length of punctuation or a bare conjunction at `start`.
    func punctuation(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Int? {
        let byte = text[start]
        if byte < 0x80 {
            return (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) ? nil : 1
        }
        guard let mark = words.name.leading.longest(in: text, at: start, bounds: start..<end) else { return nil }
        return mark.word < words.name.leadingMarks.count ? mark.count : nil
    }

    /// Length of a list number at `start`, its mark included: `1.`, `2)`, `八、`, `三)`, `〔12〕`; the opening parenthesis
    /// is gone.
    static func listNumber(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Int? {
        var index = start
        if text[start] == noteMark.utf8Start[0], text.has(noteMark, at: start, end: end) {
            index += 3
            while index < end, index < start + 6, text[index] >= 0x30 && text[index] <= 0x39 { index += 1 }
            return index > start + 3 && text.has("〕", at: index, end: end) ? index + 3 - start : nil
        }
        if text[index] >= 0x30 && text[index] <= 0x39 {
            while index < end, index < start + 3, text[index] >= 0x30 && text[index] <= 0x39 { index += 1 }
            let mark =
                index >= end
                ? 0
                : text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")")
                    ? 1 : text.has("、", at: index, end: end) ? 3 : 0
            guard mark > 0, index + mark <= end else { return nil }
            // 1.完成20个村: the name may end before the verb.
            let isListed =
                index + mark + 2 < text.count
                && (text[index + mark] >= 0xE4 || text.has("“", at: index + mark, end: text.count))
                || mark == 1 && isYear(text, at: index + mark)
                // 2.8个单位: what it counts stands directly behind.
                || mark == 1 && index + mark == end && text[index] == UInt8(ascii: ".")
            return isListed ? index + mark - start : nil
        }
        while index < end, index < start + 9, isNumeral(text, index, end) { index += 3 }
        guard index > start, index < end else { return nil }
        let mark = text[index] == UInt8(ascii: ")") ? 1 : text.has("、", at: index, end: end) ? 3 : 0
        guard mark > 0, index + mark < end, !isNext(text, index + mark, after: start..<index, end) else { return nil }
        return index + mark - start
    }

    /// True at a numeral that counts on: 二 of 一、二季度 and 一 of 十、十一月, but not 一 of 一、一般公共预算.
    private static func isNext(
        _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, after numeral: Range<Int>, _ end: Int
    ) -> Bool {
        guard isNumeral(text, offset, end) else { return false }
        var behind = offset
        while isNumeral(text, behind, end) { behind += 3 }
        guard let first = ChineseNumeral.value(text[numeral]), let next = ChineseNumeral.value(text[offset..<behind])
        else { return true }
        return first < next
    }

    /// What the number of a note begins with.
    static let noteMark: StaticString = "〔"

    /// True for 2025年, where a number with its mark before it is one of a list; the name may end before it.
    private static func isYear(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        start + 7 <= text.count && (text[start] == 0x31 || text[start] == 0x32)
            && text[start..<(start + 4)].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            && text.has("年", at: start + 4, end: text.count)
    }

    /// True at a numeral that lists are numbered with.
    static func isNumeral(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Bool {
        guard offset + 3 <= end, text[offset] & 0xF0 == 0xE0 else { return false }
        return Numeral.numbersList(UInt32(truncatingIfNeeded: CharacterKinds.character(text, offset)))
    }

    /// Length of what can be left out at the end: 的, an opening quotation mark, punctuation.
    func trailing(_ text: UnsafeBufferPointer<UInt8>, end: Int, start: Int) -> Int? {
        let byte = text[end - 1]
        if byte < 0x80 {
            if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "%") { return nil }
            return (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) ? nil : 1
        }
        guard let mark = words.name.trailing.longest(in: text, at: end, bounds: start..<end),
            mark.word < words.name.trailingMarkCount,
            // 占 alone tells of the share that follows.
            mark.count < end - start || !text.has("占", at: start, end: end)
        else { return nil }
        return mark.count
    }

    /// A name without words that say how its number is known (文化产业预计增加值), and without the end of a quotation that began
    /// in another clause (“甲,乙”等活动).
    @inline(__always)
    func withoutAsides(
        _ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces, _ marks: SentenceMarks
    ) -> NamePieces {
        // Hardly any name has either.
        let hasAside = pieces.contains { words.name.asides.occurs(in: text, $0) }
        guard hasAside || marks.mayHaveQuotes else { return pieces }
        let rest = marks.mayHaveQuotes ? withoutLoneQuote(text, withoutEndOfQuotation(text, pieces)) : pieces
        return hasAside ? withoutWordsAside(text, rest) : rest
    }

    private func withoutEndOfQuotation(_ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces) -> NamePieces {
        guard let first = pieces.first, let close = ClauseTailReader.find(text, first, "”"),
            ClauseTailReader.find(text, first.lowerBound..<close, "“") == nil
        else { return pieces }
        let end = close + "”".utf8.count
        guard let word = words.name.behindQuoteEnds.beginning(in: text, at: end, end: first.upperBound),
            first.upperBound - end - word.count >= 6 || pieces.count > 1
        else { return pieces }
        return pieces.replacingFirst(with: (end + word.count)..<first.upperBound)
    }

    /// A name without the quotation mark that has no other: 创新百强区 of “创新百强区全国第二位”.
    private func withoutLoneQuote(_ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces) -> NamePieces {
        var open: Int?
        var lone: Int?
        for piece in pieces {
            var index = piece.lowerBound
            while index < piece.upperBound {
                if text.has("“", at: index, end: piece.upperBound) {
                    if open != nil { return pieces }
                    open = index
                } else if text.has("”", at: index, end: piece.upperBound) {
                    if open == nil, lone != nil { return pieces }
                    if open == nil { lone = index }
                    open = nil
                }
                index += Self.characterLength(text[index])
            }
        }
        guard let mark = lone ?? open else { return pieces }
        var kept = NamePieces()
        for piece in pieces {
            guard piece.contains(mark) else {
                kept.append(piece)
                continue
            }
            if mark > piece.lowerBound { kept.append(piece.lowerBound..<mark) }
            let rest = (mark + "“".utf8.count)..<piece.upperBound
            if !rest.isEmpty { kept.append(rest) }
        }
        return kept.isEmpty ? pieces : kept
    }

    /// Where a phrase begins that ends with 以来: at 自 or 从 (水质自建站以来), behind the zone that the figures are of (新区挂牌以来产值), or
    /// where the name does (建站以来水质).
    private func startOfSince(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        if let since = ClauseTailReader.findLast(text, range, "自") ?? ClauseTailReader.findLast(text, range, "从") {
            return since
        }
        let event = range.upperBound - "挂牌".utf8.count
        return event > range.lowerBound + "区".utf8.count && text.has("区", at: event - "区".utf8.count, end: event)
            ? event : range.lowerBound
    }

    private func withoutWordsAside(_ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces) -> NamePieces {
        var kept = NamePieces()
        for piece in pieces {
            var start = piece.lowerBound
            var index = start
            while index < piece.upperBound {
                guard let word = words.name.asides.beginning(in: text, at: index, end: piece.upperBound) else {
                    index += Self.characterLength(text[index])
                    continue
                }
                // 共接待: what was done stays.
                let isBeforeVerb = word.count > 6 && text.has("共", at: index, end: piece.upperBound)
                let end = index + (isBeforeVerb ? "共".utf8.count : word.count)
                // 共 alone stands before a verb behind who does it, and is part of another word elsewhere.
                let isAlone = word.count == "共".utf8.count && text.has("共", at: index, end: piece.upperBound)
                if word.word < words.name.asideCount,
                    !isAlone || index > start && !leadingVerbs(text, end..<piece.upperBound).isEmpty,
                    words.name.endsOfNoAsides.ending(in: text, at: end, floor: piece.lowerBound) == nil
                {
                    let head = text.has("以来", at: index, end: end) ? startOfSince(text, start..<index) : index
                    if head > start { kept.append(start..<head) }
                    start = end
                }
                index += word.count
            }
            if start < piece.upperBound { kept.append(start..<piece.upperBound) }
        }
        return kept.reduce(0, { $0 + $1.count }) >= 6 ? kept : pieces
    }
}
