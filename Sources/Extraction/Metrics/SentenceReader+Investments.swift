import Model
import Patterns

/// Money that is put into what another clause names, or comes of it: 推进路网工程建设,完成投资9亿元; 举办云岭博览会,成交金额9亿元.
extension SentenceReader {
    /// 路网工程建设 and 完成投资 of 推进路网工程建设,完成投资9亿元, and of 推进6个路网工程建设,完成投资9亿元: what the money alone is put into, where
    /// the words before its clause are of such things; nil for other numbers.
    func nameOfInvestment(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        guard !item.isAttribute, item.addition.isEmpty else { return nil }
        let isInvestment =
            words.owner.investments.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) != nil
        let investment = naming.withoutReach(text, item.before)
        let things: NamePieces?
        if isInvestment {
            guard words.owner.investments.isWhole(investment, of: text) else { return nil }
            things =
                thingsInvestedIn(text, items, index) ?? actBefore(text, sentence, items, index, dates, dateIndex)
        } else {
            guard words.owner.eventFigures.isWhole(investment, of: text) else { return nil }
            things = actBefore(text, sentence, items, index, dates, dateIndex, isEvent: true)
        }
        guard let things else { return nil }
        item.thing = things
        var pieces = things
        pieces.append(investment)
        return pieces
    }

    /// True for money of which the words before a number say no more than that it is one of these: 年度完成投资, 成交金额.
    @inline(__always)
    func isMoneyAlone(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let before = item.before
        return item.measure == .level && before.count <= Self.longestFigure
            && item.quantity.unit.map { units.all[$0].kind == .money } ?? false
            && (words.owner.investments.ending(in: text, at: before.upperBound, floor: before.lowerBound) != nil
                || words.owner.eventFigures.ending(in: text, at: before.upperBound, floor: before.lowerBound) != nil)
    }

    /// What the number before counts, where nothing but a mark stands behind that: 推进6个路网工程建设,完成投资9亿元.
    private func thingsInvestedIn(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        guard index > 0, case let earlier = items[index - 1], earlier.measure == .level, isCounted(earlier),
            case let end = earlier.behind.isEmpty ? earlier.end : earlier.behind.upperBound,
            end < items[index].before.lowerBound,
            text[end] == UInt8(ascii: ",") && items[index].clause == end + 1
                || isSeparator(text, end, items[index].quantity.range.lowerBound)
        else { return nil }
        var things = withoutAdded(text, withoutLeadingVerbs(text, earlier.name))
        // 6个路网项目开工建设,完成投资9亿元: what became of them is no part of their name.
        if let last = things.last,
            let told = words.context.told.ending(in: text, at: last.upperBound, floor: last.lowerBound + 6)
        {
            things = things.replacingLast(with: last.lowerBound..<(last.upperBound - told.count))
        } else if things.count > 1, let last = things.last, naming.isVerbOnly(text, last) {
            // 6个路网项目全部开工
            things = things.replacingLast(with: last.lowerBound..<last.lowerBound)
        }
        return things.last.map { words.owner.works.ending(in: text, at: $0.upperBound, floor: $0.lowerBound) != nil }
            ?? false
            ? things : nil
    }

    /// What the clause before says is done, where no number stands in it: works (推进云岭新城等重点片区建设,完成投资9亿元), or an event
    /// that was held (举办云岭博览会,成交金额9亿元).
    private func actBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>, isEvent: Bool = false
    ) -> NamePieces? {
        let item = items[index]
        let end = item.clause - 1
        guard item.clause == item.floor, end > sentence.lowerBound, text[end] == UInt8(ascii: ",") else { return nil }
        let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound)
        guard !inParenthesis, start < end, index == 0 || items[index - 1].end <= start else { return nil }
        let clause = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
        let verbs = naming.leadingVerbs(text, clause)
        var things = verbs.upperBound..<clause.upperBound
        if things.lowerBound == start {
            // 石油工业建设,五年投资154亿元; 新城建设加快推进,累计投资90亿元: no verb is needed before what is built.
            guard !isEvent, !contains(text, clause, ["、"]) else { return nil }
            things = subject(of: start..<end, text, dates, dateIndex, isBareNoun: false) ?? clause
            // 云岭产业园竣工投产,完成投资9亿元: nor is what became of it part of its name.
            // 云岭水厂工程完工,投资9亿元、日供水8万吨的北山水厂开工: of what follows.
            if !isEvent, !text.has("、", at: item.end, end: sentence.upperBound),
                let told = words.context.told.ending(
                    in: text, at: things.upperBound, floor: things.lowerBound + Self.shortestThing)
            {
                things = things.lowerBound..<(things.upperBound - told.count)
            }
        }
        if isEvent, !words.act.holding.occurs(in: text, verbs) { return nil }
        if !isEvent, let etc = placeOfEtc(text, things) {
            things = naming.trimmed(
                text, (etc + "等".utf8.count)..<things.upperBound, dates: dates, dateIndex: dateIndex)
        }
        let ends = isEvent ? words.owner.events : words.owner.works
        guard things.count >= Self.shortestThing, things.count <= Self.longestThing,
            ends.ending(in: text, at: things.upperBound, floor: things.lowerBound + 3) != nil
        else { return nil }
        return NamePieces(things)
    }

    /// Bytes of a figure of money with the verb before it: 实现年度完成投资.
    private static let longestFigure = 30
    /// Bytes of what money is put into.
    private static let shortestThing = 12
    private static let longestThing = 60
}
