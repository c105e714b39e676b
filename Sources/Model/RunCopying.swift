extension UnsafeMutableRawPointer {
    /// Bytes behind a run that `copyRun` may write over.
    @inlinable public static var runSlack: Int { 15 }

    /// Copies a short run of bytes here, sixteen at a time, for which `runSlack` bytes of room are needed behind them.
    ///
    /// Runs between two signs of a text are a few dozen bytes long: memmove takes as long to begin as to copy them.
    @inlinable @inline(__always)
    public func copyRun(from bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) {
        precondition(run.upperBound <= bytes.count, "a run lies in its bytes")
        guard let base = bytes.baseAddress else { return }
        let source = UnsafeRawPointer(base) + run.lowerBound
        let count = run.upperBound &- run.lowerBound
        guard run.upperBound &+ Self.runSlack <= bytes.count else {
            copyMemory(from: source, byteCount: count)
            return
        }
        var done = 0
        while done < count {
            let piece = (source + done).loadUnaligned(as: SIMD16<UInt8>.self)
            storeBytes(of: piece, toByteOffset: done, as: SIMD16<UInt8>.self)
            done &+= 16
        }
    }
}
