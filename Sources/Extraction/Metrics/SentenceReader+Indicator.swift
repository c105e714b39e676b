import Model
import Patterns

/// The name that a mention gets for what it measures, and what it takes over from the mentions before.
extension SentenceReader {
    /// The name of what a number measures, as it is written; that of the mention before where it goes on about the same.
    @inline(__always)
    func indicator(
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
}
