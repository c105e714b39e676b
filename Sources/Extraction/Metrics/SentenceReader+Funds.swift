import Model

/// Whose income and expenditure a paragraph goes on about: 社会保险基金收入3亿元;支出2亿元.
extension SentenceReader {
    /// What a sentence has told of funds and accounts up to a number.
    private struct AccountNames {
        /// A name as the text has it, and with the fund or the place that it lacks there: what is said of it further on is named so, too.
        var bare = NamePieces()
        var whole = NamePieces()
        /// The fund of a part behind 其中, which holds for its sentence alone.
        var partFund: Range<Int>?
        var areParts = false

        /// Gives a number the name that its own words stand for.
        mutating func give(_ name: NamePieces, to item: SentenceItem) {
            bare = item.name
            whole = name
            item.name = name
        }
    }

    /// Puts the fund that the paragraph named last before a bare 收入 or 支出, and before what is said of it further on;
    /// notes the fund that a name has of its own.
    func nameFunds(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ dates: [ResolvedDate], _ dateIndex: Range<Int>,
        _ paragraph: inout ParagraphState
    ) {
        var names = AccountNames()
        for (index, item) in items.enumerated() {
            defer { item.fund = paragraph.fund }
            // 县级收入9亿元,支出8亿元,分别增长8%和7%: what grew is each of them.
            if item.measure == .change, let told = item.of, told < index, item.name.count == 1,
                items[told].name.count > 1,
                item.name[0] == items[told].before
            {
                item.name = items[told].name
                continue
            }
            // 支出7亿元、占比3%
            if item.name.count > 1, !names.bare.isEmpty, item.name.first == names.bare.first {
                var name = names.whole
                for piece in item.name.dropFirst() { name.append(piece) }
                item.name = name
                continue
            }
            guard item.name.count == 1, let own = item.name.first else { continue }
            // 完成基金支出8亿元; 实际完成支出8亿元
            let parts = naming.withoutReach(text, NamePieces(own))
            let name = parts.count == 1 ? parts[0] : own
            guard
                let account = words.account.accounts.ending(in: text, at: name.upperBound, floor: name.lowerBound)
            else {
                noteTopic(text, items, item, own, names, &paragraph)
                continue
            }
            let before = parts.count == 1 ? name.lowerBound..<(name.upperBound - account.count) : parts[0]
            let line = (name.upperBound - account.count)..<name.upperBound
            nameAccount(text, items, index, name, before, line, dates, dateIndex, &names, &paragraph)
            keepIncome(text, item, before, line, &names.areParts, &paragraph)
        }
    }

    /// Notes of a name that is no account which insurance, fund or income the next ones are of: 参加失业保险人数9万人。基金收入5亿元.
    private func noteTopic(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ item: SentenceItem, _ own: Range<Int>,
        _ names: AccountNames, _ paragraph: inout ParagraphState
    ) {
        if let insurance = insurance(ofInsured: own, text) { paragraph.insurance = insurance }
        // As few names end so.
        if names.partFund == nil,
            text.has("计", at: own.upperBound - "计".utf8.count, end: own.upperBound)
                || text.has("总量", at: own.upperBound - "总量".utf8.count, end: own.upperBound),
            let fund = fund(ofTotal: own, text)
        {
            paragraph.fund = fund
        }
        if paragraph.income.name.isEmpty, item.clause > 0, text[item.clause - 1] == UInt8(ascii: ":"),
            let income = incomeOfTopic(text, item, own)
        {
            paragraph.income = income
        }
        if !paragraph.income.name.isEmpty { nameCollected(text, items, item, paragraph.income) }
    }

