/// Whether bytes are UTF-8 (RFC 3629), and where they stop being it.
public enum UTF8Validation {
    /// The offset of the first byte at which `raw` stops being UTF-8, or nil when all of it is.
    public static func firstInvalid(_ raw: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        let count = raw.count
        var place = start
        while place < count {
            place = endOfPlainBlocks(raw, from: place)
            // What is no plain block is read character by character.
            let next = min(count, place &+ blockLength)
            while place < next {
                let length = sequenceLength(raw, at: place)
                if length <= 0 { return place }
                place &+= length
            }
        }
        return nil
    }

    private static let blockLength = 64

    /// The end of the blocks from `start` on that are valid, or of the last whole character in them; a character begins at
    /// `start`.
    ///
    /// Valid and plain is a block whose bytes continue a character where the bytes before begin one, and there alone; and
    /// that has none of the first bytes of which more is asked: C0, C1, E0, ED, and those of four bytes.
    private static func endOfPlainBlocks(_ raw: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        // Two bytes before a block are looked at, too; at the very start there are none.
        guard let base = UnsafeRawPointer(raw.baseAddress), start >= 2 else { return start }
        var place = start
        while place &+ blockLength <= raw.count {
            var faults = SIMD16<UInt8>.zero
            for part in 0..<blockLength / 16 { faults |= faultsOfSixteen(base + place + part * 16) }
            let words = unsafeBitCast(faults, to: SIMD2<UInt64>.self)
            if words[0] | words[1] != 0 { break }
            place &+= blockLength
        }
        // A character that the end of the last block cuts is read again.
        if place > start, raw[place &- 1] >= 0xC0 { return place &- 1 }
        if place > start, raw[place &- 2] >= 0xE0 { return place &- 2 }
        return place
    }

    /// What is no part of a plain block among sixteen bytes: lanes that are not zero.
    @inline(__always)
    private static func faultsOfSixteen(_ place: UnsafeRawPointer) -> SIMD16<UInt8> {
        typealias Bytes = SIMD16<UInt8>
        let bytes = place.loadUnaligned(as: Bytes.self)
        let isAskedMore =
            ((bytes & Bytes(repeating: 0xFE)) .== Bytes(repeating: 0xC0)) .| (bytes .== Bytes(repeating: 0xE0))
            .| (bytes .== Bytes(repeating: 0xED)) .| (bytes .>= Bytes(repeating: 0xF0))
        return Bytes.zero.replacing(with: 0xFF, where: misplacedContinuations(place) .| isAskedMore)
    }

    /// Lanes where one of the sixteen bytes at `place` continues a character that none of the two before it begins (as one
    /// of two bytes or more, of three or more), or should and doesn't. The two bytes before `place` are looked at as well.
    @inlinable @inline(__always)
    public static func misplacedContinuations(_ place: UnsafeRawPointer) -> SIMDMask<SIMD16<Int8>> {
        typealias Bytes = SIMD16<UInt8>
        let bytes = place.loadUnaligned(as: Bytes.self)
        let before = (place - 1).loadUnaligned(as: Bytes.self)
        let twoBefore = (place - 2).loadUnaligned(as: Bytes.self)
        let isContinuation = (bytes & Bytes(repeating: 0xC0)) .== Bytes(repeating: 0x80)
        let isExpected = (before .>= Bytes(repeating: 0xC0)) .| (twoBefore .>= Bytes(repeating: 0xE0))
        return isContinuation .^ isExpected
    }

    /// The length of the valid sequence at `place`, or minus the length of the broken piece there.
    public static func sequenceLength(_ raw: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        let lead = raw[place]
        if lead < 0x80 { return 1 }
        let count: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: count = 2
        case 0xE0: (count, low) = (3, 0xA0)
        case 0xED: (count, high) = (3, 0x9F)
        case 0xE1...0xEF: count = 3
        case 0xF0: (count, low) = (4, 0x90)
        case 0xF4: (count, high) = (4, 0x8F)
        case 0xF1...0xF3: count = 4
        default: return -1
        }
        var index = 1
        while index < count {
            if place + index >= raw.count { return -index }
            let byte = raw[place + index]
            if byte < low || byte > high { return -index }
            (low, high) = (0x80, 0xBF)
            index += 1
        }
        return count
    }
}
