import Model
import Patterns

/// What parts are of: the amount, the growth or the longer time that was told before, and what an amount is that can have parts.
extension SentenceReader {
    /// True for two names with the same last two characters, or more.
    func endsAlike(_ a: String, _ b: String) -> Bool {
        zip(a.unicodeScalars.reversed(), b.unicodeScalars.reversed()).prefix(2).allSatisfy { $0 == $1 }
            && min(a.utf8.count, b.utf8.count) >= 6
    }

    /// What is told of a longer time, by the same name as its part in a month or a quarter: 上半年生产总值9亿元,…服务业增加值4亿元。其中,
    /// 二季度生产总值5亿元. It stands among the candidates or a few numbers before them; nil for parts of other kinds.
    func wholeOfTime(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, named name: String, _ candidates: Range<Int>,
        _ mentions: [MetricMention]
    ) -> Int? {
        let clause = item.clause..<item.quantity.range.lowerBound
        guard words.time.partTimes.occurs(in: text, clause) else { return nil }
        return (max(0, candidates.lowerBound - Self.longestWay)..<candidates.upperBound).last {
            mentions[$0].measure == item.measure && !mentions[$0].isEarlierValue && mentions[$0].indicator == name
        }
    }

    /// Numbers between a whole and the sentence before that of its part: those of three branches, each with its growth, and some.
    private static let longestWay = 10

    /// Links amounts in a parenthesis that add up to the amount before it as parts of that: 支出33万元(购置费9万元、运行费24万元).
    @inline(never)
    func linkInParentheses(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ base: Int, _ mentions: inout [MetricMention]
    ) {
        var index = 1
        while index < items.count {
            defer { index += 1 }
            let whole = items[index - 1]
            guard items[index].isInParenthesis, !whole.isInParenthesis, whole.measure == .level, whole.end < text.count,
                text[whole.end] == UInt8(ascii: "("), let all = amount(whole.quantity), all.value > 0
            else { continue }
            var (last, sum) = (index, Int128(0))
            while last < items.count, items[last].isInParenthesis, items[last].measure == .level,
                mentions[base + last].of == nil, let part = amount(items[last].quantity), part.code == all.code
            {
                sum += part.value
                last += 1
            }
            guard last > index + 1, sum - all.value <= all.value / Self.rounding,
                all.value - sum <= all.value / Self.rounding
            else { continue }
            for part in index..<last { mentions[base + part].of = base + index - 1 }
            index = last
        }
    }

    /// The last growth in a unit among the candidates that stands in no parenthesis.
    func change(
        in unit: Int?, isOfYear: Bool, _ candidates: Range<Int>, _ text: UnsafeBufferPointer<UInt8>,
        _ mentions: [MetricMention]
    ) -> Int? {
        func isGrowth(_ index: Int) -> Bool {
            mentions[index].measure == .change && mentions[index].quantity.unit == unit
                && (standsAlone(mentions[index], text) || isBehindAmount(text, mentions, index))
        }
        guard let last = candidates.last(where: isGrowth) else { return nil }
        // 同比增长9%,两年平均增长7%。其中,工业增长8%: of the growth in the year.
        guard isOfYear, let basis = mentions[last].basis,
            basis == MetricMention.averageAnnual || basis.hasPrefix("since:")
        else { return last }
        return candidates.last {
            isGrowth($0) && mentions[$0].basis == "yoy" && mentions[$0].indicator == mentions[last].indicator
        } ?? last
    }

    /// True for 7% of 收入9亿元(增长7%).
    private func isBehindAmount(
        _ text: UnsafeBufferPointer<UInt8>, _ mentions: [MetricMention], _ index: Int
    ) -> Bool {
        guard let amount = mentions[index].of, amount == index - 1, mentions[amount].measure == .level,
            standsAlone(mentions[amount], text)
        else { return false }
        let end = mentions[amount].quantity.range.upperBound
        return end < text.count && text[end] == UInt8(ascii: "(")
    }

    /// True for a mention in no parenthesis.
    private func standsAlone(_ mention: MetricMention, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        depth(text, mention.sentence.lowerBound..<mention.quantity.range.lowerBound, from: 0) == 0
    }

    /// True for 支出 and 支出预算, of the one or the other of which the parts of an account may be.
    private func isSameSide(_ one: String, _ other: String) -> Bool {
        one == other || one.hasPrefix(other) || other.hasPrefix(one)
    }

