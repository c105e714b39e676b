import Model
import Patterns

/// Subjects of clauses that hold no number, for what the next clause says of them: 汽车产业蓬勃发展,产值达9亿元.
extension SentenceReader {
    /// 汽车产业 and 产值 of 汽车产业蓬勃发展,实现产值9亿元: what figures such as 产值 and 总量, or a share, are of, where the clause before has no
    /// number and says how it goes with its subject; nil for other names and clauses.
    func nameOfFigure(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        if index == 0, let figure = makerFigure(endOf: item.before, text),
            let industry = industryBefore(sentence, text, items)
        {
            item.thing = NamePieces(industry)
            return NamePieces(industry, figure)
        }
        guard item.clause == item.floor, item.clause > sentence.lowerBound + 12, !item.before.isEmpty,
            item.before.count <= Self.longestFigure || item.measure == .share
        else { return nil }
        let figure = naming.withoutReach(text, item.before)
        // 执行中因补助增加,支出达9亿元: accounts are those of a fund.
        let isFigure = isFigureAlone(text, figure)
        // 劳务产业壮大,实现收入9亿元; 工业完成增加值9亿元,实现利润2亿元: of the industry.
        if isFigure || words.account.incomes.isWhole(figure, of: text),
            let industry = industryThatReached(text, items, index)
                ?? (isFigure ? nil : industryOpening(sentence, text, items, index, dates, dateIndex))
        {
            item.thing = NamePieces(industry)
            return NamePieces(industry, figure)
        }
        // 开发区建设加快,完成固定资产投资9亿元: of a place that the sentence begins with, also what a region has.
        if !isFigure, let own = words.owner.zoneFigures.longest(in: text, at: figure.upperBound, bounds: figure),
            own.count == figure.count
                || words.act.done.isWhole(figure.lowerBound..<(figure.upperBound - own.count), of: text),
            let zone = zone(openingWith: sentence, text, items, index, dates, dateIndex),
            zone.lowerBound == sentence.lowerBound, zone.count <= Self.longestIndustry
        {
            item.thing = NamePieces(zone)
            return NamePieces(zone, figure)
        }
        // 优势行业继续发挥作用,对经济增长的贡献率为59%: what contributes, where no number told of it.
        // 投资增长9%,设备投资增长加快,对增长的贡献率为59%: nor does one of what the clause between tells of.
        let contributes = item.measure == .share && isContribution(text, item)
        let isFirstTold = contributes && antecedent(items, index) == nil
        let isToldBetween = contributes && index > 0 && items[index - 1].end < item.clause - 1
        let isShare = item.measure == .share && (startsWithShareVerb(text, figure) || isFirstTold || isToldBetween)
        guard isShare || isFigure || naming.isGeneric(text, figure),
            !item.isAttribute || item.measure != .share,
            let subject = subjectOfClause(
                text, sentence, items, index, dates, dateIndex, isBareNoun: isShare && (isFirstTold || !isToldBetween))
                ?? (isFigure
                    ? subjectOfSentence(text, sentence, items, index, dates, dateIndex)
                        ?? zone(openingWith: sentence, text, items, index, dates, dateIndex) : nil)
        else { return nil }
        let owner = isFigure ? zone(atHeadOf: subject, text) ?? subject : subject
        item.thing = NamePieces(owner)
        // 养殖产量增长较快,产量9万吨: the clause before ends with the figure.
        return owner.count > figure.count && overlap(text, of: owner, with: figure) == figure.count
            ? NamePieces(owner) : NamePieces(owner, figure)
    }

    /// The subject of the clause before, where all of a list are figures of it: 服装业步伐加快,销售收入和利税分别增长8%和9%.
    func ownerOfFigures(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ subjects: [Range<Int>], _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        let item = items[index]
        guard item.clause == item.floor, item.clause > sentence.lowerBound + 12,
            subjects.allSatisfy({ isFigureAlone(text, $0) })
        else { return nil }
        return subjectOfClause(text, sentence, items, index, dates, dateIndex, isBareNoun: false)
    }

