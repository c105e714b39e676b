import Model

/// One point or unit of calendar time at a place: 2015年三月3号, 去年5月, 上周一, 19世纪70年代, 今天.
struct PointReading {
    let text: NumberCharacters
    /// The day on which it is said.
    let today: CalendarDay

    typealias Found = (span: DaySpan, end: Int)

    /// The longest reading at `start`.
    func read(at start: Int) -> Found? {
        let named = NamedDays(text: text, today: today).read(at: start) { years.read(at: $0) }
        let lunar = LunarReading(text: text, today: today).read(at: start) { years.read(at: $0) }
        return [
            lunar, named, NumericDate(text: text, today: today).read(at: start),
            DecadeReading(text: text, today: today).read(at: start), dated(start),
            WeekReading(text: text, today: today).read(at: start) { dated($0) },
            wordOfDay(start), parts.seasonOfWord(at: start), EraReading(text: text, today: today).read(at: start),
            distant(start), schoolYear(start), isoWeek(start),
        ]
        .compactMap(\.self).max { $0.end < $1.end }
    }

    private var years: YearReading { YearReading(text: text, today: today) }
    private var parts: PartReading { PartReading(text: text, today: today) }

    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    // MARK: years, months, days

    /// A year, a month or a day with what is given of the others.
    private func dated(_ start: Int) -> Found? {
        guard let year = years.read(at: start), let span = DaySpan.year(year.year) else { return withoutYear(start) }
        var index = space(year.end)
        index = text.behind("的", at: index).map(space) ?? index
        if let part = parts.counted(in: span, at: index) ?? parts.part(of: span, at: index, isBare: false) {
            return part
        }
        if let end = text.behind(.today, at: index), let day = DaySpan.day(span.first.year, today.month, today.day) {
            return (day, end)
        }
        guard let month = month(index, year: year.year, hasYear: true) else {
            // 2024年内 is a year, and 20年内 a distance.
            let isWhole = text.digits(at: start).map { $0.count == 4 } ?? true
            let inside = isWhole ? text.behind(.insideUnit, at: year.end) : nil
            let end = inside ?? text.behind(.yearEnd, at: year.end) ?? text.behind(.wholeYear, at: year.end)
            return (span, end ?? year.end)
        }
        return dated(month, hasYear: true)
    }

    /// The same where no year is given.
    private func withoutYear(_ start: Int) -> Found? {
        if let day = weekdayOfMonth(start) { return day }
        let year = DaySpan.year(today.year) ?? DaySpan(first: today, last: today, unit: .year)
        if var part = parts.part(of: year, at: start, isBare: true) {
            part.span.hasYear = false
            return part
        }
        let thisMonth = DaySpan.month(today.year, today.month)
        if let thisMonth, !text.isNumeral(at: start - 1),
            let part = parts.vaguePart(ofMonth: thisMonth, at: start, isBare: true)
        {
            return part
        }
        guard let month = month(start, year: today.year, hasYear: false) else {
            return dayOfMonth(start, thisMonth, hasYear: false, hasMonth: false)
        }
        return dated(month, hasYear: false)
    }

    /// A month, or a part or a day of it.
    private func dated(_ month: Month, hasYear: Bool) -> Found? {
        var span = month.span
        span.hasYear = hasYear || month.isRelative
        var index = space(month.end)
        index = text.behind("的", at: index).map(space) ?? index
        if let part = parts.counted(in: span, at: index) ?? partOfMonth(index, span) { return part }
        if month.isRelative, let end = text.behind(.today, at: index),
            let day = DaySpan.day(span.first.year, span.first.month, today.day)
        {
            return (day, end)
        }
        if let day = dayOfMonth(index, span, hasYear: span.hasYear, hasMonth: true) { return withWeekday(day) }
        // 2月30日 is no day, and doesn't mean the month.
        if let day = text.wholeNumber(at: index), text.end(of: .dayMark, at: space(day.end)) != nil { return nil }
        return (span, month.isRelative ? text.behind(.insideUnit, at: month.end) ?? month.end : month.end)
    }

    /// 最后一个星期五, 第二个周一 alone: of this month.
    private func weekdayOfMonth(_ start: Int) -> Found? {
        if text.isNumeral(at: start - 1) { return nil }
        return DaySpan.month(today.year, today.month).flatMap { parts.weekday(in: $0, at: start) }
    }

