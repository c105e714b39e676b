import Model
import Patterns

/// Whether what a number says is planned or done.
extension SentenceReader {
    /// True for what a parenthesis tells of the year before: 力争利用外资9亿美元(去年为8亿美元,增长2%).
    @inline(never)
    func isLastYear(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ date: ResolvedDate) -> Bool {
        let place = date.range
        return words.time.lastYears.isWhole(place, of: text) && place.upperBound <= item.quantity.range.lowerBound
            && ClauseTailReader.findLast(text, place.upperBound..<item.quantity.range.lowerBound, ")") == nil
            && ClauseTailReader.findLast(text, place.upperBound..<item.quantity.range.lowerBound, "(") == nil
    }

    /// True for what the words before a number call a plan's, and for what that was changed to: 由年初预算134亿元调整为
    /// 135亿元,调增1亿元.
    func isPlanned(_ items: SentenceItems, _ index: Int, _ source: SentenceItem) -> Bool {
        let item = items[index]
        if item.isOfPlan { return true }
        if item.measure == .level {
            // 完成43公顷,为年度任务的1.5倍
            if source.tail.isPlanned { return item.quantity.unit.map { units.all[$0].known != .one } ?? true }
            guard index > 0, source.tail.isTo else { return false }
            return items[index - 1].tail.isFrom && items[index - 1].tail.isPlanned
        }
        // 产值计划增长8%
        if item.grammar == .change, source.tail.isIntended { return true }
        // 产值计划达到9亿元,增长8%
        if item.grammar == .change, index > 0, isPercent(item), item.before.isEmpty, item.tail.date == nil,
            case let planned = items[index - 1], planned.measure == .level, planned.tail.isPlanned,
            planned.tail.isReached, item.clause == planned.end + 1
        {
            return true
        }
        return index > 1 && item.measure == .change && item.before.isEmpty && items[index - 1].tail.isTo
            && items[index - 2].tail.isFrom && items[index - 2].tail.isPlanned
    }

    /// True for a part of an amount that is a plan's, where nothing says that it was reached: 批准的收入9亿元,其中税收6亿元.
    func isPartOfPlanned(_ item: SentenceItem, _ whole: Int, _ mentions: [MetricMention]) -> Bool {
        guard mentions[whole].isPlanned, mentions[whole].measure == .level, item.measure == .level,
            isMoney(item), mentions[whole].quantity.unit == item.quantity.unit
        else { return false }
        // 收入完成9亿元,为年初预算10亿元的90%,其中税收6亿元: of what was collected.
        let isOfAll = whole == 0 || mentions[whole - 1].sentence != mentions[whole].sentence || item.isInParenthesis
        return isOfAll && !item.tail.isReached && !item.tail.isTo && !item.tail.isFrom
    }

    /// True for what an amount that is a plan's grows by or is a part of, where nothing says that it was reached: 预算9亿元,占总支出的12%,比上年
    /// 增长8%, but 预算9亿元,完成预算的98%.
    @inline(__always)
    func isSaidOfPlanned(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ indicator: String, of: Int?,
        _ mentions: UnsafeBufferPointer<MetricMention>, from base: Int
    ) -> Bool {
        guard base < mentions.count, !item.tail.isReached, !item.tail.isTo else { return false }
        if item.measure == .change {
            guard let of, of >= base else { return false }
            return mentions[of].isPlanned && mentions[of].measure == .level && mentions[of].indicator == indicator
        }
        // 占年初预算9亿元的98%: what came of the plan.
        let last = mentions.count - 1
        return item.floor == item.clause && mentions[last].isPlanned && mentions[last].measure == .level
            && indicator.hasPrefix(mentions[last].indicator)
            && startsWithShareVerb(text, item.clause..<item.quantity.range.lowerBound)
    }

