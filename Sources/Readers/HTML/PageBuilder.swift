/// Builds a `PageContent` from what libxml2 reports: folds white space, breaks lines at blocks, collects cells.
struct PageBuilder: NestingReceiver {
    var content: PageContent

    /// One open element.
    struct Open {
        var tag: HTMLTag
        /// Index in `content.elements`, -1 for inline elements.
        var element: Int32 = -1
        var isHidden = false
        var isPreformatted = false
        var beganTable = false
        var beganCell = false
    }

    private let tags: [MarkupScanner.Tag]
    private let lessThans: [Int32]
    private var nextLessThan = 0
    private var nextTag = 0
    private var open: [Open] = []
    private var element: Int32 = -1
    private var hiddenDepth = 0
    private var link = MarkupScanner.LinkKind.none
    /// Number of open elements when the link began; it ends with the block it stands in.
    private var linkBegan = 0
    private var preformattedDepth = 0
    /// Open tables, innermost last: index and open cell.
    var tables: [(table: Int, cell: Int32, kind: HTMLTag, rowIsOpen: Bool)] = []

    // The open line.
    private var lineStart = 0
    private var lineIsOpen = false
    private var lineLinkBytes: Int32 = 0
    private var lineHasFile = false
    private var followsBreak = false
    /// White space seen and not yet written: its place in the stream, empty when there is none.
    private var spaceStart = 0
    private var spaceEnd = 0
    private var spaceHasLineEnd = false
    /// True between the end of a link and the next character.
    private var followsLink = false

    init(tags: [MarkupScanner.Tag], lessThans: [Int32], capacity: Int, words: ReadingWords) {
        content = PageContent(words: words)
        self.tags = tags
        self.lessThans = lessThans
        content.text.reserveCapacity(capacity)
        content.lines.reserveCapacity(tags.count / 3 + 16)
        content.elements.reserveCapacity(tags.count / 2 + 16)
        content.runs.reserveCapacity(tags.count + 16)
        open.reserveCapacity(64)
    }

    /// Closes what is open at the end of the page.
    mutating func finish() -> PageContent {
        while !open.isEmpty { elementEnds() }
        breakLine()
        content.finish()
        return content
    }

    // MARK: Elements

    mutating func elementStarts(streamEnd: Int) {
        // The scanner's tags come back in their order; what libxml2 implies by itself has no tag of ours.
        guard nextTag < tags.count, tags[nextTag].streamEnd == streamEnd else {
            open.append(Open(tag: .other))
            return
        }
        let tag = tags[nextTag]
        nextTag += 1
        var entry = Open(tag: tag.tag)
        if tag.tag == .br {
            if hiddenDepth == 0 {
                if preformattedDepth == 0 || lineIsOpen { breakLine() }
                followsBreak = true
            }
            open.append(entry)
            return
        }
        if tag.tag != .a, tag.isHidden || tag.hints.contains(.unseen) {
            entry.isHidden = true
            hiddenDepth += 1
        }
        if tag.tag == .a {
            // Links in a row stand apart, whatever white space holds them apart.
            if tag.link == .none { followsLink = true } else { spaceHasLineEnd = false }
            link = tag.link
            linkBegan = open.count
            open.append(entry)
            return
        }
        // A block that isn't shown makes no box, so it doesn't break the line around it either.
        if tag.tag.isBlock, hiddenDepth == 0 {
            breakLine()
            startBlock(tag, &entry)
        }
        open.append(entry)
    }

    private mutating func startBlock(_ tag: MarkupScanner.Tag, _ entry: inout Open) {
        if tag.tag == .hr { return }
        entry.element = Int32(content.elements.count)
        content.elements.append(
            PageContent.Element(
                tag: tag.tag, hints: tag.hints, classHash: tag.classHash, parent: element,
                lineStart: Int32(content.lines.count)))
        element = entry.element
        if tag.isPreformatted {
            entry.isPreformatted = true
            preformattedDepth += 1
        }
        switch tag.tag {
        case .table: startTable(tag, &entry)
        case .tbody, .thead, .tfoot: startGroup(tag.tag)
        case .tr: startRow()
        case .td, .th: startCell(tag, &entry)
        default: break
        }
    }

