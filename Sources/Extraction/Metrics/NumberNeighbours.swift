import Patterns

/// Says where rules are worth trying at a number: by the character before the digits, the one behind them, and how many
/// they are. Most numbers are 1935.12亿元, and fit none of the dozen rules of what is no quantity.
struct NumberNeighbours: Sendable {
    private static let before: UInt8 = 1
    private static let behind: UInt8 = 2

    /// For each character below U+10000 whether some rule wants it before or behind the digits.
    private let kinds: [UInt8]
    /// So many digits side by side are worth a try anyway.
    private let digits: Int

    /// Takes the fields `before`, `after` and `digits` of the rules; a rule with none of them is tried everywhere.
    init(_ rules: [Rule]) {
        var kinds = [UInt8](repeating: 0, count: 0x1_0000)
        var digits = Int.max
        for rule in rules {
            for (field, kind) in [("before", Self.before), ("after", Self.behind)] {
                for character in Self.characters(rule.fields[field] ?? "") { kinds[Int(character)] |= kind }
            }
            if let least = rule.fields["digits"].flatMap({ Int($0) }) { digits = min(digits, least) }
            if rule.fields["before"] == nil && rule.fields["after"] == nil && rule.fields["digits"] == nil {
                digits = 0
            }
        }
        self.kinds = kinds
        self.digits = digits
    }

    /// The characters of a field: words apart, each of its characters; `letter` and `newline` stand for these.
    private static func characters(_ field: String) -> [UInt32] {
        field.split(separator: " ").flatMap { word -> [UInt32] in
            switch word {
            case "letter": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_".unicodeScalars.map(\.value)
            case "newline": [0x0A]
            default: word.unicodeScalars.map(\.value)
            }
        }.filter { $0 < 0x1_0000 }
    }

    /// True when some rule may fit the digits that begin at `position`.
    func mayFit(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        var end = position
        while end < text.count, text[end] >= 0x30 && text[end] <= 0x39 { end += 1 }
        if end - position >= digits { return true }
        while end < text.count, text[end] >= 0x30 && text[end] <= 0x39 || text[end] == 0x2E || text[end] == 0x2C {
            end += 1
        }
        if end < text.count, kinds[Self.character(text, end)] & Self.behind != 0 { return true }
        if position == 0 { return false }
        var start = position - 1
        while start > 0 && text[start] & 0xC0 == 0x80 { start -= 1 }
        return kinds[Self.character(text, start)] & Self.before != 0
    }

    /// The character at an offset; 0 for those that no rule names: of two bytes or of four.
    private static func character(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        let lead = text[offset]
        if lead < 0x80 { return Int(lead) }
        return lead & 0xF0 == 0xE0 && offset + 2 < text.count ? CharacterKinds.character(text, offset) : 0
    }
}
