/// An evaluation for programs.
public enum JSONReport {
    /// Figures of groups and documents with counts and intervals, changes, breaches, and up to `shown` verdicts.
    public static func text(
        _ result: EvaluationResult, comparison: Comparison? = nil, breaches: [Floors.Breach] = [], shown: Int = 0
    ) -> String {
        var members: [(String, ReportJSON)] = [
            (
                "groups",
                .object(
                    result.groups.map { group in
                        let documents = result.documents.filter {
                            group.name == "total" || $0.split?.rawValue == group.name
                        }
                        return (group.name, figures(group.figures, over: documents))
                    })
            ),
            ("documents", .object(result.documents.map { ($0.name, document($0)) })),
            (
                "breaches",
                .array(
                    breaches.map {
                        .object([
                            ("of", .string($0.of)), ("figure", .string($0.name)), ("message", .string($0.message)),
                        ])
                    })
            ),
        ]
        if let comparison { members.append(("comparison", changes(comparison))) }
        if shown > 0 {
            let all = result.documents.flatMap { document in
                document.verdicts.filter { !$0.isRight }.map { (document.name, $0) }
            }
            members.append(("not_right", .array(all.prefix(shown).map { verdict($0.1, $0.0) })))
        }
        return ReportJSON.object(members).text() + "\n"
    }

    private static func figures(_ table: FigureTable, over documents: [DocumentScore]) -> ReportJSON {
        .object(
            table.names.compactMap { name in
                guard let figure = table[name] else { return nil }
                let interval = Bootstrap.interval(of: documents.compactMap { $0.figures[name] })
                return (name, Self.figure(figure, interval))
            })
    }

    private static func figure(_ figure: Figure, _ interval: Bootstrap.Interval?) -> ReportJSON {
        var members: [(String, ReportJSON)] = [("value", .number(figure.value))]
        if let predicted = figure.predicted {
            members += [
                ("precision", .number(figure.precision)), ("recall", .number(figure.recall)),
                ("found", .count(predicted)),
            ]
        }
        members += [("right", .count(figure.right)), ("labelled", .count(figure.gold))]
        if let interval { members.append(("interval", .array([.number(interval.low), .number(interval.high)]))) }
        return .object(members)
    }

    private static func document(_ document: DocumentScore) -> ReportJSON {
        .object([
            ("document_id", document.documentID.map(ReportJSON.string) ?? .null),
            ("split", document.split.map { .string($0.rawValue) } ?? .null),
            ("figures", figures(document.figures, over: [])),
            ("notes", .array(document.notes.map(ReportJSON.string))),
        ])
    }

    private static func changes(_ comparison: Comparison) -> ReportJSON {
        func change(_ change: Comparison.FigureChange) -> ReportJSON {
            .object([
                ("of", .string(change.of)), ("figure", .string(change.name)), ("before", .number(change.before.value)),
                ("after", .number(change.after.value)), ("difference", .number(change.difference)),
                ("interval", change.interval.map { .array([.number($0.low), .number($0.high)]) } ?? .null),
            ])
        }
        func item(_ item: Comparison.ItemChange) -> ReportJSON {
            .object([
                ("document", .string(item.document)), ("key", .string(item.key)),
                ("before", item.before.map(ReportJSON.string) ?? .null),
                ("after", item.after.map(ReportJSON.string) ?? .null),
                ("text", (item.verdict?.text).map(ReportJSON.string) ?? .null),
            ])
        }
        return .object([
            ("groups", .array(comparison.groups.map(change))), ("documents", .array(comparison.documents.map(change))),
            ("newly_right", .array(comparison.newlyRight.map(item))),
            ("newly_wrong", .array(comparison.newlyWrong.map(item))),
            ("notes", .array(comparison.notes.map(ReportJSON.string))),
        ])
    }

    private static func verdict(_ verdict: Verdict, _ document: String) -> ReportJSON {
        var differences: [ReportJSON] = []
        if case .wrong(let wrong) = verdict.outcome {
            differences = wrong.map {
                .object([
                    ("field", .string($0.field)), ("expected", $0.expected.map(ReportJSON.string) ?? .null),
                    ("found", $0.found.map(ReportJSON.string) ?? .null),
                ])
            }
        }
        return .object([
            ("document", .string(document)), ("kind", .string(verdict.kind)), ("place", .string(verdict.place)),
            ("verdict", .string(verdict.summary)), ("text", .string(verdict.text)),
            ("sentence", .string(verdict.sentence)), ("differences", .array(differences)),
        ])
    }
}
