import Model
import Patterns

/// What subjects side by side share, which only one of them says: 第一、二、三产业增加值, 粮食播种面积、产量.
extension SentenceReader {
    /// The name of each subject of a list, in their order, with what it shares with the others.
    func withWhatTheyShare(_ text: UnsafeBufferPointer<UInt8>, _ subjects: [Range<Int>]) -> [NamePieces] {
        guard let first = subjects.first, let last = subjects.last else { return [] }
        if subjects.count > 2, let named = withIndustries(text, subjects) { return named }
        if let share = shareOfFirst(text, subjects) { return [NamePieces(first), NamePieces(first, share)] }
        if let ending = endingBehindQuotation(text, subjects) {
            return subjects.dropLast().map { NamePieces($0, ending) } + [NamePieces(last)]
        }
        if let rates = namesOfRates(text, subjects, last) { return rates }
        guard subjects.count > 1 else { return [NamePieces(first)] }
        let others = subjects.dropFirst()
        if let owner = ownerOfAll(text, first, others) {
            return [NamePieces(first)] + others.map { NamePieces(owner, $0) }
        }
        return namesOfTrade(text, subjects, first, last) ?? namesOfMembers(text, subjects, first, last)
            ?? namesInArea(text, first, others) ?? withSharedEndings(text, subjects, last)
    }

    /// 第一, 产业, 用电量 and so on of 第一、第三产业和居民用电量: an industry told by its number alone beside one that is named, and others
    /// behind these; nil for other lists.
    private func withIndustries(
        _ text: UnsafeBufferPointer<UInt8>, _ subjects: [Range<Int>]
    ) -> [NamePieces]? {
        let ordinal = "第一".utf8.count
        guard let first = subjects.first, first.count == ordinal,
            text.has("第", at: first.lowerBound, end: first.upperBound),
            let named = subjects.firstIndex(where: { $0.count > ordinal }), named + 1 < subjects.count,
            case let industry = subjects[named].suffix(from: subjects[named].lowerBound + ordinal),
            text.has("第", at: subjects[named].lowerBound, end: subjects[named].upperBound),
            words.price.industryNouns.isWhole(industry, of: text)
        else { return nil }
        let others = withWhatTheyShare(text, Array(subjects[named...]))
        return subjects[..<named].map { short in
            var name = NamePieces(short, industry)
            for piece in others[0].dropFirst() { name.append(piece) }
            return name
        } + others
    }

    /// 占工业总产值比重 of 产值及其占工业总产值比重, which is a share of the one before; nil for other lists.
    private func shareOfFirst(_ text: UnsafeBufferPointer<UInt8>, _ subjects: [Range<Int>]) -> Range<Int>? {
        guard subjects.count == 2, let last = subjects.last,
            text.has("其", at: last.lowerBound, end: last.upperBound),
            case let share = (last.lowerBound + "其".utf8.count)..<last.upperBound, startsWithShareVerb(text, share)
        else { return nil }
        return share
    }

    /// 事项 of “甲”“乙”事项, which is said of all names in quotation marks; nil for other lists.
    private func endingBehindQuotation(
        _ text: UnsafeBufferPointer<UInt8>, _ subjects: [Range<Int>]
    ) -> Range<Int>? {
        guard subjects.count > 1, let last = subjects.last, text.has("“", at: last.lowerBound, end: last.upperBound),
            let close = ClauseTailReader.findLast(text, last, "”"),
            case let ending = (close + "”".utf8.count)..<last.upperBound, !ending.isEmpty,
            subjects.dropLast().allSatisfy({
                text.has("“", at: $0.lowerBound, end: $0.upperBound)
                    && text.has("”", at: $0.upperBound - "”".utf8.count, end: $0.upperBound)
            })
        else { return nil }
        return ending
    }

