import Model

/// A time found by the time reader.
public struct ReadTime: Sendable, Hashable {
    /// A length of time, or a range of two.
    public struct Length: Sendable, Hashable {
        /// ISO 8601: `P3Y6M`, `PT2H10M`.
        public var code: String
    }

    /// A day, or a time of it to the minute or second.
    public struct Moment: Sendable, Hashable, CustomStringConvertible {
        /// The day that the time is of; 24:00 is its end.
        public var day: CalendarDay
        /// 0…24; nil where the text gives the day alone.
        public var hour: Int?
        /// 0…59.
        public var minute = 0
        /// 0…60; nil where the text gives none.
        public var second: Int?

        /// Makes a day, or a time of it.
        public init(day: CalendarDay, hour: Int? = nil, minute: Int = 0, second: Int? = nil) {
            self.day = day
            self.hour = hour
            self.minute = minute
            self.second = second
        }

        /// Reads `2026-11-30`, `2026-11-30T02:15` or `2026-11-30 02:15:30`; a zone behind it (`Z`, `+08:00`) is passed over, since
        /// times stay as they are written. Nil for anything else.
        public init?(iso text: String) {
            let digits = Array(text.utf8)
            let date = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
            guard digits.count >= 10, date.map(\.utf8.count) == [4, 2, 2], let year = Int(date[0]),
                let month = Int(date[1]), let dayOfMonth = Int(date[2]),
                let day = CalendarDay(year: year, month: month, day: dayOfMonth)
            else { return nil }
            self.init(day: day)
            if digits.count == 10 { return }
            guard digits[10] == UInt8(ascii: "T") || digits[10] == UInt8(ascii: " ") else { return nil }
            var clock = text.dropFirst(11)
            if let zone = clock.firstIndex(where: { "Z+-".contains($0) }) {
                let rest = clock[zone...].dropFirst()
                guard clock[zone] == "Z" ? rest.isEmpty : rest.allSatisfy({ "0123456789:".contains($0) }) else {
                    return nil
                }
                clock = clock[..<zone]
            }
            let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
            let numbers = parts.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
            guard (2...3).contains(parts.count), numbers.count == parts.count, (0...23).contains(numbers[0]),
                numbers.dropFirst().allSatisfy((0...59).contains)
            else { return nil }
            (hour, minute, second) = (numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : nil)
        }

        /// ISO 8601, `2026-11-30T02:15` or `2026-11-30`.
        public var description: String {
            guard let hour else { return day.description }
            let clock = [hour, minute] + (second.map { [$0] } ?? [])
            return "\(day)T" + clock.map { CalendarDay.padded($0, 2) }.joined(separator: ":")
        }
    }

    /// What was found.
    public enum Meaning: Sendable, Hashable {
        /// Whole days, both inclusive; nil for an open end, never on both sides.
        case days(first: CalendarDay?, last: CalendarDay?)
        /// Times of day; the same for a point of the clock, nil for an open end, never on both sides.
        case moments(first: Moment?, last: Moment?)
        /// One length, or the shortest and the longest.
        case lengths([Length])
        /// Years before the first one, of which no calendar day is written: -220 is 公元前221年.
        case years(ClosedRange<Int>)
        /// What comes again and again: `P1W`, or EDTF with X for what varies, `XXXX-03-12`, `XXXX-WXX-1T20:00`.
        case set(String)
    }

    /// Half-open UTF-8 bytes of the text.
    public var range: Range<Int>
    /// What it means on the day on which it is said.
    public var meaning: Meaning
}

extension ReadTime {
    /// `date`, `datetime`, `range`, `duration` or `set`, as in dates.jsonl.
    public var type: String {
        switch meaning {
        case .days(let first, let last): first == last ? "date" : "range"
        case .moments(let first, let last): first == last ? "datetime" : "range"
        case .years(let years): years.count == 1 ? "date" : "range"
        case .lengths: "duration"
        case .set: "set"
        }
    }

    /// EDTF or ISO 8601: `2026-11-30`, `2026-11-01/2026-11-30`, `2026-11-30T02:15`, `../2026-11-30`, `-0220`,
    /// `P3D`, `P1D/P2D`.
    public var value: String {
        func interval(_ first: String?, _ last: String?) -> String {
            first == last ? first ?? "" : "\(first ?? "..")/\(last ?? "..")"
        }
        return switch meaning {
        case .days(let first, let last): interval(first?.description, last?.description)
        case .moments(let first, let last): interval(first?.description, last?.description)
        case .years(let years): interval(Self.code(ofYear: years.lowerBound), Self.code(ofYear: years.upperBound))
        case .lengths(let lengths): lengths.map(\.code).joined(separator: "/")
        case .set(let code): code
        }
    }

    /// The first and the last day, both inclusive; nil where open, and for lengths and sets.
    ///
    /// A range that ends at midnight doesn't reach into the day that begins there.
    public var days: (first: CalendarDay?, last: CalendarDay?) {
        switch meaning {
        case .days(let first, let last): return (first, last)
        case .moments(let first, let last):
            var end = last?.day
            if first != last, let last, last.hour == 0, last.minute == 0, last.second ?? 0 == 0 {
                end = CalendarDay(ordinal: last.day.ordinal - 1)
            }
            return (first?.day, end)
        case .years, .lengths, .set: return (nil, nil)
        }
    }

    /// `-0220` for 公元前221年.
    private static func code(ofYear year: Int) -> String {
        (year < 0 ? "-" : "") + CalendarDay.padded(abs(year), 4)
    }
}
