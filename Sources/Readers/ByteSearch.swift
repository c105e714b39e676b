import Model

/// Looks for bytes in a part of a text, many at a time.
enum ByteSearch {
    /// The first place from `start` on where `byte` stands; `end` when it doesn't stand before it.
    @inline(__always)
    static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        if start >= end { return max(start, end) }
        return start + (UnsafeBufferPointer(rebasing: bytes[start..<end]).firstOffset(of: byte) ?? end - start)
    }

    /// Leads of three characters of three bytes each that follow one another.
    private static let leads: UInt64 = 0x00FF_0000_FF00_00FF

    /// Where the characters from U+4000 to U+BFFF that begin at `start` end, at most `end`; whole characters only. Judged
    /// by their first bytes: Chinese characters, and Yi and Hangul, which no rule of layout holds apart from them.
    @inline(__always)
    static func endOfIdeographs(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        guard let base = UnsafeRawPointer(bytes.baseAddress), end <= bytes.count else { return start }
        var place = start
        while place &+ 9 <= end {
            let word = (base + place).loadUnaligned(as: UInt64.self).littleEndian
            // A lead below E4 borrows from the one behind it, but fails by itself, before that one.
            let others = ((word & leads) &- 0x00E4_0000_E400_00E4) & 0x00F8_0000_F800_00F8
            if others != 0 { return place &+ others.trailingZeroBitCount / 8 }
            place &+= 9
        }
        while place &+ 3 <= end, bytes[place] &- 0xE4 < 8 { place &+= 3 }
        return place
    }

    /// True when the same bytes stand in two places.
    @inline(__always)
    static func areSame(_ a: Range<Int>, _ b: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        UnsafeBufferPointer(rebasing: bytes[a]).hasSameBytes(as: UnsafeBufferPointer(rebasing: bytes[b]))
    }
}
