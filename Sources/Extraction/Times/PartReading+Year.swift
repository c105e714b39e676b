import Model

/// Months and quarters of years: 上半年, 前三季度, 前5月, 第四季度第一个月, 本季度末.
extension PartReading {
    /// 上半年, 前三季度, 第二季度, 第三周 of a year.
    func part(of year: DaySpan, at start: Int, isBare: Bool) -> Found? {
        if let (part, end) = text.words.parts.read(text, at: start, of: .months) {
            return monthOf(months(part.first, part.last, of: year, end))
        }
        if let first = firstMonths(start) { return months(1, first.count, of: year, first.end) }
        if isBare, let quarters = wholeParts(start, year) { return quarters }
        if let quarter = quarter(start, of: year) ?? lettered(start, of: year, isBare: isBare) { return quarter }
        if isBare, let quarter = monthOf(relativeQuarter(start)) { return quarter }
        if let (part, end) = text.words.parts.read(text, at: start, of: .summer),
            !text.stands(.beforeHolidays, at: start - 1)
        {
            return months(part.first, part.last, of: year, end).map { ($0.span.vague, $0.end) }
        }
        // A word for a part stands behind its year, or begins with 年.
        if let part = season(ofYear: year.first.year, at: start, isBare: isBare) { return part }
        if !isBare || !text.isNumeral(at: start - 1),
            let part = vaguePart(ofYear: year.first.year, at: start, isBare: isBare)
        {
            return part
        }
        return numberedWeek(start, year)
    }

    /// Months of a year; 末 and 初 behind them cut out the last one and the first.
    private func months(_ from: Int, _ to: Int, of year: DaySpan, _ end: Int) -> Found? {
        var (from, to, end) = (from, to, end)
        let cut = text.behind(.edge, at: end)
        if let cut { (from, to, end) = text.at(cut - 1) == "初" ? (from, from, cut) : (to, to, cut) }
        guard let first = DaySpan.month(year.first.year, from), let last = DaySpan.month(year.first.year, to) else {
            return nil
        }
        return (end == cut ? first.through(last).vague : first.through(last), end)
    }

    private static let quarters = ["季度", "个季度"]

    /// 第二季度, 二季度, 第2季, 第三个季度.
    private func quarter(_ start: Int, of year: DaySpan) -> Found? {
        let ordinal = text.behind("第", at: start)
        guard let number = text.wholeNumber(at: ordinal ?? start), (1...4).contains(number.value) else { return nil }
        func quarter(_ end: Int) -> Found? { months(3 * number.value - 2, 3 * number.value, of: year, end) }
        if let end = text.behind("季度", at: number.end) { return monthOf(quarter(end)) }
        guard ordinal != nil else { return nil }
        if let end = text.behind(anyOf: Self.quarters, at: number.end) { return monthOf(quarter(end)) }
        return text.behind("季", at: number.end).flatMap(quarter)
    }

    /// Q3, and H1 behind its year.
    private func lettered(_ start: Int, of year: DaySpan, isBare: Bool) -> Found? {
        guard let letter = text.at(start), let part = text.digits(at: start + 1), part.count == 1 else { return nil }
        switch (letter, part.value) {
        case ("Q", 1...4), ("q", 1...4): return months(3 * part.value - 2, 3 * part.value, of: year, part.end)
        case ("H", 1...2) where !isBare: return months(6 * part.value - 5, 6 * part.value, of: year, part.end)
        default: return nil
        }
    }

    /// 前5月, 前三季度: the months up to May, and how many they are.
    private func firstMonths(_ start: Int) -> (count: Int, end: Int)? {
        guard let before = text.behind(.sideBefore, at: start), let number = text.wholeNumber(at: before) else {
            return nil
        }
        if (2...4).contains(number.value), let end = text.behind(anyOf: Self.quarters, at: number.end) {
            return (3 * number.value, end)
        }
        guard text.at(before) != "两", (2...12).contains(number.value), let end = text.behindMonth(at: number.end),
            text.wholeNumber(at: space(end)) == nil, !text.stands(.noFirstMonths, at: end)
        else { return nil }
        return (number.value, end)
    }

    /// 最后一个季度, 头两个季度, 头三个月, 首五个月 without a year are of this one.
    private func wholeParts(_ start: Int, _ year: DaySpan) -> Found? {
        let isFirst = text.stands(.firstOfThis, at: start)
        guard isFirst || text.stands(.lastOfThis, at: start), let found = counted(in: year, at: start),
            text.at(found.end - 1) == "度" || isFirst && text.at(found.end - 1) == "月"
        else { return nil }
        return found
    }

    /// 第四季度第一个月, 上半年前两个月: months of a part of a year where they are named behind it.
    private func monthOf(_ quarter: Found?) -> Found? {
        guard let quarter else { return nil }
        if let months = counted(in: quarter.span, at: quarter.end) { return months }
        let index = space(text.behind("的", at: space(quarter.end)) ?? quarter.end)
        guard let ordinal = text.behind("第", at: index), let number = text.wholeNumber(at: ordinal),
            (1...3).contains(number.value),
            let end = text.behind("个月", at: number.end),
            let month = DaySpan.month(quarter.span.first.year, quarter.span.first.month + number.value - 1)
        else { return quarter }
        return (month, end)
    }

    /// 上季度, 本季度, 下个季度.
    private func relativeQuarter(_ start: Int) -> Found? {
        guard let (word, end) = text.word(.quarter, at: start) else { return nil }
        let month = (today.month - 1) / 3 * 3 + 3 * word.number
        let cut = text.behind(.edge, at: end)
        let isEnd = cut.map { text.at($0 - 1) != "初" }
        guard let first = DaySpan.month(today.year, month + (isEnd == true ? 3 : 1)),
            let last = DaySpan.month(today.year, month + (isEnd == false ? 1 : 3))
        else { return nil }
        return (cut == nil ? first.through(last) : first.through(last).vague, cut ?? end)
    }

    /// 第二周, 第三个星期, 第二周的周三.
    func numberedWeek(_ start: Int, _ span: DaySpan) -> Found? {
        guard let ordinal = text.behind("第", at: start), let number = text.wholeNumber(at: ordinal),
            let end = text.behind(.numberedWeek, at: number.end), (1...53).contains(number.value),
            let week = span.week(number: number.value)
        else { return nil }
        if let weekday = text.weekday(at: text.behind("的", at: end) ?? end) {
            return DaySpan.day(CalendarDay(ordinal: week.first.ordinal + weekday.day)).map { ($0, weekday.end) }
        }
        return (week, end)
    }
}
