import Model
import Patterns

/// Names that other clauses supply: what a parenthesis belongs to, and what the clause before is about.
extension SentenceReader {
    /// What a parenthesis belongs to: the name of the number before it, or the words before it.
    func headOfParenthesis(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let open = items[index].clause - 1
        guard open > sentence.lowerBound, text[open] == UInt8(ascii: "(") else { return nil }
        return wordsBefore(parenthesis: open, text, sentence, items, index, dates, dateIndex)
    }

    /// 云江高铁 and 全长 of 云江高铁(全长186公里、总投资236亿元): attributes in a parenthesis with what they are of; nil for other words.
    func nameOfAttribute(
        inParenthesis index: Int, _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        guard item.isInParenthesis, item.measure == .level, !item.before.isEmpty,
            attributes.attribute(text, in: item.before) == item.before,
            let open = ClauseTailReader.openParenthesis(text, item.quantity.range.lowerBound, sentence.lowerBound),
            // 项目9个(总投资3亿元) is told of what is counted.
            !items[..<index].contains(where: { $0.end == open })
        else { return nil }
        var name = wordsBefore(parenthesis: open, text, sentence, items, index, dates, dateIndex).map {
            withoutLeadingVerbs(text, $0)
        }
        name?.append(item.before)
        return name
    }

    private func wordsBefore(
        parenthesis open: Int, _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ index: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let last = items[..<index].last { $0.end <= open }
        if let last, last.end == open { return last.name }
        let previous = last?.end ?? sentence.lowerBound
        let (clause, _) = clauseStart(text, sentence.lowerBound, open, previous)
        let start = max(clause, previous <= open ? previous : sentence.lowerBound)
        guard start < open else { return nil }
        let range = naming.trimmed(text, start..<open, dates: dates, dateIndex: dateIndex)
        guard !range.isEmpty else { return nil }
        if let compared = nameOfCompared(text, sentence, items, index, range, dates, dateIndex) { return compared }
        if let last = naming.subjects(text, range).last {
            return NamePieces(naming.trimmed(text, last, dates: dates, dateIndex: dateIndex))
        }
        return NamePieces(range)
    }

    /// 全省 and 增加值 of 增加值增长9%,比全省(7%)和全国(6%)分别高2、3个百分点: what the rates in the parentheses are of; nil for others.
    private func nameOfCompared(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ range: Range<Int>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        guard let earlier = items[..<index].lastIndex(where: { !$0.isInParenthesis && !$0.name.isEmpty }),
            // 比常年(390毫米)偏少8%
            isPercent(item) || item.measure == .level && items[earlier].quantity.unit == item.quantity.unit,
            let than = endOfComparison(text, items[earlier].end..<range.upperBound)
        else { return nil }
        var change = index - 1
        while change > 0, items[change].isInParenthesis || isInPoints(items[change]) { change -= 1 }
        if items[change].measure == .change, items[change].quantity.unit == item.quantity.unit {
            item.measure = .change
            item.sign = items[change].sign
        }
        let reference = max(than, range.lowerBound)..<range.upperBound
        guard !reference.isEmpty else { return nil }
        // 增长8%,比上年同期(12%)回落4个百分点: the same then.
        if let date = tails.date(endingAt: reference.upperBound, reference.lowerBound, dates, dateIndex) {
            item.tail.isFrom = true
            item.tail.date = date
            return items[earlier].name
        }
        var pieces = NamePieces(reference)
        pieces.append(contentsOf: withoutScope(text, items[earlier].name))
        return pieces
    }

    /// Where 比, or 高于 and its like before a place or a mean, ends that compares; nil where nothing does.
    private func endOfComparison(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        if let than = lastComparison(text, range) { return than + "比".utf8.count }
        guard let word = comparisons.gap.last(text, in: range),
            comparisons.reference.last(text, in: word.range.upperBound..<range.upperBound) != nil
        else { return nil }
        return word.range.upperBound
    }

