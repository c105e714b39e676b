import CEncodingTables

/// For each traditional character its simplified one, both of three bytes in UTF-8.
public enum SimplifiedCharacters {
    private static let first: UInt32 = 0x3400
    private static let count = UInt32(GONGBAO_SIMPLIFIED_COUNT)

    /// Bytes that tell whether a text is in traditional characters, from its middle.
    private static let sampleLength = 1_024

    /// True for a text in which a fifth of the characters or more, 30 to 40 in a hundred where text is traditional
    /// throughout, have a simplified one; others have less than one in a hundred.
    public static func areIn(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            var start = max(0, text.count / 2 - sampleLength / 2)
            while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
            let sample = UnsafeBufferPointer(rebasing: text[start..<min(text.count, start + sampleLength)])
            let found = count(in: sample)
            return found.traditional > 1 && found.traditional * 5 >= found.all
        }
    }

    /// A text with simplified characters, byte for byte in the same places; `note` is told of each that was another before.
    public static func simplified(
        _ text: [UInt8], _ note: (_ traditional: UInt16, _ simplified: UInt16) -> Void = { _, _ in }
    ) -> [UInt8] {
        var copy = text
        copy.withUnsafeMutableBufferPointer { copy in
            text.withUnsafeBufferPointer { text in
                forEach(in: text) { offset, character, simplified in
                    if simplified == 0 { return }
                    write(simplified, to: copy, at: offset)
                    note(character, simplified)
                }
            }
        }
        return copy
    }

    /// A simplified text with the characters that `originals` says the simplified ones stand for.
    public static func restored(_ text: [UInt8], _ originals: [UInt16: UInt16]) -> [UInt8] {
        var copy = text
        copy.withUnsafeMutableBufferPointer { copy in
            text.withUnsafeBufferPointer { text in
                forEach(in: text) { offset, character, _ in
                    if let first = originals[character] { write(first, to: copy, at: offset) }
                }
            }
        }
        return copy
    }

    /// The simplified form of one character, or the character itself.
    public static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= first, scalar.value - first < count else { return scalar }
        let simplified = entry(scalar.value)
        return simplified == 0 ? scalar : Unicode.Scalar(simplified) ?? scalar
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
    private static func forEach(
        in text: UnsafeBufferPointer<UInt8>, _ body: (_ offset: Int, _ character: UInt16, _ simplified: UInt16) -> Void
    ) {
        var offset = 0
        while offset + 2 < text.count {
            let lead = text[offset]
            guard lead & 0xF0 == 0xE0 else {
                offset += 1
                continue
            }
            let point =
                UInt32(lead & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6 | UInt32(text[offset + 2] & 0x3F)
            if point >= first, point - first < count { body(offset, UInt16(point), entry(point)) }
            offset += 3
        }
    }

    /// What the table has for a character in its range: the simplified one, or 0.
    @inline(__always)
    private static func entry(_ point: UInt32) -> UInt16 {
        // As long as the count says, and never written.
        let table = UnsafeRawPointer(gongbao_simplified())
        return UInt16(littleEndian: table.load(fromByteOffset: Int(point - first) * 2, as: UInt16.self))
    }

    /// Writes a character of three bytes.
    private static func write(_ character: UInt16, to text: UnsafeMutableBufferPointer<UInt8>, at offset: Int) {
        text[offset] = 0xE0 | UInt8(character >> 12)
        text[offset + 1] = 0x80 | UInt8(character >> 6 & 0x3F)
        text[offset + 2] = 0x80 | UInt8(character & 0x3F)
    }
}
