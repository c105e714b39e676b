import Model
import Patterns

/// What 其中 opens: parts of what was told before, up to the end of the sentence, and of a list with semicolons
/// (其中:税收收入9亿元;非税收入3亿元).
struct PartsOfWhole {
    /// An amount that parts are told of.
    struct Whole {
        /// Index of its mention.
        var mention: Int
        /// The code of its unit.
        var code: String
        /// What no part has taken of it yet, in millionths of its base unit, with what rounding may leave over.
        var rest: Int128
        /// True for a mean of heads, which is no sum: 人均可支配收入.
        var isMean: Bool
    }

    /// False as long as 其中 opened none.
    var areTold = false
    /// The mentions that may be their whole: those of the sentence up to 其中, or of the sentence before.
    var candidates = 0..<0
    /// The whole, and behind it parts that have parts of their own.
    var wholes: [Whole] = []
    /// True where no part is left of the whole: what stands further on is no part.
    var isSpent = false
    /// The mention of a growth whose parts' growth is told, and behind it growths of parts with parts of their own.
    var changes: [Int] = []
    /// How many of the wholes are those of a list that these parts stand inside of; nil where there is none.
    var outerCount: Int?
    /// Index of the mention of the first part.
    var firstPart = 0
    /// True where a semicolon stands behind 其中.
    var areBehindSemicolon = false
    /// What they grew against as the whole did, where they don't say.
    var basis: ChangeBasis?
    /// True where 其中 stands in a parenthesis, which ends them.
    var isInParenthesis = false
    /// The parts that such a parenthesis stands among, which go on behind it; one or none.
    var around: [PartsOfWhole] = []
    /// True where they may go on behind a semicolon.
    var isList = false
    /// True where they may, too, with what comes in turn behind the first of them: 其中第一产业9亿元;第二产业8亿元.
    var isInTurn = false
    /// The amount that parts which say no more than their share (其中:住宅占9%;商铺占3%) are shares of.
    var wholeOfShares: Int?
    /// True behind the semicolon of a sentence whose parts 其中 opened without a mark, as long as nothing says that they go on.
    var isDoubtful = false
    /// The name of all that they are of, where no 其中 but a clause says it: 常住人口中,男性9万人.
    var among: String?
    /// True where 其中 begins a sentence: they are parts of what the one before told.
    var areOfSentenceBefore = false
    /// End of the last sentence that tells of them.
    var end = 0

    /// Makes an amount the innermost whole, which is asked first; what is left of one that is known already stays.
    mutating func askFirst(_ whole: Whole) {
        let known = wholes.firstIndex { $0.mention == whole.mention }
        wholes.append(known.map { wholes.remove(at: $0) } ?? whole)
    }
}

extension SentenceReader {
    /// Ends what 其中 opened in the sentence before, unless that was a list whose next member is told behind a semicolon.
    func goOnWithParts(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ parts: inout PartsOfWhole) {
        guard parts.areTold else { return }
        if parts.isInParenthesis, let around = parts.around.first { parts = around }
        if parts.isList
            || parts.isInTurn
                && words.part.inTurn.beginning(in: text, at: sentence.lowerBound, end: sentence.upperBound) != nil,
            goesOn(text, sentence, from: parts.end)
        {
            parts.end = sentence.upperBound
            parts.areBehindSemicolon = true
            // 其中:食品下降1%,其中鲜菜下降3%;衣着上涨2%: back to the parts of the first whole.
            if let outer = parts.outerCount {
                parts.wholes.removeSubrange(min(outer, parts.wholes.count)...)
                if parts.changes.count > 1 { parts.changes.removeLast() }
                parts.outerCount = nil
            }
        } else if !parts.wholes.isEmpty, goesOn(text, sentence, from: parts.end) {
            parts.end = sentence.upperBound
            parts.areBehindSemicolon = true
            parts.isDoubtful = true
            parts.changes.removeAll()
        } else {
            parts = PartsOfWhole()
        }
    }

    /// Reads a number as one of the parts that 其中 opened, here or before: a change takes the basis of the whole's where it has
    /// none. The index of the mention whose part an amount is, or the growth of something without an amount; nil for other numbers.
    @inline(__always)
    func readPart(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int, _ base: Int,
        named indicator: String, isAtHead: Bool, isEarlier: Bool, _ paragraph: inout ParagraphState,
        _ mentions: [MetricMention]
    ) -> Int? {
        let opens = index == 0 ? isAtHead : opensPart(text, items[index]) || opensAmong(text, items, index)
        if opens {
            openParts(text, sentence, items, index, base, &paragraph, mentions)
        } else if index > 0, !items[index - 1].behind.isEmpty,
            items[index - 1].quantity.unit == items[index].quantity.unit, isAmongCounted(text, items, index)
        {
            return base + index - 1
        }
        return paragraph.parts.areTold
            ? part(text, items, index, base, named: indicator, opens: opens, isEarlier, &paragraph.parts, mentions)
            : nil
    }

