import Model
import Pipeline

/// A small document of paragraphs, taken through all stages up to its records.
struct SampleReport {
    private static let analyser = try! DocumentAnalyser()

    let document: Document
    let metrics: [MetricRecord]

    init(_ paragraphs: [String], path: String = "") {
        var text: [UInt8] = []
        var blocks: [Block] = []
        for paragraph in paragraphs {
            let start = text.count
            text += Array(paragraph.utf8)
            blocks.append(Block(kind: .paragraph, span: TextSpan(start, text.count)))
            text += [0x0A]
        }
        let source = DocumentSource(
            path: path, mediaType: "text/plain", encoding: "utf-8", byteCount: text.count, sha256: "")
        var document = Document(id: "sample", source: source, text: text, blocks: blocks)
        metrics = Self.analyser.analyse(&document, scratch: Self.analyser.makeScratch()).metrics
        self.document = document
    }

    /// The words of a record.
    func words(_ record: MetricRecord) -> String { document.string(record.place.span) }

    /// Each number with what `fields` says of it, as `text=fields`.
    func lines(_ fields: (MetricRecord) -> String) -> [String] { metrics.map { "\(words($0))=\(fields($0))" } }
}
