import Model

/// What grew of an industry of which only the industry is named: 规模以上工业增加值增长8%,其中轻工业增长5%.
extension SentenceReader {
    /// Gives industries and enterprises the figure that was named last of another one in the paragraph.
    func nameFigures(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ paragraph: inout ParagraphState
    ) {
        for item in items where item.measure == .level || item.measure == .change {
            guard let last = item.name.last else { continue }
            if let head = naming.heads.longest(in: text, at: last.upperBound, bounds: last) {
                let figure = (last.upperBound - head.count)..<last.upperBound
                let producers = producers(text, last.lowerBound..<figure.lowerBound)
                paragraph.figure =
                    producers.isEmpty
                    ? priceOfClasses(text, last)
                    : (producers, figure, item.measure == .level ? item.quantity.unit : nil)
            } else if let prices = priceOfClasses(text, last) {
                paragraph.figure = prices
            } else if let figure = paragraph.figure,
                let producer = producers(text, last).first, figure.producers.contains(producer),
                isFigure(item, figure.unit), !isOfNew(text, last)
            {
                item.name.append(figure.range)
            } else {
                paragraph.figure = nil
            }
        }
    }

    /// 价格 of 居民消费价格总水平, whose classes are told of behind it: 衣着类上涨7%; nil for other names.
    private func priceOfClasses(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>
    ) -> (producers: [Int], range: Range<Int>, unit: Int?)? {
        guard let prices = words.prices.first(in: text, name) else { return nil }
        return (words.classes, (prices.upperBound - "价格".utf8.count)..<prices.upperBound, nil)
    }

    /// True for a change in per cent, and for money that was reached where the figure before is in the same unit: 汽车产业销售收入
    /// 达90亿元,食品产业达20亿元.
    private func isFigure(_ item: SentenceItem, _ unit: Int?) -> Bool {
        guard let own = item.quantity.unit else { return false }
        if item.measure == .change { return units.all[own].known == .percent }
        return unit == own && units.all[own].kind == .money && (item.tail.isReached || item.tail.isTo)
            && item.behind.isEmpty && item.name.count == 1
    }

    /// 新登记企业 are counted; 租赁和商务服务业 is an industry whose name begins with a verb.
    private func isOfNew(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        let verbs = naming.leadingVerbs(text, name)
        return !verbs.isEmpty
            && words.separators.longest(in: text, at: verbs.upperBound, bounds: verbs.upperBound..<name.upperBound)
                == nil
    }

    /// The words for those who make something that a name ends with, by their index: 企业 and before it 业 in 服务业企业.
    private func producers(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> [Int] {
        var producers: [Int] = []
        var end = name.upperBound
        while let word = words.producers.ending(in: text, at: end, floor: name.lowerBound) {
            producers.append(word.word)
            end -= word.count
        }
        return producers
    }
}
