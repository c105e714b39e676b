import Model

/// Rows of a table's header that name nothing.
struct HeaderRows {
    /// Those that hold nothing but the units of the columns: 万人 | 亿元 | %.
    let units: [Int]
    /// Those that say the one above once more in English: Year | Primary Industry.
    let translations: [Int]

    init(_ grid: TableGrid, _ reader: HeaderReader) {
        units = Self.rowsOfUnits(grid, reader)
        translations = Self.rowsOfTranslations(grid)
    }

    /// Rows of the header that hold nothing but the units of the columns: 万人 | 亿元 | %.
    private static func rowsOfUnits(_ grid: TableGrid, _ reader: HeaderReader) -> [Int] {
        guard grid.headerRowCount > 1 else { return [] }
        return (1..<grid.headerRowCount).filter { row in
            let texts = grid.cells.lazy.filter { $0.row == row && !reader.table.isBlank($0.text) }.map(\.text)
            return !texts.isEmpty && texts.allSatisfy { ColumnHeader.unit($0, reader) != nil }
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
}

/// What the cells of a header say of one column, read from the outermost to the innermost.
struct ColumnHeader {
    private let grid: TableGrid
    private let reader: HeaderReader
    private let rows: HeaderRows
    /// What all cells so far say together.
    private var reading = HeaderReading()
    private var innermost = HeaderReading()
    private var texts: [String] = []
    /// The cell above, where neither it nor what may go on below is merged, and what stands over it.
    private var above: (cell: TableGrid.Cell, outer: HeaderReading)?

    /// Reads the header of a column of the grid.
    init(_ column: Int, of grid: TableGrid, _ rows: HeaderRows, _ reader: HeaderReader) {
        self.grid = grid
        self.reader = reader
        self.rows = rows
        var last = -1
        for row in 0..<grid.headerRowCount {
            let slot = grid.slots[row * grid.columnCount + column]
            guard slot >= 0, slot != last else { continue }
            last = slot
            let before = above
            above = nil
            read(grid.cells[slot], row, below: before)
        }
    }

    /// The column, as far as its header tells.
    var column: TableColumns.Column {
        TableColumns.Column(
            kind: kind, reading: reading, header: texts.isEmpty ? nil : texts.joined(separator: " / "))
    }

    private var kind: TableColumns.Kind {
        // 行次 below 收入
        guard reading.isNameless else {
            return innermost.isNameless && innermost.roles.contains(.serial) ? .passed : .value
        }
        if reading.roles.contains(.serial) || reading.roles.contains(.note) { return .passed }
        // 项目单位 is an office.
        if reading.roles.isSuperset(of: [.unit, .label]), !texts.isEmpty { return .passed }
        if reading.roles.contains(.unit) { return .unit }
        return reading.roles.contains(.label) ? .label : .value
    }

    /// True where the cells so far say something.
    private var saysSomething: Bool { !reading.isNameless || !reading.roles.isEmpty }

    private mutating func read(
        _ cell: TableGrid.Cell, _ row: Int, below before: (cell: TableGrid.Cell, outer: HeaderReading)?
    ) {
        guard !cell.text.isEmpty, !TableSections.isUnit(cell.text, reader.table) else { return }
        if row > 0, rows.translations.contains(row), saysSomething {
            texts.append(cell.text)
            return
        }
        if cell.columnSpan >= grid.columnCount && grid.columnCount > 1 { return readCaption(cell) }
        texts.append(cell.text)
        if readUnit(cell, row) { return }
        let label = Self.withoutTranslation(LabelText(cell.text))
        if Self.isColumnNumber(label.bytes) { return }
        let inner = innerReading(label, of: cell, row)
        // 公式 below 地区 heads the formulas of the other columns.
        if row > 0, inner.isNameless, inner.roles == .note, saysSomething { return }
        innermost = inner
        if cell.columnSpan == 1, cell.rowSpan == 1 { above = (cell, reading) }
        if let before, above != nil, let torn = Self.torn(before.cell, cell, inner.below(reading), reader) {
            reading = torn.below(before.outer)
            innermost = torn
            return
        }
        join(inner)
    }

    /// A caption row over the whole table says nothing of a column but its period and unit.
    private mutating func readCaption(_ cell: TableGrid.Cell) {
        var outer = reader.read(LabelText(cell.text))
        outer.name = ""
        outer.roles.formIntersection([.base, .target, .actual])
        reading = outer.below(reading)
    }

    /// True where a cell is a unit of what stands above and no name.
    private mutating func readUnit(_ cell: TableGrid.Cell, _ row: Int) -> Bool {
        // 位次 beside 亿元 and % is no unit, but says what stands below.
        if rows.units.contains(row), reader.words.word(LabelText(cell.text).string)?.roles.contains(.rank) != true {
            reading.unit = Self.unit(cell.text, reader) ?? reading.unit
            return true
        }
        // 万吨 beside 增长（%） below 吞吐量
        guard row > 0, !reading.isNameless, row + 1 == grid.headerRowCount,
            let unit = Self.scaledUnit(cell.text, reader)
        else { return false }
        reading.unit = unit
        return true
    }

    /// What a cell says by itself.
    private func innerReading(_ label: LabelText, of cell: TableGrid.Cell, _ row: Int) -> HeaderReading {
        var inner = reader.read(label)
        // 2031.9 beside 2030.9
        if let month = CellPeriod(monthWithPoint: label.string) {
            inner.name = ""
            inner.period = month
        }
        // 县（市、区） over 累计 and 增幅, beside 市本级
        if cell.columnSpan > 1, inner.labelKind == "place", row + 1 < grid.headerRowCount,
            !Self.headsLabels(below: cell, grid, reader)
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
        return inner
    }

    /// Puts what a cell says below what those above it do.
    private mutating func join(_ inner: HeaderReading) {
        var inner = inner
        let outer = withoutLabel(withoutTail(reading, over: inner), over: inner)
        // 公务用车购置及运行费小计 below “三公”经费
        if !outer.name.isEmpty { inner.name = withoutSum(inner.name) }
        reading = inner.below(outer)
        let both = outer.name + inner.name
        if reading.name == both, let alone = nameAlone(inner, below: outer) { reading.name = alone }
        namePart(inner, of: outer)
        if reading.name == both, saysItself(inner.name, below: outer.name) { reading.name = inner.name }
        if reading.name == both { nameWithNoun(of: outer, inner) }
    }

    /// What the inner name is called alone where it and the outer one count the same, or each something by itself; nil for others.
    private func nameAlone(_ inner: HeaderReading, below outer: HeaderReading) -> String? {
        // 毕业生数 below 学生数 says what is counted by itself.
        if isBareNoun(inner.name), isBareNoun(outer.name), !countsPeople(inner, below: outer) {
            // 人数 below 出生人口 says no more than its unit.
            return reader.table.counts.are(inner.name) ? outer.name : inner.name
        }
        // 注册护士 below 卫生人员数 says itself who is counted, as does 卫生技术人员.
        let saysPeople =
            reader.table.occupations.end(inner.name)
            || reader.table.persons.end(inner.name) && inner.name.prefix(2) == outer.name.prefix(2)
        return reader.table.persons.end(outer.name) && saysPeople ? inner.name : nil
    }

    /// 其中：税收 below 一般公共预算收入 is 税收收入, 其中：民间投资 is itself.
    private mutating func namePart(_ inner: HeaderReading, of outer: HeaderReading) {
        guard inner.roles.contains(.part), !inner.name.isEmpty, !outer.name.isEmpty, outer.name != inner.name else {
            return
        }
        let noun = reader.words.noun(endOf: outer.name)
        let isOfPeople = reader.table.persons.end(inner.name) && reader.table.persons.end(outer.name)
        reading.name =
            !isOfPeople && reader.words.noun(endOf: inner.name) == nil || countsPeople(inner, below: outer)
            ? CellNaming.overlapping(inner.name, noun.map { $0.partNoun ?? $0.noun } ?? "") : inner.name
    }

    /// True for an inner name that says by itself what is counted.
    private func saysItself(_ inner: String, below outer: String) -> Bool {
        // 计划投资 below 投资安排
        if let noun = reader.words.noun(endOf: inner)?.noun, noun.count > 1,
            outer.begins(with: String(noun.suffix(2))), reader.words.noun(endOf: outer) == nil
        {
            return true
        }
        // 商品住房用地 below 住宅用地
        return reader.table.kinds.end(inner) && reader.table.kinds.end(outer) && !isBareNoun(inner)
    }

    /// 招生 below 学生数 limits what is counted, and 在岗职工 below 平均劳动报酬 whose it is.
    private mutating func nameWithNoun(of outer: HeaderReading, _ inner: HeaderReading) {
        guard !inner.name.isEmpty, let noun = reader.words.noun(endOf: outer.name),
            reader.words.noun(endOf: inner.name) == nil || countsPeople(inner, below: outer)
        else { return }
        let word = noun.partNoun == nil ? reader.table.everyKind.beginning(of: Array(outer.name.utf8)[...]) : nil
        reading.name = CellNaming.overlapping(
            inner.name, noun.partNoun ?? String(decoding: outer.name.utf8.dropFirst(word?.count ?? 0), as: UTF8.self))
    }

    /// A header cell's text as a unit; nouns of which some are counted (村) name things.
    static func unit(_ text: String, _ reader: HeaderReader) -> CellUnit? {
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
    private func withoutTail(_ outer: HeaderReading, over inner: HeaderReading) -> HeaderReading {
        if outer.isNameless || reader.words.noun(endOf: inner.name) == nil { return outer }
        let name = Array(outer.name.utf8)
        guard
            let tail = reader.words.tails.first(where: {
                name.count > $0.count && name.suffix($0.count).elementsEqual($0)
            })
        else { return outer }
        let rest = String(decoding: name.dropLast(tail.count), as: UTF8.self)
        // 结余 below 基金 would be that alone.
        if isBareNoun(rest), !inner.name.begins(with: rest) { return outer }
        var outer = outer
        outer.name = rest
        return outer
    }

    /// 浓度 of 主要污染物浓度 over PM2.5: what only says that the columns below name the things is no part of their names.
    private func withoutLabel(_ outer: HeaderReading, over inner: HeaderReading) -> HeaderReading {
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
    private func withoutSum(_ name: String) -> String {
        name.withBytes { bytes in
            guard let sum = reader.table.sums.ending(in: bytes, at: bytes.count, floor: 3) else { return name }
            let rest = String(decoding: bytes.dropLast(sum.count), as: UTF8.self)
            return reader.words.noun(endOf: rest) == nil ? name : rest
        }
    }

    /// True for 在岗职工 below 劳动报酬: people below what is not counted in people.
    private func countsPeople(_ inner: HeaderReading, below outer: HeaderReading) -> Bool {
        reader.table.persons.end(inner.name) && inner.unit == nil && outer.unit.map(reader.isMoney) == true
            && !reader.table.persons.end(outer.name)
    }

    private func isBareNoun(_ name: String) -> Bool {
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
}
