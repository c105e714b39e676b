import Model

/// The rows of one block of a table: the labels to the left of some value columns, as a tree, with their units and heads.
struct TableRows {
    private let firstRow: Int
    private let labels: [RowLabel?]
    /// Texts of the outer label columns.
    private let outer: [[String]]
    /// The nearest of those, where it stands over several rows.
    private let headOfRows: [RowLabel?]
    /// 云山县 beside the figures of that, in the first of several label columns: the place that each row is of; nil where they are no
    /// places.
    private let outerPlaces: [String?]?
    private let tree: RowTree
    private let hasValues: [Bool]
    private let unitCells: [Int: [String?]]
    /// What a row without a noun of measure is measured as, and the whole name it comes from.
    private let heads: [(noun: String, name: String)?]
    private let usesWholeHead: [Bool]
    private let sharesAbove: [Int?]
    /// True where a label ends with what says whether it is planned or done, as few do.
    private let saysStatus: Bool
    /// True when the labels are places.
    let isPlaces: Bool
    /// True where several of the labels are sums of places, each above or below those in it: 青河市小计, 云山市小计.
    let hasSumsOfPlaces: Bool
    /// True when the labels are years or months.
    let isPeriods: Bool

    init(
        grid: TableGrid, labels labelColumns: [Int], values: [CellValue?], columns: TableColumns,
        rowLabels: RowLabelReader,
        naming: CellNaming
    ) {
        firstRow = grid.headerRowCount
        let body = firstRow..<max(firstRow, grid.rowCount)
        let labelling = LabelColumns(labelColumns, of: grid, values, columns, rowLabels)
        let (names, read) = (labelling.names, labelling.rows)
        var labels = read.map(\.label)
        let slotOfLabel = read.map(\.slot)
        outer = read.map(\.outer)
        outerPlaces =
            labelColumns.count > 1
            ? Self.places(read.map(\.outermost), columns.columns[labelColumns[0]].reading.labelKind, naming) : nil
        // 云山县 | 工业增加值: what stands beside a place is no part of it.
        let areBesidePlaces = outerPlaces != nil && labelColumns.count == 2
        headOfRows = read.map { areBesidePlaces ? nil : $0.head }
        Self.tellApart(&labels, by: read.map(\.kind))
        if !areBesidePlaces { Self.tellApart(&labels, below: outer, headOfRows) }
        let own = columns.columns.indices.filter {
            columns.columns[$0].kind == .value && columns.labels[$0] == labelColumns
        }
        unitCells = Self.unitCells(Set(own.compactMap { columns.unitColumn[$0] }), grid, body, rowLabels.headers.table)
        func value(_ row: Int, _ column: Int) -> CellValue? {
            let slot = grid.slots[(body.lowerBound + row) * grid.columnCount + column]
            return slot < 0 ? nil : values[slot]
        }
        // A dash says that there is no value here; only where nothing stands at all does the row head a group.
        let hasValues = labels.indices.map { row in
            own.contains { (column: Int) -> Bool in
                if value(row, column) != nil { return true }
                guard let cell = grid.cell(row: body.lowerBound + row, column: column), cell.column == column else {
                    return false
                }
                return !cell.text.isEmpty && rowLabels.headers.table.isBlank(cell.text)
            }
        }
        self.hasValues = hasValues
        Self.joinTorn(&labels, hasValues, slotOfLabel.map { $0.map { grid.cells[$0] } }, rowLabels, naming)
        rowLabels.findWholes(&labels)
        var years = CarriedYears()
        for row in labels.indices where labels[row]?.reading.isNameless == true {
            if let period = labels[row]?.reading.period { labels[row]?.reading.period = years.carry(period) }
        }
        saysStatus = labels.contains { $0?.statusBehind.isEmpty == false }
        let facts = RowFacts(
            labels, hasValues: hasValues, own: own, unitCells: unitCells, of: grid, columns, rowLabels.headers, naming,
            value: value)
        tree = RowTree(facts.treeRows)
        // 各省粮食产量 over a column without a header
        let isByPlaces = naming.isByPlaces && names.map { columns.columns[$0].header == nil } == true
        isPlaces = facts.arePlaces(
            isByPlaces ? "place" : names.map { columns.columns[$0].reading.labelKind } ?? "")
        hasSumsOfPlaces = isPlaces && facts.sumsOfPlaces > 1
        isPeriods = facts.arePeriods
        let sharesAbove = Self.sharesAbove(labels, facts.units, hasValues, facts.nouns)
        self.sharesAbove = sharesAbove
        // 新建卫生站 and 促进就业 as 项目名称: no project lends its noun to another, where the caption names no measure.
        let areProjects =
            names.map { columns.columns[$0].reading.labelKind == "project" } == true
            && naming.partNoun(of: naming.topic) == nil
        // 2.5万人 and 1800个 below 年度目标 are of different things.
        let lendingUnits = labels.indices.map { row in
            facts.units[row] ?? own.lazy.compactMap { value(row, $0)?.unit?.text }.first
        }
        (heads, usesWholeHead) =
            areProjects
            ? (labels.map { _ in nil }, labels.map { _ in false })
            : Self.heads(facts, tree, lendingUnits, naming, sharesAbove)
        if !isPlaces { Self.tellApart(&labels, tree, hasValues, heads) }
        self.labels = labels
    }

