import Model

/// Parts of years, months, decades and centuries that words cut out: 年初, 月底, 夏季, 前10天, 最后一个星期一.
struct PartReading {
    let text: NumberCharacters
    let today: CalendarDay

    typealias Found = PointReading.Found

    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    // MARK: vague parts

    /// What a word cuts out of a longer unit: its words, and the first and last of the shorter units in it.
    private typealias Part = (words: [String], first: Int, last: Int)

    private static let partsOfYear: [Part] = [
        (["年初", "初"], 1, 2), (["年底", "年末", "年尾", "年终", "岁末", "底", "末"], 11, 12), (["年中"], 6, 7),
    ]

    /// 明年初, 2015年底, 年末: the first or the last two months.
    func vaguePart(ofYear year: Int, at start: Int, isBare: Bool) -> Found? {
        for part in Self.partsOfYear {
            let words = isBare ? part.words.filter { $0.unicodeScalars.count > 1 } : part.words
            guard let end = text.behind(anyOf: words, at: start), !isLongerWord(end),
                let first = DaySpan.month(year, part.first), let last = DaySpan.month(year, part.last)
            else { continue }
            return (first.through(last).vague, end)
        }
        return nil
    }

    /// 8月初, 本月底, 月中: five days, the days from the 25th on, ten days.
    func vaguePart(ofMonth month: DaySpan, at start: Int, isBare: Bool) -> Found? {
        let last = month.last.day
        for (words, first, final) in [(["上半月", "前半月"], 1, 15), (["下半月", "后半月"], 16, last)] {
            if let end = text.behind(anyOf: words, at: start),
                let first = DaySpan.day(month.first.year, month.first.month, first),
                let final = DaySpan.day(month.first.year, month.first.month, final)
            {
                return (first.through(final), end)
            }
        }
        let parts: [Part] = [
            (["上旬"], 1, 10), (["中旬"], 11, 20), (["下旬"], 21, last), (["月底", "月末", "底", "末"], 25, last),
            (["月初", "初"], 1, 5), (["月中"], 10, 20),
        ]
        for part in parts {
            let words = isBare ? part.words.filter { $0.unicodeScalars.count > 1 } : part.words
            guard let end = text.behind(anyOf: words, at: start), !isLongerWord(end),
                let first = DaySpan.day(month.first.year, month.first.month, part.first),
                let final = DaySpan.day(month.first.year, month.first.month, part.last)
            else { continue }
            return (first.through(final).vague, end)
        }
        return nil
    }

    /// 初 and 底 begin other words in 初步, 初一, 底气.
    func isLongerWord(_ end: Int) -> Bool {
        guard let last = text.at(end - 1), let next = text.at(end) else { return false }
        switch last {
        case "初": return NumberNotation.digit(next) != nil || "步级中期评审选始创十心衷".unicodeScalars.contains(next)
        case "末": return "级端".unicodeScalars.contains(next)
        case "底": return "气蕴数下部层色线".unicodeScalars.contains(next)
        case "中": return "国央共华".unicodeScalars.contains(next)
        default: return false
        }
    }

    /// 世纪初, 世纪末; 年代初期, 年代后期: in years of the century or decade.
    func vaguePart(ofYears years: DaySpan, count: Int, at start: Int) -> Found? {
        let parts: [Part] =
            count == 100
            ? [
                (["初期", "初叶", "初"], 0, 19), (["末期", "末叶", "末"], 80, 99), (["中叶", "中期"], 40, 59),
                (["上半叶", "前半叶", "前半期"], 0, 49), (["下半叶", "后半叶", "后半期"], 50, 99),
            ]
            : [(["初期", "前期", "初"], 0, 2), (["中期"], 3, 6), (["末期", "后期", "末"], 7, 9)]
        for part in parts {
            guard let end = text.behind(anyOf: part.words, at: start),
                let first = DaySpan.year(years.first.year + part.first),
                let last = DaySpan.year(years.first.year + part.last)
            else { continue }
            return (first.through(last).vague, end)
        }
        return nil
    }

    // MARK: seasons

    private static let seasons = Array("春夏秋冬".unicodeScalars)

    /// 夏季, 冬天, 明年春: from the day on which the season begins in the calendar to the eve of the next one.
    ///
    /// `isPaired` where another season of a year may follow: 今冬明春.
    func season(ofYear year: Int, at start: Int, isBare: Bool, isPaired: Bool = false) -> Found? {
        guard let scalar = text.at(start), let season = Self.seasons.firstIndex(of: scalar) else { return nil }
        var end = start + 1
        if let behind = text.behind(anyOf: ["季", "天"], at: end) {
            end = behind
        } else if isBare || text.at(end).map({ "节運运耕游夏秋冬分至晚假装招闱雨".unicodeScalars.contains($0) }) ?? false {
            return nil
        }
        // 来春季 is no season of a year.
        if isPaired, text.at(start - 1) == "来", end > start + 1 { return nil }
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
        let years: [(word: String, offset: Int)] = [("今", 0), ("去", -1), ("昨", -1), ("明", 1), ("来", 1), ("当", 0)]
        for (word, offset) in years {
            guard let index = text.behind(word, at: start) else { continue }
            return season(ofYear: today.year + offset, at: index, isBare: false, isPaired: true)
        }
        return nil
    }

    // MARK: counted parts

    private static let firstWords = ["前", "头", "最初", "最初的", "开头"]
    private static let lastWords = ["最后的", "最后", "后", "末"]

    /// 去年的前10天, 上月最后五天, 今年前5个月, 第一天, 最后一个星期一.
    func counted(in span: DaySpan, at start: Int) -> Found? {
        let index = space(text.behind("的", at: start) ?? start)
        if let found = weekday(in: span, at: index) ?? numberedDay(in: span, at: index) { return found }
        let isFirst: Bool
        let begin: Int
        if let end = text.behind(anyOf: Self.firstWords, at: index) {
            (isFirst, begin) = (true, end)
        } else if let end = text.behind(anyOf: Self.lastWords, at: index) {
            (isFirst, begin) = (false, end)
        } else {
            return nil
        }
        guard let length = LengthReading(text: text).read(at: space(begin)), length.parts.count == 1,
            length.parts[0].count.scale == 0, let count = Int(exactly: length.parts[0].count.coefficient), count > 0
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
            let one = isFirst ? span.week(number: 1) : DaySpan.week(of: last, plus: last.weekday == 6 ? 0 : -1)
            part = one.flatMap { week in
                DaySpan.week(of: week.first, plus: isFirst ? count - 1 : 1 - count).map { other in
                    isFirst ? week.through(other) : other.through(week)
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
            let number = Int(exactly: run.value.coefficient), run.value.scale == 0, number > 0,
            let end = text.behind("天", at: space(run.end)),
            let day = CalendarDay(ordinal: span.first.ordinal + number - 1), day <= span.last
        else { return nil }
        return DaySpan.day(day).map { ($0, end) }
    }

    /// 第二个星期五, 最后一个周一.
    private func weekday(in span: DaySpan, at start: Int) -> Found? {
        var number: Int?
        var index = start
        if let end = text.behind("最后一个", at: start) {
            index = end
        } else if let end = text.behind(anyOf: ["首个", "头一个"], at: start) {
            (number, index) = (1, end)
        } else if let ordinal = text.behind("第", at: start), let run = NumeralRun.read(text, at: space(ordinal)),
            run.value.scale == 0, let end = text.behind("个", at: space(run.end))
        {
            (number, index) = (Int(exactly: run.value.coefficient), end)
            if number == nil { return nil }
        } else {
            return nil
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
}
