import Model

/// Finds bodies that stand again later in a text: crawlers save a page once for each of its views.
struct RepeatedBodies {
    /// For each line whether it belongs to a later copy.
    private(set) var isRepeated: [Bool]
    /// How often the most repeated sentence of a copy stands in the text; 1 when nothing is repeated.
    private(set) var copies = 1
    /// First bytes of the later copies.
    private(set) var starts: [Int] = []

    /// A line of fewer characters may stand twice by chance (a heading, a table's words).
    private static let lineLength = 20
    /// Lines and characters that a copy has at least.
    private static let copyLines = 5
    private static let copyCharacters = 400

    /// Places that the quick look looks at for one line.
    private static let reach = 8

    /// Looks at the lines of `text` that are not page chrome.
    init(lines: [TextLine], of text: UnsafeBufferPointer<UInt8>) {
        isRepeated = Array(repeating: false, count: lines.count)
        guard Self.mayRepeat(lines) else { return }
        func hasSameBytes(_ a: Int, _ b: Int) -> Bool {
            ByteSearch.areSame(lines[a].span.range, lines[b].span.range, in: text)
        }
        func isSame(_ a: Int, _ b: Int) -> Bool {
            lines[a].outline == lines[b].outline
                && (hasSameBytes(a, b) || lines[a].fingerprint(in: text) == lines[b].fingerprint(in: text))
        }
        // Few lines of one outline are read again.
        var outlines: [TextLine.Outline: Int] = [:]
        outlines.reserveCapacity(lines.count)
        var first: [UInt64: Int] = [:]
        var original = Array(repeating: -1, count: lines.count)
        // How often each line stands in the text.
        var counts = Array(repeating: 1, count: lines.count)
        var any = false
        for index in lines.indices where lines[index].characterCount >= Self.lineLength {
            guard let other = outlines.updateValue(index, forKey: lines[index].outline) else { continue }
            let firstLike = original[other] >= 0 ? original[other] : other
            if hasSameBytes(other, index) {
                original[index] = firstLike
                counts[firstLike] += 1
                any = true
                continue
            }
            // The line before with this outline is known by its fingerprint when it wasn't the outline's first.
            let before = lines[other].fingerprint(in: text)
            if first[before] == nil { first[before] = firstLike }
            let key = lines[index].fingerprint(in: text)
            if let seen = first[key] {
                original[index] = seen
                counts[seen] += 1
                any = true
            } else {
                first[key] = index
            }
        }
        guard any else { return }
        var index = 0
        while index < lines.count {
            guard original[index] >= 0 else {
                index += 1
                continue
            }
            // A run of long lines that were all there before, in their order; short lines don't interrupt it.
            var last = index
            var matched = 1
            var characters = lines[index].characterCount
            var next = index + 1
            while next < lines.count {
                if original[next] > original[last] {
                    last = next
                    matched += 1
                    characters += lines[next].characterCount
                } else if lines[next].characterCount >= Self.lineLength {
                    break
                }
                next += 1
            }
            if matched >= Self.copyLines, characters >= Self.copyCharacters {
                var start = index
                var before = original[index]
                while start > 0, before > 0, start - 1 > original[index], isSame(start - 1, before - 1) {
                    start -= 1
                    before -= 1
                }
                var end = last
                var after = original[last]
                while end + 1 < lines.count, after + 1 < start, isSame(end + 1, after + 1) {
                    end += 1
                    after += 1
                }
                for inside in start...end { isRepeated[inside] = true }
                starts.append(lines[start].span.start)
                copies = max(copies, (index...last).reduce(1) { max($0, original[$1] < 0 ? 1 : counts[original[$1]]) })
                index = end + 1
            } else {
                index = last + 1
            }
        }
    }

    /// False when no two long lines have one outline, as in most texts: a quick look, since a dictionary takes longer.
    private static func mayRepeat(_ lines: [TextLine]) -> Bool {
        var bits = 8
        while 1 << bits < lines.count * 4 { bits += 1 }
        // Numbers of outlines in the place that their upper bits say, or a few behind it; 0 for none.
        var slots = [UInt64](repeating: 0, count: 1 << bits + reach)
        return slots.withUnsafeMutableBufferPointer { slots in
            for index in lines.indices where lines[index].characterCount >= lineLength {
                let number = lines[index].outline.number | 1
                var place = Int(number >> UInt64(64 - bits))
                let end = place + reach
                while place < end, slots[place] != 0, slots[place] != number { place += 1 }
                // Of many in one place it can't be told.
                if place == end || slots[place] == number { return true }
                slots[place] = number
            }
            return false
        }
    }

    /// What a user should know of it; nil when nothing is repeated.
    var finding: Finding? {
        guard let first = starts.first else { return nil }
        let places = starts.prefix(6).map(String.init).joined(separator: ", ")
        return Finding(
            code: "text.repeated_body",
            message: "the body stands \(copies) times, the first is read; copies from byte \(places) of the text",
            span: TextSpan(first, first))
    }
}
