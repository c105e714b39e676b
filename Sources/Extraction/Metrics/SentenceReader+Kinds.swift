import Model

/// Kinds of which a whole's figure is told by their names alone: 货物周转量9亿吨公里,其中铁路3亿吨公里,公路6亿吨公里.
extension SentenceReader {
    /// Puts what was told of the whole behind the kinds that follow it in the paragraph, where the unit is the same.
    @inline(__always)
    func nameKinds(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ paragraph: inout ParagraphState) {
        // 商品销售保持较快增长,粮油食品类增长6%: what a clause says without a number is told of, and not what was told before.
        if paragraph.ofKinds != nil, let item = items.first, item.measure == .change, item.clause > 3,
            text[item.clause - 1] == UInt8(ascii: ","),
            words.change.changes.ending(in: text, at: item.clause - 1, floor: 0) != nil
        {
            paragraph.ofKinds = nil
        }
        paragraph.seesTrade = false
        var ofShares: (range: Range<Int>, unit: Int)?
        for (index, item) in items.enumerated() {
            // 医院3万张(占75%): a share behind a kind that has taken the whole's figure is of that.
            if item.measure == .share, index > 0, item.name.count == 1 {
                let told = item.whole ?? index - 1
                if let whole = paragraph.ofKinds, items[told].name.count == 2, items[told].name.last == whole.range,
                    items[told].name.first == item.name.first
                {
                    item.name = items[told].name
                }
            }
            // 在从业人员中,采矿业占5%,制造业占91%: of those that the clause says.
            if item.measure == .share {
                if item.behind.isEmpty, item.clause == item.floor, let unit = item.quantity.unit,
                    let whole = wholeOfClause(text, item, unit) ?? ofShares
                {
                    ofShares = takeWhole(text, item, whole) ? whole : nil
                } else {
                    ofShares = nil
                }
            }
            guard let last = item.name.last, let unit = item.quantity.unit else { continue }
            // As 进出口, 总额 and 总值 end, and few other names.
            let byte = text[last.upperBound - 1]
            if byte == 0xA3 || byte == 0x9D || byte == 0xBC { paragraph.seesTrade = true }
            // 床位增加613张, and not 床位增长2%, hands 床位 on.
            let isAmount =
                item.measure == .level || item.measure == .change && units.all[unit].kind != .ratio
            guard
                isAmount
                    || item.measure == .change
                        && (paragraph.ofKinds != nil
                            // 病床使用率下降2个百分点,其中公立医院提高1个百分点
                            || item.of == nil && (units.all[unit].known == .percent || isInPoints(item)))
            else { continue }
            let whole = wholeOfClause(text, item, unit) ?? paragraph.ofKinds
            if let whole, takeWhole(text, item, whole) {
                paragraph.ofKinds = whole
                continue
            }
            guard
                let figure = words.part.figuresOfKinds.ending(in: text, at: last.upperBound, floor: last.lowerBound)
            else {
                // 对东盟进出口9亿元,增长16%: what grew is what was told of.
                if items.count > 1, item.measure == .level || paragraph.ofKinds?.range.upperBound != last.upperBound {
                    paragraph.ofKinds = nameOfKind(text, item).map { ($0, unit) }
                } else if items.count == 1 {
                    paragraph.ofKinds = nil
                }
                continue
            }
            let range = (last.upperBound - figure.count)..<last.upperBound
            // 货物周转量9亿吨公里,增长2%: the growth leaves the unit as it was.
            // 零售总额下降6%,其中城镇下降5%: so does growth alone.
            if isAmount
                || (units.all[unit].known == .percent || isInPoints(item)) && paragraph.ofKinds?.range != range
            {
                paragraph.ofKinds = (range, unit)
            } else if paragraph.ofKinds?.range != range {
                paragraph.ofKinds = nil
            }
        }
    }

