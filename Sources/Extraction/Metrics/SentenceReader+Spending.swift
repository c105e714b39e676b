import Model

/// What money is spent on is part of its name where the words before it say no more than that it is spent.
extension SentenceReader {
    /// 统筹3亿元支持旧区改造: the words before with the purpose behind; nil for other numbers. What another clause says of the
    /// purpose is part of the name where the words before are a verb alone (下达2亿元,用于…; 投资2亿元,建设… at the head of a
    /// sentence), and none of it otherwise (整合资金2亿元,支持…). What the sentence before says is done is it, too, where no more
    /// is said in this one (支持教育发展。拨付3亿元。).
    func nameOfSpending(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        guard item.measure == .level, !item.isAttribute, !item.continuesList,
            item.quantity.unit.map({ units.all[$0].kind == .money }) ?? false,
            index + 1 >= items.count || !items[index + 1].continuesList,
            let (head, isWhole) = headOfSpending(text, sentence, item)
        else { return nil }
        var pieces = head
        var start = item.end
        var lengths = Self.shortestPurpose...Int.max
        // 安排5亿元专项资金支持…
        let funds = spending.endOfFunds(text, at: start, end: sentence.upperBound)
        if funds > start { pieces.append(start..<funds) }
        start = funds
        if start == sentence.upperBound, let purpose = purposeOfSentenceBefore(text, sentence, item) {
            pieces.append(contentsOf: purpose)
            return pieces
        }
        let opens = opensSentence(text, sentence, item)
        var mayBeginAtOnce = true
        // 下达2亿元,用于…: the verb alone is no name, as 投入 is one.
        if start < sentence.upperBound, text[start] == UInt8(ascii: ","), funds == item.end,
            let last = pieces.last,
            !spending.endsAsNoun(text, last, isAtHead: opens || followsAct(text, sentence, items, index))
        {
            start += 1
            mayBeginAtOnce = opens
            // 投资2亿元,加快施工: no purpose; nor does a long list of them make a name.
            if spending.endsAsNoun(text, last, isAtHead: false) {
                lengths = (Self.shortestPurpose + 3)...Self.longestBehindComma
            }
        }
        guard let purpose = purpose(text, at: start, sentence, items, index, mayBeginAtOnce: mayBeginAtOnce),
            lengths.contains(purpose.dropFirst().reduce(0) { $0 + $1.count })
        else {
            // 安排2亿元专项资金,加快…: money that is named, and nothing more of it.
            let isNamed =
                funds > item.end && (funds == item.behind.upperBound || isEndOfFunds(text, funds, sentence.upperBound))
            return isWhole || isNamed ? pieces : nil
        }
        pieces.append(contentsOf: purpose)
        return pieces
    }

    /// 市县 and 债券资金 of 7个市县将9亿元债券资金用于日常支出, 部门 and 项目资金 of 3个部门1亿元项目资金闲置: who has the money that stands directly
    /// behind its amount; nil for other numbers.
    func nameOfHeldMoney(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        let number = item.quantity.range.lowerBound
        guard isMoney(item), item.measure == .level, !item.isAttribute, !item.before.isEmpty,
            item.end < text.count, text[item.end] >= 0xE4
        else { return nil }
        let isTaken =
            item.before.upperBound < number && words.account.takers.isWhole(item.before.upperBound..<number, of: text)
        let isOfCounted =
            index > 0 && isCounted(items[index - 1]) && items[index - 1].measure == .level
            && items[index - 1].end == item.before.lowerBound && item.tail.start == number
            && naming.leadingVerbs(text, item.before).isEmpty && naming.firstVerb(text, in: item.before) == nil
        guard isTaken || isOfCounted else { return nil }
        var end = item.end
        let limit = min(text.count, end + Self.longestHeld)
        var money: Int?
        while end < limit, text[end] >= 0xE4 {
            if let noun = words.account.heldMoney.beginning(in: text, at: end, end: limit) {
                end += noun.count
                money = end
            } else if money != nil {
                break
            } else {
                end += IndicatorNaming.characterLength(text[end])
            }
        }
        return money.map { NamePieces(item.before, item.end..<$0) }
    }

    /// Bytes within which the name of such money ends.
    private static let longestHeld = 45

