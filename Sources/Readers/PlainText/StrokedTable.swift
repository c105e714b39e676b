import Model

/// A table whose cells stand one a line with a stroke behind each, as extractors of text leave tables of pages whose cells hold
/// paragraphs: `指标 |`, `2031年 |`, `产量 |`, `88.2 |`. A line of a stroke alone begins the table and is no cell.
///
/// As many columns as make each one kind are told by `UnrolledTable`; the strokes are the proof that caption and unit are for
/// tables without them.
enum StrokedTable {
    /// The table whose first cell is line `start`.
    static func read(
        from start: Int, lines: [TextLine], text: UnsafeBufferPointer<UInt8>, words: GridWords
    ) -> (lines: Range<Int>, rows: [TableRow])? {
        // A run is looked at from its first line alone, so that a long one takes no quadratic time.
        guard isStroked(lines[start]), start == 0 || !isStroked(lines[start - 1]) else { return nil }
        var cells: [(line: Int, range: Range<Int>)] = []
        var next = start
        while next < lines.count, cells.count < UnrolledTable.longestRun, isStroked(lines[next]) {
            guard let range = cell(lines[next], text) else { break }
            if !range.isEmpty || next > start { cells.append((next, range)) }
            next += 1
        }
        guard cells.count >= UnrolledTable.shortestRun else { return nil }
        let written = cells.map { TableCellText.cell($0.range, in: text) }
        guard let shape = UnrolledTable.shape(of: written.map(\.text), words) else { return nil }
        return (start..<(cells[shape.cellCount - 1].line + 1), shape.rows(of: written))
    }

    private static func isStroked(_ line: TextLine) -> Bool {
        CellStroke.isStroke(line.last) && line.characterCount <= 60 && !line.holdsSentence
    }

    /// What stands before the stroke at a line's end; nil when there is another one.
    private static func cell(_ line: TextLine, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var place = line.span.start
        while place < line.span.end {
            let length = CellStroke.length(text, at: place, end: line.span.end)
            if length > 0 {
                return place + length == line.span.end ? TextLine.trim(line.span.start..<place, in: text) : nil
            }
            place += 1
        }
        return nil
    }
}
