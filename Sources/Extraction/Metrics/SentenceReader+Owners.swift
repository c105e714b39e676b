import Model
import Patterns

/// Rates that say nothing alone, and 惠及: they are of what the sentence told of before (办理提案88件,满意率100%; 改造小区9个,
/// 惠及3万户).
extension SentenceReader {
    /// 提案满意率 of 办理提案88件,满意率100%, 改造小区惠及 of 改造小区9个,惠及3万户: such words with what they are of; nil for
    /// others, and where nothing before says that.
    func nameOfOwned(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        let before = item.before
        guard !before.isEmpty, item.measure != .share else { return nil }
        if isPercent(item) || item.measure == .rank {
            guard item.addition.isEmpty, !item.isAttribute, areRatesAlone(text, before),
                let owner =
                    (thingOfClause(text, sentence, items, index, dates, dateIndex)
                    ?? ownerOfRate(text, items, index)).flatMap({ withoutSaidAgain(text, $0, before) })
            else { return nil }
            item.thing = owner
            // 公交站点500米覆盖率达91%: the number inside has the name.
            if let last = owner.last, last.count >= before.count,
                text[(last.upperBound - before.count)..<last.upperBound].elementsEqual(text[before])
            {
                return owner
            }
            var pieces = owner
            pieces.append(before)
            return pieces
        }
        // 临时救助73人次,支出22万元: what was spent on those that were counted just before.
        if words.account.spendings.isWhole(before, of: text), index > 0, isMoney(item), item.measure == .level,
            case let counted = items[index - 1], isCounted(counted), counted.measure == .level,
            item.clause == counted.end + 1, let last = counted.name.last, last.count >= 6
        {
            var pieces = counted.name
            pieces.append(before)
            return pieces
        }
        guard before.count <= Self.longestReaching, item.measure == .level, item.behind.isEmpty,
            words.share.reaching.isWhole(before, of: text), item.addition.isEmpty, !item.isAttribute,
            var pieces = thingOfClause(text, sentence, items, index, dates, dateIndex) ?? told(text, items, index)
        else { return nil }
        pieces.append(before)
        return pieces
    }

    /// What the rates of a list are of, where nothing but rates stands in it: 受理诉求90件,办结率、满意率分别为99%和98%.
    func ownerOfRates(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ rates: [Range<Int>], _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        guard items[index].clause == items[index].floor,
            rates.allSatisfy({ isRateAlone(text, $0) })
        else { return nil }
        return thingOfClause(text, sentence, items, index, dates, dateIndex) ?? ownerOfRate(text, items, index)
    }

    /// What the clause before is about, where no number stands in it: 新农保全面启动,参保率达90%; 实施助学计划,惠及3万人.
    private func thingOfClause(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        let end = item.clause - 1
        let previous = index > 0 ? items[index - 1].end : sentence.lowerBound
        guard item.clause == item.floor, end > previous, text[end] == UInt8(ascii: ",") else { return nil }
        let (start, inParenthesis) = clauseStart(text, previous, end, previous)
        guard !inParenthesis, start > previous || index == 0, start < end else { return nil }
        if let subject = subject(of: start..<end, text, dates, dateIndex, isBareNoun: false) {
            return NamePieces(subject)
        }
        // 推动企业合作,惠及企业5家: behind another number the act is what came of that.
        guard index == 0, start == sentence.lowerBound else { return nil }
        let clause = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
        var thing = naming.leadingVerbs(text, clause).upperBound..<clause.upperBound
        guard thing.lowerBound > start, naming.firstVerb(text, in: thing) == nil else { return nil }
        while let aspect = words.owner.aspects.ending(in: text, at: thing.upperBound, floor: thing.lowerBound + 6) {
            thing = thing.lowerBound..<(thing.upperBound - aspect.count)
        }
        return thing.count >= 9 && thing.count <= Self.longestOwner ? NamePieces(thing) : nil
    }

