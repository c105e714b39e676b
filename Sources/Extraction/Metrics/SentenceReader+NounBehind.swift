import Model
import Patterns

/// The noun behind a number, which names what is counted or goes on with the words before.
extension SentenceReader {
    /// The noun behind a number that is part of its name: empty where what stands there only says that there is a number, as in 达到六百斤的指标,
    /// 跨越4个千亿台阶.
    @inline(__always)
    func nounBehind(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, verbOnly: Bool
    ) -> Range<Int> {
        let item = items[index]
        let before = item.before
        let behind = sharedBehind(text, items, index, verbOnly: verbOnly)
        guard !behind.isEmpty, item.measure == .level,
            isCounted(item)
                ? !before.isEmpty && !contains(text, behind, ["、"])
                    && (words.change.marks.ending(in: text, at: behind.upperBound, floor: behind.lowerBound) != nil
                        // 新增企业9家的目标任务
                        || item.isAttribute && !naming.isVerbOnly(text, before)
                            && words.act.aimsOfGaps.isWhole(behind, of: text))
                : attributes.isOnlyLight(text, behind)
        else { return isGivenToThem(text, items, index, behind) ? behind.lowerBound..<behind.lowerBound : behind }
        return behind.lowerBound..<behind.lowerBound
    }

    /// 12类74项…服务, 55.3万平方米、2.9万户…改造: the noun behind a number, or behind the last of those that stand side by
    /// side with it.
    @inline(__always)
    private func sharedBehind(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, verbOnly: Bool
    ) -> Range<Int> {
        let item = items[index]
        guard item.behind.isEmpty, item.measure == .level else { return item.behind }
        let isAdjacent =
            index + 1 < items.count && items[index + 1].floor == item.end
            && items[index + 1].quantity.range.lowerBound == item.end
        guard verbOnly || item.continuesList || isAdjacent && isCounted(item) else { return item.behind }
        // 新建3个、修缮6个公园: each with its verb, and the things behind the last.
        if verbOnly, !item.before.isEmpty, index + 1 < items.count, isCounted(item),
            isDoneToTheSame(text, items[index + 1], behind: item)
        {
            return items[index + 1].behind
        }
        var next = index + 1
        while next < items.count, items[next].before.isEmpty,
            items[next].floor == items[next - 1].end || items[next].continuesList,
            items[next].quantity.range.lowerBound - items[next - 1].end <= 3
        {
            if !items[next].behind.isEmpty { return withoutAnimals(text, items[next].behind, of: item) }
            next += 1
        }
        return item.behind
    }

    /// 饮水困难 of 9万人、8万头牲畜饮水困难, for people.
    private func withoutAnimals(
        _ text: UnsafeBufferPointer<UInt8>, _ behind: Range<Int>, of item: SentenceItem
    ) -> Range<Int> {
        guard let unit = item.quantity.unit, units.all[unit].code == "{人}",
            let animals = words.owner.animals.beginning(in: text, at: behind.lowerBound, end: behind.upperBound)
        else { return behind }
        return (behind.lowerBound + animals.count)..<behind.upperBound
    }

    /// True for a number in the same unit that a verb alone parts from the one before: 新建3个、修缮6个公园, 新增2家、累计8家医院.
    private func isDoneToTheSame(
        _ text: UnsafeBufferPointer<UInt8>, _ next: SentenceItem, behind item: SentenceItem
    ) -> Bool {
        next.floor == item.end && !next.behind.isEmpty && next.measure == .level
            && next.quantity.unit == item.quantity.unit && isSeparator(text, item.end, next.quantity.range.lowerBound)
            && next.quantity.range.lowerBound - item.end <= 21
            && (next.before.isEmpty || naming.isVerbOnly(text, next.before))
    }

