import Model
import Patterns

/// What a number is told of: growth of an amount, points of a rate, a share, a rank or a gap of what stands before it.
extension SentenceReader {
    /// What a number qualifies, by its index in the sentence: growth the amount that grew, points the rate, a share, a rank or a gap
    /// what it is told of. What the words between name it by may be none of these, and what that is told of stands behind it:
    /// a plan that was fulfilled (收入9亿元,完成预算的98%,增长7%), growth in another unit (增收2亿元,增长7%), a rank, the amount of before
    /// (收入9亿元,比上年的8亿元增长12%). An amount qualifies none but the whole that it is part of.
    @inline(__always)
    func qualified(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ base: Int,
        _ mentions: [MetricMention]
    ) -> Int? {
        let of = qualifiedOutside(items, index, base, mentions)
        return index > 1 && items[index - 1].isInParenthesis && !items[index].isInParenthesis
            ? growthInParenthesis(text, items, index, of) ?? of : of
    }

    /// The growth of an amount that a parenthesis behind it tells, for what is said of growth: 收入9亿元(增长7%),高于全国2个百分点, and
    /// 增速居全省第三.
    private func growthInParenthesis(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ of: Int?
    ) -> Int? {
        let (item, growth) = (items[index], items[index - 1])
        guard growth.measure == .change, isPercent(growth), isBehindAmount(text, items, index - 1),
            of.map({ $0 == index - 2 }) ?? true,
            isInPoints(item) && (item.measure == .gap || item.measure == .change)
                || item.measure == .rank && withoutChangeNoun(text, item.before).sign != 0
        else { return nil }
        return index - 1
    }

    /// True for 7% of 收入9亿元(增长7%).
    private func isBehindAmount(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        let amount = items[index - 1]
        return amount.measure == .level && !amount.isInParenthesis && items[index].clause == amount.end + 1
            && text[amount.end] == UInt8(ascii: "(")
    }

    /// The same but for what a parenthesis tells.
    private func qualifiedOutside(
        _ items: SentenceItems, _ index: Int, _ base: Int, _ mentions: [MetricMention]
    ) -> Int? {
        let item = items[index]
        guard item.measure != .level, var of = item.of ?? amountBefore(items, index) else { return nil }
        // 降水量9亿立方米,比上年偏少6%,比常年偏少2%, 支出9亿元,比上年增加2亿元,比预算减少3亿元, and 支出9亿元,完成预算的98%,决算数小于预算数
        // 2亿元: the amount, and neither its growth nor its share.
        if item.measure == .gap,
            items[of].measure == .change && (isPercent(item) || isMoney(item) && isMoney(items[of]))
                || items[of].measure == .share && isMoney(item),
            let amount = items[of].of, amount < of, items[amount].measure == .level
        {
            of = amount
        }
        while !qualifies(item, items[of]) || mentions[base + of].isEarlierValue {
            guard item.tail.date == nil, items[of].measure == .level || items[of].tail.date == nil,
                let next = items[of].of,
                next < of, items[next].name == item.name
            else { return nil }
            of = next
        }
        // 收入11亿元,占年初预算9亿元的129%,增长41%: what came of the plan.
        if mentions[base + of].isPlanned, item.measure == .share || of + 1 < index {
            of = amountBehindPlan(items, of, base, mentions) ?? of
        }
        return of
    }

    /// What came of a plan whose amount stands behind it: 11亿元 of 收入11亿元,占年初预算9亿元的129%; nil where nothing did.
    @inline(never)
    private func amountBehindPlan(
        _ items: SentenceItems, _ plan: Int, _ base: Int, _ mentions: [MetricMention]
    ) -> Int? {
        guard plan + 1 < items.count, items[plan].measure == .level, items[plan + 1].measure == .share,
            let done = items[..<plan].lastIndex(where: { $0.measure == .level }),
            items[done].quantity.unit == items[plan].quantity.unit, !mentions[base + done].isPlanned,
            !mentions[base + done].isEarlierValue,
            mentions[base + plan].indicator.hasPrefix(mentions[base + done].indicator)
        else { return nil }
        return done
    }

    /// The amount directly before a share that doesn't say of what it is one: 教育支出9亿元,占23%.
    private func amountBefore(_ items: SentenceItems, _ index: Int) -> Int? {
        guard items[index].measure == .share, items[index].leader == index, index > 0,
            items[index - 1].measure == .level, items[index - 1].name == items[index].name
        else { return nil }
        return index - 1
    }

    /// The whole that a share is one of: a part's bare one (支出9亿元,其中教育支出2亿元,占23%), and that of a part of what the sentence or
    /// the clause before tells; nil for other numbers, and for a part of nothing.
    @inline(__always)
    func wholeOfShare(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ base: Int, named indicator: String,
        opensPart: Bool, _ parts: inout PartsOfWhole, _ mentions: [MetricMention]
    ) -> Int? {
        guard items[index].measure == .share else { return nil }
        if index > 0, let whole = wholeOfBareShare(text, items, index, base, mentions) { return whole }
        return parts.areTold
            ? wholeAmong(indicator, items[index], parts)
                ?? wholeOfShares(text, items, index, opensPart: opensPart, &parts, mentions)
            : nil
    }

