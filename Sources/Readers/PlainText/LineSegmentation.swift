import Model

/// Cuts a text into lines: at line ends, and where line ends were lost in it.
///
/// Texts that went through a spreadsheet cell have the letters `\r\n` for line ends; texts that lost theirs have two
/// full-width spaces, or a space behind nearly every full stop, where a paragraph began. The signs that Markdown puts before
/// its headings and around bold lines are no part of a line.
enum LineSegmentation {
    /// A line of more bytes than this is looked at for lost line ends; no paragraph of a report is so long.
    private static let longLine = 4_500
    /// One of more bytes is looked at for escapes.
    private static let shortLine = 300
    /// Signs of one kind that a long line needs before it is cut at them.
    private static let neededSigns = 4

    /// All lines that are not blank, in order.
    static func lines(of text: UnsafeBufferPointer<UInt8>) -> [TextLine] {
        var lines: [TextLine] = []
        // What most texts have: growing copies all that is there.
        lines.reserveCapacity(text.count / 256)
        var known = KnownLines()
        let hasMarkup = hasMarkup(text)
        // Most texts have no backslash at all.
        let firstEscape = ByteSearch.first(UInt8(ascii: "\\"), in: text, from: 0, to: text.count)
        var start = 0
        while start < text.count {
            let end = ByteSearch.first(0x0A, in: text, from: start, to: text.count)
            let length = end - start
            if length > longLine || length > shortLine && firstEscape < end {
                append(start..<end, of: text, to: &lines, &known, hasMarkup)
            } else {
                appendLine(start..<end, of: text, to: &lines, &known, hasMarkup)
            }
            start = end + 1
        }
        return lines
    }

    /// Appends the lines of a line that may have lost its line ends.
    private static func append(
        _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, to lines: inout [TextLine], _ known: inout KnownLines,
        _ hasMarkup: Bool
    ) {
        var start = range.lowerBound
        for cut in cuts(in: range, of: text) {
            appendLine(start..<cut.lowerBound, of: text, to: &lines, &known, hasMarkup)
            start = cut.upperBound
        }
        appendLine(start..<range.upperBound, of: text, to: &lines, &known, hasMarkup)
    }

    /// The level of the heading that a line is in Markdown, 2 of `## 综合`; 0 for other lines.
    static func headingLevel(of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let level = text[line].prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
        return (1...6).contains(level) && level < line.count && text[line.lowerBound + level] == 0x20 ? level : 0
    }

    /// True for a text with a heading of Markdown below the first level.
    private static func hasMarkup(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while true {
            place = ByteSearch.first(UInt8(ascii: "#"), in: text, from: place, to: text.count)
            if place == text.count { return false }
            if place == 0 || text[place - 1] == 0x0A, headingLevel(of: place..<text.count, in: text) >= 2 {
                return true
            }
            place += 1
        }
    }

    /// A line without the signs that make it a heading or bold as a whole.
    private static func withoutMarkup(_ line: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var line = line
        let level = headingLevel(of: line, in: text)
        if level > 0 { line = TextLine.trim((line.lowerBound + level)..<line.upperBound, in: text) }
        let stars = Array("**".utf8)
        guard line.count > 4, text[line].starts(with: stars), text[line].suffix(2).elementsEqual(stars) else {
            return line
        }
        let inner = (line.lowerBound + 2)..<(line.upperBound - 2)
        return text[inner].contains(UInt8(ascii: "*")) ? line : inner
    }

    private static func appendLine(
        _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, to lines: inout [TextLine], _ known: inout KnownLines,
        _ hasMarkup: Bool
    ) {
        var trimmed = TextLine.trim(range, in: text)
        if hasMarkup { trimmed = withoutMarkup(trimmed, of: text) }
        if trimmed.isEmpty { return }
        let span = TextSpan(trimmed.lowerBound, trimmed.upperBound)
        let key = KnownLines.key(of: trimmed, in: text)
        if let key,
            let same = known.number(key, where: { ByteSearch.areSame(lines[$0].span.range, trimmed, in: text) })
        {
            lines.append(TextLine(lines[same], span: span, start: range.lowerBound, in: text))
            return
        }
        let line = TextLine(span: span, start: range.lowerBound, in: text)
        if line.characterCount == 0 { return }
        if let key { known.note(lines.count, for: key) }
        lines.append(line)
    }

