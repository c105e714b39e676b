import Model

/// One table on its way to statements: its values, its columns, its rows, then cell by cell.
struct TableReading {
    let table: Int
    let grid: TableGrid
    let document: Document
    let headers: HeaderReader
    let values: [CellValue?]
    /// For a cell the growth in parentheses behind its value: 926.1亿元（增长7.7%）.
    private let asides: [Int: CellValue]
    let columns: TableColumns
    let naming: CellNaming
    let caption: HeaderReading
    /// True where provinces and cities stand in the header: 上海 | 南京 | 杭州.
    let columnsArePlaces: Bool
    /// The months that all columns with a time are of.
    let commonTime: CellPeriod?
    /// True where the caption, or the title in its place, is a plan's of several years.
    let isPlan: Bool
    /// What stands before a table without a caption; nil for others.
    let lead: TableLead?
    /// The months in the document's title, for 本月 and 累计 in a table whose caption has none.
    let titleMonths: CellPeriod?
    /// True where a column is of 本月 or 当月.
    let hasMonths: Bool
    /// The time in the document's title, from which 上年 counts in a table whose caption has none.
    let titleTime: CellPeriod?
    /// The months of the caption, where columns 2031年 and 2030年 below it are about those of both years; nil for others.
    let monthsOfYears: ClosedRange<Int>?
    let captionUnit: CaptionUnits
    let percent: CellUnit?
    /// The columns of changes in the unit of what changes, though nothing says so but their numbers.
    let columnsOfAmounts: Set<Int>
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
        // Asked once, and only where a cell has a stroke.
        var holdsPairs: Bool?
        let values: [CellValue?] = document.text.withUnsafeBufferPointer { text in
            grid.cells.map { cell in
                if cell.row < grid.headerRowCount || cell.span.isEmpty || cell.span.end > text.count { return nil }
                if reading.isSentences(cell.span, in: document.text) { return nil }
                let label = LabelText(text, cell.span)
                return valueReader.value(of: label) ?? Self.levelBeforeGrowth(label, text, valueReader)
                    ?? Self.levelBeforeStroke(label, text, valueReader, of: grid, headers, &holdsPairs)
            }
        }
        self.values = values
        var asides: [Int: CellValue] = [:]
        for (cell, value) in values.enumerated() where value?.hasAside == true {
            guard let span = Self.aside(of: document.text, grid.cells[cell].span) else { continue }
            let inner = document.text.withUnsafeBufferPointer { valueReader.value(of: LabelText($0, span)) }
            if let inner, inner.isChange || values[cell]?.isOfPair == true { asides[cell] = inner }
        }
        self.asides = asides
        rowSpans = Self.rowSpans(of: section)
        let columns = TableColumns(grid, values: values, reader: headers)
        self.columns = columns
        commonTime = Self.commonTime(columns)
        wholes = Self.wholes(of: grid, columns, values)
        rowsOfAll = Self.rowsOfAll(of: grid, columns, values)
        lead = grid.caption == nil ? TableLead(grid, document, headers) : nil
        let title =
            Self.title(of: grid, lead, in: document, headers.table.periods)
            ?? documentTitle.map(LabelText.withNumberApart)
        naming = CellNaming(reader: headers, caption: title)
        columnsArePlaces = Self.arePlaces(columns, naming, headers)
        var caption = title.map { headers.read(LabelText($0)) } ?? HeaderReading()
        if caption.period == nil { caption.period = lead?.time }
        self.caption = caption
        monthsOfYears = Self.monthsOfYears(
            columns, caption.period ?? documentTitle.flatMap { headers.read(LabelText($0)).period })
        isPlan = caption.period?.lastYear != nil || title.map(headers.table.plans.occur) == true
        let isOfMonths = columns.columns.contains { $0.reading.isLastMonth || $0.reading.isSinceJanuary }
        hasMonths = columns.columns.contains { $0.reading.isLastMonth && $0.reading.roles.contains(.current) }
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

    /// 163.2 of 163.2/4.9 where the table says that the second is how much the first grew (产量/增速, 亿元/%); nil for other cells.
    private static func levelBeforeStroke(
        _ label: LabelText, _ text: UnsafeBufferPointer<UInt8>, _ reader: CellValueReader, of grid: TableGrid,
        _ headers: HeaderReader, _ holdsPairs: inout Bool?
    ) -> CellValue? {
        guard let stroke = label.bytes.firstIndex(of: UInt8(ascii: "/")), stroke > 0, stroke + 1 < label.bytes.count,
            label.bytes[0] &- 0x30 < 10
        else { return nil }
        let isSaid = holdsPairs ?? holdsGrowthBehindStrokes(grid, headers)
        holdsPairs = isSaid
        guard isSaid,
            var level = reader.value(of: LabelText(text, label.span(0..<stroke))), !level.isChange,
            reader.value(of: LabelText(text, label.span((stroke + 1)..<label.bytes.count))) != nil
        else { return nil }
        level.hasAside = true
        level.isOfPair = true
        return level
    }

