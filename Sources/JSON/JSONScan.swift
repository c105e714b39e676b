import Bytes

/// The two tokens that take time, strings and numbers, each checked to the letter of RFC 8259 and RFC 3629.
package enum JSONScan {
    /// What is wrong with a token.
    package enum Fault: UInt8 {
        case none, endsInside, controlCharacter, badUTF8, badEscape, badHexadecimal, loneSurrogate, badNumber

        package var message: String {
            switch self {
            case .none: "nothing is wrong"
            case .endsInside: "the text ends inside a string"
            case .controlCharacter: "a control character in a string must be written as an escape"
            case .badUTF8: "these bytes are not UTF-8"
            case .badEscape: "no such escape"
            case .badHexadecimal: "\\u needs four hexadecimal digits"
            case .loneSurrogate: "half of a surrogate pair names no character"
            case .badNumber: "this is not a number as JSON writes them"
            }
        }
    }

    /// A string's end.
    package struct StringEnd {
        /// Offset of the closing quotation mark, or of the fault.
        package var offset: Int
        package var hasEscape: Bool
        package var fault: Fault
    }

    /// Goes through a string; `start` is the offset behind its opening quotation mark.
    package static func string(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> StringEnd {
        let count = bytes.count
        guard count > 0, let base = bytes.baseAddress else {
            return StringEnd(offset: start, hasEscape: false, fault: .endsInside)
        }
        var index = start
        var hasEscape = false
        while true {
            index = behindPlain(bytes, from: index)
            guard index < count else { break }
            let byte = base[index]
            if byte == 0x22 { return StringEnd(offset: index, hasEscape: hasEscape, fault: .none) }
            if byte < 0x20 { return StringEnd(offset: index, hasEscape: hasEscape, fault: .controlCharacter) }
            if byte == 0x5C {
                hasEscape = true
                let (next, fault) = escape(base, count, index)
                if fault != .none { return StringEnd(offset: index, hasEscape: true, fault: fault) }
                index = next
            } else if byte < 0x80 {
                index += 1
            } else {
                let length = UTF8Validation.sequenceLength(bytes, at: index)
                if length <= 0 { return StringEnd(offset: index, hasEscape: hasEscape, fault: .badUTF8) }
                index += length
            }
        }
        return StringEnd(offset: count, hasEscape: hasEscape, fault: .endsInside)
    }

    /// The offset behind what most strings hold, from `start` on, where a character begins: ASCII but control characters,
    /// `"` and `\`, and whole characters of two and three bytes. Before a character of which more is asked (one of four
    /// bytes, and those that begin with E0, E1 or ED) it ends as it does before what is none.
    ///
    /// Sixteen bytes are looked at together, of the text's last ones with some before them; a text that is no longer is
    /// left to a closer look.
    package static func behindPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start >= 2, bytes.count >= 18, let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
        return behindPlain(from: base + start, to: base + bytes.count) - base
    }

    /// The same by places in memory, of which two bytes before `start` and 18 before `end` belong to the text.
    package static func behindPlain(from start: UnsafeRawPointer, to end: UnsafeRawPointer) -> UnsafeRawPointer {
        let last = end - 16
        var place = start
        var others = SIMD2<UInt64>.zero
        while place <= last {
            others = unsafeBitCast(notPlain(place), to: SIMD2<UInt64>.self)
            if others[0] | others[1] != 0 { return wholeCharacters(before: place + firstLane(others)) }
            place += 16
        }
        guard place < end else { return wholeCharacters(before: end) }
        // What lies before the place has been seen.
        let seen = Lanes(repeating: UInt8(truncatingIfNeeded: place - last))
        let isNew = Lanes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) .>= seen
        others = unsafeBitCast(notPlain(last).replacing(with: 0, where: .!isNew), to: SIMD2<UInt64>.self)
        return wholeCharacters(before: others[0] | others[1] != 0 ? last + firstLane(others) : end)
    }

    @inline(__always)
    private static func firstLane(_ lanes: SIMD2<UInt64>) -> Int {
        lanes[0] != 0
            ? lanes[0].littleEndian.trailingZeroBitCount &>> 3 : 8 &+ lanes[1].littleEndian.trailingZeroBitCount &>> 3
    }

    /// The place behind the last whole character before `end`, where all before is plain but for its end.
    @inline(__always)
    private static func wholeCharacters(before end: UnsafeRawPointer) -> UnsafeRawPointer {
        let last = (end - 1).load(as: UInt8.self)
        if last < 0x80 { return end }
        if last >= 0xC0 { return end - 1 }
        return (end - 2).load(as: UInt8.self) >= 0xE0 ? end - 2 : end
    }

    private typealias Lanes = SIMD16<UInt8>

    /// Lanes that are not zero where one of sixteen bytes ends what is plain: `"`, `\`, control characters, bytes that
    /// continue a character where none of the two before begins one that long, or that should and don't; and the first
    /// bytes of which more is asked: C0, C1, E0, E1, ED, and those of four bytes. In as few steps as there are.
    @inline(__always)
    private static func notPlain(_ place: UnsafeRawPointer) -> Lanes {
        let bytes = place.loadUnaligned(as: Lanes.self)
        let isAskedMore =
            ((bytes & Lanes(repeating: 0xDE)) .== Lanes(repeating: 0xC0)) .| (bytes .== Lanes(repeating: 0xED))
        // Turned over, `"` stands behind the control characters; 16 on, the first bytes of four do.
        let turned = bytes ^ Lanes(repeating: 0x02)
        let moved = bytes &+ Lanes(repeating: 0x10)
        let least = turned.replacing(with: moved, where: moved .< turned)
        let isEnd = (least .<= Lanes(repeating: 0x20)) .| (bytes .== Lanes(repeating: 0x5C))
        return Lanes.zero.replacing(
            with: 0xFF, where: UTF8Validation.misplacedContinuations(place) .| isAskedMore .| isEnd)
    }

    /// The offset behind the escape at `index`, a surrogate pair being one.
    private static func escape(_ base: UnsafePointer<UInt8>, _ count: Int, _ index: Int) -> (Int, Fault) {
        guard index + 1 < count else { return (index, .endsInside) }
        switch base[index + 1] {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return (index + 2, .none)
        case 0x75:
            guard let unit = hexadecimal(base, count, index + 2) else { return (index, .badHexadecimal) }
            if unit & 0xF800 != 0xD800 { return (index + 6, .none) }
            guard unit & 0xFC00 == 0xD800, index + 7 < count, base[index + 6] == 0x5C, base[index + 7] == 0x75,
                let second = hexadecimal(base, count, index + 8), second & 0xFC00 == 0xDC00
            else { return (index, .loneSurrogate) }
            return (index + 12, .none)
        default: return (index, .badEscape)
        }
    }

    /// Four hexadecimal digits.
    static func hexadecimal(_ base: UnsafePointer<UInt8>, _ count: Int, _ index: Int) -> UInt32? {
        guard index + 4 <= count else { return nil }
        var value: UInt32 = 0
        for offset in 0..<4 {
            let byte = base[index + offset]
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
            default: return nil
            }
        }
        return value
    }

    /// Goes through a number at `start`; the end and whether it has neither point nor exponent, or nil when it is none.
    package static func number(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, isPlain: Bool)? {
        let count = bytes.count
        var index = start
        if index < count && bytes[index] == 0x2D { index &+= 1 }
        guard index < count, bytes[index] &- 0x30 < 10 else { return nil }
        index = bytes[index] == 0x30 ? index &+ 1 : behindDigits(bytes, from: index)
        guard index < count, bytes[index] == 0x2E || bytes[index] | 0x20 == 0x65 else { return (index, true) }
        if bytes[index] == 0x2E {
            let end = behindDigits(bytes, from: index &+ 1)
            if end == index &+ 1 { return nil }
            index = end
        }
        if index < count && bytes[index] | 0x20 == 0x65 {
            index &+= 1
            if index < count && (bytes[index] == 0x2B || bytes[index] == 0x2D) { index &+= 1 }
            let end = behindDigits(bytes, from: index)
            if end == index { return nil }
            index = end
        }
        return (index, false)
    }

    /// The offset behind the digits that stand at `start`, eight bytes at a time.
    package static func behindDigits(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index &+ 8 <= bytes.count {
            let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            let count = EightBytes.digits(atStartOf: word)
            index &+= count
            if count < 8 { return index }
        }
        while index < bytes.count && bytes[index] &- 0x30 < 10 { index &+= 1 }
        return index
    }

    /// Appends what the escapes of a checked string stand for.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into decoded: inout [UInt8]) {
        guard let base = bytes.baseAddress else { return }
        var index = range.lowerBound
        while index < range.upperBound {
            guard base[index] == 0x5C else {
                decoded.append(base[index])
                index += 1
                continue
            }
            index += 2
            switch base[index - 1] {
            case 0x62: decoded.append(0x08)
            case 0x66: decoded.append(0x0C)
            case 0x6E: decoded.append(0x0A)
            case 0x72: decoded.append(0x0D)
            case 0x74: decoded.append(0x09)
            case 0x75:
                var value = hexadecimal(base, range.upperBound, index) ?? 0
                index += 4
                if value & 0xFC00 == 0xD800 {
                    let second = hexadecimal(base, range.upperBound, index + 2) ?? 0
                    value = 0x10000 + (value & 0x3FF) << 10 + (second & 0x3FF)
                    index += 6
                }
                let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
                decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            default: decoded.append(base[index - 1])
            }
        }
    }
}
