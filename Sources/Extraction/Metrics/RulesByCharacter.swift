/// Which rules of a list want a character at some place beside a number, one bit for each: a look at a character costs a
/// fiftieth of a try of a rule.
struct RulesByCharacter: Sendable {
    /// A character with the rules that want it; 0 where there is none.
    private struct Entry {
        var character: UInt32 = 0
        var rules: UInt64 = 0
    }

    /// Characters at the place that their lower bits say, or behind it where others took that.
    private var entries: [Entry]
    /// Rules that want a character of four bytes, or any at all.
    private var ofOthers: UInt64 = 0

    /// Rules that a list may have.
    static let most = 64

    /// Takes for each rule the characters that it wants.
    init(_ wanted: [Set<UInt32>]) {
        precondition(wanted.count <= Self.most, "a list has more rules than bits")
        var size = 16
        while size < 4 * Self.count(of: wanted) { size *= 2 }
        entries = [Entry](repeating: Entry(), count: size)
        for (rule, wanted) in wanted.enumerated() {
            for character in wanted {
                if character > 0xFFFF || character == 0 {
                    ofOthers |= 1 << UInt64(rule)
                    continue
                }
                let place = self.place(of: character)
                entries[place].character = character
                entries[place].rules |= 1 << UInt64(rule)
            }
        }
    }

    /// Characters below U+10000 that some rule wants.
    private static func count(of wanted: [Set<UInt32>]) -> Int {
        var isWanted = [Bool](repeating: false, count: 0x1_0000)
        var count = 0
        for wanted in wanted {
            for character in wanted where character <= 0xFFFF && !isWanted[Int(character)] {
                isWanted[Int(character)] = true
                count += 1
            }
        }
        return count
    }

    private func place(of character: UInt32) -> Int {
        let mask = entries.count - 1
        var place = Int(character) & mask
        while entries[place].character != character && entries[place].character != 0 { place = (place + 1) & mask }
        return place
    }

    /// The rules that want the character at an offset; those that want the end of the text, too, where it ends.
    @inline(__always)
    func rules(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
        let character = Self.character(text, offset)
        return character == 0 ? ofOthers : entries[place(of: character)].rules
    }

    /// The character at an offset; 0 for those of four bytes and at the end.
    @inline(__always)
    static func character(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32 {
        guard offset < text.count else { return 0 }
        let lead = text[offset]
        if lead < 0x80 { return UInt32(lead) }
        if lead & 0xF0 == 0xE0, offset + 2 < text.count { return UInt32(CharacterKinds.character(text, offset)) }
        return lead & 0xE0 == 0xC0 && offset + 1 < text.count
            ? UInt32(lead & 0x1F) << 6 | UInt32(text[offset + 1] & 0x3F) : 0
    }
}
