import Model
import Patterns

/// What kind of statement a number makes: level, change, share, rank or gap.
extension SentenceReader {
    func classify(
        _ text: UnsafeBufferPointer<UInt8>, _ items: [SentenceItem], _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>, _ paragraph: ParagraphState
    ) {
        let item = items[index]
        if item.continuesList {
            let leader = items[item.leader]
            item.measure = leader.measure
            item.sign = leader.sign
            item.basis = leader.basis
            item.grammar = leader.grammar
            return
        }
        let tail = item.tail
        let code = item.quantity.unit.flatMap { units.all[$0].known }
        let isPercent = code == .percent || code == .permille
        item.basis = tail.basis

        func set(_ measure: MetricRecord.Measure, _ grammar: SentenceItem.Grammar) {
            item.measure = measure
            item.grammar = grammar
        }

        if item.quantity.notation == .ordinal {
            set(.rank, .rank)
            item.before = beforeRank(text, item, isFirst: index == 0, dates, dateIndex)
        } else if case .ratioPart = item.quantity.notation {
            set(.share, .shareRatio)
        } else if code == .place || code == .head, item.quantity.value.scale == 0, isRankVerb(text, item) {
            set(.rank, .rankCounted)
            item.before = beforeRank(text, item, isFirst: index == 0, dates, dateIndex)
        } else if isPercent, let before = beforePlaceShare(text, item, dates, dateIndex) {
            set(.share, .shareOfPlace)
            item.before = before
            item.tail.qualifier = item.tail.qualifier ?? .gt
        } else if let gap = gap(text, item, dates, dateIndex) {
            set(gap.isChange ? .change : .gap, gap.isChange ? .changeCompared : .gap)
            item.sign = gap.sign
            item.before = gap.before
            item.basis = gap.isChange ? (item.basis ?? gap.basis) : gap.basis
        } else if isPercent, index > 0, isAim(text, item, behind: items[index - 1]) {
            set(items[index - 1].measure, items[index - 1].grammar)
            item.sign = items[index - 1].sign
            item.isOfPlan = true
            item.before = item.clause..<item.clause
        } else if isPercent || item.quantity.notation == .fraction, let share = share(text, item, dates, dateIndex) {
            set(share.isChange ? .change : .share, .share)
            item.before = share.before
            // 民生支出约占总支出的七成: the bound stands within the name.
            if let place = ClauseTailReader.find(text, item.before, "约占"), place > item.before.lowerBound {
                item.tail.qualifier = item.tail.qualifier ?? .approx
                item.addition = item.before.lowerBound..<place
                item.before = (place + 3)..<item.before.upperBound
            }
        } else if isPercent, index > 0, item.before.isEmpty, tail.isTo, items[index - 1].tail.isFrom,
            items[index - 1].measure == .share
        {
            set(.share, .share)
        } else if isPercent, let rate = rate(items, index) {
            set(.change, .changeRate)
            item.sign = rate
        } else if let direction = tail.direction {
            if isLastOfActs(text, item) || isImproved(text, item) {
                // 开展城市更新、安全韧性提升4项行动: the verb is one of what is counted.
                set(.level, .levelAdded)
                item.before = item.before.lowerBound..<item.quantity.range.lowerBound
            } else if item.basis == nil, direction > 0, naming.isVerbOnly(text, item.before),
                isCounted(item) && !item.behind.isEmpty || isThing(item) && !item.before.isEmpty
            {
                // 增加2300个学位, 改造提升12条道路: a level of what was added, named with its verb.
                set(.level, .levelAdded)
                let start = item.before.isEmpty ? item.tail.start : item.before.lowerBound
                // 增加约20个, 增加了20个: the bound and 了 are no part of the verb.
                var end = tails.startOfBound(text, at: item.quantity.range.lowerBound, floor: start)
                if end > start, text.has("了", at: end - "了".utf8.count, end: end) { end -= "了".utf8.count }
                // 加快6个电站建设: a verb that is no part of a name.
                item.before = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
            } else {
                set(.change, .change)
                item.sign = direction
                item.before = withoutCause(
                    text, withoutChangeNoun(text, withoutComparison(text, item.before)).range, dates, dateIndex)
            }
        } else if code == .one, let times = times(text, item, dates, dateIndex) {
            set(times.isChange ? .change : .gap, .times)
            item.before = times.before
            item.basis = times.basis
        } else if code == .points || code == .doublings {
            set(.change, .changePoints)
        } else if isPercent || item.quantity.notation == .fraction {
            let noun = withoutChangeNoun(text, item.before)
            if noun.sign != 0 {
                set(.change, .changeNoun)
                item.sign = noun.sign
                item.before = noun.range
            } else if let before = beforeCut(text, items, index) {
                set(.change, .change)
                item.sign = -1
                item.before = before
            } else if let start = changeBehind(text, item) {
                set(.change, .changeBehind)
                item.sign = start
                item.behind = 0..<0
            } else if text.has("的", at: item.quantity.range.lowerBound - 3, end: item.end),
                let place = comparisons.rankPlace.ending(
                    text, at: item.before.upperBound, floor: item.before.lowerBound),
                let verb = reachBefore(text, place.start, item.before.lowerBound), verb > item.before.lowerBound,
                text.has("达", at: verb, end: place.start)
            {
                // 产能达到全国的1/5
                set(.share, .shareOfPlace)
                item.before = item.before.lowerBound..<verb
            } else if item.isAttribute, item.before.isEmpty || !item.tail.isReached, !item.behind.isEmpty {
                set(.share, .shareAttribute)
            } else if !item.before.isEmpty, !item.behind.isEmpty, !item.tail.isReached, !item.tail.isTo {
                // 服务事项100%实现“最多跑一次”
                set(.share, .shareOfAll)
            }
        }
        if item.measure != .change && item.measure != .gap && item.grammar != .share { item.basis = nil }
        if item.measure == .change, item.basis == nil { item.basis = paragraph.basisForRest }
    }

