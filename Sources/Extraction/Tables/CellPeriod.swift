import Model

/// A period as a header, row label or caption states it: a year, months of a year, months whose year stands elsewhere, or
/// the years of a plan.
struct CellPeriod: Sendable, Hashable {
    /// Four digits; nil when only months are named.
    var year: Int?
    /// Last year of 2021-2025年.
    var lastYear: Int?
    /// First and last month, 1…12.
    var months: ClosedRange<Int>?
    /// First and last day where it is within one month; past its last one for 下旬, which ends with the month.
    var days: ClosedRange<Int>?

    /// EDTF; nil while the year is missing.
    var edtf: String? {
        guard let year else { return nil }
        if let lastYear { return "\(year)/\(lastYear)" }
        guard let months else { return "\(year)" }
        let first = "\(year)-\(Self.twoDigits(months.lowerBound))"
        if let days, months.count == 1, case let length = CalendarDay.days(inMonth: months.lowerBound, of: year),
            days.lowerBound <= length
        {
            let last = min(days.upperBound, length)
            let begin = first + "-" + Self.twoDigits(days.lowerBound)
            return days.count == 1 ? begin : begin + "/" + first + "-" + Self.twoDigits(last)
        }
        return months.count == 1 ? first : first + "/\(year)-\(Self.twoDigits(months.upperBound))"
    }

    /// What this leaves open, from `other`: the year of months, and the months of a year (2031年 below 1-6月累计).
    func completed(by other: CellPeriod?) -> CellPeriod {
        var result = self
        if year != nil, lastYear == nil, months == nil, let other, other.year == nil {
            result.months = other.months
            result.days = other.days
        }
        guard year == nil, let other, let outer = other.lastYear ?? other.year else { return result }
        result.year = outer
        return result
    }

    /// Months without a year behind others that have one: 12月 behind 2030年11月 is of that year, and 1月 behind 2030年12月 of the next;
    /// itself behind other times.
    func behind(_ before: CellPeriod?) -> CellPeriod {
        guard year == nil, let own = months, let before, before.lastYear == nil, let year = before.year,
            let months = before.months
        else { return self }
        var result = self
        if own.upperBound > months.upperBound {
            result.year = year
        } else if own.lowerBound == 1, months.upperBound == 12, own.upperBound < 12 {
            result.year = year + 1
        }
        return result
    }

    /// The last month of it; itself where it names none.
    var lastMonth: CellPeriod {
        var result = self
        result.months = months.map { $0.upperBound...$0.upperBound }
        result.days = nil
        return result
    }

    /// All months of the year up to its last one; itself where it names none.
    var fromJanuary: CellPeriod {
        var result = self
        result.months = months.map { 1...$0.upperBound }
        result.days = nil
        return result
    }

    /// The month before its last one; itself where it names none.
    var monthBefore: CellPeriod {
        guard let month = months?.upperBound else { return self }
        var result = month > 1 ? self : yearBefore
        let before = month > 1 ? month - 1 : 12
        result.months = before...before
        result.days = nil
        return result
    }

    /// The quarter before the one that its months are; itself where they are none.
    var quarterBefore: CellPeriod {
        guard let months, months.count == 3, months.upperBound.isMultiple(of: 3) else { return self }
        var result = months.lowerBound > 1 ? self : yearBefore
        let first = months.lowerBound > 1 ? months.lowerBound - 3 : 10
        result.months = first...(first + 2)
        return result
    }

    /// The same time a year before; itself while the year is missing.
    var yearBefore: CellPeriod {
        var result = self
        result.year = year.map { $0 - 1 }
        result.lastYear = lastYear.map { $0 - 1 }
        return result
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension CellPeriod {
    /// The month of a text that is 2031.07, 2031-07 or 203107 and nothing else; nil for others.
    init?(monthWithPoint text: String) {
        guard let written = WrittenMonth(text, marks: ".-") else { return nil }
        self.init(year: written.year, months: written.month...written.month)
    }
}

/// Years that headers or labels in a row hand on: 2030年11月 | 12月 | 2031年1月.
struct CarriedYears {
    private var before: CellPeriod?

    /// A period with the year that the one before lends it, where it names none.
    mutating func carry(_ period: CellPeriod) -> CellPeriod {
        let own = period.behind(before)
        before = own
        return own
    }
}
