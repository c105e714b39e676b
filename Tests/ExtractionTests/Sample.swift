import Extraction
import Model
import PCRE2
import Patterns
import TestSupport

/// A small document of paragraphs, taken through the stages that dates need.
struct Sample {
    static let pack = try! Pack(files: Pack.embeddedFiles())
    static let headings = try! HeadingStage(pack: pack)
    static let describer = try! Describer(pack: pack, dates: dates)
    static let dates = try! DateStage(pack: pack)
    static let terms = try! TermStage(pack: pack)
    static let folding = Folding(
        marking: [dates.marked, MetricStage.marked, dates.markedOfParts.union(describer.marked)])

    var document: Document
    let folded: FoldedText
    let record: DocumentRecord
    let context: DocumentContext
    let result: DateStage.Result
    let scratch = MatchScratch()

    init(_ paragraphs: String...) { self.init(paragraphs) }

    init(_ paragraphs: [String]) {
        document = Document(paragraphs: paragraphs)
        folded = Self.folding.fold(document)
        Self.headings.sections(&document, folded: folded, scratch: scratch)
        let described = Self.describer.describe(document, folded: folded, scratch: scratch)
        record = described.record
        result = Self.dates.read(document, folded: folded, context: described.context, scratch: scratch)
        context = result.context
    }

    /// Each mention as `text=value`.
    var values: [String] {
        result.dates.filter(\.isRecord).map { "\(document.string($0.record.place.span))=\($0.record.value)" }
    }

    /// The terms as `number|term|definition`.
    var termLines: [String] {
        Self.terms.terms(in: document, folded: folded, scratch: scratch).map {
            "\($0.number ?? "")|\($0.term)|\($0.definition)"
        }
    }

    /// What the timeline says where a word stands.
    func time(at word: String) -> String {
        let place = String(decoding: folded.bytes, as: UTF8.self).utf8
        let text = String(decoding: folded.bytes, as: UTF8.self)
        guard let range = text.firstRange(of: word) else { return "no such word" }
        let offset = place.distance(from: place.startIndex, to: range.lowerBound)
        let status = result.timeline.status(at: offset).map { " \($0.rawValue)" } ?? ""
        return (result.timeline.period(at: offset)?.edtf ?? "none") + status
    }
}
