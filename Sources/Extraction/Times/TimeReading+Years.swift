import Model

/// Years that only what stands around them shows, and years before Christ.
extension TimeReading {
    /// 2007 in 2007、2008年 and 2007和2009年.
    func listedYear(_ start: Int) -> Found? {
        func isYear(_ index: Int, _ depth: Int) -> Bool {
            guard let digits = text.digits(at: index), digits.count == 4, (1900...2100).contains(digits.value) else {
                return false
            }
            if text.behind("年", at: digits.end) != nil { return depth > 0 }
            guard depth < 20, let next = text.behind(.listJoint, at: space(digits.end)) else {
                return false
            }
            return isYear(space(next), depth + 1)
        }
        let before = text.at(start - 1)
        guard before?.properties.numericType == nil, before != ".", isYear(start, 0),
            let digits = text.digits(at: start),
            let span = DaySpan.year(digits.value)
        else { return nil }
        return days(span.first, span.last, digits.end)
    }

    /// 09-10年, 98到02年: years of two figures, which no lengths are that begin with 0 or go on for a lifetime.
    func shortYears(_ start: Int) -> Found? {
        guard text.at(start - 1)?.properties.numericType == nil, let low = text.digits(at: start), low.count == 2,
            low.value < 10 || low.value > 60, let dash = text.behindDash(at: space(low.end)),
            let high = text.digits(at: space(dash)), high.count == 2, let end = text.behind("年", at: space(high.end)),
            !text.stands(.decadeEnd, at: end),
            let first = DaySpan.year(DaySpan.century(low.value, saidOn: today)),
            let last = DaySpan.year(DaySpan.century(high.value, saidOn: today)), first.first < last.first
        else { return nil }
        return days(first.first, last.last, end)
    }

    /// A year that only its place in a range shows: 从2016到2018, 2020至2025年.
    func bareYear(_ start: Int, isRange: Bool) -> PointReading.Found? {
        guard let run = NumeralRun.read(text, at: start), run.end - start == 4, run.value.scale == 0,
            let year = Int(small: run.value.coefficient), (1900...2100).contains(year), let span = DaySpan.year(year)
        else { return nil }
        return isRange && text.behindDash(at: space(run.end)) == nil ? nil : (span, run.end)
    }

    /// A point, or four figures that words around them show to be a year: 晚于2015, 到2018为止.
    func pointOrYear(_ start: Int) -> PointReading.Found? {
        if let point = points.read(at: start) { return point }
        guard let year = bareYear(start, isRange: false) else { return nil }
        guard let next = text.at(space(year.end)) else { return year }
        // 截至2018个 counts something.
        let isOver = !next.properties.isAlphabetic && next.properties.numericType == nil && next != "."
        return isOver || text.behind(.untilEnd, at: space(year.end)) != nil ? year : nil
    }

    /// A phrase that is a year and nothing else: 2018.
    func wholeYear(_ start: Int) -> Found? {
        guard text.skippingSpace(0) == start, let year = bareYear(start, isRange: false),
            text.skippingSpace(year.end) == text.count
        else { return nil }
        return days(year.span.first, year.span.last, year.end)
    }

    // MARK: before Christ

    /// 公元前221年, 公元前3世纪, 公元前202年至公元8年: years as astronomers count them, 0 before 1.
    func beforeChrist(_ start: Int) -> Found? {
        guard let low = yearsBeforeChrist(start) else { return nil }
        if let dash = text.behindDash(at: space(low.end)) {
            if let high = yearsBeforeChrist(space(dash)) { return (.years(low.first...high.last), high.end) }
            if let high = years.read(at: space(dash)) { return (.years(low.first...high.year), high.end) }
        }
        return (.years(low.first...low.last), low.end)
    }

    private func yearsBeforeChrist(_ start: Int) -> (first: Int, last: Int, end: Int)? {
        guard let before = text.behind(.eraBefore, at: start), let number = text.wholeNumber(at: space(before)),
            (1...9999).contains(number.value)
        else { return nil }
        if let end = text.behind("年", at: space(number.end)) { return (1 - number.value, 1 - number.value, end) }
        guard let end = text.behind("世纪", at: space(number.end)), number.value < 100 else { return nil }
        return (1 - 100 * number.value, 100 - 100 * number.value, end)
    }
}
