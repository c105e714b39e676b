import Model

/// A mention of calendar time with its place in the folded text and its meaning.
public struct ResolvedDate: Sendable {
    /// Half-open folded bytes.
    public var range: Range<Int>
    /// The record that is written.
    public var record: DateRecord

    /// Makes a resolved date.
    public init(range: Range<Int>, record: DateRecord) {
        self.range = range
        self.record = record
    }
}
