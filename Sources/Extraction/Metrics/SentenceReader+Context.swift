import Model
import Patterns

/// Lists that share words, and the noun behind a number.
extension SentenceReader {
    /// 增长8%、2%: numbers with nothing but a separator between them share the words before the first one.
    func findLists(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems) {
        for index in items.indices.dropFirst() {
            let item = items[index]
            let isBehindRestated = index > 1 && isBehindRestated(text, items, index)
            let before = items[index - (isBehindRestated ? 2 : 1)]
            if case .ratioPart(let part, _, _) = item.quantity.notation, part > 0 {
                item.continuesList = true
                item.leader = before.leader
                continue
            }
            // 分别增长5%和下降3%: a list in which each says where it went.
            let goesElsewhere = goesElsewhere(item, items, than: before.leader)
            let gapStart = isBehindRestated ? items[index - 1].end + 1 : before.end
            let gap = gapStart..<(goesElsewhere ? item.tail.start : item.quantity.range.lowerBound)
            // 由9户13人减少到2户3人: the people are those of the households before.
            if gap.isEmpty, before.tail.isFrom, isCounted(item), isCounted(before) {
                item.tail.isFrom = true
                item.tail.date = before.tail.date
            }
            // 分别提高到月人均520元和年人均3640元
            if items[before.leader].tail.isDistributed, item.before.count >= 6,
                item.before.lowerBound <= gap.lowerBound + 3,
                item.before.lowerBound > gap.lowerBound, words.share.perHead.isWhole(item.before, of: text),
                item.quantity.unit == before.quantity.unit
            {
                item.before = item.before.lowerBound..<item.before.lowerBound
                item.continuesList = true
                item.leader = before.leader
                continue
            }
            guard gap.count <= 6, gap.count > 0 else { continue }
            var position = gap.lowerBound
            while position < gap.upperBound,
                isSeparator(text, position, gap.upperBound) || text[position] == UInt8(ascii: ",")
                    || text[position] == UInt8(ascii: ";")
            {
                position += IndicatorNaming.characterLength(text[position])
            }
            // 以及 is two characters.
            if position < gap.upperBound, text.has("以及", at: gap.lowerBound, end: gap.upperBound) {
                position = gap.upperBound
            }
            guard position == gap.upperBound else { continue }
            // 分别下降6%和4%,74个城市…: what is counted behind the list is none of it.
            if text[gap.lowerBound] == UInt8(ascii: ","),
                !items[before.leader].tail.isDistributed || item.quantity.unit != before.quantity.unit
                    // 分别增长8%和9%,实际增长6%和7%: the same once more, and no further member.
                    || goesElsewhere && item.tail.direction == items[before.leader].tail.direction
            {
                continue
            }
            item.continuesList = true
            item.leader = before.leader
        }
    }

    /// True for 2千公顷 of 分别增加9千公顷(13万亩)、2千公顷(3万亩): behind a number that the parenthesis says again in another unit.
    private func isBehindRestated(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        let (first, again) = (items[index - 2], items[index - 1])
        return again.isInParenthesis && !first.isInParenthesis && first.end + 1 == again.quantity.range.lowerBound
            && text[first.end] == UInt8(ascii: "(") && text[again.end] == UInt8(ascii: ")")
            && items[index].quantity.unit == first.quantity.unit && again.quantity.unit != first.quantity.unit
            && again.end < items[index].floor
    }

    /// True for a number with a direction of its own and nothing else, behind 分别 and another direction, both in the same
    /// unit; not for 减为增长2% or 年均分别增长2%, which begin another list.
    private func goesElsewhere(_ item: SentenceItem, _ items: SentenceItems, than first: Int) -> Bool {
        guard item.tail.direction != nil, case let leader = items[first], leader.tail.direction != nil else {
            return false
        }
        return !leader.tail.isFrom && !item.tail.isDistributed && !item.tail.isTo && !item.tail.isFrom
            && item.tail.basis == nil
            // 分别增长2%、3%和提高4个百分点: a rate among amounts.
            && (item.quantity.unit == leader.quantity.unit
                || leader.tail.isDistributed && isInPoints(item) && isPercent(leader))
            && (leader.tail.isDistributed || isOfPair(items, first))
    }

    /// True behind two numbers or more that were shared out, for what each of these grew by: 分别为48%和47%,比上月上升1个和下降2个百分点.
    private func isOfPair(_ items: SentenceItems, _ index: Int) -> Bool {
        guard index > 1, case let first = items[index - 1].leader, first < index - 1, items[first].tail.isDistributed
        else { return false }
        return items[index].tail.basis != nil && items[index].clause == items[index].floor
            && items[index].before.isEmpty
    }

