import Model

/// What notations of numbers need beyond shifting a point. All is exact but a quotient that doesn't end.
extension ExactDecimal {
    /// The exact sum; nil when it needs more than 38 digits.
    func plus(_ other: ExactDecimal) -> ExactDecimal? {
        let scale = max(self.scale, other.scale)
        guard let left = scaled(byPowerOfTen: scale), let right = other.scaled(byPowerOfTen: scale) else { return nil }
        let (sum, overflow) = left.coefficient.addingReportingOverflow(right.coefficient)
        return overflow ? nil : ExactDecimal(coefficient: sum, scale: scale).normalised
    }

    /// The exact product; nil when it needs more than 38 digits.
    func times(_ other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
        return overflow || scale + other.scale > 37
            ? nil : ExactDecimal(coefficient: product, scale: scale + other.scale)
    }

    /// The quotient to fifteen places behind the point, halves rounded away from zero, times a power of ten; nil for a
    /// divisor that isn't above zero.
    func quotient(by other: ExactDecimal, shiftedBy power: Int = 0) -> ExactDecimal? {
        guard other.coefficient > 0, let top = scaled(byPowerOfTen: 15 + power + scale + other.scale) else {
            return nil
        }
        let (quotient, rest) = top.coefficient.quotientAndRemainder(dividingBy: other.coefficient)
        let isHalf = rest.magnitude >= other.coefficient.magnitude - rest.magnitude
        let rounded = !isHalf ? quotient : top.coefficient < 0 ? quotient - 1 : quotient + 1
        return ExactDecimal(coefficient: rounded, scale: 15 + scale).normalised
    }

    /// This number times 10 to the power of `power`, which may be negative; nil when it needs more than 38 digits.
    func shifted(byPowerOfTen power: Int) -> ExactDecimal? {
        if power >= 0 { return scaled(byPowerOfTen: power) }
        return scale - power > 37 ? nil : ExactDecimal(coefficient: coefficient, scale: scale - power)
    }

    /// This number to a whole power; nil when it needs more than 38 digits.
    func raised(to power: Int) -> ExactDecimal? {
        var result: ExactDecimal? = ExactDecimal(coefficient: 1)
        for _ in 0..<abs(power) { result = result.flatMap { $0.times(self)?.normalised } }
        return power < 0 ? result.flatMap { ExactDecimal(coefficient: 1).quotient(by: $0) } : result
    }
}
