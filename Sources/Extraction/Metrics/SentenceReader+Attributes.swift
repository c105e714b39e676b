import Model
import Patterns

/// What numbers say of a thing that stands behind them: 投资3.9亿元的铸造项目.
extension SentenceReader {
    /// 投资3.9亿元的铸造项目开工: the thing stands behind 的, what the number says of it before; nil where the number is no
    /// such attribute.
    func nameOfAttribute(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ behind: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        let next = index + 1
        // 27个总投资69.5亿元的重点项目: what is counted stands behind both numbers.
        if isCounted(item), item.measure == .level, next < items.count, items[next].isAttribute, !behind.isEmpty,
            behind == items[next].before, attributes.attribute(text, in: behind) == behind, !items[next].behind.isEmpty
        {
            let noun = attributes.noun(text, in: items[next].behind)
            return item.before.isEmpty ? NamePieces(noun) : NamePieces(item.before, noun)
        }
        guard item.measure == .level, !isCounted(item) else { return nil }
        var attribute = attributes.attribute(text, in: item.before)
        if !item.isAttribute {
            guard attribute == item.before, let thing = thingOfAttributes(text, items, index) else { return nil }
            item.thing = NamePieces(thing)
            return NamePieces(thing, item.before)
        }
        // 投资3500万元的管网改造、3800万元的巷道改造: what the first number says holds for the next.
        if item.before.isEmpty {
            guard index > 0, items[index - 1].isAttribute, items[index - 1].quantity.unit == item.quantity.unit,
                let earlier = attributes.attribute(text, in: items[index - 1].attribute)
            else { return nil }
            attribute = earlier
        }
        item.attribute = attribute ?? item.before
        guard !behind.isEmpty else {
            // 总投资168亿元的44个项目成功签约
            guard let attribute, next < items.count, !items[next].behind.isEmpty,
                items[next].quantity.range.lowerBound == item.end + 3
            else { return nil }
            var pieces = ownerOfAttribute(text, item)
            pieces.append(attributes.noun(text, in: items[next].behind))
            pieces.append(attribute)
            return pieces
        }
        guard next >= items.count || behind.upperBound <= items[next].quantity.range.lowerBound else { return nil }
        let noun = attributes.noun(text, in: behind)
        if attributes.isLight(text, noun), !naming.isVerbOnly(text, item.before) { return NamePieces(item.before) }
        if let attribute {
            item.thing = NamePieces(noun)
            return NamePieces(noun, attribute)
        }
        if naming.isVerbOnly(text, item.before) { return nil }
        // 每平方公里产生9亿元的税收: what is done stands before what it is done to.
        return naming.endsWithVerb(text, item.before) ? NamePieces(item.before, noun) : NamePieces(noun, item.before)
    }

    /// 乡村公路 of 总投资9亿元、占地40亩的乡村公路 and of 总投资9亿元、63条乡村公路: the thing that all numbers of a list are said of; nil where
    /// the list goes on with anything else.
    private func thingOfAttributes(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Range<Int>? {
        var next = index + 1
        while next < items.count, items[next - 1].behind.isEmpty, items[next].floor == items[next - 1].end,
            text.has("、", at: items[next].floor, end: items[next].quantity.range.lowerBound),
            items[next].measure == .level
        {
            let other = items[next]
            let isAttribute = attributes.attribute(text, in: other.before) == other.before
            if !other.behind.isEmpty {
                guard isAttribute && other.isAttribute || isCounted(other) && other.before.isEmpty else { return nil }
                let noun = attributes.noun(text, in: other.behind)
                return noun.lowerBound..<(ClauseTailReader.find(text, noun, "的") ?? noun.upperBound)
            }
            guard isAttribute else { return nil }
            next += 1
        }
        return nil
    }

    /// 康达水业等 of 康达水业等投资9亿元的6个项目: which things these are; empty where nothing says that.
    func ownerOfAttribute(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> NamePieces {
        guard item.isAttribute, item.behind.isEmpty, let attribute = attributes.attribute(text, in: item.before),
            case let owner = item.before.lowerBound..<attribute.lowerBound, owner.count >= 9,
            placeOfEtc(text, owner) == owner.upperBound - "等".utf8.count
        else { return NamePieces() }
        return NamePieces(owner)
    }
}
