import Model

/// What grew of an industry of which only the industry is named: 规模以上工业增加值增长8%,其中轻工业增长5%.
extension SentenceReader {
    /// Gives industries and enterprises the figure that was named last of another one in the paragraph.
    func nameFigures(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ paragraph: inout ParagraphState
    ) {
        for (index, item) in items.enumerated() where item.measure == .level || item.measure == .change {
            guard let last = item.name.last else { continue }
            if let among = figureOfAmong(text, item) { paragraph.figure = among }
            if let head = naming.heads.longest(in: text, at: last.upperBound, bounds: last) {
                let figure = (last.upperBound - head.count)..<last.upperBound
                var producers = producers(text, last.lowerBound..<figure.lowerBound)
                // 规模以上工业企业, whose 增加值 stands in a piece of its own.
                if figure == last, item.name.count == 2 { producers = self.producers(text, item.name[0]) }
                // 企业实现利润总额
                if producers.isEmpty,
                    let attained = words.change.attained.ending(in: text, at: figure.lowerBound, floor: last.lowerBound)
                {
                    producers = self.producers(text, last.lowerBound..<(figure.lowerBound - attained.count))
                }
                // 新能源汽车零售额增长37%,智能手机增长21%
                if words.price.goodsFigures.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil {
                    producers.append(Self.goods)
                }
                paragraph.figure =
                    producers.isEmpty
                    ? priceOfClasses(text, last) ?? figureOfInvestment(text, last)
                    : (producers, figure, unit(of: item, figure, before: paragraph.figure))
            } else if let prices = priceOfClasses(text, last) {
                paragraph.figure = prices
            } else if let figure = paragraph.figure, item.measure == .change,
                let prices = pricesOfAreas(text, last, figure.range)
            {
                item.name.append(prices)
            } else if let figure = paragraph.figure, item.measure == .change, words.price.foods.isWhole(last, of: text),
                words.price.priceHeads.isWhole(figure.range, of: text)
            {
                // 食品类价格上涨2%,其中猪肉上涨9%
                item.name.append(figure.range)
            } else if let figure = paragraph.figure, figure.producers.isEmpty, item.measure == .change,
                words.owner.investmentKinds.isWhole(last, of: text)
            {
                item.name.append(figure.range)
            } else if let figure = paragraph.figure, let producer = producer(text, last, figure.producers),
                isFigure(items, index, figure.unit), !isOfNew(text, last),
                // 企业达90家、营收9亿元,分别增长8%和9%: the first is how many more there are.
                !(item.of.map { isCounted(items[$0]) } ?? false)
            {
                if !figure.producers.contains(producer) {
                    // 重工业增加值增长8%;分经济类型看,股份制企业增长9%: of each kind the same is told.
                    guard item.clause > 0,
                        words.part.kindsFollow.ending(in: text, at: item.clause - 1, floor: 0) != nil
                    else {
                        paragraph.figure = nil
                        continue
                    }
                    paragraph.figure?.producers.append(producer)
                }
                let alone = item.name
                item.name.append(figure.range)
                if index + 1 < items.count, items[index + 1].whole == index, items[index + 1].name == alone {
                    items[index + 1].name = item.name
                }
            } else if let grown = figureThatGrew(text, last) {
                paragraph.figure = grown
            } else if paragraph.figure != nil, !leavesFigure(text, item, last) {
                paragraph.figure = nil
            }
        }
    }

    /// True for what stands between a figure of all industries and those of some: how many of them grew (33个行业大类中有24个实现正增长,
    /// 增长面73%), which place its growth has (增速居全省第二位), and what one does for others (汽车制造业增长15%,拉动工业增长2个百分点).
    private func leavesFigure(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ name: Range<Int>) -> Bool {
        words.price.figureAsides.ending(in: text, at: name.upperBound, floor: name.lowerBound) != nil
            || item.measure == .rank
            || isInPoints(item)
                && words.name.effects.beginning(in: text, at: name.lowerBound, end: name.upperBound) != nil
    }

    /// Who makes what the last figure of a paragraph was given of, by the index of the word; goods of all kinds are told of where
    /// some have been.
    private func producer(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ known: [Int]) -> Int? {
        known.contains(Self.goods) && words.price.goods.isWhole(name, of: text)
            ? Self.goods : producers(text, name).first
    }

    /// 增加值 of 35个行业大类中有26个增加值保持增长, whose growth in some of them is told behind it; nil for other names.
    private func figureThatGrew(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>
    ) -> (producers: [Int], range: Range<Int>, unit: Int?)? {
        guard let grown = words.change.grown.ending(in: text, at: name.upperBound, floor: name.lowerBound) else {
            return nil
        }
        let figure = name.lowerBound..<(name.upperBound - grown.count)
        guard let head = naming.heads.longest(in: text, at: figure.upperBound, bounds: figure) else { return nil }
        return (words.price.industryProducers, (figure.upperBound - head.count)..<figure.upperBound, nil)
    }

