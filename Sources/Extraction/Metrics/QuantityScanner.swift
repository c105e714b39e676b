import Model
import PCRE2
import Patterns

/// Finds quantities in folded text: first the rare byte (a digit, or the first byte of a numeral), then the small
/// anchored rules of the pack there. A class, since a struct with its tables would be copied for each sentence.
final class QuantityScanner: Sendable {
    /// A number that was thrown out, and what did it.
    struct Rejection {
        enum Cause {
            /// Index of a reject rule.
            case rule(Int)
            /// It has more digits than a quantity.
            case tooManyDigits
            /// What its sentence says of it.
            case sentence(StaticString)
        }

        var range: Range<Int>
        var cause: Cause
    }

    let number: QuantityRule
    private let range: QuantityRule
    private let ratio: QuantityRule
    private let mixed: QuantityRule
    private let digitRules: [QuantityRule]
    private let numeralRules: [QuantityRule]
    /// Those of them that find a range, of which another may find the first end.
    private let numeralRanges: [QuantityRule]
    private let rejects: [(rule: Rule, reason: String)]
    /// Of the rejects and, behind them, the rules of digits.
    private let digitNeighbours: NumberNeighbours
    private let numeralNeighbours: NumeralNeighbours
    let units: Units
    /// The unit of a number behind $.
    let dollars: Int?
    /// That of degrees behind 零下.
    let celsius: Int?
    /// What ends before an amount that can be below zero: 净出口.
    let belowZero: FewWords

    /// Takes the rules `quantities` and `rejects` of a pack, and what ends before a minus that belongs to a whole amount.
    ///
    /// - Throws: `SetupError` when one of the four rules that the mechanism rests on is missing.
    init(pack: Pack, units: Units, belowZero: FewWords) throws(SetupError) {
        let rules = (pack.rules["quantities"] ?? []).enumerated().map { QuantityRule($0.element, $0.offset, units) }
        func named(_ id: String) throws(SetupError) -> QuantityRule {
            guard let rule = rules.first(where: { $0.rule.id == id }) else {
                throw SetupError([Fault(file: "rules/quantities.rules", place: id, message: "the rule is missing")])
            }
            return rule
        }
        number = try named("quantity.number")
        range = try named("quantity.range")
        ratio = try named("quantity.ratio")
        mixed = try named("quantity.mixed")
        let core: Set = ["quantity.number", "quantity.range", "quantity.ratio", "quantity.mixed"]
        digitRules = rules.filter { $0.rule.fields["trigger"] == "digit" && !core.contains($0.rule.id) }
        numeralRules = rules.filter { $0.rule.fields["trigger"] == "numeral" }
        numeralRanges = numeralRules.filter { $0.findsNumeralRange }
        rejects = (pack.rules["rejects"] ?? []).map { ($0, $0.fields["reason"] ?? $0.id) }
        guard max(rejects.count + digitRules.count, numeralRules.count) <= RulesByCharacter.most else {
            throw SetupError([
                Fault(
                    file: "rules", place: "quantities, rejects",
                    message: "more than \(RulesByCharacter.most) rules of one kind")
            ])
        }
        digitNeighbours = NumberNeighbours(rejects.map(\.rule) + digitRules.map(\.rule))
        numeralNeighbours = NumeralNeighbours(numeralRules.map(\.rule), units)
        self.units = units
        self.belowZero = belowZero
        dollars = units.all.firstIndex { $0.code == "USD" }
        celsius = units.all.firstIndex { $0.code == "Cel" }
    }

    /// Appends the quantities and rejections that begin at `places` (folded bytes, in order) and end within `end`; places
    /// inside `dates`, from the one at `firstDate` on, and inside what was found are passed over.
    func scan(
        _ text: UnsafeBufferPointer<UInt8>, at places: [Int], end: Int, dates: [ResolvedDate], firstDate: Int,
        scratch: MatchScratch, quantities: inout [Quantity], rejections: inout [Rejection]
    ) {
        var next = 0
        var date = firstDate
        for place in places where place >= next {
            while date < dates.count && dates[date].range.upperBound <= place { date += 1 }
            if date < dates.count && dates[date].range.contains(place) && !dates[date].isMeasured {
                next = dates[date].range.upperBound
            } else if text[place] < 0x80 {
                let (count, floor) = (quantities.count, next)
                next = scanDigit(text, place, place..<end, scratch, &quantities, &rejections)
                if quantities.count == count + 1 { takeSign(&quantities[count], text, floor: floor) }
            } else if place + 3 < end {
                next = scanNumeral(text, place, place..<end, scratch, &quantities)
            }
        }
    }

