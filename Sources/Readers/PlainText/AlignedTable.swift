import Model

/// A table whose columns are held apart by runs of spaces, as print programs write it.
///
/// A row is a label and numbers behind it. Where a row has fewer numbers than there are columns, the place of each on
/// its line tells its column: places are parted where the gaps between them are widest.
enum AlignedTable {
    private typealias Piece = AlignedLine.Piece

    private static let neededRows = 3
    /// Characters of a line that has a label alone.
    private static let longestLabel = 30

    /// The table whose header or first row is line `start`.
    ///
    /// - Parameter isChecked: true when all lines are known to hold runs of spaces, of whatever kind.
    static func read(
        from start: Int, lines: [TextLine], text: UnsafeBufferPointer<UInt8>, words: GridWords, isChecked: Bool = false
    ) -> (lines: Range<Int>, rows: [TableRow])? {
        // Quick look: hardly any line of a text has two behind it with runs of spaces.
        guard start + neededRows <= lines.count, isChecked || mayBegin(at: start, lines, text) else { return nil }
        let source = Source(lines: lines, text: text, words: words, isChecked: isChecked)
        guard var header = header(at: start, source) else { return nil }
        let body = rows(below: header, source)
        let needed = header.isThere && source.isNamed(start) ? neededRows - 1 : neededRows
        guard body.rows.count >= needed else { return nil }
        if header.isThere {
            let columns = header.columns
            if columns.standsOverValues(of: body.rows.first { $0.count == columns.pieces.count + 1 }) {
                header.columns = columns.behind(.nothing(before: columns.pieces[0]))
            }
            if body.width > header.columns.pieces.count { return nil }
        }
        return (start..<body.end, header.rows(text) + grid(body, width: max(header.width, body.width), text))
    }

    // MARK: - Lines

    /// The lines that a table is looked for in.
    private struct Source {
        let lines: [TextLine]
        let text: UnsafeBufferPointer<UInt8>
        let words: GridWords
        let isChecked: Bool

        /// The pieces of a line; nil when it is none of a table.
        func aligned(_ line: Int) -> AlignedLine? {
            guard isChecked || AlignedLine.mayBe(lines[line]) else { return nil }
            return AlignedLine(lines[line], text, words)
        }

        /// The first line from one on that rules no table.
        func behindRules(_ line: Int) -> Int { LineRule.lineBehind(line, lines, text) }

        /// A short line of words alone, as it stands above a row of the table; nil for others. 按类型分： ends with a colon.
        func label(_ line: Int) -> Piece? {
            let here = lines[line]
            guard here.characterCount <= longestLabel, !here.endsSentence || Self.isColon(here.last),
                !here.holdsSentence,
                CellContent(ofPiece: here.span.range, text, words) == .words
            else { return nil }
            return Piece(range: here.span.range, center: here.indent * 2 + here.characterCount * 2)
        }

        private static func isColon(_ scalar: UInt32) -> Bool { scalar == 0xFF1A || scalar == 0x3A }

        /// True for the first line of a label that goes on below it.
        func goesOn(_ label: Piece, of line: Int) -> Bool {
            lines[line].leavesBracketOpen || words.endsOpen(text[label.range])
        }

        /// True below a caption with a number, 续表 or a unit, where two rows are enough: the page may end behind them.
        func isNamed(_ start: Int) -> Bool {
            let above = LineRule.lineAbove(start, lines, text)
            guard above >= 0, lines[above].characterCount <= 60 else { return false }
            let line = String(decoding: text[lines[above].span.range], as: UTF8.self)
            return words.isNumberedCaption(line) || words.isUnitLine(line)
        }
    }

    /// True when a line and two behind it, but for lines that rule the table and one that may name a group of rows, hold runs
    /// of spaces.
    private static func mayBegin(
        at start: Int, _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var line = start
        var found = 0
        var isMissed = false
        while found < neededRows {
            guard line < lines.count else { return false }
            if AlignedLine.mayBe(lines[line]) {
                found += 1
            } else if found == 0 || isMissed || lines[line].characterCount > longestLabel {
                return false
            } else {
                isMissed = true
            }
            line = LineRule.lineBehind(line + 1, lines, text)
        }
        return true
    }

    // MARK: - Header

