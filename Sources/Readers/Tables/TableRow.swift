import Model

/// One row of a table as it was written, before the grid is formed: a list of cells, whatever they were read from.
struct TableRow: Sendable {
    /// One cell as written.
    struct Cell: Sendable {
        /// Its bytes in the document's text.
        var span: TextSpan
        /// Its text, inner white space folded.
        var text: String
        /// Columns it asks for; 0 counts as 1.
        var columnSpan: Int = 1
        /// Rows it asks for; 0 means to the end of its row group.
        var rowSpan: Int = 1
        /// True for `<th>`.
        var isHeader = false
        /// Leading indentation in em.
        var indent = 0
    }

    /// Cells in the order of the document.
    var cells: [Cell]
    /// Row group (`<thead>`, `<tbody>` …); no cell reaches from one into the next.
    var group = 0
    /// True in `<thead>`.
    var isHead = false
    /// True in `<tfoot>`, whose rows stand below all others.
    var isFoot = false

    /// True for a row of empty cells, none of which reaches into the next row.
    var isEmpty: Bool { cells.allSatisfy { $0.text.isEmpty && $0.rowSpan == 1 } }

    /// True for a row of words, none of them empty or a number, and none that reaches over more than its own place.
    fileprivate func isPlainWords(_ words: GridWords) -> Bool {
        cells.allSatisfy { cell in
            cell.columnSpan == 1 && cell.rowSpan == 1 && ![.blank, .number].contains(CellContent(cell.text, words))
        }
    }

    /// True for a row of the same words in cells of the same width.
    func repeats(_ other: TableRow) -> Bool {
        cells.count == other.cells.count
            && zip(cells, other.cells).allSatisfy { $0.text == $1.text && $0.columnSpan == $1.columnSpan }
    }
}

extension [TableRow] {
    /// The rows with the cells of a ragged header over their columns: the first line names groups (品种 2031年 2030年), the
    /// second what stands below each and has no cell below the labels (面积 产量 面积 产量). Unchanged where the counts of
    /// cells fit no such header.
    func withGroupsSpread(_ words: GridWords) -> [TableRow] {
        guard count > 3, case let width = self[2].cells.count, self[3].cells.count == width,
            case let labels = width - self[1].cells.count, labels > 0,
            case let groups = self[0].cells.count - labels, groups > 0
        else { return self }
        let (below, left) = self[1].cells.count.quotientAndRemainder(dividingBy: groups)
        guard left == 0, self[0].isPlainWords(words), self[1].isPlainWords(words) else { return self }
        func kind(_ row: Int, _ column: Int) -> CellContent { CellContent(self[row].cells[column].text, words) }
        // A number or nothing below what would be a label: the line is another one.
        guard (0..<labels).allSatisfy({ [.words, .unit, .period].contains(kind(2, $0)) }), kind(2, labels) == .number,
            // As many cells as groups are the units of these.
            below > 1 || self[1].cells.indices.allSatisfy({ kind(1, $0) == .unit })
        else { return self }
        var rows = self
        for column in rows[0].cells.indices {
            if column < labels {
                rows[0].cells[column].rowSpan = 2
            } else {
                rows[0].cells[column].columnSpan = below
            }
        }
        rows[0].isHead = true
        rows[1].isHead = true
        return rows
    }

    /// The rows without the table's header where it stands again, as it does on top of each page of a long table, and
    /// without the line above it that says so or repeats the unit.
    func withoutRepeatedHeaders(_ words: GridWords) -> [TableRow] {
        guard let first, dropFirst().contains(where: first.repeats), first.cells.count(where: { !$0.text.isEmpty }) > 1
        else { return self }
        let header = prefix { row in !row.cells.contains { CellContent($0.text, words) == .number } }
        if header.isEmpty { return self }
        var result: [TableRow] = []
        var row = startIndex
        while row < endIndex {
            guard row > startIndex, self[row].repeats(first) else {
                result.append(self[row])
                row += 1
                continue
            }
            let above = result.last.map { $0.cells.filter { !$0.text.isEmpty }.map(\.text) } ?? []
            if above.count == 1, words.isContinuation(above[0]) || words.isUnitLine(above[0]) { result.removeLast() }
            row += zip(self[row...], header).prefix { $0.repeats($1) }.count
        }
        return result
    }
}
