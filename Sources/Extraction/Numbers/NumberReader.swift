import Model
import Patterns

/// Reads every number of a text in any notation, without asking what it measures.
///
/// Metrics come from `QuantityScanner`, which knows what is a name, an ordinal or a date; this reader is for text that
/// is known to hold a number: cells, answers, the cases of other recognisers.
public struct NumberReader: Sendable {
    private let units: Units

    /// Takes the units of a pack.
    public init(units: Units) { self.units = units }

    /// Numbers in order, not overlapping.
    public func numbers(in text: String) -> [ReadNumber] {
        let characters = NumberCharacters(text)
        var plain: [UInt8] = []
        var offsets: [Int] = []
        for scalar in characters.scalars {
            offsets.append(plain.count)
            plain.append(contentsOf: Array(String(scalar).utf8))
        }
        offsets.append(plain.count)
        var found: [Piece] = []
        plain.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < characters.count {
                if let piece = piece(characters, bytes, offsets, at: index) {
                    found.append(piece)
                    index = piece.end
                } else {
                    index += 1
                }
            }
        }
        return joined(found, characters).map { piece in
            ReadNumber(
                range: characters.places[piece.start].lowerBound..<characters.places[piece.end - 1].upperBound,
                value: piece.value, high: piece.high, isPercentage: piece.isPercentage,
                unit: piece.unit.map { units.all[$0].surface }, unitCode: piece.unit.map { units.all[$0].code },
                bound: piece.bound)
        }
    }

    /// One number with its unit, by character indices.
    private struct Piece {
        var start: Int
        var end: Int
        var value: ExactDecimal
        var high: ExactDecimal?
        var isPercentage = false
        var unit: Int?
        var bound: ReadNumber.Bound?
        /// Power of ten of the scale words at the number's end: 4 for 九万, 8 for 九千亿.
        var trailingPower = 0
    }

    private func piece(
        _ text: NumberCharacters, _ bytes: UnsafeBufferPointer<UInt8>, _ offsets: [Int], at start: Int
    ) -> Piece? {
        var index = start
        var isNegative = false
        if text.at(index) == "负"
            || ((text.at(index) == "-" || text.at(index) == "−") && !Self.isDigit(text.at(index - 1)))
        {
            isNegative = true
            index = text.skippingSpace(index + 1)
        }
        guard let number = number(text, at: index) else { return nil }
        var piece = Piece(start: start, end: number.end, value: number.value, high: number.high)
        piece.isPercentage = number.isPercentage
        piece.trailingPower = number.trailingPower
        if number.isOpenAbove { piece.bound = .above }
        if isNegative { piece.value = piece.value.negated }
        tail(&piece, text, bytes, offsets)
        bounds(&piece, text)
        return piece
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.properties.numericType == .decimal || $0 == "%" || $0 == "-" } ?? false
    }

    // MARK: the number

    private struct Number {
        var value: ExactDecimal
        var high: ExactDecimal?
        var end: Int
        var isPercentage = false
        var isOpenAbove = false
        var trailingPower = 0
    }

    private func number(_ text: NumberCharacters, at start: Int) -> Number? {
        guard let run = NumeralRun.read(text, at: start) else { return nil }
        var number = Number(value: run.value, high: run.high, end: run.end, isOpenAbove: run.isOpenAbove)
        if let fraction = fraction(text, of: run) { return fraction }
        if let (value, end) = decimalPart(text, after: run) { (number.value, number.end) = (value, end) }
        if let and = text.behind("又", at: text.skippingSpace(number.end)),
            let below = NumeralRun.read(text, at: text.skippingSpace(and)), let part = fraction(text, of: below),
            let sum = number.value.plus(part.value)
        {
            return Number(value: sum, high: nil, end: part.end)
        }
        var last = number.end - 1
        while last >= start, let scalar = text.at(last),
            scalar == "万" || scalar == "亿" || scalar == "多" || scalar == "余"
        {
            if scalar == "万" { number.trailingPower += 4 }
            if scalar == "亿" { number.trailingPower += 8 }
            last -= 1
        }
        return number
    }

    /// 二点五, 零点77, 六点五万: a point in words behind a run, and a scale word behind that.
    private func decimalPart(_ text: NumberCharacters, after run: NumeralRun) -> (ExactDecimal, Int)? {
        guard let point = text.behind("点", at: text.skippingSpace(run.end)) else { return nil }
        var digits: [UInt8] = []
        var index = text.skippingSpace(point)
        var end = point
        while let scalar = text.at(index), let digit = Self.digit(scalar) {
            digits.append(0x30 + digit)
            index += 1
            end = index
            index = text.skippingSpace(index)
        }
        guard !digits.isEmpty, let part = ExactDecimal(ascii: Array("0.".utf8) + digits),
            var value = run.value.plus(part)
        else { return nil }
        while let scalar = text.at(index), scalar == "万" || scalar == "亿" {
            guard let scaled = value.scaled(byPowerOfTen: scalar == "万" ? 4 : 8) else { break }
            value = scaled.normalised
            index += 1
            end = index
        }
        return (value, end)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value >= 0x30 && scalar.value <= 0x39 { return UInt8(scalar.value - 0x30) }
        let all = Array("零一二三四五六七八九".unicodeScalars)
        return all.firstIndex(of: scalar).map { UInt8($0) }
    }

    /// 三分之一, 百分之三十, 千万分之六: a run, 分之, and a number.
    private func fraction(_ text: NumberCharacters, of below: NumeralRun) -> Number? {
        guard let over = text.behind("分之", at: text.skippingSpace(below.end)) else { return nil }
        var index = text.skippingSpace(over)
        var isNegative = false
        if let minus = text.behind("负", at: index) { (isNegative, index) = (true, minus) }
        guard let above = NumeralRun.read(text, at: text.skippingSpace(index), isPart: true) else { return nil }
        var value = above.value
        var end = above.end
        if let (decimal, behind) = decimalPart(text, after: above) { (value, end) = (decimal, behind) }
        if isNegative { value = value.negated }
        let hundred = ExactDecimal(coefficient: 100)
        if below.isPlacesOnly && below.value == hundred {
            return Number(value: value, high: nil, end: end, isPercentage: true)
        }
        guard let quotient = Self.quotient(value, below.value, isPercentage: below.isPlacesOnly) else { return nil }
        return Number(value: quotient, high: nil, end: end, isPercentage: below.isPlacesOnly)
    }

    /// The quotient to fifteen places behind the point, rounded towards zero; in hundredths for a percentage.
    private static func quotient(_ above: ExactDecimal, _ below: ExactDecimal, isPercentage: Bool) -> ExactDecimal? {
        guard below.coefficient > 0, below.scale == 0,
            let top = above.scaled(byPowerOfTen: (isPercentage ? 17 : 15) + above.scale)
        else { return nil }
        return ExactDecimal(coefficient: top.coefficient / below.coefficient, scale: 15 + above.scale).normalised
    }

    // MARK: what stands behind and before

    private func tail(
        _ piece: inout Piece, _ text: NumberCharacters, _ bytes: UnsafeBufferPointer<UInt8>, _ offsets: [Int]
    ) {
        let index = text.skippingSpace(piece.end)
        if let end = text.behind(anyOf: ["%", "个百分点", "百分点"], at: index) {
            (piece.isPercentage, piece.end) = (true, end)
        } else if let end = text.behind(anyOf: ["成", "折"], at: index), !piece.isPercentage {
            let isDiscount = text.at(end - 1) == "折"
            let isWritten = isDiscount && piece.value >= ExactDecimal(coefficient: 10)
            piece.value = (isWritten ? piece.value : piece.value.scaled(byPowerOfTen: 1) ?? piece.value).normalised
            piece.high = piece.high?.scaled(byPowerOfTen: 1)?.normalised
            (piece.isPercentage, piece.end) = (true, end)
            let next = text.skippingSpace(end)
            if !isDiscount, let more = text.at(next).flatMap(Self.digit),
                let sum = piece.value.plus(ExactDecimal(coefficient: Int128(more)))
            {
                (piece.value, piece.end) = (sum, next + 1)
            }
        } else if index < text.count,
            let unit = units.longest(in: bytes, at: offsets[index], end: bytes.count),
            let end = offsets.firstIndex(of: offsets[index] + unit.count)
        {
            (piece.unit, piece.end) = (unit.index, end)
        }
    }

    private static let above = [
        "大于等于", "大于或等于", "大于或者等于", "大于", "多于", "高于", "超过了", "超过", "至少是", "至少有", "至少为", "至少", "最少", "不少于", "不低于", "起码",
        "突破", "逾",
        ">=", "≥", ">",
    ]
    private static let below = [
        "小于等于", "小于或等于", "小于或者等于", "小于", "少于", "低于", "不足", "最多为", "最多是", "最多有", "最多", "至多", "不超过", "<=", "≤", "<",
    ]
    private static let aboveBehind = ["以上", "之上", "(含)以上", "或以上", "及以上", "多", "余"]
    private static let belowBehind = ["以下", "以内", "之下", "之内", "或以下", "及以下"]

    private func bounds(_ piece: inout Piece, _ text: NumberCharacters) {
        let behind = text.skippingSpace(piece.end)
        if text.before(anyOf: ["不超过", "不高于", "不多于"], at: piece.start) != nil {
            piece.bound = .below
        } else if text.before(anyOf: ["不少于", "不低于", "不小于"], at: piece.start) != nil {
            piece.bound = .above
        } else if text.before(anyOf: Self.above, at: piece.start) != nil {
            piece.bound = .above
        } else if text.before(anyOf: Self.below, at: piece.start) != nil {
            piece.bound = .below
        } else if text.behind(anyOf: Self.aboveBehind, at: behind) != nil {
            piece.bound = .above
        } else if text.behind(anyOf: Self.belowBehind, at: behind) != nil {
            piece.bound = .below
        }
    }

    // MARK: ranges

    private static let dashes = ["--", "——", "-", "~", "—", "–", "到", "至"]
    private static let pairs = ["和", "与"]
    private static let between = ["之间", "间"]
    private static let joints = ["的同时", "同时", "并且", "并", "且"]

    /// Joins two ends of a range, and a lower bound with the upper bound behind it.
    private func joined(_ pieces: [Piece], _ text: NumberCharacters) -> [Piece] {
        var result: [Piece] = []
        for piece in pieces {
            guard var last = result.last, last.high == nil, piece.high == nil, let both = both(last, piece, text) else {
                result.append(piece)
                continue
            }
            last = both
            result[result.count - 1] = last
        }
        return result
    }

    private func both(_ low: Piece, _ high: Piece, _ text: NumberCharacters) -> Piece? {
        let start = text.skippingSpace(text.behind("(含)", at: text.skippingSpace(low.end)) ?? low.end)
        var range = low
        range.end = high.end
        range.unit = high.unit ?? low.unit
        range.isPercentage = high.isPercentage || low.isPercentage
        range.high = high.value
        range.bound = nil
        // 20-30万元: the scale word behind a range holds for both ends.
        if low.trailingPower == 0, high.trailingPower > 0, low.unit == nil,
            low.value < ExactDecimal(coefficient: 10_000),
            let scaled = low.value.scaled(byPowerOfTen: high.trailingPower), scaled < high.value
        {
            range.value = scaled.normalised
        }
        // 七千到九千亿元 is both in 亿; the low end of such a range is never the smaller word alone.
        if let dash = text.behind(anyOf: Self.dashes, at: start), text.skippingSpace(dash) == high.start {
            return range
        }
        if high.start > 0, text.at(high.start) == "-", start == high.start, high.value.coefficient < 0 {
            range.high = high.value.negated
            return range
        }
        if let and = text.behind(anyOf: Self.pairs, at: start), text.skippingSpace(and) == high.start,
            text.behind(anyOf: Self.between, at: text.skippingSpace(high.end)) != nil || text.at(high.end - 1) == "间"
        {
            // 间 behind two ends is no counted unit.
            if text.at(high.end - 1) == "间" { (range.unit, range.end) = (low.unit, high.end - 1) }
            return range
        }
        if low.bound == .above, high.bound == .below, low.value < high.value,
            let joint = text.behind(anyOf: Self.joints, at: start),
            text.behind(anyOf: Self.below, at: joint).map({ text.skippingSpace($0) }) == high.start
        {
            range.value = low.value
            return range
        }
        return nil
    }
}
