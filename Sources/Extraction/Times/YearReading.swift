import Model
import Patterns

/// Years in words and figures: 今年, 2015年, 二零一六年, 08年, 康熙二十年, 2019上半年.
struct YearReading {
    let text: NumberCharacters
    /// The day on which it is said.
    let today: CalendarDay

    typealias Found = (year: Int, end: Int)

    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    /// The year at `start`.
    func read(at start: Int) -> Found? {
        if let end = text.behind(.thisYear, at: start), !text.isNumeral(at: start - 1) { return (today.year, end) }
        // 马上一年半 is half as long again, and no last year.
        if let (word, end) = text.word(.year, at: start), !isInsideWord(start) {
            return (today.year + word.number, text.behind(.yearEnd, at: end) ?? end)
        }
        if let (reign, end) = text.word(of: text.words.namedDays.reigns, at: start) {
            return ofReign(reign.number, space(end))
        }
        if let era = text.behind(.era, at: start), let number = text.wholeNumber(at: space(era)),
            (1...9999).contains(number.value), let end = text.behind("年", at: space(number.end))
        {
            return (number.value, end)
        }
        if let figures = text.digits(at: start) { return inFigures(start, figures) }
        return inNumerals(start)
    }

    /// The figures of a year that `text.digits` found.
    private typealias Figures = (value: Int, count: Int, end: Int)

    /// 康熙元年, 光绪20年.
    private func ofReign(_ first: Int, _ index: Int) -> Found? {
        if let end = text.behind(.firstYear, at: index) { return (first, end) }
        guard let number = text.wholeNumber(at: index), (1...150).contains(number.value),
            let end = text.behind("年", at: space(number.end))
        else { return nil }
        return (first + number.value - 1, end)
    }

    /// True where a word such as 马上 or 目前 ends behind its first character: 马上一年半, 目前年均.
    private func isInsideWord(_ start: Int) -> Bool {
        text.behind(.longerDistance, at: start - 1) == start + 1
    }

    // MARK: figures

    private func inFigures(_ start: Int, _ figures: Figures) -> Found? {
        // 789年 is a year where something happens in it, and a length elsewhere; 在100年前 is a distance.
        if figures.count == 3, text.before(.yearShown, at: start) != nil,
            let end = text.behind("年", at: space(figures.end)), !text.stands(.lasting, at: end)
        {
            return (figures.value, end)
        }
        let isShort = figures.count == 2
        guard isShort || figures.count == 4 else { return nil }
        let year = isShort ? DaySpan.century(figures.value, saidOn: today) : figures.value
        if !isShort, let end = text.behind(.yearName, at: space(figures.end)) { return (year, end) }
        if let end = text.behind("年", at: space(figures.end)) {
            // 40年 alone is a length, as long as that year is far off.
            let isFar = isShort && (year > today.year + 3 || isLength(figures.value, start, end))
            return isFar && !isDated(space(end)) ? nil : (year, end)
        }
        guard text.at(start - 1)?.properties.numericType == nil else { return nil }
        // 2019上半年, 2020第一季度
        if !isShort, (1900...2100).contains(year), isPartOfYear(figures.end) { return (year, figures.end) }
        // 2025Q3, 25Q3
        if let mark = text.at(figures.end), "QqH".unicodeScalars.contains(mark),
            let part = text.digits(at: figures.end + 1), part.count == 1, (1...4).contains(part.value)
        {
            return (year, figures.end)
        }
        return nil
    }

    /// True where a half, a quarter or the whole of a year stands directly behind its figures.
    private func isPartOfYear(_ index: Int) -> Bool {
        if text.stands(.halfYear, at: index) || text.stands(.wholeYear, at: index) { return true }
        guard let ordinal = text.at(index), !ordinal.properties.isWhitespace, ordinal.value >= 0x3400,
            let number = text.wholeNumber(at: text.behind("第", at: index) ?? index)
        else { return false }
        return text.behind("季度", at: number.end) != nil
    }

    /// True for 20年 in 长达20年, 20年间, 20年前 and 15年以上, where 98年前, 08年前 and 20年前三季度 are about years.
    private func isLength(_ years: Int, _ start: Int, _ end: Int) -> Bool {
        guard (10...60).contains(years) else { return false }
        let index = space(end)
        if text.before(.lengthShown, at: start) != nil { return true }
        if text.stands(.lasting, at: index), !text.stands(.sideBefore, at: index), !text.stands(.sideAfter, at: index) {
            return true
        }
        if text.behind(NumberRole.aboveBehind, at: index) ?? text.behind(NumberRole.belowBehind, at: index) != nil {
            return true
        }
        guard text.stands(.sideBefore, at: index) || text.stands(.sideAfter, at: index) else { return false }
        let next = space(index + 1)
        return !(text.isNumeral(at: next)) && !text.stands(.behindSide, at: next)
    }

    /// True where a month or a part of a year stands behind one.
    private func isDated(_ index: Int) -> Bool {
        text.behind(.dated, at: index) != nil
            || NumeralRun.read(text, at: index).map { text.behind(anyOf: ["月", "季度"], at: space($0.end)) != nil }
                ?? false
    }

    // MARK: numerals

    private func inNumerals(_ start: Int) -> Found? {
        guard let run = text.wholeNumber(at: start), let end = text.behind("年", at: space(run.end)) else { return nil }
        let length = run.end - start
        // 千年 is a length.
        if run.value >= 1000, length > 1 { return (run.value, end) }
        // 零八年 and 九七年 are years, 十五年 is a length of time.
        if (start..<run.end).contains(where: { text.at($0).flatMap { Numeral.place($0.value) } != nil }) { return nil }
        if length == 3, run.value >= 100 { return (run.value, end) }
        guard length == 2 else { return nil }
        // 一两年 is a guess and no year; 三四年 is one where that year has yet to come.
        if text.at(start) == "两" || text.at(start + 1) == "两" { return nil }
        let year = DaySpan.century(run.value, saidOn: today)
        return year > today.year && NumeralRun.read(text, at: start)?.guess != nil ? nil : (year, end)
    }
}