    /// Names a number whose name ends with an account: `name` is `before`, whose it is, and `line`, the account.
    private func nameAccount(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ name: Range<Int>,
        _ before: Range<Int>, _ line: Range<Int>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>,
        _ names: inout AccountNames, _ paragraph: inout ParagraphState
    ) {
        let item = items[index]
        let own = item.name[0]
        if item.name == names.bare {
            // 上年结转(1亿元)、调入资金(1亿元)等2亿元: the sum of a list, whatever was named before it.
            let number = item.quantity.range.lowerBound
            if !text.has("等", at: number - 3, end: number) { item.name = names.whole }
        } else if words.account.fundEnds.isWhole(before, of: text), let fund = paragraph.fund,
            words.account.fundEnds.ending(in: text, at: fund.upperBound, floor: fund.lowerBound + 6) != nil
        {
            // 医疗保险基金收入5亿元;基金支出6亿元
            names.give(NamePieces(fund, line), to: item)
        } else if words.account.fundEnds.isWhole(before, of: text), paragraph.fund == nil,
            let insurance = paragraph.insurance
        {
            // 参加失业保险人数9万人。基金收入5亿元
            paragraph.fund = insurance
            names.give(NamePieces(insurance, name), to: item)
        } else if endsWithFund(text, before) {
            nameFund(text, item, name, before, &names, &paragraph)
        } else if let fund = names.partFund ?? paragraph.fund, let scope = scopeOfAccount(text, before),
            isWhole(text, name, item, dates, dateIndex)
        {
            var whole = accountOfFund(text, fund, line, scope, &paragraph)
            // 共计支出9亿元, 支出共计9亿元: more than the fund's own.
            if let sum = words.part.sums.beginning(
                in: text, at: name.upperBound, end: item.quantity.range.lowerBound)
            {
                whole.append(name.upperBound..<(name.upperBound + sum.count))
            } else if let sum = words.part.sums.ending(in: text, at: name.lowerBound, floor: item.floor) {
                whole.append((name.lowerBound - sum.count)..<name.lowerBound)
            }
            names.give(whole, to: item)
        } else if !paragraph.income.name.isEmpty, line.upperBound == own.upperBound,
            words.account.incomes.isWhole(line, of: text), item.measure == .level,
            let scope = scopeOfAccount(text, before), !scope.isEmpty, isWhole(text, name, item, dates, dateIndex)
        {
            // 财政收入9亿元。分级次看,省级收入1亿元,县级收入8亿元。
            names.give(named(scope, paragraph.income), to: item)
        } else if index > 0, item.measure == .level, !before.isEmpty, item.before == own,
            let planned = planBefore(text, items, index, before, line)
        {
            // 区级项目支出预算9亿元,实际支出8亿元
            names.give(planned, to: item)
        } else if item.before == own, endsWithDistrict(text, before) {
            // 中心城区(含新区)收入5亿元。支出4亿元: of that, and not of the place in the heading.
            paragraph.scope = nil
        }
    }

    /// Names an account of a fund that has its own name, and notes the fund for what goes on about it.
    private func nameFund(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ name: Range<Int>, _ before: Range<Int>,
        _ names: inout AccountNames, _ paragraph: inout ParagraphState
    ) {
        let own = item.name[0]
        // What goes on about a name of before says nothing new, but the first of 公共预算收入和支出 does.
        let isFirstOfList = item.tail.isDistributed && own.lowerBound == item.before.lowerBound
        if item.before != own && !isFirstOfList { return }
        paragraph.toldScope = nil
        if let fund = paragraph.fund, let scope = scope(of: fund, text, before) {
            names.give(NamePieces(scope, name), to: item)
            return
        }
        if let named = scoped(text, name, before, &paragraph) { names.give(named, to: item) }
        // 社会保险基金收入9亿元,其中养老保险基金收入6亿元,失业保险基金收入3亿元: the next part of the same list, too.
        if names.partFund == nil, !words.part.partOpenings.occurs(in: text, item.floor..<name.lowerBound) {
            paragraph.fund = before
        } else {
            names.partFund = before
        }
    }

