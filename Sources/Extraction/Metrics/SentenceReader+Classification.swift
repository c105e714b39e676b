import Model
import Patterns

/// What kind of statement a number makes: level, change, share, rank or gap.
extension SentenceReader {
    /// Says of an item what kind of statement it makes; one that goes on with a list says what its first one does.
    func classify(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) {
        let item = items[index]
        if item.continuesList {
            let leader = items[item.leader]
            item.measure = leader.measure
            item.sign = leader.measure == .change ? item.tail.direction ?? leader.sign : leader.sign
            item.basis = leader.basis
            item.grammar = leader.grammar
            return
        }
        item.basis = item.tail.basis
        // The first that holds; each is tried where those before it don't.
        _ =
            saysRank(text, items, index, dates, dateIndex) || saysGap(text, items, index, dates, dateIndex)
            || saysShare(text, items, index, dates, dateIndex) || saysChange(text, items, index, dates, dateIndex)
            || saysTimes(text, items, index, dates, dateIndex) || saysRatio(text, items, index)
        takeBoundOfShare(text, item)
        if item.measure == .share, item.isAttribute { takeMeans(text, item) }
        settleChange(text, item)
    }

    /// True for a per cent or a per mille.
    @inline(__always)
    private func isRate(_ item: SentenceItem) -> Bool {
        let code = item.quantity.unit.flatMap { units.all[$0].known }
        return code == .percent || code == .permille
    }

    /// True for a per cent, a per mille or a fraction, which may say a part of a whole.
    @inline(__always)
    private func canBeShare(_ item: SentenceItem) -> Bool { isRate(item) || item.quantity.notation == .fraction }

    /// True for a bare ratio: 2.5倍.
    @inline(__always)
    private func isMultiple(_ item: SentenceItem) -> Bool {
        item.quantity.unit.map { units.all[$0].known == .one } ?? false
    }

