import Model
import Patterns

/// The word lists that dates are resolved with.
struct TimeVocabulary: Sendable {
    /// A word for a year.
    struct YearWord: Sendable {
        /// What the offset counts from.
        enum Base: String, Sendable { case current, talked, anchor }
        var surface: String
        var base: Base
        var offset: Int
    }

    /// A unit of durations.
    struct Unit: Sendable {
        var surface: String
        /// `Y`, `M`, `W`, `D`, and `TH`, `TM`, `TS` of the clock.
        var designator: String
        /// How many of the designator one unit is.
        var factor: ExactDecimal
        /// True for a unit that a length can be counted in.
        var isSpan: Bool
    }

    let yearWords: [YearWord]
    let units: [Unit]

    /// Takes the lexicons `year_words` and `time_units` of a pack.
    ///
    /// - Throws: `SetupError` with every line whose columns are not understood.
    init(pack: Pack) throws(SetupError) {
        var faults: [Fault] = []
        let yearWords = Self.entries("year_words", of: pack, ["base", "offset"], &faults) {
            surface, columns, _ -> YearWord? in
            guard let base = YearWord.Base(rawValue: columns[0]), let offset = Int(columns[1]) else { return nil }
            return YearWord(surface: surface, base: base, offset: offset)
        }
        let units = Self.entries("time_units", of: pack, ["unit", "factor"], &faults) {
            surface, columns, role -> Unit? in
            ExactDecimal(columns[1]).map {
                Unit(surface: surface, designator: columns[0], factor: $0, isSpan: role == "span")
            }
        }
        if !faults.isEmpty { throw SetupError(faults) }
        self.yearWords = yearWords
        self.units = units
    }

    /// What the lines of a list say in two columns, and in `role` where there is one; a fault for each that `entry` does not
    /// understand.
    private static func entries<Entry>(
        _ name: String, of pack: Pack, _ columns: [String], _ faults: inout [Fault],
        _ entry: (_ surface: String, _ columns: [String], _ role: String?) -> Entry?
    ) -> [Entry] {
        let file = "lexicons/\(name).tsv"
        let wanted = columns.joined(separator: " and ")
        guard let lexicon = pack.lexicons[name] else {
            faults.append(Fault(file: file, place: "pack", message: "the word list is missing"))
            return []
        }
        let places = columns.compactMap { lexicon.column($0) }
        guard places.count == columns.count else {
            faults.append(Fault(file: file, place: "header", message: "columns \(wanted) are needed"))
            return []
        }
        let role = lexicon.column("role")
        return lexicon.rows.compactMap { row in
            let made = entry(row.columns[0], places.map { row.columns[$0] }, role.map { row.columns[$0] })
            if made == nil {
                faults.append(
                    Fault(file: file, place: "line \(row.line)", message: "\(wanted) are not understood"))
            }
            return made
        }
    }
}
