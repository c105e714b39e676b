import Model

/// Reads every time of a text that is said on a known day, in any notation: dates, ranges, distances from today,
/// lengths of time.
///
/// A document's times come from `DateStage`, which knows the document's own year, headings and names; this reader is for
/// text without a document around it: cells, answers, the cases of other recognisers.
public struct TimeReader: Sendable {
    /// Makes a reader; it has no settings.
    public init() {}

    /// Times in order, not overlapping.
    public func times(in text: String, saidOn today: CalendarDay) -> [ReadTime] {
        let reading = TimeReading(text: NumberCharacters(text), today: today)
        var found: [ReadTime] = []
        var index = 0
        while index < reading.text.count {
            guard let (meaning, end) = reading.read(at: index), end > index else {
                index += 1
                continue
            }
            let range = reading.text.places[index].lowerBound..<reading.text.places[end - 1].upperBound
            found.append(ReadTime(range: range, meaning: meaning))
            index = end
        }
        return found
    }
}

/// What the reader looks for at one place: ranges and open ranges of points, distances, lengths.
struct TimeReading {
    let text: NumberCharacters
    let today: CalendarDay

    typealias Found = (meaning: ReadTime.Meaning, end: Int)

    private var points: PointReading { PointReading(text: text, today: today) }

    /// The longest reading at `start`; of equally long ones a date before a length.
    func read(at start: Int) -> Found? {
        var best: Found?
        for found in [bothYears(start), range(start), distance(start), length(start)] {
            if let found, found.end > best?.end ?? 0 { best = found }
        }
        return best
    }

    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    private func days(_ first: CalendarDay?, _ last: CalendarDay?, _ end: Int) -> Found {
        (.days(first: first, last: last), end)
    }

    // MARK: points, ranges, open ranges

    /// 今明两年.
    private func bothYears(_ start: Int) -> Found? {
        guard let end = text.behind("今明两年", at: start), let first = DaySpan.year(today.year),
            let last = DaySpan.year(today.year + 1)
        else { return nil }
        return days(first.first, last.last, end)
    }

    private static let dashes = ["到", "至", "--", "——", "-", "~", "—", "–"]

    private func range(_ start: Int) -> Found? {
        let from = text.behind(anyOf: ["自从", "从", "自"], at: start)
        let begin = from.map(space) ?? start
        if let until = text.behind(anyOf: ["截止到", "截至", "截止"], at: start), let point = points.read(at: space(until)) {
            return days(nil, point.span.last, point.end)
        }
        guard var low = points.read(at: begin) ?? bareYear(begin, isRange: true) else { return nil }
        let next = space(low.end)
        if let dash = text.behind(anyOf: Self.dashes, at: next), let high = end(of: &low, at: space(dash)) {
            return high
        }
        if let and = text.behind(anyOf: ["和", "与"], at: next), let high = points.read(at: space(and)),
            let end = text.behind(anyOf: ["之间", "间"], at: space(high.end))
        {
            return joined(low.span, high.span, end)
        }
        return open(low, from != nil)
    }

    /// A year that only its place in a range shows: 从2016到2018, 2020至2025年.
    private func bareYear(_ start: Int, isRange: Bool) -> PointReading.Found? {
        guard let run = NumeralRun.read(text, at: start), run.end - start == 4, run.value.scale == 0,
            let year = Int(exactly: run.value.coefficient), (1900...2100).contains(year), let span = DaySpan.year(year)
        else { return nil }
        return isRange && text.behind(anyOf: Self.dashes, at: space(run.end)) == nil ? nil : (span, run.end)
    }

    /// The second end of a range, which may lack what the first one gives: 一月十日到20日, 1月19到20日, 4月12-19日.
    private func end(of low: inout PointReading.Found, at start: Int) -> Found? {
        if text.behind(anyOf: ["现在", "目前", "今"], at: start) != nil, points.read(at: start) == nil,
            let end = text.behind(anyOf: ["现在", "目前", "今"], at: start)
        {
            return days(low.span.first, nil, end)
        }
        if let high = points.read(at: start) { return joined(low.span, high.span, high.end) }
        if low.span.unit <= .month, let high = bareYear(start, isRange: false) {
            return joined(low.span, high.span, high.end)
        }
        return nil
    }

