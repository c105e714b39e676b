import Model

/// What comes again and again: 每周, 每两年, 每周一下午八点, 每月5号, 每年3月12日, 每个工作日.
///
/// Written as the length that lies between (`P1W`), or, where the day or the time is told, in EDTF with X for what
/// varies: `XXXX-03-12`, `XXXX-XX-05`, `XXXX-WXX-1T20:00`, `XXXX-XX-XXT08:00`.
struct SetReading {
    let text: NumberCharacters
    let today: CalendarDay

    typealias Found = TimeReading.Found

    private var points: PointReading { PointReading(text: text, today: today) }

    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    /// The longest set at `start`.
    func read(at start: Int) -> Found? {
        if let other = everyOther(start) { return other }
        guard let every = text.behind(.every, at: start), !text.stands(.each, at: start - 1) else { return nil }
        let index = space(text.behind(.behindEvery, at: every) ?? every)
        let isFixed = text.stands(.onEach, at: start) || text.stands(.onEach, at: every)
        let fixed = isFixed ? daysOfMonth(index) ?? named(index) : nil
        if let found = day(index) ?? week(index) ?? month(index) ?? year(index) ?? season(index) ?? fixed {
            return (.set(found.code), found.end)
        }
        return text.stands(.onEach, at: start) ? nil : length(index)
    }

    /// 隔天, 隔周周六: every other one.
    private func everyOther(_ start: Int) -> Found? {
        guard let (word, end) = text.word(.everyOther, at: start),
            !text.stands(.beforeNoApart, at: start - 1)
        else { return nil }
        let weekday = text.at(end - 1) == "周" ? text.dayOfWeek(at: text.behindWeek(at: inner(end)) ?? end) : nil
        return (.set(word.value), weekday?.end ?? end)
    }

    private typealias Piece = (code: String, end: Int)

    private static let one = ["一个", "个", "一"]

    /// 每个 and 每一 and 每 before a unit.
    private func unit(_ role: TimeRole, at start: Int) -> Int? { text.behind(role, at: unit(start)) }
    private func unit(_ start: Int) -> Int { space(text.behind(anyOf: Self.one, at: start) ?? start) }

    /// 的 between a unit and what is told of it.
    private func inner(_ index: Int) -> Int { space(text.behind("的", at: space(index)) ?? index) }

    // MARK: days

    private func day(_ start: Int) -> Piece? {
        if let end = unit(.workday, at: start) { return timed("XXXX-WXX-1", "XXXX-WXX-5", end) }
        if let end = text.behindDay(at: unit(start)), !text.stands(.dailyPaper, at: end) {
            if let clock = self.clock("XXXX-XX-XX", at: inner(end)) { return clock }
            return ("P1D", end)
        }
        let index = text.behind(anyOf: ["个", "一个"], at: start) ?? start
        guard text.stands(.partOfDay, at: index), let part = DayPart.read(text, at: index),
            text.stands(.each, at: start - 1)
        else { return nil }
        return clock("XXXX-XX-XX", at: index) ?? ("P1D", part.end)
    }

    // MARK: weeks

    private func week(_ start: Int) -> Piece? {
        guard let end = unit(.week, at: start), !text.stands(.paper, at: end), !text.stands(.age, at: end)
        else { return nil }
        if let behind = text.behind("末", at: end) { return timed("XXXX-WXX-6", "XXXX-WXX-7", behind) }
        // 每周的周三, 每周周三.
        let index = text.behindWeek(at: inner(end)) ?? end
        guard let first = text.dayOfWeek(at: index), !isCounted(first.end) else {
            return text.stands(.onEach, at: start - 1) ? nil : ("P1W", end)
        }
        func code(_ day: Int) -> String { "XXXX-WXX-\(day + 1)" }
        if let dash = text.behindDash(at: space(first.end)) {
            let last = text.behindWeek(at: space(dash)) ?? space(dash)
            if let last = text.dayOfWeek(at: last), last.day > first.day {
                return timed(code(first.day), code(last.day), last.end)
            }
        }
        // 每周一、三、五 and 每周六日.
        var days = [first.day]
        var behind = first.end
        while true {
            let comma = text.behind(.listJoint, at: space(behind)).map(space) ?? behind
            guard let next = text.dayOfWeek(at: text.behindWeek(at: comma) ?? comma), next.day > days[days.count - 1],
                !isCounted(next.end)
            else { break }
            days.append(next.day)
            behind = next.end
        }
        if days.count > 1 {
            return timed(days.map(code), behind)
        }
        return timed(code(first.day), nil, behind)
    }

    /// 每周三次 and 每周五天 count; 每周三 doesn't.
    private func isCounted(_ end: Int) -> Bool {
        text.behind(.weeklyCount, at: end) != nil && text.at(end - 1) != "日"
    }

    // MARK: months