    /// 居全省第3位, 上升9位; the parts of a ratio are told here, too, since nothing else can be said of them.
    @inline(__always)
    private func saysRank(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Bool {
        let item = items[index]
        let code = item.quantity.unit.flatMap { units.all[$0].known }
        if item.quantity.notation == .ordinal {
            item.say(.rank, .rank)
        } else if case .ratioPart(_, _, let isOfWhole) = item.quantity.notation {
            if isOfWhole { item.say(.share, .shareRatio) }
            return true
        } else if code == .place || code == .head, item.quantity.value.scale == 0,
            // 较上年跃升9位
            code == .head || item.tail.direction == nil, isRankVerb(text, item)
        {
            item.say(.rank, .rankCounted)
        } else {
            return false
        }
        item.before = beforeRank(text, item, index, dates, dateIndex)
        return true
    }

    /// 高于全省1.2个百分点, 超出计划9亿元: a difference, or a change that is told as one.
    @inline(__always)
    private func saysGap(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Bool {
        let item = items[index]
        if canBeShare(item), let before = beforePlaceShare(text, item, dates, dateIndex), index > 0 || !before.isEmpty {
            item.say(.share, .shareOfPlace)
            item.before = before
            item.tail.qualifier = item.tail.qualifier ?? .gt
        } else if isInPoints(item), index > 0, items[index - 1].isAttribute,
            let gap = gapToFigure(text, item, behind: items[index - 1])
        {
            item.say(.gap, .gap)
            item.sign = gap.sign
            item.before = item.clause..<item.clause
            item.basis = .words(gap.reference)
        } else if index > 0, items[index - 1].tail.isPlanned || items[index - 1].measure == .gap,
            let gap = gapToPlan(text, item, behind: items[index - 1], dates, dateIndex)
        {
            item.say(.gap, .gap)
            item.sign = gap.sign
            item.before = item.clause..<item.clause
            item.basis = .words(gap.plan)
        } else if let gap = gap(text, item, dates, dateIndex) {
            item.say(gap.isChange ? .change : .gap, gap.isChange ? .changeCompared : .gap)
            item.sign = gap.sign
            // 增速高于上年0.9个百分点 is told of the figure, as 增速比上年提高0.9个百分点 is.
            let rate = gap.isChange && isInPoints(item) ? withoutChangeNoun(text, gap.before) : nil
            item.before = rate.flatMap { $0.sign > 0 ? $0.range : nil } ?? gap.before
            item.basis = gap.isChange ? (item.basis ?? gap.basis) : gap.basis
        } else {
            return false
        }
        return true
    }

    /// 占全省的9%: a part of a whole, or of what is planned.
    @inline(__always)
    private func saysShare(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Bool {
        let item = items[index]
        if isRate(item), index > 0, isAim(text, item, behind: items[index - 1]) {
            item.say(items[index - 1].measure, items[index - 1].grammar)
            item.sign = items[index - 1].sign
            item.isOfPlan = true
            item.before = item.clause..<item.clause
            return true
        }
        guard canBeShare(item) else { return false }
        let part = partOfOther(text, item, dates, dateIndex).flatMap { index > 0 || !$0.before.isEmpty ? $0 : nil }
        if let part, part.isGap {
            // 研发投入占比不足全省平均的一半: what is compared is a share itself.
            item.say(.gap, .gap)
            item.before = part.before
            item.basis = .words(part.reference)
        } else if let share = share(text, item, dates, dateIndex) {
            item.say(share.isChange ? .change : .share, share.isChange ? .times : .share)
            item.before = share.before
            if share.isChange { item.basis = .yearBefore }
            takeBoundWithinName(text, item)
        } else if let part {
            item.say(.share, .shareOfPlace)
            // 高标准农田达到耕地总面积的64%: named with the total.
            if part.before.isEmpty || !isOfTotal(text, item) { item.before = part.before }
        } else if isRate(item), index > 0, item.before.isEmpty, item.tail.isTo, items[index - 1].tail.isFrom,
            items[index - 1].measure == .share
        {
            item.say(.share, .share)
        } else {
            return false
        }
        return true
    }

    /// 民生支出约占总支出的七成: the bound stands within the name.
    private func takeBoundWithinName(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) {
        guard let place = words.share.boundShares.first(in: text, item.before)?.lowerBound,
            place > item.before.lowerBound,
            let word = words.share.boundShares.beginning(in: text, at: place, end: item.before.upperBound),
            // 博士、硕士仅占人员的4%、6%: they share it.
            word.word < words.share.boundShareCount || !contains(text, item.before.lowerBound..<place, ["、"])
        else { return }
        if word.word < words.share.boundShareCount { item.tail.qualifier = item.tail.qualifier ?? .approx }
        item.addition = item.before.lowerBound..<place
        item.before = (place + 3)..<item.before.upperBound
    }

    /// 增长9%: a change against an earlier time.
    @inline(__always)
    private func saysChange(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Bool {
        let item = items[index]
        if isRate(item) || isMultiple(item), let year = yearReachedAgain(text, item, dates) {
            item.say(.change, .times)
            item.basis = .compared(with: year, of: dates)
            item.tail.date = nil
        } else if index > 0,
            isRate(item)
                ? isSaidOtherwise(text, item, behind: items[index - 1])
                : isSaidInOtherUnit(item, behind: items[index - 1])
        {
            item.say(.change, .change)
            item.sign = items[index - 1].sign
            item.basis = items[index - 1].basis
            item.before = item.clause..<item.clause
        } else if isRate(item), let rate = rate(items, index) {
            item.say(.change, .changeRate)
            // 增速由一季度下降3%转为增长2%
            item.sign = item.tail.direction ?? rate
        } else if item.tail.direction == nil, isMoney(item),
            let adjusted = adjustedFigure(text, items, index, dates, dateIndex)
        {
            item.say(.change, .change)
            item.sign = adjusted.sign
            item.before = adjusted.before
        } else if let direction = item.tail.direction {
            classifyChanged(text, item, direction, dates, dateIndex)
        } else {
            return false
        }
        return true
    }

    /// 是上年的1.5倍, 翻两番, 下拉2个百分点: a change or a difference that no verb of change tells.
    @inline(__always)
    private func saysTimes(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Bool {
        let item = items[index]
        let isMultiple = isMultiple(item)
        if isMultiple, index > 0, isOfNumberBefore(text, item),
            let date = dateOfEqual(text, items[index - 1], dateIndex, dates)
        {
            // 是“十二五”时期9亿元的1.87倍
            item.say(.change, .times)
            item.basis = .compared(with: date, of: dates)
        } else if isMultiple || isRate(item) && isOfYear(item, dates, dateIndex, text),
            let times = times(text, item, dates, dateIndex)
        {
            if !isMultiple { item.tail.date = nil }
            item.say(times.isChange ? .change : .gap, .times)
            item.before = times.before
            item.basis = times.basis
        } else if isInPoints(item) || item.quantity.unit.map({ units.all[$0].known == .doublings }) ?? false {
            item.say(.change, .changePoints)
        } else {
            return false
        }
        return true
    }

    /// 力争8%, 同比9%, 投资增速9%: a per cent or a fraction with which no verb stands.
    @inline(__always)
    private func saysRatio(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        let item = items[index]
        guard canBeShare(item) else { return false }
        if isRate(item), index > 0, item.before.isEmpty, item.tail.isAhead || isAimAlone(text, item),
            items[index - 1].measure == .change, items[index - 1].quantity.unit == item.quantity.unit,
            item.floor - items[index - 1].end <= 1
        {
            // 生产总值增长7%、力争达到8%, 力争8%: so much more of the same.
            item.say(.change, .change)
            item.sign = items[index - 1].sign
            // 增长8%、力争9%: so is what is sure to be reached.
            if item.floor > item.clause { items[index - 1].isOfPlan = true }
        } else if isRate(item),
            words.change.changesAlone.ending(in: text, at: item.quantity.range.lowerBound, floor: item.floor) != nil
        {
            // 产值9亿元,同比11.4%
            item.say(.change, .change)
            item.sign = 1
        } else {
            classifyRatio(text, items, index)
        }
        return true
    }

    /// 产值9亿元,约占全县的一半: the bound stands before the verb.
    private func takeBoundOfShare(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) {
        guard item.measure == .share, item.tail.qualifier == nil, item.clause == item.floor,
            let verb = words.share.boundShares.beginning(
                in: text, at: item.clause, end: item.quantity.range.lowerBound),
            verb.word < words.share.boundShareCount
        else { return }
        item.tail.qualifier = .approx
    }

    /// Says of what a change is on which side and against what, where its verb doesn't; what is none has no basis.
    @inline(__always)
    private func settleChange(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) {
        // 下拉工业增速2个百分点
        if item.measure == .change, isInPoints(item), words.change.lowering.last(in: text, item.before) != nil {
            item.sign = -1
        }
        if item.measure == .change, item.basis == nil, item.before.lowerBound >= item.clause + "同比".utf8.count,
            let word = tails.word(in: text, endingAt: item.clause + "同比".utf8.count, floor: item.clause),
            word.count == "同比".utf8.count, case .prefix(let basis) = tails.roles[word.word]
        {
            // 同比税收收入增长3%: what is before the name is said of the change.
            item.basis = basis
        }
        if item.measure != .change && item.measure != .gap && item.grammar != .share
            || item.measure == .share && item.basis == .averageAnnual
        {
            item.basis = nil
        }
    }

    /// True for 98% of 为历史最高的2004年的98%: 的 stands before it, and a date before that.
    private func isOfYear(
        _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let of = item.tail.start - "的".utf8.count
        return !dateIndex.isEmpty && !item.tail.isFrom && of > item.floor
            && text.has("的", at: of, end: item.tail.start)
            && dateIndex.contains { dates[$0].range.upperBound == of }
    }

    /// “十二五”时期 of 是“十二五”时期9亿元的1.87倍: the time of a number that another is so many times of; nil where no verb says that.
    private func dateOfEqual(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dateIndex: Range<Int>, _ dates: [ResolvedDate]
    ) -> Int? {
        let words = item.floor..<item.quantity.range.lowerBound
        guard let verb = lastVerb(text, words) else { return nil }
        return dateIndex.last {
            verb.upperBound <= dates[$0].range.lowerBound && dates[$0].range.upperBound <= words.upperBound
        }
    }

    /// True where nothing but 的 stands between a number and the one before it.
    private func isOfNumberBefore(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let end = item.quantity.range.lowerBound
        return end - item.floor == "的".utf8.count && text.has("的", at: item.floor, end: end)
    }

    /// The date of 恢复至2019年的112%: how much of what stood then is there again; nil for other numbers.
    private func yearReachedAgain(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate]
    ) -> Int? {
        let number = item.quantity.range.lowerBound
        guard item.tail.isTo, let date = item.tail.date, dates[date].range.lowerBound > item.tail.start,
            text.has("的", at: number - "的".utf8.count, end: number),
            words.change.recoveries.ending(in: text, at: dates[date].range.lowerBound, floor: item.floor) != nil
        else { return nil }
        return date
    }

    /// What is said with a verb of change before the number: a change, or a level of what was added, named with its verb.
    private func classifyChanged(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ direction: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) {
        if isLastOfActs(text, item) || isImproved(text, item) || isSpentOnBetterThings(text, item) {
            // 开展城市更新、安全韧性提升4项行动: the verb is one of what is counted.
            item.say(.level, .levelAdded)
            item.before = item.before.lowerBound..<item.quantity.range.lowerBound
        } else if item.basis == nil, direction > 0, naming.isVerbOnly(text, item.before),
            isCounted(item) && !item.behind.isEmpty || isThing(item) && !item.before.isEmpty
        {
            // 增加2300个学位, 改造提升12条道路: a level of what was added, named with its verb.
            item.say(.level, .levelAdded)
            let start = item.before.isEmpty ? item.tail.start : item.before.lowerBound
            // 增加约20个, 增加了20个: the bound and 了 are no part of the verb.
            var end = tails.startOfBound(text, at: item.quantity.range.lowerBound, floor: start)
            if end > start, text.has("了", at: end - "了".utf8.count, end: end) { end -= "了".utf8.count }
            // 加快6个电站建设: a verb that is no part of a name.
            item.before = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
        } else {
            item.say(.change, .change)
            // 收入9亿元,比增8%: against the year before, as nothing else is named.
            if item.basis == nil, item.tail.start == item.clause + "比".utf8.count,
                text.has("比", at: item.clause, end: item.tail.start)
            {
                item.basis = .yearBefore
            }
            item.sign = direction
            let before = withoutChangeNoun(text, withoutComparison(text, item.before)).range
            // 带动居民消费价格上涨0.2个百分点: that is what it did to them.
            item.before = isInPoints(item) ? before : withoutCause(text, before, dates, dateIndex)
        }
    }

    /// True for 全县有 of 全县有八成的村通了公路: nothing but the place where there are so many.
    private func isThere(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        text.has("有", at: item.before.upperBound, end: item.quantity.range.lowerBound)
            && words.name.scope.longest(in: text, at: item.before.lowerBound, bounds: item.before)?.count
                == item.before.count
    }

    /// What a per cent or a fraction says with which no other words stand than the noun before it or behind it.
    private func classifyRatio(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) {
        let item = items[index]
        let noun = withoutChangeNoun(text, item.before)
        if noun.sign != 0 {
            item.say(.change, .changeNoun)
            item.sign = noun.sign
            item.before = noun.range
        } else if let before = beforeCut(text, items, index) {
            item.say(.change, .change)
            item.sign = -1
            item.before = before
        } else if let start = changeBehind(text, item) {
            item.say(.change, .changeBehind)
            item.sign = start
            item.behind = 0..<0
        } else if text.has("的", at: item.quantity.range.lowerBound - 3, end: item.end),
            let place = comparisons.rankPlace.ending(
                text, at: item.before.upperBound, floor: item.before.lowerBound),
            let verb = reachBefore(text, place.start, item.before.lowerBound), verb > item.before.lowerBound,
            words.change.comingTo.beginning(in: text, at: verb, end: place.start) != nil
        {
            // 产能达到全国的1/5
            item.say(.share, .shareOfPlace)
            item.before = item.before.lowerBound..<verb
        } else if words.part.totals.isWhole(item.behind, of: text) {
            // 完成80%工程量
            item.say(.share, .shareOfAll)
        } else if isOfTotal(text, item) {
            item.say(.share, .share)
        } else if item.isAttribute, item.before.isEmpty, case let named = withoutChangeNoun(text, item.behind),
            named.sign != 0, named.range.count >= 6 || named.range.count >= 3 && text[named.range.lowerBound] < 0x80
        {
            // 在7.5%的出厂价格涨幅中, 在2.5%的CPI同比涨幅中
            item.say(.change, .changeNoun)
            if let basis = words.comparison.namedBasis(text, named.range.upperBound..<item.behind.upperBound) {
                item.basis = basis
            }
            item.sign = named.sign
            item.before = named.range
            item.behind = 0..<0
        } else if item.isAttribute, item.before.isEmpty || !item.tail.isReached || isThere(text, item),
            !item.behind.isEmpty
        {
            item.say(.share, .shareAttribute)
        } else if item.before.isEmpty, item.floor == item.clause, item.behind.count >= 6, !item.tail.isReached,
            !item.tail.isTo, !item.tail.isFrom, text[item.behind.lowerBound] >= 0x80
        {
            // 近八成财政支出用于民生
            item.say(.share, .shareOfAll)
        } else if !item.before.isEmpty, !item.behind.isEmpty,
            !item.tail.isReached && !item.tail.isTo
                || words.change.comingTo.beginning(in: text, at: item.behind.lowerBound, end: item.behind.upperBound)
                    != nil
        {
            // 服务事项100%实现“最多跑一次”
            item.say(.share, .shareOfAll)
        } else if isReachedByPart(text, item) || isPartThatIs(text, item) {
            item.say(.share, .shareOfAll)
        } else if index > 0, item.before.isEmpty, item.behind.count >= 6, isAllOfTheSame(text, item, items[index - 1]) {
            // 审批事项100%网上申报、100%网上办结
            item.say(.share, .shareOfAll)
            item.before = items[index - 1].before
        } else if index > 0, items[index - 1].measure == .change, isPercent(items[index - 1]), isPercent(item),
            item.clause == items[index - 1].end + 1, item.tail.start == item.quantity.range.lowerBound,
            item.before.upperBound == item.tail.start,
            words.account.accounts.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) != nil
        {
            // 教育支出增长5%,农林水支出20.6%: an amount has no per cent of its own.
            item.say(.change, .change)
            item.sign = items[index - 1].sign
        }
    }

    /// True for the part of all things of which something is said behind the number, with a verb before it: 服务事项实现100%网上办理,
    /// 企业中有25%没有完成计划, but 实现70%出租率.
    private func isReachedByPart(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard item.tail.isReached, !item.tail.isTo, !item.tail.isFrom, item.behind.count >= 6,
            item.behind.lowerBound == item.end, item.tail.direction == nil,
            words.change.reachedByPart.occurs(in: text, item.tail.start..<item.quantity.range.lowerBound)
        else { return false }
        return words.change.measures.ending(in: text, at: item.behind.upperBound, floor: item.behind.lowerBound) == nil
    }

    /// True for the part of things that something is said to be behind the number: 上市企业105家,其中85%为创新型企业.
    private func isPartThatIs(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard !item.tail.isReached, !item.tail.isTo, !item.tail.isFrom, item.tail.direction == nil, item.behind.isEmpty,
            words.change.measures.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) == nil
        else { return false }
        return words.share.copulas.beginning(in: text, at: item.end, end: text.count) != nil
    }

    /// True for a part of a total: 高标准农田达到耕地总面积的64%.
    private func isOfTotal(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let of = item.quantity.range.lowerBound - "的".utf8.count
        return item.tail.start > of - 1 && !item.tail.isFrom && of > item.floor
            && text.has("的", at: of, end: item.quantity.range.lowerBound)
            && words.part.totals.ending(in: text, at: of, floor: item.floor) != nil
    }

    /// True for what is counted, and for lengths and areas, of which something was made: 改造提升6万亩.
    private func isThing(_ item: SentenceItem) -> Bool {
        switch item.quantity.unit.map({ units.all[$0].kind }) {
        case .length, .area: true
        default: isCounted(item)
        }
    }

    /// 增长6.5%(年度目标6%以上): what was aimed at for the number before.
    private func isAim(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, behind other: SentenceItem) -> Bool {
        guard item.isInParenthesis, item.quantity.unit == other.quantity.unit else { return false }
        // 增长8.6%,完成年度目标(8%)
        if item.clause == item.quantity.range.lowerBound, item.clause > other.end + 2,
            item.clause - other.end <= Self.longestAim, text[other.end] == UInt8(ascii: ",")
        {
            return words.act.aims.ending(in: text, at: item.clause - 1, floor: other.end + 1) != nil
        }
        guard item.clause == other.end + 1 else { return false }
        let before = item.clause..<item.quantity.range.lowerBound
        return before.count <= 30 && words.act.aims.occurs(in: text, before)
            && !words.act.noAims.occurs(in: text, before)
    }

    /// Bytes of ,超额完成年度预期目标(.
    private static let longestAim = 45

    /// 增加12亿元,即7.8%: the change before in another unit.
    private func isSaidOtherwise(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, behind other: SentenceItem
    ) -> Bool {
        other.measure == .change && other.tail.direction != nil && other.quantity.unit != item.quantity.unit
            && item.clause == other.end + 1 && item.tail.direction == nil
            && words.share.namely.isWhole(item.clause..<item.quantity.range.lowerBound, of: text)
    }

    /// 增加3万公顷(45万亩), 增产4万吨(8000万斤): the change before in another unit of the same kind, alone in a parenthesis.
    private func isSaidInOtherUnit(_ item: SentenceItem, behind other: SentenceItem) -> Bool {
        guard item.isInParenthesis, !other.isInParenthesis, other.measure == .change,
            other.tail.direction != nil || other.continuesList,
            item.clause == other.end + 1, item.quantity.range.lowerBound == item.clause, item.behind.isEmpty,
            let unit = item.quantity.unit, let earlier = other.quantity.unit, unit != earlier
        else { return false }
        return units.all[unit].kind == units.all[earlier].kind && units.all[unit].kind != .count
    }

    /// Nothing is left of 比五年前, 比原计划: what a change is measured against is no name.
    private func withoutComparison(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        guard range.count <= 36, lastComparison(text, range) == range.lowerBound else { return range }
        return range.lowerBound..<range.lowerBound
    }

    /// True for 100% that a mark alone parts from 100% of what is named before: what else all of that has come to.
    private func isAllOfTheSame(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ earlier: SentenceItem
    ) -> Bool {
        let end = earlier.behind.upperBound
        return earlier.grammar == .shareOfAll && !earlier.before.isEmpty && !earlier.behind.isEmpty && isPercent(item)
            && item.quantity.range.lowerBound == end + "、".utf8.count && text.has("、", at: end, end: text.count)
    }

    /// True for 提升 directly before acts that are counted, at the end of a list.
    private func isLastOfActs(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard item.basis == nil, isCounted(item), !item.before.isEmpty, !item.isAttribute,
            contains(text, item.before, ["、"]),
            words.act.actVerbs.ending(in: text, at: item.quantity.range.lowerBound, floor: 0) != nil
        else { return false }
        return words.act.acts.occurs(in: text, item.behind)
    }

    /// True for 提升 directly before an area or a length of land, or before what is counted: 森林抚育提升200万亩, 厕所整治提升20座;
    /// not for what such a size is told of (绿地面积), nor for steps that something rose (排名提升3个位次).
    private func isImproved(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard item.basis == nil, !item.before.isEmpty, let unit = item.quantity.unit,
            words.change.improvingActs.ending(in: text, at: item.quantity.range.lowerBound, floor: item.floor) != nil
        else { return false }
        let isArea = units.all[unit].kind == .area || units.all[unit].code == "km"
        guard isArea || isCounted(item) && units.all[unit].known != .place && units.all[unit].known != .doublings,
            words.change.steps.beginning(in: text, at: item.end, end: text.count) == nil,
            words.change.steps.ending(
                in: text, at: item.quantity.range.upperBound, floor: item.quantity.range.lowerBound)
                == nil
        else { return false }
        return words.change.measures.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) == nil
    }

    /// True for 提升 before an amount of money and behind what none measures, which is what it is spent on: 能力提升2亿元.
    private func isSpentOnBetterThings(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard item.basis == nil, isMoney(item), !item.before.isEmpty,
            words.change.improvingActs.ending(in: text, at: item.quantity.range.lowerBound, floor: item.floor) != nil
        else { return false }
        return words.change.unpriced.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) != nil
    }

