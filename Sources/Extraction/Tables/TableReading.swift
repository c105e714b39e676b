import Model

/// One table on its way to statements: its values, its columns, its rows, then cell by cell.
struct TableReading {
    let table: Int
    let grid: TableGrid
    let document: Document
    let headers: HeaderReader
    private let values: [CellValue?]
    /// For a cell the growth in parentheses behind its value: 926.1亿元（增长7.7%）.
    private let asides: [Int: CellValue]
    let columns: TableColumns
    private let naming: CellNaming
    private let caption: HeaderReading
    /// True where the caption, or the title in its place, is a plan's of several years.
    private let isPlan: Bool
    /// What stands before a table without a caption; nil for others.
    private let lead: TableLead?
    /// The months in the document's title, for 本月 and 累计 in a table whose caption has none.
    private let titleMonths: CellPeriod?
    /// The time in the document's title, from which 上年 counts in a table whose caption has none.
    private let titleTime: CellPeriod?
    /// The months of the caption, where columns 2031年 and 2030年 below it are about those of both years; nil for others.
    private let monthsOfYears: ClosedRange<Int>?
    private let captionUnit: CaptionUnits
    private let percent: CellUnit?
    /// The columns of changes in the unit of what changes, though nothing says so but their numbers.
    private let columnsOfAmounts: Set<Int>
    let rows: [[Int]: TableRows]
    /// For each column that holds a part of another that one.
    let wholes: [Int?]
    /// For each column of shares the rows of which those of the others are parts: 合计 with 100%.
    let rowsOfAll: [Int: [Int]]
    /// For each column the label columns that its cells are named by, and their rows.
    private let paths: [(labels: [Int], rows: TableRows?)]
    private let isData: Bool
    private let rowSpans: [TextSpan?]
    /// Row of the whole table's body that row 0 of this grid, or column 0 of one that is turned, would be.
    let bodyRow: Int
    /// True where the grid's rows are the columns of the table.
    private let isTurned: Bool
    /// For a cell what it tells in a few words of the thing that its row names: 新增1850个，完成61.7%.
    let tellings: [Int: [CellTelling]]

    /// Looks at one section of a table.
    init(
        table: Int, section: TableSections.Section, document: Document, reading: CellReading,
        valueReader: CellValueReader,
        headers: HeaderReader, rowLabels: RowLabelReader, documentTitle: String?
    ) {
        let grid = section.grid
        self.table = table
        self.grid = grid
        bodyRow = section.firstRow - document.tables[table].headerRowCount
        isTurned = section.isTurned
        self.document = document
        self.headers = headers
        let values: [CellValue?] = document.text.withUnsafeBufferPointer { text in
            grid.cells.map { cell in
                if cell.row < grid.headerRowCount || cell.span.isEmpty || cell.span.end > text.count { return nil }
                if reading.isSentences(cell.span, in: document.text) { return nil }
                let label = LabelText(text, cell.span)
                return valueReader.value(of: label) ?? Self.levelBeforeGrowth(label, text, valueReader)
            }
        }
        self.values = values
        var asides: [Int: CellValue] = [:]
        for (cell, value) in values.enumerated() where value?.hasAside == true {
            guard let span = Self.aside(of: document.text, grid.cells[cell].span) else { continue }
            let inner = document.text.withUnsafeBufferPointer { valueReader.value(of: LabelText($0, span)) }
            if let inner, inner.isChange { asides[cell] = inner }
        }
        self.asides = asides
        rowSpans = Self.rowSpans(of: section)
        let columns = TableColumns(grid, values: values, reader: headers)
        self.columns = columns
        wholes = Self.wholes(of: grid, columns, values)
        rowsOfAll = Self.rowsOfAll(of: grid, columns, values)
        lead = grid.caption == nil ? TableLead(grid, document, headers) : nil
        let title =
            Self.title(of: grid, lead, in: document, headers.table.periods)
            ?? documentTitle.map(LabelText.withNumberApart)
        naming = CellNaming(reader: headers, caption: title)
        caption = title.map { headers.read(LabelText($0)) } ?? HeaderReading()
        monthsOfYears = Self.monthsOfYears(
            columns, caption.period ?? documentTitle.flatMap { headers.read(LabelText($0)).period })
        isPlan = caption.period?.lastYear != nil || title.map(headers.table.plans.occur) == true
        let isOfMonths = columns.columns.contains { $0.reading.isLastMonth || $0.reading.isSinceJanuary }
        let hasPrevious = columns.columns.contains {
            $0.reading.roles.contains(.previous) && !$0.reading.saysPreviousTime
        }
        let hasTarget = columns.columns.contains { $0.reading.roles.contains(.target) && $0.reading.period == nil }
        titleTime =
            (isOfMonths && caption.period == nil || hasPrevious || hasTarget) && caption.period?.year == nil
            ? documentTitle.flatMap { headers.read(LabelText($0)).period } : nil
        titleMonths = isOfMonths ? titleTime.flatMap { $0.months == nil ? nil : $0 } : nil
        captionUnit = CaptionUnits(grid, columns, headers)
        percent = headers.units.whole(Array("%".utf8)[...])
        columnsOfAmounts = Self.columnsOfAmounts(grid, columns, values, captionUnit.ratio)
        tellings = Self.tellings(of: grid, values, columns, document, reading, valueReader)
        let tellingColumns = Set(tellings.keys.map { grid.cells[$0].column })
        var rows: [[Int]: TableRows] = [:]
        for column in columns.columns.indices
        where columns.columns[column].kind == .value || tellingColumns.contains(column) {
            let labels = tellingColumns.contains(column) ? columns.naming(column) : columns.labels[column]
            if rows[labels] == nil {
                rows[labels] = TableRows(
                    grid: grid, labels: labels, values: values, columns: columns, rowLabels: rowLabels, naming: naming)
            }
        }
        self.rows = rows
        paths = columns.columns.indices.map { column in
            let labels = columns.labels[column]
            let outer = columns.columns[column].kind == .label ? labels.filter { $0 < column } : labels
            return (outer, rows[outer])
        }
        let valueCells = grid.cells.indices.filter {
            columns.columns[grid.cells[$0].column].kind == .value && grid.cells[$0].row >= grid.headerRowCount
        }
        let filled = valueCells.filter { !headers.table.isBlank(grid.cells[$0].text) }.count
        let numbers = valueCells.filter { values[$0] != nil }.count
        // A page laid out as a table has a number here and there; a table of data is mostly numbers or sentences.
        isData = numbers > 0 && (grid.headerRowCount > 0 || grid.headerColumnCount > 0) && numbers * 5 >= filled
    }

    /// Appends the table's statements and cells.
    func read(mentions: inout [CellMention], cells: inout [CellRecord]) {
        appendInnerHeader(to: &cells)
        var found: [Int: Int] = [:]  // slot of a cell's first row and column → mention
        for row in grid.bodyRows {
            for column in 0..<grid.columnCount {
                let index = grid.slots[row * grid.columnCount + column]
                guard index >= 0,
                    grid.cells[index].row == row || row == grid.headerRowCount && grid.cells[index].row < row,
                    grid.cells[index].column == column
                else { continue }
                let statement = statement(row, column, index)
                cells.append(record(row, column, index, statement?.unit))
                appendTellings(row, column, index, to: &mentions)
                guard isData, let statement, var mention = mention(row, column, statement) else { continue }
                mention.of = nil
                found[row * grid.columnCount + column] = mentions.count
                mentions.append(mention)
                if statement.measure == .level, let aside = asides[index],
                    var growth = self.mention(row, column, change(aside))
                {
                    growth.of = mentions.count - 1
                    mentions.append(growth)
                }
            }
        }
        for (slot, index) in found {
            let whole = of(slot / grid.columnCount, slot % grid.columnCount, mentions[index], found, mentions)
            // The row above may hold a change as well: 增长8.5%左右 below 增长7%.
            mentions[index].of = whole.flatMap { whole in
                let isOfWhole =
                    mentions[whole].measure == .change && mentions[index].measure == .change
                    && mentions[whole].place.column == slot % grid.columnCount
                    && columns.columns[slot % grid.columnCount].reading.roles.contains(.change)
                let isOfShare = mentions[whole].measure == .share && mentions[index].measure == .change
                return mentions[whole].measure == .level || isOfWhole || isOfShare ? whole : nil
            }
        }
    }

