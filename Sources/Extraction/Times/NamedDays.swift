import Model

/// Days that have a name: 元旦, 去年国庆节, 明年春节, 除夕, 母亲节.
struct NamedDays {
    let text: NumberCharacters
    let today: CalendarDay

    private enum Rule {
        /// The same day of our calendar each year.
        case solar(Int, Int)
        /// The same day of the lunar calendar.
        case lunar(Int, Int)
        /// The last day of the lunar year.
        case eve
        /// The so-manieth of a weekday (0 for Monday) in a month.
        case weekday(month: Int, number: Int, weekday: Int)
    }

    private static let names: [(words: [String], rule: Rule)] = [
        (["元旦节", "元旦"], .solar(1, 1)), (["情人节"], .solar(2, 14)), (["三八妇女节", "妇女节"], .solar(3, 8)),
        (["植树节"], .solar(3, 12)), (["愚人节"], .solar(4, 1)), (["五一劳动节", "国际劳动节", "劳动节"], .solar(5, 1)),
        (["五四青年节", "青年节"], .solar(5, 4)), (["六一儿童节", "儿童节"], .solar(6, 1)), (["建党节"], .solar(7, 1)),
        (["八一建军节", "建军节"], .solar(8, 1)), (["教师节"], .solar(9, 10)), (["国庆节", "国庆"], .solar(10, 1)),
        (["万圣节"], .solar(10, 31)), (["平安夜"], .solar(12, 24)), (["圣诞节", "圣诞"], .solar(12, 25)),
        (["春节", "农历新年"], .lunar(1, 1)), (["元宵节", "元宵"], .lunar(1, 15)), (["端午节", "端午"], .lunar(5, 5)),
        (["七夕节", "七夕"], .lunar(7, 7)), (["中元节"], .lunar(7, 15)), (["中秋节", "中秋"], .lunar(8, 15)),
        (["重阳节", "重阳"], .lunar(9, 9)), (["腊八节", "腊八"], .lunar(12, 8)), (["除夕夜", "除夕"], .eve),
        (["母亲节"], .weekday(month: 5, number: 2, weekday: 6)), (["父亲节"], .weekday(month: 6, number: 3, weekday: 6)),
        (["感恩节"], .weekday(month: 11, number: 4, weekday: 3)),
    ]

    /// A named day at `start`, in the year before it or in this one.
    ///
    /// `year` reads a year in words or figures.
    func read(at start: Int, year: (Int) -> (year: Int, end: Int)?) -> PointReading.Found? {
        let given = year(start)
        var index = text.skippingSpace(given?.end ?? start)
        index = text.behind("的", at: index) ?? index
        for (words, rule) in Self.names {
            guard let end = text.behind(anyOf: words, at: index),
                let span = DaySpan.day(day(rule, given?.year ?? today.year))
            else { continue }
            if case .solar = rule { return (span.given(year: given != nil), end) }
            return (span.lunar(hasYear: given != nil), end)
        }
        return nil
    }

    private func day(_ rule: Rule, _ year: Int) -> CalendarDay? {
        switch rule {
        case .solar(let month, let day): return CalendarDay(year: year, month: month, day: day)
        case .lunar(let month, let day): return LunarCalendar.day(year, month, day)
        case .eve: return LunarCalendar.month(year, 12)?.last
        case .weekday(let month, let number, let weekday):
            guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
            return CalendarDay(ordinal: first.ordinal + (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
        }
    }
}