    /// The amount among several whose name ends with the same noun before 总额 as a part's; nil for other parts.
    func wholeOfTotal(
        _ code: String, _ candidates: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ mentions: [MetricMention],
        of part: String
    ) -> PartsOfWhole.Whole? {
        guard candidates.count > 1, let noun = totalNoun(part),
            let told = candidates.last(where: {
                mentions[$0].measure == .level && mentions[$0].indicator.hasSuffix(noun)
            })
        else { return nil }
        return whole(code, told..<(told + 1), text, mentions, of: "")
    }

    /// 资产总额 at a name's end; nil for names that end in another way.
    private func totalNoun(_ name: String) -> String? {
        name.hasSuffix("总额") && name.utf8.count > "资产总额".utf8.count ? String(name.suffix("资产总额".count)) : nil
    }

    /// 收入 or 支出 at a name's end.
    func side(_ name: String) -> String? {
        var name = name
        return name.withUTF8 { words.account.accountSideEnds.ending(in: $0, at: $0.count, floor: 0) }
            .map { words.account.accountSides[$0.word] }
    }

    /// The last amount of a unit among the candidates that stands in no parenthesis.
    func whole(
        _ code: String, _ candidates: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ mentions: [MetricMention],
        of part: String, isToldBefore: Bool = false, value: Int128 = 0
    ) -> PartsOfWhole.Whole? {
        // 基金收入9亿元,支出8亿元,结余1亿元。其中:养老保险基金收入3亿元: of what came in.
        if candidates.count > 1, let account = side(part),
            let last = candidates.last(where: {
                mentions[$0].indicator.hasSuffix(account) && mentions[$0].measure == .level
            }),
            // 接待费支出预算3万元,支出决算为2万元。其中:国内接待支出2万元: of what was spent.
            !isPlanBeforeDone(last, candidates, mentions),
            let whole = whole(code, last..<(last + 1), text, mentions, of: "")
        {
            return whole
        }
        // 收入9亿元;支出8亿元。其中:市级收入3亿元: of what the sentence before told of.
        if let account = side(part), let first = candidates.first,
            let last = candidates.last(where: { mentions[$0].measure == .level }),
            let other = side(mentions[last].indicator), !isSameSide(other, account),
            !candidates.contains(where: {
                mentions[$0].measure == .level && mentions[$0].indicator.hasSuffix(account)
            }),
            let told = (max(0, first - Self.sidesApart)..<first).last(where: {
                mentions[$0].block == mentions[first].block && mentions[$0].measure == .level
                    && mentions[$0].indicator.hasSuffix(account)
            }),
            let whole = whole(code, told..<(told + 1), text, mentions, of: "")
        {
            return whole
        }
        if candidates.count > 1, let told = sameAct(as: part, candidates, mentions),
            asWhole(told, mentions)?.code == code
        {
            return whole(code, told..<(told + 1), text, mentions, of: "")
        }
        var last: PartsOfWhole.Whole?
        let account = isToldBefore ? side(part) : nil
        // 资产总额9亿元,负债总额6亿元,权益总额3亿元。其中,市属企业资产总额5亿元: what totals are of says the noun before that word.
        if isToldBefore, let whole = wholeOfTotal(code, candidates, text, mentions, of: part) { return whole }
        for index in candidates.reversed() {
            let mention = mentions[index]
            // 支出9亿元。具体情况如下:养老保险基金收入3亿元: no part of what was spent.
            if let account, let own = side(mention.indicator), !isSameSide(own, account) { continue }
            // 支出9亿元,完成年初预算12亿元的75%。其中教育支出3亿元: of what was spent.
            guard mention.measure == .level, !mention.isEarlierValue, !isPlanOfDone(index, mentions),
                !isPlanBeforeDone(index, candidates, mentions),
                let whole = asWhole(index, mentions), whole.code == code, standsAlone(mention, text)
            else { continue }
            // 床位98张,每千人床位9张。其中,公立医院床位73张: of all of them, and not of the mean.
            if whole.isMean, whole.rest < value,
                !endsAlike(mention.indicator, part) || !words.share.perHead.occur(in: part)
            {
                last = last ?? whole
                continue
            }
            // 总产值9亿元,增加值5亿元。其中,农业产值4亿元: of the one that is called so.
            if !isToldBefore || part.isEmpty || endsAlike(mention.indicator, part) { return whole }
            last = last ?? whole
        }
        return last
    }

