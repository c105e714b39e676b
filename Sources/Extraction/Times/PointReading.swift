// Long because it is one table of notations, each a few lines: years, months, days, weeks, decades, words of today.
import Model
import Patterns

/// One point or unit of calendar time at a place: 2015年三月3号, 去年5月, 上周一, 19世纪70年代, 今天.
struct PointReading {
    let text: NumberCharacters
    /// The day on which it is said.
    let today: CalendarDay

    typealias Found = (span: DaySpan, end: Int)

    /// The longest reading at `start`.
    func read(at start: Int) -> Found? {
        let named = NamedDays(text: text, today: today).read(at: start) { year($0) }
        let lunar = LunarReading(text: text, today: today).read(at: start) { year($0) }
        return [
            lunar, named, NumericDate(text: text, today: today).read(at: start), decade(start), dated(start),
            WeekReading(text: text, today: today).read(at: start) { dated($0) },
            wordOfDay(start), parts.seasonOfWord(at: start), EraReading(text: text, today: today).read(at: start),
            distant(start), schoolYear(start), isoWeek(start),
        ]
        .compactMap(\.self).max { $0.end < $1.end }
    }

    private var parts: PartReading { PartReading(text: text, today: today) }

    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    /// A small whole number in digits or numerals.
    func number(_ start: Int) -> (value: Int, end: Int)? {
        guard let run = NumeralRun.read(text, at: start), run.value.scale == 0, run.high == nil, !run.isOpenAbove else {
            return nil
        }
        return Int(small: run.value.coefficient).map { ($0, run.end) }
    }

    // MARK: years, months, days

    /// A year in words or figures: 今年, 2015年, 二零一六年, 08年.
    func year(_ start: Int) -> (year: Int, end: Int)? {
        if let end = text.behind(.thisYear, at: start), !(text.at(start - 1).map(isNumeral) ?? false) {
            return (today.year, end)
        }
        // 马上一年半 is half as long again, and no last year.
        if let (word, end) = text.word(.year, at: start), !isInsideWord(start) {
            return (today.year + word.number, text.behind(.yearEnd, at: end) ?? end)
        }
        if let (reign, behind) = text.word(of: text.words.namedDays.reigns, at: start) {
            if let end = text.behind(.firstYear, at: space(behind)) { return (reign.number, end) }
            guard let number = number(space(behind)), (1...150).contains(number.value),
                let end = text.behind("年", at: space(number.end))
            else { return nil }
            return (reign.number + number.value - 1, end)
        }
        if let era = text.behind(.era, at: start), let number = number(space(era)),
            (1...9999).contains(number.value), let end = text.behind("年", at: space(number.end))
        {
            return (number.value, end)
        }
        let digit = text.digits(at: start)
        // 789年 is a year where something happens in it, and a length elsewhere.
        if let digit, digit.count == 3, text.before(.yearShown, at: start) != nil,
            let end = text.behind("年", at: space(digit.end)),
            // 在100年前 is a distance.
            !text.stands(.lasting, at: end)
        {
            return (digit.value, end)
        }
        if let digit, let end = text.behind("年", at: space(digit.end)), digit.count == 4 || digit.count == 2 {
            let year = digit.count == 2 ? DaySpan.century(digit.value, saidOn: today) : digit.value
            // 40年 alone is a length, as long as that year is far off.
            let isFar = digit.count == 2 && (year > today.year + 3 || isLength(digit.value, end))
            return isFar && !isDated(space(end)) ? nil : (year, end)
        }
        // 2019上半年, 2020第一季度
        if let digit, digit.count == 4, (1900...2100).contains(digit.value), isPartOfYear(digit.end),
            text.at(start - 1)?.properties.numericType == nil
        {
            return (digit.value, digit.end)
        }
        // 2025Q3, 25Q3
        if let digit, digit.count == 4 || digit.count == 2, let mark = text.at(digit.end),
            "QqH".unicodeScalars.contains(mark),
            let part = text.digits(at: digit.end + 1), part.count == 1, (1...4).contains(part.value),
            text.at(start - 1)?.properties.numericType == nil
        {
            return (digit.count == 2 ? DaySpan.century(digit.value, saidOn: today) : digit.value, digit.end)
        }
        guard digit == nil, let run = number(start), let end = text.behind("年", at: space(run.end)) else { return nil }
        let length = run.end - start
        // 千年 is a length.
        if run.value >= 1000, length > 1 { return (run.value, end) }
        // 零八年 and 九七年 are years, 十五年 is a length of time.
        let hasPlace = (start..<run.end).contains { text.at($0).flatMap { Numeral.place($0.value) } != nil }
        // 一两年 is a guess and no year; 三四年 is one where that year has yet to come.
        if length == 2, text.at(start) == "两" || text.at(start + 1) == "两" { return nil }
        if length == 2, NumeralRun.read(text, at: start)?.guess != nil,
            DaySpan.century(run.value, saidOn: today) > today.year
        {
            return nil
        }
        return length == 2 && !hasPlace
            ? (DaySpan.century(run.value, saidOn: today), end)
            : length == 3 && !hasPlace && run.value >= 100 ? (run.value, end) : nil
    }