    /// True for what is counted, and for lengths and areas, of which something was made: 改造提升6万亩.
    private func isThing(_ item: SentenceItem) -> Bool {
        switch item.quantity.unit.map({ units.all[$0].kind }) {
        case .length, .area: true
        default: isCounted(item)
        }
    }

    /// True for 居 directly before a counted place: 居第3位, 居全国前3位, of which the last is a bound.
    private func isRankVerb(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let start = item.quantity.range.lowerBound
        if let verb = comparisons.rank.ending(text, at: start, floor: item.floor) {
            // 医师提升至20名: of people, unless a rank was named before (排名升至20名).
            return item.quantity.unit.map { units.all[$0].known } != .head
                || !text.has("至", at: start - "至".utf8.count, end: start)
                || comparisons.rank.last(text, in: item.floor..<verb.start) != nil
        }
        guard item.behind.isEmpty, !item.isAttribute, start - 3 > item.floor, text.has("前", at: start - 3, end: start)
        else { return false }
        let place = comparisons.rankPlace.ending(text, at: start - 3, floor: item.floor)?.start ?? start - 3
        guard comparisons.rank.ending(text, at: place, floor: item.floor) != nil else { return false }
        item.tail.qualifier = .le
        return true
    }

    /// 增长6.5%(年度目标6%以上): what was aimed at for the number before.
    private func isAim(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, behind other: SentenceItem) -> Bool {
        guard item.isInParenthesis, item.clause == other.end + 1, item.quantity.unit == other.quantity.unit else {
            return false
        }
        let before = item.clause..<item.quantity.range.lowerBound
        return before.count <= 30 && words.aims.occurs(in: text, before) && !words.noAims.occurs(in: text, before)
    }

    /// Nothing is left of 比五年前, 比原计划: what a change is measured against is no name.
    private func withoutComparison(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        guard range.count <= 36, lastComparison(text, range) == range.lowerBound else { return range }
        return range.lowerBound..<range.lowerBound
    }

    /// True for 提升 directly before acts that are counted, at the end of a list.
    private func isLastOfActs(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard item.basis == nil, isCounted(item), !item.before.isEmpty, !item.isAttribute,
            contains(text, item.before, ["、"]),
            words.actVerbs.ending(in: text, at: item.quantity.range.lowerBound, floor: 0) != nil
        else { return false }
        return words.acts.occurs(in: text, item.behind)
    }

