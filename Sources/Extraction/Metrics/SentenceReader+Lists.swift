import Model
import Patterns

/// How the values of a list go to its subjects: 分别, 均, A、B和C.
extension SentenceReader {
    /// Gives a list of values to a list of subjects, or to the items before it; false when there is nothing to share out.
    func distribute(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ members: [Int],
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Bool {
        let leader = items[members[0]]
        if case .ratioPart = leader.quantity.notation {
            nameRatio(text, sentence, items, members, dates, dateIndex)
            return true
        }
        if leader.measure == .gap,
            nameGapsToParentheses(text, items, members) || nameGapsToEach(text, items, members)
        {
            return true
        }
        if leader.measure == .change { compareWithEach(text, items, members, dates, dateIndex) }
        let hasOwnNouns = members.contains { !items[$0].behind.isEmpty && items[$0].measure == .level }
        if hasOwnNouns { return false }
        if shareOutBehindEach(text, items, members) { return true }
        if leader.clause == leader.floor, !leader.before.isEmpty,
            let names = namesOfClauseBefore(text, sentence, items, members, dates, dateIndex)
        {
            for (position, member) in members.enumerated() { items[member].name = names[position] }
            return true
        }
        if shareOutShares(text, sentence, items, members, dates, dateIndex) { return true }
        if let names = namesOfSubjects(text, sentence, items, members, dates, dateIndex) {
            for (position, member) in members.enumerated() { items[member].name = names[position] }
            return true
        }
        if ClauseTailReader.contains(text, leader.clause..<leader.quantity.range.lowerBound, "分别"),
            let group = industriesBefore(text, items, members)
        {
            for member in members { items[member].name = NamePieces(group, leader.before) }
            return true
        }
        if leader.measure == .share, leader.tail.isDistributed, isContribution(text, leader),
            areChangesOfEach(items, before: members[0], count: members.count)
        {
            // 服装业增长9%,食品业增长8%,对工业增长的贡献率分别为4%和3%
            for (position, member) in members.enumerated() {
                items[member].name = items[members[0] - members.count + position].name
                items[member].name.append(leader.before)
            }
            return true
        }
        return shareOutName(text, sentence, items, members, dates, dateIndex)
    }

    /// Names the parts of a ratio: 收入比持续缩小,由2.05:1下降为2.02:1.
    private func nameRatio(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ members: [Int],
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) {
        let leader = items[members[0]]
        let named =
            leader.before.isEmpty && leader.floor == leader.clause
                && (members[0] == 0 || items[members[0] - 1].end < leader.clause - 1)
            ? clauseBefore(text, sentence, leader, dates, dateIndex) : nil
        for member in members { items[member].name = NamePieces(named ?? leader.before) }
    }

    /// Names the gaps of 增长9%,比全省(7%)和全国(6%)分别高2、3个百分点: the parentheses hold what it is compared with.
    private func nameGapsToParentheses(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ members: [Int]
    ) -> Bool {
        let leader = items[members[0]]
        guard leader.before.isEmpty, members[0] >= members.count, !leader.isInParenthesis,
            members.indices.allSatisfy({ items[members[0] - 1 - $0].isInParenthesis }),
            let earlier = named(before: members[0], in: items), !items[earlier].isInParenthesis
        else { return false }
        // The growth stands before the parentheses: 收入9亿元,增长8%,比全省(7%)和全国(6%)分别高1、2个百分点.
        let growth = self.growth(of: earlier, items)
        for member in members {
            items[member].name = items[earlier].name
            items[member].of = growth
            let told = items[member - members.count]
            if let reference = told.name.first {
                // With 平均水平, which is no part of the name.
                let end = text[told.clause - 1] == UInt8(ascii: "(") ? told.clause - 1 : reference.upperBound
                items[member].basis = .words(reference.lowerBound..<max(end, reference.upperBound))
            }
        }
        return true
    }

    /// 比全国、全省分别高1.0个、0.2个百分点: each against its own; true where that names them as well.
    private func nameGapsToEach(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ members: [Int]
    ) -> Bool {
        let leader = items[members[0]]
        guard case .words(let others)? = leader.basis,
            let each = naming.subjects(text, others, count: members.count)
        else { return false }
        for (position, member) in members.enumerated() { items[member].basis = .words(each[position]) }
        // 增长9%,居全省首位,分别高于全国、全省1.2个和0.3个百分点: of one thing, and not of as many as stood before.
        let before = members[0] > 0 ? items[members[0] - 1].leader : members[0]
        // 增长9%,增幅分别高于全国、全省1.2和0.3个百分点
        let isShared = ClauseTailReader.ends(
            text, with: "分别", at: leader.before.upperBound, floor: leader.before.lowerBound)
        let rate = leader.before.lowerBound..<(leader.before.upperBound - (isShared ? "分别".utf8.count : 0))
        let isOfRate =
            !rate.isEmpty && naming.isGeneric(text, rate)
            && comparisons.changeNoun.ending(text, at: rate.upperBound, floor: rate.lowerBound) != nil
        guard leader.before.isEmpty || isOfRate, items.count(where: { $0.leader == before }) == 1,
            let earlier = antecedent(items, members[0])
        else { return false }
        let growth = self.growth(of: earlier, items)
        for member in members {
            items[member].name = items[earlier].name
            if isOfRate { items[member].name.append(rate) }
            items[member].of = isOfRate ? growth ?? earlier : earlier
        }
        return true
    }

    /// 比一季度、二季度分别回落0.2、0.5个百分点: each against its own time.
    private func compareWithEach(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ members: [Int], _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) {
        let leader = items[members[0]]
        let times = dateIndex.filter {
            dates[$0].isCompared && leader.floor <= dates[$0].range.lowerBound
                && dates[$0].range.upperBound <= leader.quantity.range.lowerBound
        }
        guard times.count == members.count else { return }
        let latest = dateIndex.compactMap { dates[$0].period?.lastYear }.max()
        for (time, member) in zip(times, members) {
            let isOfYear = dates[time].period.map { $0.first.month != nil && $0.lastYear == latest } ?? false
            items[member].basis =
                isOfYear ? .since(date: time) : sinceBasis(text, dates[time].range, dates, dateIndex)
        }
    }

    /// 航班4.7万架次、人员190万人次,分别占全国的33.6%和27.9%: of what was counted before.
    private func shareOutShares(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ members: [Int],
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Bool {
        let leader = items[members[0]]
        return (leader.measure == .share || leader.measure == .change && isInPoints(leader))
            && startsWithShareVerb(text, leader.before)
            && (leader.tail.isDistributed
                || ClauseTailReader.contains(text, leader.clause..<leader.before.lowerBound, "分别")
                // 分别增长8%和9%,占全部投资的65%和35%
                || isBehindSharedOut(items, members))
            && (shareOutWholes(text, items, members)
                || shareOutMosts(text, sentence, items, members, dates, dateIndex))
    }

    /// Gives the name before a list to all of its values, and a name that says too little alone to as many things that were told of before.
    private func shareOutName(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ members: [Int],
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Bool {
        let leader = items[members[0]]
        // 增速分别比工业快4.8个和3.3个百分点
        let each = "分别".utf8.count
        if leader.before.count > each,
            ClauseTailReader.ends(text, with: "分别", at: leader.before.upperBound, floor: leader.before.lowerBound)
        {
            leader.before = leader.before.lowerBound..<(leader.before.upperBound - each)
        }
        // 建议9件、提案8件,满意率分别达100%、99%
        // 养老金、低保标准再次提高,月人均分别增加90元、50元
        let isGeneric =
            naming.isGeneric(text, leader.before) || isRateAlone(text, leader.before)
            || words.share.perHead.isWhole(leader.before, of: text)
        // 改造小区9个、棚户区3处,惠及5万户、16万人: not each of its own.
        if words.share.reaching.isWhole(leader.before, of: text), !leader.tail.isDistributed { return false }
        if leader.before.isEmpty || isGeneric || naming.isVerbOnly(text, leader.before) {
            return shareOutEarlier(text, sentence, items, members, isGeneric: isGeneric, dates, dateIndex)
        }
        for member in members { items[member].name = NamePieces(leader.before) }
        return true
    }

    /// 甲, 接待游客 and 乙, 接待游客 of 甲、乙等地保持增长,分别接待游客9万人次、8万人次: what each of those that the clause before lists has; nil where no
    /// number of it goes to each, or the clause lists others.
    private func namesOfClauseBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ members: [Int],
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> [NamePieces]? {
        let leader = items[members[0]]
        let figure = leader.before
        let rest = naming.withoutReach(text, figure)
        // 分别接待游客9万人次, 实现收入分别增长9%: what else they have is told of in its own right.
        guard
            text.has("分别", at: leader.clause, end: figure.upperBound)
                || leader.tail.isDistributed && rest.lowerBound > figure.lowerBound
        else { return nil }
        let end = leader.clause - 1
        guard figure.count >= 6, end > sentence.lowerBound, text[end] == UInt8(ascii: ","),
            naming.subjects(text, figure).count == 1, !naming.isGeneric(text, figure),
            case let previous = members[0] > 0 ? items[members[0] - 1].end : sentence.lowerBound,
            case let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound),
            !inParenthesis, start >= previous, start < end, let etc = placeOfEtc(text, start..<end),
            case let list = naming.trimmed(text, start..<etc, dates: dates, dateIndex: dateIndex),
            let subjects = naming.subjects(text, list, count: members.count)
        else { return nil }
        return subjects.map { NamePieces($0, rest) }
    }

    /// Names shares after what the clause before says to be most: 东部农户和单位数量最多,分别占全国的30%和33%; false where that isn't as many.
    @inline(never)
    private func shareOutMosts(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ members: [Int],
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Bool {
        let leader = items[members[0]]
        let end = leader.clause - 1
        guard leader.clause == leader.floor, end > sentence.lowerBound, text[end] == UInt8(ascii: ","),
            case let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound),
            !inParenthesis, members[0] == 0 || items[members[0] - 1].end <= start,
            let most = words.change.mosts.ending(in: text, at: end, floor: start),
            case let list = naming.trimmed(text, start..<(end - most.count), dates: dates, dateIndex: dateIndex),
            case let names = parts(text, list, count: members.count), names.count == members.count
        else { return false }
        for (name, member) in zip(names, members) {
            items[member].name = name
            items[member].name.append(leader.before)
        }
        return true
    }

    /// True directly behind a list of as many numbers that were shared out to what was told of before.
    private func isBehindSharedOut(_ items: SentenceItems, _ members: [Int]) -> Bool {
        let first = members[0]
        guard first >= members.count * 2, case let leader = items[first - 1].leader,
            first - leader == members.count, items[leader].tail.isDistributed
        else { return false }
        return items[leader..<first].allSatisfy { $0.of != nil }
    }

    /// A、B、C等产业分别实现增加值1、2、3: each subject with the words behind 分别; false where they are not as many.
    private func shareOutBehindEach(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ members: [Int]
    ) -> Bool {
        let leader = items[members[0]]
        guard let place = ClauseTailReader.find(text, leader.before, "分别") else { return false }
        var list = leader.before.lowerBound..<place
        var common: Range<Int>?
        if let etc = placeOfEtc(text, list) {
            common = withoutClass(text, (etc + 3)..<list.upperBound, behind: list.lowerBound..<etc)
            list = list.lowerBound..<etc
        }
        // 三个区分别实现产值
        let object = naming.withoutReach(
            text, naming.trimmed(text, (place + 6)..<leader.before.upperBound, dates: [], dateIndex: 0..<0))
        // 一、二、三产业分别完成投资: one word for all of them.
        if common == nil, groups.looksLikeList(text, list, count: members.count) {
            for member in members {
                items[member].name = object.isEmpty ? NamePieces(list) : NamePieces(list, object)
            }
            return true
        }
        if common == nil, !object.isEmpty, nameCounted(text, items, members, list, object) { return true }
        guard var parts = naming.subjects(text, list, count: members.count) else { return false }
        if common == nil, let last = parts.last { parts[parts.count - 1] = withoutCount(text, last) }
        let shared = [common ?? 0..<0, object].filter { !$0.isEmpty }
        // 同城、异地业务量分别占全部业务量的8%、92%: what the last of them ends with is of each.
        let isShared = common == nil && (shared.isEmpty || startsWithShareVerb(text, object))
        let names = isShared ? withWhatTheyShare(text, parts) : parts.map { NamePieces($0) }
        for (position, member) in members.enumerated() {
            // 对甲国、乙国分别出口8亿元、9亿元
            let isTradedWith =
                position > 0 && list.count > 3 && text.has("对", at: list.lowerBound, end: list.upperBound)
                && words.owner.tradeFigures.isWhole(object, of: text)
            items[member].name =
                isTradedWith
                ? NamePieces(list.lowerBound..<(list.lowerBound + "对".utf8.count), parts[position]) : names[position]
            for piece in shared { items[member].name.append(piece) }
        }
        return true
    }

    /// Names a list after things that are counted side by side before it, one each: 3个省级、18个市级项目分别完成投资9亿元、30亿元; false
    /// where as many don't stand there.
    private func nameCounted(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ members: [Int], _ things: Range<Int>,
        _ object: Range<Int>
    ) -> Bool {
        let first = members[0]
        guard first >= members.count, case let owners = (first - members.count)..<first,
            owners.allSatisfy({
                isCounted(items[$0]) && items[$0].clause == items[first].clause && !items[$0].name.isEmpty
            }),
            !items[first - 1].behind.isEmpty, things.lowerBound == items[first - 1].behind.lowerBound
        else { return false }
        for (owner, member) in zip(owners, members) {
            items[member].name = items[owner].name
            items[member].name.append(object)
        }
        return true
    }

    /// 零售业 and 营业收入 of 零售业两个行业营业收入; nil where no count of what the things are stands between two words.
    private func aroundCount(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>
    ) -> (thing: Range<Int>, figure: Range<Int>)? {
        guard
            let counter = ClauseTailReader.findLast(text, name, "个") ?? ClauseTailReader.findLast(text, name, "大")
                ?? ClauseTailReader.findLast(text, name, "项"),
            counter >= name.lowerBound + 9,
            IndicatorNaming.isNumeral(text, counter - 3, counter) || text.has("两", at: counter - 3, end: counter),
            case let kind = counter + "个".utf8.count,
            let noun = words.part.trades.beginning(in: text, at: kind, end: name.upperBound)
                ?? words.part.classNouns.beginning(in: text, at: kind, end: name.upperBound),
            case let figure = (kind + noun.count)..<name.upperBound, figure.count >= 6
        else { return nil }
        return (name.lowerBound..<(counter - 3), figure)
    }

    /// 东山 and 住宅销售价格 of 东山三市住宅销售价格; nil where it isn't said how many places of what kind a list names.
    private func aroundPlaces(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>
    ) -> (thing: Range<Int>, figure: Range<Int>)? {
        var place = name.lowerBound + 6
        while place + 12 <= name.upperBound {
            if IndicatorNaming.isNumeral(text, place, place + 3) || text.has("两", at: place, end: name.upperBound),
                words.part.placeKinds.beginning(in: text, at: place + 3, end: name.upperBound) != nil,
                !IndicatorNaming.isNumeral(text, place - 3, place), !text.has("第", at: place - 3, end: place)
            {
                return (name.lowerBound..<place, (place + 6)..<name.upperBound)
            }
            place += IndicatorNaming.characterLength(text[place])
        }
        return nil
    }

    /// 西县 of 西县三个县区: how many of what kind the things of a list are is no part of the last of them.
    private func withoutCount(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int> {
        guard let counter = ClauseTailReader.find(text, name, "个") ?? ClauseTailReader.find(text, name, "大"),
            counter >= name.lowerBound + 9,
            IndicatorNaming.isNumeral(text, counter - 3, counter) || text.has("两", at: counter - 3, end: counter)
        else { return name }
        return name.lowerBound..<(counter - 3)
    }

    /// Names shares after what was counted before, one each; false where that isn't as many, or of several kinds.
    private func shareOutWholes(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ members: [Int]
    ) -> Bool {
        let leader = items[members[0]]
        let wholes = toldBefore(items, leader, before: members[0], count: members.count)
        guard let first = wholes.first, wholes.count == members.count,
            wholes.allSatisfy({
                !items[$0].name.isEmpty && items[$0].measure != .share && items[$0].measure == items[first].measure
            })
        else { return false }
        // 分别占总数、原有面积的62%和66%: each of its own.
        let parts = naming.subjects(text, leader.before, count: members.count)
        for ((position, member), whole) in zip(members.enumerated(), wholes) {
            // 增速分别比全市快4和3个百分点,占比重分别为12%和32%: growth has no share.
            items[member].name =
                items[whole].measure == .gap ? withoutRateNoun(text, items[whole].name) : items[whole].name
            // 甲3家、乙1家,分别占75%和25%: that it is a share is said by its measure.
            let verb = leader.before.lowerBound..<(leader.before.lowerBound + "占".utf8.count)
            if verb != leader.before {
                if parts != nil, position > 0 { items[member].name.append(verb) }
                items[member].name.append(parts?[position] ?? leader.before)
            }
            items[member].whole = whole
        }
        return true
    }

    /// The last numbers before a list, so many, without what a parenthesis behind one of them tells of it: 甲9吨(其中优质2吨)、乙3吨,分别占75%和
    /// 25%.
    private func toldBefore(
        _ items: SentenceItems, _ leader: SentenceItem, before first: Int, count: Int
    ) -> ArraySlice<Int> {
        let all = (0..<first).map { $0 }
        guard first > 0, !leader.isInParenthesis, !items[first - 1].isInParenthesis,
            all.suffix(count).contains(where: { items[$0].isInParenthesis }),
            case let outside = all.filter({ !items[$0].isInParenthesis }), outside.count >= count
        else { return all.suffix(count) }
        return outside.suffix(count)
    }

    /// The names that a list of subjects before the numbers gives, one each; nil when there are not as many.
    private func namesOfSubjects(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ members: [Int],
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> [NamePieces]? {
        let leader = items[members[0]]
        if groups.looksLikeList(text, leader.before, count: members.count) { return nil }
        // 市政和园区项目9个、3亿元: how many there are, and what they cost.
        if members.count == 2, !leader.tail.isDistributed, isCounted(leader), isMoney(items[members[1]]) { return nil }
        var subjects = naming.subjects(text, leader.before, count: members.count) ?? []
        var common: Range<Int>?
        if leader.tail.isDistributed, let etc = placeOfEtc(text, leader.before),
            words.context.notNamedBehindEtc.beginning(in: text, at: etc, end: leader.before.upperBound) == nil,
            // A、B、C等产品产量分别增长: what stands behind 等 holds for each.
            let list = naming.subjects(text, leader.before.lowerBound..<etc, count: members.count)
        {
            subjects = list
            let rest = withoutClass(text, (etc + 3)..<leader.before.upperBound, behind: leader.before.lowerBound..<etc)
            common = rest.isEmpty ? nil : rest
        }
        if subjects.count != members.count, common == nil, leader.tail.isDistributed,
            let trades = tradesOfClauses(text, sentence, items, members, dates, dateIndex)
        {
            return trades
        }
        guard subjects.count == members.count else { return nil }
        if common == nil, subjects.count > 1, let last = subjects.last,
            let split = aroundCount(text, last) ?? aroundPlaces(text, last)
        {
            // 批发业、零售业两个行业营业收入: what is told of each stands behind how many they are.
            subjects[subjects.count - 1] = split.thing
            common = split.figure
        }
        if let common { return subjects.map { NamePieces($0, common) } }
        // 服装业步伐加快,销售收入和利税分别增长: those of the industry.
        if let owner = ownerOfFigures(text, sentence, items, members[0], subjects, dates, dateIndex) {
            return subjects.map { NamePieces(owner, $0) }
        }
        // 总量和增速分别居全市第二位、第四位
        if subjects.allSatisfy({ naming.isGeneric(text, $0) }), let antecedent = antecedent(items, members[0]) {
            let thing = items[antecedent].thing ?? withoutShareNoun(text, items[antecedent])
            return subjects.map { subject in
                var name = thing
                name.append(subject)
                return name
            }
        }
        if let owner = ownerOfRates(text, sentence, items, members[0], subjects, dates, dateIndex) {
            return subjects.map { subject in
                var name = owner
                name.append(subject)
                return name
            }
        }
        return withWhatTheyShare(text, subjects)
    }

    /// 服装业产值 and 食品业产值 of 服装业,食品业产值分别增长8%和9%: industries, or products of which the output is told, between commas, with what
    /// is told of each behind the last; nil for others.
    private func tradesOfClauses(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ members: [Int],
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> [NamePieces]? {
        let leader = items[members[0]]
        guard leader.clause == leader.floor else { return nil }
        let figure: Range<Int>
        var areProducts = false
        if let mark = ClauseTailReader.findLast(text, leader.before, "业"),
            case let trade = mark + "业".utf8.count, trade - leader.before.lowerBound > "产业".utf8.count,
            words.part.tradeEnds.ending(in: text, at: trade, floor: leader.before.lowerBound) != nil
        {
            figure = trade..<leader.before.upperBound
        } else if let yield = words.owner.yields.ending(
            in: text, at: leader.before.upperBound, floor: leader.before.lowerBound + 3)
        {
            figure = (leader.before.upperBound - yield.count)..<leader.before.upperBound
            areProducts = true
        } else {
            return nil
        }
        let previous = members[0] > 0 ? items[members[0] - 1].end : sentence.lowerBound
        var names = [NamePieces(leader.before)]
        var end = leader.clause - 1
        while names.count < members.count {
            guard end > previous, text[end] == UInt8(ascii: ","),
                case let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound),
                !inParenthesis, start >= previous,
                case let name = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex),
                name.count <= Self.longestTrade, naming.firstVerb(text, in: name) == nil,
                areProducts
                    ? !name.isEmpty && name.upperBound == end && !isMeasured(text, name)
                        && !isViewpoint(text, start..<end)
                    : words.part.tradeEnds.ending(in: text, at: name.upperBound, floor: name.lowerBound) != nil
            else { return nil }
            names.append(figure.isEmpty ? NamePieces(name) : NamePieces(name, figure))
            end = start - 1
        }
        return names.reversed()
    }

    /// Bytes of an industry between commas: 计算机、通信和其他电子设备制造业.
    private static let longestTrade = 60

    /// Names numbers without subjects of their own after the clause before, or after the items before it; false where neither
    /// has as many.
    private func shareOutEarlier(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ members: [Int],
        isGeneric: Bool, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Bool {
        let first = members[0]
        let leader = items[first]
        // 木材和水泥的产量,也分别增长9%和14%: the subjects are the clause before, where no number stands.
        if leader.tail.isDistributed, leader.floor == leader.clause,
            first == 0 || items[first - 1].end < leader.clause - 1,
            let list = clauseBefore(text, sentence, leader, dates, dateIndex)
        {
            let start = clauseStart(text, sentence.lowerBound, leader.clause - 1, sentence.lowerBound).start
            let ranked = rankedThings(
                text, naming.trimmed(text, start..<(leader.clause - 1), dates: dates, dateIndex: dateIndex))
            let kinds = ranked == nil ? kindsBeforeEtc(text, list, count: members.count) : nil
            let parts = parts(text, kinds?.list ?? ranked?.things ?? list, count: members.count)
            if parts.count == members.count {
                for (position, member) in members.enumerated() {
                    items[member].name = parts[position]
                    if leader.measure == .change, items[member].measure == .level {
                        // 甲、乙增速最快,分别为9%和8%
                        items[member].measure = .change
                        items[member].sign = leader.sign
                    }
                    if let kinds { items[member].name = NamePieces(kinds.each[position], kinds.figure) }
                    if let ranked {
                        items[member].name.append(ranked.figure)
                    } else if kinds == nil, isGeneric {
                        items[member].name.append(leader.before)
                    }
                }
                return true
            }
        }
        let sources = sources(text, items, leader, before: first, count: members.count)
        if sources.isEmpty, let names = namesOfClauses(text, sentence, items, members, dates, dateIndex) {
            for (position, member) in members.enumerated() { items[member].name = names[position] }
            return true
        }
        for (source, member) in zip(sources, members) {
            var name = items[source].name
            // 分别新增6家和3家,累计达到95家和56家, 分别上升到95家和56家
            if leader.tail.isReached || leader.tail.isTo || isGeneric, leader.measure == .level,
                items[source].measure == .level
            {
                name = withoutAdded(text, name)
            }
            // 存贷款余额分别达到92亿元、88亿元,净增24亿元、31亿元
            if words.change.netGrowth.isWhole(leader.before, of: text) {
                var grown = NamePieces(leader.before)
                grown.append(contentsOf: name)
                name = grown
            }
            if isGeneric {
                if isRateAlone(text, leader.before) { name = withoutLeadingVerbs(text, name) }
                name.append(leader.before)
            }
            items[member].name = name
            if items[member].measure != .level || items[source].measure != .change { items[member].of = source }
        }
        return !sources.isEmpty
    }

    /// 钢铁、水泥, each of them and 投资 of 钢铁、水泥等行业的投资,增幅分别回落9个、8个百分点: things that 等 stands behind, with what is told of each;
    /// nil for other clauses.
    @inline(never)
    private func kindsBeforeEtc(
        _ text: UnsafeBufferPointer<UInt8>, _ list: Range<Int>, count: Int
    ) -> (list: Range<Int>, each: [Range<Int>], figure: Range<Int>)? {
        guard let etc = placeOfEtc(text, list), case let things = list.lowerBound..<etc,
            let each = naming.subjects(text, things, count: count)
        else { return nil }
        var figure = withoutClass(text, (etc + "等".utf8.count)..<list.upperBound, behind: things)
        if let of = ClauseTailReader.findLast(text, figure, "的") { figure = (of + "的".utf8.count)..<figure.upperBound }
        return figure.count >= 6 && isMeasured(text, figure) ? (things, each, figure) : nil
    }

    /// 受理案件 and 审结、执结案件 of 受理案件,审结、执结案件,同比分别上升8%、9%: as many clauses without numbers as a list has numbers that name
    /// nothing; nil for others.
    @inline(never)
    private func namesOfClauses(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ members: [Int],
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> [NamePieces]? {
        let leader = items[members[0]]
        guard leader.tail.isDistributed, leader.clause == leader.floor, leader.before.isEmpty, members[0] == 0 else {
            return nil
        }
        var names: [NamePieces] = []
        var end = leader.clause - 1
        while names.count < members.count {
            guard end > sentence.lowerBound, text[end] == UInt8(ascii: ","),
                case let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound),
                !inParenthesis,
                case let name = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex),
                name.count >= 6, name.count <= Self.longestTrade, name.upperBound == end,
                words.context.predicates.first(in: text, name) == nil, !isViewpoint(text, start..<end)
            else { return nil }
            names.append(NamePieces(name))
            end = start - 1
        }
        return names.reversed()
    }

    /// 产量 of A、B、C等三种产品产量: how many things of what kind the list names is no part of what is said of each, but 产业 of
    /// 食品、医药等产业增加值 is.
    private func withoutClass(
        _ text: UnsafeBufferPointer<UInt8>, _ common: Range<Int>, behind list: Range<Int>
    ) -> Range<Int> {
        var start = common.lowerBound
        while IndicatorNaming.isNumeral(text, start, common.upperBound)
            || text.has("两", at: start, end: common.upperBound)
        {
            start += 3
        }
        if start > common.lowerBound,
            let counter = words.part.classCounters.beginning(in: text, at: start, end: common.upperBound)
        {
            start += counter.count
        }
        let isOfTrades = words.part.tradeEnds.ending(in: text, at: list.upperBound, floor: list.lowerBound) != nil
        let nouns = isOfTrades ? words.part.trades : words.part.classNouns
        if let noun = nouns.beginning(in: text, at: start, end: common.upperBound),
            common.upperBound - start - noun.count >= 6
        {
            start += noun.count
        }
        return start < common.upperBound ? start..<common.upperBound : common
    }

    /// 三次产业 of 三次产业结构为3:46:51,对经济增长的贡献率分别为… and of 三次产业比重分别为7%、41%和52%,…: the group whose shares stand before a list
    /// of as many numbers that has no subject; nil when no such stand there.
    private func industriesBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ members: [Int]
    ) -> Range<Int>? {
        let first = members[0]
        guard first >= members.count,
            words.part.ofGroups.beginning(
                in: text, at: items[first].before.lowerBound, end: items[first].before.upperBound)
                != nil,
            let name = items[first - 1].name.first
        else { return nil }
        if case .ratioPart(_, let count, let isOfWhole) = items[first - 1].quantity.notation {
            guard isOfWhole, count == members.count else { return nil }
        } else {
            let leader = items[first - 1].leader
            guard members.count > 1, items[leader].leader == leader, first - leader == members.count else { return nil }
        }
        return groups.beginning(in: text, name)
    }

    /// The numbers before a list that it says more of, one for each of its own; none when there are not so many.
    private func sources(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ leader: SentenceItem, before first: Int,
        count: Int
    ) -> ArraySlice<Int> {
        // 分别增加9千公顷(13万亩)和2千公顷(3万亩),增长8%和3%: what a parenthesis says again is none of them.
        let last =
            first > 1 && !leader.isInParenthesis && items[first - 1].isInParenthesis
                && items[first - 2].leader < first - 2 ? first - 2 : first - 1
        // 分别增长4.8%、5.9%,分别居全省第四、第八: what grew in the list before.
        // 分别减少9万人和8万人,各下降5%和4%: the same two again.
        let isOfChanges =
            leader.measure == .change
            && (isInPoints(leader) || first > 0 && items[last].measure == .change && items[last].of == nil)
        if isOfChanges || leader.measure == .rank || leader.measure == .gap, first > 0 {
            let list = items.indices.filter { items[$0].leader == items[last].leader }
            if list.count == count, !list.contains(where: { items[$0].name.isEmpty }) { return list[...] }
            // 甲投资增长9%,乙投资增长8%,分别高于目标2个、1个百分点: what grew one by one.
            if leader.measure == .gap || leader.measure == .change, isInPoints(leader),
                ClauseTailReader.contains(text, leader.clause..<leader.quantity.range.lowerBound, "分别"),
                areChangesOfEach(items, before: first, count: count)
            {
                return ((first - count)..<first).map { $0 }[...]
            }
        }
        var named = (0..<first).filter {
            !items[$0].name.isEmpty && items[$0].measure != .change || items[$0].measure == .level
        }
        if named.count > count { named = withoutOthers(items, named, leader, before: first, count: count) }
        // 甲由8元增加到9元,乙由5元增加到7元,分别增长5%和7%: what they were before grew no further.
        if leader.measure == .change, named.suffix(count).contains(where: { items[$0].tail.isFrom }),
            case let reached = named.filter({ !items[$0].tail.isFrom }), reached.count >= count
        {
            return reached.suffix(count)
        }
        if named.count >= count { return named.suffix(count) }
        // 分别增长8%和9%,达到9元和7元: what grew in the list before.
        guard leader.measure == .level, leader.tail.isReached || leader.tail.isTo, first >= count,
            case let list = items.indices.filter({ items[$0].leader == items[first - 1].leader }), list.count == count,
            list.allSatisfy({ items[$0].measure == .change && !items[$0].name.isEmpty })
        else { return [] }
        return list[...]
    }

    /// The numbers before a list without those of another kind among the last of them: what a parenthesis behind one tells of it, what is
    /// counted in what the list doesn't measure (9座大库蓄水4亿吨,8座小库蓄水2亿吨,分别减少3亿吨和1亿吨), and so before what those have; all where too few are
    /// left.
    private func withoutOthers(
        _ items: SentenceItems, _ named: [Int], _ leader: SentenceItem, before first: Int, count: Int
    ) -> [Int] {
        var left = named
        if !leader.isInParenthesis, !items[first - 1].isInParenthesis,
            left.suffix(count).contains(where: { items[$0].isInParenthesis })
        {
            left.removeAll { items[$0].isInParenthesis }
        }
        if leader.measure == .change, let unit = leader.quantity.unit, units.all[unit].kind != .ratio,
            left.suffix(count).contains(where: { items[$0].quantity.unit != unit })
        {
            left.removeAll { items[$0].quantity.unit != unit }
        } else if left.suffix(count).contains(where: { isCountedOwner(items, $0, before: first) }) {
            left.removeAll { isCountedOwner(items, $0, before: first) }
        }
        return left.count >= count ? left : named
    }

    /// True for 9座 of 9座大库蓄水4亿吨: what is counted stands before what the things have, of which a list behind goes on.
    private func isCountedOwner(_ items: SentenceItems, _ index: Int, before first: Int) -> Bool {
        guard index + 1 < first, isCounted(items[index]), case let next = items[index + 1], !isCounted(next) else {
            return false
        }
        return next.clause == items[index].clause && !next.continuesList && next.measure == .level
            && !items[index].behind.isEmpty && items[index].behind.lowerBound == next.before.lowerBound
    }

    /// True for so many per cents before a list with 分别 that are each the growth of something else.
    private func areChangesOfEach(_ items: SentenceItems, before first: Int, count: Int) -> Bool {
        guard first >= count else { return false }
        for index in (first - count)..<first {
            let item = items[index]
            guard item.measure == .change, isPercent(item), !item.name.isEmpty, item.leader == index,
                index == first - count || item.name != items[index - 1].name
            else { return false }
        }
        return true
    }

    /// 12座公厕和6座中转站改造: what is done to the last of the things holds for all that are counted side by side.
    func sharedNoun(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ behind: Range<Int>
    ) -> (words: Range<Int>, isClause: Bool)? {
        guard isCounted(items[index]), !items[index].isAttribute, behind == items[index].behind else { return nil }
        var last = index
        while last + 1 < items.count {
            let end = items[last].behind.upperBound
            let next = items[last + 1]
            guard !items[last].behind.isEmpty, next.clause == items[index].clause, !next.isAttribute,
                next.measure == .level, next.quantity.range.lowerBound == end + 3,
                isSeparator(text, end, next.quantity.range.lowerBound)
            else { break }
            last += 1
        }
        if last == index { return actBehindMeasure(text, items, index, behind).map { ($0, false) } }
        guard !items[last].behind.isEmpty else { return nil }
        let isClause = words.act.clausesOfActs.occurs(in: text, items[last].behind)
        // 5个省级、14个市级改革试点
        if endsWithAdjective(text, behind) {
            let ending = isClause ? nil : naming.sharedEnding(text, short: behind, long: items[last].behind)
            if let ending { return (ending, false) }
        } else if let clause = sharedClause(text, of: items[last].behind, items[index], behind) {
            return (clause, true)
        }
        guard !isClause,
            let act = naming.sharedAct(text, short: behind, long: items[last].behind)
                ?? naming.actAlone(text, short: behind, long: items[last].behind)
        else { return nil }
        return (act, false)
    }

    /// 道路硬化工程 of 24个村42公里道路硬化工程 and 作出检查 of 9个单位18名干部作出检查: what is done along, or by, so many of those that are
    /// counted first; nil where no act stands behind them.
    private func actBehindMeasure(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ behind: Range<Int>
    ) -> Range<Int>? {
        var next = index + 1
        // 村 of 6个乡镇58个村 is no village's work.
        let isFirst = index == 0 || items[index - 1].behind.upperBound != items[index].quantity.range.lowerBound
        guard isFirst, next < items.count, items[next].quantity.range.lowerBound == behind.upperBound else {
            return nil
        }
        // 9个村400户1200人增收
        while items[next].behind.isEmpty, next + 1 < items.count,
            items[next + 1].quantity.range.lowerBound == items[next].end
        {
            next += 1
        }
        let (item, act) = (items[next], items[next].behind)
        guard !act.isEmpty, act.count <= Self.longestClause, item.measure == .level, !isMoney(item),
            item.clause == items[index].clause, item.quantity.unit != items[index].quantity.unit,
            // 11个项目42项任务: what is counted on its own.
            (naming.acts.longest(in: text, at: act.upperBound, bounds: act)?.count ?? act.count) < act.count
                || naming.firstVerb(text, in: act) != nil
                || item.isAttribute && !naming.leadingVerbs(text, items[index].before).isEmpty
        else { return nil }
        return act
    }

    /// 入选名单 of 9所高校、4个学科入选名单: what is said of all that are counted side by side, and not of the last alone; nil where
    /// they are what a verb is done to (建成9个村、4个提升村), or something else is said of the first.
    private func sharedClause(
        _ text: UnsafeBufferPointer<UInt8>, of last: Range<Int>, _ item: SentenceItem, _ behind: Range<Int>
    ) -> Range<Int>? {
        guard naming.leadingVerbs(text, item.before).isEmpty, naming.firstVerb(text, in: behind) == nil,
            attributes.noun(text, in: behind) == behind, !text.has("、", at: last.upperBound, end: text.count)
        else { return nil }
        var index = last.lowerBound
        while let verb = words.act.sharedClauses.first(in: text, from: index, end: last.upperBound) {
            index = verb.start + verb.found.count
            let noun = naming.trimmed(text, last.lowerBound..<verb.start, dates: [], dateIndex: 0..<0)
            if noun.count < 6 || naming.isNounTail(text, at: index, end: last.upperBound) { continue }
            // 未能完成 is not what the words say.
            if words.act.denies(text, noun) { return nil }
            // 9家医院、7个社区改造项目全部开工: so does what is done to the last of them.
            let thing = attributes.noun(text, in: last.lowerBound..<verb.start)
            let act = naming.subjects(text, thing).count > 1 ? nil : naming.sharedActs(text, short: behind, long: thing)
            let clause = (act?.lowerBound ?? verb.start)..<last.upperBound
            return clause.count <= Self.longestClause ? clause : nil
        }
        return nil
    }

    /// Bytes of what is said of things side by side.
    private static let longestClause = 60

    /// A list of `count` subjects with the endings that they share; empty when there are not so many.
    private func parts(_ text: UnsafeBufferPointer<UInt8>, _ list: Range<Int>, count: Int) -> [NamePieces] {
        naming.subjects(text, list, count: count).map { withWhatTheyShare(text, $0) } ?? []
    }
}