    /// True for four digits and 年.
    private func isYear(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> Bool {
        place + 4 <= end && text[place..<(place + 4)].allSatisfy(Folding.isDigit)
            && text.has("年", at: place + 4, end: end)
    }

    func isSeparator(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
        guard position < end,
            let mark = words.name.separators.longest(in: text, at: position, bounds: position..<end)
        else { return false }
        return mark.word < words.name.separatorCount
    }

    func contains(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ marks: [StaticString]) -> Bool {
        guard !range.isEmpty else { return false }
        return marks.contains { ClauseTailReader.find(text, range, $0) != nil }
    }

    /// Behind 中 or 向 at `offset`, or at 占, which part what is counted from what is said of it; nil where none stands there.
    private func endOfParting(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Int? {
        if let among = words.context.among.beginning(in: text, at: offset, end: end) { return offset + among.count }
        if offset < end, startsWithShareVerb(text, offset..<end) { return offset }
        guard let recipient = words.context.recipients.beginning(in: text, at: offset, end: end),
            recipient.word < words.context.recipientCount
        else { return nil }
        return offset + recipient.count
    }

    /// The closing parenthesis of a group without digits, before `limit`; those of PM2.5 belong to the letters.
    func closeParenthesis(_ text: UnsafeBufferPointer<UInt8>, _ open: Int, _ limit: Int) -> Int? {
        var index = open + 1
        var depth = 0
        while index < limit {
            if text[index] == UInt8(ascii: ")") {
                if depth == 0 { return index }
                depth -= 1
            } else if text[index] == UInt8(ascii: "(") {
                depth += 1
            }
            if text[index] >= 0x30 && text[index] <= 0x39 {
                guard text[index - 1] | 0x20 >= 0x61, text[index - 1] | 0x20 <= 0x7A else { return nil }
                while index + 1 < limit, text[index + 1] == UInt8(ascii: ".") || Folding.isDigit(text[index + 1]) {
                    index += 1
                }
            }
            index += 1
        }
        return nil
    }

    func findBehind(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int
    ) {
        let item = items[index]
        var start = item.end
        if text.has("的", at: start, end: sentence.upperBound) {
            start += 3
            // 在产量增长2%的同时: nothing that the number is said of.
            if words.context.circumstances.beginning(in: text, at: start, end: sentence.upperBound) != nil { return }
            item.isAttribute = true
        } else if isPercent(item),
            words.comparison.averages.beginning(in: text, at: start, end: sentence.upperBound) != nil
        {
            // 高于全市28%平均水平, as with 的.
            item.isAttribute = true
        }
        // 失业率控制在4.3%的目标以内: the bound was read with its words.
        if item.boundAfter == .le, words.act.aims.occurs(in: text, item.quantity.range.upperBound..<item.end) {
            item.isOfPlan = true
        }
        let next = index + 1 < items.count ? items[index + 1].quantity.range.lowerBound : sentence.upperBound
        guard let end = endOfBehind(text, sentence, items, index, from: start, next: next), end > start,
            !isSeparator(text, start, end)
        else { return }
        // 完成9万元(全部为补助): nothing but what a parenthesis says of it, and so no name.
        if text[start] == UInt8(ascii: "("), text[end - 1] == UInt8(ascii: ")"),
            naming.isVerbOnly(text, item.before), closeParenthesis(text, start, end) == end - 1
        {
            return
        }
        var behind = start..<end
        if end == next, index + 1 < items.count { behind = leftByNext(text, sentence, items, index, behind) }
        behind = withoutOthers(
            text, items, index, behind, end: end, isBeforeNext: end == next && index + 1 < items.count)
        if let word = naming.behind.longest(in: text, at: start, bounds: start..<end), naming.stopsBehind[word.word],
            // 水质100%达标: what all of it has come to.
            !isPercent(item) || item.before.isEmpty
                || words.change.comingTo.beginning(in: text, at: start, end: end) == nil
        {
            return
        }
        // 以9个片区为重点, 把14亿中国人的饭碗端牢: what they are meant for, or what is theirs, is not counted.
        if let use = words.context.uses.ending(in: text, at: behind.upperBound, floor: behind.lowerBound + 3) {
            behind = behind.lowerBound..<(behind.upperBound - use.count)
        } else if let people = words.context.people.beginning(in: text, at: behind.lowerBound, end: behind.upperBound),
            text.has("的", at: behind.lowerBound + people.count, end: behind.upperBound)
        {
            behind = behind.lowerBound..<(behind.lowerBound + people.count)
        }
        if behind.count > 96, let verb = naming.firstVerb(text, in: behind) { behind = start..<verb }
        item.behind = withoutOtherVentures(text, item, withoutException(text, withoutAmong(text, behind)))
        if item.isAttribute, isPercent(item) { takeAim(text, items, index) }
    }

    /// 病例 of 发现2例病例后,展开排查 and 项目 of 9个项目除1个外,全部完工: without when something else was done, and which are left out.
    @inline(__always)
    private func withoutException(_ text: UnsafeBufferPointer<UInt8>, _ behind: Range<Int>) -> Range<Int> {
        let mark = behind.upperBound - "后".utf8.count
        guard behind.count >= 9, behind.upperBound < text.count, text[behind.upperBound] == UInt8(ascii: ",") else {
            return behind
        }
        if text.has("后", at: mark, end: behind.upperBound) {
            let long = mark - "之".utf8.count
            return behind.lowerBound..<(text.has("之", at: long, end: mark) ? long : mark)
        }
        guard text.has("外", at: mark, end: behind.upperBound),
            let exception = ClauseTailReader.find(text, (behind.lowerBound + 6)..<mark, "除")
        else { return behind }
        return behind.lowerBound..<exception
    }

    /// 水泥 of 云岭年产9万吨水泥、南河木材加工等项目, and of 年产9万吨水泥等6个项目: how much one of several ventures makes is told of that alone.
    @inline(__always)
    private func withoutOtherVentures(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ behind: Range<Int>
    ) -> Range<Int> {
        guard behind.count >= 9, !isCounted(item), !isMoney(item), !naming.isVerbOnly(text, item.before) else {
            return behind
        }
        let last = behind.upperBound - "等".utf8.count
        if placeOfEtc(text, (last - 3)..<behind.upperBound) == last { return behind.lowerBound..<last }
        guard behind.count >= Self.shortestOfVentures, let comma = ClauseTailReader.find(text, behind, "、"),
            comma >= behind.lowerBound + 6, let etc = placeOfEtc(text, comma..<behind.upperBound),
            words.owner.works.occurs(in: text, etc..<behind.upperBound)
        else { return behind }
        return behind.lowerBound..<comma
    }

    /// Bytes of 水泥、制药等项目.
    private static let shortestOfVentures = 24

    /// Where the words end that may name what a number counts; nil where they named it at once.
    @inline(__always)
    private func endOfBehind(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        from start: Int, next: Int
    ) -> Int? {
        let item = items[index]
        var end = start
        var quoted = false
        scan: while end < next {
            switch text[end] {
            case UInt8(ascii: "("):
                // 28个省(区、市)免征: a short parenthesis without a number is passed over.
                guard let close = closeParenthesis(text, end, min(next, end + Self.longestAside)), close + 1 < next,
                    close - end < Self.shortAside || text[close + 1] >= 0xE4
                else { break scan }
                end = close
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: ";"): break scan
            // 9个县2019年专项资金: which year's it was is told of the money.
            case UInt8(ascii: "1")...UInt8(ascii: "2"):
                if end - start >= 3, index + 1 < items.count, isMoney(items[index + 1]),
                    items[index + 1].clause == item.clause, isCounted(item), isYear(text, end, next)
                {
                    break scan
                }
            case 0xE2 where text.has("“", at: end, end: next): quoted = true
            case 0xE2 where text.has("”", at: end, end: next): quoted = false
            case 0xE3
            where !quoted && text.has("、", at: end, end: next) && !endsWithAdjective(text, start..<end)
                && !isShortListInside(text, start..<end, next, sentence.upperBound):
                if !item.isAttribute, isCounted(item),
                    let thing = thingBehindQualities(
                        text, start..<end, next, isLast: index + 1 == items.count)
                {
                    item.behind = thing
                    return nil
                }
                if isCounted(item), isListInside(text, start..<end, next, sentence.upperBound) { break }
                break scan
            default: break
            }
            end += IndicatorNaming.characterLength(text[end])
        }
        return min(end, next)
    }

    /// What is left of the words between two numbers without what is said of the second.
    @inline(__always)
    private func leftByNext(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ between: Range<Int>
    ) -> Range<Int> {
        let item = items[index]
        let (start, end) = (between.lowerBound, between.upperBound)
        var behind = between
        if let count = naming.conjunction(text, end: end, start: start) {
            behind = start..<(end - count)
        } else if let joint = jointBeforeEtc(text, behind) ?? jointBeforeOwn(text, behind) {
            behind = start..<joint
        } else if let verb = naming.firstVerb(text, in: behind),
            // 25处已竣工项目评价执行率100%: nothing that is counted stands before the verb.
            verb - start > "已".utf8.count || !isCounted(item)
                || words.name.adverbs.longest(in: text, at: start, bounds: start..<verb) == nil
        {
            // 9项审批事项和清理的3项收费: nor is the word that joins the two.
            let joint = isCounted(item) ? naming.conjunction(text, end: verb, start: start + 6) : nil
            behind = start..<(verb - (joint ?? 0))
        }
        // 12户企业共完成产值: nor is what says that it is that of all.
        if isCounted(item), behind.count > 6, let sum = naming.trailing(text, end: behind.upperBound, start: start),
            text.has("共", at: behind.upperBound - sum, end: behind.upperBound)
        {
            behind = start..<(behind.upperBound - sum)
        }
        // 8个小区的600户: whose they are.
        if behind.count >= 6, text.has("的", at: behind.upperBound - 3, end: behind.upperBound) {
            behind = start..<(behind.upperBound - 3)
            // 5个市向不符合条件的90人发放补贴: nor is to whom they gave something.
            if isCounted(item), behind.count > 6,
                let to = words.context.recipients.last(in: text, (start + 3)..<behind.upperBound),
                let mark = words.context.recipients.ending(in: text, at: to.upperBound, floor: start + 3),
                mark.word < words.context.recipientCount,
                words.context.givingVerbs.beginning(
                    in: text, at: items[index + 1].end, end: sentence.upperBound) != nil
            {
                behind = start..<(to.upperBound - mark.count)
            }
        }
        // 为9户发放生活补贴2万元: what is done for them is all that.
        var first = index
        while first > 0, items[first - 1].end == items[first].quantity.range.lowerBound { first -= 1 }
        let number = items[first].quantity.range.lowerBound
        let isDoneFor =
            words.context.recipients.ending(in: text, at: number, floor: sentence.lowerBound).map {
                $0.word < words.context.recipientCount
            } ?? false && !naming.leadingVerbs(text, behind).isEmpty
        // 10个指标首次全部达到100%: what says the next number is no part of the noun, nor 近 in 9个村近600人.
        let tail = items[index + 1].tail.start
        if tail >= start + (isCounted(item) ? 3 : 6), tail < behind.upperBound {
            behind = start..<(tail - (naming.conjunction(text, end: tail, start: start) ?? 0))
            // 9万亩小麦平均单产达500公斤: so much of the crop, and not of what it yields.
            if !isCounted(item), !isDoneFor, item.quantity.unit.map({ units.all[$0].kind == .area }) ?? false,
                let yield = words.owner.yields.ending(in: text, at: behind.upperBound, floor: start + 6)
            {
                behind = start..<(behind.upperBound - yield.count)
            }
            if isCounted(item), !isDoneFor {
                behind = thingsOfMeasured(text, behind, next: items[index + 1]) ?? behind
            }
        } else if tail == behind.upperBound, isCounted(item), !isDoneFor,
            let things = thingsOfMeasured(text, behind, next: items[index + 1])
        {
            // 9个断面水质达标率100%, 9家企业产值8亿元: nothing stands between what is measured and its number.
            behind = things
        }
        return behind
    }

    /// The words behind a number, of which all up to `end` are looked at, without what is said of other things, or to whom.
    @inline(__always)
    private func withoutOthers(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ named: Range<Int>, end: Int,
        isBeforeNext: Bool
    ) -> Range<Int> {
        let item = items[index]
        var behind = named
        // 3类出口商品占出口总值的7%: nor is what says how large a part they are.
        let isBeforeNext = isBeforeNext && isCounted(item)
        if isBeforeNext, isPercent(items[index + 1]),
            let share = ClauseTailReader.find(text, behind, "占"), share >= behind.lowerBound + 6,
            startsWithShareVerb(text, share..<behind.upperBound)
        {
            behind = behind.lowerBound..<share
        }
        // 9家银行向63家企业授信: nor is what says to whom.
        if isBeforeNext,
            let recipient = words.context.recipients.ending(
                in: text, at: behind.upperBound, floor: behind.lowerBound + 3),
            recipient.count > 3 || behind.count >= 9,
            recipient.word < words.context.recipientCount
        {
            behind = behind.lowerBound..<(behind.upperBound - recipient.count)
        }
        if behind.count > 6, let join = ClauseTailReader.find(text, behind, "并"), join > behind.lowerBound + 3,
            words.context.wordsWithAnd.beginning(in: text, at: join, end: end) == nil
        {
            behind = behind.lowerBound..<join
        }
        // 13个小区和一批小巷: nor are those that nobody counted.
        if behind.count > 12, isCounted(item),
            let others = words.context.uncounted.first(in: text, (behind.lowerBound + 6)..<behind.upperBound)
        {
            behind = behind.lowerBound..<others.lowerBound
        }
        if behind.count > 36, let of = ClauseTailReader.find(text, behind, "的"), of > behind.lowerBound + 3,
            behind.upperBound - of > 33,
            words.context.boundsOfThings.ending(in: text, at: of, floor: 0) == nil
        {
            // 24项国家规定的行政事业性收费: the thing stands behind what is said of it.
            let isSaidOfIt =
                words.context.modifierStarts.beginning(in: text, at: behind.lowerBound, end: of) != nil
                || words.context.modifierEnds.ending(in: text, at: of, floor: behind.lowerBound) != nil
            behind = isSaidOfIt ? (of + "的".utf8.count)..<behind.upperBound : behind.lowerBound..<of
        }
        return behind
    }

    /// Marks what 的目标 stands behind as aimed at, and with it the rates before it in its clause: 能耗下降4%、排放量减少6%的目标.
    @inline(never)
    private func takeAim(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) {
        let behind = items[index].behind
        guard behind.count <= Self.longestAim,
            words.act.aimsOfGaps.ending(in: text, at: behind.upperBound, floor: behind.lowerBound) != nil
        else { return }
        items[index].isOfPlan = true
        var earlier = index - 1
        while earlier >= 0, items[earlier].clause == items[index].clause, isPercent(items[earlier]),
            isSeparator(text, items[earlier].end, items[earlier + 1].quantity.range.lowerBound)
        {
            items[earlier].isOfPlan = true
            earlier -= 1
        }
    }

    /// Bytes of 年度预期目标任务.
    private static let longestAim = 24

    /// Where 和 stands in 14条高速公路和甲地等4条铁路, behind which the names of what the next number counts begin; nil where none do.
    private func jointBeforeEtc(_ text: UnsafeBufferPointer<UInt8>, _ behind: Range<Int>) -> Int? {
        let etc = behind.upperBound - "等".utf8.count
        guard etc > behind.lowerBound, text.has("等", at: etc, end: behind.upperBound) else { return nil }
        var index = behind.lowerBound + 6
        while index < etc {
            if isSeparator(text, index, etc) { return index }
            index += IndicatorNaming.characterLength(text[index])
        }
        return nil
    }

    /// Where 及 stands in 6家医院及下辖40家社康中心, and 和 in 投资9亿元的水厂和投资2亿元的学校: behind it is said which the next number counts, or
    /// what it says of another thing; nil where neither does.
    private func jointBeforeOwn(_ text: UnsafeBufferPointer<UInt8>, _ behind: Range<Int>) -> Int? {
        guard behind.count >= 15,
            let own = attributes.attribute(text, in: behind)?.count
                ?? words.context.tellsNext.ending(in: text, at: behind.upperBound, floor: behind.lowerBound)?.count,
            case let end = behind.upperBound - own, end > behind.lowerBound + 6,
            let joint = naming.conjunction(text, end: end, start: behind.lowerBound + 6)
        else { return nil }
        return end - joint
    }

    /// The first byte of the last 等 in a range that ends a list, and no word such as 高等教育; nil when there is none.
    func placeOfEtc(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var range = range
        while let etc = ClauseTailReader.findLast(text, range, "等") {
            let isWord =
                words.context.etcWords.beginning(in: text, at: etc, end: text.count) != nil
                || etc >= range.lowerBound + 3
                    && words.context.wordsWithEtc.beginning(in: text, at: etc - 3, end: text.count) != nil
            if !isWord { return etc }
            range = range.lowerBound..<etc
        }
        return nil
    }

    /// Bytes within which a parenthesis ends that explains a word of a name: “两基”(普及义务教育和扫除青壮年文盲)县.
    private static let longestAside = 72
    /// Bytes of one behind which nothing of the name need follow.
    private static let shortAside = 36

    /// Bytes of words for a time without a date: 在国民经济调整时期.
    private static let longestTime = 36

    /// Bytes of a list that a name can hold.
    private static let longestList = 90

    /// Where nothing but the things that `earlier` counts stands before a number that counts others, what of that is said of
    /// these: nothing in 9个领域63个项目, 县定 in 9件民心工程和县定63件民生实事; nil for other words.
    private func behindCounted(
        _ text: UnsafeBufferPointer<UInt8>, _ earlier: SentenceItem, _ item: SentenceItem
    ) -> Range<Int>? {
        let things = earlier.behind
        guard !item.behind.isEmpty, isCounted(item), isCounted(earlier), !earlier.isAttribute,
            !things.isEmpty, things.lowerBound == item.floor, item.tail.start == item.quantity.range.lowerBound,
            things.upperBound == item.tail.start
                || text[things.upperBound..<item.tail.start].elementsEqual("的".utf8),
            // 9家基金投资63个项目: who did it.
            naming.firstVerb(text, in: things) == nil, !naming.endsWithVerb(text, things),
            attributes.attribute(text, in: things) == nil
        else { return nil }
        let parts = words.context.kindsWithJoint.isWhole(things, of: text) ? [things] : naming.subjects(text, things)
        guard let last = parts.last, parts.count <= 2 else { return nil }
        return parts.count == 1 ? last.upperBound..<last.upperBound : last
    }

    /// Where the last plant of a list begins of which a number tells how large that is: 甲地厂房、乙地10万吨锌锭等项目投产.
    private func lastMarkBeforePlant(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Int? {
        guard let unit = item.quantity.unit, case let kind = units.all[unit].kind,
            kind == .mass || kind == .power || kind == .energy, isDirect(text, item)
        else { return nil }
        return ClauseTailReader.findLast(text, item.before, "、")
    }

    /// True for people of whom the words before say that something is done for them, where the verb of it follows: 为2万名职工发放补贴.
    private func isForThem(_ text: UnsafeBufferPointer<UInt8>, _ people: SentenceItem, _ end: Int) -> Bool {
        let number = people.quantity.range.lowerBound
        guard isCounted(people), !people.behind.isEmpty, people.measure == .level,
            let mark = words.context.recipients.ending(in: text, at: number, floor: people.floor),
            mark.word < words.context.recipientCount
        else { return false }
        // 为9家企业减负2亿元: those who have something of it are told with it.
        let verb = people.behind.upperBound
        return words.context.givingVerbs.beginning(in: text, at: verb, end: end).map { end - verb - $0.count >= 6 }
            ?? false
    }

    /// 宣讲 of 开设微党课12期、宣讲45场, and 培训 of 组织培训12期、90人: the words before a number without how many courses there were; nil where
    /// none are counted.
    @inline(never)
    func behindEdition(
        _ text: UnsafeBufferPointer<UInt8>, _ before: Range<Int>, upTo end: Int
    ) -> Range<Int>? {
        guard let digit = text[before].lastIndex(where: { Folding.isDigit($0) }),
            let edition = words.part.editions.beginning(in: text, at: digit + 1, end: max(end, before.upperBound)),
            case let mark = digit + 1 + edition.count,
            mark >= before.upperBound || isSeparator(text, mark, before.upperBound)
        else { return nil }
        let own = naming.trimmed(
            text, min(mark, before.upperBound)..<before.upperBound, dates: [], dateIndex: 0..<0)
        if own.count >= 6 { return own }
        var start = digit
        while start > before.lowerBound, Folding.isDigit(text[start - 1]) { start -= 1 }
        let name = before.lowerBound..<start
        return name.count >= 6 ? name : nil
    }

    /// Takes out of the words before a number what belongs to the number before it, to a list, or to a place phrase.
    func settleBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) {
        let item = items[index]
        leaveWhatIsCounted(text, item, from: leaveToNumberBefore(text, items, index, dates, dateIndex))
        // Most characters but 、 begin with another byte.
        if item.before.count >= Self.shortestTold, item.addition.isEmpty,
            UnsafeBufferPointer(rebasing: text[item.before]).firstOffset(of: 0xE3) != nil
        {
            if let parted = behindTold(text, item.before, dates, dateIndex) {
                (item.addition, item.before) = parted
            } else if isCounted(item), let own = behindEdition(text, item.before, upTo: item.tail.start) {
                item.before = own
            }
        }
        nameBehindEtc(text, item, dates, dateIndex)
        if let mark = lastMarkBeforePlant(text, item) {
            item.before = naming.trimmed(
                text, (mark + "、".utf8.count)..<item.before.upperBound, dates: dates, dateIndex: dateIndex)
        }
        if let name = beforeMark(text, item, dates, dateIndex) { item.before = name }
        if isPercent(item), item.addition.isEmpty, let parted = shareBehindMark(text, item) {
            (item.addition, item.before) = parted
        }
        leaveCircumstances(text, items, index, dates, dateIndex)
        leavePhrase(text, item, dates, dateIndex)
    }

    /// Leaves to the number before it what that one counts, or what is done for those that it counts; where the words of the later
    /// number begin.
    @inline(__always)
    private func leaveToNumberBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Int {
        let item = items[index]
        var start = item.floor
        let end = max(item.floor, item.tail.start)
        // 改造2片足球场、3片羽毛球场: 足球场 is the noun of the number before.
        if index > 0, !items[index - 1].behind.isEmpty, items[index - 1].behind.lowerBound >= start,
            items[index - 1].behind.upperBound <= end,
            items[index - 1].behind.lowerBound - start <= 3
        {
            let rest = items[index - 1].behind.upperBound
            if rest < end, isSeparator(text, rest, end) {
                start = rest
                item.before = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
            }
        }
        if index > 0, let own = behindCounted(text, items[index - 1], item) {
            item.before = naming.trimmed(text, own, dates: dates, dateIndex: dateIndex)
        }
        // 建成以9个村为重点的90亩基地: what they are meant for is said of what the number before counts.
        if index > 0, !items[index - 1].behind.isEmpty, items[index - 1].behind.lowerBound == start,
            let use = words.context.uses.beginning(in: text, at: items[index - 1].behind.upperBound, end: end)
        {
            start = items[index - 1].behind.upperBound + use.count
            item.before = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
        }
        // 9条河流中有2条为黑臭水体, 9家银行向63家企业授信: what the number before counts is none of what this one does.
        if index > 0, !items[index - 1].behind.isEmpty, items[index - 1].behind.lowerBound == start,
            let parting = endOfParting(text, at: items[index - 1].behind.upperBound, end: end)
        {
            start = parting
            item.before = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
        }
        // 为2万名职工发放补贴9亿元: for how many something is done stands before the verb, and who they are is no part of its name.
        if index > 0, items[index - 1].behind.lowerBound == start, items[index - 1].behind.upperBound < end,
            isForThem(text, items[index - 1], end)
        {
            start = items[index - 1].behind.upperBound
            item.before = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
        }
        return start
    }

    /// Leaves out the names of what a number counts that stand before it, or of other members of its list.
    @inline(__always)
    private func leaveWhatIsCounted(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, from start: Int) {
        let end = max(item.floor, item.tail.start)
        // 新增A机场、B机场2个国际机场: as many names as are counted are no part of the name.
        if item.behind.count >= 12, isCounted(item), item.tail.start == item.quantity.range.lowerBound,
            item.quantity.value.scale == 0, item.quantity.value.coefficient >= 2, item.quantity.value.coefficient <= 12,
            item.quantity.scalePower == 0, contains(text, item.before, ["、", "和"])
        {
            let verbs = naming.leadingVerbs(text, item.before)
            let count = Int(item.quantity.value.coefficient)
            if naming.subjects(text, verbs.upperBound..<item.before.upperBound, count: count) != nil {
                item.before = verbs
            }
        }
        // 推进A中心、6个B基地建设: A is another member of the list, only its verb holds.
        if !item.behind.isEmpty, end > start, naming.conjunction(text, end: end, start: start) != nil {
            item.before = naming.leadingVerbs(text, item.before)
        }
    }

    /// Takes what stands behind 等 for the name: A、B、C等文化活动300场.
    @inline(__always)
    private func nameBehindEtc(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) {
        if !item.tail.isDistributed, let etc = placeOfEtc(text, item.before),
            // 股票(含基金、债券等)交易额
            !text.has(")", at: etc + "等".utf8.count, end: item.before.upperBound),
            !ClauseTailReader.contains(text, item.before, "分别"),
            ClauseTailReader.contains(text, item.before.lowerBound..<etc, "、"),
            words.context.notNamedBehindEtc.beginning(in: text, at: etc, end: item.before.upperBound) == nil
        {
            let verbs = naming.leadingVerbs(text, item.before)
            let rest = naming.trimmed(text, (etc + 3)..<item.before.upperBound, dates: dates, dateIndex: dateIndex)
            // 下达低保、特困供养等资金, 发放低保、特困供养等补贴, 上级补助、上年结转等收入: what the money is for, or comes from, stands before.
            let isFund =
                (spending.hasVerb(text, in: rest) == false || words.account.accounts.isWhole(rest, of: text)
                    || words.account.heldMoney.isWhole(rest, of: text))
                && !isCounted(item) && item.before.count <= Self.longestList
            item.before = isFund ? item.before : rest.isEmpty ? (item.behind.isEmpty ? item.before : verbs) : rest
            // 新建医院、小区等停车场: the verb tells what is new from what there is.
            if !rest.isEmpty {
                var end = verbs.lowerBound
                while let verb = words.context.makingVerbs.beginning(in: text, at: end, end: verbs.upperBound) {
                    end += verb.count
                }
                if end > verbs.lowerBound { item.addition = verbs.lowerBound..<end }
            }
        }
    }

    /// Leaves out when it was, how it was reckoned and what it turned from.
    @inline(__always)
    private func leaveCircumstances(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) {
        let item = items[index]
        // 税收收入扣除留抵退税后增长2%: how it was reckoned is no part of what grew.
        if words.account.adjustmentEnds.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound)
            != nil,
            let adjustment = words.account.adjustments.last(in: text, item.before)
        {
            item.before = naming.trimmed(
                text, item.before.lowerBound..<adjustment.lowerBound, dates: dates, dateIndex: dateIndex)
        }
        settleEarlierValue(text, items, index, dates, dateIndex)
        if let state = words.context.turnedStates.ending(
            in: text, at: item.before.upperBound, floor: item.before.lowerBound)
        {
            settleTurn(text, items, index, state: state.count, dates, dateIndex)
        }
        // 积累的比重,在调整初期由30%降低到25%: when it was so is no name.
        if text.has("在", at: item.before.lowerBound, end: item.before.upperBound), item.tail.isFrom || item.tail.isTo,
            item.before.count <= Self.longestTime,
            words.time.earlierTimeEnds.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound)
                != nil
        {
            item.before = item.before.upperBound..<item.before.upperBound
        }
        // 税收在大规模减税的情况下增长2%: nor is under what it was so.
        if item.before.count >= Self.shortestCircumstance {
            item.before = beforeCircumstance(text, item.before, dates, dateIndex)
        }
        if text.has("的", at: item.end, end: text.count),
            words.context.circumstances.beginning(in: text, at: item.end + "的".utf8.count, end: text.count) != nil
        {
            settleCircumstance(text, items, index, dates, dateIndex)
        }
    }

    /// 税收 of 税收在大规模减税的情况下; the name as it stands for others.
    @inline(__always)
    private func beforeCircumstance(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int> {
        guard let word = words.context.circumstances.ending(in: text, at: name.upperBound, floor: name.lowerBound),
            case let things = (name.lowerBound + Self.shortestThing)..<(name.upperBound - word.count),
            let place = ClauseTailReader.findLast(text, things, "在")
        else { return name }
        return naming.trimmed(text, name.lowerBound..<place, dates: dates, dateIndex: dateIndex)
    }

    /// 在产量增长2%的同时: what the phrase begins with is no part of the name; and 税收在投资下降9%的情况下增长2%: what stands before it is what
    /// the next number is said of.
    @inline(never)
    private func settleCircumstance(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) {
        let item = items[index]
        guard let place = ClauseTailReader.findLast(text, item.before, "在") else { return }
        let subject = item.before.lowerBound..<place
        if subject.count >= Self.shortestThing {
            guard index + 1 < items.count, items[index + 1].before.isEmpty, items[index + 1].clause == item.clause
            else { return }
            items[index + 1].before = naming.trimmed(text, subject, dates: dates, dateIndex: dateIndex)
        } else if !subject.isEmpty {
            return
        }
        item.before = naming.trimmed(
            text, (place + "在".utf8.count)..<item.before.upperBound, dates: dates, dateIndex: dateIndex)
    }

    /// Bytes of two characters, and of 税收在减税情况下.
    private static let shortestThing = 6
    private static let shortestCircumstance = 24

    /// Leaves out a phrase that says where, for whom or by what.
    @inline(__always)
    private func leavePhrase(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) {
        // 在全区学校开展…24场: a place phrase ends at the verb.
        // 为企业减负1369亿元: the verb alone would say too little.
        if let preposition = words.context.prepositions.longest(
            in: text, at: item.before.lowerBound, bounds: item.before),
            preposition.word < words.context.prepositionCount,
            var verb = naming.firstVerb(text, in: item.before),
            // 通过发行债券: the means is the act itself.
            verb > item.before.lowerBound + 6
                || verb == item.before.lowerBound + 6
                    && words.context.means.beginning(in: text, at: item.before.lowerBound, end: verb) != nil,
            words.name.namesWithPhrase.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound)
                == nil,
            // 通过公共网络实现的零售额: all of it says which.
            !text.has(
                "的", at: naming.leadingVerbs(text, verb..<item.before.upperBound).upperBound,
                end: item.before.upperBound),
            !item.behind.isEmpty
                || naming.leadingVerbs(text, verb..<item.before.upperBound).upperBound < item.before.upperBound
        {
            // 围绕城区建设、民生保障等领域开展调研: the list may have verbs of its own.
            if let etc = placeOfEtc(text, item.before), verb < etc,
                let next = naming.firstVerb(text, in: etc..<item.before.upperBound)
            {
                verb = next
            }
            // 通过砖窑复垦和林地复耕新增耕地: the means may have verbs of their own.
            while words.context.means.beginning(in: text, at: item.before.lowerBound, end: verb) != nil {
                // From the verb's second character on, since the first of a range is none's.
                guard verb + 3 < item.before.upperBound,
                    let next = naming.firstVerb(text, in: verb + 3..<item.before.upperBound),
                    naming.leadingVerbs(text, next..<item.before.upperBound).upperBound < item.before.upperBound
                else { break }
                verb = next
            }
            // 对尚未完工的项目: without the word that denies it, the verb would say the contrary.
            let phrase = min(verb, item.before.lowerBound + preposition.count)..<verb
            if words.act.denies(text, phrase) { verb = phrase.lowerBound }
            item.before = naming.trimmed(text, verb..<item.before.upperBound, dates: dates, dateIndex: dateIndex)
        }
    }
}
