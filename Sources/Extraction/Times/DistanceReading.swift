import Model

/// Times by their distance from the day on which they are said: 前两天, 未来三个月, 17天内, 近三年, 半年之后, 过十周.
struct DistanceReading {
    let text: NumberCharacters
    let today: CalendarDay

    typealias Found = TimeReading.Found

    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    private func days(_ first: CalendarDay?, _ last: CalendarDay?, _ end: Int) -> Found {
        (.days(first: first, last: last), end)
    }

    /// The longest distance at `start`.
    func read(at start: Int) -> Found? {
        [beside(start), behindWord(start), workdays(start)].compactMap(\.self).max { $0.end < $1.end }
    }

    // MARK: words before a length

    private func beside(_ start: Int) -> Found? {
        let lengths = LengthReading(text: text)
        // 刚刚过去的2012年 is a year.
        // 将近半年 is nearly half a year.
        if let before = text.behind(.near, at: start), !text.stands(.beforeNoNear, at: start - 1),
            !isYear(space(before)),
            let length = lengths.read(at: space(before)),
            !length.parts.contains(where: { $0.unit.isClock })
        {
            let end =
                text.behind(.within, at: space(length.end)) ?? text.behind(.since, at: space(length.end))
                ?? text.behind(.insidePast, at: space(length.end)) ?? length.end
            if let part = only(length.parts), part.unit == .day { return span(part, -1, false, length.end) }
            guard let first = moved(length.parts, -1) else { return nil }
            return days(first, today, end)
        }
        if text.isInsideDistance(start) { return nil }
        if let before = text.behind(.wholePast, at: start),
            let length = lengths.read(at: space(before)), let part = only(length.parts)
        {
            return span(part, -1, false, length.end)
        }
        if let after = text.behind(.coming, at: start), let length = lengths.read(at: space(after)),
            !length.parts.contains(where: { $0.unit.isClock })
        {
            if let end = text.behind(.within, at: space(length.end))
                ?? text.behind(.insideComing, at: space(length.end))
            {
                return within(length.parts, end)
            }
            if let part = only(length.parts) { return span(part, 1, part.unit == .year, length.end) }
            return moved(length.parts, 1).map { days(CalendarDay(ordinal: today.ordinal + 1), $0, length.end) }
        }
        if let after = text.behind(.wholeComing, at: start),
            let length = lengths.read(at: space(after)), let part = only(length.parts)
        {
            return span(part, 1, text.stands(.rolling, at: start) && part.unit == .year, length.end)
        }
        if let after = text.behind(.passing, at: start), let length = lengths.read(at: space(after)),
            length.parts[0].count < ExactDecimal(coefficient: 1000),
            let first = moved(length.parts, 1)
        {
            return days(first, nil, length.end)
        }
        return nil
    }

    private func isYear(_ index: Int) -> Bool {
        guard let digits = text.digits(at: index), digits.count == 4, (1900...2100).contains(digits.value) else {
            return false
        }
        return text.behind("年", at: space(digits.end)) != nil
    }

    // MARK: words behind a length

    /// The day that a length before 前 or 后 leads to: 十年前, 三天后.
    func distantDay(at start: Int) -> (day: CalendarDay, end: Int)? {
        guard let length = LengthReading(text: text).read(at: start) else { return nil }
        let isAgo = text.behind(.ago, at: space(length.end))
        guard let end = isAgo ?? text.behind(.later, at: space(length.end)),
            let day = moved(length.parts, isAgo == nil ? 1 : -1)
        else { return nil }
        return (day, end)
    }

    /// The day, or the whole unit, that it leads to: three years back, 2023.
    func distant(at start: Int) -> PointReading.Found? {
        guard let (day, end) = distantDay(at: start), let length = LengthReading(text: text).read(at: start) else {
            return nil
        }
        return (whole(day, length.parts).given(year: true), end)
    }

