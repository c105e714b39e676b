import Model

extension NumeralRun {
    /// What tokens amount to; nil when it can't be held.
    static func value(_ tokens: [Token]) -> ExactDecimal? {
        var sum = NumeralSum()
        for token in tokens where !sum.add(token, of: tokens) { return nil }
        return sum.total
    }
}

/// A number while its numerals are read from the first to the last. What is added says false where it can't be held.
private struct NumeralSum {
    private static let none = ExactDecimal(coefficient: 0)
    private static let one = ExactDecimal(coefficient: 1)

    /// What 兆, 亿 and 万 have closed, each with all before it.
    private var trillions = Self.none
    private var hundredMillions = Self.none
    private var tenThousands = Self.none
    /// What stands behind these, up to its last place.
    private var section = Self.none
    /// Digits behind that, which a place may still follow.
    private var pending: ExactDecimal?
    /// The power of ten of the last place.
    private var lastPower = 0
    /// True behind a 零 that is no digit of a row.
    private var zeroBefore = false

    mutating func add(_ token: NumeralRun.Token, of tokens: [NumeralRun.Token]) -> Bool {
        switch token {
        case .vague, .counter: return true
        case .half: pending = ExactDecimal(coefficient: 5, scale: 1)
        case .arabic(let number): pending = number
        case .zero: addZero(of: tokens)
        case .digit(let digit): return add(digit: digit)
        case .tens(let count): return add(section: ExactDecimal(coefficient: Int128(count * 10)), power: 1)
        case .place(let power):
            // 零十 is ten.
            let count = pending.map { $0 == Self.none ? Self.one : $0 } ?? Self.one
            return count.scaled(byPowerOfTen: power).map { add(section: $0, power: power) } ?? false
        case .wan: return closeTenThousands()
        case .yi: return closeHundredMillions()
        case .zhao: return closeTrillions()
        }
        return true
    }

    /// In a row of digits 零 is one of them: 二零二五.
    private mutating func addZero(of tokens: [NumeralRun.Token]) {
        if let row = pending { pending = row.scaled(byPowerOfTen: 1) } else { zeroBefore = true }
        if tokens.count == 1 || tokens.first == .zero && pending == nil { pending = pending ?? Self.none }
    }

    private mutating func add(digit: Int) -> Bool {
        let one = ExactDecimal(coefficient: Int128(digit))
        guard let row = pending else {
            pending = one
            return true
        }
        pending = row.scaled(byPowerOfTen: 1)?.plus(one)
        return pending != nil
    }

    private mutating func add(section part: ExactDecimal, power: Int) -> Bool {
        guard let sum = section.plus(part) else { return false }
        (section, pending, lastPower, zeroBefore) = (sum, nil, power, false)
        return true
    }

    /// What 万 or 亿 closes; nothing is left of it behind that.
    private mutating func takeSection() -> ExactDecimal? {
        let sum = section.plus(pending ?? Self.none)
        (section, pending, zeroBefore) = (Self.none, nil, false)
        return sum
    }

    private mutating func closeTenThousands() -> Bool {
        guard let below = takeSection() else { return false }
        // 万 alone is one of them, and 万 behind 万 counts these.
        let isEmpty = below.coefficient == 0
        let base = isEmpty ? (tenThousands.coefficient == 0 ? Self.one : tenThousands) : below
        guard let part = base.scaled(byPowerOfTen: 4), let sum = isEmpty ? part : tenThousands.plus(part) else {
            return false
        }
        (tenThousands, lastPower) = (sum, 4)
        return true
    }

    private mutating func closeHundredMillions() -> Bool {
        guard let below = takeSection(), let sum = tenThousands.plus(below) else { return false }
        let isEmpty = sum.coefficient == 0
        let base = isEmpty ? (hundredMillions.coefficient == 0 ? Self.one : hundredMillions) : sum
        guard let part = base.scaled(byPowerOfTen: 8), let all = isEmpty ? part : hundredMillions.plus(part) else {
            return false
        }
        (hundredMillions, tenThousands, lastPower) = (all, Self.none, 8)
        return true
    }

    private mutating func closeTrillions() -> Bool {
        guard let sum = hundredMillions.plus(tenThousands)?.plus(section)?.plus(pending ?? Self.none),
            let part = sum.scaled(byPowerOfTen: 12), let all = trillions.plus(part)
        else { return false }
        (trillions, hundredMillions, tenThousands, section) = (all, Self.none, Self.none, Self.none)
        (pending, lastPower, zeroBefore) = (nil, 12, false)
        return true
    }

    /// What all comes to.
    var total: ExactDecimal? {
        var rest = pending ?? Self.none
        // 九万四 is 94,000: a last digit counts in tenths of the place before it, unless 零 stands between.
        if pending != nil, lastPower >= 2, !zeroBefore, rest.coefficient < 10, rest.scale == 0 {
            rest = rest.scaled(byPowerOfTen: lastPower - 1) ?? rest
        }
        return trillions.plus(hundredMillions)?.plus(tenThousands)?.plus(section)?.plus(rest)
    }
}