    /// The whole within the sentence that a part's bare share is one of.
    @inline(never)
    private func wholeOfBareShare(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ base: Int,
        _ mentions: [MetricMention]
    ) -> Int? {
        let item = items[index]
        // 其中社会投资、工业投资分别占20%、59%: all of a list are shares of the same.
        if item.leader != index {
            let first = items[item.leader]
            return isBareShare(text, first) && first.floor == first.clause && opensPart(text, first)
                ? mentions[base + item.leader].of : nil
        }
        let isBare = isBareShare(text, item)
        // 工业投入40亿元,其中新兴产业投资占50%
        if isBare, item.floor == item.clause {
            if opensPart(text, item) {
                let whole = lastAmount(base..<mentions.count, mentions)
                // 企业9家,其中前20强营收占95%: a share of what they earn.
                let isOfFigure =
                    item.name.last.map {
                        words.owner.figureHeads.ending(in: text, at: $0.upperBound, floor: $0.lowerBound) != nil
                    } ?? false
                guard isOfFigure, let all = whole.map({ mentions[$0].quantity }) else { return whole }
                return isCount(unit: all.unit, hasUnit: all.unitRange != nil) ? nil : whole
            }
            // 投资40亿元,其中农业投资占4%,工业投资占16%
            if let first = firstShareOfParts(text, items, index) { return mentions[base + first].of }
        }
        // 税收9亿元,增长8%,占65%
        let told = items[..<index].lastIndex { $0.measure == .level && $0.name == item.name }
        guard let part = [item.whole, item.of, told].compactMap({ $0 }).first(where: { items[$0].measure == .level }),
            let whole = mentions[base + part].of, mentions[whole].measure == .level,
            mentions[whole].quantity.unit == mentions[base + part].quantity.unit
        else { return nil }
        if naming.isGeneric(text, item.before) { return whole }
        return isBare && item.name == items[part].name ? whole : nil
    }

    /// The share behind 其中 that others join by commas: 占4% of 投资40亿元,其中农业投资占4%,工业投资占16%; nil where the one at
    /// `index` joins none.
    private func firstShareOfParts(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Int? {
        var first = index
        while case let item = items[first], item.measure == .share, item.floor == item.clause, !item.before.isEmpty,
            !startsWithShareVerb(text, item.before), isBareShare(text, item)
        {
            if opensPart(text, item) { return first }
            guard first > 0, item.clause == items[first - 1].end + 1 else { return nil }
            first -= 1
        }
        return nil
    }

    /// The amount that a share of a part told by nothing else is one of: 营业收入386亿元。其中,住宅占58%,商铺占26%; nil for others.
    @inline(never)
    private func wholeOfShares(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, opensPart: Bool,
        _ parts: inout PartsOfWhole, _ mentions: [MetricMention]
    ) -> Int? {
        let item = items[index]
        guard parts.areOfSentenceBefore, isPercent(item), item.leader == index,
            item.floor == item.clause, item.whole == nil, item.of == nil, item.before.count >= 6,
            isBareShare(text, item), index == 0 || items[index - 1].name != item.name
        else { return nil }
        if opensPart, index == 0 {
            parts.wholeOfShares = lastAmount(parts.candidates, mentions)
        }
        return parts.wholeOfShares
    }

    /// What a share that names no whole is one of, where the clause before says that it is of so many: 就业人员中,第一产业就业人员占9%; nil
    /// for others.
    @inline(never)
    private func wholeAmong(_ indicator: String, _ item: SentenceItem, _ parts: PartsOfWhole) -> Int? {
        guard let name = parts.among, let whole = parts.wholes.first, isPercent(item), item.whole == nil,
            indicator.hasSuffix(name), !indicator.contains("占")
        else { return nil }
        return whole.mention
    }

    /// The last amount among some mentions, and no value that stood earlier.
    private func lastAmount(_ candidates: Range<Int>, _ mentions: [MetricMention]) -> Int? {
        candidates.last {
            mentions[$0].measure == .level && !mentions[$0].isEarlierValue
                && mentions[$0].quantity.unit.map { units.all[$0].kind != .ratio } ?? false
        }
    }

    /// True for 占23%, and for 产业发展占比55%; not for 占总支出的23%.
    private func isBareShare(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let before = item.before
        return ClauseTailReader.findLast(text, item.floor..<item.quantity.range.lowerBound, "占").map {
            $0 + "占".utf8.count >= item.tail.start
        } ?? false
            || words.share.bareShares.ending(in: text, at: before.upperBound, floor: before.lowerBound + 1) != nil
    }

    /// True where what the one says can be said of the other.
    private func qualifies(_ item: SentenceItem, _ other: SentenceItem) -> Bool {
        switch (item.measure, other.measure) {
        case (.share, .level): true
        case (.share, _): false
        case (.rank, .rank), (.rank, .gap), (.gap, .rank), (.gap, .gap): false
        case (.change, .level): !isInPoints(item) || isRatio(other)
        // 增长7%,比上年提高2个百分点
        case (.change, .share), (.change, .change): isInPoints(item) && isRatio(other) && !isInPoints(other)
        // 居全省第三,前移2位
        case (.change, .rank): item.quantity.unit.map { units.all[$0].kind != .ratio } ?? false
        case (.change, .gap): false
        // 增长12%,增速提高3个百分点,高于全省2个百分点: the rate, and not what it grew by.
        case (.gap, .change): !isInPoints(item) || !isInPoints(other)
        default: true
        }
    }

    private func isRatio(_ item: SentenceItem) -> Bool {
        item.quantity.unit.map { units.all[$0].kind == .ratio } ?? true
    }
}