    /// For each unit column the text of each row, nil for empty cells.
    private static func unitCells(
        _ unitColumns: Set<Int>, _ grid: TableGrid, _ body: Range<Int>, _ table: TableWords
    ) -> [Int: [String?]] {
        var result: [Int: [String?]] = [:]
        for column in unitColumns {
            var above: String?
            result[column] = body.map { row in
                guard let cell = grid.cell(row: row, column: column), !cell.text.isEmpty else { return nil }
                let text = LabelText(cell.text).string
                // 〃 repeats the unit above.
                if !table.dittos.are(text) { above = text }
                return above
            }
        }
        return result
    }

    /// 城镇职工 set in below 基本养老保险 and again below 基本医疗保险: of several rows of one name that nothing lends a measure, each has the
    /// name of what it is part of in it.
    private static func tellApart(
        _ labels: inout [RowLabel?], _ tree: RowTree, _ hasValues: [Bool], _ heads: [(noun: String, name: String)?]
    ) {
        var wholes: [String: Set<String>] = [:]
        func whole(_ row: Int) -> RowLabel? {
            guard let label = labels[row], heads[row] == nil, hasValues[row], let parent = tree.parents[row],
                hasValues[parent], let whole = labels[parent],
                tree.isPart[row] || label.indent > whole.indent || whole.numberLevel > 0,
                label.numberLevel == 0, !label.isTotal, label.reading.period == nil, !label.reading.isNameless
            else { return nil }
            return whole
        }
        for row in labels.indices {
            if let name = labels[row]?.name, let whole = whole(row) { wholes[name, default: []].insert(whole.name) }
        }
        guard wholes.values.contains(where: { $0.count > 1 }) else { return }
        let own = labels
        for row in labels.indices {
            guard let name = own[row]?.name, wholes[name]?.count ?? 0 > 1, let whole = whole(row),
                !name.contains(whole.name), whole.name.count <= longestWhole
            else { continue }
            labels[row]?.name = whole.name + name
        }
    }

    /// Characters of the name of a row that tells its parts from those of another.
    private static let longestWhole = 12

    /// The places that labels are, of a column whose header says that they are or not; nil where most are none.
    private static func places(_ labels: [RowLabel?], _ kind: String?, _ naming: CellNaming) -> [String?]? {
        let named = labels.compactMap { $0 }.filter { !$0.isTotal }
        let places = named.count { naming.isPlace($0.name) }
        guard places > 0, RowFacts.arePlaces(places, of: named.count, kind) else { return nil }
        return labels.map { label in
            label.flatMap { label in
                if label.isTotal { return label.reading.wholePlace.isEmpty ? nil : label.reading.wholePlace }
                return naming.withoutSum(label.name) == nil ? label.name : nil
            }
        }
    }

    /// 地区生产 above 总值: where each row without values goes on with the name above, which names no measure without it, the two
    /// are one label.
    private static func joinTorn(
        _ labels: inout [RowLabel?], _ hasValues: [Bool], _ cells: @autoclosure () -> [TableGrid.Cell?],
        _ rowLabels: RowLabelReader, _ naming: CellNaming
    ) {
        let empty = labels.indices.filter { labels[$0] != nil && !hasValues[$0] }
        // One alone heads those below it.
        guard empty.count > 1 else { return }
        let areTorn = empty.allSatisfy { row in
            guard row > 0, hasValues[row - 1], let upper = labels[row - 1], let lower = labels[row],
                lower.numberLevel == 0, !lower.isPart, !lower.endsOpen
            else { return false }
            return naming.partNoun(of: upper.name) == nil
                && naming.partNoun(of: LabelText(upper.written + lower.written).string) != nil
        }
        guard areTorn else { return }
        let cells = cells()
        for row in empty {
            guard var cell = cells[row - 1], let rest = cells[row] else { continue }
            cell.text += rest.text
            labels[row - 1] = rowLabels.read(cell) ?? labels[row - 1]
            labels[row] = nil
        }
    }

