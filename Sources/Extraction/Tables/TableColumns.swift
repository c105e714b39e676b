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
        let unitRows = Self.rowsOfUnits(grid, reader)
        let translations = Self.rowsOfTranslations(grid)
        for column in 0..<grid.columnCount {
            columns.append(Self.column(column, grid, reader, unitRows, translations))
        }
        for column in 1..<max(grid.columnCount, 1) where columns[column].kind == .label {
            nameByHeader(column, grid, values, reader)
        }
        nameByUnits(grid, reader)
        findUnits(grid, reader)
        nameParts(reader)
        carryYears()
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

    /// 2030年11月 | 12月 | 2031年1月: months without a year go on with the one before.
    private mutating func carryYears() {
        var before: CellPeriod?
        for column in columns.indices where columns[column].kind == .value {
            guard let period = columns[column].reading.period else { continue }
            let own = period.behind(before)
            columns[column].reading.period = own
            before = own
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
                if cell.columnSpan > 1 || Self.unit(cell.text, reader) == nil {
                    units = 0
                    break
                }
                units += 1
            }
            if units > 1 { columns[column].kind = .unit }
        }
    }

    /// Rows of the header that hold nothing but the units of the columns: 万人 | 亿元 | %.
    private static func rowsOfUnits(_ grid: TableGrid, _ reader: HeaderReader) -> [Int] {
        guard grid.headerRowCount > 1 else { return [] }
        return (1..<grid.headerRowCount).filter { row in
            let texts = grid.cells.lazy.filter { $0.row == row && !reader.table.isBlank($0.text) }.map(\.text)
            return !texts.isEmpty && texts.allSatisfy { unit($0, reader) != nil }
        }
    }

    /// Rows of the header that say the one above once more in English: Year | Primary Industry.
    private static func rowsOfTranslations(_ grid: TableGrid) -> [Int] {
        guard grid.headerRowCount > 1 else { return [] }
        return (1..<grid.headerRowCount).filter { row in
            let texts = grid.cells.lazy.filter { $0.row == row && !$0.text.isEmpty }.map(\.text)
            return texts.contains(where: holdsWord)
                && texts.allSatisfy { $0.utf8.allSatisfy { $0 < 0xE4 } && $0.utf8.contains { $0 | 0x20 &- 0x61 < 26 } }
        }
    }

    /// True for a text with a word of more than three small letters: GDP and PM2.5 have none.
    private static func holdsWord(_ text: String) -> Bool {
        var letters = 0
        for byte in text.utf8 {
            letters = byte &- 0x61 < 26 ? letters + 1 : 0
            if letters > 3 { return true }
        }
        return false
    }

    /// A header cell's text as a unit; nouns of which some are counted (村) name things.
    private static func unit(_ text: String, _ reader: HeaderReader) -> CellUnit? {
        guard let unit = reader.units.whole(LabelText(text).bytes[...]) else { return nil }
        return unit.unit.map { reader.units.units.all[$0].kind != .noun } ?? true ? unit : nil
    }

    /// 单位 of 单位 Unit, as yearbooks print both.
    private static func withoutTranslation(_ label: LabelText) -> LabelText {
        guard let last = label.bytes.last, last | 0x20 >= 0x61, last | 0x20 <= 0x7A else { return label }
        let own = RowLabelReader.withoutTranslation(label.bytes[...])
        return own.count < label.bytes.count ? LabelText(String(decoding: own, as: UTF8.self)) : label
    }

    /// A header cell's text as a unit that no name is: one with its scale, of a measure or of money.
    private static func scaledUnit(_ text: String, _ reader: HeaderReader) -> CellUnit? {
        guard let unit = unit(text, reader), unit.text.utf8.count == LabelText(text).bytes.count else { return nil }
        let kind = unit.unit.map { reader.units.units.all[$0].kind }
        switch kind {
        case .money, .length, .area, .volume, .mass, .energy, .power: return unit
        default: return unit.scalePower > 0 ? unit : nil
        }
    }

    private static func column(
        _ column: Int, _ grid: TableGrid, _ reader: HeaderReader, _ unitRows: [Int], _ translations: [Int]
    ) -> Column {
        var reading = HeaderReading()
        var innermost = HeaderReading()
        var texts: [String] = []
        var last = -1
        // The cell above, where neither it nor what may go on below is merged, and what stands over it.
        var above: (cell: TableGrid.Cell, outer: HeaderReading)?
        for row in 0..<grid.headerRowCount {
            let slot = grid.slots[row * grid.columnCount + column]
            guard slot >= 0, slot != last else { continue }
            last = slot
            let cell = grid.cells[slot]
            let before = above
            above = nil
            guard !cell.text.isEmpty, !TableSections.isUnit(cell.text, reader.table) else { continue }
            if row > 0, translations.contains(row), !reading.isNameless || !reading.roles.isEmpty {
                texts.append(cell.text)
                continue
            }
            // A caption row over the whole table says nothing of a column but its period and unit.
            if cell.columnSpan >= grid.columnCount && grid.columnCount > 1 {
                var outer = reader.read(LabelText(cell.text))
                outer.name = ""
                outer.roles.formIntersection([.base, .target, .actual])
                reading = outer.below(reading)
                continue
            }
            texts.append(cell.text)
            // 位次 beside 亿元 and % is no unit, but says what stands below.
            if unitRows.contains(row), reader.words.word(LabelText(cell.text).string)?.roles.contains(.rank) != true {
                reading.unit = unit(cell.text, reader) ?? reading.unit
                continue
            }
            // 万吨 beside 增长（%） below 吞吐量
            if row > 0, !reading.isNameless, row + 1 == grid.headerRowCount, let unit = scaledUnit(cell.text, reader) {
                reading.unit = unit
                continue
            }
            let label = withoutTranslation(LabelText(cell.text))
            if isColumnNumber(label.bytes) { continue }
            var inner = reader.read(label)
            // 2031.9 beside 2030.9
            if let month = CellPeriod(monthWithPoint: label.string) {
                inner.name = ""
                inner.period = month
            }
            // 公式 below 地区 heads the formulas of the other columns.
            if row > 0, inner.isNameless, inner.roles == .note, !reading.isNameless || !reading.roles.isEmpty {
                continue
            }
            // 县（市、区） over 累计 and 增幅, beside 市本级
            if cell.columnSpan > 1, inner.labelKind == "place", row + 1 < grid.headerRowCount,
                !headsLabels(below: cell, grid, reader)
            {
                inner.roles.remove(.label)
                inner.labelKind = ""
                inner.ownLevel = label.string
            }
            // 按岗位分 over its parts says how the column before is divided.
            if reader.table.divisions.begin(inner.name), reader.table.divisionEnds.end(inner.name) {
                inner.name = ""
                inner.roles.insert(.part)
            }
            innermost = inner
            if cell.columnSpan == 1, cell.rowSpan == 1 { above = (cell, reading) }
            if let before, above != nil, let torn = torn(before.cell, cell, inner.below(reading), reader) {
                reading = torn.below(before.outer)
                innermost = torn
                continue
            }
            let outer = withoutLabel(withoutTail(reading, over: inner, reader), over: inner, reader)
            // 公务用车购置及运行费小计 below “三公”经费
            if !outer.name.isEmpty { inner.name = withoutSum(inner.name, reader) }
            reading = inner.below(outer)
            // 毕业生数 below 学生数 says what is counted by itself.
            if reading.name == outer.name + inner.name, isBareNoun(inner.name, reader), isBareNoun(outer.name, reader),
                !countsPeople(inner, below: outer, reader)
            {
                // 人数 below 出生人口 says no more than its unit.
                reading.name = reader.table.counts.are(inner.name) ? outer.name : inner.name
            }
            // 注册护士 below 卫生人员数 says itself who is counted, as does 卫生技术人员.
            if reading.name == outer.name + inner.name, reader.table.persons.end(outer.name),
                reader.table.occupations.end(inner.name)
                    || reader.table.persons.end(inner.name) && inner.name.prefix(2) == outer.name.prefix(2)
            {
                reading.name = inner.name
            }
            // 其中：税收 below 一般公共预算收入 is 税收收入, 其中：民间投资 is itself.
            if inner.roles.contains(.part), !inner.name.isEmpty, !outer.name.isEmpty, outer.name != inner.name {
                let noun = reader.words.noun(endOf: outer.name)
                let isOfPeople = reader.table.persons.end(inner.name) && reader.table.persons.end(outer.name)
                reading.name =
                    !isOfPeople && reader.words.noun(endOf: inner.name) == nil
                        || countsPeople(inner, below: outer, reader)
                    ? CellNaming.overlapping(inner.name, noun.map { $0.partNoun ?? $0.noun } ?? "") : inner.name
            }
            // 计划投资 below 投资安排 says what is counted itself.
            if reading.name == outer.name + inner.name, let noun = reader.words.noun(endOf: inner.name)?.noun,
                noun.count > 1, outer.name.begins(with: String(noun.suffix(2))),
                reader.words.noun(endOf: outer.name) == nil
            {
                reading.name = inner.name
            }
            // 商品住房用地 below 住宅用地 says itself what it is.
            if reading.name == outer.name + inner.name, reader.table.kinds.end(inner.name),
                reader.table.kinds.end(outer.name), !isBareNoun(inner.name, reader)
            {
                reading.name = inner.name
            }
            // 招生 below 学生数 limits what is counted, and 在岗职工 below 平均劳动报酬 whose it is.
            if !inner.name.isEmpty, let noun = reader.words.noun(endOf: outer.name),
                reader.words.noun(endOf: inner.name) == nil || countsPeople(inner, below: outer, reader),
                reading.name == outer.name + inner.name
            {
                let word =
                    noun.partNoun == nil ? reader.table.everyKind.beginning(of: Array(outer.name.utf8)[...]) : nil
                reading.name = CellNaming.overlapping(
                    inner.name,
                    noun.partNoun ?? String(decoding: outer.name.utf8.dropFirst(word?.count ?? 0), as: UTF8.self))
            }
        }
        var kind = Kind.value
        if reading.isNameless {
            if reading.roles.contains(.serial) || reading.roles.contains(.note) {
                kind = .passed
            } else if reading.roles.isSuperset(of: [.unit, .label]), !texts.isEmpty {
                // 项目单位 is an office.
                kind = .passed
            } else if reading.roles.contains(.unit) {
                kind = .unit
            } else if reading.roles.contains(.label) {
                kind = .label
            }
        } else if innermost.isNameless, innermost.roles.contains(.serial) {
            // 行次 below 收入.
            kind = .passed
        }
        return Column(kind: kind, reading: reading, header: texts.isEmpty ? nil : texts.joined(separator: " / "))
    }

    /// 地区生产 over 总值, 比上年同 over 月增长%: what one cell and the one below it say together, where they make a word or name of
    /// headers that they don't make apart; nil for others.
    private static func torn(
        _ upper: TableGrid.Cell, _ lower: TableGrid.Cell, _ apart: HeaderReading, _ reader: HeaderReader
    ) -> HeaderReading? {
        // 环比 over 上月=100 are two things.
        if upper.text.isEmpty || lower.text.isEmpty || apart.roles.contains(.base) { return nil }
        if !apart.isNameless, reader.words.noun(endOf: apart.name) != nil { return nil }
        let text = LabelText(upper.text + lower.text)
        if let word = reader.words.word(text.string) { return word.roles.contains(.noun) ? nil : reader.read(text) }
        if apart.isNameless { return nil }
        // 绝对数 below 城镇居民 is a word of its own.
        let own = reader.words.longest(in: LabelText(lower.text).bytes, at: 0)?.word
        if own?.roles.contains(.generic) == true { return nil }
        let together = reader.read(text)
        let isWhole =
            together.isNameless ? !together.roles.isEmpty : reader.words.noun(endOf: together.name) != nil
        return isWhole && together.name != apart.name ? together : nil
    }

    /// True where one of the columns below a merged cell of the header has labels or their units: 地区 over 名称 and 代码.
    private static func headsLabels(below cell: TableGrid.Cell, _ grid: TableGrid, _ reader: HeaderReader) -> Bool {
        let below = cell.row + cell.rowSpan
        // A cell of a damaged table may stand over all of its rows.
        return below < grid.rowCount
            && (cell.column..<min(grid.columnCount, cell.column + cell.columnSpan)).contains { column in
                guard let inner = grid.cell(row: below, column: column) else { return true }
                let reading = reader.read(LabelText(inner.text))
                return inner.text.isEmpty || !reading.roles.isDisjoint(with: [.label, .serial, .unit, .note])
            }
    }

    /// 基金收支 over 基金收入 and 累计结余: what only says that its parts are told is no part of their names.
    private static func withoutTail(
        _ outer: HeaderReading, over inner: HeaderReading, _ reader: HeaderReader
    ) -> HeaderReading {
        if outer.isNameless || reader.words.noun(endOf: inner.name) == nil { return outer }
        let name = Array(outer.name.utf8)
        guard
            let tail = reader.words.tails.first(where: {
                name.count > $0.count && name.suffix($0.count).elementsEqual($0)
            })
        else { return outer }
        let rest = String(decoding: name.dropLast(tail.count), as: UTF8.self)
        // 结余 below 基金 would be that alone.
        if isBareNoun(rest, reader), !inner.name.begins(with: rest) { return outer }
        var outer = outer
        outer.name = rest
        return outer
    }

    /// 浓度 of 主要污染物浓度 over PM2.5: what only says that the columns below name the things is no part of their names.
    private static func withoutLabel(
        _ outer: HeaderReading, over inner: HeaderReading, _ reader: HeaderReader
    ) -> HeaderReading {
        guard !outer.isNameless, !inner.isNameless, let noun = reader.words.noun(endOf: outer.name)?.noun,
            reader.words.noun(endOf: inner.name) == nil
        else { return outer }
        let isOfThings = outer.name.withBytes {
            reader.table.loneLabels.ending(in: $0, at: $0.count - noun.utf8.count, floor: 0) != nil
        }
        if !isOfThings { return outer }
        var outer = outer
        outer.name = noun
        return outer
    }

    /// 运行费 of 运行费小计; a name that says no more than that a sum stands below is left as it is.
    private static func withoutSum(_ name: String, _ reader: HeaderReader) -> String {
        name.withBytes { bytes in
            guard let sum = reader.table.sums.ending(in: bytes, at: bytes.count, floor: 3) else { return name }
            let rest = String(decoding: bytes.dropLast(sum.count), as: UTF8.self)
            return reader.words.noun(endOf: rest) == nil ? name : rest
        }
    }

    /// True for 在岗职工 below 劳动报酬: people below what is not counted in people.
    private static func countsPeople(_ inner: HeaderReading, below outer: HeaderReading, _ reader: HeaderReader) -> Bool
    {
        reader.table.persons.end(inner.name) && inner.unit == nil && outer.unit.map(reader.isMoney) == true
            && !reader.table.persons.end(outer.name)
    }

    private static func isBareNoun(_ name: String, _ reader: HeaderReader) -> Bool {
        !name.isEmpty && reader.words.noun(endOf: name)?.noun == name
    }

    /// True for what numbers a column, which may say how it comes from others: 2, 3=1+2, B, A=B+C.
    private static func isColumnNumber(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, bytes.count <= 12,
            bytes.allSatisfy({ $0 &- 0x30 < 10 || $0 &- 0x41 < 26 || "=+-()*/".utf8.contains($0) })
        else { return false }
        let isLetter = first &- 0x41 < 26
        let digits = bytes.prefix { $0 &- 0x30 < 10 }.count
        return isLetter
            ? bytes.count == 1 || bytes[1] == UInt8(ascii: "=")
            : first &- 0x31 < 9 && digits <= 2 && !bytes.contains { $0 &- 0x41 < 26 }
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