    /// True at a comma, a mark between things and the end of the sentence, but not inside 专项债券.
    private func isEndOfFunds(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Bool {
        offset == end || text[offset] < 0x80 || isSeparator(text, offset, end)
    }

    /// True where no clause stands before that of a number in its sentence, 其中 apart.
    private func opensSentence(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem
    ) -> Bool {
        guard item.floor == item.clause else { return false }
        if item.clause == sentence.lowerBound { return true }
        let opening = words.part.partOpenings.beginning(in: text, at: sentence.lowerBound, end: item.clause)?.count ?? 0
        return opening > 0 && sentence.lowerBound + opening + 1 == item.clause
    }

    /// True where the clause before begins with a verb and has no number, and so tells no more than what is striven for:
    /// 优化路网,投资3亿元,改造桥梁9座.
    private func followsAct(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int
    ) -> Bool {
        let end = items[index].clause - 1
        let previous = index > 0 ? items[index - 1].end : sentence.lowerBound
        guard items[index].floor == items[index].clause, end > previous, text[end] == UInt8(ascii: ",") else {
            return false
        }
        let (start, inParenthesis) = clauseStart(text, previous, end, previous)
        guard !inParenthesis, start > previous || index == 0, start < end else { return false }
        let clause = naming.trimmed(text, start..<end, dates: [], dateIndex: 0..<0)
        return clause.lowerBound > start || !naming.leadingVerbs(text, clause).isEmpty
    }

    /// The words that say that money is spent, and whether they are a name without its purpose, as 中央财政安排 is, of which
    /// 安排 says the number as well; nil when the words before the number say anything else.
    private func headOfSpending(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem
    ) -> (NamePieces, isWhole: Bool)? {
        // 支出预算安排3亿元 is an account's.
        guard item.tail.plan == nil else { return nil }
        let allotted = spending.allotting.last(in: text, item.tail.start..<item.quantity.range.lowerBound)
        let before = behindSourceOfMoney(text, item.before)
        // 从预备费中安排3亿元用于防汛
        if let allotted, before.isEmpty, !item.before.isEmpty { return (NamePieces(allotted), false) }
        if item.before.isEmpty {
            guard let allotted, item.floor == item.clause else { return nil }
            // At the head of a sentence it goes on about nothing.
            return (NamePieces(allotted), item.floor == sentence.lowerBound && item.behind.isEmpty)
        }
        guard let hasVerb = spending.hasVerb(text, in: before), hasVerb || allotted != nil else { return nil }
        return (allotted.map { NamePieces(before, $0) } ?? NamePieces(before), !hasVerb)
    }

    /// 拿出 of 从结余资金中拿出: the words before an amount without those that say which money it is taken from.
    private func behindSourceOfMoney(_ text: UnsafeBufferPointer<UInt8>, _ before: Range<Int>) -> Range<Int> {
        guard text.has("从", at: before.lowerBound, end: before.upperBound),
            let mark = ClauseTailReader.findLast(text, before, "中")
        else { return before }
        return (mark + "中".utf8.count)..<before.upperBound
    }

    /// 支持教育发展 of 支持教育发展。拨付3亿元。: what the sentence before says is done, where this one holds the money alone.
    private func purposeOfSentenceBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem
    ) -> NamePieces? {
        guard item.floor == sentence.lowerBound, item.before.lowerBound - sentence.lowerBound <= Self.longestOpening,
            let before = sentenceBefore(sentence, text)
        else { return nil }
        let clause = naming.trimmed(text, before, dates: [], dateIndex: 0..<0)
        guard clause.count <= Self.longestPurpose,
            let verb = spending.purpose(text, at: clause.lowerBound, end: clause.upperBound, mayBeginAtOnce: false),
            clause.upperBound - verb.upperBound >= Self.shortestPurpose
        else { return nil }
        return NamePieces(verb, verb.upperBound..<clause.upperBound)
    }