    /// The header of a section below the first stands in the table's body and is recorded as its cells.
    private func appendInnerHeader(to cells: inout [CellRecord]) {
        if bodyRow + grid.headerRowCount == 0 { return }
        for cell in grid.cells where cell.row < grid.headerRowCount {
            cells.append(
                CellRecord(
                    place: CellPlace(table: table, row: cell.row + bodyRow, column: cell.column), span: cell.span,
                    rowHeader: nil,
                    columnHeader: nil, text: document.string(cell.span), value: nil, unit: nil))
        }
    }

    // MARK: one cell

    /// What is said of one value before it is named.
    struct Statement {
        var value: CellValue
        var measure: MetricRecord.Measure
        var isCompletion: Bool
        var unit: CellUnit?
        /// The reading that gives the kind of number: the column's, or the row's.
        var kind: HeaderReading
    }

    /// 5860万元 of 5860万元，增长4.1%; nil for cells of anything else.
    private static func levelBeforeGrowth(
        _ label: LabelText, _ text: UnsafeBufferPointer<UInt8>, _ reader: CellValueReader
    ) -> CellValue? {
        guard let comma = label.bytes.firstIndex(of: UInt8(ascii: ",")), comma > 0, comma + 1 < label.bytes.count,
            var level = reader.value(of: LabelText(text, label.span(0..<comma))), level.unit != nil, !level.isChange,
            let growth = reader.value(of: LabelText(text, label.span((comma + 1)..<label.bytes.count))), growth.isChange
        else { return nil }
        level.hasAside = true
        return level
    }

    /// What the last pair of parentheses of a cell holds, or what stands behind its comma.
    private static func aside(of text: [UInt8], _ cell: TextSpan) -> TextSpan? {
        let label = text.withUnsafeBufferPointer { LabelText($0, cell) }
        if label.bytes.last != UInt8(ascii: ")"), let comma = label.bytes.firstIndex(of: UInt8(ascii: ",")) {
            return comma + 1 < label.bytes.count ? label.span((comma + 1)..<label.bytes.count) : nil
        }
        guard let open = label.bytes.lastIndex(of: UInt8(ascii: "(")), open + 2 < label.bytes.count else { return nil }
        return label.span((open + 1)..<(label.bytes.count - 1))
    }

    /// What a growth in parentheses behind the value of a cell says.
    private func change(_ value: CellValue) -> Statement {
        Statement(
            value: value, measure: .change, isCompletion: false, unit: value.unit ?? percent, kind: HeaderReading())
    }

    private func statement(_ row: Int, _ column: Int, _ index: Int) -> Statement? {
        guard let value = values[index], columns.columns[column].kind == .value else { return nil }
        let reading = columns.columns[column].reading
        let label = rows[columns.labels[column]]?.label(row)
        var statement = Statement(value: value, measure: .level, isCompletion: false, unit: nil, kind: reading)
        if value.isCumulative {
            statement.measure = .change
            if let label, Self.measure(label.reading.roles) == .change { statement.kind = label.reading }
        } else if isIndex(value, column, reading) {
            // 12月环比 over 99.9 in a table of indexes
        } else if let label, isRanks(row, label) {
            // 位次 below levels and their growth
            statement.measure = .rank
            if !reading.roles.contains(.rank) {
                statement.kind = label.reading
                statement.kind.kindWords = reading.roles.contains(.change) ? reading.kindWords : ""
            }
        } else if let measure = Self.measure(reading.roles) {
            statement.measure = measure
        } else if let label, let measure = Self.measure(label.reading.roles),
            rowSays(measure, label, value, row, column)
        {
            statement.measure = measure
            statement.kind = label.reading
        } else if label?.reading.roles.isEmpty != false,
            let group = rows[columns.labels[column]]?.measuredGroup(of: row),
            let measure = Self.measure(group.reading.roles),
            group.reading.unit?.isRatio(headers.units.units) == true || isOfShares(group, row, value, column)
        {
            // 第一产业 below 地区生产总值构成（%）
            statement.measure = measure
            statement.kind = group.reading
        } else if value.isChange {
            statement.measure = .change
        } else if value.isRank {
            statement.measure = .rank
        } else if captionSaysChange(reading, label) {
            statement.measure = .change
            statement.kind = caption
        } else if captionSaysShare(reading, label, value) {
            statement.measure = .share
            statement.kind = caption
        }
        statement.isCompletion = statement.measure == .share && statement.kind.roles.contains(.completion)
        statement.unit = unit(statement, row, column, label)
        if statement.measure == .level, let unit = statement.unit, unit.unit != nil,
            // 拉动（百分点） is how much something else grew by this.
            unit.isPoints(headers.units.units) || unit.text == "%" && isAmount(row, column, label)
        {
            statement.measure = .change
        }
        return statement
    }

    /// True for a number below 年龄构成 in a table of 万人、%, which has no unit of its own and is no more than a whole.
    private func isOfShares(_ group: RowLabel, _ row: Int, _ value: CellValue, _ column: Int) -> Bool {
        group.reading.roles.contains(.share) && group.reading.unit == nil && captionUnit.mixedRatio != nil
            && value.unit == nil && value.value <= Self.whole && columns.columns[column].reading.unit == nil
            && columnUnit(row, column) == nil
    }

    /// True for a number near 100 below 同比 or 环比 alone where the caption says that these are indexes.
    private func isIndex(_ value: CellValue, _ column: Int, _ reading: HeaderReading) -> Bool {
        guard value.value >= Self.leastIndex, value.unit == nil, !value.isChange,
            reading.roles.isSuperset(of: [.change, .basis]), reading.kindWords.isEmpty, reading.unit == nil,
            captionUnit.ratio == nil, indexWord != nil
        else { return false }
        // 猪肉 may have grown by 80%, but not all.
        let first = grid.slots[grid.headerRowCount * grid.columnCount + column]
        return first >= 0 && values[first].map { $0.value >= Self.leastIndex } == true
    }

    /// 指数 in a table of 生产总值指数 that has a column 生产总值, where these are the indexes of what the columns name; nil for others.
    private var indexOfTopic: String? {
        guard let index = indexWord, case let thing = naming.topic.dropLast(index.count),
            columns.columns.contains(where: { $0.kind == .value && $0.reading.name == thing && $0.reading.unit == nil })
        else { return nil }
        return index
    }

    /// What no change of a price index in per cent is.
    private static let leastIndex = ExactDecimal(coefficient: 60)

    /// 指数 at the end of 居民消费价格分类指数, of which the table is; nil for other captions.
    private var indexWord: String? {
        naming.topic.withBytes { topic in
            headers.table.indexes.ending(in: topic, at: topic.count, floor: 0).map {
                String(decoding: topic.suffix($0.count), as: UTF8.self)
            }
        }
    }

    static func measure(_ roles: HeaderWords.Roles) -> MetricRecord.Measure? {
        if roles.contains(.rank) { return .rank }
        if roles.contains(.gap) { return .gap }
        if roles.contains(.change) { return .change }
        if !roles.isDisjoint(with: [.share, .completion]) { return .share }
        return nil
    }

    /// 比上年增长（%） as a row: its own words must be about the kind of number, and its unit must fit.
    private func rowSays(
        _ measure: MetricRecord.Measure, _ label: RowLabel, _ value: CellValue, _ row: Int, _ column: Int
    ) -> Bool {
        let unit =
            value.unit ?? label.reading.unit ?? columns.columns[column].reading.unit ?? columnUnit(row, column)
            ?? captionUnit.mixedRatio
        if label.reading.isNameless { return true }
        if measure == .rank { return false }
        // 税收占财政收入比重 in a table whose caption says 万元
        if measure == .share, label.reading.kindWords.utf8.count > 3, value.unit == nil, label.reading.unit == nil,
            columns.columns[column].reading.unit == nil, columnUnit(row, column) == nil, value.value <= Self.whole
        {
            return true
        }
        return unit.map { $0.isRatio(headers.units.units) } ?? false
    }

