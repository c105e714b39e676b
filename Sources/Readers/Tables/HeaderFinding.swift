import Model

/// Finds the header rows and header columns of a grid, with `<th>` where the page has them and without where not.
///
/// A body row is told by its numbers; what stands above the first one is header. A row that only continues the
/// header downwards (a merged header cell reaches into it), a row of units and a row of column numbers belong to it.
struct HeaderFinding {
    /// Leading rows that are header.
    private(set) var headerRowCount = 0
    /// Leading columns that name their row.
    private(set) var headerColumnCount = 0

    private let cells: [TableGrid.Cell]
    /// The grid's slots, where a header cell stands in the empty ones to its right, too.
    private(set) var slots: [Int]
    private let rowCount: Int
    private let columnCount: Int
    private let kinds: [CellContent]
    private let words: GridWords

    /// Looks at a grid; `isHead` says for each row whether it stood in `<thead>` (empty when unknown).
    init(
        cells: [TableGrid.Cell], slots: [Int], rowCount: Int, columnCount: Int, isHead: [Bool] = [], words: GridWords
    ) {
        self.cells = cells
        self.slots = slots
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.words = words
        kinds = cells.map { CellContent($0.text, words) }
        if rowCount == 0 || columnCount == 0 { return }
        headerRowCount = rows(isHead)
        headerColumnCount = columns()
        if headerRowCount > 1 { spreadGroups() }
    }

    /// The name of a group of columns that was not merged over them, but stands in the first with empty cells behind it: it
    /// stands over each that has a word of its own below.
    private mutating func spreadGroups() {
        for row in 0..<(headerRowCount - 1) {
            var group: Int?
            for column in 1..<max(columnCount, 1) {
                let slot = slots[row * columnCount + column]
                guard let here = cell(row, column), here.row == row, here.rowSpan == 1, here.columnSpan == 1,
                    let below = cell(row + 1, column), below.row == row + 1, below.columnSpan == 1,
                    kind(row + 1, column) == .words || kind(row + 1, column) == .period
                else {
                    group = nil
                    continue
                }
                if !here.text.isEmpty {
                    group = slot
                } else if beginsUnderGroup(row, column) {
                    // 债务余额 over an empty cell, 一般 and 专项: what stands to the left is of another group.
                    group = nil
                } else if let group {
                    slots[row * columnCount + column] = group
                }
            }
        }
    }

    /// True for the first column below a cell that is merged over several.
    private func beginsUnderGroup(_ row: Int, _ column: Int) -> Bool {
        guard row > 0, let above = cell(row - 1, column) else { return false }
        return above.column == column && above.columnSpan > 1
    }

    private func kind(_ row: Int, _ column: Int) -> CellContent {
        let index = slots[row * columnCount + column]
        return index < 0 ? .blank : kinds[index]
    }

    private func cell(_ row: Int, _ column: Int) -> TableGrid.Cell? {
        let index = slots[row * columnCount + column]
        return index < 0 ? nil : cells[index]
    }

    // MARK: Rows

    private func rows(_ isHead: [Bool]) -> Int {
        if rowCount == 1 { return 0 }
        // Marked as header: <thead>, or a row of <th> alone. Some pages mark every row, which says nothing.
        var marked = 0
        while marked < rowCount, isHead.count > marked && isHead[marked] || isHeaderCells(marked) { marked += 1 }
        if marked > 0 && marked < rowCount && marked <= 6 {
            return extended(headerGoesOn(at: marked) ? marked + 1 : marked)
        }
        if marked == 0, isLikeTheRest() { return 0 }
        var count = 0
        while count < min(rowCount - 1, 8), !isBody(count), !endsAtPair(count), !beginsCounting(count) { count += 1 }
        if count == 0 { return isPeriodRow(0) ? extended(1) : 0 }
        if !isBody(count) && !beginsCounting(count) || count > 5 {
            // No numbers, or none for long: a table of words has one header row, or as many as its merged cells reach.
            return extended(1)
        }
        return max(1, withoutSubheading(extended(count)))
    }

    /// True for a row of names behind an empty first cell, or of units, right above the numbers, where only the rows above it
    /// are marked as header: 总量 | 增速 below 1-9月, as a table has it that was written with one row of header and without merged cells.
    private func headerGoesOn(at row: Int) -> Bool {
        guard row + 1 < rowCount, let first = cell(row, 0), first.row == row, isBody(row + 1),
            cell(row + 1, 0)?.text.isEmpty == false
        else { return false }
        var names = 0
        var units = 0
        for column in 1..<max(columnCount, 1) {
            guard let own = cell(row, column), own.column == column, own.row == row else { continue }
            switch kind(row, column) {
            case .number: return false
            case .blank: continue
            case .unit: units += 1
            default: names += 1
            }
        }
        return names + units > 1 && (first.text.isEmpty || names == 0)
    }

