extension KindScore {
    /// Glossary entries: right when term and definition are, white space in the definition aside.
    static func terms(gold: [Fields], found: [Fields]) -> KindScore {
        let expected = entries(gold)
        let actual = entries(found)
        let actualSet = Set(actual)
        let expectedSet = Set(expected)
        let definitions = Dictionary(actual.map { ($0.term, $0.definition) }) { first, _ in first }
        var score = KindScore()
        score.figures.append(
            (
                "term",
                Figure(
                    right: expectedSet.intersection(actualSet).count, gold: expectedSet.count,
                    predicted: actualSet.count)
            ))
        for entry in expected {
            let outcome: Verdict.Outcome =
                if actualSet.contains(entry) {
                    .right
                } else if let other = definitions[entry.term] {
                    .wrong([Verdict.Difference(field: "definition", expected: entry.definition, found: other)])
                } else {
                    .missed
                }
            score.verdicts.append(
                Verdict(
                    kind: "term", place: entry.term ?? "", outcome: outcome, text: entry.term ?? "",
                    sentence: entry.definition))
        }
        let terms = Set(expected.map(\.term))
        for entry in actual where !terms.contains(entry.term) {
            score.verdicts.append(
                Verdict(
                    kind: "term", place: entry.term ?? "", outcome: .falseAlarm, text: entry.term ?? "",
                    sentence: entry.definition))
        }
        return score
    }

    private struct Entry: Hashable {
        var term: String?
        var definition: String
    }

    /// Distinct entries in their order.
    private static func entries(_ records: [Fields]) -> [Entry] {
        var seen = Set<Entry>()
        return records.map {
            Entry(term: $0.text("term"), definition: ($0.text("definition") ?? "").withoutSpace)
        }.filter { seen.insert($0).inserted }
    }
}