    /// True for a row 位次, or 云岭位次, of small whole numbers.
    private func isRanks(_ row: Int, _ label: RowLabel) -> Bool {
        guard label.reading.roles.contains(.rank) else { return false }
        let slots = (0..<grid.columnCount).map { grid.slots[row * grid.columnCount + $0] }
        return slots.lazy.filter { $0 >= 0 }.compactMap { values[$0] }.allSatisfy {
            $0.value.scale == 0 && $0.value.coefficient > 0 && $0.value.coefficient <= Self.mostPlaces
                && ($0.unit == nil || $0.isRank)
        }
    }

    /// Places of which a table ranks one: districts of a country have more, cities less.
    private static let mostPlaces: Int128 = 400

    /// What no share is above.
    private static let whole = ExactDecimal(coefficient: 100)

    /// 居民消费价格比上年涨跌幅度 over columns that name places: the caption alone says that its percentages are changes.
    private func captionSaysChange(_ column: HeaderReading, _ label: RowLabel?) -> Bool {
        guard caption.roles.contains(.change), !caption.roles.contains(.share), column.unit == nil,
            label?.reading.unit == nil,
            captionUnit.single?.isRatio(headers.units.units) == true
        else { return false }
        return [column.name, label?.name ?? ""].allSatisfy { name in
            !((naming.words.noun(endOf: name)?.noun).map(headers.table.notChanges.end) ?? false)
        }
    }

    /// 人口年龄构成 over columns of years or places, in per cent and nothing else.
    private func captionSaysShare(_ column: HeaderReading, _ label: RowLabel?, _ value: CellValue) -> Bool {
        guard caption.roles.contains(.share), caption.roles.isDisjoint(with: [.change, .completion]),
            column.unit == nil,
            column.isNameless, label?.reading.unit == nil, value.unit == nil, value.value <= Self.whole,
            captionUnit.single?.isRatio(headers.units.units) == true
        else { return false }
        return label.map { naming.partNoun(of: $0.name) == nil } ?? true
    }

    private func unit(_ statement: Statement, _ row: Int, _ column: Int, _ label: RowLabel?) -> CellUnit? {
        if let own = statement.value.unit { return own }
        let reading = columns.columns[column].reading
        let rowUnit = rows[columns.labels[column]]?.unit(row, unitColumn: columns.unitColumn[column], headers: headers)
        switch statement.measure {
        case .rank: return nil
        case .change where statement.value.isCumulative:
            return label?.reading.unit ?? columnUnit(row, column) ?? percent
        case .change, .share:
            if isRatio(label), statement.kind.isAmount { return label?.reading.unit }
            if let ratio = reading.ratioUnit ?? reading.unit ?? statement.kind.unit { return ratio }
            // 同比增减 below 亿元、% where no other column is of per cents
            if statement.measure == .change, statement.kind.isAmount, let ratio = captionUnit.mixedRatio, !hasRatios {
                return ratio
            }
            // 不良贷款率 in a table of 亿元、%
            if statement.measure == .change, statement.kind.isAmount, let ratio = captionUnit.mixedRatio,
                label.map({ isRate($0.name) }) == true
            {
                return ratio
            }
            if statement.measure == .change && (statement.kind.isAmount || columnsOfAmounts.contains(column)) {
                let level = levelColumn(for: column)
                return levelUnit(before: column) ?? rowUnit ?? captionUnit.level(of: level ?? column)
                    // 人数 | 比上年增减
                    ?? level.flatMap { countedUnit(columns.columns[$0].reading.name, statement.value) }
            }
            return captionUnit.ratio ?? percent
        case .gap:
            if let unit = reading.unit { return unit }
            // 超欠进度 in 万元 beside what was done; what is no more than a whole is in per cent, as the share done is.
            let isPart = statement.value.value <= Self.whole && statement.value.value.negated <= Self.whole
            return isPart ? percent : levelUnit(before: column) ?? rowUnit ?? captionUnit.level(of: column)
        case .level:
            // A unit column says it for the row; parentheses in the label come next (电冰箱（柜） counts 台 where a column does).
            // 价格（元） beside 吨 is so much for each of these.
            // 产销率（%） beside 吨 is none of these.
            if let unit = reading.unit, headers.isMoney(unit) || unit.isRatio(headers.units.units) {
                return isRatio(label) ? label?.reading.unit : unit
            }
            // 金额 beside 数量, which the column of units is about
            if reading.isMoney, reading.unit == nil, let unit = captionUnit.level(of: column), headers.isMoney(unit) {
                return unit
            }
            if let unit = columnUnit(row, column) {
                return isOfPrice(column, unit) ? moneyUnit : unit
            }
            if let own = label?.reading.unit { return own }
            if reading.roles.contains(.base) || label?.reading.roles.contains(.base) == true { return nil }
            if let unit = reading.unit ?? rowUnit { return unit }
            // 第一产业 below 总产出指数
            if let label, naming.partNoun(of: label.name) == nil,
                rows[columns.labels[column]]?.head(row).map(headers.table.indexes.end) == true
            {
                return nil
            }
            if reading.roles.contains(.part), let unit = wholeUnit(before: column) { return unit }
            if (naming.words.noun(endOf: reading.name)?.noun).map(headers.table.indexes.end) == true { return nil }
            if let ratio = captionUnit.mixedRatio, isRate(reading.name) || label.map({ isRate($0.name) }) == true {
                return ratio
            }
            let above =
                captionUnit.exception(for: label?.name) ?? captionUnit.exception(for: reading.name)
                ?? captionUnit.level(of: column)
                ?? unitByName(row, column, label)
            let counted =
                countedUnit(reading.name, statement.value) ?? label.flatMap { countedUnit($0.name, statement.value) }
            // 万人 above the table is the same with its scale.
            let found = counted?.unit == above?.unit ? above : counted ?? above
            // 出口 below 进出口总额（亿元） in a table of 亿元、万美元
            let several = captionUnit.several
            return found ?? (several.isEmpty ? nil : rows[columns.labels[column]]?.unitAbove(row, of: several))
        }
    }

    /// True for 均价 beside 千克, which is so much money for each of these.
    private func isOfPrice(_ column: Int, _ unit: CellUnit) -> Bool {
        headers.table.prices.end(columns.columns[column].reading.name)
            && (headers.isOf(unit, .mass) || headers.isOf(unit, .volume))
    }

    /// The unit of money that another column or all of the table has: 元 of 涨跌（元）.
    private var moneyUnit: CellUnit? {
        columns.columns.lazy.compactMap { $0.kind == .value ? $0.reading.unit : nil }.first(where: headers.isMoney)
            ?? captionUnit.single.flatMap { headers.isMoney($0) ? $0 : nil }
    }

    /// True for 存贷比（%） below 余额（亿元）.
    private func isRatio(_ label: RowLabel?) -> Bool {
        label?.reading.unit?.isRatio(headers.units.units) == true
    }

    /// The columns 比上年同期 of whole numbers, some of them past any growth: +41020 in a table of 辆.
    private static func columnsOfAmounts(
        _ grid: TableGrid, _ columns: TableColumns, _ values: [CellValue?], _ ratio: CellUnit?
    ) -> Set<Int> {
        if ratio != nil { return amountsBesideGrowth(columns) }
        let found = columns.columns.indices.filter { column in
            let reading = columns.columns[column].reading
            guard columns.columns[column].kind == .value, reading.roles.isSuperset(of: [.basis, .change]),
                reading.kindWords.isEmpty, reading.unit == nil
            else { return false }
            var isPast = false
            for row in grid.bodyRows {
                let slot = grid.slots[row * grid.columnCount + column]
                guard slot >= 0, let value = values[slot]?.value else { continue }
                if value.scale > 0 { return false }
                if value.coefficient.magnitude > mostGrowth { isPast = true }
            }
            return isPast
        }
        return Set(found)
    }