    /// 增速, 涨幅, 降幅 behind a name: the number is the change of what stands before.
    func withoutChangeNoun(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (range: Range<Int>, sign: Int) {
        guard let noun = comparisons.changeNoun.ending(text, at: range.upperBound, floor: range.lowerBound),
            comparisons.levelNoun.ending(text, at: range.upperBound, floor: range.lowerBound) == nil
        else { return (range, 0) }
        var end = noun.start
        while let word = words.change.changeAdverbs.ending(in: text, at: end, floor: range.lowerBound) {
            end -= word.count
        }
        return (range.lowerBound..<max(range.lowerBound, end), noun.sign)
    }

    /// 10%的增长 behind a number: its sign.
    func changeBehind(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Int? {
        // What stands behind is no counted noun, so it is looked for in the text.
        let start = item.end + (item.isAttribute ? 3 : 0)
        guard let word = words.change.changes.beginning(in: text, at: start, end: text.count) else { return nil }
        let sign = words.change.changeSigns[word.word]
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

    /// Sign of a rate that a number says was reached: 增速由5.0%提高到5.2%, 增速回落至0.5%, 降幅收窄2个百分点至5.6%.
    private func rate(_ items: SentenceItems, _ index: Int) -> Int? {
        let item = items[index]
        if let rate = item.tail.rate { return rate }
        guard index > 0, item.before.isEmpty, item.tail.isTo else { return nil }
        let earlier = items[index - 1]
        if earlier.tail.isFrom { return earlier.tail.rate }
        return earlier.end == item.tail.start ? earlier.tail.changedRate : nil
    }

    /// True for a number before which nothing stands in its clause, or behind 、 and another number, but 力争 and the like.
    private func isAimAlone(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let isBehindMark =
            item.floor > item.clause && text.has("、", at: item.floor, end: item.quantity.range.lowerBound)
        let clause = (isBehindMark ? item.floor + "、".utf8.count : item.clause)..<item.quantity.range.lowerBound
        guard let word = comparisons.status.forward.longest(in: text, at: clause.lowerBound, bounds: clause) else {
            return false
        }
        return word.count == clause.count && comparisons.status.signs[word.word] < 0
    }

    /// 比上年增收6亿元,增长2%: one change, said twice. Not what grew each year, nor in another time.
    func takeBasis(
        _ text: UnsafeBufferPointer<UInt8>, of earlier: SentenceItem, _ item: SentenceItem, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) {
        guard item.measure == .change, item.basis == nil else { return }
        // 比上年执行数30亿元增长2%
        if earlier.tail.isComparedWith, let date = earlier.tail.date {
            item.basis = .compared(with: date, of: dates)
            return
        }
        // 比上年同期30亿元增收2亿元,增长7%
        if earlier.tail.isFrom, earlier.clause == item.clause, case .since(let date)? = earlier.tail.basis {
            item.basis = .compared(with: date, of: dates)
            return
        }
        // 降幅较1—5月收窄2个百分点,扣除房地产后增长4%: what the rate was compared with is another thing's.
        guard earlier.measure == .change, earlier.basis != .averageAnnual, earlier.tail.changedRate == nil,
            earlier.name == item.name,
            // 按当年价格比上年下降5%,按可比价格下降6%
            earlier.quantity.unit != item.quantity.unit
                || item.clause == item.floor
                    && words.name.reckonedBy.beginning(in: text, at: item.clause, end: item.quantity.range.lowerBound)
                        != nil
                // 比上年名义增长9%,扣除价格因素,实际增长7%
                || earlier.end < item.floor
                    && words.comparison.realGrowth.beginning(
                        in: text, at: earlier.end + 1, end: item.quantity.range.lowerBound) != nil,
            !dateIndex.contains(where: {
                dates[$0].range.lowerBound >= earlier.end
                    && dates[$0].range.upperBound <= item.quantity.range.lowerBound
            })
        else { return }
        item.basis = earlier.basis
    }

    /// Start of 为 完成 达到 占 是 that ends at `end`.
    func reachBefore(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ floor: Int) -> Int? {
        guard let word = words.change.reached.ending(in: text, at: end, floor: floor),
            word.word < words.change.reachedCount
        else {
            return nil
        }
        return end - word.count
    }

    func isOtherWord(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        words.share.wordsWithShareFirst.beginning(in: text, at: place, end: text.count).map {
            $0.word < words.share.shareWordCount
        }
            ?? false
            || words.share.wordsWithShareLast.beginning(in: text, at: place - 3, end: place + 3) != nil
    }

    func previousCharacter(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        var index = position - 1
        while index > 0 && text[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    func string(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        String(range, ofValid: text)
    }
}