    private func month(_ start: Int) -> Piece? {
        guard let end = text.behindMonth(at: unit(start)), !text.stands(.paper, at: end) else { return nil }
        let index = inner(end)
        if let days = daysOfMonth(index) { return days }
        // The lunar calendar's days have no code: 每月初五.
        if let first = text.behind("初", at: index), let run = NumeralRun.read(text, at: first), run.high == nil {
            return ("P1M", run.end)
        }
        if let behind = text.behind(.firstDay, at: index) { return timed("XXXX-XX-01", nil, behind) }
        if let numbered = numberedDay(index) { return ("P1M", numbered) }
        return ("P1M", text.behind(.everyPartOfMonth, at: index) ?? end)
    }

    /// 5号, 3、6、9日, 1日至5日 of each month.
    private func daysOfMonth(_ index: Int) -> Piece? {
        // 1-10日: the first day lends its mark from the last one.
        if let low = text.wholeNumber(at: index), let dash = text.behindDash(at: space(low.end)),
            let last = dayOfMonth(space(dash)), let day = Int(last.code), (1..<day).contains(low.value),
            text.at(last.end) != "、"
        {
            return timed("XXXX-XX-\(CalendarDay.padded(low.value, 2))", "XXXX-XX-\(last.code)", last.end)
        }
        guard let first = dayOfMonth(index) else { return nil }
        if let dash = text.behindDash(at: space(first.end)), let last = dayOfMonth(space(dash)) {
            return timed("XXXX-XX-\(first.code)", "XXXX-XX-\(last.code)", last.end)
        }
        var days = ["XXXX-XX-\(first.code)"]
        var behind = first.end
        while let and = text.behind(.listJoint, at: space(behind)), let next = dayOfMonth(space(and)) {
            days.append("XXXX-XX-\(next.code)")
            behind = next.end
        }
        return days.count > 1 ? timed(days, behind) : timed(days[0], nil, behind)
    }

    /// 第一个星期一, 最后一个周五: no code has them.
    private func numberedDay(_ start: Int) -> Int? {
        var index = text.behind(.lastOne, at: start) ?? text.behind(.firstOne, at: start)
        if index == nil, let ordinal = text.behind("第", at: start), let run = NumeralRun.read(text, at: ordinal) {
            index = text.behind("个", at: run.end) ?? run.end
        }
        guard let index else { return nil }
        return text.weekday(at: index)?.end ?? text.behind(.unitOfMonth, at: index)
    }

    private func dayOfMonth(_ start: Int) -> Piece? {
        guard let run = NumeralRun.read(text, at: start), run.value.scale == 0, run.high == nil, run.guess == nil,
            let day = Int(small: run.value.coefficient), (1...31).contains(day),
            let end = text.behind(anyOf: ["日", "号"], at: space(run.end))
                ?? text.behind("、", at: run.end).map({ $0 - 1 })
        else { return nil }
        return (CalendarDay.padded(day, 2), end)
    }

    // MARK: years

    private func year(_ start: Int) -> Piece? {
        guard let year = text.behind("年", at: unit(start)),
            case let end = text.behind(.yearEnd, at: year) ?? year, !text.stands(.grade, at: end),
            !text.stands(.onEach, at: start - 1) || text.stands(.each, at: start - 2)
        else { return nil }
        let index = inner(end)
        if let (part, behind) = text.words.parts.read(text, at: index, of: .edtf),
            !text.stands(.behindNoSeason, at: behind)
        {
            return ("XXXX-\(part.first)", behind)
        }
        if let behind = text.behind(.firstDay, at: index) { return timed("XXXX-01-01", nil, behind) }
        if let behind = text.behind(.lastDay, at: index) { return timed("XXXX-12-31", nil, behind) }
        if let named = named(index) { return named }
        if let months = months(index) { return months }
        guard let first = points.read(at: index), !first.span.hasYear, first.span.hasMonth, !first.span.isVague,
            !first.span.isWeekday
        else {
            // 每年三月的第一个星期日 has no code either.
            if let number = text.wholeNumber(at: index), text.behind("月", at: number.end) != nil,
                let day = points.read(at: index)
            {
                return ("P1Y", day.end)
            }
            return ("P1Y", text.behind(.everyPartOfYear, at: index) ?? end)
        }
        if let dash = text.behindDash(at: space(first.end)),
            let last = points.read(at: space(dash)),
            let low = code(ofYearly: first.span)
        {
            let high =
                last.span.hasMonth
                ? code(ofYearly: last.span) : "\(low.prefix(8))\(CalendarDay.padded(last.span.last.day, 2))"
            if let high { return timed(low, high, last.end) }
        }
        guard let code = code(ofYearly: first.span) else { return ("P1Y", first.end) }
        // 每年的3月和9月
        var others: [String] = []
        var behind = first.end
        while let and = text.behind(.listJoint, at: space(behind)), let next = points.read(at: space(and)),
            !next.span.hasYear, next.span.hasMonth, !next.span.isVague, let other = self.code(ofYearly: next.span)
        {
            others.append(other)
            behind = next.end
        }
        return others.isEmpty ? timed(code, nil, first.end) : timed([code] + others, behind)
    }

