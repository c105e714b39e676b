extension KindScore {
    /// Headings: found when one starts at the same place, right when level and title are too, white space aside.
    static func sections(gold: [Fields], found: [Fields], context: PlaceContext) -> KindScore {
        func start(_ record: Fields) -> Int? {
            context.coordinates == .codePoints ? record.integer("start") : record.integer("source_start")
        }
        let byStart = Dictionary(found.compactMap { record in start(record).map { ($0, record) } }) { first, _ in first
        }
        var foundCount = 0
        var right = 0
        var score = KindScore()
        for label in gold {
            let record = label.integer("start").flatMap { byStart[$0] }
            var wrong: [Verdict.Difference] = []
            if let record {
                foundCount += 1
                for field in ["level", "title"]
                where (label.text(field) ?? "").withoutSpace != (record.text(field) ?? "").withoutSpace {
                    wrong.append(
                        Verdict.Difference(field: field, expected: label.text(field), found: record.text(field)))
                }
                if wrong.isEmpty { right += 1 }
            }
            score.verdicts.append(
                Verdict(
                    kind: "section", place: label.text("start") ?? "",
                    outcome: record == nil ? .missed : wrong.isEmpty ? .right : .wrong(wrong),
                    text: label.text("title") ?? "", sentence: ""))
        }
        let labelled = Set(gold.compactMap { $0.integer("start") })
        for record in found where start(record).map({ !labelled.contains($0) }) ?? true {
            score.verdicts.append(
                Verdict(
                    kind: "section", place: start(record).map(String.init) ?? "nowhere", outcome: .falseAlarm,
                    text: record.text("title") ?? "", sentence: ""))
        }
        score.figures.append(
            ("section.detect", Figure(right: foundCount, gold: gold.count, predicted: found.count)))
        score.figures.append(("section.full_f1", Figure(right: right, gold: gold.count, predicted: found.count)))
        return score
    }
}
