import Model
import Patterns

/// What shares, ratios and effects are named by: what was told of before, the list that a sum is of, and what contributes.
extension SentenceReader {
    /// 甲业、乙业产值 of 甲业、乙业产值分别为9亿元、8亿元,合计占全市的52%: the whole list that a sum is one of; nil where no list of one name stands
    /// before it.
    func allOfSum(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> NamePieces? {
        let item = items[index]
        guard index > 1, item.clause < item.before.lowerBound, items[index - 1].continuesList,
            words.part.sums.first(in: text, item.clause..<item.before.lowerBound) != nil,
            case let list = items[items[index - 1].leader].before, !list.isEmpty
        else { return nil }
        return NamePieces(list)
    }

    /// True for 总量占全市 and its like: a noun that names nothing alone stands before the verb of a share.
    func isGenericShare(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        guard let place = ClauseTailReader.find(text, name, "占"), place > name.lowerBound, !isOtherWord(text, place)
        else { return false }
        return naming.isGeneric(text, name.lowerBound..<place)
    }

    /// 经费支出 and 与生产总值之比 of 经费支出9亿元,与生产总值之比为2%, which is a share; nil for other words.
    func nameOfRatio(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        let to = item.before.lowerBound - "与".utf8.count
        guard item.measure == .level, to == item.clause, item.clause == item.floor,
            text.has("与", at: to, end: item.before.upperBound),
            words.share.ratiosTo.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) != nil,
            let antecedent = antecedent(items, index)
        else { return nil }
        item.measure = .share
        item.whole = antecedent
        var pieces = items[antecedent].name
        pieces.append(to..<item.before.upperBound)
        return pieces
    }

    /// 服务业增加值 of 服务业增加值增长8%,对经济增长的贡献率为60%, and of …,拉动经济增长4个百分点: what was told of before contributes; nil
    /// where nothing was, and for rates that say themselves whose they are.
    func contributor(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        guard isContribution(text, items[index]) else { return nil }
        if words.part.sums.first(in: text, items[index].clause..<items[index].before.lowerBound) != nil {
            return allOfSum(text, items, index)
        }
        guard
            let earlier = antecedent(items, index), case let whole = withoutShareNoun(text, items[earlier]),
            let first = whole.first,
            // 占生产总值的54%,对经济增长的贡献率为60%: of the sentence before.
            !startsWithShareVerb(text, first)
        else { return nil }
        // 消费 of 消费拉动经济增长3个百分点
        if let effect = words.name.effects.first(in: text, first) {
            return effect.lowerBound == first.lowerBound ? nil : NamePieces(first.lowerBound..<effect.lowerBound)
        }
        // 消费 of 消费对经济增长贡献率为60%
        if let name = items[earlier].name.first,
            words.name.namesWithPhrase.ending(in: text, at: name.upperBound, floor: name.lowerBound) != nil,
            let to = ClauseTailReader.find(text, name, "对"), to >= name.lowerBound + 6
        {
            return NamePieces(name.lowerBound..<to)
        }
        // 增加值 of 增加值增速高于全市1个百分点, 产业增加值 of 产业实现增加值9亿元,拉动经济增长2个百分点
        return naming.nameOfRecord(text, withoutContribution(text, items[earlier], withoutRateNoun(text, whole)))
    }

    /// 服务业增加值 of 服务业增加值增长8%,对经济增长的贡献率为60%,拉动经济增长4个百分点: what contributes, without what to; the name as it stands
    /// where nothing says that.
    private func withoutContribution(
        _ text: UnsafeBufferPointer<UInt8>, _ earlier: SentenceItem, _ name: NamePieces
    ) -> NamePieces {
        guard earlier.measure == .share, name.count > 1, let last = earlier.name.last, let own = name.last,
            own.lowerBound == last.lowerBound, text.has("对", at: last.lowerBound, end: last.upperBound),
            words.name.namesWithPhrase.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil
        else { return name }
        return name.replacingLast(with: own.lowerBound..<own.lowerBound)
    }

    /// 服务业增加值 and 拉动 of 服务业增加值增长8%,拉动4个百分点: what was told of before did so much for all; nil for other numbers.
    func nameOfEffect(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        guard item.measure == .change, isInPoints(item), item.before.isEmpty, item.clause == item.floor,
            let effect = words.name.effects.beginning(
                in: text, at: item.tail.start, end: item.quantity.range.lowerBound),
            let earlier = antecedent(items, index)
        else { return nil }
        let verb = item.tail.start..<(item.tail.start + effect.count)
        // 第一产业实现增加值9亿元,拉动经济增长2个百分点
        var name = naming.nameOfRecord(
            text,
            withoutContribution(
                text, items[earlier], withoutRateNoun(text, withoutShareNoun(text, items[earlier]))))
        if let first = name.first, words.name.effects.first(in: text, first) != nil { return nil }
        name.append(verb)
        return name
    }

    /// A name whose last piece ends with 增速 or its like without that: what grew is what has a share or contributes.
    func withoutRateNoun(_ text: UnsafeBufferPointer<UInt8>, _ name: NamePieces) -> NamePieces {
        guard let last = name.last,
            let noun = comparisons.changeNoun.ending(
                text, at: last.upperBound, floor: last.lowerBound + (name.count > 1 ? 0 : 6))
        else { return name }
        return name.replacingLast(with: last.lowerBound..<noun.start)
    }

    /// True for a share that begins with 对 and ends with 贡献率 or its like, and for growth behind 拉动.
    func isContribution(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let before = item.before
        switch item.measure {
        case .share:
            // 增长8%,贡献率47%
            if words.name.namesWithPhrase.isWhole(before, of: text) {
                return item.clause == item.floor && !item.isInParenthesis
            }
            return text.has("对", at: before.lowerBound, end: before.upperBound)
                && words.name.namesWithPhrase.ending(in: text, at: before.upperBound, floor: before.lowerBound) != nil
        case .change:
            // 畜肉价格上涨9%,拉动价格上涨2个百分点(猪肉价格上涨8%,拉动价格上涨1个百分点): each of what stands before it.
            return item.clause == item.floor && (!item.isInParenthesis || text[item.clause - 1] == UInt8(ascii: ","))
                && words.name.effects.beginning(in: text, at: before.lowerBound, end: before.upperBound) != nil
        default: return false
        }
    }
}