    /// The rule and the reason that `gongbao explain` tells.
    func explanation(of rejection: Rejection) -> (rule: String, reason: String) {
        switch rejection.cause {
        case .rule(let index): (rejects[index].rule.id, rejects[index].reason)
        case .tooManyDigits: (number.rule.id, "more digits than a quantity has")
        case .sentence(let reason): ("metric.not_a_measure", reason.description)
        }
    }

    /// Takes the first rule out of those that are left to try.
    @inline(__always)
    private static func next(_ left: inout UInt64) -> Int? {
        if left == 0 { return nil }
        let rule = left.trailingZeroBitCount
        left &= left - 1
        return rule
    }

    // MARK: at a digit

    private func scanDigit(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ bounds: Range<Int>, _ scratch: MatchScratch,
        _ quantities: inout [Quantity], _ rejections: inout [Rejection]
    ) -> Int {
        var left = digitNeighbours.rules(text, at: position)
        while let next = Self.next(&left) {
            if next < rejects.count {
                guard rejects[next].rule.pattern.match(in: text, at: position, scratch: scratch) else { continue }
                let end = max(scratch.end(0), Self.endOfDigits(text, position, bounds.upperBound))
                rejections.append(Rejection(range: position..<end, cause: .rule(next)))
                return end
            }
            let rule = digitRules[next - rejects.count]
            guard rule.rule.pattern.match(in: text, at: position, scratch: scratch),
                let quantity = rule.quantity(text, scratch, units, bounds)
            else { continue }
            quantities.append(quantity)
            return quantity.range.upperBound
        }
        // Appended first and replaced where it is the beginning of more: a quantity is large to hand about.
        if !number.appendDigitsAlone(text, at: position, units, bounds, to: &quantities) {
            guard number.rule.pattern.match(in: text, at: position, scratch: scratch),
                let plain = number.quantity(text, scratch, units, bounds)
            else {
                let end = Self.endOfDigits(text, position, bounds.upperBound)
                rejections.append(Rejection(range: position..<end, cause: .tooManyDigits))
                return end
            }
            quantities.append(plain)
        }
        let last = quantities.count - 1
        let end = quantities[last].range.upperBound
        if position > 0, text[position - 1] == 0x0A { takeOffListNumber(text, &quantities[last]) }
        if end < bounds.upperBound {
            let hasUnit = quantities[last].unitRange != nil
            if !hasUnit, let whole = unusual(text, quantities[last], bounds, scratch) {
                quantities[last] = whole
                return whole.range.upperBound
            }
            if text[end] == UInt8(ascii: ":") && !hasUnit,
                ratio.rule.pattern.match(in: text, at: position, scratch: scratch)
            {
                quantities.removeLast()
                return appendRatio(text, position..<scratch.end(0), &quantities)
            }
            // 1万6千户: a digit directly behind a scale word.
            if hasUnit, quantities[last].unit == nil, text[end] >= 0x30 && text[end] <= 0x39,
                mixed.rule.pattern.match(in: text, at: position, scratch: scratch),
                let whole = mixed.quantity(text, scratch, units, bounds)
            {
                quantities[last] = whole
                return whole.range.upperBound
            }
            if Self.canBeDash(text, end), range.rule.pattern.match(in: text, at: position, scratch: scratch),
                let both = range.quantity(text, scratch, units, bounds), let high = both.high,
                both.value < high || hasUnit, !isPercentAndOther(quantities[last], both)
            {
                quantities[last] = both
                return both.range.upperBound
            }
        }
        return end
    }

    /// 8个 of 2.8个单位未按规定入账 at the head of a paragraph: nothing that is counted comes in tenths, so that its first figures number the item.
    @inline(never)
    private func takeOffListNumber(_ text: UnsafeBufferPointer<UInt8>, _ quantity: inout Quantity) {
        guard let unit = quantity.unit, units.all[unit].kind == .count || units.all[unit].kind == .noun,
            quantity.scalePower == 0, units.all[unit].power == 0, quantity.high == nil, let word = quantity.unitRange,
            let point = text[quantity.range.lowerBound..<word.lowerBound].firstIndex(of: UInt8(ascii: ".")),
            point - quantity.range.lowerBound <= 2, case let figures = (point + 1)..<word.lowerBound,
            text[figures.lowerBound] != UInt8(ascii: "0"), let value = QuantityRule.decimal(text, figures)
        else { return }
        quantity.range = figures.lowerBound..<quantity.range.upperBound
        quantity.value = value
    }

