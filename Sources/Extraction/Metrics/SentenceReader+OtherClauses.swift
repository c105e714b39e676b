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
        if let compared = nameOfCompared(text, sentence, items, index, range) { return compared }
        if let last = naming.subjects(text, range).last {
            return NamePieces(naming.trimmed(text, last, dates: dates, dateIndex: dateIndex))
        }
        return NamePieces(range)
    }

    /// 全省 and 增加值 of 增加值增长9%,比全省(7%)和全国(6%)分别高2、3个百分点: what the rates in the parentheses are of; nil for others.
    private func nameOfCompared(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ range: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        guard isPercent(item),
            let earlier = items[..<index].lastIndex(where: { !$0.isInParenthesis && !$0.name.isEmpty }),
            let than = lastComparison(text, items[earlier].end..<range.upperBound)
        else { return nil }
        var change = index - 1
        while change > 0, items[change].isInParenthesis || isInPoints(items[change]) { change -= 1 }
        if items[change].measure == .change, items[change].quantity.unit == item.quantity.unit {
            item.measure = .change
            item.sign = items[change].sign
        }
        let reference = max(than + "比".utf8.count, range.lowerBound)..<range.upperBound
        var pieces = NamePieces(reference)
        pieces.append(contentsOf: withoutScope(text, items[earlier].name))
        return pieces
    }

    /// 债务限额78亿元,其中:一般债务50亿元、专项债务28亿元: what the whole is called behind the noun that its parts end with.
    func endingOfWhole(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Range<Int>? {
        let item = items[index]
        guard index > 0, item.measure == .level, item.before.count >= 9, item.before.count <= 30 else { return nil }
        let noun = text[(item.before.upperBound - 6)..<item.before.upperBound]
        for earlier in (max(0, index - 6)..<index).reversed() {
            let other = items[earlier]
            guard other.measure == .level, other.quantity.unit == item.quantity.unit, let last = other.name.last,
                last.count >= 6, item.isInParenthesis || !other.isInParenthesis
            else { continue }
            // A part before it: 一般债务 with its ending.
            if other.name.count == 2, other.before.count >= 6, other.name[0] == other.before,
                isEndingOfWhole(text, last),
                text[(other.before.upperBound - 6)..<other.before.upperBound].elementsEqual(noun)
            {
                return last
            }
            guard isPart(text, items, index) else { return nil }
            var place = last.upperBound - 6
            while place >= last.lowerBound, !text[place..<(place + 6)].elementsEqual(noun) { place -= 1 }
            let ending = (place + 6)..<last.upperBound
            return place >= last.lowerBound && isEndingOfWhole(text, ending) ? ending : nil
        }
        return nil
    }

    /// 支出70亿元(其中开发区9亿元、高新区2亿元): the part of a place or a grade with the name of the whole.
    func nameOfPart(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> NamePieces? {
        let item = items[index]
        guard index > 0, item.measure == .level, isPartAlone(text, item.before, isCounted: isCounted(item)) else {
            return nil
        }
        for earlier in (max(0, index - Self.reachOfParts)..<index).reversed() {
            let other = items[earlier]
            guard other.measure == .level, other.quantity.unit == item.quantity.unit, !other.name.isEmpty,
                item.isInParenthesis || !other.isInParenthesis
            else { continue }
            if other.name.count > 1, other.name[0] == other.before,
                isPartAlone(text, other.before, isCounted: isCounted(other))
            {
                return other.name.replacingFirst(with: item.before)
            }
            guard isPart(text, items, index) else { return nameOfGrade(text, items, index) }
            if let graded = nameOfGrade(text, item.before, other.name, withVerb: false) { return graded }
            var pieces = NamePieces(item.before)
            let whole = withoutAdded(
                text, withoutScope(text, withoutAdded(text, withoutLeadingVerbs(text, other.name))))
            guard whole.reduce(0, { $0 + $1.count }) <= Self.longestWhole else { return nil }
            // 新增平台22家,其中市级以上13家 are new as well, and 资本1亿元以上 names nothing.
            if words.countedParts.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) != nil,
                withoutAdded(text, other.name) != other.name
                    || whole.last.map({
                        words.countedParts.ending(in: text, at: $0.upperBound, floor: $0.lowerBound) != nil
                    }) ?? true
            {
                return nil
            }
            pieces.append(contentsOf: whole)
            return pieces
        }
        return nil
    }

    /// 省级 and 龙头企业 of 国家级龙头企业9家、省级18家: a grade alone with what is counted of the grade before it, and with the verb of a list
    /// (培育国家级龙头企业9家、省级18家); nil where the number before is of no grade.
    private func nameOfGrade(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> NamePieces? {
        let item = items[index]
        let earlier = items[index - 1]
        guard earlier.measure == .level, earlier.quantity.unit == item.quantity.unit, earlier.behind.isEmpty,
            earlier.isInParenthesis == item.isInParenthesis,
            item.floor == item.clause ? item.clause == earlier.end + 1 : item.floor == earlier.end
        else { return nil }
        return nameOfGrade(text, item.before, earlier.name, withVerb: item.floor != item.clause)
    }

    /// The name of a grade or a class before with another in its place: 培育, 省级, 龙头企业 of 培育国家级龙头企业 and 省级; nil for other
    /// names.
    private func nameOfGrade(
        _ text: UnsafeBufferPointer<UInt8>, _ grade: Range<Int>, _ name: NamePieces, withVerb: Bool
    ) -> NamePieces? {
        let mark: StaticString
        if text.has("级", at: grade.upperBound - 3, end: grade.upperBound) {
            mark = "级"
        } else if text.has("类", at: grade.upperBound - 3, end: grade.upperBound) {
            mark = "类"
        } else {
            return nil
        }
        var pieces = NamePieces()
        for (place, piece) in name.enumerated() {
            guard let end = ClauseTailReader.find(text, piece, mark).map({ $0 + mark.utf8CodeUnitCount }) else {
                if withVerb { pieces.append(piece) }
                continue
            }
            let verbs = naming.leadingVerbs(text, piece)
            let above = words.boundsOfScopes.beginning(in: text, at: end, end: piece.upperBound)?.count ?? 0
            let things = (end + above)..<piece.upperBound
            guard end - verbs.upperBound <= Self.longestGrade, things.count >= 6 || things.isEmpty,
                words.parts.ending(in: text, at: end, floor: piece.lowerBound).map({ $0.word < words.partCount })
                    ?? false
            else { return nil }
            let ownVerb = !naming.leadingVerbs(text, grade).isEmpty
            if ownVerb { pieces = NamePieces() } else if withVerb, !verbs.isEmpty { pieces.append(verbs) }
            pieces.append(grade)
            if !things.isEmpty { pieces.append(things) }
            for other in name.dropFirst(place + 1) { pieces.append(other) }
            return things.isEmpty && place + 1 == name.count ? nil : pieces
        }
        return nil
    }

    /// Puts what parts behind 其中 are of behind the places and grades that the list goes on with behind a semicolon:
    /// 财政收入9亿元,其中:市级3亿元;县区6亿元.
    func nameParts(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ paragraph: inout ParagraphState
    ) {
        let start = sentence.lowerBound
        var whole = paragraph.partsOf
        if let end = whole?.end, start != end + 1 || text[end] != UInt8(ascii: ";") { whole = nil }
        let handsOn = sentence.upperBound < text.count && text[sentence.upperBound] == UInt8(ascii: ";")
        guard handsOn || whole != nil else {
            if paragraph.partsOf != nil { paragraph.partsOf = nil }
            return
        }
        for (index, item) in items.enumerated() {
            // Few names have pieces.
            guard whole != nil || item.name.count > 1, item.measure == .level, item.before.count <= Self.longestPart,
                isPartAlone(text, item.before, isCounted: isCounted(item))
            else { continue }
            if let known = whole, item.name.count == 1, item.name[0] == item.before,
                item.quantity.unit == known.unit
            {
                let alone = item.name
                var named = NamePieces(item.before, known.name.0)
                if !known.name.1.isEmpty { named.append(known.name.1) }
                // 县区6亿元,增长8%: and what is said of it.
                for other in items[index...] where other.name == alone { other.name = named }
            } else if item.name.count > 1, item.name.count <= 3, item.name[0] == item.before,
                let unit = item.quantity.unit
            {
                whole = ParagraphState.PartsOf(
                    name: (item.name[1], item.name.count > 2 ? item.name[2] : 0..<0), unit: unit, end: 0)
            }
        }
        whole?.end = sentence.upperBound
        paragraph.partsOf = whole
    }

    /// Bytes of a part that is named alone.
    private static let longestPart = 24
    /// Bytes of a grade with the place before it: 全市国家级.
    private static let longestGrade = 18
    /// Numbers back within which a whole is looked for, and bytes of its name.
    private static let reachOfParts = 14
    private static let longestWhole = 75

    private func isPartAlone(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isCounted: Bool) -> Bool {
        // 汽车类9亿元 is told of in another way, and 50亿元以上 tells no amount.
        if !isCounted, words.countedParts.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil {
            return false
        }
        // 5A级, 县(市、区), and not 县 alone.
        let isLong = range.count >= 5 || range.upperBound < text.count && text[range.upperBound] == UInt8(ascii: "(")
        guard isLong, range.count <= Self.longestPart else { return false }
        return words.parts.ending(in: text, at: range.upperBound, floor: range.lowerBound).map {
            $0.word < words.partCount
        }
            ?? false
    }

    /// 一般公共预算支出 of 市级一般公共预算支出, 龙头企业 of 市级以上龙头企业.
    private func withoutScope(_ text: UnsafeBufferPointer<UInt8>, _ name: NamePieces) -> NamePieces {
        guard let first = name.first, let scope = words.scope.longest(in: text, at: first.lowerBound, bounds: first)
        else {
            return name
        }
        let behind = first.lowerBound + scope.count
        let above = words.boundsOfScopes.beginning(in: text, at: behind, end: first.upperBound)
        let end = behind + (above?.count ?? 0)
        let rest = name.replacingFirst(with: end..<first.upperBound)
        return rest.isEmpty ? name : rest
    }

    private func isEndingOfWhole(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        words.endingsOfWholes.isWhole(range, of: text)
    }

    /// Bytes before a clause in which 其中: opens it.
    private static let reachOfOpenings = 7
    /// The same where a clause without a number stands between: 其中:从地区分布看,市本级2亿元.
    private static let reachAcrossAClause = 60

    /// True in parentheses and behind 其中.
    private func isPart(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        let item = items[index]
        if item.isInParenthesis { return true }
        let start =
            item.floor == item.clause
            ? max(items[index - 1].end, item.clause - Self.reachAcrossAClause) : item.clause - Self.reachOfOpenings
        return words.partOpenings.occurs(in: text, max(0, start)..<item.before.lowerBound)
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
            text[end] == UInt8(ascii: ","), item.quantity.unit.map({ units.all[$0].kind != .money }) ?? false,
            words.doneToThings.ending(in: text, at: item.before.upperBound, floor: item.before.lowerBound) != nil
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
        let end = item.clause - 1
        guard index > 0, item.clause == item.floor, end > items[index - 1].end, text[end] == UInt8(ascii: ",") else {
            return nil
        }
        let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, items[index - 1].end)
        guard !inParenthesis, start > items[index - 1].end, start < end else { return nil }
        let tail = tails.read(text, before: end, floor: start, dates: dates, dateIndex: dateIndex)
        guard tail.direction != nil || item.tail.isFrom, tail.start > start else { return nil }
        let subject = naming.trimmed(text, start..<tail.start, dates: dates, dateIndex: dateIndex)
        if tail.direction == nil, !naming.endsWithFigure(text, subject),
            words.measures.ending(in: text, at: subject.upperBound, floor: subject.lowerBound) == nil,
            comparisons.shareNoun.ending(text, at: subject.upperBound, floor: subject.lowerBound) == nil
        {
            return nil
        }
        guard subject.count >= 6, !naming.isVerbOnly(text, subject), !naming.isGeneric(text, subject),
            words.headsOfNoSubject.beginning(in: text, at: subject.lowerBound, end: subject.upperBound) == nil
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
        guard words.marks.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil,
            let verb = words.markVerbs.last(in: text, range)
        else { return nil }
        let count = words.markVerbs.ending(in: text, at: verb.upperBound, floor: range.lowerBound)?.count ?? verb.count
        return verb.upperBound - count
    }

    /// 生产总值 of 生产总值迈上4个千亿台阶、达1.3万亿元: the words before a number without how far it came, where 、 parts the two; nothing
    /// where nothing else stands there.
    func beforeMark(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        // Hardly any name has a mark of a list behind it.
        guard item.before.upperBound < item.tail.start, text[item.before.upperBound] == 0xE3,
            isSeparator(text, item.before.upperBound, item.tail.start), let verb = verbOfMark(text, item.before)
        else { return nil }
        let name = naming.trimmed(text, item.before.lowerBound..<verb, dates: dates, dateIndex: dateIndex)
        return name.count >= 6 ? name : verb..<verb
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

    /// True for a clause that only tells by what something is looked at: 分季度看, 从环比看.
    private func isViewpoint(_ text: UnsafeBufferPointer<UInt8>, _ clause: Range<Int>) -> Bool {
        words.viewpointEnds.ending(in: text, at: clause.upperBound, floor: clause.lowerBound) != nil
            && words.viewpoints.beginning(in: text, at: clause.lowerBound, end: clause.upperBound) != nil
    }

    /// The clause before, when the number's own clause names nothing: 财政收入稳步增长,达到54亿元.
    func clauseBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        var end = item.clause - 1
        guard end > sentence.lowerBound else { return nil }
        var (start, _) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound)
        // 零售总额,由于货源不足,只增长3%: nor is why it was so, or in spite of what.
        while start > sentence.lowerBound, text[start - 1] == UInt8(ascii: ","),
            words.causesBetween.beginning(in: text, at: start, end: end) != nil
        {
            end = start - 1
            (start, _) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound)
        }
        guard start < end, !isViewpoint(text, start..<end) else { return nil }
        let tail = tails.read(text, before: end, floor: start, dates: dates, dateIndex: dateIndex)
        var range = naming.trimmed(text, start..<max(start, tail.start), dates: dates, dateIndex: dateIndex)
        if let mark = endOfMark(text, range) { range = range.lowerBound..<mark }
        // 粮食产量在上年增产的基础上,又增产…: the circumstance is no part of the name.
        if let place = ClauseTailReader.find(text, range, "在"), place >= range.lowerBound + 6, range.count >= 3,
            words.circumstanceEnds.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil
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
