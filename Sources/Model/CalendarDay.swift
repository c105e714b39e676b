/// A day of the Gregorian calendar, valid by construction.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 1…9999.
    public let year: Int
    /// 1…12.
    public let month: Int
    /// 1…31.
    public let day: Int

    /// Makes a day; nil for one that no calendar has, such as 31 February.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Number of days of a month, 28…31; `month` is 1…12.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// ISO 8601, `2020-09-09`.
    public var description: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

    /// A number in decimal digits with zeros in front.
    public static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// Days since 1970-01-01.
    public var ordinal: Int {
        // Howard Hinnant's count of days from civil, with years that begin in March.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day `ordinal` days after 1970-01-01; nil outside the years 1…9999.
    public init?(ordinal: Int) {
        let shifted = ordinal + 719_468
        guard shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    /// 0 for Monday … 6 for Sunday.
    public var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 }

    /// Orders by time.
    public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}

/// A month as tables write it: 2031.7, 2031.07 or 203107.
public struct WrittenMonth: Sendable, Hashable {
    /// 1900…2099.
    public let year: Int
    /// 1…12.
    public let month: Int

    /// Reads a text that is one and nothing else; nil for others. `marks` are the ASCII characters that may stand between the year
    /// and the month.
    public init?(_ text: String, marks: String = ".") {
        let bytes = Array(text.utf8)
        guard (6...7).contains(bytes.count) else { return nil }
        let digits = bytes[(marks.utf8.contains(bytes[4]) ? 5 : 4)...]
        guard let year = Self.number(bytes[..<4]), let month = Self.number(digits), (1900..<2100).contains(year),
            digits.count <= 2, (1...12).contains(month)
        else { return nil }
        self.year = year
        self.month = month
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.allSatisfy { $0 &- 0x30 < 10 } ? digits.reduce(0) { 10 * $0 + Int($1 &- 0x30) } : nil
    }
}