    /// True where a half, a quarter or the whole of a year stands directly behind its figures.
    private func isPartOfYear(_ index: Int) -> Bool {
        if text.stands(.halfYear, at: index) || text.stands(.wholeYear, at: index) { return true }
        guard let ordinal = text.at(index), !ordinal.properties.isWhitespace, ordinal.value >= 0x3400,
            let number = number(text.behind("第", at: index) ?? index)
        else { return false }
        return text.behind("季度", at: number.end) != nil
    }

    /// True for 20年 in 20年前 and 15年以上, where 98年前, 08年前 and 20年前三季度 are about years.
    private func isLength(_ years: Int, _ end: Int) -> Bool {
        guard (10...60).contains(years) else { return false }
        let index = space(end)
        if text.behind(NumberRole.aboveBehind, at: index) ?? text.behind(NumberRole.belowBehind, at: index) != nil {
            return true
        }
        guard text.stands(.sideBefore, at: index) || text.stands(.sideAfter, at: index) else { return false }
        let next = space(index + 1)
        return !(text.at(next).map(isNumeral) ?? false) && !text.stands(.behindSide, at: next)
    }

    /// 2018/19学年, 2018-2019学年度, 2018学年第一学期: from September to August.
    private func schoolYear(_ start: Int) -> Found? {
        guard text.at(start - 1)?.properties.numericType == nil, let year = text.digits(at: start), year.count == 4
        else { return nil }
        var index = space(text.behind("年", at: year.end) ?? year.end)
        if let dash = text.behindDash(at: index) ?? text.behind("/", at: index), let next = text.digits(at: space(dash))
        {
            let following = year.value + 1
            guard next.count == 4 && next.value == following || next.count == 2 && next.value == following % 100 else {
                return nil
            }
            index = space(text.behind("年", at: next.end) ?? next.end)
        }
        guard let (_, behind) = text.word(.schoolYear, at: index), let autumn = DaySpan.month(year.value, 9),
            let spring = DaySpan.month(year.value + 1, 2)
        else { return nil }
        let part = space(text.behind("的", at: behind) ?? behind)
        if let end = text.behind(.firstTerm, at: part), let last = DaySpan.month(year.value + 1, 1) {
            return (autumn.through(last).vague.given(year: true), end)
        }
        guard let last = DaySpan.month(year.value + 1, 8) else { return nil }
        if let end = text.behind(.secondTerm, at: part) { return (spring.through(last).vague.given(year: true), end) }
        return (autumn.through(last).given(year: true), behind)
    }

    /// True where a month or a part of a year stands behind one.
    private func isDated(_ index: Int) -> Bool {
        text.behind(.dated, at: index) != nil
            || NumeralRun.read(text, at: index).map { text.behind(anyOf: ["月", "季度"], at: space($0.end)) != nil }
                ?? false
    }

    /// True where a word such as 马上 or 目前 ends behind its first character: 马上一年半, 目前年均.
    private func isInsideWord(_ start: Int) -> Bool {
        text.behind(.longerDistance, at: start - 1) == start + 1
    }

