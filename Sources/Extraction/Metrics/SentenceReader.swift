import Model
import Patterns

/// Reads one sentence: decides for each quantity what it measures and what kind of statement it is.
///
/// A class, as its word lists are a struct of two thousand bytes, which would be copied for each sentence.
final class SentenceReader: Sendable {
    let units: Units
    let tails: ClauseTailReader
    let comparisons: Comparisons
    let naming: IndicatorNaming
    let attributes: AttributeWords
    let spending: SpendingWords
    let rules: RuleNames
    let groups: GroupWords
    /// Words that tell what stands at one time from what a stretch of years added up to.
    let extents: WordTrie
    let extentRoles: [ExtentRole]

    let words: SentenceWordLists
    /// Things of which a size says which ones are meant: 200平方米以上餐厅.
    let sized: WordTrie

    init(pack: Pack, units: Units) throws(SetupError) {
        self.units = units
        words = try SentenceWordLists(pack: pack)
        tails = ClauseTailReader(pack: pack, words: words)
        comparisons = Comparisons(pack: pack)
        naming = IndicatorNaming(pack: pack, words: words)
        attributes = AttributeWords(pack: pack)
        spending = try SpendingWords(pack: pack)
        rules = RuleNames(pack: pack)
        groups = GroupWords(pack: pack)
        let rows = pack.lexicons["extent_words"]?.rows ?? []
        extents = WordTrie(rows.map { $0.columns[0] }, direction: .forward)
        sized = WordTrie(pack.lexicons["sized_nouns"]?.rows.map { $0.columns[0] } ?? [], direction: .forward)
        extentRoles = rows.map { ExtentRole(rawValue: $0.columns[1]) ?? .none }
    }

    /// Appends the mentions of a batch of sentences and takes these out of it; numbers that measure nothing are rejections.
    /// `paragraph` is what the sentence before the first of them left.
    func read(
        _ text: UnsafeBufferPointer<UInt8>, _ batch: inout SentenceBatch, _ dates: [ResolvedDate],
        _ paragraph: inout ParagraphState, _ mentions: inout [MetricMention],
        _ rejections: inout [QuantityScanner.Rejection]
    ) {
        for index in batch.drafts.indices { begin(text, &batch, index, dates, &rejections) }
        for draft in batch.drafts {
            let items = batch.items(of: draft)
            findLists(text, items)
            for index in items.indices { findBehind(text, draft.range, items, index) }
            for index in items.indices { settleBefore(text, items, index, dates, draft.dateIndex) }
        }
        for draft in batch.drafts {
            let items = batch.items(of: draft)
            for index in items.indices { classify(text, items, index, dates, draft.dateIndex) }
        }
        for draft in batch.drafts {
            if let opening = draft.opening {
                let basis = opening.basis ?? (opening.startsPart ? nil : paragraph.basisForPart)
                let list =
                    paragraph.told != nil || paragraph.list != nil
                    ? listOfParts(behind: paragraph.told, paragraph.list, opening, text, mentions) : nil
                paragraph = ParagraphState(
                    firstMention: mentions.count, basisForPart: basis, fund: opening.fund.range,
                    scope: opening.scope.range)
                paragraph.list = list
            }
            // 从环比看,价格上涨2%。食品上涨3%。
            let head = draft.opening?.head ?? draft.range.lowerBound
            if let basis = basis(openingAt: head, draft.range.upperBound, text) { paragraph.basisForRest = basis }
            if head < draft.range.lowerBound,
                let basis = basis(openingAt: draft.range.lowerBound, draft.range.upperBound, text)
            {
                paragraph.basisForRest = basis
            }
            let items = batch.items(of: draft)
            if !items.isEmpty { finish(text, draft, items, dates, &paragraph, &mentions) }
        }
        batch.removeAll()
    }

    /// True for a sentence that a semicolon ends: the next one goes on with what it tells of.
    @inline(__always)
    func endsAtSemicolon(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>) -> Bool {
        sentence.upperBound < text.count && text[sentence.upperBound] == UInt8(ascii: ";")
    }

    /// True for a sentence that goes on behind the semicolon which ended another at `end`.
    @inline(__always)
    func goesOn(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, from end: Int) -> Bool {
        sentence.lowerBound == end + 1 && text[end] == UInt8(ascii: ";")
    }

