// Long because it is one table of notations, each a few lines: years, months, days, weeks, decades, words of today.
import Model

/// One point or unit of calendar time at a place: 2015年三月3号, 去年5月, 上周一, 19世纪70年代, 今天.
struct PointReading {
    let text: NumberCharacters
    /// The day on which it is said.
    let today: CalendarDay

    typealias Found = (span: DaySpan, end: Int)

    /// The longest reading at `start`.
    func read(at start: Int) -> Found? {
        [numeric(start), decade(start), dated(start), week(start), wordOfDay(start)]
            .compactMap(\.self).max { $0.end < $1.end }
    }

    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    private func digits(_ start: Int) -> (value: Int, count: Int, end: Int)? {
        var index = start
        var value = 0
        while let scalar = text.at(index), scalar.value >= 0x30, scalar.value <= 0x39, index - start < 9 {
            value = value * 10 + Int(scalar.value - 0x30)
            index += 1
        }
        return index > start ? (value, index - start, index) : nil
    }

    /// A small whole number in digits or numerals.
    private func number(_ start: Int) -> (value: Int, end: Int)? {
        guard let run = NumeralRun.read(text, at: start), run.value.scale == 0, run.high == nil, !run.isOpenAbove else {
            return nil
        }
        return Int(exactly: run.value.coefficient).map { ($0, run.end) }
    }

    // MARK: figures only

    /// 2010-01-29, 2010/1/29, 2015.5.13, 20240307, 1999.08, 09-01.
    private func numeric(_ start: Int) -> Found? {
        let before = text.at(start - 1)
        if before?.properties.numericType == .decimal { return nil }
        guard let first = digits(start) else { return nil }
        // A mark before it joins it to other figures, unless it is a whole year behind a dash.
        if let before, before == "." || before == "/" || (before == "-" && first.count != 4) { return nil }
        if first.count == 8, let span = DaySpan.day(first.value / 10_000, first.value / 100 % 100, first.value % 100),
            (1900...2100).contains(first.value / 10_000)
        {
            return (span, first.end)
        }
        guard let mark = text.at(first.end), "-./".unicodeScalars.contains(mark), let second = digits(first.end + 1),
            second.count <= 2
        else { return nil }
        if first.count == 4, text.at(second.end) == mark, let third = digits(second.end + 1), third.count <= 2,
            let span = DaySpan.day(first.value, second.value, third.value)
        {
            return (span, third.end)
        }
        let isAlone = text.at(second.end).map { $0.properties.numericType != .decimal && $0 != mark } ?? true
        if first.count == 4, mark == ".", second.count == 2, (1900...2100).contains(first.value) {
            return DaySpan.month(first.value, second.value).map { ($0, second.end) }
        }
        if first.count == 2, second.count == 2, mark == "-", isAlone,
            var span = DaySpan.day(today.year, first.value, second.value)
        {
            span.hasYear = false
            return (span, second.end)
        }
        return nil
    }

    // MARK: years, months, days

    private static let yearWords: [(word: String, offset: Int)] = [
        ("大前年", -3), ("前年", -2), ("去年", -1), ("上年", -1), ("上一年", -1), ("今年", 0), ("本年", 0), ("这一年", 0), ("明年", 1),
        ("下年", 1), ("次年", 1), ("来年", 1), ("后年", 2),
    ]

    /// A year in words or figures: 今年, 2015年, 二零一六年, 08年.
    private func year(_ start: Int) -> (year: Int, end: Int)? {
        for (word, offset) in Self.yearWords {
            if let end = text.behind(word, at: start) { return (today.year + offset, end) }
        }
        let digit = digits(start)
        if let digit, let end = text.behind("年", at: space(digit.end)), digit.count == 4 || digit.count == 2 {
            return (digit.count == 2 ? century(digit.value) : digit.value, end)
        }
        guard digit == nil, let run = number(start), let end = text.behind("年", at: space(run.end)) else { return nil }
        let length = run.end - start
        if run.value >= 1000 { return (run.value, end) }
        // 零八年 and 九七年 are years, 十五年 is a length of time.
        let hasPlace = (start..<run.end).contains { text.at($0).map { "十百千".unicodeScalars.contains($0) } ?? false }
        return length == 2 && !hasPlace
            ? (century(run.value), end) : length == 3 && !hasPlace && run.value >= 100 ? (run.value, end) : nil
    }

    /// Two figures of a year: at most ten years ahead of today.
    private func century(_ year: Int) -> Int {
        let base = today.year / 100 * 100
        return base + year > today.year + 10 ? base - 100 + year : base + year
    }