    /// Where a line that lost its line ends is cut; the cuts themselves belong to no line.
    private static func cuts(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        let escapes = escapedLineEnds(in: range, of: text)
        if escapes.count >= neededSigns { return escapes }
        guard range.count > longLine else { return [] }
        let gaps = gaps(in: range, of: text)
        let wide = gaps.filter(\.isWide)
        if wide.count >= neededSigns {
            // Where paragraphs have their indentation, a single space is none of theirs, but one behind a full stop.
            return gaps.filter { $0.isWide || $0.endsSentence }.map(\.range)
        }
        let behindSentence = gaps.count(where: \.endsSentence)
        if behindSentence >= neededSigns, behindSentence * 2 >= gaps.count { return gaps.map(\.range) }
        let numbered = numberedItems(in: range, of: text)
        return numbered.count >= neededSigns ? numbered : []
    }

    /// Where 一、 or （一） begins behind a sentence, in a text without white space.
    private static func numberedItems(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var cuts: [Range<Int>] = []
        var place = range.lowerBound
        while place + 3 < range.upperBound {
            let (mark, length) = TextLine.scalar(text, at: place, end: range.upperBound)
            place += length
            guard mark == 0x3002 || mark == 0xFF01 || mark == 0xFF1A else { continue }
            if beginsNumbered(at: place, to: range.upperBound, of: text) { cuts.append(place..<place) }
        }
        return cuts
    }

    /// True for 一、 and （一）.
    private static func beginsNumbered(at start: Int, to end: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = start
        func next() -> UInt32 {
            guard place < end else { return 0 }
            let (scalar, length) = TextLine.scalar(text, at: place, end: end)
            place += length
            return scalar
        }
        var scalar = next()
        let isBracketed = scalar == 0xFF08
        if isBracketed { scalar = next() }
        var numerals = 0
        while numerals < 3, numeralSigns.contains(scalar) {
            numerals += 1
            scalar = next()
        }
        return numerals > 0 && scalar == (isBracketed ? 0xFF09 : 0x3001)
    }

    private static let numeralSigns = Set("一二三四五六七八九十".unicodeScalars.map(\.value))

    private static func escapedLineEnds(
        in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
    ) -> [Range<Int>] {
        var cuts: [Range<Int>] = []
        var place = range.lowerBound
        while true {
            place = ByteSearch.first(UInt8(ascii: "\\"), in: text, from: place, to: range.upperBound)
            if place + 1 >= range.upperBound { break }
            if text[place + 1] == UInt8(ascii: "r") || text[place + 1] == UInt8(ascii: "n") {
                cuts.append(place..<place + 2)
                place += 2
            } else {
                place += 1
            }
        }
        return cuts
    }

    private struct Gap {
        var range: Range<Int>
        /// Two full-width spaces or more.
        var isWide: Bool
        var endsSentence: Bool
    }

    /// White space between two characters of which neither is Latin: Chinese needs none there.
    private static func gaps(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> [Gap] {
        var gaps: [Gap] = []
        var previous: UInt32 = 0
        var place = range.lowerBound
        while place < range.upperBound {
            let ideographs = ByteSearch.endOfIdeographs(in: text, from: place, to: range.upperBound)
            if ideographs > place {
                place = ideographs
                previous = TextLine.scalar(text, at: place - 3, end: place).0
                continue
            }
            var end = place
            var width = 0
            while end < range.upperBound {
                let length = TextLine.spaceLength(text, at: end, end: range.upperBound)
                if length == 0 { break }
                width += length == 3 ? 2 : 1
                end += length
            }
            if end > place, end < range.upperBound, previous >= 0x80 {
                let (next, _) = TextLine.scalar(text, at: end, end: range.upperBound)
                let isEnd = TextLine.isSentenceEnd(previous) || previous == 0x201D
                if width >= 4 || next >= 0x80 || isEnd {
                    gaps.append(Gap(range: place..<end, isWide: width >= 4, endsSentence: isEnd))
                }
            }
            if end > place {
                place = end
                continue
            }
            let (scalar, length) = TextLine.scalar(text, at: place, end: range.upperBound)
            previous = scalar
            place += length
        }
        return gaps
    }
}