    /// Places of words that say that a sentence is planned or has happened: of those before its last number, and of all
    /// where 已 or 了 is among them, since a plan word anywhere takes their meaning away.
    func statusWords(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, beforeNumber number: Int
    ) -> [StatusWord] {
        var words: [StatusWord] = []
        var index = sentence.lowerBound
        var limit = number
        while let word = comparisons.status.forward.first(
            in: text, from: index, before: limit, end: sentence.upperBound)
        {
            let sign = comparisons.status.signs[word.found.word]
            // 与预期目标差9个百分点, 低于预期目标: what is compared with was aimed at, and what is told of is done.
            if sign != 0, sign != -1 || !isComparedWith(text, word.start, sentence) {
                words.append(
                    StatusWord(
                        start: word.start, status: sign < 0 ? .target : .actual, isSure: sign > 1,
                        isOfClause: sign < -1))
            }
            if sign > 1 { limit = sentence.upperBound }
            index = word.start + word.found.count
        }
        return words
    }

    /// True directly behind 与, 比, 低于 and the like.
    @inline(never)
    private func isComparedWith(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ sentence: Range<Int>) -> Bool {
        self.words.comparison.lackingFrom.ending(in: text, at: place, floor: sentence.lowerBound) != nil
            || self.words.comparison.comparedWithPlans.ending(in: text, at: place, floor: sentence.lowerBound) != nil
            || comparisons.gap.ending(text, at: place, floor: sentence.lowerBound) != nil
    }

    /// True when 已 or 了 stands in the number's own clause and no plan word in its sentence: it is done, even where the
    /// part looks ahead.
    func isDone(_ text: UnsafeBufferPointer<UInt8>, _ words: [StatusWord], _ item: SentenceItem) -> Bool {
        let position = item.quantity.range.lowerBound
        guard let done = words.last(where: { $0.isSure && $0.start >= item.clause && $0.start < position }) else {
            return false
        }
        // 国家已组织了57户企业试点,今年要扩大到120户: a plan in a clause of its own is another matter, but not for 已确定的9个项目,要加快建设.
        lazy var isToldAlone = !ClauseTailReader.contains(text, done.start..<position, "的")
        return !words.contains {
            $0.status == .target
                && ($0.start < position || !isToldAlone
                    || !ClauseTailReader.contains(text, item.end..<max(item.end, $0.start), ","))
        }
    }

    /// What the words before a number say: a plan word holds until 已 or 了 stands in the number's own clause.
    func status(
        _ text: UnsafeBufferPointer<UInt8>, _ words: [StatusWord], _ item: SentenceItem
    ) -> MetricRecord.Status? {
        let position = item.quantity.range.lowerBound
        let before = words.prefix { $0.start < position }
        guard let last = before.last else { return nil }
        guard before.contains(where: { $0.status == .target }) else { return .actual }
        if last.status == .actual, last.start >= item.clause { return .actual }
        let isPlanned = before.contains {
            $0.status == .target && !isPassed($0, text, item) && !isInClosedParenthesis(text, $0.start, position)
        }
        return isPlanned ? .target : last.status == .actual ? .actual : nil
    }

    /// True for 收入决算9亿元 and 收入决算数为9亿元, which are done in a budget, too.
    func isOfFinalAccounts(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard item.measure == .level, !item.before.isEmpty, !item.tail.isPlanned, isMoney(item) else { return false }
        let end = item.before.upperBound
        return words.account.finalAccounts.ending(in: text, at: end, floor: item.before.lowerBound) != nil
            || words.account.finalAccounts.beginning(in: text, at: end, end: item.quantity.range.lowerBound) != nil
    }

    /// True for 计划投资 in a clause before one with 完成: 年度计划投资9亿元,完成投资8亿元.
    private func isPassed(_ word: StatusWord, _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        word.isOfClause && word.start < item.clause
            && words.act.done.occurs(in: text, item.clause..<item.quantity.range.lowerBound)
    }

    /// True where the parenthesis that a place stands in is closed before another: 收入9亿元(未达预期目标),增长2%.
    private func isInClosedParenthesis(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> Bool {
        var depth = 0
        for byte in text[place..<end] {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") {
                if depth == 0 { return true }
                depth -= 1
            }
        }
        return false
    }
}

/// A word that marks a sentence as a plan or as done.
struct StatusWord {
    /// First folded byte.
    var start: Int
    /// What it says.
    var status: MetricRecord.Status
    /// True for 已 and 了, which say in a plan, too, that something has happened.
    var isSure: Bool
    /// True for 计划投资, behind which it may be told what was done.
    var isOfClause = false
}
