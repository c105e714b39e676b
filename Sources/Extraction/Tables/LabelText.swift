import Model

/// The text of one cell, header or caption as the table rules see it, with the way back to the document's bytes.
///
/// The same folding as in running text, on a few bytes: full-width forms are ASCII, white space goes unless it stands
/// between two ASCII words, what cannot be seen is left out.
struct LabelText: Sendable {
    /// Folded UTF-8.
    private(set) var bytes: [UInt8] = []
    /// For each folded byte of a span of a document the first byte of its character there.
    private(set) var origin: [Int] = []
    /// For each of these the byte after its character.
    private(set) var after: [Int] = []
    /// False for strings, of which nobody asks where something stands.
    private let hasPlaces: Bool

    /// Folds a string.
    init(_ text: String) { self.init(text, upTo: .max) }

    /// Folds the beginning of a string, up to `count` folded bytes or the character that reaches so far.
    init(_ text: String, upTo count: Int) {
        hasPlaces = false
        text.withBytes { fold($0, 0..<$0.count, upTo: count) }
    }

    /// Folds a span of a document's text; places are the document's.
    init(_ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan) {
        hasPlaces = true
        fold(text, span.range, upTo: .max)
    }

    /// The bytes of the document that a folded range came from.
    func span(_ range: Range<Int>) -> TextSpan { TextSpan(origin[range.lowerBound], after[range.upperBound - 1]) }

    /// The folded text as a string.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func fold(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, upTo most: Int) {
        let room = min(range.count, most)
        bytes.reserveCapacity(room)
        if hasPlaces {
            origin.reserveCapacity(room)
            after.reserveCapacity(room)
        }
        var position = range.lowerBound
        var hasGap = false
        while position < range.upperBound, bytes.count < most {
            // Ideographs, nearly all that there is, are taken together.
            var end = position
            while end + 2 < range.upperBound, end - position < most - bytes.count, text[end] >= 0xE4, text[end] <= 0xE9
            {
                end += 3
            }
            if end > position {
                append(text, position..<end)
                position = end
                hasGap = false
                continue
            }
            let lead = text[position]
            let count = min(IndicatorNaming.characterLength(lead), range.upperBound - position)
            defer { position += count }
            var ascii: UInt8?
            if lead < 0x80 {
                if lead <= 0x20 || lead == 0x7F {
                    hasGap = true
                    continue
                }
                ascii = lead
            } else if count == 2 && lead == 0xC2 {
                if text[position + 1] == 0xA0 { hasGap = true }
                if text[position + 1] == 0xB1 { append(text, position, count) }  // ±
                // 元/人·月
                if text[position + 1] == 0xB7, bytes.contains(UInt8(ascii: "/")) { append(text, position, count) }
                // μg/m³: behind a letter a power, elsewhere a footnote's mark.
                if text[position + 1] == 0xB2 || text[position + 1] == 0xB3, let last = bytes.last, last | 0x20 >= 0x61,
                    last | 0x20 <= 0x7A
                {
                    append(text, position, count)
                }
                continue
            } else if count == 3 {
                switch (lead, text[position + 1], text[position + 2]) {
                case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xAF):
                    hasGap = true
                    continue
                case (0xE2, 0x80, 0x8B...0x8F), (0xEF, 0xBB, 0xBF), (0xE2, 0x91, 0xA0...0xB3): continue
                case (0xEF, 0xBC, let last): ascii = last - 0x60
                case (0xEF, 0xBD, let last) where last <= 0x9E: ascii = last - 0x20
                case (0xEF, 0xB9, 0xAA): ascii = UInt8(ascii: "%")
                case (0xE2, 0x88, 0x92): ascii = UInt8(ascii: "-")
                case (0xE2, 0x88, 0xB6): ascii = UInt8(ascii: ":")
                default: break
                }
            }
            if let ascii {
                if hasGap, let last = bytes.last, Self.isWord(last), Self.isWord(ascii) {
                    append(0x20, position, position)
                }
                append(ascii, position, position + count)
            } else {
                append(text, position, count)
            }
            hasGap = false
        }
    }

    private mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
        bytes.append(byte)
        if hasPlaces {
            origin.append(start)
            after.append(end)
        }
    }

    /// Appends characters of three bytes.
    private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
        if !hasPlaces { return }
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 3) {
            for _ in 0..<3 {
                origin.append(start)
                after.append(start + 3)
            }
        }
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ count: Int) {
        for index in 0..<count { append(text[position + index], position, position + count) }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    /// The pieces of a text between marks, empty ones too. `markLength` tells the bytes of a mark at the start of what it is
    /// given, and 0 where none begins.
    static func pieces(_ bytes: [UInt8], partedBy markLength: (ArraySlice<UInt8>) -> Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let length = markLength(bytes[index...])
            if length > 0 {
                pieces.append(start..<index)
                start = index + length
            }
            index += length > 0 ? length : IndicatorNaming.characterLength(bytes[index])
        }
        pieces.append(start..<bytes.count)
        return pieces
    }
}
