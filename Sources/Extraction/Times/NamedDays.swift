import Model

/// Days that have a name: 元旦, 去年国庆节, 明年春节, 除夕, 母亲节.
struct NamedDays {
    let text: NumberCharacters
    let today: CalendarDay

    private enum Rule {
        /// The same day of our calendar each year.
        case solar(Int, Int)
        /// The same day of the lunar calendar.
        case lunar(Int, Int)
        /// The last day of the lunar year.
        case eve
        /// The so-manieth of a weekday (0 for Monday) in a month.
        case weekday(month: Int, number: Int, weekday: Int)
        /// So many days from Easter Sunday.
        case easter(Int)
    }

    private static let names: [(words: [String], rule: Rule)] = [
        (["元旦节", "元旦", "新年第一天", "新年"], .solar(1, 1)), (["消费者权益日"], .solar(3, 15)), (["世界地球日", "地球日"], .solar(4, 22)),
        (["护士节"], .solar(5, 12)), (["世界环境日", "环境日"], .solar(6, 5)), (["国家公祭日"], .solar(12, 13)),
        (["烈士纪念日"], .solar(9, 30)), (["国家宪法日", "宪法日"], .solar(12, 4)), (["记者节"], .solar(11, 8)),
        (["光棍节"], .solar(11, 11)),
        (["小年夜"], .lunar(12, 23)), (["龙抬头"], .lunar(2, 2)), (["寒衣节"], .lunar(10, 1)), (["下元节"], .lunar(10, 15)),
        (["上巳节"], .lunar(3, 3)), (["万圣节前夜"], .solar(10, 31)), (["五一国际劳动节"], .solar(5, 1)),
        (["三八国际妇女节", "国际妇女节"], .solar(3, 8)), (["国际儿童节", "六一国际儿童节"], .solar(6, 1)), (["双十一"], .solar(11, 11)),
        (["双十二"], .solar(12, 12)), (["复活节"], .easter(0)), (["耶稣受难日", "受难节"], .easter(-2)), (["情人节"], .solar(2, 14)),
        (["三八妇女节", "妇女节"], .solar(3, 8)),
        (["植树节"], .solar(3, 12)), (["愚人节"], .solar(4, 1)), (["五一劳动节", "国际劳动节", "劳动节"], .solar(5, 1)),
        (["五四青年节", "青年节"], .solar(5, 4)), (["六一儿童节", "儿童节"], .solar(6, 1)), (["建党节"], .solar(7, 1)),
        (["八一建军节", "建军节"], .solar(8, 1)), (["教师节"], .solar(9, 10)), (["国庆节", "国庆"], .solar(10, 1)),
        (["万圣节"], .solar(10, 31)), (["平安夜"], .solar(12, 24)), (["圣诞节", "圣诞"], .solar(12, 25)),
        (["春节", "农历新年"], .lunar(1, 1)), (["元宵节", "元宵"], .lunar(1, 15)), (["端午节", "端午"], .lunar(5, 5)),
        (["七夕节", "七夕"], .lunar(7, 7)), (["中元节"], .lunar(7, 15)), (["中秋节", "中秋"], .lunar(8, 15)),
        (["重阳节", "重阳"], .lunar(9, 9)), (["腊八节", "腊八"], .lunar(12, 8)), (["除夕夜", "除夕"], .eve),
        (["母亲节"], .weekday(month: 5, number: 2, weekday: 6)), (["父亲节"], .weekday(month: 6, number: 3, weekday: 6)),
        (["感恩节"], .weekday(month: 11, number: 4, weekday: 3)),
    ]

    /// A named day at `start`, in the year before it or in this one.
    ///
    /// `year` reads a year in words or figures.
    func read(at start: Int, year: (Int) -> (year: Int, end: Int)?) -> PointReading.Found? {
        let given = year(start)
        var index = text.skippingSpace(given?.end ?? start)
        if given != nil { index = text.behind("的", at: index) ?? index }
        for (words, rule) in Self.names {
            guard let end = text.behind(anyOf: words, at: index),
                let span = DaySpan.day(day(rule, given?.year ?? today.year))
            else { continue }
            // 新年度 and 新年贺词 are no days.
            if text.at(end - 1) == "年", text.at(end).map({ "度份贺好快新里来伊钟愿祝期".unicodeScalars.contains($0) }) ?? false {
                return nil
            }
            if case .solar = rule { return (span.given(year: given != nil), end) }
            return (span.lunar(hasYear: given != nil), end)
        }
        return numeral(at: index, of: given?.year) ?? term(at: index, of: given?.year)
    }

