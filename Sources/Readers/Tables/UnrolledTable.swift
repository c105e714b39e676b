/// Finds the columns of a table whose cells were written one a line, as reprints and copies do.
///
/// The number of columns is the one by which every column below the header is of one kind: words first, then numbers
/// or units, row after row. Where two numbers of columns would do, nothing is claimed.
enum UnrolledTable {
    /// The longest run of cells looked at, which bounds the work.
    static let longestRun = 2_000

    /// The number of columns of a run of cells in reading order; nil when none can be told.
    static func columnCount(of cells: [String]) -> Int? {
        if cells.count < 9 || cells.count > longestRun { return nil }
        let kinds = cells.map { CellContent($0) }
        var found: Int?
        for columns in 2...min(10, cells.count / 3) where cells.count % columns == 0 {
            if !fits(kinds, columns) { continue }
            // Twice as many columns fit as well where two rows make a pattern of their own; the smaller number is right.
            if let found, columns % found != 0 { return nil }
            if found == nil { found = columns }
        }
        return found
    }

    private static func fits(_ kinds: [CellContent], _ columns: Int) -> Bool {
        // The header has no numbers.
        if kinds[..<columns].contains(.number) || kinds[0] == .blank { return false }
        let rows = kinds.count / columns
        var numberColumns = 0
        for column in 0..<columns {
            var counts: [CellContent: Int] = [:]
            for row in 1..<rows { counts[kinds[row * columns + column], default: 0] += 1 }
            let blanks = counts[.blank] ?? 0
            let words = counts[.words] ?? 0
            let numbers = counts[.number] ?? 0
            let units = counts[.unit] ?? 0
            if column == 0 {
                if words + (counts[.period] ?? 0) != rows - 1 { return false }
            } else if numbers > 0 {
                if numbers + blanks != rows - 1 { return false }
                numberColumns += 1
            } else if units + blanks != rows - 1 {
                return false
            }
        }
        return numberColumns > 0
    }
}