    /// True where the noun behind a number is what is counted or measured, and not what is said of it.
    func isNamedBehind(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ behind: Range<Int>, verbOnly: Bool
    ) -> Bool {
        let item = items[index]
        guard !behind.isEmpty else { return false }
        let isCounted = isCounted(item)
        let isPartOfAll = item.grammar == .shareOfAll || item.grammar == .shareAttribute
        switch item.measure {
        case .level: break
        case .change:
            guard item.before.isEmpty, isCounted, item.basis == nil, item.sign < 0 else { return false }
        case .share: guard item.isAttribute || item.before.isEmpty || isPartOfAll else { return false }
        default: return false
        }
        if item.tail.isFrom, item.before.isEmpty, index > 0, !isCounted { return false }
        return isCounted || isDirect(text, item) || verbOnly || isPartOfAll || naming.endsWithVerb(text, item.before)
    }

    /// The noun behind a number, with the words before it or the verb that holds for its list.
    func nameWithNoun(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ behind: Range<Int>
    ) -> NamePieces {
        let item = items[index]
        let before = item.before
        if index > 0, before.count <= Self.longestRest, let some = nameOfSome(text, items[index - 1], item, behind) {
            return some
        }
        var pieces = NamePieces()
        let done =
            words.context.prepositions.mayBegin(in: text, at: before.lowerBound, end: before.upperBound)
            ? doneForThem(text, items, index, behind) : nil
        if !before.isEmpty {
            pieces = naming.name(text, done == nil ? withoutObjectMark(text, before, behind) : before)
        } else if index > 0, case let owner = ownerOfAttribute(text, items[index - 1]), !owner.isEmpty {
            pieces = owner
        } else if index > 0, isOfThoseBefore(text, items[index - 1], item, behind) {
            pieces = withoutNew(text, items[index - 1].name)
        } else if index > 0,
            item.continuesList || items[index - 1].end == item.floor || sameClause(text, items[index - 1], item),
            // 新建管网14公里、完成5个小区改造: not where what was done stands there again.
            words.act.done.first(in: text, item.floor..<item.quantity.range.lowerBound) == nil
        {
            // 新建55条健身路径和29张乒乓球桌: the verb holds for the rest of the list.
            let leading = naming.leadingActs(text, items[index - 1].name.first ?? 0..<0)
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
        return pieces
    }

    /// True for so many of those that were counted just before, of which only what became of them is said: 项目9个,其中6个建成投产.
    private func isOfThoseBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ earlier: SentenceItem, _ item: SentenceItem, _ behind: Range<Int>
    ) -> Bool {
        isCounted(item) && earlier.quantity.unit == item.quantity.unit && earlier.measure == .level
            && earlier.thing == nil && item.floor == item.clause && opensPart(text, item)
            && !naming.leadingVerbs(text, behind).isEmpty
    }

    /// 民生工程 and 正在建设 of 9项民生工程,7项已完成,其余2项正在建设: what became of some of those that were counted before; nil where
    /// anything else is said of what is counted.
    private func nameOfSome(
        _ text: UnsafeBufferPointer<UInt8>, _ earlier: SentenceItem, _ item: SentenceItem, _ behind: Range<Int>
    ) -> NamePieces? {
        guard words.part.saidOfSome.beginning(in: text, at: behind.lowerBound, end: behind.upperBound) != nil,
            item.before.isEmpty || words.part.rests.isWhole(item.before, of: text),
            isCounted(item), isCounted(earlier), earlier.quantity.unit == item.quantity.unit,
            earlier.measure == .level,
            case let things = withoutOutcome(text, withoutNew(text, earlier.thing ?? earlier.name)),
            // 已废止9件,其余7件正在修订: no thing is named.
            let last = things.last, !naming.isVerbOnly(text, last)
        else { return nil }
        item.thing = things
        var pieces = things
        appendWithoutAdverbs(text, behind, to: &pieces)
        return pieces
    }

    /// 项目 of 项目竣工投产: the things without what became of those that were counted first.
    private func withoutOutcome(_ text: UnsafeBufferPointer<UInt8>, _ things: NamePieces) -> NamePieces {
        guard let first = things.first, things.count == 1, naming.leadingVerbs(text, first).isEmpty else {
            return things
        }
        var thing = first
        while let rest = naming.withoutLastVerb(text, thing), rest.count >= "项目".utf8.count { thing = rest }
        return NamePieces(thing)
    }
}