    /// 投资 of 固定资产投资增长8%, which is told of kinds of it where words say that these follow (按构成分,建筑安装工程增长9%); nil for
    /// other names.
    private func figureOfInvestment(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>
    ) -> (producers: [Int], range: Range<Int>, unit: Int?)? {
        guard
            let figure = words.owner.investedFigures.ending(in: text, at: name.upperBound, floor: name.lowerBound),
            let head = words.owner.invested.first(in: text, (name.upperBound - figure.count)..<name.upperBound)
        else { return nil }
        return ([], head, nil)
    }

    /// 零售额 of 限额以上单位商品零售额中,汽车类增长9%,家具类下降8%: what of each kind is told; nil for other clauses.
    private func figureOfAmong(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem
    ) -> (producers: [Int], range: Range<Int>, unit: Int?)? {
        guard let end = endOfAmong(text, item),
            let head = naming.heads.longest(in: text, at: end, bounds: max(0, end - Self.longestHead)..<end)
        else { return nil }
        return (words.price.classes + words.price.industryProducers + [Self.goods], (end - head.count)..<end, nil)
    }

    /// Stands among the indices of words for goods of all kinds.
    private static let goods = -1

    /// Bytes within which the figure before 中 is looked for.
    private static let longestHead = 30

    /// The unit of a figure's amount, which a change of it (利润总额9亿元,下降3%) leaves as it was.
    private func unit(
        of item: SentenceItem, _ figure: Range<Int>, before: (producers: [Int], range: Range<Int>, unit: Int?)?
    ) -> Int? {
        item.measure == .level ? item.quantity.unit : before?.range == figure ? before?.unit : nil
    }

    /// 价格 of 居民消费价格总水平, whose classes are told of behind it: 衣着类上涨7%; nil for other names.
    private func priceOfClasses(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>
    ) -> (producers: [Int], range: Range<Int>, unit: Int?)? {
        guard let prices = words.price.prices.first(in: text, name),
            let head = words.price.priceHeads.ending(in: text, at: prices.upperBound, floor: prices.lowerBound)
        else { return nil }
        return (words.price.classes, (prices.upperBound - head.count)..<prices.upperBound, nil)
    }

    /// 居民消费价格 of 居民消费价格上涨2%,其中城市上涨1%, of which `figure` is the last word; nil for other names, and behind other figures.
    private func pricesOfAreas(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ figure: Range<Int>
    ) -> Range<Int>? {
        guard words.price.priceAreas.isWhole(name, of: text),
            let prices = words.price.prices.ending(in: text, at: figure.upperBound, floor: 0)
        else { return nil }
        return (figure.upperBound - prices.count)..<figure.upperBound
    }

    /// True for a change in per cent, and for money that was reached, or that changed, where the figure before is in the same
    /// unit: 汽车产业销售收入达90亿元,食品产业达20亿元; 国有企业利润总额9亿元,下降3%;私营企业2亿元,下降1%.
    private func isFigure(_ items: SentenceItems, _ index: Int, _ unit: Int?) -> Bool {
        let item = items[index]
        guard let own = item.quantity.unit else { return false }
        // 农副食品加工业利润增长9%,石油加工业增长3倍
        if item.measure == .change { return units.all[own].known == .percent || units.all[own].known == .one }
        let isSaidToChange =
            index + 1 < items.count
            && (items[index + 1].of == index && items[index + 1].measure == .change
                // 第二产业税收9亿元,占55%;第三产业7亿元,占45%
                || items[index + 1].whole == index && items[index + 1].measure == .share)
        // 采矿业产能利用率为73%,食品制造业为74%
        if unit == own, units.all[own].known == .percent { return item.behind.isEmpty && item.name.count == 1 }
        return unit == own && units.all[own].kind == .money
            && (item.tail.isReached || item.tail.isTo || isSaidToChange) && item.behind.isEmpty && item.name.count == 1
    }

    /// 新登记企业 are counted; 租赁和商务服务业 is an industry whose name begins with a verb.
    func isOfNew(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        let verbs = naming.leadingVerbs(text, name)
        return !verbs.isEmpty
            && words.name.separators.longest(in: text, at: verbs.upperBound, bounds: verbs.upperBound..<name.upperBound)
                == nil
    }

    /// The words for those who make something that a name ends with, by their index: 企业 and before it 业 in 服务业企业.
    private func producers(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> [Int] {
        var producers: [Int] = []
        var end = name.upperBound
        while let word = words.price.producers.ending(in: text, at: end, floor: name.lowerBound) {
            producers.append(word.word)
            end -= word.count
        }
        return producers
    }
}
