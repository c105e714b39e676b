/// An evaluation for a reader of a repository: tables of figures, and what changed.
public enum MarkdownReport {
    /// Figures with their intervals over documents, one table for what changed, lists of items.
    public static func text(
        _ result: EvaluationResult, comparison: Comparison? = nil, breaches: [Floors.Breach] = [], shown: Int = 0
    ) -> String {
        var lines = ["# Evaluation", ""]
        if !breaches.isEmpty {
            lines += ["## Floors that are not held", ""] + breaches.map { "- \(escaped($0.message))" } + [""]
        }
        for group in result.groups { lines += figures(group.name, group.figures, result) }
        let listed = result.documents.filter { $0.figures["metric.detect"] != nil }
        if listed.count > 1 { lines += documents(listed) }
        let notes = result.documents.flatMap { document in document.notes.map { "\(document.name): \($0)" } }
        if !notes.isEmpty { lines += ["## Notes", ""] + notes.map { "- \(escaped($0))" } + [""] }
        if let comparison { lines += changes(comparison, shown: shown) }
        if shown > 0 { lines += items(result, shown: shown) }
        return lines.joined(separator: "\n")
    }

    private static func figures(_ group: String, _ table: FigureTable, _ result: EvaluationResult) -> [String] {
        var lines = [
            "## Figures: \(group)", "",
            "| figure | value | 95 % over documents | precision | recall | right | labelled | found |",
            "| --- | --: | --: | --: | --: | --: | --: | --: |",
        ]
        let members = result.documents.filter { group == "total" || $0.split?.rawValue == group }
        for name in table.names {
            guard let figure = table[name], !figure.isEmpty else { continue }
            let isFinding = figure.predicted != nil
            let columns = [
                name, DecimalText.fixed(figure.value),
                interval(Bootstrap.interval(of: members.compactMap { $0.figures[name] })),
                isFinding ? DecimalText.fixed(figure.precision) : "", isFinding ? DecimalText.fixed(figure.recall) : "",
                "\(figure.right)", "\(figure.gold)", figure.predicted.map { "\($0)" } ?? "",
            ]
            lines.append(row(columns))
        }
        return lines + [""]
    }

    private static func documents(_ documents: [DocumentScore]) -> [String] {
        let columns = [
            "metric.detect", "metric.value", "metric.indicator", "metric.core_f1", "metric.full_f1", "date.value_f1",
        ]
        var lines = [
            "## Documents", "", row(["document", "split"] + columns),
            row(["---", "---"] + columns.map { _ in "--:" }),
        ]
        for document in documents {
            let values = columns.map { document.figures[$0].map { DecimalText.fixed($0.value) } ?? "" }
            lines.append(row([document.name, document.split?.rawValue ?? ""] + values))
        }
        return lines + [""]
    }

    private static func changes(_ comparison: Comparison, shown: Int) -> [String] {
        var lines = ["## Since the baseline", ""]
        lines += comparison.notes.map { "- \(escaped($0))" }
        let changed = comparison.groups.filter { $0.before != $0.after } + comparison.documents
        if changed.isEmpty {
            lines += ["No figure changed.", ""]
        } else {
            lines += [
                "", "| of | figure | before | now | change | 95 % over documents |",
                "| --- | --- | --: | --: | --: | --: |",
            ]
            lines += changed.map {
                row([
                    $0.of, $0.name, DecimalText.fixed($0.before.value), DecimalText.fixed($0.after.value),
                    DecimalText.signed($0.difference), interval($0.interval),
                ])
            }
            lines.append("")
        }
        for (title, items) in [("Newly right", comparison.newlyRight), ("Newly wrong", comparison.newlyWrong)] {
            lines += ["### \(title): \(items.count)", ""]
            for item in items.prefix(shown) {
                let words =
                    item.verdict.map { ": \(escaped($0.text)) in “\(escaped(String($0.sentence.prefix(60))))”" } ?? ""
                lines.append(
                    "- \(item.document) \(item.key): \(item.before ?? "nothing") → \(item.after ?? "nothing")\(words)")
            }
            lines.append("")
        }
        return lines
    }

    private static func items(_ result: EvaluationResult, shown: Int) -> [String] {
        let all = result.documents.flatMap { document in
            document.verdicts.filter { !$0.isRight }.map { TextReport.line($0, in: document.name) }
        }
        return ["## Not right: \(all.count)", ""] + all.prefix(shown).map { "- \(escaped($0))" } + [""]
    }

    private static func interval(_ interval: Bootstrap.Interval?) -> String {
        interval.map { "\(DecimalText.fixed($0.low)) … \(DecimalText.fixed($0.high))" } ?? ""
    }

    private static func row(_ columns: [String]) -> String {
        "| \(columns.map(escaped).joined(separator: " | ")) |"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "|", "*", "_", "`", "<", "[", "]", "\\": result += "\\\(character)"
            case "\n", "\r\n": result += " "
            default: result.append(character)
            }
        }
        return result
    }
}
