import Model

/// The units that lengths of time are counted in, by the words for them.
struct LengthUnits: Sendable {
    private var units: [String: LengthReading.Unit] = [:]

    /// Reads what a list says of the words for units, the ISO 8601 code of one.
    ///
    /// - Throws: `SetupError` for each code that no unit has.
    init(_ words: PhraseWordTable<TimeRole>) throws(SetupError) {
        var faults: [Fault] = []
        for word in words[.unit] + words[.countedUnit] {
            units[word.value] = LengthReading.Unit(one: word.value)
            if units[word.value] == nil {
                faults.append(
                    Fault(
                        file: "lexicons/\(TimeRole.list).tsv", place: "line \(word.line)",
                        message: "«\(word.value)» is no unit of time such as P1W"))
            }
        }
        if !faults.isEmpty { throw SetupError(faults) }
    }

    /// The unit that a word is for.
    func unit(of word: PhraseWord) -> LengthReading.Unit? { units[word.value] }
}
