import Model
import PCRE2
import Patterns

/// A quantity rule with the numbers of its captures looked up once.
final class QuantityRule: Sendable {
    let rule: Rule
    /// Index among the rules of quantities.
    let index: Int
    private let low, high, lowScale, scale, inner, inner2, unit, numeral, denominator, numerator, half, whole,
        numeratorDigits, denominatorDigits, lowUnit, numeralHigh, first, joined: Int
    /// True for a rule of the two ends of a range in numerals, each with its own scale word or unit.
    var findsNumeralRange: Bool { numeralHigh != 0 && lowUnit != 0 }
    private let isOrdinal: Bool
    /// What may belong to a number behind its digits: where none of it stands, digits alone are the number.
    private let goesOn: RulesByCharacter?
    /// Scale words of one character, behind which the unit stands where nothing else of `goesOn` does.
    private let scaleWords: RulesByCharacter?
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
        goesOn = rule.fields["goes_on"].map { RulesByCharacter([Set($0.unicodeScalars.map(\.value))]) }
        scaleWords = rule.fields["scale_words"].map { RulesByCharacter([Set($0.unicodeScalars.map(\.value))]) }
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
        joined = rule.group("joined")
    }

    /// Appends the number of digits alone, with a point or without, with 万 or 亿 and its unit, which need no match of the
    /// pattern; false where more may belong to it, or where it is none that can be held.
    func appendDigitsAlone(
        _ text: UnsafeBufferPointer<UInt8>, at position: Int, _ units: Units, _ bounds: Range<Int>,
        to quantities: inout [Quantity]
    ) -> Bool {
        guard let goesOn else { return false }
        // Right as long as there are eighteen at most.
        var coefficient: UInt64 = 0
        var end = Self.endOfDigits(text, position, &coefficient)
        if end < text.count, text[end] == UInt8(ascii: ",") { return false }
        var digits = end - position
        var scale = 0
        if end + 1 < text.count, text[end] == UInt8(ascii: ".") {
            let decimals = Self.endOfDigits(text, end + 1, &coefficient)
            scale = decimals - end - 1
            digits += scale
            if scale > 0 { end = decimals }
        }
        var power = 0
        var unitStart = end
        if goesOn.rules(text, at: end) != 0 {
            guard let scaleWords, scaleWords.rules(text, at: end) != 0, goesOn.rules(text, at: end + 3) == 0 else {
                return false
            }
            unitStart = end + 3
            power = Self.power(text, end..<unitStart)
        }
        guard digits > 0,
            let value = digits <= 18
                ? ExactDecimal(coefficient: Int128(coefficient), scale: scale) : Self.decimal(text, position..<end)
        else { return false }
        let unit = takesUnitBehind ? units.behindNumber(in: text, at: unitStart) : nil
        let unitEnd = unitStart + (unit?.count ?? 0)
        guard unitEnd <= bounds.upperBound else { return false }
        // Behind a scale word a unit that goes on behind the bounds is none, as `quantity` has it.
        if power > 0, let unit, unitStart + units.all[unit.index].surface.utf8.count > bounds.upperBound {
            return false
        }
        quantities.append(
            Quantity(
                range: position..<unitEnd, unitRange: unitEnd == end ? nil : end..<unitEnd, value: value,
                scalePower: power, highScalePower: power, unit: unit?.index ?? ownUnit, rule: index))
        return true
    }

    /// Where the digits end that begin at `start`; they are taken into `coefficient`.
    private static func endOfDigits(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ coefficient: inout UInt64
    ) -> Int {
        var end = start
        while end < text.count, text[end] >= 0x30 && text[end] <= 0x39 {
            coefficient = coefficient &* 10 &+ UInt64(text[end] &- 0x30)
            end += 1
        }
        return end
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
        /// The scale word is part of the number and no part of the unit.
        var hasOwnScale = false
        if joined != 0, let range = scratch.range(joined) {
            let last = scratch.range(scale) ?? 0..<0
            value = ChineseNumeral.value(Array(text[range]) + Array(text[last]), withDigits: true)
            hasOwnScale = true
        } else if low != 0, let range = scratch.range(low) {
            value = Self.decimal(text, range)
        } else if numeral != 0, let range = scratch.range(numeral) {
            notation = .numerals
            value = Self.numeral(text, range)
            // 六亿三千多万: the scale word belongs to the last part alone.
            if scale != 0, let last = scratch.range(scale), ClauseTailReader.contains(text, range, "亿") {
                value = ChineseNumeral.value(Array(text[range]) + Array(text[last]))
                hasOwnScale = true
            }
            if half != 0, let tenths = scratch.range(half).flatMap({ ChineseNumeral.value(text[$0]) }),
                let number = value
            {
                // 三成半, 五成六: 半 is five tenths itself.
                let digit = tenths.scale == 1 ? tenths.coefficient : tenths.coefficient % 10
                value = ExactDecimal(coefficient: number.coefficient * 10 + digit, scale: 1)
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
        let scaleRange = scale == 0 || hasOwnScale ? nil : scratch.range(scale)
        // 3万多亿: the word behind 多 is a part of the scale.
        let inside = inner2 == 0 || scaleRange == nil ? nil : scratch.range(inner2)
        let power = Self.power(
            text, scaleRange.map { $0.lowerBound..<max($0.upperBound, inside?.upperBound ?? 0) })
        // 20-30万元: the scale word behind a range holds for both ends; 9000元-1万元 names its own.
        let lowOwn = lowScale == 0 ? nil : scratch.range(lowScale)
        var lowPower = lowOwn.map { Self.power(text, $0) } ?? power
        let unitRange =
            behind.map { matched..<(matched + $0.count) } ?? (self.unit == 0 ? nil : scratch.range(self.unit))
        if lowUnit != 0, let own = scratch.range(lowUnit), own.count > 0, lowOwn == nil, unitRange != nil {
            lowPower = 0
        }
        let unit = unitRange.flatMap { units.longest(in: text, at: $0.lowerBound, end: $0.upperBound)?.index }
        let isOpen = inner != 0 && scratch.start(inner) >= 0 || inner2 != 0 && scratch.start(inner2) >= 0
        let unitStart = scaleRange?.lowerBound ?? unitRange?.lowerBound
        // What stands behind a unit and counts in it is no part of it.
        let endOfUnit =
            [half, inner].contains { $0 != 0 && scratch.range($0).map { $0.lowerBound > unitStart ?? 0 } ?? false }
            ? unitRange?.upperBound : nil
        return Quantity(
            range: whole, unitRange: unitStart.map { $0..<(endOfUnit ?? whole.upperBound) }, value: value,
            high: highValue,
            scalePower: highValue == nil ? power : lowPower, highScalePower: power, unit: unit ?? ownUnit,
            isOpenAbove: isOpen, notation: notation, rule: index)
    }

    /// Digits with commas, or spaces, as a decimal.
    static func decimal(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ExactDecimal? {
        var coefficient: Int128 = 0
        var small: UInt64 = 0
        var digits = 0
        var scale = 0
        var seenPoint = false
        for index in range {
            let byte = text[index]
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: " ") { continue }
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