    private func behindWord(_ start: Int) -> Found? {
        guard let length = LengthReading(text: text).read(at: start),
            !length.parts.contains(where: { $0.unit.isClock })
        else { return nil }
        let index = space(length.end)
        // 一季度内 is within the first quarter, and 一个季度内 within three months.
        if length.parts[0].unit == .quarter, text.before(anyOf: ["个季度"], at: length.end) == nil { return nil }
        let isShown = length.parts.allSatisfy { $0.isPlain || $0.unit == .year || $0.unit == .day || isHalf($0) }
        if isShown, let end = text.behind(.within, at: index) {
            return within(length.parts, end)
        }
        let isRough = length.parts.contains { $0.isOpen || isHalf($0) }
        if isShown, let end = text.behind(.since, at: index), let day = moved(length.parts, -1) {
            return days(length.parts.contains(where: \.isOpen) ? whole(day, length.parts).first : day, today, end)
        }
        if !isRough, let part = only(length.parts) {
            if let end = text.behind(.ago, at: index) { return span(part, -1, false, end) }
            if let end = text.behind(.later, at: index) { return span(part, 1, false, end) }
            return nil
        }
        return isShown ? rough(length.parts, index) : nil
    }

    /// 半年之后, 20多个月前, 两年零三个月以后: the unit that the length leads to, open with 之后 and 之前.
    private func rough(_ parts: [LengthReading.Part], _ index: Int) -> Found? {
        if let end = text.behind(.openAfter, at: index), let day = moved(parts, 1) {
            return days(whole(day, parts).first, nil, end)
        }
        if let end = text.behind(.sideAfter, at: index), let day = moved(parts, 1) {
            let span = whole(day, parts)
            return days(span.first, span.last, end)
        }
        if let end = text.behind(.openBefore, at: index), let day = moved(parts, -1) {
            return days(nil, whole(day, parts).last, end)
        }
        guard let end = text.behind(.sideBefore, at: index), let day = moved(parts, -1) else { return nil }
        let span = whole(day, parts)
        return days(span.first, span.last, end)
    }

    /// The unit around a day that a rough length leads to: half a year leads to a month, half a month to a day.
    private func whole(_ day: CalendarDay, _ parts: [LengthReading.Part]) -> DaySpan {
        let shortest = parts.last
        let isHalf = shortest.map(isHalf) ?? false
        var span: DaySpan?
        switch shortest?.unit {
        case .year?: span = isHalf ? DaySpan.month(day.year, day.month) : DaySpan.year(day.year)
        case .quarter?: span = DaySpan.month(day.year, day.month)
        case .month? where !isHalf: span = DaySpan.month(day.year, day.month)
        default: span = nil
        }
        return span ?? DaySpan(first: day, last: day, unit: .day)
    }

    private func isHalf(_ part: LengthReading.Part) -> Bool { part.count.scale > 0 }

    /// From today to the end of a length.
    private func within(_ parts: [LengthReading.Part], _ end: Int) -> Found? {
        guard let last = moved(parts, 1) else { return nil }
        let isDays = parts.allSatisfy { $0.unit == .day || $0.unit == .week }
        return days(today, isDays ? last : CalendarDay(ordinal: last.ordinal - 1), end)
    }

    /// 15个工作日内, 3个工作日后: days from Monday to Friday.
    private func workdays(_ start: Int) -> Found? {
        guard let run = NumeralRun.read(text, at: start), run.value.scale == 0,
            let count = Int(small: run.value.coefficient), (1...250).contains(count),
            let unit = text.behind(.countedWorkday, at: space(run.end))
        else { return nil }
        /// Nil where the calendar ends before.
        func workday(_ side: Int) -> CalendarDay? {
            var day = today
            var left = count
            while left > 0 {
                guard let next = CalendarDay(ordinal: day.ordinal + side) else { return nil }
                day = next
                if day.weekday < 5 { left -= 1 }
            }
            return day
        }
        let index = space(unit)
        if let end = text.behind(.within, at: index) { return workday(1).map { days(today, $0, end) } }
        if let end = text.behind(.later, at: index) { return workday(1).map { days($0, $0, end) } }
        return text.behind(.ago, at: index).flatMap { end in workday(-1).map { days($0, $0, end) } }
    }