    /// 鲜猪肉 | 精瘦肉 above 鲜猪肉 | 肋条肉: of several rows of one name each has the words of the next column in it.
    private static func tellApart(_ labels: inout [RowLabel?], by kinds: [String?]) {
        guard kinds.contains(where: { $0 != nil }) else { return }
        var counts: [String: Int] = [:]
        for label in labels { if let name = label?.name { counts[name, default: 0] += 1 } }
        for row in labels.indices {
            guard let name = labels[row]?.name, counts[name] ?? 0 > 1, let kind = kinds[row], kind.count <= longestKind,
                kind != name
            else { continue }
            labels[row]?.name = name + kind
        }
    }

    /// 本科批 | 物理类 above 专科批 | 物理类: of several rows of one name each has the words of the column before in it, where these
    /// differ and are no merged cell, which names things by itself.
    private static func tellApart(_ labels: inout [RowLabel?], below outer: [[String]], _ heads: [RowLabel?]) {
        guard outer.contains(where: { !$0.isEmpty }) else { return }
        var kinds: [String: Set<String>] = [:]
        for row in labels.indices {
            if let name = labels[row]?.name, let kind = outer[row].last { kinds[name, default: []].insert(kind) }
        }
        for row in labels.indices where heads[row] == nil {
            guard let label = labels[row], let kind = outer[row].last, kinds[label.name]?.count ?? 0 > 1,
                kind.count <= longestKind, !label.isTotal, label.reading.period == nil, !label.name.contains(kind)
            else { continue }
            labels[row]?.name = kind + label.name
        }
    }

    /// Characters of the words that tell a row from others of its name.
    private static let longestKind = 10

    /// The head of each row that names no measure: from the row it is part of, else from the nearest row above that
    /// names one in the same unit.
    private static func heads(
        _ rows: RowFacts, _ tree: RowTree, _ units: [String?], _ naming: CellNaming, _ sharesAbove: [Int?]
    ) -> ([(noun: String, name: String)?], [Bool]) {
        let (labels, nouns, wholeNouns, hasValues) = (rows.labels, rows.nouns, rows.wholeNouns, rows.hasValues)
        var heads: [(noun: String, name: String)?] = []
        // The last row above, unit by unit, that could lend its noun.
        var lenders: [String?: Int] = [:]
        // Those of them that stand in no group: what one group lends its rows it does not lend the next one.
        var outerLenders: [String?: Int] = [:]
        for row in labels.indices {
            var found: Int?
            if !hasValues[row], labels[row] != nil { lenders = outerLenders }
            if nouns[row] == nil, let label = labels[row], sharesAbove.isEmpty || sharesAbove[row] == nil {
                var ancestor = tree.parents[row]
                // 其中：教育 below 支出合计 is 教育支出.
                while let up = ancestor, wholeNouns[up] == nil { ancestor = tree.parents[up] }
                // 研发投入增长（%） says itself what kind of number it is.
                let isMeasured = !label.reading.isNameless && TableReading.measure(label.reading.roles) != nil
                // 税收占比 below 一般公共预算收入 is no amount.
                if isMeasured, let whole = ancestor, units[row] != units[whole] { ancestor = nil }
                found = ancestor ?? (isMeasured || !label.statusBehind.isEmpty ? nil : lenders[units[row]])
            }
            if let noun = nouns[row], !tree.isPart[row], hasValues[row] {
                // 额 or 率 alone lends nothing to rows that are no parts of its own.
                lenders[units[row]] = noun.utf8.count > 3 ? row : nil
                if tree.parents[row].map({ hasValues[$0] }) ?? true { outerLenders[units[row]] = lenders[units[row]] }
            }
            heads.append(
                found.flatMap { at in
                    wholeNouns[at].map { noun in
                        (noun, labels[at].map { naming.withoutSum($0.name) ?? naming.withoutWhole($0.name) } ?? noun)
                    }
                })
        }
        // 铁路 of 货物运输总量 and of 旅客运输总量: where the short form would name two rows, the whole head is kept;
        // 城市 says of whom 居民消费价格 is measured, and not what.
        var counts: [String: Int] = [:]
        for row in labels.indices {
            if let head = heads[row], let label = labels[row] { counts[label.name + head.noun, default: 0] += 1 }
        }
        let whole = labels.indices.map { row in
            heads[row].flatMap { head in
                labels[row].map {
                    counts[$0.name + head.noun] ?? 0 > 1 || naming.limits($0.name) || naming.isOfEach(head.name)
                }
            } ?? false
        }
        return (heads, whole)
    }

