import Model

/// Times of day with their dates, and ranges of them: 后天凌晨两点一刻, 今晚, 9:00—11:30, 3月5日下午三点之前.
struct MomentReading {
    let text: NumberCharacters
    let today: CalendarDay

    typealias Found = TimeReading.Found

    /// A day with or without a time of it, or a time of a day that something else tells.
    struct Point {
        var span: DaySpan?
        var clock: ClockReading.Found?
        var end: Int
    }

    private var clocks: ClockReading { ClockReading(text: text) }
    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    /// The longest time with a time of day at `start`.
    func read(at start: Int) -> Found? {
        let from = text.behind(.from, at: start)
        let begin = from.map(space) ?? start
        if let until = text.behind(.until, at: start) {
            return point(space(until)).flatMap { point in
                point.clock.map { (.moments(first: nil, last: moment(of: point, $0.last)), point.end) }
            }
        }
        // 早上 in 早上五到六点 is no time of its own.
        if let low = hour(begin), let dash = text.behindDash(at: space(low.end)),
            let found = range(low, space(dash))
        {
            return found
        }
        if let between = betweenHours(begin) { return between }
        guard let low = point(begin) else { return nil }
        // 零点起至九点半 is one range, too.
        let next = space(low.clock.flatMap { _ in text.behind(.after, at: space(low.end)) } ?? low.end)
        if let dash = text.behindDash(at: next), let found = range(low, space(dash)) {
            return found
        }
        if let between = between(low) { return between }
        guard let clock = low.clock else { return nil }
        return open(low, clock, from != nil)
    }

    /// 3月5日9点和3月8日5点之间: what stands between a point and another one.
    private func between(_ low: Point) -> Found? {
        guard let and = text.behind(.both, at: space(low.end)), let high = high(space(and), low),
            let end = text.behind(TimeRole.between, at: space(high.end))
        else { return nil }
        return joined(low, high, end)
    }

    /// 九点和十一点之间, 一点到两点: the other end shows that bare hours are ones of the clock.
    private func betweenHours(_ start: Int) -> Found? {
        guard text.at(start)?.properties.numericType != nil, text.at(start - 1)?.properties.numericType == nil,
            let clock = clocks.read(at: start, isDated: true)
        else { return nil }
        let low = Point(span: nil, clock: clock, end: clock.end)
        return between(low)
            ?? text.behindDash(at: space(low.end)).flatMap { range(low, space($0)) }
    }

    /// A time of day at `start`, or two that are the ends of one, whatever day it is of.
    func timeOfDay(at start: Int) -> (first: ClockTime, last: ClockTime, end: Int)? {
        guard let low = clocks.read(at: start, isDated: true) ?? hour(start)?.clock else { return nil }
        if let dash = text.behindDash(at: space(low.end)),
            let high = clocks.read(at: space(dash), isDated: true)
        {
            return (low.first, later(high, low), high.end)
        }
        return (low.first, low.last, low.end)
    }

    // MARK: points

    /// A day, a time of it, or both.
    private func point(_ start: Int) -> Point? {
        if let evening = wordOfEvening(start) { return evening }
        if let dated = dated(start), let span = dated.span {
            if let clock = clock(behind: dated) { return Point(span: span, clock: clock, end: clock.end) }
            // A bare day is only one end of a range.
            return dated
        }
        return clocks.read(at: start, isDated: false).map { Point(span: nil, clock: $0, end: $0.end) }
    }

    /// 今晚, 昨夜, 明早八点: a day and a part of it in two characters.
    private func wordOfEvening(_ start: Int) -> Point? {
        // The part begins with the word's second character.
        guard let (word, end) = text.word(.eveningOf, at: start),
            let span = DaySpan.day(CalendarDay(ordinal: today.ordinal + word.number)),
            let clock = clocks.read(at: end - 1, isDated: true)
        else { return nil }
        return Point(span: span, clock: clock, end: clock.end)
    }

