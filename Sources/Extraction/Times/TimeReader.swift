import Model
import Patterns

/// Reads every time of a text that is said on a known day, in any notation: dates, ranges, distances from today,
/// lengths of time.
///
/// A document's times come from `DateStage`, which knows the document's own year, headings and names; this reader is for
/// text without a document around it: cells, answers, the cases of other recognisers.
public struct TimeReader: Sendable {
    private let words: PhraseWords

    /// Takes the words of a pack.
    ///
    /// - Throws: `SetupError` when a list of them is missing or says what can't be read.
    public init(pack: Pack) throws(SetupError) { words = try PhraseWords(pack: pack) }

    init(words: PhraseWords) { self.words = words }

    /// Times in order, not overlapping.
    public func times(in text: String, saidOn today: CalendarDay) -> [ReadTime] {
        times(in: text, saidAt: ReadTime.Moment(day: today))
    }

    /// The same for a text of which the time of day may be known, too: 10分钟之前 is a time only then.
    public func times(in text: String, saidAt now: ReadTime.Moment) -> [ReadTime] {
        let characters = NumberCharacters(text, words: words)
        let moment = now.hour == nil ? nil : now
        let saidToday = TimeReading(text: characters, today: now.day, now: moment)
        var reading = saidToday
        var found: [ReadTime] = []
        var index = 0
        // What a list's next item may lack: 5月5日、6日, 2025年3月和6月.
        var last: (day: CalendarDay, end: Int)?
        while index < reading.text.count {
            reading = saidToday
            if let last, saidToday.isInList(index, behind: last.end) {
                reading = TimeReading(text: characters, today: last.day, now: moment)
            }
            if let end = NumeralRun.behindEndless(reading.text, at: index) {
                index = end
                continue
            }
            guard let (meaning, end) = reading.read(at: index), end > index else {
                index = reading.behindNoTime(index) ?? index + 1
                continue
            }
            let range = reading.text.places[index].lowerBound..<reading.text.places[end - 1].upperBound
            found.append(ReadTime(range: range, meaning: meaning))
            if case .days(let first?, let behind) = meaning { last = (Self.seen(first, behind), end) }
            index = end
        }
        return found
    }

    /// The day from which a list's next item is seen: 90年代 in 20世纪80年代和90年代 is the one that comes next.
    private static func seen(_ first: CalendarDay, _ last: CalendarDay?) -> CalendarDay {
        guard let last, last.year >= first.year + 9 else { return first }
        return CalendarDay(year: last.year + 10, month: 12, day: 31) ?? first
    }
}

/// What the reader looks for at one place: ranges and open ranges of points, distances, lengths.
struct TimeReading {
    let text: NumberCharacters
    let today: CalendarDay
    /// The moment at which it is said; nil where only its day is known.
    let now: ReadTime.Moment?

    typealias Found = (meaning: ReadTime.Meaning, end: Int)

    var points: PointReading { PointReading(text: text, today: today) }

    /// True where figures stand behind a time that ends at `end`, with nothing but 、 or 和 between.
    func isInList(_ start: Int, behind end: Int) -> Bool {
        guard start > end, let joint = text.behind(.listJoint, at: space(end)),
            space(joint) == start,
            let scalar = text.at(start)
        else { return false }
        return scalar == "第" || scalar.properties.numericType != nil
    }

    /// The longest reading at `start`; of equally long ones a date before a length.
    func read(at start: Int) -> Found? {
        var best: Found?
        let distance = DistanceReading(text: text, today: today).read(at: start)
        let moment = MomentReading(text: text, today: today).read(at: start)
        let set = SetReading(text: text, today: today).read(at: start)
        let clock = now.flatMap { ClockDistanceReading(text: text, now: $0).read(at: start) }
        for found in [
            inRow(start), numbered(start), range(start), distance, length(start), moment, set, clock, sameTime(start),
            beforeChrist(start),
        ] {
            if let found, found.end > best?.end ?? 0 { best = found }
        }
        return best
    }

