import Model

/// A point of calendar time, as precise as its last part that is given.
///
/// Held in a few bytes, since every place of a text and every record has a period of two of them.
public struct DatePoint: Sendable, Hashable {
    /// A part below the year.
    private struct Part: Sendable, Hashable {
        /// 255 when it isn't given; what no calendar and no clock has is 254.
        private var byte: UInt8

        init(_ value: Int?) { byte = value.map { UInt8(clamping: min($0, 254)) } ?? 255 }

        var value: Int? { byte == 255 ? nil : Int(byte) }
    }

    private var yearNumber: Int32
    private var monthPart: Part
    private var dayPart: Part
    private var hourPart: Part
    private var minutePart: Part
    private var secondPart: Part

    /// 1…9999.
    public var year: Int {
        get { Int(yearNumber) }
        set { yearNumber = Int32(clamping: newValue) }
    }
    /// 1…12.
    public var month: Int? { monthPart.value }
    /// 1…31.
    public var day: Int? { dayPart.value }
    /// 0…24.
    public var hour: Int? { hourPart.value }
    /// 0…59.
    public var minute: Int? { minutePart.value }
    /// 0…60.
    public var second: Int? { secondPart.value }

    /// Makes a point.
    public init(
        year: Int, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil, second: Int? = nil
    ) {
        yearNumber = Int32(clamping: year)
        monthPart = Part(month)
        dayPart = Part(day)
        hourPart = Part(hour)
        minutePart = Part(minute)
        secondPart = Part(second)
    }

    /// True when the calendar and the clock have it.
    public var isValid: Bool {
        guard (1...9999).contains(year) else { return false }
        if let month {
            guard (1...12).contains(month) else { return false }
            if let day, CalendarDay(year: year, month: month, day: day) == nil { return false }
        } else if day != nil {
            return false
        }
        return (hour ?? 0) <= 24 && (minute ?? 0) < 60 && (second ?? 0) <= 60
    }

    /// EDTF: `2020`, `2020-09`, `2020-09-09`, `2020-09-09T16:10:20`.
    public var edtf: String {
        // Digit by digit: every metric has three of these, and joining strings took longer than reading its sentence. A
        // day of four-figure years fits in the 15 bytes that need no memory of their own.
        String(unsafeUninitializedCapacity: hour == nil && year <= 9999 ? 15 : 6 * 21) { buffer in
            var count = 0
            func write(_ mark: UInt8?, _ number: Int, _ width: Int) {
                if let mark {
                    buffer[count] = mark
                    count += 1
                }
                var digits = width
                var power = width == 4 ? 10_000 : 100
                while digits < 18 && power <= number {
                    power *= 10
                    digits += 1
                }
                var rest = number
                for place in stride(from: count + digits - 1, through: count, by: -1) {
                    buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                    rest /= 10
                }
                count += digits
            }
            write(nil, year, 4)
            guard let month else { return count }
            write(UInt8(ascii: "-"), month, 2)
            guard let day else { return count }
            write(UInt8(ascii: "-"), day, 2)
            guard let hour else { return count }
            write(UInt8(ascii: "T"), hour, 2)
            write(UInt8(ascii: ":"), minute ?? 0, 2)
            if let second { write(UInt8(ascii: ":"), second, 2) }
            return count
        }
    }

    /// First day of it.
    public var firstDay: String {
        DatePoint(year: year, month: month ?? 1, day: day ?? 1).edtf
    }

    /// Last day of it.
    public var lastDay: String {
        let month = month ?? 12
        return DatePoint(year: year, month: month, day: day ?? CalendarDay.days(inMonth: month, of: year)).edtf
    }

    /// The name of its last part: `year` … `second`.
    public var granularity: String {
        if second != nil { return "second" }
        if minute != nil { return "minute" }
        if hour != nil { return "hour" }
        if day != nil { return "day" }
        return month != nil ? "month" : "year"
    }
}

/// A stretch of calendar time: a point, a closed range, or one that is open at its end.
public struct Period: Sendable, Hashable {
    /// Where it begins.
    public var first: DatePoint
    /// Where it ends; of no meaning, and always the same, when it is a single point.
    private var end: DatePoint
    private var isRange: Bool
    /// True when it goes on: 今年以来.
    public var isOpen: Bool

    /// Where it ends, itself included; nil for a single point.
    public var last: DatePoint? {
        get { isRange ? end : nil }
        set { (end, isRange) = (newValue ?? Self.none, newValue != nil) }
    }

    /// What stands in the place of an end that isn't there.
    private static var none: DatePoint { DatePoint(year: 0) }

    /// Makes a period.
    public init(_ first: DatePoint, through last: DatePoint? = nil, isOpen: Bool = false) {
        self.first = first
        end = last ?? Self.none
        isRange = last != nil
        self.isOpen = isOpen
    }

    /// Makes a whole year.
    public init(year: Int) { self.init(DatePoint(year: year)) }

    /// EDTF: `2020`, `2020-01/2020-06`, `2020-02-17/..`.
    public var edtf: String {
        if isOpen { return first.edtf + "/.." }
        return last.map { first.edtf + "/" + $0.edtf } ?? first.edtf
    }

    /// First day, ISO 8601.
    public var startDay: String { first.firstDay }
    /// Last day, ISO 8601, inclusive; nil when open.
    public var endDay: String? { isOpen ? nil : (last ?? first).lastDay }
    /// True for a closed stretch of several whole years: a plan, a term.
    public var isOfYears: Bool {
        guard !isOpen, let last else { return false }
        return first.year != last.year && first.month == nil && last.month == nil
    }
    /// True for a closed stretch of months or days.
    public var isOfMonths: Bool { first.month != nil && !isOpen }
    /// The year in which it ends; for an open one the year in which it begins.
    public var lastYear: Int { isOpen ? first.year : (last ?? first).year }

    /// Its years, months or quarters one by one, where there are as many as `count`: the years of 2031—2033年, the quarters of
    /// 一、二、三季度; nil where there are not.
    public func parts(_ count: Int) -> [Period]? {
        guard count > 1, !isOpen, let last, first.day == nil, last.day == nil else { return nil }
        guard let begin = first.month, let end = last.month else {
            guard first.month == nil, last.month == nil, last.year - first.year + 1 == count else { return nil }
            return (0..<count).map { Period(year: first.year + $0) }
        }
        let start = first.year * 12 + begin - 1
        let months = last.year * 12 + end - start
        guard months == count || months == count * 3 && start % 3 == 0 else { return nil }
        func point(_ month: Int) -> DatePoint { DatePoint(year: month / 12, month: month % 12 + 1) }
        let length = months / count
        return (0..<count).map {
            let month = start + $0 * length
            return Period(point(month), through: length > 1 ? point(month + length - 1) : nil)
        }
    }
}
