import Model

/// A level outside what the catalogue holds possible for its indicator, from a small county to the nation.
struct PlausibleRanges: Sendable {
    /// By code; those of which any value may be told are left out.
    private let entries: [String: IndicatorCatalogue.Entry]

    init(catalogue: IndicatorCatalogue, roles: IndicatorRoles) {
        var entries: [String: IndicatorCatalogue.Entry] = [:]
        for entry in catalogue.entries
        where !entry.baseUnit.isEmpty && (entry.low != nil || entry.high != nil) && !roles.generic.contains(entry.code)
        {
            if entries[entry.code] == nil { entries[entry.code] = entry }
        }
        self.entries = entries
    }

    func findings(in metrics: [MetricRecord]) -> [Finding] {
        // By index: a copy of a record retains each of its dozen strings.
        metrics.indices.compactMap { index in
            guard metrics[index].measure == .level || metrics[index].measure == .share,
                let code = metrics[index].indicatorCode, let entry = entries[code],
                entry.baseUnit == metrics[index].unitCode
            else { return nil }
            // A month of something may lie below what a year of it must be.
            if let low = entry.low, metrics[index].valueBase < low, Self.isYear(metrics[index].period) {
                return finding(metrics[index], "below", low, entry)
            }
            if let high = entry.high, metrics[index].valueBase > high {
                return finding(metrics[index], "above", high, entry)
            }
            return nil
        }
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
