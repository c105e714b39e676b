import Model

/// A table whose cells stand one a line: its header cells first, then row by row.
///
/// It is told by its first column: row labels numbered 1, 2, 3 … that come back after as many lines as there are
/// header lines above the first one. A row with more lines than that has a cell of several paragraphs, its last.
enum FlattenedTable {
    private static let headerLength = 14
    private static let labelLength = 24
    private static let neededRows = 3

    /// The table whose first header line is `start`.
    static func read(
        from start: Int, lines: [TextLine], packed: [PackedLine], text: UnsafeBufferPointer<UInt8>
    ) -> (lines: Range<Int>, rows: [TableRow])? {
        // Header lines run up to the first label.
        var columns = 0
        while columns <= 8, start + columns < lines.count, isHeader(start + columns, lines, packed) { columns += 1 }
        guard columns >= 2, columns <= 8, start + columns < lines.count,
            let first = label(start + columns, lines, packed), first.number == 1
        else { return nil }
        // The line above a header may be as short as one: fewer header lines are tried, too.
        for skipped in 0...(columns - 2) {
            let width = columns - skipped
            if let rows = labelled(from: start + columns, width: width, style: first.style, lines, packed) {
                if skipped > 0 { return nil }
                return (start..<rows[rows.count - 1].upperBound, table(start, width, rows, lines, text))
            }
        }
        return nil
    }

    /// The lines of each row, when the labels come back often enough after `width` lines.
    private static func labelled(
        from first: Int, width: Int, style: UInt32?, _ lines: [TextLine], _ packed: [PackedLine]
    ) -> [Range<Int>]? {
        var rows: [Range<Int>] = []
        var regular = 0
        var start = first
        var number = 1
        while start + width <= lines.count {
            let next = (start + width..<min(lines.count, start + width * 2 + 4)).first { index in
                label(index, lines, packed).map { $0.number == number + 1 && $0.style == style } ?? false
            }
            guard let next else {
                rows.append(start..<start + width)
                break
            }
            if next == start + width { regular += 1 }
            rows.append(start..<next)
            start = next
            number += 1
        }
        return rows.count >= neededRows && regular * 10 >= (rows.count - 1) * 6 ? rows : nil
    }

    private static func table(
        _ start: Int, _ width: Int, _ rows: [Range<Int>], _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>
    ) -> [TableRow] {
        func cell(_ line: Int) -> TableRow.Cell { TableCellText.cell(lines[line].span.range, in: text) }
        var table = [TableRow(cells: (start..<start + width).map(cell), isHead: true)]
        for row in rows {
            var cells = row.prefix(width).map(cell)
            if row.count > width {
                cells[width - 1] = TableCellText.joined(row.dropFirst(width - 1).map(cell), in: text)
            }
            table.append(TableRow(cells: cells))
        }
        return table
    }

    /// A few words that end no sentence and begin no item.
    private static func isHeader(_ index: Int, _ lines: [TextLine], _ packed: [PackedLine]) -> Bool {
        let line = lines[index]
        return line.characterCount <= headerLength && !line.endsSentence && !line.holdsComma
            && !LineForm.beginsItem(packed[index])
            && packed[index].scalar(at: 0).map { !isNumber($0.value) } ?? false
    }

    /// The number of a row label and the sign behind it: `1. 公共安全`, `２、就业`, `3`.
    private static func label(_ index: Int, _ lines: [TextLine], _ packed: [PackedLine]) -> (
        number: Int, style: UInt32?
    )? {
        let line = lines[index]
        if line.characterCount > labelLength || line.endsSentence || line.holdsSentence { return nil }
        let start = packed[index].hasPrefix("(") ? 1 : 0
        let digits = packed[index].digitCount(at: start)
        guard digits <= 3, let (number, end) = packed[index].number(at: start) else { return nil }
        guard let (sign, length) = packed[index].scalar(at: end) else { return (number, nil) }
        // . 、 )
        guard sign == 0x2E || sign == 0x3001 || sign == 0x29,
            let (behind, _) = packed[index].scalar(at: end + length), !isNumber(behind)
        else { return nil }
        return (number, sign)
    }

    /// True for digits of any script and Chinese numerals.
    private static func isNumber(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar &- 0x30 < 10 }
        return Unicode.Scalar(scalar)?.properties.numericType != nil
    }
}