    /// 工业 of 工业完成增加值9亿元,增长8%,实现利润2亿元: what reached another figure just before; nil where nothing of the kind did.
    private func industryThatReached(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Range<Int>? {
        guard index > 0, items[index].measure == .level, items[index - 1].end + 1 == items[index].clause,
            let earlier = items[..<index].last(where: { $0.measure == .level }), earlier.name.count == 1,
            earlier.clause == earlier.floor, earlier.quantity.unit == items[index].quantity.unit,
            case let reached = naming.nameOfRecord(text, earlier.name), reached.count == 2,
            isIndustry(text, reached[0])
        else { return nil }
        return reached[0]
    }

    /// 劳务产业 of 劳务产业壮大,输出劳动力9万人,增长2%,实现收入8亿元: the industry that a sentence of few numbers begins with.
    private func industryOpening(
        _ sentence: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        guard index < 4, items[index].measure == .level,
            let comma = text[sentence].firstIndex(of: UInt8(ascii: ",")), comma < items[0].clause,
            let subject = subject(of: sentence.lowerBound..<comma, text, dates, dateIndex, isBareNoun: false),
            isIndustry(text, subject), index == 0 || items[index - 1].end + 1 == items[index].clause
        else { return nil }
        return subject
    }

    /// True for a figure that doesn't say whose it is and is no account of a fund.
    private func isFigureAlone(_ text: UnsafeBufferPointer<UInt8>, _ figure: Range<Int>) -> Bool {
        naming.isFigure(text, figure) && !words.account.accounts.isWhole(figure, of: text)
            && words.price.sectors.beginning(in: text, at: figure.lowerBound, end: figure.upperBound) == nil
    }

    /// The subject of the clause before: what stands before the words that say how it goes with it.
    private func subjectOfClause(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>, isBareNoun: Bool
    ) -> Range<Int>? {
        let end = items[index].clause - 1
        guard text[end] == UInt8(ascii: ","), index == 0 || items[index - 1].end < end else { return nil }
        let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound)
        guard !inParenthesis, start < end, index == 0 || items[index - 1].end <= start else { return nil }
        return subject(of: start..<end, text, dates, dateIndex, isBareNoun: isBareNoun)
    }

    /// That of the clause that a sentence begins with, where it is an industry and no number before this one is of enterprises
    /// that make something: 服务业持续增长,新增企业9家,完成增加值7亿元.
    private func subjectOfSentence(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        guard index > 0, index < 4, items[index - 1].end + 1 == items[index].clause, isCounted(items[index - 1]),
            let comma = text[sentence].firstIndex(of: UInt8(ascii: ",")), comma < items[0].clause,
            let subject = subject(of: sentence.lowerBound..<comma, text, dates, dateIndex, isBareNoun: false),
            isIndustry(text, subject)
        else { return nil }
        return subject
    }

    /// 开发区 of 开发区建设加快,主营业务收入达9亿元: the park or the firm that a sentence begins with, before its first number.
    private func zone(
        openingWith sentence: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        guard index < 4, !isFigureOfEnterprises(text, items, index),
            let comma = text[sentence].firstIndex(of: UInt8(ascii: ",")), comma < items[index].clause,
            case let end = min(comma, items[0].quantity.range.lowerBound),
            case let clause = naming.trimmed(text, sentence.lowerBound..<end, dates: dates, dateIndex: dateIndex)
        else { return nil }
        return zone(atHeadOf: naming.leadingVerbs(text, clause).upperBound..<clause.upperBound, text)
    }

    /// 云岭开发区 of 云岭开发区基础设施.
    private func zone(atHeadOf clause: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard
            let head = words.owner.zones.first(
                in: text, clause.lowerBound..<min(clause.upperBound, clause.lowerBound + Self.longestZone)),
            case let zone = clause.lowerBound..<head.upperBound, zone.count >= 9,
            !text[zone].contains(UInt8(ascii: "(")), !contains(text, zone, ["、", "和"])
        else { return nil }
        return zone
    }

