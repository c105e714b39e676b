import Model

/// What the columns of a table hold, told from their headers and from what stands in them.
struct TableColumns {
    /// What one column holds.
    enum Kind: Sendable {
        /// Labels of rows; `place` and `period` tables say so.
        case label
        /// Units of the row's values.
        case unit
        /// Numbers that only count rows, remarks, addresses.
        case passed
        case value
    }

    /// One column.
    struct Column {
        var kind: Kind
        var reading: HeaderReading
        /// Header texts from the outermost level to the innermost, joined by ` / `.
        var header: String?

        /// True for 规格, which says more of what the column beside it names.
        var isSpec: Bool { reading.labelKind == "spec" }
        /// True for 品种, but not for 规格 beside it, which tells rows of one name apart.
        var namesRows: Bool { reading.roles.contains(.label) && reading.labelKind != "spec" }
    }

    private(set) var columns: [Column] = []
    /// For each value column the label columns that name its rows.
    private(set) var labels: [[Int]] = []
    /// For each value column the unit column of its rows.
    private(set) var unitColumn: [Int?] = []

    init(_ grid: TableGrid, values: [CellValue?], reader: HeaderReader) {
        let headerRows = HeaderRows(grid, reader)
        for column in 0..<grid.columnCount {
            columns.append(ColumnHeader(column, of: grid, headerRows, reader).column)
        }
        for column in 1..<max(grid.columnCount, 1) where columns[column].kind == .label {
            nameByHeader(column, grid, values, reader)
        }
        nameByUnits(grid, reader)
        findUnits(grid, reader)
        nameParts(reader)
        var years = CarriedYears()
        for column in columns.indices where columns[column].kind == .value {
            if let period = columns[column].reading.period { columns[column].reading.period = years.carry(period) }
        }
        let first = first
        for column in 0..<grid.columnCount where columns[column].kind == .value {
            columns[column].kind = Self.kind(
                column, grid, values, columns[column].reading, reader.table, isFirst: column == first)
        }
        // A table without any header column that says so: its first column names the rows.
        if !columns.contains(where: { $0.kind == .label }), columns.count > first + 1, columns[first].kind == .value,
            grid.headerColumnCount > 0, !columns[first].reading.roles.contains(.total),
            !(Self.isAmongNames(columns[first].reading, grid) && Self.holdsValuesAlone(first, grid, values))
        {
            columns[first].kind = .label
        }
        for column in columns.indices {
            labels.append(labelColumns(before: isRankBeforeLabels(column) ? valueBehindLabels : column))
            unitColumn.append(unitColumn(before: column))
        }
    }

    /// The first column, or that behind the numbers of the rows.
    var first: Int {
        columns.count > 1 && columns[0].kind == .passed && columns[0].reading.roles.contains(.serial) ? 1 : 0
    }

    /// 城市 and 项目 head row labels, but not where numbers alone stand below them: there they name what is measured.
    private mutating func nameByHeader(
        _ column: Int, _ grid: TableGrid, _ values: [CellValue?], _ reader: HeaderReader
    ) {
        guard columns[column].reading.labelKind != "period", columns[column].reading.labelKind != "spec",
            column >= grid.headerColumnCount, grid.headerRowCount > 0
        else { return }
        var numbers = 0
        for row in grid.bodyRows {
            guard let cell = grid.cell(row: row, column: column), !reader.table.isBlank(cell.text) else { continue }
            let slot = grid.slots[row * grid.columnCount + column]
            if cell.columnSpan > 1 { continue }
            if values[slot] == nil { return }
            numbers += 1
        }
        // 城市 over 2030年 and 2031年
        let cells = (0..<grid.headerRowCount).reversed().lazy.compactMap { grid.cell(row: $0, column: column) }
        let heading = cells.first { reader.words.word(LabelText($0.text).string)?.roles.contains(.label) == true }
        guard numbers > 1, let header = heading ?? cells.first else { return }
        columns[column].kind = .value
        columns[column].reading.labelKind = ""
        columns[column].reading.roles.remove(.label)
        columns[column].reading.name = String(
            decoding: LabelText(header.text).bytes.prefix { $0 != UInt8(ascii: "(") }, as: UTF8.self)
    }

