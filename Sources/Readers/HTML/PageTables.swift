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
    /// The rows each grid was formed of, for those that go on.
    private var rowsOfGrids: [[TableRow]] = []
    /// Grids that go on in a later table and are formed again at the end.
    private var joinedGrids: Set<Int> = []
    private var droppedRows = 0

    /// A table written and not yet formed.
    private struct Pending {
        var rows: [TableRow]
        /// Index of the table's first block; what stands before it may be its caption.
        var blockStart: Int
        /// Index of the first block behind the table.
        var blockEnd: Int
        var textStart: Int
        /// True when the line before is the `<caption>`.
        var hasCaptionElement: Bool
        var origin = TableGrid.Origin.html
    }
    private var pending: [Pending] = []

    init(content: PageContent, limits: HTMLLimits) {
        self.content = content
        self.limits = limits
    }

    /// Writes one table whose first line is at `index`; the line behind it is returned.
    mutating func append(table: Int, from index: Int, _ assembler: inout DocumentAssembler) -> Int {
        let source = content.tables[table]
        // Text inside the table and outside of its cells stands before it: the caption, strays.
        var strays: [Int] = []
        for line in Int(source.lineStart)..<Int(source.lineEnd) where content.lines[line].cell < 0 {
            strays.append(line)
        }
        for line in strays { assembler.append(line: line, kind: .paragraph) }
        let hasCaption = source.caption.map { strays.last.map(Int32.init).map($0.contains) ?? false } ?? false
        let blockStart = assembler.blocks.count
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
                rows: rows, blockStart: blockStart, blockEnd: assembler.blocks.count, textStart: textStart,
                hasCaptionElement: hasCaption))
        return max(Int(source.lineEnd), index + 1)
    }

    /// Writes a table whose cells are lines of their own.
    mutating func append(
        unrolled lines: Range<Int>, shape: UnrolledTable.Shape, _ assembler: inout DocumentAssembler
    ) {
        let blockStart = assembler.blocks.count
        let textStart = assembler.text.count
        var cells: [TableRow.Cell] = []
        for line in lines {
            assembler.append(line: line, kind: .cell(table: pending.count))
            let span = assembler.blocks[assembler.blocks.count - 1].span
            cells.append(
                TableRow.Cell(
                    span: span, text: Self.folded(assembler.text[span.range]),
                    indent: Int(content.lines[line].indent) / 2))
        }
        pending.append(
            Pending(
                rows: shape.rows(of: cells), blockStart: blockStart, blockEnd: assembler.blocks.count,
                textStart: textStart, hasCaptionElement: false, origin: .text))
    }

    /// Writes a table drawn in lines of text, whose cells have their places in the page's text; lines that draw rules are
    /// left out.
    mutating func append(drawn rows: [TableRow], lines: Range<Int>, _ assembler: inout DocumentAssembler) {
        let blockStart = assembler.blocks.count
        let textStart = assembler.text.count
        var written: [TableRow] = []
        var line = lines.lowerBound
        for row in rows {
            guard let place = row.cells.first(where: { !$0.span.isEmpty })?.span.start ?? row.cells.first?.span.start
            else { continue }
            while line + 1 < lines.upperBound, Int(content.lines[line].end) <= place { line += 1 }
            let shift = assembler.text.count - Int(content.lines[line].start)
            var row = row
            for index in row.cells.indices {
                let span = row.cells[index].span
                row.cells[index].span = TextSpan(span.start + shift, span.end + shift)
            }
            assembler.append(line: line, cells: row.cells.map(\.span), table: pending.count)
            written.append(row)
        }
        pending.append(
            Pending(
                rows: written, blockStart: blockStart, blockEnd: assembler.blocks.count, textStart: textStart,
                hasCaptionElement: false, origin: .text))
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
        var previousEnd = 0
        for number in pending.indices {
            let table = pending[number]
            var words = TableWords(rows: table.rows, of: content)
            words.liftRows()
            let gap = words.readAbove(
                table.blockStart, notBefore: previousEnd, &assembler, hasCaptionElement: table.hasCaptionElement)
            let formed = form(words.rows)
            if joins(formed, words, number, isAdjacent: !grids.isEmpty && gap == previousEnd) {
                let last = grids.count - 1
                // The rows are formed again, with those before them.
                slotsUsed -= formed.slots.count
                append(words.rows, formed, to: last)
                for block in gap..<table.blockEnd {
                    assembler.set(kind: kind(of: block, in: last, assembler), ofBlock: block)
                }
                previousEnd = words.readBelow(table.blockEnd, from: table.textStart, grid: last, &assembler)
                if grids[last].unit == nil { grids[last].unit = words.unit }
                grids[last].notes.append(contentsOf: words.notes)
                continue
            }
            let index = grids.count
            for block in gap..<table.blockStart where words.usedBlocks.contains(block) {
                assembler.set(kind: .tableText(table: index), ofBlock: block)
            }
            for block in table.blockStart..<table.blockEnd {
                let isLifted = words.liftedSpans.contains(assembler.blocks[block].span)
                assembler.set(kind: isLifted ? .tableText(table: index) : .cell(table: index), ofBlock: block)
            }
            previousEnd = words.readBelow(table.blockEnd, from: table.textStart, grid: index, &assembler)
            grids.append(grid(formed, words, textStart: table.textStart, origin: table.origin))
            rowsOfGrids.append(words.rows)
        }
        formJoinedGrids()
    }

    private func kind(of block: Int, in grid: Int, _ assembler: DocumentAssembler) -> Block.Kind {
        if case .cell = assembler.blocks[block].kind { return .cell(table: grid) }
        return .tableText(table: grid)
    }

    private mutating func form(_ rows: [TableRow]) -> GridForming {
        let formed = GridForming(
            rows, maximumSlots: min(limits.slotsPerTable, max(limits.slotsPerPage - slotsUsed, 0)))
        slotsUsed += formed.slots.count
        droppedRows += formed.droppedRows
        return formed
    }

    private func grid(
        _ formed: GridForming, _ words: TableWords, textStart: Int, origin: TableGrid.Origin
    ) -> TableGrid {
        let end = formed.cells.map(\.span.end).max() ?? textStart
        let header = HeaderFinding(
            cells: formed.cells, slots: formed.slots, rowCount: formed.rowCount, columnCount: formed.columnCount,
            isHead: formed.isHead, words: content.words.grids)
        return TableGrid(
            caption: words.caption, captionSpan: words.captionSpan, unit: words.unit, cells: formed.cells,
            rowCount: formed.rowCount, columnCount: formed.columnCount, slots: header.slots,
            headerRowCount: header.headerRowCount, headerColumnCount: header.headerColumnCount, notes: words.notes,
            origin: origin, span: TextSpan(textStart, max(end, textStart)))
    }

    // MARK: Joining

    /// True when a table goes on where the one before it ended: nothing but 续表 between them, the same width, and no
    /// header of its own or the same one again.
    private func joins(_ formed: GridForming, _ words: TableWords, _ number: Int, isAdjacent: Bool) -> Bool {
        guard isAdjacent, words.caption == nil, let last = grids.last, formed.columnCount == last.columnCount,
            formed.columnCount > 1, formed.rowCount > 0
        else { return false }
        if repeatsHeader(formed, last) { return true }
        let header = HeaderFinding(
            cells: formed.cells, slots: formed.slots, rowCount: formed.rowCount, columnCount: formed.columnCount,
            isHead: formed.isHead, words: content.words.grids)
        return header.headerRowCount == 0 || words.isContinuation
    }

    private func repeatsHeader(_ formed: GridForming, _ last: TableGrid) -> Bool {
        guard last.headerRowCount > 0, formed.rowCount > last.headerRowCount else { return false }
        let slots = 0..<(last.headerRowCount * last.columnCount)
        return slots.allSatisfy { slot in
            let mine = formed.slots[slot]
            let other = last.slots[slot]
            guard mine >= 0, other >= 0 else { return mine == other }
            // An empty cell that the name of its group was spread over.
            let isSpread = formed.cells[mine].text.isEmpty && last.cells[other].column < slot % last.columnCount
            return isSpread || formed.cells[mine].text == last.cells[other].text
        }
    }

    /// Gives the last grid the rows of its continuation, a repeated header left out.
    private mutating func append(_ rows: [TableRow], _ formed: GridForming, to index: Int) {
        let skipped = repeatsHeader(formed, grids[index]) ? grids[index].headerRowCount : 0
        let group = (rowsOfGrids[index].last?.group ?? 0) + 1
        rowsOfGrids[index].append(
            contentsOf: rows.dropFirst(skipped).map { row in
                var row = row
                row.group += group
                row.isHead = false
                return row
            })
        joinedGrids.insert(index)
    }

    /// Forms the grids that go on, once all their rows are known.
    private mutating func formJoinedGrids() {
        for index in joinedGrids.sorted() {
            let old = grids[index]
            slotsUsed -= old.slots.count
            let formed = form(rowsOfGrids[index])
            let words = TableWords(
                caption: old.caption, captionSpan: old.captionSpan, unit: old.unit, notes: old.notes, of: content)
            grids[index] = grid(formed, words, textStart: old.span.start, origin: old.origin)
        }
        if droppedRows > 0 {
            findings.append(.tooLarge(droppedRows: droppedRows))
        }
    }
}