    /// True where no other word stands before, or one for a time behind.
    private func isAlone(_ start: Int, _ end: Int) -> Bool {
        if text.at(end) == "上" { return false }
        if text.at(start - 1).map({ !$0.properties.isAlphabetic || "到至和与及在于年".unicodeScalars.contains($0) }) ?? true {
            return true
        }
        return text.behind(anyOf: ["前", "后", "期间", "假期", "小长假", "当天", "至", "到"], at: end) != nil
    }

    private static let numerals: [(word: String, month: Int, day: Int)] = [
        ("五一", 5, 1), ("十一", 10, 1), ("六一", 6, 1), ("七一", 7, 1), ("八一", 8, 1), ("三八", 3, 8), ("五四", 5, 4),
    ]

    /// 五一假期, 去年十一黄金周, “七一”: a day by its figures, where a word or marks show that it is one.
    private func numeral(at start: Int, of year: Int?) -> PointReading.Found? {
        let mark = text.at(start).map { "“\"‘「".unicodeScalars.contains($0) } ?? false
        let index = mark ? start + 1 : start
        if text.at(start - 1)?.properties.numericType != nil { return nil }
        for (word, month, day) in Self.numerals {
            guard let name = text.behind(word, at: index) else { continue }
            var end = name
            if mark {
                guard let closing = text.at(end), "”\"’」".unicodeScalars.contains(closing) else { return nil }
                end += 1
            }
            let shown = text.behind(
                anyOf: ["期间", "假期", "长假", "小长假", "黄金周", "放假", "节日", "节前", "节后", "当天", "前夕", "前后"], at: end)
            guard mark || shown != nil, let span = DaySpan.day(year ?? today.year, month, day) else { return nil }
            return (span.given(year: year != nil), end)
        }
        return nil
    }

    /// 清明, 2024年冬至, 大雪节气: a solar term; words for rain and snow only where something shows that it is one.
    private func term(at index: Int, of year: Int?) -> PointReading.Found? {
        for (number, name) in SolarTerms.names.enumerated() {
            guard let end = text.behind(name, at: index), let day = SolarTerms.day(number, in: year ?? today.year)
            else {
                continue
            }
            let behind = text.behind(anyOf: ["节气", "时节", "节"], at: end)
            if SolarTerms.weather.contains(name), year == nil, behind == nil { return nil }
            // 政治清明 and 清明上河图 are no days.
            if name == "清明", year == nil, behind == nil, !isAlone(index, end) { return nil }
            return DaySpan.day(day).map { ($0.given(year: year != nil), behind ?? end) }
        }
        return nil
    }

    private func day(_ rule: Rule, _ year: Int) -> CalendarDay? {
        switch rule {
        case .solar(let month, let day): return CalendarDay(year: year, month: month, day: day)
        case .lunar(let month, let day): return LunarCalendar.day(year, month, day)
        case .eve: return LunarCalendar.month(year, 12)?.last
        case .weekday(let month, let number, let weekday):
            guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
            return CalendarDay(ordinal: first.ordinal + (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
        case .easter(let days): return Self.easter(year).flatMap { CalendarDay(ordinal: $0.ordinal + days) }
        }
    }

    /// Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of 1876).
    private static func easter(_ year: Int) -> CalendarDay? {
        let (golden, century) = (year % 19, year / 100)
        let leap = century - century / 4 - (8 * century + 13) / 25
        let moon = (19 * golden + leap + 15) % 30
        let full = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11))
        let weekday = (year + year / 4 + full + 2 - century + century / 4) % 7
        let days = full - weekday
        let month = 3 + (days + 40) / 44
        return CalendarDay(year: year, month: month, day: days + 28 - 31 * (month / 4))
    }
}