    /// 比年初 of 余额 | 比年初 | 同比增速 in a table of 亿元、%: what stands beside a growth and says none is an amount.
    private static func amountsBesideGrowth(_ columns: TableColumns) -> Set<Int> {
        let found = columns.columns.indices.dropFirst().dropLast().filter { column in
            let reading = columns.columns[column].reading
            guard columns.columns[column].kind == .value, reading.roles.isSuperset(of: [.basis, .change]),
                reading.roles.isDisjoint(with: [.share, .rank]), reading.kindWords.isEmpty, reading.unit == nil,
                columns.columns[column + 1].kind == .value, columns.columns[column - 1].kind == .value,
                measure(columns.columns[column - 1].reading.roles) == nil
            else { return false }
            let growth = columns.columns[column + 1].reading
            return growth.roles.contains(.change) && !growth.kindWords.isEmpty && !growth.isAmount
                && growth.name == reading.name && growth.unit == nil
        }
        return Set(found)
    }

    /// More per cent than nearly everything grows.
    private static let mostGrowth: UInt128 = 1_000

    /// Of several units above the table the one that fits the name of a row, or of what that is a part of.
    private func unitByName(_ row: Int, _ column: Int, _ label: RowLabel?) -> CellUnit? {
        // 产值 of 产值合计 says itself what it is.
        let own = label.map { naming.withoutSum($0.name) ?? $0.name }
        let head = own.map { naming.partNoun(of: $0) == nil } == true ? rows[columns.labels[column]]?.head(row) : nil
        let names = [own, head]
        return names.lazy.compactMap { $0 }.compactMap { captionUnit.level(ofRow: $0, headers) }.first
    }

    /// True where a row, or the column beside places and times, is of an amount: 规模以上工业增加值.
    private func isAmount(_ row: Int, _ column: Int, _ label: RowLabel?) -> Bool {
        let block = rows[columns.labels[column]]
        let isOfColumn = block.map { $0.isPlaces || $0.isPeriods } ?? true
        let name = isOfColumn ? columns.columns[column].reading.name : label?.name
        return name.map(headers.table.amounts.end) ?? false
    }

    /// True for 失业率.
    private func isRate(_ name: String) -> Bool { headers.table.rates.end(name) }

    /// What a name says that it counts, 件 of 受理件数; nil for others, and for a number with decimals, which nobody counts so.
    private func countedUnit(_ name: String, _ value: CellValue) -> CellUnit? {
        guard value.value.scale == 0 else { return nil }
        return name.withBytes { name in
            guard let found = headers.table.counts.ending(in: name, at: name.count, floor: 0) else { return nil }
            var end = name.count
            if name.has("数", at: end - 3, end: end) { end -= 3 }
            return headers.units.whole(Array(name[(name.count - found.count)..<end])[...])
        }
    }

    /// True where a column holds rates of growth or shares.
    private var hasRatios: Bool {
        columns.columns.contains {
            $0.kind == .value
                && ($0.reading.roles.contains(.change) && !$0.reading.isAmount
                    || Self.measure($0.reading.roles) == .share || isRate($0.reading.name))
        }
    }

    /// The header unit of the column to the left that 其中：… or #… is a part of.
    private func wholeUnit(before column: Int) -> CellUnit? {
        let whole = columns.columns[..<column].last {
            $0.kind == .value && !$0.reading.roles.contains(.part) && Self.measure($0.reading.roles) == nil
        }
        return whole?.reading.unit
    }

    /// What the unit column says of a row.
    private func columnUnit(_ row: Int, _ column: Int) -> CellUnit? {
        columns.unitColumn[column].flatMap { rows[columns.labels[column]]?.columnUnit(row, $0, headers) }
    }

    /// The header unit of the level column to the left.
    private func levelUnit(before column: Int) -> CellUnit? {
        for left in stride(from: column - 1, through: 0, by: -1) where columns.columns[left].kind == .value {
            let reading = columns.columns[left].reading
            if Self.measure(reading.roles) == nil { return reading.unit }
        }
        return nil
    }

    /// The table's caption, or what the sentence before it says that comes, or the heading it stands under, when that says when.
    private static func title(
        of grid: TableGrid, _ lead: TableLead?, in document: Document, _ periods: PeriodWords
    ) -> String? {
        if let caption = grid.caption { return LabelText.withNumberApart(caption) }
        func saysWhen(_ title: String) -> Bool {
            let bytes = LabelText(title).bytes
            return bytes.indices.contains { CellPeriod.at($0, in: bytes, periods)?.period.year != nil }
        }
        if let clause = lead?.clause, saysWhen(clause) { return clause }
        if let section = grid.section, document.sections.indices.contains(section) {
            let title = document.sections[section].title
            if saysWhen(title) { return title }
        }
        return nil
    }

    // MARK: a statement

    private func mention(_ row: Int, _ column: Int, _ statement: Statement) -> CellMention? {
        let value = statement.value
        let place = place(row, column)
        var named = named(row, column, statement)
        guard !named.indicator.isEmpty else { return nil }
        // 本地区 | 本级: what is of the place's own government says so.
        let ownLevel = columns.columns[column].reading.ownLevel
        if !ownLevel.isEmpty, !headers.table.ownLevels.occur(in: named.indicator) {
            named.indicator = ownLevel + named.indicator
        }
        let sign: Int =
            statement.measure == .change && statement.kind.changeSign < 0 && value.value.coefficient > 0 ? -1 : 1
        var mention = CellMention(
            place: place, span: value.span, value: sign < 0 ? value.value.negated : value.value,
            valueHigh: sign < 0 ? value.high?.negated : value.high, unitIndex: statement.unit?.unit,
            scalePower: statement.unit?.scalePower ?? 0, unitText: statement.unit?.text, indicator: named.indicator,
            measure: statement.measure, qualifier: value.qualifier, rowSpan: rowSpan(place, value.span),
            rule: "cell." + statement.measure.rawValue)
        mention.regionName = named.region
        var period = period(row, column, statement)
        // 存款余额 below 1-6月 is that at the end of June.
        if let months = period?.months, months.lowerBound == 1, months.count > 1,
            headers.table.stocks.occur(in: named.indicator)
        {
            period = period?.lastMonth
        }
        mention.period = period?.edtf
        mention.months = mention.period == nil ? period?.months : nil
        mention.days = mention.months == nil ? nil : period?.days
        let header = columns.columns[column].reading
        mention.isYearBefore =
            mention.months != nil && header.period == nil && header.roles.contains(.previous) && header.stepBack.isEmpty
        mention.status = status(row, column, period)
        if statement.measure == .change {
            mention.basis =
                value.isCumulative
                ? "cumulative"
                : statement.kind.basis
                    ?? (isOfYears(statement, column) ? "yoy" : isOfSteps(statement, column) ? "mom" : nil)
            if mention.basis == "yoy", statement.kind.basis == nil, let before = yearBefore(column, of: period) {
                mention.basis = "since:" + before
            }
            if mention.basis == nil, let before = statement.kind.comparedWith?.completed(by: period).edtf {
                mention.basis = "since:" + before
            }
            if value.isSinceYearStart { mention.basis = MetricMention.startOfYear }
            if mention.basis == Self.endOfYearBefore {
                // The end of the year before is a year before the end of this one alone.
                let isWithin = period?.months.map { $0.upperBound < 12 } == true && period?.lastYear == nil
                mention.basis = isWithin ? MetricMention.startOfYear : "yoy"
            }
            if mention.basis == MetricMention.startOfYear, let year = period?.year {
                mention.basis = MetricMention.since(startOf: year)
            }
        } else if statement.measure == .gap {
            mention.basis = statement.kind.basis
        }
        return mention
    }

    /// The value of 比上年末 in the list of headers.
    private static let endOfYearBefore = "year_end"

