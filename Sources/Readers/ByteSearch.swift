/// Looks for single bytes, eight at a time.
enum ByteSearch {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The first place from `start` on where `byte` stands; `end` when it doesn't stand before it.
    @inline(__always)
    static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let wanted = ones &* UInt64(byte)
        var place = start
        while place &+ 8 <= end {
            let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian ^ wanted
            let found = (word &- ones) & ~word & tops
            if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
            place &+= 8
        }
        while place < end, bytes[place] != byte { place &+= 1 }
        return place
    }

    /// The first place from `start` on where one of two bytes stands; `end` when neither does before it.
    @inline(__always)
    static func first(
        _ byte: UInt8, or other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let wanted = ones &* UInt64(byte)
        let alternative = ones &* UInt64(other)
        var place = start
        while place &+ 8 <= end {
            let loaded = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
            let a = loaded ^ wanted
            let b = loaded ^ alternative
            let found = ((a &- ones) & ~a | (b &- ones) & ~b) & tops
            if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
            place &+= 8
        }
        while place < end, bytes[place] != byte, bytes[place] != other { place &+= 1 }
        return place
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