    /// One day at `start`, also by its distance: 六天后, 三天前.
    private func dated(_ start: Int) -> Point? {
        if let point = PointReading(text: text, today: today).read(at: start), point.span.first == point.span.last {
            return Point(span: point.span, clock: nil, end: point.end)
        }
        guard let length = LengthReading(text: text).read(at: start), length.parts.count == 1,
            [.day, .week].contains(length.parts[0].unit), length.parts[0].count.scale == 0, !length.parts[0].isOpen,
            let count = Int(small: length.parts[0].count.coefficient), count <= 1000
        else { return nil }
        let days = count * (length.parts[0].unit == .week ? 7 : 1)
        let index = space(length.end)
        let isAgo = text.behind(.ago, at: index)
        guard let end = isAgo ?? text.behind(.later, at: index),
            let span = DaySpan.day(CalendarDay(ordinal: today.ordinal + (isAgo == nil ? days : -days)))
        else { return nil }
        let point = Point(span: span, clock: nil, end: end)
        // Alone it is a distance, which has its own reading.
        return clock(behind: point) == nil ? nil : point
    }

    /// The time of day behind a date.
    private func clock(behind day: Point) -> ClockReading.Found? {
        let isFigures = text.at(day.end - 1)?.properties.numericType == .decimal
        var index = space(day.end)
        if let joint = text.behind(.dayJoint, at: index) {
            let scalar = text.at(joint - 1)
            guard isFigures || !(scalar == "-" || scalar == "T" || scalar == "t") else { return nil }
            index = space(joint)
        }
        // 中秋节当晚
        if text.stands(.sameEvening, at: index) { index += 1 }
        let isEvening = text.stands(.evening, at: day.end - 1)
        return clocks.read(at: index, isDated: true, in: isEvening ? .evening : nil)
    }

    /// 五 in 五到六点, 早上9 in 早上9~11点: an hour without its word, before the other end of a range.
    private func hour(_ start: Int) -> Point? {
        var point = dated(start) ?? Point(span: nil, clock: nil, end: start)
        var index = space(point.end)
        let isBehindNumber =
            text.at(start - 1).map { $0.properties.numericType != nil || ".:/-第".unicodeScalars.contains($0) } ?? false
        if let (word, end) = text.word(.eveningOf, at: start) {
            (point.span, index) = (DaySpan.day(CalendarDay(ordinal: today.ordinal + word.number)), end - 1)
        }
        let part = DayPart.read(text, at: index)
        if let part { index = space(part.end) }
        guard !isBehindNumber, let run = NumeralRun.read(text, at: index), run.value.scale == 0, run.high == nil,
            run.guess == nil, !run.isOpenAbove, let hour = Int(small: run.value.coefficient), hour <= 24,
            text.behindDash(at: space(run.end)) != nil
        else { return nil }
        let time = ClockTime(hour: part?.part.hour(hour) ?? hour)
        point.clock = ClockReading.Found(
            first: time, last: time, part: part?.part, end: run.end, isExact: hour > 12)
        point.end = run.end
        return point
    }

    // MARK: ranges

    /// The high end of a range, whose 次日 and 当天 are seen from the low end.
    private func high(_ start: Int, _ low: Point) -> Point? {
        let isSeen = text.behind(.seenDay, at: start) != nil
        let day = low.span?.first ?? today
        let reading = isSeen ? MomentReading(text: text, today: day) : self
        if let clock = clocks.read(at: start, isDated: low.clock != nil) {
            return Point(span: nil, clock: clock, end: clock.end)
        }
        return reading.point(start)
    }

    private func range(_ low: Point, _ start: Int) -> Found? {
        if low.clock != nil, let now = text.behind(.endNow, at: start) ?? text.behind(.thisMoment, at: start),
            !text.stands(.nowOrDay, at: now - 1) || DayPart.read(text, at: now) == nil && text.behindDay(at: now) == nil
        {
            return (.moments(first: low.clock.flatMap { moment(of: low, $0.first) }, last: nil), now)
        }
        guard let high = high(start, low) else { return nil }
        // 周一至周五9点到17点: hours of each of these days, which are what it comes to.
        if low.clock == nil, let first = low.span?.first, let span = high.span, let clock = high.clock,
            case let last = later(span, than: first),
            let dash = text.behindDash(at: space(high.end)),
            let other = clocks.read(at: space(dash), isDated: true), first <= last, clock.end < other.end
        {
            return (.days(first: first, last: last), other.end)
        }
        let behind = text.behind(TimeRole.between, at: space(high.end))
        return joined(low, high, behind ?? high.end)
    }