    /// A year, a month or a day with what is given of the others.
    private func dated(_ start: Int) -> Found? {
        var result: Found?
        var year = today.year
        var index = start
        var hasYear = false
        if let found = self.year(start), let span = DaySpan.year(found.year) {
            (year, index, hasYear) = (found.year, space(found.end), true)
            // 2024年内 is a year, and 20年内 a distance.
            let isWhole = text.digits(at: start).map { $0.count == 4 } ?? true
            let inside = isWhole ? text.behind(.insideUnit, at: found.end) : nil
            let end = inside ?? text.behind(.yearEnd, at: found.end) ?? text.behind(.wholeYear, at: found.end)
            result = (span, end ?? found.end)
            index = text.behind("的", at: index).map(space) ?? index
            if let part = parts.counted(in: span, at: index) ?? partOfYear(index, span, isBare: false) { return part }
            if let end = text.behind(.today, at: index),
                let day = DaySpan.day(span.first.year, today.month, today.day)
            {
                return (day, end)
            }
        } else if let day = weekdayOfMonth(start) {
            return day
        } else if var part = partOfYear(
            start, DaySpan.year(today.year) ?? DaySpan(first: today, last: today, unit: .year), isBare: true)
        {
            part.span.hasYear = false
            return part
        } else if let month = DaySpan.month(today.year, today.month), !(text.at(start - 1).map(isNumeral) ?? false),
            let part = parts.vaguePart(ofMonth: month, at: start, isBare: true)
        {
            return part
        }
        guard let month = month(index, year: year, hasYear: hasYear) else {
            if hasYear { return result }
            return dayOfMonth(start, DaySpan.month(today.year, today.month), hasYear: false, hasMonth: false)
        }
        var span = month.span
        span.hasYear = hasYear || month.isRelative
        result = (span, month.isRelative ? text.behind(.insideUnit, at: month.end) ?? month.end : month.end)
        index = space(month.end)
        index = text.behind("的", at: index).map(space) ?? index
        if let part = parts.counted(in: span, at: index) ?? partOfMonth(index, span) { return part }
        if month.isRelative, let end = text.behind(.today, at: index),
            let day = DaySpan.day(span.first.year, span.first.month, today.day)
        {
            return (day, end)
        }
        if let day = dayOfMonth(index, span, hasYear: span.hasYear, hasMonth: true) { return withWeekday(day) }
        // 2月30日 is no day, and doesn't mean the month.
        if let day = number(index), text.end(of: .dayMark, at: space(day.end)) != nil { return nil }
        return result
    }

    /// 最后一个星期五, 第二个周一 alone: of this month.
    private func weekdayOfMonth(_ start: Int) -> Found? {
        if text.at(start - 1).map(isNumeral) ?? false { return nil }
        return DaySpan.month(today.year, today.month).flatMap { parts.weekday(in: $0, at: start) }
    }