    /// The name of the nearest amount before a number, behind what else is said of that.
    private func told(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> NamePieces? {
        guard let earlier = amount(text, items, before: index), !isPercent(items[earlier]) else { return nil }
        let name = items[earlier].name
        let length = name.reduce(0) { $0 + $1.count }
        return length >= 6 && length <= Self.longestOwner ? name : nil
    }

    /// What was counted before a rate, each of a list (建议9件、提案8件,满意率100%), or the owner of the rate before it.
    private func ownerOfRate(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        guard let last = amount(text, items, before: index) else { return nil }
        if isPercent(items[last]) {
            if let thing = items[last].thing { return thing }
            guard let rate = items[last].name.last, let owner = ownerInRate(text, rate) else { return nil }
            return items[last].name.replacingLast(with: owner)
        }
        if let handled = handledThing(text, items[last]) { return handled }
        let unit = items[last].quantity.unit.map { units.all[$0].kind }
        // 新建燃气管网9公里,覆盖率达60%
        guard
            isCounted(items[last]) || unit == .length || words.share.ratesOfActs.isWhole(items[index].before, of: text)
        else { return nil }
        var first = last
        while first > 0, last - first < 3, items[first].floor == items[first - 1].end,
            isSeparator(text, items[first].floor, items[first].quantity.range.lowerBound),
            items[first - 1].measure == .level, items[first - 1].quantity.unit == items[first].quantity.unit
        {
            first -= 1
        }
        var pieces = NamePieces()
        for member in first...last {
            let name = items[member].thing ?? items[member].name
            let thing = withoutAdded(text, withoutLeadingVerbs(text, name))
            if thing.isEmpty { return nil }
            if member > first { pieces.append(items[member].floor..<(items[member].floor + "、".utf8.count)) }
            pieces.append(contentsOf: thing)
        }
        let length = pieces.reduce(0) { $0 + $1.count }
        return length >= 6 && length <= Self.longestOwner ? pieces : nil
    }

    /// 生活垃圾 of 生活垃圾清运量, whose rate is told behind it: 无害化处理率; nil for other names.
    private func handledThing(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> NamePieces? {
        guard let last = item.name.last,
            let amount = words.share.handledAmounts.ending(in: text, at: last.upperBound, floor: last.lowerBound)
        else { return nil }
        let thing = item.name.replacingLast(with: last.lowerBound..<(last.upperBound - amount.count))
        let length = thing.reduce(0) { $0 + $1.count }
        return length >= 6 && length <= Self.longestOwner ? thing : nil
    }

    /// The nearest level before a number, changes of it and ranks passed over; nil where another subject stands between.
    private func amount(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, before index: Int
    ) -> Int? {
        var earlier = index - 1
        while earlier >= 0, index - earlier <= Self.reachOfOwners {
            let other = items[earlier]
            if other.isInParenthesis, !items[index].isInParenthesis {
                earlier -= 1
            } else if other.measure == .level, earlier > 0, let first = other.name.first, isCounted(items[earlier - 1]),
                words.share.reaching.beginning(in: text, at: first.lowerBound, end: first.upperBound) != nil
            {
                // 受理案件9件,涉及劳动者63人,结案率98%
                earlier -= 1
            } else if other.measure == .level {
                return other.name.isEmpty ? nil : earlier
            } else if other.of != nil || other.whole != nil {
                earlier -= 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// 热线诉求 of 热线诉求解决率, of which the next rates are, too: 热线诉求解决率97%、满意率98%; nil for other names.
    func ownerInRate(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int>? {
        guard let rate = words.share.ratesAlone.longest(in: text, at: name.upperBound, bounds: name) else { return nil }
        let owner = name.lowerBound..<(name.upperBound - rate.count)
        // 一次性化解率
        return owner.count >= 6 && !endsWithAdjective(text, owner) ? owner : nil
    }

    /// 居民医保 of 居民医保参保人数, behind which the rate says again what they do: 参保率; nil where nothing else is left, as in
    /// 39项指标已达标37项,达标率.
    private func withoutSaidAgain(
        _ text: UnsafeBufferPointer<UInt8>, _ owner: NamePieces, _ rate: Range<Int>
    ) -> NamePieces? {
        guard let last = owner.last, last.count >= 6 else { return nil }
        let people = words.count.headcounts.ending(in: text, at: last.upperBound, floor: last.lowerBound)?.count ?? 0
        let act = last.upperBound - people - 6
        guard act >= last.lowerBound,
            text[act..<(act + 6)].elementsEqual(text[rate.lowerBound..<(rate.lowerBound + 6)])
        else { return owner }
        let thing = last.lowerBound..<act
        guard thing.count >= 9, words.name.adverbs.longest(in: text, at: act - 3, bounds: (act - 3)..<act) == nil else {
            return nil
        }
        return owner.replacingLast(with: thing)
    }

    /// True for 办结率, and for 办结率、满意率, of which one number is said.
    private func areRatesAlone(_ text: UnsafeBufferPointer<UInt8>, _ names: Range<Int>) -> Bool {
        guard let last = words.share.ratesAlone.longest(in: text, at: names.upperBound, bounds: names) else {
            return false
        }
        guard last.count < names.count else { return true }
        // 污水处理率: most rates have no other before them.
        guard names.count <= Self.longestRates,
            naming.conjunction(text, end: names.upperBound - last.count, start: names.lowerBound) != nil
                || text.has("、", at: names.upperBound - last.count - 3, end: names.upperBound)
        else { return false }
        let rates = naming.subjects(text, names)
        return rates.count > 1 && rates.allSatisfy { isRateAlone(text, $0) }
    }

    func isRateAlone(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        words.share.ratesAlone.longest(in: text, at: name.upperBound, bounds: name)?.count == name.count
    }

    /// True for a number in per cent, and not in points.
    func isPercent(_ item: SentenceItem) -> Bool {
        item.quantity.unit.map { units.all[$0].known == .percent } ?? false
    }

    /// True for a number in points.
    func isInPoints(_ item: SentenceItem) -> Bool {
        item.quantity.unit.map { units.all[$0].known == .points } ?? false
    }

    /// Bytes of rates of which one number is said.
    private static let longestRates = 48
    /// Bytes of 直接惠及.
    private static let longestReaching = 12
    /// Bytes of an owner that can be part of a name.
    private static let longestOwner = 96
    /// How many numbers back an owner is looked for.
    private static let reachOfOwners = 4
}
