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
        // By pointers, and field by field: a copy of a record, which `isBounded` takes, too, retains each of its dozen
        // strings.
        metrics.withUnsafeBufferPointer { metrics in
            guard let first = metrics.baseAddress else { return }
            for index in metrics.indices {
                let metric = first + index
                guard metric.pointee.measure == .level || metric.pointee.measure == .change,
                    metric.pointee.qualifier == .eq, metric.pointee.valueHigh == nil,
                    let code = metric.pointee.indicatorCode, roles.isComparable(code, in: type),
                    let period = metric.pointee.period, let unit = metric.pointee.unitCode,
                    metric.pointee.measure == .level || unit == "%" && metric.pointee.basis == "yoy"
                else { continue }
                let key = Key(
                    code: code, indicator: metric.pointee.indicator, measure: metric.pointee.measure, period: period,
                    region: metric.pointee.region, status: metric.pointee.status, unit: unit,
                    basis: metric.pointee.basis)
                if let earlier = seen[key]?.first(where: { Self.differs(metric, first + $0) }) {
                    findings.append(Self.finding(metric.pointee, metrics[earlier]))
                }
                seen[key, default: []].append(index)
            }
        }
        return findings
    }

    private static func finding(_ metric: MetricRecord, _ earlier: MetricRecord) -> Finding {
        let power = powerOfTen(metric.valueBase, earlier.valueBase)
        return Finding(
            code: "consistency.stated_twice",
            message: "\(metric.piece) was \(earlier.piece) before" + (power.map { ", \($0)" } ?? ""),
            span: metric.place.span)
    }

    /// True when the two lie further apart than one step of the coarser one's last digit (rounded or cut off).
    private static func differs(_ a: UnsafePointer<MetricRecord>, _ b: UnsafePointer<MetricRecord>) -> Bool {
        // One sentence tells two values of two things (城乡居民 … 分别为), or of one thing in two ways.
        if a.pointee.sentence.overlaps(b.pointee.sentence) && a.pointee.cell == nil { return false }
        guard let stepA = a.pointee.lastPlace, let stepB = b.pointee.lastPlace,
            let off = a.pointee.valueBase.minus(b.pointee.valueBase)?.magnitude
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
