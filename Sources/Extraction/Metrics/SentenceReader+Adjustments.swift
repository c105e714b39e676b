import Patterns

/// What a budget is adjusted by and to: 调增补助收入3亿元、转贷收入2亿元; 税收收入由90亿元调整为95亿元.
extension SentenceReader {
    /// 补助收入 of 调增补助收入3亿元, and 转贷收入 behind it in the list, with the sign: what was adjusted by so much money; nil for other
    /// numbers.
    func adjustedFigure(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> (before: Range<Int>, sign: Int)? {
        let item = items[index]
        // 由90亿元调整为95亿元,净增加5亿元: so much more than before, and no amount of its own.
        if index > 0, items[index - 1].tail.isTo, item.clause == items[index - 1].end + 1, item.clause == item.floor,
            words.change.netGrowth.isWhole(item.before, of: text), isAdjusted(text, items, index - 1)
        {
            return (item.clause..<item.clause, 1)
        }
        guard !item.tail.isTo, !item.tail.isFrom, item.behind.isEmpty,
            item.before.count >= Self.shortestAccount,
            words.account.accounts.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) != nil
                || words.account.funds.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound)
                    != nil
                || words.account.adjusting.beginning(in: text, at: item.before.lowerBound, end: item.before.upperBound)
                    != nil
        else { return nil }
        if let verb = words.account.adjusting.last(in: text, item.before),
            item.before.upperBound - verb.upperBound >= Self.shortestAccount
                // 调减收入预算5亿元: the budget of the fund before.
                || item.tail.plan != nil
                    && words.account.accounts.isWhole(verb.upperBound..<item.before.upperBound, of: text)
        {
            var name = naming.trimmed(
                text, verb.upperBound..<item.before.upperBound, dates: dates, dateIndex: dateIndex)
            if name.count < Self.shortestAccount, index > 0,
                text[items[index - 1].before].suffix(name.count).elementsEqual(text[name])
            {
                name = item.clause..<item.clause
            }
            let isCut = words.account.cuttingBack.isWhole(verb, of: text)
            return (name, isCut ? -1 : 1)
        }
        guard index > 0, case let earlier = items[index - 1], earlier.grammar == .change, earlier.tail.direction == nil,
            isMoney(earlier), earlier.end == item.floor, isSeparator(text, item.floor, item.quantity.range.lowerBound)
        else { return nil }
        return (item.before, earlier.sign)
    }

    /// True for money that an account is adjusted to or by, and for what it was before: 由90亿元调整为95亿元,调增5亿元.
    func isAdjusted(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        var item = items[index]
        // 调增补助收入3亿元
        if item.grammar == .change, item.tail.direction == nil, !item.continuesList { return true }
        if item.tail.isFrom, !item.tail.isTo {
            guard index + 1 < items.count, items[index + 1].tail.isTo else { return false }
            item = items[index + 1]
        }
        guard item.tail.isTo || item.tail.direction != nil else { return false }
        return words.account.adjusting.occurs(in: text, item.tail.start..<item.quantity.range.lowerBound)
    }

    @inline(__always)
    func isMoney(_ item: SentenceItem) -> Bool { item.quantity.unit.map { units.all[$0].kind == .money } ?? false }

    /// Bytes of 补助收入.
    private static let shortestAccount = 12
}
