/// Counts Unicode code points up to byte places of one UTF-8 text, in a few steps for each place.
///
/// Offsets are code points at the writer and bytes everywhere else; this is the one place where they meet.
public struct CodePointIndex: Sendable {
    private static let stride = 256
    private let text: [UInt8]
    /// Code points before byte `256 × i`.
    private let checkpoints: [Int]

    /// Scans the text once.
    public init(_ text: [UInt8]) {
        self.text = text
        var checkpoints: [Int] = []
        checkpoints.reserveCapacity(text.count / Self.stride + 1)
        var count = 0
        text.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                checkpoints.append(count)
                let end = min(start + Self.stride, bytes.count)
                var here = 0
                for index in start..<end { here &+= bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
                count += here
                start = end
            }
        }
        checkpoints.append(count)
        self.checkpoints = checkpoints
        self.total = count
    }

    /// Code points in the whole text.
    public let total: Int

    /// Code points before the byte at `offset`; `offset` may be the text's length.
    public func codePoints(before offset: Int) -> Int {
        precondition(offset >= 0 && offset <= text.count, "a place must lie in its text")
        if offset == text.count { return total }
        let checkpoint = offset / Self.stride
        var count = checkpoints[checkpoint]
        text.withUnsafeBufferPointer { bytes in
            for index in (checkpoint * Self.stride)..<offset { count &+= bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
        }
        return count
    }
}