    mutating func elementEnds() {
        guard let entry = open.popLast() else { return }
        if link != .none, open.count < linkBegan { link = .none }
        if entry.isPreformatted { preformattedDepth -= 1 }
        if entry.tag.isBlock && hiddenDepth == 0 { breakLine() }
        if entry.isHidden { hiddenDepth -= 1 }
        guard entry.element >= 0 else { return }
        let index = Int(entry.element)
        if entry.beganCell { endCell() }
        if entry.tag == .tr, !tables.isEmpty, content.tables[tables[tables.count - 1].table].element < entry.element {
            endRow()
        }
        if entry.tag == .caption, let top = tables.last, content.tables[top.table].caption == nil {
            content.tables[top.table].caption = content.elements[index].lineStart..<Int32(content.lines.count)
        }
        if entry.beganTable { endTable() }
        content.elements[index].lineEnd = Int32(content.lines.count)
        content.elements[index].next = Int32(content.elements.count)
        element = content.elements[index].parent
    }

    // MARK: Text

    /// Bytes that need a look: white space, what stands for `<` and `&`, and the lead bytes of invisible characters (U+00AD, U+200B …).
    private static let stops: [Bool] = (0..<256).map { $0 <= 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, streamStart: Int) {
        if hiddenDepth > 0 {
            content.hiddenBytes += bytes.count
            return
        }
        if preformattedDepth > 0 { return preformatted(bytes, streamStart) }
        Self.stops.withUnsafeBufferPointer { stops in
            var index = 0
            let count = bytes.count
            while index < count {
                let start = index
                while index < count && !stops[Int(bytes[index])] { index &+= 1 }
                // An ordinary space between two words stays where it is, so that a sentence is one copy.
                while index + 1 < count, bytes[index] == 0x20, index > start, !stops[Int(bytes[index + 1])] {
                    index &+= 1
                    while index < count && !stops[Int(bytes[index])] { index &+= 1 }
                }
                if index > start {
                    append(
                        UnsafeBufferPointer(rebasing: bytes[start..<index]), streamStart + start, index - start)
                }
                if index >= count { break }
                let byte = bytes[index]
                if byte == MarkupScanner.mark {
                    appendMark(streamStart + index)
                    index &+= 1
                } else if byte <= 0x20 {
                    if spaceStart == spaceEnd {
                        spaceStart = streamStart + index
                        spaceHasLineEnd = false
                    }
                    while index < count && bytes[index] <= 0x20 {
                        if bytes[index] == 0x0A || bytes[index] == 0x0D { spaceHasLineEnd = !followsLink }
                        index &+= 1
                    }
                    spaceEnd = streamStart + index
                } else {
                    let length = byte == 0xC2 ? 2 : 3
                    let end = min(index + length, count)
                    if !Self.isInvisible(bytes, index) {
                        append(
                            UnsafeBufferPointer(rebasing: bytes[index..<end]), streamStart + index, end - index)
                    }
                    index = end
                }
            }
        }
    }

