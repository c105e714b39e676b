import Model

/// The same indicator of the same time and place, told twice with values that no rounding makes equal.
struct RepeatedStatements: Sendable {
    let roles: IndicatorRoles

    private struct Key: Hashable {
        var code: String
        var indicator: String
        var measure: MetricRecord.Measure
        var period: String
        var region: String?
        var status: MetricRecord.Status
        var unit: String
        var basis: String?

        /// Of the ASCII strings alone: others are normalised before they are hashed, which takes longer than to compare.
        func hash(into hasher: inout Hasher) {
            hasher.combine(code)
            hasher.combine(period)
        }
    }

    func findings(in metrics: [MetricRecord], _ type: DocumentRecord.DocumentType) -> [Finding] {
        var seen: [Key: [Int]] = [:]
        seen.reserveCapacity(metrics.count / 8)
        var findings: [Finding] = []
        // By index: a copy of a record retains each of its dozen strings.
        for index in metrics.indices {
            guard let code = metrics[index].indicatorCode, let period = metrics[index].period,
                let unit = metrics[index].unitCode,
                metrics[index].measure == .level
                    || metrics[index].measure == .change && unit == "%"
                        && metrics[index].basis == "yoy",
                !metrics[index].isBounded, roles.isComparable(code, in: type)
            else { continue }
            let metric = metrics[index]
            let key = Key(
                code: code, indicator: metric.indicator, measure: metric.measure, period: period, region: metric.region,
                status: metric.status, unit: unit, basis: metric.basis)
            if let earlier = seen[key]?.first(where: { differs(metric, metrics[$0]) }) {
                let first = metrics[earlier]
                let power = Self.powerOfTen(metric.valueBase, first.valueBase)
                findings.append(
                    Finding(
                        code: "consistency.stated_twice",
                        message: "\(metric.piece) was \(first.piece) before" + (power.map { ", \($0)" } ?? ""),
                        span: metric.place.span))
            }
            seen[key, default: []].append(index)
        }
        return findings
    }

    /// True when the two lie further apart than one step of the coarser one's last digit (rounded or cut off).
    private func differs(_ a: MetricRecord, _ b: MetricRecord) -> Bool {
        // One sentence tells two values of two things (城乡居民 … 分别为), or of one thing in two ways.
        if a.sentence.overlaps(b.sentence) && a.cell == nil { return false }
        guard let stepA = a.lastPlace, let stepB = b.lastPlace, let off = a.valueBase.minus(b.valueBase)?.magnitude
        else { return false }
        return off > max(stepA, stepB)
    }

    /// `10^k times as much` when the digits are the same.
    static func powerOfTen(_ a: ExactDecimal, _ b: ExactDecimal) -> String? {
        for power in 1...4 {
            if a.scaled(byPowerOfTen: power)?.normalised == b.normalised { return "10^-\(power) times as much" }
            if b.scaled(byPowerOfTen: power)?.normalised == a.normalised { return "10^\(power) times as much" }
        }
        return nil
    }
}
