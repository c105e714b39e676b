import Model
import PCRE2
import Patterns

/// Finds and resolves the mentions of calendar time in a document, and says of every place what time it talks about.
public struct DateStage: Sendable {
    /// What the stage gives.
    public struct Result: Sendable {
        /// All mentions in order, not overlapping; those with `isRecord` false are not written.
        public var dates: [ResolvedDate]
        /// The time in force at every place.
        public var timeline: Timeline
        /// The context as given, with the years that the text itself made known.
        public var context: DocumentContext
        /// Paragraphs with more dates than are read.
        public var findings: [Finding] = []
    }

    /// Dates that are read of one paragraph; no paragraph that was written for people has a twentieth of them.
    private static let longestParagraph = 10_000

    /// The characters that dates begin with: where they are marked in a folded text the stage walks through it no more.
    public var marked: MarkedCharacters { scanner.marked }
    /// The characters that sentences end with, and words that say what a part is about begin with.
    public let markedOfParts: MarkedCharacters
    let scanner: DateScanner
    private let resolver: DateResolver
    private let cues: SectionCues
    private let openings: PartOpenings
    private let setting: TimeSetting

    /// Takes the rules `dates` and the lexicons `year_words`, `time_units`, `time_setting`, `part_openings` and `section_cues`
    /// of a pack.
    ///
    /// - Throws: `SetupError` with every line that is not understood.
    public init(pack: Pack) throws(SetupError) {
        let vocabulary = try TimeVocabulary(pack: pack)
        scanner = try DateScanner(pack: pack, vocabulary: vocabulary)
        resolver = DateResolver(vocabulary: vocabulary)
        cues = SectionCues(pack: pack)
        openings = try PartOpenings(pack: pack)
        setting = try TimeSetting(pack: pack)
        markedOfParts = TimelineReader.marked.union(cues.marked)
    }

    /// All date mentions of the document in order, resolved.
    public func dates(
        in document: Document, folded: FoldedText, context: DocumentContext, scratch: MatchScratch
    ) -> [ResolvedDate] {
        read(document, folded: folded, context: context, scratch: scratch).dates
    }

    /// The dates together with the timeline that they and the headings make.
    public func read(
        _ document: Document, folded: FoldedText, context: DocumentContext, scratch: MatchScratch
    ) -> Result {
        folded.bytes.withUnsafeBufferPointer { text in
            let marks = folded.places(of: marked)
            var mentions: [DateScanner.Mention] = []
            var findings: [Finding] = []
            var next = 0
            for part in folded.parts {
                let end = scanner.scan(
                    text, bounds: part.range, at: marks, from: &next, limit: Self.longestParagraph, scratch: scratch,
                    mentions: &mentions)
                if end < part.range.upperBound {
                    findings.append(
                        Finding(
                            code: "paragraph.too_many_dates",
                            message: "a paragraph has more than \(Self.longestParagraph) dates; the rest were not read",
                            span: folded.span(of: end..<(end + 1), in: document.text)))
                }
            }
            let completed = YearInference(
                text: text, folded: folded, document: document, mentions: mentions, cues: cues, openings: openings
            )
            .complete(context)
            var reader = TimelineReader(
                text: text, folded: folded, marks: folded.places(of: markedOfParts), document: document,
                mentions: mentions, context: completed,
                scanner: scanner,
                resolver: resolver, cues: cues, openings: openings, setting: setting)
            reader.run()
            return Result(dates: reader.dates, timeline: reader.timeline, context: completed, findings: findings)
        }
    }
}
