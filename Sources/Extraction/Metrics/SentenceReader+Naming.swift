import Model
import Patterns

/// What a number measures, when its own clause names it and when others do.
extension SentenceReader {
    func name(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: [SentenceItem], _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) {
        let item = items[index]
        // As it is before the name has its say.
        let measure = item.measure
        if item.continuesList, item.behind.isEmpty || !items[item.leader].behind.isEmpty || item.measure == .change {
            if !item.name.isEmpty { return }
        }
        if item.leader == index {
            if index + 1 < items.count, items[index + 1].leader == index {
                let members = items.indices.filter { items[$0].leader == index }
                if distribute(text, sentence, items, members, dates, dateIndex) { return }
            }
        } else if !item.name.isEmpty {
            return
        }
        var pieces = NamePieces()
        let before = item.before
        let isCounted = isCounted(item)
        let verbOnly = before.isEmpty || naming.isVerbOnly(text, before)
        let takesBehind =
            item.measure == .level
            || item.measure == .change && before.isEmpty && isCounted && item.basis == nil && item.sign < 0
            || item.measure == .share
                && (item.isAttribute || before.isEmpty || item.grammar == .shareOfAll
                    || item.grammar == .shareAttribute)
        var behind = item.behind
        // 12类74项…服务, 55.3万平方米、2.9万户…改造: numbers side by side share the noun behind the last.
        let isAdjacent =
            index + 1 < items.count && items[index + 1].floor == item.end
            && items[index + 1].quantity.range.lowerBound == item.end
        if behind.isEmpty, verbOnly || item.continuesList || isAdjacent && isCounted, item.measure == .level {
            var next = index + 1
            while next < items.count, items[next].before.isEmpty,
                items[next].floor == items[next - 1].end || items[next].continuesList,
                items[next].quantity.range.lowerBound - items[next - 1].end <= 3
            {
                if !items[next].behind.isEmpty {
                    behind = items[next].behind
                    break
                }
                next += 1
            }
        }
        if let named = nameOfAttribute(text, items, index, behind) {
            pieces = named
        } else if let spent = nameOfSpending(text, sentence, items, index) {
            pieces = spent
        } else if before.isEmpty, isCounted, index > 0, items[index - 1].end == item.quantity.range.lowerBound,
            items[index - 1].behind.isEmpty, !items[index - 1].before.isEmpty, item.measure == items[index - 1].measure
        {
            // 监测对象2613户5894人全部实现帮扶: one thing, counted twice.
            pieces = items[index - 1].name
        } else if !behind.isEmpty, takesBehind, !(item.tail.isFrom && before.isEmpty && index > 0 && !isCounted),
            isCounted || isDirect(text, item) || verbOnly || item.grammar == .shareOfAll
                || item.grammar == .shareAttribute || naming.endsWithVerb(text, before)
        {
            let done =
                words.prepositions.mayBegin(in: text, at: before.lowerBound, end: before.upperBound)
                ? doneForThem(text, items, index, behind) : nil
            if !before.isEmpty {
                pieces = NamePieces(done == nil ? withoutObjectMark(text, before, behind) : before)
            } else if index > 0,
                item.continuesList || items[index - 1].end == item.floor || sameClause(text, items[index - 1], item)
            {
                // 新建55条健身路径和29张乒乓球桌: the verb holds for the rest of the list.
                let leading = naming.leadingVerbs(text, items[index - 1].name.first ?? 0..<0)
                if !leading.isEmpty, item.floor > sentence.lowerBound { pieces = NamePieces(leading) }
            }
            appendWithoutAdverbs(text, behind, to: &pieces)
            if let shared = sharedNoun(text, items, index, behind) {
                if shared.isClause {
                    appendWithoutAdverbs(text, shared.words, to: &pieces)
                } else {
                    pieces.append(shared.words)
                }
            } else if let done {
                pieces.append(contentsOf: done)
            }
        } else if naming.isGeneric(text, before) || isBareInvestment(text, items, index)
            || isFigureOfEnterprises(text, items, index), let antecedent = antecedent(items, index)
        {
            let thing = items[antecedent].thing ?? items[antecedent].name
            item.thing = thing
            // 支出67亿元、占比7%,增长3%: what grew is the expenditure.
            if item.measure == .share { item.whole = items[antecedent].whole ?? antecedent }
            pieces = withoutAdded(text, withoutLeadingVerbs(text, thing))
            pieces.append(naming.withoutReach(text, before))
        } else if words.perHead.beginning(in: text, at: before.lowerBound, end: before.upperBound)?.count
            == before.count,
            let whole = wholeOfEach(text, sentence, items, index, dates, dateIndex)
        {
            pieces = whole
            pieces.append(before)
        } else if !before.isEmpty && !verbOnly {
            pieces = item.addition.isEmpty ? NamePieces(before) : NamePieces(item.addition, before)
            // 提高至5000元(高中阶段2000元,大专以上5000元): a short word in a parenthesis qualifies what stands before it.
            if item.isInParenthesis, before.count <= 15, item.measure == .level,
                let head = items[..<index].last(where: { !$0.isInParenthesis }),
                head.quantity.unit == item.quantity.unit,
                head.quantity.unit != nil, head.tail.isTo, head.end < item.clause, text[head.end] == UInt8(ascii: "(")
            {
                pieces.append(contentsOf: head.name)
            }
            // 新增学位1200个、床位300张: the verb of the first member holds for the next.
            if index > 0, items[index - 1].end == item.floor, item.measure == .level,
                isSeparator(text, item.floor, item.quantity.range.lowerBound),
                // 投入资金3亿元、实施项目20个: not where it has a verb of its own that is no part of the name.
                before.lowerBound <= item.floor + "、".utf8.count,
                naming.leadingVerbs(text, before).isEmpty, !naming.isOfAccounts(text, before),
                let first = items[index - 1].name.first
            {
                let verbs = naming.leadingVerbs(text, first)
                if !verbs.isEmpty, verbs.count < first.count || items[index - 1].name.count > 1 {
                    pieces = NamePieces(verbs, before)
                }
                // 服务业完成增加值2763亿元、投资1268亿元: so does who did it.
                if before.count == 6, text.has("投资", at: before.lowerBound, end: before.upperBound),
                    let done = ClauseTailReader.find(text, first, "完成"), done >= first.lowerBound + 6
                {
                    pieces = NamePieces(first.lowerBound..<done, before)
                }
            }
            if item.addition.isEmpty, let ending = endingOfWhole(text, items, index) { pieces.append(ending) }
            if item.addition.isEmpty, let part = nameOfPart(text, items, index) { pieces = part }
            if item.addition.isEmpty, startsWithShareVerb(text, before), index > 0 {
                item.whole = items[index - 1].whole ?? index - 1
                let behind = pieces
                pieces = withoutShare(text, items[index - 1])
                pieces.append(contentsOf: behind)
            }
        } else if !before.isEmpty, let antecedent = antecedent(items, index),
            items[antecedent].quantity.unit == item.quantity.unit,
            item.measure == .level
        {
            // 生猪存栏4万头、出栏6万头: one verb takes the other's place.
            let name = items[antecedent].name
            if let last = name.last, let thing = naming.withoutLastVerb(text, last) {
                pieces = name.replacingLast(with: thing)
                pieces.append(before)
            } else {
                pieces = NamePieces(before)
                // 一季度开工50个,二季度开工60个: the same verb again, and no thing.
                if name.count > 1 || name.first.map({ !naming.isVerbOnly(text, $0) }) ?? false {
                    pieces.append(contentsOf: withoutLeadingVerbs(text, name))
                }
            }
        } else if !before.isEmpty {
            pieces = NamePieces(before)
        } else if item.isInParenthesis, item.clause == item.floor,
            let head = headOfParenthesis(text, sentence, items, index, dates, dateIndex)
        {
            pieces = head
        } else if let total = total(text, items, index) {
            pieces = total
        } else if let subject = subjectBefore(text, sentence, items, index, dates, dateIndex) {
            pieces = NamePieces(subject)
        } else if let antecedent = antecedent(items, index) {
            pieces = items[antecedent].name
            if item.tail.isTo, antecedent == index - 1, items[antecedent].tail.isFrom {
                item.whole = items[antecedent].whole
            }
            // 新增载体77个,累计达528个: not of the new ones alone.
            if item.measure == .level, item.tail.isReached, items[antecedent].measure == .level,
                items[antecedent].quantity.unit == item.quantity.unit
            {
                pieces = withoutAdded(text, pieces)
            }
            if item.measure != .level || items[antecedent].measure == .level { item.of = antecedent }
        }
        if pieces.isEmpty, let clause = clauseBefore(text, sentence, item, dates, dateIndex),
            index == 0 || items[index - 1].quantity.range.lowerBound < clause.lowerBound
                || !items[index - 1].before.isEmpty
        {
            pieces = NamePieces(clause)
        }
        if pieces.isEmpty, !before.isEmpty { pieces = NamePieces(before) }
        if pieces.isEmpty, !item.behind.isEmpty { pieces = NamePieces(item.behind) }
        item.name = pieces
        if item.measure == .level, let last = pieces.last {
            let code = item.quantity.unit.flatMap { units.all[$0].known }
            if code == .percent, comparisons.shareNoun.ending(text, at: last.upperBound, floor: last.lowerBound) != nil
            {
                item.measure = .share
            } else if code == .percent, item.isInParenthesis,
                let noun = comparisons.changeNoun.ending(text, at: last.upperBound, floor: last.lowerBound)
            {
                // 税收收入增速(14.9%)
                item.measure = .change
                item.sign = noun.sign
            } else if code == .place, comparisons.rank.ending(text, at: last.upperBound, floor: last.lowerBound) != nil
            {
                item.measure = .rank
            }
        }
        if item.of == nil, measure == .change || measure == .rank || measure == .gap,
            let earlier = antecedent(items, index),
            items[earlier].name == pieces
        {
            item.of = earlier
        }
    }

