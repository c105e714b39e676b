import CEncodingTables

/// For each traditional character its simplified one, both of three bytes in UTF-8.
enum SimplifiedCharacters {
    private static let first: UInt32 = 0x3400
    private static let count = UInt32(GONGBAO_SIMPLIFIED_COUNT)

    /// The simplified form of one character, or the character itself.
    static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= first, scalar.value - first < count else { return scalar }
        let table = UnsafeRawPointer(gongbao_simplified())
        let simplified = table.load(fromByteOffset: Int(scalar.value - first) * 2, as: UInt16.self)
        return simplified == 0 ? scalar : Unicode.Scalar(UInt16(littleEndian: simplified)) ?? scalar
    }

    /// How many characters of Chinese a piece of text has, and how many of them have a simplified one.
    static func count(in text: UnsafeBufferPointer<UInt8>) -> (all: Int, traditional: Int) {
        var (all, traditional) = (0, 0)
        forEach(in: text) { _, _, simplified in
            all += 1
            if simplified != 0 { traditional += 1 }
        }
        return (all, traditional)
    }

    /// Calls `body` with each character from U+3400 to U+9FFF: its first byte, itself, and its simplified one or 0.
    @inline(__always)
    static func forEach(
        in text: UnsafeBufferPointer<UInt8>, _ body: (_ offset: Int, _ character: UInt16, _ simplified: UInt16) -> Void
    ) {
        // As long as the count says, and never written.
        let table = UnsafeRawPointer(gongbao_simplified())
        var offset = 0
        while offset + 2 < text.count {
            let lead = text[offset]
            guard lead & 0xF0 == 0xE0 else {
                offset += 1
                continue
            }
            let point =
                UInt32(lead & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6 | UInt32(text[offset + 2] & 0x3F)
            if point >= first, point - first < count {
                let simplified = table.load(fromByteOffset: Int(point - first) * 2, as: UInt16.self)
                body(offset, UInt16(point), UInt16(littleEndian: simplified))
            }
            offset += 3
        }
    }

    /// Writes a character of three bytes.
    static func write(_ character: UInt16, to text: UnsafeMutableBufferPointer<UInt8>, at offset: Int) {
        text[offset] = 0xE0 | UInt8(character >> 12)
        text[offset + 1] = 0x80 | UInt8(character >> 6 & 0x3F)
        text[offset + 2] = 0x80 | UInt8(character & 0x3F)
    }
}
