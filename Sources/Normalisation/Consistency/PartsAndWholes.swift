import Model

/// What 其中 or # marks as a part must not exceed its whole.
struct PartsAndWholes: Sendable {
    /// Names of differences and balances: a part of them can exceed the whole when another part is negative.
    private static let balances = ["利润", "净", "差", "结余", "盈余", "增减", "缺口", "赤字"]
    /// Names of averages: those of a part can be larger.
    private static let averages = ["人均", "户均", "平均", "单价", "均价", "指数", "率", "强度", "密度", "浓度", "寿命", "标准", "最高", "最大"]

    func findings(in metrics: [MetricRecord], text: [UInt8]) -> [Finding] {
        // By index: a copy of a record retains each of its dozen strings.
        metrics.indices.compactMap { index in
            guard let whole = metrics[index].of, metrics.indices.contains(whole), metrics[index].measure == .level,
                metrics[whole].measure == .level, metrics[whole].valueBase.coefficient > 0,
                metrics[index].valueBase > metrics[whole].valueBase
            else { return nil }
            return finding(metrics[index], metrics[whole], text)
        }
    }

    private func finding(_ part: MetricRecord, _ whole: MetricRecord, _ text: [UInt8]) -> Finding? {
        guard part.measure == .level, whole.measure == .level, let unit = part.unitCode, unit == whole.unitCode,
            Self.isAdditive(unit), part.period == whole.period, part.region == whole.region,
            part.status == whole.status,
            part.qualifier == .eq || part.qualifier == .ge || part.qualifier == .gt, part.valueHigh == nil,
            !whole.isBounded || whole.qualifier == .le || whole.qualifier == .lt, whole.valueBase.coefficient > 0,
            part.indicator != whole.indicator, Self.isMarked(part, whole, text)
        else { return nil }
        for word in Self.balances + Self.averages
        where part.indicator.contains(word) || whole.indicator.contains(word) { return nil }
        // A part may be written with more digits than the rounded whole: one step of the whole's last digit is allowed.
        guard let step = whole.lastPlace, let limit = whole.valueBase.plus(step), part.valueBase > limit else {
            return nil
        }
        return Finding(
            code: "consistency.part_exceeds_whole",
            message: "\(part.piece) is told as part of \(whole.piece) and is larger",
            span: part.place.span)
    }

    /// True for two cells (其中, # or their sum made the link) and where 其中 stands between the two in a sentence: other
    /// links tell of totals behind their increase (新增12家，总数达到55家).
    private static func isMarked(_ part: MetricRecord, _ whole: MetricRecord, _ text: [UInt8]) -> Bool {
        if part.cell != nil { return whole.cell != nil }
        let start = whole.place.span.end
        let end = part.place.span.start
        guard start < end, end <= text.count else { return false }
        let mark = Array("其中".utf8)
        var index = start
        while index + mark.count <= end {
            if text[index] == mark[0], text[index..<(index + mark.count)].elementsEqual(mark) { return true }
            index += 1
        }
        return false
    }

    /// Amounts add up; rates, indexes and amounts for each of something don't.
    private static func isAdditive(_ unit: String) -> Bool {
        unit != "%" && unit != "1" && unit != "[permille]" && unit != "[pp]" && unit != "{番}" && !unit.contains("/")
    }
}
