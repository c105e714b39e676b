import Model
import PCRE2
import Patterns

/// Reads what a document says of itself: title, kind, region, who issued it and when, who spoke where.
///
/// A class, as its rules and word lists would be copied for each document.
public final class Describer: Sendable {
    private let rules: [String: [DescriptionRule]]
    private let dates: DateScanner
    private let places: RegionFinder
    private let zones: ZoneFinder
    private let words: DocumentWords
    private let needed: NeededWords
    private let folding: Folding
    /// The rules that are looked for in a document's last lines, as bits, and whether all say in which line they begin.
    private let rulesAtBottom: UInt64
    private let beginsInLines: Bool
    /// The characters that are looked for in a document's last lines: where they are marked in a folded text these are
    /// not folded once more.
    public let marked: MarkedCharacters

    /// A rule with its captures looked up.
    final class DescriptionRule: Sendable {
        let rule: Rule
        /// The rule's pattern, looked for instead of tried at one place; nil where `lineWords` say where to try it.
        let search: Pattern?
        /// Words of which one stands in the line in which a match begins.
        let lineWords: WordTrie?
        let value: Int
        let title: Int
        /// The rule's bit among those of `NeededWords`.
        let bit: UInt64

        init(rule: Rule, search: Pattern?, lineWords: WordTrie?, value: Int, title: Int, bit: UInt64) {
            self.rule = rule
            self.search = search
            self.lineWords = lineWords
            self.value = value
            self.title = title
            self.bit = bit
        }
    }

    /// Takes the rules `description` and the lexicons `regions`, `region_words` and `document_words` of a pack, and what finds the dates of its documents.
    ///
    /// - Throws: `SetupError` when a rule has no field, and for what is missing or not known in a list.
    public init(pack: Pack, dates: DateStage) throws(SetupError) {
        var faults: [Fault] = []
        var rules: [String: [DescriptionRule]] = [:]
        var needed: [[String]] = []
        for rule in pack.rules["description"] ?? [] {
            guard let field = rule.fields["field"] else {
                faults.append(Fault(file: rule.file, place: "line \(rule.line)", message: "\(rule.id): no field"))
                continue
            }
            let lineWords = rule.fields["line_needs"].map { $0.split(separator: " ").map(String.init) }
            do throws(PatternError) {
                let search =
                    lineWords == nil
                    ? try Pattern(
                        rule.pattern.source, options: .neverSplitCharacters, words: rule.pattern.words) : nil
                rules[field, default: []].append(
                    DescriptionRule(
                        rule: rule, search: search, lineWords: lineWords.map { WordTrie($0, direction: .forward) },
                        value: rule.group("value"), title: rule.group("title"), bit: 1 << UInt64(needed.count)))
                needed.append(NeededWords.words(of: rule))
            } catch {
                faults.append(Fault(file: rule.file, place: "line \(rule.line)", message: "\(rule.id): \(error)"))
            }
        }
        if needed.count > NeededWords.limit {
            faults.append(
                Fault(
                    file: "rules/description.rules", place: "all",
                    message: "more than \(NeededWords.limit) rules"))
        }
        if !faults.isEmpty { throw SetupError(faults) }
        self.needed = NeededWords(needed)
        folding = Folding(marking: [self.needed.marked])
        rulesAtBottom = DocumentHead.fieldsAtBottom.reduce(0) { bits, field in
            (rules[field] ?? []).reduce(bits) { $0 | $1.bit }
        }
        beginsInLines = DocumentHead.fieldsAtBottom.allSatisfy { (rules[$0] ?? []).allSatisfy { $0.lineWords != nil } }
        marked = self.needed.marked(of: rulesAtBottom)
        self.rules = rules
        self.dates = dates.scanner
        let regions = Regions(pack: pack)
        let regionWords = try RegionWords(pack: pack)
        places = RegionFinder(regions: regions, words: regionWords)
        zones = ZoneFinder(regions: regions, words: regionWords)
        words = try DocumentWords(pack: pack)
    }

    /// The record of the document, and what it says of its own time.
    public func describe(
        _ document: Document, folded: FoldedText, scratch: MatchScratch
    ) -> (record: DocumentRecord, context: DocumentContext) {
        let head = DocumentHead(document, folding: folding, words: words) { bottom(of: $0, document, folded) }
        let reading = DescriptionReading(
            document: document, head: head, body: folded, rules: rules, needed: needed, dates: dates,
            words: words, scratch: scratch)
        reading.read()
        var record = reading.record
        var context = reading.context
        if let zone = zones.zone(of: reading) {
            let around = places.division(around: zone, of: reading)
            record.region = around?.title ?? zone
            context.codeAroundZone = around?.code
        } else if let region = places.region(of: reading) {
            record.region = region.title
            record.regionCode = region.code
        }
        return (record, context)
    }

    /// Of the last blocks of a document those in which a word stands that a rule for the last lines needs, as its folded
    /// text and what that leaves out show, each with the one behind it, where a match may end. All of them where a rule
    /// doesn't say in which line it begins.
    private func bottom(of blocks: [Block], _ document: Document, _ body: FoldedText) -> [Block] {
        guard let first = blocks.first else { return [] }
        if needed.isFree(rulesAtBottom) || !beginsInLines { return blocks }
        var isTaken = [Bool](repeating: false, count: blocks.count + 1)
        func take(_ place: Int) {
            guard let index = blocks.firstIndex(where: { $0.span.range.contains(place) }) else { return }
            isTaken[index] = true
            isTaken[index + 1] = true
        }
        func takeAll(in folded: FoldedText, from start: Int) {
            folded.bytes.withUnsafeBufferPointer { text in
                for mark in folded.places(of: marked).reversed().prefix(while: { $0 >= start })
                where needed.rules(in: text, at: CollectionOfOne(mark)) & rulesAtBottom != 0 {
                    take(folded.origin(of: Int(mark)))
                }
            }
        }
        takeAll(in: body, from: body.firstByte(from: first.span.start, in: 0..<body.bytes.count))
        let leftOut = blocks.filter { $0.kind == .chrome || $0.kind == .repeated }
        if !leftOut.isEmpty { takeAll(in: DocumentHead.fold(leftOut, document, folding), from: 0) }
        return blocks.indices.filter { isTaken[$0] }.map { blocks[$0] }
    }
}
