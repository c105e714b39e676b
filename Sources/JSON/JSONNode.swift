/// One value on the tape: values stand in the order of the text, a container before what it holds, a key before its
/// value.
struct JSONNode {
    /// First byte of the value in the text.
    var start: UInt32
    /// Byte after the value in the text.
    var end: UInt32
    /// Containers: index of the first node behind all that it holds. Strings with escapes: end in the decoded bytes.
    var extent: UInt32
    /// Containers: number of elements or members. Strings with escapes: start in the decoded bytes.
    var count: UInt32
    var kind: JSONKind
    /// A string that is written with escapes, and so stands decoded beside the text.
    var isEscaped: Bool

    init(_ kind: JSONKind, start: Int, end: Int, extent: Int = 0, count: Int = 0, isEscaped: Bool = false) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
        self.extent = UInt32(truncatingIfNeeded: extent)
        self.count = UInt32(truncatingIfNeeded: count)
        self.kind = kind
        self.isEscaped = isEscaped
    }
}
