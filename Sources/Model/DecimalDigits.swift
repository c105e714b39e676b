/// Writes whole numbers in decimal digits, eight at a time: a division for each digit took a third of writing a record.
enum DecimalDigits {
    /// What `write` may store behind the digits: a target needs room for that, too.
    static let slack = 8
    /// The longest that `write` makes: 20 digits of a word.
    static let longest = 20

    private static let eight: UInt64 = 100_000_000

    /// Writes a number without leading zeros and returns how many digits it has.
    @inline(__always)
    static func write(_ value: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
        value < eight ? writeShort(value, to: target) : writeLong(value, to: target)
    }

    /// The same of a number of nine digits or more, which has twelve at most before its last eight.
    @inline(never)
    private static func writeLong(_ value: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let (high, low) = value.quotientAndRemainder(dividingBy: eight)
        let count = write(high, to: target)
        writePadded(low, digits: 8, to: target + count)
        return count &+ 8
    }

    /// Writes a number below 10⁸ without leading zeros.
    @inline(__always)
    private static func writeShort(_ value: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let figures = self.figures(value)
        // Zero has one digit.
        let zeros = (figures | 1 &<< 56).trailingZeroBitCount &>> 3
        store((figures | zeroDigits) &>> UInt64(truncatingIfNeeded: zeros &* 8), to: target)
        return 8 &- zeros
    }

    /// Writes a number below `10^digits` with leading zeros; `digits` is 1…8.
    @inline(__always)
    static func writePadded(_ value: UInt64, digits: Int, to target: UnsafeMutablePointer<UInt8>) {
        store((figures(value) | zeroDigits) &>> UInt64(truncatingIfNeeded: (8 &- digits) &* 8), to: target)
    }

    /// `0` eight times.
    private static let zeroDigits: UInt64 = 0x3030_3030_3030_3030

    @inline(__always)
    private static func store(_ word: UInt64, to target: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(target).storeBytes(of: word.littleEndian, as: UInt64.self)
    }

    /// The eight figures of a number below 10⁸, 0…9 each, the first one in the lowest byte: halves, then their halves,
    /// then theirs, all at once. The factors are 2²⁰ / 100 and 2¹⁰ / 10, rounded up, exact for four and two figures.
    @inline(__always)
    private static func figures(_ value: UInt64) -> UInt64 {
        let high = value / 10_000
        let fours = high | (value &- high &* 10_000) &<< 32
        let hundreds = ((fours &* 10_486) &>> 20) & 0x0000_007F_0000_007F
        let twos = hundreds | (fours &- hundreds &* 100) &<< 16
        let tens = ((twos &* 103) &>> 10) & 0x000F_000F_000F_000F
        return tens | (twos &- tens &* 10) &<< 8
    }
}
