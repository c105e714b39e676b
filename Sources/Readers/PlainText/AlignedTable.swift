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

        /// An empty piece that stands before another one.
        static func nothing(before piece: Piece) -> Piece {
            Piece(range: piece.range.lowerBound..<piece.range.lowerBound, center: 0)
        }
    }

    /// The pieces of a line that may be one of a table: the first is no number, or one that counts or codes the row.
    private struct Pieces {
        private(set) var all: [Piece] = []
        /// How many of the pieces behind the first are numbers or blank, and how many are words.
        private var numbers = 0
        private var words = 0
        private var years = 0
        /// What the last piece is.
        private var last = CellContent.blank
        /// True where the first piece is a number of digits alone, behind which the row's label stands: 20502  普通教育.
        private(set) var isCoded = false

        /// Most that a line of a table has.
        static let most = 16

        /// A label and numbers behind it, units among them.
        var isRow: Bool { numbers > 0 && words == 0 }

        /// The same, where the numbers may read as years: 2031 万人.
        var isRowBelow: Bool { numbers + years > 0 && words == 0 }

        /// Appends a piece; false when the line can't be one of a table with it.
        ///
        /// - Parameter isCode: true for digits alone, no more than codes have.
        mutating func append(_ piece: Piece, _ content: CellContent, isCode: Bool) -> Bool {
            if all.isEmpty {
                isCoded = content == .number && isCode
                if content == .number && !isCode || content == .blank { return false }
                all.reserveCapacity(Self.most)
            } else if isCoded && all.count == 1 {
                if content != .words { return false }
            } else {
                switch content {
                case .number, .blank: numbers += 1
                case .words: words += 1
                case .period: years += piece.range.count == 4 ? 1 : 0
                case .unit: break
                }
                if numbers > 0 && words > 0 || all.count == Self.most { return false }
            }
            last = content
            all.append(piece)
            return true
        }

        /// True for words with rules behind them: 项目  ──────  ──────.
        func isRuled(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
            all.count > 1
                && all.dropFirst().allSatisfy { piece in
                    piece.range.count >= 12 && text[piece.range].contains(0xE2)
                        && AlignedTable.isRule(piece.range, text)
                }
        }

        /// True for the same words as those of another line.
        func repeats(_ other: Pieces, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
            all.count == other.all.count
                && zip(all, other.all).allSatisfy { text[$0.range].elementsEqual(text[$1.range]) }
        }

        /// True for a header without a label above the first column, where its words stand over the others of a row.
        func standsOverValues(of row: [Piece]?) -> Bool {
            guard let row, let first = all.first else { return false }
            return abs(first.center - row[1].center) < abs(first.center - row[0].center)
        }

        /// The pieces with one before them.
        func behind(_ label: Piece) -> Pieces {
            var result = self
            result.all.insert(label, at: 0)
            return result
        }

        /// The pieces of a row whose label begins on a line before.
        func withLabel(from label: Piece) -> [Piece] {
            var result = all
            result[0] = Piece(range: label.range.lowerBound..<all[0].range.upperBound, center: label.center)
            return result
        }

        /// The last piece when it is no number.
        var lastWords: Piece? { numbers > 0 || last == .number || last == .blank ? nil : all.last }

        /// Makes one piece of the last one and of another that stands behind it.
        mutating func lengthenLast(by piece: Piece) {
            let last = all[all.count - 1]
            all[all.count - 1] = Piece(
                range: last.range.lowerBound..<piece.range.upperBound, center: (last.center + piece.center) / 2)
        }
    }

    /// The table whose header or first row is line `start`.
    ///
    /// - Parameter isChecked: true when all lines are known to hold runs of spaces, of whatever kind.
    static func read(
        from start: Int, lines: [TextLine], text: UnsafeBufferPointer<UInt8>, words: GridWords, isChecked: Bool = false
    ) -> (lines: Range<Int>, rows: [TableRow])? {
        // Quick look: hardly any line of a text has two behind it with runs of spaces.
        guard start + neededRows <= lines.count, isChecked || mayBegin(at: start, lines, text),
            var opening = pieces(lines[start], text, words, isChecked: isChecked), opening.all.count >= 2
        else { return nil }
        let hasHeader = !opening.isRow
        if hasHeader, opening.all.contains(where: { $0.range.count > 60 }) { return nil }
        var rows: [[Piece]] = hasHeader ? [] : [opening.all]
        var next = behindRules(start + 1, lines, text)
        // A header of two lines: the upper one names groups of the columns below it.
        var groups: [TableRow.Cell] = []
        if hasHeader, next < lines.count, let (below, end) = lowerHeader(next, opening, lines, text, words, isChecked) {
            guard let cells = Self.groups(opening.all, over: below.all, text, words) else { return nil }
            groups = cells
            opening = below
            next = behindRules(end, lines, text)
        }
        var labels = opening.isCoded ? 2 : 1
        while next < lines.count {
            if let row = pieces(lines[next], text, words, isChecked: isChecked) {
                if row.isRowBelow {
                    if row.isCoded { labels = 2 }
                    // 合计 has no code.
                    let isBare = labels == 2 && !row.isCoded && row.all.count < opening.all.count
                    rows.append(isBare ? row.behind(.nothing(before: row.all[0])).all : row.all)
                } else if !hasHeader || !row.repeats(opening, text) {
                    break
                }
            } else if hasHeader, let label = label(next, lines, text, words),
                let row = pieces(lines[behindRules(next + 1, lines, text)], text, words, isChecked: isChecked),
                row.isRowBelow, row.all.count <= opening.all.count
            {
                // The name of a group of rows, or the first line of a long label.
                if lines[next].leavesBracketOpen || words.endsOpen(text[label.range]) {
                    rows.append(row.withLabel(from: label))
                    next = behindRules(next + 1, lines, text)
                } else {
                    rows.append([label])
                }
            } else {
                break
            }
            next = behindRules(next + 1, lines, text)
        }
        guard rows.count >= (hasHeader && isNamed(start, lines, text, words) ? neededRows - 1 : neededRows) else {
            return nil
        }
        if hasHeader, opening.standsOverValues(of: rows.first { $0.count == opening.all.count + 1 }) {
            opening = opening.behind(.nothing(before: opening.all[0]))
        }
        let width = max(hasHeader ? opening.all.count : 0, rows.map(\.count).max() ?? 0)
        if hasHeader && width > opening.all.count { return nil }
        let edges = edges(rows, labels: labels, columns: width - labels)
        var table: [TableRow] = []
        if !groups.isEmpty { table.append(TableRow(cells: groups, isHead: true)) }
        if hasHeader { table.append(TableRow(cells: opening.all.map { cell($0, text) }, isHead: true)) }
        for row in rows {
            let empty = TextSpan(row[row.count - 1].range.upperBound, row[row.count - 1].range.upperBound)
            var cells = Array(repeating: TableRow.Cell(span: empty, text: ""), count: width)
            let label = TableCellText.cell(row[0].range, in: text)
            cells[0] = label
            if row.count == width {
                for (column, piece) in row.enumerated().dropFirst() { cells[column] = cell(piece, text) }
            } else {
                var least = labels
                if labels == 2, row.count > 1 { cells[1] = cell(row[1], text) }
                for piece in row.dropFirst(labels) {
                    let column = max(least, labels + edges.count { $0 <= piece.center })
                    if column < width { cells[column] = cell(piece, text) }
                    least = column + 1
                }
            }
            cells[0].indent = max(0, label.indent)
            table.append(TableRow(cells: cells))
        }
        return (start..<next, table)
    }

    /// The lower line of a header and the line behind it: one with more words than the upper one. A line between them that
    /// rules the groups may hold the label of the first column, as the upper line may.
    private static func lowerHeader(
        _ line: Int, _ upper: Pieces, _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>, _ words: GridWords,
        _ isChecked: Bool
    ) -> (Pieces, end: Int)? {
        guard var below = pieces(lines[line], text, words, isChecked: isChecked) else { return nil }
        var label: Piece?
        var end = line + 1
        if below.isRuled(text), end < lines.count {
            guard let lower = pieces(lines[end], text, words, isChecked: isChecked) else { return nil }
            label = below.all[0]
            below = lower
            end += 1
        }
        guard !below.isRow, below.all.count > upper.all.count || label != nil else { return nil }
        // 指标 in the upper line, whose other words stand over the first of the lower one.
        let first = below.all[0].center
        if label == nil, upper.all.count > 2, abs(first - upper.all[1].center) < abs(first - upper.all[0].center) {
            label = upper.all[0]
        }
        return label.map { (below.behind($0), end) } ?? (below, end)
    }

    /// A short line of words alone above a row of the table; nil for others.
    private static func label(
        _ line: Int, _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>, _ words: GridWords
    ) -> Piece? {
        let here = lines[line]
        guard behindRules(line + 1, lines, text) < lines.count, here.characterCount <= longestLabel, !here.endsSentence,
            !here.holdsSentence, content(here.span.range, text, words) == .words
        else { return nil }
        return Piece(range: here.span.range, center: here.indent * 2 + here.characterCount * 2)
    }

    /// The upper line of a header as cells over the columns of the lower one, each over those that it stands nearest to;
    /// nil when it is no such line: a caption, or one whose words stand over no column but the first.
    private static func groups(
        _ upper: [Piece], over lower: [Piece], _ text: UnsafeBufferPointer<UInt8>, _ words: GridWords
    ) -> [TableRow.Cell]? {
        let first = String(decoding: text[upper[0].range], as: UTF8.self)
        if TableSurroundings.isNumberedCaption(first) || words.unit(first) != nil { return nil }
        let label = upper[0].center < (lower[0].center + lower[1].center) / 2 ? upper[0] : nil
        let names = label == nil ? upper : Array(upper.dropFirst())
        if names.isEmpty { return nil }
        let here = TextSpan(upper[0].range.lowerBound, upper[0].range.lowerBound)
        var cells = [label.map { cell($0, text) } ?? TableRow.Cell(span: here, text: "")]
        var spans = [Int](repeating: 0, count: names.count)
        var group = 0
        for column in lower.dropFirst() {
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

    /// The table whose header is line `start`, with single spaces between cells, as copies of prints have it: below a header
    /// of three cells or more at least three rows of as many, a label and numbers.
    static func readNarrow(
        from start: Int, lines: [TextLine], text: UnsafeBufferPointer<UInt8>, words: GridWords
    ) -> (lines: Range<Int>, rows: [TableRow])? {
        // Quick look: few lines of a text have three behind them that end in a figure.
        guard start + neededRows < lines.count, isNarrow(lines[start]),
            (start + 1...start + neededRows).allSatisfy({ endsInFigure(lines[$0]) }),
            let header = pieces(lines[start], text, words, gap: 1), !header.isRow, header.all.count >= 3
        else { return nil }
        var rows: [[Piece]] = []
        var next = start + 1
        while next < lines.count, endsInFigure(lines[next]), let row = pieces(lines[next], text, words, gap: 1),
            row.isRowBelow, row.all.count == header.all.count
        {
            rows.append(row.all)
            next += 1
        }
        guard rows.count >= neededRows else { return nil }
        let head = TableRow(cells: header.all.map { cell($0, text) }, isHead: true)
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

    private static func cell(_ piece: Piece, _ text: UnsafeBufferPointer<UInt8>) -> TableRow.Cell {
        var cell = TableCellText.cell(piece.range, in: text)
        // 项  目 is one word.
        if cell.text.split(separator: " ").allSatisfy({ $0.utf8.count == 3 }) {
            cell.text = cell.text.filter { $0 != " " }
        }
        return cell
    }

    /// Where columns part: between the centers with the widest gaps.
    private static func edges(_ rows: [[Piece]], labels: Int, columns: Int) -> [Int] {
        guard columns > 1 else { return [] }
        let centers = rows.flatMap { $0.dropFirst(labels).map(\.center) }.sorted()
        let gaps = zip(centers, centers.dropFirst()).map { (width: $1 - $0, middle: ($0 + $1) / 2) }
        return gaps.sorted { $0.width > $1.width }.prefix(columns - 1).map(\.middle).sorted()
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
            if holdsRun(lines[line]) {
                found += 1
            } else if found == 0 || isMissed || lines[line].characterCount > longestLabel {
                return false
            } else {
                isMissed = true
            }
            line = behindRules(line + 1, lines, text)
        }
        return true
    }

    /// Digits of a code: 2080505.
    private static let longestCode = 7
    /// Characters of a line that has a label alone.
    private static let longestLabel = 30

    /// True below a caption with a number, 续表 or a unit, where two rows are enough: the page may end behind them.
    private static func isNamed(
        _ start: Int, _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>, _ words: GridWords
    ) -> Bool {
        var above = start - 1
        while above >= 0, isRule(lines[above], text) { above -= 1 }
        guard above >= 0, lines[above].characterCount <= 60 else { return false }
        let line = String(decoding: text[lines[above].span.range], as: UTF8.self)
        return TableSurroundings.isNumberedCaption(line) || words.isUnitLine(line)
    }

    /// The first line from one on that rules no table.
    private static func behindRules(
        _ line: Int, _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var line = line
        while line < lines.count, isRule(lines[line], text) { line += 1 }
        return line
    }

    /// True for ------, ====== === and ─────, which print programs draw above and below headers and tables.
    static func isRule(_ line: TextLine, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        isOfRule(line.first) && line.characterCount >= 6 && isRule(line.span.range, text)
    }

    private static func isRule(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = range.lowerBound
        while place < range.upperBound {
            let (scalar, length) = TextLine.scalar(text, at: place, end: range.upperBound)
            switch scalar {
            case 0x20, 0x09, 0xA0, 0x3000: break
            default: if !isOfRule(scalar) { return false }
            }
            place += length
        }
        return true
    }

    /// True for - = _ — and the strokes ─ ━ ═ that lie.
    private static func isOfRule(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2D, 0x3D, 0x5F, 0x2014, 0x2500, 0x2501, 0x2550: true
        default: false
        }
    }

    private static func holdsRun(_ line: TextLine) -> Bool {
        line.holdsWideSpace && line.span.count < 600 && line.span.count > 4
    }

    /// The pieces of a line, words written with spaces between their characters being one; nil when it is none of a table.
    ///
    /// - Parameter gap: columns of white space that hold two pieces apart.
    private static func pieces(
        _ line: TextLine, _ text: UnsafeBufferPointer<UInt8>, _ words: GridWords, gap: Int = 2, isChecked: Bool = false
    ) -> Pieces? {
        guard gap == 1 || isChecked || holdsRun(line) else { return nil }
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
            let content = content(next.range, text, words)
            if next.range.count == 3, content == .words || content == .unit, let last = pieces.lastWords,
                lastCharacterStands(alone: last.range, text)
            {
                // 项  目: single characters with spaces between them.
                pieces.lengthenLast(by: next)
                return true
            }
            return pieces.append(
                next, content,
                isCode: next.range.count <= longestCode && text[next.range].allSatisfy { $0 &- 0x30 < 10 })
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
                if width >= gap {
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

    private static func content(
        _ piece: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ words: GridWords
    ) -> CellContent {
        // No unit is so long.
        if piece.count > 30, !CellContent.canBeNumber(text, piece) { return .words }
        return CellContent(.init(rebasing: text[piece]), words)
    }
}
