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
        var yearWords: [YearWord] = []
        var units: [Unit] = []
        if let lexicon = pack.lexicons["year_words"], let base = lexicon.column("base"),
            let offset = lexicon.column("offset")
        {
            for row in lexicon.rows {
                if let base = YearWord.Base(rawValue: row.columns[base]), let offset = Int(row.columns[offset]) {
                    yearWords.append(YearWord(surface: row.columns[0], base: base, offset: offset))
                } else {
                    faults.append(
                        Fault(
                            file: "lexicons/year_words.tsv", place: "line \(row.line)",
                            message: "base or offset is not understood"))
                }
            }
        } else {
            faults.append(
                Fault(file: "lexicons/year_words.tsv", place: "header", message: "columns base and offset are needed"))
        }
        if let lexicon = pack.lexicons["time_units"], let unit = lexicon.column("unit"),
            let factor = lexicon.column("factor")
        {
            for row in lexicon.rows {
                if let factor = ExactDecimal(row.columns[factor]) {
                    units.append(
                        Unit(
                            surface: row.columns[0], designator: row.columns[unit], factor: factor,
                            isSpan: lexicon.column("role").map { row.columns[$0] == "span" } ?? false))
                } else {
                    faults.append(
                        Fault(
                            file: "lexicons/time_units.tsv", place: "line \(row.line)",
                            message: "factor is not a number"))
                }
            }
        } else {
            faults.append(
                Fault(file: "lexicons/time_units.tsv", place: "header", message: "columns unit and factor are needed"))
        }
        if !faults.isEmpty { throw SetupError(faults) }
        self.yearWords = yearWords
        self.units = units
    }
}