    /// A year, a month or a day with what is given of the others.
    private func dated(_ start: Int) -> Found? {
        var result: Found?
        var year = today.year
        var index = start
        var hasYear = false
        if let found = self.year(start), let span = DaySpan.year(found.year) {
            (year, index, hasYear) = (found.year, space(found.end), true)
            result = (span, text.behind("内", at: found.end) ?? found.end)
            index = text.behind("的", at: index).map(space) ?? index
            if let part = partOfYear(index, span) { return part }
        } else if var part = partOfYear(
            start, DaySpan.year(today.year) ?? DaySpan(first: today, last: today, unit: .year))
        {
            part.span.hasYear = false
            return part
        }
        guard let month = month(index, year: year, hasYear: hasYear) else {
            if hasYear { return result }
            return dayOfMonth(start, DaySpan.month(today.year, today.month), hasYear: false, hasMonth: false)
        }
        var span = month.span
        span.hasYear = hasYear || month.isRelative
        result = (span, month.end)
        index = space(month.end)
        index = text.behind("的", at: index).map(space) ?? index
        if let part = partOfMonth(index, span) { return part }
        if let day = dayOfMonth(index, span, hasYear: span.hasYear, hasMonth: true) { return day }
        return result
    }

    private static let monthWords: [(word: String, offset: Int)] = [
        ("上上个月", -2), ("上上月", -2), ("上个月", -1), ("上月", -1), ("本月", 0), ("这个月", 0), ("当月", 0), ("下个月", 1), ("下月", 1),
    ]

    private func month(_ start: Int, year: Int, hasYear: Bool) -> (span: DaySpan, end: Int, isRelative: Bool)? {
        for (word, offset) in Self.monthWords {
            if let end = text.behind(word, at: start) {
                return DaySpan.month(year, today.month + offset).map { ($0, end, true) }
            }
        }
        if hasYear, let end = text.behind("首月", at: start) { return DaySpan.month(year, 1).map { ($0, end, false) } }
        if hasYear, let ordinal = text.behind("第", at: start), let number = number(space(ordinal)),
            let end = text.behind("个月", at: space(number.end)), (1...12).contains(number.value)
        {
            return DaySpan.month(year, number.value).map { ($0, end, false) }
        }
        guard let number = number(start), (1...12).contains(number.value),
            let end = text.behind("月", at: space(number.end))
        else { return nil }
        return DaySpan.month(year, number.value).map { ($0, text.behind("份", at: end) ?? end, false) }
    }

    /// 十日, 3号, and a bare 31 behind a month.
    private func dayOfMonth(_ start: Int, _ month: DaySpan?, hasYear: Bool, hasMonth: Bool) -> Found? {
        // 两日 are two days, and 二日 is the second of the month.
        guard let month, text.at(start) != "两", let number = number(start), (1...31).contains(number.value) else {
            return nil
        }
        let mark = text.behind(anyOf: ["日", "号"], at: space(number.end))
        let isBare =
            hasMonth
            && (text.at(number.end).map {
                !"个天年月周.%,:点时分".unicodeScalars.contains($0) && $0.properties.numericType != .decimal
            } ?? true)
        guard let end = mark ?? (isBare && number.end > start ? number.end : nil) else { return nil }
        guard var span = DaySpan.day(month.first.year, month.first.month, number.value) else { return nil }
        (span.hasYear, span.hasMonth) = (hasYear, hasMonth)
        return (span, end)
    }

    private static let firstQuarterWords = ["首季度", "第一季度", "一季度", "1季度", "第1季度"]

    /// 上半年, 前三季度, 第二季度, 第三周 of a year.
    private func partOfYear(_ start: Int, _ year: DaySpan) -> Found? {
        func months(_ from: Int, _ to: Int) -> DaySpan? {
            guard let first = DaySpan.month(year.first.year, from), let last = DaySpan.month(year.first.year, to) else {
                return nil
            }
            return first.through(last)
        }
        if let end = text.behind(anyOf: ["上半年", "上个半年"], at: start) { return months(1, 6).map { ($0, end) } }
        if let end = text.behind(anyOf: ["下半年", "下个半年"], at: start) { return months(7, 12).map { ($0, end) } }
        if let end = text.behind(anyOf: Self.firstQuarterWords, at: start) { return months(1, 3).map { ($0, end) } }
        if let before = text.behind("前", at: start), let number = number(before), (2...4).contains(number.value),
            let end = text.behind("季度", at: number.end)
        {
            return months(1, 3 * number.value).map { ($0, end) }
        }
        let ordinal = text.behind("第", at: start) ?? start
        if let number = number(ordinal), (1...4).contains(number.value), let end = text.behind("季度", at: number.end) {
            return months(3 * number.value - 2, 3 * number.value).map { ($0, end) }
        }
        return numberedWeek(start, year)
    }

