import Model
import Patterns

/// What a number measures, when its own clause names it and when others do.
extension SentenceReader {
    func name(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) {
        let item = items[index]
        if item.measure == .change { takeBothBases(text, items, index) }
        // As it is before the name has its say.
        let measure = item.measure
        if item.continuesList, item.behind.isEmpty || !items[item.leader].behind.isEmpty || item.measure == .change {
            if !item.name.isEmpty { return }
        }
        if item.leader == index {
            if index + 1 < items.count,
                items[index + 1].leader == index || index + 2 < items.count && items[index + 2].leader == index
            {
                let members = items.indices.filter { items[$0].leader == index }
                if distribute(text, sentence, items, members, dates, dateIndex) { return }
            }
        } else if !item.name.isEmpty {
            return
        }
        item.name = nameOfItem(text, sentence, items, index, dates, dateIndex)
        if index > 0, let named = nameOfNextBound(text, items, index) { item.name = named }
        if !dateIndex.isEmpty,
            let named = withoutYearBehindOffice(
                text, item.name,
                // 9个县2019年专项资金3亿元
                behind: index > 0 && isCounted(items[index - 1]) ? items[index - 1].end : nil, dates, dateIndex)
        {
            item.name = named
        }
        if item.name.count == 1, let first = item.name.first {
            if let rest = behindComparison(text, first, item, dates, dateIndex) {
                item.name =
                    nameOfAntecedent(text, items, index, endingAs: rest) ?? NamePieces(rest.isEmpty ? first : rest)
            } else if let inner = insideRespect(text, first) {
                item.name = NamePieces(inner)
            }
        }
        takeMeasureOfName(text, item)
        // 教育支出9亿元,占23%: that it is a share is said by its measure.
        if item.measure == .share, let last = item.name.last,
            last.count == "占".utf8.count && item.name.count > 1 || last.count >= "占".utf8.count * 3,
            text.has("占", at: last.upperBound - "占".utf8.count, end: last.upperBound)
        {
            let rest = last.lowerBound..<(last.upperBound - "占".utf8.count)
            item.name = item.name.replacingLast(with: naming.trimmed(text, rest, dates: [], dateIndex: 0..<0))
        }
        if item.of == nil, measure == .change || measure == .rank || measure == .gap,
            let earlier = antecedent(items, index),
            items[earlier].name == item.name
        {
            item.of = measure == .change ? amountBefore(mark: earlier, items) : earlier
        }
        if measure == .gap { item.of = whatDiffers(text, items, index) ?? item.of }
    }

    /// 增速 and 超过20% of 增速超过10%的有44种、超过20%的有23种: what of those that are counted comes past another bound; nil for other names.
    @inline(__always)
    private func nameOfNextBound(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let (item, earlier) = (items[index], items[index - 1])
        guard item.floor == earlier.end, item.measure == .level, item.quantity.unit == earlier.quantity.unit,
            item.quantity.range.lowerBound - item.floor >= Self.shortestBound, isCounted(item)
        else { return nil }
        return boundBehind(text, item, earlier)
    }

    @inline(never)
    private func boundBehind(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ earlier: SentenceItem
    ) -> NamePieces? {
        let start = item.floor + "、".utf8.count
        let end = item.quantity.range.lowerBound
        guard isSeparator(text, item.floor, end),
            words.count.thresholdVerbs.beginning(in: text, at: start, end: end) != nil,
            let there = words.count.countedThere.ending(in: text, at: end, floor: start),
            case let of = end - there.count - "的".utf8.count, of > start, text.has("的", at: of, end: end),
            let last = earlier.name.last, let found = words.count.thresholdVerbs.last(in: text, last),
            case let verb = words.count.thresholdVerbs.ending(in: text, at: found.upperBound, floor: last.lowerBound),
            case let rate = last.lowerBound..<(found.upperBound - (verb?.count ?? found.count)), rate.count >= 6
        else { return nil }
        return NamePieces(rate, start..<of)
    }

    /// Bytes of 、超2%的有.
    private static let shortestBound = 15

