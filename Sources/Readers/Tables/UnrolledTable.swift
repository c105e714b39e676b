import Model

/// Finds a table whose cells were written one a line, as reprints and copies do.
///
/// The number of columns is the one by which every column below the header is of one kind: words first, then numbers
/// or units, row after row. Rows are taken as long as that goes on; where two numbers of columns would do, nothing is
/// claimed.
enum UnrolledTable {
    /// The longest run of cells looked at, which bounds the work.
    static let longestRun = 2_000
    /// The fewest cells that a table can be told from.
    static let shortestRun = 9

    /// Columns and rows (the header among them) at the start of a run of cells in reading order; nil when there is no
    /// table there.
    static func shape(of cells: [String], _ words: GridWords) -> (columns: Int, rows: Int)? {
        if cells.count < shortestRun || cells.count > longestRun { return nil }
        let kinds = cells.map { CellContent($0, words) }
        var found: (columns: Int, rows: Int)?
        for columns in 2...min(10, cells.count / 3) {
            guard let rows = rows(kinds, columns), rows >= 3 else { continue }
            // Numbers left over behind the last row: it was another table, or cells are missing.
            let end = columns * rows
            if kinds[end..<min(end + columns, kinds.count)].contains(.number) { continue }
            // Twice as many columns fit as well where two rows make a pattern of their own; the smaller number is right.
            if let found, columns % found.columns != 0 { return nil }
            if found == nil { found = (columns, rows) }
        }
        return found
    }

    /// What stands below a column's header.
    private enum Content { case unknown, numbers, units }

    /// How many rows of so many columns there are, the header among them; nil when no column holds numbers.
    private static func rows(_ kinds: [CellContent], _ columns: Int) -> Int? {
        // The header has no numbers.
        if kinds[..<columns].contains(.number) || kinds[0] == .blank { return nil }
        var contents = [Content](repeating: .unknown, count: columns)
        var rows = 1
        while (rows + 1) * columns <= kinds.count {
            let row = kinds[(rows * columns)..<((rows + 1) * columns)]
            guard row[row.startIndex] == .words || row[row.startIndex] == .period else { break }
            var next = contents
            let fits = row.dropFirst().indices.allSatisfy { index in
                let column = index - row.startIndex
                switch row[index] {
                case .number where next[column] != .units: next[column] = .numbers
                case .unit where next[column] != .numbers: next[column] = .units
                case .blank: break
                default: return false
                }
                return true
            }
            if !fits { break }
            contents = next
            rows += 1
        }
        return contents.contains(.numbers) ? rows : nil
    }
}
