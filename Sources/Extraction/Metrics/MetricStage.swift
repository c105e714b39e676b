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
                Self.forEachSentence(text, part.range) { sentence, numbers in
                    if numbers.isEmpty { return }
                    quantities.removeAll(keepingCapacity: true)
                    rejections.removeAll(keepingCapacity: true)
                    scanner.scan(
                        text, at: numbers, end: sentence.upperBound, dates: dates, firstDate: firstDate,
                        scratch: scratch, quantities: &quantities, rejections: &rejections)
                    if !quantities.isEmpty {
                        SharedUnits.apply(to: &quantities, in: text, sentence: sentence)
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

    /// Sentences end at 。 ; ! and ? (folded), one that is too long at a comma, too; the mark belongs to none. With each
    /// come the places in it where a number can begin, in order: digits, and numerals that can go on. Most have none.
    static func forEachSentence(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Range<Int>, _ numbers: [Int]) -> Void
    ) {
        CharacterKinds.table.withUnsafeBufferPointer { kinds in
            var start = range.lowerBound
            var index = start
            var numbers: [Int] = []
            let end = range.upperBound
            while index < end {
                let lead = text[index]
                let length: Int
                let kind: UInt8
                if lead & 0xF0 == 0xE0 {
                    length = 3
                    kind = kinds[CharacterKinds.character(text, index)]
                } else if lead < 0x80 {
                    length = 1
                    kind = kinds[Int(lead)]
                } else {
                    length = lead < 0xE0 ? 2 : 4
                    kind = 0
                }
                if kind & (CharacterKinds.digit | CharacterKinds.numeral) != 0 {
                    if kind & CharacterKinds.digit != 0 || CharacterKinds.goesOn(text, index + 3, end, kinds) {
                        numbers.append(index)
                    }
                } else if kind & CharacterKinds.sentenceEnd != 0
                    || kind & CharacterKinds.comma != 0 && index - start > longSentence
                {
                    if index > start { body(start..<index, numbers) }
                    start = index + length
                    if !numbers.isEmpty { numbers.removeAll(keepingCapacity: true) }
                }
                index += length
            }
            if start < end { body(start..<end, numbers) }
        }
    }
}

/// What one paragraph's sentences hand on to the next.
struct ParagraphState {
    /// Index of the paragraph's first mention.
    var firstMention: Int
    /// Basis of changes that (下同) fixed for the rest.
    var basisForRest: String?
}
