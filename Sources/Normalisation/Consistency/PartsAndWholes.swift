import Model
import Patterns

/// What 其中 or # marks as a part must not exceed its whole.
struct PartsAndWholes: Sendable {
    /// In names of differences and balances, of which a part can exceed the whole when another part is negative, and in
    /// those of averages, of which a part's can be larger.
    private let noSums: FewWords
    private let parts: FewWords

    /// Takes the list `sum_words` of a pack.
    ///
    /// - Throws: `SetupError` when the list or one of its roles is missing, and for each line whose role is not known.
    init(pack: Pack) throws(SetupError) {
        var words = RoleWords("sum_words", of: pack)
        noSums = FewWords(words.surfaces("balance") + words.surfaces("average"))
        parts = words.few("part")
        try words.finish()
    }

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
            part.indicator != whole.indicator, isMarked(part, whole, text)
        else { return nil }
        for name in [part.indicator, whole.indicator] {
            if noSums.occur(in: name) { return nil }
        }
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
    private func isMarked(_ part: MetricRecord, _ whole: MetricRecord, _ text: [UInt8]) -> Bool {
        if part.cell != nil { return whole.cell != nil }
        let start = whole.place.span.end
        let end = part.place.span.start
        guard start < end, end <= text.count else { return false }
        return text.withUnsafeBufferPointer { parts.occurs(in: $0, start..<end) }
    }

    /// Amounts add up; rates, indexes and amounts for each of something don't.
    private static func isAdditive(_ unit: String) -> Bool {
        switch Units.KnownCode(rawValue: unit) {
        case .percent, .permille, .points, .one, .doublings: return false
        default: return !unit.utf8.contains(UInt8(ascii: "/"))
        }
    }
}
