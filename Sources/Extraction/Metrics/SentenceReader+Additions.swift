import Model

/// Lists of what was added, which a head says of all: 新增的生产能力有:原煤开采20万吨,公路300公里; and parts of what was:
/// 新增公路60万公里,其中高速公路4万公里.
extension SentenceReader {
    /// Puts 新增 before the parts of what was added that 其中 tells of, which would be taken for all that there is otherwise.
    func nameNewParts(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, of told: ToldAmount?) {
        // As in few sentences.
        guard told != nil || items.indices.dropFirst().contains(where: { opensPart(text, items[$0]) }) else { return }
        var whole = told
        var all: SentenceItem?
        for (index, item) in items.enumerated() where item.measure == .level {
            let isPart = item.floor == item.clause || index > 0 && items[index - 1].end == item.floor
            if isPart, let told = whole, item.quantity.unit == told.unit,
                let new = told.name.first.flatMap({ newAct(text, $0) }), let name = item.name.first,
                name == item.before,
                // 一般债务, 限额: with what the whole is called behind it.
                item.name.count == 1
                    || item.name.count == 2 && words.part.endingsOfWholes.isWhole(item.name[1], of: text),
                // 其中企业超过700万户, 其中企业总数达7万户: all that there are.
                !item.tail.isReached, item.tail.qualifier == nil || item.boundAfter != nil,
                isOfNewOnes(text, items, index, of: all), naming.leadingVerbs(text, name).isEmpty,
                words.part.notNew.beginning(in: text, at: name.lowerBound, end: name.upperBound) == nil,
                // 其中企业新增5万户: it says so itself.
                words.part.added.ending(in: text, at: name.upperBound, floor: name.lowerBound) == nil,
                !naming.isGeneric(text, name),
                // 新增债券9亿元,其中:门诊楼建设5亿元: what the money is for.
                !isMoney(item) || item.name.count == 2 || (told.name.last.map { isOfSameKind(text, name, $0) } ?? false)
            {
                var named = NamePieces(new)
                named.append(contentsOf: item.name)
                item.name = named
                continue
            }
            guard let name = item.name.first, name.lowerBound >= item.floor,
                // 新建商品房销售面积: they were not sold alone.
                crop(of: name, text, isSold: true) == nil
            else {
                whole = nil
                continue
            }
            whole = ToldAmount(name: item.name, unit: item.quantity.unit)
            all = item
        }
    }

    /// True for names that end with the same two characters: 新增专项债券, 债券.
    private func isOfSameKind(_ text: UnsafeBufferPointer<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
        text[a].suffix(6).elementsEqual(text[b].suffix(6))
    }

    /// 新建 at the head of a name.
    func newAct(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int>? {
        words.part.newActs.beginning(in: text, at: name.lowerBound, end: name.upperBound).map {
            name.lowerBound..<(name.lowerBound + $0.count)
        }
    }

    /// Puts 新增 of the number before a pair before what the pair begins with: 新增省级企业2家、达到6家,市级企业3家、达到9家 and 新增企业8家,
    /// 其他单位3家、总数达9家.
    func nameNewPairs(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems) {
        for index in 1..<(items.count - 1) where reachesTotal(text, items, index) {
            let item = items[index]
            let before = index > 1 && reachesTotal(text, items, index - 2) ? index - 2 : index - 1
            // 总数 says that the number before is not of all.
            guard before < index - 1 || !items[index + 1].before.isEmpty, item.name.count == 1,
                item.name[0] == item.before, item.floor == item.clause, item.clause == items[index - 1].end + 1,
                items[before].quantity.unit == item.quantity.unit, let first = items[before].name.first,
                let added = words.part.added.beginning(in: text, at: first.lowerBound, end: first.upperBound),
                naming.leadingVerbs(text, item.before).isEmpty,
                words.part.notNew.beginning(in: text, at: item.before.lowerBound, end: item.before.upperBound) == nil
            else { continue }
            item.name = NamePieces(first.lowerBound..<(first.lowerBound + added.count), item.before)
        }
    }

    /// Puts both kinds of things before what is told of them: 9座大型水库和8座中型水库蓄水量增加2亿立方米.
    func nameFiguresOfBoth(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems) {
        for index in 2..<items.count {
            let second = items[index - 1]
            guard !second.behind.isEmpty, case let item = items[index], item.name.count == 1,
                item.name[0].lowerBound == second.behind.lowerBound, second.behind.upperBound < item.name[0].upperBound,
                case let first = items[index - 2], item.clause == first.clause,
                item.leader == index, isCounted(first), isCounted(second), !isCounted(item), !first.behind.isEmpty,
                case let joint = first.behind.upperBound..<second.quantity.range.lowerBound, !joint.isEmpty,
                naming.conjunction(text, end: joint.upperBound, start: joint.lowerBound - 3) == joint.count
                    || joint.count == "、".utf8.count && isSeparator(text, joint.lowerBound, joint.upperBound)
            else { continue }
            let alone = item.name
            item.name = NamePieces(first.behind, joint)
            item.name.append(alone[0])
            for other in items[(index + 1)...] where other.name == alone { other.name = item.name }
        }
    }

    /// True for 2家 of 2家、达到6家.
    private func reachesTotal(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        let (item, total) = (items[index], items[index + 1])
        return total.tail.isReached && (total.before.isEmpty || naming.isGeneric(text, total.before))
            && item.measure == .level && total.measure == .level && !item.tail.isReached
            && item.quantity.unit == total.quantity.unit
            && isSeparator(text, item.end, total.quantity.range.lowerBound)
    }

    /// True directly behind 其中, and for the next of a list that it opened.
    private func isOfNewOnes(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, of all: SentenceItem?
    ) -> Bool {
        let item = items[index]
        if opensPart(text, item) { return true }
        guard index > 0, case let before = items[index - 1], before.measure == .level, before.name.count > 1,
            words.part.newActs.isWhole(before.name[0], of: text)
        else { return false }
        if before.end == item.floor { return true }
        // 新建公路90公里,其中高速公路20公里,农村公路70公里: what commas join is of the same kind, and less than all of it.
        return item.floor == item.clause && item.clause == before.end + 1
            && isOfSameKind(text, item.before, before.name[1]) && all.map { isLess(item, than: $0) } ?? true
    }

    /// Puts 新增 of the clause before a colon before the names of the amounts behind it, which would be taken for all that
    /// there is otherwise.
    func nameAdditions(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems) {
        guard
            let first = items.firstIndex(where: {
                $0.clause > sentence.lowerBound && text[$0.clause - 1] == UInt8(ascii: ":")
            }), first + 1 < items.count, case let colon = items[first].clause - 1
        else { return }
        let (head, _) = clauseStart(
            text, sentence.lowerBound, colon, first > 0 ? items[first - 1].end : sentence.lowerBound)
        guard head < colon, let added = words.part.added.last(in: text, head..<colon) else { return }
        for item in items[first...] where item.measure == .level {
            guard let name = item.name.first, name.lowerBound > colon,
                words.part.added.beginning(in: text, at: name.lowerBound, end: name.upperBound) == nil
            else { continue }
            var pieces = NamePieces(added)
            pieces.append(contentsOf: item.name)
            item.name = pieces
        }
    }
}
