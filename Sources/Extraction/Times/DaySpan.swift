import Model

/// Whole days from a first to a last one, with the calendar unit that they make up.
struct DaySpan: Hashable {
    /// Calendar units, from the longest to the shortest.
    enum Unit: Int, Comparable {
        case year, month, week, day
        static func < (a: Unit, b: Unit) -> Bool { a.rawValue < b.rawValue }
    }

    var first: CalendarDay
    var last: CalendarDay
    /// The unit of its last part that is given.
    var unit: Unit
    /// Which parts the text gives: the other end of a range may lend what is missing.
    var hasYear = true
    var hasMonth = true
    /// True for 年底 and the like: what is before it ends with it.
    var isVague = false

    /// True for a weekday alone, which every week has.
    var isWeekday = false

    /// True for a day or month of the lunar calendar.
    var isLunar = false

    /// This span as one without sharp ends.
    var vague: DaySpan {
        var span = self
        span.isVague = true
        return span
    }

    /// Two figures of a year: at most twenty years ahead of the day on which they are said.
    static func century(_ year: Int, saidOn today: CalendarDay) -> Int {
        let base = today.year / 100 * 100
        return base + year > today.year + 20 ? base - 100 + year : base + year
    }

    static func year(_ year: Int) -> DaySpan? {
        guard let first = CalendarDay(year: year, month: 1, day: 1),
            let last = CalendarDay(year: year, month: 12, day: 31)
        else { return nil }
        return DaySpan(first: first, last: last, unit: .year)
    }

    /// A month; one past December lies in a later year.
    static func month(_ year: Int, _ month: Int) -> DaySpan? {
        let index = year * 12 + month - 1
        let (year, month) = (index / 12, index % 12 + 1)
        guard let first = CalendarDay(year: year, month: month, day: 1),
            let last = CalendarDay(year: year, month: month, day: CalendarDay.days(inMonth: month, of: year))
        else { return nil }
        return DaySpan(first: first, last: last, unit: .month)
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> DaySpan? {
        CalendarDay(year: year, month: month, day: day).map { DaySpan(first: $0, last: $0, unit: .day) }
    }

    static func day(_ day: CalendarDay?) -> DaySpan? { day.map { DaySpan(first: $0, last: $0, unit: .day) } }

    /// The week from Monday to Sunday that holds a day, so many weeks later.
    static func week(of day: CalendarDay, plus weeks: Int) -> DaySpan? {
        let monday = day.ordinal - day.weekday + 7 * weeks
        guard let first = CalendarDay(ordinal: monday), let last = CalendarDay(ordinal: monday + 6) else { return nil }
        return DaySpan(first: first, last: last, unit: .week)
    }

    /// The `number`th week of this span: of a year by ISO 8601, so that the first one holds its first Thursday; of a month
    /// the first one begins with its first Monday.
    func week(number: Int) -> DaySpan? {
        DaySpan.week(of: first, plus: number - (first.weekday <= (unit == .year ? DaySpan.thursday : 0) ? 1 : 0))
    }

    /// The last week of this span: of a year the one that holds its last Thursday, of a month the last whole one.
    var lastWeek: DaySpan? {
        DaySpan.week(of: last, plus: last.weekday >= (unit == .year ? DaySpan.thursday : 6) ? 0 : -1)
    }

    private static let thursday = 3

    /// From this span's beginning to the other's end.
    func through(_ other: DaySpan) -> DaySpan {
        var span = self
        span.last = other.last
        span.unit = max(unit, other.unit)
        return span
    }
}
