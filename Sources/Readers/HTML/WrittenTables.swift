import Model

/// Finds the tables of a page that are no elements: lines with strokes or wide spaces between their cells, and cells that
/// stand one a line.
struct WrittenTables {
    let lines: PageLines
    /// For each line, whether it is of the body.
    let isBody: [Bool]

    private var content: PageContent { lines.content }
    private var main: MainText { lines.main }

    /// A table of lines with strokes or wide spaces between their cells, and where the lines end that could be of it.
    func drawn(from start: Int) -> (end: Int, table: (lines: Range<Int>, rows: [TableRow])?) {
        var end = start
        let table = content.text.withUnsafeBufferPointer { text -> (lines: Range<Int>, rows: [TableRow])? in
            var drawn: [TextLine] = []
            while end < content.lines.count, drawn.count < UnrolledTable.longestRun,
                canBeDrawn(end) || end > start && isRule(end)
            {
                let span = TextSpan(Int(content.lines[end].start), Int(content.lines[end].end))
                var line = TextLine(span: span, start: span.start, in: text)
                // A header's place over its columns.
                line.indent = Int(content.lines[end].indent)
                // A rule has no letters and is no text of the page.
                if !isBody[end], !PipeTable.isRule(line, text), !isRule(end) { break }
                drawn.append(line)
                end += 1
            }
            if end - start < 3 { return nil }
            return PipeTable.read(from: 0, lines: drawn, text: text, words: content.words.grids)
                ?? AlignedTable.read(
                    from: 0, lines: drawn, text: text, words: content.words.grids, isChecked: true)
        }
        return (end, table.map { ((start + $0.lines.lowerBound)..<(start + $0.lines.upperBound), $0.rows) })
    }

    /// True for a line of dashes outside of tables, as print programs rule theirs with.
    private func isRule(_ index: Int) -> Bool {
        let line = content.lines[index]
        return line.count >= 6 && !lines.isInDataCell(line)
            && content.withBytes(line) { LineRule.fills(0..<$0.count, $0) }
    }

    /// True for a line outside of tables that is no sentence and holds a stroke or a run of spaces.
    func canBeDrawn(_ index: Int) -> Bool {
        let line = content.lines[index]
        guard line.count <= 600, main.features[index].punctuation == 0, line.linkBytes == 0,
            !lines.isInDataCell(line)
        else { return false }
        return content.withBytes(line) { bytes in
            bytes.indices.contains { place in
                switch bytes[place] {
                case 0x2B: true
                case 0x7C, 0xC2, 0xEF: CellStroke.length(bytes, at: place, end: bytes.count) > 0
                case 0x20: place > 0 && bytes[place - 1] == 0x20
                case 0xA0: place > 2 && bytes[place - 2] == 0xA0 && bytes[place - 1] == 0xC2 && bytes[place - 3] == 0xC2
                case 0x80: place > 1 && bytes[place - 1] == 0x80 && bytes[place - 2] == 0xE3
                case 0xE2: place + 1 < bytes.count && bytes[place + 1] & 0xFE == 0x94
                default: false
                }
            }
        }
    }

    /// A run of short lines that are the cells of a table, one a line; it begins below the table's caption or unit.
    func unrolled(from start: Int) -> UnrolledTable.Shape? {
        guard isCellLike(start), beginsTable(start) else { return nil }
        var end = start
        while end < content.lines.count, end - start < UnrolledTable.longestRun, isBody[end], isCellLike(end) {
            end += 1
        }
        if end - start < UnrolledTable.shortestRun { return nil }
        let cells = (start..<end).map { content.string(content.lines[$0]) }
        return UnrolledTable.shape(of: cells, content.words.grids)
    }

    /// Short, outside of tables, without marks of a sentence.
    private func isCellLike(_ index: Int) -> Bool {
        let line = content.lines[index]
        return line.count <= 60 && main.features[index].punctuation == 0 && line.linkBytes == 0
            && !lines.isInDataCell(line)
    }

    private func beginsTable(_ index: Int) -> Bool {
        guard index > 0, isBody[index - 1], content.lines[index - 1].count <= 200 else { return false }
        if !content.withBytes(content.lines[index - 1], content.words.grids.mayBeAboutTable) { return false }
        let above = content.string(content.lines[index - 1])
        return content.words.grids.isUnitLine(above) || content.words.grids.canBeCaption(above)
    }
}