    private func index(_ row: Int) -> Int? { labels.indices.contains(row - firstRow) ? row - firstRow : nil }

    /// The place that a row is of, where the first of several label columns names it; nil for others.
    func outerPlace(_ row: Int) -> String? {
        outerPlaces.flatMap { places in index(row).flatMap { places[$0] } }
    }

    /// The label of a row of the grid.
    func label(_ row: Int) -> RowLabel? { index(row).flatMap { labels[$0] } }

    /// What another row lends a row whose name has no noun of measure; 额 or 率 alone would lend nothing.
    func head(_ row: Int) -> String? {
        guard let index = index(row), let head = heads[index] else { return nil }
        if usesWholeHead[index] { return head.name }
        if head.noun.count > 1 { return head.noun }
        // 公务用车购置 below 公务用车费 says itself what it is of.
        let own = labels[index]?.name ?? ""
        return zip(own, head.name).prefix { $0 == $1 }.count >= 4 ? head.noun : head.name
    }

    /// The label of the group without values that a row stands in, where it names a thing and no measure: 粮食 over 播种面积.
    func group(of row: Int, _ naming: CellNaming) -> String? {
        guard let index = index(row), let parent = tree.parents[index], !hasValues[parent], !tree.isPart[index],
            let label = labels[parent], !label.reading.isNameless, label.reading.roles.isEmpty, !label.endsOpen,
            naming.partNoun(of: label.name) == nil, !naming.divides(label.name)
        else { return nil }
        return naming.withoutTail(label.name)
    }

    /// The label of the group without values that a row stands in, where it says what kind of number stands below: 构成（%）.
    func measuredGroup(of row: Int) -> RowLabel? {
        guard let index = index(row), let parent = tree.parents[index], !hasValues[parent] else { return nil }
        return labels[parent]
    }

    /// The label of the row of shares that a row in per cent stands below, none between them in another unit: 三次产业构成 with its 100
    /// over 第一产业; nil for others.
    func rowOfShares(above row: Int) -> RowLabel? {
        guard let index = index(row), sharesAbove.indices.contains(index) else { return nil }
        return sharesAbove[index].flatMap { labels[$0] }
    }

    /// For each row in per cent the row of shares above that its unit column puts it below; empty where no row has shares.
    private static func sharesAbove(
        _ labels: [RowLabel?], _ units: [String?], _ hasValues: [Bool], _ nouns: [String?]
    ) -> [Int?] {
        func isWhole(_ row: Int) -> Bool {
            units[row] == "%" && hasValues[row]
                && labels[row].map { $0.reading.roles.contains(.share) && !$0.reading.isNameless } == true
        }
        guard labels.indices.contains(where: isWhole) else { return [] }
        var above: Int?
        return labels.indices.map { row in
            if isWhole(row) {
                above = row
                return nil
            }
            guard let label = labels[row], units[row] == "%", label.reading.roles.isSubset(of: .part), nouns[row] == nil
            else {
                above = nil
                return nil
            }
            return above
        }
    }

    /// The label of a merged cell to the left of several rows, where it names a thing and no measure: 第一产业 beside 增加值.
    func thing(of row: Int, _ naming: CellNaming) -> String? {
        guard let index = index(row), let label = headOfRows[index], !label.reading.isNameless,
            label.reading.roles.isEmpty, !label.isTotal, naming.partNoun(of: label.name) == nil,
            !naming.isPlace(label.name)
        else { return nil }
        return label.name
    }

    /// True where the merged cell to the left of a row stands beside one that names a measure and nothing else, too, as 普通中学
    /// does beside 学校数 and 专任教师数.
    func isBesideBareNoun(_ row: Int, _ naming: CellNaming) -> Bool {
        guard let index = index(row), let head = headOfRows[index]?.written else { return false }
        let near = max(0, index - Self.mostRowsOfThing)..<min(labels.count, index + Self.mostRowsOfThing)
        return near.contains { other in
            headOfRows[other]?.written == head && labels[other].map { naming.isBareNoun($0.name) } == true
        }
    }

