import Model

/// Figures that are told of many things in turn and named with the first of them alone.
extension SentenceReader {
    /// 平均工资 and 金融业、采矿业 of 平均工资最高的两个行业分别是金融业、采矿业: the figure that things are ranked by and these; nil for other
    /// words.
    func rankedThings(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> (figure: Range<Int>, things: Range<Int>)? {
        guard range.count >= Self.shortestRanking, let order = words.part.orders.first(in: text, range),
            order.lowerBound >= range.lowerBound + 6,
            let copula = words.share.copulas.first(in: text, order.upperBound..<range.upperBound)
        else { return nil }
        let end = words.share.copulas.beginning(in: text, at: copula.lowerBound, end: range.upperBound)
        let things = (copula.lowerBound + (end?.count ?? copula.count))..<range.upperBound
        let figure = withoutChangeNoun(text, range.lowerBound..<order.lowerBound).range
        return figure.count >= 6 && things.count >= 6 ? (figure, things) : nil
    }

    /// Bytes of the shortest words with a figure, an order and a thing: 总产值最大的行业是.
    private static let shortestRanking = 30

    /// 金融业 and 平均工资 of 平均工资最高的行业是金融业9万元, and of the next of its list the same; nil for other names.
    func nameOfRanked(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> NamePieces? {
        let item = items[index]
        guard item.measure == .level, item.behind.isEmpty, item.addition.isEmpty else { return nil }
        // Few names have the second byte of 最.
        if item.before.count >= Self.shortestRanking,
            UnsafeBufferPointer(rebasing: text[item.before]).firstOffset(of: 0x9C) != nil,
            let ranked = rankedThings(text, item.before)
        {
            // 各类案件居前3位的依次是盗窃案9件: what is counted is no figure that they are ranked by.
            guard isMeasured(text, ranked.figure) else { return NamePieces(ranked.things) }
            item.rankedBy = ranked.figure
            return NamePieces(ranked.things, ranked.figure)
        }
        guard index > 0, !items[index - 1].rankedBy.isEmpty, items[index - 1].quantity.unit == item.quantity.unit,
            isNextOfList(text, items, index), naming.leadingVerbs(text, item.before).isEmpty
        else { return nil }
        item.rankedBy = items[index - 1].rankedBy
        return NamePieces(item.before, item.rankedBy)
    }

    /// 云岭 and 经费投入 of 经费投入超过5亿元的市有3个,分别为云岭(9亿元)、江口(7亿元): things of which was counted how many come past an amount,
    /// with the figure that does; nil for other parentheses.
    func nameOfNamed(
        inParenthesis index: Int, _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        let open = item.clause - 1
        guard index > 0, item.measure == .level, text[open] == UInt8(ascii: "("),
            case let earlier = items[index - 1], earlier.end < open
        else { return nil }
        if !earlier.rankedBy.isEmpty, earlier.isInParenthesis, earlier.quantity.unit == item.quantity.unit,
            text[earlier.end] == UInt8(ascii: ")"), isSeparator(text, earlier.end + 1, open)
        {
            item.rankedBy = earlier.rankedBy
        } else {
            // The clause that names them follows the count.
            guard isCounted(earlier), text[earlier.end] == UInt8(ascii: ","),
                case let start = earlier.end + 1,
                let copula = words.share.copulas.beginning(in: text, at: start, end: open),
                copula.count > "分别".utf8.count,
                let bound = words.count.thresholdVerbs.first(in: text, earlier.before),
                case let figure = earlier.before.lowerBound..<bound.lowerBound, figure.count >= 6
            else { return nil }
            item.rankedBy = figure
            return NamePieces((start + copula.count)..<open, figure)
        }
        let thing = naming.trimmed(text, (earlier.end + 1)..<open, dates: dates, dateIndex: dateIndex)
        return thing.isEmpty ? nil : NamePieces(thing, item.rankedBy)
    }

    /// 增加值 of 三次产业增加值分别为:第一产业9亿元, and 里程 of 各级航道里程如下:一级航道90公里: what the clause before a colon says is told of each
    /// thing behind it, with the sign of its growth where it is that (各县投资增速分别为:甲县9%); nil where it says nothing of that.
    private func figureOfEach(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ first: SentenceItem
    ) -> (figure: Range<Int>, sign: Int)? {
        let end = first.clause - 1
        guard end > sentence.lowerBound, text[end] == UInt8(ascii: ":"),
            let verb = words.owner.listingVerbs.ending(in: text, at: end, floor: sentence.lowerBound),
            case let start = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound).start,
            case let (topic, sign) = withoutChangeNoun(
                text, naming.trimmed(text, start..<(end - verb.count), dates: [], dateIndex: 0..<0)),
            sign == 0 || isPercent(first), topic.count >= 6, topic.count <= Self.longestListed,
            !contains(text, topic, ["、"])
        else { return nil }
        if let group = groups.beginning(in: text, topic), group.upperBound < topic.upperBound {
            return (group.upperBound..<topic.upperBound, sign)
        }
        // 收支总数如下: what it is of stands with each.
        guard let head = naming.heads.longest(in: text, at: topic.upperBound, bounds: topic),
            case let figure = (topic.upperBound - head.count)..<topic.upperBound, !naming.isGeneric(text, figure)
        else { return nil }
        return (figure, sign)
    }

    /// Bytes of a figure before a colon that is told of what stands behind it.
    private static let longestListed = 60

    /// Puts the figure that was told of the first thing behind 分…看, or stands before a colon, behind the names of the others, up to the end of the list:
    /// 分行业看,信息服务营业收入9亿元,增长2%;内容创作8亿元,增长3%.
    func nameListed(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ paragraph: inout ParagraphState
    ) {
        var listed = paragraph.listed
        if let end = listed?.end, !goesOn(text, sentence, from: end) { listed = nil }
        let first = items[0]
        if listed == nil, first.clause > sentence.lowerBound, first.measure == .level, first.name.count <= 2,
            let last = first.name.last, let unit = first.quantity.unit,
            case let end = first.clause - 1, end > sentence.lowerBound, text[end] == UInt8(ascii: ","),
            isViewpoint(text, sentence.lowerBound..<end),
            let head = naming.heads.longest(in: text, at: last.upperBound, bounds: last),
            head.count + 6 <= last.count || first.name.count == 2
        {
            listed = ((last.upperBound - head.count)..<last.upperBound, unit, false, 0, 0)
        } else if listed == nil, first.clause > sentence.lowerBound, text[first.clause - 1] == UInt8(ascii: ":"),
            first.measure == .level, let unit = first.quantity.unit,
            case let topic = naming.trimmed(
                text, sentence.lowerBound..<(first.clause - 1), dates: [], dateIndex: 0..<0),
            topic.count >= 6, topic.count <= Self.longestListed, !contains(text, topic, [",", "、"]),
            words.owner.listedTopics.ending(in: text, at: topic.upperBound, floor: topic.lowerBound) != nil
        {
            // 月最低工资标准:一类地区2280元;二类地区2060元
            listed = (topic, unit, true, 0, 0)
        } else if listed == nil, first.measure == .level, let unit = first.quantity.unit,
            let each = figureOfEach(text, sentence, first)
        {
            listed = (each.figure, unit, true, Int8(each.sign), 0)
        }
        guard var known = listed else {
            if paragraph.listed != nil { paragraph.listed = nil }
            return
        }
        for (index, item) in items.enumerated() where item.measure == .level && item.quantity.unit == known.unit {
            guard item.name.count == 1, case let name = item.name[0], name == item.before, item.behind.isEmpty,
                item.clause == item.floor
                    || known.isTopic && isSeparator(text, item.floor, item.quantity.range.lowerBound),
                !item.isInParenthesis, name.count >= 6
            else { continue }
            // 基金收入9亿元,滚存结余2亿元: behind a comma, an industry alone is another of them.
            let isIndustry = words.price.producers.ending(in: text, at: name.upperBound, floor: name.lowerBound) != nil
            guard
                known.isTopic || isIndustry
                    || item.clause == sentence.lowerBound && naming.leadingVerbs(text, name).isEmpty,
                naming.heads.longest(in: text, at: name.upperBound, bounds: name) == nil,
                words.change.measures.ending(in: text, at: name.upperBound, floor: name.lowerBound) == nil,
                // 餐饮收入9亿元;商品零售8亿元: sales are none.
                words.price.goodsFigures.ending(in: text, at: name.upperBound, floor: name.lowerBound) == nil
            else { continue }
            let alone = item.name
            item.name.append(known.figure)
            if known.sign != 0 { (item.measure, item.sign) = (.change, Int(known.sign)) }
            for other in items[(index + 1)...] where other.name == alone { other.name = item.name }
        }
        known.end = sentence.upperBound
        paragraph.listed = known
    }
}