    func space(_ index: Int) -> Int { text.skippingSpace(index) }

    /// 明天这个时候, 后天此时, 三天前的这个时候: the hour at which it is said, of another day; where that isn't known, the day.
    private func sameTime(_ start: Int) -> Found? {
        var day: CalendarDay
        var index: Int
        if let point = points.read(at: start), point.span.first == point.span.last {
            (day, index) = (point.span.first, point.end)
        } else if let distant = DistanceReading(text: text, today: today).distantDay(at: start) {
            (day, index) = distant
        } else if let year = points.year(start),
            let same = CalendarDay(year: year.year, month: today.month, day: today.day)
        {
            (day, index) = (same, year.end)
        } else {
            return nil
        }
        index = space(text.behind("的", at: space(index)) ?? index)
        guard let end = text.behind(.sameTime, at: index) else { return nil }
        guard var moment = now else { return days(day, day, end) }
        moment.day = day
        return (.moments(first: moment, last: moment), end)
    }

    /// 公元前221年, 公元前3世纪, 公元前202年至公元8年: years as astronomers count them, 0 before 1.
    private func beforeChrist(_ start: Int) -> Found? {
        guard let low = yearsBeforeChrist(start) else { return nil }
        if let dash = text.behindDash(at: space(low.end)) {
            if let high = yearsBeforeChrist(space(dash)) { return (.years(low.first...high.last), high.end) }
            if let high = points.year(space(dash)) { return (.years(low.first...high.year), high.end) }
        }
        return (.years(low.first...low.last), low.end)
    }

    private func yearsBeforeChrist(_ start: Int) -> (first: Int, last: Int, end: Int)? {
        guard let before = text.behind(.eraBefore, at: start), let number = points.number(space(before)),
            (1...9999).contains(number.value)
        else { return nil }
        if let end = text.behind("年", at: space(number.end)) { return (1 - number.value, 1 - number.value, end) }
        guard let end = text.behind("世纪", at: space(number.end)), number.value < 100 else { return nil }
        return (1 - 100 * number.value, 100 - 100 * number.value, end)
    }

    /// The index behind 公元前221年, where its figures are no year of ours, and 2月30日.
    func behindNoTime(_ start: Int) -> Int? {
        var index = start
        if let year = points.number(index), let end = text.behind("年", at: space(year.end)) { index = space(end) }
        if let month = points.number(index), let end = text.behind("月", at: space(month.end)),
            let day = points.number(space(end)), let behind = text.end(of: .dayMark, at: space(day.end))
        {
            return behind
        }
        guard let before = text.behind(.eraBefore, at: start), let run = NumeralRun.read(text, at: space(before)) else {
            return nil
        }
        return text.behind(anyOf: ["年", "世纪"], at: space(run.end)) ?? run.end
    }

    func days(_ first: CalendarDay?, _ last: CalendarDay?, _ end: Int) -> Found {
        (.days(first: first, last: last), end)
    }

    // MARK: points, ranges, open ranges

    /// 今明两年, 明后两天, 今明后三天: days or years in a row.
    private func inRow(_ start: Int) -> Found? {
        for (isDays, role) in [(true, TimeRole.dayInRow), (false, .yearInRow)] {
            var offsets: [Int] = []
            var index = start
            while let (word, end) = text.word(role, at: index), offsets.last.map({ word.number == $0 + 1 }) ?? true {
                offsets.append(word.number)
                index = end
            }
            let number = points.number(index)
            guard offsets.count > 1, number.map({ $0.value == offsets.count }) ?? isDays,
                let end = isDays ? text.behindDay(at: number?.end ?? index) : text.behind("年", at: number?.end ?? index)
            else { continue }
            if isDays {
                return days(
                    CalendarDay(ordinal: today.ordinal + offsets[0]),
                    CalendarDay(ordinal: today.ordinal + offsets[offsets.count - 1]), end)
            }
            return days(
                DaySpan.year(today.year + offsets[0])?.first,
                DaySpan.year(today.year + offsets[offsets.count - 1])?.last, end)
        }
        return nil
    }

