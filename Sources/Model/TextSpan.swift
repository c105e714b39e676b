/// A half-open range of UTF-8 bytes in one text.
///
/// Everything that is found points into a text with this coordinate; code points are counted once, at the writer.
public struct TextSpan: Hashable, Sendable, Comparable {
    /// First byte, inclusive.
    public var start: Int
    /// Byte after the last one, exclusive.
    public var end: Int

    /// Makes a span from `start` (inclusive) to `end` (exclusive), both UTF-8 byte offsets.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        precondition(start <= end, "a span must not end before it starts")
        self.start = start
        self.end = end
    }

    /// Number of bytes.
    @inlinable public var count: Int { end - start }
    /// True when no byte lies inside.
    @inlinable public var isEmpty: Bool { start == end }
    /// The same bytes as a range.
    @inlinable public var range: Range<Int> { start..<end }

    /// True when the two spans share at least one byte.
    @inlinable
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
    /// True when `other` lies wholly inside this span.
    @inlinable
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
    /// True when the byte at `offset` lies inside.
    @inlinable
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

    /// Orders by start, then by end.
    @inlinable
    public static func < (a: TextSpan, b: TextSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