    /// 1-3月 of each year.
    private func months(_ index: Int) -> Piece? {
        guard let low = text.wholeNumber(at: index), let dash = text.behindDash(at: space(low.end)),
            let high = text.wholeNumber(at: space(dash)), let end = text.behindMonth(at: space(high.end)),
            1 <= low.value, low.value < high.value, high.value <= 12, text.wholeNumber(at: space(end)) == nil
        else { return nil }
        return ("XXXX-\(CalendarDay.padded(low.value, 2))/XXXX-\(CalendarDay.padded(high.value, 2))", end)
    }

    /// 每个夏天, 每到春天: a season, which every year has.
    private func season(_ start: Int) -> Piece? {
        guard text.word(.season, at: unit(start)) != nil,
            let (part, end) = text.words.parts.read(text, at: unit(start), of: .edtf, isLong: true)
        else { return nil }
        return ("XXXX-\(part.first)", end)
    }

    /// 国庆节, 冬至, 八月十五 of each year.
    private func named(_ index: Int) -> Piece? {
        let lunar = LunarReading(text: text, today: today).read(at: index) { _ in nil }
        guard let named = NamedDays(text: text, today: today).read(at: index, year: { _ in nil }) ?? lunar else {
            return nil
        }
        // Days of the lunar calendar and solar terms have no code; how often they come has one.
        if named.span.isLunar || text.word(of: text.words.namedDays.terms, at: index) != nil {
            return ("P1Y", named.end)
        }
        return timed(Self.code(named.span.first), nil, named.end)
    }

    /// `XXXX-03-12` of a day, `XXXX-03` of a month; nil for other spans.
    private func code(ofYearly span: DaySpan) -> String? {
        if span.first == span.last { return Self.code(span.first) }
        let month = DaySpan.month(span.first.year, span.first.month)
        return month?.first == span.first && month?.last == span.last
            ? String(Self.code(span.first).prefix(7)) : nil
    }

    private static func code(_ day: CalendarDay) -> String {
        "XXXX-\(CalendarDay.padded(day.month, 2))-\(CalendarDay.padded(day.day, 2))"
    }

    // MARK: lengths

    /// 每两周, 每隔3天, 每半小时, 每季度. 每隔一天 is every other day.
    private func length(_ start: Int) -> Found? {
        let apart = text.behind(.apart, at: start)
        let index = space(apart ?? start)
        if let read = LengthReading(text: text).read(at: index), read.parts.count == 1 || apart != nil {
            // 每一分钱 is money.
            guard let part = read.parts.first, !part.isOpen, text.at(read.end - 1) != "分" else { return nil }
            let isOther = apart != nil && read.parts.count == 1 && part.count == ExactDecimal(coefficient: 1)
            return (.set(isOther ? part.unit.code(ExactDecimal(coefficient: 2)) : read.code), read.end)
        }
        let behind = text.behind(anyOf: Self.one, at: index) ?? index
        guard let (word, end) = text.word(.setUnit, at: space(behind)) ?? text.word(.setUnit, at: index),
            !text.stands(.paper, at: end)
        else { return nil }
        return (.set(apart == nil ? word.value : Self.doubled(word.value)), end)
    }

    /// The code of twice a length of one number: `P20D` of `P10D`.
    private static func doubled(_ code: String) -> String {
        let head = code.prefix { !$0.isNumber }
        let number = code.dropFirst(head.count).prefix { $0.isNumber }
        return "\(head)\(2 * (Int(number) ?? 1))\(code.dropFirst(head.count + number.count))"
    }

    // MARK: the time of day

    /// A day, or a stretch of days, with the time of day that stands behind it. With a time all days are listed.
    private func timed(_ first: String, _ last: String?, _ end: Int) -> Piece? {
        guard let last else { return clock(first, at: inner(end)) ?? (first, end) }
        let figures = first.reversed().prefix { $0.isNumber }.count
        guard hours(at: inner(end)) != nil, let low = Int(first.suffix(figures)), let high = Int(last.suffix(figures)),
            low <= high, first.dropLast(figures) == last.dropLast(figures)
        else { return ("\(first)/\(last)", end) }
        return timed((low...high).map { first.dropLast(figures) + CalendarDay.padded($0, figures) }, end)
    }

    /// Several days: EDTF's list of all of them.
    private func timed(_ days: [String], _ end: Int) -> Piece? {
        let codes = days.map { clock($0, at: inner(end)) ?? ($0, end) }
        return codes.last.map { ("{\(codes.map(\.code).joined(separator: ","))}", $0.end) }
    }

    /// A day's code with the time of day that stands at `index`.
    private func clock(_ code: String, at index: Int) -> Piece? {
        hours(at: index).map { clock in
            let first = "\(code)T\(clock.first)"
            return (clock.first == clock.last ? first : "\(first)/\(code)T\(clock.last)", clock.end)
        }
    }

    /// The time of day at `index`, one or two of it, `20:00`.
    private func hours(at index: Int) -> (first: String, last: String, end: Int)? {
        MomentReading(text: text, today: today).timeOfDay(at: index).map { ($0.first.code, $0.last.code, $0.end) }
    }
}
