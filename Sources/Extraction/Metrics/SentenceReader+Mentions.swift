import Model
import Patterns

/// The mention that is handed on: qualifier, date, basis, extent.
extension SentenceReader {
    /// Appends the mention of a number; `base` is the index of the sentence's first one.
    @inline(__always)
    func append(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ block: Int, _ items: SentenceItems, _ index: Int,
        _ base: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>, _ paragraph: inout ParagraphState,
        _ known: inout SentenceWords, _ mentions: inout [MetricMention]
    ) {
        let item = items[index]
        let leader = items[item.leader]
        // 预计(下同)分别增长8%: what holds for the rest is no basis.
        if item.tail.isBasisForRest, let basis = item.basis ?? item.tail.basis {
            paragraph.basisForRest = basis
            paragraph.basisForPart = basis
        }
        let indicator = indicator(
            text, sentence, items, index, paragraph.firstMention, dates, dateIndex, &known, mentions)
        let source = item.continuesList ? leader : item
        let qualifier = qualifier(items, index, source)
        if item.measure == .change {
            settleBasis(
                text, sentence, items, index, dates, dateIndex, mayStandBehind: known.marks.mayHaveParentheses,
                &paragraph)
        }
        let isEarlier = source.tail.isFrom && !source.tail.isTo && !isMadeOf(text, sentence, source)
        let part = readPart(
            text, sentence, items, index, base, named: indicator, isAtHead: known.opensPart, isEarlier: isEarlier,
            &paragraph, mentions)
        let ofList =
            known.opensItem && index == 0
            ? readListed(item, text, named: indicator, isEarlier: isEarlier, &paragraph, mentions) : nil
        if let ofList { known.wholeDate = mentions[ofList].date }
        let whole = part ?? ofList
        let basis = basis(text, item, leader, dates)?.written(text, dates)
        let earlier =
            isEarlier && source.tail.date == nil
            ? timeOfEarlierValue(text, sentence, item, dates, dateIndex, &paragraph) : nil
        let listed = leader.tail.isDistributed ? listedTime(text, items, index, dates, dateIndex) : nil
        // 今年每月保持30%以上,1至6月投资完成9亿元。其中工业投资2亿元: of the time of its own whole, and not the first of that sentence.
        if known.opensPart, index == 0, known.wholeDate != nil, let whole, let time = mentions[whole].date {
            known.wholeDate = time
        }
        // A mean of years is no longer that of the whole's last year.
        var mean: Int?
        var date =
            listed?.date ?? date(text, sentence, items, index, source, dates, dateIndex) ?? earlier
            ?? (isEarlier || item.basis == .averageAnnual ? nil : known.wholeDate)
        if date == nil, !isEarlier, item.measure == .level, isMoney(item) {
            date = dateOfSum(text, sentence, items, index, base, whole, mentions)
        }
        let years = countedYears(text, items, index, source, dates, &date, &paragraph)
        // 零售总额2020年达到84亿元,比2015年增长40%,年均增长7%: the mean is up to the year of the amount.
        if date == nil, item.basis == .averageAnnual, years?.since != nil {
            let before = mentions.reversed().prefix { $0.sentence == sentence }
            date = before.first { $0.date != nil && !$0.isEarlierValue }?.date
        }
        if !isEarlier, paragraph.wholeDate == nil { paragraph.wholeDate = date }
        // What is to come holds for the numbers behind it, too.
        if source.tail.isAhead { known.isAhead = true }
        let of =
            whole
            ?? (isEarlier
                ? nil
                : amountTold(
                    text, items, index, base, named: indicator, isTimed: date != nil, opensPart: known.opensPart,
                    &paragraph, mentions))
        // 年均增长9%,比“十五”时期增速高2个百分点, 高于全国2个百分点: the points are of the same years as the mean.
        if let of, mentions[of].basis == MetricMention.averageAnnual, mentions[of].sentence == sentence,
            item.tail.date == nil, isInPoints(item), item.measure == .change || item.measure == .gap
        {
            mean = of
        }
        var longer: String?
        if let of, of >= base, item.measure == .change, items[of - base].measure == .level,
            items[of - base].name != item.name
        {
            longer = nameOfLevel(indicator, mentions[of].indicator)
            if longer != nil { known.isLastNameAlone = false }
        }
        if let mean { date = mentions[mean].date }
        let extent =
            mean.map { mentions[$0].extent }
            ?? extentOfMention(
                text, sentence, items, index, base, source.tail, earlier: earlier, mentions, dates, dateIndex, &known)
        let isPast = item.isInParenthesis && date.map { isLastYear(text, item, dates[$0]) } ?? false
        // Behind a pointer, as a mention would be copied to be asked.
        let isPlannedToo =
            (item.measure == .change || item.measure == .share)
            && mentions.withUnsafeBufferPointer { isSaidOfPlanned(text, item, indicator, of: of, $0, from: base) }
        mentions.append(
            MetricMention(
                quantity: item.quantity, indicator: longer ?? indicator, measure: item.measure,
                qualifier: qualifier ?? .eq,
                sign: item.measure == .change || item.measure == .gap ? item.sign : 1, basis: basis, date: date,
                partOfDate: listed?.part,
                isEarlierValue: isEarlier && item.measure != .change,
                isPlanned: isPlanned(items, index, source)
                    || whole.map { isPartOfPlanned(item, $0, mentions) } ?? false
                    || isPlannedToo,
                isOfBudget: source.tail.plan.map { words.account.budgets.occurs(in: text, $0) } ?? false,
                isAdjusted: isMoney(item) && isAdjusted(text, items, index), extent: extent,
                since: mean.map { mentions[$0].since } ?? years?.since,
                mayBeginWithSince: mean.map { mentions[$0].mayBeginWithSince } ?? years?.mayBeginWithSince ?? false,
                years: mean.map { mentions[$0].years } ?? years?.count,
                status: isOfFinalAccounts(text, item) || isPast ? .actual : status(text, known.status, item),
                isAhead: known.isAhead && !isPast,
                isDone: isDone(text, known.status, item), sentence: sentence, block: block,
                of: of,
                cell: nil, fund: item.fund, rule: rules.name(item.quantity.rule, item.grammar)))
        let last = mentions.count - 1
        // 完成浓度下降4%的目标;…: what was aimed at there says nothing of what is told behind it.
        let isAim = item.isAttribute && item.isOfPlan && isPercent(item)
        paragraph.isAhead =
            known.isAhead || mentions[last].isPlanned && !isAim || mentions[last].status == .target
    }