    /// The words from `start` on that begin as a purpose does, to the end of their clause or to its number.
    private func purpose(
        _ text: UnsafeBufferPointer<UInt8>, at start: Int, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        mayBeginAtOnce: Bool
    ) -> NamePieces? {
        guard
            let verb = spending.purpose(
                text, at: start, end: sentence.upperBound, mayBeginAtOnce: mayBeginAtOnce)
        else { return nil }
        // 完成了管网改造
        let rest = text.has("了", at: verb.upperBound, end: sentence.upperBound) ? verb.upperBound + 3 : verb.upperBound
        let end = endOfPurpose(text, rest, sentence.upperBound)
        // 投资2亿元,为历年最多: nothing is done for anybody.
        if text[start - 1] == UInt8(ascii: ","), spending.beginsAtOnce(text, verb),
            naming.firstVerb(text, in: rest..<end) == nil
        {
            return nil
        }
        let next = index + 1 < items.count ? items[index + 1] : nil
        guard let next, next.quantity.range.lowerBound < end else {
            // 完成年度计划 is no purpose, 实施学生营养改善计划 is one.
            guard end - rest >= Self.shortestPurpose,
                end - rest > Self.longestPlan || !spending.noPurposes.occurs(in: text, rest..<end)
            else { return nil }
            return NamePieces(verb, classBehindList(text, end, sentence.upperBound) ?? rest..<end)
        }
        guard next.measure == .level, next.quantity.unit.map({ units.all[$0].kind != .money }) ?? true,
            // 为9所学校3万名学生…: what is done for them stands behind.
            !spending.beginsAtOnce(text, verb)
        else { return nil }
        if next.tail.start <= rest || next.isAttribute {
            // 实施102个协作项目, 完成总长28公里的公路建设
            return next.behind.count < 6 ? nil : NamePieces(verb, next.behind)
        }
        if !next.behind.isEmpty, next.behind.upperBound <= end, isCounted(next) {
            // 完成云岭中学等12所学校改造
            var pieces = NamePieces(verb, rest..<next.tail.start)
            pieces.append(next.behind)
            return pieces
        }
        // 新建农村公路16公里; 实施项目6个 says nothing of them.
        return next.behind.isEmpty && next.tail.start - rest >= 12
            ? NamePieces(verb, rest..<next.tail.start) : nil
    }

    /// Where the clause ends that goes on at `start`: at a comma, or at the last 、 before it gets too long for a name.
    private func endOfPurpose(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var index = start
        var listed: Int?
        while index < limit {
            let byte = text[index]
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") { break }
            if byte == UInt8(ascii: "(") {
                // 支持云岭(河口)物流园建设
                guard let close = closeParenthesis(text, index, min(limit, index + 36)) else { break }
                index = close
            }
            if index - start > Self.longestPurpose, let listed { return listed }
            if index - start >= Self.shortestList, text.has("、", at: index, end: limit) { listed = index }
            index += IndicatorNaming.characterLength(byte)
        }
        return min(index, limit)
    }

    /// 重点工程 of 实施甲路改造、乙路改造…等一批重点工程: what the things of a list are that was cut short at `cut`, since the first two of
    /// them would be no name; nil where nothing of the kind stands behind it.
    private func classBehindList(_ text: UnsafeBufferPointer<UInt8>, _ cut: Int, _ limit: Int) -> Range<Int>? {
        guard text.has("、", at: cut, end: limit) else { return nil }
        let end = text[cut..<limit].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") } ?? limit
        guard let etc = placeOfEtc(text, cut..<end) else { return nil }
        let start = etc + "等".utf8.count
        let vague = words.context.vagueCounts.beginning(in: text, at: start, end: end)?.count ?? 0
        let things = naming.trimmed(text, (start + vague)..<end, dates: [], dateIndex: 0..<0)
        guard things.count >= Self.shortestClass, things.count <= Self.longestPurpose, text[things.lowerBound] >= 0xE4,
            !contains(text, things, ["、"])
        else { return nil }
        return things
    }

    /// Bytes of words before the verb at the head of a sentence: 全年.
    private static let longestOpening = 12
    /// Bytes of a purpose behind its verb.
    private static let shortestPurpose = 6
    /// Bytes of one behind a comma where the words before are a name without it.
    private static let longestBehindComma = 75
    /// Bytes of words that say no more than that a plan was followed.
    private static let longestPlan = 27
    /// Bytes of what the things of a list are.
    private static let shortestClass = 18
    /// Bytes of a purpose before which its list is not cut short.
    private static let shortestList = 15
    /// Bytes of a purpose from which a list in it is cut short.
    private static let longestPurpose = 72
}
