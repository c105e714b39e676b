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

    /// How a run of cells is cut into rows.
    struct Shape: Hashable {
        var columns: Int
        /// Rows below the header.
        var bodyRows: Int
        /// Names in the upper of two rows of a header, each over as many columns; 0 where one row is the header. Below the
        /// label of the first column the lower row has no cell.
        var groups = 0
        /// True where the header names all levels and behind them, as often, what stands beside each (增长, 增长): the lower of
        /// two rows, into which the names reached down.
        var isInterleaved = false
        /// How often the header stands there: once over each of the halves that rows were set side by side in.
        var copies = 1

        /// Cells of the table.
        var cellCount: Int { headerCount + columns * bodyRows }

        /// Cells of the header.
        var headerCount: Int { copies * columns + groups }

        /// The rows of a table of these cells, those behind the last row left out.
        func rows(of cells: [TableRow.Cell]) -> [TableRow] {
            var rows: [TableRow] = []
            if isInterleaved {
                let half = (columns - 1) / 2
                let pairs = (1...half).flatMap { [cells[$0], cells[half + $0]] }
                rows.append(TableRow(cells: [cells[0]] + pairs, isHead: true))
            } else if groups == 0 {
                rows.append(TableRow(cells: Array(cells[..<columns]), isHead: true))
            } else {
                var upper = Array(cells[...groups])
                upper[0].rowSpan = 2
                for index in 1...groups { upper[index].columnSpan = (columns - 1) / groups }
                rows.append(TableRow(cells: upper, isHead: true))
                rows.append(TableRow(cells: Array(cells[(groups + 1)..<headerCount]), isHead: true))
            }
            for row in 0..<bodyRows {
                let start = headerCount + row * columns
                rows.append(TableRow(cells: Array(cells[start..<(start + columns)])))
            }
            return rows
        }
    }

    /// The shape of the table at the start of a run of cells in reading order; nil when there is no table there.
    static func shape(of cells: [String], _ words: GridWords) -> Shape? {
        if cells.count < shortestRun || cells.count > longestRun { return nil }
        let kinds = cells.map { CellContent($0, words) }
        if let (columns, copies) = repeatedHeader(cells) {
            var halves = Self.shape(of: Array(cells[((copies - 1) * columns)...]), words)
            guard halves?.columns == columns, halves?.groups == 0 else { return nil }
            halves?.copies = copies
            return halves
        }
        guard var shape = shape(kinds) else { return shapeOfTwoHeaders(cells, kinds) }
        let names = cells[1..<shape.columns]
        let half = names.count / 2
        if half > 1, half * 2 == names.count, Set(names.suffix(half)).count == 1 {
            guard Set(names.prefix(half)).count == half, let isInterleaved = isInterleaved(cells, shape, half) else {
                return nil
            }
            shape.isInterleaved = isInterleaved
            return shape
        }
        // 甲 乙 丙 甲 乙 丙 without the names of two groups above: some of the header is missing, or belongs to it and was not seen.
        return (2...5).contains(where: { repeats(names, $0) }) ? nil : shape
    }

    /// Whether growths stand beside their levels or behind all of them, told by which are the small numbers by far; nil where
    /// they don't tell, and where what would be levels goes below zero.
    private static func isInterleaved(_ cells: [String], _ shape: Shape, _ half: Int) -> Bool? {
        var sums = (beside: 0.0, behind: 0.0)
        var hasNegative = (beside: false, behind: false)
        for row in 0..<shape.bodyRows {
            for column in 1..<shape.columns {
                let cell = cells[shape.headerCount + row * shape.columns + column]
                guard let value = Double(cell.filter { $0 != "," }) else { continue }
                if column % 2 == 0 { sums.beside += abs(value) } else if value < 0 { hasNegative.beside = true }
                if column > half { sums.behind += abs(value) } else if value < 0 { hasNegative.behind = true }
            }
        }
        if !hasNegative.beside, sums.beside * 3 < sums.behind { return true }
        return !hasNegative.behind && sums.behind * 3 < sums.beside ? false : nil
    }

    /// The columns of a header that stands there twice or more, and how often it does; nil for others.
    private static func repeatedHeader(_ cells: [String]) -> (columns: Int, copies: Int)? {
        for columns in 2...4 {
            var copies = 1
            while (copies + 1) * columns <= cells.count, copies < 4,
                cells[(copies * columns)..<((copies + 1) * columns)].elementsEqual(cells[..<columns])
            {
                copies += 1
            }
            if copies > 1 { return (columns, copies) }
        }
        return nil
    }

    /// True for the same names again and again, so many at a time.
    private static func repeats(_ names: ArraySlice<String>, _ width: Int) -> Bool {
        names.count > width && names.count % width == 0 && zip(names, names.dropFirst(width)).allSatisfy(==)
    }

    /// A table whose header has two rows: 指标 and names of groups, then under each of these the same names again (总量, 增速,
    /// 总量, 增速). Nothing but that repetition tells such a header.
    private static func shapeOfTwoHeaders(_ cells: [String], _ kinds: [CellContent]) -> Shape? {
        let names = kinds.prefix { $0 != .number }.count
        for groups in 2...5 {
            for width in 2...5 {
                var shape = Shape(columns: groups * width + 1, bodyRows: 0, groups: groups)
                // The first row's label stands before the first number.
                guard names >= shape.headerCount + 1, shape.headerCount + shape.columns <= cells.count else { continue }
                let lower = cells[(groups + 1)..<shape.headerCount]
                guard repeats(lower, width), Set(lower).count == width,
                    Set(cells[1...groups]).count == groups
                else { continue }
                shape.bodyRows = bodyRows(kinds[shape.headerCount...], shape.columns).count
                if shape.bodyRows >= 2 { return shape }
            }
        }
        return nil
    }

    private static func shape(_ kinds: [CellContent]) -> Shape? {
        var found: Shape?
        for columns in 2...min(10, kinds.count / 3) {
            guard let rows = rows(kinds, columns), rows >= 3 else { continue }
            // Numbers left over behind the last row: it was another table, or cells are missing.
            let end = columns * rows
            if kinds[end..<min(end + columns, kinds.count)].contains(.number) { continue }
            // Twice as many columns fit as well where two rows make a pattern of their own; the smaller number is right.
            if let found, columns % found.columns != 0 { return nil }
            if found == nil { found = Shape(columns: columns, bodyRows: rows - 1) }
        }
        return found
    }

    /// What stands below a column's header.
    private enum Content { case unknown, numbers, units }

    /// How many rows of so many columns there are, the header among them; nil when no column holds numbers.
    private static func rows(_ kinds: [CellContent], _ columns: Int) -> Int? {
        // The header has no numbers.
        if kinds[..<columns].contains(.number) || kinds[0] == .blank { return nil }
        let body = bodyRows(kinds[columns...], columns)
        return body.contents.contains(.numbers) ? body.count + 1 : nil
    }

    /// How many rows of labels and numbers or units a run begins with, and what stands in their columns.
    private static func bodyRows(
        _ kinds: ArraySlice<CellContent>, _ columns: Int
    ) -> (count: Int, contents: [Content]) {
        var contents = [Content](repeating: .unknown, count: columns)
        var rows = 0
        while (rows + 1) * columns <= kinds.count {
            let first = kinds.startIndex + rows * columns
            let row = kinds[first..<(first + columns)]
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
        return (rows, contents)
    }
}
