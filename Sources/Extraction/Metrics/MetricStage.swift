import Model
import PCRE2
import Patterns

/// Finds the numbers of a document that measure something, and reads what the text says of each.
public struct MetricStage: Sendable {
    private let scanner: QuantityScanner
    private let sentences: SentenceReader

    /// Takes the rules and word lists of a pack.
    ///
    /// - Throws: `SetupError` when a rule that the mechanism rests on is missing.
    public init(pack: Pack, units: Units) throws(SetupError) {
        let needed = [
            "bounds_after", "comparisons", "connectives", "contrast_words", "generic_nouns", "lead_words", "units",
        ]
        let missing = needed.filter { pack.lexicons[$0] == nil }
        if !missing.isEmpty {
            throw SetupError(
                missing.map { Fault(file: "lexicons/\($0).tsv", place: "pack", message: "the word list is missing") })
        }
        scanner = try QuantityScanner(pack: pack, units: units)
        sentences = SentenceReader(pack: pack, units: units)
    }

    /// All metric mentions in the running text and in cells that hold sentences, in order.
    ///
    /// `dates` must be in order; numbers inside them are dates and nothing else. When `trace` is given, every number
    /// that became nothing is told there with its reason.
    public func mentions(
        in document: Document, folded: FoldedText, dates: [ResolvedDate], scratch: MatchScratch,
        trace: ((Decision) -> Void)? = nil
    ) -> [MetricMention] {
        var mentions: [MetricMention] = []
        var quantities: [Quantity] = []
        var rejections: [QuantityScanner.Rejection] = []
        var firstDate = 0
        let cells = CellReading(document)
        folded.bytes.withUnsafeBufferPointer { text in
            for part in folded.parts {
                guard Self.isReadAsSentences(document.blocks[part.block], document, cells) else { continue }
                while firstDate < dates.count && dates[firstDate].range.upperBound <= part.range.lowerBound {
                    firstDate += 1
                }
                var paragraph = ParagraphState(firstMention: mentions.count)
                Self.forEachSentence(text, part.range) { sentence in
                    quantities.removeAll(keepingCapacity: true)
                    rejections.removeAll(keepingCapacity: true)
                    scanner.scan(
                        text, bounds: sentence, taken: dates[firstDate...], scratch: scratch, quantities: &quantities,
                        rejections: &rejections)
                    if !quantities.isEmpty {
                        sentences.read(
                            text, sentence: sentence, block: part.block, quantities: quantities, dates: dates,
                            firstDate: firstDate, paragraph: &paragraph, mentions: &mentions, rejections: &rejections)
                    }
                    guard let trace else { return }
                    for rejection in rejections where !rejection.range.isEmpty {
                        let span = folded.span(of: rejection.range, in: document.text)
                        trace(
                            Decision(
                                start: span.start, end: span.end, outcome: .rejected, rule: rejection.rule,
                                reason: rejection.reason))
                    }
                }
            }
        }
        return mentions
    }

    private static func isReadAsSentences(_ block: Block, _ document: Document, _ cells: CellReading) -> Bool {
        switch block.kind {
        case .paragraph, .term: true
        case .cell: cells.isSentences(block.span, in: document.text)
        default: false
        }
    }

    /// Bytes from which a comma ends a sentence as well. Clauses are read against all of their sentence, so that time
    /// grows with its square; sentences that people write stay far below (a page of 190 KB without 。 took a minute).
    private static let longSentence = 4_000

    /// Sentences end at 。 ; ! and ? (folded), one that is too long at a comma, too; the mark belongs to none.
    static func forEachSentence(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Range<Int>) -> Void
    ) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let byte = text[index]
            var length = 0
            if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
                length = 1
            } else if byte == UInt8(ascii: ","), index - start > longSentence {
                length = 1
            } else if byte == 0xE3, text[index + 1] == 0x80, text[index + 2] == 0x82 {
                length = 3
            }
            if length > 0 {
                if index > start { body(start..<index) }
                index += length
                start = index
            } else {
                index += IndicatorNaming.characterLength(byte)
            }
        }
        if start < range.upperBound { body(start..<range.upperBound) }
    }
}

/// What one paragraph's sentences hand on to the next.
struct ParagraphState {
    /// Index of the paragraph's first mention.
    var firstMention: Int
    /// Basis of changes that (下同) fixed for the rest.
    var basisForRest: String?
}
