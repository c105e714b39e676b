import Model

/// Which cells qualify which: a change or a share its level, a part its total.
extension TableReading {
    /// The level column that a change, share or rank column is about: the latest of those directly to its left, or one of
    /// the same name.
    func levelColumn(for column: Int) -> Int? {
        let labels = columns.labels[column]
        let name = columns.columns[column].reading.name
        func isLevel(_ index: Int) -> Bool {
            columns.columns[index].kind == .value && columns.labels[index] == labels
                && Self.measure(columns.columns[index].reading.roles) == nil
        }
        if !name.isEmpty,
            let same = columns.columns.indices.last(where: { isLevel($0) && columns.columns[$0].reading.name == name })
        {
            return laterLevel(than: same, before: column, name, isLevel) ?? same
        }
        var best: Int?
        var left = column - 1
        while left >= 0, columns.columns[left].kind != .label {
            if isLevel(left) {
                if let chosen = best {
                    // 2025年 | 2024年 | 增长: the later one grew.
                    // 本周价格 | 上周价格 | 去年同期 | 环比: nor is what has no name of its own another thing.
                    guard
                        columns.columns[left].reading.name == columns.columns[chosen].reading.name
                            || columns.columns[chosen].reading.isNameless
                                && columns.columns[chosen].reading.roles.contains(.previous)
                    else { break }
                    // 2031年预算数 is no later than 1-3月执行数, whose year stands elsewhere.
                    let chosenTime = columns.columns[chosen].reading.period
                    let later =
                        (chosenTime == nil || chosenTime?.year != nil)
                        && (columns.columns[left].reading.period?.edtf ?? "") > (chosenTime?.edtf ?? "")
                    // 本期价格 | 上期价格 | 环比.
                    let isBefore =
                        columns.columns[chosen].reading.roles.contains(.previous)
                        && !columns.columns[left].reading.roles.contains(.previous)
                    if later || isBefore { best = left }
                } else {
                    best = left
                }
            } else if best != nil, Self.measure(columns.columns[left].reading.roles) != .share {
                // 完成数 | 完成预算% | 上年同期数 | 增减额: a share of the level before it parts nothing.
                break
            }
            left -= 1
        }
        // 当月 | 累计 below the levels, and again below their growth
        if let chosen = best,
            columns.columns[column].reading.isSinceJanuary || columns.columns[column].reading.isLastMonth,
            let alike = sameMonths(as: column, from: chosen, isLevel)
        {
            best = alike
        }
        // 2031年决算 | … | 2030年决算 | 2031年决算比2030年决算: the one of its own time grew.
        if let chosen = best, let own = columns.columns[column].reading.period, own.year != nil,
            let other = columns.columns[chosen].reading.period, other.year != nil, own.year != other.year,
            columns.columns[column].reading.roles.contains(.change),
            let same = columns.columns.indices.prefix(column).last(where: {
                isLevel($0) && columns.columns[$0].reading.period == own
                    && columns.columns[$0].reading.name == columns.columns[chosen].reading.name
            })
        {
            best = same
        }
        return best.map { name.isEmpty ? sumOfGroup($0, beside: column) ?? $0 : $0 }
    }

    /// The nearest of the levels that end with `level` which is of one month, or of all months of the year, as a column is.
    private func sameMonths(as column: Int, from level: Int, _ isLevel: (Int) -> Bool) -> Int? {
        let own = columns.columns[column].reading
        for left in stride(from: level, through: 0, by: -1) {
            guard isLevel(left), columns.columns[left].reading.name == columns.columns[level].reading.name else {
                break
            }
            let reading = columns.columns[left].reading
            if reading.isSinceJanuary == own.isSinceJanuary, reading.isLastMonth == own.isLastMonth { return left }
        }
        return nil
    }