    /// What a change is against where its own clause doesn't say: what the sentence compares with, what was said to hold for the rest, what stands
    /// in the parenthesis behind it.
    @inline(never)
    private func settleBasis(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>, mayStandBehind: Bool, _ paragraph: inout ParagraphState
    ) {
        let item = items[index]
        if item.basis == nil {
            compare(text, sentence, items, index, dates, dateIndex, &paragraph)
            // 投资同比(下同)增长8%,出口增长5%
            if item.basis == nil, item.tail.years == nil { item.basis = paragraph.basisForRest }
            // 增加9千公顷(13万亩): the same again.
            if item.basis == nil, item.isInParenthesis, index > 0, items[index - 1].measure == .change,
                items[index - 1].end + 1 == item.quantity.range.lowerBound
            {
                item.basis = items[index - 1].basis
            }
        }
        if mayStandBehind { takeBasisBehind(text, sentence, item, dates, dateIndex, &paragraph) }
    }

    /// The date of the sum that an amount without one is a part of: 2023年债务限额18亿元,其中一般债务2亿元, 2023年债务限额18亿元(一般债务2亿元,专项债务16亿元).
    @inline(never)
    private func dateOfSum(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int, _ base: Int,
        _ whole: Int?, _ mentions: [MetricMention]
    ) -> Int? {
        let item = items[index]
        if let whole, mentions[whole].sentence == sentence, mentions[whole].quantity.unit == item.quantity.unit {
            return mentions[whole].date
        }
        guard item.isInParenthesis, let head = items[..<index].lastIndex(where: { !$0.isInParenthesis }),
            text[items[head].end] == UInt8(ascii: "("), items[head].quantity.unit == item.quantity.unit,
            items[head].measure == .level
        else { return nil }
        return mentions[base + head].date
    }