    /// What stands above the rows of a table: nothing where it begins with its first row.
    private struct Header {
        /// The words over the columns, or the first row.
        var columns: AlignedLine
        let isThere: Bool
        /// The upper line of a header of two: names of groups of columns.
        var groups: [TableRow.Cell] = []
        /// The line below it that holds nothing but the columns' units.
        var units: [TableRow.Cell] = []
        /// The line behind it.
        var end: Int

        var width: Int { isThere ? columns.pieces.count : 0 }

        func rows(_ text: UnsafeBufferPointer<UInt8>) -> [TableRow] {
            guard isThere else { return [] }
            let row = TableRow(cells: columns.pieces.map { cell($0, text) }, isHead: true)
            let upper = groups.isEmpty ? [row] : [TableRow(cells: groups, isHead: true), row]
            return units.isEmpty ? upper : upper + [TableRow(cells: units, isHead: true)]
        }
    }

    /// The header of a table that begins with a line; nil when none begins there.
    private static func header(at start: Int, _ source: Source) -> Header? {
        guard let opening = source.aligned(start), opening.pieces.count >= 2, !opening.isDescribedRow else {
            return nil
        }
        let end = source.behindRules(start + 1)
        if opening.isRow { return Header(columns: opening, isThere: false, end: end) }
        if opening.pieces.contains(where: { $0.range.count > 60 }) { return nil }
        if let units = units(in: end, below: opening, source) {
            return Header(columns: opening, isThere: true, units: units, end: source.behindRules(end + 1))
        }
        let parts = parts(in: end, below: opening, source)
        if !parts.isEmpty {
            return Header(columns: opening.among(parts), isThere: true, end: source.behindRules(end + 1))
        }
        guard end < source.lines.count, let (below, endBelow) = lowerHeader(end, opening, source) else {
            return Header(columns: opening, isThere: true, end: end)
        }
        guard let groups = groups(opening.pieces, over: below.pieces, source.text, source.words) else { return nil }
        return Header(columns: below, isThere: true, groups: groups, end: source.behindRules(endBelow))
    }

    /// The words of a line below a header that are parts of columns in it, and have columns of their own: #工业 behind 第二产业. None
    /// for other lines.
    private static func parts(in line: Int, below header: AlignedLine, _ source: Source) -> [Piece] {
        guard line < source.lines.count, source.text[source.lines[line].span.start] == UInt8(ascii: "#") else {
            return []
        }
        let pieces = source.aligned(line)?.pieces ?? source.label(line).map { [$0] } ?? []
        let next = source.behindRules(line + 1)
        guard pieces.allSatisfy({ source.text[$0.range.lowerBound] == UInt8(ascii: "#") }), next < source.lines.count,
            let row = source.aligned(next), row.isRow, row.pieces.count == header.pieces.count + pieces.count
        else { return [] }
        return pieces
    }

    /// The cells of a line below a header that holds the units of all its columns but the first: （亿元） （%）; nil for others.
    private static func units(in line: Int, below header: AlignedLine, _ source: Source) -> [TableRow.Cell]? {
        guard line < source.lines.count, let below = source.aligned(line),
            below.pieces.count + 1 == header.pieces.count
                // The header has no word over the labels of the rows.
                || below.pieces.count == header.pieces.count
                    && source.aligned(source.behindRules(line + 1))?.pieces.count == header.pieces.count + 1,
            below.pieces.allSatisfy({ CellContent(ofPiece: $0.range, source.text, source.words) == .unit })
        else { return nil }
        return below.behind(.nothing(before: below.pieces[0])).pieces.map { cell($0, source.text) }
    }

    /// The lower line of a header and the line behind it: one with more words than the upper one. A line between them that
    /// rules the groups may hold the label of the first column, as the upper line may.
    private static func lowerHeader(
        _ line: Int, _ upper: AlignedLine, _ source: Source
    ) -> (AlignedLine, end: Int)? {
        guard var below = source.aligned(line) else { return nil }
        var label: Piece?
        var end = line + 1
        if below.isRuled(source.text), end < source.lines.count {
            guard let lower = source.aligned(end) else { return nil }
            label = below.pieces[0]
            below = lower
            end += 1
        }
        guard !below.isRow, !below.isDescribedRow, below.pieces.count > upper.pieces.count || label != nil else {
            return nil
        }
        // 指标 in the upper line, whose other words stand over the first of the lower one.
        let first = below.pieces[0].center
        let names = upper.pieces
        if label == nil, names.count > 2, abs(first - names[1].center) < abs(first - names[0].center) {
            label = names[0]
        }
        return label.map { (below.behind($0), end) } ?? (below, end)
    }

