import Model
import Patterns

/// Names of parts, which lack what the whole is called: places and grades alone, classes, and nouns without their ending.
extension SentenceReader {
    /// 债务限额78亿元,其中:一般债务50亿元、专项债务28亿元: what the whole is called behind the noun that its parts end with.
    func endingOfWhole(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Range<Int>? {
        let item = items[index]
        guard index > 0, item.measure == .level, let noun = nounOfPart(text, item) else { return nil }
        for earlier in (max(0, index - 6)..<index).reversed() {
            let other = items[earlier]
            guard other.measure == .level, other.quantity.unit == item.quantity.unit, let last = other.name.last,
                last.count >= 6, item.isInParenthesis || !other.isInParenthesis
            else { continue }
            // A part before it: 一般债务 with its ending.
            if other.name.count == 2, other.before.count >= 6, other.name[0] == other.before,
                isEndingOfWhole(text, last),
                text[(other.before.upperBound - 6)..<other.before.upperBound].elementsEqual(noun)
            {
                return last
            }
            return isPart(text, items, index) ? ending(text, of: last, behind: noun) : nil
        }
        return nil
    }

    /// 债务 of 一般债务, which the whole of a part may be called by, too; nil for names too short or too long for it.
    private func nounOfPart(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem
    ) -> Slice<UnsafeBufferPointer<UInt8>>? {
        (9...30).contains(item.before.count) ? text[(item.before.upperBound - 6)..<item.before.upperBound] : nil
    }

    /// 限额 of 债务限额: what stands behind the last noun of its kind, where names of wholes end so; nil for other names.
    private func ending(
        _ text: UnsafeBufferPointer<UInt8>, of whole: Range<Int>, behind noun: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Range<Int>? {
        var place = whole.upperBound - noun.count
        while place >= whole.lowerBound, !text[place..<(place + noun.count)].elementsEqual(noun) { place -= 1 }
        let ending = (place + noun.count)..<max(place + noun.count, whole.upperBound)
        return place >= whole.lowerBound && isEndingOfWhole(text, ending) ? ending : nil
    }

    /// Names the parts that 其中 begins a sentence with after the whole that the sentence before told of, as it does within one:
    /// 债务余额78亿元。其中,一般债务50亿元、专项债务28亿元, 检查企业78家。其中,市级9家.
    func nameLikeWholeBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ told: ParagraphState.Told
    ) {
        for (index, item) in items.enumerated() {
            guard item.measure == .level, item.name.count == 1, item.name[0] == item.before,
                let whole = told.amounts.last(where: { $0.unit == item.quantity.unit }),
                let last = whole.name.last
            else { continue }
            var named: NamePieces?
            if let ending = nounOfPart(text, item).flatMap({ ending(text, of: last, behind: $0) }) {
                named = NamePieces(item.before, ending)
            } else if !told.isListed, isPartAlone(text, item.before, isCounted: isCounted(item)) {
                named = nameOfPart(text, item, of: whole.name)
            }
            guard let named else { continue }
            // And what is said of it: 专项债务28亿元,增长8%.
            let alone = item.name
            for other in items[index...] where other.name == alone { other.name = named }
        }
    }

    /// 支出70亿元(其中开发区9亿元、高新区2亿元): the part of a place or a grade with the name of the whole.
    func nameOfPart(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> NamePieces? {
        let item = items[index]
        guard index > 0, item.measure == .level || item.measure == .change,
            isPartAlone(text, item.before, isCounted: isCounted(item)),
            // 消费价格上涨2%,其中城市上涨1%: prices are named in their own way.
            item.measure == .level || item.before.count != Self.area
                || !words.price.priceAreas.isWhole(item.before, of: text)
        else { return nil }
        for earlier in (max(0, index - Self.reachOfParts)..<index).reversed() {
            let other = items[earlier]
            guard other.measure == item.measure, other.quantity.unit == item.quantity.unit, !other.name.isEmpty,
                item.isInParenthesis || !other.isInParenthesis
            else { continue }
            if other.name[0] == other.before, isPartAlone(text, other.before, isCounted: isCounted(other)) {
                // 债务余额9亿元。其中,市本级4亿元、区级5亿元: what they are parts of is told before.
                if other.name.count == 1 { continue }
                return other.name.replacingFirst(with: item.before)
            }
            guard isPart(text, items, index) else { return nameOfGrade(text, items, index) }
            return nameOfPart(text, item, of: other.name)
        }
        return nil
    }

    /// Puts what a whole is called behind the places that a list behind 其中 tells of by name alone: 债务限额98亿元,其中:市本级38亿元,甲县、乙县
    /// 分别为35亿元、25亿元.
    @inline(never)
    func nameSharedParts(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ leader: Int, of told: [ToldAmount]?
    ) {
        let first = items[leader]
        guard first.leader == leader, first.measure == .level, isMoney(first), first.name.count == 1 else { return }
        let members = leader..<(items.indices.last { items[$0].leader == leader } ?? leader) + 1
        guard members.count > 1,
            members.allSatisfy({
                items[$0].leader == leader && items[$0].name.count == 1
                    && isPartAlone(text, items[$0].name[0], isCounted: false)
            })
        else { return }
        let other = items[..<leader].last { $0.measure == .level && $0.quantity.unit == first.quantity.unit }
        if let other, other.name.count > 1, other.name[0] == other.before,
            isPartAlone(text, other.before, isCounted: false)
        {
            for index in members { items[index].name = other.name.replacingFirst(with: items[index].name[0]) }
            return
        }
        let whole =
            other == nil
            ? told?.last { $0.unit == first.quantity.unit }?.name
            : leader > 0 && isPart(text, items, leader) ? other?.name : nil
        guard let whole else { return }
        for index in members {
            if let named = nameOfPart(text, items[index].name[0], items[index], of: whole) { items[index].name = named }
        }
    }

    /// The place or the grade that stands alone before a number with what the whole is called; nil where that names no part.
    private func nameOfPart(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, of all: NamePieces
    ) -> NamePieces? {
        nameOfPart(text, item.before, item, of: all)
    }

    private func nameOfPart(
        _ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, _ item: SentenceItem, of all: NamePieces
    ) -> NamePieces? {
        if let graded = nameOfGrade(text, part, all, withVerb: false) { return graded }
        var pieces = NamePieces(part)
        let whole = withoutAdded(text, withoutScope(text, withoutAdded(text, withoutLeadingVerbs(text, all))))
        guard whole.reduce(0, { $0 + $1.count }) <= Self.longestWhole else { return nil }
        if words.part.countedParts.ending(in: text, at: part.upperBound, floor: part.lowerBound) != nil {
            // 资本1亿元以上 names nothing.
            guard let last = whole.last,
                words.part.countedParts.ending(in: text, at: last.upperBound, floor: last.lowerBound) == nil
            else { return nil }
            // 新增平台22家,其中市级以上13家 are new as well.
            if withoutAdded(text, all) != all {
                guard let new = all.first.flatMap({ newAct(text, $0) }) else { return nil }
                pieces = NamePieces(new, part)
            }
        }
        pieces.append(contentsOf: whole)
        return pieces
    }

    /// 省级 and 龙头企业 of 国家级龙头企业9家、省级18家: a grade alone with what is counted of the grade before it, and with the verb of a list
    /// (培育国家级龙头企业9家、省级18家); nil where the number before is of no grade.
    private func nameOfGrade(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> NamePieces? {
        let item = items[index]
        let earlier = items[index - 1]
        guard earlier.measure == .level, earlier.quantity.unit == item.quantity.unit, earlier.behind.isEmpty,
            earlier.isInParenthesis == item.isInParenthesis,
            item.floor == item.clause ? item.clause == earlier.end + 1 : item.floor == earlier.end
        else { return nil }
        return nameOfGrade(text, item.before, earlier.name, withVerb: item.floor != item.clause)
    }

    /// The name of a grade or a class before with another in its place: 培育, 省级, 龙头企业 of 培育国家级龙头企业 and 省级; nil for other
    /// names.
    private func nameOfGrade(
        _ text: UnsafeBufferPointer<UInt8>, _ grade: Range<Int>, _ name: NamePieces, withVerb: Bool
    ) -> NamePieces? {
        let mark: StaticString
        if text.has("级", at: grade.upperBound - 3, end: grade.upperBound) {
            mark = "级"
        } else if text.has("类", at: grade.upperBound - 3, end: grade.upperBound) {
            mark = "类"
        } else {
            return nil
        }
        var pieces = NamePieces()
        for (place, piece) in name.enumerated() {
            guard let end = ClauseTailReader.find(text, piece, mark).map({ $0 + mark.utf8CodeUnitCount }) else {
                if withVerb { pieces.append(piece) }
                continue
            }
            let verbs = naming.leadingVerbs(text, piece)
            let above = words.part.boundsOfScopes.beginning(in: text, at: end, end: piece.upperBound)?.count ?? 0
            let things = (end + above)..<piece.upperBound
            guard end - verbs.upperBound <= Self.longestGrade, things.count >= 6 || things.isEmpty,
                words.part.parts.ending(in: text, at: end, floor: piece.lowerBound).map({
                    $0.word < words.part.partCount
                })
                    ?? false
            else { return nil }
            let ownVerb = !naming.leadingVerbs(text, grade).isEmpty
            if ownVerb { pieces = NamePieces() } else if withVerb, !verbs.isEmpty { pieces.append(verbs) }
            pieces.append(grade)
            if !things.isEmpty { pieces.append(things) }
            for other in name.dropFirst(place + 1) { pieces.append(other) }
            return things.isEmpty && place + 1 == name.count ? nil : pieces
        }
        return nil
    }

    /// Puts what parts behind 其中 are of behind the places and grades that the list goes on with behind a semicolon:
    /// 财政收入9亿元,其中:市级3亿元;县区6亿元.
    func nameParts(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ paragraph: inout ParagraphState
    ) {
        var whole = paragraph.partsOf
        if let end = whole?.end, !goesOn(text, sentence, from: end) { whole = nil }
        let handsOn = endsAtSemicolon(text, sentence)
        guard handsOn || whole != nil else {
            if paragraph.partsOf != nil { paragraph.partsOf = nil }
            return
        }
        for (index, item) in items.enumerated() {
            // Few names have pieces.
            guard whole != nil || item.name.count > 1, item.measure == .level, item.before.count <= Self.longestPart,
                isPartAlone(text, item.before, isCounted: isCounted(item))
            else { continue }
            if let known = whole, item.name.count == 1, item.name[0] == item.before,
                item.quantity.unit == known.unit
            {
                let alone = item.name
                var named = NamePieces(item.before, known.name.0)
                if !known.name.1.isEmpty { named.append(known.name.1) }
                // 县区6亿元,增长8%: and what is said of it.
                for other in items[index...] where other.name == alone { other.name = named }
            } else if item.name.count > 1, item.name.count <= 3, item.name[0] == item.before,
                let unit = item.quantity.unit
            {
                whole = ParagraphState.PartsOf(
                    name: (item.name[1], item.name.count > 2 ? item.name[2] : 0..<0), unit: unit, end: 0)
            }
        }
        whole?.end = sentence.upperBound
        paragraph.partsOf = whole
    }

    /// Bytes of 城镇 and its like.
    private static let area = 6
    /// Bytes of a part that is named alone.
    private static let longestPart = 24
    /// Bytes of a grade with the place before it: 全市国家级.
    private static let longestGrade = 18
    /// Numbers back within which a whole is looked for, and bytes of its name.
    private static let reachOfParts = 14
    private static let longestWhole = 75

    private func isPartAlone(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isCounted: Bool) -> Bool {
        // 汽车类9亿元 is told of in another way, and 50亿元以上 tells no amount.
        if !isCounted, words.part.countedParts.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil {
            return false
        }
        // 5A级, 县(市、区), and not 县 alone.
        let isLong = range.count >= 5 || range.upperBound < text.count && text[range.upperBound] == UInt8(ascii: "(")
        guard isLong, range.count <= Self.longestPart else { return false }
        return words.part.parts.ending(in: text, at: range.upperBound, floor: range.lowerBound).map {
            $0.word < words.part.partCount
        }
            ?? false || range.count == Self.area && words.price.priceAreas.isWhole(range, of: text)
    }

    /// 一般公共预算支出 of 市级一般公共预算支出, 龙头企业 of 市级以上龙头企业.
    func withoutScope(_ text: UnsafeBufferPointer<UInt8>, _ name: NamePieces) -> NamePieces {
        guard let first = name.first,
            let scope = words.name.scope.longest(in: text, at: first.lowerBound, bounds: first)
        else {
            return name
        }
        let behind = first.lowerBound + scope.count
        let above = words.part.boundsOfScopes.beginning(in: text, at: behind, end: first.upperBound)
        let end = behind + (above?.count ?? 0)
        let rest = name.replacingFirst(with: end..<first.upperBound)
        return rest.isEmpty ? name : rest
    }

    /// 5亿元以上 and 项目 of 亿元以上项目42个、5亿元以上8个, 超10亿元 and 企业 of 产值超亿元企业65家,其中超10亿元4家: how large some of the things
    /// are that were counted just before, which alone names none; nil for other names.
    func nameOfBound(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> NamePieces? {
        let item = items[index]
        guard index > 0, item.measure == .level, item.behind.isEmpty, item.before.count <= Self.longestPart,
            case let earlier = items[index - 1], earlier.measure == .level,
            earlier.quantity.unit == item.quantity.unit,
            item.floor == earlier.end || item.clause == earlier.end + 1,
            earlier.isInParenthesis == item.isInParenthesis, isCounted(item),
            // 5亿元以上, 超10亿元, 超千万: as few names end.
            Self.endsOfBounds.contains(where: {
                text.has($0, at: item.before.upperBound - 3, end: item.before.upperBound)
            }),
            endOfBound(text, item.before) == item.before.upperBound, let last = withoutNew(text, earlier.name).last
        else { return nil }
        let things = (endOfBound(text, last) ?? last.lowerBound)..<last.upperBound
        guard things.count >= 6, things.count <= Self.longestWhole else { return nil }
        // 亿元以上项目42个、5亿元以上8个,总投资90亿元: of all of them.
        item.thing = earlier.thing ?? earlier.name
        return NamePieces(item.before, things)
    }

    /// Behind 以上 or its like, or behind 元 that 超 stands before; nil where a range has neither.
    private func endOfBound(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        if let bound = words.part.boundsOfScopes.last(in: text, range) {
            // 规模以上企业: no number says how large.
            return ClauseTailReader.find(text, range.lowerBound..<bound.lowerBound, "元") == nil
                ? nil : bound.upperBound
        }
        // 超千万, 超10亿元
        guard let verb = words.count.thresholdVerbs.first(in: text, range) else { return nil }
        let digits = text[verb.upperBound..<range.upperBound].prefix { $0 < 0x80 }.count
        var end = verb.upperBound + digits
        while end < range.upperBound, Self.places.contains(where: { text.has($0, at: end, end: range.upperBound) }) {
            end += 3
        }
        guard end > verb.upperBound else { return nil }
        return text.has("元", at: end, end: range.upperBound) ? end + "元".utf8.count : end
    }

    /// What such words end with.
    private static let endsOfBounds: [StaticString] = ["上", "下", "元", "万", "亿"]
    /// What the number of such a bound may be written with behind its digits, or without any.
    private static let places: [StaticString] = ["十", "百", "千", "万", "亿"]

    func isLess(_ item: SentenceItem, than whole: SentenceItem) -> Bool {
        item.quantity.unit == whole.quantity.unit && item.quantity.scalePower == whole.quantity.scalePower
            && item.quantity.value < whole.quantity.value
    }

    private func isEndingOfWhole(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        words.part.endingsOfWholes.isWhole(range, of: text)
    }

    /// Bytes before a clause in which 其中: opens it.
    private static let reachOfOpenings = 7
    /// The same where a clause without a number stands between: 其中:从地区分布看,市本级2亿元.
    private static let reachAcrossAClause = 60

    /// True in parentheses and behind 其中.
    private func isPart(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        let item = items[index]
        if item.isInParenthesis { return true }
        // 收入39亿元,市级9亿元: less than what stood before it.
        if item.floor == item.clause, item.clause == items[index - 1].end + 1,
            words.account.accountScope.longest(in: text, at: item.before.lowerBound, bounds: item.before)?.count
                == item.before.count,
            let whole = items[..<index].last(where: { $0.measure == .level && !$0.name.isEmpty }),
            words.account.accounts.ending(
                in: text, at: whole.before.upperBound, floor: whole.before.lowerBound) != nil
                // 债务余额39亿元,市级9亿元
                || words.part.endingsOfWholes.ending(
                    in: text, at: whole.before.upperBound, floor: whole.before.lowerBound) != nil,
            isLess(item, than: whole)
        {
            return true
        }
        // 收入9亿元,从征收部门看:税务部门6亿元
        if item.clause > 0,
            words.part.kindsFollow.ending(in: text, at: item.clause - 1, floor: 0) != nil
                || startOfDivision(text, endingAt: item.clause - 1) != nil
        {
            return true
        }
        let start =
            item.floor == item.clause
            ? max(items[index - 1].end, item.clause - Self.reachAcrossAClause) : item.clause - Self.reachOfOpenings
        return words.part.partOpenings.occurs(in: text, max(0, start)..<item.before.lowerBound)
    }
}