    /// The mention of the amount that a number tells more of: the whole of a share, what a rank or a change is of.
    @inline(__always)
    private func amountTold(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ base: Int,
        named indicator: String, isTimed: Bool, opensPart: Bool, _ paragraph: inout ParagraphState,
        _ mentions: [MetricMention]
    ) -> Int? {
        let item = items[index]
        if let whole = wholeOfShare(
            text, items, index, base, named: indicator, opensPart: opensPart, &paragraph.parts, mentions)
            ?? qualified(text, items, index, base, mentions).map({ base + $0 })
        {
            return whole
        }
        if item.name.isEmpty {
            return amountOfSentenceBefore(item, indicator, mentions, from: paragraph.firstMention)
        }
        guard item.measure == .change, index > 1, !isTimed else { return nil }
        return levelNamed(indicator, item, mentions[base...], mayBeShort: paragraph.comparison != nil)
    }

    /// Which of the years of its time a number is about.
    @inline(__always)
    private func extentOfMention(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int, _ base: Int,
        _ tail: ClauseTail, earlier: Int?, _ mentions: [MetricMention], _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>, _ known: inout SentenceWords
    ) -> Extent {
        // 同“十二五”时期相比: all that was then, and not its first year.
        if let earlier { return dates[earlier].isPlan ? .unsaid : .firstYear }
        // 比“十五”计划目标30亿元超过1亿元: what was aimed at for its end.
        if tail.isComparedWith, tail.isPlanned { return .lastYear }
        if !known.marks.mayBeOfYears { return .unsaid }
        if isYearly(text, items, index, dates) { return .lastYear }
        let said = extent(text, sentence, items[index], tail, mentions, base, dates, dateIndex, &known)
        switch said {
        case .unsaid where isRanked(items, index): return .lastYear
        case .lastYear where isComparedWithYears(items, index, dates): return .unsaid
        default: return said
        }
    }

    /// 私营企业从业人员 for 从业人员 of 私营企业90家,从业人员98人,分别增长8%和9%: what grew is called as its amount, where that has more words
    /// before the same; nil for others.
    @inline(never)
    private func nameOfLevel(_ name: String, _ level: String) -> String? {
        name.utf8.count >= 6 && level.utf8.count > name.utf8.count
            && level.utf8.suffix(name.utf8.count).elementsEqual(name.utf8) ? level : nil
    }

    /// The amount that the sentence before told, of which a change or a difference is told that names nothing: 接待费支出9万元,完成预算的90%;
    /// 较上年增加2万元. Nil where something else was told since.
    @inline(never)
    private func amountOfSentenceBefore(
        _ item: SentenceItem, _ indicator: String, _ mentions: [MetricMention], from firstMention: Int
    ) -> Int? {
        guard item.measure == .change || item.measure == .gap, !item.continuesList else { return nil }
        for index in (max(firstMention, mentions.count - Self.sayingsOfAmount)..<mentions.count).reversed() {
            let mention = mentions[index]
            // 支出9亿元,占支出合计的99%。与上年相比,增加2亿元
            if mention.measure == .share, mention.indicator.hasPrefix(indicator) { continue }
            guard mention.indicator == indicator else { return nil }
            if mention.measure == .level {
                let isAlike = isMoney(item) ? mention.quantity.unit.map { units.all[$0].kind == .money } ?? false : true
                return isAlike && !mention.isEarlierValue && !mention.isPlanned ? index : nil
            }
        }
        return nil
    }

    /// So many numbers may be told of an amount before another sentence goes on with it.
    private static let sayingsOfAmount = 6

