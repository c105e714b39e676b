import Model

/// Times that a list of numbers goes to one by one: 8月、9月、10月,指数分别为49%、50%和51%; 一、二、三季度,收入分别增长2%、3%、4%.
extension SentenceReader {
    /// The time of a number in a list that says the same of as many times as it has numbers; nil for others.
    func listedTime(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> (date: Int, part: MetricMention.PartOfDate?)? {
        let first = items[index].leader
        let leader = items[first]
        guard !dateIndex.isEmpty, first + 1 < items.count, items[first + 1].leader == first else { return nil }
        var end = first + 1
        while end < items.count, items[end].leader == first {
            // 2031年、2032年,甲、乙分别增长2%和3%: each number is of another thing.
            if items[end].name != leader.name { return nil }
            end += 1
        }
        let count = end - first
        let before = dateIndex.filter { dates[$0].range.upperBound <= leader.quantity.range.lowerBound }
        guard let last = before.last else { return nil }
        if before.count >= count, before.suffix(count).allSatisfy({ dates[$0].period != nil && !dates[$0].isCompared }),
            zip(before.suffix(count), before.suffix(count - 1)).allSatisfy({ earlier, later in
                isJoint(text, dates[earlier].range.upperBound..<dates[later].range.lowerBound)
            })
        {
            return (before[before.endIndex - count + index - first], nil)
        }
        // 1至6月,增速比全省和全国分别高2、3个百分点: as many places, and not parts of the time.
        guard dates[last].setsTime, let period = dates[last].period, count <= 60, period.parts(count) != nil,
            leader.measure != .gap,
            dates[last].isPlan || contains(text, dates[last].range, ["、", "至", "到", "-", "—", "~"])
        else { return nil }
        return (last, MetricMention.PartOfDate(index: UInt8(index - first), count: UInt8(count)))
    }

    /// True for 、, 和 and the like between two members of a list, and nothing else.
    private func isJoint(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == 3 && isSeparator(text, range.lowerBound, range.upperBound)
            || range.count == 1 && text[range.lowerBound] == UInt8(ascii: ",")
    }
}
