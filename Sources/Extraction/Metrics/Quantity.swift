import Model

/// A number that a text states, with its scale word and unit, before anything is known of what it measures.
public struct Quantity: Sendable {
    /// How the number is written.
    public enum Notation: Sendable, Hashable {
        /// Arabic digits.
        case digits
        /// Chinese numerals: 一万二千, 三成, 翻一番.
        case numerals
        /// A fraction in numerals: 三分之一, held as a decimal.
        case fraction
        /// One term of a ratio: of a whole where there are more than two or they add up to a hundred (0.1:20.5:79.4, 46:54),
        /// else of two things that are compared (2.5:1).
        case ratioPart(index: Int, count: Int, isOfWhole: Bool)
        /// An ordinal that can be a rank: 第三.
        case ordinal
    }

    /// Number, scale word and unit in folded bytes.
    public var range: Range<Int>
    /// The unit with its scale word in folded bytes; nil for a bare number, and where 百分之 says the unit.
    public var unitRange: Range<Int>? = nil
    /// The number as written, or the low end of a range.
    public var value: ExactDecimal
    /// The high end of a range.
    public var high: ExactDecimal? = nil
    /// Power of ten of the scale word.
    public var scalePower = 0
    /// Power of ten of the high end's scale word.
    public var highScalePower = 0
    /// Index in `Units.all`; nil for a bare number or a bare scale word.
    public var unit: Int? = nil
    /// True for an inner 余, 多 or 几.
    public var isOpenAbove = false
    /// How it is written.
    public var notation = Notation.digits
    /// Index of the rule that found it among the pack's rules of quantities.
    public var rule: Int
}