    private func part(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ base: Int, named indicator: String,
        opens: Bool, _ isEarlier: Bool, _ parts: inout PartsOfWhole, _ mentions: [MetricMention]
    ) -> Int? {
        let item = items[index]
        // 投资增长9%,其中工业投资增长8%,零售总额增长7%: what everybody tells of is no part of another such figure.
        if !opens, index > 0, item.clause == item.floor, isHeadline(indicator), !parts.isInParenthesis,
            parts.firstPart >= base, parts.firstPart < mentions.count,
            !endsAlike(mentions[parts.firstPart].indicator, indicator),
            let whole = mentions[parts.firstPart].of, !endsAlike(mentions[whole].indicator, indicator)
        {
            parts = PartsOfWhole()
            return nil
        }
        // 增速超过10%的有44种、超过20%的有23种: of the same as those that come past the lower bound.
        if index > 0, item.name.count == 2, let first = items[index - 1].name.first, item.floor == items[index - 1].end,
            item.quantity.unit == items[index - 1].quantity.unit, item.measure == .level, isCounted(item),
            item.name[0].lowerBound == first.lowerBound, item.name[1].lowerBound > item.floor,
            let whole = mentions[base + index - 1].of
        {
            return whole
        }
        if parts.isInParenthesis, !item.isInParenthesis { parts = parts.around.first ?? PartsOfWhole() }
        // What stands in a parenthesis behind a part is no further part.
        if item.isInParenthesis != parts.isInParenthesis || !parts.areTold { return nil }
        if parts.isDoubtful {
            guard index == 0, !isEarlier, isFurtherPart(item, named: indicator, parts, mentions) else {
                parts = PartsOfWhole()
                return nil
            }
            parts.isDoubtful = false
        }
        if item.measure == .change, item.basis == nil, item.tail.date == nil, item.tail.years == nil,
            // 增速比上月加快9个百分点。其中,出口增长15%,加快13个百分点: what the rate is compared with is not told by that of the whole.
            !isInPoints(item) || index == 0 || items[index - 1].measure != .change || !isPercent(items[index - 1])
                || items[index - 1].end + 1 != item.clause
        {
            item.basis = parts.basis
        }
        if opens, let whole = wholeOfTime(text, item, named: indicator, parts.candidates, mentions) {
            parts.candidates = whole..<(whole + 1)
        }
        if item.measure == .change, item.of == nil {
            return takeChange(
                item.quantity, named: indicator, opens: opens, isOfYear: item.basis == nil || item.basis == .yearBefore,
                &parts, text, mentions)
        }
        // 总数80个 refers to the 12个 that were added, and 投资2亿元的3家 to no amount of money, but one of each year (其中2021年2万座,
        // 2022年3万座) is a part. What a part came from (由2亿元增加到3亿元) is none of the whole as it is now.
        let refersToAlike =
            item.of.map {
                items[$0].quantity.unit == item.quantity.unit && !mentions[base + $0].isEarlierValue
                    && base + $0 != parts.wholes.last?.mention && item.tail.date == nil
            } ?? false
        guard item.measure == .level, !isEarlier, opens || !refersToAlike, let amount = amount(item.quantity) else {
            return nil
        }
        // 其中税收收入3亿元,占年初预算8亿元的41%: what was planned of a part is none of what came in.
        if item.tail.isPlanned, index > 0, index + 1 < items.count, items[index + 1].measure == .share,
            items[index + 1].quantity.range.lowerBound - item.end <= "的".utf8.count
        {
            return nil
        }
        if !opens, isOtherAct(text, items, index, first: parts.firstPart - base),
            // 城镇新增就业9人,其中失业人员再就业3人,就业困难人员就业2人: it ends as the whole or the first part does.
            !(parts.wholes.last.map { endsAlike(mentions[$0.mention].indicator, indicator) } ?? false),
            !endsAlike(mentions[parts.firstPart].indicator, indicator)
        {
            return nil
        }
        return take(amount, named: indicator, opens: opens, &parts, text, mentions)
    }

