import Model
import PCRE2
import Patterns

/// Reads what a document says of itself: title, kind, region, who issued it and when, who spoke where.
public struct Describer: Sendable {
    private let rules: [String: [DescriptionRule]]
    private let dates: DateScanner
    private let places: RegionFinder
    private let needed: NeededWords
    private let folding: Folding

    /// A rule with its captures looked up.
    struct DescriptionRule: Sendable {
        var rule: Rule
        /// The rule's pattern, looked for instead of tried at one place; nil where `lineWords` say where to try it.
        var search: Pattern?
        /// Words of which one stands in the line in which a match begins.
        var lineWords: WordTrie?
        var value: Int
        var title: Int
        /// The rule's bit among those of `NeededWords`.
        var bit: UInt64
    }

    /// Takes the rules `description` and the lexicon `regions` of a pack, and what finds the dates of its documents.
    ///
    /// - Throws: `SetupError` when a rule has no field.
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
                    lineWords == nil ? try Pattern(rule.pattern.source, options: .neverSplitCharacters) : nil
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
        folding = Folding(marking: self.needed.marked)
        self.rules = rules
        self.dates = dates.scanner
        places = RegionFinder(regions: Regions(pack: pack))
    }

    /// The record of the document, and what it says of its own time.
    public func describe(
        _ document: Document, folded: FoldedText, scratch: MatchScratch
    ) -> (record: DocumentRecord, context: DocumentContext) {
        let head = DocumentHead(document, folding: folding)
        var reading = DescriptionReading(
            document: document, head: head, body: folded, rules: rules, needed: needed, dates: dates,
            scratch: scratch)
        reading.read()
        var record = reading.record
        if let region = places.region(of: reading) {
            record.region = region.title
            record.regionCode = region.code
        }
        return (record, reading.context)
    }
}
