import Model
import Patterns

/// Units that are said together, 三块一毛四 and 一斤二两, each with what it is of the first one.
struct MeasureLadder {
    /// One rung: the words for a unit, and how many of it make one of the first.
    typealias Rung = (words: [String], parts: Int)

    let rungs: [Rung]
    /// Whether a digit behind the last unit counts in its tenths: 三块五, 一米七五.
    let takesDigits: Bool

    /// Takes the list `phrase_ladders` of a pack.
    ///
    /// - Throws: `SetupError` when it is missing, or for each line without a whole number for each of its units.
    static func all(pack: Pack) throws(SetupError) -> [MeasureLadder] {
        let file = "lexicons/phrase_ladders.tsv"
        guard let lexicon = pack.lexicons["phrase_ladders"], let column = lexicon.column("parts"),
            let tenths = lexicon.column("tenths")
        else {
            throw SetupError([Fault(file: file, place: "pack", message: "the list with parts and tenths is missing")])
        }
        var faults: [Fault] = []
        var all: [MeasureLadder] = []
        for row in lexicon.rows {
            let units = row.columns[0].split(separator: " ").map { $0.split(separator: "|").map(String.init) }
            let parts = row.values(column).compactMap { Int($0) }
            guard units.count == parts.count, parts.first == 1, zip(parts, parts.dropFirst()).allSatisfy({ $0 < $1 })
            else {
                faults.append(
                    Fault(
                        file: file, place: "line \(row.line)",
                        message: "«\(row.columns[column])» doesn't say how many of each unit make one of the first"))
                continue
            }
            all.append(
                MeasureLadder(
                    rungs: zip(units, parts).map { ($0, $1) }, takesDigits: !row.values(tenths).isEmpty))
        }
        if !faults.isEmpty { throw SetupError(faults) }
        return all
    }

    /// The ladders that begin with a unit, the more likely first.
    static func ladders(from unit: String, of all: [MeasureLadder]) -> [MeasureLadder] {
        // A later rung begins what is left of its ladder: 一毛五, 三尺六寸.
        all.compactMap { ladder in
            guard let first = ladder.rungs.firstIndex(where: { $0.words.contains(unit) }) else { return nil }
            let rungs = ladder.rungs[first...].map { (words: $0.words, parts: $0.parts / ladder.rungs[first].parts) }
            return MeasureLadder(rungs: rungs, takesDigits: ladder.takesDigits && (first == 0 || rungs.count > 1))
        }
    }

    /// How many of the unit `small` make one of the unit `large`; nil where no ladder has both.
    static func parts(of small: String, in large: String, of all: [MeasureLadder]) -> Int? {
        for ladder in ladders(from: large, of: all) {
            if let rung = ladder.rungs.first(where: { $0.words.contains(small) }), rung.parts > 1 { return rung.parts }
        }
        return nil
    }

    /// What stands behind a first unit: the rest in its parts, and the index behind it; nil when there is nothing.
    ///
    /// `beginsUnit` tells whether a unit that no ladder has begins at an index, so that 五元三个 isn't 5.3.
    func rest(_ text: NumberCharacters, at start: Int, beginsUnit: (Int) -> Bool) -> (ExactDecimal, Int)? {
        var sum = ExactDecimal(coefficient: 0)
        var (index, parts, rung) = (start, 1, 0)
        var isAny = false
        while rung < rungs.count {
            let zero = text.behind("零", at: text.skippingSpace(index)) ?? index
            let place = text.skippingSpace(zero)
            if let run = NumeralRun.read(text, at: place, isPart: true), run.high == nil || run.guess != nil,
                let next = ((rung + 1)..<rungs.count).first(where: {
                    text.behind(anyOf: rungs[$0].words, at: text.skippingSpace(run.end)) != nil
                }), let end = text.behind(anyOf: rungs[next].words, at: text.skippingSpace(run.end)),
                !isLonger(text, end), run.value < ExactDecimal(coefficient: Int128(rungs[next].parts)),
                let part = run.value.quotient(by: ExactDecimal(coefficient: Int128(rungs[next].parts))),
                let both = sum.plus(part)
            {
                (sum, index, parts, rung, isAny) = (both, end, rungs[next].parts, next, true)
                continue
            }
            break
        }
        if takesDigits, let (value, end) = digits(text, at: index, beginsUnit),
            let part = value.quotient(by: ExactDecimal(coefficient: Int128(parts))), let both = sum.plus(part)
        {
            return (both, end)
        }
        return isAny ? (sum, index) : nil
    }

    /// 分 is no unit in 分之, and 两 none before a measure word.
    private func isLonger(_ text: NumberCharacters, _ end: Int) -> Bool {
        let last = text.at(end - 1)
        if last == "分" { return text.at(end) == "之" }
        return false
    }

    /// One or two digits in tenths: 五, 七五, and 零五 in hundredths; one before 一斤, which says of what it is the price.
    private func digits(_ text: NumberCharacters, at start: Int, _ beginsUnit: (Int) -> Bool) -> (ExactDecimal, Int)? {
        var index = start
        var digits: [UInt8] = []
        while digits.count < 3, let scalar = text.at(index), let digit = NumberNotation.digit(scalar) {
            digits.append(0x30 + digit)
            index += 1
        }
        if digits.count == 2, text.at(index - 1) == "一", beginsUnit(index) {
            digits.removeLast()
            index -= 1
        } else if beginsUnit(index) {
            return nil
        }
        let isNumeral = text.at(index).map { $0.properties.numericType != nil && $0 != "一" } ?? false
        let isOther = isNumeral || text.stands(.noTenths, at: index) || text.isInsideFigures(index)
        guard (1...2).contains(digits.count), digits != [0x30], !isOther else { return nil }
        return ExactDecimal(ascii: Array("0.".utf8) + digits).map { ($0, index) }
    }
}
