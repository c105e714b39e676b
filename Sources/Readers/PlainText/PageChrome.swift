import Model

/// Finds the lines of a text that the page or the print around it left there.
struct PageChrome {
    private let lines: [TextLine]
    private let packed: [PackedLine]
    private let words: LineWords
    /// For each line whether it is chrome.
    private(set) var isChrome: [Bool]
    /// For each line whether it speaks about the document.
    private(set) var isMetadata: [Bool]

    /// A line of so many characters with a sentence in it is the body.
    private static let bodyLength = 30
    /// Lines between two lines of chrome that belong to them when they are as short as navigation.
    private static let reach = 16
    private static let navigationLength = 8
    /// Characters of the longest running head.
    private static let headLength = 60

    init(lines: [TextLine], packed: [PackedLine], isHardWrapped: Bool, words: LineWords) {
        self.lines = lines
        self.packed = packed
        self.words = words
        isChrome = lines.indices.map { words.isChrome(packed[$0], lines[$0]) }
        isMetadata = lines.indices.map { words.isMetadata(packed[$0], lines[$0]) }
        keepDrawnTables()
        let body = lines.indices.map { index in
            !isChrome[index]
                && (lines[index].characterCount >= Self.bodyLength
                    && (lines[index].holdsSentence || lines[index].endsSentence || isHardWrapped)
                    || words.beginsAddress(packed[index]))
        }
        scripts()
        if let first = body.firstIndex(of: true), let last = body.lastIndex(of: true) {
            keepOutside(first, last, body)
            fill(body)
            tail(after: last)
        }
        pageNumbers(isHardWrapped: isHardWrapped)
        for index in lines.indices where isMetadata[index] && isChrome[index] { isMetadata[index] = false }
    }

    /// Rows of a table drawn with strokes are no bar of links, though each looks like one: as many strokes in each, and
    /// figures between them.
    private mutating func keepDrawnTables() {
        var index = 0
        while index < lines.count {
            guard isChrome[index], case let count = strokes(index), count >= 2 else {
                index += 1
                continue
            }
            var end = index + 1
            while end < lines.count, strokes(end) == count { end += 1 }
            let rows = index..<end
            if rows.count >= 3, rows.contains(where: { line in packed[line].bytes.contains { $0 &- 0x30 < 10 } }) {
                for row in rows { isChrome[row] = false }
            }
            index = end
        }
    }

    private func strokes(_ index: Int) -> Int {
        lines[index].characterCount > 200 ? 0 : packed[index].bytes.count { $0 == UInt8(ascii: "|") }
    }

    /// `<!--` to `-->` on lines of their own.
    private mutating func scripts() {
        var index = 0
        while index < lines.count {
            if packed[index].hasPrefix("<!--") {
                var end = index
                while end < min(lines.count, index + 40), !packed[end].hasSuffix("-->") { end += 1 }
                if end < min(lines.count, index + 40) {
                    for inside in index...end { isChrome[inside] = true }
                    index = end
                }
            }
            index += 1
        }
    }

    /// Inside the body a lone word such as 下载 or 大 is a word of the text; only what is sure stays chrome there.
    private mutating func keepOutside(_ first: Int, _ last: Int, _ body: [Bool]) {
        var index = first
        while index <= last {
            if body[index] {
                index += 1
                continue
            }
            var end = index
            while end <= last, !body[end] { end += 1 }
            let sure = (index..<end).count { isChrome[$0] }
            if sure < 3 {
                // 主办单位：… stands behind every item of some plans, and at every page's foot.
                for inside in index..<end
                where isChrome[inside]
                    && (lines[inside].characterCount <= 4 || words.beginsWithHost(packed[inside]))
                {
                    isChrome[inside] = false
                }
            }
            if sure >= 5 {
                // The foot of one copy of a page and the head of the next.
                for inside in index..<end where isLink(inside) { isChrome[inside] = true }
            }
            index = end
        }
        for index in lines.indices where isMetadata[index] && index > first && index <= last {
            isMetadata[index] = false
        }
    }

