import Patterns

/// What the numbers before one lend to its name: the thing, the verb of a list, the whole of a share.
extension SentenceReader {
    /// 总量, 占比, 投资 and 产值 alone: of what was named before; nil for words that say what they are of.
    func nameOfGeneric(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        // 水电、风电装机分别为9万千瓦和8万千瓦,合计占比52%
        if item.measure == .share, var all = allOfSum(text, items, index), naming.isGeneric(text, item.before) {
            all.append(item.before)
            return all
        }
        let mayBeBalance = item.before.count >= "贷款余额".utf8.count && item.before.count <= Self.longestBalance
        let loans = mayBeBalance ? loansBefore(text, items, index) : nil
        // 甲项目开工建设、面积9亩: what it is of stands before it.
        guard item.addition.isEmpty,
            loans != nil || naming.isGeneric(text, item.before) || isBareInvestment(text, items, index)
                || isFigureOfEnterprises(text, items, index),
            case let told = loans ?? figureBefore(text, items, index) ?? antecedent(items, index),
            let antecedent = told.map({ ofAll(text, items, index, $0) }),
            !isSizeOfOther(text, items, index, antecedent)
        else { return nil }
        let thing =
            items[antecedent].thing ?? withoutThingFigure(text, items[antecedent], before: item.before)
            ?? withoutShareNoun(text, items[antecedent])
        item.thing = thing
        // 增长9%,增速居全省第三: of the growth.
        if item.measure == .rank, item.of == nil,
            comparisons.changeNoun.ending(text, at: item.before.upperBound, floor: item.before.lowerBound) != nil
        {
            item.of = growth(of: antecedent, items)
        }
        // 支出67亿元、占比7%,增长3%: what grew is the expenditure.
        if item.measure == .share { item.whole = items[antecedent].whole ?? antecedent }
        // 新承接项目30个、总投资9亿元: what is not counted alike is that of the new ones.
        let isCountedAlike = items[antecedent].quantity.unit == item.quantity.unit
        let whole = withoutLeadingVerbs(text, thing)
        // 新增企业9家,实现产值3亿元: that of the new ones.
        var pieces =
            isCountedAlike
            ? withoutNew(text, whole) : makerFigure(endOf: item.before, text) != nil ? thing : withoutAdded(text, whole)
        // 续建项目52项,投资49亿元: which projects they are says the verb alone.
        if !isCountedAlike, isCounted(items[antecedent]), let first = thing.first, thing.count == 1,
            let state = words.owner.statesOfWorks.beginning(in: text, at: first.lowerBound, end: first.upperBound),
            first.count - state.count <= "项目".utf8.count
        {
            pieces = thing
        }
        // 涉及职工9人、金额2万元: so is the money.
        if isMoney(item), isCounted(items[antecedent]), let first = thing.first,
            let verb = words.share.reaching.beginning(in: text, at: first.lowerBound, end: first.upperBound)
        {
            pieces = NamePieces(first.lowerBound..<(first.lowerBound + verb.count))
        }
        let noun = naming.withoutReach(text, item.before)
        // 规模工业增加值增长7%,总产值增长8%: another figure of the same industry.
        if words.owner.makerFigures.longest(in: text, at: noun.upperBound, bounds: noun)?.count == noun.count,
            let last = pieces.last,
            // 第三产业增加值9亿元,占生产总值的54%,增加值增长8%: the same figure.
            overlap(text, of: last, with: noun) < noun.count,
            let head = words.owner.figureHeads.ending(in: text, at: last.upperBound, floor: last.lowerBound + 6)
        {
            var end = last.upperBound - head.count
            // 规模工业实现产值5亿元、增加值2亿元
            if let reach = tails.word(in: text, endingAt: end, floor: last.lowerBound + 6),
                case .reach = tails.roles[reach.word]
            {
                end -= reach.count
            }
            pieces = pieces.replacingLast(with: last.lowerBound..<end)
        }
        // 债务限额9亿元,年末余额8亿元: what is owed is told of the same debt.
        if words.account.balances.isWhole(noun, of: text), let last = pieces.last,
            let limit = words.act.limits.ending(in: text, at: last.upperBound, floor: last.lowerBound + 6)
        {
            pieces = pieces.replacingLast(with: last.lowerBound..<(last.upperBound - limit.count))
        }
        // 收入决算9亿元,支出决算8亿元: the other side of the same account.
        if words.account.finalAccounts.ending(in: text, at: noun.upperBound, floor: noun.lowerBound + 6) != nil,
            let last = pieces.last,
            let own = words.account.finalAccounts.ending(in: text, at: last.upperBound, floor: last.lowerBound),
            case let end = last.upperBound - own.count,
            let income = words.account.incomes.ending(in: text, at: end, floor: last.lowerBound + 1),
            words.account.spendings.beginning(in: text, at: noun.lowerBound, end: noun.upperBound) != nil
        {
            pieces = pieces.replacingLast(with: last.lowerBound..<(end - income.count))
        }
        // 新增装机4万千瓦,总装机达9万千瓦: all of what the name before ends with.
        if noun.count > 6, text.has("总", at: noun.lowerBound, end: noun.upperBound), let last = pieces.last,
            case let bare = noun.count - "总".utf8.count, last.count >= bare,
            case let start = last.upperBound - bare,
            text[start..<last.upperBound].elementsEqual(text[(noun.upperBound - bare)..<noun.upperBound])
        {
            pieces = pieces.replacingLast(with: last.lowerBound..<start)
        }
        // 债券额度590亿元,额度居全省第一; 固定资产投资392亿元,投资额居全省第一: what the name before ends with.
        let said = pieces.last.map { overlap(text, of: $0, with: noun) } ?? 0
        if said < noun.count { pieces.append((noun.lowerBound + said)..<noun.upperBound) }
        return pieces
    }