    /// What 从环比看 at the head of a paragraph or a sentence says that all is compared with; nil for other words.
    private func basis(openingAt start: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>) -> ChangeBasis? {
        words.comparison.opensComparison.beginning(in: text, at: start, end: end).map {
            $0.word < words.comparison.yearOpenings ? .yearBefore : .periodBefore
        }
    }

    /// Finds the clauses of a sentence's numbers, and leaves it those that measure something.
    private func begin(
        _ text: UnsafeBufferPointer<UInt8>, _ batch: inout SentenceBatch, _ index: Int, _ dates: [ResolvedDate],
        _ rejections: inout [QuantityScanner.Rejection]
    ) {
        let draft = batch.drafts[index]
        let items = batch.items(of: draft)
        readClauses(text, draft, items, dates)
        rejectNames(text, draft.range, draft.marks, items)
        var kept = 0
        for (index, item) in items.enumerated() {
            if let reason = item.rejection {
                rejections.append(QuantityScanner.Rejection(range: item.quantity.range, cause: .sentence(reason)))
            } else {
                if kept < index { items[kept].quantity = item.quantity }
                kept += 1
            }
        }
        if kept < items.count {
            // What was thrown out belongs to the names around it, so the clauses are cut anew.
            batch.keep(kept, ofItemsAt: index)
            readClauses(text, draft, batch.items(of: batch.drafts[index]), dates)
        }
    }

    /// Names what a sentence's numbers measure, and appends their mentions.
    private func finish(
        _ text: UnsafeBufferPointer<UInt8>, _ draft: SentenceDraft, _ items: SentenceItems, _ dates: [ResolvedDate],
        _ paragraph: inout ParagraphState, _ mentions: inout [MetricMention]
    ) {
        let (sentence, dateIndex) = (draft.range, draft.dateIndex)
        // What is said of all behind it holds in the paragraphs behind, too, but not of the growth of years.
        if let rest = paragraph.basisForRest ?? (draft.marks.mayBeOfYears ? nil : paragraph.basisForPart) {
            for item in items where item.measure == .change && item.basis == nil && item.tail.years == nil {
                // 与2029年相比,投资增长80%: against that year.
                item.basis = dateIndex.isEmpty ? rest : comparedWith(text, item, dates, dateIndex) ?? rest
            }
        }
        for index in items.indices { name(text, sentence, items, index, dates, dateIndex) }
        nameFunds(text, items, dates, dateIndex, &paragraph)
        nameByOthers(text, sentence, items, &paragraph)
        for index in items.indices.dropFirst() { takeBasis(text, of: items[index - 1], items[index], dates, dateIndex) }
        if let end = paragraph.comparison?.end {
            paragraph.comparison =
                goesOn(text, sentence, from: end) ? paragraph.comparison.map { ($0.basis, sentence.upperBound) } : nil
        }
        let base = mentions.count
        var known = whatIsKnown(text, draft, items, dates, &paragraph, mentions)
        for index in items.indices {
            append(text, sentence, draft.block, items, index, base, dates, dateIndex, &paragraph, &known, &mentions)
        }
        if draft.marks.mayHaveParentheses, items.count > 2 { linkInParentheses(text, items, base, &mentions) }
        if !dateIndex.isEmpty {
            for compared in items where isComparedWithMonthsSoFar(compared, dates) {
                for (item, index) in zip(items, mentions.indices[base...]) {
                    if item.name == compared.name, mentions[index].date == nil { mentions[index].isSoFar = true }
                }
            }
        }
        for index in items.indices
        where words.part.cumulative.beginning(in: text, at: items[index].clause, end: sentence.upperBound) != nil {
            tellSoFar(items, index, base, &mentions)
        }
        paragraph.told = keepForParts(text, sentence, items, base, paragraph)
    }