    /// 0.1:20.5:79.4 is one quantity for each part, and 2.5:1 one for each term.
    private func appendRatio(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ quantities: inout [Quantity]
    ) -> Int {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where text[index] == UInt8(ascii: ":") {
            parts.append(start..<index)
            start = index + 1
        }
        parts.append(start..<range.upperBound)
        let values = parts.map { QuantityRule.decimal(text, $0) }
        // Two numbers can be compared; more are parts, even where one is misprinted.
        let isOfWhole = values.count > 2 || Self.addUpToHundred(values)
        for (index, value) in values.enumerated() {
            guard let value else { continue }
            quantities.append(
                Quantity(
                    range: parts[index], value: value,
                    notation: .ratioPart(index: index, count: parts.count, isOfWhole: isOfWhole), rule: ratio.index))
        }
        return range.upperBound
    }

    /// True for the parts of a whole in per cent, which were rounded each for itself.
    private static func addUpToHundred(_ values: [ExactDecimal?]) -> Bool {
        var millionths: Int128 = 0
        for value in values {
            guard let value, value < ExactDecimal(coefficient: 102), value.scale <= 6,
                let scaled = value.scaled(byPowerOfTen: 6)
            else { return false }
            millionths += scaled.coefficient
        }
        return millionths >= 98_000_000 && millionths <= 102_000_000
    }

    // MARK: at a numeral

    private func scanNumeral(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ bounds: Range<Int>, _ scratch: MatchScratch,
        _ quantities: inout [Quantity]
    ) -> Int {
        if let end = Self.endOfEndlessNumeral(text, position, bounds.upperBound) { return end }
        var left = numeralNeighbours.rules(text, at: position)
        while let rule = Self.next(&left), rule < numeralRules.count {
            guard numeralRules[rule].rule.pattern.match(in: text, at: position, scratch: scratch),
                let quantity = numeralRules[rule].quantity(text, scratch, units, bounds)
            else { continue }
            if quantity.high == nil, quantity.range.upperBound < bounds.upperBound,
                Self.canBeDash(text, quantity.range.upperBound),
                let both = numeralRange(text, position, bounds, scratch)
            {
                quantities.append(both)
                return both.range.upperBound
            }
            quantities.append(quantity)
            return quantity.range.upperBound
        }
        return position + 3
    }

    /// 十五亿元到二十亿元, of which the first end was found.
    private func numeralRange(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ bounds: Range<Int>, _ scratch: MatchScratch
    ) -> Quantity? {
        for rule in numeralRanges where rule.rule.pattern.match(in: text, at: position, scratch: scratch) {
            if let both = rule.quantity(text, scratch, units, bounds) { return both }
        }
        return nil
    }

    /// Where a run of more numerals than a number has ends: rules, which look to its end, are not tried at each of them.
    private static func endOfEndlessNumeral(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int
    ) -> Int? {
        CharacterKinds.table.withUnsafeBufferPointer { kinds in
            var index = position
            while CharacterKinds.goesOn(text, index, end, kinds), text[index] >= 0x80 { index += 3 }
            return index - position > 150 ? index : nil
        }
    }

    /// True at a dash of any length, at ~, 至 and 到.
    private static func canBeDash(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        let lead = text[end]
        if lead == UInt8(ascii: "-") || lead == UInt8(ascii: "~") { return true }
        guard lead == 0xE2 || lead == 0xE8 || lead == 0xE5, end + 2 < text.count else { return false }
        switch (lead, text[end + 1], text[end + 2]) {
        // From U+2010 to U+2015.
        case (0xE2, 0x80, 0x90...0x95), (0xE8, 0x87, 0xB3), (0xE5, 0x88, 0xB0): return true
        default: return false
        }
    }

    private static func endOfDigits(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Int {
        var index = position
        while index < end, text[index] >= 0x30 && text[index] <= 0x39 || text[index] == 0x2E { index += 1 }
        return max(index, position + 1)
    }
}
