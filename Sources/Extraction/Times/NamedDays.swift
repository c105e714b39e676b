import Model

/// Days that have a name: 元旦, 去年国庆节, 明年春节, 除夕, 母亲节.
struct NamedDays {
    let text: NumberCharacters
    let today: CalendarDay

    /// A named day at `start`, in the year before it or in this one.
    ///
    /// `year` reads a year in words or figures.
    func read(at start: Int, year: (Int) -> (year: Int, end: Int)?) -> PointReading.Found? {
        if let seen = seenFromToday(at: start) { return seen }
        let given = year(start)
        var index = text.skippingSpace(given?.end ?? start)
        if given != nil { index = text.behind("的", at: index) ?? index }
        for named in names(at: index) {
            guard let (_, end) = text.word(of: [named.word], at: index),
                let span = DaySpan.day(day(named.rule, given?.year ?? today.year))
            else { continue }
            if case .solar = named.rule { return (span.given(year: given != nil), end) }
            return (span.lunar(hasYear: given != nil), end)
        }
        return numeral(at: index, of: given?.year) ?? term(at: index, of: given?.year)
    }

    /// The names of days that begin with the character at `index`.
    private func names(at index: Int) -> [NamedDayWords.Named] {
        text.at(index).flatMap { text.words.namedDays.days[$0] } ?? []
    }

    /// 下一个春节, 上个国庆节: the next one from today on, or the last one.
    private func seenFromToday(at start: Int) -> PointReading.Found? {
        let isNext = text.behind(.nextOne, at: start)
        guard let index = isNext ?? text.behind(.previousOne, at: start) else { return nil }
        for named in names(at: index) {
            guard let (_, end) = text.word(of: [named.word], at: index) else { continue }
            let days = (-1...1).compactMap { day(named.rule, today.year + $0) }
            let near = isNext == nil ? days.last { $0 < today } : days.first { $0 > today }
            return DaySpan.day(near).map { ($0.given(year: true), end) }
        }
        return nil
    }

    /// True where no other word stands before, or one for a time behind.
    private func isAlone(_ start: Int, _ end: Int) -> Bool {
        if text.stands(.behindNoTerm, at: end) { return false }
        if !(text.at(start - 1)?.properties.isAlphabetic ?? false) || text.stands(.beforeTerm, at: start - 1) {
            return true
        }
        return text.behind(.behindTerm, at: end) != nil
    }

    /// 五一假期, 去年十一黄金周, “七一”: a day by its figures, where a word or marks show that it is one.
    private func numeral(at start: Int, of year: Int?) -> PointReading.Found? {
        let mark = text.isQuotation(at: start, opening: true)
        let index = mark ? start + 1 : start
        if text.at(start - 1)?.properties.numericType != nil { return nil }
        for numeral in text.words.namedDays.numerals {
            guard let name = text.behind(numeral.word.surface, at: index) else { continue }
            var end = name
            if mark {
                guard text.isQuotation(at: end, opening: false) else { return nil }
                end += 1
            }
            guard mark || text.behind(.holiday, at: end) != nil || isShown(start, end, hasYear: year != nil),
                let span = DaySpan.day(day(numeral.rule, year ?? today.year))
            else { return nil }
            return (span.given(year: year != nil), end)
        }
        return nil
    }

    /// 今年五一, 十一前, 五一后第三天, and 五一 alone: where nothing stands that would make a number of it.
    private func isShown(_ start: Int, _ end: Int, hasYear: Bool) -> Bool {
        guard let next = text.at(text.skippingSpace(end)) else {
            return hasYear || text.skippingSpace(0) == start
        }
        if !next.properties.isAlphabetic, next.properties.numericType == nil, !"%.-~".unicodeScalars.contains(next) {
            return hasYear
        }
        return text.behind(.besideHoliday, at: end) != nil
    }

    /// 清明, 2024年冬至, 大雪节气: a solar term; words for rain and snow only where something shows that it is one.
    private func term(at index: Int, of year: Int?) -> PointReading.Found? {
        guard let (term, end) = text.word(of: text.words.namedDays.terms, at: index),
            let day = SolarTerms.day(term.number, in: year ?? today.year)
        else { return nil }
        let behind = text.behind(.termKind, at: end)
        if year == nil, behind == nil {
            if text.words.namedDays.weather.contains(term.surface) { return nil }
            // 政治清明 and 清明上河图 are no days.
            if text.words.namedDays.otherWords.contains(term.surface), !isAlone(index, end) { return nil }
        }
        return DaySpan.day(day).map { ($0.given(year: year != nil), behind ?? end) }
    }

    private func day(_ rule: NamedDayWords.Rule, _ year: Int) -> CalendarDay? {
        switch rule {
        case .solar(let month, let day): return CalendarDay(year: year, month: month, day: day)
        case .lunar(let month, let day): return LunarCalendar.day(year, month, day)
        case .eve: return LunarCalendar.month(year, 12)?.last
        case .weekday(let month, let number, let weekday):
            guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
            return CalendarDay(ordinal: first.ordinal + (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
        case .easter(let days): return Self.easter(year).flatMap { CalendarDay(ordinal: $0.ordinal + days) }
        }
    }

    /// Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of 1876).
    private static func easter(_ year: Int) -> CalendarDay? {
        let (golden, century) = (year % 19, year / 100)
        let leap = century - century / 4 - (8 * century + 13) / 25
        let moon = (19 * golden + leap + 15) % 30
        let full = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11))
        let weekday = (year + year / 4 + full + 2 - century + century / 4) % 7
        let days = full - weekday
        let month = 3 + (days + 40) / 44
        return CalendarDay(year: year, month: month, day: days + 28 - 31 * (month / 4))
    }
}
