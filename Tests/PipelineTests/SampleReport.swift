import Model
import Pipeline
import TestSupport

/// A small document of paragraphs, taken through all stages up to its records.
struct SampleReport {
    private static let analyser = try! DocumentAnalyser()

    let document: Document
    let metrics: [MetricRecord]

    init(_ paragraphs: [String], path: String = "") {
        var document = Document(paragraphs: paragraphs, path: path)
        metrics = Self.analyser.analyse(&document, scratch: Self.analyser.makeScratch()).metrics
        self.document = document
    }

    /// The words of a record.
    func words(_ record: MetricRecord) -> String { document.string(record.place.span) }

    /// Each number with what `fields` says of it, as `text=fields`.
    func lines(_ fields: (MetricRecord) -> String) -> [String] { metrics.map { "\(words($0))=\(fields($0))" } }
}