    /// 投资3.9亿元的铸造项目开工: the thing stands behind 的, what the number says of it before; nil where the number is no
    /// such attribute.
    private func nameOfAttribute(
        _ text: UnsafeBufferPointer<UInt8>, _ items: [SentenceItem], _ index: Int, _ behind: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        let next = index + 1
        // 27个总投资69.5亿元的重点项目: what is counted stands behind both numbers.
        if isCounted(item), item.measure == .level, next < items.count, items[next].isAttribute, !behind.isEmpty,
            behind == items[next].before, attributes.attribute(text, in: behind) == behind, !items[next].behind.isEmpty
        {
            let noun = attributes.noun(text, in: items[next].behind)
            return item.before.isEmpty ? NamePieces(noun) : NamePieces(item.before, noun)
        }
        guard item.isAttribute, item.measure == .level, !isCounted(item) else { return nil }
        var attribute = attributes.attribute(text, in: item.before)
        // 投资3500万元的管网改造、3800万元的巷道改造: what the first number says holds for the next.
        if item.before.isEmpty {
            guard index > 0, items[index - 1].isAttribute, items[index - 1].quantity.unit == item.quantity.unit,
                let earlier = attributes.attribute(text, in: items[index - 1].attribute)
            else { return nil }
            attribute = earlier
        }
        item.attribute = attribute ?? item.before
        guard !behind.isEmpty else {
            // 总投资168亿元的44个项目成功签约
            guard let attribute, next < items.count, !items[next].behind.isEmpty,
                items[next].quantity.range.lowerBound == item.end + 3
            else { return nil }
            return NamePieces(attributes.noun(text, in: items[next].behind), attribute)
        }
        guard next >= items.count || behind.upperBound <= items[next].quantity.range.lowerBound else { return nil }
        let noun = attributes.noun(text, in: behind)
        if attributes.isLight(text, noun), !naming.isVerbOnly(text, item.before) { return NamePieces(item.before) }
        if let attribute { return NamePieces(noun, attribute) }
        return naming.isVerbOnly(text, item.before) ? nil : NamePieces(noun, item.before)
    }

