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

    /// The noun behind a number that is part of its name: empty where what stands there only says that there is a number, as in 达到六百斤的指标,
    /// 跨越4个千亿台阶.
    @inline(__always)
    private func nounBehind(
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

    /// True for 发放 of 不符合条件的9人发放补贴2万元: what those are given who are counted is told of the money behind it.
    @inline(__always)
    private func isGivenToThem(
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

    /// True where the noun behind a number is what is counted or measured, and not what is said of it.
    private func isNamedBehind(
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
    private func nameWithNoun(
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

    /// Bytes of 其余.
    private static let longestRest = 6

    /// True where a number in a parenthesis is one of the same thing as the number before that: a short word says of whom
    /// (提高至5000元(高中阶段2000元,大专以上5000元)), or what it grew without (增长6%(不含开发区增长7%)).
    private func isQualifiedInParenthesis(
        _ text: UnsafeBufferPointer<UInt8>, _ head: SentenceItem, _ item: SentenceItem
    ) -> Bool {
        let before = item.before
        let isInSameUnit = head.quantity.unit == item.quantity.unit && head.quantity.unit != nil
        if item.measure == .level { return isInSameUnit && before.count <= 15 && head.tail.isTo }
        return item.measure == .change && (isInSameUnit && head.measure == .change || head.measure == .level)
            && words.name.exclusions.beginning(in: text, at: before.lowerBound, end: before.upperBound) != nil
    }

    /// The words before a number, with what the numbers before it lend to them.
    private func nameBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces {
        let item = items[index]
        let before = item.before
        if let ranked = nameOfRanked(text, items, index) { return ranked }
        var pieces = item.addition.isEmpty ? naming.name(text, before) : NamePieces(item.addition, before)
        if item.isInParenthesis, let head = items[..<index].last(where: { !$0.isInParenthesis }),
            head.end < item.clause, text[head.end] == UInt8(ascii: "("), isQualifiedInParenthesis(text, head, item)
        {
            pieces.append(contentsOf: head.name)
        }
        if let named = nameWithVerbOfList(text, items, index) { pieces = named }
        if let owner = ownerOfCounted(text, items, index) { pieces = NamePieces(owner, before) }
        guard item.addition.isEmpty else { return pieces }
        if let ending = endingOfWhole(text, items, index) {
            pieces.append(ending)
        } else if index > 0, let next = nameOfNextInTurn(text, items, index) {
            pieces = next
        } else if let part = nameOfPart(text, items, index) {
            pieces = part
        } else if let bound = nameOfBound(text, items, index) {
            pieces = bound
        }
        if let ratio = nameOfRatio(text, items, index) { return ratio }
        // 收入占年初预算9亿元的53%: what the budget is of.
        if before.count == "占".utf8.count, item.measure == .level, item.tail.isPlanned, index > 0,
            startsWithShareVerb(text, before), let whole = antecedent(items, index)
        {
            return items[whole].name
        }
        if index > 0, startsWithShareVerb(text, before) || item.measure == .share && isGenericShare(text, before) {
            // 工业投资增长9%(制造业投资增长8%),占投资的52%: of what was told before the parenthesis.
            let isBehindAside = items[index - 1].isInParenthesis && !item.isInParenthesis
            let told = isBehindAside ? named(before: index, in: items) ?? index - 1 : index - 1
            let isGeneric = !startsWithShareVerb(text, before)
            // 出口增长9%,规模列全国第一,占全国的42%: of what has that rank.
            let isRanked = items[told].measure == .rank
            if !isGeneric { item.whole = items[told].whole ?? (isRanked ? items[told].of : nil) ?? told }
            var share = naming.withoutReach(
                text, (isGeneric || isRanked ? items[told].thing : nil) ?? withoutShare(text, items[told]))
            // 出口对全省增长贡献率为32%,占全国的3%: what contributes has the share.
            if share.count > 1, isContribution(text, items[told]), let to = share.last {
                share = share.replacingLast(with: to.lowerBound..<to.lowerBound)
            }
            if items[told].measure == .gap { share = withoutRateNoun(text, share) }
            if let all = allOfSum(text, items, index) {
                item.whole = nil
                share = all
            }
            share.append(contentsOf: pieces)
            pieces = share
        } else if let contributor = contributor(text, items, index) {
            var contribution = contributor
            contribution.append(contentsOf: pieces)
            pieces = contribution
        }
        return pieces
    }

    /// Lets the number of places among which something ranks (综合指数为9,在8个城市中排名第六) stand for what was told before it.
    private func passOverPlaces(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) {
        let (item, places) = (items[index], items[index - 1])
        guard places.clause == item.clause, isCounted(places), places.grown == nil,
            text.has("在", at: item.clause, end: item.quantity.range.lowerBound)
        else { return }
        places.grown = antecedent(items, index - 1)
    }

    /// 声环境 and 夜间达标率 of 声环境昼间达标率98%,夜间达标率93%, 海洋 and 第二产业增加值 behind 海洋第一产业增加值: what the first of several that come
    /// in turn is of is said once; nil for other names, and for those of a place.
    private func nameOfNextInTurn(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let before = items[index].before
        guard let own = words.part.inTurn.beginning(in: text, at: before.lowerBound, end: before.upperBound),
            let earlier = named(before: index, in: items), case let name = items[earlier].name, name.count <= 2,
            let last = name.last, let other = words.part.inTurn.first(in: text, last),
            other.lowerBound > last.lowerBound || name.count == 2,
            text[other.upperBound..<last.upperBound].elementsEqual(
                text[(before.lowerBound + own.count)..<before.upperBound])
        else { return nil }
        let owner = name.count == 2 ? name[0] : last.lowerBound..<other.lowerBound
        let scope = words.name.scope.longest(in: text, at: owner.lowerBound, bounds: owner)
        guard owner.count >= 6, scope?.count != owner.count else { return nil }
        return NamePieces(owner, before)
    }

    /// 东湖片区 of 东湖片区29个重点项目完成投资9亿元: whose things are counted directly before what is told of them; nil where nothing says it.
    private func ownerOfCounted(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Range<Int>? {
        let item = items[index]
        guard index > 0, item.measure == .level || item.measure == .change, !isCounted(item),
            case let earlier = items[index - 1], earlier.measure == .level, isCounted(earlier),
            earlier.name.count == 2, earlier.behind.lowerBound == item.before.lowerBound,
            let owner = earlier.name.first, owner.upperBound == earlier.quantity.range.lowerBound, owner.count >= 9,
            // 对全市9个项目: what is done to them, and for whom.
            words.context.prepositions.longest(in: text, at: owner.lowerBound, bounds: owner) == nil,
            !contains(text, owner, ["在", "占", "对", "将"]),
            words.name.scope.longest(in: text, at: owner.lowerBound, bounds: owner)?.count != owner.count,
            naming.leadingVerbs(text, owner).isEmpty, naming.firstVerb(text, in: owner) == nil
        else { return nil }
        return owner
    }

    /// A level whose name ends with 占比, 增速 or 排名 is a share, a change, a rank, and one in a parenthesis behind 增加 is a change.
    @inline(__always)
    private func takeMeasureOfName(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) {
        guard item.measure == .level, let last = item.name.last else { return }
        let code = item.quantity.unit.flatMap { units.all[$0].known }
        if code == .percent, comparisons.shareNoun.ending(text, at: last.upperBound, floor: last.lowerBound) != nil {
            item.measure = .share
        } else if code == .percent, item.isInParenthesis,
            let noun = comparisons.changeNoun.ending(text, at: last.upperBound, floor: last.lowerBound)
        {
            // 税收收入增速(14.9%)
            item.measure = .change
            item.sign = noun.sign
        } else if item.isInParenthesis, item.clause == item.floor, item.before.isEmpty, !isCounted(item) {
            // 调入资金减少(9亿元)
            let tail = tails.read(text, before: last.upperBound, floor: last.lowerBound, dates: [], dateIndex: 0..<0)
            guard let direction = tail.direction, tail.start >= last.lowerBound + 6 else { return }
            item.measure = .change
            item.sign = direction
            item.name = item.name.replacingLast(with: last.lowerBound..<tail.start)
        } else if code == .place, comparisons.rank.ending(text, at: last.upperBound, floor: last.lowerBound) != nil {
            item.measure = .rank
        }
    }

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
