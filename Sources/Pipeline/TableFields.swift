import Model

/// The fields of a table record: the grid with its merged cells spread out, header rows joined per column.
struct TableFields {
    private let table: TableGrid

    init(_ table: TableGrid) { self.table = table }

    func write(to line: inout JSONLine) {
        line.field("caption", table.caption)
        line.field("unit", table.unit)
        line.field("header", header())
        line.field("header_rows", table.headerRowCount)
        line.key("rows")
        line.byte(UInt8(ascii: "["))
        for row in table.headerRowCount..<max(table.rowCount, table.headerRowCount) {
            if row > table.headerRowCount { line.byte(UInt8(ascii: ",")) }
            line.byte(UInt8(ascii: "["))
            for column in 0..<table.columnCount {
                if column > 0 { line.byte(UInt8(ascii: ",")) }
                line.string(table.cell(row: row, column: column)?.text ?? "")
            }
            line.byte(UInt8(ascii: "]"))
        }
        line.byte(UInt8(ascii: "]"))
        line.key("spans")
        spans(&line)
        line.field("notes", table.notes)
        line.field("origin", table.origin.rawValue)
    }

    /// One text a column: the header cells above one another, outermost first, each merged cell once.
    private func header() -> [String] {
        if table.headerRowCount == 0 { return [] }
        return (0..<table.columnCount).map { column in
            var texts: [String] = []
            var last = -1
            for row in 0..<min(table.headerRowCount, table.rowCount) {
                let slot = table.slots[row * table.columnCount + column]
                if slot < 0 || slot == last { continue }
                last = slot
                if !table.cells[slot].text.isEmpty { texts.append(table.cells[slot].text) }
            }
            return texts.joined(separator: " / ")
        }
    }

    private func spans(_ line: inout JSONLine) {
        line.byte(UInt8(ascii: "["))
        var first = true
        for cell in table.cells where cell.rowSpan > 1 || cell.columnSpan > 1 {
            if !first { line.byte(UInt8(ascii: ",")) }
            first = false
            line.raw("{\"row\":")
            line.integer(cell.row)
            line.raw(",\"column\":")
            line.integer(cell.column)
            line.raw(",\"rowspan\":")
            line.integer(cell.rowSpan)
            line.raw(",\"colspan\":")
            line.integer(cell.columnSpan)
            line.byte(UInt8(ascii: "}"))
        }
        line.byte(UInt8(ascii: "]"))
    }
}
