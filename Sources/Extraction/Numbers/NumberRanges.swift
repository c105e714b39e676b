import Model
import Patterns

/// Joins two ends of a range, and a lower bound with the upper bound behind it.
struct NumberRanges {
    let text: NumberCharacters
    let units: Units

    typealias Piece = NumberMeasure.Piece

    /// The pieces in order, with those of one range made one.
    func joined(_ pieces: [Piece]) -> [Piece] {
        var result: [Piece] = []
        for piece in pieces {
            if let last = result.last, last.high == nil, piece.high == nil, let both = both(last, piece) {
                result[result.count - 1] = both
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private func both(_ low: Piece, _ high: Piece) -> Piece? {
        let start = text.skippingSpace(text.behind(.inclusive, at: text.skippingSpace(low.end)) ?? low.end)
        let range = range(low, high)
        // 七千到九千亿元 is both in 亿; the low end of such a range is never the smaller word alone.
        if let dash = text.behind(.dash, at: start) ?? text.behind(.minusDash, at: start),
            text.skippingSpace(dash) == high.start
        {
            return isDifference(low, range, dash) ? nil : range
        }
        if high.start > 0, text.at(high.start) == "-", start == high.start, high.value.coefficient < 0 {
            var positive = high
            positive.value = high.value.negated
            return self.range(low, positive)
        }
        if let and = text.behind(.and, at: start), text.skippingSpace(and) == high.start,
            case let isRoom = text.stands(.countedRoom, at: high.end - 1),
            isRoom || text.behind(NumberRole.between, at: text.skippingSpace(high.end)) != nil
        {
            var range = range
            // 间 behind two ends is no counted unit.
            if isRoom { (range.unit, range.end) = (low.unit, high.end - 1) }
            return range
        }
        return bounded(low, high)
    }

    /// 5-3 is no range.
    private func isDifference(_ low: Piece, _ range: Piece, _ dash: Int) -> Bool {
        guard range.unit == nil, !range.isPercentage, let high = range.high, high < range.value else { return false }
        return text.at(dash - 1).map { $0.value < 0x80 || $0 == "−" } ?? false
    }

    private var zero: ExactDecimal { ExactDecimal(coefficient: 0) }

    private func range(_ low: Piece, _ high: Piece) -> Piece {
        var range = low
        range.end = high.end
        range.unit = high.unit ?? low.unit
        range.isPercentage = high.isPercentage || low.isPercentage
        range.high = high.value
        range.bound = nil
        let isBare = low.unit == nil && !low.isPercentage
        // 两到三成, 六到八折: both are in tenths.
        if high.isTenths, isBare, low.value < ExactDecimal(coefficient: 10),
            let tens = low.value.scaled(byPowerOfTen: 1)
        {
            range.value = tens.normalised
        }
        // 零下三到五度 is cold at both ends.
        if low.unit == nil, text.stands(.minus, at: low.start), high.value > zero,
            text.at(high.start) != "零"
        {
            let other = high.value.negated
            (range.value, range.high) = other < low.value ? (other, low.value) : (low.value, other)
        }
        // 负20到负30: the lower end first.
        if low.value < zero, high.value < low.value, range.high == high.value {
            (range.value, range.high) = (high.value, low.value)
        }
        // 千分之三至五: both are in thousandths.
        if let divisor = low.divisor, high.unit == nil, !high.isPercentage, high.divisor == nil, high.trailingPower == 0
        {
            range.high = high.value.quotient(by: divisor, shiftedBy: low.isPercentage ? 2 : 0)
        }
        // 5角至1元: the low end in the unit of the high one.
        if let small = low.unit, let large = high.unit, small != large,
            let parts = MeasureLadder.parts(
                of: units.all[small].surface, in: units.all[large].surface, of: text.words.ladders),
            let value = low.value.quotient(by: ExactDecimal(coefficient: Int128(parts)))
        {
            range.value = value
        }
        // 20-30万元: the scale word behind a range holds for both ends.
        if low.trailingPower == 0, high.trailingPower > 0, isBare, low.value < ExactDecimal(coefficient: 10_000),
            let scaled = low.value.scaled(byPowerOfTen: high.trailingPower), scaled < high.value
        {
            range.value = scaled.normalised
        }
        return range
    }

    /// 大于3并小于9, 十五以上三十以下, 比四分之一大,比二分之一小: two bounds of one number, in either order.
    private func bounded(_ first: Piece, _ second: Piece) -> Piece? {
        let isRising = first.bound == .above && second.bound == .below
        guard isRising || (first.bound == .below && second.bound == .above) else { return nil }
        let (low, high) = isRising ? (first, second) : (second, first)
        guard low.value < high.value else { return nil }
        let behind = NumberBounds.behindFollowing(text, from: first.start, at: text.skippingSpace(first.end))
        var index = text.skippingSpace(behind)
        while let joint = text.behind(.joint, at: index) { index = text.skippingSpace(joint) }
        let word =
            isRising ? NumberBounds.behindUpper(text, at: index) : NumberBounds.behindLower(text, at: index)
        guard text.skippingSpace(word ?? index) == second.start else { return nil }
        // Without a word before the second one, the first one's word stands behind it.
        if word == nil && behind == text.skippingSpace(first.end) { return nil }
        var range = range(low, high)
        (range.start, range.end, range.value) = (first.start, second.end, low.value)
        range.unit = low.unit ?? high.unit
        return range
    }
}
