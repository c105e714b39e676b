import Bytes
import Model

/// Weighs what bytes can be, by what they hold and not by what is said of them.
struct EncodingJudge {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Bytes looked at for statistics; validity is always judged on all.
    private static let sampleLength = 65_536
    /// Bytes looked at between two looks at whether what is left can change the verdict.
    private static let stepLength = 4_096

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// UTF-16 without a byte order mark: nearly all units are characters that Chinese text is made of, in one order.
    func utf16() -> TextEncoding? {
        let count = min(bytes.count, Self.sampleLength) / 2 * 2
        guard count >= 4, bytes.count % 2 == 0 else { return nil }
        // Text in the wrong order stays below a third; 95 % leaves room for what the table doesn't name.
        let wanted = count / 2 * 95
        var littleEndian = 0
        var bigEndian = 0
        for place in stride(from: 0, to: count, by: 2) {
            if Self.isCommonUnit(high: bytes[place + 1], low: bytes[place]) { littleEndian += 1 }
            if Self.isCommonUnit(high: bytes[place], low: bytes[place + 1]) { bigEndian += 1 }
            // What is left can't bring either to what is wanted.
            if (max(littleEndian, bigEndian) + (count - place) / 2) * 100 < wanted { return nil }
        }
        if littleEndian > bigEndian, littleEndian * 100 >= wanted { return .utf16LittleEndian }
        if bigEndian > littleEndian, bigEndian * 100 >= wanted { return .utf16BigEndian }
        return nil
    }

    private static func isCommonUnit(high: UInt8, low: UInt8) -> Bool {
        switch high {
        case 0x00: low >= 0x20 && low < 0x7F || low == 0x0A || low == 0x0D || low == 0x09 || low == 0xB7 || low == 0xA0
        case 0x20: low >= 0x10 && low <= 0x3B
        case 0x30: low <= 0x3F
        case 0x4E...0x9E, 0xD8...0xDF, 0xFF: true
        case 0x9F: low <= 0xA5
        default: false
        }
    }

    /// Damaged UTF-8: more than ten whole sequences of several bytes in the sample for a broken one, or more whole ones
    /// than broken ones where a byte order mark says so, too.
    func isDamagedUTF8(hasMark: Bool) -> Bool {
        let wanted = hasMark ? 1 : 10
        var whole = 0
        var broken = 0
        var place = 0
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(Self.sampleLength + 4))
        let end = min(bytes.count, Self.sampleLength)
        while place < end {
            let length = UTF8Validation.sequenceLength(sample, at: place)
            if length > 1 { whole += 1 }
            if length < 0 {
                broken += 1
                // Whatever follows can't outweigh what is broken: most of a sample in another encoding isn't looked at.
                if whole + (end - place) / 2 <= broken * wanted { return false }
            }
            place += abs(length)
        }
        return whole > broken * wanted
    }

    /// How many pairs of bytes there are: in GB 18030 or Big5 at all, those of punctuation and the characters of everyday
    /// use, GB 2312's first level or Big5's, and those that begin as the traditional characters of GB 18030 do and hardly one
    /// of Big5. Four numbers side by side, so that one addition counts a pair; a sample has fewer pairs than one can hold.
    private struct Tally {
        private var bits: UInt64 = 0
        /// Bytes outside ASCII that are part of no pair.
        private(set) var broken = 0
        var pairs: Int { Int(bits & 0xFFFF) }
        var simplified: Int { Int(bits >> 16 & 0xFFFF) }
        var traditional: Int { Int(bits >> 32 & 0xFFFF) }
        var beyondBig5: Int { Int(bits >> 48) }

        private static let pair: UInt64 = 1
        private static let simplified: UInt64 = 1 << 16
        private static let traditional: UInt64 = 1 << 32
        private static let beyondBig5: UInt64 = 1 << 48

        /// For each first byte of a pair what it can begin.
        private static let first: [UInt64] = (0...0xFF).map { (byte: UInt8) in
            guard byte > 0x80, byte < 0xFF else { return 0 }
            var role = pair
            if byte >= 0xA1 && byte <= 0xA3 || byte >= 0xB0 && byte <= 0xD7 { role |= simplified }
            if byte >= 0xA1 && byte <= 0xC6 { role |= traditional }
            // Hong Kong's rare characters are all that Big5 has there.
            if byte <= 0xA0 { role |= beyondBig5 }
            return role
        }
        /// For each second byte of a pair what it can end.
        private static let second: [UInt64] = (0...0xFF).map { (byte: UInt8) in
            guard byte >= 0x30, byte != 0x7F, byte < 0xFF else { return 0 }
            var role = pair
            if byte >= 0x40 { role |= beyondBig5 }
            if byte >= 0xA1 { role |= simplified }
            if byte >= 0x40 && byte < 0x7F || byte > 0xA0 { role |= traditional }
            return role
        }

        /// Counts the pairs that begin from a place on before `end`; the place becomes that behind the last of them.
        mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, from start: inout Int, to end: Int) {
            var (bits, broken, place) = (bits, broken, start)
            Self.first.withUnsafeBufferPointer { first in
                Self.second.withUnsafeBufferPointer { second in
                    let last = min(end, bytes.count - 1)
                    while place < last {
                        let role = first[Int(bytes[place])] & second[Int(bytes[place &+ 1])]
                        if role != 0 {
                            bits &+= role
                            place &+= 2
                        } else {
                            if bytes[place] >= 0x80 { broken &+= 1 }
                            place &+= 1
                        }
                    }
                }
            }
            if place < end {
                // The last byte of all begins no pair.
                if bytes[place] >= 0x80 { broken += 1 }
                place += 1
            }
            (self.bits, self.broken, start) = (bits, broken, place)
        }
    }

    /// The likeliest of the encodings with one or two bytes a character; `declared` tips a balance and no more.
    func legacy(declared: TextEncoding?) -> TextEncoding {
        var tally = Tally()
        let end = min(bytes.count, Self.sampleLength)
        /// The sums of both after so many more pairs that are all of one of them.
        func weights(simplified simplifiedMore: Int, traditional traditionalMore: Int) -> (gb: Int, big5: Int) {
            let tip = (tally.pairs + simplifiedMore + traditionalMore) / 10
            return (
                tally.simplified + tally.beyondBig5 + simplifiedMore + (declared == .gb18030 ? tip : 0),
                tally.traditional + traditionalMore + (declared == .big5 ? tip : 0)
            )
        }
        var place = 0
        while place < end {
            tally.count(bytes, from: &place, to: min(end, place + Self.stepLength))
            // Whatever follows, the text isn't sparse and one sum stays the larger one.
            if (tally.pairs * 2 + tally.broken) * 4 >= end {
                let left = (end - min(place, end) + 1) / 2
                let now = weights(simplified: 0, traditional: 0)
                if weights(simplified: 0, traditional: left).big5 <= now.gb { return .gb18030 }
                if now.big5 > weights(simplified: left, traditional: 0).gb { return .big5 }
            }
        }
        let (pairs, simplified, broken) = (tally.pairs, tally.simplified, tally.broken)
        // An accented letter stands alone among ASCII, so that its pair is broken or made of letters of a word.
        let isSparse = (pairs * 2 + broken) * 4 < end
        if isSparse, broken * 4 > pairs || declared == .windows1252 && simplified * 2 < pairs { return .windows1252 }
        let (gb, big5) = weights(simplified: 0, traditional: 0)
        return big5 > gb ? .big5 : .gb18030
    }
}
