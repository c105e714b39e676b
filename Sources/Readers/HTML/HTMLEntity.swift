/// Character references by the HTML standard's rules.
enum HTMLEntity {
    /// What a reference stands for and how many bytes it took, `&` included.
    struct Decoded {
        /// Bytes read from the `&` on.
        var length: Int
        /// The character.
        var first: UInt32
        /// A second one, which 93 of the names stand for; 0 for none.
        var second: UInt32 = 0
    }

    /// Decodes the reference that starts at `offset`, where a `&` stands; nil when it is only an ampersand.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Decoded? {
        guard offset + 1 < bytes.count else { return nil }
        if bytes[offset + 1] == UInt8(ascii: "#") { return numeric(bytes, at: offset) }
        return named(bytes, at: offset)
    }

    private static func numeric(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Decoded? {
        var index = offset + 2
        guard index < bytes.count else { return nil }
        let isHexadecimal = bytes[index] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        var value: UInt32 = 0
        let firstDigit = index
        while index < bytes.count {
            let byte = bytes[index]
            let digit: UInt32
            switch byte {
            case 0x30...0x39: digit = UInt32(byte - 0x30)
            case 0x41...0x46 where isHexadecimal: digit = UInt32(byte - 0x37)
            case 0x61...0x66 where isHexadecimal: digit = UInt32(byte - 0x57)
            default: digit = 99
            }
            if digit == 99 { break }
            // Saturates well above the last code point, so that a long row of digits can't overflow.
            value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x20_0000)
            index += 1
        }
        if index == firstDigit { return nil }
        if index < bytes.count && bytes[index] == UInt8(ascii: ";") { index += 1 }
        if value == 0 || value > 0x10_FFFF || (value >= 0xD800 && value <= 0xDFFF) { value = 0xFFFD }
        if value >= 0x80 && value <= 0x9F { value = windows1252[Int(value - 0x80)] }
        return Decoded(length: index - offset, first: value)
    }

    private static func named(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Decoded? {
        var end = offset + 1
        let limit = min(bytes.count, offset + 1 + 32)
        while end < limit, isAlphanumeric(bytes[end]) { end += 1 }
        let count = end - offset - 1
        if count == 0 { return nil }
        if end < bytes.count, bytes[end] == UInt8(ascii: ";"), let entry = find(bytes, offset + 1, count) {
            return Decoded(length: count + 2, first: entry.first, second: entry.second)
        }
        // Without its semicolon only an old name counts, and the longest one wins: &notin is not &not + in.
        var length = min(count, 6)
        while length >= 2 {
            if let entry = find(bytes, offset + 1, length), entry.isLegacy {
                return Decoded(length: length + 1, first: entry.first, second: entry.second)
            }
            length -= 1
        }
        return nil
    }

    @inline(__always)
    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    private struct Entry {
        var nameStart: Int32
        var nameCount: Int32
        var first: UInt32
        var second: UInt32
        var isLegacy: Bool
    }

    private static func find(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Entry? {
        let index = index
        return HTMLEntityNames.list.withUTF8Buffer { names in
            var slot = hash(bytes, start, count)
            while let entry = index.entries[slot] {
                if Int(entry.nameCount) == count {
                    var same = true
                    for step in 0..<count where names[Int(entry.nameStart) + step] != bytes[start + step] {
                        same = false
                        break
                    }
                    if same { return entry }
                }
                slot = (slot + 1) & Index.mask
            }
            return nil
        }
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for step in 0..<count { value = (value ^ UInt64(bytes[start + step])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: value >> 20) & Index.mask
    }

    private struct Index: Sendable {
        static let mask = 8191
        var entries: [Entry?]
    }

    private static let index: Index = {
        var index = Index(entries: [Entry?](repeating: nil, count: Index.mask + 1))
        HTMLEntityNames.list.withUTF8Buffer { names in
            var offset = 0
            while offset < names.count {
                while offset < names.count, names[offset] <= 0x20 { offset += 1 }
                if offset >= names.count { break }
                let isLegacy = names[offset] == UInt8(ascii: "*")
                if isLegacy { offset += 1 }
                let start = offset
                while names[offset] != UInt8(ascii: "=") { offset += 1 }
                let count = offset - start
                var values: [UInt32] = [0]
                offset += 1
                while offset < names.count, names[offset] > 0x20 {
                    let byte = names[offset]
                    if byte == UInt8(ascii: "+") {
                        values.append(0)
                    } else {
                        values[values.count - 1] =
                            values[values.count - 1] * 16 + UInt32(byte <= 0x39 ? byte - 0x30 : byte - 0x37)
                    }
                    offset += 1
                }
                var slot = hash(names, start, count)
                while index.entries[slot] != nil { slot = (slot + 1) & Index.mask }
                index.entries[slot] = Entry(
                    nameStart: Int32(start), nameCount: Int32(count), first: values[0],
                    second: values.count > 1 ? values[1] : 0, isLegacy: isLegacy)
            }
        }
        return index
    }()

    /// What the bytes 0x80 … 0x9F of windows-1252 stand for, which is what `&#150;` means in practice.
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]
}