    /// True where 产量/增速 stands in a caption or a header.
    private static func holdsGrowthBehindStrokes(_ grid: TableGrid, _ headers: HeaderReader) -> Bool {
        func says(_ text: String) -> Bool {
            let bytes = LabelText(text).bytes
            return bytes.indices.contains { index in
                bytes[index] == UInt8(ascii: "/")
                    && headers.words.longest(in: bytes, at: index + 1)?.word.roles.isDisjoint(with: [.change, .basis])
                        == false
            }
        }
        return grid.caption.map(says) == true
            || grid.cells.contains { $0.row < grid.headerRowCount && says($0.text) }
    }

    /// What the last pair of parentheses of a cell holds, or what stands behind its comma or stroke.
    private static func aside(of text: [UInt8], _ cell: TextSpan) -> TextSpan? {
        let label = text.withUnsafeBufferPointer { LabelText($0, cell) }
        if label.bytes.last != UInt8(ascii: ")"), let comma = label.bytes.firstIndex(of: UInt8(ascii: ",")) {
            return comma + 1 < label.bytes.count ? label.span((comma + 1)..<label.bytes.count) : nil
        }
        if let stroke = label.bytes.firstIndex(of: UInt8(ascii: "/")), label.bytes.last != UInt8(ascii: ")") {
            return label.span((stroke + 1)..<label.bytes.count)
        }
        guard let open = label.bytes.lastIndex(of: UInt8(ascii: "(")), open + 2 < label.bytes.count else { return nil }
        return label.span((open + 1)..<(label.bytes.count - 1))
    }

    /// What a growth in parentheses behind the value of a cell says.
    func change(_ value: CellValue) -> Statement {
        Statement(
            value: value, measure: .change, isCompletion: false, unit: value.unit ?? percent, kind: HeaderReading())
    }

    func statement(_ row: Int, _ column: Int, _ index: Int) -> Statement? {
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
        } else if let whole = rows[columns.labels[column]]?.rowOfShares(above: row), !value.isChange, value.unit == nil
        {
            statement.measure = .share
            statement.kind = whole.reading
        } else if value.isChange {
            statement.measure = .change
        } else if value.isRank {
            statement.measure = .rank
        } else if captionSaysChange(reading, label) {
            statement.measure = .change
            statement.kind = caption
        } else if captionSaysShare(reading, label, value, rows[columns.labels[column]]) {
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
    var indexOfTopic: String? {
        guard let index = indexWord, case let thing = naming.topic.dropLast(index.count),
            columns.columns.contains(where: { $0.kind == .value && $0.reading.name == thing && $0.reading.unit == nil })
        else { return nil }
        return index
    }

    /// What no change of a price index in per cent is.
    private static let leastIndex = ExactDecimal(coefficient: 60)

    /// 指数 at the end of 居民消费价格分类指数, of which the table is; nil for other captions.
    var indexWord: String? {
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
    static let whole = ExactDecimal(coefficient: 100)

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
    private func captionSaysShare(
        _ column: HeaderReading, _ label: RowLabel?, _ value: CellValue, _ block: TableRows?
    ) -> Bool {
        guard caption.roles.contains(.share), caption.roles.isDisjoint(with: [.change, .completion]),
            column.unit == nil, label?.reading.unit == nil, value.unit == nil, value.value <= Self.whole,
            // 地区生产总值构成（地区生产总值=100） has none.
            captionUnit.single.map({ $0.isRatio(headers.units.units) }) ?? caption.roles.contains(.base)
        else { return false }
        if column.isNameless { return label.map { naming.partNoun(of: $0.name) == nil } ?? true }
        // 第一产业 | 第二产业 beside years and places; 城镇化率 is no part of anything.
        // Nor is 生产 in a table of PMI及构成指数.
        guard let block, block.isPeriods || block.isPlaces, column.roles.isDisjoint(with: [.base, .target]),
            index(of: column.name) == nil, indexWord == nil
        else { return false }
        return !((naming.words.noun(endOf: column.name)?.noun).map(headers.table.notChanges.end) ?? false)
    }

    /// The table's caption, or what the sentence before it says that comes, or the heading it stands under, when that says when.
    static func title(
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
            statement.measure == .change && statement.kind.changeSign < 0
                && (value.value.coefficient > 0 || statement.kind.isImprovement) ? -1 : 1
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
        mention.monthsMeant = monthsMeant(column, statement, period)
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