    /// The upper line of a header as cells over the columns of the lower one, each over those that it stands nearest to;
    /// nil when it is no such line: a caption, or one whose words stand over no column but the first.
    private static func groups(
        _ upper: [Piece], over lower: [Piece], _ text: UnsafeBufferPointer<UInt8>, _ words: GridWords
    ) -> [TableRow.Cell]? {
        let first = String(decoding: text[upper[0].range], as: UTF8.self)
        if words.isNumberedCaption(first) || words.unit(first) != nil { return nil }
        // 云岭市统计局　2031年12月25日 says who published the table, and when.
        if let last = upper.last, isDay(text[last.range]) { return nil }
        let label = upper[0].center < (lower[0].center + lower[1].center) / 2 ? upper[0] : nil
        let names = label == nil ? upper : Array(upper.dropFirst())
        if names.isEmpty { return nil }
        let here = TextSpan(upper[0].range.lowerBound, upper[0].range.lowerBound)
        var cells = [label.map { cell($0, text) } ?? TableRow.Cell(span: here, text: "")]
        var spans = [Int](repeating: 0, count: names.count)
        var group = 0
        let columns = lower.dropFirst()
        let each = columns.count / names.count
        let repeats =
            each > 1 && each * names.count == columns.count
            && zip(columns, columns.dropFirst(each)).allSatisfy { text[$0.range].elementsEqual(text[$1.range]) }
        // 总量 增速 总量 增速 below two names: each has as many, wherever they stand.
        if repeats { spans = spans.map { _ in each } }
        for column in columns where !repeats {
            while group + 1 < names.count,
                abs(names[group + 1].center - column.center) < abs(names[group].center - column.center)
            {
                group += 1
            }
            spans[group] += 1
        }
        if spans.contains(0) { return nil }
        for (name, span) in zip(names, spans) {
            var cell = cell(name, text)
            cell.columnSpan = span
            cells.append(cell)
        }
        return cells
    }

    /// True for a day with its year: 2031年12月25日, 2031-12-25.
    private static func isDay(_ piece: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard piece.count >= 8, piece.prefix(4).allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
        if piece.suffix(3).elementsEqual("日".utf8) { return piece.dropFirst(4).starts(with: "年".utf8) }
        return piece.dropFirst(4).first == UInt8(ascii: "-")
            && piece.dropFirst(4).allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
    }

    // MARK: - Rows

    /// The rows of a table as pieces.
    private struct Body {
        var rows: [[Piece]]
        /// Pieces before the first number of a row: 2 where rows have codes.
        var labels: Int
        /// The line behind the last row.
        var end: Int

        var width: Int { rows.map(\.count).max() ?? 0 }

        /// Takes a row. 合计 has no code where others have one.
        mutating func append(_ row: AlignedLine, columns: Int) {
            if row.isCoded { labels = 2 }
            let isBare = labels == 2 && !row.isCoded && row.pieces.count < columns
            rows.append(isBare ? row.behind(.nothing(before: row.pieces[0])).pieces : row.pieces)
        }
    }

    /// The rows below a header, or from the first row on.
    private static func rows(below header: Header, _ source: Source) -> Body {
        let columns = header.columns.pieces.count
        var body = Body(
            rows: header.isThere ? [] : [header.columns.pieces], labels: header.columns.isCoded ? 2 : 1, end: header.end
        )
        while body.end < source.lines.count {
            let line = body.end
            if let row = source.aligned(line) {
                if row.isRowBelow || header.isThere && row.isDescribedRow && row.pieces.count == columns {
                    body.append(row, columns: columns)
                } else if !header.isThere || !row.repeats(header.columns, source.text) {
                    break
                }
                body.end = source.behindRules(line + 1)
                continue
            }
            // The name of a group of rows, or the first line of a long label.
            guard header.isThere, let label = source.label(line) else { break }
            let below = source.behindRules(line + 1)
            guard below < source.lines.count, let row = source.aligned(below), row.isRowBelow,
                row.pieces.count <= columns
            else { break }
            if source.goesOn(label, of: line) {
                body.rows.append(row.withLabel(from: label))
                body.end = source.behindRules(below + 1)
            } else {
                body.rows.append([label])
                body.end = below
            }
        }
        return body
    }

