import Model

/// A level outside what the catalogue holds possible for its indicator, from a small county to the nation.
struct PlausibleRanges: Sendable {
    /// Those of which not any value may be told, and the place of each by its code.
    private let entries: [IndicatorCatalogue.Entry]
    private let places: SurfaceTable

    init(catalogue: IndicatorCatalogue, roles: IndicatorRoles) {
        entries = catalogue.entries.filter { entry in
            !entry.baseUnit.isEmpty && (entry.low != nil || entry.high != nil) && !roles.isGeneric(entry.code)
        }
        // Of two entries with one code the first counts.
        places = SurfaceTable(entries.enumerated().map { (Array($0.element.code.utf8), $0.offset) })
    }

    func findings(in metrics: [MetricRecord]) -> [Finding] {
        // By index: a copy of a record retains each of its dozen strings, and one of an entry does, too.
        metrics.indices.compactMap { index in
            guard metrics[index].measure == .level || metrics[index].measure == .share,
                let code = metrics[index].indicatorCode, let place = places.value(of: code),
                entries[place].baseUnit == metrics[index].unitCode
            else { return nil }
            // A month of something may lie below what a year of it must be.
            // Nothing spent is no slip of the pen.
            if let low = entries[place].low, metrics[index].valueBase < low, metrics[index].valueBase.coefficient != 0,
                Self.isYear(metrics[index].period)
            {
                return finding(metrics[index], "below", low, entries[place])
            }
            if let high = entries[place].high, metrics[index].valueBase > high {
                return finding(metrics[index], "above", high, entries[place])
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