    /// Today moved by a length, half a month being fifteen days.
    func moved(_ parts: [LengthReading.Part], _ side: Int) -> CalendarDay? {
        var months = 0
        var days = 0
        for part in parts {
            guard
                let halves = Int(
                    exactly: (part.count.times(ExactDecimal(coefficient: 2)) ?? part.count).normalised.coefficient),
                (part.count.times(ExactDecimal(coefficient: 2))?.normalised.scale ?? 1) == 0, halves < 20_000
            else { return nil }
            switch part.unit {
            case .year: months += 6 * halves
            case .quarter: months += 3 * halves / 2
            case .month:
                months += halves / 2
                days += 15 * (halves % 2)
            case .week: days += (7 * halves + 1) / 2
            case .day: days += (halves + 1) / 2
            default: return nil
            }
        }
        let index = today.year * 12 + today.month - 1 + side * months
        let (year, month) = (index / 12, index % 12 + 1)
        guard index > 12,
            let day = CalendarDay(
                year: year, month: month, day: min(today.day, CalendarDay.days(inMonth: month, of: year)))
        else { return nil }
        return CalendarDay(ordinal: day.ordinal + side * days)
    }

    private func only(_ parts: [LengthReading.Part]) -> (count: Int, unit: LengthReading.Unit)? {
        guard parts.count == 1, parts[0].count.scale == 0, let count = Int(small: parts[0].count.coefficient),
            (1...500).contains(count), !parts[0].unit.isClock
        else { return nil }
        return (count, parts[0].unit)
    }

    /// So many units before (-1) or after (1) the one that holds today; a rolling one is counted from today itself.
    private func span(_ part: (count: Int, unit: LengthReading.Unit), _ side: Int, _ isRolling: Bool, _ end: Int)
        -> Found?
    {
        let count = part.count
        func between(_ first: DaySpan?, _ last: DaySpan?) -> Found? {
            guard let first, let last else { return nil }
            return days(first.first, last.last, end)
        }
        switch part.unit {
        case .year where isRolling:
            let year = today.year + side * count
            let day = min(today.day, CalendarDay.days(inMonth: today.month, of: year))
            guard let other = CalendarDay(year: year, month: today.month, day: day) else { return nil }
            return side < 0 ? days(other, today, end) : days(CalendarDay(ordinal: today.ordinal + 1), other, end)
        case .year:
            return side < 0
                ? between(DaySpan.year(today.year - count), DaySpan.year(today.year - 1))
                : between(DaySpan.year(today.year + 1), DaySpan.year(today.year + count))
        case .month, .quarter:
            let months = part.unit == .quarter ? 3 * count : count
            return side < 0
                ? between(DaySpan.month(today.year, today.month - months), DaySpan.month(today.year, today.month - 1))
                : between(DaySpan.month(today.year, today.month + 1), DaySpan.month(today.year, today.month + months))
        case .week:
            return side < 0
                ? between(DaySpan.week(of: today, plus: -count), DaySpan.week(of: today, plus: -1))
                : between(DaySpan.week(of: today, plus: 1), DaySpan.week(of: today, plus: count))
        default:
            let other = today.ordinal + side * count
            return side < 0
                ? between(
                    DaySpan.day(CalendarDay(ordinal: other)), DaySpan.day(CalendarDay(ordinal: today.ordinal - 1)))
                : between(
                    DaySpan.day(CalendarDay(ordinal: today.ordinal + 1)), DaySpan.day(CalendarDay(ordinal: other)))
        }
    }
}