    /// 使用率 of 病床使用率医院 and of 医院病床使用率, which the next kinds are told of, too (乡镇卫生院51%): the first of these is named as the
    /// second; nil for names of no kind.
    private func nameOfKind(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Range<Int>? {
        // 高水平医院 are counted.
        guard item.measure == .level, item.name.count == 1, case let name = item.name[0], name.count >= 12,
            !isCounted(item)
        else { return nil }
        if let kind = words.part.endsOfKinds.ending(in: text, at: name.upperBound, floor: name.lowerBound + 9),
            case let figure = name.lowerBound..<(name.upperBound - kind.count), isMeasured(text, figure)
        {
            item.name = NamePieces(figure.upperBound..<name.upperBound, figure)
            return figure
        }
        if text.has("对", at: name.lowerBound, end: name.upperBound),
            let trade = words.owner.tradeFigures.ending(in: text, at: name.upperBound, floor: name.lowerBound + 9)
        {
            return (name.upperBound - trade.count)..<name.upperBound
        }
        guard let kind = words.part.kinds.longest(in: text, at: name.lowerBound, bounds: name),
            kind.count + 6 <= name.count,
            case let figure = (name.lowerBound + kind.count)..<name.upperBound, isMeasured(text, figure)
        else { return nil }
        return figure
    }

    /// 对欧盟 of 对东盟进出口9亿元,对欧盟4亿元: with whom trade is told of.
    private func isPartner(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        text.has("对", at: name.lowerBound, end: name.upperBound) && name.count <= Self.longestPartner
            && words.owner.tradeFigures.ending(in: text, at: name.upperBound, floor: name.lowerBound) == nil
    }

    /// Bytes of such a partner: 对共建“一带一路”国家.
    private static let longestPartner = 36

    /// Puts whose trade both ways was told of before what of it goes one way: 民营企业进出口9亿元,其中出口6亿元,进口3亿元.
    func nameFlows(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ paragraph: inout ParagraphState
    ) {
        var (trader, isParted) = (paragraph.trader?.range, paragraph.trader?.isParted ?? false)
        if let known = paragraph.trader {
            // Behind a semicolon the list goes on, and behind a full stop where 其中 stands.
            let opens =
                words.part.partOpenings.beginning(in: text, at: sentence.lowerBound, end: sentence.upperBound) != nil
            let goesOn = sentence.lowerBound == known.end + 1 && known.isParted
            if !(goesOn || opens && sentence.lowerBound - known.end <= "。".utf8.count) { trader = nil }
            isParted = goesOn || opens
        }
        for item in items where item.measure == .level || item.measure == .change {
            // What grew is what was told of before.
            if trader == nil, item.measure == .change, item.of != nil { continue }
            guard let last = item.name.last else { continue }
            guard let figure = words.owner.tradeFigures.ending(in: text, at: last.upperBound, floor: last.lowerBound)
            else {
                if item.measure == .level { trader = nil }
                continue
            }
            let place = last.upperBound - figure.count
            if figure.word < words.owner.tradeTotalCount {
                let own = item.name.count > 1 ? item.name[0] : last.lowerBound..<place
                trader =
                    words.owner.traders.ending(in: text, at: own.upperBound, floor: own.lowerBound) == nil ? nil : own
                isParted = false
            } else if place == last.lowerBound, item.name.count == 1, let own = trader {
                isParted =
                    isParted
                    || words.part.partOpenings.beginning(in: text, at: item.clause, end: last.lowerBound) != nil
                    || isBehindPartMark(text, item.clause)
                if isParted { item.name = NamePieces(own, last) }
            }
        }
        paragraph.trader = trader.map { ($0, sentence.upperBound, isParted) }
    }

    /// Puts which way goods went behind their names where the head of the sentence, or of the list it goes on with, says that of
    /// all: 出口方面,机电产品9亿元,增长2%;农产品3亿元.
    func nameFlowOfTopic(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ paragraph: inout ParagraphState
    ) {
        var flow = paragraph.flowOfTopic.flatMap { goesOn(text, sentence, from: $0.end) ? $0.flow : nil }
        let end = items[0].clause - 1
        if end > sentence.lowerBound, end - sentence.lowerBound <= Self.longestTopic, text[end] == UInt8(ascii: ","),
            words.part.topicEnds.ending(in: text, at: end, floor: sentence.lowerBound) != nil,
            let place = words.owner.tradeFlows.first(in: text, sentence.lowerBound..<end),
            !words.owner.bothTradeFlows.occurs(in: text, sentence.lowerBound..<end)
        {
            flow = place
        }
        paragraph.flowOfTopic = flow.map { ($0, sentence.upperBound) }
        guard let flow else { return }
        for item in items where item.measure == .level || item.measure == .change {
            let kind = item.quantity.unit.map { units.all[$0].kind }
            guard item.name.count == 1, kind == .money || isPercent(item),
                !words.owner.tradeFlows.occurs(in: text, item.name[0])
            else { continue }
            item.name.append(flow)
        }
    }

    /// Bytes of 主要出口商品中.
    private static let longestTopic = 36

    /// True for what ends as a measure or a figure does, and doesn't only end like one.
    func isMeasured(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        words.change.measures.ending(in: text, at: name.upperBound, floor: name.lowerBound) != nil
            && words.change.notMeasures.ending(in: text, at: name.upperBound, floor: name.lowerBound) == nil
            || naming.heads.longest(in: text, at: name.upperBound, bounds: name) != nil
    }

    /// Puts it behind the name of a kind, or of an industry, in the same unit, and behind that of what it grew by.
    private func takeWhole(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ whole: (range: Range<Int>, unit: Int)
    ) -> Bool {
        guard item.name.count == 1, let unit = item.quantity.unit,
            item.measure == .change && (units.all[unit].known == .percent || isInPoints(item))
                || unit == whole.unit && item.behind.isEmpty
        else { return false }
        let name = naming.withoutReach(text, item.name[0])
        // 新增装机容量9千瓦,其中水电5千瓦: that they are new tells enough.
        let start = whole.range.lowerBound
        if units.all[whole.unit].kind == .power,
            words.part.added.ending(in: text, at: start, floor: max(0, start - Self.longestAdded)) != nil
        {
            return false
        }
        // 东部地区房地产开发投资9亿元,中部地区投资5亿元: the figure is cut short.
        if let kind = words.part.kinds.longest(in: text, at: name.lowerBound, bounds: name),
            kind.count + 6 <= name.count,
            case let short = (name.lowerBound + kind.count)..<name.upperBound,
            // 第一产业投资 of 固定资产投资 is called so.
            whole.range.count > "固定资产投资".utf8.count,
            words.owner.investments.isWhole(short, of: text),
            text[(whole.range.upperBound - short.count)..<whole.range.upperBound].elementsEqual(text[short])
        {
            item.name = NamePieces(name.lowerBound..<short.lowerBound, whole.range)
            return true
        }
        guard
            words.part.kinds.longest(in: text, at: name.lowerBound, bounds: name)?.count == name.count
                || isPartner(text, name) && words.owner.tradeFigures.isWhole(whole.range, of: text)
                || words.price.producers.ending(in: text, at: name.upperBound, floor: name.lowerBound) != nil
                    && !isOfNew(text, name)
                    // 失业人员再就业 is no industry.
                    && naming.verbNouns.longest(in: text, at: name.upperBound, bounds: name) == nil
        else { return false }
        item.name = NamePieces(name, behindShared(text, name, whole.range))
        return true
    }

    /// Bytes of 新增 and its like.
    private static let longestAdded = 18

    /// 人均收入 of 居民人均收入 behind 城镇居民: a whole without the two characters that a kind ends with.
    private func behindShared(
        _ text: UnsafeBufferPointer<UInt8>, _ kind: Range<Int>, _ whole: Range<Int>
    ) -> Range<Int> {
        guard kind.count > 6, whole.count > 6,
            text[(kind.upperBound - 6)..<kind.upperBound].elementsEqual(
                text[whole.lowerBound..<(whole.lowerBound + 6)])
        else { return whole }
        return (whole.lowerBound + 6)..<whole.upperBound
    }

    /// 法人单位 of 在法人单位中,批发和零售业2万个: what the clause before says they are among; nil where it says nothing of that.
    private func wholeOfClause(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ unit: Int
    ) -> (range: Range<Int>, unit: Int)? {
        if let listed = figureOfList(text, item) { return (listed, unit) }
        guard let end = endOfAmong(text, item),
            let figure = words.part.figuresOfKinds.ending(in: text, at: end, floor: 0)
        else { return nil }
        return ((end - figure.count)..<end, unit)
    }

    /// 法人单位 of 法人单位数量居前三位的行业是:批发和零售业2万个; nil where the clause before ends otherwise.
    private func figureOfList(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Range<Int>? {
        let end = item.clause - 1
        guard end > 0, text[end] == UInt8(ascii: ":"), item.floor == item.clause,
            let listed = words.part.kindsListed.ending(in: text, at: end, floor: 0)
        else { return nil }
        return words.part.figuresOfKinds.last(in: text, max(0, end - Self.longestLeadOfKinds)..<(end - listed.count))
    }

    /// Bytes of the clause before a colon that says which kinds follow.
    private static let longestLeadOfKinds = 90

    /// Where 中 stands before the comma that a number's clause begins behind: 零售额中,汽车类增长9%; nil where it doesn't.
    func endOfAmong(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Int? {
        var end = item.clause - 1
        guard end > 3, item.floor == item.clause else { return nil }
        // 法人单位中,位居前列的行业是:零售业3万个
        if text[end] == UInt8(ascii: ":") {
            let limit = max(4, end - Self.longestLeadOfKinds)
            repeat { end -= 1 } while end > limit && text[end] >= 0x80
        }
        return text[end] == UInt8(ascii: ",") && text.has("中", at: end - 3, end: end) ? end - 3 : nil
    }
}
