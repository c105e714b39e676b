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
        var isNumber: Bool
    }

    /// The table whose header or first row is line `start`.
    static func read(
        from start: Int, lines: [TextLine], text: UnsafeBufferPointer<UInt8>
    ) -> (lines: Range<Int>, rows: [TableRow])? {
        guard holdsRun(lines[start]) else { return nil }
        let opening = pieces(lines[start], text)
        guard opening.count >= 2, opening.count <= 16 else { return nil }
        let hasHeader = !isRow(opening)
        if hasHeader, opening.contains(where: { $0.range.count > 60 }) || opening.contains(where: \.isNumber) {
            return nil
        }
        var rows: [[Piece]] = hasHeader ? [] : [opening]
        var next = start + 1
        while next < lines.count {
            let row = pieces(lines[next], text)
            guard isRow(row) else { break }
            rows.append(row)
            next += 1
        }
        guard rows.count >= neededRows else { return nil }
        let width = max(hasHeader ? opening.count : 0, rows.map(\.count).max() ?? 0)
        if hasHeader && width > opening.count { return nil }
        let edges = edges(rows, columns: width - 1)
        var table: [TableRow] = []
        if hasHeader { table.append(TableRow(cells: opening.map { cell($0, text) }, isHead: true)) }
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

    /// A label and numbers behind it.
    private static func isRow(_ pieces: [Piece]) -> Bool {
        pieces.count >= 2 && pieces.count <= 16 && !pieces[0].isNumber && pieces.dropFirst().allSatisfy(\.isNumber)
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

    /// The pieces of a line; words written with spaces between their characters are one.
    private static func pieces(_ line: TextLine, _ text: UnsafeBufferPointer<UInt8>) -> [Piece] {
        guard holdsRun(line) else { return [] }
        var pieces: [Piece] = []
        var column = line.indent
        var place = line.span.start
        var start = place
        var startColumn = column
        var end = place
        var endColumn = column
        func close() {
            if end <= start { return }
            let next = piece(start..<end, startColumn + endColumn, text)
            if let last = pieces.last, next.range.count == 3, !last.isNumber, !next.isNumber,
                lastCharacterStands(alone: last.range, text)
            {
                // 项  目: single characters with spaces between them.
                pieces[pieces.count - 1] = Piece(
                    range: last.range.lowerBound..<next.range.upperBound, center: (last.center + next.center) / 2,
                    isNumber: false)
            } else {
                pieces.append(next)
            }
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
                let length = TextLine.spaceLength(text, at: place, end: line.span.end)
                if length == 0 { break }
                width += length == 3 ? 2 : 1
                place += length
            }
            if place > runStart {
                column += width
                if width >= 2 {
                    close()
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
        close()
        return pieces
    }

    private static func lastCharacterStands(alone range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        range.count == 3 || range.count > 4 && text[range.upperBound - 4] == 0x20
    }

    private static func piece(_ range: Range<Int>, _ doubleCenter: Int, _ text: UnsafeBufferPointer<UInt8>) -> Piece {
        let content = CellContent.canBeNumber(text, range) ? CellContent(.init(rebasing: text[range])) : .words
        return Piece(range: range, center: doubleCenter, isNumber: content == .number || content == .blank)
    }
}
