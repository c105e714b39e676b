import CSHA256

/// SHA-256 (FIPS 180-4) over bytes that come in pieces, with the processor's own instructions where it has them.
///
/// Here and not from a package: a digest is all that is wanted of one, and it keeps the program's start small.
public struct SHA256: Sendable {
    private var state: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
    )
    private var pending: [UInt8] = []
    private var total: UInt64 = 0
    private let usesInstructions: Bool

    /// Whether the processor has instructions for SHA-256.
    static let hasInstructions = gongbao_sha256_is_supported() != 0

    /// Begins an empty digest.
    public init() { self.init(usesInstructions: Self.hasInstructions) }

    /// Begins an empty digest that does without the processor's instructions, or with them if it has them.
    init(usesInstructions: Bool) {
        self.usesInstructions = usesInstructions
        pending.reserveCapacity(64)
    }

    /// The digest of one piece as 64 lower-case hexadecimal digits.
    public static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return digest.hexadecimal()
    }

    /// Takes in more bytes.
    public mutating func update(_ bytes: some Collection<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { absorb(UnsafeRawBufferPointer($0)) }
        if done == nil { Array(bytes).withUnsafeBytes { absorb($0) } }
    }

    private mutating func absorb(_ bytes: UnsafeRawBufferPointer) {
        total &+= UInt64(bytes.count)
        var offset = 0
        if !pending.isEmpty {
            offset = min(64 - pending.count, bytes.count)
            pending.append(contentsOf: bytes[0..<offset])
            if pending.count < 64 { return }
            let block = pending
            block.withUnsafeBytes { Self.compress(&state, $0, blocks: 1, usesInstructions: usesInstructions) }
            pending.removeAll(keepingCapacity: true)
        }
        let blocks = (bytes.count - offset) / 64
        if blocks > 0 {
            Self.compress(
                &state, UnsafeRawBufferPointer(rebasing: bytes[offset...]), blocks: blocks,
                usesInstructions: usesInstructions)
            offset += blocks * 64
        }
        if offset < bytes.count { pending.append(contentsOf: bytes[offset...]) }
    }

    /// The digest of everything taken in as 64 lower-case hexadecimal digits; the value itself goes on unchanged.
    public func hexadecimal() -> String {
        var last = pending
        last.reserveCapacity(128)
        last.append(0x80)
        last.append(contentsOf: repeatElement(0, count: (120 - last.count % 64) % 64))
        let bits = total &* 8
        for shift in stride(from: 56, through: 0, by: -8) { last.append(UInt8(truncatingIfNeeded: bits >> shift)) }
        var state = self.state
        last.withUnsafeBytes {
            Self.compress(&state, $0, blocks: last.count / 64, usesInstructions: usesInstructions)
        }
        return String(unsafeUninitializedCapacity: 64) { text in
            func write(_ word: UInt32, _ place: Int) {
                var rest = word
                for index in (place..<place + 8).reversed() {
                    let digit = UInt8(truncatingIfNeeded: rest & 15)
                    text[index] = digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "a") &- 10 &+ digit
                    rest &>>= 4
                }
            }
            write(state.0, 0)
            write(state.1, 8)
            write(state.2, 16)
            write(state.3, 24)
            write(state.4, 32)
            write(state.5, 40)
            write(state.6, 48)
            write(state.7, 56)
            return 64
        }
    }

    private static let constants: [UInt32] = [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ]

    private static func compress(
        _ state: inout (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32),
        _ bytes: UnsafeRawBufferPointer, blocks: Int, usesInstructions: Bool
    ) {
        guard usesInstructions, let start = bytes.baseAddress else {
            return compressPortably(&state, bytes, blocks: blocks)
        }
        withUnsafeMutableBytes(of: &state) { words in
            if let words = words.baseAddress?.assumingMemoryBound(to: UInt32.self) {
                gongbao_sha256_compress(words, start.assumingMemoryBound(to: UInt8.self), blocks)
            }
        }
    }

    private static func compressPortably(
        _ state: inout (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32),
        _ bytes: UnsafeRawBufferPointer, blocks: Int
    ) {
        constants.withUnsafeBufferPointer { constants in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
                for block in 0..<blocks {
                    for index in 0..<16 {
                        words[index] = UInt32(
                            bigEndian: bytes.loadUnaligned(fromByteOffset: block * 64 + index * 4, as: UInt32.self))
                    }
                    for index in 16..<64 {
                        let a = words[index - 15]
                        let b = words[index - 2]
                        let s0 = rotated(a, 7) ^ rotated(a, 18) ^ (a >> 3)
                        let s1 = rotated(b, 17) ^ rotated(b, 19) ^ (b >> 10)
                        words[index] = words[index - 16] &+ s0 &+ words[index - 7] &+ s1
                    }
                    var (a, b, c, d, e, f, g, h) = state
                    for index in 0..<64 {
                        let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
                        let first = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ constants[index] &+ words[index]
                        let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
                        let second = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
                        h = g
                        g = f
                        f = e
                        e = d &+ first
                        d = c
                        c = b
                        b = a
                        a = first &+ second
                    }
                    state.0 &+= a
                    state.1 &+= b
                    state.2 &+= c
                    state.3 &+= d
                    state.4 &+= e
                    state.5 &+= f
                    state.6 &+= g
                    state.7 &+= h
                }
            }
        }
    }

    @inline(__always)
    private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { (word >> count) | (word << (32 &- count)) }
}
