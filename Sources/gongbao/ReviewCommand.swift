import ArgumentParser
import Evaluation
import Model
import Review

/// `gongbao review`: a document's text with its records as one page.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Write one HTML page that shows a document's text with what was found in it.",
        discussion: """
            The page needs no network. With --gold, records are shown as right, wrong or false alarm, and missed labels are framed.

            EXAMPLES
              gongbao review out --document haizhu-2020 > page.html
              gongbao review out --document haizhu-2020 --gold Tests/Gold/haizhu-2020 > page.html
            """)

    @Argument(help: "Folder that a run has written.")
    var runFolder: String
    @Option(name: .long, help: "Id of the document; may be left out where the run has only one.")
    var document: String?
    @Option(name: .long, help: "Folder of this document's labels.")
    var gold: String?

    mutating func run() throws {
        try ExitStatus.reporting { try StandardStream.output.write(page().html) }
    }

    private func page() throws -> ReviewPage {
        let folder = try RunFolder(runFolder)
        let id = try chosenDocument(folder)
        guard let text = folder.documentText(id) else {
            throw SetupError([
                Fault(
                    file: "\(runFolder)/text/\(id).txt", place: "file",
                    message: "can't be read; does the run know this document?")
            ])
        }
        let kinds = [
            (ReviewMark.Kind.section, "sections"), (.metric, "metrics"), (.date, "dates"), (.term, "terms"),
        ]
        var shown: [(mark: ReviewMark, record: ShownRecord)] = []
        for (kind, file) in kinds {
            shown += folder.shownRecords(file, of: id).compactMap { record in mark(kind, record).map { ($0, record) } }
        }
        let labels = try gold.map { try GoldSet.load([$0]) } ?? []
        let missed = try judge(&shown, labels, folder, id)
        let marks = shown.map(\.mark) + missed
        let facts = [
            "doc_type", "region", "region_code", "issuer", "published_at", "delivered_on", "report_year", "encoding",
            "doc_id",
        ]
        let record = folder.shownDocument(id)?.fields ?? [:]
        return ReviewPage(
            title: record["title"] ?? id,
            facts: facts.compactMap { name in record[name].map { ReviewMark.Field(name: name, value: $0) } },
            text: text, marks: marks)
    }

    private func chosenDocument(_ folder: RunFolder) throws -> String {
        if let document { return document }
        let ids = folder.documentIDs
        if let only = ids.first, ids.count == 1 { return only }
        throw ValidationError(
            "--document is needed: the run has \(ids.count) documents, such as \(ids.prefix(3).joined(separator: ", "))"
        )
    }

    private static let shown: [ReviewMark.Kind: [String]] = [
        .metric: [
            "indicator", "indicator_code", "measure", "qualifier", "value", "value_high", "unit", "value_base",
            "value_base_high",
            "unit_code", "period", "basis", "status", "region", "region_code", "section", "rule", "of", "id",
        ],
        .date: ["type", "value", "date_start", "date_end", "granularity", "basis", "rule", "id"],
        .term: ["number", "term", "definition"],
        .section: ["level", "number", "title"],
    ]

    private func mark(_ kind: ReviewMark.Kind, _ record: ShownRecord) -> ReviewMark? {
        guard let place = record.place else { return nil }
        let fields = record.fields
        let words: (String?, [String?]) =
            switch kind {
            case .metric:
                ("\(fields["indicator"] ?? "") \(fields["text"] ?? "")", [fields["measure"], fields["status"]])
            case .date: ("\(fields["text"] ?? "") → \(fields["value"] ?? "")", [fields["type"]])
            case .term: (fields["term"], [])
            default: (fields["title"], [fields["level"].map { "level\($0)" }])
            }
        return ReviewMark(
            kind: kind, place: place, title: words.0 ?? "", variants: words.1.compactMap(\.self),
            fields: (Self.shown[kind] ?? []).compactMap { name in
                fields[name].map { ReviewMark.Field(name: name, value: $0) }
            })
    }

    /// Puts the labels' judgement on metrics and dates, and gives what was missed.
    private func judge(
        _ shown: inout [(mark: ReviewMark, record: ShownRecord)], _ gold: [GoldDocument], _ folder: RunFolder,
        _ id: String
    ) throws -> [ReviewMark] {
        guard let labels = gold.first else { return [] }
        let isSource = labels.coordinates == .sourceBytes
        let places = shown.map { isSource ? $0.record.sourcePlace : $0.record.place }
        let verdicts = try Evaluator.evaluate(gold: [labels], run: folder, document: id).documents.flatMap(\.verdicts)
        var missed: [ReviewMark] = []
        for verdict in verdicts {
            guard let place = verdict.range, let kind = ReviewMark.Kind(rawValue: verdict.kind) else { continue }
            if verdict.outcome == .missed {
                // A label of raw bytes has no place in the text; it is listed at its start.
                missed.append(
                    ReviewMark(
                        kind: .missed, place: isSource ? 0..<0 : place,
                        title: "missed \(kind.rawValue) \(verdict.text) \(verdict.place)",
                        fields: [.init(name: "missed", value: verdict.text)]))
                continue
            }
            let candidates = shown.indices.filter { index in
                shown[index].mark.kind == kind && shown[index].mark.judgement == nil
                    && (verdict.outcome == .falseAlarm
                        ? places[index] == place : places[index]?.overlaps(place) == true)
            }
            guard let index = candidates.max(by: { overlap(places[$0], place) < overlap(places[$1], place) }) else {
                continue
            }
            shown[index].mark.judgement =
                verdict.isRight ? .right : verdict.outcome == .falseAlarm ? .falseAlarm : .wrong
            if case .wrong(let differences) = verdict.outcome {
                shown[index].mark.fields += differences.map {
                    .init(name: "label: \($0.field)", value: $0.expected ?? "null")
                }
            }
        }
        return missed
    }

    private func overlap(_ a: Range<Int>?, _ b: Range<Int>) -> Int { a.map { $0.clamped(to: b).count } ?? 0 }
}