    /// The bound of a number: its own, or that of its list.
    private func qualifier(_ items: SentenceItems, _ index: Int, _ source: SentenceItem) -> MetricRecord.Qualifier? {
        let item = items[index]
        let leader = items[item.leader]
        let shared =
            item.continuesList || leader.tail.isDistributed ? items.last { $0.leader == item.leader }?.boundAfter : nil
        let qualifier =
            item.quantity.high != nil
            ? MetricRecord.Qualifier.range
            : item.boundAfter ?? (leader.tail.isDistributed ? shared : nil) ?? source.tail.qualifier
        if qualifier == nil, item.quantity.isOpenAbove { return .gt }
        return qualifier
    }

    /// True for 由80名律师组成的队伍, which is no earlier value, and for the others of its list.
    private func isMadeOf(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem
    ) -> Bool {
        let end = item.quantity.range.upperBound
        let comma = ClauseTailReader.find(text, end..<sentence.upperBound, ",") ?? sentence.upperBound
        return isCounted(item) && words.act.madeOf.occurs(in: text, end..<comma)
    }

    /// What a change is compared with, or that it came to so much over all of the time (累计下降8%, 五年下降8%) where nothing says with
    /// what.
    private func basis(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ leader: SentenceItem, _ dates: [ResolvedDate]
    ) -> ChangeBasis? {
        guard item.measure == .change, item.basis == nil,
            case let before = leader.floor..<leader.quantity.range.lowerBound,
            words.part.cumulative.occurs(in: text, before)
                || isOfYears(text, leader, dates) && !words.part.yearByYear.occurs(in: text, before)
        else { return item.basis }
        return .cumulative
    }

