/// Counts Unicode code points up to byte places of one UTF-8 text, in a few steps for each place.
///
/// Offsets are code points at the writer and bytes everywhere else; this is the one place where they meet.
public struct CodePointIndex: Sendable {
    private static let stride = 64
    private let text: [UInt8]
    /// Code points before byte `64 × i`.
    private let checkpoints: [Int32]

    /// Scans the text once; a text of 2 GiB or more is a bug of the reader's limits.
    public init(_ text: [UInt8]) {
        precondition(text.count < Int(Int32.max), "a text must stay below 2 GiB")
        self.text = text
        let wholePieces = text.count / Self.stride
        var total = 0
        checkpoints = [Int32](unsafeUninitializedCapacity: wholePieces + 1) { checkpoints, filled in
            text.withUnsafeBytes { bytes in
                for piece in 0..<wholePieces {
                    checkpoints.initializeElement(at: piece, to: Int32(truncatingIfNeeded: total))
                    var here = SIMD16<UInt8>.zero
                    for quarter in 0..<4 {
                        let loaded = bytes.loadUnaligned(
                            fromByteOffset: piece * Self.stride + quarter * 16, as: SIMD16<UInt8>.self)
                        here.replace(with: here &+ 1, where: (loaded & 0xC0) .!= 0x80)
                    }
                    // 64 at most: the sum stays within one byte.
                    total += Int(here.wrappedSum())
                }
                checkpoints.initializeElement(at: wholePieces, to: Int32(truncatingIfNeeded: total))
                for offset in (wholePieces * Self.stride)..<bytes.count {
                    total += bytes[offset] & 0xC0 != 0x80 ? 1 : 0
                }
            }
            filled = wholePieces + 1
        }
        self.total = total
    }

    /// Code points in the whole text.
    public let total: Int

    /// Code points before the byte at `offset`; `offset` may be the text's length.
    public func codePoints(before offset: Int) -> Int {
        precondition(offset >= 0 && offset <= text.count, "a place must lie in its text")
        let checkpoint = offset / Self.stride
        var count = Int(checkpoints[checkpoint])
        text.withUnsafeBufferPointer { bytes in
            for index in (checkpoint * Self.stride)..<offset { count &+= bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
        }
        return count
    }

    /// The byte at which code point number `codePoint` starts; the text's length for the one behind the last.
    public func byteOffset(ofCodePoint codePoint: Int) -> Int {
        precondition(codePoint >= 0 && codePoint <= total, "a code point must lie in its text")
        var low = 0
        var high = checkpoints.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(checkpoints[middle]) <= codePoint { low = middle } else { high = middle }
        }
        var offset = low * Self.stride
        var count = Int(checkpoints[low])
        while offset < text.count {
            if text[offset] & 0xC0 != 0x80 {
                if count == codePoint { return offset }
                count += 1
            }
            offset += 1
        }
        return offset
    }
}
