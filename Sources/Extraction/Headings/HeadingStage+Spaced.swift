import Model

/// Headings of texts whose lines were joined: a space alone parts them from what stands before and behind.
extension HeadingStage {
    /// True when several paragraphs are numbered 一、 and go on behind a few words and a space, as where the lines of a
    /// communiqué were joined: 一、综合 全年地区生产总值….
    static func hasSpacedHeadings(
        _ folded: FoldedText, _ numbered: [(block: Int, numbering: Numbering)], _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var next = 0
        var count = 0
        for (block, numbering) in numbered where numbering.rank == 4 {
            while next < folded.parts.count, folded.parts[next].block < block { next += 1 }
            guard next < folded.parts.count, folded.parts[next].block == block else { continue }
            if endBeforeSpace(from: numbering.end, in: folded.parts[next].range, folded, text) != nil { count += 1 }
            if count >= fewestSpacedHeadings { return true }
        }
        return false
    }

    /// The end of the two to fourteen ideographs before the first white space of a paragraph that goes on for long behind
    /// it; nil where something else stands among them.
    static func endBeforeSpace(
        from start: Int, in range: Range<Int>, _ folded: FoldedText, _ text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var index = start
        while index + shortestBehindSpace <= range.upperBound, index - start < 14 * 3 {
            let isMark = text.has("、", at: index, end: range.upperBound)
            guard (0xE4...0xE9).contains(text[index]) || isMark else { return nil }
            let next = index + 3
            if folded.origin(of: next) > folded.origin(of: index) + 3 {
                return next - start >= 6 && !isMark ? next : nil
            }
            index = next
        }
        return nil
    }

    /// The places of 八 in …亿元。 八、财政金融 全年…: behind white space inside a paragraph.
    static func spacesBeforeNumerals(
        in range: Range<Int>, _ folded: FoldedText, _ text: UnsafeBufferPointer<UInt8>
    ) -> [Int] {
        var places: [Int] = []
        var last = -1
        folded.forEachCharacter(in: range) { index, origin in
            // A folded space has the origin of the character behind it.
            if last >= 0, text[index] >= 0xE4, text[index] <= 0xE9, isSpace(before: index, origin, last, text) {
                places.append(index)
            }
            last = origin
        }
        return places
    }

    private static func isSpace(
        before index: Int, _ origin: Int, _ last: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        if text[index - 1] == 0x20 { return true }
        var start = index - 1
        while text[start] & 0xC0 == 0x80 { start -= 1 }
        return origin - last > index - start
    }

    /// Paragraphs at least that begin with a heading before a space; bytes at least of such a paragraph's text.
    private static let fewestSpacedHeadings = 3
    private static let shortestBehindSpace = 60
}