    /// 2031年 | 2030年 | 增减, each over 面积 and 产量: the later of two groups of levels grew, where no change stands between them.
    private func laterLevel(
        than level: Int, before column: Int, _ name: String, _ isLevel: (Int) -> Bool
    ) -> Int? {
        let own = columns.columns[level].reading
        guard level < column, own.period != nil || own.roles.contains(.previous) else { return nil }
        for left in stride(from: column - 1, through: 0, by: -1) where columns.columns[left].reading.name == name {
            let reading = columns.columns[left].reading
            let measure = columns.columns[left].kind == .value ? Self.measure(reading.roles) : nil
            if let measure, measure != .share { return nil }
            guard isLevel(left) else { continue }
            if let period = own.period, reading.period?.yearBefore == period { return left }
            // 决算数 | 上年决算数 | 比上年增长, all below 收入
            if own.roles.contains(.previous), !reading.roles.contains(.previous) { return left }
        }
        return nil
    }

    /// 预算数 over 小计 | 基本支出 | 项目支出, with 增减 behind them: what stands beside a group of columns is about their sum.
    private func sumOfGroup(_ level: Int, beside column: Int) -> Int? {
        guard grid.headerRowCount > 1, !columns.columns[level].reading.isNameless,
            let group = grid.cell(row: 0, column: level), group.columnSpan > 1
        else { return nil }
        let members = group.column..<(group.column + group.columnSpan)
        if members.contains(column) { return nil }
        return members.first { member in
            let reading = columns.columns[member].reading
            return columns.columns[member].kind == .value && reading.roles.contains(.total)
                && Self.measure(reading.roles) == nil
        }
    }

    /// For each column the one of levels that 其中：… or #… heads a part of, if any: the nearest to its left of the same time and unit in
    /// which no row has less, or that of the part beside it.
    static func wholes(of grid: TableGrid, _ columns: TableColumns, _ values: [CellValue?]) -> [Int?] {
        var wholes = [Int?](repeating: nil, count: columns.columns.count)
        func value(_ row: Int, _ column: Int) -> ExactDecimal? {
            let slot = grid.slots[row * grid.columnCount + column]
            return slot < 0 ? nil : values[slot]?.value
        }
        for column in columns.columns.indices where columns.columns[column].reading.roles.contains(.part) {
            let own = columns.columns[column].reading
            if columns.columns[column].kind != .value || measure(own.roles) != nil { continue }
            func holds(_ other: Int) -> Bool {
                let reading = columns.columns[other].reading
                guard columns.columns[other].kind == .value, !reading.roles.contains(.part),
                    measure(reading.roles) == nil, reading.period == own.period,
                    reading.isLastMonth == own.isLastMonth, reading.isSinceJanuary == own.isSinceJanuary,
                    own.unit == nil || reading.unit == nil || own.unit == reading.unit
                else { return false }
                return (grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount)).allSatisfy { row in
                    guard let part = value(row, column), let whole = value(row, other) else { return true }
                    return part <= whole
                }
            }
            let beside = column > 0 ? wholes[column - 1] : nil
            let near = max(0, column - mostParts)..<column
            wholes[column] = beside.flatMap { holds($0) ? $0 : nil } ?? near.last(where: holds)
        }
        return wholes
    }

    /// Columns to the left of a part that are looked at.
    private static let mostParts = 12

    /// Index of the mention that a cell's mention qualifies; `found` holds the mentions by their cell.
    func of(
        _ row: Int, _ column: Int, _ mention: CellMention, _ found: [Int: Int], _ mentions: [CellMention]
    ) -> Int? {
        let block = rows[columns.labels[column]]
        func at(_ row: Int, _ column: Int) -> Int? { found[row * grid.columnCount + column] }
        if mention.measure == .level {
            let whole = block.flatMap { $0.whole(of: row) }.flatMap { at($0, column) }
            return whole ?? wholes[column].flatMap { at(row, $0) }
        }
        if Self.measure(columns.columns[column].reading.roles) == nil {
            return block?.levelRow(above: row).flatMap { at($0, column) }.flatMap { index in
                // 居民消费价格涨幅 below 零售总额 is not of that.
                block?.label(row)?.reading.isNameless != false || mentions[index].indicator == mention.indicator
                    ? index : nil
            }
        }
        let level = levelColumn(for: column)
        if mention.measure == .share, let level, let whole = block?.whole(of: row) {
            return at(whole, level) ?? at(row, level)
        }
        if let own = level.flatMap({ at(row, $0) }) { return own }
        // 工业投资 below 固定资产投资, which tell of their growth alone
        return mention.measure == .change ? block?.whole(of: row).flatMap { at($0, column) } : nil
    }
}
