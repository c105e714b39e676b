import Model

/// What the lines of a text are: page chrome, repeated bodies, tables, paragraphs of one or several lines.
struct PlainTextStructure {
    /// Pieces of the text in order.
    private(set) var blocks: [Block] = []
    /// Tables in order.
    private(set) var tables: [TableGrid] = []
    /// What a user should know.
    private(set) var findings: [Finding] = []

    /// Reads the structure of a whole text.
    init(_ text: UnsafeBufferPointer<UInt8>, words: ReadingWords) {
        let lines = LineSegmentation.lines(of: text)
        let packedLines = PackedLines(lines, of: text)
        defer { packedLines.deallocate() }
        let packed = packedLines.lines
        let chrome = PageChrome(
            lines: lines, packed: packed, isHardWrapped: Reflow.fullWidth(of: lines) != nil, words: words.lines)
        let body = lines.indices.filter { !chrome.isChrome[$0] }
        let bodyLines = body.map { lines[$0] }
        let bodyPacked = body.map { packed[$0] }
        let repeats = RepeatedBodies(lines: bodyLines, of: text)
        if let finding = repeats.finding { findings.append(finding) }
        let reflow = Reflow(lines: bodyLines, packed: bodyPacked, words: words.lines)
        let tables = TextTables(
            lines: bodyLines, packed: bodyPacked,
            isUsable: { !repeats.isRepeated[$0] && !chrome.isMetadata[body[$0]] }, text: text,
            words: words.grids)
        var remaining = tables.found[...]
        var slots = HTMLLimits.standard.slotsPerPage
        var droppedRows = 0

        blocks.reserveCapacity(lines.count)
        var next = 0
        // First and last line of the paragraph that is open, as indices of body lines.
        var paragraph: (first: Int, last: Int)?
        var position = 0
        var hasTitle = false
        while position < body.count {
            if let table = remaining.first, position == table.caption ?? table.unit ?? table.lines.lowerBound {
                remaining = remaining.dropFirst()
                let most = min(slots, HTMLLimits.standard.slotsPerTable)
                if let grid = table.grid(lines: bodyLines, text: text, maximumSlots: most, words: words.grids) {
                    paragraph = nil
                    slots -= grid.slots.count
                    droppedRows += table.rows.count - grid.rowCount
                    append(grid, table, bodyLines, body, lines, &next)
                    position = table.notes.upperBound
                    continue
                }
            }
            defer { position += 1 }
            appendChrome(&next, upTo: body[position], lines)
            next = body[position] + 1
            let line = bodyLines[position]
            if repeats.isRepeated[position] {
                paragraph = nil
                blocks.append(Block(kind: .repeated, span: line.span))
                continue
            }
            let isMetadata = chrome.isMetadata[body[position]]
            if let open = paragraph, !isMetadata, open.last + 1 == position,
                reflow.continues(open.first, open.last, position)
            {
                if body[position] == body[open.last] + 1, let index = blocks.indices.last {
                    blocks[index].span.end = line.span.end
                } else {
                    blocks.append(Block(kind: .paragraph, span: line.span, continuesParagraph: true))
                }
                paragraph = (open.first, position)
                continue
            }
            // ## 综合; the first one of the first level is the title.
            let level =
                line.start < line.span.start && text[line.start] == UInt8(ascii: "#")
                ? LineSegmentation.headingLevel(of: line.start..<line.span.end, in: text) : 0
            blocks.append(
                Block(
                    kind: isMetadata ? .metadata : .paragraph, span: line.span,
                    tag: level > (hasTitle ? 0 : 1) ? "h\(level)" : nil))
            if level == 1 { hasTitle = true }
            paragraph = isMetadata ? nil : (position, position)
        }
        appendChrome(&next, upTo: lines.count, lines)
        if droppedRows > 0 { findings.append(.tooLarge(droppedRows: droppedRows)) }
    }

    /// Caption, unit, cells and notes of one table, with the page numbers between them.
    private mutating func append(
        _ grid: TableGrid, _ table: TextTables.Found, _ bodyLines: [TextLine], _ body: [Int], _ lines: [TextLine],
        _ next: inout Int
    ) {
        let number = tables.count
        tables.append(grid)
        var pieces: [Block] = []
        for line in [table.caption, table.unit, table.unitBelow].compactMap({ $0 }) + Array(table.notes) {
            pieces.append(Block(kind: .tableText(table: number), span: bodyLines[line].span))
        }
        for cell in grid.cells where !cell.span.isEmpty {
            pieces.append(Block(kind: .cell(table: number), span: cell.span))
        }
        for row in table.rows.dropFirst(grid.rowCount) {
            guard let first = row.cells.first, let last = row.cells.last, first.span.start < last.span.end else {
                continue
            }
            pieces.append(
                Block(kind: .tableText(table: number), span: TextSpan(first.span.start, last.span.end)))
        }
        let first = table.caption ?? table.unit ?? table.lines.lowerBound
        appendChrome(&next, upTo: body[first], lines)
        let inside = Set(body[first..<table.notes.upperBound])
        let end = body[table.notes.upperBound - 1]
        for line in body[first]...end where !inside.contains(line) {
            // A page number inside a cell of two pages is part of the cell.
            if !pieces.contains(where: { $0.span.overlaps(lines[line].span) }) {
                pieces.append(Block(kind: .chrome, span: lines[line].span))
            }
        }
        blocks += pieces.sorted { $0.span < $1.span }
        next = end + 1
    }

    private mutating func appendChrome(_ next: inout Int, upTo end: Int, _ lines: [TextLine]) {
        while next < end {
            blocks.append(Block(kind: .chrome, span: lines[next].span))
            next += 1
        }
    }
}
