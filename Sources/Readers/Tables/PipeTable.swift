import Model

/// A table whose cells strokes hold apart: `| 指标 | 2031年 |`, `指标｜2031年`, or a frame drawn with │ and ─.
enum PipeTable {
    /// Rows without a rule below the first that make a table.
    private static let neededRows = 3
    private static let mostColumns = 60

    /// The table whose first row or upper edge is line `start`; nil within a run of rows or of rules, which is tried from its
    /// first line alone, so that a long one takes no quadratic time.
    static func read(
        from start: Int, lines: [TextLine], text: UnsafeBufferPointer<UInt8>, words: GridWords
    ) -> (lines: Range<Int>, rows: [TableRow])? {
        guard mayBeRow(lines[start]) else { return nil }
        var rows: [[Range<Int>]] = []
        var rules = 0
        // For each row how many rules stand above it.
        var rulesAbove: [Int] = []
        // Strokes stand behind cells alone, so that one that begins a line stands behind an empty cell.
        var isOpen = false
        var next = start
        while next < lines.count {
            if isRule(lines[next], text) {
                if next == start, start > 0, isRule(lines[start - 1], text) { return nil }
                rules += 1
            } else if mayBeRow(lines[next]), let cells = cells(lines[next], text),
                let cells = aligned(cells, lines[next], below: lines[start], &rows, &isOpen)
            {
                // What was no table from the row before is none from here.
                if next == start, start > 0, mayBeRow(lines[start - 1]),
                    self.cells(lines[start - 1], text)?.count == cells.count
                {
                    return nil
                }
                rows.append(cells)
                rulesAbove.append(rules)
            } else {
                break
            }
            next += 1
        }
        guard rows.count >= (rules > 0 ? 2 : neededRows), rows[0].count >= 2 else { return nil }
        // 首页 | 新闻 | 公告 holds names of pages, and no table of data is without a number.
        let numbers = rows.dropFirst().reduce(0) { sum, row in
            sum + row.dropFirst().count { CellContent(UnsafeBufferPointer(rebasing: text[$0]), words) == .number }
        }
        guard numbers > 0 || rules > 0 else { return nil }
        let written = rows.map { row in row.map { TableCellText.cell($0, in: text) } }
        let table = joined(written, rulesAbove, in: text).enumerated().map { index, cells in
            TableRow(cells: cells, isHead: index == 0 && rules > 0)
        }
        return (start..<next, table)
    }

    /// The rows of a frame with a rule between all of them, where a row may be of several lines, each as one.
    private static func joined(
        _ rows: [[TableRow.Cell]], _ rulesAbove: [Int], in text: UnsafeBufferPointer<UInt8>
    ) -> [[TableRow.Cell]] {
        let ruled = Set(rulesAbove).count
        guard ruled > 2, ruled < rows.count, ruled * 2 > rows.count else { return rows }
        var result: [[TableRow.Cell]] = []
        for (index, row) in rows.enumerated() {
            if index > 0, rulesAbove[index] == rulesAbove[index - 1], let last = result.last {
                result[result.count - 1] = zip(last, row).map { TableCellText.joined([$0, $1], in: text) }
            } else {
                result.append(row)
            }
        }
        return result
    }

    /// The cells of a row, as many as those above; nil when they are not. Below `| 总量 | 增长 |` a row `粮食 | 80.5 | 2.1 |` says that
    /// the first cell of the one above is empty.
    private static func aligned(
        _ cells: [Range<Int>], _ line: TextLine, below first: TextLine, _ rows: inout [[Range<Int>]],
        _ isOpen: inout Bool
    ) -> [Range<Int>]? {
        guard let width = rows.first?.count, width != cells.count else { return cells }
        if isOpen {
            guard cells.count + 1 == width, CellStroke.isStroke(line.first) else { return nil }
            return [line.span.start..<line.span.start] + cells
        }
        // A stroke at the end of a row alone stands before an empty cell: 指标｜总量｜位次, 全市｜88.2｜.
        if cells.count + 1 == width, CellStroke.isStroke(line.last), !CellStroke.isStroke(line.first),
            !CellStroke.isStroke(first.last)
        {
            return cells + [line.span.end..<line.span.end]
        }
        guard rows.count == 1, cells.count == width + 1, CellStroke.isStroke(first.first),
            CellStroke.isStroke(first.last),
            !CellStroke.isStroke(line.first), CellStroke.isStroke(line.last)
        else { return nil }
        rows[0].insert(first.span.start..<first.span.start, at: 0)
        isOpen = true
        return cells
    }

    /// True when a line begins or ends with a stroke, or is short enough to be a row with strokes inside.
    private static func mayBeRow(_ line: TextLine) -> Bool {
        CellStroke.isStroke(line.first) || CellStroke.isStroke(line.last) || isFrame(line.first)
            || line.characterCount <= 200 && !line.holdsSentence && !line.endsSentence
    }

    /// The cells of a row without white space around them; nil when no stroke holds any apart.
    private static func cells(_ line: TextLine, _ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
        var cells: [Range<Int>] = []
        var from = line.span.start
        var place = from
        while place < line.span.end {
            let length = CellStroke.length(text, at: place, end: line.span.end)
            if length == 0 {
                // Nearly all characters are of three bytes and begin with another one than strokes do.
                let ideographs = ByteSearch.endOfIdeographs(in: text, from: place, to: line.span.end)
                place = ideographs > place ? ideographs : place + (text[place] == 0xE3 ? 3 : 1)
                continue
            }
            // What stands before the first stroke of a row that begins with one is no cell.
            if place > line.span.start { cells.append(TextLine.trim(from..<place, in: text)) }
            place += length
            from = place
            if cells.count > mostColumns { return nil }
        }
        if from < line.span.end { cells.append(TextLine.trim(from..<line.span.end, in: text)) }
        return cells.count >= 2 ? cells : nil
    }

    /// True for |---|:-:|, ├──┼──┤ and +---+---+.
    static func isRule(_ line: TextLine, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.characterCount >= 3 else { return false }
        var strokes = 0
        var dashes = 0
        var place = line.span.start
        while place < line.span.end {
            let (scalar, length) = TextLine.scalar(text, at: place, end: line.span.end)
            switch scalar {
            case 0x7C, 0x2B, 0xFF5C: strokes += 1
            case 0x2D, 0x3D, 0x3A, 0x2014: dashes += 1
            case 0x2500...0x257F: (strokes, dashes) = (strokes + 1, dashes + 1)
            case 0x20, 0x09, 0xA0, 0x3000: break
            default: return false
            }
            place += length
        }
        return strokes > 0 && dashes > 1
    }

    private static func isFrame(_ scalar: UInt32) -> Bool { scalar >= 0x2500 && scalar <= 0x257F }
}
