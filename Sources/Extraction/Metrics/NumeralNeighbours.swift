import Patterns

/// Says which rules are worth trying at a numeral: by the character itself, and by the one behind all numerals that stand
/// there (分 behind 百 in 百分之三).
struct NumeralNeighbours: Sendable {
    private let first: RulesByCharacter
    private let behind: RulesByCharacter
    private let behindSeveral: RulesByCharacter
    private let behindCounter: RulesByCharacter
    /// Rules that begin with any character, and those that take any behind the numerals.
    private let anyFirst: UInt64
    private let anyBehind: UInt64

    /// Takes the fields `first`, `after`, `after_several` (where two numerals or more stand) and `after_counter` (where 个
    /// stands behind them) of the rules, 64 at most; a rule that lacks the first, or all of the others, takes any.
    /// `units` stands for what follows numerals where a unit does: its first character that is none.
    init(_ rules: [Rule], _ units: Units) {
        let ofUnits = units.all.map { unit in
            unit.surface.unicodeScalars.first { !Self.isNumeral($0.value) }?.value
        }
        let charactersOfUnits = Set(ofUnits.compactMap { $0 })
        func wanted(_ field: String) -> [Set<UInt32>] {
            rules.map { rule in
                let words = (rule.fields[field] ?? "").split(separator: " ")
                return words.reduce(into: []) { wanted, word in
                    wanted.formUnion(word == "units" ? charactersOfUnits : Set(word.unicodeScalars.map(\.value)))
                }
            }
        }
        func bits(_ isWanted: (Rule) -> Bool) -> UInt64 {
            rules.enumerated().reduce(0) { isWanted($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
        }
        let fields = ["after", "after_several", "after_counter"]
        first = RulesByCharacter(wanted("first"))
        behind = RulesByCharacter(wanted("after"))
        behindSeveral = RulesByCharacter(wanted("after_several"))
        behindCounter = RulesByCharacter(wanted("after_counter"))
        anyFirst = bits { $0.fields["first"] == nil }
        anyBehind = bits { rule in
            // A unit of numerals alone may be followed by anything.
            fields.allSatisfy { rule.fields[$0] == nil }
                || ofUnits.contains(nil)
                    && fields.contains { rule.fields[$0]?.split(separator: " ").contains("units") ?? false }
        }
    }

    private static func isNumeral(_ character: UInt32) -> Bool {
        character <= 0xFFFF && CharacterKinds.table[Int(character)] & CharacterKinds.run != 0
    }

    /// Bytes of numerals after which all rules are tried instead of looking for their end.
    private static let longestRun = 300

    /// The rules, one bit for each, that may fit at a character.
    func rules(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt64 {
        var end = position
        let limit = min(text.count, position + Self.longestRun)
        CharacterKinds.table.withUnsafeBufferPointer { kinds in
            while end + 2 < limit, text[end] & 0xF0 == 0xE0,
                kinds[CharacterKinds.character(text, end)] & CharacterKinds.run != 0
            {
                end += 3
            }
        }
        if end + 2 >= position + Self.longestRun { return .max }
        var rules = anyBehind | behind.rules(text, at: end)
        if end > position + 3 { rules |= behindSeveral.rules(text, at: end) }
        if text.has("个", at: end, end: text.count) { rules |= behindCounter.rules(text, at: end + 3) }
        return rules & (anyFirst | first.rules(text, at: position))
    }
}
