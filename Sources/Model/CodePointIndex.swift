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
                    total &+= Self.begun(in: bytes, pieceAt: piece &* Self.stride)
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

    /// Code points that begin in the piece at `offset`: its bytes less those that go on with a code point.
    @inline(__always)
    private static func begun(in bytes: UnsafeRawBufferPointer, pieceAt offset: Int) -> Int {
        var goingOn: UInt64 = 0
        for place in Swift.stride(from: offset, to: offset &+ stride, by: 8) {
            goingOn &+= Self.goingOn(in: bytes, at: place)
        }
        return stride &- sum(goingOn)
    }

    /// One in each of eight bytes that goes on with a code point: it has bit 7 and not bit 6. By words: sums over the lanes
    /// of a vector compile to a tenth of this speed.
    @inline(__always)
    private static func goingOn(in bytes: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
        return word &>> 7 & ~(word &>> 6) & ones
    }

    /// The sum of all bytes, which is 64 at most: the highest byte of the product.
    @inline(__always)
    private static func sum(_ counts: UInt64) -> Int { Int(truncatingIfNeeded: (counts &* ones) &>> 56) }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Code points in the whole text.
    public let total: Int

    /// Code points before the byte at `offset`; `offset` may be the text's length.
    public func codePoints(before offset: Int) -> Int {
        precondition(offset >= 0 && offset <= text.count, "a place must lie in its text")
        return text.withUnsafeBytes { count(before: offset, in: $0) }
    }

    /// The code points from the first byte of `range` on, before the first one behind it.
    public func codePoints(_ range: Range<Int>) -> Range<Int> {
        precondition(range.lowerBound >= 0 && range.upperBound <= text.count, "a place must lie in its text")
        return text.withUnsafeBytes { bytes in
            let start = count(before: range.lowerBound, in: bytes)
            return start..<max(start, count(before: range.upperBound, in: bytes))
        }
    }

    @inline(__always)
    private func count(before offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        let piece = offset / Self.stride
        let start = piece &* Self.stride
        let before = Int(checkpoints[piece]) &+ offset &- start
        guard start &+ Self.stride <= bytes.count, let base = bytes.baseAddress else {
            return before &- bytes[start..<offset].count(where: { $0 & 0xC0 == 0x80 })
        }
        // All of the piece, of which what lies behind the offset doesn't count.
        let limit = Lanes(repeating: UInt8(truncatingIfNeeded: offset &- start))
        var sums = Lanes.zero
        for part in 0..<Self.stride / 16 {
            let lanes = (base + start + part &* 16).loadUnaligned(as: Lanes.self)
            let isBefore = (Self.places &+ Lanes(repeating: UInt8(truncatingIfNeeded: part &* 16))) .< limit
            let isCounted = isBefore .& ((lanes & Lanes(repeating: 0xC0)) .== Lanes(repeating: 0x80))
            sums &+= Lanes.zero.replacing(with: 1, where: isCounted)
        }
        let words = unsafeBitCast(sums, to: SIMD2<UInt64>.self)
        return before &- Self.sum(words[0] &+ words[1])
    }

    private typealias Lanes = SIMD16<UInt8>

    @inline(__always)
    private static var places: Lanes { Lanes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }

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
