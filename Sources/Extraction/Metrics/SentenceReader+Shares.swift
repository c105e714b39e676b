import Model
import Patterns

/// Shares and multiples: 占…的, 为预算的102%, 是2011年的3.14倍.
extension SentenceReader {
    /// 占…的, 占比, 比重, 预算的.
    func share(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> (before: Range<Int>, isChange: Bool)? {
        let end = item.tail.start
        guard item.tail.direction == nil || item.tail.isTo else { return nil }
        // 为年初预算2.4亿元的101%: of the amount before.
        if item.before.isEmpty, end - item.floor == 3, text.has("的", at: item.floor, end: end) {
            return (item.before, false)
        }
        // 为年初预算60%
        if let plan = item.tail.plan, plan.upperBound == item.quantity.range.lowerBound, isPercent(item),
            words.account.budgets.occurs(in: text, plan), let verb = reachBefore(text, plan.lowerBound, item.floor)
        {
            return (naming.trimmed(text, item.floor..<verb, dates: dates, dateIndex: dateIndex), false)
        }
        // 为预算的102%, 完成年度计划的98.5%
        // 占支出预算的1%: a part of all that is planned, and not what came of it.
        if let plan = planWord(text, end, item.floor), !isOfBudgetedAccount(text, plan.start, item.floor) {
            var start = plan.start
            // back over what the plan is of, to the verb
            var steps = 0
            while start > item.floor && steps < 12 {
                if let verb = reachBefore(text, start, item.floor) {
                    start = verb
                    break
                }
                start = previousCharacter(text, start)
                steps += 1
            }
            if steps >= 12 || start <= item.floor {
                start = reachBefore(text, plan.start, item.floor) ?? (start <= item.floor ? item.floor : plan.start)
            }
            let before = naming.trimmed(text, item.floor..<max(item.floor, start), dates: dates, dateIndex: dateIndex)
            return (before, plan.isOfTime)
        }
        // 完成102.4% of what was named before, 货运量计划完成105%
        if item.before.isEmpty || item.tail.isPlanned
            || words.act.doneOfPlans.occurs(in: text, end..<item.quantity.range.lowerBound),
            end < item.quantity.range.lowerBound,
            words.act.done.occurs(in: text, end..<item.quantity.range.lowerBound),
            item.behind.isEmpty
        {
            return (item.before, false)
        }
        if let place = ClauseTailReader.findLast(text, item.floor..<end, "占"), !isOtherWord(text, place),
            !isInParentheses(text, place, item.floor..<end)
        {
            return (item.before, false)
        }
        if comparisons.shareNoun.ending(text, at: item.before.upperBound, floor: item.before.lowerBound) != nil {
            return (item.before, false)
        }
        // 占 was read as a word that says the value.
        let behind = end..<max(end, item.quantity.range.lowerBound)
        if let place = ClauseTailReader.findLast(text, behind, "占"), !isInParentheses(text, place, behind) {
            return (item.before, false)
        }
        return nil
    }

    /// 民生支出 of 民生支出不低于公共预算支出的80%, and whether the number is no part of a whole but a difference: 人均产值不到全省平均的一半,
    /// 能耗约为全国的60%; nil where nothing says what the number is so much of.
    func partOfOther(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> (before: Range<Int>, isGap: Bool, reference: Range<Int>)? {
        let end = item.tail.start
        guard item.tail.direction == nil, !item.tail.isFrom, end > item.floor, !item.isAttribute else { return nil }
        let hasOf = text.has("的", at: end - "的".utf8.count, end: end)
        let last = hasOf ? end - "的".utf8.count : end
        guard
            hasOf || comparisons.rankPlace.ending(text, at: end, floor: item.floor) != nil
                || words.comparison.averages.ending(in: text, at: end, floor: item.floor) != nil,
            let verb = words.share.partVerbs.last(in: text, item.floor..<last), verb.upperBound < last,
            last - verb.upperBound <= Self.longestReference
        else { return nil }
        let reference = verb.upperBound..<last
        // 降低到2010年的30%, 压减到原有的一半; the verb may be the end of another word (行为).
        let tail = tails.read(text, before: verb.upperBound, floor: item.floor, dates: dates, dateIndex: dateIndex)
        guard !isTimeReference(text, reference, dates, dateIndex), text[reference.lowerBound] >= 0x80,
            words.share.noReferences.ending(in: text, at: reference.upperBound, floor: reference.lowerBound) == nil,
            tail.start <= verb.lowerBound, tail.direction == nil
        else { return nil }
        item.tail.qualifier = item.tail.qualifier ?? tail.qualifier
        item.tail.isDistributed = item.tail.isDistributed || tail.isDistributed
        let before = naming.trimmed(text, item.floor..<tail.start, dates: dates, dateIndex: dateIndex)
        let isGap =
            words.comparison.averages.occurs(in: text, reference) || words.share.perHead.occurs(in: text, reference)
            || contains(text, reference, ["、"]) || words.share.ratios.occurs(in: text, before)
            || words.act.setAmounts.ending(in: text, at: before.upperBound, floor: before.lowerBound) != nil
        return (before, isGap, reference)
    }

    /// Bytes of what a number is so much of.
    private static let longestReference = 75

    /// Takes 我市以 from 我市以全省2.5%的土地创造了9亿元: the place's land is told of; 不到 of 以不到全省4%的面积 bounds the number.
    @inline(never)
    func takeMeans(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) {
        let before = item.before
        guard let place = comparisons.rankPlace.ending(text, at: before.upperBound, floor: before.lowerBound) else {
            return
        }
        let share = "占".utf8.count
        var start = text.has("占", at: place.start - share, end: place.start) ? place.start - share : place.start
        if let word = tails.word(in: text, endingAt: start, floor: before.lowerBound),
            case .bound(let qualifier) = tails.roles[word.word]
        {
            start -= word.count
            if words.share.means.ending(in: text, at: start, floor: before.lowerBound) != nil {
                item.tail.qualifier = item.tail.qualifier ?? qualifier
            }
        }
        guard words.share.means.ending(in: text, at: start, floor: before.lowerBound) != nil else { return }
        item.before = place.start..<before.upperBound
    }

    /// 国营工业的产值,在工业总产值中所占的比重达到60%: a share of a clause of its own with what it is of; the name as it stands for
    /// others.
    func withSubjectOfShare(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ name: NamePieces, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces {
        let item = items[index]
        let end = item.clause - 1
        guard name.count == 1, let share = name.first, text.has("在", at: share.lowerBound, end: share.upperBound),
            item.clause == item.floor, end > sentence.lowerBound, text[end] == UInt8(ascii: ","),
            let noun = comparisons.shareNoun.ending(text, at: share.upperBound, floor: share.lowerBound),
            case let of = noun.start - "的".utf8.count, of > share.lowerBound, text.has("的", at: of, end: noun.start)
        else { return name }
        let previous = index > 0 ? items[index - 1].end : sentence.lowerBound
        // 国营商业在批发总额中的比重达63%,在零售总额中的比重达34%: the same has another share, too.
        if index > 0, previous == end, let earlier = items[index - 1].name.first,
            text.has("中", at: of - "中".utf8.count, end: of) || text.has("中所占", at: of - "中所占".utf8.count, end: of),
            comparisons.shareNoun.ending(text, at: earlier.upperBound, floor: earlier.lowerBound) != nil,
            let place = ClauseTailReader.find(text, earlier, "在"), place >= earlier.lowerBound + 9
        {
            return NamePieces(earlier.lowerBound..<place, share)
        }
        let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, previous)
        guard !inParenthesis, start < end, index == 0 || start > previous else { return name }
        let subject = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
        guard subject.count >= 9, naming.firstVerb(text, in: subject) == nil else { return name }
        return NamePieces(subject, share)
    }

    /// True inside of parentheses that close within `range`: 城镇化率(城镇人口占常住人口比重)为65% is a level.
    private func isInParentheses(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ range: Range<Int>) -> Bool {
        let before = text[range.lowerBound..<place]
        guard let open = before.lastIndex(of: UInt8(ascii: "(")) else { return false }
        return !text[open..<place].contains(UInt8(ascii: ")"))
            && text[place..<range.upperBound].contains(UInt8(ascii: ")"))
    }

    /// True where 占支出 stands before a word for a budget.
    private func isOfBudgetedAccount(_ text: UnsafeBufferPointer<UInt8>, _ plan: Int, _ floor: Int) -> Bool {
        guard let account = words.account.accounts.ending(in: text, at: plan, floor: floor) else { return false }
        let start = plan - account.count
        return start - "占".utf8.count >= floor && text.has("占", at: start - "占".utf8.count, end: start)
    }

    /// What is planned or budgeted, where that ends at `end` or before a parenthesis there, or what there was at an earlier time,
    /// and not in its accounts: 为上年同期的96% is a change, as 是上年同期的2倍 is, 为上年决算数的96% a share.
    private func planWord(
        _ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ floor: Int
    ) -> (start: Int, isOfTime: Bool)? {
        let behind = beforeParenthesis(text, end, floor)
        if let plan = comparisons.plan.ending(text, at: end, floor: floor)
            ?? comparisons.plan.ending(text, at: behind, floor: floor)
        {
            return (plan.start, false)
        }
        let year =
            comparisons.planYear.ending(text, at: end, floor: floor)
            ?? comparisons.planYear.ending(text, at: behind, floor: floor)
        return year.map { ($0.start, $0.sign > 0) }
    }

    /// Where a parenthesis opens that stands before 的 at `end`: 为预算(下同)的92%; `floor` when none does.
    private func beforeParenthesis(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ floor: Int) -> Int {
        guard end - 4 > floor, text.has("的", at: end - 3, end: end),
            text[end - 4] == UInt8(ascii: ")"), let open = ClauseTailReader.openParenthesis(text, end - 4, floor)
        else { return floor }
        return open
    }

    /// 是2011年的3.14倍 is a change, 是全市平均的2.5倍 a gap.
    func times(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> (before: Range<Int>, isChange: Bool, basis: ChangeBasis?)? {
        let tail = item.tail.start
        // 是“十一五”3倍, 为上年2.5倍: the time stands directly between.
        var time: Range<Int>?
        if tail <= item.floor || !text.has("的", at: tail - 3, end: tail) {
            time = item.tail.date.map { dates[$0].range }
            guard time?.upperBound == item.quantity.range.lowerBound else { return nil }
        }
        let end = time?.lowerBound ?? tail
        guard end > item.floor, var verb = lastVerb(text, item.floor..<end), time == nil || verb.upperBound == end
        else { return nil }
        if time != nil { item.tail.date = nil }
        if text.has("不", at: verb.lowerBound, end: verb.upperBound) { item.tail.qualifier = .ge }
        let reference = verb.upperBound..<(time?.upperBound ?? tail - 3)
        let isTime = isTimeReference(text, reference, dates, dateIndex)
        // 产量将等于2015年的3倍: without the words that stand before the verb.
        let words = tails.read(text, before: verb.lowerBound, floor: item.floor, dates: dates, dateIndex: dateIndex)
        if words.basis == nil { verb = words.start..<verb.upperBound }
        // 约为2015年的两倍
        if item.tail.qualifier == nil { item.tail.qualifier = words.qualifier }
        return (
            naming.trimmed(text, item.floor..<verb.lowerBound, dates: dates, dateIndex: dateIndex), isTime,
            isTime ? sinceBasis(text, reference, dates, dateIndex) : .words(reference)
        )
    }

    /// The last word for what equals something else; not 达 in 是市下达任务的2倍.
    func lastVerb(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var end = range.upperBound
        while let verb = words.share.equals.last(in: text, range.lowerBound..<end) {
            let longer = words.change.reached.ending(in: text, at: verb.upperBound, floor: range.lowerBound)
            if longer.map({ $0.word < words.change.reachedCount }) ?? true { return verb }
            end = verb.lowerBound
        }
        return nil
    }
}
