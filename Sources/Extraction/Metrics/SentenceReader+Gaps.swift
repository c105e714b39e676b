import Model
import Patterns

/// Differences: to a place, a mean, a plan, another rate, and changes that are told as one.
extension SentenceReader {
    /// A difference: the words for what differs, on which side it is, whether that is a change in time, and what it is compared with.
    typealias Gap = (before: Range<Int>, sign: Int, isChange: Bool, basis: ChangeBasis?)

    /// 高于全国1.2个百分点, 比全省平均水平快0.5个百分点, 超收24亿元.
    func gap(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Gap? {
        let end = item.tail.start
        if end > 0, text[end - 1] == UInt8(ascii: ")"), item.tail.basis == nil,
            let gap = gapBehindParenthesis(text, item, dates, dateIndex)
        {
            return gap
        }
        guard end > item.floor || item.tail.comparative != nil else { return nil }
        if let gap = gapOfRates(text, item, dates, dateIndex) { return gap }
        if let gap = gapToOther(text, item, dates, dateIndex) { return gap }
        if item.tail.direction != nil, isMoney(item), let gap = gapToReported(text, item, dates, dateIndex) {
            return gap
        }
        if text.has("差", at: item.quantity.range.lowerBound - "差".utf8.count, end: item.quantity.range.lowerBound),
            isInPoints(item), let gap = gapThatIsLacking(text, item, dates, dateIndex)
        {
            return gap
        }
        if let sign = item.tail.comparative { return gapOfComparative(text, item, sign, dates, dateIndex) }
        if item.tail.direction == nil, !item.tail.isTo, let gap = gapToDate(text, item, dates, dateIndex) {
            return gap
        }
        if let gap = gapThatWordSays(text, item, dates, dateIndex) { return gap }
        guard let direction = item.tail.direction else {
            return gapOfBound(text, item, dates, dateIndex)
                ?? (item.tail.isTo ? nil : gapToReference(text, item, dates, dateIndex))
        }
        return gapToMeanOfYears(text, item, direction, dates, dateIndex)
            ?? (item.tail.basis == nil ? gapInChange(text, item, direction, dates, dateIndex) : nil)
    }

    /// What 快 and 偏多 before a number say: 比全省平均水平快0.5个百分点.
    private func gapOfComparative(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ sign: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Gap? {
        let end = item.tail.start
        if let than = lastComparison(text, item.floor..<end) {
            var reference = (than + 3)..<end
            let number = item.quantity.range.lowerBound
            // 较常年偏多六成: 常年 is what it is compared with, though it was read with the tail.
            if reference.isEmpty || item.tail.basis == .averageAnnual,
                let word = tails.word(in: text, endingAt: number, floor: than + 3)
            {
                reference = (than + 3)..<(number - word.count)
            }
            let isTime =
                item.tail.basis == nil && !isPlaceOrPlan(text, reference, dates, dateIndex)
                && isTimeReference(text, reference, dates, dateIndex)
            return (
                naming.trimmed(text, item.floor..<than, dates: dates, dateIndex: dateIndex), sign,
                isTime, isTime ? sinceBasis(text, reference, dates, dateIndex) : .words(reference)
            )
        }
        // 比上年 was read with the tail.
        if item.tail.basis != nil { return (item.before, sign, true, item.tail.basis) }
        guard item.tail.direction == nil, isInPoints(item) || isOffTheMean(text, item) else { return nil }
        return (item.before, sign, false, nil)
    }

    /// 高于上年1.3个百分点: the year was read with the tail.
    private func gapToDate(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Gap? {
        guard let date = item.tail.date,
            let word = comparisons.gap.ending(
                text, at: ClauseTailReader.headOfDate(text, item.tail.start, floor: item.floor), floor: item.floor)
        else { return nil }
        let before = naming.trimmed(text, item.floor..<word.start, dates: dates, dateIndex: dateIndex)
        return (before, word.sign, true, .compared(with: date, of: dates))
    }

    /// 超收24亿元: 超 alone would be above 收.
    @inline(__always)
    private func gapThatWordSays(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Gap? {
        let end = item.tail.start
        guard let word = comparisons.gapWord.ending(text, at: end, floor: item.floor) else { return nil }
        // 税收超收24亿元 is said of the tax, 中央财政超收24亿元 would say too little without it.
        let isOfFigure = words.change.measures.ending(in: text, at: word.start, floor: item.floor) != nil
        // 收入9亿元,超收3亿元; 收入9亿元,比预算超收3亿元: said of what was told of before.
        var (said, basis): (Int, ChangeBasis?) = (word.start, nil)
        if let than = lastComparison(text, item.floor..<word.start),
            case let reference = (than + "比".utf8.count)..<word.start,
            isPlaceOrPlan(text, reference, dates, dateIndex)
        {
            (said, basis) = (than, .words(reference))
        }
        if item.floor == said { return (item.clause..<item.clause, word.sign, false, basis) }
        let name = item.floor..<(isOfFigure ? word.start : end)
        return (naming.trimmed(text, name, dates: dates, dateIndex: dateIndex), word.sign, false, basis)
    }

    /// 比计划超6个百分点: what else bounds a number says here on which side it is.
    @inline(__always)
    private func gapOfBound(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Gap? {
        guard item.tail.qualifier == .gt, isInPoints(item),
            let than = lastComparison(text, item.floor..<item.tail.start),
            case let reference = (than + 3)..<item.tail.start,
            isPlaceOrPlan(text, reference, dates, dateIndex)
        else { return nil }
        item.tail.qualifier = nil
        return (
            naming.trimmed(text, item.floor..<than, dates: dates, dateIndex: dateIndex), 1, false, .words(reference)
        )
    }

    /// 高于全国平均水平1.2个百分点: what stands between the word and the number is what it is compared with.
    @inline(__always)
    private func gapToReference(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Gap? {
        let end = item.tail.start
        guard let word = comparisons.gap.last(text, in: item.floor..<end),
            word.range.upperBound < end, end - word.range.upperBound <= 45,
            !text.has("不", at: word.range.lowerBound - 3, end: word.range.lowerBound)
        else { return nil }
        let number = item.quantity.range.lowerBound
        let verb = words.act.exceeded.beginning(in: text, at: word.range.upperBound, end: number)
        // 超额完成年度目标2个百分点: 完成年度目标 was read with the tail.
        let start = word.range.upperBound + (verb?.count ?? 0)
        let last = start < end ? end : number
        // 超任务数的40%
        let of = text.has("的", at: last - "的".utf8.count, end: last) ? "的".utf8.count : 0
        let reference = start..<max(start, last - of)
        // 超额完成年度目标的102%
        if start >= end, !isInPoints(item) { return nil }
        // PM2.5(粒径小于等于2.5μm)年平均浓度为39微克: what is said in parentheses ends there.
        if contains(text, reference, [")"]), !contains(text, reference, ["("]) { return nil }
        // 增速高于一般企业1.9个百分点: points stand against whatever is named.
        let named =
            comparisons.reference.last(text, in: reference) != nil
            || isInPoints(item) && !isTimeReference(text, reference, dates, dateIndex)
        let isTime = !named && isTimeReference(text, reference, dates, dateIndex)
        guard named || isTime else { return nil }
        if item.isAttribute, isMean(text, item) || isAimOfGap(text, item) { return nil }
        // 高于全省平均水平的县有9个: what the words before tell of those that are counted.
        if isCounted(item), let of = ClauseTailReader.findLast(text, reference, "的"), of + 3 < reference.upperBound {
            return nil
        }
        // 其中超期60天以上的9笔: nor are those that last longer.
        if isCounted(item), of > 0, isTime { return nil }
        // 超预算支出3万元: what is done beyond the plan is told of, and not the difference.
        if words.act.overActs.first(in: text, (word.range.upperBound + 3)..<max(word.range.upperBound + 3, end)) != nil,
            !isInPoints(item), !isPercent(item)
        {
            return nil
        }
        return (
            naming.trimmed(text, item.floor..<word.range.lowerBound, dates: dates, dateIndex: dateIndex), word.sign,
            isTime,
            isTime ? sinceBasis(text, reference, dates, dateIndex) : .words(reference)
        )
    }

    /// 比多年平均减少8%: what was read as the mean growth of years is what it is compared with.
    private func gapToMeanOfYears(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ direction: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Gap? {
        let end = item.tail.start
        guard item.tail.basis == .averageAnnual, let than = lastComparison(text, item.floor..<end),
            end - than <= "比多".utf8.count, case let number = item.quantity.range.lowerBound,
            let verb = tails.word(in: text, endingAt: number, floor: end),
            case let reference = (than + "比".utf8.count)..<(number - verb.count),
            !reference.isEmpty
        else { return nil }
        let before = naming.trimmed(text, item.floor..<than, dates: dates, dateIndex: dateIndex)
        return (before, direction, false, .words(reference))
    }

    /// 比全国平均水平提高 is a gap only with a place or a mean behind 比, and a change with a time there.
    private func gapInChange(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ direction: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Gap? {
        guard let than = lastComparison(text, item.floor..<item.tail.start),
            case let reference = (than + 3)..<item.tail.start, reference.count > 0, reference.count <= 30
        else { return nil }
        let isPlace = isPlaceOrPlan(text, reference, dates, dateIndex)
        guard isPlace || isTimeReference(text, reference, dates, dateIndex) else { return nil }
        return (
            naming.trimmed(text, item.floor..<than, dates: dates, dateIndex: dateIndex), direction, !isPlace,
            isPlace ? .words(reference) : sinceBasis(text, reference, dates, dateIndex)
        )
    }

    /// 增速高于全国(3.8%)9个百分点, 比常年(390毫米)偏少8%: what it is compared with stands before the parenthesis that says its value.
    private func gapBehindParenthesis(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Gap? {
        let end = item.tail.start
        guard case let floor = max(0, end - Self.longestAside),
            let open = ClauseTailReader.openParenthesis(text, end - 1, floor),
            case let start = ClauseTailReader.findLast(text, floor..<open, ",").map({ $0 + 1 }) ?? floor
        else { return nil }
        if end == item.quantity.range.lowerBound {
            guard let word = comparisons.gap.last(text, in: start..<open),
                comparisons.reference.last(text, in: word.range.upperBound..<open) != nil
            else { return nil }
            return (item.before, word.sign, false, .words(word.range.upperBound..<open))
        }
        guard let sign = item.tail.comparative ?? item.tail.direction, let than = lastComparison(text, start..<open)
        else { return nil }
        let reference = (than + "比".utf8.count)..<open
        if isPlaceOrPlan(text, reference, dates, dateIndex) {
            return (item.before, sign, false, .words(reference))
        }
        return isTimeReference(text, reference, dates, dateIndex)
            ? (item.before, sign, true, sinceBasis(text, reference, dates, dateIndex)) : nil
    }

    /// True for 偏多 and its like before a per cent: they say that it is a difference to what is usual, though nothing names that.
    private func isOffTheMean(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        isPercent(item) && ClauseTailReader.contains(text, item.tail.start..<item.quantity.range.lowerBound, "偏")
    }

    /// Bytes of 增速高于全国平均水平(3.8%).
    private static let longestAside = 60

    /// 与全国平均水平相比高出9个百分点: what the difference goes to stands between 与 and 相比; nil for others, and for times.
    private func gapToOther(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Gap? {
        let end = item.tail.start
        guard let sign = item.tail.comparative ?? item.tail.direction, item.tail.basis == nil,
            let than = words.comparison.allCompared.ending(in: text, at: end, floor: item.floor),
            var with = words.comparison.beforeAllCompared.last(in: text, item.floor..<(end - than.count))
        else { return nil }
        // 与同期全国平均水平相比
        if let first = words.comparison.beforeAllCompared.ending(in: text, at: with.lowerBound, floor: item.floor) {
            with = (with.lowerBound - first.count)..<with.lowerBound
        }
        let reference = with.upperBound..<(end - than.count)
        guard !reference.isEmpty else { return nil }
        let before = naming.trimmed(text, item.floor..<with.lowerBound, dates: dates, dateIndex: dateIndex)
        // 与2023年预算相比增长8%: a change against another year's.
        let isTime = isTimeReference(text, reference, dates, dateIndex)
        if isTime, !isPlaceOrPlan(text, reference, dates, dateIndex) {
            guard
                words.time.earlierFigures.ending(in: text, at: reference.upperBound, floor: reference.lowerBound) != nil
            else { return nil }
            return (before, sign, true, sinceBasis(text, reference, dates, dateIndex))
        }
        return (before, sign, false, .words(reference))
    }

    /// 比向市人大会议报告的执行数增加9万元: what differs from a figure that was told before the accounts were closed; nil for others, and for the
    /// figure of another year (比上年执行数增长9%).
    private func gapToReported(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Gap? {
        let number = item.quantity.range.lowerBound
        // Few verbs stand behind 数.
        guard let sign = item.tail.direction, let verb = tails.word(in: text, endingAt: number, floor: item.floor),
            case let end = number - verb.count,
            text.has("数", at: end - "数".utf8.count, end: end),
            let figure = words.account.reportedFigures.ending(in: text, at: end, floor: item.floor),
            let than = lastComparison(text, item.floor..<end), case let reference = (than + "比".utf8.count)..<end,
            reference.count >= figure.count, reference.count <= Self.longestReported
        else { return nil }
        // 比上年执行数: that of the year before, unless it says that it was only reported.
        if dateIndex.contains(where: { dates[$0].range.lowerBound == reference.lowerBound }),
            !ClauseTailReader.contains(text, reference, "报")
        {
            return nil
        }
        if reference.count == figure.count, !ClauseTailReader.contains(text, reference, "报"),
            !ClauseTailReader.contains(text, reference, "预计")
        {
            return nil
        }
        return (
            naming.trimmed(text, item.floor..<than, dates: dates, dateIndex: dateIndex), sign, false, .words(reference)
        )
    }

    /// Bytes of 年初向自治区十三届人大六次会议报告的预计执行数 and some.
    private static let longestReported = 90

    /// 投资下降3%,与预期目标差9个百分点, 距年度目标还差9个百分点: by how much something stays behind a plan or a mean; nil for others.
    private func gapThatIsLacking(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Gap? {
        let end = item.quantity.range.lowerBound
        guard item.tail.start == end, let verb = words.comparison.lacking.ending(in: text, at: end, floor: item.floor),
            case let clause = item.floor..<(end - verb.count),
            let with = words.comparison.lackingFrom.last(in: text, clause),
            case let reference = with.upperBound..<clause.upperBound, !reference.isEmpty,
            comparisons.reference.last(text, in: reference) != nil
        else { return nil }
        return (
            naming.trimmed(text, item.floor..<with.lowerBound, dates: dates, dateIndex: dateIndex), -1, false,
            .words(reference)
        )
    }

    /// True for 28% in 高于全市28%的平均水平, which is what something else is compared with.
    func isMean(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        item.isAttribute
            && words.comparison.averages.beginning(in: text, at: item.behind.lowerBound, end: item.behind.upperBound)
                != nil
    }

    /// True for 12% in 高于年初12%的目标2个百分点, which was aimed at for what stands before it; not for 不低于12%的目标.
    private func isAimOfGap(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard item.isAttribute, words.act.aimsOfGaps.isWhole(item.behind, of: text),
            let word = comparisons.gap.last(text, in: item.floor..<item.quantity.range.lowerBound)
        else { return false }
        return !text.has("不", at: word.range.lowerBound - "不".utf8.count, end: word.range.lowerBound)
    }

    /// 全省7%的平均水平 of 高于全省7%的平均水平1个百分点, and the sign: what a difference in points goes to, told with its own figure before
    /// 的; nil for other numbers.
    func gapToFigure(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, behind other: SentenceItem
    ) -> (reference: Range<Int>, sign: Int)? {
        guard item.tail.direction == nil, isPercent(other),
            other.behind.upperBound
                == tails.startOfBound(
                    text, at: item.quantity.range.lowerBound, floor: other.behind.upperBound),
            isMean(text, other) || isAimOfGap(text, other),
            let word = comparisons.gap.last(text, in: other.floor..<other.quantity.range.lowerBound)
        else { return nil }
        return (word.range.upperBound..<other.behind.upperBound, word.sign)
    }

    /// 全市 and 入园率 of 入园率达40%,高于全市28%的平均水平: the mean of a place is of what is compared with it, and so is an aim (高于12%的目标);
    /// nil for other numbers.
    func nameOfMean(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        guard item.isAttribute else { return nil }
        let isAim = isAimOfGap(text, item)
        if !isAim, let named = nameOfMeanAlone(text, item) { return named }
        guard isAim || isMean(text, item), let earlier = antecedent(items, index),
            items[earlier].quantity.unit == item.quantity.unit,
            let word = comparisons.gap.last(text, in: item.floor..<item.quantity.range.lowerBound)
        else { return nil }
        // What follows goes on about what is compared.
        item.grown = earlier
        if isAim {
            item.isOfPlan = true
            item.measure = items[earlier].measure
            item.sign = items[earlier].sign
            item.basis = items[earlier].basis
            return items[earlier].name
        }
        item.measure = items[earlier].measure == .share ? .share : .level
        var pieces = NamePieces(word.range.upperBound..<item.quantity.range.lowerBound)
        pieces.append(contentsOf: items[earlier].name)
        return pieces
    }

    /// 全市 and 失业率 of 失业率远低于全市3%的控制线: where no number tells how much that is which stands before the word; nil for others.
    private func nameOfMeanAlone(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> NamePieces? {
        let number = item.quantity.range.lowerBound
        guard item.floor == item.clause, isPercent(item), isMean(text, item),
            let word = comparisons.gap.last(text, in: item.floor..<number), word.range.upperBound < number,
            case let thing = naming.trimmed(text, item.floor..<word.range.lowerBound, dates: [], dateIndex: 0..<0),
            thing.count >= 9
        else { return nil }
        item.measure = .level
        return NamePieces(word.range.upperBound..<number, thing)
    }

    /// 年初预算 of 比年初预算30亿元减少2亿元,下降7% and 计划目标 of 比计划目标30亿元超过2亿元, with the sign: what was planned, told with its amount,
    /// from which an amount differs; nil for other numbers, and for the budget of another year.
    func gapToPlan(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, behind other: SentenceItem, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> (plan: Range<Int>, sign: Int)? {
        guard item.tail.basis == nil else { return nil }
        if other.tail.isComparedWith, let plan = other.tail.plan, isPlaceOrPlan(text, plan, dates, dateIndex) {
            if item.before.isEmpty, let direction = item.tail.direction { return (plan, direction) }
            let isOver =
                item.before.isEmpty ? item.tail.qualifier == .gt : words.act.exceeding.isWhole(item.before, of: text)
            guard isOver else { return nil }
            item.tail.qualifier = nil
            return (plan, 1)
        }
        guard item.before.isEmpty, other.measure == .gap, case .words(let plan)? = other.basis,
            let direction = item.tail.direction, other.tail.direction != nil, item.clause == other.end + 1,
            other.quantity.unit != item.quantity.unit
        else { return nil }
        return (plan, direction)
    }

    /// True for what a difference goes to: a place, a mean, a plan (全国平均, “十二五”目标, 年初预算), but not the budget of
    /// another year: 比上年预算增长0.8% is a change.
    private func isPlaceOrPlan(
        _ text: UnsafeBufferPointer<UInt8>, _ reference: Range<Int>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Bool {
        guard comparisons.reference.last(text, in: reference) != nil else { return false }
        return !words.account.budgets.occurs(in: text, reference)
            || !dateIndex.contains { dates[$0].range.lowerBound == reference.lowerBound }
            || words.account.ownBudgets.beginning(in: text, at: reference.lowerBound, end: reference.upperBound) != nil
    }

    /// 技术产品产值增速高于工业增速7个百分点: a difference of two rates, whatever noun stands before the number.
    private func gapOfRates(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Gap? {
        let number = item.quantity.range.lowerBound
        guard item.tail.direction != nil, let unit = item.quantity.unit.map({ units.all[$0] }),
            unit.known == .points || unit.surface == "倍",
            let word = comparisons.gap.last(text, in: item.floor..<number), word.range.upperBound < number,
            number - word.range.upperBound <= 45
        else { return nil }
        let reference = word.range.upperBound..<number
        guard comparisons.changeNoun.ending(text, at: number, floor: reference.lowerBound) != nil,
            !contains(text, reference, ["、", ",", "和"])
        else { return nil }
        // 高出上年增幅2个百分点: a time's rate makes it a change, and not that of a place then (高于全国一季度增速).
        let isTime =
            isTimeReference(text, reference, dates, dateIndex) && comparisons.rankPlace.last(text, in: reference) == nil
        return (
            naming.trimmed(text, item.floor..<word.range.lowerBound, dates: dates, dateIndex: dateIndex), word.sign,
            isTime, isTime ? sinceBasis(text, reference, dates, dateIndex) : .words(reference)
        )
    }

    /// 产值超过全国七成: more than a part of the place's; the words before it.
    func beforePlaceShare(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        let end = item.tail.start
        guard end == item.quantity.range.lowerBound, end > item.floor,
            let place = comparisons.rankPlace.ending(text, at: end, floor: item.floor)
        else { return nil }
        guard let word = words.act.beyond.ending(in: text, at: place.start, floor: item.floor) else { return nil }
        return naming.trimmed(text, item.floor..<(place.start - word.count), dates: dates, dateIndex: dateIndex)
    }

    func sinceBasis(
        _ text: UnsafeBufferPointer<UInt8>, _ reference: Range<Int>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> ChangeBasis? {
        // 比年初蓄水量减少
        if words.time.yearStarts.beginning(in: text, at: reference.lowerBound, end: reference.upperBound) != nil {
            return .yearStart
        }
        for index in dateIndex
        where dates[index].range.lowerBound >= reference.lowerBound
            && dates[index].range.upperBound <= reference.upperBound
        {
            guard let period = dates[index].period else {
                // 前20年: a length, which tells of another time than the year before; 去年同期 in a text without a year is that.
                if dates[index].isRecord { return yearsBefore(text, reference) }
                continue
            }
            if dates[index].isNamedForItself || dates[index].isPartOfYear || period.isOfYears {
                return .since(date: index)
            }
        }
        // 高于上月, 低于上季度
        if words.time.periodsBefore.occurs(in: text, reference) { return .periodBefore }
        // 比五年前, 比上届: another time than the year before, and none that is named.
        return words.time.otherTimes.occurs(in: text, reference) ? yearsBefore(text, reference) : .yearBefore
    }

    /// What 十年前, 前五年 and 上一个五年 compare with; nil for other words.
    @inline(never)
    private func yearsBefore(_ text: UnsafeBufferPointer<UInt8>, _ reference: Range<Int>) -> ChangeBasis? {
        if let ago = words.time.yearsAgo.last(in: text, reference) {
            return ClauseTailReader.yearCount(text, in: reference.lowerBound..<ago.upperBound).map { .yearsBefore($0) }
        }
        guard let term = words.time.termsBefore.last(in: text, reference),
            case let start = term.upperBound - "五年".utf8.count
        else {
            // 前20年
            return words.time.yearsBehindThan.beginning(in: text, at: reference.lowerBound, end: reference.upperBound)
                .flatMap {
                    ClauseTailReader.yearCount(text, in: (reference.lowerBound + $0.count)..<reference.upperBound)
                }.map { .termBefore($0) }
        }
        return ClauseTailReader.yearCount(text, in: start..<term.upperBound).map { .termBefore($0) }
    }

    func isTimeReference(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Bool {
        if dateIndex.contains(where: { range.overlaps(dates[$0].range) }) { return true }
        return words.time.timeReferences.occurs(in: text, range)
    }

    /// The last place in a range where 比 or 较 compares.
    func lastComparison(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        (["比", "较"] as [StaticString]).compactMap { word -> Int? in
            guard let place = ClauseTailReader.findLast(text, range, word),
                // 占比, 比重, 比例, 比较 and 较快 are other words.
                words.comparison.wordsWithThanLast.beginning(in: text, at: place - 3, end: range.upperBound) == nil,
                words.comparison.wordsWithThanFirst.beginning(in: text, at: place, end: range.upperBound) == nil
            else { return nil }
            return place
        }.max()
    }
}