    /// 10月12号,星期一 and 3月5日(周三) are one date; the date decides.
    private func withWeekday(_ day: Found) -> Found {
        var index = space(day.end)
        let bracket = text.behind("(", at: index)
        index = space(bracket ?? text.behind(anyOf: [",", "、"], at: index) ?? index)
        guard let weekday = text.weekday(at: index) else { return day }
        if bracket == nil { return (day.span, weekday.end) }
        return text.behind(")", at: weekday.end).map { (day.span, $0) } ?? day
    }

    /// A month; a relative one is said as seen from today (本月).
    private typealias Month = (span: DaySpan, end: Int, isRelative: Bool)

    private func month(_ start: Int, year: Int, hasYear: Bool) -> Month? {
        if let (word, end) = text.word(.month, at: start) {
            return DaySpan.month(year, today.month + word.number).map { ($0, end, true) }
        }
        if hasYear, let end = text.behind(.firstMonth, at: start) {
            return DaySpan.month(year, 1).map { ($0, end, false) }
        }
        if hasYear, let ordinal = text.behind("第", at: start), let number = text.wholeNumber(at: space(ordinal)),
            let end = text.behind("个月", at: space(number.end)), (1...12).contains(number.value)
        {
            return DaySpan.month(year, number.value).map { ($0, end, false) }
        }
        if let end = text.behind(.january, at: start) {
            return DaySpan.month(year, 1).map { ($0, text.behind(.monthEnd, at: end) ?? end, false) }
        }
        if !hasYear, let end = text.behind(.thisMonth, at: start), !text.isNumeral(at: start - 1) {
            return DaySpan.month(year, today.month).map { ($0, end, true) }
        }
        // A leap month that the year hasn't is none of ours.
        guard text.at(start - 1) != "闰", let number = text.wholeNumber(at: start), (1...12).contains(number.value),
            let end = text.behind("月", at: space(number.end)),
            // 两月 is a length, and 一月一次 how often in one.
            text.at(start) != "两", !isFrequency(end)
        else { return nil }
        return DaySpan.month(year, number.value).map { ($0, text.behind(.monthEnd, at: end) ?? end, false) }
    }

    /// True for 一次 and 两次.
    private func isFrequency(_ start: Int) -> Bool {
        text.wholeNumber(at: start).map { text.stands(.often, at: $0.end) } ?? false
    }

    /// 十日, 3号, and a bare 31 behind a month.
    private func dayOfMonth(_ start: Int, _ month: DaySpan?, hasYear: Bool, hasMonth: Bool) -> Found? {
        // 两日 are two days, and 二日 is the second of the month; 2月30日 is no day at all.
        guard let month, text.at(start) != "两", hasMonth || text.before(anyOf: ["月"], at: start) == nil,
            let number = text.wholeNumber(at: start), (1...31).contains(number.value)
        else {
            return nil
        }
        if !hasMonth, isNumberOfThing(start, number.end) { return nil }
        let mark = text.end(of: .dayMark, at: space(number.end))
        let isBare =
            hasMonth && !text.isInsideFigures(number.end)
            && !text.stands(.noBareDay, at: number.end)
            && text.at(number.end)?.properties.numericType != .decimal
        guard let end = mark ?? (isBare && number.end > start ? number.end : nil) else { return nil }
        guard var span = self.day(number.value, of: month, hasYear: hasYear, hasMonth: hasMonth) else { return nil }
        (span.hasYear, span.hasMonth) = (hasYear, hasMonth)
        return (span, end)
    }

    /// True where 号 numbers a thing: 2号线, 10号、14号线, 第12号, 598号决议.
    private func isNumberOfThing(_ start: Int, _ end: Int) -> Bool {
        if text.at(start - 1).map({ $0.properties.numericType != nil || $0 == "第" }) ?? false { return true }
        // 一日三餐: how often in a day.
        if let behind = text.behind("日", at: end), let often = text.wholeNumber(at: behind),
            text.behind(.timesADay, at: often.end) != nil
        {
            return true
        }
        var end = end
        for _ in 0..<8 {
            guard let behind = text.behind("号", at: space(end)) else { return false }
            if text.behind(.dayMark, at: space(end)) == nil { return true }
            guard let joint = text.behind(.listJoint, at: behind), let next = text.wholeNumber(at: space(joint))
            else { return false }
            end = next.end
        }
        return false
    }

