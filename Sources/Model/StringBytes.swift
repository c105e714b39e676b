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
}
