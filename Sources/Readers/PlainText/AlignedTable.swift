import Model

/// A table whose columns are held apart by runs of spaces, as print programs write it.
///
/// A row is a label and numbers behind it. Where a row has fewer numbers than there are columns, the place of each on
/// its line tells its column: places are parted where the gaps between them are widest.
enum AlignedTable {
    private static let neededRows = 3

    /// A piece of a line between two runs of spaces.
    private struct Piece {
        var range: Range<Int>
        /// Middle of the piece in half columns.
        var center: Int
    }

    /// The pieces of a line that may be one of a table: the first is no number.
    private struct Pieces {
        private(set) var all: [Piece] = []
        /// Whether the pieces behind the first are numbers; nil while there are none.
        private(set) var areNumbers: Bool?

        /// Most that a line of a table has.
        static let most = 16

        /// A label and numbers behind it.
        var isRow: Bool { areNumbers == true }

        /// Appends a piece; false when the line can't be one of a table with it.
        mutating func append(_ piece: Piece, isNumber: Bool) -> Bool {
            if all.isEmpty {
                if isNumber { return false }
            } else if areNumbers ?? isNumber != isNumber || all.count == Self.most {
                return false
            } else {
                areNumbers = isNumber
            }
            if all.isEmpty { all.reserveCapacity(Self.most) }
            all.append(piece)
            return true
        }

        /// The last piece when it is no number.
        var lastWords: Piece? { areNumbers == true ? nil : all.last }

        /// Makes one piece of the last one and of another that stands behind it.
        mutating func lengthenLast(by piece: Piece) {
            let last = all[all.count - 1]
            all[all.count - 1] = Piece(
                range: last.range.lowerBound..<piece.range.upperBound, center: (last.center + piece.center) / 2)
        }
    }

    /// The table whose header or first row is line `start`.
    static func read(
        from start: Int, lines: [TextLine], text: UnsafeBufferPointer<UInt8>
    ) -> (lines: Range<Int>, rows: [TableRow])? {
        // Quick look: hardly any line of a text has two behind it with runs of spaces.
        guard start + neededRows <= lines.count, lines[start..<start + neededRows].allSatisfy(holdsRun),
            let opening = pieces(lines[start], text), opening.all.count >= 2
        else { return nil }
        let hasHeader = !opening.isRow
        if hasHeader, opening.all.contains(where: { $0.range.count > 60 }) { return nil }
        var rows: [[Piece]] = hasHeader ? [] : [opening.all]
        var next = start + 1
        while next < lines.count, let row = pieces(lines[next], text), row.isRow {
            rows.append(row.all)
            next += 1
        }
        guard rows.count >= neededRows else { return nil }
        let width = max(hasHeader ? opening.all.count : 0, rows.map(\.count).max() ?? 0)
        if hasHeader && width > opening.all.count { return nil }
        let edges = edges(rows, columns: width - 1)
        var table: [TableRow] = []
        if hasHeader { table.append(TableRow(cells: opening.all.map { cell($0, text) }, isHead: true)) }
        for row in rows {
            let empty = TextSpan(row[row.count - 1].range.upperBound, row[row.count - 1].range.upperBound)
            var cells = Array(repeating: TableRow.Cell(span: empty, text: ""), count: width)
            let label = TableCellText.cell(row[0].range, in: text)
            cells[0] = label
            if row.count == width {
                for (column, piece) in row.enumerated().dropFirst() { cells[column] = cell(piece, text) }
            } else {
                var least = 1
                for piece in row.dropFirst() {
                    let column = max(least, 1 + edges.count { $0 <= piece.center })
                    if column < width { cells[column] = cell(piece, text) }
                    least = column + 1
                }
            }
            cells[0].indent = max(0, label.indent)
            table.append(TableRow(cells: cells))
        }
        return (start..<next, table)
    }

    private static func cell(_ piece: Piece, _ text: UnsafeBufferPointer<UInt8>) -> TableRow.Cell {
        var cell = TableCellText.cell(piece.range, in: text)
        // 项  目 is one word.
        if cell.text.split(separator: " ").allSatisfy({ $0.utf8.count == 3 }) {
            cell.text = cell.text.filter { $0 != " " }
        }
        return cell
    }

    /// Where columns part: between the centers with the widest gaps.
    private static func edges(_ rows: [[Piece]], columns: Int) -> [Int] {
        guard columns > 1 else { return [] }
        let centers = rows.flatMap { $0.dropFirst().map(\.center) }.sorted()
        let gaps = zip(centers, centers.dropFirst()).map { (width: $1 - $0, middle: ($0 + $1) / 2) }
        return gaps.sorted { $0.width > $1.width }.prefix(columns - 1).map(\.middle).sorted()
    }

    private static func holdsRun(_ line: TextLine) -> Bool {
        line.holdsWideSpace && line.span.count < 600 && line.span.count > 4
    }

    /// The pieces of a line, words written with spaces between their characters being one; nil when it is none of a table.
    private static func pieces(_ line: TextLine, _ text: UnsafeBufferPointer<UInt8>) -> Pieces? {
        guard holdsRun(line) else { return nil }
        var pieces = Pieces()
        var column = line.indent
        var place = line.span.start
        var start = place
        var startColumn = column
        var end = place
        var endColumn = column
        /// Takes the piece that ends here; false when the line is none of a table.
        func close() -> Bool {
            if end <= start { return true }
            let next = Piece(range: start..<end, center: startColumn + endColumn)
            let isNumber = isNumber(next.range, text)
            if next.range.count == 3, !isNumber, let last = pieces.lastWords,
                lastCharacterStands(alone: last.range, text)
            {
                // 项  目: single characters with spaces between them.
                pieces.lengthenLast(by: next)
                return true
            }
            return pieces.append(next, isNumber: isNumber)
        }
        while place < line.span.end {
            let ideographs = ByteSearch.endOfIdeographs(in: text, from: place, to: line.span.end)
            if ideographs > place {
                column += (ideographs - place) / 3 * 2
                place = ideographs
                end = place
                endColumn = column
                continue
            }
            var width = 0
            let runStart = place
            while place < line.span.end {
                let length = text[place] == 0x20 ? 1 : TextLine.spaceLength(text, at: place, end: line.span.end)
                if length == 0 { break }
                width += length == 3 ? 2 : 1
                place += length
            }
            if place > runStart {
                column += width
                if width >= 2 {
                    if !close() { return nil }
                    start = place
                    startColumn = column
                }
                continue
            }
            let (scalar, length) = TextLine.scalar(text, at: place, end: line.span.end)
            place += length
            column += scalar >= 0x1100 ? 2 : 1
            end = place
            endColumn = column
        }
        return close() ? pieces : nil
    }

    private static func lastCharacterStands(alone range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        range.count == 3 || range.count > 4 && text[range.upperBound - 4] == 0x20
    }

    private static func isNumber(_ piece: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard CellContent.canBeNumber(text, piece) else { return false }
        let content = CellContent(.init(rebasing: text[piece]))
        return content == .number || content == .blank
    }
}
