import Model

/// Shares of one whole, told in one sentence, must sum to 100.
struct ShareSums: Sendable {
    let roles: IndicatorRoles

    /// Half a point: three shares rounded to one place can miss 100 by 0.15, to whole per cents by 1.5, which is allowed
    /// for where no share has a decimal.
    private static let tolerance = ExactDecimal(coefficient: 5, scale: 1)
    private static let toleranceOfWholeNumbers = ExactDecimal(coefficient: 15, scale: 1)

    func findings(in metrics: [MetricRecord]) -> [Finding] {
        var findings: [Finding] = []
        for group in roles.shareGroups {
            var start = 0
            while start < metrics.count {
                var end = start + 1
                var shares = metrics[start].measure == .share ? 1 : 0
                while end < metrics.count, metrics[end].sentence == metrics[start].sentence, metrics[end].cell == nil {
                    if metrics[end].measure == .share { shares += 1 }
                    end += 1
                }
                // Most sentences have none.
                if shares >= group.count, let finding = finding(metrics[start..<end], group) {
                    findings.append(finding)
                }
                start = end
            }
        }
        return findings
    }

    private func finding(_ sentence: ArraySlice<MetricRecord>, _ group: [String]) -> Finding? {
        let shares = sentence.filter {
            $0.measure == .share && $0.unitCode == "%" && !$0.isBounded && group.contains($0.indicatorCode ?? "")
        }
        // One share each, of one period: 由5:40:55调整为4:39:57 tells two wholes and is left alone.
        guard shares.count == group.count, Set(shares.map { $0.indicatorCode ?? "" }).count == group.count,
            Set(shares.map(\.period)).count == 1, Set(shares.map(\.region)).count == 1
        else { return nil }
        var sum = ExactDecimal(coefficient: 0)
        for share in shares { sum = sum.plus(share.valueBase) ?? sum }
        guard let off = sum.minus(ExactDecimal(coefficient: 100))?.magnitude else { return nil }
        let tolerance = shares.contains { $0.value.scale > 0 } ? Self.tolerance : Self.toleranceOfWholeNumbers
        guard off > tolerance, let first = shares.first, let last = shares.last else { return nil }
        return Finding(
            code: "consistency.shares",
            message: shares.map(\.piece).joined(separator: " + ") + " sum to \(sum.normalised), not to 100",
            span: TextSpan(
                min(first.place.span.start, last.place.span.start), max(first.place.span.end, last.place.span.end)))
    }
}