    /// The last growth in per cent of what a number tells of, up to that number; nil where none was told.
    func growth(of told: Int, _ items: SentenceItems) -> Int? {
        items[...told].lastIndex { $0.measure == .change && isPercent($0) && $0.name == items[told].name }
    }

    /// The number of all enterprises where that of new ones stands between it and a figure that a verb of reaching goes on with:
    /// 企业达121家,新增18家,实现产值9亿元; `told` elsewhere.
    private func ofAll(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ told: Int) -> Int {
        guard told > 0, isCounted(items[told]), items[told - 1].quantity.unit == items[told].quantity.unit,
            items[told - 1].measure == .level, items[told].measure == .level, !items[told - 1].name.isEmpty,
            naming.withoutReach(text, items[index].before) != items[index].before,
            let first = items[told].name.first,
            words.part.added.beginning(in: text, at: first.lowerBound, end: first.upperBound) != nil,
            withoutAdded(text, items[told].name) == items[told - 1].name
        else { return told }
        return told - 1
    }

    /// The loans of a kind that 贷款余额 stands behind: 发放创业担保贷款3亿元,带动就业60人,贷款余额8亿元; nil for other names.
    private func loansBefore(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Int? {
        let loans = "贷款".utf8.count
        guard index > 0, case let balance = items[index].before, words.account.loanBalances.isWhole(balance, of: text)
        else { return nil }
        return (max(0, index - Self.reachOfLoans)..<index).last { earlier in
            guard let last = items[earlier].name.last, last.count > loans, items[earlier].measure == .level else {
                return false
            }
            return text[(last.upperBound - loans)..<last.upperBound].elementsEqual(
                text[balance.lowerBound..<(balance.lowerBound + loans)])
        }
    }

    /// Bytes of 贷款累计余额.
    private static let longestBalance = 18
    /// How many numbers back loans are looked for.
    private static let reachOfLoans = 4

    /// True for the size of a thing that the number before doesn't tell of: a site in a parenthesis (停车位80个,占地9亩), or one
    /// whose number before says no more than 占地.
    private func isSizeOfOther(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ antecedent: Int
    ) -> Bool {
        guard words.owner.thingFigures.isWhole(items[index].before, of: text), let last = items[antecedent].name.last
        else {
            return false
        }
        if items[antecedent].name.count == 1, words.owner.thingFigures.isWhole(last, of: text) { return true }
        return items[index].isInParenthesis
            && words.owner.thingFigures.ending(in: text, at: last.upperBound, floor: last.lowerBound) == nil
    }

    /// 雨水项目 of 雨水项目总投资9亿元,占地40亩: the thing whose costs, size or product two numbers tell; nil for other names.
    private func withoutThingFigure(
        _ text: UnsafeBufferPointer<UInt8>, _ earlier: SentenceItem, before figure: Range<Int>
    ) -> NamePieces? {
        guard words.owner.thingFigures.isWhole(figure, of: text) || words.owner.investments.isWhole(figure, of: text),
            let last = earlier.name.last,
            let ending = words.owner.thingFigures.ending(in: text, at: last.upperBound, floor: last.lowerBound)
        else { return nil }
        let thing = earlier.name.replacingLast(with: last.lowerBound..<(last.upperBound - ending.count))
        return thing.reduce(0) { $0 + $1.count } < 6 ? nil : thing
    }

    /// Bytes that the end of one piece and the start of another have in common, of two to four characters; 0 for none.
    func overlap(_ text: UnsafeBufferPointer<UInt8>, of piece: Range<Int>, with next: Range<Int>) -> Int {
        [12, 9, 6].first {
            piece.count >= $0 && next.count >= $0
                && text[(piece.upperBound - $0)..<piece.upperBound].elementsEqual(
                    text[next.lowerBound..<(next.lowerBound + $0)])
        } ?? 0
    }

    /// 项目502项、投资996亿元: the money for what was counted just before, or for a thing that another number tells of
    /// (投资9亿元的雨水项目,已完成投资2亿元; 项目总投资9亿元,当年完成投资2亿元).
    private func isBareInvestment(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        let item = items[index]
        guard index > 0, item.before.count <= Self.longestInvestment,
            words.owner.investments.isWhole(naming.withoutReach(text, item.before), of: text)
        else { return false }
        let earlier = items[index - 1]
        let isBehindComma =
            item.floor == earlier.end + 1 && text[earlier.end] == UInt8(ascii: ",")
            && (item.measure == .level || item.measure == .change)
        if earlier.isAttribute, earlier.thing != nil { return true }
        if isBehindComma, let last = earlier.name.last,
            let figure = words.owner.thingFigures.ending(in: text, at: last.upperBound, floor: last.lowerBound),
            earlier.thing != nil || last.count - figure.count >= 6
        {
            return true
        }
        guard isCounted(earlier), let last = earlier.name.last,
            // 新增企业9家,完成投资2亿元: not what is done for these.
            item.before.count <= "投资".utf8.count || isOfMakers(text, earlier)
                || words.act.acts.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil
        else { return false }
        return isBehindComma
            || item.floor == earlier.end && isSeparator(text, earlier.end, item.quantity.range.lowerBound)
    }

    /// True for enterprises that there are: 房地产开发企业17户, 限额以上企业(单位)35户; not for those that something was done to.
    private func isOfMakers(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        guard var last = item.name.last, let first = item.name.first else { return false }
        if text[last.upperBound - 1] == UInt8(ascii: ")"),
            let open = ClauseTailReader.openParenthesis(text, last.upperBound - 1, first.lowerBound)
        {
            last = first.lowerBound..<open
        }
        return words.owner.makers.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil
            && naming.leadingVerbs(text, first).isEmpty
    }

    /// Bytes of 累计完成投资额.
    private static let longestInvestment = 21

    /// 园区企业94家,完成产值84.8亿元: what the enterprises that were counted just before have made; of new ones
    /// only what is no region's.
    func isFigureOfEnterprises(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Bool {
        let item = items[index]
        if figureBefore(text, items, index) != nil { return true }
        // 规模以上工业企业90户,比上年增加3户,完成增加值9亿元: how many more there are stands between.
        var earlier = index - 1
        if earlier > 0, items[earlier].measure == .change, items[earlier].of == earlier - 1 { earlier -= 1 }
        guard index > 0, item.measure == .level || item.measure == .change, !isCounted(item),
            items[earlier].measure == .level, isCounted(items[earlier]), let last = items[earlier].name.last
        else { return false }
        if words.owner.ventures.ending(in: text, at: last.upperBound, floor: 0) != nil,
            makerFigure(endOf: item.before, text) != nil
        {
            return true
        }
        return item.measure == .level && isOfMakers(text, items[earlier])
            && naming.isFigure(text, naming.withoutReach(text, item.before))
    }

    /// The figure that was told of the same enterprises before, where a verb of reaching goes on about them: 企业94家,完成产值84亿元,
    /// 增长5%,实现利润3亿元.
    private func figureBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Int? {
        let item = items[index]
        guard item.measure == .level, !isCounted(item), item.clause == item.floor,
            let earlier = items[..<index].lastIndex(where: { $0.measure == .level }),
            let maker = items[earlier].thing?.last, items[earlier].clause == items[earlier].floor,
            words.owner.makers.ending(in: text, at: maker.upperBound, floor: maker.lowerBound) != nil,
            case let figure = naming.withoutReach(text, item.before), figure.lowerBound > item.before.lowerBound,
            naming.isFigure(text, figure)
        else { return nil }
        return earlier
    }

    /// 新增学位1200个、床位300张: the verb of the first member holds for the next; nil where none does.
    func nameWithVerbOfList(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        let before = item.before
        guard index > 0, items[index - 1].end == item.floor, item.measure == .level, items[index - 1].thing == nil,
            isSeparator(text, item.floor, item.quantity.range.lowerBound),
            // 投入资金3亿元、实施项目20个: not where it has a verb of its own that is no part of the name.
            before.lowerBound <= item.floor + "、".utf8.count,
            naming.leadingVerbs(text, before).isEmpty, !naming.isOfAccounts(text, before),
            // 新增林地9亩、森林覆盖率达20%: a rate is not added.
            !isPercent(item) || isPercent(items[index - 1]),
            words.part.notNew.beginning(in: text, at: before.lowerBound, end: before.upperBound) == nil,
            let first = items[index - 1].name.first
        else { return nil }
        // 服务业完成增加值2763亿元、投资1268亿元: so does who did it.
        if words.owner.investments.isWhole(before, of: text),
            let done = words.act.done.first(in: text, first), done.lowerBound >= first.lowerBound + 6
        {
            return NamePieces(first.lowerBound..<done.lowerBound, before)
        }
        // 全省淘汰落后炼钢产能9万吨、炼铁8万吨: the verb may stand behind the place; not 全省接待游客9万人次、旅游花费8亿元.
        let isAlike = isCounted(items[index - 1]) == isCounted(item)
        let scope = isAlike ? words.name.scope.longest(in: text, at: first.lowerBound, bounds: first)?.count ?? 0 : 0
        let verbs = naming.leadingActs(text, (first.lowerBound + scope)..<first.upperBound)
        guard !verbs.isEmpty, verbs.count < first.count || items[index - 1].name.count > 1,
            // 培训班, 检查站: a noun, and no verb with what it is done to.
            verbs.count < "培训".utf8.count || first.upperBound - verbs.upperBound != "班".utf8.count
        else { return nil }
        // 种植辣椒3万亩、产量2万吨: that of the crop.
        if words.owner.yields.isWhole(before, of: text), verbs.upperBound < first.upperBound,
            case let thing = verbs.upperBound..<first.upperBound,
            let crop = crop(of: thing, text) ?? (isMeasured(text, thing) ? nil : thing)
        {
            return NamePieces(crop, before)
        }
        // 新签约项目20个、签约额3亿元: the verb stands there again.
        let again = overlap(text, of: verbs, with: before)
        return verbs.count == again
            ? NamePieces(before) : NamePieces(verbs.lowerBound..<(verbs.upperBound - again), before)
    }

    /// 生猪存栏4万头、出栏6万头: one verb takes the other's place; nil where nothing else is counted alike before.
    func nameOfVerb(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        guard let antecedent = antecedent(items, index), items[antecedent].quantity.unit == item.quantity.unit,
            item.measure == .level
        else { return nil }
        let name = items[antecedent].name
        if let last = name.last, var thing = naming.withoutLastVerb(text, last) {
            // 生猪年末存栏3万头,出栏2万头: not of the year's end.
            let tail = thing.upperBound - "年末".utf8.count
            if tail > thing.lowerBound,
                words.time.dateTails.longest(in: text, at: tail, bounds: thing)?.count == thing.upperBound - tail
            {
                thing = thing.lowerBound..<tail
            }
            var pieces = name.replacingLast(with: thing)
            pieces.append(item.before)
            return pieces
        }
        if words.change.netGrowth.isWhole(item.before, of: text) { item.grown = antecedent }
        var pieces = NamePieces(item.before)
        // 一季度开工50个,二季度开工60个: the same verb again, and no thing.
        if name.count > 1 || name.first.map({ !naming.isVerbOnly(text, $0) }) ?? false {
            pieces.append(contentsOf: isCounted(item) ? objects(text, name) : withoutLeadingVerbs(text, name))
        }
        return pieces
    }

    /// 案件 of 受理案件 and of 全市法院受理案件: what a verb is done to, without who does it.
    private func objects(_ text: UnsafeBufferPointer<UInt8>, _ name: NamePieces) -> NamePieces {
        guard let first = name.first, naming.leadingVerbs(text, first).isEmpty,
            let verb = naming.firstVerb(text, in: first),
            case let end = naming.leadingVerbs(text, verb..<first.upperBound).upperBound,
            // 保有量: what looks like a verb of one character there.
            end - verb >= 6 || first.upperBound - end > 6,
            case let things = end..<first.upperBound, things.count >= 6, !naming.isVerbOnly(text, things)
        else { return withoutLeadingVerbs(text, name) }
        return name.replacingFirst(with: things)
    }

    /// What was named before, for a number without words of its own; nil when nothing was.
    func nameOfAntecedent(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        guard var antecedent = antecedent(items, index) else { return nil }
        // 优良天数289天,优良率79%,减少11天: what is in the same unit.
        if item.measure == .change, items[antecedent].measure == .level, isPercent(items[antecedent]),
            !isPercent(item), !isInPoints(item), let unit = item.quantity.unit,
            let alike = items[..<antecedent].lastIndex(where: { $0.measure == .level && $0.quantity.unit == unit }),
            !items[alike].name.isEmpty
        {
            antecedent = alike
        }
        if let people = nameOfPeopleGoverned(text, items, index, antecedent) { return people }
        var pieces = items[antecedent].name
        // 增速居全省第三,高于全省2个百分点: the same without its rate.
        if item.measure == .gap, items[antecedent].measure == .rank, items[antecedent].of != nil,
            let thing = items[antecedent].thing
        {
            item.of = items[antecedent].of
            return thing
        }
        let all = nameOfAll(text, items, index, antecedent)
        if let all { pieces = all }
        // 投资占全社会投资的37%,下降22%: what fell is the investment, while points would be those of the share.
        if all == nil, item.measure == .change, item.tail.direction != nil, isPercent(item) {
            let hasNoun = items[antecedent].name.last.map {
                self.words.share.bareShares.ending(in: text, at: $0.upperBound, floor: $0.lowerBound + 6) != nil
            }
            pieces = (hasNoun ?? false ? withoutShareNoun : withoutShare)(text, items[antecedent])
        }
        if item.tail.isTo, antecedent == index - 1, items[antecedent].tail.isFrom {
            item.whole = items[antecedent].whole
        }
        // 绿化项目自评得分98分,全年预算数9万元: of the project.
        if item.measure == .level || item.measure == .share, isMoney(item) || isPercent(item), let last = pieces.last,
            let score = self.words.count.scores.ending(in: text, at: last.upperBound, floor: last.lowerBound + 6)
        {
            pieces = pieces.replacingLast(with: last.lowerBound..<(last.upperBound - score.count))
        }
        let words = item.tail.start..<item.quantity.range.lowerBound
        // 总投资9亿元,当年完成2亿元: what of it was invested.
        if item.measure == .level, item.tail.isReached, isMoney(item), let last = pieces.last,
            let investment = self.words.owner.thingFigures.ending(
                in: text, at: last.upperBound, floor: last.lowerBound),
            self.words.owner.invested.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil,
            let done = self.words.act.done.first(in: text, words)
        {
            let thing = last.lowerBound..<(last.upperBound - investment.count)
            var invested = pieces.count > 1 || !thing.isEmpty ? pieces.replacingLast(with: thing) : NamePieces()
            invested.append(done)
            invested.append((last.upperBound - "投资".utf8.count)..<last.upperBound)
            return invested
        }
        // 新增载体77个,累计达528个, 累计528个: not of the new ones alone.
        let isTotal =
            item.tail.isReached || item.tail.isTo && !items[antecedent].tail.isFrom
            || self.words.name.stocks.occurs(in: text, words)
        // 新增企业9家,是上年的3倍,累计达80家
        let added = items[...antecedent].last { $0.measure == .level && $0.name == pieces }
        if item.measure == .level, isTotal, let added, added.quantity.unit == item.quantity.unit {
            pieces = nameOfTotal(text, item, words, pieces)
        }
        if item.measure != .level || items[antecedent].measure == .level {
            // 增长9%,增速提高1个百分点,排名第三: of the growth.
            let isByPoints =
                item.measure == .rank && items[antecedent].measure == .change && isInPoints(items[antecedent])
            item.of = isByPoints ? items[antecedent].of ?? antecedent : antecedent
            if item.measure == .change { item.of = amountBefore(mark: antecedent, items) }
        }
        return pieces
    }

    /// 全镇 of 全镇辖12个村,共3560户,2.1万人: households and people are none of the villages; nil for other numbers.
    private func nameOfPeopleGoverned(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ antecedent: Int
    ) -> NamePieces? {
        let item = items[index]
        guard item.measure == .level, item.before.isEmpty, item.behind.isEmpty, isCounted(item),
            items[antecedent].quantity.unit != item.quantity.unit, let first = items[antecedent].name.first,
            let verb = words.act.governing.first(in: text, first), let unit = item.quantity.unitRange
        else { return nil }
        let place = first.lowerBound..<verb.lowerBound
        return NamePieces(place.count >= 6 ? place : unit)
    }

    /// The amount of 总值108亿元,突破百亿大关,增长9%, which grew, and not the mark that it has passed; the same for other numbers.
    func amountBefore(mark: Int, _ items: SentenceItems) -> Int {
        guard mark > 0, items[mark].measure == .level, items[mark].tail.qualifier == .gt, items[mark].tail.date == nil,
            case let amount = items[mark - 1], amount.measure == .level, amount.tail.qualifier == nil,
            !amount.tail.isFrom, amount.name == items[mark].name
        else { return mark }
        return mark - 1
    }

    /// What is told in all, behind a number of the same kind: 载体 of 新增载体77个,累计达528个, 累计引进企业 of 引进企业13家,累计18家, where no
    /// word says that the first are new ones, and 任务完成 of 任务5613项,完成5593项.
    private func nameOfTotal(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ tail: Range<Int>, _ name: NamePieces
    ) -> NamePieces {
        // 新建9座,年底完成3座: those that are new are done.
        if let done = words.act.done.first(in: text, tail) {
            return nameOfDone(text, item, done, withoutAdded(text, name))
        }
        let all = withoutNew(text, name)
        guard all == name, let sum = words.part.cumulative.first(in: text, tail), let first = name.first,
            // 9月完成1亿元,1至9月累计完成9亿元: the times tell them apart. 已累计 is one of none.
            sum.lowerBound <= max(item.clause, item.floor) + "已".utf8.count
        else { return all }
        if naming.leadingVerbs(text, first).isEmpty {
            var pieces = name
            pieces.append(sum)
            return pieces
        }
        var pieces = NamePieces(sum)
        pieces.append(contentsOf: name)
        return pieces
    }

    /// A name with 完成 behind it, for what is not counted in money and where it doesn't say so yet.
    private func nameOfDone(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ done: Range<Int>, _ name: NamePieces
    ) -> NamePieces {
        if isMoney(item) || isPercent(item) || name.contains(where: { words.act.done.occurs(in: text, $0) }) {
            return name
        }
        // 任务完成率, 任务总投资: what is said next is of the things themselves.
        item.thing = name
        var pieces = name
        pieces.append(done)
        return pieces
    }

    /// The thing that stands between two numbers of it: 民生实事完成 of 119项民生实事完成118项, 制造业税率 of 制造业16%的税率降至13%;
    /// nil for other names.
    func nameOfSameThing(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> NamePieces? {
        guard index > 0, case let item = items[index], item.tail.isReached || item.tail.isTo, item.measure == .level,
            case let earlier = items[index - 1], item.quantity.unit == earlier.quantity.unit,
            item.before.lowerBound >= earlier.end, let last = earlier.name.last, item.before == last,
            let first = earlier.name.first
        else { return nil }
        if let done = words.act.done.first(in: text, last.upperBound..<item.quantity.range.lowerBound) {
            let name = nameOfDone(text, item, done, withoutAdded(text, earlier.name))
            return name == earlier.name ? nil : name
        }
        // 建成8座公园,增至63座: not those that were built.
        guard item.tail.isTo, item.behind.isEmpty, earlier.name.count > 1, naming.leadingVerbs(text, first).isEmpty
        else { return nil }
        return earlier.name
    }

    /// 收入、支出 of 收入、支出分别达9亿元和8亿元,均居全省第三, and of 收入9亿元、支出8亿元,均居全省第三: what is said of each of a list is
    /// said of all; nil for other numbers.
    private func nameOfAll(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ antecedent: Int
    ) -> NamePieces? {
        let item = items[index]
        let leader = items[antecedent].leader
        guard item.leader == index, item.clause == items[antecedent].end + 1,
            text.has("均", at: item.clause, end: item.quantity.range.lowerBound)
        else { return nil }
        if leader == antecedent { return nameOfList(text, items, endingAt: antecedent) }
        guard leader < antecedent, items[leader].tail.isDistributed,
            !items[leader].before.isEmpty, items[leader].name.first?.lowerBound == items[leader].before.lowerBound
        else { return nil }
        return NamePieces(items[leader].before)
    }

    /// The names of amounts with marks of a list between them, the verb of all of them said once; nil where there is one alone.
    private func nameOfList(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, endingAt last: Int
    ) -> NamePieces? {
        var first = last
        while first > 0, last - first < Self.longestListOfNames, items[first].measure == .level,
            items[first].floor == items[first - 1].end, items[first - 1].measure == .level,
            isSeparator(text, items[first].floor, items[first].quantity.range.lowerBound)
        {
            first -= 1
        }
        guard first < last, let verb = items[first].name.first else { return nil }
        var name = items[first].name
        for member in (first + 1)...last {
            name.append(items[member].floor..<(items[member].floor + "、".utf8.count))
            for (place, piece) in items[member].name.enumerated()
            where place > 0 || piece.lowerBound != verb.lowerBound || items[member].name.count == 1 {
                name.append(piece)
            }
        }
        return name
    }

    /// Numbers before the last of a list whose names one number bears.
    private static let longestListOfNames = 4

    /// What a share is of: 增加值 of 增加值占GDP比重超过60%,占全市37.5%; the name of what is no such share.
    func withoutShare(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> NamePieces {
        // 占全市的四成,占全省的35%: of the same thing, whose name has its share in a piece of its own.
        let isOwnPiece =
            item.whole != nil && item.name.count > 1 && item.name.last.map { startsWithShareVerb(text, $0) } ?? false
        guard item.measure == .share, item.whole == nil || isOwnPiece, let last = item.name.last,
            let place = ClauseTailReader.find(text, last, "占"), place > last.lowerBound || item.name.count > 1,
            startsWithShareVerb(text, place..<last.upperBound)
        else { return item.name }
        return item.name.replacingLast(with: last.lowerBound..<place)
    }

    /// 海洋生产总值 of 海洋生产总值占比14%,总量居全国第一: what its share is the share of; the name of what is none, or of what is no more than
    /// that.
    func withoutShareNoun(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> NamePieces {
        let name = withoutShare(text, item)
        guard item.measure == .share, let last = name.last,
            let noun = comparisons.shareNoun.ending(text, at: last.upperBound, floor: last.lowerBound)
        else { return name }
        let thing = name.replacingLast(with: last.lowerBound..<noun.start)
        return thing.reduce(0, { $0 + $1.count }) < 6 ? name : thing
    }

    /// The nearest earlier item that a clause without a name of its own goes on about.
    func antecedent(_ items: SentenceItems, _ index: Int) -> Int? {
        guard let nearest = named(before: index, in: items) else { return nil }
        // 总值90亿元、净增20亿元,居全市第3位: what it grew by has no rank of its own.
        let earlier = items[nearest].grown ?? nearest
        // 占比由70%提高到83%: the same share again.
        if items[index].tail.isTo, items[index - 1].tail.isFrom { return earlier }
        // 企业210家、占全市28.3%,增加76家、增长24.5%: what grew is the number of 企业; points are those of the share.
        let isOfShare = isInPoints(items[index])
        return isOfShare ? earlier : items[earlier].whole ?? earlier
    }

    func named(before index: Int, in items: SentenceItems) -> Int? {
        var earlier = index - 1
        while earlier >= 0 {
            if !items[earlier].name.isEmpty && !(items[earlier].isInParenthesis && !items[index].isInParenthesis) {
                return earlier
            }
            earlier -= 1
        }
        return index > 0 && !items[index - 1].name.isEmpty ? index - 1 : nil
    }

    /// 发行债券342亿元,再融资债券340亿元,合计682亿元: a sum is one of all that was listed, named by the first of them.
    func total(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> NamePieces? {
        let item = items[index]
        guard item.measure == .level, !item.isInParenthesis, item.clause == item.floor else { return nil }
        let words = item.tail.start..<item.quantity.range.lowerBound
        guard let sum = self.words.part.sums.first(in: text, words) else { return nil }
        let parts = items[..<index].filter {
            !$0.isInParenthesis && $0.measure == .level && $0.quantity.unit == item.quantity.unit && !$0.name.isEmpty
        }
        guard parts.count > 1, let first = parts.first else { return nil }
        var pieces = first.name
        pieces.append(sum)
        return pieces
    }
}
