import Patterns

/// Says where rules are worth trying at a number: by the character before the digits, the one behind them, and how many
/// they are. Most numbers are 1935.12亿元, and fit none of the dozen rules of what is no quantity.
struct NumberNeighbours: Sendable {
    private static let before: UInt8 = 1
    private static let behind: UInt8 = 2
    private static let behindCounter: UInt8 = 4
    private static let counter = Int(("个" as Unicode.Scalar).value)

    /// For each character below U+10000 whether some rule wants it before or behind the digits, or behind 个 behind them.
    private let kinds: [UInt8]
    /// So many digits side by side are worth a try anyway, by the first of them.
    private let digits: [Int]

    /// Takes the fields `before`, `after`, `after_counter`, `digits` and `first` of the rules; a rule with none of the first
    /// four is tried everywhere.
    init(_ rules: [Rule]) {
        var kinds = [UInt8](repeating: 0, count: 0x1_0000)
        var digits = [Int](repeating: .max, count: 10)
        for rule in rules {
            let fields = [("before", Self.before), ("after", Self.behind), ("after_counter", Self.behindCounter)]
            for (field, kind) in fields {
                for character in Self.characters(rule.fields[field] ?? "") { kinds[Int(character)] |= kind }
            }
            let least = rule.fields["digits"].flatMap { Int($0) }
            let isTriedEverywhere = least == nil && fields.allSatisfy { rule.fields[$0.0] == nil }
            for character in (rule.fields["first"] ?? "0123456789").utf8 where character >= 0x30 && character <= 0x39 {
                let digit = Int(character) - 0x30
                digits[digit] = min(digits[digit], isTriedEverywhere ? 0 : least ?? .max)
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
        guard end > position else { return true }
        if end - position >= digits[Int(text[position]) - 0x30] { return true }
        while end < text.count, text[end] >= 0x30 && text[end] <= 0x39 || text[end] == 0x2E || text[end] == 0x2C {
            end += 1
        }
        if end < text.count {
            let character = Self.character(text, end)
            if kinds[character] & Self.behind != 0 { return true }
            if character == Self.counter, end + 3 < text.count,
                kinds[Self.character(text, end + 3)] & Self.behindCounter != 0
            {
                return true
            }
        }
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