    private func joined(_ low: DaySpan, _ high: DaySpan, _ end: Int) -> Found? {
        var last = high
        if !high.hasMonth, let moved = DaySpan.day(low.first.year, low.first.month, high.last.day) { last = moved }
        if !high.hasYear, high.hasMonth, let moved = moved(high, toYear: low.first.year) { last = moved }
        var end = end
        if let behind = text.behind("之间", at: space(end)) { end = behind }
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

    private static let afterWords = ["或之后", "及之后", "或以后", "及以后", "之后", "以后", "后", "开始", "以来", "起"]
    private static let untilWords = ["或之前", "及之前", "或以前", "及以前"]
    private static let beforeWords = ["之前", "以前", "前"]

    /// A point, open on one side where a word says so.
    private func open(_ point: PointReading.Found, _ hasFrom: Bool) -> Found {
        let index = space(point.end)
        if let end = text.behind(anyOf: Self.untilWords, at: index) { return days(nil, point.span.last, end) }
        if let end = text.behind(anyOf: Self.beforeWords, at: index) {
            return days(nil, CalendarDay(ordinal: point.span.first.ordinal - 1), end)
        }
        if let end = text.behind(anyOf: Self.afterWords, at: index) {
            // 2010年之后2018年之前 is one range.
            if let high = points.read(at: space(end)),
                let behind = text.behind(anyOf: Self.beforeWords, at: space(high.end)),
                high.span.first > point.span.first
            {
                return days(point.span.first, CalendarDay(ordinal: high.span.first.ordinal - 1), behind)
            }
            return days(point.span.first, nil, end)
        }
        return hasFrom ? days(point.span.first, nil, point.end) : days(point.span.first, point.span.last, point.end)
    }

    // MARK: distances from today

    /// 前两天, 后三个月, 未来两天, 近三年, 三个月后: whole units beside the one that holds today.
    private func distance(_ start: Int) -> Found? {
        let lengths = LengthReading(text: text)
        let past = ["过去的", "过去", "最近", "近", "前", "上"]
        let future = ["未来", "下", "后"]
        if let before = text.behind(anyOf: past, at: start), let length = lengths.read(at: space(before)),
            let part = only(length.parts)
        {
            let isRolling = text.at(start) == "近" || text.at(start) == "最" || text.at(start) == "过"
            return span(part, -1, isRolling, length.end)
        }
        if let after = text.behind(anyOf: future, at: start), let length = lengths.read(at: space(after)),
            let part = only(length.parts)
        {
            return span(part, 1, (text.at(start) == "未" || text.at(start) == "后") && part.unit == .year, length.end)
        }
        guard let length = lengths.read(at: start), let part = only(length.parts) else { return nil }
        let index = space(length.end)
        if let end = text.behind(anyOf: ["之前", "以前", "前"], at: index) { return span(part, -1, false, end) }
        if let end = text.behind(anyOf: ["之后", "以后", "后"], at: index) { return span(part, 1, false, end) }
        return nil
    }

    private func only(_ parts: [LengthReading.Part]) -> (count: Int, unit: LengthReading.Unit)? {
        guard parts.count == 1, parts[0].count.scale == 0, let count = Int(exactly: parts[0].count.coefficient),
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

    // MARK: lengths

    private func length(_ start: Int) -> Found? {
        let lengths = LengthReading(text: text)
        if let one = lengths.read(at: start) {
            if let dash = text.behind(anyOf: Self.dashes, at: space(one.end)), let other = lengths.read(at: space(dash))
            {
                return (.lengths([.init(code: one.code), .init(code: other.code)]), other.end)
            }
            return (.lengths([.init(code: one.code)]), one.end)
        }
        // 3~6个月: the first end lends its unit from the second.
        guard let low = NumeralRun.read(text, at: start),
            let dash = text.behind(anyOf: Self.dashes, at: space(low.end)),
            let high = lengths.read(at: space(dash)), high.parts.count == 1, low.value < high.parts[0].count
        else { return nil }
        let letters = high.code.drop { !$0.isNumber }.drop { $0.isNumber || $0 == "." }
        let head = high.code.prefix { !$0.isNumber }
        return (.lengths([.init(code: "\(head)\(low.value)\(letters)"), .init(code: high.code)]), high.end)
    }
}