    /// 水利、电网投资增速: all are rates, of what the names share before that; nil for other lists.
    private func namesOfRates(
        _ text: UnsafeBufferPointer<UInt8>, _ subjects: [Range<Int>], _ last: Range<Int>
    ) -> [NamePieces]? {
        guard let rate = comparisons.changeNoun.ending(text, at: last.upperBound, floor: last.lowerBound + 3),
            comparisons.levelNoun.ending(text, at: last.upperBound, floor: last.lowerBound) == nil,
            subjects.dropLast().allSatisfy({
                comparisons.changeNoun.ending(text, at: $0.upperBound, floor: $0.lowerBound) == nil
            })
        else { return nil }
        return withWhatTheyShare(text, subjects.dropLast() + [last.lowerBound..<rate.start]).map { name in
            var name = name
            name.append(rate.start..<last.upperBound)
            return name
        }
    }

    /// The words at the head of the first subject that hold for all others; nil where it has none, or the others say theirs.
    private func ownerOfAll(
        _ text: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ others: ArraySlice<Range<Int>>
    ) -> Range<Int>? {
        // 万元GDP能耗、水耗: what the first is per.
        if let per = naming.per(text, first),
            others.allSatisfy({ naming.isLike(text, first, $0) || words.share.perThings.isWhole($0, of: text) })
        {
            return per
        }
        // 通过互联网实现的商品零售额、餐饮收入
        if let done = words.act.doneOf.first(in: text, first), done.lowerBound >= first.lowerBound + 9,
            others.allSatisfy({ isMeasured(text, $0) && !contains(text, $0, ["的"]) })
        {
            return first.lowerBound..<done.upperBound
        }
        // 人均工资性收入、经营净收入: both are means.
        if let each = words.share.perHead.beginning(in: text, at: first.lowerBound, end: first.upperBound),
            each.count < first.count, first.count - each.count >= 6,
            others.allSatisfy({
                $0.count >= 9 && text[$0].suffix(6).elementsEqual(text[first].suffix(6))
                    && words.share.perHead.first(in: text, $0) == nil
            })
        {
            return first.lowerBound..<(first.lowerBound + each.count)
        }
        // 公路客运量和周转量: both of what is carried so.
        if others.allSatisfy({ words.owner.turnovers.isWhole($0, of: text) }),
            words.owner.carriedAmounts.ending(in: text, at: first.upperBound, floor: first.lowerBound + 3) != nil
        {
            return first.lowerBound..<(first.upperBound - "量".utf8.count)
        }
        // 粮食播种面积、产量: both of the crop.
        if others.allSatisfy({ words.owner.yields.isWhole($0, of: text) }), let crop = crop(of: first, text) {
            return crop
        }
        // 热线诉求解决率、满意率
        return others.allSatisfy({ isRateAlone(text, $0) }) ? ownerInRate(text, first) : nil
    }

    /// 对东盟、欧盟进出口: trade with each; nil for other lists.
    private func namesOfTrade(
        _ text: UnsafeBufferPointer<UInt8>, _ subjects: [Range<Int>], _ first: Range<Int>, _ last: Range<Int>
    ) -> [NamePieces]? {
        guard text.has("对", at: first.lowerBound, end: first.upperBound),
            let trade = words.owner.tradeFigures.ending(in: text, at: last.upperBound, floor: last.lowerBound + 6),
            subjects.dropFirst().allSatisfy({ !text.has("对", at: $0.lowerBound, end: $0.upperBound) }),
            subjects.dropLast().allSatisfy({
                words.owner.tradeFigures.ending(in: text, at: $0.upperBound, floor: $0.lowerBound) == nil
            })
        else { return nil }
        let to = first.lowerBound..<(first.lowerBound + "对".utf8.count)
        let figure = (last.upperBound - trade.count)..<last.upperBound
        return subjects.map { partner in
            var name = partner == first ? NamePieces(first) : NamePieces(to, partner)
            if partner != last { name.append(figure) }
            return name
        }
    }

