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

    /// True for a row of the same words in cells of the same width.
    func repeats(_ other: TableRow) -> Bool {
        cells.count == other.cells.count
            && zip(cells, other.cells).allSatisfy { $0.text == $1.text && $0.columnSpan == $1.columnSpan }
    }
}

extension [TableRow] {
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
