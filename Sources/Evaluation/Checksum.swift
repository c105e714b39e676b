/// FNV-1a over 64 bits: tells whether label files changed; no guard against malice.
struct Checksum {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds bytes and a mark behind them.
    mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        state = (state ^ 0x1FF) &* 0x100_0000_01B3
    }

    /// Sixteen lower-case digits.
    var hexadecimal: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