    /// 服装产业 of 服装产业再上新水平。预计完成产值9亿元: the industry that a sentence without a number tells of before the one that begins
    /// with the figure.
    private func industryBefore(
        _ sentence: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems
    ) -> Range<Int>? {
        guard items[0].before.lowerBound - sentence.lowerBound <= Self.longestLead,
            let before = sentenceBefore(sentence, text)
        else { return nil }
        let clause = naming.trimmed(text, before, dates: [], dateIndex: 0..<0)
        // ——海洋油气业。全年实现增加值9亿元
        if text.has("—", at: before.lowerBound, end: before.upperBound), clause.upperBound == before.upperBound,
            clause.count >= 9, isIndustry(text, clause)
        {
            return clause
        }
        guard
            let predicate = words.context.predicates.first(in: text, clause)
                ?? words.change.rising.first(in: text, clause)
        else {
            return nil
        }
        let industry = clause.lowerBound..<predicate.lowerBound
        return industry.count >= 9 && isIndustry(text, industry) ? industry : nil
    }

    /// The sentence before another of its paragraph, where it is short and has neither number nor comma; nil for others.
    func sentenceBefore(_ sentence: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let end = sentence.lowerBound - "。".utf8.count
        guard end > 0, text.has("。", at: end, end: sentence.lowerBound) else { return nil }
        var start = end
        let limit = max(0, end - Self.longestSubject)
        while start > limit {
            let byte = text[start - 1]
            // A number, a comma or another block ends it, and so it is none.
            if byte < 0x80 { break }
            if start >= 3, text.has("。", at: start - 3, end: start) { break }
            start -= 1
        }
        let opens =
            start == 0 || text[start - 1] >= 0x80 || text[start - 1] == 0x0A
            // 其中,原煤产量平稳增长。
            || text[start - 1] == UInt8(ascii: ",")
                && words.part.partOpenings.ending(in: text, at: start - 1, floor: 0) != nil
        return start > limit && opens ? start..<end : nil
    }

    /// 居民储蓄 of 居民储蓄大幅度增加。年末达到9亿元: what the sentence before says to have grown or fallen, where that is short and has no
    /// number; nil for others.
    func subjectOfSentenceBefore(_ sentence: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let before = sentenceBefore(sentence, text) else { return nil }
        let tail = tails.read(text, before: before.upperBound, floor: before.lowerBound, dates: [], dateIndex: 0..<0)
        guard tail.direction != nil else { return nil }
        let end = words.context.predicates.first(in: text, before.lowerBound..<tail.start)?.lowerBound ?? tail.start
        let subject = naming.trimmed(text, before.lowerBound..<end, dates: [], dateIndex: 0..<0)
        guard subject.count >= 6, naming.leadingVerbs(text, subject).isEmpty, !naming.isGeneric(text, subject),
            naming.firstVerb(text, in: subject) == nil,
            words.context.headsOfNoSubject.beginning(in: text, at: subject.lowerBound, end: subject.upperBound) == nil
        else { return nil }
        return subject
    }

    /// Bytes of the words before a figure that a sentence begins with: 2011年,预计完成.
    private static let longestLead = 40

    /// True for what ends as the name of an industry does: 轻工业, 重点产业.
    private func isIndustry(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        words.part.trades.ending(in: text, at: name.upperBound, floor: name.lowerBound) != nil
            || words.part.tradeEnds.ending(in: text, at: name.upperBound, floor: name.lowerBound) != nil
    }

