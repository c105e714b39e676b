import Patterns

/// Names of values that changed, where words part 从 from the earlier one: 起征点从月销售额3万元提高到10万元.
extension SentenceReader {
    /// 起征点 and 月销售额 of 起征点从月销售额3万元提高到10万元: where words part 从 from the value before a change, they name it with those
    /// before 从; a time there is no part of the name.
    func settleEarlierValue(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) {
        let item = items[index]
        // 标准由2012年的月人均260元、105元提高到650元、420元: behind the rest of its list.
        var next = index + 1
        while next < items.count, items[next].continuesList, items[next].leader == index { next += 1 }
        guard next < items.count, items[next].tail.isTo, items[next].before.isEmpty,
            !item.tail.isFrom, item.quantity.notation != .ordinal, item.behind.isEmpty,
            item.before.count >= Self.shortestWithEarlier,
            let from = placeOfFrom(text, (item.before.lowerBound + 6)..<item.before.upperBound),
            case let words = (from + "从".utf8.count)..<item.before.upperBound, !words.isEmpty,
            words.count <= Self.longestEarlier
        else { return }
        let head = naming.trimmed(text, item.before.lowerBound..<from, dates: dates, dateIndex: dateIndex)
        guard head.count >= 6 else { return }
        item.tail.isFrom = true
        item.tail.date = item.tail.date ?? dateIndex.last { words.contains(dates[$0].range.lowerBound) }
        let rest = naming.trimmed(text, words, dates: dates, dateIndex: dateIndex)
        if rest.isEmpty || naming.isVerbOnly(text, rest)
            || self.words.time.earlierTimeEnds.ending(in: text, at: rest.upperBound, floor: rest.lowerBound) != nil
        {
            item.before = head
        } else {
            item.addition = head
            item.before = rest
        }
    }

    /// 企业 and 亏损 of 企业由上年亏损3亿元转为盈利1亿元, and 企业 and 盈利 of its second number: what was so before a turn, and after.
    /// `state` are the bytes of the word that the words before the number end with.
    func settleTurn(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, state: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) {
        let item = items[index]
        let start = item.before.upperBound - state
        if index > 0, items[index - 1].end == item.before.lowerBound,
            let turn = words.time.turns.beginning(in: text, at: item.before.lowerBound, end: start),
            // 变为2019年盈利2亿元
            naming.trimmed(
                text, (item.before.lowerBound + turn.count)..<start, dates: dates, dateIndex: dateIndex
            ).isEmpty
        {
            item.tail.date =
                item.tail.date
                ?? dateIndex.last { (item.before.lowerBound..<start).contains(dates[$0].range.lowerBound) }
            item.addition = items[index - 1].addition
            item.before = start..<item.before.upperBound
            return
        }
        guard words.time.turns.beginning(in: text, at: item.end, end: text.count) != nil,
            let from = placeOfFrom(text, item.before)
        else { return }
        let between = (from + "由".utf8.count)..<item.before.upperBound
        item.tail.isFrom = true
        item.tail.date = dateIndex.last { between.contains(dates[$0].range.lowerBound) }
        item.addition = naming.trimmed(text, item.before.lowerBound..<from, dates: dates, dateIndex: dateIndex)
        item.before = start..<item.before.upperBound
    }

    /// Bytes of the shortest words with 从 inside, and of the longest between that and the number.
    private static let shortestWithEarlier = 15
    private static let longestEarlier = 30

    /// The first byte of the last 从 or 由 in a range that is no part of another word (从业, 自由); nil when there is none.
    private func placeOfFrom(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard let from = ClauseTailReader.findLast(text, range, "从") ?? ClauseTailReader.findLast(text, range, "由"),
            words.time.notFrom.beginning(in: text, at: from, end: range.upperBound) == nil,
            words.time.notFrom.ending(in: text, at: from + "从".utf8.count, floor: 0) == nil
        else { return nil }
        return from
    }
}
