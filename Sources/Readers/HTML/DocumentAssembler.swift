import Model

/// Writes a document's text line by line, with the way back to the page's bytes.
struct DocumentAssembler {
    private(set) var text: [UInt8] = []
    private(set) var runs = SourceMap()
    private(set) var blocks: [Block] = []

    /// Footnote marks without brackets, in the order of the text.
    private(set) var footnoteMarks: [TextSpan] = []

    private let content: PageContent
    /// The same in the parser's stream.
    private let streamMarks: [Range<Int>]
    private let segments: [MarkupScanner.Segment]
    private var lastSegment = 0
    private let decoded: DecodedText

    init(
        content: PageContent, segments: [MarkupScanner.Segment], footnoteMarks: [Range<Int>], decoded: DecodedText
    ) {
        streamMarks = footnoteMarks
        self.content = content
        self.segments = segments
        self.decoded = decoded
        text.reserveCapacity(content.text.count + 64)
    }

    /// Writes one line as a block of its own.
    ///
    /// - Parameter isHeading: false for a line that is none though its element says so.
    mutating func append(line index: Int, kind: Block.Kind, continues: Bool = false, isHeading: Bool = true) {
        let line = content.lines[index]
        let start = text.count
        copy(Int(line.start), Int(line.end))
        let tag = line.element >= 0 && isHeading ? content.elements[Int(line.element)].tag : .p
        blocks.append(
            Block(
                kind: kind, span: TextSpan(start, text.count), tag: Self.names[Int(tag.rawValue)],
                continuesParagraph: continues))
        text.append(0x0A)
    }

    /// Writes one line whose cells have their places in the text to be written.
    mutating func append(line index: Int, cells: [TextSpan], table: Int) {
        copy(Int(content.lines[index].start), Int(content.lines[index].end))
        for cell in cells where !cell.isEmpty { blocks.append(Block(kind: .cell(table: table), span: cell)) }
        text.append(0x0A)
    }

    /// Writes a cell's lines as one piece, joined by spaces; nothing behind it. The block comes later. A footnote mark at
    /// the end is no part of the cell.
    mutating func append(cell lines: Range<Int>) -> TextSpan {
        let start = text.count
        for index in lines {
            if text.count > start { text.append(0x20) }
            copy(Int(content.lines[index].start), Int(content.lines[index].end))
        }
        var end = text.count
        if let mark = footnoteMarks.last, mark.end == end, mark.start > start {
            end = mark.start
            while end > start && text[end - 1] == 0x20 { end -= 1 }
        }
        return TextSpan(start, end)
    }

    /// Records a block over text that was written already.
    mutating func append(block: Block) { blocks.append(block) }

    /// Says anew what a block is.
    mutating func set(kind: Block.Kind, ofBlock index: Int) { blocks[index].kind = kind }

    /// A block's text.
    func string(ofBlock index: Int) -> String { String(decoding: text[blocks[index].span.range], as: UTF8.self) }

    /// Writes one made-up byte: a tab between cells, a line end behind a row.
    mutating func append(separator byte: UInt8) { text.append(byte) }

    /// Takes back the last byte when it is a tab or the like.
    mutating func removeLast() { text.removeLast() }

    private static let names: [String] = {
        var names = [String](repeating: "p", count: 256)
        for tag in HTMLTag.allCases { names[Int(tag.rawValue)] = tag.name }
        return names
    }()

    // MARK: Source

    /// Copies bytes of the page's text and maps them: text → stream of the parser → page → raw bytes.
    private mutating func copy(_ start: Int, _ end: Int) {
        if start >= end { return }
        let base = text.count - start
        text.append(contentsOf: content.text[start..<end])
        var low = 0
        var high = content.runs.count
        while low < high {
            let middle = (low + high) / 2
            let run = content.runs[middle]
            if Int(run.textStart + run.textCount) <= start { low = middle + 1 } else { high = middle }
        }
        while low < content.runs.count, Int(content.runs[low].textStart) < end {
            let run = content.runs[low]
            low += 1
            let from = max(start, Int(run.textStart))
            let to = min(end, Int(run.textStart + run.textCount))
            if run.textCount == run.streamCount {
                map(stream: Int(run.streamStart) + from - Int(run.textStart), count: to - from, text: base + from)
            } else if let page = page(stream: Int(run.streamStart), count: Int(run.streamCount)) {
                append(text: base + from, count: to - from, page: page)
            }
        }
    }

