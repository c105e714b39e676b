import Model
import Patterns

/// The words before a number, and what the numbers before it lend to them.
extension SentenceReader {
    /// The words before a number, with what the numbers before it lend to them.
    func nameBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces {
        let item = items[index]
        let before = item.before
        if let ranked = nameOfRanked(text, items, index) { return ranked }
        var pieces = item.addition.isEmpty ? naming.name(text, before) : NamePieces(item.addition, before)
        if item.isInParenthesis, let head = items[..<index].last(where: { !$0.isInParenthesis }),
            head.end < item.clause, text[head.end] == UInt8(ascii: "("), isQualifiedInParenthesis(text, head, item)
        {
            pieces.append(contentsOf: head.name)
        }
        if let named = nameWithVerbOfList(text, items, index) { pieces = named }
        if let owner = ownerOfCounted(text, items, index) { pieces = NamePieces(owner, before) }
        guard item.addition.isEmpty else { return pieces }
        if let ending = endingOfWhole(text, items, index) {
            pieces.append(ending)
        } else if index > 0, let next = nameOfNextInTurn(text, items, index) {
            pieces = next
        } else if let part = nameOfPart(text, items, index) {
            pieces = part
        } else if let bound = nameOfBound(text, items, index) {
            pieces = bound
        }
        if let ratio = nameOfRatio(text, items, index) { return ratio }
        // 收入占年初预算9亿元的53%: what the budget is of.
        if before.count == "占".utf8.count, item.measure == .level, item.tail.isPlanned, index > 0,
            startsWithShareVerb(text, before), let whole = antecedent(items, index)
        {
            return items[whole].name
        }
        if index > 0, startsWithShareVerb(text, before) || item.measure == .share && isGenericShare(text, before) {
            // 工业投资增长9%(制造业投资增长8%),占投资的52%: of what was told before the parenthesis.
            let isBehindAside = items[index - 1].isInParenthesis && !item.isInParenthesis
            let told = isBehindAside ? named(before: index, in: items) ?? index - 1 : index - 1
            let isGeneric = !startsWithShareVerb(text, before)
            // 出口增长9%,规模列全国第一,占全国的42%: of what has that rank.
            let isRanked = items[told].measure == .rank
            if !isGeneric { item.whole = items[told].whole ?? (isRanked ? items[told].of : nil) ?? told }
            var share = naming.withoutReach(
                text, (isGeneric || isRanked ? items[told].thing : nil) ?? withoutShare(text, items[told]))
            // 出口对全省增长贡献率为32%,占全国的3%: what contributes has the share.
            if share.count > 1, isContribution(text, items[told]), let to = share.last {
                share = share.replacingLast(with: to.lowerBound..<to.lowerBound)
            }
            if items[told].measure == .gap { share = withoutRateNoun(text, share) }
            if let all = allOfSum(text, items, index) {
                item.whole = nil
                share = all
            }
            share.append(contentsOf: pieces)
            pieces = share
        } else if let contributor = contributor(text, items, index) {
            var contribution = contributor
            contribution.append(contentsOf: pieces)
            pieces = contribution
        }
        return pieces
    }

    /// Lets the number of places among which something ranks (综合指数为9,在8个城市中排名第六) stand for what was told before it.
    func passOverPlaces(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) {
        let (item, places) = (items[index], items[index - 1])
        guard places.clause == item.clause, isCounted(places), places.grown == nil,
            text.has("在", at: item.clause, end: item.quantity.range.lowerBound)
        else { return }
        places.grown = antecedent(items, index - 1)
    }

