import Model

/// A level outside what the catalogue holds possible for its indicator, from a small county to the nation.
struct PlausibleRanges: Sendable {
    private let entries: [String: IndicatorCatalogue.Entry]
    private let roles: IndicatorRoles

    init(catalogue: IndicatorCatalogue, roles: IndicatorRoles) {
        entries = Dictionary(catalogue.entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.roles = roles
    }

    func findings(in metrics: [MetricRecord]) -> [Finding] {
        metrics.indices.compactMap { index in metrics[index].indicatorCode == nil ? nil : finding(metrics[index]) }
    }

    private func finding(_ metric: MetricRecord) -> Finding? {
        guard metric.measure == .level || metric.measure == .share, let code = metric.indicatorCode,
            !roles.generic.contains(code),
            let entry = entries[code], !entry.baseUnit.isEmpty, entry.baseUnit == metric.unitCode
        else { return nil }
        // A month of something may lie below what a year of it must be.
        if let low = entry.low, metric.valueBase < low, Self.isYear(metric.period) {
            return finding(metric, "below", low, entry)
        }
        if let high = entry.high, metric.valueBase > high { return finding(metric, "above", high, entry) }
        return nil
    }

    private func finding(
        _ metric: MetricRecord, _ side: String, _ bound: ExactDecimal, _ entry: IndicatorCatalogue.Entry
    ) -> Finding {
        Finding(
            code: "consistency.out_of_range",
            message: "\(metric.piece) is \(metric.valueBase.normalised) \(entry.baseUnit), \(side) \(bound), "
                + "the bound for \(entry.name)",
            span: metric.place.span)
    }

    private static func isYear(_ period: String?) -> Bool { period.map { $0.utf8.count == 4 } ?? false }
}
