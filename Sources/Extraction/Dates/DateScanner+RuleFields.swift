import Patterns

/// What the fields of a rule of dates say of the characters around what it finds.
extension DateScanner {
    /// What the fields `after`, `after_year`, `after_number`, `second` and `before` of a rule say.
    static func wants(of rule: Rule, _ vocabulary: TimeVocabulary) -> RulesByNextCharacter.Wants {
        func set(_ field: String) -> Set<UInt32>? { rule.fields[field].map { characters($0, vocabulary) } }
        // A rule that wants 个月 wants 月 behind 个.
        let wantsSpans = rule.fields["after"].map { $0.split(separator: " ").contains("spans") } ?? false
        let spans = vocabulary.units.filter { $0.isSpan && $0.surface.unicodeScalars.first == "个" }
        return RulesByNextCharacter.Wants(
            run: set("after"), year: set("after_year"),
            counter: wantsSpans ? Set(spans.compactMap { $0.surface.unicodeScalars.dropFirst().first?.value }) : nil,
            first: set("second"), number: set("after_number"), before: set("before"))
    }

    /// The characters of such a field: words apart, each of its characters; `units` and `spans` stand for the beginnings
    /// of units of time and of those of lengths, `year_words` for the second characters of year words, `digit` and
    /// `numeral` for these.
    static func characters(_ field: String, _ vocabulary: TimeVocabulary) -> Set<UInt32> {
        var characters: Set<UInt32> = []
        for word in field.split(separator: " ") {
            let scalars: [Unicode.Scalar] =
                switch word {
                case "units": vocabulary.units.compactMap { $0.surface.unicodeScalars.first }
                case "spans": vocabulary.units.filter(\.isSpan).compactMap { $0.surface.unicodeScalars.first }
                case "year_words": vocabulary.yearWords.compactMap { $0.surface.unicodeScalars.dropFirst().first }
                case "digit": Array("0123456789".unicodeScalars)
                case "numeral": ["两"] + Numeral.ofLists.flatMap(\.unicodeScalars)
                default: Array(word.unicodeScalars)
                }
            for scalar in scalars { characters.insert(scalar.value) }
        }
        return characters
    }
}
