import Model

extension MetricRecord {
    /// The statement in a few words: 地区生产总值 1935.12亿元 (2019).
    var piece: String {
        "«\(indicator) \(value)\(unit ?? "")»" + (period.map { " (\($0))" } ?? "")
    }

    /// What one step of the last written digit is worth in the base unit: 0.01亿元 is 1,000,000.
    var lastPlace: ExactDecimal? {
        guard value.coefficient != 0, let power = scalePower else { return nil }
        return ExactDecimal(coefficient: 1, scale: value.scale).scaled(byPowerOfTen: power)
    }

    /// Power of ten between the number as written and in its base unit.
    private var scalePower: Int? {
        var power = 0
        let base = valueBase.normalised
        var written = value.normalised
        while written != base && power < 20 {
            guard let next = value.scaled(byPowerOfTen: power + 1) else { return nil }
            power += 1
            written = next.normalised
        }
        return written == base ? power : nil
    }

    /// True when words bound the number or it is a range: then it states no exact value.
    var isBounded: Bool { qualifier != .eq || valueHigh != nil }
}

extension ExactDecimal {
    /// The exact sum; nil past 38 digits.
    func plus(_ other: ExactDecimal) -> ExactDecimal? {
        let common = Swift.max(scale, other.scale)
        guard let left = scaled(byPowerOfTen: common), let right = other.scaled(byPowerOfTen: common) else {
            return nil
        }
        let (sum, overflow) = left.coefficient.addingReportingOverflow(right.coefficient)
        return overflow ? nil : ExactDecimal(coefficient: sum, scale: common)
    }

    /// The exact difference; nil past 38 digits.
    func minus(_ other: ExactDecimal) -> ExactDecimal? { plus(other.negated) }

    /// Without its sign.
    var magnitude: ExactDecimal { coefficient < 0 ? negated : self }

    /// The exact product with an integer; nil past 38 digits.
    func times(_ factor: Int128) -> ExactDecimal? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor)
        return overflow ? nil : ExactDecimal(coefficient: product, scale: scale)
    }

    /// A binary approximation, for thresholds that are not exact themselves.
    var approximate: Double {
        var result = Double(coefficient)
        for _ in 0..<scale { result /= 10 }
        return result
    }
}