    /// True for a change that says of no other time that it is since: 增长, 增减%, and 增减额 beside a column of the year before.
    private func isOfYears(_ statement: Statement, _ column: Int) -> Bool {
        if statement.kind.roles.contains(.basis) { return false }
        // 涨跌幅 beside 比上期涨跌 is since that time, too.
        if column > 0, case let left = columns.columns[column - 1].reading, left.basis == nil,
            left.roles.isSuperset(of: [.basis, .change])
        {
            return false
        }
        if !statement.kind.isAmount || statement.unit?.isRatio(headers.units.units) == true {
            return !isBesideStep(column)
        }
        // 增减额 as a row below those of two years
        if Self.measure(columns.columns[column].reading.roles) == nil {
            let years = (0..<grid.rowCount).lazy.compactMap { rows[columns.labels[column]]?.period($0)?.year }
            return years.contains { year in years.contains(year - 1) }
        }
        guard let level = levelColumn(for: column) else { return false }
        if isBesideGrowth(column, of: level) { return true }
        // 增减额 behind 本年 and 上年同期
        let isBesideYearBefore = besideLevel(level, before: column).contains {
            $0.kind == .value && $0.reading.roles.contains(.previous) && $0.reading.stepBack.isEmpty
        }
        if isBesideYearBefore { return true }
        guard let year = columns.columns[level].reading.period else { return false }
        return columns.columns.indices.contains { other in
            columns.labels[other] == columns.labels[level] && columns.columns[other].kind == .value
                && columns.columns[other].reading.period == year.yearBefore
        }
    }

    /// True for 增减额 before 增幅%, which says of no other time than of the year before that it is since.
    private func isBesideGrowth(_ column: Int, of level: Int) -> Bool {
        guard column + 1 < columns.columns.count, columns.columns[column + 1].kind == .value,
            case let growth = columns.columns[column + 1].reading, growth.basis == nil || growth.basis == "yoy",
            growth.isNameless || growth.name == columns.columns[column].reading.name, growth.roles.contains(.change),
            !growth.isAmount, growth.comparedWith == nil
        else { return false }
        return levelColumn(for: column + 1) == level && !isBesideStep(column)
    }

    /// 2028 of 2033年 | 2028年 | 增减（%）: the only other year beside a level, where it is not the year before that; nil for others.
    private func yearBefore(_ column: Int, of period: CellPeriod?) -> String? {
        guard let year = period?.year, period?.lastYear == nil, columns.columns[column].reading.isNameless,
            let level = levelColumn(for: column), columns.columns[level].reading.period?.year == year
        else { return nil }
        let near = max(0, level - Self.near)..<min(columns.columns.count, level + Self.near)
        let years = near.filter {
            $0 != level && columns.columns[$0].kind == .value && columns.labels[$0] == columns.labels[level]
                && columns.columns[$0].reading.name == columns.columns[level].reading.name
                && Self.measure(columns.columns[$0].reading.roles) == nil
        }.map { columns.columns[$0].reading.period }
        guard years.count == 1, let other = years[0], let before = other.year, other.lastYear == nil, before < year - 1,
            other.months == columns.columns[level].reading.period?.months
        else { return nil }
        return other.edtf
    }

    /// True where the only earlier time beside a change is a step back that is no year: 变动幅度 behind 本期价格 and 上期价格.
    private func isBesideStep(_ column: Int) -> Bool {
        guard columns.columns[column].reading.roles.contains(.change), let level = levelColumn(for: column) else {
            return false
        }
        let previous = besideLevel(level, before: column).filter {
            $0.kind == .value && $0.reading.roles.contains(.previous)
        }
        let steps = ["month", "quarter", "week", "other"]
        return !previous.isEmpty && previous.allSatisfy { steps.contains($0.reading.stepBack) }
    }

    /// True for 升降 in points, and for 变动幅度, beside a column of the month or quarter before.
    private func isOfSteps(_ statement: Statement, _ column: Int) -> Bool {
        guard statement.kind.isAmount || isBesideStep(column), !statement.kind.roles.contains(.basis),
            let level = levelColumn(for: column)
        else {
            return false
        }
        return besideLevel(level, before: column).contains {
            $0.kind == .value && $0.reading.roles.contains(.previous)
                && ($0.reading.stepBack == "month" || $0.reading.stepBack == "quarter")
        }
    }

    /// The columns from the one before a level up to what grew of it; none where the level stands behind that.
    private func besideLevel(_ level: Int, before column: Int) -> ArraySlice<TableColumns.Column> {
        columns.columns[min(max(0, level - 1), column)..<column]
    }