    /// A row of `<th>` only, of more than one cell.
    private func isHeaderCells(_ row: Int) -> Bool {
        var seen = 0
        for column in 0..<columnCount {
            guard let cell = cell(row, column) else { continue }
            if !cell.isHeader { return false }
            seen += 1
        }
        return seen > 1 || (seen == 1 && columnCount == 1)
    }

    /// True for a row below the first one of two words, in a table of two columns: 建设地点 | 城区 below 项目名称 | 污水处理厂 says as
    /// much of the thing as the rows with numbers.
    private func endsAtPair(_ row: Int) -> Bool {
        guard columnCount == 2, row > 0 else { return false }
        return [row - 1, row].allSatisfy { row in
            (0...1).allSatisfy { column in
                cell(row, column).map { $0.row == row && $0.column == column && $0.columnSpan == 1 } == true
                    && kind(row, column) == .words
            }
        }
    }

    /// A row with numbers right of its first column; numbers that only count the columns are none.
    private func isBody(_ row: Int) -> Bool {
        var numbers = 0
        var expected: Int?
        var isCounting = true
        var reaching = 0
        var own = 0
        for column in 0..<columnCount {
            guard let cell = cell(row, column), cell.column == column else { continue }
            if cell.row != row {
                reaching += 1
                continue
            }
            own += 1
            if kind(row, column) == .number {
                // 2031.9 | 2030.9 above all rows are months.
                if row == 0, column > 0, WrittenMonth(cell.text) != nil { continue }
                if column > 0 || columnCount == 1 { numbers += 1 }
                let value = Int(cell.text)
                if let value, expected.map({ $0 == value }) ?? (value <= 2) {
                    expected = value + 1
                } else {
                    isCounting = false
                }
            }
        }
        if numbers == 0 { return false }
        // Beside cells that reach down from above, the numbers of all the other columns: 1 | 2 | 3.
        if reaching > 0, numbers < max(own, 3) { isCounting = false }
        if isCounting && numbers >= 2 && row > 0 { return false }
        return true
    }

    /// True for the row that 1 heads above one that 2 heads, below words and beside them: from there on rows are counted,
    /// whatever they hold (1 | 老旧小区改造 | 56个小区、1.2万户).
    private func beginsCounting(_ row: Int) -> Bool {
        guard row > 0, columnCount > 2, let first = cell(row, 0), first.row == row, first.columnSpan == 1,
            first.text == "1", kind(row - 1, 0) == .words, kind(row, 1) == .words,
            case let below = row + max(first.rowSpan, 1), below < rowCount
        else { return false }
        return cell(below, 0)?.text == "2"
    }

    /// True when the first row holds a value in words (增长8.5%左右) where nearly all rows below it do.
    private func isLikeTheRest() -> Bool {
        if rowCount < 3 || namesMost() { return false }
        for column in 1..<max(columnCount, 1) {
            guard let first = cell(0, column), isValueInWords(first.text) else { continue }
            var filled = 0
            var valued = 0
            for row in 1..<rowCount {
                guard let cell = cell(row, column), !cell.text.isEmpty else { continue }
                filled += 1
                if kind(row, column) == .number || isValueInWords(cell.text) { valued += 1 }
            }
            if filled >= 2 && valued * 5 >= filled * 4 { return true }
        }
        return false
    }

    /// True for a first row of words with few values among them: 总户数 | 总人口 | 男 | 女 | 60岁以上.
    private func namesMost() -> Bool {
        var names = 0
        var values = 0
        for column in 1..<max(columnCount, 1) {
            guard let first = cell(0, column), first.column == column else { continue }
            if kind(0, column) == .number || isValueInWords(first.text) {
                values += 1
            } else if kind(0, column) == .words, !first.text.utf8.contains(where: { $0 &- 0x30 < 10 }) {
                names += 1
            }
        }
        return names > 2 && names > values
    }

    /// A short text with a percentage, or with a number and a bound at its end; a year is none, nor are months (1-11月同比±%).
    private func isValueInWords(_ text: String) -> Bool {
        if text.utf8.count > 60 || !text.contains(where: { $0.isASCII && $0.isNumber }) { return false }
        return (["%", "％"].contains { text.contains($0) } || words.bounds.contains { text.hasSuffix($0) })
            && CellContent(text, words) != .unit && !text.contains("年") && !text.contains("月") && !text.hasSuffix("）")
            && !text.hasSuffix(")")
    }

