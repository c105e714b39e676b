import Model

/// What the label columns of a block say of its rows, read from top to bottom.
struct LabelColumns {
    /// One row as its label columns name it.
    struct Row {
        /// The label that names it: that of the innermost column with one, down to the column that says that it names the rows.
        var label: RowLabel?
        /// Index in the grid's cells of the one that this label stands in.
        var slot: Int?
        /// Texts of the outer label columns.
        var outer: [String] = []
        /// The nearest of those, where it stands over several rows.
        var head: RowLabel?
        /// What a column behind that of the names says more of it: 肋条肉 behind 鲜猪肉.
        var kind: String?
        /// The label of the first of several columns, or the nearest one above where that cell is empty.
        var outermost: RowLabel?
        /// True where the label's own cell stands over several rows.
        fileprivate var isHead = false
    }

    private(set) var rows: [Row] = []
    /// The column whose labels name the rows.
    let names: Int?
    private let columns: [Int]
    /// 2031年 beside the months of that year, in the first of their rows alone or in each.
    private var year: CellPeriod?
    /// 地区生产总值 beside 总量 and 增速, in the first of their rows alone or in each.
    private var owner: RowLabel?

    init(
        _ columns: [Int], of grid: TableGrid, _ values: [CellValue?], _ table: TableColumns, _ rowLabels: RowLabelReader
    ) {
        self.columns = columns
        names = Self.names(columns, table, rowLabels)
        rows.reserveCapacity(grid.bodyRows.count)
        for row in grid.bodyRows { rows.append(read(row, grid, values, table, rowLabels)) }
    }

    /// The column that says that it names the rows; others behind it only say more of them: 起止年限 behind 项目名称.
    private static func names(_ columns: [Int], _ table: TableColumns, _ rowLabels: RowLabelReader) -> Int? {
        let names =
            columns.last { table.columns[$0].namesRows } ?? columns.last { !table.columns[$0].isSpec } ?? columns.last
        // 水库名称 | 类型
        guard let kind = names, table.columns[kind].reading.labelKind == "kind" else { return names }
        return columns.last {
            // 水源地名称 | 类型
            table.columns[$0].reading.labelKind == "name"
                || $0 < kind && table.columns[$0].header.map(rowLabels.headers.table.names.end) == true
        } ?? names
    }

    private mutating func read(
        _ index: Int, _ grid: TableGrid, _ values: [CellValue?], _ table: TableColumns, _ rowLabels: RowLabelReader
    ) -> Row {
        var row = Row()
        row.outermost = rows.last?.outermost
        var previous = -1
        for column in columns {
            let slot = grid.slots[index * grid.columnCount + column]
            if let names, column > names {
                let other = slot < 0 ? nil : rowLabels.read(grid.cells[slot])
                if let other, other.reading.period == nil, take(other, slot, of: row.label ?? owner, into: &row) {
                    continue
                }
                if row.label?.reading.period == nil { row.label?.reading.period = other?.reading.period }
                if row.kind == nil, let other, other.reading.period == nil { row.kind = other.name }
                continue
            }
            guard slot >= 0, slot != previous else { continue }
            previous = slot
            // 3个 behind 合计 says how many there are.
            if values[slot]?.unit != nil, column > 0, let first = grid.cell(row: index, column: 0),
                rowLabels.headers.words.word(LabelText(first.text).string)?.roles.contains(.total) == true
            {
                continue
            }
            guard var label = rowLabels.read(grid.cells[slot]) else { continue }
            if column == columns[0] { row.outermost = label }
            // 2031.07 below 月份
            if table.columns[column].reading.labelKind == "period", label.reading.period == nil,
                let month = CellPeriod(monthWithPoint: label.name)
            {
                label.reading.period = month
                label.reading.name = ""
            }
            // 2031年11月 beside 查处问题数
            if let last = row.label, last.reading.isNameless, last.reading.period != nil, label.reading.period == nil {
                label.reading.period = last.reading.period
            }
            year = Self.year(of: label, above: year)
            if take(label, slot, of: row.label ?? (column > columns[0] ? owner : nil), into: &row) { continue }
            if let last = row.label {
                row.outer.append(last.written)
                row.head = row.isHead ? last : nil
            }
            (row.label, row.slot, row.isHead) = (label, slot, grid.cells[slot].rowSpan > 1)
        }
        if let label = row.label, label.owner == nil { owner = nil }
        if let year, let months = row.label?.reading.period, months.months != nil {
            row.label?.reading.period = months.completed(by: year)
        }
        return row
    }

    /// Takes 增速 beside what it is of as the row's label; false for a label that names something, and where it is of nothing.
    private mutating func take(_ label: RowLabel, _ slot: Int, of outer: RowLabel?, into row: inout Row) -> Bool {
        guard let outer, let own = label.beside(outer) else { return false }
        if row.label != nil { row.outer.append(outer.written) }
        (owner, row.label, row.slot) = (outer, own, slot)
        return true
    }

    /// The year that months behind a label are of: the label's own where that is a year and no more, the one above it for months, and
    /// none for other labels.
    private static func year(of label: RowLabel, above year: CellPeriod?) -> CellPeriod? {
        guard label.reading.isNameless, let period = label.reading.period, period.lastYear == nil else { return nil }
        return period.year == nil ? year : period.months == nil ? period : nil
    }
}
