import Model

/// Dates in figures only: 2010-01-29, 2010/1/29, 2015.5.13, 20240307, 1999.08, 09-01, 13.5.2015, 27-7-3.
struct NumericDate {
    let text: NumberCharacters
    let today: CalendarDay

    /// The date at `start`, with 日 behind it or without; nil where there is none.
    func read(at start: Int) -> PointReading.Found? {
        guard var date = figures(start) else { return nil }
        if date.span.unit == .day { date.end = text.behind(.dayMark, at: date.end) ?? date.end }
        return date
    }

    /// What stands at `start` behind the dash of a range that ends at `end` with a whole date: 6.25 and 25 in 2020.6.20-6.25 and
    /// 2020.6.20-25.
    func read(at start: Int, asFrom low: CalendarDay, endingAt end: Int) -> PointReading.Found? {
        var index = end - 1
        while text.at(index)?.properties.numericType == .decimal { index -= 1 }
        guard index < end - 1, let mark = text.at(index), mark == "." || mark == "/",
            let first = text.digits(at: start),
            first.count <= 2
        else { return nil }
        var (month, day) = (low.month, first)
        if text.at(first.end) == mark, let second = text.digits(at: first.end + 1), second.count <= 2 {
            (month, day) = (first.value, second)
        }
        // 2020.6.20-25万 ends with an amount.
        guard !(text.at(day.end).map { $0.properties.isAlphabetic || "%.-/".unicodeScalars.contains($0) } ?? false),
            let span = DaySpan.day(low.year, month, day.value), low < span.first
        else { return nil }
        return (span, day.end)
    }

    private func figures(_ start: Int) -> PointReading.Found? {
        let before = text.at(start - 1)
        if before?.properties.numericType == .decimal { return nil }
        guard let first = text.digits(at: start) else { return nil }
        // A mark before it joins it to other figures, unless it is a whole year behind a dash.
        if let before, before == "." || before == "/" || (before == "-" && first.count != 4 && first.count != 8) {
            return nil
        }
        if first.count == 8, let span = DaySpan.day(first.value / 10_000, first.value / 100 % 100, first.value % 100),
            (1900...2100).contains(first.value / 10_000)
        {
            return (span, first.end)
        }
        if let spaced = spaced(first) { return spaced }
        guard let mark = text.at(first.end), "-./".unicodeScalars.contains(mark),
            let second = text.digits(at: first.end + 1),
            second.count <= 2
        else { return nil }
        // 2018-12-1209:03 is a day with a time glued to it.
        if first.count == 4, text.at(second.end) == mark, let third = text.digits(at: second.end + 1), third.count == 4,
            text.at(third.end) == ":", let span = DaySpan.day(first.value, second.value, third.value / 100)
        {
            return (span, third.end - 2)
        }
        if first.count == 4, text.at(second.end) == mark, let third = text.digits(at: second.end + 1), third.count <= 2,
            let span = DaySpan.day(first.value, second.value, third.value)
        {
            return (span, third.end)
        }
        if let date = withYearLast(first, second, mark) { return date }
        let isAlone = text.at(second.end).map { $0.properties.numericType != .decimal && $0 != mark } ?? true
        if first.count == 4, mark == "." || isAlone && text.at(second.end) != "年",
            second.count == 2 || mark == "." && isEndOfRange(start, second.end),
            (1900...2100).contains(first.value), (1...12).contains(second.value)
        {
            return DaySpan.month(first.value, second.value).map { ($0, second.end) }
        }
        // 10-12号线 has two lines.
        let isCounted = text.stands(.otherCounted, at: second.end)
        if first.count == 2, second.count == 2, mark == "-", isAlone, !isCounted,
            var span = DaySpan.day(today.year, first.value, second.value)
        {
            span.hasYear = false
            return (span, second.end)
        }
        return nil
    }

    /// 2020.6 in 2020.6-2021.3 and 2020.6至今: what a dash joins to another month, or to now, is no decimal.
    private func isEndOfRange(_ start: Int, _ end: Int) -> Bool {
        func isMonth(_ year: (value: Int, count: Int, end: Int)?) -> Bool {
            guard let year, year.count == 4, (1900...2100).contains(year.value), text.at(year.end) == ".",
                let month = text.digits(at: year.end + 1)
            else { return false }
            return (1...12).contains(month.value) && !text.isInsideFigures(month.end)
        }
        if text.behind(.toNow, at: text.skippingSpace(end)) != nil { return true }
        if let dash = text.behindDash(at: text.skippingSpace(end)) {
            return isMonth(text.digits(at: text.skippingSpace(dash)))
        }
        guard let dash = text.beforeDash(at: start) else { return false }
        return (4...7).contains {
            $0 <= dash && isMonth(text.digits(at: dash - $0)) && text.at(dash - 1)?.properties.numericType == .decimal
        }
    }

    /// 2010 01 29: figures set apart, month and day with two each.
    private func spaced(_ year: (value: Int, count: Int, end: Int)) -> PointReading.Found? {
        guard year.count == 4, (1900...2100).contains(year.value), text.at(year.end) == " ",
            let month = text.digits(at: year.end + 1), month.count == 2, text.at(month.end) == " ",
            let day = text.digits(at: month.end + 1), day.count == 2
        else { return nil }
        return DaySpan.day(year.value, month.value, day.value).map { ($0, day.end) }
    }

    /// 13.5.2015, 3/3/2015, 05/05/71, 27-7-3: the year is the part of four figures, else the one that can't be a day, else
    /// the first one; the others are day and month, the month first only where it can't be otherwise.
    private func withYearLast(
        _ first: (value: Int, count: Int, end: Int), _ second: (value: Int, count: Int, end: Int),
        _ mark: Unicode.Scalar
    ) -> PointReading.Found? {
        guard first.count <= 2, text.at(second.end) == mark, let third = text.digits(at: second.end + 1),
            third.count <= 2 || third.count == 4, third.count == 4 || mark != ".",
            !(text.at(third.end).map { $0.properties.numericType == .decimal || $0 == mark || $0 == "." } ?? false)
        else { return nil }
        let isLast = third.count == 4 || third.value > 31 || (third.count == 2 && first.count == 1)
        let year = isLast ? third : first
        let (day, month) = isLast ? (first.value, second.value) : (third.value, second.value)
        let whole = year.count == 4 ? year.value : DaySpan.century(year.value, saidOn: today)
        let span = DaySpan.day(whole, month, day) ?? (isLast ? DaySpan.day(whole, day, month) : nil)
        return span.map { ($0, third.end) }
    }
}
