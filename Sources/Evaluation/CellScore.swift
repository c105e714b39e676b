extension KindScore {
    /// Labelled table cells: whether a metric stands there, and which of its fields are right.
    ///
    /// Only some of a document's cells are labelled, so that a metric without a label is no false alarm here.
    static func cells(gold: [Fields], metrics: [Fields], context: PlaceContext) -> KindScore {
        let paired = PlacedKind(kind: "cell", gold: gold, found: metrics, context: context)
        let scored = paired.scored
        var score = KindScore()
        score.figures.append(("cell.found", Figure(right: scored.count, of: paired.goldCount)))
        for field in MetricField.allCases {
            let right = scored.count { field.agrees(gold: $0.gold, found: $0.found) }
            score.figures.append(("cell.\(field.rawValue)", Figure(right: right, of: scored.count)))
        }
        score.verdicts = paired.verdicts(differences: MetricField.differences).filter { $0.outcome != .falseAlarm }
        let full = score.verdicts.count(where: \.isRight)
        score.figures.append(("cell.full", Figure(right: full, of: paired.goldCount)))
        return score
    }
}