    private func range(_ start: Int) -> Found? {
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

    /// 2007 in 2007、2008年 and 2007和2009年.
    private func listedYear(_ start: Int) -> Found? {
        func isYear(_ index: Int, _ depth: Int) -> Bool {
            guard let digits = text.digits(at: index), digits.count == 4, (1900...2100).contains(digits.value) else {
                return false
            }
            if text.behind("年", at: digits.end) != nil { return depth > 0 }
            guard depth < 20, let next = text.behind(.listJoint, at: space(digits.end)) else {
                return false
            }
            return isYear(space(next), depth + 1)
        }
        let before = text.at(start - 1)
        guard before?.properties.numericType == nil, before != ".", isYear(start, 0),
            let digits = text.digits(at: start),
            let span = DaySpan.year(digits.value)
        else { return nil }
        return days(span.first, span.last, digits.end)
    }

    /// 09-10年, 98到02年: years of two figures, which no lengths are that begin with 0 or go on for a lifetime.
    private func shortYears(_ start: Int) -> Found? {
        guard text.at(start - 1)?.properties.numericType == nil, let low = text.digits(at: start), low.count == 2,
            low.value < 10 || low.value > 60, let dash = text.behindDash(at: space(low.end)),
            let high = text.digits(at: space(dash)), high.count == 2, let end = text.behind("年", at: space(high.end)),
            !text.stands(.decadeEnd, at: end),
            let first = DaySpan.year(DaySpan.century(low.value, saidOn: today)),
            let last = DaySpan.year(DaySpan.century(high.value, saidOn: today)), first.first < last.first
        else { return nil }
        return days(first.first, last.last, end)
    }

    /// A year that only its place in a range shows: 从2016到2018, 2020至2025年.
    private func bareYear(_ start: Int, isRange: Bool) -> PointReading.Found? {
        guard let run = NumeralRun.read(text, at: start), run.end - start == 4, run.value.scale == 0,
            let year = Int(small: run.value.coefficient), (1900...2100).contains(year), let span = DaySpan.year(year)
        else { return nil }
        return isRange && text.behindDash(at: space(run.end)) == nil ? nil : (span, run.end)
    }

    /// A point, or four figures that words around them show to be a year: 晚于2015, 到2018为止.
    private func pointOrYear(_ start: Int) -> PointReading.Found? {
        if let point = points.read(at: start) { return point }
        guard let year = bareYear(start, isRange: false) else { return nil }
        guard let next = text.at(space(year.end)) else { return year }
        // 截至2018个 counts something.
        let isOver = !next.properties.isAlphabetic && next.properties.numericType == nil && next != "."
        return isOver || text.behind(.untilEnd, at: space(year.end)) != nil ? year : nil
    }

    /// A phrase that is a year and nothing else: 2018.
    private func wholeYear(_ start: Int) -> Found? {
        guard text.skippingSpace(0) == start, let year = bareYear(start, isRange: false),
            text.skippingSpace(year.end) == text.count
        else { return nil }
        return days(year.span.first, year.span.last, year.end)
    }

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
        if let ordinal = text.behind("第", at: index), let number = points.number(space(ordinal)),
            let end = text.behind("天", at: number.end), (1..<100).contains(number.value)
        {
            return single(number.value - 1, end)
        }
        if let end = text.behind(.dayBefore, at: index) { return single(-1, end) }
        let isBefore = text.behind(.ago, at: index)
        guard let side = isBefore ?? text.behind(.later, at: index) else { return nil }
        let count = space(text.behind("的", at: space(side)) ?? side)
        if isBefore == nil, let ordinal = text.behind("第", at: count), let number = points.number(space(ordinal)),
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