    private func named(_ row: Int, _ column: Int, _ statement: Statement) -> (indicator: String, region: String?) {
        let block = rows[columns.labels[column]]
        var columnName = columns.columns[column].reading.name
        // 税收占比 as a row is told of the columns that it crosses.
        let isOfLevel =
            statement.measure != .share || Self.measure(columns.columns[column].reading.roles) != nil
            || columns.columns[column].reading.ownLevel.isEmpty
        let share = statement.measure == .change ? shareColumn(before: column) : nil
        if let share { columnName = columns.columns[share].reading.name }
        if columnName.isEmpty, statement.measure != .level, isOfLevel, let level = levelColumn(for: share ?? column) {
            columnName = isOfTopic(column) ? naming.topic : columns.columns[level].reading.name
        }
        // 期末实有 over 户数 and 同比%: what grew is 实有户数.
        if statement.measure == .change, !columnName.isEmpty, naming.partNoun(of: columnName) == nil,
            let level = levelColumn(for: column), case let whole = columns.columns[level].reading.name,
            whole.begins(with: columnName), naming.partNoun(of: whole) != nil
        {
            columnName = whole
        }
        // 排名 | 县区 | 完成率
        if columnName.isEmpty, statement.measure == .rank, column == columns.first {
            columnName = columns.columns.first { $0.kind == .value && !$0.reading.isNameless }?.reading.name ?? ""
        }
        // 上年同期 beside 降水量
        if columnName.isEmpty, statement.measure == .level { columnName = nameBefore(column) }
        // 上周价格 beside 本周价格
        if statement.measure == .level, columns.columns[column].reading.stepBack == "week", !columnName.isEmpty {
            let words = columns.columns[column].reading.basisWords
            columnName = words.ends(with: columnName) ? words : words + columnName
        }
        let wholePlace = columns.columns[column].reading.wholePlace
        var region = wholePlace.isEmpty ? nil : wholePlace
        // Places in the header: 云岭市 | 青河市 over rows of indicators.
        if naming.isPlace(columnName), placeColumns > 1, block?.isPlaces != true {
            region = columnName
            columnName = ""
        }
        guard let block, let label = block.label(row) else {
            return (columnName.isEmpty ? naming.topic : columnName, region)
        }
        if !label.reading.wholePlace.isEmpty, label.isTotal { region = label.reading.wholePlace }
        let suffix = suffix(of: statement, column)
        if block.isPlaces || block.isPeriods {
            let isOwnLevel = headers.table.ownLevels.end(label.name)
            let isSum = headers.table.sums.end(label.name)
            // 现役军人 beside provinces, and 其他 behind them
            let isOfPeople =
                block.isPlaces && (headers.table.persons.end(label.name) || headers.table.otherPlaces.are(label.name))
            if block.isPlaces && !label.isTotal && !isOwnLevel && !isSum && !isOfPeople {
                region = label.name
            }
            // 青河市小计 above the counties in it
            if block.hasSumsOfPlaces, !label.isTotal, let place = naming.withoutSum(label.name), naming.isPlace(place) {
                region = place
            }
            var name =
                columnName.isEmpty
                ? naming.topic
                : index(of: columnName)
                    ?? (naming.lists(columnName)
                        ? columnName
                        : CellNaming.overlapping(columnName, columnHead(levelOf(statement, column), columnName)))
            // 收入 in a table about 居民人均可支配收入.
            if naming.isBareNoun(columnName) { name = naming.topic(measuredAs: columnName, beside: columns) ?? name }
            // 云岭市本级 is 市本级 of the document's place.
            // 农业 in a table of 用水量.
            if !columnName.isEmpty, name == columnName, naming.partNoun(of: name) == nil, !naming.lists(name),
                let head = naming.topicHead, naming.partNoun(of: head) != nil, !headers.table.composites.are(head)
            {
                // 其中：林业改造 in a table of 省级林业专项资金 is a part of that by itself.
                let isPart = columns.columns[column].reading.roles.contains(.part)
                name = naming.lending(isPart ? naming.partNoun(of: head) ?? head : head, to: name)
            }
            if isOwnLevel && !name.isEmpty { name = ownLevel(of: label.name) + name }
            // “十四五”累计下降 beside 能耗强度下降 is about the same.
            if name.isEmpty, statement.measure != .level {
                name =
                    columns.columns[..<column].last { $0.kind == .value && !$0.reading.isNameless }?.reading.name ?? ""
            }
            if name.isEmpty { name = lead.flatMap { $0.topic.isEmpty ? nil : $0.topic } ?? "" }
            if name.isEmpty, tellsOfTasks(column) { name = naming.theme }
            // A time names nothing.
            if name.isEmpty { name = block.isPeriods && !caption.isNameless ? caption.name : label.name }
            if statement.measure == .level, let index = indexOfTopic, !headers.table.indexes.end(name) { name += index }
            if statement.measure == .level { name = withBasis(name, column) }
            if isOfPeople { name = CellNaming.overlapping(label.name, name) }
            // 36个中心城市合计 beside cities
            if isSum, block.isPlaces, !label.isTotal, region == nil, let some = naming.sumOfSome(label.name) {
                name = CellNaming.overlapping(some, name)
            }
            return (name.ends(with: suffix) ? name : name + suffix, region)
        }
        var rowName = label.name
        var head = block.head(row)
        // 男性 below 性别构成 is no sum, whatever the row above is.
        if statement.measure == .share, label.reading.roles.isEmpty, statement.kind.roles.contains(.share),
            Self.measure(columns.columns[column].reading.roles) == nil
        {
            // 第二产业 in a table of 从业农民工比重
            let isOfCaption = block.measuredGroup(of: row)?.reading.roles.contains(.share) != true
            head = isOfCaption && naming.partNoun(of: naming.topic) != nil ? nil : ""
        }
        if label.reading.isNameless, Self.measure(label.reading.roles) != nil,
            Self.measure(columns.columns[column].reading.roles) == nil
        {
            // The row is 比上年增长（%）: it is about the row above.
            let above = block.levelRow(above: row)
            rowName = label.owner ?? above.flatMap { block.label($0)?.name } ?? naming.topic
            head = label.owner == nil ? above.flatMap { block.head($0) } : block.head(row)
        } else if Self.measure(label.reading.roles) == .change,
            Self.measure(columns.columns[column].reading.roles) == nil || columns.columns[column].reading.isNameless,
            statement.measure == .change || statement.measure == .gap, !label.reading.name.isEmpty
        {
            rowName = label.reading.name
        }
        // 税收收入 of 税收收入小计
        rowName = naming.withoutSubtotal(rowName)
        if let deed = block.deed(of: row, naming), !rowName.contains(deed) { rowName += deed }
        let thing = label.isTotal ? block.thing(of: row, naming) : nil
        if let thing {
            // 小计 beside 医院 is of that.
            rowName = thing
        } else if naming.isGrade(rowName), let thing = block.thing(of: row, naming) {
            // 第一档 beside 居民生活用水
            rowName = thing + rowName
        } else if naming.isNumberedGrade(rowName), let thing = naming.thing(measuredAs: columnName) {
            // 第一档 in a table of 居民生活用气价格
            rowName = thing + rowName
        } else if label.isTotal {
            let topic = naming.topic.isEmpty ? head ?? rowName : naming.topic
            if let people = naming.people(columnName, in: topic) { return (people + suffix, region) }
            // 州本级 limits what the table is about.
            let isLimit =
                !naming.topic.isEmpty && naming.partNoun(of: columnName) == nil
                && naming.nounOfTotal(columnName) == nil
            // 总计 below 收入, beside 总计 below 支出
            let whole =
                headers.table.sides.are(columnName) && label.reading.wholePlace.isEmpty
                ? columnName + rowName
                : columnName.isEmpty ? topic : isLimit ? CellNaming.overlapping(columnName, topic) : columnName
            return (whole.ends(with: suffix) ? whole : whole + suffix, region)
        }
        // 占规模以上工业比重 says of what the row is a part, whatever the table is about.
        if columnName.isEmpty, head == nil, suffix.count > 3, headers.table.shares.begin(suffix) {
            return (rowName.ends(with: suffix) ? rowName : rowName + suffix, region)
        }
        if naming.isBareNoun(rowName), let group = block.group(of: row, naming) ?? block.thing(of: row, naming) {
            rowName = group + rowName
        } else if let thing = block.thing(of: row, naming), !rowName.contains(thing),
            block.isBesideBareNoun(row, naming)
        {
            rowName = thing + rowName
        }
        if isOfFund(rowName, columnName, column) { rowName += columnName }
        var name = naming.joined(
            row: rowName, column: columnName, rowHead: head, isPart: head != nil && block.whole(of: row) != nil)
        // 居民消费价格 in a table of its indexes
        if statement.measure == .level, columnName.isEmpty, statement.kind.roles.isSuperset(of: [.change, .basis]),
            let index = indexWord, !headers.table.indexes.end(name)
        {
            name += index
        }
        // 居住 below 消费支出…，其中： is spent on that.
        if naming.topic.isEmpty, name == rowName, naming.partNoun(of: name) == nil, let lead,
            let noun = naming.partNoun(of: lead.topic)
        {
            name = CellNaming.overlapping(name, noun)
        }
        if statement.measure == .level { name = withBasis(name, column) }
        return (name.ends(with: suffix) ? name : name + suffix, region)
    }

    /// True for 年度任务, 已完成 and 完成率, which say how far something has come and not what.
    private func tellsOfTasks(_ column: Int) -> Bool {
        let roles = columns.columns[column].reading.roles
        return !roles.isDisjoint(with: [.target, .completion])
            || roles.contains(.actual)
                && columns.columns.contains { $0.kind == .value && $0.reading.roles.contains(.target) }
    }

    /// 降水量 of 降水量 | 去年同期: what the level before a column that says no more than that it is about the year before measures;
    /// empty for other columns.
    private func nameBefore(_ column: Int) -> String {
        let own = columns.columns[column].reading
        guard column > 0, own.roles.contains(.previous), own.stepBack.isEmpty || own.stepBack == "week" else {
            return ""
        }
        for left in stride(from: column - 1, through: max(0, column - Self.reach), by: -1) {
            guard columns.columns[left].kind == .value, columns.labels[left] == columns.labels[column] else { break }
            let reading = columns.columns[left].reading
            if Self.measure(reading.roles) != nil { continue }
            // 多年同期均值 | 上年同期, and 上周价格 | 去年同期 in a table that says nothing else: both are like what stands before.
            if reading.roles.contains(.previous), reading.isNameless || naming.topic.isEmpty { continue }
            // 去年同期 behind 上周价格 is no price of a week.
            return reading.roles.isDisjoint(with: [.target, .previous]) ? reading.name : ""
        }
        return ""
    }

    /// True for 养老保险基金 below 收入 where the same rows stand below 支出, too.
    private func isOfFund(_ row: String, _ name: String, _ column: Int) -> Bool {
        guard headers.table.sides.are(name), headers.table.owners.end(row) else { return false }
        return columns.columns.indices.contains { other in
            columns.labels[other] == columns.labels[column] && columns.columns[other].reading.name != name
                && headers.table.sides.are(columns.columns[other].reading.name)
        }
    }

    /// 市本级 of 云岭市本级, 下级合计 of 云岭市下级合计.
    private func ownLevel(of row: String) -> String {
        row.withBytes { bytes in
            let word = headers.table.ownLevels.ending(in: bytes, at: bytes.count, floor: 0)?.count ?? 0
            return word > 6 ? String(decoding: bytes.suffix(word), as: UTF8.self) : String(row.suffix(3))
        }
    }

