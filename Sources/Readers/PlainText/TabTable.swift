import Model

/// A table whose cells are behind tabs, on one line or each on a line of its own that begins with the tab.
enum TabTable {
    private static let neededRows = 3

    /// One line that begins no cell with a tab, with the lines behind it that do.
    private struct Row {
        var lines: Range<Int>
        var cells: [TableRow.Cell]
    }

    /// The table whose first row begins with line `start`.
    static func read(
        from start: Int, lines: [TextLine], packed: [PackedLine], text: UnsafeBufferPointer<UInt8>, words: GridWords
    ) -> (lines: Range<Int>, rows: [TableRow])? {
        // Quick look: most texts have no tab.
        let isTabbed =
            lines[start].holdsTab
            || start + 1 < lines.count && isTabLed(start + 1, lines, text)
        guard isTabbed,
            !isTabLed(start, lines, text) || headsGroups(start, lines, text) || headsColumns(start, lines, text),
            let first = row(from: start, lines, text), first.cells.count >= 2, !isAboutTable(first, words)
        else {
            return nil
        }
        var rows = [first]
        var next = first.lines.upperBound
        while next < lines.count {
            guard let row = row(from: next, lines, text) else { break }
            if row.cells.count < 2 {
                // The second line of a cell, when a row of the table follows; in a list of numbers nothing else is. In others one
                // that heads rows like those above it: 按类别分.
                guard lines[next].characterCount <= 20,
                    let behind = self.row(from: row.lines.upperBound, lines, text), behind.cells.count >= 2,
                    isNumbered(rows) || headsRows(lines[next], behind, rows)
                else { break }
            }
            rows.append(row)
            next = row.lines.upperBound
        }
        if isNumbered(rows) { rows = merged(rows, text) }
        let head = headOfGroups(rows)
        guard rows.count >= neededRows else { return nil }
        // Metadata lines have tabs as well; a table's rows have about the same number of cells.
        var counts: [Int: Int] = [:]
        for row in rows { counts[row.cells.count, default: 0] += 1 }
        guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), usual.value * 2 >= rows.count,
            usual.key >= 2
        else { return nil }
        // 索引号：<tab>…: what the page says of the document.
        let named = rows.count { row in row.cells[0].text.last.map { $0 == "：" || $0 == ":" } ?? false }
        if named * 2 >= rows.count { return nil }
        let end = rows[rows.count - 1].lines.upperBound
        return (start..<end, head + rows.dropFirst(head.count).map { TableRow(cells: $0.cells) })
    }

    /// True for a line of names with nothing in its first cell, below which a line of more cells has the label there.
    private static func headsGroups(_ start: Int, _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard lines[start].holdsTab, start + 1 < lines.count, lines[start + 1].holdsTab,
            !isTabLed(start + 1, lines, text), let upper = row(from: start, lines, text),
            let lower = row(from: start + 1, lines, text), upper.cells.count >= 3,
            upper.cells.count <= lower.cells.count
        else { return false }
        return (upper.cells + lower.cells).allSatisfy { $0.text.first?.isNumber != true }
            && upper.cells.dropFirst().contains { $0.text.isEmpty }
    }

    /// True for a short line of words between rows of numbers and another one with as many, which goes on with the table.
    private static func headsRows(_ line: TextLine, _ behind: Row, _ rows: [Row]) -> Bool {
        guard rows.count > 2, let above = rows.last, above.cells.count == behind.cells.count, behind.cells.count > 2,
            !line.endsSentence, !line.holdsComma
        else { return false }
        return [above, behind].allSatisfy { row in
            row.cells[0].text.utf8.first.map { $0 >= 0x80 } == true
                && row.cells.dropFirst().allSatisfy { cell in
                    cell.text.utf8.allSatisfy { $0 &- 0x30 < 10 || ",.-+%".utf8.contains($0) } && !isYear(cell.text)
                }
        }
    }

    private static func isYear(_ text: String) -> Bool {
        text.utf8.count == 4 && (text.utf8.starts(with: "19".utf8) || text.utf8.starts(with: "20".utf8))
    }

    /// True for one or two lines of names with nothing in the first cell of either, as a spreadsheet's corner is, below which a line
    /// has a label there and a cell for each name.
    private static func headsColumns(_ start: Int, _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard lines[start].holdsTab, var names = row(from: start, lines, text) else { return false }
        var next = names.lines.upperBound
        if next < lines.count, isTabLed(next, lines, text), lines[next].holdsTab,
            let lower = row(from: next, lines, text)
        {
            guard areNames(names), names.cells.count <= lower.cells.count else { return false }
            names = lower
            next = lower.lines.upperBound
        }
        guard areNames(names), names.cells.count >= 3, names.cells.dropFirst().allSatisfy({ !$0.text.isEmpty }),
            next < lines.count, !isTabLed(next, lines, text), let row = row(from: next, lines, text)
        else { return false }
        return row.cells.count == names.cells.count && row.cells[0].text.first?.isNumber != true
    }

    /// True for cells none of which is a number, but for years behind an empty one: 2031, 1-6月.
    private static func areNames(_ row: Row) -> Bool {
        row.cells.allSatisfy { cell in
            let text = cell.text.utf8
            guard let first = text.first, first &- 0x30 < 10, text.allSatisfy({ $0 < 0x80 }) else { return true }
            return row.cells[0].text.isEmpty && isYear(cell.text)
        }
    }

    /// A header of two lines with nothing in the first cell of one of them, or of both: the label in the other is that of both, and
    /// what stands above names the columns up to the next word. None for other tables.
    private static func headOfGroups(_ rows: [Row]) -> [TableRow] {
        guard rows.count > 2, rows[1].cells[0].text.isEmpty || rows[0].cells[0].text.isEmpty,
            rows[1].cells.count == rows[2].cells.count, rows[0].cells.count <= rows[1].cells.count
        else { return [] }
        let lower = rows[1].cells
        // A row of numbers below one line of names is no header.
        if !areNames(rows[1]) { return [] }
        let label = rows[0].cells[0].text.isEmpty ? lower[0] : rows[0].cells[0]
        var upper: [TableRow.Cell] = []
        var reaching: Set<Int> = [0]
        for column in lower.indices {
            let cell = column == 0 ? label : rows[0].cells.indices.contains(column) ? rows[0].cells[column] : nil
            if let cell, !cell.text.isEmpty || upper.isEmpty {
                upper.append(cell)
                if column == 0 || lower[column].text.isEmpty { reaching.insert(column) }
            } else if lower[column].text.isEmpty || column == 1 {
                return []
            } else {
                upper[upper.count - 1].columnSpan += 1
            }
        }
        var column = 0
        for index in upper.indices {
            if reaching.contains(column) { upper[index].rowSpan = 2 }
            column += upper[index].columnSpan
        }
        let below = lower.indices.filter { !reaching.contains($0) }.map { lower[$0] }
        return [TableRow(cells: upper, isHead: true), TableRow(cells: below, isHead: true)]
    }

    /// True for a line that names the table or says nothing, with the unit at its end: 财政收支执行情况表<tab><tab>单位：万元.
    private static func isAboutTable(_ row: Row, _ words: GridWords) -> Bool {
        let filled = row.cells.filter { !$0.span.isEmpty }
        guard filled.count <= 2, let last = filled.last else { return false }
        return words.isUnitLine(last.text)
    }

    private static func isTabLed(_ line: Int, _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        lines[line].start < lines[line].span.start && text[lines[line].start] == 0x09
    }

    private static func row(
        from start: Int, _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>
    ) -> Row? {
        guard start < lines.count else { return nil }
        var end = start + 1
        while end < lines.count, isTabLed(end, lines, text), !lines[end].holdsTab { end += 1 }
        // To the end of the line, and over the blank lines behind it that hold a tab.
        var stop = lines[end - 1].span.end
        let limit = end < lines.count ? lines[end].start : text.count
        var place = stop
        while place < limit {
            if text[place] == 0x09 { stop = place + 1 }
            place += 1
        }
        var cells: [TableRow.Cell] = []
        // A line that begins with a tab here has nothing in its first cell; spaces there set a label in.
        var from = lines[start].start
        for index in from..<stop where text[index] == 0x09 {
            // Two tabs one behind the other inside a line hold one cell apart from the next.
            cells.append(TableCellText.cell(from..<index, in: text))
            from = index + 1
        }
        cells.append(TableCellText.cell(from..<stop, in: text))
        while let last = cells.last, last.span.isEmpty, cells.count > 2, from == stop {
            cells.removeLast()
            break
        }
        return Row(lines: start..<end, cells: cells)
    }

    /// Most rows begin with a number one higher than the row before.
    private static func isNumbered(_ rows: [Row]) -> Bool {
        let numbers = rows.compactMap { row in row.cells.first.flatMap { Int($0.text) } }
        return numbers.count >= 1 && numbers.first == 1
            && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    /// Rows without a number go on with the row before: a cell of two lines.
    private static func merged(_ rows: [Row], _ text: UnsafeBufferPointer<UInt8>) -> [Row] {
        var merged: [Row] = []
        for row in rows {
            let isRow = row.cells.first.map { Int($0.text) != nil } ?? false
            if !isRow, let last = merged.last, last.cells.first.map({ Int($0.text) != nil }) ?? false {
                var joined = last
                joined.lines = last.lines.lowerBound..<row.lines.upperBound
                if let end = joined.cells.last, let start = row.cells.first {
                    joined.cells[joined.cells.count - 1] = TableCellText.joined([end, start], in: text)
                }
                joined.cells += row.cells.dropFirst()
                merged[merged.count - 1] = joined
            } else {
                merged.append(row)
            }
        }
        return merged
    }
}