    /// True when a physical amount stands directly behind the words before it: 黄浦江45公里岸线.
    func isDirect(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard let unit = item.quantity.unit else { return false }
        guard item.tail.start == item.quantity.range.lowerBound, !item.isAttribute else { return false }
        switch units.all[unit].kind {
        case .length, .area, .volume: return true
        // 云岭60万吨水泥生产线, 300兆瓦光伏项目: how big the thing is.
        case .mass, .power, .energy: return attributes.isPlant(text, item.behind)
        default: return false
        }
    }

    /// 项目502项、投资996亿元: the money for what was counted just before.
    private func isBareInvestment(_ text: UnsafeBufferPointer<UInt8>, _ items: [SentenceItem], _ index: Int) -> Bool {
        let item = items[index]
        return index > 0 && item.before.count == 6 && items[index - 1].end == item.floor && isCounted(items[index - 1])
            && text.has("投资", at: item.before.lowerBound, end: item.before.upperBound)
            && (isSeparator(text, item.floor, item.quantity.range.lowerBound)
                || item.measure == .level && text[item.floor] == UInt8(ascii: ","))
    }

    /// 园区企业94家,完成产值84.8亿元: what the enterprises that were counted just before have made; not what new ones have.
    private func isFigureOfEnterprises(
        _ text: UnsafeBufferPointer<UInt8>, _ items: [SentenceItem], _ index: Int
    ) -> Bool {
        let item = items[index]
        guard index > 0, item.measure == .level, !isCounted(item), items[index - 1].measure == .level,
            isCounted(items[index - 1]), let last = items[index - 1].name.last,
            text.has("企业", at: last.upperBound - 6, end: last.upperBound),
            naming.isFigure(text, naming.withoutReach(text, item.before)),
            let first = items[index - 1].name.first
        else { return false }
        return naming.leadingVerbs(text, first).isEmpty
    }

    func isCounted(_ item: SentenceItem) -> Bool {
        let kind = item.quantity.unit.map { units.all[$0].kind }
        return kind == .count || kind == .noun || (kind == nil && item.quantity.unitRange != nil)
    }

