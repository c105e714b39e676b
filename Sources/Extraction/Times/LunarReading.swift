import Model

/// Days and months of the lunisolar calendar: 农历正月十五, 2012年五月初五, 闰四月, 腊月.
struct LunarReading {
    let text: NumberCharacters
    let today: CalendarDay

    /// A lunar day or month at `start`; nil where nothing shows that the calendar is meant.
    ///
    /// `year` reads a year in words or figures.
    func read(at start: Int, year: (Int) -> (year: Int, end: Int)?) -> PointReading.Found? {
        if let day = newYear(start, of: today.year) { return day }
        var index = start
        var isLunar = false
        func mark() {
            guard let end = text.behind(.lunar, at: index) else { return }
            (isLunar, index) = (true, text.skippingSpace(end))
        }
        mark()
        var lunarYear = today.year
        var hasYear = false
        if let found = year(index) {
            (lunarYear, index, hasYear) = (found.year, text.skippingSpace(found.end), true)
            index = text.behind("的", at: index) ?? index
            // 去年大年三十
            if let day = newYear(index, of: lunarYear) { return (day.span.given(year: true), day.end) }
        }
        mark()
        guard let month = month(index) else { return nil }
        isLunar = isLunar || month.isNamed
        let next = text.skippingSpace(text.behind("的", at: month.end) ?? month.end)
        if let day = day(next, isLunar: isLunar) {
            guard let found = LunarCalendar.day(lunarYear, month.month, isLeap: month.isLeap, day.day) else {
                return nil
            }
            // 正月初一到初七, 正月初一到十五
            if let dash = text.behindDash(at: text.skippingSpace(day.end)),
                let last = self.day(dash, isLunar: true), last.day > day.day,
                text.at(dash) == "初" || text.at(dash) == "廿" || !(text.at(last.end)?.properties.isAlphabetic ?? false),
                let end = LunarCalendar.day(lunarYear, month.month, isLeap: month.isLeap, last.day)
            {
                return (DaySpan(first: found, last: end, unit: .day).lunar(hasYear: hasYear), last.end)
            }
            return DaySpan.day(found).map { ($0.lunar(hasYear: hasYear), day.end) }
        }
        guard isLunar, let span = LunarCalendar.month(lunarYear, month.month, isLeap: month.isLeap) else { return nil }
        return (span.lunar(hasYear: hasYear), month.end)
    }

    /// 大年初一, 大年三十.
    private func newYear(_ start: Int, of year: Int) -> PointReading.Found? {
        guard let end = text.behind(.newYear, at: start), let day = day(end, isLunar: true) else { return nil }
        let isEve = day.day >= 29
        let found = isEve ? LunarCalendar.month(year, 12)?.last : LunarCalendar.day(year, 1, day.day)
        return DaySpan.day(found).map { ($0, day.end) }
    }

    private func month(_ start: Int) -> (month: Int, isLeap: Bool, isNamed: Bool, end: Int)? {
        if let (word, end) = text.word(.lunarMonth, at: start) { return (word.number, false, true, end) }
        let leap = text.behind("闰", at: start)
        guard let run = NumeralRun.read(text, at: leap ?? start), run.value.scale == 0, run.high == nil,
            let month = Int(small: run.value.coefficient), (1...12).contains(month),
            let end = text.behind("月", at: text.skippingSpace(run.end))
        else { return nil }
        return (month, leap != nil, leap != nil, end)
    }

    /// 初五, 廿二, 卅; 十五 and 18 behind a month that is known to be lunar.
    private func day(_ start: Int, isLunar: Bool) -> (day: Int, end: Int)? {
        let first = text.behind("初", at: start)
        let isMarked = first != nil || text.at(start) == "廿" || text.at(start) == "卅"
        guard isMarked || isLunar, let run = NumeralRun.read(text, at: first ?? start), run.value.scale == 0,
            run.high == nil, !run.isOpenAbove, let day = Int(small: run.value.coefficient), (1...30).contains(day),
            first == nil || day <= 10
        else { return nil }
        return (day, text.behind("日", at: run.end) ?? run.end)
    }
}

extension DaySpan {
    /// This span as one of the lunar calendar.
    func lunar(hasYear: Bool) -> DaySpan {
        var span = given(year: hasYear)
        span.isLunar = true
        return span
    }

    /// This span with what the text gives of its year.
    func given(year: Bool) -> DaySpan {
        var span = self
        span.hasYear = year
        return span
    }
}