    /// Gives the items of a sentence what their names owe to others, within it and in those before.
    @inline(__always)
    private func nameByOthers(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ paragraph: inout ParagraphState
    ) {
        let told = paragraph.told.flatMap { isBehind($0, sentence) ? $0 : nil }
        if let told { nameLikeWholeBefore(text, items, told) }
        nameParts(text, sentence, items, &paragraph)
        nameFigures(text, items, &paragraph)
        nameKinds(text, items, &paragraph)
        if paragraph.seesTrade || paragraph.trader != nil { nameFlows(text, sentence, items, &paragraph) }
        if items[0].clause > sentence.lowerBound || paragraph.flowOfTopic != nil {
            nameFlowOfTopic(text, sentence, items, &paragraph)
        }
        if items[0].clause > sentence.lowerBound || paragraph.listed != nil {
            nameListed(text, sentence, items, &paragraph)
        }
        if items[0].clause > sentence.lowerBound {
            nameProducts(text, sentence, items)
            nameFiguresThatBecame(text, sentence, items)
        }
        if items.count > 1 || paragraph.mode != nil
            || endsAtSemicolon(text, sentence)
        {
            nameModes(text, sentence, items, &paragraph)
        }
        nameKin(text, sentence, items, &paragraph)
        keepSchools(text, sentence, items, &paragraph)
        if items[0].clause > sentence.lowerBound, text[items[0].clause - 1] == UInt8(ascii: ":") {
            nameTopics(text, sentence, items)
        }
        if items.count > 1, items.contains(where: { $0.continuesList }) {
            nameLikeListBefore(text, sentence, items, &paragraph)
        }
        if items.count > 1 {
            nameAdditions(text, sentence, items)
            if items[0].name.last.map({ text.has("额", at: $0.upperBound - "额".utf8.count, end: $0.upperBound) })
                ?? false
            {
                nameReserve(text, items)
            }
            for index in items.indices where items[index].tail.isDistributed {
                nameSharedParts(text, items, index, of: told?.amounts)
            }
        }
        if items.count > 1 || told != nil { nameNewParts(text, items, of: told?.amounts.last) }
        if items.count > 2 {
            nameNewPairs(text, items)
            nameFiguresOfBoth(text, items)
        }
    }

    /// What is known of a sentence before its mentions are handed on; parts that it opens go on with their whole.
    @inline(__always)
    private func whatIsKnown(
        _ text: UnsafeBufferPointer<UInt8>, _ draft: SentenceDraft, _ items: SentenceItems, _ dates: [ResolvedDate],
        _ paragraph: inout ParagraphState, _ mentions: [MetricMention]
    ) -> SentenceWords {
        let (sentence, dateIndex) = (draft.range, draft.dateIndex)
        let last = items[items.count - 1].quantity.range
        var known = SentenceWords(
            status: statusWords(text, sentence, beforeNumber: last.lowerBound), marks: draft.marks)
        if opensParts(text, at: sentence.lowerBound, end: sentence.upperBound) {
            known.isAhead = paragraph.isAhead
            known.wholeDate = paragraph.wholeDate
            known.opensPart = true
        } else if sentence.lowerBound > 0, text[sentence.lowerBound - 1] == UInt8(ascii: ";") {
            // 主要预期目标是:生产总值增长8%;公共预算收入增长6%: the list of aims goes on.
            known.isAhead = paragraph.isAhead
        }
        known.opensItem = paragraph.list != nil && draft.opening != nil
        paragraph.wholeDate = nil
        goOnWithParts(text, sentence, &paragraph.parts)
        if isBehindAmong(text, sentence, items[0]) {
            openPartsAmong(text, sentence, items, dates, dateIndex, &paragraph, mentions)
        }
        if !known.marks.mayBeOfYears {
            known.marks.mayBeOfYears = dateIndex.contains { dates[$0].period?.isOfYears ?? false }
        }
        return known
    }

    /// 5月份收入3亿元,增长8%,累计完成12亿元,增长9%: what grew, too, is behind a month's amount that of the year up to that month.
    @inline(never)
    private func tellSoFar(_ items: SentenceItems, _ index: Int, _ base: Int, _ mentions: inout [MetricMention]) {
        let sum = mentions[base + index]
        guard items[index].measure == .level, index + 1 < items.count, items[index + 1].measure == .change,
            let month = mentions[..<(base + index)].last(where: { $0.measure == .level }), month.block == sum.block,
            month.quantity.unit == sum.quantity.unit, month.indicator.hasSuffix(sum.indicator)
        else { return }
        mentions[base + index].isSoFar = true
        for later in (index + 1)..<items.count {
            if items[later].measure == .level { break }
            mentions[base + later].isSoFar = true
        }
    }

    /// True for points that a rate differs by from that of several months up from January: 增速比1—9月回落0.2个百分点.
    private func isComparedWithMonthsSoFar(_ item: SentenceItem, _ dates: [ResolvedDate]) -> Bool {
        guard case .since(let date)? = item.basis, isInPoints(item), let period = dates[date].period,
            period.first.month == 1, let last = period.last?.month
        else { return false }
        return last > 1
    }

