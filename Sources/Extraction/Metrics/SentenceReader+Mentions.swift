import Model
import Patterns

/// The mention that is handed on: qualifier, date, status.
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
        let basis = basis(text, item, leader)?.written(text, dates)
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

    /// True for what a parenthesis tells of the year before: 力争利用外资9亿美元(去年为8亿美元,增长2%).
    @inline(never)
    private func isLastYear(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ date: ResolvedDate) -> Bool {
        let place = date.range
        return words.time.lastYears.isWhole(place, of: text) && place.upperBound <= item.quantity.range.lowerBound
            && ClauseTailReader.findLast(text, place.upperBound..<item.quantity.range.lowerBound, ")") == nil
            && ClauseTailReader.findLast(text, place.upperBound..<item.quantity.range.lowerBound, "(") == nil
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

    /// The name of what a number measures, as it is written; that of the mention before where it goes on about the same.
    @inline(__always)
    private func indicator(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ firstMention: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>, _ known: inout SentenceWords,
        _ mentions: [MetricMention]
    ) -> String {
        let item = items[index]
        // 企业210家、增长24.5%: what grew is what was counted.
        var indicator =
            index > 0 && known.isLastNameAlone && items[index - 1].name == item.name
            ? mentions[mentions.count - 1].indicator
            : string(
                text, naming.withoutAsides(text, nameOfRecord(text, item.name, dates, dateIndex), known.marks),
                known.marks)
        known.isLastNameAlone = !indicator.isEmpty
        if let plan = budget(text, item) {
            indicator += string(text, plan)
            known.isLastNameAlone = false
        } else if item.measure == .gap, item.before.isEmpty, isMoney(item),
            let word = comparisons.gapWord.ending(text, at: item.tail.start, floor: item.floor)
        {
            // 收入9亿元,超收3亿元,增长2%: what stands behind it is said of the income, as it is.
            indicator = string(text, word.start..<item.tail.start)
            known.isLastNameAlone = false
        } else if item.measure == .change, let of = item.of, items[of].tail.plan != nil,
            items[of].name == item.name, let plan = budget(text, items[of])
        {
            // 支出预算9亿元,增长2%: what grew is the budget.
            indicator += string(text, plan)
            known.isLastNameAlone = false
        }
        if case .ratioPart(let part, let count, let isOfWhole) = item.quantity.notation {
            let earlier = indicator.isEmpty ? nameInEarlierRatio(part, count, mentions) : nil
            if isOfWhole {
                let isOfClause = isStructureOfClause(text, indicator, sentence.lowerBound..<item.clause)
                indicator = earlier ?? ratioPartName(isOfClause ? "" : indicator, part, count)
            }
            known.isLastNameAlone = false
        } else if let place = placeInGroup(items, index),
            let member = groups.member(place.position, of: place.count, in: indicator)
        {
            indicator = member
            known.isLastNameAlone = false
        }
        if indicator.isEmpty, mentions.count > firstMention {
            // 支出9亿元,其中:补助2亿元。与上年预算相比增长8%: a sentence goes on about all of it.
            let whole =
                index == 0 && (item.measure == .change || item.measure == .gap)
                ? wholeOfPart(mentions, from: firstMention)
                    ?? amountBeforeShare(item, mentions, from: firstMention) : nil
            indicator = mentions[whole ?? mentions.count - 1].indicator
        }
        // …增加值增长5%;占生产总值的比重为54%: a share at the head of a sentence is of what was told of before.
        if index == 0, item.measure == .share, let first = item.name.first,
            first.lowerBound <= sentence.lowerBound + Self.longestAdverb, startsWithShareVerb(text, first),
            item.behind.isEmpty, let last = mentions.last, mentions.count > firstMention,
            !last.indicator.contains("占")
        {
            indicator = withoutRateNoun(last) + indicator
            known.isLastNameAlone = false
        } else if mentions.count > firstMention,
            let named = namedBySemicolon(
                text, sentence, items, index, mentions[mentions.count - 1].indicator, indicator)
        {
            indicator = named
            known.isLastNameAlone = false
        }
        // Few names are as short as the word for what is spent.
        if indicator.utf8.count == 6, let last = mentions.last, mentions.count > firstMention,
            item.name.count == 1,
            let name = expenditure(text, items, index, last.indicator) ?? balance(text, item.name[0], last.indicator)
                ?? reception(text, item.name[0], last.indicator)
        {
            return name
        }
        if indicator.utf8.count == 9, item.name.count == 1, mentions.count > firstMention,
            words.owner.addedValues.isWhole(naming.withoutReach(text, item.name[0]), of: text),
            let maker = makerBefore(mentions[firstMention...])
        {
            return maker + indicator
        }
        if !indicator.isEmpty { return indicator }
        // A number is never lost for want of a name: the words of its clause, or those behind it, stand for one.
        for range in [
            item.floor..<max(item.floor, item.tail.start), sentence.lowerBound..<item.quantity.range.lowerBound,
            item.behind,
        ] {
            let words = naming.trimmed(text, range, dates: [], dateIndex: 0..<0)
            if !words.isEmpty { return string(text, words) }
        }
        return string(text, item.quantity.unitRange ?? item.quantity.range)
    }

    /// The pieces of a name that a record has.
    @inline(__always)
    private func nameOfRecord(
        _ text: UnsafeBufferPointer<UInt8>, _ name: NamePieces, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces {
        let name = naming.nameOfRecord(text, name)
        return dateIndex.isEmpty ? name : naming.withoutTimeInside(text, name, dates, dateIndex)
    }

    /// 全国财政支出 of 全国财政收入9亿元,增长5%;支出8亿元,增长6%: what one word says that stands behind what came in; nil for other names.
    @inline(never)
    private func expenditure(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ last: String
    ) -> String? {
        guard let name = items[index].name.first, words.account.spendings.isWhole(name, of: text),
            // 支出相应安排3亿元: what is made to balance is more than the fund's own.
            !isBalancing(text, name, items[index])
        else { return nil }
        var last = last
        return last.withUTF8 { bytes in
            // 支出8亿元,增长6%: what grew is the same.
            if words.account.spendings.ending(in: bytes, at: bytes.count, floor: 1) != nil {
                return index > 0 && items[index - 1].name == items[index].name
                    ? String(decoding: bytes, as: UTF8.self) : nil
            }
            guard let income = words.account.incomes.ending(in: bytes, at: bytes.count, floor: 1),
                words.account.publicAccounts.occurs(in: bytes, 0..<bytes.count)
            else { return nil }
            var end = bytes.count - income.count
            end -= words.account.totalMarks.ending(in: bytes, at: end, floor: 0)?.count ?? 0
            // 一般公共预算按收入增长2%安排
            if words.name.reckonedBy.ending(in: bytes, at: end, floor: 0) != nil { return nil }
            return String(decoding: bytes[..<end], as: UTF8.self) + string(text, name)
        }
    }

    /// 规模工业 of 规模工业完成总产值9亿元;实现增加值2亿元: the industry whose figure was the last amount; nil where that is of anything else.
    @inline(never)
    private func makerBefore(_ mentions: ArraySlice<MetricMention>) -> String? {
        guard var name = mentions.last(where: { $0.measure == .level })?.indicator else { return nil }
        return name.withUTF8 { bytes in
            guard let figure = words.owner.figureHeads.ending(in: bytes, at: bytes.count, floor: 6),
                case let end = bytes.count - figure.count,
                words.part.tradeEnds.ending(in: bytes, at: end, floor: 0) != nil
            else { return nil }
            return String(decoding: bytes[..<end], as: UTF8.self)
        }
    }

    /// 全市债务余额 of 全市债务限额9亿元;余额8亿元: what one word says that stands behind how much was allowed; nil for other names.
    @inline(never)
    private func balance(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ last: String) -> String? {
        guard words.account.balances.isWhole(name, of: text) else { return nil }
        var last = last
        return last.withUTF8 { bytes in
            words.act.limits.ending(in: bytes, at: bytes.count, floor: 1).map { limit in
                String(decoding: bytes[..<(bytes.count - limit.count)], as: UTF8.self) + string(text, name)
            }
        }
    }

    /// 国内公务接待 and 国内公务接待支出 of 国内公务接待9批次,接待96人次,支出1万元: whom they received, and what that cost; nil for other names.
    @inline(never)
    private func reception(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ last: String) -> String? {
        let isSpent = words.account.spendings.isWhole(name, of: text)
        guard isSpent || words.count.receptions.isWhole(name, of: text) else { return nil }
        var last = last
        let isReception = last.withUTF8 { words.count.receptions.ending(in: $0, at: $0.count, floor: 1) != nil }
        return isReception ? isSpent ? last + string(text, name) : last : nil
    }

    /// The whole that the last mention of a paragraph is a part of; nil where it is none.
    private func wholeOfPart(_ mentions: [MetricMention], from firstMention: Int) -> Int? {
        var place = mentions.count - 1
        // What a part grew by qualifies the part.
        if mentions[place].measure != .level { place = mentions[place].of ?? place }
        guard mentions[place].measure == .level, let whole = mentions[place].of, whole >= firstMention,
            mentions[whole].measure == .level
        else { return nil }
        return whole
    }

    /// The amount that a share behind it was told of, which a sentence goes on about that tells of no points:
    /// 支出9亿元,占本年支出合计的99%。与上年相比,增加2亿元. Nil for others.
    private func amountBeforeShare(
        _ item: SentenceItem, _ mentions: [MetricMention], from firstMention: Int
    ) -> Int? {
        // By their places: a mention would be copied to be asked.
        let (share, amount) = (mentions.count - 1, mentions.count - 2)
        guard !isInPoints(item), mentions[share].measure == .share, amount >= firstMention,
            mentions[amount].measure == .level, mentions[amount].sentence == mentions[share].sentence,
            !mentions[amount].isEarlierValue, !mentions[amount].isPlanned,
            mentions[share].indicator.hasPrefix(mentions[amount].indicator)
        else { return nil }
        return amount
    }

    /// 增加值 of a mention whose name is 增加值增速 and which tells what that differs from: growth has no share.
    private func withoutRateNoun(_ mention: MetricMention) -> String {
        guard mention.measure == .gap else { return mention.indicator }
        var name = mention.indicator
        return name.withUTF8 { bytes in
            comparisons.changeNoun.ending(bytes, at: bytes.count, floor: 6).map { noun in
                String(decoding: bytes[..<noun.start], as: UTF8.self)
            }
        } ?? mention.indicator
    }

    /// What a name at the head of a sentence lacks that the one before it has: the whole of the share before it (…;占生产总值的54%,比上年提高
    /// 1个百分点), what the part before a semicolon is per (每10万人中拥有大学文化程度的9人;拥有高中文化程度的8人), and the
    /// animals (生猪出栏9万头;存栏8万头); nil for others.
    private func namedBySemicolon(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ last: String, _ indicator: String
    ) -> String? {
        guard let first = items[0].name.first, items[index].name == items[0].name else { return nil }
        // Few verbs are as short as 审结.
        let isClosing = first.count <= Self.longestClosing && words.act.closing.isWhole(first, of: text)
        if index > 0 {
            if isClosing { return last.count > indicator.count && last.hasPrefix(indicator) ? last : nil }
            let isLent =
                items[0].measure == .share && startsWithShareVerb(text, first)
                || words.share.perThings.isWhole(first, of: text)
                || first.count <= Self.longestHerd && words.owner.herds.isWhole(first, of: text)
            return isLent && last.count > indicator.count && last.hasSuffix(indicator) ? last : nil
        }
        guard sentence.lowerBound > 0, text[sentence.lowerBound - 1] == UInt8(ascii: ";") else { return nil }
        if isClosing { return closed(text, first, last) }
        var name = last
        if words.owner.herds.isWhole(first, of: text) {
            return name.withUTF8 { bytes in
                words.owner.herds.ending(in: bytes, at: bytes.count, floor: 1).map { herd in
                    String(decoding: bytes[..<(bytes.count - herd.count)], as: UTF8.self) + indicator
                }
            }
        }
        guard words.share.perThings.isWhole(first, of: text) else { return nil }
        return name.withUTF8 { bytes in
            words.name.per.longest(in: bytes, at: 0, bounds: 0..<bytes.count).map { per in
                String(decoding: bytes[..<per.count], as: UTF8.self) + indicator
            }
        }
    }

    /// 审结刑事案件 of 新收刑事案件9件;审结8件: the cases that were taken in before; nil behind other names.
    @inline(never)
    private func closed(_ text: UnsafeBufferPointer<UInt8>, _ verb: Range<Int>, _ last: String) -> String? {
        var last = last
        return last.withUTF8 { bytes in
            let name = 0..<bytes.count
            guard let cases = words.act.cases.last(in: bytes, name) else { return nil }
            let taken = words.act.takingIn.last(in: bytes, 0..<cases.lowerBound)
            let start = taken?.upperBound ?? 0
            return string(text, verb) + String(decoding: bytes[start..<cases.upperBound], as: UTF8.self)
        }
    }

    /// Bytes of 审执结.
    private static let longestClosing = 9

    /// Bytes of 饲养量.
    private static let longestHerd = 9

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

    /// What a change is compared with, or that it came to so much over all of the time (累计下降8%) where nothing says with what.
    private func basis(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ leader: SentenceItem
    ) -> ChangeBasis? {
        guard item.measure == .change, item.basis == nil,
            words.part.cumulative.occurs(in: text, leader.floor..<leader.quantity.range.lowerBound)
        else { return item.basis }
        return .cumulative
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

    /// True for what the words before a number call a plan's, and for what that was changed to: 由年初预算134亿元调整为
    /// 135亿元,调增1亿元.
    private func isPlanned(_ items: SentenceItems, _ index: Int, _ source: SentenceItem) -> Bool {
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
    private func isPartOfPlanned(_ item: SentenceItem, _ whole: Int, _ mentions: [MetricMention]) -> Bool {
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
    private func isSaidOfPlanned(
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

    /// 预算 behind a name that would not tell the budget from what came of it: 支出预算20.1亿元,支出20.6亿元.
    private func budget(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Range<Int>? {
        guard item.measure == .level, let plan = item.tail.plan, plan.lowerBound == item.before.upperBound,
            // 市本级收入预算9亿元, of a fund that was named before: as short.
            item.before.count <= (item.name.count > 1 ? 21 : 12) || isOfOwnOffice(text, item.before),
            !item.before.isEmpty,
            words.account.budgets.occurs(in: text, plan)
        else { return nil }
        return plan
    }

    /// True for 本部门收入 and 本单位支出.
    private func isOfOwnOffice(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        name.count == "本部门收入".utf8.count
            && words.account.officeEnds.beginning(in: text, at: name.lowerBound, end: name.upperBound) != nil
    }

    /// Where a number stands in a list that says the same of several things, and of how many; nil for others.
    private func placeInGroup(_ items: SentenceItems, _ index: Int) -> (position: Int, count: Int)? {
        let first = items[index].leader
        guard first + 1 < items.count, items[first + 1].leader == first else { return nil }
        var end = first + 1
        while end < items.count, items[end].leader == first {
            // 城乡居民养老金、低保标准分别提高: each has a name of its own.
            guard items[end].measure == items[first].measure, items[end].quantity.unit == items[first].quantity.unit,
                items[end].name == items[first].name
            else { return nil }
            end += 1
        }
        return (index - first, end - first)
    }

    /// Bytes of what may stand at the head of a sentence before its name: 约, 共.
    private static let longestAdverb = 3

    /// The string of a name's pieces.
    private func string(_ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces, _ marks: SentenceMarks) -> String {
        pieces.count == 1 && !(marks.mayHaveParentheses && Self.opensParenthesis(text, pieces[0]))
            ? string(text, pieces[0]) : name(text, pieces, hasParentheses: marks.mayHaveParentheses)
    }

    /// A name's pieces without what stands in parentheses: 28个省(区、市), 增加值(不含农户); with it where nothing else stands.
    private func name(
        _ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces, hasParentheses: Bool
    ) -> String {
        var room = 0
        for piece in pieces { room += piece.count }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { bytes in
            var count = 0
            for piece in pieces {
                let start = count
                if hasParentheses, Self.opensParenthesis(text, piece) {
                    var depth = 0
                    var index = piece.lowerBound
                    while index < piece.upperBound {
                        let byte = text[index]
                        index += 1
                        if byte == UInt8(ascii: "(") {
                            depth += 1
                        } else if byte == UInt8(ascii: ")") {
                            depth = max(0, depth - 1)
                            // 教育支出(类)支出: the word is said once.
                            if text.has("支出", at: index, end: piece.upperBound), count - start >= "支出".utf8.count,
                                text[index..<(index + "支出".utf8.count)].elementsEqual(
                                    bytes[(count - "支出".utf8.count)..<count])
                            {
                                index += "支出".utf8.count
                            }
                        } else if depth == 0 {
                            bytes.initializeElement(at: count, to: byte)
                            count += 1
                        }
                    }
                }
                if count == start {
                    _ = bytes[count...].initialize(fromContentsOf: UnsafeBufferPointer(rebasing: text[piece]))
                    count += piece.count
                }
            }
            return String(0..<count, ofValid: UnsafeBufferPointer(rebasing: bytes[..<count]))
        }
    }

    private static func opensParenthesis(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        UnsafeBufferPointer(rebasing: text[range]).firstOffset(of: UInt8(ascii: "(")) != nil
    }

    /// 第二产业比重 for the second of 三次产业结构1:46:53 and the first of 二三产业比重46:54; the name as it stands for others.
    func ratioPartName(_ name: String, _ part: Int, _ count: Int) -> String {
        let (isOfIndustries, isOfLastTwo) = name.withBytes {
            (
                words.share.industries.occurs(in: $0, 0..<$0.count),
                words.share.lastIndustries.occurs(in: $0, 0..<$0.count)
            )
        }
        let place = part + (count == 2 && isOfLastTwo ? 1 : 0)
        guard isOfIndustries && (count > 2 || isOfLastTwo) || count == 3 && name.isEmpty,
            place < words.share.sharesOfIndustries.count
        else { return groups.member(part, of: count, in: name) ?? name }
        return shareOfIndustry(words.share.sharesOfIndustries[place], named: name)
    }

    /// True for 结构比 of 三次产业协调发展,结构比调整为9:46:45: of the industries that a clause before names.
    private func isStructureOfClause(
        _ text: UnsafeBufferPointer<UInt8>, _ name: String, _ clauses: Range<Int>
    ) -> Bool {
        words.share.structures.are(name) && words.share.industries.occurs(in: text, clauses)
    }

    /// The name of the same part of the ratio before, which a ratio without words goes on from: 由46:54调整为41:59.
    private func nameInEarlierRatio(_ part: Int, _ count: Int, _ mentions: [MetricMention]) -> String? {
        guard mentions.count >= count, case let earlier = mentions[mentions.count - count],
            case .ratioPart(part, count, isOfWhole: true) = earlier.quantity.notation
        else { return nil }
        return earlier.indicator
    }

    /// 第一产业比重, or 第一产业投资比重 where the ratio is one of something else than of value added: 三次产业投资构成.
    private func shareOfIndustry(_ share: String, named name: String) -> String {
        name.withBytes { bytes in
            guard let other = words.share.ratiosOfOthers.first(in: bytes, 0..<bytes.count),
                let ending = words.share.endingsOfShares.first(where: share.hasSuffix)
            else { return share }
            return share.dropLast(ending.count) + String(decoding: bytes[other], as: UTF8.self) + ending
        }
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
    private func isOfFinalAccounts(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
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
