import Model
import Patterns

/// Reads every number of a text in any notation, without asking what it measures.
///
/// Metrics come from `QuantityScanner`, which knows what is a name, an ordinal or a date; this reader is for text that
/// is known to hold a number: cells, answers, the cases of other recognisers.
public struct NumberReader: Sendable {
    private let units: Units
    /// How many of the units documents know too.
    private let common: Int

    private let words: PhraseWords

    /// Takes the units and the words of a pack; units that only phrases use are added.
    ///
    /// - Throws: `SetupError` when a list is missing or says what can't be read.
    public init(pack: Pack) throws(SetupError) { self.init(pack: pack, words: try PhraseWords(pack: pack)) }

    init(pack: Pack, words: PhraseWords) {
        let units = Units(pack: pack)
        common = units.all.count
        self.units = units.withPhraseUnits()
        self.words = words
    }

    /// Numbers in order, not overlapping.
    public func numbers(in text: String) -> [ReadNumber] {
        let characters = NumberCharacters(text, words: words)
        var plain: [UInt8] = []
        var offsets: [Int] = []
        for scalar in characters.scalars {
            offsets.append(plain.count)
            plain.append(contentsOf: Array(String(scalar).utf8))
        }
        offsets.append(plain.count)
        var found: [NumberMeasure.Piece] = []
        plain.withUnsafeBufferPointer { bytes in
            let measure = NumberMeasure(
                text: characters, units: units, common: common, bytes: bytes, offsets: offsets)
            var index = 0
            while index < characters.count {
                if let end = NoQuantity.behind(characters, at: index)
                    ?? NumeralRun.behindEndless(characters, at: index)
                    ?? NumeralWords.behindPlan(characters, at: index)
                    ?? NumeralWords.behindDate(characters, at: index)
                    ?? NumeralWords.behindIdiom(characters, at: index)
                {
                    index = end
                } else if let piece = piece(measure, at: index), piece.start >= found.last?.end ?? 0 {
                    found.append(piece)
                    // What tells of the bound is no number: 45岁(含45岁)以下, 三百挂零.
                    let end = NumberBounds.behindInclusion(characters, from: piece.start, to: piece.end) ?? piece.end
                    index = NumberBounds.behindFollowing(characters, from: piece.start, at: end)
                } else {
                    index += 1
                }
            }
        }
        return NumberRanges(text: characters, units: units).joined(found).map { piece in
            ReadNumber(
                range: characters.places[piece.start].lowerBound..<characters.places[piece.end - 1].upperBound,
                value: piece.value, high: piece.high, isPercentage: piece.isPercentage,
                unit: piece.unit.map { units.all[$0].surface }, unitCode: piece.unit.map { units.all[$0].code },
                bound: piece.bound)
        }
    }

    private func piece(_ measure: NumberMeasure, at start: Int) -> NumberMeasure.Piece? {
        let text = measure.text
        if let piece = omittedOne(measure, at: start) ?? half(text, at: start) { return piece }
        var index = start
        var isNegative = false
        if let below = text.behind(.minus, at: index) {
            (isNegative, index) = (true, text.skippingSpace(below))
        } else if let above = text.behind(.plus, at: index) {
            index = text.skippingSpace(above)
        } else if text.at(index) == "负"
            || ((text.at(index) == "-" || text.at(index) == "−") && !Self.isDigit(text.at(index - 1)))
        {
            isNegative = true
            index = text.skippingSpace(index + 1)
            // -$20
            if let sign = text.at(index), "$¥€£".unicodeScalars.contains(sign) { index += 1 }
        }
        // 百分之几 asks for a share.
        guard let number = NumberNotation(text: text).read(at: index),
            !NumeralWords.holds(text, at: index, end: number.end), text.behind("分之", at: number.end) == nil
        else { return nil }
        var piece = NumberMeasure.Piece(start: start, end: number.end, value: number.value, high: number.high)
        piece.isPercentage = number.isPercentage
        piece.trailingPower = number.trailingPower
        piece.guess = number.guess
        piece.isHalf = number.isHalf
        piece.divisor = number.divisor
        if number.isOpenAbove { piece.bound = .above }
        measure.complete(&piece)
        if isNegative {
            // 零下二三十度 is from -30 to -20.
            let low = piece.high?.negated
            piece.high = low.map { _ in piece.value.negated }
            piece.value = low ?? piece.value.negated
        }
        if let bound = NumberBounds.bound(text, from: piece.start, to: piece.end) { piece.bound = bound }
        return piece
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.properties.numericType == .decimal || $0 == "%" || $0 == "-" } ?? false
    }

    /// 米六, 个半, 块二: one unit with its tenths, which the phrase begins with.
    private func omittedOne(_ measure: NumberMeasure, at start: Int) -> NumberMeasure.Piece? {
        let text = measure.text
        guard text.stands(.leadingUnits, at: start), isApart(text, start - 1),
            let tenths = text.at(start + 1).flatMap({ $0 == "半" ? 5 : NumberNotation.digit($0).map { Int128($0) } }),
            tenths > 0, let unit = measure.unit(at: start), unit.end == start + 1,
            isApart(text, start + 2)
        else { return nil }
        return NumberMeasure.Piece(
            start: start, end: start + 2, value: ExactDecimal(coefficient: 10 + tenths, scale: 1), unit: unit.unit,
            bound: NumberBounds.bound(text, from: start, to: start + 2))
    }

    /// True where no word is, or one that joins a range.
    private func isApart(_ text: NumberCharacters, _ index: Int) -> Bool {
        !(text.at(index).map(Self.isWord) ?? false) || text.stands(.to, at: index)
    }

    /// 打对折 is half the price.
    private func half(_ text: NumberCharacters, at start: Int) -> NumberMeasure.Piece? {
        guard let end = text.behind(.halfPrice, at: start - 1) else { return nil }
        return NumberMeasure.Piece(start: start, end: end, value: ExactDecimal(coefficient: 50), isPercentage: true)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
