import Patterns

/// Areas and yields of crops: 粮食播种面积2000万亩,总产量93万吨.
extension SentenceReader {
    /// 粮食 and 总产量 of 粮食播种面积2000万亩,总产量93万吨, where a yield that names no crop is of the one that the area or the yield
    /// before is of, or that the clause before begins with (粮食喜获丰收,总产达93万吨); nil for other names.
    func nameOfYield(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        guard words.yields.isWhole(item.before, of: text) else { return nil }
        if let antecedent = antecedent(items, index) {
            let name = items[antecedent].name
            guard let last = name.last, let crop = crop(of: last, text) else { return nil }
            let thing = withoutAdded(text, withoutLeadingVerbs(text, name.replacingLast(with: crop)))
            var pieces = thing
            pieces.append(item.before)
            item.thing = thing
            return pieces
        }
        let end = item.clause - 1
        guard item.clause == item.floor, end > sentence.lowerBound else { return nil }
        var start = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound).start
        if let scope = words.scope.longest(in: text, at: start, bounds: start..<end) { start += scope.count }
        guard let crop = words.crops.beginning(in: text, at: start, end: end) else { return nil }
        return NamePieces(start..<(start + crop.count), item.before)
    }

    /// 粮食 of 粮食播种面积, 粮食总产 and 粮食面积; nil for what is no area or yield of a crop.
    func crop(of name: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard
            let measure = words.yields.ending(in: text, at: name.upperBound, floor: name.lowerBound)
                ?? words.cropAreas.ending(in: text, at: name.upperBound, floor: name.lowerBound)
        else { return nil }
        let crop = name.lowerBound..<(name.upperBound - measure.count)
        // 面积 alone can be that of anything.
        if measure.count == "面积".utf8.count, text.has("面积", at: crop.upperBound, end: name.upperBound),
            words.crops.ending(in: text, at: crop.upperBound, floor: crop.lowerBound) == nil
        {
            return nil
        }
        return crop
    }
}
