/// Questions to eight bytes at once, of which the first one is the lowest of a word.
public enum EightBytes {
    /// How many of them are ASCII digits, from the first one on.
    @inlinable @inline(__always)
    public static func digits(atStartOf word: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Digits become 0…9, and 118 more lifts only what is above to the top bit; the lowest one is right, since a
        // carry comes only from a byte that has it.
        let values = word ^ (ones &* 0x30)
        let others = (values | (values &+ ones &* 118)) & (ones &<< 7)
        return others.trailingZeroBitCount &>> 3
    }
}
