import Patterns

/// Areas and yields of crops, and what these are worth: 粮食播种面积2000万亩,总产量93万吨.
extension SentenceReader {
    /// 粮食 and 总产量 of 粮食播种面积2000万亩,总产量93万吨, where a yield that names no crop is of the one that the area or the yield
    /// before is of, or that the clause before begins with (粮食喜获丰收,总产达93万吨); nil for other names.
    func nameOfYield(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        let isYield = words.owner.yields.isWhole(item.before, of: text)
        var figure = item.before
        if !isYield {
            // 果品产量9万吨,实现产值2亿元
            guard index > 0, let own = makerFigure(endOf: figure, text) else { return nil }
            figure = own
        }
        if let antecedent = antecedent(items, index) {
            let name = items[antecedent].name
            guard let last = name.last,
                let crop = crop(of: last, text, isSold: !isYield)
                    // 苹果5万亩,产量9万吨
                    ?? (isYield && isLand(text, items, antecedent) ? last : nil)
            else { return nil }
            let thing = withoutAdded(text, withoutLeadingVerbs(text, name.replacingLast(with: crop)))
            if thing.isEmpty, !isYield { return nil }
            var pieces = thing
            pieces.append(figure)
            item.thing = thing
            return pieces
        }
        // 原煤平稳增长。产量增长5%: of what the sentence before tells of.
        if isYield, index == 0, item.clause == sentence.lowerBound,
            let crop = subjectOfSentenceBefore(sentence, text)
        {
            return NamePieces(crop, item.before)
        }
        let end = item.clause - 1
        guard isYield, item.clause == item.floor, end > sentence.lowerBound else { return nil }
        var start = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound).start
        start = naming.trimmed(text, start..<end, dates: [], dateIndex: 0..<0).lowerBound
        if let scope = words.name.scope.longest(in: text, at: start, bounds: start..<end) { start += scope.count }
        guard let crop = words.owner.crops.beginning(in: text, at: start, end: end) else { return nil }
        return NamePieces(start..<(start + crop.count), item.before)
    }

    /// Puts the crop that the sentence before the semicolon told of before a yield that names none (小麦播种面积9万亩;总产量3万吨);
    /// gives the one that was told of last.
    func nameYields(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, behind earlier: Range<Int>?
    ) -> Range<Int>? {
        var known = earlier
        for item in items {
            guard let last = item.name.last else { continue }
            if item.name.count == 1,
                words.owner.yields.isWhole(last, of: text)
                    || words.owner.cropAreas.isWhole(last, of: text) && !words.owner.bareAreas.isWhole(last, of: text)
            {
                if let known { item.name = NamePieces(known, last) }
            } else if let crop = crop(of: last, text), !crop.isEmpty {
                known = crop
            } else if item.measure == .level {
                known = item.name.count > 1 && words.owner.yields.isWhole(last, of: text) ? item.name[0] : nil
            }
        }
        return known
    }

    /// Puts 产量 behind the products of 从主要产品产量看,原煤增长9%,水泥下降2%, which is said by what they are looked at.
    @inline(__always)
    func nameProducts(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems) {
        let comma = items[0].clause - 1
        guard comma - sentence.lowerBound >= Self.shortestViewpoint, text[comma] == UInt8(ascii: ","),
            text.has("看", at: comma - "看".utf8.count, end: comma)
        else { return }
        nameProducts(text, sentence, items, before: comma)
    }

    /// Bytes of 从产量看.
    private static let shortestViewpoint = 12

    /// The same behind a clause that ends with 看 at `comma`.
    @inline(never)
    private func nameProducts(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, before comma: Int
    ) {
        let start = clauseStart(text, sentence.lowerBound, comma, sentence.lowerBound).start
        var end = comma - "看".utf8.count
        if text.has("来", at: end - "来".utf8.count, end: end) { end -= "来".utf8.count }
        guard isViewpoint(text, start..<comma), let word = words.owner.yields.ending(in: text, at: end, floor: start)
        else { return }
        for (index, item) in items.enumerated() where item.measure == .level || item.measure == .change {
            guard item.name.count == 1, case let name = item.name[0], name == item.before, item.behind.isEmpty,
                item.measure == .change ? isPercent(item) : !isPercent(item) && !isMoney(item),
                !item.isInParenthesis, !isMeasured(text, name), naming.leadingVerbs(text, name).isEmpty,
                naming.firstVerb(text, in: name) == nil,
                words.context.prepositions.mayBegin(in: text, at: name.lowerBound, end: name.upperBound) == false
            else { continue }
            let alone = item.name
            item.name.append((end - word.count)..<end)
            for other in items[(index + 1)...] where other.name == alone { other.name = item.name }
        }
    }

    /// 粮食 of 粮食播种面积, 粮食总产 and 粮食面积; nil for what is no area or yield of a crop, or of what else is grown where that
    /// `isSold`.
    func crop(of name: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, isSold: Bool = false) -> Range<Int>? {
        guard
            let measure = words.owner.yields.ending(in: text, at: name.upperBound, floor: name.lowerBound)
                ?? words.owner.cropAreas.ending(in: text, at: name.upperBound, floor: name.lowerBound)
        else { return nil }
        let crop = name.lowerBound..<(name.upperBound - measure.count)
        // 面积 alone can be that of anything.
        if !isSold, words.owner.bareAreas.isWhole(crop.upperBound..<name.upperBound, of: text),
            words.owner.crops.ending(in: text, at: crop.upperBound, floor: crop.lowerBound) == nil
        {
            return nil
        }
        return crop
    }

    /// True for so much land that is named after what grows there, and for what it grew by.
    private func isLand(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        let item = items[index].measure == .change ? items[index].of.map { items[$0] } : items[index]
        guard let item, item.measure == .level, let last = item.name.last, let unit = item.quantity.unit else {
            return false
        }
        return units.all[unit].kind == .area
            && words.owner.bareAreas.ending(in: text, at: last.upperBound, floor: last.lowerBound) == nil
    }

    /// 产值 of 产值 and 实现产值, figures that are never a region's; nil where anything else stands before.
    func makerFigure(endOf name: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let figure = words.owner.makerFigures.longest(in: text, at: name.upperBound, bounds: name) else {
            return nil
        }
        let own = (name.upperBound - figure.count)..<name.upperBound
        return own == name || naming.withoutReach(text, name) == own ? own : nil
    }
}