    /// Short lines between lines of chrome: the words of a navigation bar.
    private mutating func fill(_ body: [Bool]) {
        var previous: Int?
        for index in lines.indices {
            if body[index] { previous = nil }
            guard isChrome[index] else { continue }
            if let previous, index - previous <= Self.reach {
                for inside in (previous + 1)..<max(index, previous + 1) where isNavigation(inside) {
                    isChrome[inside] = true
                }
            }
            previous = index
        }
        // The words above the first sure line of a head, when it has one.
        if let first = isChrome.firstIndex(of: true), !body[..<first].contains(true), first <= 12, first > 3 {
            for index in 0..<first where isNavigation(index) && !isMetadata[index] { isChrome[index] = true }
        }
    }

    private func isNavigation(_ index: Int) -> Bool {
        let line = lines[index]
        let text = packed[index]
        if line.characterCount > Self.navigationLength || line.endsSentence && line.characterCount > 5 { return false }
        return words.canBeNavigation(text) && !LineForm.beginsItem(text)
    }

    /// A short line that may be a link among others.
    private func isLink(_ index: Int) -> Bool {
        lines[index].characterCount <= 14 && !lines[index].endsSentence && words.canBeLink(packed[index])
            && !LineForm.beginsItem(packed[index])
    }

    /// Behind the last sentence, from the first sure line to the end.
    private mutating func tail(after last: Int) {
        guard let first = (last + 1..<lines.count).first(where: { isChrome[$0] && lines[$0].characterCount > 1 }) else {
            return
        }
        // Tables behind the text have digits; a page's foot has few lines with many of them.
        for index in first..<lines.count
        where !words.beginsEnclosure(packed[index]) || packed[index].characterCount <= 3 {
            isChrome[index] = true
        }
    }

    /// Page numbers, and the running heads beside them.
    private mutating func pageNumbers(isHardWrapped: Bool) {
        var bare: [(line: Int, number: Int)] = []
        var found: [Int] = []
        for index in lines.indices {
            guard lines[index].characterCount <= 16, let (number, isSure) = LineForm.pageNumber(packed[index]) else {
                continue
            }
            if isSure {
                isChrome[index] = true
                found.append(index)
            } else {
                bare.append((index, number))
            }
        }
        if isHardWrapped {
            // Numbers that count up by one, a page of lines apart, are page numbers.
            var chain: [Int] = []
            var expected = -1
            for (line, number) in bare {
                if let last = chain.last, number == expected, line - last >= 8 {
                    chain.append(line)
                    expected += 1
                } else if let last = chain.last, line - last < 8 {
                    continue
                } else {
                    if chain.count >= 3 { found += chain }
                    chain = [line]
                    expected = number + 1
                }
            }
            if chain.count >= 3 { found += chain }
            for line in found { isChrome[line] = true }
        }
        // A line that stands three times beside a page number is a running head.
        var beside: [PackedLine] = []
        for index in found {
            for line in [index - 1, index + 1] where lines.indices.contains(line) && canBeHead(line) && !isChrome[line]
            {
                beside.append(packed[line])
            }
        }
        beside.sort { $0.precedes($1) }
        var heads: [PackedLine] = []
        var start = 0
        for index in beside.indices where index + 1 == beside.count || beside[start].precedes(beside[index + 1]) {
            if index - start >= 2 { heads.append(beside[start]) }
            start = index + 1
        }
        guard let longest = heads.last else { return }
        // Few lines are as long as one of them, and only those are compared.
        var isLength = Array(repeating: false, count: longest.bytes.count + 1)
        for head in heads { isLength[head.bytes.count] = true }
        for index in lines.indices where lines[index].characterCount <= Self.headLength {
            let line = packed[index]
            if line.bytes.count < isLength.count, isLength[line.bytes.count], Self.isAmong(heads, line) {
                isChrome[index] = true
            }
        }
    }

    private func canBeHead(_ line: Int) -> Bool {
        lines[line].characterCount <= Self.headLength && !lines[line].endsSentence
    }

    /// True when a line is one of lines in order.
    private static func isAmong(_ heads: [PackedLine], _ line: PackedLine) -> Bool {
        var low = 0
        var high = heads.count
        while low < high {
            let middle = (low + high) / 2
            if heads[middle].precedes(line) { low = middle + 1 } else { high = middle }
        }
        return low < heads.count && !line.precedes(heads[low])
    }
}