    /// 从业人员 | 其中：女性: a part that names no measure is measured as the column before it.
    private mutating func nameParts(_ reader: HeaderReader) {
        var lastPart: Int?
        for column in columns.indices where columns[column].kind == .value {
            let reading = columns[column].reading
            // 在岗职工 behind 从业人员工资总额（万元） has wages, too.
            let isOfPeople =
                column > 0 && reading.unit == nil && reader.table.persons.are(reading.name)
                && columns[column - 1].kind == .value
                && columns[column - 1].reading.unit != nil
                && !reader.table.persons.are(columns[column - 1].reading.name)
            // #生产资料 | 生活资料: the second one has no mark of its own.
            let goesOn = lastPart == column - 1 && columns[column].header?.utf8.contains(UInt8(ascii: "/")) == false
            // 第一产业 behind 地区生产总值（亿元）
            let isSector = reading.unit == nil && reader.table.sectors.are(reading.name)
            guard reading.roles.contains(.part) || goesOn || isOfPeople || isSector, !reading.isNameless,
                TableReading.measure(reading.roles) == nil,
                isOfPeople || reader.words.noun(endOf: reading.name) == nil,
                let whole = columns[..<column].last(where: {
                    $0.kind == .value && !$0.reading.roles.contains(.part)
                        && TableReading.measure($0.reading.roles) == nil
                }), let noun = reader.words.noun(endOf: whole.reading.name),
                reading.unit == nil || reading.unit == whole.reading.unit,
                // Without one the unit is the whole table's, and so is what the names go on with.
                !isSector || reading.roles.contains(.part) || goesOn || whole.reading.unit != nil,
                // 在岗职工 beside 从业人员 are people themselves.
                !(reader.table.persons.end(reading.name) && reader.table.persons.end(whole.reading.name))
            else { continue }
            // 女 of 人口数
            let lent = noun.noun.count == 1 ? whole.reading.name : noun.partNoun ?? noun.noun
            columns[column].reading.name = CellNaming.overlapping(reading.name, lent)
            columns[column].reading.roles.insert(.part)
            if isOfPeople { columns[column].reading.unit = whole.reading.unit }
            lastPart = column
        }
        growParts()
    }

    /// 固定资产投资增速（%） | #工业投资: a part behind the growth of what it is a part of is told of by its growth, too.
    private mutating func growParts() {
        for column in columns.indices.dropFirst() where columns[column].kind == .value {
            let own = columns[column].reading
            guard own.roles.contains(.part), !own.isNameless, own.unit == nil, TableReading.measure(own.roles) == nil,
                columns[column - 1].kind == .value, case let growth = columns[column - 1].reading,
                !growth.isNameless, TableReading.measure(growth.roles) == .change, !growth.isAmount,
                !columns.contains(where: {
                    $0.kind == .value && $0.reading.name == growth.name && TableReading.measure($0.reading.roles) == nil
                })
            else { continue }
            columns[column].reading.unit = growth.unit
            columns[column].reading.roles.formUnion(growth.roles.intersection([.change, .basis]))
            columns[column].reading.basis = growth.basis
            columns[column].reading.kindWords = growth.kindWords
            columns[column].reading.changeSign = growth.changeSign
            columns[column].reading.isImprovement = growth.isImprovement
            columns[column].reading.period = own.period ?? growth.period
        }
    }

    /// 单位 heads the names of offices and places where the first column holds no unit.
    private mutating func nameByUnits(_ grid: TableGrid, _ reader: HeaderReader) {
        let first = first
        guard columns.indices.contains(first), columns[first].kind == .unit else { return }
        let holdsUnit = grid.bodyRows.contains { row in
            grid.cell(row: row, column: first).map { reader.units.whole(LabelText($0.text).bytes[...]) != nil } ?? false
        }
        if holdsUnit { return }
        columns[first].kind = .label
        columns[first].reading.labelKind = "place"
    }

    /// A column without a header that holds nothing but units says what the rows are counted in.
    private mutating func findUnits(_ grid: TableGrid, _ reader: HeaderReader) {
        for column in columns.indices.dropFirst() where columns[column].header == nil && columns[column].kind != .unit {
            var units = 0
            for row in grid.bodyRows {
                guard let cell = grid.cell(row: row, column: column), !reader.table.isBlank(cell.text) else { continue }
                if cell.columnSpan > 1 || ColumnHeader.unit(cell.text, reader) == nil {
                    units = 0
                    break
                }
                units += 1
            }
            if units > 1 { columns[column].kind = .unit }
        }
    }

    /// True when all cells of a column below the header are values, and there are some.
    private static func holdsValuesAlone(_ column: Int, _ grid: TableGrid, _ values: [CellValue?]) -> Bool {
        let slots = grid.bodyRows.map {
            grid.slots[$0 * grid.columnCount + column]
        }
        return !slots.isEmpty && slots.allSatisfy { $0 >= 0 && values[$0] != nil }
    }

    /// True for a name over the only row of a table, whose values it has as well as the others: 维持 | 纠正 over 1 | 0.
    private static func isAmongNames(_ reading: HeaderReading, _ grid: TableGrid) -> Bool {
        grid.headerRowCount > 0 && grid.rowCount == grid.headerRowCount + 1 && !reading.isNameless
            && reading.roles.isDisjoint(with: [.label, .serial, .unit, .note, .rank]) && reading.period == nil
    }

