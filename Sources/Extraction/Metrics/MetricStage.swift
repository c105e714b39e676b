import Model
import PCRE2
import Patterns

/// Finds the numbers of a document that measure something, and reads what the text says of each.
public struct MetricStage: Sendable {
    /// The characters that the stage looks for: where they are marked in a folded text it walks through it no more.
    public static var marked: MarkedCharacters { CharacterKinds.marked }

    private let scanner: QuantityScanner
    private let sentences: SentenceReader

    /// Takes the rules and word lists of a pack.
    ///
    /// - Throws: `SetupError` when a list or a rule that the mechanism rests on is missing.
    public init(pack: Pack, units: Units) throws(SetupError) {
        try pack.requireLists()
        sentences = try SentenceReader(pack: pack, units: units)
        scanner = try QuantityScanner(pack: pack, units: units, belowZero: sentences.words.change.belowZero)
    }

    /// All metric mentions in the running text and in cells that hold sentences, in order.
    ///
    /// `dates` must be in order; numbers inside them are dates and nothing else. Where a `timeline` says that neither the
    /// part nor a date of a sentence is about several years, the mention's extent is left unsaid. When `trace` is given,
    /// every number that became nothing is told there with its reason. A paragraph with more numbers than are read is a
    /// finding. Where the document `hasPlans`, as reports to a congress have, what is said of all figures of a part isn't
    /// said of those of the next one.
    public func mentions(
        in document: Document, folded: FoldedText, dates: [ResolvedDate], timeline: Timeline? = nil,
        hasPlans: Bool = true, scratch: MatchScratch,
        findings: inout [Finding], trace: ((Decision) -> Void)? = nil
    ) -> [MetricMention] {
        var mentions: [MetricMention] = []
        // What dense reports hold: growing copies all that is there.
        mentions.reserveCapacity(folded.bytes.count / 128)
        var quantities: [Quantity] = []
        var rejections: [QuantityScanner.Rejection] = []
        var batch = SentenceBatch()
        var paragraph = ParagraphState(firstMention: 0)
        var firstDate = 0
        var stretch: Int?
        let cells = CellReading(document)
        folded.bytes.withUnsafeBufferPointer { text in
            let marks = folded.places(of: Self.marked)
            var progress = SentenceCutting.Progress()
            var headings = HeadingsBefore(sentences)
            var section = 0
            for part in folded.parts {
                for inside in folded.headings(in: part, of: document, from: &section) {
                    headings.enter(
                        inside.range, level: document.sections[inside.section].level, hasPlans: hasPlans, text)
                }
                guard Self.isReadAsSentences(part.block, of: document, cells) else { continue }
                while firstDate < dates.count && dates[firstDate].range.upperBound <= part.range.lowerBound {
                    firstDate += 1
                }
                var opening: ParagraphOpening? = headings.opening(at: part.range.lowerBound)
                var found = 0
                var unread: Int?
                let told = behindTopic(of: part.range, text, folded, document)
                SentenceCutting.forEachSentence(text, told, at: marks, &progress) { sentence, numbers, marks in
                    if sentence.lowerBound == told.lowerBound { headings.enter(opening: sentence, text, &opening) }
                    if numbers.isEmpty { return }
                    if found >= Self.longestParagraph {
                        unread = unread ?? sentence.lowerBound
                        return
                    }
                    while !quantities.isEmpty { quantities.removeLast() }
                    if !rejections.isEmpty { rejections.removeAll(keepingCapacity: true) }
                    scanner.scan(
                        text, at: numbers, end: sentence.upperBound, dates: dates, firstDate: firstDate,
                        scratch: scratch, quantities: &quantities, rejections: &rejections)
                    found += quantities.count + rejections.count
                    if !quantities.isEmpty {
                        SharedUnits.apply(to: &quantities, in: text, sentence: sentence)
                        var marks = marks
                        if let timeline { marks.mayBeOfYears = timeline.mayBeOfYears(sentence, &stretch) }
                        let draft = SentenceDraft(
                            range: sentence, marks: marks, block: part.block, opening: opening,
                            dateIndex: Self.indices(of: dates, in: sentence, from: firstDate))
                        batch.append(draft, quantities)
                        if opening != nil {
                            opening = nil
                            headings.endParagraph()
                        }
                    }
                    // What was thrown out is told sentence by sentence.
                    if batch.isFull || trace != nil {
                        sentences.read(text, &batch, dates, &paragraph, &mentions, &rejections)
                    }
                    guard let trace else { return }
                    for rejection in rejections where !rejection.range.isEmpty {
                        let span = folded.span(of: rejection.range, in: document.text)
                        let (rule, reason) = scanner.explanation(of: rejection)
                        trace(
                            Decision(start: span.start, end: span.end, outcome: .rejected, rule: rule, reason: reason))
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
            sentences.read(text, &batch, dates, &paragraph, &mentions, &rejections)
        }
        return mentions
    }

    /// A paragraph without the word that it is about, where white space alone parts that from the first sentence and none is
    /// between the characters around: 农业 全年总产值9亿元.
    private func behindTopic(
        of range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ folded: FoldedText, _ document: Document
    ) -> Range<Int> {
        guard
            let topic = sentences.words.context.topics.beginning(in: text, at: range.lowerBound, end: range.upperBound),
            case let end = range.lowerBound + topic.count, range.upperBound - end > Self.shortestTold,
            text[end] >= 0xE4, text[end + 3] >= 0xE4
        else { return range }
        let word = folded.span(of: range.lowerBound..<end, in: document.text)
        let first = folded.span(of: end..<(end + 3), in: document.text)
        let second = folded.span(of: (end + 3)..<(end + 6), in: document.text)
        return word.end - word.start == topic.count && first.start > word.end && second.start == first.end
            ? end..<range.upperBound : range
    }

    /// Bytes of a sentence with a name and a number.
    private static let shortestTold = 12

    /// Numbers that are read of one paragraph, all of its last sentence in addition: no paragraph that was written for
    /// people has a twentieth of them, and each is worth a record that quotes its sentence.
    private static let longestParagraph = 10_000

    /// Indices of the dates that stand in a sentence, from one on that stands no further.
    private static func indices(of dates: [ResolvedDate], in sentence: Range<Int>, from first: Int) -> Range<Int> {
        var start = first
        while start < dates.count && dates[start].range.upperBound <= sentence.lowerBound { start += 1 }
        var end = start
        while end < dates.count && dates[end].range.lowerBound < sentence.upperBound { end += 1 }
        return start..<end
    }

    private static func isReadAsSentences(_ block: Int, of document: Document, _ cells: CellReading) -> Bool {
        switch document.blocks[block].kind {
        case .paragraph: true
        case .cell: cells.isSentences(document.blocks[block].span, in: document.text)
        default: false
        }
    }
}

/// Years that are counted and not named.
struct CountedYears {
    /// Index of the date behind which they begin.
    var since: Int?
    /// True where that may be their first.
    var mayBeginWithSince = false
    /// How many they are.
    var count: Int?
    /// Index of the date up to which they are counted.
    var date: Int?
}

/// What one paragraph's sentences hand on to the next.
struct ParagraphState {
    /// Those that its last mean was of.
    var countedYears: CountedYears?
    /// Index of the paragraph's first mention.
    var firstMention: Int
    /// Basis of changes that (下同) fixed for the rest.
    var basisForRest: ChangeBasis?
    /// That of a paragraph before in the same part of the document.
    var basisForPart: ChangeBasis?
    /// What 同2015年相比 said that all is compared with, up to the end of its last part behind a semicolon.
    var comparison: (basis: ChangeBasis, end: Int)?
    /// True where the last number is of a plan, or is said to be still to come: what follows 其中 is, too.
    var isAhead = false
    /// The date of the first number of the sentence before, in the document's: what 其中 opens is about it.
    var wholeDate: Int?
    /// What 其中 opened and a semicolon may go on with.
    var parts = PartsOfWhole()
    /// What the sentence before told.
    var told: Told?
    /// What 其中: opened at the end of a paragraph before, of which each paragraph tells a part.
    var list: ListOfParts?
    /// The fund whose income or expenditure was named last, here or in a heading above, in the folded text.
    var fund: Range<Int>?
    /// The insurance of which it was told last how many have it: its fund is meant by a bare 基金收入.
    var insurance: Range<Int>?
    /// The income that was told of last as a whole, without the place: parts of it are told by the office that collected them.
    var income = Income()
    /// Whose accounts a heading above says that they are: 2.市本级.
    var scope: Range<Int>?
    /// The place that an account was told of last without its fund: 市本级 of 其中,市本级收入3亿元.
    var toldScope: Range<Int>?
    /// The figure that was given last of an industry (增加值), in the folded text, with the indices of the words for it and the
    /// unit of an amount.
    var figure: (producers: [Int], range: Range<Int>, unit: Int?)?
    /// What was told last of a whole of which kinds are told by their names alone, with its unit: 货物周转量 before 铁路3亿吨公里.
    var ofKinds: (range: Range<Int>, unit: Int)?
    /// What parts behind 其中 were told of last, by a place or a grade alone, with the unit, up to the end of their sentence.
    var partsOf: PartsOf?
    /// The means of transport that the sentence before told of, where a semicolon goes on with it.
    var mode: Range<Int>?
    /// Whose students and figures were told of last.
    var owners = Owners()
    /// The figure that is told of many things behind 分…看 or a colon, with its unit, up to the end of the last sentence of the list.
    var listed: (figure: Range<Int>, unit: Int, isTopic: Bool, sign: Int8, end: Int)?
    /// True where a name of the sentence may be one of trade.
    var seesTrade = false
    /// Whose trade both ways was told of last, up to the end of the sentence that did, or that goes on behind 其中.
    var trader: (range: Range<Int>, end: Int, isParted: Bool)?
    /// The subjects of the list before a semicolon, which one behind it may have, too, and where their sentence ends.
    var subjects: (subjects: [Range<Int>], end: Int)?
    /// Which way goods went of which the paragraph tells behind 出口方面, up to the end of the sentence that goes on with them.
    var flowOfTopic: (flow: Range<Int>, end: Int)?

    /// A sentence that parts may be told of behind its end.
    struct Told {
        /// The sentence in folded bytes.
        var range: Range<Int>
        /// Index of its first mention.
        var firstMention: Int
        /// What all that grew in it grew against.
        var basis: ChangeBasis?
        /// Its amounts in the order of their numbers, but for those in parentheses.
        var amounts: [ToldAmount] = []
        /// True where a semicolon goes on with parts of it, of which places and grades have names of their own.
        var isListed = false
    }

    /// The name of an income, of one piece or two.
    struct Income {
        var name = 0..<0
        var line = 0..<0
    }

    /// The name of one or two pieces (the second may be empty) that places and grades alone are parts of.
    struct PartsOf {
        var name: (Range<Int>, Range<Int>)
        var unit: Int
        /// End of the last sentence that tells of them.
        var end: Int
    }

    /// Those that a sentence names once, in the folded text.
    struct Owners {
        /// A kind of school.
        var school: Range<Int>?
        /// Enterprises whose accounts are told of.
        var enterprise: Range<Int>?
        /// Hospitals whose patients are told of.
        var hospital: Range<Int>?
        /// Residents whose income and spending is told of.
        var resident: Range<Int>?
        /// A crop, or what else is grown, made or sold.
        var crop: Range<Int>?
        /// True where the sentence before, and not what a semicolon ends, told of them.
        var isOfSentenceBefore = false
    }
}

/// An amount that parts may be named after.
struct ToldAmount {
    var name: NamePieces
    /// Index of its unit; nil for a scale word alone.
    var unit: Int?
}
