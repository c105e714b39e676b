/// Tables, their row groups, rows and cells as their tags come.
extension PageBuilder {
    mutating func startTable(_ tag: MarkupScanner.Tag, _ entry: inout Open) {
        entry.beganTable = true
        let parent = tables.last
        if let parent, parent.cell >= 0 {
            content.tables[parent.table].cells[Int(parent.cell)].hasNestedTable = true
        }
        content.tables.append(
            PageContent.Table(
                element: entry.element, parent: Int32(parent?.table ?? -1), parentCell: parent?.cell ?? -1,
                border: tag.border, lineStart: Int32(content.lines.count)))
        tables.append((content.tables.count - 1, -1, .tbody, false))
    }

    mutating func endTable() {
        endCell()
        endRow()
        if let top = tables.popLast() { content.tables[top.table].lineEnd = Int32(content.lines.count) }
    }

    mutating func startGroup(_ kind: HTMLTag) {
        guard !tables.isEmpty else { return }
        endCell()
        endRow()
        let top = tables.count - 1
        tables[top].kind = kind
        content.tables[tables[top].table].groups += 1
    }

    mutating func startRow() {
        guard !tables.isEmpty else { return }
        endCell()
        endRow()
        let top = tables.count - 1
        let table = tables[top].table
        let cells = Int32(content.tables[table].cells.count)
        content.tables[table].rows.append(
            PageContent.Row(
                cellStart: cells, cellEnd: cells, group: content.tables[table].groups, kind: tables[top].kind))
        tables[top].rowIsOpen = true
    }

    mutating func endRow() {
        guard let top = tables.last, top.rowIsOpen else { return }
        let last = content.tables[top.table].rows.count - 1
        content.tables[top.table].rows[last].cellEnd = Int32(content.tables[top.table].cells.count)
        tables[tables.count - 1].rowIsOpen = false
    }

    mutating func startCell(_ tag: MarkupScanner.Tag, _ entry: inout Open) {
        guard let top = tables.last else { return }
        endCell()
        // A cell outside of any row begins one, as in a browser.
        if !top.rowIsOpen { startRow() }
        let table = top.table
        entry.beganCell = true
        content.tables[table].cells.append(
            PageContent.Cell(
                columnSpan: tag.columnSpan, rowSpan: tag.rowSpan, isHeader: tag.tag == .th,
                lineStart: Int32(content.lines.count), lineEnd: Int32(content.lines.count)))
        tables[tables.count - 1].cell = Int32(content.tables[table].cells.count - 1)
    }

    mutating func endCell() {
        guard let top = tables.last, top.cell >= 0 else { return }
        content.tables[top.table].cells[Int(top.cell)].lineEnd = Int32(content.lines.count)
        tables[tables.count - 1].cell = -1
    }
}
