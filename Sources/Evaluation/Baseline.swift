import Model

/// What an earlier run came to: figures and the verdict on each label, without any of the documents' text.
public struct Baseline: Sendable, Hashable {
    /// One document's part.
    struct Entry: Sendable, Hashable {
        var labelChecksum: String
        var figures: FigureTable
        /// `Verdict.summary` by `Verdict.key`.
        var verdicts: [String: String]
    }

    private static let version = 1
    /// By gold folder's name.
    var entries: [String: Entry]

    /// Takes down what a run came to.
    public init(_ result: EvaluationResult) {
        entries = [:]
        for document in result.documents {
            var verdicts: [String: String] = [:]
            for verdict in document.verdicts { verdicts[verdict.key] = verdict.summary }
            entries[document.name] = Entry(
                labelChecksum: document.labelChecksum, figures: document.figures, verdicts: verdicts)
        }
    }

    /// This baseline with a new run's documents in it; documents that weren't evaluated stay.
    public func updated(with result: EvaluationResult) -> Baseline {
        var baseline = self
        baseline.entries.merge(Baseline(result).entries) { _, new in new }
        return baseline
    }

    /// Reads a baseline; throws when the file is missing, no JSON or of another version.
    public init(file: String) throws(SetupError) {
        let root = try Fields.file(file)
        guard root.integer("version") == Self.version else {
            throw SetupError([Fault(file: file, place: "/version", message: "is not \(Self.version)")])
        }
        entries = [:]
        for (name, document) in root.objects("documents") {
            var figures = FigureTable()
            for figure in document.ordered("figures") {
                guard case .array(let counts) = figure.value else { continue }
                let numbers = counts.compactMap { value -> Int? in
                    if case .number(let text) = value { Int(text) } else { nil }
                }
                if numbers.count == 3 {
                    figures[figure.key] = Figure(right: numbers[0], gold: numbers[1], predicted: numbers[2])
                } else if numbers.count == 2 {
                    figures[figure.key] = Figure(right: numbers[0], of: numbers[1])
                }
            }
            var verdicts: [String: String] = [:]
            for verdict in document.ordered("verdicts") {
                if case .string(let summary) = verdict.value { verdicts[verdict.key] = summary }
            }
            entries[name] = Entry(
                labelChecksum: document.text("labels") ?? "", figures: figures, verdicts: verdicts)
        }
    }

    /// Writes the baseline, in an order that makes two of them comparable line by line.
    public func write(to file: String) throws(SetupError) {
        let documents = entries.sorted { $0.key < $1.key }.map { name, entry in
            (
                name,
                ReportJSON.object([
                    ("labels", .string(entry.labelChecksum)),
                    ("figures", .object(entry.figures.names.map { ($0, Self.counts(entry.figures[$0])) })),
                    (
                        "verdicts",
                        .object(entry.verdicts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
                    ),
                ])
            )
        }
        let root = ReportJSON.object([("version", .count(Self.version)), ("documents", .object(documents))])
        try FileBytes.write(Array((root.text() + "\n").utf8), to: file)
    }

    private static func counts(_ figure: Figure?) -> ReportJSON {
        guard let figure else { return .null }
        return .array(([figure.right, figure.gold] + (figure.predicted.map { [$0] } ?? [])).map(ReportJSON.count))
    }
}
