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
}
