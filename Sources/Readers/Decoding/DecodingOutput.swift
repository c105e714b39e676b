/// What a decoder writes: UTF-8, where the proportion of raw to decoded bytes changes, and what was undecodable.
struct DecodingOutput {
    /// A place at which both sides start a character. Between two steps all characters have one length on either
    /// side, so that two numbers are enough to map every character between them.
    struct Step {
        var text: UInt32
        var source: UInt32
    }

    /// Places of damage that are kept; all are counted.
    static let keptDamage = 5
    /// Raw bytes decoded between two looks at the room left in the scratch buffer.
    private static let pieceLength = 4096

    var utf8: [UInt8] = []
    var steps: [Step] = []
    /// The first pieces of raw bytes that became U+FFFD.
    var damage: [Range<Int>] = []
    var damageCount = 0
    /// Characters outside ASCII that were decoded, to weigh the damage against.
    var wideCount = 0

    /// The proportion that holds since the last step: lengths of one character, text in the low four bits.
    private var proportion: UInt8 = 0

    init(capacity: Int) { utf8.reserveCapacity(capacity) }

    /// Marks that characters of `textLength` bytes from `sourceLength` raw bytes start here.
    @inline(__always)
    mutating func begin(text: Int, source: Int, textLength: Int, sourceLength: Int) {
        let wanted = UInt8(truncatingIfNeeded: textLength | sourceLength << 4)
        if wanted == proportion { return }
        proportion = wanted
        steps.append(Step(text: UInt32(truncatingIfNeeded: text), source: UInt32(truncatingIfNeeded: source)))
    }

    /// Records one undecodable piece and marks its replacement, U+FFFD, at `text`.
    mutating func replace(_ source: Range<Int>, text: Int) {
        begin(text: text, source: source.lowerBound, textLength: 3, sourceLength: source.count)
        if damage.count < Self.keptDamage { damage.append(source) }
        damageCount += 1
    }

    /// Runs a decoder piece by piece over `raw`.
    ///
    /// `decode` reads at `place` until it passes `pieceEnd` (it may look further) and writes at most three bytes for
    /// each raw byte; it returns the number of bytes written and moves `place`. `base` is the text offset of its buffer.
    mutating func run(
        over raw: UnsafeBufferPointer<UInt8>, from start: Int,
        decode: (
            _ output: inout DecodingOutput, _ place: inout Int, _ pieceEnd: Int, _ base: Int,
            _ buffer: UnsafeMutablePointer<UInt8>
        ) -> Int
    ) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: (Self.pieceLength + 16) * 3) { scratch in
            guard let buffer = scratch.baseAddress else { return }
            var place = start
            while place < raw.count {
                let written = decode(&self, &place, min(place + Self.pieceLength, raw.count), utf8.count, buffer)
                utf8.append(contentsOf: UnsafeBufferPointer(start: buffer, count: written))
            }
        }
    }
}

extension UnsafeMutablePointer<UInt8> {
    /// Writes a scalar as UTF-8 and returns its length; four bytes of room are needed. U+FFFD for what is no scalar.
    @inline(__always)
    func storeUTF8(_ point: UInt32) -> Int {
        if point < 0x80 {
            self[0] = UInt8(truncatingIfNeeded: point)
            return 1
        }
        if point < 0x800 {
            self[0] = UInt8(truncatingIfNeeded: 0xC0 | point >> 6)
            self[1] = UInt8(truncatingIfNeeded: 0x80 | point & 0x3F)
            return 2
        }
        if point < 0x10000 {
            self[0] = UInt8(truncatingIfNeeded: 0xE0 | point >> 12)
            self[1] = UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 0x3F)
            self[2] = UInt8(truncatingIfNeeded: 0x80 | point & 0x3F)
            return 3
        }
        self[0] = UInt8(truncatingIfNeeded: 0xF0 | point >> 18)
        self[1] = UInt8(truncatingIfNeeded: 0x80 | point >> 12 & 0x3F)
        self[2] = UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 0x3F)
        self[3] = UInt8(truncatingIfNeeded: 0x80 | point & 0x3F)
        return 4
    }
}
