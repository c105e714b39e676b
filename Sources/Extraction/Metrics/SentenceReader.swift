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

    /// Appends the mentions of one sentence; of its `quantities` those are left that measure something.
    func read(
        _ text: UnsafeBufferPointer<UInt8>, sentence: Range<Int>, marks: SentenceMarks, block: Int,
        quantities: inout [Quantity], dates: [ResolvedDate], firstDate: Int, made: inout SentenceItems,
        paragraph: inout ParagraphState,
        mentions: inout [MetricMention], rejections: inout [QuantityScanner.Rejection]
    ) {
        var dateEnd = firstDate
        var dateStart = firstDate
        while dateStart < dates.count && dates[dateStart].range.upperBound <= sentence.lowerBound { dateStart += 1 }
        dateEnd = dateStart
        while dateEnd < dates.count && dates[dateEnd].range.lowerBound < sentence.upperBound { dateEnd += 1 }
        let dateIndex = dateStart..<dateEnd

        makeItems(text, sentence, quantities, dates, dateIndex, &made, hasParentheses: marks.mayHaveParentheses)
        rejectNames(text, sentence, marks, made.all)
        var kept = 0
        for (index, item) in made.all.enumerated() {
            if let reason = item.rejection {
                rejections.append(QuantityScanner.Rejection(range: item.quantity.range, cause: .sentence(reason)))
            } else {
                if kept < index { quantities[kept] = quantities[index] }
                kept += 1
            }
        }
        guard kept > 0 else { return }
        if kept < quantities.count {
            // What was thrown out belongs to the names around it, so the clauses are cut anew.
            quantities.removeLast(quantities.count - kept)
            makeItems(text, sentence, quantities, dates, dateIndex, &made, hasParentheses: marks.mayHaveParentheses)
        }
        let items = made.all
        findLists(text, items)
        for index in items.indices { findBehind(text, sentence, items, index) }
        for index in items.indices { settleBefore(text, items, index, dates, dateIndex) }
        for index in items.indices { classify(text, items, index, dates, dateIndex, paragraph) }
        for index in items.indices { name(text, sentence, items, index, dates, dateIndex) }
        nameFunds(text, items, dates, dateIndex, &paragraph)
        nameFigures(text, items, &paragraph)
        if items.count > 1 { nameModes(text, items) }
        nameKin(text, sentence, items, &paragraph)
        if items.count > 1 { nameAdditions(text, sentence, items) }
        for index in items.indices.dropFirst() { takeBasis(of: items[index - 1], items[index], dates, dateIndex) }
        if let end = paragraph.comparison?.end {
            let goesOn = sentence.lowerBound == end + 1 && text[end] == UInt8(ascii: ";")
            paragraph.comparison = goesOn ? paragraph.comparison.map { ($0.basis, sentence.upperBound) } : nil
        }
        let base = mentions.count
        var known = SentenceWords(
            status: statusWords(text, sentence, beforeNumber: quantities[kept - 1].range.lowerBound),
            marks: marks)
        if words.partOpenings.beginning(in: text, at: sentence.lowerBound, end: sentence.upperBound) != nil {
            known.isAhead = paragraph.isAhead
            known.wholeDate = paragraph.wholeDate
        }
        paragraph.wholeDate = nil
        if !marks.mayBeOfYears {
            known.marks.mayBeOfYears = dateIndex.contains { dates[$0].period?.isOfYears ?? false }
        }
        for index in items.indices {
            append(text, sentence, block, items, index, base, dates, dateIndex, &paragraph, &known, &mentions)
        }
    }

    func makeItems(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ quantities: [Quantity], _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>, _ made: inout SentenceItems, hasParentheses: Bool
    ) {
        var previousEnd = sentence.lowerBound
        var depth = 0
        var counted = sentence.lowerBound
        made.resize(to: quantities.count)
        let items = made.all
        for index in quantities.indices {
            let quantity = quantities[index]
            let start = quantity.range.lowerBound
            if hasParentheses { depth = self.depth(text, counted..<start, from: depth) }
            counted = start
            let (clause, inParenthesis) =
                index > 0 && !hasParentheses
                ? clauseStart(text, start, behind: items[index - 1])
                : clauseStart(text, sentence.lowerBound, start, previousEnd)
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
            if quantity.unit.map({ units.all[$0].known == .percent }) ?? false,
                let improved = words.improvements.ending(in: text, at: start, floor: floor + 1)
            {
                tail = tails.read(
                    text, before: start - improved.count, floor: floor, dates: dates, dateIndex: dateIndex)
                tail.direction = -1
            }
            let limit = index + 1 < quantities.count ? quantities[index + 1].range.lowerBound : sentence.upperBound
            let end = quantity.range.upperBound
            let behind = end < limit && text[end] == UInt8(ascii: "(") ? endOfOtherUnit(text, end, limit) : end
            let after = tails.boundAfter(text, at: behind, end: limit)
            var before = naming.trimmed(text, floor..<max(floor, tail.start), dates: dates, dateIndex: dateIndex)
            if naming.striving.beginning(in: text, at: before.lowerBound, end: before.upperBound) != nil,
                saysThatItIsReached(text, tail, before, isMoney: kind == .money)
            {
                before = naming.trimmed(
                    text, naming.withoutStriving(text, before), dates: dates, dateIndex: dateIndex)
            }
            let item = items[index]
            item.begin(
                quantity: quantity, clause: clause, floor: floor, end: after?.end ?? behind,
                tail: tail, boundAfter: after?.qualifier, before: before, leader: index)
            item.isOfPlan = kind == .money && naming.isPassed(text, floor..<item.before.lowerBound)
            item.isInParenthesis = inParenthesis || depth > 0
            previousEnd = item.end
        }
    }

    /// True where what stands before a number is said to reach it, and is no money that is obtained.
    private func saysThatItIsReached(
        _ text: UnsafeBufferPointer<UInt8>, _ tail: ClauseTail, _ before: Range<Int>, isMoney: Bool
    ) -> Bool {
        guard tail.isReached || tail.isTo || tail.qualifier == .gt || tail.qualifier == .ge else { return false }
        return !isMoney || words.measures.ending(in: text, at: before.upperBound, floor: before.lowerBound) != nil
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
            case UInt8(ascii: ","), UInt8(ascii: ":"): return (index + 1, false)
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
