import Model

/// Which cells qualify which: a change or a share its level, a part its total.
extension TableReading {
    /// The level column that a change, share or rank column is about: the latest of those directly to its left, or one of
    /// the same name.
    func levelColumn(for column: Int) -> Int? {
        let labels = columns.labels[column]
        let own = columns.columns[column].reading
        let name = own.name
        let isShare = Self.measure(own.roles) == .share && !own.roles.contains(.completion)
        func isLevel(_ index: Int) -> Bool {
            columns.columns[index].kind == .value && columns.labels[index] == labels
                && Self.measure(columns.columns[index].reading.roles) == nil
                // 公办园占比 behind 毛入园率（%） is no part of that.
                && !(isShare && columns.columns[index].reading.unit?.isRatio(headers.units.units) == true)
        }
        func isSame(_ index: Int) -> Bool { isLevel(index) && columns.columns[index].reading.name == name }
        // 8月 | 增速 | 1-8月 | 增速, all below 货物吞吐量: each growth stands behind its level.
        if !name.isEmpty,
            let same = columns.columns[..<column].indices.last(where: isSame)
                ?? columns.columns.indices.last(where: isSame)
        {
            return laterLevel(than: same, before: column, name, isLevel) ?? same
        }
        if !name.isEmpty, let same = sameBelowOther(group: column, isLevel) { return same }
        // 套数同比 behind 成交套数
        if own.endsWithBasis, name.count > 1 {
            let ending = columns.columns[..<column].indices.filter {
                isLevel($0) && columns.columns[$0].reading.name.ends(with: name)
            }
            if ending.count == 1 { return ending[0] }
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
                    let later = Self.isLater(
                        columns.columns[left].reading.period, than: columns.columns[chosen].reading.period)
                    // 本期价格 | 上期价格 | 环比.
                    let isBefore =
                        columns.columns[chosen].reading.roles.contains(.previous)
                        && !columns.columns[left].reading.roles.contains(.previous)
                    if later || isBefore { best = left }
                } else {
                    best = left
                }
            } else if let chosen = best, !columns.columns[chosen].reading.roles.contains(.previous),
                Self.measure(columns.columns[left].reading.roles) != .share
            {
                // 完成数 | 完成预算% | 上年同期数 | 增减额: a share of the level before it parts nothing.
                // 本周价格 | 环比 | 去年同期 | 同比: behind the year before, what grew stands further off.
                break
            }
            left -= 1
        }
        // 工业增加值增速 behind 地区生产总值总量 is of no column.
        if let chosen = best, !name.isEmpty, Self.isOfThing(own),
            case let other = columns.columns[chosen].reading.name, !other.isEmpty, !other.contains(name),
            !name.contains(other)
        {
            return nil
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
        // 累计完成 | 年初预算 | 完成预算%: what was done has the share of the plan.
        if own.roles.contains(.completion), let chosen = best, let done = done(before: chosen, isLevel) { return done }
        // 当月 | 累计 below the levels, and again below their growth
        if let chosen = best, let alike = alike(to: column, from: chosen, isLevel) { best = alike }
        return best.map { name.isEmpty ? sumOfGroup($0, beside: column) ?? $0 : $0 }
    }

    /// 第一产业 below 生产总值 for that below 构成（%）: the level that the same word heads in another group of columns; nil for a column
    /// in no group, and where that is no level.
    private func sameBelowOther(group column: Int, _ isLevel: (Int) -> Bool) -> Int? {
        guard grid.headerRowCount > 1, let words = columns.innermost(column),
            let group = grid.cell(row: 0, column: column), group.columnSpan > 1, group.column > 0
        else { return nil }
        return columns.columns.indices.prefix(group.column).last { other in
            isLevel(other) && columns.innermost(other) == words
                && columns.columns[other].reading.period == columns.columns[column].reading.period
        }
    }

    /// What was done of the plan in a column, where that stands before it and is of the same year: 累计完成 before 年初预算.
    private func done(before plan: Int, _ isLevel: (Int) -> Bool) -> Int? {
        let planned = columns.columns[plan].reading
        guard planned.roles.contains(.target), !planned.roles.contains(.previous) else { return nil }
        return columns.columns.indices.prefix(plan).last { column in
            let reading = columns.columns[column].reading
            return isLevel(column) && reading.roles.isDisjoint(with: [.target, .previous])
                && (reading.name == planned.name || reading.name.isEmpty || planned.name.isEmpty)
                && reading.period?.year == planned.period?.year
        }
    }

    /// True for 2031年 and 2030年, and for 二季度 and 一季度 of the year that the whole table is about.
    private static func isLater(_ period: CellPeriod?, than other: CellPeriod?) -> Bool {
        // 2031年预算数 is no later than 1-3月执行数, whose year stands elsewhere, nor than 执行数 of the table's time.
        if period?.year != nil, other?.year == nil { return false }
        let (own, before) = (period?.edtf, other?.edtf)
        if own == nil, before == nil, let months = period?.months, let earlier = other?.months {
            // 8月25日 | 8月15日
            if months == earlier, let days = period?.days, let before = other?.days {
                return days.upperBound > before.upperBound
            }
            return months.upperBound > earlier.upperBound
        }
        return own ?? "" > before ?? ""
    }

    /// True for changes, ranks and what is done of a plan, which are of what they name and of nothing else; shares are of a whole.
    private static func isOfThing(_ reading: HeaderReading) -> Bool {
        let measure = measure(reading.roles)
        return measure == .change || measure == .rank || reading.roles.contains(.completion)
    }

    /// The nearest of the levels that end with `level` which is of one month, or of all months of the year, or of the time, as a
    /// column is, and of those the one whose header ends with the same words: 数量 | 金额 below 累计, and again below its growth.
    private func alike(to column: Int, from level: Int, _ isLevel: (Int) -> Bool) -> Int? {
        let own = columns.columns[column].reading
        let hasTime = own.isSinceJanuary || own.isLastMonth
        let words = grid.headerRowCount > 1 ? columns.innermost(column) : nil
        if !hasTime, own.period == nil, words == nil { return nil }
        var best: Int?
        for left in stride(from: level, through: max(0, level - Self.near), by: -1) {
            guard isLevel(left), columns.columns[left].reading.name == columns.columns[level].reading.name else {
                break
            }
            let reading = columns.columns[left].reading
            let isOfTime =
                hasTime
                ? reading.isSinceJanuary == own.isSinceJanuary && reading.isLastMonth == own.isLastMonth
                : own.period == nil || reading.period == own.period
            guard isOfTime else { continue }
            if let words, columns.innermost(left) == words { return left }
            if best == nil, hasTime || own.period != nil { best = left }
        }
        return best
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
                return grid.bodyRows.allSatisfy { row in
                    guard let part = value(row, column), let whole = value(row, other) else { return true }
                    return part <= whole
                }
            }
            let beside = column > 0 ? wholes[column - 1] : nil
            let near = max(0, column - mostParts)..<column
            // 面积 | 总产量 below 粮食, and again below 其中：夏粮
            if let words = columns.innermost(column),
                let alike = near.last(where: { columns.innermost($0) == words && holds($0) })
            {
                wholes[column] = alike
                continue
            }
            // 计划任务 | 完成面积 | 其中：人工造林 over 任务 and 完成
            if own.roles.contains(.target),
                let planned = near.last(where: { columns.columns[$0].reading.roles.contains(.target) && holds($0) })
            {
                wholes[column] = planned
                continue
            }
            let isDone = beside.map { columns.columns[$0].reading.roles.contains(.target) } != true
            wholes[column] = beside.flatMap { isDone && holds($0) ? $0 : nil } ?? near.last(where: holds)
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
            // 总库容（亿立方米） set in below 水库（座） is none of these.
            let whole = block.flatMap { $0.whole(of: row) }.flatMap { at($0, column) }.flatMap { index in
                mention.unitIndex == nil || mentions[index].unitIndex == nil
                    || mention.unitIndex == mentions[index].unitIndex
                    ? index : nil
            }
            return whole ?? wholes[column].flatMap { at(row, $0) }
        }
        if Self.measure(columns.columns[column].reading.roles) == nil {
            return block?.levelRow(above: row).flatMap { at($0, column) }.flatMap { index in
                // 居民消费价格涨幅 below 零售总额 is not of that, nor 增速 beside it.
                block?.label(row).map { $0.reading.isNameless && $0.owner == nil } != false
                    || mentions[index].indicator == mention.indicator
                    ? index : nil
            }
        }
        if mention.measure == .change, let share = shareColumn(before: column), let index = at(row, share) {
            return index
        }
        if let level = levelColumn(for: column) {
            // 变化幅度 behind 去年同期比例 is of no number there.
            if mention.measure == .change, columns.columns[level].reading.roles.contains(.previous) { return nil }
            let isPart = mention.measure == .share && !columns.columns[column].reading.roles.contains(.completion)
            if isPart {
                if isOfEarlierTime(column, than: level) { return nil }
                if let all = rowOfAll(row, column), let index = at(all, level),
                    at(row, level).map({ mentions[$0].value <= mentions[index].value }) != false
                {
                    return index
                }
            }
            if mention.measure == .share, let whole = block?.whole(of: row) {
                return at(whole, level) ?? at(row, level)
            }
            if let own = at(row, level) {
                // What is in per cent has no parts.
                return isPart && mentions[own].unitText == "%" ? nil : own
            }
        }
        // 工业投资 below 固定资产投资, which tell of their growth alone
        return mention.measure == .change ? block?.whole(of: row).flatMap { at($0, column) } : nil
    }

    /// The column 比重（%） before a nameless one of points, 比上年同期（百分点）, which is what grew then; nil for others.
    func shareColumn(before column: Int) -> Int? {
        let own = columns.columns[column].reading
        guard own.isNameless, own.roles.contains(.change), own.unit?.isPoints(headers.units.units) == true else {
            return nil
        }
        for left in stride(from: column - 1, through: 0, by: -1) {
            let reading = columns.columns[left].reading
            guard columns.columns[left].kind == .value, columns.labels[left] == columns.labels[column] else {
                return nil
            }
            if Self.measure(reading.roles) == .share { return reading.roles.contains(.completion) ? nil : left }
            // 比上季度（百分点） | 比上年同期（百分点）
            guard reading.isNameless, Self.measure(reading.roles) == .change, reading.unit == own.unit else {
                return nil
            }
        }
        return nil
    }

    /// True for 比重 of 2020年 behind that of 2030年, beside numbers of people whose time is that of the whole table.
    private func isOfEarlierTime(_ column: Int, than level: Int) -> Bool {
        guard let own = columns.columns[column].reading.period?.edtf, columns.columns[level].reading.period == nil
        else { return false }
        return (level..<min(columns.columns.count, column + Self.near)).contains { other in
            let reading = columns.columns[other].reading
            return other > level && other != column && columns.columns[other].kind == .value
                && reading.roles.contains(.share) && reading.period.flatMap(\.edtf).map { $0 > own } == true
        }
    }

    /// The nearest row above a share that holds 100 per cent of the column, or the first below it; nil for that row itself, and
    /// in a column where no row does.
    private func rowOfAll(_ row: Int, _ column: Int) -> Int? {
        guard let rows = rowsOfAll[column], !rows.contains(row) else { return nil }
        return rows.last { $0 < row } ?? rows.first
    }

    /// For each column of shares the rows with 100 per cent, of which the others are parts; none where hardly any other stands below.
    static func rowsOfAll(of grid: TableGrid, _ columns: TableColumns, _ values: [CellValue?]) -> [Int: [Int]] {
        var result: [Int: [Int]] = [:]
        for column in columns.columns.indices
        where columns.columns[column].kind == .value && columns.columns[column].reading.roles.contains(.share) {
            var all: [Int] = []
            var parts = 0
            for row in grid.bodyRows {
                let slot = grid.slots[row * grid.columnCount + column]
                guard slot >= 0, let value = values[slot]?.value else { continue }
                if value <= hundred, hundred <= value { all.append(row) } else { parts += 1 }
            }
            if !all.isEmpty, all.count <= mostWholes, parts > all.count { result[column] = all }
        }
        return result
    }

    /// Rows of 100 per cent of a column: each of many things may be so.
    private static let mostWholes = 32
    private static let hundred = ExactDecimal(coefficient: 100)
}
