import Model

/// Points, ranges of them, and ranges that are open on one side.
extension TimeReading {
    func range(_ start: Int) -> Found? {
        if let now = fromNow(start) { return now }
        let from = text.behind(.from, at: start)
        let begin = from.map(space) ?? start
        if let until = text.behind(.until, at: start) {
            if let point = pointOrYear(space(until)) {
                return days(nil, point.span.last, text.behind(.untilEnd, at: space(point.end)) ?? point.end)
            }
            if let now = text.behind(.untilNow, at: space(until)) { return days(nil, today, now) }
        }
        if let compared = compared(start) { return compared }
        if let years = listedYear(start) ?? shortYears(begin) { return years }
        let point = points.read(at: begin)
        guard var low = point ?? bareYear(begin, isRange: true) else { return fromDistance(begin) ?? wholeYear(start) }
        if let beside = beside(low) { low = beside }
        let next = space(low.end)
        // 1月1日(含)至6月30日
        let included = space(text.behind(.included, at: next) ?? next)
        if let dash = text.behindDash(at: included), let high = end(of: &low, at: space(dash)) {
            return high
        }
        if let and = text.behind(.both, at: next), let high = points.read(at: space(and)),
            let end = text.behind(TimeRole.between, at: space(high.end))
        {
            return joined(low.span, high.span, end)
        }
        // 2015-5 is no year.
        if point == nil { return wholeYear(start) }
        return open(low, from != nil)
    }

    /// 从现在到年底, 即日起至6月30日, 现在起: from the day on which it is said.
    private func fromNow(_ start: Int) -> Found? {
        let from = text.behind(.from, at: start)
        guard let now = text.behind(.fromNow, at: from.map(space) ?? start) else { return nil }
        let after = text.behind(.after, at: space(now))
        if let dash = text.behindDash(at: space(after ?? now)),
            let high = points.read(at: space(dash)), high.span.last >= today
        {
            return days(today, high.span.last, high.end)
        }
        return after.map { days(today, nil, $0) }
    }

    /// 三天前到昨天, 两年前以来, 从三周前起: from the day or the whole unit that a distance leads to.
    private func fromDistance(_ start: Int) -> Found? {
        guard var low = DistanceReading(text: text, today: today).distant(at: start) else { return nil }
        if let dash = text.behindDash(at: space(low.end)) { return end(of: &low, at: space(dash)) }
        guard text.behind(.after, at: space(low.end)) != nil else { return nil }
        return open(low, true)
    }

    /// 早于2018年, 不晚于5月1日, 到今天为止: open on one side by a word before.
    private func compared(_ start: Int) -> Found? {
        let roles: [(role: TimeRole, isEarlier: Bool, isInclusive: Bool)] = [
            (.notEarlier, false, true), (.notLater, true, true), (.earlier, true, false), (.laterThan, false, false),
        ]
        for (role, isEarlier, isInclusive) in roles {
            guard let index = text.behind(role, at: start), let point = pointOrYear(space(index)) else { continue }
            let span = point.span
            return isEarlier
                ? days(nil, isInclusive ? span.last : CalendarDay(ordinal: span.first.ordinal - 1), point.end)
                : days(isInclusive ? span.first : CalendarDay(ordinal: span.last.ordinal + 1), nil, point.end)
        }
        guard let index = text.behind(.to, at: start), let point = pointOrYear(space(index)),
            let end = text.behind(.untilEnd, at: space(point.end))
        else { return nil }
        return days(nil, point.span.last, end)
    }

    // MARK: the second end

    /// The second end of a range, which may lack what the first one gives: 一月十日到20日, 1月19到20日, 4月12-19日.
    private func end(of low: inout PointReading.Found, at start: Int) -> Found? {
        if text.behind(.endNow, at: start) != nil, points.read(at: start) == nil,
            let end = text.behind(.endNow, at: start)
        {
            return days(low.span.first, nil, end)
        }
        // What lacks a year is of the first end's year, lunar days too.
        if low.span.isLunar, let high = PointReading(text: text, today: low.span.first).read(at: start),
            high.span.isLunar
        {
            return joined(low.span, high.span.given(year: true), high.end)
        }
        // 次年3月 and 次月 are seen from the first end.
        if text.behind(.seenYear, at: start) != nil,
            let high = PointReading(text: text, today: low.span.first).read(at: start)
        {
            return joined(low.span, high.span, high.end)
        }
        if var high = points.read(at: start) {
            // 2025年夏至到冬至: what has no day of its own each year is that year's.
            if !high.span.hasYear, high.span.hasMonth, !high.span.isWeekday, low.span.first.year != today.year,
                let again = PointReading(text: text, today: low.span.first).read(at: start), again.end == high.end
            {
                high = again
            }
            return joined(low.span, high.span, high.end)
        }
        if let high = NumericDate(text: text, today: today).read(at: start, asFrom: low.span.first, endingAt: low.end) {
            return joined(low.span, high.span, high.end)
        }
        if low.span.unit <= .month, let high = bareYear(start, isRange: false) {
            return joined(low.span, high.span, high.end)
        }
        return nil
    }

