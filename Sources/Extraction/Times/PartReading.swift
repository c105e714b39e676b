import Model

/// Parts of years, months, decades and centuries that words cut out: 年初, 月底, 夏季, 前10天, 最后一个星期一.
struct PartReading {
    let text: NumberCharacters
    let today: CalendarDay

    typealias Found = PointReading.Found

    func space(_ index: Int) -> Int { text.skippingSpace(index) }

    // MARK: vague parts

    /// 明年初, 2015年底, 年末: the first or the last two months.
    func vaguePart(ofYear year: Int, at start: Int, isBare: Bool) -> Found? {
        guard let (part, end) = text.words.parts.read(text, at: start, of: .year, isLong: isBare), !isLongerWord(end),
            !isMiddle(part) || isOver(end),
            let first = DaySpan.month(year, part.first), let last = DaySpan.month(year, part.last)
        else { return nil }
        return (first.through(last).vague, end)
    }

    /// 8月初, 本月底, 月中: five days, the days from the 25th on, ten days.
    func vaguePart(ofMonth month: DaySpan, at start: Int, isBare: Bool) -> Found? {
        func days(_ part: PhraseParts.Part) -> DaySpan? {
            DaySpan.day(month.first.year, month.first.month, part.first).flatMap { first in
                DaySpan.day(month.first.year, month.first.month, min(part.last, month.last.day)).map {
                    first.through($0)
                }
            }
        }
        if let (part, end) = text.words.parts.read(text, at: start, of: .halfMonth) {
            return days(part).map { ($0, end) }
        }
        guard let (part, end) = text.words.parts.read(text, at: start, of: .month, isLong: isBare), !isLongerWord(end),
            !isMiddle(part) || isOver(end) || !(text.at(end)?.properties.isAlphabetic ?? true)
        else { return nil }
        return days(part).map { ($0.vague, end) }
    }

    /// 初 and 底 begin other words in 初步, 初一, 底气.
    func isLongerWord(_ end: Int) -> Bool {
        text.words.times[.vagueEnd].contains { text.behind($0.surface, at: end - 1) == end }
            && text.behind(.vagueEnd, at: end - 1) == nil
    }

    private func isMiddle(_ part: PhraseParts.Part) -> Bool { text.words.beside.hold(part.word, as: .middle) }

    /// True where nothing stands at `end` that may happen in the time before it: 5月中 and 5月中前 are its middle, 5月中的 isn't.
    private func isOver(_ end: Int) -> Bool {
        end >= text.count || text.stands(.behindMiddle, at: end)
    }

    /// 世纪初, 世纪末; 年代初期, 年代后期: in years of the century or decade.
    func vaguePart(ofYears years: DaySpan, count: Int, at start: Int) -> Found? {
        guard let (part, end) = text.words.parts.read(text, at: start, of: count == 100 ? .century : .decade),
            let first = DaySpan.year(years.first.year + part.first),
            let last = DaySpan.year(years.first.year + part.last)
        else { return nil }
        return (first.through(last).vague, end)
    }

    // MARK: seasons

    /// 夏季, 冬天, 明年春: from the day on which the season begins in the calendar to the eve of the next one.
    ///
    /// `isPaired` where another season of a year may follow: 今冬明春.
    func season(ofYear year: Int, at start: Int, isBare: Bool, isPaired: Bool = false) -> Found? {
        guard let (word, name) = text.word(.season, at: start) else { return nil }
        let season = word.number
        let long = text.behind(.seasonEnd, at: name)
        if isBare && long == nil { return nil }
        let end = long ?? name
        // 来春季 is no season of a year.
        if isPaired, text.stands(.beforeNoSeason, at: start - 1), end > start + 1 { return nil }
        let next = season == 3 ? (year + 1, 0) : (year, season + 1)
        guard let first = LunarCalendar.beginning(ofSeason: season, in: year),
            let after = LunarCalendar.beginning(ofSeason: next.1, in: next.0),
            let last = CalendarDay(ordinal: after.ordinal - 1)
        else { return nil }
        return (DaySpan(first: first, last: last, unit: .month), end)
    }

    /// 今冬, 明春, and 去冬今春 as one stretch.
    func seasonOfWord(at start: Int) -> Found? {
        guard let first = oneSeason(at: start) else { return nil }
        guard let second = oneSeason(at: first.end), second.span.first > first.span.first else { return first }
        return (first.span.through(second.span), second.end)
    }

    private func oneSeason(at start: Int) -> Found? {
        text.word(.seasonYear, at: start).flatMap { word, index in
            season(ofYear: today.year + word.number, at: index, isBare: false, isPaired: true)
        }
    }

    // MARK: counted parts

