import Model

/// A number found by the number reader, whatever it is said of.
public struct ReadNumber: Sendable, Hashable {
    /// On which side of the number the true value lies.
    public enum Bound: Sendable, Hashable { case above, below }

    /// Half-open UTF-8 bytes of number and unit in the text; bound words are outside.
    public var range: Range<Int>
    /// The number with its scale word applied, or the low end of a range; a percentage keeps its number, 七成 is 70.
    public var value: ExactDecimal
    /// The high end of a range.
    public var high: ExactDecimal?
    /// True for %, 百分之, 成, 折 and percentage points.
    public var isPercentage: Bool
    /// The unit's surface in the pack's list; nil for a bare number or a unit that the pack doesn't know.
    public var unit: String?
    /// The unit's code; nil for the same.
    public var unitCode: String?
    /// From bound words before and behind, and from 余, 多 and 几.
    public var bound: Bound?
}
