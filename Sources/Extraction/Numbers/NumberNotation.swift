import Model
import Patterns

/// How a number is spelled, its unit aside: a run of numerals, a point or a fraction in words, 3/5, 2e5, 2^5, 40k, a
/// dozen.
struct NumberNotation {
    let text: NumberCharacters

    /// One number without its unit.
    struct Number {
        var value: ExactDecimal
        /// The high end of 八九亿; nil otherwise.
        var high: ExactDecimal?
        /// Index behind the number.
        var end: Int
        /// True for 百分之 and the like; the value is in hundredths.
        var isPercentage = false
        var isOpenAbove = false
        /// Power of ten of the scale words at the number's end: 4 for 九万, 8 for 九千亿.
        var trailingPower = 0
        /// Two digits that may be a guess: 七八 is 7 to 8 before a unit, and 78 elsewhere.
        var guess: (low: Int, high: Int)?
        /// True for a lone 半.
        var isHalf = false
        /// What a fraction's number was divided by: 1000 for 千分之三; nil for other numbers.
        var divisor: ExactDecimal?
    }

    /// The longest number at `start`; nil when there is none.
    func read(at start: Int) -> Number? {
        if let end = text.behind(.wholeShare, at: start) {
            return Number(value: ExactDecimal(coefficient: 100), end: end, isPercentage: true)
        }
        guard let run = NumeralRun.read(text, at: start) else { return nil }
        if let number = fraction(of: run) ?? inverted(of: run) { return scaledByLetter(number) }
        if let number = slashed(start, run) { return number }
        var number = Number(value: run.value, high: run.high, end: run.end, isOpenAbove: run.isOpenAbove)
        number.guess = run.guess
        number.isHalf = run.isHalf
        if let (value, end) = decimalPart(after: run) { (number.value, number.end) = (value, end) }
        if let half = half(start, number.value, number.end) { return half }
        if let and = text.behind("又", at: text.skippingSpace(number.end)),
            let below = NumeralRun.read(text, at: text.skippingSpace(and)),
            let part = fraction(of: below) ?? inverted(of: below) ?? slashed(text.skippingSpace(and), below),
            let sum = number.value.plus(part.value)
        {
            return Number(value: sum, high: nil, end: part.end)
        }
        if let power = power(of: number.value, at: number.end) { return power }
        if let (first, second, end) = spacedDigits(start, run) {
            return Number(value: ExactDecimal(coefficient: Int128(10 * first + second)), end: end)
        }
        if let dozen = dozens(number) { return dozen }
        number.trailingPower = trailingPower(from: start, to: number.end)
        return scaledByLetter(number)
    }

    private func trailingPower(from start: Int, to end: Int) -> Int {
        var power = 0
        var last = end - 1
        while last >= start, let scalar = text.at(last), "万亿兆多余".unicodeScalars.contains(scalar) {
            if scalar == "万" { power += 4 }
            if scalar == "亿" { power += 8 }
            if scalar == "兆" { power += 12 }
            last -= 1
        }
        return power
    }

    // MARK: points and fractions in words

    /// 二点五, 零点77, 六点五万: a point in words behind a run, and a scale word behind that.
    private func decimalPart(after run: NumeralRun) -> (ExactDecimal, Int)? {
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
        if text.at(index) == "个", text.at(index + 1) == "亿" { index += 1 }
        while let scalar = text.at(index), let power = ["千": 3, "万": 4, "亿": 8][scalar],
            !NumeralRun.unitBegins(text, at: index)
        {
            guard let scaled = value.scaled(byPowerOfTen: power) else { break }
            value = scaled.normalised
            index += 1
            end = index
        }
        return (value, end)
    }

