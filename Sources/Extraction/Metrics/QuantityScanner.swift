import Model
import PCRE2
import Patterns

/// Finds quantities in folded text: first the rare byte (a digit, or the first byte of a numeral), then the small
/// anchored rules of the pack there.
struct QuantityScanner: Sendable {
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

    private let number: QuantityRule
    private let range: QuantityRule
    private let ratio: QuantityRule
    private let digitRules: [QuantityRule]
    private let numeralRules: [QuantityRule]
    private let rejects: [(rule: Rule, reason: String)]
    /// All reject rules as one, and all rules of numerals: most places fit none, and are passed on after one match.
    private let anyReject: Pattern
    private let anyNumeral: Pattern
    private let rejectFilter: NumberNeighbours
    private let digitFilter: NumberNeighbours
    private let units: Units

    /// Takes the rules `quantities` and `rejects` of a pack.
    ///
    /// - Throws: `SetupError` when one of the three rules that the mechanism rests on is missing.
    init(pack: Pack, units: Units) throws(SetupError) {
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
        let core: Set = ["quantity.number", "quantity.range", "quantity.ratio"]
        digitRules = rules.filter { $0.rule.fields["trigger"] == "digit" && !core.contains($0.rule.id) }
        numeralRules = rules.filter { $0.rule.fields["trigger"] == "numeral" }
        rejects = (pack.rules["rejects"] ?? []).map { ($0, $0.fields["reason"] ?? $0.id) }
        rejectFilter = NumberNeighbours(pack.rules["rejects"] ?? [])
        digitFilter = NumberNeighbours(digitRules.map(\.rule))
        anyReject = try pack.alternation(of: "rejects")
        anyNumeral = try pack.alternation(of: "quantities") { $0.fields["trigger"] == "numeral" }
        self.units = units
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
            if date < dates.count && dates[date].range.contains(place) {
                next = dates[date].range.upperBound
            } else if text[place] < 0x80 {
                let count = quantities.count
                next = scanDigit(text, place, place..<end, scratch, &quantities, &rejections)
                if Self.isBehindMinus(text, place), quantities.count == count + 1 { Self.negate(&quantities[count]) }
            } else if place + 5 < end {
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

    // MARK: at a digit

    /// True where a minus stands between a word and the digit: 自然增长率为-3.05‰.
    private static func isBehindMinus(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        position >= 4 && text[position - 1] == UInt8(ascii: "-") && text[position - 4] >= 0xE4
            && text[position - 4] <= 0xE9
    }

    /// Takes the minus into a decimal amount or percentage; before other numbers it is a dash.
    private static func negate(_ quantity: inout Quantity) {
        guard quantity.unit != nil, quantity.value.scale > 0, quantity.notation == .digits else { return }
        quantity.range = (quantity.range.lowerBound - 1)..<quantity.range.upperBound
        quantity.value = quantity.value.negated
    }

    private func scanDigit(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ bounds: Range<Int>, _ scratch: MatchScratch,
        _ quantities: inout [Quantity], _ rejections: inout [Rejection]
    ) -> Int {
        if rejectFilter.mayFit(text, at: position), anyReject.match(in: text, at: position, scratch: scratch),
            let rule = scratch.mark
        {
            let end = max(scratch.end(0), Self.endOfDigits(text, position, bounds.upperBound))
            rejections.append(Rejection(range: position..<end, cause: .rule(rule)))
            return end
        }
        if digitFilter.mayFit(text, at: position) {
            for rule in digitRules where rule.rule.pattern.match(in: text, at: position, scratch: scratch) {
                if let quantity = rule.quantity(text, scratch, units, bounds) {
                    quantities.append(quantity)
                    return quantity.range.upperBound
                }
            }
        }
        guard number.rule.pattern.match(in: text, at: position, scratch: scratch),
            let plain = number.quantity(text, scratch, units, bounds)
        else {
            let end = Self.endOfDigits(text, position, bounds.upperBound)
            rejections.append(Rejection(range: position..<end, cause: .tooManyDigits))
            return end
        }
        let end = plain.range.upperBound
        if end < bounds.upperBound {
            if text[end] == UInt8(ascii: ":") && plain.unitRange == nil,
                ratio.rule.pattern.match(in: text, at: position, scratch: scratch)
            {
                return appendRatio(text, position..<scratch.end(0), &quantities)
            }
            if Self.canBeDash(text[end]), range.rule.pattern.match(in: text, at: position, scratch: scratch),
                let both = range.quantity(text, scratch, units, bounds), let high = both.high,
                both.value < high || plain.unitRange != nil
            {
                quantities.append(both)
                return both.range.upperBound
            }
        }
        quantities.append(plain)
        return end
    }

    /// 0.1:20.5:79.4 is one quantity for each part.
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
        for (index, part) in parts.enumerated() {
            guard let value = QuantityRule.decimal(text, part) else { continue }
            quantities.append(
                Quantity(
                    range: part, value: value, notation: .ratioPart(index: index, count: parts.count), rule: ratio.index
                ))
        }
        return range.upperBound
    }

    // MARK: at a numeral

    private func scanNumeral(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ bounds: Range<Int>, _ scratch: MatchScratch,
        _ quantities: inout [Quantity]
    ) -> Int {
        if let end = Self.endOfEndlessNumeral(text, position, bounds.upperBound) { return end }
        guard anyNumeral.match(in: text, at: position, scratch: scratch), let first = scratch.mark else {
            return position + 3
        }
        for rule in numeralRules[first...] where rule.rule.pattern.match(in: text, at: position, scratch: scratch) {
            if let quantity = rule.quantity(text, scratch, units, bounds) {
                quantities.append(quantity)
                return quantity.range.upperBound
            }
        }
        return position + 3
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

    private static func canBeDash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~") || byte == 0xE2 || byte == 0xE8 || byte == 0xE5
    }

    private static func endOfDigits(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Int {
        var index = position
        while index < end, text[index] >= 0x30 && text[index] <= 0x39 || text[index] == 0x2E { index += 1 }
        return max(index, position + 1)
    }
}

/// A quantity rule with the numbers of its captures looked up once.
final class QuantityRule: Sendable {
    let rule: Rule
    /// Index among the rules of quantities.
    let index: Int
    private let low, high, lowScale, scale, inner, inner2, unit, numeral, denominator, numerator, half, whole,
        numeratorDigits, denominatorDigits, lowUnit, numeralHigh, first: Int
    private let isOrdinal: Bool
    /// The unit stands behind what the pattern finds.
    private let takesUnitBehind: Bool
    /// Unit of a rule whose words stand before the number: 百分之.
    private let ownUnit: Int?
    /// Number of a rule whose text writes a scale word alone: 突破万亿元.
    private let ownValue: ExactDecimal?

    init(_ rule: Rule, _ index: Int, _ units: Units) {
        self.rule = rule
        self.index = index
        ownUnit = rule.fields["unit"].flatMap { surface in units.all.firstIndex { $0.surface == surface } }
        ownValue = rule.fields["value"].flatMap { Int128($0) }.map { ExactDecimal(coefficient: $0, scale: 0) }
        takesUnitBehind = rule.fields["behind"] == "unit"
        low = rule.group("low")
        high = rule.group("high")
        lowScale = rule.group("lowscale")
        scale = rule.group("scale")
        inner = rule.group("inner")
        inner2 = rule.group("inner2")
        unit = rule.group("unit")
        numeral = rule.group("numeral")
        denominator = rule.group("den")
        numerator = rule.group("num")
        half = rule.group("half")
        lowUnit = rule.group("lowunit")
        isOrdinal = rule.id == "quantity.ordinal" || rule.group("first") != 0
        whole = rule.group("whole")
        numeratorDigits = rule.group("numd")
        denominatorDigits = rule.group("dend")
        numeralHigh = rule.group("numeralhigh")
        first = rule.group("first")
    }

    /// Reads the captures of the match that `scratch` holds; nil when the number is none that can be held.
    func quantity(
        _ text: UnsafeBufferPointer<UInt8>, _ scratch: MatchScratch, _ units: Units, _ bounds: Range<Int>
    ) -> Quantity? {
        var whole = scratch.range(0) ?? 0..<0
        let behind = takesUnitBehind ? units.behindNumber(in: text, at: whole.upperBound) : nil
        let matched = whole.upperBound
        whole = whole.lowerBound..<(matched + (behind?.count ?? 0))
        guard whole.upperBound <= bounds.upperBound, !whole.isEmpty else { return nil }
        var notation = Quantity.Notation.digits
        var value: ExactDecimal?
        if low != 0, let range = scratch.range(low) {
            value = Self.decimal(text, range)
        } else if numeral != 0, let range = scratch.range(numeral) {
            notation = .numerals
            value = Self.numeral(text, range)
            if half != 0, scratch.range(half) != nil, let number = value {
                value = ExactDecimal(coefficient: number.coefficient * 10 + 5, scale: 1)
            }
        } else if denominator != 0, let below = scratch.range(denominator), let above = scratch.range(numerator) {
            notation = .fraction
            value = Self.fraction(text, above, below)
        }
        if first != 0, scratch.range(first) != nil {
            value = ExactDecimal(coefficient: 1)
        } else if self.whole != 0, scratch.range(self.whole) != nil {
            notation = .fraction
            value = ExactDecimal(coefficient: 5, scale: 1)
        } else if numeratorDigits != 0, let above = scratch.range(numeratorDigits),
            let below = scratch.range(denominatorDigits)
        {
            notation = .fraction
            value = Self.decimal(text, above).flatMap { top in
                Self.decimal(text, below).flatMap { Self.quotient(top, $0) }
            }
        }
        if isOrdinal { notation = .ordinal }
        guard let value = value ?? ownValue else { return nil }
        let highRange = high == 0 ? nil : scratch.range(high)
        let highNumeral = numeralHigh == 0 ? nil : scratch.range(numeralHigh)
        let highValue = highRange.flatMap { Self.decimal(text, $0) } ?? highNumeral.flatMap { Self.numeral(text, $0) }
        let power = Self.power(text, scale == 0 ? nil : scratch.range(scale))
        // 20-30万元: the scale word behind a range holds for both ends; 9000元-1万元 names its own.
        let lowOwn = lowScale == 0 ? nil : scratch.range(lowScale)
        var lowPower = lowOwn.map { Self.power(text, $0) } ?? power
        let unitRange =
            behind.map { matched..<(matched + $0.count) } ?? (self.unit == 0 ? nil : scratch.range(self.unit))
        if lowUnit != 0, let own = scratch.range(lowUnit), own.count > 0, lowOwn == nil, unitRange != nil {
            lowPower = 0
        }
        let unit = unitRange.flatMap { units.longest(in: text, at: $0.lowerBound, end: bounds.upperBound)?.index }
        let scaleStart = scale == 0 ? nil : scratch.range(scale)?.lowerBound
        let isOpen = inner != 0 && scratch.start(inner) >= 0 || inner2 != 0 && scratch.start(inner2) >= 0
        let unitStart = scaleStart ?? unitRange?.lowerBound
        return Quantity(
            range: whole, unitRange: unitStart.map { $0..<whole.upperBound }, value: value, high: highValue,
            scalePower: highValue == nil ? power : lowPower, highScalePower: power, unit: unit ?? ownUnit,
            isOpenAbove: isOpen, notation: notation, rule: index)
    }

    /// Digits with commas as a decimal.
    static func decimal(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ExactDecimal? {
        var coefficient: Int128 = 0
        var small: UInt64 = 0
        var digits = 0
        var scale = 0
        var seenPoint = false
        for index in range {
            let byte = text[index]
            if byte == UInt8(ascii: ",") { continue }
            if byte == UInt8(ascii: ".") {
                seenPoint = true
                continue
            }
            let digit = byte &- 0x30
            guard digit <= 9, digits < 36 else { return nil }
            digits += 1
            if seenPoint { scale += 1 }
            if digits <= 18 {
                small = small * 10 + UInt64(digit)
            } else {
                if digits == 19 { coefficient = Int128(small) }
                coefficient = coefficient * 10 + Int128(digit)
            }
        }
        return digits == 0 ? nil : ExactDecimal(coefficient: digits <= 18 ? Int128(small) : coefficient, scale: scale)
    }

    /// A number in numerals, with 点 (or 點) or without.
    private static func numeral(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ExactDecimal? {
        guard
            let at = ClauseTailReader.find(text, range, "点") ?? ClauseTailReader.find(text, range, "點")
        else { return ChineseNumeral.value(text[range]) }
        guard let whole = ChineseNumeral.value(text[range.lowerBound..<at]),
            let part = ChineseNumeral.value(text[(at + 3)..<range.upperBound])
        else { return nil }
        let digits = (range.upperBound - at - 3) / 3
        guard let shifted = ExactDecimal(coefficient: whole.coefficient).scaled(byPowerOfTen: digits) else {
            return nil
        }
        let (coefficient, overflow) = shifted.coefficient.addingReportingOverflow(part.coefficient)
        return overflow ? nil : ExactDecimal(coefficient: coefficient, scale: digits)
    }

    /// 三分之一 as a decimal with four places, rounded half up: the text states a ratio that has no finite decimal.
    private static func fraction(
        _ text: UnsafeBufferPointer<UInt8>, _ above: Range<Int>, _ below: Range<Int>
    ) -> ExactDecimal? {
        guard let numerator = ChineseNumeral.value(text[above]), let denominator = ChineseNumeral.value(text[below])
        else {
            return nil
        }
        return quotient(numerator, denominator)
    }

    private static func quotient(_ numerator: ExactDecimal, _ denominator: ExactDecimal) -> ExactDecimal? {
        guard denominator.coefficient > 0 else { return nil }
        let tenThousandths = (numerator.coefficient * 20_000 / denominator.coefficient + 1) / 2
        return ExactDecimal(coefficient: tenThousandths, scale: 4).normalised
    }

    private static func power(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>?) -> Int {
        guard let range else { return 0 }
        var power = 0
        var index = range.lowerBound
        while index + 2 < range.upperBound {
            switch (text[index], text[index + 1], text[index + 2]) {
            case (0xE5, 0x8D, 0x81): power += 1  // 十
            case (0xE7, 0x99, 0xBE): power += 2  // 百
            case (0xE5, 0x8D, 0x83): power += 3  // 千
            case (0xE4, 0xB8, 0x87): power += 4  // 万
            case (0xE4, 0xBA, 0xBF): power += 8  // 亿
            default: break
            }
            index += 3
        }
        return power
    }
}