    /// The segment in which an offset of the stream lies. Most often it is the one asked for last, or the next.
    private mutating func segment(at stream: Int) -> Int {
        var low = 0
        if lastSegment < segments.count, Int(segments[lastSegment].streamStart) <= stream {
            low = lastSegment
            for _ in 0..<2 where low < segments.count {
                if Int(segments[low].streamStart + segments[low].streamCount) > stream {
                    lastSegment = low
                    return low
                }
                low += 1
            }
        }
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            let segment = segments[middle]
            if Int(segment.streamStart + segment.streamCount) <= stream { low = middle + 1 } else { high = middle }
        }
        lastSegment = low
        return low
    }

    /// The page's bytes from the first to the last of a stretch of the stream.
    private mutating func page(stream start: Int, count: Int) -> Range<Int>? {
        let first = segment(at: start)
        let last = segment(at: start + count - 1)
        guard first < segments.count, last < segments.count else { return nil }
        let head = segments[first]
        let tail = segments[last]
        let from = Int(head.start) + (head.isWhole ? 0 : start - Int(head.streamStart))
        let to = Int(tail.start) + (tail.isWhole ? Int(tail.count) : start + count - Int(tail.streamStart))
        return from < to ? from..<to : nil
    }

    private mutating func map(stream: Int, count: Int, text: Int) {
        if !streamMarks.isEmpty { noteMarks(stream..<(stream + count), text) }
        var stream = stream
        var text = text
        let end = stream + count
        var index = segment(at: stream)
        while stream < end, index < segments.count {
            let segment = segments[index]
            index += 1
            let stop = min(end, Int(segment.streamStart + segment.streamCount))
            if Int(segment.streamStart) > stream {
                // White space that the scanner made up has no place in the page.
                let gap = min(Int(segment.streamStart), end) - stream
                text += gap
                stream += gap
                if stream >= end { return }
            }
            let start = Int(segment.start)
            if segment.isWhole {
                append(text: text, count: stop - stream, page: start..<(start + Int(segment.count)))
            } else {
                let from = start + stream - Int(segment.streamStart)
                appendExact(text: text, page: from..<(from + stop - stream))
            }
            text += stop - stream
            stream = stop
        }
    }

    private mutating func noteMarks(_ stream: Range<Int>, _ text: Int) {
        var low = 0
        var high = streamMarks.count
        while low < high {
            let middle = (low + high) / 2
            if streamMarks[middle].upperBound <= stream.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < streamMarks.count, streamMarks[low].lowerBound < stream.upperBound {
            let mark = streamMarks[low].clamped(to: stream)
            let start = text + mark.lowerBound - stream.lowerBound
            footnoteMarks.append(TextSpan(start, start + mark.count))
            low += 1
        }
    }

    private mutating func append(text: Int, count: Int, page: Range<Int>) {
        guard let raw = decoded.sourceSpan(of: TextSpan(page.lowerBound, page.upperBound)) else { return }
        runs.append(
            SourceMap.Run(
                textStart: text, textCount: count, sourceStart: raw.start, sourceCount: raw.count,
                correspondence: count == page.count && raw.count == count && count == 1 ? .bytes : .whole))
    }

    /// Bytes of the page that are bytes of the text: in another encoding their characters are told apart by length.
    private mutating func appendExact(text: Int, page: Range<Int>) {
        decoded.appendRuns(of: TextSpan(page.lowerBound, page.upperBound), textStart: text, to: &runs)
    }
}
