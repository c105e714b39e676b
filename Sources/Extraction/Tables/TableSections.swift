import Model

/// Cuts a grid where a new header stands inside it: monthly tables put money, trade and prices below each other, each
/// with its own title, unit and header row.
struct TableSections {
    /// One part with a header of its own.
    struct Section {
        /// The part as a grid; its cells keep their places in the text.
        var grid: TableGrid
        /// Row of the whole grid in which it begins.
        var firstRow: Int
        /// True where the grid's rows are the columns of the table.
        var isTurned = false
    }

    /// The parts of a grid from top to bottom; the grid itself when it has but one header.
    static func sections(of grid: TableGrid, reader: HeaderReader) -> [Section] {
        var starts: [(row: Int, header: Int)] = []
        var row = grid.headerRowCount
        while row < grid.rowCount {
            if isHeader(row, grid, reader) {
                var first = row
                while first > grid.headerRowCount, first > (starts.last?.header ?? -1) + 1, isTitle(first - 1, grid) {
                    first -= 1
                }
                starts.append((first, row))
            }
            row += 1
        }
        if starts.isEmpty { return [Section(grid: grid, firstRow: 0)] }
        var result = [Section(grid: part(of: grid, 0..<starts[0].row, headerRows: grid.headerRowCount), firstRow: 0)]
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].row : grid.rowCount
            var section = part(of: grid, start.row..<end, headerRows: start.header - start.row + 1)
            let titles = (start.row..<start.header).flatMap { row in texts(row, grid) }
            section.caption =
                titles.first { !reader.table.unitLines.occur(in: $0) && $0.utf8.count > 3 } ?? grid.caption
            section.unit = titles.lazy.compactMap { unit($0, reader.table) }.first
            result.append(Section(grid: section, firstRow: start.row))
        }
        return result
    }

    /// A row that begins with 指标, 项目 or the like and holds no value.
    private static func isHeader(_ row: Int, _ grid: TableGrid, _ reader: HeaderReader) -> Bool {
        guard let first = grid.cell(row: row, column: 0), first.row == row, first.columnSpan < grid.columnCount,
            first.text.utf8.count <= 24
        else { return false }
        let label = LabelText(first.text)
        if !reader.words.mayHeadLabels(label) || reader.beginsWithName(label) { return false }
        let reading = reader.read(label)
        guard reading.isNameless, reading.roles.contains(.label) else { return false }
        let others = texts(row, grid).dropFirst()
        return !others.isEmpty
            && others.allSatisfy { text in
                let bytes = LabelText(text, upTo: 3).bytes
                return !(bytes.first.map { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "-") } ?? false)
                    || reader.table.periods.begin(text)
            }
    }

    /// A row above a header that holds one text alone: a title or 单位：万元.
    private static func isTitle(_ row: Int, _ grid: TableGrid) -> Bool {
        let texts = texts(row, grid)
        return texts.count <= 1
            && !texts.contains { text in LabelText(text).bytes.contains { $0 >= 0x30 && $0 <= 0x39 } }
    }

    private static func texts(_ row: Int, _ grid: TableGrid) -> [String] {
        var result: [String] = []
        for column in 0..<grid.columnCount {
            guard let cell = grid.cell(row: row, column: column), cell.row == row, cell.column == column,
                !cell.text.isEmpty
            else {
                continue
            }
            result.append(cell.text)
        }
        return result
    }

    /// True for a cell that says nothing but a unit: 单位：万元, （金额单位：万元）.
    static func isUnit(_ text: String, _ words: TableWords) -> Bool {
        unit(text, words) != nil
            && text.withBytes { bytes in
                words.unitMarks.first(in: bytes, 0..<bytes.count).map { $0.lowerBound <= longestUnitOwner } ?? false
            }
    }

    /// Bytes of an opening bracket and of 金额 or the like before 单位.
    private static let longestUnitOwner = 9

    /// What stands behind 单位： in a title or header cell.
    static func unit(_ text: String, _ words: TableWords) -> String? {
        text.withBytes { bytes in
            guard let mark = words.unitMarks.first(in: bytes, 0..<bytes.count) else { return nil }
            let end = mark.lowerBound
            // 编制单位：… says who made the table.
            let isOther =
                end > 2 && (0x4E00...0x9FFF).contains(CharacterKinds.character(bytes, end - 3))
                && words.unitOwners.ending(in: bytes, at: end, floor: 0) == nil
            if isOther { return nil }
            let unit = String(mark.upperBound..<bytes.count, ofValid: bytes)
            return unit.hasSuffix("）") || unit.hasSuffix(")") ? String(unit.dropLast()) : unit
        }
    }

    /// Rows of a grid as a grid; cells that reach into them from above are cut off there.
    private static func part(of grid: TableGrid, _ rows: Range<Int>, headerRows: Int) -> TableGrid {
        var part = grid
        var indexes: [Int: Int] = [:]
        part.cells = []
        part.slots = []
        for row in rows {
            for column in 0..<grid.columnCount {
                let slot = grid.slots[row * grid.columnCount + column]
                guard slot >= 0 else {
                    part.slots.append(-1)
                    continue
                }
                if let known = indexes[slot] {
                    part.slots.append(known)
                    continue
                }
                var cell = grid.cells[slot]
                let first = max(cell.row, rows.lowerBound)
                cell.rowSpan = min(cell.row + cell.rowSpan, rows.upperBound) - first
                cell.row = first - rows.lowerBound
                indexes[slot] = part.cells.count
                part.slots.append(part.cells.count)
                part.cells.append(cell)
            }
        }
        part.rowCount = rows.count
        part.headerRowCount = headerRows
        return part
    }
}