    private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType != nil || scalar == "个" || scalar == "年"
    }

    /// 10月12号,星期一 and 3月5日(周三) are one date; the date decides.
    private func withWeekday(_ day: Found) -> Found {
        var index = space(day.end)
        let bracket = text.behind("(", at: index)
        index = space(bracket ?? text.behind(anyOf: [",", "、"], at: index) ?? index)
        guard let weekday = text.weekday(at: index) else { return day }
        if bracket == nil { return (day.span, weekday.end) }
        return text.behind(")", at: weekday.end).map { (day.span, $0) } ?? day
    }

    private func month(_ start: Int, year: Int, hasYear: Bool) -> (span: DaySpan, end: Int, isRelative: Bool)? {
        if let (word, end) = text.word(.month, at: start) {
            return DaySpan.month(year, today.month + word.number).map { ($0, end, true) }
        }
        if hasYear, let end = text.behind(.firstMonth, at: start) {
            return DaySpan.month(year, 1).map { ($0, end, false) }
        }
        if hasYear, let ordinal = text.behind("第", at: start), let number = number(space(ordinal)),
            let end = text.behind("个月", at: space(number.end)), (1...12).contains(number.value)
        {
            return DaySpan.month(year, number.value).map { ($0, end, false) }
        }
        if let end = text.behind(.january, at: start) {
            return DaySpan.month(year, 1).map { ($0, text.behind(.monthEnd, at: end) ?? end, false) }
        }
        if !hasYear, let end = text.behind(.thisMonth, at: start), !(text.at(start - 1).map(isNumeral) ?? false) {
            return DaySpan.month(year, today.month).map { ($0, end, true) }
        }
        // A leap month that the year hasn't is none of ours.
        guard text.at(start - 1) != "闰", let number = number(start), (1...12).contains(number.value),
            let end = text.behind("月", at: space(number.end)),
            // 两月 is a length, and 一月一次 how often in one.
            text.at(start) != "两", !isFrequency(end)
        else { return nil }
        return DaySpan.month(year, number.value).map { ($0, text.behind(.monthEnd, at: end) ?? end, false) }
    }

    /// True for 一次 and 两次.
    private func isFrequency(_ start: Int) -> Bool {
        number(start).map { text.stands(.often, at: $0.end) } ?? false
    }

    /// 十日, 3号, and a bare 31 behind a month.
    private func dayOfMonth(_ start: Int, _ month: DaySpan?, hasYear: Bool, hasMonth: Bool) -> Found? {
        // 两日 are two days, and 二日 is the second of the month; 2月30日 is no day at all.
        guard let month, text.at(start) != "两", hasMonth || text.before(anyOf: ["月"], at: start) == nil,
            let number = number(start), (1...31).contains(number.value)
        else {
            return nil
        }
        if !hasMonth, isNumberOfThing(start, number.end) { return nil }
        let mark = text.end(of: .dayMark, at: space(number.end))
        let isBare =
            hasMonth && !text.isInsideFigures(number.end)
            && !text.stands(.noBareDay, at: number.end)
            && text.at(number.end)?.properties.numericType != .decimal
        guard let end = mark ?? (isBare && number.end > start ? number.end : nil) else { return nil }
        guard var span = self.day(number.value, of: month, hasYear: hasYear, hasMonth: hasMonth) else { return nil }
        (span.hasYear, span.hasMonth) = (hasYear, hasMonth)
        return (span, end)
    }

    /// True where 号 numbers a thing: 2号线, 10号、14号线, 第12号, 598号决议.
    private func isNumberOfThing(_ start: Int, _ end: Int) -> Bool {
        if text.at(start - 1).map({ $0.properties.numericType != nil || $0 == "第" }) ?? false { return true }
        // 一日三餐: how often in a day.
        if let behind = text.behind("日", at: end), let often = number(behind),
            text.behind(.timesADay, at: often.end) != nil
        {
            return true
        }
        var end = end
        for _ in 0..<8 {
            guard let behind = text.behind("号", at: space(end)) else { return false }
            if text.behind(.dayMark, at: space(end)) == nil { return true }
            guard let joint = text.behind(.listJoint, at: behind), let next = number(space(joint))
            else { return false }
            end = next.end
        }
        return false
    }

    /// A day of a month; where the text gives no month or year, of the next one that has it: 29日 in a short February.
    private func day(_ day: Int, of month: DaySpan, hasYear: Bool, hasMonth: Bool) -> DaySpan? {
        if let span = DaySpan.day(month.first.year, month.first.month, day) { return span }
        if !hasMonth {
            return DaySpan.month(month.first.year, month.first.month + 1).flatMap {
                DaySpan.day($0.first.year, $0.first.month, day)
            }
        }
        if hasYear { return nil }
        return (1...8).lazy.compactMap { DaySpan.day(month.first.year + $0, month.first.month, day) }.first
    }

    /// 上半年, 前三季度, 第二季度, 第三周 of a year.
    private func partOfYear(_ start: Int, _ year: DaySpan, isBare: Bool) -> Found? {
        /// Months of the year; 末 and 初 behind them cut out the last one and the first.
        func months(_ from: Int, _ to: Int, _ end: Int) -> Found? {
            var (from, to, end) = (from, to, end)
            let cut = text.behind(.edge, at: end)
            if let cut {
                (from, to, end) = text.at(cut - 1) == "初" ? (from, from, cut) : (to, to, cut)
            }
            guard let first = DaySpan.month(year.first.year, from), let last = DaySpan.month(year.first.year, to) else {
                return nil
            }
            return (end == cut ? first.through(last).vague : first.through(last), end)
        }
        if let (part, end) = text.words.parts.read(text, at: start, of: .months) {
            return monthOf(months(part.first, part.last, end))
        }
        if let before = text.behind(.sideBefore, at: start), let number = number(before),
            (2...4).contains(number.value),
            let end = text.behind(anyOf: ["季度", "个季度"], at: number.end)
        {
            return months(1, 3 * number.value, end)
        }
        if let first = firstMonths(start) { return months(1, first.count, first.end) }
        if isBare, let quarters = wholeParts(start, year) { return quarters }
        let ordinal = text.behind("第", at: start) ?? start
        if let number = number(ordinal), (1...4).contains(number.value),
            let end = text.behind(anyOf: ordinal > start ? ["季度", "个季度"] : ["季度"], at: number.end)
        {
            return monthOf(months(3 * number.value - 2, 3 * number.value, end))
        }
        if let ordinal = text.behind("第", at: start), let number = number(ordinal), (1...4).contains(number.value),
            let end = text.behind("季", at: number.end)
        {
            return months(3 * number.value - 2, 3 * number.value, end)
        }
        if text.at(start) == "Q" || text.at(start) == "q", let quarter = text.digits(at: start + 1), quarter.count == 1,
            (1...4).contains(quarter.value)
        {
            return months(3 * quarter.value - 2, 3 * quarter.value, quarter.end)
        }
        if !isBare, text.at(start) == "H", let half = text.digits(at: start + 1), half.count == 1,
            (1...2).contains(half.value)
        {
            return months(6 * half.value - 5, 6 * half.value, half.end)
        }
        if isBare, let quarter = monthOf(relativeQuarter(start)) { return quarter }
        if let (part, end) = text.words.parts.read(text, at: start, of: .summer),
            !text.stands(.beforeHolidays, at: start - 1)
        {
            return DaySpan.month(year.first.year, part.first).flatMap { first in
                DaySpan.month(year.first.year, part.last).map { (first.through($0).vague, end) }
            }
        }
        // A word for a part stands behind its year, or begins with 年.
        if let part = parts.season(ofYear: year.first.year, at: start, isBare: isBare) { return part }
        if !isBare || !(text.at(start - 1).map(isNumeral) ?? false),
            let part = parts.vaguePart(ofYear: year.first.year, at: start, isBare: isBare)
        {
            return part
        }
        return numberedWeek(start, year)
    }

    /// 前5月: the months up to May.
    private func firstMonths(_ start: Int) -> (count: Int, end: Int)? {
        guard let before = text.behind(.sideBefore, at: start), let number = number(before), text.at(before) != "两",
            (2...12).contains(number.value), let end = text.behindMonth(at: number.end),
            self.number(space(end)) == nil, !text.stands(.noFirstMonths, at: end)
        else { return nil }
        return (number.value, end)
    }

    /// 最后一个季度, 头两个季度, 头三个月, 首五个月 without a year are of this one.
    private func wholeParts(_ start: Int, _ year: DaySpan) -> Found? {
        let isFirst = text.stands(.firstOfThis, at: start)
        guard isFirst || text.stands(.lastOfThis, at: start), let found = parts.counted(in: year, at: start),
            text.at(found.end - 1) == "度" || isFirst && text.at(found.end - 1) == "月"
        else { return nil }
        return found
    }

    /// 第四季度第一个月, 上半年前两个月: months of a part of a year where they are named behind it.
    private func monthOf(_ quarter: Found?) -> Found? {
        guard let quarter else { return nil }
        if let months = parts.counted(in: quarter.span, at: quarter.end) { return months }
        let index = space(text.behind("的", at: space(quarter.end)) ?? quarter.end)
        guard let ordinal = text.behind("第", at: index), let number = number(ordinal), (1...3).contains(number.value),
            let end = text.behind("个月", at: number.end),
            let month = DaySpan.month(quarter.span.first.year, quarter.span.first.month + number.value - 1)
        else { return quarter }
        return (month, end)
    }

    /// 上季度, 本季度, 下个季度.
    private func relativeQuarter(_ start: Int) -> Found? {
        guard let (word, end) = text.word(.quarter, at: start) else { return nil }
        let month = (today.month - 1) / 3 * 3 + 3 * word.number
        let cut = text.behind(.edge, at: end)
        let isEnd = cut.map { text.at($0 - 1) != "初" }
        guard let first = DaySpan.month(today.year, month + (isEnd == true ? 3 : 1)),
            let last = DaySpan.month(today.year, month + (isEnd == false ? 1 : 3))
        else { return nil }
        return (cut == nil ? first.through(last) : first.through(last).vague, cut ?? end)
    }

    /// 上旬, 月底, 第二周 of a month.
    private func partOfMonth(_ start: Int, _ month: DaySpan) -> Found? {
        parts.vaguePart(ofMonth: month, at: start, isBare: false) ?? numberedWeek(start, month)
    }

    /// 第二周, 第三个星期, 第二周的周三.
    private func numberedWeek(_ start: Int, _ span: DaySpan) -> Found? {
        guard let ordinal = text.behind("第", at: start), let number = number(ordinal),
            let end = text.behind(.numberedWeek, at: number.end), (1...53).contains(number.value),
            let week = span.week(number: number.value)
        else { return nil }
        if let weekday = text.weekday(at: text.behind("的", at: end) ?? end) {
            return DaySpan.day(CalendarDay(ordinal: week.first.ordinal + weekday.day)).map { ($0, weekday.end) }
        }
        return (week, end)
    }

    /// 2026-W48
    private func isoWeek(_ start: Int) -> Found? {
        guard text.at(start - 1)?.properties.numericType == nil, let year = text.digits(at: start), year.count == 4,
            let mark = text.behind("-W", at: year.end), let week = text.digits(at: mark), week.count == 2,
            (1...53).contains(week.value)
        else { return nil }
        return DaySpan.year(year.value)?.week(number: week.value).map { ($0.given(year: true), week.end) }
    }

    // MARK: centuries and decades

    private func decade(_ start: Int) -> Found? {
        var century: Int?
        var index = start
        if let (word, end) = text.word(.century, at: start) {
            (century, index) = (today.year / 100 + word.number, end)
        } else if case let begin = space(text.behind(.era, at: start) ?? start), let number = number(begin),
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
        guard !(text.at(start - 1).map(isNumeral) ?? false), let decades = decades(start),
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

    // MARK: weeks and days seen from today

    /// 十年前的今天, 三年后的春节, 两周前的周五: what is named, seen from the day that a length leads to.
    private func distant(_ start: Int) -> Found? {
        let distance = DistanceReading(text: text, today: today)
        guard let (day, end) = distance.distantDay(at: start), let of = text.behind("的", at: space(end)) else {
            return nil
        }
        let index = space(of)
        if let end = text.behind(.dayMeant, at: index) {
            return DaySpan.day(day).map { ($0, end) }
        }
        let seen = PointReading(text: text, today: day)
        if text.weekday(at: index) != nil, let weekday = text.weekday(at: index),
            let week = DaySpan.week(of: day, plus: 0)
        {
            return DaySpan.day(CalendarDay(ordinal: week.first.ordinal + weekday.day)).map { ($0, weekday.end) }
        }
        // 三年前的这个月 gives no year of its own, though 这个月 does.
        let isThis = text.word(.month, at: index) != nil || text.behind(.thisWeek, at: index) != nil
        return seen.read(at: index).flatMap {
            $0.span.hasYear && !isThis ? nil : ($0.span.given(year: true), $0.end)
        }
    }

    private func wordOfDay(_ start: Int) -> Found? {
        text.word(.day, at: start).flatMap { word, end in
            DaySpan.day(CalendarDay(ordinal: today.ordinal + word.number)).map { ($0, end) }
        }
    }
}