    /// What stands in a clause before the words that say how it goes with it; nil where none are there, or a verb begins it.
    func subject(
        of clause: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>,
        isBareNoun: Bool
    ) -> Range<Int>? {
        var subject = naming.trimmed(text, clause, dates: dates, dateIndex: dateIndex)
        var isTold = false
        if let predicate = words.context.predicates.first(in: text, subject) ?? influence(text, subject) {
            isTold = true
            subject = naming.trimmed(
                text, subject.lowerBound..<predicate.lowerBound, dates: dates, dateIndex: dateIndex)
            // 第三产业实现全面发展
            if let reach = words.change.attained.first(in: text, subject), reach.lowerBound >= subject.lowerBound + 9 {
                subject = subject.lowerBound..<reach.lowerBound
            }
        } else if let industry = industryOfAct(text, subject, in: clause) {
            // 做大做强软件业,营收达9亿元: what something is done for.
            subject = industry
        } else if isIndustry(text, subject) {
            // 轻工业,总产值增长8%: nothing is told of it.
        } else if !isBareNoun
            || words.account.accounts.ending(in: text, at: subject.upperBound, floor: subject.lowerBound) == nil
                && words.change.measures.ending(in: text, at: subject.upperBound, floor: subject.lowerBound) == nil
        {
            // 这些项目的投资额,占全年投资的三分之二: no more than what the share is of.
            return nil
        }
        // 金融业集聚能力进一步增强: what is told of it is no part of its name.
        while let aspect = words.owner.aspects.ending(in: text, at: subject.upperBound, floor: subject.lowerBound + 6) {
            subject = subject.lowerBound..<(subject.upperBound - aspect.count)
        }
        if subject.count > Self.longestSubject, let kinds = kindsCounted(text, subject) { subject = kinds }
        guard subject.count <= Self.longestSubject,
            // 东盟为第一大贸易伙伴,占进出口总值的15%: who has a share may have a short name.
            subject.count >= (isTold && isBareNoun ? 6 : 9)
                || words.price.producers.ending(in: text, at: subject.upperBound, floor: subject.lowerBound) != nil,
            words.context.headsOfNoSubject.beginning(in: text, at: subject.lowerBound, end: subject.upperBound) == nil,
            naming.leadingVerbs(text, subject).isEmpty, !naming.isGeneric(text, subject)
        else { return nil }
        return subject
    }

    /// 受需求影响 at the end of 化工业受需求影响: it says how it goes with what stands before; nil where nothing does.
    func influence(_ text: UnsafeBufferPointer<UInt8>, _ clause: Range<Int>) -> Range<Int>? {
        guard ClauseTailReader.ends(text, with: "影响", at: clause.upperBound, floor: clause.lowerBound),
            let verb = ClauseTailReader.find(text, clause, "受"), verb >= clause.lowerBound + 6
        else { return nil }
        return verb..<clause.upperBound
    }

    /// 四大支柱产业 of 食品加工、新型建材、现代纺织、装备制造四大支柱产业: how many of what kind is name enough for a long list of industries.
    private func kindsCounted(_ text: UnsafeBufferPointer<UInt8>, _ list: Range<Int>) -> Range<Int>? {
        guard isIndustry(text, list), let great = ClauseTailReader.findLast(text, list, "大") else { return nil }
        var start = great
        while start > list.lowerBound, Folding.isDigit(text[start - 1]) { start -= 1 }
        while start - 3 >= list.lowerBound, IndicatorNaming.isNumeral(text, start - 3, start) { start -= 3 }
        return start < great && start > list.lowerBound ? start..<list.upperBound : nil
    }

    /// 软件业 of 做大做强软件业; nil where no verb stands at the head or no industry at the end.
    private func industryOfAct(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, in clause: Range<Int>
    ) -> Range<Int>? {
        let verbs = naming.leadingVerbs(text, name)
        let thing = verbs.upperBound..<name.upperBound
        guard thing.lowerBound > clause.lowerBound, thing.count >= 9, thing.count <= Self.longestIndustry,
            words.part.tradeEnds.ending(in: text, at: thing.upperBound, floor: thing.lowerBound) != nil
        else { return nil }
        return thing
    }

    /// Bytes of a figure with the verb before it: 实现主营业务收入.
    private static let longestFigure = 30

    /// Bytes from the head of a sentence in which the name of a park or a firm ends.
    private static let longestZone = 60

    /// Bytes of an industry's name.
    private static let longestIndustry = 36

    /// Bytes of a subject that can be part of a name.
    private static let longestSubject = 75
}