    /// Rows beside a merged cell that are asked at most.
    private static let mostRowsOfThing = 12

    /// The row (of the grid) that 其中： makes this one a part of.
    func whole(of row: Int) -> Int? {
        guard let index = index(row), tree.isPart[index] else { return nil }
        return tree.parents[index].map { $0 + firstRow }
    }

    /// The nearest row above whose label names a level, among those that a row can be about.
    func levelRow(above row: Int) -> Int? {
        guard var index = index(row) else { return nil }
        let last = max(index - 100, 0)
        while index > last {
            index -= 1
            guard hasValues[index], let label = labels[index] else { continue }
            if label.reading.roles.isDisjoint(with: [.change, .share, .completion, .rank]) || !label.reading.isNameless
            {
                return index + firstRow
            }
        }
        return nil
    }

    /// The unit of a row: its unit column, its label's parentheses, those of a row it is part of, or of the merged cell beside it:
    /// 废水（万吨） beside 工业 and 生活.
    func unit(_ row: Int, unitColumn: Int?, headers: HeaderReader) -> CellUnit? {
        guard let index = index(row) else { return nil }
        if let unitColumn, let unit = columnUnit(row, unitColumn, headers) { return unit }
        var at: Int? = index
        while let row = at {
            if let unit = labels[row]?.reading.unit { return unit }
            at = tree.parents[row]
        }
        return headOfRows[index]?.reading.unit
    }

    /// The unit that a unit column gives a row.
    func columnUnit(_ row: Int, _ column: Int, _ headers: HeaderReader) -> CellUnit? {
        guard let index = index(row), let text = unitCells[column]?[index], !headers.table.isBlank(text) else {
            return nil
        }
        return headers.units.whole(Array(text.utf8)[...], acceptsUnknown: true)
    }

    /// What a row that this one is part of says at its end of all of its parts: 还本预算数 over 一般债券.
    func statusAbove(_ row: Int) -> HeaderWords.Roles? { labelWithStatus(above: row)?.statusBehind }

    /// 发行 of 2031年发行预计执行数 over 一般债券: what is told to be done with a row by the one that it is part of.
    func deed(of row: Int, _ naming: CellNaming) -> String? {
        labelWithStatus(above: row).flatMap { naming.partNoun(of: $0.name) == nil ? $0.name : nil }
    }

    /// The innermost label that a row is part of and whose end says whether it is planned or done.
    private func labelWithStatus(above row: Int) -> RowLabel? {
        guard saysStatus else { return nil }
        var at = index(row).flatMap { tree.parents[$0] }
        while let row = at {
            if let label = labels[row], !label.statusBehind.isEmpty { return label }
            at = tree.parents[row]
        }
        return nil
    }

    /// The unit in the label of the nearest row above that has one there, where it is one of some.
    func unitAbove(_ row: Int, of units: [CellUnit]) -> CellUnit? {
        guard let index = index(row) else { return nil }
        let near = max(0, index - Self.mostRowsOfThing)..<index
        let above = near.reversed().lazy.compactMap { labels[$0]?.reading.unit }.first
        return above.flatMap { units.contains($0) ? $0 : nil }
    }

    /// The unit in the label of the nearest row above of some name.
    func unit(above row: Int, ofRow name: String) -> CellUnit? {
        guard let index = index(row) else { return nil }
        let near = max(0, index - Self.mostRowsOfThing)..<index
        return near.last { labels[$0]?.name == name }.flatMap { labels[$0]?.reading.unit }
    }

    /// The period that a row's label, or a label above it, names.
    func period(_ row: Int) -> CellPeriod? {
        var at = index(row)
        while let row = at {
            if let period = labels[row]?.reading.period { return period }
            at = tree.parents[row]
        }
        return nil
    }

    /// The row's labels from the outermost to its own, joined by ` / `.
    func path(_ row: Int) -> String {
        guard let index = index(row) else { return "" }
        var parts: [String] = []
        var at: Int? = index
        while let row = at {
            if let label = labels[row] { parts.append(label.written) }
            at = tree.parents[row]
        }
        return (outer[index] + parts.reversed()).joined(separator: " / ")
    }
}
