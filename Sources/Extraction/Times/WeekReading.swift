import Model

/// Weeks and their days: 上周一, 下下周, 这礼拜, 星期天, 下周末, 上半周.
struct WeekReading {
    let text: NumberCharacters
    let today: CalendarDay

    /// 上半周 is Monday to Wednesday, 下半周 the rest of the week.
    private func halfWeek(_ start: Int) -> PointReading.Found? {
        guard let week = DaySpan.week(of: today, plus: 0) else { return nil }
        if let end = text.behind(.firstHalfWeek, at: start) {
            return CalendarDay(ordinal: week.first.ordinal + 2).map {
                (DaySpan(first: week.first, last: $0, unit: .day), end)
            }
        }
        guard let end = text.behind(.secondHalfWeek, at: start) else { return nil }
        return CalendarDay(ordinal: week.first.ordinal + 3).map {
            (DaySpan(first: $0, last: week.last, unit: .day), end)
        }
    }

    /// 周六日 are Saturday and Sunday.
    private func bothDays(_ saturday: CalendarDay, _ weekday: (day: Int, end: Int)) -> PointReading.Found? {
        guard weekday.day == 5, let end = text.behind("日", at: weekday.end),
            !text.stands(.noSunday, at: end),
            let sunday = CalendarDay(ordinal: saturday.ordinal + 1)
        else { return nil }
        return (DaySpan(first: saturday, last: sunday, unit: .day), end)
    }

    /// -1 for 上 and 1 for 下.
    private func side(_ index: Int) -> Int? {
        text.stands(.earlierWeek, at: index) ? -1 : text.stands(.laterWeek, at: index) ? 1 : nil
    }

    /// 上周一, 下下周, 这礼拜, 星期天: a bare weekday is the next one, never today.
    func read(at start: Int, dated: (Int) -> PointReading.Found?) -> PointReading.Found? {
        var index = start
        var offset: Int?
        // 大上周 is the week before the last one.
        if text.stands(.furtherWeek, at: start), let side = side(start + 1) { (offset, index) = (side, start + 1) }
        // 下上周, as in 查一下上周, is no week.
        if let side = side(index) {
            while self.side(index) == side { (offset, index) = ((offset ?? 0) + side, index + 1) }
        }
        if offset == nil, let end = text.behind(.thisWeek, at: start) { (offset, index) = (0, end) }
        if offset != nil { index = text.behind("一", at: index) ?? index }
        if offset != nil { index = text.behind("个", at: index) ?? index }
        if let half = halfWeek(start) { return half }
        guard let name = text.behindWeek(at: index) else { return nil }
        if let end = text.behind("末", at: name), let week = DaySpan.week(of: today, plus: offset ?? 0),
            let saturday = CalendarDay(ordinal: week.last.ordinal - 1)
        {
            return (DaySpan(first: saturday, last: week.last, unit: .day), end)
        }
        // 下周周六 and 上周的周三 name the week twice.
        let again = offset == nil ? name : text.behind("的", at: name) ?? name
        let weekday = text.dayOfWeek(at: text.behindWeek(at: again) ?? name)
        guard let weekday else {
            guard let offset, let week = DaySpan.week(of: today, plus: offset) else { return nil }
            // 上周的今天
            let index = text.skippingSpace(text.behind("的", at: name) ?? name)
            if let end = text.behind(.today, at: index) {
                return DaySpan.day(CalendarDay(ordinal: today.ordinal + 7 * offset)).map { ($0, end) }
            }
            return PartReading(text: text, today: today).counted(in: week, at: text.skippingSpace(name))
                ?? (week, text.behind(.insideUnit, at: name) ?? name)
        }
        if let offset, let week = DaySpan.week(of: today, plus: offset) {
            return DaySpan.day(CalendarDay(ordinal: week.first.ordinal + weekday.day)).map {
                bothDays($0.first, weekday) ?? ($0, weekday.end)
            }
        }
        let ahead = (weekday.day - today.weekday + 6) % 7 + 1
        guard var day = DaySpan.day(CalendarDay(ordinal: today.ordinal + ahead)) else { return nil }
        day.isWeekday = true
        // 周日, 二月十号: the date decides.
        let comma = text.skippingSpace(text.behind(",", at: weekday.end) ?? weekday.end)
        if let date = dated(comma), date.span.unit == .day, date.span.hasMonth { return date }
        // 周五(5月1日)
        if let bracket = text.behind("(", at: comma), let date = dated(bracket), date.span.unit == .day,
            date.span.hasMonth,
            let end = text.behind(")", at: date.end)
        {
            return (date.span, end)
        }
        return bothDays(day.first, weekday) ?? (day, weekday.end)
    }
}
