import Model

/// What changes are against.
extension TableReading {
    /// The value of 比上年末 in the list of headers.
    static let endOfYearBefore = "year_end"

    /// True for a change that says of no other time that it is since: 增长, 增减%, and 增减额 beside a column of the year before.
    func isOfYears(_ statement: Statement, _ column: Int) -> Bool {
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
        // 2031年 | 增减, and nothing else of another time
        if year.year != nil, year.months == nil, year.lastYear == nil, level == column - 1 { return true }
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
    func yearBefore(_ column: Int, of period: CellPeriod?) -> String? {
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
    func isOfSteps(_ statement: Statement, _ column: Int) -> Bool {
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
}