    /// A column whose header does not say is told by its cells: words, units, counting numbers.
    private static func kind(
        _ column: Int, _ grid: TableGrid, _ values: [CellValue?], _ reading: HeaderReading,
        _ words: TableWords, isFirst: Bool
    ) -> Kind {
        // 排名 | 县区: the first column ranks what the second names.
        if isFirst, reading.roles.contains(.rank), reading.isNameless, holdsValuesAlone(column, grid, values) {
            return .value
        }
        // 合计 over numbers heads the sums of what stands to the right of it.
        let isSum =
            isFirst && holdsValuesAlone(column, grid, values)
            && (reading.roles.contains(.total) && reading.isNameless || isAmongNames(reading, grid))
        let namesRows = column < grid.headerColumnCount || isFirst && grid.headerColumnCount > 0
        if namesRows && !isSum && !(reading.roles.contains(.change) || reading.unit != nil) {
            return .label
        }
        var numbers = 0
        var texts = 0
        var years = 0
        var periods = 0
        var last = -1
        for row in grid.bodyRows {
            let slot = grid.slots[row * grid.columnCount + column]
            // A title over all columns says nothing of this one.
            guard slot >= 0, slot != last, grid.cells[slot].column == column, !grid.cells[slot].text.isEmpty else {
                continue
            }
            last = slot
            if let value = values[slot] {
                numbers += 1
                if value.unit == nil, value.value.scale == 0, value.value.coefficient >= 1900,
                    value.value.coefficient < 2100
                {
                    years += 1
                }
            } else if words.periods.begin(grid.cells[slot].text) {
                years += 1
                periods += 1
            } else if !words.isBlank(grid.cells[slot].text) {
                texts += 1
            }
        }
        if isFirst, years > 0, years >= numbers, texts == 0 { return .label }
        // 2028-2031, 2030: how long each thing takes.
        if periods > 0, texts == 0, years == numbers + periods { return .label }
        // A column of blanks is the second half of a header set over two.
        if numbers == 0 { return texts + years > 0 ? .label : .passed }
        return isFirst && texts > numbers ? .label : .value
    }

    /// The nearest label columns to the left, outermost first; units and passed columns between don't part them.
    /// Columns further off than this say nothing of one: rows of tens of thousands of cells must not be read against
    /// themselves.
    private static let reach = 200

    private func labelColumns(before column: Int) -> [Int] {
        var result: [Int] = []
        var index = column - 1
        let reach = max(0, column - Self.reach)
        while index >= reach, columns[index].kind != .label { index -= 1 }
        if index < reach { return [] }
        while index >= 0, columns[index].kind == .label || columns[index].kind == .passed || isUnitBetween(index) {
            if columns[index].kind == .label { result.append(index) }
            index -= 1
        }
        return result.reversed()
    }

    /// True for 排名 before 县区.
    private func isRankBeforeLabels(_ column: Int) -> Bool {
        columns[column].kind == .value && columns[column].reading.roles.contains(.rank) && column == first
            && columns.count > column + 1 && columns[column + 1].kind == .label
    }

    /// The first column of values behind the first labels.
    private var valueBehindLabels: Int {
        let label = columns.firstIndex { $0.kind == .label } ?? 0
        return columns[label...].firstIndex { $0.kind == .value } ?? 0
    }

    /// True for a column of units behind one of labels.
    private func isUnitBetween(_ index: Int) -> Bool {
        index > 0 && columns[index].kind == .unit && columns[index - 1].kind == .label
    }

    /// The label columns whose headers say that they name the rows of a column, or else the first of all before it.
    func naming(_ column: Int) -> [Int] {
        let named = labels[column].filter { columns[$0].namesRows }
        return named.isEmpty ? Array(labels[column].prefix(1)) : named
    }

    /// The last of the words over a column, where its header has more than one level; nil for others.
    func innermost(_ column: Int) -> Substring? {
        guard let header = columns[column].header, let mark = header.lastIndex(of: "/") else { return nil }
        return header[header.index(after: mark)...]
    }

    private func unitColumn(before column: Int) -> Int? {
        let first = max(labels[column].first ?? 0, column - Self.reach)
        if let left = (first..<max(column, first)).last(where: { columns[$0].kind == .unit }) { return left }
        // A unit column behind the values is rare, and then it holds for the block to its left.
        let right = (column + 1)..<min(columns.count, column + 1 + Self.reach)
        return right.first { columns[$0].kind == .unit }.flatMap { unit in
            columns[(column + 1)..<unit].contains { $0.kind == .label } ? nil : unit
        }
    }
}
