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
        // First bytes of the first character, of the last that closes nothing, and of the last that does.
        var firstPlace = -1
        var openPlace = -1
        var closingPlace = -1
        // Bytes of the characters of three bytes that take two columns.
        var wideBytes = 0
        var place = span.start
        while place < end {
            let lead = bytes[place]
            let runStart = place
            if lead < 0x80 {
                if Self.isPlain(lead) {
                    // Digits and letters have none of the features below.
                    repeat {
                        signs = Self.mix(signs, UInt32(bytes[place]))
                        place &+= 1
                    } while place < end && Self.isPlain(bytes[place])
                    openPlace = place &- 1
                    characterCount &+= place &- runStart
                } else if lead <= 0x20 {
                    if lead == 0x09 { holdsTab = true }
                    if lead == 0x20, place > span.start, bytes[place &- 1] == 0x20 { holdsWideSpace = true }
                    place &+= 1
                    continue
                } else if lead == 0x3C, let literal = Self.literalLength(bytes, at: place, end: end) {
                    place &+= literal
                    continue
                } else {
                    signs = Self.mix(signs, UInt32(lead))
                    characterCount &+= 1
                    place &+= 1
                    switch lead {
                    case UInt8(ascii: ","): holdsComma = true
                    case UInt8(ascii: "("): depth &+= 1
                    case UInt8(ascii: ")"): depth &-= 1
                    default: break
                    }
                    if lead == UInt8(ascii: ")") { closingPlace = runStart } else { openPlace = runStart }
                }
            } else if lead &- 0xE4 < 8, place &+ 3 <= end {
                // Chinese characters, nearly all there is, have none either.
                place = ByteSearch.endOfIdeographs(in: bytes, from: place, to: end)
                openPlace = place &- 3
                wideBytes &+= place &- runStart
            } else if lead >= 0xE2, place &+ 3 <= end,
                case let kind = punctuation.insert(characterAt: place, of: bytes), kind != .elsewhere
            {
                place &+= 3
                switch kind {
                case .space, .elsewhere: continue
                case .openingBracket:
                    depth &+= 1
                    openPlace = runStart
                case .closingBracket:
                    depth &-= 1
                    closingPlace = runStart
                case .closingQuotation: closingPlace = runStart
                case .other: openPlace = runStart
                }
                signs = Self.mix(signs, UInt32(bytes[runStart &+ 1]) &<< 16 | UInt32(bytes[runStart &+ 2]))
                wideBytes &+= 3
            } else {
                let (scalar, length) = Self.scalar(bytes, at: place, end: end)
                place &+= length
                if Self.isWideSpace(scalar) { continue }
                signs = Self.mix(signs, scalar)
                characterCount &+= 1
                wideCount &+= scalar >= 0x1100 ? 1 : 0
                openPlace = runStart
            }
            if firstPlace < 0 { firstPlace = runStart }
        }
        characterCount &+= wideBytes / 3
        wideCount &+= wideBytes / 3
        holdsSentence = punctuation.holdSentenceEnd
        if punctuation.holdComma { holdsComma = true }
        if punctuation.holdWideSpace { holdsWideSpace = true }
        leavesBracketOpen = depth > 0
        if firstPlace >= 0 {
            first = Self.scalar(bytes, at: firstPlace, end: end).0
            let beforeClosing = openPlace < 0 ? 0 : Self.scalar(bytes, at: openPlace, end: end).0
            if closingPlace > openPlace {
                last = Self.scalar(bytes, at: closingPlace, end: end).0
                endsSentence = Self.isSentenceEnd(beforeClosing)
            } else {
                last = beforeClosing
                endsSentence = Self.isSentenceEnd(last)
            }
        }
        readIndent(in: bytes)
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
        while place < span.end {
            let space = Self.spaceLength(bytes, at: place, end: span.end)
            if space > 0 {
                place += space
            } else if bytes[place] == 0x3C, let literal = Self.literalLength(bytes, at: place, end: span.end) {
                place += literal
            } else {
                let (scalar, length) = Self.scalar(bytes, at: place, end: span.end)
                fingerprint = Self.mix(fingerprint, scalar)
                place += length
            }
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

        /// Feeds one number in place of four: lines of one outline are looked at anyway.
        func hash(into hasher: inout Hasher) {
            hasher.combine(signs &+ UInt64(characterCount) &+ UInt64(first) << 20 &+ UInt64(last) << 40)
        }
    }

    /// 。！？；： and their ASCII forms but for the full stop, which stands in numbers.
    static func isSentenceEnd(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0x21, 0x3F, 0x3A, 0x3B, 0x2026: true
        default: false
        }
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