    /// 上旬, 月底, 第二周 of a month.
    private func partOfMonth(_ start: Int, _ month: DaySpan) -> Found? {
        let last = month.last.day
        let parts: [(words: [String], from: Int, to: Int)] = [
            (["上旬"], 1, 10), (["中旬"], 11, 20), (["下旬"], 21, last), (["月底", "底"], 25, last), (["月初"], 1, 5),
        ]
        for part in parts {
            guard let end = text.behind(anyOf: part.words, at: start),
                let first = DaySpan.day(month.first.year, month.first.month, part.from),
                let final = DaySpan.day(month.first.year, month.first.month, part.to)
            else { continue }
            return (first.through(final), end)
        }
        return numberedWeek(start, month)
    }

    private func numberedWeek(_ start: Int, _ span: DaySpan) -> Found? {
        guard let ordinal = text.behind("第", at: start), let number = number(ordinal),
            let end = text.behind(anyOf: ["个礼拜", "个星期", "周"], at: number.end), (1...53).contains(number.value)
        else { return nil }
        return span.week(number: number.value).map { ($0, end) }
    }

    // MARK: centuries and decades

    private func decade(_ start: Int) -> Found? {
        var century: Int?
        var index = start
        if let end = text.behind("本世纪", at: start) {
            (century, index) = (today.year / 100, end)
        } else if let end = text.behind("上世纪", at: start) {
            (century, index) = (today.year / 100 - 1, end)
        } else if let number = number(start), let end = text.behind("世纪", at: number.end),
            (1...30).contains(number.value)
        {
            (century, index) = (number.value - 1, end)
        }
        guard let century else { return nil }
        func years(_ from: Int, _ to: Int, _ end: Int) -> Found? {
            guard let first = DaySpan.year(century * 100 + from), let last = DaySpan.year(century * 100 + to) else {
                return nil
            }
            return (first.through(last), end)
        }
        if let number = number(index), number.value % 10 == 0, number.value < 100,
            let end = text.behind("年代", at: number.end)
        {
            return years(number.value, number.value + 9, end)
        }
        return years(0, 99, index)
    }

    // MARK: weeks and days seen from today

    private static let dayWords: [(words: [String], offset: Int)] = [
        (["大前天"], -3), (["前天", "前日"], -2), (["昨天", "昨日"], -1), (["今天", "今日"], 0), (["明天", "明日"], 1), (["大后天"], 3),
        (["后天", "后日"], 2),
    ]

    private func wordOfDay(_ start: Int) -> Found? {
        for (words, offset) in Self.dayWords {
            if let end = text.behind(anyOf: words, at: start) {
                return DaySpan.day(CalendarDay(ordinal: today.ordinal + offset)).map { ($0, end) }
            }
        }
        return nil
    }

    /// 上周一, 下下周, 这礼拜, 星期天: a bare weekday is the next one, never today.
    private func week(_ start: Int) -> Found? {
        var index = start
        var offset: Int?
        while let scalar = text.at(index), scalar == "上" || scalar == "下" {
            offset = (offset ?? 0) + (scalar == "上" ? -1 : 1)
            index += 1
        }
        if offset == nil, let end = text.behind(anyOf: ["这", "本", "今"], at: start) { (offset, index) = (0, end) }
        if offset != nil { index = text.behind("一", at: index) ?? index }
        if offset != nil { index = text.behind("个", at: index) ?? index }
        let words = ["周", "星期", "礼拜"]
        guard let name = text.behind(anyOf: words, at: index) else { return nil }
        let second = text.behind(anyOf: words, at: name) ?? name
        let days = Array("一二三四五六日".unicodeScalars)
        var end = second
        var weekday: Int?
        if let scalar = text.at(second), let day = scalar == "天" ? 6 : days.firstIndex(of: scalar) {
            (weekday, end) = (day, second + 1)
        }
        guard let weekday else {
            guard let offset else { return nil }
            return DaySpan.week(of: today, plus: offset).map { ($0, name) }
        }
        if let offset, let week = DaySpan.week(of: today, plus: offset) {
            return DaySpan.day(CalendarDay(ordinal: week.first.ordinal + weekday)).map { ($0, end) }
        }
        let ahead = (weekday - today.weekday + 6) % 7 + 1
        guard let day = DaySpan.day(CalendarDay(ordinal: today.ordinal + ahead)) else { return nil }
        // 周日, 二月十号: the date decides.
        if let comma = text.behind(anyOf: [",", "，"], at: end), let date = dated(space(comma)), date.span.unit == .day {
            return date
        }
        return (day, end)
    }
}