    private func isPeriodRow(_ row: Int) -> Bool {
        var periods = 0
        for column in 1..<max(columnCount, 1) {
            switch kind(row, column) {
            case .period: periods += 1
            case .number: return false
            default: break
            }
        }
        return periods >= 1
    }

    /// At least `count` rows, and those into which the header's merged cells reach.
    private func extended(_ count: Int) -> Int {
        var result = count
        var holdsNumber = [Bool](repeating: false, count: 8)
        for (index, cell) in cells.enumerated() where cell.row < 8 && kinds[index] == .number {
            holdsNumber[cell.row] = true
        }
        // Cells stand in the order of their rows, so that one pass sees every cell that begins in the header.
        for cell in cells {
            if cell.row >= result { break }
            let reach = cell.row + cell.rowSpan
            if reach > result, reach < rowCount, reach <= 6, !holdsNumber[(cell.row + 1)..<reach].contains(true) {
                result = reach
            }
        }
        return result
    }

    /// A group heading (one label, the rest of the row empty or one cell over all) right above the numbers is body.
    private func withoutSubheading(_ count: Int) -> Int {
        var count = count
        while count > 1 {
            let row = count - 1
            var filled = 0
            var first: TableGrid.Cell?
            for column in 0..<columnCount {
                guard let cell = cell(row, column), cell.column == column, !cell.text.isEmpty else { continue }
                if cell.row != row {
                    filled += 2
                    continue
                }
                filled += 1
                if column == 0 { first = cell }
            }
            if filled == 1 && first != nil || filled == 2 && beginsWithCode(row) { count -= 1 } else { break }
        }
        return count
    }

    /// True for a row of an account's code and name without a value: 208 | 社会保障和就业支出.
    private func beginsWithCode(_ row: Int) -> Bool {
        guard let code = cell(row, 0), let name = cell(row, 1), code.row == row, name.row == row else { return false }
        let digits = code.text.utf8
        return digits.count >= 3 && digits.allSatisfy { $0 &- 0x30 < 10 } && kind(row, 0) == .number
            && kind(row, 1) == .words
    }

    // MARK: Columns

    private func columns() -> Int {
        if columnCount < 2 { return 0 }
        let body = headerRowCount..<rowCount
        if body.isEmpty { return 1 }
        var count = 0
        while count < min(columnCount - 1, 8) {
            var words = 0
            var numbers = 0
            var units = 0
            var counting = 0
            for row in body {
                // A title over all columns says nothing of this one.
                guard let cell = cell(row, count), cell.column == count else { continue }
                switch kind(row, count) {
                case .words where count > 0 && (isBounded(cell.text) || endsInQuantity(cell.text)): numbers += 1
                case .words, .period: words += 1
                case .number:
                    numbers += 1
                    if let value = Int(cell.text), value <= 500 { counting += 1 }
                case .unit: units += 1
                case .blank: break
                }
            }
            if units > words { break }
            let isCountColumn = count == 0 && numbers > 0 && counting == numbers && isOrdinal(body)
            if isCountColumn {
                count += 1
                continue
            }
            if words == 0 || numbers > words { break }
            // Beyond the first column words are labels only as long as numbers stand to the right of them.
            if count > 0, !hasNumbersRight(of: count, body) { break }
            count += 1
        }
        return max(count, 1)
    }

    /// True for a number with its bound behind it (6%左右, 2万人以上), as columns of aims hold them.
    private func isBounded(_ text: String) -> Bool {
        // Hardly any label begins as a number does.
        guard let first = text.utf8.first, first < 0xE0 else { return false }
        return words.bounds.contains { bound in
            text.utf8.count > bound.utf8.count && text.utf8.suffix(bound.utf8.count).elementsEqual(bound.utf8)
                && CellContent(String(text.dropLast(bound.count)), words) == .number
        }
    }

    /// True for words that end with a number and its unit, as columns of what is to be done hold them: 建成131公里.
    private func endsInQuantity(_ text: String) -> Bool {
        guard text.utf8.count <= 90, text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return false }
        var text = text
        return text.withUTF8 { bytes in
            guard let digit = bytes.lastIndex(where: { $0 &- 0x30 < 10 }) else { return false }
            return words.isUnit(bytes[(digit + 1)...])
        }
    }

    /// True when the first column counts its rows: 1, 2, 3 …
    private func isOrdinal(_ body: Range<Int>) -> Bool {
        var last = 0
        for row in body {
            guard let cell = cell(row, 0), let value = Int(cell.text) else { continue }
            if value != last && value != last + 1 { return false }
            last = value
        }
        return last > 1
    }

    private func hasNumbersRight(of column: Int, _ body: Range<Int>) -> Bool {
        for row in body {
            for right in (column + 1)..<columnCount where kind(row, right) == .number { return true }
        }
        return false
    }
}
