import Model

/// Ranges of months, quarters and days whose first end lends its unit from the second.
extension TimeReading {
    /// 1-3月, 2023年一至九月, 第一到第三季度, 一、二季度, 二三季度, 20-25日.
    func numbered(_ start: Int) -> Found? {
        let from = text.behind(.from, at: start) ?? start
        guard text.at(from - 1)?.properties.numericType == nil else { return nil }
        let year = years.read(at: from)
        let begin = space(year?.end ?? from)
        if let pair = pair(begin),
            let months = months(pair.low, pair.high, of: year?.year ?? today.year, at: pair.end)
        {
            return months
        }
        func number(_ index: Int) -> (value: Int, end: Int)? {
            text.wholeNumber(at: space(text.behind("第", at: index) ?? index))
        }
        guard let low = number(begin), low.value >= 1 else { return nil }
        var high = low
        if let dash = text.behindDash(at: space(low.end)), let other = number(space(dash)) {
            high = other
        } else {
            // 二、三、四季度
            while let comma = text.behind("、", at: space(high.end)), let next = number(space(comma)),
                next.value == high.value + 1
            {
                high = next
            }
        }
        guard low.value < high.value else { return nil }
        if let months = months(low.value, high.value, of: year?.year ?? today.year, at: space(high.end)) {
            return months
        }
        return year == nil && text.at(begin) != "第" ? daysOfMonth(low.value, high.value, at: space(high.end)) : nil
    }

    /// The months from one to another, or those of two quarters, where 月 or 季度 stands at `index`.
    private func months(_ low: Int, _ high: Int, of year: Int, at index: Int) -> Found? {
        let (from, to, end): (Int, Int, Int)
        if let behind = text.behind("季度", at: index), high <= 4 {
            (from, to, end) = (3 * low - 2, 3 * high, behind)
        } else if let behind = text.behindMonth(at: index), high <= 12 {
            (from, to, end) = (low, high, behind)
        } else {
            return nil
        }
        // 3-5月10日 is no range of months, and 五六月间隔 are two words.
        guard let first = DaySpan.month(year, from), let last = DaySpan.month(year, to),
            text.wholeNumber(at: space(end)) == nil, !text.stands(.noMonths, at: end)
        else { return nil }
        return days(first.first, last.last, end)
    }

    /// The days of this month from one to another, where 日 or 号 stands at `index`; 3至5日内 and 3-5日游 are lengths.
    private func daysOfMonth(_ low: Int, _ high: Int, at index: Int) -> Found? {
        guard let end = text.behind(.dayMark, at: index), text.behind(.within, at: space(end)) == nil,
            !text.stands(.noDays, at: end),
            let first = DaySpan.day(today.year, today.month, low), let last = DaySpan.day(today.year, today.month, high)
        else { return nil }
        return days(first.first, last.last, end)
    }

    /// 七八 and 十一二: two numbers in a row.
    private func pair(_ start: Int) -> (low: Int, high: Int, end: Int)? {
        guard let run = NumeralRun.read(text, at: start), !run.isOpenAbove else { return nil }
        if let guess = run.guess { return guess.high == guess.low + 1 ? (guess.low, guess.high, run.end) : nil }
        guard let high = run.high.flatMap({ Int(small: $0.coefficient) }), run.value.scale == 0,
            let low = Int(small: run.value.coefficient), high == low + 1
        else { return nil }
        return (low, high, run.end)
    }
}
