import Model

/// Centuries and decades: 19世纪, 上世纪末, 二十世纪七八十年代, 80年代初.
struct DecadeReading {
    let text: NumberCharacters
    /// The day on which it is said.
    let today: CalendarDay

    typealias Found = PointReading.Found

    private var parts: PartReading { PartReading(text: text, today: today) }

    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    /// The century or the decades at `start`, or a part of them.
    func read(at start: Int) -> Found? {
        var century: Int?
        var index = start
        if let (word, end) = text.word(.century, at: start) {
            (century, index) = (today.year / 100 + word.number, end)
        } else if case let begin = space(text.behind(.era, at: start) ?? start),
            let number = text.wholeNumber(at: begin),
            let end = text.behind("世纪", at: number.end), (1...30).contains(number.value)
        {
            (century, index) = (number.value - 1, end)
        }
        guard let century else { return bareDecade(start) }
        func years(_ from: Int, _ to: Int, _ end: Int) -> Found? {
            guard let first = DaySpan.year(max(1, century * 100 + from)), let last = DaySpan.year(century * 100 + to)
            else {
                return nil
            }
            let span = first.through(last)
            return parts.vaguePart(ofYears: span, count: to - from + 1, at: end) ?? parts.counted(in: span, at: end)
                ?? (span, end)
        }
        if let decades = decades(index), decades.first < 100 {
            return years(decades.first, decades.last + 9, decades.end)
        }
        return years(0, 99, index)
    }

    /// 80年代, 五六十年代, 七、八十年代, 70-80年代: the first years of the first and the last decade.
    private func decades(_ start: Int) -> (first: Int, last: Int, end: Int)? {
        func tens(_ index: Int) -> (first: Int, last: Int, end: Int)? {
            guard let run = NumeralRun.read(text, at: index), run.value.scale == 0,
                let first = Int(small: run.value.coefficient),
                let last = Int(small: (run.high ?? run.value).coefficient)
            else { return nil }
            return (first, last, run.end)
        }
        guard let low = tens(start) else { return nil }
        if let end = text.behind("年代", at: low.end) { return low.first % 10 == 0 ? (low.first, low.last, end) : nil }
        let joint = text.behind(.listJoint, at: space(low.end))
        guard let next = joint ?? text.behindDash(at: space(low.end)),
            let high = tens(space(next)), let end = text.behind("年代", at: high.end)
        else { return nil }
        // 七 in 七、八十年代 lends its ten from the other.
        let first = low.first < 10 && high.first < 100 ? 10 * low.first : low.first
        guard first % 10 == 0, high.last % 10 == 0, first < high.first, joint == nil || first + 10 == high.first else {
            return nil
        }
        return (first, high.last, end)
    }

    /// 80年代: the last one that has begun.
    private func bareDecade(_ start: Int) -> Found? {
        guard !text.isNumeral(at: start - 1), let decades = decades(start),
            decades.first < 100 || (1000...2990).contains(decades.first)
        else { return nil }
        let base = today.year / 100 * 100 + decades.first
        let year = decades.first >= 1000 ? decades.first : base > today.year ? base - 100 : base
        guard let first = DaySpan.year(year), let last = DaySpan.year(year + decades.last - decades.first + 9) else {
            return nil
        }
        let span = first.through(last)
        return parts.vaguePart(ofYears: span, count: 10, at: decades.end) ?? (span, decades.end)
    }
}
