import Model

/// One line of a text that is not blank, with what its neighbours need to know of it.
struct TextLine {
    /// The line without the white space around it.
    var span: TextSpan
    /// First byte of the whole line, white space before it included.
    var start: Int
    /// Characters without white space.
    var characterCount = 0
    /// Those of them that take two columns, as Chinese ones do.
    private var wideCount = 0
    /// Width in columns without white space: 2 for a Chinese character, 1 for a Latin one.
    var width: Int { characterCount + wideCount }
    /// First and last character as Unicode scalar values.
    var first: UInt32 = 0
    var last: UInt32 = 0
    /// The last character ends a sentence: 。！？；： or a closing quotation mark or bracket behind one.
    var endsSentence = false
    /// A sentence ends inside.
    var holdsSentence = false
    /// A comma stands inside.
    var holdsComma = false
    /// A tab stands inside.
    var holdsTab = false
    /// Two spaces or a full-width one stand inside, which may hold cells apart.
    var holdsWideSpace = false
    /// More brackets are opened than closed.
    var leavesBracketOpen = false
    /// Width of white space before the line, in columns.
    var indent = 0
    /// A number that lines with the same digits, letters and signs in the same order share.
    private var signs: UInt64 = 0

    /// Reads the features of the line at `span`.
    init(span: TextSpan, start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        self.span = span
        self.start = start
        let end = span.end
        var depth = 0
        var punctuation = PunctuationPage.Characters()
        // First byte of the last character that closes nothing.
        var openPlace = -1
        // Characters of one column, and three for each of two columns: what ideographs have as bytes.
        var narrowCount = 0
        var wideBytes = 0
        var place = span.start
        while place < end {
            let lead = bytes[place]
            let runStart = place
            if lead >= 0xE2, place &+ 3 <= end {
                if lead &- 0xE4 < 8 {
                    // Chinese characters, nearly all there is, have none of the features below.
                    place = ByteSearch.endOfIdeographs(in: bytes, from: place, to: end)
                    openPlace = place &- 3
                    wideBytes &+= place &- runStart
                    continue
                }
                let kind = punctuation.insert(characterAt: place, of: bytes)
                if kind != .elsewhere {
                    place &+= 3
                    switch kind {
                    case .space, .elsewhere: continue
                    case .openingBracket:
                        depth &+= 1
                        openPlace = runStart
                    case .closingBracket: depth &-= 1
                    case .closingQuotation: break
                    case .other: openPlace = runStart
                    }
                    signs = Self.mix(signs, UInt32(bytes[runStart &+ 1]) &<< 16 | UInt32(bytes[runStart &+ 2]))
                    wideBytes &+= 3
                    continue
                }
            } else if lead <= 0x20 {
                repeat {
                    if bytes[place] == 0x09 { holdsTab = true }
                    place &+= 1
                    if place < end, bytes[place] == 0x20, bytes[place &- 1] == 0x20 { punctuation.insertWideSpace() }
                } while place < end && bytes[place] <= 0x20
                continue
            } else if Self.isPlain(lead) {
                // Nor have digits and letters.
                repeat {
                    signs = Self.mix(signs, UInt32(bytes[place]))
                    place &+= 1
                } while place < end && Self.isPlain(bytes[place])
                openPlace = place &- 1
                narrowCount &+= place &- runStart
                continue
            } else if lead == 0x3C, let literal = Self.literalLength(bytes, at: place, end: end) {
                place &+= literal
                continue
            }
            let (scalar, length) = Self.scalar(bytes, at: place, end: end)
            place &+= length
            if Self.isWideSpace(scalar) { continue }
            signs = Self.mix(signs, scalar)
            if scalar >= 0x1100 { wideBytes &+= 3 } else { narrowCount &+= 1 }
            switch scalar {
            case 0x2C: punctuation.insertComma()
            case 0x28: depth &+= 1
            case 0x29: depth &-= 1
            default: break
            }
            if !Self.isClosing(scalar) { openPlace = runStart }
        }
        wideCount = wideBytes / 3
        characterCount = narrowCount + wideCount
        holdsSentence = punctuation.holdSentenceEnd
        holdsComma = punctuation.holdComma
        holdsWideSpace = punctuation.holdWideSpace
        leavesBracketOpen = depth > 0
        readEnds(openPlace: openPlace, in: bytes)
        readIndent(in: bytes)
    }