    private func readClauses(
        _ text: UnsafeBufferPointer<UInt8>, _ draft: SentenceDraft, _ items: SentenceItems, _ dates: [ResolvedDate]
    ) {
        let (sentence, dateIndex) = (draft.range, draft.dateIndex)
        let hasParentheses = draft.marks.mayHaveParentheses
        var previousEnd = sentence.lowerBound
        var depth = 0
        var counted = sentence.lowerBound
        for index in items.indices {
            let item = items[index]
            let quantity = item.quantity
            let start = quantity.range.lowerBound
            if hasParentheses { depth = self.depth(text, counted..<start, from: depth) }
            counted = start
            let (clause, inParenthesis) =
                index > 0 && !hasParentheses
                ? clauseStart(text, start, behind: items[index - 1])
                : clauseStart(text, sentence.lowerBound, start, previousEnd)
            // 由2.5:1缩小到2.4:1: what a ratio is to is no word of the next one.
            if index > 0, case .ratioPart = items[index - 1].quantity.notation,
                text.has(":1", at: previousEnd, end: start)
            {
                previousEnd += 2
            }
            let floor = max(clause, previousEnd)
            let kind = quantity.unit.map { units.all[$0].kind }
            // 上万套: 上 is a bound before such a number alone.
            let isUp =
                rules.isRound(quantity.rule) && start - 3 >= floor
                && text.has("上", at: start - 3, end: start)
                && tails.startOfBound(text, at: start, floor: floor) == start
            var tail = tails.read(
                text, before: isUp ? start - 3 : start, floor: floor, dates: dates, dateIndex: dateIndex,
                isCounted: kind == .count || kind == .noun)
            if isUp { tail.qualifier = .gt }
            // 综合污染指数同比改善8.3%
            let known = quantity.unit.flatMap { units.all[$0].known }
            if known == .percent || known == .points,
                let improved = words.change.improvements.ending(in: text, at: start, floor: floor + 1)
            {
                tail = tails.read(
                    text, before: start - improved.count, floor: floor, dates: dates, dateIndex: dateIndex)
                // A share that improved by so many points has risen.
                tail.direction = known == .points ? 1 : -1
            }
            let limit = index + 1 < items.count ? items[index + 1].quantity.range.lowerBound : sentence.upperBound
            let end = quantity.range.upperBound
            if tail.direction == nil, limit < sentence.upperBound,
                tail.basis != nil
                    || tail.start == start && !dateIndex.isEmpty
                        && ClauseTailReader.comparesWithWords(text, floor, start)
            {
                takeComparedValue(text, before: end..<limit, of: start, floor, dates, dateIndex, &tail)
            } else if quantity.unit == nil, tail.start == start, !dateIndex.isEmpty, limit < sentence.upperBound {
                tails.takeCensusValue(text, start, floor, dates, dateIndex, &tail)
            }
            let behind = end < limit && text[end] == UInt8(ascii: "(") ? endOfOtherUnit(text, end, limit) : end
            let after = tails.boundAfter(text, at: behind, end: limit)
            var before = naming.trimmed(text, floor..<max(floor, tail.start), dates: dates, dateIndex: dateIndex)
            if naming.striving.beginning(in: text, at: before.lowerBound, end: before.upperBound) != nil,
                saysThatItIsReached(text, tail, before, isMoney: kind == .money)
            {
                before = naming.trimmed(
                    text, naming.withoutStriving(text, before), dates: dates, dateIndex: dateIndex)
            }
            item.begin(
                clause: clause, floor: floor, end: after?.end ?? behind,
                tail: tail, boundAfter: after?.qualifier, before: before, leader: index)
            item.isOfPlan =
                kind == .money && naming.isPassed(text, floor..<item.before.lowerBound)
                // A limit of debts is set and not aimed at.
                && words.act.limits.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) == nil
            item.isInParenthesis = inParenthesis || depth > 0
            previousEnd = item.end
        }
    }

    /// 较上年9亿元增长2%: takes the number as what stood then, though no 的 says so.
    @inline(never)
    private func takeComparedValue(
        _ text: UnsafeBufferPointer<UInt8>, before next: Range<Int>, of number: Int, _ floor: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>, _ tail: inout ClauseTail
    ) {
        guard let date = tails.dateNamed(text, endingAt: number, floor, dates, dateIndex), goesOnToChange(text, next)
        else { return }
        // 比2010年第六次全国人口普查3.5人减少0.5人
        if tail.start == number { tail.start = floor }
        tail.basis = .since(date: date)
        tail.isFrom = true
        tail.date = date
    }

    /// True where nothing but the verb of a change stands between two numbers: 9亿元增长2%.
    private func goesOnToChange(_ text: UnsafeBufferPointer<UInt8>, _ between: Range<Int>) -> Bool {
        guard between.count >= 6, between.count <= Self.longestChange else { return false }
        let tail = tails.read(
            text, before: between.upperBound, floor: between.lowerBound, dates: [], dateIndex: 0..<0)
        return tail.start == between.lowerBound && tail.direction != nil
    }

    /// Bytes of the verb of a change with a bound: 大幅增长了近.
    private static let longestChange = 30

    /// True where what stands before a number is said to reach it, and is no money that is obtained.
    private func saysThatItIsReached(
        _ text: UnsafeBufferPointer<UInt8>, _ tail: ClauseTail, _ before: Range<Int>, isMoney: Bool
    ) -> Bool {
        guard tail.isReached || tail.isTo || tail.qualifier == .gt || tail.qualifier == .ge else { return false }
        return !isMoney
            || words.change.measures.ending(in: text, at: before.upperBound, floor: before.lowerBound) != nil
    }

    /// Behind the parenthesis that opens at `end` where that holds nothing but other units: 15条(段)高速公路, 3县(市、区)项目.
    private func endOfOtherUnit(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ limit: Int) -> Int {
        var index = end + 1
        while let unit = units.longest(in: text, at: index, end: limit), index + unit.count < limit {
            index += unit.count
            if text[index] == UInt8(ascii: ")") { return index + 1 }
            guard text.has("、", at: index, end: limit) else { return end }
            index += "、".utf8.count
        }
        return end
    }

    /// The same behind another number of a sentence without parentheses: where nothing parts the two, their clause is one.
    private func clauseStart(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, behind item: SentenceItem
    ) -> (start: Int, isInParenthesis: Bool) {
        let between = clauseStart(text, item.end, position, item.end)
        if between.start > item.end { return between }
        // 1:2 parts clauses, too.
        let number = item.quantity.range.lowerBound
        let inside = clauseStart(text, number, item.end, number)
        return inside.start > number ? inside : (item.clause, false)
    }

    /// First byte of the clause that `position` stands in; parentheses that hold no earlier number are passed over.
    func clauseStart(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ position: Int, _ previousEnd: Int
    ) -> (start: Int, isInParenthesis: Bool) {
        var index = position - 1
        while index >= start {
            let byte = text[index]
            // Nearly all characters, most of them of three bytes.
            if byte > UInt8(ascii: ":") {
                index &-= byte >= 0x80 && index &- 2 >= start && text[index &- 2] & 0xF0 == 0xE0 ? 3 : 1
                continue
            }
            switch byte {
            case UInt8(ascii: ","):
                // 3,150.8: a group of three digits stands behind it.
                let isInside =
                    index + 1 < position && Folding.isDigit(text[index + 1])
                    && Self.groupsDigits(text, index, start, position)
                if !isInside { return (index + 1, false) }
            case UInt8(ascii: ":"): return (index + 1, false)
            case UInt8(ascii: "("): return (index + 1, true)
            case UInt8(ascii: ")"):
                if let open = ClauseTailReader.openParenthesis(text, index, start), previousEnd <= open {
                    index = open
                } else {
                    return (index + 1, false)
                }
            default: break
            }
            index -= 1
        }
        return (start, false)
    }

    /// True for a comma inside of a number, between a digit and three others.
    @inline(never)
    private static func groupsDigits(
        _ text: UnsafeBufferPointer<UInt8>, _ comma: Int, _ start: Int, _ end: Int
    ) -> Bool {
        guard comma > start, comma + 3 < end, Folding.isDigit(text[comma - 1]),
            (1...3).allSatisfy({ Folding.isDigit(text[comma + $0]) })
        else { return false }
        return comma + 4 >= end || !Folding.isDigit(text[comma + 4])
    }

    /// How many parentheses are open at the end of `range`, of which `before` are open at its start.
    func depth(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from before: Int) -> Int {
        var depth = before
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                depth = max(0, depth - 1)
            }
            // Over a character, most of which are of three bytes.
            index &+= byte & 0xF0 == 0xE0 ? 3 : 1
        }
        return depth
    }
}