    /// True for 零售总额 and the like, of which each report tells by themselves.
    private func isHeadline(_ indicator: String) -> Bool {
        var indicator = indicator
        return indicator.withUTF8 { words.account.headlines.ending(in: $0, at: $0.count, floor: 0) != nil }
    }

    /// True behind a semicolon for what is called as the first part is, and not as the whole: 增加值9亿元,其中国有企业5亿元;股份制企业3亿元.
    private func isFurtherPart(
        _ item: SentenceItem, named indicator: String, _ parts: PartsOfWhole, _ mentions: [MetricMention]
    ) -> Bool {
        let first = mentions[parts.firstPart]
        guard item.measure == .level, item.quantity.unit == first.quantity.unit, endsAlike(first.indicator, indicator),
            let whole = first.of, mentions[whole].measure == .level
        else { return false }
        // 居民人均可支配收入4万元,其中城镇居民人均可支配收入5万元;农村居民人均可支配收入3万元
        if naming.areParallel(first.indicator, indicator) { return true }
        return !endsAlike(mentions[whole].indicator, indicator) && side(first.indicator) == side(indicator)
    }

    /// True for what something else was done to: 新建道路76条,其中主干道21条,打通断头路15条; not where the first part begins with a verb, too
    /// (项目76个,其中新建21个,续建55个).
    private func isOtherAct(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, first: Int
    ) -> Bool {
        let item = items[index]
        guard first >= 0, first < index, item.floor == item.clause, item.behind.isEmpty, !isMoney(item),
            case let verbs = naming.leadingVerbs(text, item.before), !verbs.isEmpty, verbs != item.before,
            items[first].behind.isEmpty
        else { return false }
        return naming.leadingVerbs(text, items[first].before).isEmpty
    }

    /// True where 其中 and a mark of one byte stand before a byte: a comma or a colon.
    func isBehindPartMark(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard start > 0 else { return false }
        return words.part.partOpenings.ending(in: text, at: start - 1, floor: 0) != nil
            || text[start - 1] == UInt8(ascii: ":")
                && (words.part.listOpenings.ending(in: text, at: start - 1, floor: 0) != nil
                    || startOfDivision(text, endingAt: start - 1) != nil)
    }