    /// Reads the first and the last character and whether a sentence ends here, from where the last character that closes
    /// nothing stands; -1 when none does.
    private mutating func readEnds(openPlace: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        first = character(from: span.start, in: bytes)?.scalar ?? 0
        var behind = span.start
        var beforeClosing: UInt32 = 0
        if openPlace >= 0 {
            let (scalar, length) = Self.scalar(bytes, at: openPlace, end: span.end)
            (beforeClosing, behind) = (scalar, openPlace + length)
        }
        last = beforeClosing
        while let (closing, end) = character(from: behind, in: bytes) { (last, behind) = (closing, end) }
        endsSentence = Self.isSentenceEnd(beforeClosing)
    }

    /// The first character from a place on that is no white space, and where it ends; nil when none follows.
    private func character(
        from start: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (scalar: UInt32, end: Int)? {
        var place = start
        while place < span.end {
            let space = Self.spaceLength(bytes, at: place, end: span.end)
            if space > 0 {
                place += space
            } else if bytes[place] == 0x3C, let literal = Self.literalLength(bytes, at: place, end: span.end) {
                place += literal
            } else {
                let (scalar, length) = Self.scalar(bytes, at: place, end: span.end)
                return (scalar, place + length)
            }
        }
        return nil
    }

    /// A line with the characters of another one, at `span`.
    init(_ other: TextLine, span: TextSpan, start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        self = other
        self.span = span
        self.start = start
        readIndent(in: bytes)
    }

    private mutating func readIndent(in bytes: UnsafeBufferPointer<UInt8>) {
        indent = 0
        var place = start
        while place < span.start {
            let length = max(1, Self.spaceLength(bytes, at: place, end: span.start))
            if bytes[place] == 0x0A { indent = -1 }
            indent += length == 3 ? 2 : 1
            place += length
        }
    }

    /// True for ASCII digits and letters, the full stop and the percent sign; one bit for each.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        let bits: UInt64 = byte < 0x40 ? 0x03FF_4020_0000_0000 : 0x07FF_FFFE_07FF_FFFE
        return byte < 0x80 && bits &>> UInt64(byte & 0x3F) & 1 != 0
    }

    /// A number that two lines with the same characters share, white space left out; reads the whole line.
    func fingerprint(in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var fingerprint: UInt64 = 0
        var place = span.start
        while let (scalar, end) = character(from: place, in: bytes) {
            fingerprint = Self.mix(fingerprint, scalar)
            place = end
        }
        return fingerprint
    }

    @inline(__always)
    private static func mix(_ state: UInt64, _ scalar: UInt32) -> UInt64 {
        (state ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }

    /// What lines with the same characters share, too, known without reading them again.
    var outline: Outline { Outline(signs: signs, characterCount: characterCount, first: first, last: last) }

    /// Lines with different outlines have different characters; few others have the same one.
    struct Outline: Hashable {
        fileprivate let signs: UInt64
        fileprivate let characterCount: Int
        fileprivate let first, last: UInt32

        /// One number in place of four, whose upper bits differ most; few other outlines have the same.
        var number: UInt64 {
            (signs &+ UInt64(characterCount) &+ UInt64(first) << 20 &+ UInt64(last) << 40) &* 0x9E37_79B9_7F4A_7C15
        }

        func hash(into hasher: inout Hasher) { hasher.combine(number) }
    }

    /// 。！？；： and their ASCII forms but for the full stop, which stands in numbers.
    static func isSentenceEnd(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0x21, 0x3F, 0x3A, 0x3B, 0x2026: true
        default: false
        }
    }

    private static func isClosing(_ scalar: UInt32) -> Bool {
        scalar == 0x201D || scalar == 0x2019 || scalar == 0xFF09 || scalar == 0x29 || scalar == 0x300B
    }

    /// True for the white space above U+007F that `spaceLength` knows.
    @inline(__always)
    static func isWideSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// Reads one scalar of valid UTF-8.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> (UInt32, Int) {
        let lead = bytes[place]
        if lead < 0x80 { return (UInt32(lead), 1) }
        func next(_ index: Int) -> UInt32 { UInt32(bytes[place + index] & 0x3F) }
        if lead < 0xE0, place + 1 < end { return (UInt32(lead & 0x1F) << 6 | next(1), 2) }
        if lead < 0xF0, place + 2 < end { return (UInt32(lead & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
        if place + 3 < end { return (UInt32(lead & 7) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4) }
        return (0xFFFD, 1)
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

    /// Length of what a crawler wrote for a space, `<U+00A0>` or `<U+3000>`; nil when there is none.
    static func literalLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> Int? {
        guard place + 8 <= end, bytes[place + 7] == UInt8(ascii: ">"), bytes[place + 1] == UInt8(ascii: "U"),
            bytes[place + 2] == UInt8(ascii: "+")
        else { return nil }
        return 8
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
}