    /// 声环境 and 夜间达标率 of 声环境昼间达标率98%,夜间达标率93%, 海洋 and 第二产业增加值 behind 海洋第一产业增加值: what the first of several that come
    /// in turn is of is said once; nil for other names, and for those of a place.
    private func nameOfNextInTurn(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let before = items[index].before
        guard let own = words.part.inTurn.beginning(in: text, at: before.lowerBound, end: before.upperBound),
            let earlier = named(before: index, in: items), case let name = items[earlier].name, name.count <= 2,
            let last = name.last, let other = words.part.inTurn.first(in: text, last),
            other.lowerBound > last.lowerBound || name.count == 2,
            text[other.upperBound..<last.upperBound].elementsEqual(
                text[(before.lowerBound + own.count)..<before.upperBound])
        else { return nil }
        let owner = name.count == 2 ? name[0] : last.lowerBound..<other.lowerBound
        let scope = words.name.scope.longest(in: text, at: owner.lowerBound, bounds: owner)
        guard owner.count >= 6, scope?.count != owner.count else { return nil }
        return NamePieces(owner, before)
    }

    /// 东湖片区 of 东湖片区29个重点项目完成投资9亿元: whose things are counted directly before what is told of them; nil where nothing says it.
    private func ownerOfCounted(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Range<Int>? {
        let item = items[index]
        guard index > 0, item.measure == .level || item.measure == .change, !isCounted(item),
            case let earlier = items[index - 1], earlier.measure == .level, isCounted(earlier),
            earlier.name.count == 2, earlier.behind.lowerBound == item.before.lowerBound,
            let owner = earlier.name.first, owner.upperBound == earlier.quantity.range.lowerBound, owner.count >= 9,
            // 对全市9个项目: what is done to them, and for whom.
            words.context.prepositions.longest(in: text, at: owner.lowerBound, bounds: owner) == nil,
            !contains(text, owner, ["在", "占", "对", "将"]),
            words.name.scope.longest(in: text, at: owner.lowerBound, bounds: owner)?.count != owner.count,
            naming.leadingVerbs(text, owner).isEmpty, naming.firstVerb(text, in: owner) == nil
        else { return nil }
        return owner
    }

    /// A level whose name ends with 占比, 增速 or 排名 is a share, a change, a rank, and one in a parenthesis behind 增加 is a change.
    @inline(__always)
    func takeMeasureOfName(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) {
        guard item.measure == .level, let last = item.name.last else { return }
        let code = item.quantity.unit.flatMap { units.all[$0].known }
        if code == .percent, comparisons.shareNoun.ending(text, at: last.upperBound, floor: last.lowerBound) != nil {
            item.measure = .share
        } else if code == .percent, item.isInParenthesis,
            let noun = comparisons.changeNoun.ending(text, at: last.upperBound, floor: last.lowerBound)
        {
            // 税收收入增速(14.9%)
            item.measure = .change
            item.sign = noun.sign
        } else if item.isInParenthesis, item.clause == item.floor, item.before.isEmpty, !isCounted(item) {
            // 调入资金减少(9亿元)
            let tail = tails.read(text, before: last.upperBound, floor: last.lowerBound, dates: [], dateIndex: 0..<0)
            guard let direction = tail.direction, tail.start >= last.lowerBound + 6 else { return }
            item.measure = .change
            item.sign = direction
            item.name = item.name.replacingLast(with: last.lowerBound..<tail.start)
        } else if code == .place, comparisons.rank.ending(text, at: last.upperBound, floor: last.lowerBound) != nil {
            item.measure = .rank
        }
    }

    /// True where a number in a parenthesis is one of the same thing as the number before that: a short word says of whom
    /// (提高至5000元(高中阶段2000元,大专以上5000元)), or what it grew without (增长6%(不含开发区增长7%)).
    private func isQualifiedInParenthesis(
        _ text: UnsafeBufferPointer<UInt8>, _ head: SentenceItem, _ item: SentenceItem
    ) -> Bool {
        let before = item.before
        let isInSameUnit = head.quantity.unit == item.quantity.unit && head.quantity.unit != nil
        if item.measure == .level { return isInSameUnit && before.count <= 15 && head.tail.isTo }
        return item.measure == .change && (isInSameUnit && head.measure == .change || head.measure == .level)
            && words.name.exclusions.beginning(in: text, at: before.lowerBound, end: before.upperBound) != nil
    }
}
