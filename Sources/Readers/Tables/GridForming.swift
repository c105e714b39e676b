import Model

/// Forms a grid of rows of cells by the HTML standard's algorithm (section 4.9.12.1, forming a table).
///
/// Spans are capped as there (1,000 columns, 65,534 rows), a cell ends with its row group, and where two cells cover
/// one slot the first one keeps it.
struct GridForming {
    private(set) var cells: [TableGrid.Cell] = []
    private(set) var rowCount = 0
    private(set) var columnCount = 0
    private(set) var slots: [Int] = []
    /// For each row of the grid, whether it stood in `<thead>`.
    private(set) var isHead: [Bool] = []
    /// Rows that were left out because the grid would have had more slots than allowed.
    private(set) var droppedRows = 0

    /// Forms the grid of `rows`, of at most `maximumSlots` slots.
    init(_ rows: [TableRow], maximumSlots: Int) {
        // Footers stand below whatever comes after them.
        let ordered = rows.contains(where: \.isFoot) ? rows.filter { !$0.isFoot } + rows.filter(\.isFoot) : rows
        // Rows left in the group from each row on, which is as far down as a cell may reach.
        var groupEnds = [Int](repeating: ordered.count, count: ordered.count)
        for index in ordered.indices.dropLast().reversed() {
            groupEnds[index] = ordered[index].group == ordered[index + 1].group ? groupEnds[index + 1] : index + 1
        }
        // First free row of each column: a slot is taken while the row is above it.
        var freeFrom: [Int] = []
        for (row, source) in ordered.enumerated() {
            let cellsBefore = cells.count
            var column = 0
            for cell in source.cells {
                while column < freeFrom.count, freeFrom[column] > row { column += 1 }
                let width = min(max(cell.columnSpan, 1), 1_000)
                let bottom =
                    cell.rowSpan == 0 ? groupEnds[row] : min(row + min(cell.rowSpan, 65_534), groupEnds[row])
                if (row + 1) * max(freeFrom.count, column + width) > maximumSlots {
                    cells.removeSubrange(cellsBefore...)
                    droppedRows = ordered.count - row
                    finish(row)
                    isHead = ordered[..<row].map(\.isHead)
                    return
                }
                if column + width > freeFrom.count {
                    freeFrom.append(contentsOf: repeatElement(0, count: column + width - freeFrom.count))
                }
                for covered in column..<(column + width) { freeFrom[covered] = max(freeFrom[covered], bottom) }
                cells.append(
                    TableGrid.Cell(
                        span: cell.span, text: cell.text, row: row, column: column, rowSpan: bottom - row,
                        columnSpan: width, isHeader: cell.isHeader, indent: cell.indent))
                column += width
            }
            columnCount = max(columnCount, freeFrom.count)
        }
        finish(ordered.count)
        isHead = ordered.map(\.isHead)
    }

    private mutating func finish(_ rows: Int) {
        rowCount = rows
        columnCount = 0
        for index in cells.indices {
            cells[index].rowSpan = min(cells[index].rowSpan, rows - cells[index].row)
            columnCount = max(columnCount, cells[index].column + cells[index].columnSpan)
        }
        slots = [Int](repeating: -1, count: rowCount * columnCount)
        for (index, cell) in cells.enumerated() {
            for row in cell.row..<(cell.row + cell.rowSpan) {
                for column in cell.column..<(cell.column + cell.columnSpan)
                where slots[row * columnCount + column] < 0 {
                    slots[row * columnCount + column] = index
                }
            }
        }
    }
}

extension Finding {
    /// Says that rows were left out of their table's grid.
    static func tooLarge(droppedRows: Int) -> Finding {
        Finding(
            code: "table.too_large",
            message: "\(droppedRows) rows of tables are text only: their grid would be too large")
    }
}
