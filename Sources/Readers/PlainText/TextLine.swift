import Model

/// One line of a text that is not blank.
struct TextLine {
    /// The line without the white space around it.
    var span: TextSpan
    /// First byte of the whole line.
    var start: Int
    /// Number of the line in the text, 0-based, blank ones counted.
    var number: Int

    /// All lines that are not blank, in order.
    static func lines(of text: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        text.withUnsafeBufferPointer { bytes in
            var start = 0
            var number = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
                let trimmed = trim(start..<end, in: bytes)
                if !trimmed.isEmpty {
                    lines.append(
                        TextLine(span: TextSpan(trimmed.lowerBound, trimmed.upperBound), start: start, number: number))
                }
                start = end + 1
                number += 1
            }
        }
        return lines
    }

    /// A range without the white space at its ends, in Unicode's sense: U+3000, U+00A0 and their like too.
    static func trim(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let length = spaceLength(bytes, at: start, end: end)
            if length == 0 { break }
            start += length
        }
        while end > start {
            var character = end - 1
            while character > start, bytes[character] & 0xC0 == 0x80 { character -= 1 }
            if spaceLength(bytes, at: character, end: end) != end - character { break }
            end = character
        }
        return start..<end
    }

    /// Bytes of the white-space character at a place; 0 when there is none.
    static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> Int {
        let first = bytes[place]
        if first <= 0x20 { return 1 }
        if first < 0xC2 { return 0 }
        let second = place + 1 < end ? bytes[place + 1] : 0
        if first == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
        let third = place + 2 < end ? bytes[place + 2] : 0
        if first == 0xE3 { return second == 0x80 && third == 0x80 ? 3 : 0 }
        if first == 0xE2, second == 0x80 {
            return third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
        }
        if first == 0xE2, second == 0x81 { return third == 0x9F ? 3 : 0 }
        if first == 0xEF, second == 0xBB { return third == 0xBF ? 3 : 0 }
        return 0
    }
}