    // MARK: - Grid

    /// Rows with a cell for each column.
    private static func grid(_ body: Body, width: Int, _ text: UnsafeBufferPointer<UInt8>) -> [TableRow] {
        let edges = edges(body.rows, labels: body.labels, columns: width - body.labels)
        return body.rows.map { row in
            let end = row[row.count - 1].range.upperBound
            var cells = Array(repeating: TableRow.Cell(span: TextSpan(end, end), text: ""), count: width)
            cells[0] = TableCellText.cell(row[0].range, in: text)
            cells[0].indent = max(0, cells[0].indent)
            if row.count == width {
                for (column, piece) in row.enumerated().dropFirst() { cells[column] = cell(piece, text) }
                return TableRow(cells: cells)
            }
            if body.labels == 2, row.count > 1 { cells[1] = cell(row[1], text) }
            var least = body.labels
            for piece in row.dropFirst(body.labels) {
                let column = max(least, body.labels + edges.count { $0 <= piece.center })
                if column < width { cells[column] = cell(piece, text) }
                least = column + 1
            }
            return TableRow(cells: cells)
        }
    }

    /// Where columns part: between the centers with the widest gaps.
    private static func edges(_ rows: [[Piece]], labels: Int, columns: Int) -> [Int] {
        guard columns > 1 else { return [] }
        let centers = rows.flatMap { $0.dropFirst(labels).map(\.center) }.sorted()
        let gaps = zip(centers, centers.dropFirst()).map { (width: $1 - $0, middle: ($0 + $1) / 2) }
        return gaps.sorted { $0.width > $1.width }.prefix(columns - 1).map(\.middle).sorted()
    }

    private static func cell(_ piece: Piece, _ text: UnsafeBufferPointer<UInt8>) -> TableRow.Cell {
        var cell = TableCellText.cell(piece.range, in: text)
        // 项  目 is one word.
        if cell.text.split(separator: " ").allSatisfy({ $0.utf8.count == 3 }) {
            cell.text = cell.text.filter { $0 != " " }
        }
        return cell
    }

    // MARK: - Single spaces

    /// The table whose header is line `start`, with single spaces between cells, as copies of prints have it: below a header
    /// of three cells or more at least three rows of as many, a label and numbers.
    static func readNarrow(
        from start: Int, lines: [TextLine], text: UnsafeBufferPointer<UInt8>, words: GridWords
    ) -> (lines: Range<Int>, rows: [TableRow])? {
        // Quick look: few lines of a text have three behind them that end in a figure.
        guard start + neededRows < lines.count, isNarrow(lines[start]),
            (start + 1...start + neededRows).allSatisfy({ endsInFigure(lines[$0]) }),
            let header = AlignedLine(lines[start], text, words, gap: 1), !header.isRow, header.pieces.count >= 3
        else { return nil }
        var rows: [[Piece]] = []
        var next = start + 1
        while next < lines.count, endsInFigure(lines[next]), let row = AlignedLine(lines[next], text, words, gap: 1),
            row.isRowBelow, row.pieces.count == header.pieces.count
        {
            rows.append(row.pieces)
            next += 1
        }
        guard rows.count >= neededRows else { return nil }
        let head = TableRow(cells: header.pieces.map { cell($0, text) }, isHead: true)
        return (start..<next, [head] + rows.map { TableRow(cells: $0.map { cell($0, text) }) })
    }

    /// True for a short line that is no sentence.
    private static func isNarrow(_ line: TextLine) -> Bool {
        line.characterCount <= 80 && line.span.count < 300 && !line.endsSentence && !line.holdsSentence
    }

    private static func endsInFigure(_ line: TextLine) -> Bool {
        switch line.last {
        case 0x30...0x39, 0xFF10...0xFF19, 0x25, 0xFF05, 0x2D, 0x2014: isNarrow(line)
        default: false
        }
    }
}