    private func joined(_ low: DaySpan, _ high: DaySpan, _ end: Int) -> Found? {
        var last = high
        if !high.hasMonth, let moved = DaySpan.day(low.first.year, low.first.month, high.last.day) { last = moved }
        if !high.hasYear, high.hasMonth, let moved = moved(high, toYear: low.first.year) { last = moved }
        // 周一到周五: the first such day from the beginning on, where that is a day.
        if high.isWeekday, low.first == low.last {
            let ahead = (high.last.weekday - low.first.weekday + 7) % 7
            return days(low.first, CalendarDay(ordinal: low.first.ordinal + ahead), end)
        }
        var end = end
        if let behind = text.behind(TimeRole.between, at: space(end)) { end = behind }
        if last.last < low.first {
            guard !high.hasYear, let later = moved(last, toYear: last.last.year + 1) else { return nil }
            last = later
        }
        return days(low.first, last.last, end)
    }

    private func moved(_ span: DaySpan, toYear year: Int) -> DaySpan? {
        span.unit == .day
            ? DaySpan.day(year, span.first.month, span.first.day)
            : DaySpan.month(year, span.first.month).flatMap { first in
                DaySpan.month(year, span.last.month).map { first.through($0) }
            }
    }

    // MARK: what stands beside a point

    /// 春节前三天, 国庆节后一周, 3月5日次日, 国庆节当天: days counted from one.
    private func beside(_ point: PointReading.Found) -> PointReading.Found? {
        guard point.span.first == point.span.last else { return nil }
        let day = point.span.first
        func single(_ days: Int, _ end: Int) -> PointReading.Found? {
            DaySpan.day(CalendarDay(ordinal: day.ordinal + days)).map { ($0, end) }
        }
        let index = space(text.behind("的", at: space(point.end)) ?? point.end)
        if let end = text.behind(.sameDay, at: index) {
            return single(0, end)
        }
        if let end = text.behind(.nextDay, at: index) { return single(1, end) }
        // 国庆第三天: a feast is its first one.
        if let ordinal = text.behind("第", at: index), let number = text.wholeNumber(at: space(ordinal)),
            let end = text.behind("天", at: number.end), (1..<100).contains(number.value)
        {
            return single(number.value - 1, end)
        }
        if let end = text.behind(.dayBefore, at: index) { return single(-1, end) }
        let isBefore = text.behind(.ago, at: index)
        guard let side = isBefore ?? text.behind(.later, at: index) else { return nil }
        let count = space(text.behind("的", at: space(side)) ?? side)
        if isBefore == nil, let ordinal = text.behind("第", at: count),
            let number = text.wholeNumber(at: space(ordinal)),
            let end = text.behindDay(at: number.end), number.value < 1000
        {
            return single(number.value, end)
        }
        guard let length = LengthReading(text: text).read(at: count), length.parts.allSatisfy({ !$0.unit.isClock }),
            !(length.parts.count == 1 && !length.parts[0].isPlain && length.parts[0].unit == .month),
            let other = DistanceReading(text: text, today: day).moved(length.parts, isBefore == nil ? 1 : -1),
            let near = CalendarDay(ordinal: day.ordinal + (isBefore == nil ? 1 : -1))
        else { return nil }
        let (first, last) = isBefore == nil ? (near, other) : (other, near)
        return (DaySpan(first: first, last: last, unit: .day), length.end)
    }

    /// A point, open on one side where a word says so.
    private func open(_ point: PointReading.Found, _ hasFrom: Bool) -> Found {
        let inclusive = text.behind(.included, at: space(point.end))
        let index = space(inclusive ?? point.end)
        // 2030年前后 is about that year.
        if let end = text.behind(.around, at: index) { return days(point.span.first, point.span.last, end) }
        if inclusive != nil, let end = text.behind(.ago, at: index) {
            return days(nil, point.span.last, end)
        }
        if point.span.isVague, let end = text.behind(.upTo, at: index) ?? text.behind(.ago, at: index) {
            return days(nil, point.span.last, end)
        }
        if let end = text.behind(.upTo, at: index) { return days(nil, point.span.last, end) }
        if let end = text.behind(.ago, at: index) {
            return days(nil, CalendarDay(ordinal: point.span.first.ordinal - 1), end)
        }
        // 今天明天后天 is three days.
        if let end = text.behind(.after, at: index), text.word(.day, at: index) == nil,
            text.word(.year, at: index) == nil
        {
            // 2010年之后2018年之前 is one range.
            if let high = points.read(at: space(end)),
                let behind = text.behind(.ago, at: space(high.end)),
                high.span.first > point.span.first
            {
                return days(point.span.first, CalendarDay(ordinal: high.span.first.ordinal - 1), behind)
            }
            if let dash = text.behindDash(at: space(end)), let high = points.read(at: space(dash)),
                text.behind(.ago, at: space(high.end)) == nil,
                let range = joined(point.span, high.span, high.end)
            {
                return range
            }
            let now = text.behind(.toNow, at: space(end))
            return days(point.span.first, nil, now ?? end)
        }
        return hasFrom ? days(point.span.first, nil, point.end) : days(point.span.first, point.span.last, point.end)
    }
}