    /// 筹建保障性住房 of 推进保障性住房建设,筹建730套: a verb alone with what the clause before says something is done to; nil where
    /// that has a number or is no such clause, and for money, which is spent on many things.
    func nameOfActBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        let end = item.clause - 1
        guard item.measure == .level, item.behind.isEmpty, item.clause == item.floor, end > sentence.lowerBound,
            // 组织就业创业培训9人 says itself what is done.
            item.before.count <= Self.longestActAlone, text[end] == UInt8(ascii: ","),
            item.quantity.unit.map({ units.all[$0].kind != .money }) ?? false,
            words.act.doneToThings.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) != nil
        else { return nil }
        let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound)
        guard !inParenthesis, start < end, index == 0 || items[index - 1].end <= start else { return nil }
        let clause = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
        var thing = naming.leadingVerbs(text, clause).upperBound..<clause.upperBound
        // 推进, 打造: something is done to it only where a verb stands at the head.
        guard thing.lowerBound > start, thing.count >= 9, thing.count <= Self.longestThing else { return nil }
        if let verb = naming.firstVerb(text, in: thing) {
            // 建设 at its end is what was said to be done.
            guard let noun = naming.withoutLastVerb(text, thing), noun.upperBound == verb, noun.count >= 9 else {
                return nil
            }
            thing = noun
        }
        return NamePieces(item.before, thing)
    }

    /// Bytes of 累计改造提升.
    private static let longestActAlone = 18

    /// Bytes of what is done in the clause before that can be part of a name.
    private static let longestThing = 48

    /// A subject that the clause before names anew: 全市增长5%,其中制造业快速增长,同比增长9%. Nil unless that clause stands
    /// behind the number before and says itself which way its subject went, or is a figure alone that went from one value
    /// to another (农民的收入,由63元增加到89元).
    func subjectBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        let item = items[index]
        var end = item.clause - 1
        guard index > 0, item.clause == item.floor, end > items[index - 1].end, text[end] == UInt8(ascii: ",") else {
            return nil
        }
        var (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, items[index - 1].end)
        guard !inParenthesis, start > items[index - 1].end, start < end else { return nil }
        var tail = tails.read(text, before: end, floor: start, dates: dates, dateIndex: dateIndex)
        // 增加值,按可比价格计算,增长5%
        let reckoned = tail.start == start ? clauseBefore(reckoning: start, text, items[index - 1].end) : nil
        if let reckoned {
            (start, end) = (reckoned.lowerBound, reckoned.upperBound)
            tail = tails.read(text, before: end, floor: start, dates: dates, dateIndex: dateIndex)
        }
        // 进出口总额创历史新高,达到9亿元
        let mark = endOfMark(text, start..<end)
        guard tail.direction != nil || item.tail.isFrom || mark != nil || reckoned != nil, tail.start > start else {
            return nil
        }
        // 商贸业受限购影响,增速将下降,预计增长4%
        let told = reckoned.flatMap { influence(text, $0)?.lowerBound }
        let subject = naming.trimmed(text, start..<(mark ?? told ?? tail.start), dates: dates, dateIndex: dateIndex)
        if tail.direction == nil, told == nil, !naming.endsWithFigure(text, subject),
            words.change.measures.ending(in: text, at: subject.upperBound, floor: subject.lowerBound) == nil,
            comparisons.shareNoun.ending(text, at: subject.upperBound, floor: subject.lowerBound) == nil
        {
            return nil
        }
        guard subject.count >= 6, !naming.isVerbOnly(text, subject), !naming.isGeneric(text, subject),
            words.context.headsOfNoSubject.beginning(in: text, at: subject.lowerBound, end: subject.upperBound) == nil
        else { return nil }
        return subject
    }

    /// Where 再创历史新高 or 突破千亿元大关 begins at the end of `range`: it says how far the number came; nil where nothing of the
    /// kind stands behind a name.
    private func endOfMark(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard let verb = verbOfMark(text, range), verb >= range.lowerBound + 6 else { return nil }
        return verb
    }

    /// Where it begins, with or without a name before it.
    private func verbOfMark(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard words.change.marks.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil,
            let verb = words.change.markVerbs.last(in: text, range)
        else { return nil }
        let count =
            words.change.markVerbs.ending(in: text, at: verb.upperBound, floor: range.lowerBound)?.count ?? verb.count
        return verb.upperBound - count
    }

    /// 生产总值 of 生产总值迈上4个千亿台阶、达1.3万亿元: the words before a number without how far it came, where 、 parts the two; nothing
    /// where nothing else stands there.
    @inline(__always)
    func beforeMark(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        // Hardly any name has a mark of a list behind it.
        guard item.before.upperBound < item.tail.start, text[item.before.upperBound] == 0xE3,
            isSeparator(text, item.before.upperBound, item.tail.start)
        else { return nil }
        return nameBeforeMark(text, item, dates, dateIndex)
    }

    /// The same for words that such a mark stands behind.
    @inline(never)
    private func nameBeforeMark(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        guard let verb = verbOfMark(text, item.before) else {
            return behindEdition(text, item.before, upTo: item.tail.start) ?? figureOfState(text, item.before)
        }
        let name = naming.trimmed(text, item.before.lowerBound..<verb, dates: dates, dateIndex: dateIndex)
        return name.count >= 6 ? name : verb..<verb
    }

    /// 失业率 of 失业率持续下降: what is said to have changed, as it would be named where a comma stands behind it; nil for other words.
    private func figureOfState(_ text: UnsafeBufferPointer<UInt8>, _ clause: Range<Int>) -> Range<Int>? {
        let tail = tails.read(text, before: clause.upperBound, floor: clause.lowerBound, dates: [], dateIndex: 0..<0)
        var end = tail.direction == nil ? clause.upperBound : tail.start
        if let state = words.context.predicates.first(in: text, clause.lowerBound..<end) { end = state.lowerBound }
        guard end < clause.upperBound else { return nil }
        let name = naming.trimmed(text, clause.lowerBound..<end, dates: [], dateIndex: 0..<0)
        return name.count >= 6 && (tail.direction != nil || isMeasured(text, name)) ? name : nil
    }

    /// 采矿业 and 占工业比重 of 采矿业快速增长、占工业比重达9%: a share behind a mark that parts it from what its owner did; nil for others.
    func shareBehindMark(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem
    ) -> (owner: Range<Int>, share: Range<Int>)? {
        guard
            words.share.ratesOfThings.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound)
                != nil,
            let mark = ClauseTailReader.findLast(text, item.before, "、占"),
            let owner = figureOfState(text, item.before.lowerBound..<mark)
        else { return nil }
        return (owner, (mark + "、".utf8.count)..<item.before.upperBound)
    }

    /// 养老金 of 企业退休人员养老金标准提高,人均增加12元: what a number of each person is of, in the clause before or of the
    /// number before; nil where nothing names it.
    func wholeOfEach(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        if item.clause == item.floor, let clause = clauseBefore(text, sentence, item, dates, dateIndex),
            index == 0 || items[index - 1].quantity.range.lowerBound < clause.lowerBound
        {
            return NamePieces(clause)
        }
        return antecedent(items, index).map { items[$0].name }
    }

    /// 生产总值 of 生产总值,按可比价格计算: the clause before the one that begins at `start` and says no more than how a number was reckoned; nil
    /// where none stands there.
    @inline(never)
    private func clauseBefore(
        reckoning start: Int, _ text: UnsafeBufferPointer<UInt8>, _ floor: Int
    ) -> Range<Int>? {
        guard case let end = start - 1, end > floor, text[end] == UInt8(ascii: ",") else { return nil }
        let (told, inParenthesis) = clauseStart(text, floor, end, floor)
        return inParenthesis || told >= end ? nil : told..<end
    }

    /// True for a clause that only tells by what something is looked at: 分季度看, 从环比看.
    func isViewpoint(_ text: UnsafeBufferPointer<UInt8>, _ clause: Range<Int>) -> Bool {
        words.context.viewpointEnds.ending(in: text, at: clause.upperBound, floor: clause.lowerBound) != nil
            && words.context.viewpoints.beginning(in: text, at: clause.lowerBound, end: clause.upperBound) != nil
    }

    /// The clause before, when the number's own clause names nothing: 财政收入稳步增长,达到54亿元.
    func clauseBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        var end = item.clause - 1
        guard end > sentence.lowerBound else { return nil }
        var (start, _) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound)
        // 零售总额,由于货源不足,只增长3%: nor is why it was so, in spite of what, or what is in it.
        while start > sentence.lowerBound, text[start - 1] == UInt8(ascii: ","),
            words.context.causesBetween.beginning(in: text, at: start, end: end) != nil
                || words.context.inclusionEnds.ending(in: text, at: end, floor: start) != nil
        {
            end = start - 1
            (start, _) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound)
        }
        guard start < end, !isViewpoint(text, start..<end),
            // 与年初预算相比,年初预算数9亿元,决算数8亿元: what is compared is told of before.
            item.tail.plan == nil || words.comparison.allCompared.ending(in: text, at: end, floor: start) == nil
        else { return nil }
        var tail = tails.read(text, before: end, floor: start, dates: dates, dateIndex: dateIndex)
        var range = naming.trimmed(text, start..<max(start, tail.start), dates: dates, dateIndex: dateIndex)
        // 生产总值,按可比价格计算,比上年增长5%: nor is how it was reckoned.
        if range.isEmpty, let told = clauseBefore(reckoning: start, text, sentence.lowerBound) {
            (start, end) = (told.lowerBound, told.upperBound)
            tail = tails.read(text, before: end, floor: start, dates: dates, dateIndex: dateIndex)
            range = naming.trimmed(text, start..<max(start, tail.start), dates: dates, dateIndex: dateIndex)
        }
        if let mark = endOfMark(text, range) {
            range = range.lowerBound..<mark
        } else if isPercent(item), item.measure == .level || item.measure == .change,
            let most = words.change.mosts.ending(in: text, at: range.upperBound, floor: range.lowerBound),
            case let grown = withoutChangeNoun(text, range.lowerBound..<(range.upperBound - most.count)),
            grown.sign != 0, grown.range.count >= 6
        {
            // 装备制造业增速最快,达到22%
            range = grown.range
            if item.measure == .level {
                item.measure = .change
                item.sign = grown.sign
            }
        } else if let most = words.change.mosts.ending(in: text, at: range.upperBound, floor: range.lowerBound),
            case let figure = range.lowerBound..<(range.upperBound - most.count), figure.count >= 9,
            isMeasured(text, figure), withoutChangeNoun(text, figure).sign == 0
        {
            // 教育支出数额最大,达9亿元
            range = figure
        } else if let state = words.context.predicates.first(in: text, range),
            case let figure = range.lowerBound..<state.lowerBound, isMeasured(text, figure)
        {
            // 粮食产量再获丰收,达到9亿斤
            range = figure
        }
        // 粮食产量在上年增产的基础上,又增产…: the circumstance is no part of the name.
        if let place = ClauseTailReader.find(text, range, "在"), place >= range.lowerBound + 6, range.count >= 3,
            words.context.circumstanceEnds.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil
        {
            range = range.lowerBound..<place
        }
        // 提高…补助标准,从1000元提高至: the verb says what is done to it, not what it is.
        if item.tail.isFrom || item.tail.isTo || item.measure == .change {
            let verbs = naming.leadingVerbs(text, range)
            if verbs.upperBound < range.upperBound { range = verbs.upperBound..<range.upperBound }
            // A long clause names the thing behind its last 的.
            if range.count > 60, let of = ClauseTailReader.findLast(text, range, "的"), range.upperBound - of > 12 {
                range = (of + 3)..<range.upperBound
            }
        }
        return range.isEmpty ? nil : range
    }
}
