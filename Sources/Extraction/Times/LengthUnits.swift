import Model

/// The units that lengths of time are counted in, by the words for them.
struct LengthUnits: Sendable {
    /// A unit, and how many of it a word is for.
    typealias Known = (unit: LengthReading.Unit, count: ExactDecimal)

    private var units: [String: Known] = [:]

    /// Reads what a list says of the words for units: the ISO 8601 length of one.
    ///
    /// - Throws: `SetupError` for each length that is no whole number of a unit.
    init(_ words: PhraseWordTable<TimeRole>) throws(SetupError) {
        var faults: [Fault] = []
        for word in words[.unit] + words[.countedUnit] {
            units[word.value] = Self.unit(word.value)
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
    func unit(of word: PhraseWord) -> Known? { units[word.value] }

    /// P3M is a quarter, PT15M fifteen minutes.
    private static func unit(_ code: String) -> Known? {
        let head = code.prefix { !$0.isNumber }
        let number = code.dropFirst(head.count).prefix { $0.isNumber }
        let letters = code.dropFirst(head.count + number.count)
        if let unit = LengthReading.Unit(one: code) { return (unit, ExactDecimal(coefficient: 1)) }
        guard let count = Int128(number), count > 0, let unit = LengthReading.Unit(one: "\(head)1\(letters)") else {
            return nil
        }
        return (unit, ExactDecimal(coefficient: count))
    }
}