    /// 新订单指数 below 新订单 in a table of several indexes (采购经理指数及构成指数); nil in other tables.
    private func index(of columnName: String) -> String? {
        guard let head = naming.topicHead.flatMap({ headers.table.indexes.are($0) ? $0 : nil }) ?? naming.indexOfParts
        else { return nil }
        return headers.table.indexes.end(columnName) ? columnName : CellNaming.overlapping(columnName, head)
    }

    /// 价格同比指数 of 价格指数 below 同比, where other columns have 环比 or 定基 for it.
    private func withBasis(_ name: String, _ column: Int) -> String {
        let own = columns.columns[column].reading.basisWords
        if own.isEmpty { return name }
        let near = max(0, column - Self.reach)..<min(columns.columns.count, column + Self.reach + 1)
        let isBesideOther = near.contains { other in
            let reading = columns.columns[other].reading
            // 以上年同期价格为100 has no word of its own beside 环比.
            return columns.columns[other].kind == .value && reading.basisWords != own
                && (!reading.basisWords.isEmpty || reading.roles.contains(.base))
                && (!reading.roles.contains(.change) || reading.kindWords.isEmpty && indexWord != nil)
        }
        guard isBesideOther else { return name }
        return name.withBytes { bytes in
            guard let index = headers.table.indexes.ending(in: bytes, at: bytes.count, floor: 0) else { return name }
            let stem = String(decoding: bytes.dropLast(index.count), as: UTF8.self)
            return stem + own + String(decoding: bytes.suffix(index.count), as: UTF8.self)
        }
    }

    /// Columns on either side that are looked at for other times of the same.
    static let near = 64
    /// Columns on either side that may hold the same indexes against other times.
    private static let reach = 3

    /// What a name ends with that the kind of number belongs to: 比重, and 增速 of 增速排位.
    private func suffix(of statement: Statement, _ column: Int) -> String {
        switch statement.measure {
        case .share where !statement.isCompletion: statement.kind.kindWords
        case .change:
            shareColumn(before: column).map { columns.columns[$0].reading.kindWords }
                // 占比增减（百分点） without a column of the share
                ?? (statement.kind.roles.contains(.share) ? statement.kind.kindWords : "")
        case .rank where !statement.kind.roles.contains(.share):
            statement.kind.kindWords.isEmpty ? wordsOfGrowth(before: column) : statement.kind.kindWords
        default: ""
        }
    }

    /// 增速 before 位次 of the same group, which is the rank of that growth; empty for others.
    private func wordsOfGrowth(before column: Int) -> String {
        guard column > 0, columns.columns[column - 1].kind == .value,
            case let left = columns.columns[column - 1].reading, left.roles.contains(.change),
            left.roles.isDisjoint(with: [.share, .rank]),
            !left.name.isEmpty,
            columns.columns[column].reading.isNameless || left.name == columns.columns[column].reading.name
        else { return "" }
        return left.kindWords
    }

    /// True for the only column 增长 behind several levels, one of which the table is about: 地区生产总值, 第一产业, ….
    private func isOfTopic(_ column: Int) -> Bool {
        if naming.topic.isEmpty { return false }
        let values = columns.columns.filter { $0.kind == .value }
        return values.count(where: { $0.reading.isNameless }) == 1 && columns.columns[column].reading.isNameless
            && values.contains { $0.reading.name == naming.topic }
    }

    /// The column of the level that a change is of, by which both are named; its own for levels and where there is none.
    private func levelOf(_ statement: Statement, _ column: Int) -> Int {
        statement.measure == .change ? levelColumn(for: column) ?? column : column
    }

    /// 第一产业 beside 地区生产总值 is measured as 增加值: what the nearest named column to the left lends this one.
    private func columnHead(_ column: Int, _ name: String) -> String {
        guard naming.partNoun(of: name) == nil else { return "" }
        let unit = columns.columns[column].reading.unit
        for left in stride(from: column - 1, through: 0, by: -1) where columns.columns[left].kind == .value {
            let reading = columns.columns[left].reading
            // 省外资金 of 到位资金（亿元） has that unit, too, though no own one.
            if unit == nil, reading.roles.contains(.part) { continue }
            // 综合指数 is of all that stands beside it.
            if headers.table.composites.are(reading.name) || reading.roles.contains(.rank) { continue }
            // A rate lends nothing: 满意度 beside 网办率, 公办园占比 beside 毛入园率; nor does 综合指数 what has a unit: PM2.5.
            if reading.unit == unit, let noun = naming.partNoun(of: reading.name), noun.utf8.count > 3, !isRate(noun),
                !headers.table.indexes.are(noun) || captionUnit.level(of: column) == nil
            {
                // Ⅱ类 behind 断面总数
                if naming.isGrade(name), headers.words.word(noun)?.roles.contains(.total) == true,
                    reading.name.count > noun.count
                {
                    return String(reading.name.dropLast(noun.count))
                }
                return noun
            }
        }
        return ""
    }

    private var placeColumns: Int {
        columns.columns.filter {
            $0.kind == .value && (naming.isPlace($0.reading.name) || !$0.reading.wholePlace.isEmpty)
        }.count
    }

    func period(_ row: Int, _ column: Int, _ statement: Statement) -> CellPeriod? {
        let reading = columns.columns[column].reading
        let block = rows[columns.labels[column]]
        var period = reading.period
        let isOfPlan = isPlan && (statement.value.isCumulative || reading.basis == MetricMention.averageAnnual)
        // 增速 as a row below levels of 前三季度 and 全年 is of the time of its own column.
        let isOfOther =
            Self.measure(reading.roles) != nil || statement.value.isChange || statement.value.isCumulative
        if period == nil, statement.measure != .level, isOfOther, !isOfPlan, let level = levelColumn(for: column) {
            period = columns.columns[level].reading.period
        }
        // 增减百分点 behind 1-9月增长（%）
        if period == nil, statement.measure == .change, reading.isNameless,
            statement.unit?.isPoints(headers.units.units) == true, levelColumn(for: column) == nil
        {
            period =
                columns.columns[..<column].first {
                    $0.kind == .value && Self.measure($0.reading.roles) == .change
                        && !$0.reading.roles.contains(.previous)
                }?.reading.period
        }
        // 全省 beside 1-9月累计 is of these months, too.
        if period == nil, statement.measure == .level, !reading.wholePlace.isEmpty, !reading.isLastMonth,
            !reading.isSinceJanuary,
            let beside = columns.columns[..<column].last(where: { $0.kind == .value && $0.reading.period != nil })
        {
            period = beside.reading.period
        }
        // The years that a project takes are not those of what is planned for one of them.
        let time = timeReading(column, statement)
        if var own = block?.period(row), own.lastYear == nil || period?.year == nil {
            // 4月 beside 累计 ends what is counted from January on.
            if time.isSinceJanuary, block?.isPeriods == true { own = own.fromJanuary }
            period = period.map { own.completed(by: $0) } ?? own
        }
        // 上年同期=100 beside 上年同月=100 is about all months so far.
        if reading.isOfSamePeriod, period == nil, let months = caption.period?.months, months.count == 1,
            columns.columns.contains(where: { $0.reading.roles.contains(.base) && !$0.reading.basisWords.isEmpty })
        {
            return caption.period?.fromJanuary
        }
        // 累计 below 12月, beside 当月
        if reading.isSinceJanuary, reading.period == period { period = period?.fromJanuary }
        var outer = caption.period
        if time.isLastMonth {
            outer = outer?.lastMonth
        } else if time.isSinceJanuary {
            outer = outer?.fromJanuary
        } else if reading.roles.contains(.target) {
            // 年初预算数 in a table of the first six months is the year's.
            if outer?.year == nil, titleTime?.months != nil { outer = titleTime }
            outer?.months = nil
        }
        // 本旬 in a table without a caption is of the ten days that the title names.
        if outer == nil, let titleTime, titleTime.days != nil { outer = titleTime }
        if outer == nil, time.isLastMonth || time.isSinceJanuary {
            outer = time.isLastMonth ? titleMonths?.lastMonth : titleMonths?.fromJanuary
        }
        // 上年同期 beside 1-12月累计 is of the same months.
        if reading.roles.contains(.previous), !reading.saysPreviousTime, reading.stepBack.isEmpty {
            if period == nil {
                period = timeReading(column, statement).period.map { later(than: $0, before: column) ?? $0 }
            }
            outer = titleTime.map { outer?.completed(by: $0) ?? $0 } ?? outer
        }
        guard var found = period?.completed(by: outer) ?? outer else { return nil }
        if found.months == nil, found.lastYear == nil, let monthsOfYears { found.months = monthsOfYears }
        if let days = reading.days, found.days == nil, found.months?.count == 1 { found.days = days }
        // 上年同期 beside 进出口总额
        if let label = block?.label(row), label.owner != nil, label.reading.roles.contains(.previous),
            label.reading.period == nil, label.reading.stepBack.isEmpty
        {
            return found.yearBefore
        }
        guard reading.roles.contains(.previous), !reading.saysPreviousTime else { return found }
        switch reading.stepBack {
        case "": return found.yearBefore
        case "month": return found.monthBefore
        case "quarter": return found.quarterBefore
        // 上年末 beside 6月末
        case "year_end": return found.year.map { CellPeriod(year: $0 - 1) } ?? found
        default: return found
        }
    }

