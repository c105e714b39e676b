import Model

/// Writes data tables into a document's text and forms their grids, with what stands around them.
///
/// A table's cells are written row by row, a tab between cells and a line end behind each row. A table that goes on
/// in the next `<table>` (same width, no caption between them) becomes one grid.
struct PageTables {
    private(set) var grids: [TableGrid] = []
    private(set) var findings: [Finding] = []

    private let content: PageContent
    private let limits: HTMLLimits
    private var slotsUsed = 0

    /// A table written and not yet formed.
    private struct Pending {
        var rows: [TableRow]
        /// Index of the first block behind the table.
        var blockEnd: Int
        /// Index of the table's first block.
        var blockStart: Int
        var groups: Int
        var textStart: Int
        var captionLine: String?
    }
    private var pending: [Pending] = []

    init(content: PageContent, limits: HTMLLimits) {
        self.content = content
        self.limits = limits
    }

    /// Tells that a paragraph was written between tables.
    mutating func note(paragraph: Int, text: [UInt8]) {}

    /// Writes one table whose first line is at `index`; the line behind it is returned.
    mutating func append(table: Int, from index: Int, _ assembler: inout DocumentAssembler) -> Int {
        let source = content.tables[table]
        let blockStart = assembler.blocks.count
        // Text inside the table and outside of its cells stands before it: the caption, strays.
        var strays: [Int] = []
        for line in Int(source.lineStart)..<Int(source.lineEnd) where content.lines[line].cell < 0 {
            strays.append(line)
        }
        for line in strays { assembler.append(line: line, kind: .paragraph) }
        let textStart = assembler.text.count
        let number = pending.count
        var rows: [TableRow] = []
        rows.reserveCapacity(source.rows.count)
        for row in source.rows {
            var cells: [TableRow.Cell] = []
            cells.reserveCapacity(Int(row.cellEnd - row.cellStart))
            var isEmpty = true
            for index in Int(row.cellStart)..<Int(row.cellEnd) {
                let cell = source.cells[index]
                if index > Int(row.cellStart) { assembler.append(separator: 0x09) }
                let lines = Int(cell.lineStart)..<Int(cell.lineEnd)
                let span = assembler.append(cell: lines)
                if !span.isEmpty {
                    isEmpty = false
                    assembler.append(
                        block: Block(kind: .cell(table: number), span: span, tag: cell.isHeader ? "th" : "td"))
                }
                cells.append(
                    TableRow.Cell(
                        span: span, text: Self.folded(assembler.text[span.range]), columnSpan: Int(cell.columnSpan),
                        rowSpan: Int(cell.rowSpan), isHeader: cell.isHeader,
                        indent: lines.isEmpty ? 0 : Int(content.lines[lines.lowerBound].indent) / 2))
            }
            // A row of nothing leaves no line.
            if isEmpty {
                for _ in 1..<max(cells.count, 1) { assembler.removeLast() }
                let here = TextSpan(assembler.text.count, assembler.text.count)
                for index in cells.indices { cells[index].span = here }
            } else {
                assembler.append(separator: 0x0A)
            }
            if !cells.isEmpty {
                rows.append(
                    TableRow(
                        cells: cells, group: Int(row.group), isHead: row.kind == .thead, isFoot: row.kind == .tfoot))
            }
        }
        pending.append(
            Pending(
                rows: rows, blockEnd: assembler.blocks.count, blockStart: blockStart, groups: Int(source.groups),
                textStart: textStart, captionLine: nil))
        return max(Int(source.lineEnd), index + 1)
    }

    /// Text with white space of any kind folded to single spaces.
    private static func folded(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            var length = 0
            if byte <= 0x20 {
                length = 1
            } else if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xA0 {
                length = 2
            } else if byte == 0xE3, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
                length = 3
            }
            if length == 0 {
                result.append(byte)
                index += 1
            } else {
                if let last = result.last, last != 0x20 { result.append(0x20) }
                index += length
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    // MARK: Grids

    /// Forms the grids, joins those that go on, and gives each its caption, unit and notes.
    mutating func finish(_ assembler: inout DocumentAssembler) {
        for number in pending.indices {
            let table = pending[number]
            let formed = GridForming(
                table.rows, maximumSlots: min(limits.slotsPerTable, limits.slotsPerPage - slotsUsed))
            slotsUsed += formed.slots.count
            if formed.droppedRows > 0 {
                findings.append(
                    Finding(
                        code: "table.too_large",
                        message: "\(formed.droppedRows) rows are text only: the grid would be too large"))
            }
            let end = formed.cells.map(\.span.end).max() ?? table.textStart
            let header = HeaderFinding(
                cells: formed.cells, slots: formed.slots, rowCount: formed.rowCount, columnCount: formed.columnCount,
                isHead: formed.isHead)
            grids.append(
                TableGrid(
                    cells: formed.cells, rowCount: formed.rowCount, columnCount: formed.columnCount,
                    slots: formed.slots, headerRowCount: header.headerRowCount,
                    headerColumnCount: header.headerColumnCount, origin: .html,
                    span: TextSpan(table.textStart, max(end, table.textStart))))
        }
    }
}