    /// 去年的前10天, 上月最后五天, 今年前5个月, 第一天, 最后一个星期一.
    func counted(in span: DaySpan, at start: Int) -> Found? {
        let index = space(text.behind("的", at: start) ?? start)
        if let found = weekday(in: span, at: index) ?? numberedDay(in: span, at: index) { return found }
        let isFirst: Bool
        let begin: Int
        if let end = text.behind(.first, at: index) {
            (isFirst, begin) = (true, end)
        } else if let end = text.behind(.last, at: index) {
            (isFirst, begin) = (false, end)
        } else {
            return nil
        }
        guard let length = LengthReading(text: text).read(at: space(begin)), length.parts.count == 1,
            length.parts[0].count.scale == 0, let count = Int(small: length.parts[0].count.coefficient), count > 0
        else { return nil }
        // 这个月前两天内 keeps its end; 前 behind a whole unit and before a length opens nothing.
        return cut(span, count, length.parts[0].unit, isFirst).map { ($0, length.end) }
    }

    private func cut(_ span: DaySpan, _ count: Int, _ unit: LengthReading.Unit, _ isFirst: Bool) -> DaySpan? {
        let (first, last) = (span.first, span.last)
        var part: DaySpan?
        switch unit {
        case .day:
            part =
                isFirst
                ? CalendarDay(ordinal: first.ordinal + count - 1).map { DaySpan(first: first, last: $0, unit: .day) }
                : CalendarDay(ordinal: last.ordinal - count + 1).map { DaySpan(first: $0, last: last, unit: .day) }
        case .week:
            // A week may begin before the span and end behind it.
            return (isFirst ? span.week(number: 1) : span.lastWeek).flatMap { week in
                DaySpan.week(of: week.first, plus: isFirst ? count - 1 : 1 - count).flatMap { other in
                    other.first > last || other.last < first ? nil : isFirst ? week.through(other) : other.through(week)
                }
            }
        case .month, .quarter:
            let months = unit == .quarter ? 3 * count : count
            part =
                isFirst
                ? DaySpan.month(first.year, first.month + months - 1).map { other in
                    DaySpan(first: first, last: other.last, unit: .month)
                }
                : DaySpan.month(last.year, last.month - months + 1).map { other in
                    DaySpan(first: other.first, last: last, unit: .month)
                }
        case .year:
            part =
                isFirst
                ? DaySpan.year(first.year + count - 1).map { DaySpan(first: first, last: $0.last, unit: .year) }
                : DaySpan.year(last.year - count + 1).map { DaySpan(first: $0.first, last: last, unit: .year) }
        default: part = nil
        }
        return part.flatMap { $0.last <= last && $0.first >= first ? $0 : nil }
    }

    /// 第一天, 第十天.
    private func numberedDay(in span: DaySpan, at start: Int) -> Found? {
        guard let ordinal = text.behind("第", at: start), let run = NumeralRun.read(text, at: space(ordinal)),
            let number = Int(small: run.value.coefficient), run.value.scale == 0, number > 0,
            let end = text.behind("天", at: space(run.end)),
            let day = CalendarDay(ordinal: span.first.ordinal + number - 1), day <= span.last
        else { return nil }
        return DaySpan.day(day).map { ($0, end) }
    }

    /// 第二个星期五, 最后一个周一.
    func weekday(in span: DaySpan, at start: Int) -> Found? {
        var number: Int?
        var index = start
        if let end = text.behind(.lastOne, at: start) {
            index = end
        } else if let end = text.behind(.firstOne, at: start) {
            (number, index) = (1, end)
        } else if let ordinal = text.behind("第", at: start), let run = NumeralRun.read(text, at: space(ordinal)),
            run.value.scale == 0, let end = text.behind("个", at: space(run.end))
        {
            (number, index) = (Int(small: run.value.coefficient).flatMap { (1...366).contains($0) ? $0 : nil }, end)
            if number == nil { return nil }
        } else {
            return nil
        }
        if let end = text.behind(.workday, at: space(index)) {
            return workday(in: span, number).map { ($0, end) }
        }
        // A weekend goes by its Saturday.
        let name = text.behindWeek(at: space(index))
        let weekend = name.flatMap { text.behind("末", at: $0) }
        guard let (weekday, end) = weekend.map({ (5, $0) }) ?? text.weekday(at: space(index)) else { return nil }
        let ordinal: Int
        if let number {
            ordinal = span.first.ordinal + (weekday - span.first.weekday + 7) % 7 + 7 * (number - 1)
        } else {
            ordinal = span.last.ordinal - (span.last.weekday - weekday + 7) % 7
        }
        guard let day = CalendarDay(ordinal: ordinal), day >= span.first, day <= span.last else { return nil }
        guard weekend != nil, let sunday = CalendarDay(ordinal: ordinal + 1) else {
            return DaySpan.day(day).map { ($0, end) }
        }
        return (DaySpan(first: day, last: sunday, unit: .day), end)
    }

    /// The so-manieth day from Monday to Friday; without a number the last one. Holidays are not known.
    private func workday(in span: DaySpan, _ number: Int?) -> DaySpan? {
        let days = (span.first.ordinal...span.last.ordinal).lazy.compactMap(CalendarDay.init(ordinal:))
            .filter { $0.weekday < 5 }
        guard let number else { return DaySpan.day(days.last) }
        return DaySpan.day(days.dropFirst(number - 1).first)
    }
}