    /// A day of a month; where the text gives no month or year, of the next one that has it: 29日 in a short February.
    private func day(_ day: Int, of month: DaySpan, hasYear: Bool, hasMonth: Bool) -> DaySpan? {
        if let span = DaySpan.day(month.first.year, month.first.month, day) { return span }
        if !hasMonth {
            return DaySpan.month(month.first.year, month.first.month + 1).flatMap {
                DaySpan.day($0.first.year, $0.first.month, day)
            }
        }
        if hasYear { return nil }
        return (1...8).lazy.compactMap { DaySpan.day(month.first.year + $0, month.first.month, day) }.first
    }

    /// 上旬, 月底, 第二周 of a month.
    private func partOfMonth(_ start: Int, _ month: DaySpan) -> Found? {
        parts.vaguePart(ofMonth: month, at: start, isBare: false) ?? parts.numberedWeek(start, month)
    }

    // MARK: school years and weeks in figures

    /// 2018/19学年, 2018-2019学年度, 2018学年第一学期: from September to August.
    private func schoolYear(_ start: Int) -> Found? {
        guard text.at(start - 1)?.properties.numericType == nil, let year = text.digits(at: start), year.count == 4
        else { return nil }
        var index = space(text.behind("年", at: year.end) ?? year.end)
        if let dash = text.behindDash(at: index) ?? text.behind("/", at: index), let next = text.digits(at: space(dash))
        {
            let following = year.value + 1
            guard next.count == 4 && next.value == following || next.count == 2 && next.value == following % 100 else {
                return nil
            }
            index = space(text.behind("年", at: next.end) ?? next.end)
        }
        guard let (_, behind) = text.word(.schoolYear, at: index), let autumn = DaySpan.month(year.value, 9),
            let spring = DaySpan.month(year.value + 1, 2)
        else { return nil }
        let part = space(text.behind("的", at: behind) ?? behind)
        if let end = text.behind(.firstTerm, at: part), let last = DaySpan.month(year.value + 1, 1) {
            return (autumn.through(last).vague.given(year: true), end)
        }
        guard let last = DaySpan.month(year.value + 1, 8) else { return nil }
        if let end = text.behind(.secondTerm, at: part) { return (spring.through(last).vague.given(year: true), end) }
        return (autumn.through(last).given(year: true), behind)
    }

    /// 2026-W48
    private func isoWeek(_ start: Int) -> Found? {
        guard text.at(start - 1)?.properties.numericType == nil, let year = text.digits(at: start), year.count == 4,
            let mark = text.behind("-W", at: year.end), let week = text.digits(at: mark), week.count == 2,
            (1...53).contains(week.value)
        else { return nil }
        return DaySpan.year(year.value)?.week(number: week.value).map { ($0.given(year: true), week.end) }
    }

    // MARK: weeks and days seen from today

    /// 十年前的今天, 三年后的春节, 两周前的周五: what is named, seen from the day that a length leads to.
    private func distant(_ start: Int) -> Found? {
        let distance = DistanceReading(text: text, today: today)
        guard let (day, end) = distance.distantDay(at: start), let of = text.behind("的", at: space(end)) else {
            return nil
        }
        let index = space(of)
        if let end = text.behind(.dayMeant, at: index) {
            return DaySpan.day(day).map { ($0, end) }
        }
        let seen = PointReading(text: text, today: day)
        if text.weekday(at: index) != nil, let weekday = text.weekday(at: index),
            let week = DaySpan.week(of: day, plus: 0)
        {
            return DaySpan.day(CalendarDay(ordinal: week.first.ordinal + weekday.day)).map { ($0, weekday.end) }
        }
        // 三年前的这个月 gives no year of its own, though 这个月 does.
        let isThis = text.word(.month, at: index) != nil || text.behind(.thisWeek, at: index) != nil
        return seen.read(at: index).flatMap {
            $0.span.hasYear && !isThis ? nil : ($0.span.given(year: true), $0.end)
        }
    }

    private func wordOfDay(_ start: Int) -> Found? {
        text.word(.day, at: start).flatMap { word, end in
            DaySpan.day(CalendarDay(ordinal: today.ordinal + word.number)).map { ($0, end) }
        }
    }
}