    /// What a digit or a numeral below ten is worth; nil for anything else.
    static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value >= 0x30 && scalar.value <= 0x39 { return UInt8(scalar.value - 0x30) }
        return scalar == "两" ? nil : Numeral.digit(scalar.value).map { UInt8($0) }
    }

    /// What stands between the two numbers of a fraction in words.
    static let fractionMarks = ["分之", "份之"]

    /// 三分之一, 百分之三十, 千万分之六: a run, 分之, and a number.
    private func fraction(of below: NumeralRun) -> Number? {
        guard let over = text.behind(anyOf: Self.fractionMarks, at: text.skippingSpace(below.end)) else { return nil }
        var index = text.skippingSpace(over)
        var isNegative = false
        if let minus = text.behind("负", at: index) { (isNegative, index) = (true, minus) }
        guard let above = NumeralRun.read(text, at: text.skippingSpace(index), isPart: true) else { return nil }
        var value = above.value
        var high = above.high
        var end = above.end
        if let (decimal, behind) = decimalPart(after: above) { (value, high, end) = (decimal, nil, behind) }
        // 百分之七八 is seven or eight in a hundred.
        if let guess = above.guess, end == above.end {
            (value, high) = (
                ExactDecimal(coefficient: Int128(guess.low)), ExactDecimal(coefficient: Int128(guess.high))
            )
        }
        if isNegative { (value, high) = (value.negated, nil) }
        let hundred = ExactDecimal(coefficient: 100)
        if below.isPlacesOnly && below.value == hundred {
            return Number(value: value, high: high, end: end, isPercentage: true, isOpenAbove: above.isOpenAbove)
        }
        guard let quotient = value.quotient(by: below.value, shiftedBy: below.isPlacesOnly ? 2 : 0) else { return nil }
        return Number(
            value: quotient, high: high?.quotient(by: below.value, shiftedBy: below.isPlacesOnly ? 2 : 0), end: end,
            isPercentage: below.isPlacesOnly, divisor: below.value)
    }

    /// 三分一, 二份一: a fraction without 之, both parts numerals, of which the second is the smaller.
    private func inverted(of below: NumeralRun) -> Number? {
        guard let over = text.behind(anyOf: ["分", "份"], at: below.end), below.value.scale == 0, over - below.end == 1,
            let above = NumeralRun.read(text, at: over), above.value.scale == 0, above.high == nil,
            above.value < below.value, below.value <= ExactDecimal(coefficient: 10), above.end - over == 1,
            text.at(over).map({ $0.properties.numericType != .decimal }) ?? false,
            text.at(above.end - 1) != "半",
            text.behind(.behindHalfOf, at: above.end) == nil
        else { return nil }
        return above.value.quotient(by: below.value).map { Number(value: $0, high: nil, end: above.end) }
    }

    /// 一半 and 1半 are one half.
    private func half(_ start: Int, _ value: ExactDecimal, _ end: Int) -> Number? {
        guard value == ExactDecimal(coefficient: 1), end == start + 1, let first = text.behind("半", at: end) else {
            return nil
        }
        return Number(
            value: ExactDecimal(coefficient: 5, scale: 1), high: nil, end: text.behind("半", at: first) ?? first)
    }

    // MARK: figures

    /// 3/5 and 1 3/5: two whole numbers around a slash that is no date, and a whole one before them.
    private func slashed(_ start: Int, _ run: NumeralRun) -> Number? {
        guard isFigures(start), text.at(start - 1) != "/", run.value.scale == 0 else { return nil }
        if let (value, end) = ratio(start) { return Number(value: value, high: nil, end: end) }
        let next = text.skippingSpace(run.end)
        guard next > run.end, isFigures(next), let (value, end) = ratio(next), let sum = run.value.plus(value) else {
            return nil
        }
        return Number(value: sum, high: nil, end: end)
    }

    private func isFigures(_ index: Int) -> Bool { figures(index) != nil }

    /// Digits alone: their value and the index behind them.
    private func figures(_ start: Int) -> (value: Int, end: Int)? {
        var index = start
        var value = 0
        while let scalar = text.at(index), scalar.value >= 0x30, scalar.value <= 0x39, index - start < 6 {
            value = value * 10 + Int(scalar.value - 0x30)
            index += 1
        }
        return index > start ? (value, index) : nil
    }

    private func ratio(_ start: Int) -> (ExactDecimal, Int)? {
        guard let above = figures(start), text.at(above.end) == "/", let below = figures(above.end + 1),
            below.value > 0, text.at(start) != "0", text.at(above.end + 1) != "0", above.end - start <= 3,
            below.end - above.end <= 4,
            !(text.at(below.end).map { "/.".unicodeScalars.contains($0) || $0.properties.numericType == .decimal }
                ?? false),
            let value = ExactDecimal(coefficient: Int128(above.value)).quotient(
                by: ExactDecimal(coefficient: Int128(below.value)))
        else { return nil }
        return (value, below.end)
    }

    /// 2e5, 2.7890e-1, 2^5, 3×10^8, 10的6次方: a power of ten, or of the number itself.
    private func power(of value: ExactDecimal, at end: Int) -> Number? {
        if let of = text.behind("的", at: end), let run = NumeralRun.read(text, at: of), run.value.scale == 0,
            let behind = text.behind(.exponent, at: run.end),
            let exponent = Int(exactly: run.value.coefficient),
            exponent <= 30, let result = value.raised(to: exponent)
        {
            return Number(value: result.normalised, high: nil, end: behind)
        }
        guard end > 0, let last = text.at(end - 1), last.value < 0x80, let mark = text.at(end) else { return nil }
        func exponent(_ start: Int) -> (Int, Int)? {
            var index = start
            let isNegative = text.at(index) == "-" || text.at(index) == "−"
            if isNegative || text.at(index) == "+" { index += 1 }
            guard let found = figures(index), found.value <= 30, found.end - index <= 2 else { return nil }
            return (isNegative ? -found.value : found.value, found.end)
        }
        if mark == "e" || mark == "E" {
            guard let (power, behind) = exponent(end + 1), let scaled = value.shifted(byPowerOfTen: power) else {
                return nil
            }
            return Number(value: scaled.normalised, high: nil, end: behind)
        }
        if mark == "^" {
            guard let (power, behind) = exponent(end + 1), let result = value.raised(to: power) else { return nil }
            return Number(value: result.normalised, high: nil, end: behind)
        }
        if "×xX*".unicodeScalars.contains(mark), let ten = text.behind("10", at: end + 1),
            let (power, behind) = raisedExponent(ten) ?? text.behind("^", at: ten).flatMap(exponent),
            let scaled = value.shifted(byPowerOfTen: power)
        {
            return Number(value: scaled.normalised, high: nil, end: behind)
        }
        return nil
    }

    /// The power that stands above the line: ⁴, ⁻³.
    private func raisedExponent(_ start: Int) -> (Int, Int)? {
        let isNegative = text.at(start) == "⁻"
        var index = isNegative ? start + 1 : start
        var power = 0
        while let digit = text.at(index).flatMap({ Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars).firstIndex(of: $0) }), power <= 3
        {
            power = 10 * power + digit
            index += 1
        }
        return index > start + (isNegative ? 1 : 0) && power <= 30 ? (isNegative ? -power : power, index) : nil
    }

    /// 40k, -2.5 M, 3 million: a letter or a word behind figures that no other letter follows.
    private func scaledByLetter(_ number: Number) -> Number {
        guard let last = text.at(number.end - 1), last.value < 0x80 else { return number }
        let index = text.skippingSpace(number.end)
        guard let (letter, end) = text.word(.power, at: index),
            !(text.at(end).map {
                $0.value < 0x80 && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
            }
                ?? false),
            text.at(end) != "²", text.at(end) != "³",
            let value = number.value.scaled(byPowerOfTen: letter.number)
        else { return number }
        var scaled = number
        (scaled.value, scaled.high, scaled.end) = (
            value.normalised, number.high?.scaled(byPowerOfTen: letter.number)?.normalised, end
        )
        scaled.trailingPower = letter.number
        return scaled
    }

    /// 7 2 折: two digits set apart, of one discount.
    private func spacedDigits(_ start: Int, _ run: NumeralRun) -> (Int, Int, Int)? {
        let next = text.skippingSpace(run.end)
        guard run.end == start + 1, next > run.end, let first = figures(start), let second = figures(next),
            second.end == next + 1, text.behind(.discount, at: text.skippingSpace(second.end)) != nil
        else { return nil }
        return (first.value, second.value, second.end)
    }

    /// 两打, 半打: so many dozen, unless 打 begins a verb.
    private func dozens(_ number: Number) -> Number? {
        guard let end = text.behind(.dozen, at: text.skippingSpace(number.end)),
            let value = number.value.times(ExactDecimal(coefficient: 12))
        else { return nil }
        var dozen = number
        (dozen.value, dozen.high, dozen.end) = (
            value.normalised, number.high?.times(ExactDecimal(coefficient: 12)), end
        )
        if let half = text.behind("半", at: end), let sum = value.plus(ExactDecimal(coefficient: 6)) {
            (dozen.value, dozen.end) = (sum, half)
        }
        return dozen
    }
}