    /// 参加养老保险、失业保险人数: who takes part in each; nil for other lists.
    private func namesOfMembers(
        _ text: UnsafeBufferPointer<UInt8>, _ subjects: [Range<Int>], _ first: Range<Int>, _ last: Range<Int>
    ) -> [NamePieces]? {
        guard let joining = words.act.joining.beginning(in: text, at: first.lowerBound, end: first.upperBound),
            let count = words.count.headcounts.ending(in: text, at: last.upperBound, floor: last.lowerBound),
            subjects.dropFirst().allSatisfy({
                words.act.joining.beginning(in: text, at: $0.lowerBound, end: $0.upperBound) == nil
            })
        else { return nil }
        let join = first.lowerBound..<(first.lowerBound + joining.count)
        // 失业、工伤保险人数
        let head = naming.heads.longest(in: text, at: last.upperBound, bounds: last)
        let people = (last.upperBound - (head?.count ?? count.count))..<last.upperBound
        let insured = words.account.insurances.beginning(in: text, at: people.lowerBound, end: people.upperBound)
        return subjects.map { insurance in
            let own = insurance == first ? join.upperBound..<first.upperBound : insurance
            var name = NamePieces(join, own)
            if insurance != last,
                words.count.headcounts.ending(in: text, at: own.upperBound, floor: own.lowerBound) == nil
            {
                let said = words.account.insurances.ending(in: text, at: own.upperBound, floor: own.lowerBound) != nil
                name.append((people.lowerBound + (said ? insured?.count ?? 0 : 0))..<people.upperBound)
            }
            return name
        }
    }

    /// 一线城市新建住宅和二手住宅价格: both of the same cities, with what else they share; nil for other lists.
    private func namesInArea(
        _ text: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ others: ArraySlice<Range<Int>>
    ) -> [NamePieces]? {
        let owner: Range<Int>
        if let area = words.part.areaKinds.longest(in: text, at: first.lowerBound, bounds: first) {
            guard area.count + 6 <= first.count,
                others.allSatisfy({
                    words.part.areaKinds.longest(in: text, at: $0.lowerBound, bounds: $0) == nil
                        && words.name.scope.longest(in: text, at: $0.lowerBound, bounds: $0) == nil
                })
            else { return nil }
            owner = first.lowerBound..<(first.lowerBound + area.count)
        } else if others.allSatisfy({
            words.part.inTurn.beginning(in: text, at: $0.lowerBound, end: $0.upperBound) != nil
        }), let turn = words.part.inTurn.first(in: text, first), turn.lowerBound >= first.lowerBound + 6,
            words.name.scope.longest(in: text, at: first.lowerBound, bounds: first)?.count != turn.lowerBound
                - first.lowerBound
        {
            // 功能区昼间、夜间达标率
            owner = first.lowerBound..<turn.lowerBound
        } else {
            return nil
        }
        return withWhatTheyShare(text, [owner.upperBound..<first.upperBound] + others).map { name in
            var pieces = NamePieces(owner)
            pieces.append(contentsOf: name)
            return pieces
        }
    }

    /// 第一、二、三产业增加值, 城镇和农村居民收入: the short ones take the last one's ending.
    private func withSharedEndings(
        _ text: UnsafeBufferPointer<UInt8>, _ subjects: [Range<Int>], _ last: Range<Int>
    ) -> [NamePieces] {
        let others = subjects.dropLast()
        let endings = others.map { naming.sharedEnding(text, short: $0, long: last) }
        var head = endings.contains { $0 != nil } ? nil : naming.sharedHead(text, subjects)
        // 限额以上批发业、零售业、餐饮业营业额: one has no parallel at its head, and yet the same ending.
        if head == nil, endings.contains(nil), let ending = endings.compactMap({ $0 }).first,
            endings.allSatisfy({ $0 == nil || $0 == ending }), naming.sharedHead(text, subjects) == ending
        {
            head = ending
        }
        var short = 0
        // 厕所普及率、垃圾和污水治理率: a rate holds for those behind the last that has an ending of its own.
        if head == nil, let own = others.lastIndex(where: { naming.endsAsMeasure(text, $0) }),
            own + 1 < others.count,
            words.change.sharedRates.ending(in: text, at: last.upperBound, floor: 0) != nil
        {
            short = own + 1
            head = naming.sharedHead(text, Array(subjects[short...]))
        }
        return others.indices.map { index in
            (endings[index] ?? (index < short ? nil : head)).map { NamePieces(others[index], $0) }
                ?? NamePieces(others[index])
        } + [NamePieces(last)]
    }
}
