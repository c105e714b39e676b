import Patterns

/// Says which rules are worth trying at a number: by the character before the digits, the one behind them, and how many
/// they are. Most numbers are 1935.12亿元, and fit none of the dozen rules of what is no quantity.
struct NumberNeighbours: Sendable {
    private let before: RulesByCharacter
    private let behind: RulesByCharacter
    private let behindCounter: RulesByCharacter
    /// So many digits side by side are worth a try of a rule anyway, where the first of them is one of those with a bit.
    private let byDigits: [(first: UInt16, least: Int, rule: UInt64)]
    private let everywhere: UInt64

    /// Takes the fields `before`, `after`, `after_counter`, `digits` and `first` of the rules, 64 at most; a rule with none
    /// of the first four is tried everywhere.
    init(_ rules: [Rule]) {
        func wanted(_ field: String) -> RulesByCharacter {
            RulesByCharacter(rules.map { Self.characters($0.fields[field] ?? "") })
        }
        before = wanted("before")
        behind = wanted("after")
        behindCounter = wanted("after_counter")
        var byDigits: [(first: UInt16, least: Int, rule: UInt64)] = []
        var everywhere: UInt64 = 0
        for (index, rule) in rules.enumerated() {
            let bit: UInt64 = 1 << UInt64(index)
            if let least = rule.fields["digits"].flatMap({ Int($0) }) {
                let first = (rule.fields["first"] ?? "0123456789").utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
                byDigits.append((first.reduce(0) { $0 | 1 << UInt16($1 - 0x30) }, least, bit))
            } else if ["before", "after", "after_counter"].allSatisfy({ rule.fields[$0] == nil }) {
                everywhere |= bit
            }
        }
        self.byDigits = byDigits
        self.everywhere = everywhere
    }

    /// The characters of a field: words apart, each of its characters; `letter` and `newline` stand for these.
    private static func characters(_ field: String) -> Set<UInt32> {
        Set(
            field.split(separator: " ").flatMap { word -> [UInt32] in
                switch word {
                case "letter": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_".unicodeScalars.map(\.value)
                case "newline": [0x0A]
                default: word.unicodeScalars.map(\.value)
                }
            })
    }

    /// The rules, one bit for each, that may fit the digits that begin at `position`.
    func rules(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt64 {
        var rules = everywhere
        var end = position
        while end < text.count, text[end] >= 0x30 && text[end] <= 0x39 { end += 1 }
        if end > position {
            let digit: UInt16 = 1 << UInt16(text[position] - 0x30)
            for entry in byDigits where entry.first & digit != 0 && end - position >= entry.least {
                rules |= entry.rule
            }
        }
        while end < text.count, text[end] >= 0x30 && text[end] <= 0x39 || text[end] == 0x2E || text[end] == 0x2C {
            end += 1
        }
        rules |= behind.rules(text, at: end)
        if text.has("个", at: end, end: text.count) { rules |= behindCounter.rules(text, at: end + 3) }
        if position == 0 { return rules }
        var start = position - 1
        while start > 0 && text[start] & 0xC0 == 0x80 { start -= 1 }
        return rules | before.rules(text, at: start)
    }
}
