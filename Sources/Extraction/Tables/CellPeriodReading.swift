import Patterns

/// Reading periods in folded text.
extension CellPeriod {
    /// What the numbers of plans begin with that are named without saying how long they are: 十三五.
    static let tenOfPlans = "十"

    /// The period that begins at `offset` of folded bytes and its length.
    static func at(_ offset: Int, in bytes: [UInt8], _ words: PeriodWords) -> (period: CellPeriod, count: Int)? {
        bytes.withUnsafeBufferPointer { bytes in
            var cursor = PeriodCursor(bytes: bytes, words: words, index: offset)
            return cursor.period().map { ($0, cursor.index - offset) }
        }
    }
}

/// A reading place in a text that may state a period, which can go back to the last mark.
private struct PeriodCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    let words: PeriodWords
    var index: Int
    private var marked: Int
    private let start: Int
    /// The days that stand behind a month.
    private var days: ClosedRange<Int>?

    init(bytes: UnsafeBufferPointer<UInt8>, words: PeriodWords, index: Int) {
        self.bytes = bytes
        self.words = words
        self.index = index
        marked = index
        start = index
    }

    mutating func period() -> CellPeriod? {
        var period = CellPeriod()
        if let year = year() {
            period.year = year
            if let last = schoolYear(from: year) {
                // 学年初 is in the first of its two years.
                period.lastYear = take(words.schoolYearStarts) ? nil : last
                return period
            }
            if dash(), let last = self.year(), last > year { period.lastYear = last } else { rewind() }
            if !take("年") {
                // A bare 2025 is a year only when nothing else stands there.
                return start == 0 && index == bytes.count ? period : nil
            }
            take(words.yearEnds)
            mark()
        }
        if period.year == nil, let plan = plan() {
            // “十四五”末 is its last year.
            let isLast = take(words.planEnds)
            (period.year, period.lastYear) = isLast ? (plan.upperBound, nil) : (plan.lowerBound, plan.upperBound)
            return period
        }
        if period.lastYear == nil { period.months = months() }
        period.days = days
        return period.year == nil && period.months == nil ? nil : period
    }

    private mutating func mark() { marked = index }
    private mutating func rewind() { index = marked }

    private mutating func take(_ word: StaticString) -> Bool {
        guard bytes.has(word, at: index, end: bytes.count) else { return false }
        index += word.utf8CodeUnitCount
        return true
    }

    @discardableResult
    private mutating func take(_ words: FewWords) -> Bool {
        guard let word = words.beginning(in: bytes, at: index, end: bytes.count) else { return false }
        index += word.count
        return true
    }

    private mutating func dash() -> Bool { take(words.joints) }

    /// Four digits of 19xx or 20xx that no digit follows.
    private mutating func year() -> Int? {
        guard let number = number(4), number >= 1900, number < 2100 else { return nil }
        mark()
        return number
    }

    /// The second year of 2031/2032学年; nil where no such time stands.
    private mutating func schoolYear(from year: Int) -> Int? {
        let start = index
        if take("/") || dash(), let last = number(4), last == year + 1, take(words.schoolYears) { return last }
        index = start
        return nil
    }

    /// The years of “十五五” or 十五五时期, the eleventh plan and later ones.
    private mutating func plan() -> ClosedRange<Int>? {
        mark()
        let isQuoted = take("“")
        guard index < bytes.count, bytes[index] == 0xE5, take("十") else {
            rewind()
            return nil
        }
        let numerals: [StaticString] = ["一", "二", "三", "四", "五", "六"]
        guard let number = numerals.firstIndex(where: { take($0) }), take("五"),
            isQuoted ? take("”") : words.plans.beginning(in: bytes, at: index, end: bytes.count) != nil
        else {
            rewind()
            return nil
        }
        take(words.planTimes)
        return PlanYears.of(plan: 11 + number)
    }

    private mutating func number(_ digits: Int) -> Int? {
        var value = 0
        var end = index
        while end < bytes.count, end - index < 5, bytes[end] >= 0x30, bytes[end] <= 0x39 {
            value = value * 10 + Int(bytes[end] - 0x30)
            end += 1
        }
        guard end > index, digits == 4 ? end - index == 4 : end - index <= 2 else { return nil }
        index = end
        return value
    }

    /// 11月, 1-11月, 1-4季度, 上半年, 前三季度, 第二季度.
    private mutating func months() -> ClosedRange<Int>? {
        mark()
        if let word = words.parts.beginning(in: bytes, at: index, end: bytes.count) {
            index += word.count
            return words.months[word.word]
        }
        guard index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
        if take("1"), dash(), let last = number(1), (2...4).contains(last), take("季度") { return 1...(last * 3) }
        rewind()
        guard let first = number(2), (1...12).contains(first) else {
            rewind()
            return nil
        }
        let isMonth = take("月")
        if isMonth { take(words.monthEnds) }
        let single = index
        if dash(), let last = number(2), (first...12).contains(last), take("月") {
            take(words.monthEnds)
            return first...last
        }
        index = single
        if isMonth {
            days = daysOfMonth(first)
            return first...first
        }
        rewind()
        return nil
    }

    /// 上旬 and 2日 behind a month; nil for others, and for a day from which on something is told.
    private mutating func daysOfMonth(_ month: Int) -> ClosedRange<Int>? {
        let single = index
        if let word = words.tenDays.beginning(in: bytes, at: index, end: bytes.count) {
            index += word.count
            return words.days[word.word]
        }
        guard index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39, let day = number(2),
            (1...31).contains(day), take("日")
        else {
            index = single
            return nil
        }
        let end = index
        if dash() {
            // 12月23日-12月29日 says the month once more.
            let behind = index
            if number(2) != month || !take("月") { index = behind }
            if let last = number(2), (day...31).contains(last), take("日") { return day...last }
            index = single
            return nil
        }
        index = end
        return day...day
    }
}
