import Patterns

/// What stands as `rule` in records, `quantity.number/change`, made once for all rules of quantities and all grammars:
/// every number bears one.
struct RuleNames: Sendable {
    private let names: [String]
    private let isRound: [Bool]

    init(pack: Pack) {
        let rules = pack.rules["quantities"] ?? []
        names = rules.flatMap { rule in SentenceItem.Grammar.allCases.map { rule.id + "/" + $0.name } }
        isRound = rules.map { $0.id.hasPrefix("quantity.round") }
    }

    /// The name of a rule by its index, with the grammar that named what it found.
    func name(_ rule: Int, _ grammar: SentenceItem.Grammar) -> String {
        names[rule * SentenceItem.Grammar.allCases.count + Int(grammar.rawValue)]
    }

    /// True for the rules of 百 千 万 亿 alone behind a bound.
    func isRound(_ rule: Int) -> Bool { isRound[rule] }
}
