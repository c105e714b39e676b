extension KindScore {
    /// Metrics: finding, each field among the found, and rows with the core or all fields right.
    static func metrics(gold: [Fields], found: [Fields], context: PlaceContext) -> KindScore {
        let paired = PlacedKind(kind: "metric", gold: gold, found: found, context: context)
        let scored = paired.scored
        var hits: [MetricField: Int] = [:]
        var core = 0
        var full = 0
        for (label, record) in scored {
            let right = Set(MetricField.allCases.filter { $0.agrees(gold: label, found: record) })
            for field in right { hits[field, default: 0] += 1 }
            if right.isSuperset(of: MetricField.core) { core += 1 }
            if right.count == MetricField.allCases.count { full += 1 }
        }
        func finding(_ right: Int) -> Figure {
            Figure(right: right, gold: paired.goldCount, predicted: paired.foundCount)
        }
        var score = KindScore()
        score.figures.append(("metric.detect", finding(scored.count)))
        for field in MetricField.allCases {
            score.figures.append(("metric.\(field.rawValue)", Figure(right: hits[field] ?? 0, of: scored.count)))
        }
        score.figures.append(("metric.core_f1", finding(core)))
        score.figures.append(("metric.full_f1", finding(full)))
        score.verdicts = paired.verdicts(differences: MetricField.differences)
        return score
    }
}