    /// 市水利局 and 收入 of 市水利局2031年收入: the year behind the name of an office, or behind what was counted, is no part of the name; nil for
    /// other names.
    @inline(__always)
    private func withoutYearBehindOffice(
        _ text: UnsafeBufferPointer<UInt8>, _ name: NamePieces, behind counted: Int?, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> NamePieces? {
        guard let first = name.first, first.count > Self.shortestOfOffice || first.lowerBound == counted,
            let date = dateIndex.first(where: {
                dates[$0].range.lowerBound > first.lowerBound && dates[$0].range.upperBound < first.upperBound
            })
        else { return nil }
        let year = dates[date].range
        guard dates[date].record.basis == .explicit, dates[date].record.granularity == "year",
            first.lowerBound == counted
                || words.account.officeEnds.ending(in: text, at: year.lowerBound, floor: first.lowerBound) != nil,
            case let of = text.has("的", at: year.upperBound, end: first.upperBound) ? "的".utf8.count : 0,
            first.upperBound - year.upperBound - of >= 6
        else { return nil }
        var pieces = NamePieces(first.lowerBound..<year.lowerBound)
        pieces.append((year.upperBound + of)..<first.upperBound)
        for piece in name.dropFirst() { pieces.append(piece) }
        return pieces
    }

    /// Bytes of 县局2031年 with something behind.
    private static let shortestOfOffice = 19

    /// What a difference is told of besides the number before it: the growth, also behind its rank (收入增长9%,增幅高于全省2个百分点), and the
    /// amount that a bare word says it of (税收完成9亿元,短收2亿元); nil for others.
    @inline(never)
    private func whatDiffers(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Int? {
        let item = items[index]
        if isInPoints(item), item.of.map({ items[$0].measure == .rank }) ?? true {
            return items[..<index].lastIndex {
                $0.measure == .change && isPercent($0)
                    && ($0.name == item.thing || item.name.count > 1 && item.name.dropLast().elementsEqual($0.name))
            }
        }
        guard isMoney(item), item.of == nil, let name = item.name.first, item.name.count == 1,
            comparisons.gapWord.ending(text, at: name.upperBound, floor: name.lowerBound)?.start == name.lowerBound,
            let told = antecedent(items, index), items[told].measure == .level,
            items[told].quantity.unit.map({ units.all[$0].kind == .money }) ?? false
        else { return nil }
        return told
    }

    /// The words for what a number measures: those around it, those that others lend, or at last any of its clause.
    @inline(__always)
    private func nameOfItem(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces {
        let item = items[index]
        let before = item.before
        let verbOnly = before.isEmpty || naming.isVerbOnly(text, before)
        let behind = nounBehind(text, items, index, verbOnly: verbOnly)
        // The first that names it; each is asked where those before it don't.
        let pieces =
            nameOfForm(text, sentence, items, index, behind, verbOnly: verbOnly, dates, dateIndex)
            ?? nameOfWords(text, sentence, items, index, behind, verbOnly: verbOnly, dates, dateIndex)
            ?? nameOfOther(text, sentence, items, index, dates, dateIndex)
        if !pieces.isEmpty { return pieces }
        // 主要原因是加大投入,增支8亿元: what the paragraph tells of has grown.
        if index == 0, item.measure == .change, item.before.isEmpty,
            words.name.reasons.occurs(in: text, sentence.lowerBound..<item.clause)
        {
            return NamePieces()
        }
        if let clause = clauseBefore(text, sentence, item, dates, dateIndex),
            index == 0 || items[index - 1].quantity.range.lowerBound < clause.lowerBound
                || !items[index - 1].before.isEmpty
        {
            return NamePieces(clause)
        }
        if index == 0, before.isEmpty, item.behind.isEmpty, item.clause == sentence.lowerBound,
            let subject = item.tail.plan == nil
                ? subjectOfSentenceBefore(sentence, text).map({ NamePieces($0) })
                : lineOfAccounts(before: item.clause, text)
        {
            return subject
        }
        return before.isEmpty ? item.behind.isEmpty ? NamePieces() : NamePieces(item.behind) : NamePieces(before)
    }

    /// True for 发放 of 不符合条件的9人发放补贴2万元: what those are given who are counted is told of the money behind it.
    @inline(__always)
    func isGivenToThem(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ behind: Range<Int>
    ) -> Bool {
        !behind.isEmpty && index + 1 < items.count && items[index].before.count >= Self.longestRest
            && items[index + 1].clause == items[index].clause && isCounted(items[index])
            && words.context.givingVerbs.isWhole(behind, of: text)
    }

    /// The name of a number that the form of its sentence tells: what was planned, what has it as an attribute, what money is spent on.
    @inline(__always)
    private func nameOfForm(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ behind: Range<Int>, verbOnly: Bool, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        if index > 0, let planned = nameOfPlanned(text, items[index - 1], items[index]) { return planned }
        if index > 0, verbOnly, let aimed = nameOfAim(text, items, index, behind) { return aimed }
        if let named = nameOfSameThing(text, items, index) ?? nameOfAttribute(text, items, index, behind)
            ?? nameOfMean(text, items, index) ?? nameOfSpending(text, sentence, items, index)
            ?? nameOfHeldMoney(text, items, index)
        {
            return named
        }
        if let evaluation = evaluationBefore(text, sentence, items, index, dates, dateIndex) {
            return NamePieces(evaluation)
        }
        if let owned = nameOfOwned(text, sentence, items, index, dates, dateIndex) { return owned }
        if let part = whatPartIs(text, items, index, verbOnly: verbOnly) { return NamePieces(part) }
        if isCountedTwice(items, index) { return items[index - 1].name }
        return items[index].before.isEmpty && index > 0 ? nameOfTurn(text, sentence, items, index) : nil
    }

    /// The name of a number that the words around it tell, with what they need of those before.
    @inline(__always)
    private func nameOfWords(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ behind: Range<Int>, verbOnly: Bool, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        let before = item.before
        if isNamedBehind(text, items, index, behind, verbOnly: verbOnly) {
            return nameWithNoun(text, sentence, items, index, behind)
        }
        if let named = nameOfYield(text, sentence, items, index)
            ?? nameOfFigure(text, sentence, items, index, dates, dateIndex) ?? nameOfGeneric(text, items, index)
        {
            return named
        }
        if isMoneyAlone(text, item), let invested = nameOfInvestment(text, sentence, items, index, dates, dateIndex) {
            return invested
        }
        if item.addition.isEmpty,
            words.share.perHead.beginning(in: text, at: before.lowerBound, end: before.upperBound)?.count
                == before.count,
            var each = wholeOfEach(text, sentence, items, index, dates, dateIndex).map({ naming.nameOfRecord(text, $0) }
            )
        {
            // 全镇实现生产总值9亿元,人均3万元
            each.append(before)
            return each
        }
        if let named = nameOfSamePer(text, items, index)
            ?? (item.behind.isEmpty && item.measure == .level ? nameBeside(text, items, index) : nil)
            ?? nameOfAttribute(inParenthesis: index, text, sentence, items, dates, dateIndex)
        {
            return named
        }
        // 行政运行(项):支出决算为9万元
        if index == 0, words.account.accountFigures.isWhole(before, of: text),
            let line = lineOfAccounts(before: item.clause, text)
        {
            return line
        }
        if isRankAmong(text, item), let antecedent = nameOfAntecedent(text, items, index) { return antecedent }
        if !verbOnly {
            return withSubjectOfShare(
                text, sentence, items, index, nameBefore(text, items, index), dates, dateIndex)
        }
        if before.isEmpty { return nil }
        return nameOfVerb(text, items, index) ?? nameOfActBefore(text, sentence, items, index, dates, dateIndex)
            ?? NamePieces(before)
    }

    /// The name of a number with no words of its own: what was told before it.
    @inline(__always)
    private func nameOfOther(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces {
        let item = items[index]
        // 增长8.6%,完成年度目标(8%)
        if item.isInParenthesis, item.isOfPlan, item.clause == item.quantity.range.lowerBound,
            item.measure != .level, let aimed = nameOfAntecedent(text, items, index)
        {
            return aimed
        }
        if item.isInParenthesis, item.clause == item.floor {
            if let named = nameOfNamed(inParenthesis: index, text, items, dates, dateIndex) { return named }
            if let head = headOfParenthesis(text, sentence, items, index, dates, dateIndex) {
                guard let per = perThousand(text, item) else { return head }
                var name = NamePieces(per)
                name.append(contentsOf: head)
                return name
            }
        }
        if let named = nameOfEffect(text, items, index) ?? total(text, items, index) { return named }
        if let subject = subjectBefore(text, sentence, items, index, dates, dateIndex) { return NamePieces(subject) }
        if item.measure == .rank, item.before.isEmpty, index > 1 { passOverPlaces(text, items, index) }
        return nameOfAntecedent(text, items, index) ?? NamePieces()
    }

    /// 新增就业 of 新增就业22万人,完成全年23万人目标任务的95%: what was aimed at has the name of what came of it; nil for other names.
    private func nameOfAim(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ behind: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        guard !behind.isEmpty, item.measure == .level, index + 1 < items.count, items[index + 1].measure == .share,
            items[index + 1].quantity.range.lowerBound - behind.upperBound <= "的".utf8.count,
            words.act.aimsOfGaps.ending(in: text, at: behind.upperBound, floor: behind.lowerBound) != nil,
            let earlier = antecedent(items, index), items[earlier].quantity.unit == item.quantity.unit
        else { return nil }
        item.isOfPlan = true
        return items[earlier].name
    }

    /// 预备费 of 预备费年初预算9亿元,实际支出7亿元: what was planned of a line of accounts, and not of a fund, is what came of it.
    private func nameOfPlanned(
        _ text: UnsafeBufferPointer<UInt8>, _ earlier: SentenceItem, _ item: SentenceItem
    ) -> NamePieces? {
        guard earlier.tail.plan != nil, earlier.measure == .level, item.measure == .level, item.tail.plan == nil,
            item.quantity.unit == earlier.quantity.unit,
            item.clause == earlier.end + 1, let last = earlier.name.last,
            let actual = words.account.beforeAccounts.beginning(
                in: text, at: item.before.lowerBound, end: item.before.upperBound),
            words.account.accounts.isWhole((item.before.lowerBound + actual.count)..<item.before.upperBound, of: text),
            words.account.accounts.ending(in: text, at: last.upperBound, floor: last.lowerBound) == nil
        else { return nil }
        return earlier.name
    }

    /// Takes 环比 out of the name of 销售面积环比、同比分别增长5%、3%, and gives it to the first of two numbers.
    private func takeBothBases(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) {
        let item = items[index]
        var before = item.before
        if before.count > 3, words.name.conjunctions.longest(in: text, at: before.upperBound, bounds: before) != nil {
            before = before.lowerBound..<(before.upperBound - 3)
        }
        guard let name = words.comparison.namedBases.ending(in: text, at: before.upperBound, floor: before.lowerBound)
        else {
            return
        }
        item.before = before.lowerBound..<(before.upperBound - name.count)
        if item.leader == index, index + 1 < items.count, items[index + 1].leader == index {
            item.basis = name.word < words.comparison.yearNames ? .yearBefore : .periodBefore
        }
    }

    /// 支出 of 较上年支出增加9亿元, which is compared with that year: what stands behind the comparison that a change's name begins
    /// with, empty where nothing does; nil for other names.
    private func behindComparison(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ item: SentenceItem, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        guard item.measure == .change, !dateIndex.isEmpty, name.count > 6,
            ClauseTailReader.isComparison(text, before: name.lowerBound + 3, floor: name.lowerBound)
        else { return nil }
        let start = name.lowerBound + 3
        let date = dateIndex.first {
            let begin = ClauseTailReader.headOfDate(text, dates[$0].range.lowerBound, floor: name.lowerBound)
            return begin == start && dates[$0].period != nil
        }
        guard let date else { return nil }
        if item.basis == nil { item.basis = .compared(with: date, of: dates) }
        var end = min(dates[date].range.upperBound, name.upperBound)
        if let tail = words.time.endsOfDates.beginning(in: text, at: end, end: name.upperBound) { end += tail.count }
        let rest = naming.trimmed(text, end..<name.upperBound, dates: dates, dateIndex: dateIndex)
        // 较上年春节假期增长9%
        return words.comparison.comparedSpans.isWhole(rest, of: text) ? rest.upperBound..<rest.upperBound : rest
    }

    /// 经费支出 of 经费支出9亿元,较上年支出增加2亿元: the name of the number before, which the word behind the comparison repeats the end
    /// of, where one stands there, or calls its plan; nil for other names.
    private func nameOfAntecedent(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, endingAs rest: Range<Int>
    ) -> NamePieces? {
        guard let antecedent = antecedent(items, index), let last = items[antecedent].name.last,
            rest.isEmpty || words.account.budgets.isWhole(rest, of: text)
                || text[last].suffix(rest.count).elementsEqual(text[rest])
        else { return nil }
        return nameOfAntecedent(text, items, index)
    }

    /// 工农业总产值 of 在工农业总产值方面; nil for other names.
    private func insideRespect(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int>? {
        guard text.has("在", at: name.lowerBound, end: name.upperBound),
            let respect = words.name.respects.ending(in: text, at: name.upperBound, floor: name.lowerBound + 6),
            case let inner = (name.lowerBound + "在".utf8.count)..<(name.upperBound - respect.count),
            isMeasured(text, inner)
        else { return nil }
        return inner
    }

    /// True for a rank among those that the words before it name, and not of anything that they measure: 在沿海港口排第二位.
    private func isRankAmong(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        item.measure == .rank && text.has("在", at: item.before.lowerBound, end: item.before.upperBound)
            && !isMeasured(text, item.before)
    }

    /// 每千人 of 床位2156张(每千人5.3张), which is all that stands before the number; nil for other words.
    private func perThousand(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Range<Int>? {
        let before = item.clause..<item.quantity.range.lowerBound
        return words.share.perThousands.isWhole(before, of: text) ? before : nil
    }

    /// 万元GDP能耗下降3%,水耗下降4%: what was said of so much of something is said of as much of it.
    private func nameOfSamePer(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> NamePieces?
    {
        guard index > 0, words.share.perThings.isWhole(items[index].before, of: text),
            let first = items[index - 1].name.first,
            let per = words.name.per.longest(in: text, at: first.lowerBound, bounds: first)
        else { return nil }
        return NamePieces(first.lowerBound..<(first.lowerBound + per.count), items[index].before)
    }

    /// What the number before is said of goes on about other things of its list: 每百户拥有 and 空调 of 平均每百户拥有汽车38辆,空调112台,
    /// 农村公路 and 完成投资 of 公路建设完成投资38亿元,农村公路14亿元; nil for other names.
    private func nameBeside(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> NamePieces? {
        let item = items[index]
        guard index > 0, items[index - 1].measure == .level, let unit = item.quantity.unit,
            isNextOfList(text, items, index)
        else { return nil }
        let name = items[index - 1].name
        if units.all[unit].kind == .money {
            guard items[index - 1].quantity.unit == unit,
                words.owner.investedWorks.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound)
                    != nil,
                let last = name.last,
                words.owner.investments.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil,
                let done = words.act.done.first(in: text, last), done.lowerBound > last.lowerBound || name.count > 1,
                last.upperBound - done.lowerBound <= Self.longestDone, naming.leadingVerbs(text, item.before).isEmpty
            else { return nil }
            return NamePieces(item.before, done.lowerBound..<last.upperBound)
        }
        guard isCounted(item), item.tail.start == item.quantity.range.lowerBound,
            let first = name.first, first.count >= 15,
            let per = words.share.perHouseholds.first(in: text, first), naming.leadingVerbs(text, item.before).isEmpty,
            words.share.perHouseholds.first(in: text, item.before) == nil,
            // 每千人拥有床位7张,卫生技术人员9人: behind a comma people are those of the whole place.
            !contains(text, per, ["人"]) || item.floor == items[index - 1].end
        else { return nil }
        // 每千人口拥有床位7张
        let having = words.name.owning.beginning(in: text, at: per.upperBound, end: first.upperBound)?.count ?? 0
        return NamePieces(first.lowerBound..<(per.upperBound + having), item.before)
    }

    /// Bytes of 完成固定资产投资.
    private static let longestDone = 24

    /// True for a number that a comma, or a mark of a list, alone parts from the one before.
    func isNextOfList(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        let (earlier, item) = (items[index - 1], items[index])
        if item.clause == item.floor { return item.clause == earlier.end + 1 && text[earlier.end] == UInt8(ascii: ",") }
        return item.floor == earlier.end && isSeparator(text, earlier.end, item.quantity.range.lowerBound)
    }

    /// 产品价格 and 下降 of 21种产品价格上涨,27种下降,2种持平: how many of the same things went another way; nil for other numbers.
    private func nameOfTurn(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        guard case let earlier = items[index - 1], earlier.quantity.unit == item.quantity.unit,
            item.clause == item.floor, isCounted(item), earlier.measure == .level
        else { return nil }
        let limit = min(sentence.upperBound, item.end + Self.longestTurn)
        let turn = item.end..<(ClauseTailReader.find(text, item.end..<limit, ",") ?? limit)
        guard turn.count >= 6, startOfTurn(text, turn) == turn.lowerBound else { return nil }
        var things = earlier.thing ?? earlier.name
        if earlier.thing == nil {
            guard let last = things.last, let end = startOfTurn(text, last), end >= last.lowerBound + 6 else {
                return nil
            }
            things = things.replacingLast(with: last.lowerBound..<end)
        }
        item.thing = things
        var pieces = things
        pieces.append(turn)
        return pieces
    }

    /// Bytes of such a verb with an adverb.
    private static let longestTurn = 18

    /// Where 上涨, 下降 or 持平 begins that ends a range; nil where none does.
    private func startOfTurn(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        if let same = words.change.unchanged.ending(in: text, at: range.upperBound, floor: range.lowerBound) {
            return range.upperBound - same.count
        }
        let tail = tails.read(text, before: range.upperBound, floor: range.lowerBound, dates: [], dateIndex: 0..<0)
        return tail.direction == nil ? nil : tail.start
    }

    /// 监测对象2613户5894人全部实现帮扶: one thing, counted twice.
    @inline(__always)
    private func isCountedTwice(_ items: SentenceItems, _ index: Int) -> Bool {
        let item = items[index]
        // 资金31笔9亿元
        guard index > 0, item.before.isEmpty, isCounted(item) || isMoney(item) else { return false }
        let earlier = items[index - 1]
        return earlier.end == item.quantity.range.lowerBound && earlier.behind.isEmpty && !earlier.before.isEmpty
            && item.measure == earlier.measure
    }

    /// 市级项目 of 项目20个,其中5个为市级项目, and 黑臭水体 of 9条河流中有2条为黑臭水体: what some of the things are; nil for other numbers.
    private func whatPartIs(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, verbOnly: Bool
    ) -> Range<Int>? {
        let item = items[index]
        let noun = item.end + "为".utf8.count
        guard verbOnly, index > 0, item.behind.isEmpty, item.measure == .level, noun < text.count,
            text.has("为", at: item.end, end: noun) || text.has("是", at: item.end, end: noun), isCounted(item),
            case let (earlier, number) = (items[index - 1], item.quantity.range.lowerBound),
            words.part.partOpenings.beginning(in: text, at: item.clause, end: number) != nil
                || earlier.clause == item.clause && earlier.quantity.unit == item.quantity.unit
                    && ClauseTailReader.contains(text, earlier.end..<number, "中")
        else { return nil }
        var end = noun
        while end < text.count, text[end] >= 0xE4 && text[end] <= 0xE9 { end += 3 }
        // 2条为Ⅲ类, 2条为劣五类: what the class is of stands before.
        guard end - noun >= 9, end - noun <= Self.longestPartThatIs, isEndOfClause(text, end),
            words.change.measures.ending(in: text, at: end, floor: noun) == nil,
            // 9项成果,其中3项为全国首创: that names nothing.
            earlier.clause == item.clause
                || earlier.name.last.map({ text[$0].suffix(6).elementsEqual(text[(end - 6)..<end]) }) ?? false
        else { return nil }
        return naming.trimmed(text, noun..<end, dates: [], dateIndex: 0..<0)
    }

    /// Bytes of what some of the things are.
    private static let longestPartThatIs = 45

    /// True where a clause or a member of a list ends at a byte.
    private func isEndOfClause(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        end == text.count || text[end] < 0x80 && !Folding.isDigit(text[end])
            || ["。", "、"].contains { text.has($0, at: end, end: text.count) }
    }

    /// Bytes of 其余.
    static let longestRest = 6

    /// True when a physical amount stands directly behind the words before it: 黄浦江45公里岸线.
    func isDirect(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard let unit = item.quantity.unit else { return false }
        guard item.tail.start == item.quantity.range.lowerBound, !item.isAttribute else { return false }
        switch units.all[unit].kind {
        case .length, .area, .volume: return true
        // 云岭60万吨水泥生产线, 300兆瓦光伏项目: how big the thing is.
        // 年产9万吨水泥等6个项目: what is made stands behind.
        case .mass, .power, .energy:
            return attributes.isPlant(text, item.behind)
                || words.owner.producing.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound)
                    != nil
        default: return false
        }
    }

    func isCounted(_ item: SentenceItem) -> Bool {
        isCount(unit: item.quantity.unit, hasUnit: item.quantity.unitRange != nil)
    }

    /// True for the unit of a number of things: one that counts, or a word that is none of the units.
    func isCount(unit: Int?, hasUnit: Bool) -> Bool {
        let kind = unit.map { units.all[$0].kind }
        return kind == .count || kind == .noun || (kind == nil && hasUnit)
    }

    func sameClause(_ text: UnsafeBufferPointer<UInt8>, _ a: SentenceItem, _ b: SentenceItem) -> Bool {
        a.clause == b.clause
    }

    func startsWithShareVerb(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        text.has("占", at: range.lowerBound, end: range.upperBound)
            && !isOtherWord(text, range.lowerBound)
    }

    func withoutLeadingVerbs(_ text: UnsafeBufferPointer<UInt8>, _ name: NamePieces) -> NamePieces {
        guard let first = name.first else { return name }
        let pieces = name.replacingFirst(with: naming.withoutLeadingVerbs(text, first))
        return pieces.isEmpty ? name : pieces
    }

    /// 载体 of 新增载体, 金融机构 of 金融机构新增, 医院病床 of 医院新增病床: what there is in all.
    func withoutAdded(_ text: UnsafeBufferPointer<UInt8>, _ name: NamePieces) -> NamePieces {
        guard let first = name.first else { return name }
        if let added = words.part.added.beginning(in: text, at: first.lowerBound, end: first.upperBound) {
            let rest = name.replacingFirst(with: (first.lowerBound + added.count)..<first.upperBound)
            return rest.isEmpty ? name : rest
        }
        if let last = name.last,
            let added = words.part.added.ending(in: text, at: last.upperBound, floor: last.lowerBound)
        {
            let rest = name.replacingLast(with: last.lowerBound..<(last.upperBound - added.count))
            return rest.isEmpty ? name : rest
        }
        // 区属医院 and 病床 of 区属医院新增病床.
        if name.count == 1, let added = words.part.added.last(in: text, first),
            added.lowerBound >= first.lowerBound + 6,
            added.upperBound + 6 <= first.upperBound
        {
            return NamePieces(first.lowerBound..<added.lowerBound, added.upperBound..<first.upperBound)
        }
        return name
    }

    /// The same without 新建 or 新 with another verb at its head: 体育场馆 of 新接入体育场馆43座,累计200座.
    func withoutNew(_ text: UnsafeBufferPointer<UInt8>, _ name: NamePieces) -> NamePieces {
        guard let first = name.first,
            let new = words.part.newOnes.beginning(in: text, at: first.lowerBound, end: first.upperBound),
            words.part.added.beginning(in: text, at: first.lowerBound, end: first.upperBound) == nil
        else { return withoutAdded(text, name) }
        var verbs = naming.leadingVerbs(text, first)
        if verbs.isEmpty { verbs = naming.leadingVerbs(text, (first.lowerBound + new.count)..<first.upperBound) }
        let rest = name.replacingFirst(with: verbs.upperBound..<first.upperBound)
        return verbs.isEmpty || rest.isEmpty ? withoutAdded(text, name) : rest
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
        // 沼气工程等顺利完工: that there were others is no part of what became of these.
        if let etc = placeOfEtc(text, start..<range.upperBound), etc >= start + 6,
            case let end = etc + "等".utf8.count,
            case let verb = end
                + (words.name.adverbs.longest(in: text, at: end, bounds: end..<range.upperBound)?.count ?? 0),
            verb < range.upperBound, naming.isVerbOnly(text, verb..<range.upperBound)
        {
            pieces.append(start..<etc)
            start = verb
        }
        var index = start
        while let word = words.name.adverbs.first(in: text, from: index, end: range.upperBound) {
            index = word.start + word.found.count
            // 均衡 is no adverb.
            if word.found.word >= words.name.adverbCount { continue }
            if word.start > start { pieces.append(start..<word.start) }
            start = index
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
    }
}
