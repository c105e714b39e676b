extension String {
    /// Lends the string's UTF-8; the pointer is good inside `body` only.
    ///
    /// `withUTF8` is for strings that may have to be made contiguous first: it needs a copy, and counts a reference for it.
    @inlinable @inline(__always)
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let result = utf8.withContiguousStorageIfAvailable(body) else {
            // Only strings that another language's runtime owns are, and there is none here.
            preconditionFailure("a string that is not held as UTF-8")
        }
        return result
    }

    /// Copies a piece of a text that is valid UTF-8 as a whole (half-open bytes).
    ///
    /// Such a piece is valid where a character begins at either end, and that alone is asked: looking through every name
    /// and cell of a document once more cost as much as copying them. What is no such piece is repaired as
    /// `String(decoding:as:)` does it.
    @inlinable
    public init(_ range: Range<Int>, ofValid text: UnsafeBufferPointer<UInt8>) {
        let piece = UnsafeBufferPointer(rebasing: text[range])
        // The library wants to know of ASCII alone, which ends as it begins.
        guard let first = piece.first, first & 0xC0 != 0x80, first | piece[piece.count - 1] >= 0x80,
            range.upperBound == text.count || text[range.upperBound] & 0xC0 != 0x80
        else {
            self.init(decoding: piece, as: UTF8.self)
            return
        }
        self.init(copying: UTF8Span(unchecked: piece.span))
    }
}