    func sameClause(_ text: UnsafeBufferPointer<UInt8>, _ a: SentenceItem, _ b: SentenceItem) -> Bool {
        a.clause == b.clause
    }

    func startsWithShareVerb(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        text.has("占", at: range.lowerBound, end: range.upperBound)
            && !isOtherWord(text, range.lowerBound)
    }

    /// What a share is of: 增加值 of 增加值占GDP比重超过60%,占全市37.5%; the name of what is no such share.
    private func withoutShare(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> NamePieces {
        guard item.measure == .share, item.whole == nil, let last = item.name.last,
            let place = ClauseTailReader.find(text, last, "占"), place > last.lowerBound || item.name.count > 1,
            startsWithShareVerb(text, place..<last.upperBound)
        else { return item.name }
        return item.name.replacingLast(with: last.lowerBound..<place)
    }

    /// The nearest earlier item that a clause without a name of its own goes on about.
    func antecedent(_ items: [SentenceItem], _ index: Int) -> Int? {
        guard let earlier = named(before: index, in: items) else { return nil }
        // 占比由70%提高到83%: the same share again.
        if items[index].tail.isTo, items[index - 1].tail.isFrom { return earlier }
        // 企业210家、占全市28.3%,增加76家、增长24.5%: what grew is the number of 企业; points are those of the share.
        let isOfShare = items[index].quantity.unit.map { units.all[$0].known == .points } ?? false
        return isOfShare ? earlier : items[earlier].whole ?? earlier
    }

    private func named(before index: Int, in items: [SentenceItem]) -> Int? {
        var earlier = index - 1
        while earlier >= 0 {
            if !items[earlier].name.isEmpty && !(items[earlier].isInParenthesis && !items[index].isInParenthesis) {
                return earlier
            }
            earlier -= 1
        }
        return index > 0 && !items[index - 1].name.isEmpty ? index - 1 : nil
    }

    func withoutLeadingVerbs(_ text: UnsafeBufferPointer<UInt8>, _ name: NamePieces) -> NamePieces {
        guard let first = name.first else { return name }
        let pieces = name.replacingFirst(with: naming.withoutLeadingVerbs(text, first))
        return pieces.isEmpty ? name : pieces
    }

    /// 载体 of 新增载体, 金融机构 of 金融机构新增: what there is in all.
    func withoutAdded(_ text: UnsafeBufferPointer<UInt8>, _ name: NamePieces) -> NamePieces {
        guard let first = name.first else { return name }
        if let added = words.added.beginning(in: text, at: first.lowerBound, end: first.upperBound) {
            let rest = name.replacingFirst(with: (first.lowerBound + added.count)..<first.upperBound)
            return rest.isEmpty ? name : rest
        }
        if let last = name.last, let added = words.added.ending(in: text, at: last.upperBound, floor: last.lowerBound) {
            let rest = name.replacingLast(with: last.lowerBound..<(last.upperBound - added.count))
            return rest.isEmpty ? name : rest
        }
        return name
    }

    /// Leaves out 已, 全部, 均 inside a counted noun: 8个项目已完成封顶 → 项目完成封顶.
    func appendWithoutAdverbs(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to pieces: inout NamePieces
    ) {
        var start = range.lowerBound
        // 1人获甲奖、4人获乙奖: the verb that holds for the list stands there again.
        if let last = pieces.last, last.upperBound != start,
            let again = [6, last.count].first(where: {
                last.count >= $0 && range.count >= $0
                    && text[(last.upperBound - $0)..<last.upperBound].elementsEqual(text[start..<(start + $0)])
            })
        {
            start += again
            // 36户、81人实现了脱贫
            if text.has("了", at: start, end: range.upperBound) { start += 3 }
        }
        var index = start
        while let word = words.adverbs.first(in: text, from: index, end: range.upperBound) {
            index = word.start + word.found.count
            // 均衡 is no adverb.
            if word.found.word >= words.adverbCount { continue }
            if word.start > start { pieces.append(start..<word.start) }
            start = index
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
    }

    /// 发行债券342亿元,再融资债券340亿元,合计682亿元: a sum is one of all that was listed, named by the first of them.
    private func total(
        _ text: UnsafeBufferPointer<UInt8>, _ items: [SentenceItem], _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        guard item.measure == .level, !item.isInParenthesis, item.clause == item.floor else { return nil }
        let words = item.tail.start..<item.quantity.range.lowerBound
        guard let sum = ClauseTailReader.find(text, words, "合计") else { return nil }
        let parts = items[..<index].filter {
            !$0.isInParenthesis && $0.measure == .level && $0.quantity.unit == item.quantity.unit && !$0.name.isEmpty
        }
        guard parts.count > 1, let first = parts.first else { return nil }
        var pieces = first.name
        pieces.append(sum..<(sum + "合计".utf8.count))
        return pieces
    }
}
