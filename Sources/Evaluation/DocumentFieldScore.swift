extension KindScore {
    /// The document record: each field that the label has, white space aside; a list is joined by ` > `.
    static func document(gold: Fields, found: Fields?) -> KindScore {
        var score = KindScore()
        var total = Figure(right: 0, of: 0)
        for field in gold.members.keys.sorted() {
            let expected = words(gold, field)
            let actual = found.flatMap { words($0, field) }
            let isRight = expected?.withoutSpace == actual?.withoutSpace
            total = total + Figure(right: isRight ? 1 : 0, of: 1)
            score.verdicts.append(
                Verdict(
                    kind: "document", place: field,
                    outcome: isRight
                        ? .right
                        : found == nil
                            ? .missed
                            : .wrong([Verdict.Difference(field: field, expected: expected, found: actual)]),
                    text: expected ?? "null", sentence: ""))
            score.figures.append(("document.\(field)", Figure(right: isRight ? 1 : 0, of: 1)))
        }
        score.figures.insert(("document.fields", total), at: 0)
        return score
    }

    private static func words(_ record: Fields, _ field: String) -> String? {
        if case .array = record.members[field] { return record.strings(field).joined(separator: " > ") }
        return record.text(field)
    }
}
