import Model

/// Joins lines that one paragraph was broken into.
///
/// Texts out of PDF files have a line end wherever the print had one. A paragraph goes on behind a full line that ends
/// no sentence, unless the next line begins an item. In other texts only two things are joined: a paragraph that a
/// page's inline element cut, and a sub- or superscript on a line of its own.
struct Reflow {
    /// Width of a full line in columns; nil when the text is not hard-wrapped.
    let fullWidth: Int?

    private let lines: [TextLine]
    private let packed: [PackedLine]
    private let words: LineWords
    /// True where the lines are indented that begin a paragraph: more than each twentieth, and less than half of them.
    private let indentsParagraphs: Bool

    /// A line is full when this much of the full width is used; justified lines stop short of a number or a word.
    private static let fullShare = 0.86
    /// Columns above which a line is as wide as any other.
    private static let widestCounted = 200

    /// Looks at the lines that are not page chrome.
    init(lines: [TextLine], packed: [PackedLine], words: LineWords) {
        self.lines = lines
        self.packed = packed
        self.words = words
        fullWidth = Self.fullWidth(of: lines)
        let indented = lines.count { $0.indent >= 4 }
        indentsParagraphs = fullWidth != nil && indented * 2 < lines.count && indented * 20 > lines.count
    }

    /// The width at which the lines were broken: most lines are full and end no sentence, and hardly any is longer.
    static func fullWidth(of lines: [TextLine]) -> Int? {
        var counts = Array(repeating: 0, count: widestCounted + 1)
        var total = 0
        for line in lines where line.width >= 24 {
            counts[min(line.width, widestCounted)] += 1
            total += 1
        }
        guard total >= 8 else { return nil }
        /// The width that `rank` lines are below, or as narrow as.
        func widthOf(rank: Int) -> Int {
            var below = 0
            for width in counts.indices {
                below += counts[width]
                if below > rank { return width }
            }
            return widestCounted
        }
        let width = widthOf(rank: total * 8 / 10)
        guard width <= 130 else { return nil }
        // Paragraphs of any length have a long tail; broken lines have none.
        if widthOf(rank: total * 98 / 100) * 10 > width * 13 { return nil }
        let full = lines.lazy.filter { $0.width * 100 >= width * 82 && !$0.endsSentence }
        guard full.count * 100 >= total * 45 else { return nil }
        // The rows of a table are as wide as each other, too, but hold no sentences.
        return full.count { $0.holdsComma || $0.holdsSentence } * 4 >= full.count ? width : nil
    }

    /// True when the line `next` goes on with the paragraph from line `start` to line `line`.
    func continues(_ start: Int, _ line: Int, _ next: Int) -> Bool {
        let a = lines[line]
        let b = lines[next]
        if isScript(line, next) { return true }
        guard let fullWidth else { return isFragment(start, line, next) }
        let full = Int(Double(fullWidth) * Self.fullShare)
        let isFull = a.width >= full
        // 第/ 一、二、三产业增加值, 第一、/ 二、三产业: no paragraph ends so, and so no item begins behind it.
        if LineForm.beginsItem(packed[next]), !(isFull && (a.last == 0x3001 || a.last == 0x7B2C)) { return false }
        // Where paragraphs are indented, a full line that ends with a sentence ends none; a heading may stand behind it.
        let goesOn = isFull && indentsParagraphs && b.indent < 2 && (b.width >= full || b.endsSentence)
        if a.endsSentence && !goesOn && !(isFull && a.last == 0xFF1B) { return false }
        if a.leavesBracketOpen && a.width * 2 > fullWidth { return true }
        if b.indent >= 4 && (a.indent < 2 || indentsParagraphs) { return false }
        // A short line in the middle of the page stands alone: who signs below the title.
        if b.indent >= a.indent + 8 && b.width * 2 < fullWidth { return false }
        if isFull { return true }
        // A number or a word that didn't fit was taken to the next line as a whole.
        return a.width + leadingTokenWidth(next) > fullWidth && a.width * 2 > fullWidth
    }

    /// A digit or two under or above a Latin letter: `PM` / `2.5`, `CO` / `2`, and the words behind it.
    private func isScript(_ line: Int, _ next: Int) -> Bool {
        let b = packed[next]
        let isLatin = { (scalar: UInt32) in scalar < 0x80 && (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A }
        let isDigits = { (line: PackedLine) in
            !line.bytes.isEmpty && line.bytes.count <= 4
                && line.bytes.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
        }
        let a = lines[line]
        if isLatin(a.last), !a.endsSentence, isDigits(b), a.characterCount > 2 || fullWidth != nil {
            return packed[line].hasSuffix("pm") || packed[line].hasSuffix("co") || packed[line].hasSuffix("so")
                || packed[line].hasSuffix("no") || packed[line].hasSuffix("km") || packed[line].hasSuffix("m")
                || packed[line].hasSuffix("o")
        }
        if isDigits(packed[line]), line > 0, isLatin(lines[line - 1].last), lines[next].first >= 0x80 {
            return isScript(line - 1, line)
        }
        return false
    }

    /// A paragraph cut by an inline element of the page: it ends no sentence, and a few words stand on their own.
    private func isFragment(_ start: Int, _ line: Int, _ next: Int) -> Bool {
        let a = lines[line]
        let b = lines[next]
        if a.endsSentence { return false }
        // 根据《 / 某市条例 / 》,…: a link on a line of its own.
        if Self.opens(a.last) || Self.goesOn(b.first) { return true }
        if LineForm.beginsItem(packed[next]) || b.indent >= 4 { return false }
        if words.addressesAudience(packed[next]) { return false }
        // Behind a comma nothing new begins, nor behind words that were joined already.
        if a.last == 0xFF0C || a.last == 0x3001 { return a.characterCount > 12 }
        if line > start {
            // A heading that links broke goes on no further than its last mark.
            if line - start > Self.longestHeading || !LineForm.beginsItem(packed[start]) { return true }
            let open = lines[start...line]
            return open.contains { $0.holdsSentence }
                || open.reduce(0) { $0 + $1.characterCount } > Self.longestHeading
        }
        if LineForm.beginsItem(packed[line]) && a.characterCount < 40 { return false }
        guard a.holdsSentence || a.holdsComma && a.characterCount > 20, next + 1 < lines.count else { return false }
        return b.characterCount <= 12 && !b.endsSentence && (lines[next + 1].endsSentence || lines[next + 1].holdsComma)
    }

    /// Characters of a heading at most, and so lines of one.
    private static let longestHeading = 60

    /// True for a mark behind which no line ends: 《 〈 「 “ （.
    private static func opens(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300A, 0x3008, 0x300C, 0x201C, 0xFF08: true
        default: false
        }
    }

    /// True for a mark with which no line begins: 》 〉 」 ” ） 】 ， 。 、 ； ：.
    private static func goesOn(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300B, 0x3009, 0x300D, 0x201D, 0xFF09, 0x3011, 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A: true
        default: false
        }
    }

    /// Width of the digits, letters and signs that a line begins with, or of its first character.
    private func leadingTokenWidth(_ index: Int) -> Int {
        let token = packed[index].bytes.prefix { $0 < 0x80 }
        return token.isEmpty ? 2 : min(token.count, 20)
    }
}