    /// 二季度 of 二季度 | 一季度 | 上年同期: the latest time of the levels that stand side by side before a column.
    private func later(than period: CellPeriod, before column: Int) -> CellPeriod? {
        /// The month and day that a time ends with, as one number.
        func ends(_ period: CellPeriod?) -> Int? {
            guard let period, let month = period.months?.upperBound else { return nil }
            return month * 100 + (period.days?.upperBound ?? 0)
        }
        guard let end = ends(period) else { return nil }
        var best: CellPeriod?
        var latest = end
        for left in stride(from: column - 1, through: max(0, column - Self.near), by: -1) {
            let other = columns.columns[left]
            guard other.kind == .value, Self.measure(other.reading.roles) == nil,
                let later = ends(other.reading.period),
                other.reading.period?.year == period.year
            else { break }
            if later > latest {
                latest = later
                best = other.reading.period
            }
        }
        return best
    }

    /// Months of a year, where the columns of values are of that year and the one before, and say nothing else of their times.
    private static func monthsOfYears(
        _ columns: TableColumns, _ caption: @autoclosure () -> CellPeriod?
    ) -> ClosedRange<Int>? {
        let values = columns.columns.lazy.filter { $0.kind == .value && $0.reading.period != nil }.map(\.reading)
        // Most tables have no two, and then no title is read for them.
        guard Set(values.compactMap { $0.period?.year }).count == 2, let caption = caption(), let year = caption.year,
            caption.lastYear == nil, let months = caption.months, months != 1...12
        else { return nil }
        let arePlain = values.allSatisfy {
            $0.period?.months == nil && $0.period?.lastYear == nil && !$0.isYearEnd && !$0.isLastMonth
                && ($0.period?.year == year || $0.period?.year == year - 1)
                && $0.roles.isDisjoint(with: [.target, .actual, .when, .current, .previous])
        }
        return arePlain ? months : nil
    }

    /// The reading that says 本月 or 累计 of a column: its own, or for 增长 and 上年同期 that of the nearest one to the left which
    /// says either.
    private func timeReading(_ column: Int, _ statement: Statement) -> HeaderReading {
        let own = columns.columns[column].reading
        if own.isLastMonth || own.isSinceJanuary || statement.measure == .level && !own.roles.contains(.previous) {
            return own
        }
        let left = columns.columns[..<column].lastIndex {
            $0.reading.isLastMonth || $0.reading.isSinceJanuary || $0.kind == .label || $0.reading.period != nil
        }
        // 本期新登记 behind 期末实有 is another thing, of another time.
        if let left, let level = levelColumn(for: column), left < level, !columns.columns[level].reading.isNameless,
            !columns.columns[left].reading.isNameless,
            columns.columns[level].reading.name != columns.columns[left].reading.name
        {
            return columns.columns[level].reading
        }
        return left.map { columns.columns[$0].reading } ?? own
    }

    func status(_ row: Int, _ column: Int, _ period: CellPeriod?) -> MetricRecord.Status? {
        func status(_ roles: HeaderWords.Roles) -> MetricRecord.Status? {
            roles.contains(.actual) ? .actual : roles.contains(.target) ? .target : nil
        }
        if let status = status(columns.columns[column].reading.roles) { return status }
        let measure = Self.measure(columns.columns[column].reading.roles)
        // 占年度计划% behind 完成投资 is as done as that.
        if measure == .change || measure == .gap || columns.columns[column].reading.roles.contains(.completion),
            let level = levelColumn(for: column), let status = status(columns.columns[level].reading.roles)
        {
            return status
        }
        let block = rows[columns.labels[column]]
        // 国有资本经营预算 is an account, whatever its numbers are.
        if let label = block?.label(row), let status = status(label.reading.roles),
            status == .actual || !headers.table.accounts.end(label.name)
        {
            return status
        }
        if let roles = block?.statusAbove(row), let status = status(roles) { return status }
        // 2030年 in a table of the plan for 2031 is what was.
        if caption.roles.contains(.target), let planned = caption.period?.year,
            let last = period?.lastYear ?? period?.year,
            last < planned
        {
            return .actual
        }
        // 本周 and 上周 are no plan, though the month that the table is of may not be over.
        let isOfNow = !columns.columns[column].reading.roles.isDisjoint(with: [.current, .previous])
        return status(caption.roles) ?? (isOfNow ? .actual : nil)
    }

    /// The place in the table of a cell of the grid.
    func place(_ row: Int, _ column: Int) -> CellPlace {
        let (row, column) = isTurned ? (column, row) : (row, column)
        return CellPlace(table: table, row: row + bodyRow, column: column)
    }

    func rowSpan(_ place: CellPlace, _ own: TextSpan) -> TextSpan {
        guard let span = rowSpans[place.row - bodyRow] else { return own }
        let whole = TextSpan(min(own.start, span.start), max(own.end, span.end))
        return whole.count <= Self.longestRow ? whole : own
    }

    /// From the first to the last character of the cells of each row of the table; nil for a row of empty cells.
    private static func rowSpans(of section: TableSections.Section) -> [TextSpan?] {
        let grid = section.grid
        var spans = [TextSpan?](repeating: nil, count: section.isTurned ? grid.columnCount : grid.rowCount)
        for cell in grid.cells {
            let row = section.isTurned ? cell.column : cell.row
            guard !cell.span.isEmpty, row < spans.count else { continue }
            let span = spans[row] ?? cell.span
            spans[row] = TextSpan(min(span.start, cell.span.start), max(span.end, cell.span.end))
        }
        return spans
    }

    /// A row of more bytes is no sentence for each of its cells: what is written would grow with its square.
    private static let longestRow = 8_000

    // MARK: cells

    private func record(_ row: Int, _ column: Int, _ index: Int, _ unit: CellUnit?) -> CellRecord {
        let cell = grid.cells[index]
        let kind = columns.columns[column].kind
        let path = paths[column].rows?.path(row) ?? Self.plainPath(row, paths[column].labels, grid)
        return CellRecord(
            place: place(row, column), span: cell.span,
            rowHeader: kind == .label || path.isEmpty ? nil : path, columnHeader: columns.columns[column].header,
            text: document.string(cell.span), value: values[index].flatMap { kind == .value ? $0.value : nil },
            unit: kind == .value ? unit?.text : nil)
    }

    private static func plainPath(_ row: Int, _ labels: [Int], _ grid: TableGrid) -> String {
        var path = ""
        for column in labels {
            let slot = grid.slots[row * grid.columnCount + column]
            // A sentence names no row.
            if slot < 0 || grid.cells[slot].text.isEmpty || CellReading.isSentence(grid.cells[slot].text) { continue }
            if !path.isEmpty { path += " / " }
            path += grid.cells[slot].text
        }
        return path
    }
}
