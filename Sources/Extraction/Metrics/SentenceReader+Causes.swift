import Model

/// Changes of what stands behind a verb of their clause: what was cut, what was made to grow.
extension SentenceReader {
    /// 压减会议经费31%、培训经费43%: what was cut, without the verb; nil where nothing was, or the rate of it is told.
    func beforeCut(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Range<Int>? {
        let item = items[index]
        guard item.behind.isEmpty, !item.isAttribute, !item.tail.isTo, !item.tail.isFrom,
            words.change.measures.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) == nil
        else { return nil }
        if let verb = words.change.cuts.beginning(in: text, at: item.before.lowerBound, end: item.before.upperBound) {
            let rest = (item.before.lowerBound + verb.count)..<item.before.upperBound
            return rest.count < 6
                || words.change.extentsOfCuts.beginning(in: text, at: rest.lowerBound, end: rest.upperBound) != nil
                ? nil : rest
        }
        guard index > 0, items[index - 1].end == item.floor, items[index - 1].grammar == .change,
            items[index - 1].tail.direction == nil, items[index - 1].quantity.unit == item.quantity.unit,
            isSeparator(text, item.floor, item.quantity.range.lowerBound)
        else { return nil }
        return item.before
    }

    /// 零售额 of 带动零售额, which grew.
    func withoutCause(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int> {
        guard let cause = words.change.causes.beginning(in: text, at: range.lowerBound, end: range.upperBound),
            range.count - cause.count >= 6
        else { return range }
        return naming.trimmed(
            text, (range.lowerBound + cause.count)..<range.upperBound, dates: dates, dateIndex: dateIndex)
    }
}
