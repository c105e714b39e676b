/// What single characters mean to the search for numbers and to the cutting of sentences: one look in a table for each
/// character of a text.
enum CharacterKinds {
    /// A digit.
    static let digit: UInt8 = 1
    /// A numeral, or what stands in the place of one (第, 几, 百, 首), that can begin a quantity.
    static let numeral: UInt8 = 2
    /// What may stand second in a quantity in numerals: a lone 一 or 三 is no candidate.
    static let goesOn: UInt8 = 4
    /// 。 ; ! and ?
    static let sentenceEnd: UInt8 = 8
    /// A numeral that counts alone behind a bound: 近千家, 突破亿元.
    static let round: UInt8 = 16
    /// A character that such a bound ends with.
    static let bound: UInt8 = 32
    /// A numeral that can stand anywhere in a number.
    static let run: UInt8 = 64
    /// ( and “
    static let opening: UInt8 = 128

    private static let kinds: [(characters: String, kind: UInt8)] = [
        ("0123456789", digit | goesOn), ("零一二三四五六七八九十百千两几第首", numeral),
        ("壹贰叁肆伍陆柒捌玖", numeral | run), ("拾佰仟", goesOn | run),
        ("一二三四五六七八九十百千万亿两几零余多成番倍分点个半至到位", goesOn), ("。;!?", sentenceEnd),
        ("十百千万亿", round), ("近超过破逾达上增", bound), ("一二三四五六七八九十百千万亿两几零〇", run),
        ("(“", opening),
    ]

    /// The kinds of each character below U+10000.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x1_0000)
        for (characters, kind) in kinds {
            for scalar in characters.unicodeScalars { table[Int(scalar.value)] |= kind }
        }
        return table
    }()

    /// The kinds of characters at which a sentence ends, a number may begin or something is enclosed.
    static let markedKinds = digit | numeral | round | sentenceEnd | opening

    /// These characters.
    static let marked = MarkedCharacters(
        kinds.filter { $0.kind & markedKinds != 0 }.flatMap(\.characters.unicodeScalars))

    /// The character of three bytes at an offset.
    @inline(__always)
    static func character(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        // The marks of the three bytes, E0, 80 and 80, are taken off all at once.
        Int(text[offset]) << 12 &+ Int(text[offset + 1]) << 6 &+ Int(text[offset + 2]) &- 0xE2080
    }

    /// True where a character stands that may be the second of a quantity in numerals.
    @inline(__always)
    static func goesOn(
        _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int, _ kinds: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard offset < end else { return false }
        let lead = text[offset]
        if lead < 0x80 { return kinds[Int(lead)] & goesOn != 0 }
        return offset + 2 < end && lead >= 0xE4 && lead <= 0xE9 && kinds[character(text, offset)] & goesOn != 0
    }
}