    private func joined(_ low: Point, _ high: Point, _ end: Int) -> Found? {
        guard low.clock != nil || high.clock != nil else { return nil }
        let lowDay = low.span?.first ?? today
        let first = low.clock.map { moment(lowDay, $0.first) } ?? ReadTime.Moment(day: lowDay)
        var highDay = high.span?.last ?? lowDay
        if let span = high.span { highDay = later(span, than: lowDay) }
        guard let clock = high.clock else {
            return highDay < lowDay ? nil : (.moments(first: first, last: ReadTime.Moment(day: highDay)), end)
        }
        var time = clock.last
        if high.span == nil, let start = low.clock { time = later(clock, start) }
        let last = moment(highDay, time)
        guard let first, let last, Self.isOrdered(first, last) else { return nil }
        return (.moments(first: first, last: last), end)
    }

    /// The end of a range whose first end lends the day: 上午9点到3点 ends in the afternoon, 晚上九点到两点 the next day.
    private func later(_ clock: ClockReading.Found, _ start: ClockReading.Found) -> ClockTime {
        var time = clock.last
        if time > start.first { return time }
        // 13:20~5:40 is on a clock of 24 hours.
        if clock.part == nil, !clock.isExact, !start.isExact || start.isPart {
            var afternoon = time
            afternoon.hour += 12
            if afternoon > start.first { return afternoon }
        }
        time.hour += 24
        return time
    }

    /// A day that lacks year, month or week, behind another one.
    private func later(_ span: DaySpan, than day: CalendarDay) -> CalendarDay {
        let last = span.last
        if span.isWeekday { return CalendarDay(ordinal: day.ordinal + (last.weekday - day.weekday + 7) % 7) ?? last }
        if !span.hasMonth, let moved = CalendarDay(year: day.year, month: day.month, day: last.day) { return moved }
        guard !span.hasYear, let moved = CalendarDay(year: day.year, month: last.month, day: last.day) else {
            return last
        }
        return moved < day ? CalendarDay(year: day.year + 1, month: last.month, day: last.day) ?? moved : moved
    }

    private static func isOrdered(_ first: ReadTime.Moment, _ last: ReadTime.Moment) -> Bool {
        func seconds(_ moment: ReadTime.Moment) -> Int {
            moment.day.ordinal * 86_400 + (moment.hour ?? 0) * 3600 + moment.minute * 60 + (moment.second ?? 0)
        }
        return seconds(first) < seconds(last)
    }

    // MARK: what it comes to

    private func open(_ point: Point, _ clock: ClockReading.Found, _ hasFrom: Bool) -> Found? {
        guard let first = moment(of: point, clock.first), let last = moment(of: point, clock.last) else { return nil }
        let index = space(point.end)
        let isAround = text.stands(.around, at: index)
        if !isAround, let end = text.behind(.upTo, at: index) {
            return (.moments(first: nil, last: last), end)
        }
        if !isAround, let end = text.behind(.ago, at: index) {
            return (.moments(first: nil, last: clock.isPart ? last : first), end)
        }
        if let end = text.behind(.after, at: index) {
            return (.moments(first: first, last: nil), text.behind(.toNow, at: space(end)) ?? end)
        }
        return (.moments(first: first, last: hasFrom ? nil : last), point.end)
    }

    private func moment(of point: Point, _ time: ClockTime) -> ReadTime.Moment? {
        moment(point.span?.first ?? today, time)
    }

    /// Hours past 24 are of the next day.
    private func moment(_ day: CalendarDay, _ time: ClockTime) -> ReadTime.Moment? {
        let isMidnight = time.hour == 24 && time.minute == 0 && time.second ?? 0 == 0
        let days = isMidnight ? 0 : time.hour / 24
        return CalendarDay(ordinal: day.ordinal + days).map {
            ReadTime.Moment(
                day: $0, hour: isMidnight ? 24 : time.hour % 24, minute: time.minute, second: time.second)
        }
    }
}