    /// Soft hyphen, zero-width space, joiners' kin, direction marks, word joiner: shown as nothing.
    private static func isInvisible(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        if bytes[index] == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xAD }
        guard index + 2 < bytes.count else { return false }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x8B), (0x80, 0x8E), (0x80, 0x8F), (0x81, 0xA0), (0x80, 0xAA...0xAE): return true
        default: return false
        }
    }

    private mutating func preformatted(_ bytes: UnsafeBufferPointer<UInt8>, _ streamStart: Int) {
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D, bytes[index] != MarkupScanner.mark {
                index += 1
            }
            if index > start {
                append(UnsafeBufferPointer(rebasing: bytes[start..<index]), streamStart + start, index - start)
            }
            if index < bytes.count, bytes[index] == MarkupScanner.mark {
                appendMark(streamStart + index)
                index += 1
            } else if index < bytes.count {
                breakLine()
                followsBreak = true
                index += 1
            }
        }
    }

    /// Puts back the `<` or `&` for which a byte of the stream stands.
    private mutating func appendMark(_ offset: Int) {
        while nextLessThan < lessThans.count, Int(lessThans[nextLessThan]) < offset { nextLessThan += 1 }
        let isLessThan = nextLessThan < lessThans.count && Int(lessThans[nextLessThan]) == offset
        withUnsafeBytes(of: isLessThan ? UInt8(ascii: "<") : UInt8(ascii: "&")) {
            append($0.assumingMemoryBound(to: UInt8.self), offset, 1)
        }
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ streamStart: Int, _ streamCount: Int) {
        if !lineIsOpen {
            lineIsOpen = true
            lineStart = content.text.count
            lineLinkBytes = 0
            lineHasFile = false
            spaceStart = spaceEnd
        } else if spaceEnd > spaceStart {
            // A line end of the source between two Chinese characters is no space to their reader.
            if !(spaceHasLineEnd && endsWide && Self.isWide(bytes[0])) {
                addRun(1, spaceStart, spaceEnd - spaceStart)
                content.text.append(0x20)
            }
            spaceStart = spaceEnd
        }
        followsLink = false
        addRun(bytes.count, streamStart, streamCount)
        content.text.append(contentsOf: bytes)
        if link == .page { lineLinkBytes += Int32(bytes.count) } else if link == .file { lineHasFile = true }
    }

    private var endsWide: Bool {
        let count = content.text.count
        return count >= 3 && content.text[count - 1] & 0xC0 == 0x80 && Self.isWide(content.text[count - 3])
    }

    @inline(__always)
    private static func isWide(_ lead: UInt8) -> Bool { (lead >= 0xE3 && lead <= 0xE9) || lead == 0xEF }

    private mutating func addRun(_ count: Int, _ streamStart: Int, _ streamCount: Int) {
        let textStart = content.text.count
        let last = content.runs.count - 1
        if last >= 0, count == streamCount {
            let run = content.runs[last]
            if run.textCount == run.streamCount, Int(run.textStart + run.textCount) == textStart,
                Int(run.streamStart + run.streamCount) == streamStart
            {
                content.runs[last].textCount += Int32(count)
                content.runs[last].streamCount += Int32(count)
                return
            }
        }
        content.runs.append(
            PageContent.Run(
                textStart: Int32(textStart), textCount: Int32(count), streamStart: Int32(streamStart),
                streamCount: Int32(streamCount)))
    }

    private mutating func breakLine() {
        spaceStart = spaceEnd
        defer { followsBreak = false }
        guard lineIsOpen else { return }
        lineIsOpen = false
        var start = lineStart
        var end = content.text.count
        var indent = 0
        content.text.withUnsafeBufferPointer { text in
            while start < end, let blank = Self.blankLength(text, start, end) {
                start += blank
                indent += blank == 3 ? 2 : 1
            }
            while end > start {
                let length = Self.trailingBlank(text, start, end)
                if length == 0 { break }
                end -= length
            }
        }
        if start == end { return }
        var line = PageContent.Line(start: Int32(start), end: Int32(end), element: element)
        line.linkBytes = lineLinkBytes
        line.hasFile =
            lineHasFile
            || lineLinkBytes > 0
                && content.text.withUnsafeBufferPointer {
                    content.words.pages.namesFile(UnsafeBufferPointer(rebasing: $0[start..<end]))
                }
        line.indent = Int16(min(indent, 1_000))
        line.followsBreak = followsBreak
        if let top = tables.last {
            line.table = Int32(top.table)
            line.cell = top.cell
        }
        content.lines.append(line)
        content.text.append(0x0A)
    }

    /// Length of the white-space character at `offset`: space, tab, U+00A0, U+2000 … U+200A, U+3000.
    private static func blankLength(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int? {
        switch text[offset] {
        case 0x20, 0x09: return 1
        case 0xC2: return offset + 1 < end && text[offset + 1] == 0xA0 ? 2 : nil
        case 0xE3: return offset + 2 < end && text[offset + 1] == 0x80 && text[offset + 2] == 0x80 ? 3 : nil
        case 0xE2: return offset + 2 < end && text[offset + 1] == 0x80 && text[offset + 2] <= 0x8A ? 3 : nil
        default: return nil
        }
    }

    private static func trailingBlank(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        let last = text[end - 1]
        if last == 0x20 || last == 0x09 { return 1 }
        if last == 0xA0, end - 2 >= start, text[end - 2] == 0xC2 { return 2 }
        if end - 3 >= start, text[end - 2] == 0x80, blankLength(text, end - 3, end) == 3 { return 3 }
        return 0
    }
}