    /// True for 提升 directly before an area or a length of land: 森林抚育提升200万亩; not for what such a size is told of (绿地面积).
    private func isImproved(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard item.basis == nil, !item.before.isEmpty, let unit = item.quantity.unit,
            units.all[unit].kind == .area || units.all[unit].code == "km",
            words.improvingActs.ending(in: text, at: item.quantity.range.lowerBound, floor: item.floor) != nil
        else { return false }
        return words.measures.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) == nil
    }

    /// The words before 居全国第三: without the place and the verb.
    func beforeRank(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, isFirst: Bool, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Range<Int> {
        var end = item.quantity.range.lowerBound
        if let verb = comparisons.rank.last(text, in: item.floor..<end) {
            // 蝉联全市环卫指数测评第一名: nothing else says what is ranked.
            if verb.range.lowerBound == item.floor, end - verb.range.upperBound > 24,
                words.rankings.beginning(in: text, at: item.floor, end: end) != nil
            {
                return naming.trimmed(text, verb.range.upperBound..<end, dates: dates, dateIndex: dateIndex)
            }
            end = verb.range.lowerBound
        } else if let place = comparisons.rankPlace.last(text, in: item.floor..<end) {
            end = place.range.lowerBound
        }
        var isShorter = true
        while isShorter {
            let last = end
            while let word = comparisons.rank.ending(text, at: end, floor: item.floor)
                ?? comparisons.rankPlace.ending(text, at: end, floor: item.floor)
            {
                end = word.start
            }
            end =
                tails.read(
                    text, before: end, floor: item.floor, dates: dates, dateIndex: dateIndex, stopsAtDirections: true
                ).start
            isShorter = end < last && end > item.floor
        }
        let range = naming.trimmed(text, item.floor..<max(item.floor, end), dates: dates, dateIndex: dateIndex)
        guard words.placeEnds.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil else {
            return range
        }
        if let ranked = rankedInPhrase(text, item, range, dates, dateIndex) { return ranked }
        return withoutPlacePhrase(text, range, isFirst: isFirst)
    }

    /// 满意度在全省测评中: what it is ranked among is no part of the name, unless nothing else is named, or it is itself what
    /// the rank was given in.
    private func withoutPlacePhrase(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isFirst: Bool
    ) -> Range<Int> {
        guard let place = ClauseTailReader.findLast(text, range, "在") else { return range }
        guard place == range.lowerBound else { return range.lowerBound..<place }
        let phrase = place + 3..<range.upperBound - 3
        let isEvaluation = words.evaluations.ending(in: text, at: phrase.upperBound, floor: phrase.lowerBound) != nil
        return isFirst || isEvaluation ? phrase : range.lowerBound..<place
    }

    /// 增速, 涨幅, 降幅 behind a name: the number is the change of what stands before.
    func withoutChangeNoun(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (range: Range<Int>, sign: Int) {
        guard let noun = comparisons.changeNoun.ending(text, at: range.upperBound, floor: range.lowerBound),
            comparisons.levelNoun.ending(text, at: range.upperBound, floor: range.lowerBound) == nil
        else { return (range, 0) }
        var end = noun.start
        while let word = words.changeAdverbs.ending(in: text, at: end, floor: range.lowerBound) { end -= word.count }
        return (range.lowerBound..<max(range.lowerBound, end), noun.sign)
    }

    /// 10%的增长 behind a number: its sign.
    func changeBehind(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Int? {
        // What stands behind is no counted noun, so it is looked for in the text.
        let start = item.end + (item.isAttribute ? 3 : 0)
        guard let word = words.changes.beginning(in: text, at: start, end: text.count) else { return nil }
        let sign = words.changeSigns[word.word]
        if item.isAttribute || !item.behind.isEmpty { return sign }
        // 实现20%以上增长 ends with it; 由6.1%下降到0.95% goes on.
        let end = start + word.count
        let ends =
            end == text.count
            || [",", ";", "。", "、", ")", "\n"].contains { (mark: StaticString) in
                text.has(mark, at: end, end: text.count)
            }
        return ends && item.tail.direction == nil && !item.tail.isFrom ? sign : nil
    }

    /// Sign of a rate that a number says was reached: 增速由5.0%提高到5.2%, 增速回落至0.5%.
    private func rate(_ items: [SentenceItem], _ index: Int) -> Int? {
        let item = items[index]
        if let rate = item.tail.rate { return rate }
        guard index > 0, item.before.isEmpty, item.tail.isTo, items[index - 1].tail.isFrom else { return nil }
        return items[index - 1].tail.rate
    }

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
        // 为预算的102%, 完成年度计划的98.5%
        if let plan = planWord(text, end, item.floor) {
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
            return (before, false)
        }
        // 完成102.4% of what was named before, 货运量计划完成105%
        if item.before.isEmpty || item.tail.isPlanned
            || ClauseTailReader.contains(text, end..<item.quantity.range.lowerBound, "计划完成"),
            end < item.quantity.range.lowerBound,
            ClauseTailReader.contains(text, end..<item.quantity.range.lowerBound, "完成"),
            item.behind.isEmpty
        {
            return (item.before, false)
        }
        if let place = ClauseTailReader.findLast(text, item.floor..<end, "占"), !isOtherWord(text, place) {
            return (item.before, false)
        }
        if comparisons.shareNoun.ending(text, at: item.before.upperBound, floor: item.before.lowerBound) != nil {
            return (item.before, false)
        }
        // 占 was read as a word that says the value.
        if end < item.quantity.range.lowerBound,
            ClauseTailReader.contains(text, end..<item.quantity.range.lowerBound, "占")
        {
            return (item.before, false)
        }
        return nil
    }

    /// What is planned or budgeted, where that ends at `end` or before a parenthesis there.
    private func planWord(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ floor: Int) -> (start: Int, sign: Int)? {
        let behind = beforeParenthesis(text, end, floor)
        return comparisons.plan.ending(text, at: end, floor: floor)
            ?? comparisons.plan.ending(text, at: behind, floor: floor)
            ?? comparisons.planYear.ending(text, at: end, floor: floor)
            ?? comparisons.planYear.ending(text, at: behind, floor: floor)
    }

    /// Where a parenthesis opens that stands before 的 at `end`: 为预算(下同)的92%; `floor` when none does.
    private func beforeParenthesis(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ floor: Int) -> Int {
        guard end - 4 > floor, text.has("的", at: end - 3, end: end),
            text[end - 4] == UInt8(ascii: ")"), let open = ClauseTailReader.openParenthesis(text, end - 4, floor)
        else { return floor }
        return open
    }

    /// 比上年增收6亿元,增长2%: one change, said twice. Not what grew each year, nor in another time.
    func takeBasis(
        of earlier: SentenceItem, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) {
        guard item.measure == .change, item.basis == nil, earlier.measure == .change, earlier.basis != .averageAnnual,
            earlier.quantity.unit != item.quantity.unit, earlier.name == item.name,
            !dateIndex.contains(where: {
                dates[$0].range.lowerBound >= earlier.end
                    && dates[$0].range.upperBound <= item.quantity.range.lowerBound
            })
        else { return }
        item.basis = earlier.basis
    }

    /// Start of 为 完成 达到 占 是 that ends at `end`.
    func reachBefore(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ floor: Int) -> Int? {
        guard let word = words.reached.ending(in: text, at: end, floor: floor), word.word < words.reachedCount else {
            return nil
        }
        return end - word.count
    }

    func isOtherWord(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        words.wordsWithShareFirst.beginning(in: text, at: place, end: text.count).map { $0.word < words.shareWordCount }
            ?? false
            || words.wordsWithShareLast.beginning(in: text, at: place - 3, end: place + 3) != nil
    }

    func previousCharacter(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        var index = position - 1
        while index > 0 && text[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    /// 是2011年的3.14倍 is a change, 是全市平均的2.5倍 a gap.
    func times(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> (before: Range<Int>, isChange: Bool, basis: ChangeBasis?)? {
        var end = item.tail.start
        var head = end - 3
        if end <= item.floor || !text.has("的", at: head, end: end) {
            // 是“十一五”3倍, 为上年2.5倍: the time stands directly between.
            guard let date = item.tail.date, case let range = dates[date].range,
                range.upperBound == item.quantity.range.lowerBound
            else { return nil }
            end = range.lowerBound
            head = range.upperBound
        }
        guard end > item.floor, var verb = lastVerb(text, item.floor..<end) else { return nil }
        if head >= end {
            guard verb.upperBound == end else { return nil }
            item.tail.date = nil
        }
        if text.has("不", at: verb.lowerBound, end: verb.upperBound) { item.tail.qualifier = .ge }
        let reference = verb.upperBound..<head
        let isTime = isTimeReference(text, reference, dates, dateIndex)
        // 产量将等于2015年的3倍: without the words that stand before the verb.
        let words = tails.read(text, before: verb.lowerBound, floor: item.floor, dates: dates, dateIndex: dateIndex)
        if words.basis == nil { verb = words.start..<verb.upperBound }
        return (
            naming.trimmed(text, item.floor..<verb.lowerBound, dates: dates, dateIndex: dateIndex), isTime,
            isTime ? sinceBasis(text, reference, dates, dateIndex) : .words(reference)
        )
    }

    func lastVerb(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        words.equals.last(in: text, range)
    }

    func string(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        String(range, ofValid: text)
    }
}
