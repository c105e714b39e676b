import Model

/// Looks for bytes in a part of a text, many at a time.
enum ByteSearch {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The first place from `start` on where `byte` stands; `end` when it doesn't stand before it.
    @inline(__always)
    static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        if start >= end { return max(start, end) }
        return start + (UnsafeBufferPointer(rebasing: bytes[start..<end]).firstOffset(of: byte) ?? end - start)
    }

    /// Leads of three characters of three bytes each that follow one another.
    private static let leads: UInt64 = 0x00FF_0000_FF00_00FF

    /// True when three characters from U+4000 to U+BFFF follow one another, judged by the first bytes of each: Chinese
    /// characters, and Yi and Hangul, which no rule of layout holds apart from them. `word` has eight bytes of UTF-8.
    @inline(__always)
    private static func beginsThreeIdeographs(_ word: UInt64) -> Bool {
        // A lead below E4 borrows from the one behind it, but fails by itself.
        ((word & leads) &- 0x00E4_0000_E400_00E4) & 0x00F8_0000_F800_00F8 == 0
    }

    /// Where the characters from U+4000 to U+BFFF that begin at `start` end, at most `end`; whole characters only.
    @inline(__always)
    static func endOfIdeographs(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var place = start
        while place &+ 9 <= end,
            beginsThreeIdeographs(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
        {
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

    /// The first place from `start` on with a byte below `limit` (at most 0x80); `end` when there is none before it.
    @inline(__always)
    static func firstBelow(_ limit: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var place = start
        while place &+ 8 <= end {
            let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
            let found = (word &- ones &* UInt64(limit)) & ~word & tops
            if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
            place &+= 8
        }
        while place < end, bytes[place] >= limit { place &+= 1 }
        return place
    }
}
