extension KindScore {
    /// Dates: finding, and finding with the right value.
    static func dates(gold: [Fields], found: [Fields], context: PlaceContext) -> KindScore {
        let paired = PlacedKind(kind: "date", gold: gold, found: found, context: context)
        let scored = paired.scored
        let right = scored.count { $0.gold.text("value") == $0.found.text("value") }
        var score = KindScore()
        for (name, count) in [("date.detect", scored.count), ("date.value_f1", right)] {
            score.figures.append(
                (name, Figure(right: count, gold: paired.goldCount, predicted: paired.foundCount)))
        }
        score.verdicts = paired.verdicts { label, record in
            label.text("value") == record.text("value")
                ? []
                : [Verdict.Difference(field: "value", expected: label.text("value"), found: record.text("value"))]
        }
        return score
    }
}