    /// The name of the number before, which was planned of what is told of here with a word that says no more than that it is done: 项目支出预算
    /// 9亿元,实际支出8亿元; nil for others.
    @inline(never)
    private func planBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ before: Range<Int>,
        _ line: Range<Int>
    ) -> NamePieces? {
        let (item, plan) = (items[index], items[index - 1])
        guard plan.tail.isPlanned, !item.tail.isPlanned, plan.measure == .level, isMoney(plan), isMoney(item),
            let lead = words.account.beforeAccounts.ending(in: text, at: before.upperBound, floor: before.lowerBound),
            lead.count == before.count, let last = plan.name.last, last.count > line.count,
            text[last].suffix(line.count).elementsEqual(text[line])
        else { return nil }
        return plan.name
    }

    /// Puts the fund of which a sentence told how much was left behind what was taken from it and put into it, and before a bare
    /// balance: 预算稳定调节基金余额5亿元,动用4亿元,补充6亿元,年末余额7亿元.
    @inline(never)
    func nameReserve(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems) {
        var told: (scope: Range<Int>, fund: Range<Int>)?
        for item in items where item.measure == .level && isMoney(item) && !item.name.isEmpty {
            guard let (scope, fund) = told else {
                let name = item.name[0]
                guard item.name.count == 1, let reserve = words.account.reserves.last(in: text, name),
                    words.account.balances.ending(in: text, at: name.upperBound, floor: reserve.upperBound) != nil
                else { continue }
                // 预算稳定调节基金2030年底余额: the year is no part of it.
                let balance =
                    words.account.balances.ending(in: text, at: name.upperBound, floor: reserve.upperBound)?.count ?? 0
                if text[reserve.upperBound..<(name.upperBound - balance)].contains(where: Folding.isDigit) {
                    item.name = NamePieces(
                        name.lowerBound..<reserve.upperBound, (name.upperBound - balance)..<name.upperBound)
                }
                let own = words.account.accountScope.longest(in: text, at: name.lowerBound, bounds: name)?.count ?? 0
                told = (name.lowerBound..<(name.lowerBound + own), (name.lowerBound + own)..<reserve.upperBound)
                continue
            }
            var name = scope.isEmpty ? NamePieces() : NamePieces(scope)
            let number = item.quantity.range.lowerBound
            if words.account.balances.isWhole(item.before, of: text) {
                name.append(fund)
                name.append(item.before)
            } else if let act = words.account.reserveActs.ending(in: text, at: number, floor: item.floor) {
                name.append((number - act.count)..<number)
                name.append(fund)
            } else {
                continue
            }
            item.name = name
        }
    }

    /// The account of a fund with whose it is in front: as it says itself, as the paragraph said last (市级收入5亿元。支出4亿元), as the
    /// heading above does, or as the fund's name does.
    private func accountOfFund(
        _ text: UnsafeBufferPointer<UInt8>, _ fund: Range<Int>, _ line: Range<Int>, _ scope: Range<Int>,
        _ paragraph: inout ParagraphState
    ) -> NamePieces {
        let own = words.account.accountScope.longest(in: text, at: fund.lowerBound, bounds: fund)?.count ?? 0
        var start = fund.lowerBound + own
        // 市级完成公共预算收入5亿元,支出8亿元
        if own > 0, !isFundAlone(text, start..<fund.upperBound),
            let verb = words.account.beforeFunds.beginning(in: text, at: start, end: fund.upperBound)
        {
            start += verb.count
        }
        // 市级完成地方一般公共预算收入5亿元,加上补助1亿元,收入合计6亿元: the total is more than what is local.
        if line.count > "收入".utf8.count {
            while let word = words.account.beforeFunds.beginning(in: text, at: start, end: fund.upperBound) {
                start += word.count
            }
        }
        var place = scope
        if !scope.isEmpty {
            paragraph.toldScope = scope
        } else if let told = paragraph.toldScope {
            // 其中,市本级收入3亿元,支出2亿元
            place = told
        } else if own == 0, let said = paragraph.scope, isFundAlone(text, fund) {
            place = said
        } else {
            place = fund.lowerBound..<(fund.lowerBound + own)
        }
        var account = NamePieces()
        if !place.isEmpty { account.append(place) }
        account.append(start..<fund.upperBound)
        account.append(line)
        return account
    }

    /// The name of an account that says its fund, with the place of the heading above (一般公共预算收入 below 2.市本级) or without a verb
    /// (全市安排一般公共预算收入); nil where it stays as it is. One of another place ends what the heading says: 甲区一般公共预算收入.
    private func scoped(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ fund: Range<Int>, _ paragraph: inout ParagraphState
    ) -> NamePieces? {
        let isAlone = isFundAlone(text, fund)
        if isAlone, let scope = paragraph.scope { return NamePieces(scope, name) }
        let plan = scopeThatPlans(text, fund)
        if !isAlone, words.account.accountScope.longest(in: text, at: fund.lowerBound, bounds: fund) == nil {
            paragraph.scope = nil
        }
        return plan.map { NamePieces($0.scope, $0.fund..<name.upperBound) }
    }

    /// 市级基金 of 市级基金收入总计 or 总量, of which the accounts behind it are: 市级基金收入总计9亿元,支出总计8亿元; nil for other totals.
    @inline(never)
    private func fund(ofTotal name: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let end = name.upperBound - "总计".utf8.count
        guard end > name.lowerBound,
            let account = words.account.accounts.ending(in: text, at: end, floor: name.lowerBound),
            case let fund = name.lowerBound..<(end - account.count), !fund.isEmpty, endsWithFund(text, fund)
        else { return nil }
        // 相应安排市级基金支出总计9亿元
        let verbs = naming.leadingVerbs(text, fund)
        return verbs.isEmpty ? fund : verbs.upperBound..<fund.upperBound
    }

    /// 失业保险 of 全市参加失业保险人数; nil for a name that counts nobody who is insured.
    private func insurance(ofInsured name: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        // As few names end so.
        guard text.has("数", at: name.upperBound - "数".utf8.count, end: name.upperBound),
            words.count.headcounts.ending(in: text, at: name.upperBound, floor: name.lowerBound) != nil,
            let fund = words.account.funds.last(in: text, name),
            words.account.insurances.ending(in: text, at: fund.upperBound, floor: name.lowerBound) != nil
        else { return nil }
        var start = name.lowerBound
        if let join = words.act.joining.first(in: text, name.lowerBound..<fund.upperBound) {
            start = join.upperBound
        } else if let scope = words.name.scope.longest(in: text, at: start, bounds: name) {
            start += scope.count
        }
        return start < fund.upperBound ? start..<fund.upperBound : nil
    }

    /// Keeps an income that is told of as a whole: 公共财政预算收入, 财政总收入, and not 其中地方公共财政预算收入, nor 税收收入.
    @inline(__always)
    private func keepIncome(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ before: Range<Int>, _ line: Range<Int>,
        _ areParts: inout Bool, _ paragraph: inout ParagraphState
    ) {
        guard item.measure == .level,
            words.account.incomes.ending(in: text, at: line.upperBound, floor: line.lowerBound) != nil,
            endsWithFund(text, before)
                || words.account.publicAccounts.ending(in: text, at: before.upperBound, floor: before.lowerBound)
                    != nil,
            item.floor <= line.lowerBound
        else { return }
        if areParts || isPart(text, item, before: line.lowerBound) {
            areParts = true
            return
        }
        let income = naming.withoutReach(text, withoutScope(text, item.name))
        guard income.count <= 2 else { return }
        paragraph.income = ParagraphState.Income(name: income[0], line: income.count > 1 ? income[1] : 0..<0)
    }

    /// True for a part behind 其中 or 其中:.
    private func isPart(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, before name: Int) -> Bool {
        words.part.partOpenings.occurs(in: text, item.floor..<name) || isBehindPartColon(text, item.floor)
    }

    /// 地方收入 of 地方收入按部门分:税务部门完成9亿元: the income whose parts by office are told behind the colon; nil for other names.
    @inline(never)
    private func incomeOfTopic(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ office: Range<Int>
    ) -> ParagraphState.Income? {
        let colon = item.clause - 1
        guard words.account.collectors.ending(in: text, at: office.upperBound, floor: office.lowerBound) != nil,
            let end = startOfDivision(text, endingAt: colon),
            let line = words.account.incomes.ending(in: text, at: end, floor: 0)
        else { return nil }
        var start = end - line.count
        // Back over Chinese characters, at none of the marks between clauses.
        while start >= 3, end - start < Self.longestTopic, text[start - 3] & 0xF0 == 0xE0, text[start - 3] >= 0xE4 {
            start -= 3
        }
        let name = naming.trimmed(text, start..<end, dates: [], dateIndex: 0..<0)
        return name.count > line.count ? ParagraphState.Income(name: name) : nil
    }

    /// Bytes of 全市地方一般公共预算收入.
    private static let longestTopic = 45

    /// Puts the income that the paragraph told of behind the office that collected a part of it, there and in what is said of it
    /// further on: 国税部门完成9亿元,增长8%.
    @inline(never)
    private func nameCollected(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ item: SentenceItem,
        _ income: ParagraphState.Income
    ) {
        guard item.measure == .level, isMoney(item), item.behind.isEmpty, let office = item.name.first,
            office == item.before,
            words.account.collectors.ending(in: text, at: office.upperBound, floor: office.lowerBound) != nil
        else { return }
        let named = self.named(office, income)
        let alone = item.name
        for other in items {
            if other.name == alone {
                other.name = named
            } else if other.measure == .share, other.name.count > 1, other.name[0] == office {
                // 财政部门完成2亿元,占收入总额的9%
                var share = named
                for piece in other.name.dropFirst() { share.append(piece) }
                other.name = share
            }
        }
    }

    /// An income with the office or the place in front that it is told of.
    private func named(_ whose: Range<Int>, _ income: ParagraphState.Income) -> NamePieces {
        var name = NamePieces(whose, income.name)
        if !income.line.isEmpty { name.append(income.line) }
        return name
    }

    /// True for a fund that is named without a place: 地方一般公共预算, and not 甲区一般公共预算.
    private func isFundAlone(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        words.account.fundHeads.beginning(in: text, at: name.lowerBound, end: name.upperBound) != nil
    }

    /// 全市 of 全市安排一般公共预算, with where the name of the fund begins; nil for other names.
    private func scopeThatPlans(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>
    ) -> (scope: Range<Int>, fund: Int)? {
        guard let scope = words.account.accountScope.longest(in: text, at: name.lowerBound, bounds: name),
            case let end = name.lowerBound + scope.count, !isFundAlone(text, end..<name.upperBound),
            let verb = words.account.beforeFunds.beginning(in: text, at: end, end: name.upperBound),
            isFundAlone(text, (end + verb.count)..<name.upperBound)
        else { return nil }
        return (name.lowerBound..<end, end + verb.count)
    }

    /// Whose accounts all below a heading are: 市本级 of 2.市本级 and of (二)2031年市本级预算执行情况; nil for other headings.
    func scope(of heading: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        // Few headings end so, or are as short as a place alone.
        guard heading.count <= Self.longestOpening, let last = heading.last.map({ text[$0] }),
            heading.count <= Self.longestScope || last == UInt8(ascii: ")")
                || words.account.scopeTails.ending(in: text, at: heading.upperBound, floor: heading.lowerBound) != nil
        else { return nil }
        let name = naming.trimmed(text, heading, dates: [], dateIndex: 0..<0)
        let start = behindYear(text, name.lowerBound, name.upperBound)
        guard let scope = words.account.accountScope.longest(in: text, at: start, bounds: start..<name.upperBound)
        else {
            return nil
        }
        var end = start + scope.count
        // 市本级(含高新区)财政决算情况
        if end < name.upperBound, text[end] == UInt8(ascii: "("),
            let close = ClauseTailReader.find(text, end..<name.upperBound, ")")
        {
            end = close + 1
        }
        while end < name.upperBound,
            let word = words.account.scopeTails.beginning(in: text, at: end, end: name.upperBound)
        {
            end += word.count
        }
        return end == name.upperBound ? start..<(start + scope.count) : nil
    }

    /// Bytes of 2.市本级(含开发区): and the like.
    private static let longestSaidScope = 36
    /// Bytes of (十)全市情况.
    private static let longestScope = 21

    /// The same of a numbered paragraph's first sentence (2.市本级。收入9亿元), or of what stands before its first colon.
    func scope(openingWith sentence: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let first = sentence.first.map({ text[$0] }), Folding.isDigit(first) || first == UInt8(ascii: "(") else {
            return nil
        }
        let opening = sentence.prefix(Self.longestSaidScope)
        if let colon = ClauseTailReader.find(text, opening, ":") {
            return scope(of: sentence.lowerBound..<colon, text)
        }
        return sentence.count == opening.count ? scope(of: sentence, text) : nil
    }

    /// Behind 2031年 or 2031年度 at the head of a range, its start where no year stands there.
    private func behindYear(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        let digits = text[start..<end].prefix(while: Folding.isDigit)
        guard text.has("年", at: digits.endIndex, end: end) else { return start }
        let year = digits.endIndex + "年".utf8.count
        return text.has("度", at: year, end: end) ? year + "度".utf8.count : year
    }

    /// True for the name of another place (中心城区), also with a parenthesis behind it; not for 上解上级 of 上解上级支出.
    private func endsWithDistrict(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        guard !name.isEmpty else { return false }
        if text[name.upperBound - 1] == UInt8(ascii: ")") { return true }
        guard let word = words.part.parts.ending(in: text, at: name.upperBound, floor: name.lowerBound) else {
            return false
        }
        return word.word < words.part.partCount && !text.has("级", at: name.upperBound - 3, end: name.upperBound)
    }

    /// True for the name of a fund, with a parenthesis inside or none: 医疗保险(含生育保险)基金.
    private func endsWithFund(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        if words.account.funds.ending(in: text, at: name.upperBound, floor: name.lowerBound) != nil { return true }
        guard let close = text[name].lastIndex(of: UInt8(ascii: ")")),
            let open = ClauseTailReader.openParenthesis(text, close, name.lowerBound),
            let word = words.account.insurances.ending(in: text, at: open, floor: name.lowerBound),
            word.count < open - name.lowerBound
        else { return false }
        return words.account.fundEnds.isWhole((close + 1)..<name.upperBound, of: text)
    }

    /// 市级 of 市级基金预算 where the same fund is named without it: 市级基金预算收入3亿元;基金预算支出2亿元; nil for another.
    private func scope(of fund: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ named: Range<Int>) -> Range<Int>? {
        guard fund.count > named.count, fund != named, text[fund].suffix(named.count).elementsEqual(text[named]),
            let scope = words.account.accountScope.longest(in: text, at: fund.lowerBound, bounds: fund)
        else { return nil }
        return fund.lowerBound..<(fund.lowerBound + scope.count)
    }

    /// The scope (全市) that is all that stands before an account; empty where nothing does, or a word that says nothing
    /// (实际支出); nil for another name.
    private func scopeOfAccount(_ text: UnsafeBufferPointer<UInt8>, _ before: Range<Int>) -> Range<Int>? {
        // 调整后收入; 调整后全市收入
        let lead =
            words.account.beforeAccounts.beginning(in: text, at: before.lowerBound, end: before.upperBound)?.count ?? 0
        var scope = (before.lowerBound + lead)..<before.upperBound
        // 市级(含开发区,下同)收入
        if let last = scope.last, text[last] == UInt8(ascii: ")"),
            let open = ClauseTailReader.openParenthesis(text, last, scope.lowerBound)
        {
            scope = scope.lowerBound..<open
        }
        return scope.isEmpty || isScope(scope, text) ? scope : nil
    }

    /// True for 全市, 市级 and the like and nothing else.
    private func isScope(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        words.account.accountScope.longest(in: text, at: range.lowerBound, bounds: range)?.count == range.count
    }

    /// True for 支出相应安排2亿元, which is made to balance another account. The name may stand behind its number.
    func isBalancing(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ item: SentenceItem) -> Bool {
        let number = item.quantity.range.lowerBound
        return name.upperBound < number && words.account.balancing.occurs(in: text, name.upperBound..<number)
    }

    /// False for the end of words that say more (加上上解等支出2亿元), and for what is made to balance (支出相应安排2亿元).
    private func isWhole(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ item: SentenceItem, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Bool {
        // 公共预算收入和支出分别增长
        if item.continuesList { return true }
        if isBalancing(text, name, item) { return false }
        // 市级(含开发区)收入
        if item.before.upperBound == name.upperBound, item.before.lowerBound > name.lowerBound,
            text[item.before.lowerBound - 1] == UInt8(ascii: ")")
        {
            return words.account.accounts.isWhole(item.before, of: text)
        }
        return item.before == name
            && naming.trimmed(text, item.floor..<name.upperBound, dates: dates, dateIndex: dateIndex) == name
    }

    /// The fund that a numbered paragraph opens with, in a sentence of its own (2.政府性基金预算。全市收入完成9亿元), or any before a
    /// colon; nil for another first sentence.
    func fund(openingWith sentence: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        // 国有资本经营预算:收入9亿元
        let opening = UnsafeBufferPointer(rebasing: text[sentence.prefix(Self.longestOpening)])
        if let count = opening.firstOffset(of: UInt8(ascii: ":")) {
            let head = sentence.prefix(count)
            if let word = words.account.funds.last(in: text, head),
                head.upperBound - word.upperBound <= "预算".utf8.count,
                !text[head].contains(UInt8(ascii: ","))
            {
                return fund(of: head, text)
            }
        }
        guard sentence.count <= Self.longestOpening, let first = sentence.first.map({ text[$0] }),
            Folding.isDigit(first) || first == UInt8(ascii: "("), !text[sentence].contains(UInt8(ascii: ",")),
            let word = words.account.funds.last(in: text, sentence),
            sentence.upperBound - word.upperBound <= "预算".utf8.count
        else { return nil }
        return fund(of: sentence, text)
    }

    /// What changes are against below a heading that says it of all of them, as 商品价格同比变动情况 does; nil for one that tells of
    /// numbers itself, or of both.
    func basis(of heading: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> ChangeBasis? {
        var isOfYear: Bool?
        var rest = heading
        while let place = words.comparison.namedBases.first(in: text, rest),
            let word = words.comparison.namedBases.beginning(in: text, at: place.lowerBound, end: place.upperBound)
        {
            let isYear = word.word < words.comparison.yearNames
            if let known = isOfYear, known != isYear { return nil }
            isOfYear = isYear
            rest = place.upperBound..<heading.upperBound
        }
        guard let isOfYear, !text[heading].contains(where: Folding.isDigit) else { return nil }
        return isOfYear ? .yearBefore : .periodBefore
    }

    /// 行政运行 of 1.行政运行(项)。年初预算为9万元 and of 1.行政运行(项):支出决算为9万元: the line of accounts that ends at a byte, before
    /// the full stop, the colon or the end of the line, without its number; nil for other words.
    func lineOfAccounts(before clause: Int, _ text: UnsafeBufferPointer<UInt8>) -> NamePieces? {
        guard clause > 3 else { return nil }
        let end = text.has("。", at: clause - 3, end: clause) ? clause - 3 : clause - 1
        guard end < clause - 1 || text[end] == UInt8(ascii: ":") || text[end] == UInt8(ascii: "\n"),
            let last = words.account.accountLineEnds.ending(in: text, at: end, floor: 0)
        else { return nil }
        var start = end
        let marks = [UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: ":")]
        while start > 0, end - start < Self.longestLine, !marks.contains(text[start - 1]) {
            if start >= 3, text.has("。", at: start - 3, end: start) { break }
            start -= 1
        }
        guard end - start < Self.longestLine else { return nil }
        // 2.公务接待费。年初预算为9万元: a kind of expense is a line of its own where a number stands before it.
        if last.word >= words.account.accountLineCount,
            start > 0 && text[start - 1] != UInt8(ascii: "\n")
                || !(text[start] == UInt8(ascii: "(") || Folding.isDigit(text[start]))
        {
            return nil
        }
        let line = naming.trimmed(text, start..<end, dates: [], dateIndex: 0..<0)
        // 水利(款)行政运行(项): the grades of the lines are no part of their names.
        var name = NamePieces()
        start = line.lowerBound
        for place in line where text[place] == UInt8(ascii: "(") || text[place] == UInt8(ascii: ")") {
            if text[place] == UInt8(ascii: "("), start < place { name.append(start..<place) }
            start = place + 1
        }
        if start < line.upperBound { name.append(start..<line.upperBound) }
        return name.isEmpty ? nil : name
    }

    /// Bytes of such a line.
    private static let longestLine = 180

    /// Bytes of such a sentence.
    private static let longestOpening = 75

    /// The fund that a heading names, without its number: 一般公共预算 in (一)一般公共预算执行情况; nil when it names none.
    func fund(of heading: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let word = words.account.funds.last(in: text, heading) else { return nil }
        let name = naming.trimmed(text, heading.lowerBound..<word.upperBound, dates: [], dateIndex: 0..<0)
        // 市本级(含开发区)社会保险基金
        var start = text[name].lastIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? name.lowerBound
        // 关于2031年全市一般公共预算收入
        start += words.context.abouts.beginning(in: text, at: start, end: name.upperBound)?.count ?? 0
        start = behindYear(text, start, name.upperBound)
        return start..<name.upperBound
    }
}
