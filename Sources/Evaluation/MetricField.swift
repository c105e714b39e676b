/// A field of a metric that is compared with its label, in the order in which figures are printed.
enum MetricField: String, CaseIterable {
    case value, unit
    case valueBase = "value_base"
    case unitCode = "unit_code"
    case measure, qualifier, status, period, indicator

    /// Fields without which a row is of no use: a record with these right counts in `metric.core_f1`.
    static let core: Set<MetricField> = [.valueBase, .measure, .indicator]

    /// True when the record says what the label says; a label without unit code or period asks for none.
    func agrees(gold: Fields, found: Fields) -> Bool {
        switch self {
        case .value, .valueBase: ExactNumber(gold.text(rawValue)) == ExactNumber(found.text(rawValue))
        case .unit: (gold.text(rawValue) ?? "") == (found.text(rawValue) ?? "")
        case .unitCode: gold.text(rawValue).map { $0 == found.text(rawValue) } ?? true
        case .measure, .status: gold.text(rawValue) == found.text(rawValue)
        case .qualifier:
            (gold.has(rawValue) ? gold.text(rawValue) : "eq")
                == (found.text(rawValue).flatMap { $0.isEmpty ? nil : $0 } ?? "eq")
        case .period:
            gold.text(rawValue).map { Self.year(of: $0) == Self.year(of: found.text(rawValue) ?? "") } ?? true
        case .indicator:
            ([gold.text(rawValue)] + gold.strings("indicator_also"))
                .contains { IndicatorSimilarity.of($0, found.text(rawValue)) >= IndicatorSimilarity.threshold }
        }
    }

    /// The fields in which a record differs from its label.
    static func differences(gold: Fields, found: Fields) -> [Verdict.Difference] {
        allCases.filter { !$0.agrees(gold: gold, found: found) }.map {
            Verdict.Difference(field: $0.rawValue, expected: gold.text($0.rawValue), found: found.text($0.rawValue))
        }
    }

    /// The four digits that a period begins with.
    static func year(of period: String) -> Substring? {
        let head = period.prefix(4)
        return head.count == 4 && head.utf8.allSatisfy { (0x30...0x39).contains($0) } ? head : nil
    }
}
