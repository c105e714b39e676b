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

    /// One in each of eight bytes that goes on with a code point: it has bit 7 and not bit 6. By words: vectors of bytes
    /// compile to a tenth of this speed.
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
        let start = offset & ~(Self.stride - 1)
        return text.withUnsafeBytes { bytes in
            var place = start
            var goingOn: UInt64 = 0
            while place &+ 8 <= offset {
                goingOn &+= Self.goingOn(in: bytes, at: place)
                place &+= 8
            }
            // Of the last word only the bytes before the offset count, of a text's last bytes each by itself.
            if place < offset, place &+ 8 <= bytes.count {
                goingOn &+= Self.goingOn(in: bytes, at: place) & ~(~0 &<< (UInt64(offset &- place) &* 8))
                place = offset
            }
            while place < offset {
                goingOn &+= UInt64(bytes[place] & 0xC0 == 0x80 ? 1 : 0)
                place &+= 1
            }
            return Int(checkpoints[start / Self.stride]) + offset - start - Self.sum(goingOn)
        }
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
