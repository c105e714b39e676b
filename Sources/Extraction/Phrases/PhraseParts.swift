import Model
import Patterns

/// Words that cut a part out of a longer time: 年初, 上半年, 下旬.
struct PhraseParts: Sendable {
    /// What the part is cut out of, and how its ends are counted there.
    enum Whole: String, CaseIterable {
        /// Months of a year that are meant roughly, and those of the summer holidays.
        case year, summer
        /// Months of a year.
        case months
        /// Days of a month that are meant roughly.
        case month
        /// Days of a month.
        case halfMonth = "half_month"
        /// Years from the first one, which is 0.
        case century, decade, plan
        /// Codes of EDTF.
        case edtf
    }

    /// A word with the first and the last unit of its part.
    struct Part: Sendable {
        let word: String
        let first: Int
        let last: Int
    }

    /// By the first characters of their words, longer words first.
    private var parts: [Whole: [Unicode.Scalar: [Part]]] = [:]

    /// Takes the list `phrase_parts` of a pack.
    ///
    /// - Throws: `SetupError` when it is missing, and for each span that isn't `whole:first-last` or `whole:unit`.
    init(pack: Pack) throws(SetupError) {
        let file = "lexicons/phrase_parts.tsv"
        guard let lexicon = pack.lexicons["phrase_parts"], let column = lexicon.column("spans") else {
            throw SetupError([Fault(file: file, place: "pack", message: "the list with its column spans is missing")])
        }
        var faults: [Fault] = []
        var found: [Whole: [Part]] = [:]
        for row in lexicon.rows {
            for span in row.values(column) {
                let sides = span.split(separator: ":", omittingEmptySubsequences: false)
                let ends = (sides.last ?? "").split(separator: "-").map { Int($0) }
                guard sides.count == 2, let whole = Whole(rawValue: String(sides[0])), (1...2).contains(ends.count),
                    let first = ends[0], let last = ends[ends.count - 1], first <= last
                else {
                    faults.append(
                        Fault(file: file, place: "line \(row.line)", message: "«\(span)» is no span such as year:1-2"))
                    continue
                }
                found[whole, default: []].append(Part(word: row.columns[0], first: first, last: last))
            }
        }
        if !faults.isEmpty { throw SetupError(faults) }
        parts = found.mapValues { $0.longestFirst(\.word).byBeginning(\.word) }
    }

    /// The part that the longest word at an index cuts out of a whole, and the index behind the word; with `isLong`, of words
    /// of more than one character.
    func read(_ text: NumberCharacters, at index: Int, of whole: Whole, isLong: Bool = false) -> (part: Part, end: Int)?
    {
        guard let scalar = text.at(index) else { return nil }
        for part in parts[whole]?[scalar] ?? [] where !isLong || part.word.unicodeScalars.count > 1 {
            if let end = text.behind(part.word, at: index) { return (part, end) }
        }
        return nil
    }
}