    /// True where the words before a change are so many years without a date: 五年下降8%, 5年下降8%, and not 比上个五年下降8%.
    private func isOfYears(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate]) -> Bool {
        if let years = item.tail.years { return years > 1 }
        guard let date = item.tail.date, case let record = dates[date].record else { return false }
        return record.type == .duration && record.granularity == "year" && record.value != "P1Y"
            && words.time.termsBefore.ending(in: text, at: dates[date].range.upperBound, floor: item.floor) == nil
    }

    /// Finds what a change is compared with: in its clause, in what was said of all before, or in the number before it.
    private func compare(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>, _ paragraph: inout ParagraphState
    ) {
        let item = items[index]
        item.basis = comparedWith(text, item, dates, dateIndex)
        if let basis = item.basis {
            paragraph.comparison = (basis, sentence.upperBound)
            if item.of == nil { item.of = amountNamed(text, items, index) }
        } else {
            item.basis = paragraph.comparison?.basis
        }
        // 比2019年的12亿元增长8%, 与2019年的12亿元相比,增长8%: what it is compared with stands before.
        if item.basis == nil,
            let other = items[..<index].last(where: {
                $0.tail.isFrom
                    && ($0.clause == item.clause
                        || words.comparison.allCompared.beginning(in: text, at: $0.end, end: sentence.upperBound) != nil)
            }), case .since(let date)? = other.tail.basis
        {
            item.basis = .compared(with: date, of: dates)
        }
    }

    /// The amount of the same name before a change: 床位9张,人员8人,与上年相比,床位增加1张; nil where none stands in the sentence.
    private func amountNamed(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Int? {
        let name = items[index].name
        guard name.count == 1, let unit = items[index].quantity.unit, units.all[unit].known != .points else {
            return nil
        }
        let isRatio = units.all[unit].kind == .ratio
        return items[..<index].lastIndex { other in
            other.measure == .level && !other.tail.isFrom && other.name.count == 1
                && (isRatio || other.quantity.unit == unit)
                && text[other.name[0]].elementsEqual(text[name[0]])
        }
    }

    /// Takes what a parenthesis behind a change says of its basis, for it and for the rest: 增长3.8%(较上年,下同).
    private func takeBasisBehind(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>, _ paragraph: inout ParagraphState
    ) {
        let open = item.quantity.range.upperBound
        guard open < sentence.upperBound, text[open] == UInt8(ascii: "("),
            let close = ClauseTailReader.find(text, open..<sentence.upperBound, ")"),
            words.comparison.basesOfRest.occurs(in: text, open..<close)
        else { return }
        let end = ClauseTailReader.find(text, open..<close, ",") ?? close
        item.basis =
            item.basis ?? tails.read(text, before: end, floor: open + 1, dates: dates, dateIndex: dateIndex).basis
        if let basis = item.basis { paragraph.basisForRest = basis }
    }

    /// True for an amount that is compared with that of one year (总额完成44.9亿元,比2011年增长84%), that names what is
    /// reckoned by the year (金融业增加值近1万亿元), or that is as a rule and grew by so much in each (总值170亿元,年均增长22%).
    private func isYearly(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate]
    ) -> Bool {
        let item = items[index]
        guard item.measure == .level else { return false }
        if ends(text, item.before, words.part.yearlyTotals) {
            if item.tail.isFrom || isCounted(item) { return false }
        } else if let change = changeOf(items, index) {
            switch items[change].basis {
            case .since(let date): if dates[date].period?.isOfYears ?? true { return false }
            case .averageAnnual: if !ends(text, item.before, words.part.growingTotals) { return false }
            default: return false
            }
        } else {
            return false
        }
        return !words.part.addedUp.occurs(in: text, item.clause..<item.quantity.range.lowerBound)
    }

    /// True for things that are counted and then ranked: 14种农产品产量居全国第1位 is what there are now.
    private func isRanked(_ items: SentenceItems, _ index: Int) -> Bool {
        guard index + 1 < items.count, items[index].measure == .level, isCounted(items[index]) else { return false }
        return items[index + 1].measure == .rank && items[index + 1].clause == items[index].clause
    }

    /// The change that is told of an amount: the next number, or one behind another amount of which one is told, too (收入3亿元、支出
    /// 5亿元,分别增长8%和9%).
    private func changeOf(_ items: SentenceItems, _ index: Int) -> Int? {
        for next in (index + 1)..<min(index + 4, max(items.count, index + 1)) where items[next].of == index {
            return items[next].measure == .change ? next : nil
        }
        return nil
    }

    private func ends(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ words: FewWords) -> Bool {
        !range.isEmpty && words.ending(in: text, at: range.upperBound, floor: 0) != nil
    }

    /// The date that a number is about: in its clause, else the last one before it in the sentence.
    func date(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ source: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Int? {
        let item = items[index]
        // The earlier value of 由A提高到B has only the time that stands with it: 由上年的15%提高到90%.
        if source.tail.isFrom && !source.tail.isTo { return source.tail.date }
        let position = item.quantity.range.lowerBound
        var best: Int?
        for candidate in dateIndex {
            let place = dates[candidate].range
            if place.upperBound > position { break }
            // Lengths and sets have none, but 两年 where it stands for years that were named.
            if dates[candidate].period == nil { continue }
            if !dates[candidate].isRecord || dates[candidate].namesThing { continue }
            // 由2006年的30家增长到36家: the year of the earlier value ends with it.
            if items[..<index].contains(where: { $0.tail.isFrom && !$0.tail.isTo && $0.tail.date == candidate }) {
                continue
            }
            if !dates[candidate].setsTime {
                // 比2013年末(2013年是普查年份)增加9个: nor has a parenthesis that tells of another year.
                let isNote =
                    place.lowerBound > 0 && text[place.lowerBound - 1] == UInt8(ascii: "(")
                    && dates[candidate].record.basis == .explicit
                // All parts of a ratio have the year that stands before it.
                let floor = isPartOfRatio(item) ? items[item.leader].floor : item.floor
                if isNote
                    || place.lowerBound < floor
                        && (items[0].clause == sentence.lowerBound || !isInTopic(text, place, items[0], sentence))
                {
                    continue
                }
                // 比上月和上年同期低: the second time that it is compared with.
                if item.measure != .level,
                    lastComparison(text, floor..<place.lowerBound) != nil
                        || isBeforeAllCompared(text, place.upperBound)
                {
                    continue
                }
            }
            // 由上半年的持平转为增长2%: what was so then.
            if item.tail.isTo || item.tail.direction != nil, dates[candidate].period?.first.month != nil,
                text.has("的", at: place.upperBound, end: sentence.upperBound),
                words.time.starting.ending(in: text, at: place.lowerBound, floor: sentence.lowerBound) != nil
            {
                continue
            }
            let head = ClauseTailReader.headOfDate(text, place.lowerBound, floor: sentence.lowerBound)
            if dates[candidate].isCompared
                || ClauseTailReader.isComparison(text, before: head, floor: sentence.lowerBound)
            {
                continue
            }
            // 高于上年1.3个百分点
            if comparisons.gap.ending(text, at: head, floor: sentence.lowerBound) != nil { continue }
            // 与上年下降8%, without 相比: taken as what it is compared with.
            if item.measure == .change, place.lowerBound >= item.tail.start, item.tail.date == nil,
                item.tail.basis == .yearBefore
            {
                continue
            }
            // 与去年持平、居住价格上涨0.5%: the year is another statement's.
            if words.change.unchanged.beginning(in: text, at: place.upperBound, end: sentence.upperBound) != nil {
                continue
            }
            // 是2011年的3.14倍, 为上年的98%: what it is compared with.
            if case .since(let other)? = item.basis {
                if other == candidate { continue }
            } else if item.grammar == .times, place.lowerBound > item.before.upperBound {
                continue
            }
            // Of what the value grew to it is the time: 由第五位上升到2020年的第二位. 今年的产值增长5% is told of this year.
            if text.has("的", at: place.upperBound, end: sentence.upperBound),
                item.measure != .level, place.lowerBound >= item.floor, !item.tail.isTo,
                item.measure != .change || position - place.upperBound <= "的".utf8.count
            {
                continue
            }
            best = candidate
        }
        return best
    }

    /// True for 12月 of 我院12月质效指标如下:调解率9%,结案率98%: the time of all that the clause before the colon says to follow.
    private func isInTopic(
        _ text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ first: SentenceItem, _ sentence: Range<Int>
    ) -> Bool {
        let colon = first.clause - 1
        guard colon > place.upperBound, text[colon] == UInt8(ascii: ":") else { return false }
        return words.owner.listingVerbs.ending(in: text, at: colon, floor: place.upperBound) != nil
            && clauseStart(text, sentence.lowerBound, colon, sentence.lowerBound).start <= place.lowerBound
    }

    private func isPartOfRatio(_ item: SentenceItem) -> Bool {
        if case .ratioPart = item.quantity.notation { true } else { false }
    }

    /// The level that the sentence told under the same name before: 床位90张,医护人员60人,床位比上年增加5张; nil where it is of another unit or
    /// has a time of its own. Where all is compared with the same time, the end of its name is enough: 卫生人员60人,与上年相比,人员增加5人.
    @inline(never)
    private func levelNamed(
        _ indicator: String, _ item: SentenceItem, _ mentions: ArraySlice<MetricMention>, mayBeShort: Bool
    ) -> Int? {
        mentions.lastIndex {
            $0.measure == .level && !$0.isEarlierValue && $0.date == nil
                && ($0.indicator == indicator
                    || mayBeShort && $0.quantity.unit == item.quantity.unit && indicator.utf8.count >= 6
                        && $0.indicator.hasSuffix(indicator))
                && (isPercent(item) || $0.quantity.unit == item.quantity.unit)
        }
    }
}

/// What is known of a sentence's words when its mentions are made.
struct SentenceWords {
    /// Words that mark it as a plan or as done.
    var status: [StatusWord]
    /// What may stand in it.
    var marks: SentenceMarks
    /// True where the indicator of the last number is its name and nothing else.
    var isLastNameAlone = false
    /// True where a verb said that what it tells is still to come: 将增长8%.
    var isAhead = false
    /// The date of what 其中 at its head opens a part of.
    var wholeDate: Int?
    /// True where 其中 stands at its head.
    var opensPart = false
    /// True for the first of a paragraph that may be one of a list which 其中: opened in a paragraph before.
    var opensItem = false
    /// True where it, or what stands behind a comma of it, may begin with 五年 or 5年; nil as long as nobody asked.
    var mayHaveFiveYears: Bool?
}
