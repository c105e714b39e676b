import Model

/// A time found by the time reader.
public struct ReadTime: Sendable, Hashable {
    /// A length of time, or a range of two.
    public struct Length: Sendable, Hashable {
        /// ISO 8601: `P3Y6M`, `PT2H10M`.
        public var code: String
    }

    /// What was found.
    public enum Meaning: Sendable, Hashable {
        /// Whole days, both inclusive; nil for an open end, never on both sides.
        case days(first: CalendarDay?, last: CalendarDay?)
        /// One length, or the shortest and the longest.
        case lengths([Length])
    }

    /// Half-open UTF-8 bytes of the text.
    public var range: Range<Int>
    /// What it means on the day on which it is said.
    public var meaning: Meaning
}
