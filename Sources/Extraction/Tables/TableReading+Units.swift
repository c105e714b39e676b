import Model

/// What the values of a table are counted in.
extension TableReading {
    func unit(_ statement: Statement, _ row: Int, _ column: Int, _ label: RowLabel?) -> CellUnit? {
        if let own = statement.value.unit { return own }
        let reading = columns.columns[column].reading
        let rowUnit = rows[columns.labels[column]]?.unit(row, unitColumn: columns.unitColumn[column], headers: headers)
        switch statement.measure {
        case .rank: return nil
        case .change where statement.value.isCumulative:
            return label?.reading.unit ?? columnUnit(row, column) ?? percent
        case .change, .share:
            if isRatio(label), statement.kind.isAmount { return label?.reading.unit }
            if let ratio = reading.ratioUnit { return ratio }
            if !hasUnitOfAmounts(column, statement), let unit = reading.unit ?? statement.kind.unit { return unit }
            // 同比增减 below 亿元、% where no other column is of per cents
            if statement.measure == .change, statement.kind.isAmount, let ratio = captionUnit.mixedRatio, !hasRatios {
                return ratio
            }
            // 增减 12.0 beside 3265 in a table of 户、万元、%
            if statement.measure == .change, statement.kind.isAmount, let ratio = captionUnit.mixedRatio,
                statement.value.value.scale > 0, let level = levelColumn(for: column),
                case let slot = grid.slots[row * grid.columnCount + level], slot >= 0, values[slot]?.value.scale == 0
            {
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
                // 人均地区生产总值（元） below 绝对数（亿元）
                let own = label?.reading.unit.flatMap { headers.isMoney($0) && headers.isMoney(unit) ? $0 : nil }
                return isRatio(label) ? label?.reading.unit : own ?? unit
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
            if let found { return found }
            if !several.isEmpty { return rows[columns.labels[column]]?.unitAbove(row, of: several) }
            if let people = unitOfPeople([reading.name, label?.name], statement.value) { return people }
            // 第一产业 in a table of 固定资产投资, whose row 固定资产投资（亿元） says it
            guard let label, !label.isTotal, let topic = naming.topicHead, naming.partNoun(of: label.name) == nil else {
                return nil
            }
            return rows[columns.labels[column]]?.unit(above: row, ofRow: topic)
        }
    }

    /// True for a column of growth whose unit is that of the amounts beside it: 元 of 人均收入（元） over 总量 and 增速.
    private func hasUnitOfAmounts(_ column: Int, _ statement: Statement) -> Bool {
        guard statement.measure == .change, !statement.kind.isAmount, !columnsOfAmounts.contains(column),
            let unit = columns.columns[column].reading.unit, !unit.isRatio(headers.units.units)
        else { return false }
        return columns.innermost(column)?.contains(unit.text) == false
            && levelColumn(for: column).map { columns.columns[$0].reading.unit == unit } == true
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
    func isRatio(_ label: RowLabel?) -> Bool {
        label?.reading.unit?.isRatio(headers.units.units) == true
    }

    /// The columns 比上年同期 of whole numbers, some of them past any growth, and those with a fall that is none: +41020 in a table of
    /// 辆, -302 in one of 万立方米.
    static func columnsOfAmounts(
        _ grid: TableGrid, _ columns: TableColumns, _ values: [CellValue?], _ ratio: CellUnit?
    ) -> Set<Int> {
        if ratio != nil { return amountsBesideGrowth(columns) }
        let found = columns.columns.indices.filter { column in
            let reading = columns.columns[column].reading
            guard columns.columns[column].kind == .value, reading.roles.isSuperset(of: [.basis, .change]),
                reading.kindWords.isEmpty, reading.unit == nil
            else { return false }
            var isPast = false
            var areWhole = true
            for row in grid.bodyRows {
                let slot = grid.slots[row * grid.columnCount + column]
                guard slot >= 0, let value = values[slot]?.value else { continue }
                if value < mostFall { return true }
                if value.scale > 0 { areWhole = false }
                if value.coefficient.magnitude > mostGrowth { isPast = true }
            }
            return isPast && areWhole
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

    /// What nothing falls below in per cent.
    private static let mostFall = ExactDecimal(coefficient: -100)

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
    func isAmount(_ row: Int, _ column: Int, _ label: RowLabel?) -> Bool {
        let block = rows[columns.labels[column]]
        let isOfColumn = block.map { $0.isPlaces || $0.isPeriods } ?? true
        let name = isOfColumn ? columns.columns[column].reading.name : label?.name
        return name.map(headers.table.amounts.end) ?? false
    }

    /// True for 失业率.
    func isRate(_ name: String) -> Bool { headers.table.rates.end(name) }

    /// What a name says that it counts, 件 of 受理件数; nil for others, and for a number with decimals, which nobody counts so.
    private func countedUnit(_ name: String, _ value: CellValue) -> CellUnit? {
        guard value.value.scale == 0 else { return nil }
        return name.withBytes { name in
            guard let found = headers.table.counts.ending(in: name, at: name.count, floor: 0) else {
                return headers.words.unit(endOf: name).flatMap { headers.units.whole(Array($0.utf8)[...]) }
            }
            var end = name.count
            if name.has("数", at: end - 3, end: end) { end -= 3 }
            return headers.units.whole(Array(name[(name.count - found.count)..<end])[...])
        }
    }

    /// 人 for 卫生技术人员 and 注册护士 where nothing else says what is counted.
    private func unitOfPeople(_ names: [String?], _ value: CellValue) -> CellUnit? {
        guard value.value.scale == 0,
            names.contains(where: { name in
                name.map { headers.table.persons.end($0) || headers.table.occupations.end($0) } ?? false
            })
        else { return nil }
        return headers.units.whole(Array("人".utf8)[...])
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
    func columnUnit(_ row: Int, _ column: Int) -> CellUnit? {
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
}
