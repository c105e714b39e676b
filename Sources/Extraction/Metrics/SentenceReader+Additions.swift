import Model

/// Lists of what was added, which a head says of all: 新增的生产能力有:原煤开采20万吨,公路300公里; and parts of what was:
/// 新增公路60万公里,其中高速公路4万公里.
extension SentenceReader {
    /// Puts 新增 before the parts of what was added that 其中 tells of, which would be taken for all that there is otherwise.
    func nameNewParts(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, of told: ToldAmount?) {
        // As in few sentences.
        guard told != nil || items.indices.dropFirst().contains(where: { opensPart(text, items[$0]) }) else { return }
        var added = told?.name.first.flatMap { newAct(text, $0) }
        var unit = told?.unit
        var whole = told?.name.last
        for (index, item) in items.enumerated() where item.measure == .level {
            let isPart =
                item.quantity.unit == unit
                && (item.floor == item.clause || index > 0 && items[index - 1].end == item.floor)
            if isPart, let new = added, let name = item.name.first, name == item.before,
                // 一般债务, 限额: with what the whole is called behind it.
                item.name.count == 1 || item.name.count == 2 && words.endingsOfWholes.isWhole(item.name[1], of: text),
                // 其中企业超过700万户, 其中企业总数达7万户: all that there are.
                !item.tail.isReached, item.tail.qualifier == nil || item.boundAfter != nil,
                isOfNewOnes(text, items, index), naming.leadingVerbs(text, name).isEmpty,
                words.notNew.beginning(in: text, at: name.lowerBound, end: name.upperBound) == nil,
                // 其中企业新增5万户: it says so itself.
                words.added.ending(in: text, at: name.upperBound, floor: name.lowerBound) == nil,
                !naming.isGeneric(text, name),
                // 新增债券9亿元,其中:门诊楼建设5亿元: what the money is for.
                !isMoney(item) || item.name.count == 2 || (whole.map { isOfSameKind(text, name, $0) } ?? false)
            {
                var named = NamePieces(new)
                named.append(contentsOf: item.name)
                item.name = named
                continue
            }
            guard let name = item.name.first, name.lowerBound >= item.floor else {
                added = nil
                continue
            }
            // 新建商品房销售面积: they were not sold alone.
            if crop(of: name, text, isSold: true) != nil {
                added = nil
                continue
            }
            added = newAct(text, name)
            unit = item.quantity.unit
            whole = item.name.last
        }
    }

    /// True for names that end with the same two characters: 新增专项债券, 债券.
    private func isOfSameKind(_ text: UnsafeBufferPointer<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
        text[a].suffix(6).elementsEqual(text[b].suffix(6))
    }

    /// 新建 at the head of a name.
    private func newAct(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int>? {
        words.newActs.beginning(in: text, at: name.lowerBound, end: name.upperBound).map {
            name.lowerBound..<(name.lowerBound + $0.count)
        }
    }

    /// True directly behind 其中, and for the next of a list that it opened.
    private func isOfNewOnes(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        if opensPart(text, items[index]) { return true }
        return index > 0 && items[index - 1].end == items[index].floor && items[index - 1].name.count > 1
            && items[index - 1].measure == .level
            && words.newActs.isWhole(items[index - 1].name[0], of: text)
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
        guard head < colon, let added = words.added.last(in: text, head..<colon) else { return }
        for item in items[first...] where item.measure == .level {
            guard let name = item.name.first, name.lowerBound > colon,
                words.added.beginning(in: text, at: name.lowerBound, end: name.upperBound) == nil
            else { continue }
            var pieces = NamePieces(added)
            pieces.append(contentsOf: item.name)
            item.name = pieces
        }
    }
}
