import Model

/// When and whether what a table states was so.
extension TableReading {
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
        // 位次 behind 1-2月增速
        if period == nil, statement.measure == .rank { period = growth(rankedIn: column)?.period }
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
        if period == nil, isOfCommonTime(reading) { period = commonTime }
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
        // 上季度 and 上月 in a table whose time the title names
        if outer == nil, let titleTime, reading.roles.contains(.previous),
            reading.stepBack == "quarter" && titleTime.months?.count == 3
                || reading.stepBack == "month" && titleTime.months?.count == 1
        {
            outer = titleTime
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

    /// True for a column that says nothing of a time in a table whose caption says none either.
    private func isOfCommonTime(_ column: HeaderReading) -> Bool {
        caption.period == nil && !column.isLastMonth && !column.isSinceJanuary
            && column.roles.isDisjoint(with: [.target, .previous, .current, .when])
    }

    /// The months that each column with a time is of, 1-2月 over one column of several; nil where they are of several times.
    static func commonTime(_ columns: TableColumns) -> CellPeriod? {
        var found: CellPeriod?
        for column in columns.columns where column.kind == .value {
            guard let period = column.reading.period else { continue }
            if period.months == nil || found.map({ $0 != period }) == true { return nil }
            found = period
        }
        return found
    }

    /// Which months a column is about where nothing in the table or the title names any: 本月, and 累计 beside that; nil for others.
    func monthsMeant(_ column: Int, _ statement: Statement, _ period: CellPeriod?) -> MonthsMeant? {
        guard hasMonths, period?.months == nil, period?.lastYear == nil else { return nil }
        let time = timeReading(column, statement)
        if time.isLastMonth { return time.roles.contains(.current) ? .last : nil }
        // 累计 in a table of 2031年 is of all of it.
        return time.isSinceJanuary && period?.year == nil ? .sinceJanuary : nil
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
    static func monthsOfYears(
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
}
