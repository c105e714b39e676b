/// An evaluation for the terminal.
public enum TextReport {
    /// Figures of all documents together, one line a document, what changed, and up to `shown` verdicts that aren't right.
    public static func text(
        _ result: EvaluationResult, comparison: Comparison? = nil, breaches: [Floors.Breach] = [], shown: Int = 0
    ) -> String {
        var lines: [String] = []
        for group in result.groups {
            if result.groups.count > 1 { lines.append("\(lines.isEmpty ? "" : "\n")\(group.name)") }
            lines += figures(group.figures)
        }
        let listed = result.documents.filter { $0.figures["metric.detect"] != nil }
        if listed.count > 1 { lines += documents(listed) }
        for document in result.documents {
            for note in document.notes { lines.append("note: \(document.name): \(note)") }
        }
        if let comparison { lines += changes(comparison, shown: shown) }
        if !breaches.isEmpty {
            lines += ["", "floors that are not held:"] + breaches.map { "  \($0.message)" }
        }
        if shown > 0 { lines += ["", "not right:"] + items(result, shown: shown) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func figures(_ table: FigureTable) -> [String] {
        table.names.compactMap { name in
            guard let figure = table[name], !figure.isEmpty else { return nil }
            let head = DecimalText.padded(name, 24)
            guard let predicted = figure.predicted else {
                return "\(head) \(DecimalText.fixed(figure.value))              \(figure.right) of \(figure.gold)"
            }
            let values = [figure.precision, figure.recall, figure.value].map { DecimalText.fixed($0) }
            return
                "\(head) \(values.joined(separator: " "))  \(figure.right) of \(figure.gold) labelled, \(predicted) found"
        }
    }

    private static func documents(_ documents: [DocumentScore]) -> [String] {
        let columns = ["metric.detect", "metric.core_f1", "metric.full_f1", "date.value_f1"]
        var lines = ["", "\(columns.map { DecimalText.padded($0, 15) }.joined())document"]
        for document in documents {
            let values = columns.map { name in
                DecimalText.padded(document.figures[name].map { DecimalText.fixed($0.value) } ?? "–", 15)
            }
            lines.append(values.joined() + document.name)
        }
        return lines
    }

    private static func changes(_ comparison: Comparison, shown: Int) -> [String] {
        var lines = ["", "since the baseline:"]
        let changed = comparison.groups.filter { $0.before != $0.after } + comparison.documents
        for change in changed {
            let interval = change.interval.map {
                "  95 % of draws \(DecimalText.signed($0.low)) … \(DecimalText.signed($0.high))"
            }
            lines.append(
                "  \(DecimalText.padded(change.name, 24)) \(DecimalText.fixed(change.before.value)) → "
                    + "\(DecimalText.fixed(change.after.value)) (\(DecimalText.signed(change.difference)))"
                    + "\(interval ?? "")  \(change.of)")
        }
        lines.append("  newly right \(comparison.newlyRight.count), newly wrong \(comparison.newlyWrong.count)")
        for (sign, items) in [("+", comparison.newlyRight), ("-", comparison.newlyWrong)] {
            for item in items.prefix(shown) {
                lines.append(
                    "  \(sign) \(item.document) \(item.key) \(item.before ?? "nothing") → \(item.after ?? "nothing")"
                        + (item.verdict.map { " | \($0.text) | \($0.sentence.prefix(60))" } ?? ""))
            }
        }
        return lines + comparison.notes.map { "  note: \($0)" }
    }

    private static func items(_ result: EvaluationResult, shown: Int) -> [String] {
        var lines: [String] = []
        for document in result.documents {
            for verdict in document.verdicts where !verdict.isRight {
                if lines.count == shown { return lines }
                lines.append("  " + line(verdict, in: document.name))
            }
        }
        return lines
    }

    /// One verdict on one line: a sign, the place, the text, the sentence, and the wrong fields.
    static func line(_ verdict: Verdict, in document: String) -> String {
        let words = "\(verdict.kind) \(verdict.text) | \(verdict.sentence.prefix(60))"
        let body: String =
            switch verdict.outcome {
            case .right: "✓ \(words)"
            case .missed: "− missed \(words)"
            case .falseAlarm: "+ extra \(words)"
            case .wrong(let differences):
                "✗ \(words) | "
                    + differences.map { "\($0.field): \($0.expected ?? "null") ≠ \($0.found ?? "null")" }
                    .joined(separator: "; ")
            }
        return "\(body) [\(document) \(verdict.place)]"
    }
}