    /// 全市受理案件 for 市中院受理 behind 全市受理案件9件,审结8件: the one of several amounts that the same was done to, where the part's name
    /// ends with that and only one of theirs has it; nil for other parts.
    func sameAct(as part: String, _ candidates: Range<Int>, _ mentions: [MetricMention]) -> Int? {
        guard candidates.count <= Self.fewAmounts, part.utf8.count >= 9, part.utf8.count <= Self.longestDoer else {
            return nil
        }
        let act = part.withBytes { bytes in
            naming.isVerbOnly(bytes, (bytes.count - 6)..<bytes.count) ? Array(bytes.suffix(6)) : nil
        }
        guard let act else { return nil }
        var told: Int?
        for index in candidates where mentions[index].measure == .level && !mentions[index].isEarlierValue {
            // 转移支付9亿元,其中一般性转移支付5亿元(含专项转移支付2亿元): a part of a part is of that.
            if isPartOfAmount(index, mentions) { return nil }
            let hasAct = mentions[index].indicator.withBytes { bytes in
                (0...max(0, bytes.count - act.count)).contains { bytes[$0...].starts(with: act) }
            }
            guard hasAct else { continue }
            if told != nil { return nil }
            told = index
        }
        return told
    }

    /// So many amounts may stand before such a part, and bytes of who did something with the verb.
    private static let fewAmounts = 6
    private static let longestDoer = 45

    /// The same in what stands before the semicolons of the sentence: 民办学校9所,占40%;在校生2万人。其中,民办幼儿园5所.
    @inline(never)
    func wholeBeforeSemicolon(
        _ code: String, _ candidates: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ mentions: [MetricMention],
        of part: String
    ) -> PartsOfWhole.Whole? {
        var first = candidates.lowerBound
        while first > 0, first < mentions.count, candidates.lowerBound - first < Self.longestWay,
            case let next = mentions[first].sentence, case let before = mentions[first - 1].sentence,
            before == next || goesOn(text, next, from: before.upperBound)
        {
            first -= 1
        }
        return whole(code, first..<candidates.lowerBound, text, mentions, of: part, isToldBefore: true)
    }

    /// So many numbers may stand between what came in and the sentence of what was spent.
    private static let sidesApart = 4

    /// True for a plan that a number before it in its sentence is measured by.
    private func isPlanOfDone(_ index: Int, _ mentions: [MetricMention]) -> Bool {
        guard index > 0, mentions[index].isPlanned, case let next = index + 1, next < mentions.count,
            mentions[next].measure == .share, mentions[next].sentence == mentions[index].sentence
        else { return false }
        return mentions[..<index].reversed().prefix { $0.sentence == mentions[index].sentence }.contains {
            $0.measure == .level && !$0.isPlanned && !$0.isEarlierValue
                && mentions[index].indicator.hasPrefix($0.indicator)
        }
    }

    /// True for 3万元 of 接待费支出预算3万元,支出决算为2万元: what was planned of something that is told of as done behind it.
    private func isPlanBeforeDone(_ index: Int, _ candidates: Range<Int>, _ mentions: [MetricMention]) -> Bool {
        guard mentions[index].isPlanned, index + 1 < candidates.upperBound else { return false }
        return mentions[(index + 1)..<candidates.upperBound].contains {
            $0.measure == .level && !$0.isPlanned && !$0.isEarlierValue
                && $0.quantity.unit == mentions[index].quantity.unit
                && $0.indicator.hasPrefix(mentions[index].indicator)
        }
    }

    /// The amount of a mention as one that parts are told of, with nothing taken of it yet; nil for what can have none.
    func asWhole(_ index: Int, _ mentions: [MetricMention]) -> PartsOfWhole.Whole? {
        amount(mentions[index].quantity).map {
            PartsOfWhole.Whole(
                mention: index, code: $0.code, rest: $0.value + $0.value / Self.rounding,
                isMean: words.share.perHead.occur(in: mentions[index].indicator))
        }
    }

    /// Parts may add up to so much of the whole more than it, as each is rounded.
    static let rounding: Int128 = 200

    /// An amount that can have parts, in millionths of its base unit: no range, no rate. 亿 without a unit is money, and 万 of
    /// what other numbers without a unit are.
    func amount(_ quantity: Quantity) -> (code: String, value: Int128)? {
        let unit = quantity.unit.map { units.all[$0] }
        let isBare = unit == nil && quantity.scalePower >= Self.powerOfBareAmounts && quantity.notation == .digits
        guard quantity.high == nil, unit.map({ $0.kind != .ratio }) ?? isBare,
            let scaled = quantity.value.scaled(byPowerOfTen: 6 + quantity.scalePower + (unit?.power ?? 0)),
            scaled.scale <= 30
        else { return nil }
        var value = scaled.coefficient
        for _ in 0..<scaled.scale { value /= 10 }
        return (unit?.code ?? (quantity.scalePower >= Self.powerOfBareMoney ? "CNY" : ""), value)
    }

    /// Those of 万 and 亿.
    private static let powerOfBareAmounts = 4
    private static let powerOfBareMoney = 8
}
