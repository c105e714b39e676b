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
    /// that became nothing is told there with its reason. A paragraph with more numbers than are read is a finding.
    public func mentions(
        in document: Document, folded: FoldedText, dates: [ResolvedDate], scratch: MatchScratch,
        findings: inout [Finding], trace: ((Decision) -> Void)? = nil
    ) -> [MetricMention] {
        var mentions: [MetricMention] = []
        // What dense reports hold: growing copies all that is there.
        mentions.reserveCapacity(folded.bytes.count / 128)
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
                var found = 0
                var unread: Int?
                Self.forEachSentence(text, part.range) { sentence, numbers in
                    if numbers.isEmpty { return }
                    if found >= Self.longestParagraph {
                        unread = unread ?? sentence.lowerBound
                        return
                    }
                    quantities.removeAll(keepingCapacity: true)
                    rejections.removeAll(keepingCapacity: true)
                    scanner.scan(
                        text, at: numbers, end: sentence.upperBound, dates: dates, firstDate: firstDate,
                        scratch: scratch, quantities: &quantities, rejections: &rejections)
                    found += quantities.count + rejections.count
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
                if let unread {
                    findings.append(
                        Finding(
                            code: "paragraph.too_many_numbers",
                            message:
                                "a paragraph has more than \(Self.longestParagraph) numbers; the rest were not read",
                            span: folded.span(of: unread..<(unread + 1), in: document.text)))
                }
            }
        }
        return mentions
    }

    /// Numbers that are read of one paragraph, all of its last sentence in addition: no paragraph that was written for
    /// people has a twentieth of them, and each is worth a record that quotes its sentence.
    private static let longestParagraph = 10_000

    private static func isReadAsSentences(_ block: Block, _ document: Document, _ cells: CellReading) -> Bool {
        switch block.kind {
        case .paragraph: true
        case .cell: cells.isSentences(block.span, in: document.text)
        default: false
        }
    }

    /// Bytes from which a comma ends a sentence as well, then 、 and white space, then any character that is not inside
    /// of a number. Clauses are read against all of their sentence, so that time grows with its square; sentences that
    /// people write stay far below (a page of 190 KB without 。 took a minute).
    private static let longSentence = 4_000
    private static let endlessSentence = 6_000
    private static let hopelessSentence = 8_000

    /// Sentences end at 。 ; ! and ? (folded), one that is too long at other marks, too; the mark belongs to none. With each
    /// come the places in it where a number can begin, in order: digits, and numerals that can go on. Most have none.
    static func forEachSentence(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Range<Int>, _ numbers: [Int]) -> Void
    ) {
        CharacterKinds.table.withUnsafeBufferPointer { kinds in
            var start = range.lowerBound
            var index = start
            var numbers: [Int] = []
            var previous: UInt8 = 0
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
                if kind == 0 && index - start <= longSentence {
                    // Nearly all characters.
                    index += length
                    previous = 0
                    continue
                }
                if index - start > longSentence, let mark = lengthOfMark(text, index, index - start) {
                    body(start..<index, numbers)
                    numbers.removeAll(keepingCapacity: true)
                    start = index + mark
                    if mark > 0 {
                        index = start
                        continue
                    }
                }
                if kind & (CharacterKinds.digit | CharacterKinds.numeral | CharacterKinds.round) != 0 {
                    if kind & CharacterKinds.digit != 0
                        || kind & CharacterKinds.round != 0 && previous & CharacterKinds.bound != 0
                        || kind & CharacterKinds.numeral != 0 && CharacterKinds.goesOn(text, index + 3, end, kinds)
                    {
                        numbers.append(index)
                    }
                } else if kind & CharacterKinds.sentenceEnd != 0 {
                    if index > start { body(start..<index, numbers) }
                    start = index + length
                    if !numbers.isEmpty { numbers.removeAll(keepingCapacity: true) }
                }
                index += length
                previous = kind
            }
            if start < end { body(start..<end, numbers) }
        }
    }

    /// Length of a mark at which a sentence of `count` bytes may be cut; 0 for a cut in front of a character.
    private static func lengthOfMark(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ count: Int) -> Int? {
        let byte = text[index]
        if byte == UInt8(ascii: ",") { return 1 }
        if count <= endlessSentence { return nil }
        if byte == 0x20 { return 1 }
        if byte == 0xE3, text[index + 1] == 0x80, text[index + 2] == 0x81 { return 3 }
        if count <= hopelessSentence { return nil }
        let before = text[index - 1]
        let isInNumber = (before >= 0x30 && before <= 0x39 || before == UInt8(ascii: ".")) && byte < 0x80
        return isInNumber ? nil : 0
    }
}

/// What one paragraph's sentences hand on to the next.
struct ParagraphState {
    /// Index of the paragraph's first mention.
    var firstMention: Int
    /// Basis of changes that (下同) fixed for the rest.
    var basisForRest: String?
}