    /// True where 其中, or what announces a list of parts, begins at a byte.
    @inline(__always)
    func opensParts(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Bool {
        words.part.partOpenings.beginning(in: text, at: start, end: end) != nil
            || words.part.listOpenings.beginning(in: text, at: start, end: end) != nil
            || endOfDivision(text, at: start, end: end) != nil
    }

    /// The same where that mark is a colon.
    func isBehindPartColon(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        start > 0 && text[start - 1] == UInt8(ascii: ":") && isBehindPartMark(text, start)
    }

    /// True behind 其中, with a mark behind it or without, at the head of a clause or behind the mark of a list: 收入9亿元,其中:税收7亿元,
    /// 造林9万亩、其中荒山造林2万亩.
    func opensPart(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        if item.floor == item.clause, isBehindPartMark(text, item.clause) { return true }
        let end = item.quantity.range.lowerBound
        let isBehindMark = item.floor < end && text[item.floor] == 0xE3
        let start = isBehindMark ? item.floor + "、".utf8.count : item.floor
        return words.part.partOpenings.beginning(in: text, at: start, end: end) != nil
    }

    /// True behind a clause that counts all of the same and ends with 中: 98套住房中,12套闲置,占12%.
    private func opensAmong(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        let item = items[index]
        let word = item.clause - "中,".utf8.count
        guard item.floor == item.clause, word > 0, text[item.clause - 1] == UInt8(ascii: ","),
            text.has("中", at: word, end: item.clause)
        else { return false }
        let earlier = items[index - 1]
        return earlier.end <= word && earlier.measure == .level && item.measure == .level
            && earlier.quantity.unit == item.quantity.unit && isLess(item, than: earlier)
            && clauseStart(text, earlier.end, word, earlier.end).start == earlier.end
    }

    /// True for 32个 of 38个行业中32个实现增长, 38个行业中有32个 and 38种产品有32种产量增长: of the things that the number before counts.
    @inline(never)
    private func isAmongCounted(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Bool {
        let (item, earlier) = (items[index], items[index - 1])
        let things = earlier.behind
        guard item.clause == earlier.clause, things.upperBound < item.quantity.range.lowerBound,
            item.quantity.range.lowerBound - things.upperBound <= Self.longestAmong,
            earlier.measure == .level, item.measure == .level, isLess(item, than: earlier)
        else { return false }
        let between = things.upperBound..<item.quantity.range.lowerBound
        return words.context.among.beginning(in: text, at: between.lowerBound, end: between.upperBound) != nil
            || words.count.countedThere.isWhole(between, of: text)
    }

    /// Bytes of 中共有.
    private static let longestAmong = 9

    private func openParts(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int, _ base: Int,
        _ paragraph: inout ParagraphState, _ mentions: [MetricMention]
    ) {
        let item = items[index]
        if index > 0 {
            // 其中 of what is itself a part: 税收9亿元,其中增值税4亿元.
            let outer = paragraph.parts.isInParenthesis == item.isInParenthesis ? paragraph.parts : PartsOfWhole()
            let isBehindPause = isBehindPartMark(text, item.clause)
            let isInTurn =
                words.part.inTurn.beginning(in: text, at: item.before.lowerBound, end: item.before.upperBound) != nil
            paragraph.parts = PartsOfWhole(
                areTold: true, candidates: base..<mentions.count, wholes: outer.wholes, changes: outer.changes,
                outerCount: outer.isList ? outer.wholes.count : nil, firstPart: mentions.count,
                basis: basisOfAll(items, before: index), isInParenthesis: item.isInParenthesis,
                around: item.isInParenthesis && !paragraph.parts.isInParenthesis && paragraph.parts.areTold
                    ? [paragraph.parts] : [],
                isList: isBehindPause || outer.isList, isInTurn: isInTurn, end: sentence.upperBound)
        } else if let told = paragraph.told, isBehind(told, sentence) {
            var candidates = told.firstMention..<mentions.count
            // 债务限额98亿元,其中专项债务80亿元。分级次看,市级债务38亿元: a part of all of it, and of no other part.
            if isOfAll(text, at: sentence.lowerBound, end: sentence.upperBound),
                let part = candidates.first(where: { isPartOfAmount($0, mentions) })
            {
                candidates = told.firstMention..<part
            }
            paragraph.parts = PartsOfWhole(
                areTold: true, candidates: candidates, firstPart: mentions.count,
                basis: told.basis,
                isInParenthesis: item.isInParenthesis, isList: true, areOfSentenceBefore: true,
                end: sentence.upperBound)
        } else {
            paragraph.parts = PartsOfWhole()
        }
    }

    /// True for an amount that is part of another.
    func isPartOfAmount(_ index: Int, _ mentions: [MetricMention]) -> Bool {
        guard mentions[index].measure == .level, let whole = mentions[index].of else { return false }
        return mentions[whole].measure == .level
    }

    /// What all changes of what was told of last before the item at `end` are measured against; nil where they differ, or where
    /// none says.
    func basisOfAll(_ items: SentenceItems, before end: Int) -> ChangeBasis? {
        var last: Int?
        for index in 0..<end where items[index].measure == .change && !items[index].isInParenthesis {
            // 增长24%,增幅比1—2月提高2个百分点: what the rate is compared with is not what the parts grew against.
            if !isInPoints(items[index]) || last.map({ isInPoints(items[$0]) }) ?? true { last = index }
        }
        guard let last else { return nil }
        // 两年平均增长3%,人均产值9万元。其中,第一产业增加值2亿元,增长4%: the mean of years was another figure's.
        if items[last].basis == .averageAnnual, (last + 1..<end).contains(where: { items[$0].measure == .level }) {
            return nil
        }
        var common = items[last].basis
        for index in 0..<last
        where items[index].measure == .change && !items[index].isInParenthesis && !isInPoints(items[index])
            && items[index].name == items[last].name
        {
            guard let basis = items[index].basis else {
                // 贷款增加9亿元,同比多增2亿元: what that is more than before.
                if items[index].quantity.unit == items[last].quantity.unit { return nil }
                continue
            }
            if let known = common, known != basis {
                // 同比增长9%,两年平均增长7%。其中,工业增长8%: in the year, as the whole did first.
                guard basis == .yearBefore, known == .averageAnnual else { return nil }
            }
            common = basis
        }
        return common
    }

    /// Takes an amount as a part of the innermost whole of its unit of which as much is left. The one that 其中 stands directly before
    /// may be a part of the last amount that was told before.
    func take(
        _ amount: (code: String, value: Int128), named indicator: String, opens: Bool, _ parts: inout PartsOfWhole,
        _ text: UnsafeBufferPointer<UInt8>, _ mentions: [MetricMention]
    ) -> Int? {
        if opens || !parts.isSpent && !parts.wholes.contains(where: { $0.code == amount.code }),
            let whole = whole(
                amount.code, parts.candidates, text, mentions, of: indicator, isToldBefore: parts.areOfSentenceBefore,
                value: amount.value)
                ?? (opens && parts.areOfSentenceBefore
                    ? wholeBeforeSemicolon(amount.code, parts.candidates, text, mentions, of: indicator) : nil)
        {
            parts.wholes.append(whole)
        } else if parts.areOfSentenceBefore, let inner = parts.wholes.last(where: { $0.code == amount.code }),
            let whole = wholeOfTotal(amount.code, parts.candidates, text, mentions, of: indicator),
            whole.mention != inner.mention
        {
            // 资产总额9亿元,负债总额6亿元。其中,市属企业资产总额5亿元,负债总额3亿元
            parts.askFirst(whole)
        } else if parts.areOfSentenceBefore, let inner = parts.wholes.last(where: { $0.code == amount.code }),
            !endsAlike(mentions[inner.mention].indicator, indicator),
            let whole = whole(amount.code, parts.candidates, text, mentions, of: indicator, isToldBefore: true),
            whole.mention != inner.mention, endsAlike(mentions[whole.mention].indicator, indicator)
        {
            // 事故9起、死亡3人、受伤5人。其中:火灾4起、死亡2人、受伤4人: those who were hurt are of these.
            parts.askFirst(whole)
        } else if let inner = parts.wholes.last(where: { $0.code == amount.code }),
            !parts.areBehindSemicolon, let told = sameAct(as: indicator, parts.candidates, mentions),
            told != inner.mention,
            let whole = asWhole(told, mentions), whole.code == amount.code
        {
            // 受理案件9件,审结8件。其中市中院受理3件,审结2件: those that it closed are of the closed ones.
            parts.askFirst(whole)
        } else if let inner = parts.wholes.last(where: { $0.code == amount.code }), let account = side(indicator),
            !mentions[inner.mention].indicator.hasSuffix(account),
            let whole = whole(amount.code, parts.candidates, text, mentions, of: indicator),
            mentions[whole.mention].indicator.hasSuffix(account)
        {
            // 其中:养老保险基金收入3亿元,支出2亿元: the one of what came in, the other of what was spent.
            parts.askFirst(whole)
        }
        while let inner = parts.wholes.lastIndex(where: { $0.code == amount.code }) {
            let whole = parts.wholes[inner]
            if whole.isMean {
                // Those of some heads may be more than the mean of all.
                let isAlike = endsAlike(mentions[whole.mention].indicator, indicator)
                if isAlike || whole.rest >= amount.value && !parts.areBehindSemicolon { return whole.mention }
            } else if whole.rest >= amount.value, !words.share.perHead.occur(in: indicator) {
                parts.wholes[inner].rest -= amount.value
                return whole.mention
            }
            // 债券3亿元,其中:新增债券1亿元,置换债券2亿元,上年结余1亿元: all of it has been told, and not parts of a part.
            if !whole.isMean, let all = self.amount(mentions[whole.mention].quantity)?.value,
                whole.rest <= all / Self.rounding * 2, amount.value > all / Self.rounding * 2
            {
                parts.isSpent = true
            }
            parts.wholes.remove(at: inner)
            // 收入9亿元,其中:利润3亿元;支出10亿元,调出2亿元: nor is what stands behind what is no part.
            if !opens, parts.areBehindSemicolon { parts.isSpent = true }
        }
        return nil
    }

    /// Takes a growth without an amount as that of a part: of what grew last before 其中, in the same unit. Behind a semicolon
    /// its name ends as that of the whole or of the first part does, or it is another thing.
    private func takeChange(
        _ quantity: Quantity, named indicator: String, opens: Bool, isOfYear: Bool, _ parts: inout PartsOfWhole,
        _ text: UnsafeBufferPointer<UInt8>, _ mentions: [MetricMention]
    ) -> Int? {
        if opens, let whole = change(in: quantity.unit, isOfYear: isOfYear, parts.candidates, text, mentions) {
            parts.changes.append(whole)
            return whole
        }
        guard let whole = parts.changes.last, mentions[whole].quantity.unit == quantity.unit else { return nil }
        if parts.areBehindSemicolon, !endsAlike(mentions[whole].indicator, indicator),
            !endsAlike(mentions[parts.firstPart].indicator, indicator)
        {
            parts.changes.removeAll()
            return nil
        }
        return whole
    }
}
