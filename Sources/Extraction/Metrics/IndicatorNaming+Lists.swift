import Patterns

/// Names in lists: where one ends and the next begins, and what they share.
extension IndicatorNaming {
    /// True for names that begin with two words of a series and are alike behind them: 第一产业增加值, 第二产业增加值.
    func areParallel(_ a: String, _ b: String) -> Bool {
        guard let (first, endOfFirst) = contrastAndRest(a), let (other, endOfOther) = contrastAndRest(b) else {
            return false
        }
        return first != other && endOfFirst == endOfOther
    }

    /// The index of the word of a series that a name begins with, and what stands behind it; nil where none does.
    private func contrastAndRest(_ name: String) -> (word: Int, rest: Substring)? {
        var name = name
        return name.withUTF8 { bytes in contrast.longest(in: bytes, at: 0, bounds: 0..<bytes.count) }.map {
            ($0.word, Substring(name.utf8.dropFirst($0.count)))
        }
    }

    /// For 城镇 beside 农村居民收入: 居民收入, the ending that the short name shares; nil when the two don't begin alike.
    func sharedEnding(_ text: UnsafeBufferPointer<UInt8>, short: Range<Int>, long: Range<Int>) -> Range<Int>? {
        var verbs = leadingVerbs(text, short)
        // 全市养老、医疗参保人数
        if verbs.isEmpty, let scope = words.name.scope.longest(in: text, at: short.lowerBound, bounds: short) {
            verbs = short.lowerBound..<(short.lowerBound + scope.count)
        }
        let bare = verbs.upperBound < short.upperBound ? verbs.upperBound..<short.upperBound : short
        var first = contrast.longest(in: text, at: bare.lowerBound, bounds: bare)
        if first?.count != bare.count { first = contrast.longest(in: text, at: short.lowerBound, bounds: short) }
        guard let first, first.count == bare.count || first.count == short.count,
            // 内、外贸吞吐量: 外 stands beside 内, and not 外贸.
            let other = first.count == 3
                ? contrast.longest(in: text, at: long.lowerBound, bounds: long.prefix(3))
                    ?? contrast.longest(in: text, at: long.lowerBound, bounds: long)
                : contrast.longest(in: text, at: long.lowerBound, bounds: long),
            other.count < long.count,
            // 省、市级 are alike, 交通、市政领域投资 are not.
            (first.count <= 3) == (other.count <= 3)
        else { return nil }
        let ending = (long.lowerBound + other.count)..<long.upperBound
        // 工业和第三产业增加值: what is an industry by its own name needs no 产业.
        if let industry = words.price.industryNouns.beginning(in: text, at: ending.lowerBound, end: ending.upperBound),
            ending.count > industry.count, text.has("业", at: short.upperBound - 3, end: short.upperBound)
        {
            return (ending.lowerBound + industry.count)..<ending.upperBound
        }
        return ending
    }

    /// 改造 at the end of 中转站改造, when the short name ends with nothing of the kind; nil otherwise.
    func sharedAct(_ text: UnsafeBufferPointer<UInt8>, short: Range<Int>, long: Range<Int>) -> Range<Int>? {
        guard let act = acts.longest(in: text, at: long.upperBound, bounds: long), act.count < long.count,
            acts.longest(in: text, at: short.upperBound, bounds: short) == nil, !endsAsMeasure(text, short)
        else { return nil }
        return (long.upperBound - act.count)..<long.upperBound
    }

    /// 改造 of 6个镇、4万户改造, where a verb that says what is done is all that stands behind the last number; nil for others.
    func actAlone(_ text: UnsafeBufferPointer<UInt8>, short: Range<Int>, long: Range<Int>) -> Range<Int>? {
        guard acts.longest(in: text, at: long.upperBound, bounds: long)?.count == long.count, isVerbOnly(text, long),
            acts.longest(in: text, at: short.upperBound, bounds: short) == nil, !endsAsMeasure(text, short)
        else { return nil }
        return long
    }

    /// 改造项目 at the end of 中转站改造项目: all of the acts that end it; nil where there is none, or only a word such as 项目.
    func sharedActs(_ text: UnsafeBufferPointer<UInt8>, short: Range<Int>, long: Range<Int>) -> Range<Int>? {
        guard var shared = sharedAct(text, short: short, long: long) else { return nil }
        let isBare =
            words.act.acts.isWhole(shared, of: text)
        let last = shared.lowerBound
        while let act = sharedAct(text, short: short, long: long.lowerBound..<shared.lowerBound) {
            shared = act.lowerBound..<long.upperBound
        }
        return isBare && shared.lowerBound == last ? nil : shared
    }

    /// 增加值 at the end of the last name of a list, when the other names have no such noun; nil otherwise.
    func sharedHead(_ text: UnsafeBufferPointer<UInt8>, _ parts: [Range<Int>]) -> Range<Int>? {
        if let behind = behindAges(text, parts) { return behind }
        // 应用研究和试验发展经费所占比重: no 占 with what it is a part of.
        let share = parts.last.flatMap { last in
            ClauseTailReader.find(text, last, "占").flatMap {
                ClauseTailReader.ends(text, with: "所", at: $0, floor: last.lowerBound) ? nil : $0
            }
        }
        // 先进制造业、高技术制造业增加值占规上工业比重: what is shared begins before 占.
        if let last = parts.last, let share, share > last.lowerBound,
            let head = heads.longest(in: text, at: share, bounds: last.lowerBound..<share),
            head.count < share - last.lowerBound,
            parts.dropLast().allSatisfy({
                heads.longest(in: text, at: $0.upperBound, bounds: $0) == nil
                    && !ClauseTailReader.contains(text, $0, "占") && !endsAsMeasure(text, $0)
            })
        {
            return (share - head.count)..<last.upperBound
        }
        // 增加值和上缴税金占全省的比重: so does the share of figures that are all named.
        if let last = parts.last, let share, share > last.lowerBound,
            words.change.sharedMeasures.ending(in: text, at: last.upperBound, floor: share) != nil,
            parts.dropLast().allSatisfy({ !ClauseTailReader.contains(text, $0, "占") })
        {
            return share..<last.upperBound
        }
        // 东县、西县对经济增长贡献率: what they contribute to is shared, too.
        if let last = parts.last,
            words.name.namesWithPhrase.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil,
            let to = ClauseTailReader.find(text, last, "对"), to >= last.lowerBound + 6,
            parts.dropLast().allSatisfy({
                !ClauseTailReader.contains(text, $0, "对") && !endsAsMeasure(text, $0)
            })
        {
            return to..<last.upperBound
        }
        guard let last = parts.last else { return nil }
        guard let head = heads.longest(in: text, at: last.upperBound, bounds: last) else {
            return sharedTrade(text, parts, last)
        }
        guard head.count < last.count,
            // 城镇新增就业、新增发放贷款: each says itself what was done.
            leadingVerbs(text, last).isEmpty
                || parts.dropLast().allSatisfy({ leadingVerbs(text, $0).isEmpty && !endsWithVerb(text, $0) }),
            parts.dropLast().allSatisfy({ heads.longest(in: text, at: $0.upperBound, bounds: $0) == nil }),
            words.change.sharedMeasures.ending(in: text, at: last.upperBound, floor: 0) != nil
                || parts.dropLast().allSatisfy({ !endsAsMeasure(text, $0) })
        else { return nil }
        var start = last.upperBound - head.count
        // 失业保险、工伤保险参保人数: what the others end with is no part of what they lack.
        if head.count > 6, parts.dropLast().contains(where: { $0.count > 6 && endsAlike(text, $0, start) }) {
            start += 6
        }
        // 汽车、电子产业产值: so is that these are industries, where no name says that itself.
        if let trade = words.part.trades.ending(in: text, at: start, floor: last.lowerBound + 6),
            parts.dropLast().allSatisfy({ !text.has("业", at: $0.upperBound - 3, end: $0.upperBound) })
        {
            return (start - trade.count)..<last.upperBound
        }
        return start..<last.upperBound
    }

    /// 产业 of 汽车、电子产业, where no other name says what it is.
    private func sharedTrade(
        _ text: UnsafeBufferPointer<UInt8>, _ parts: [Range<Int>], _ last: Range<Int>
    ) -> Range<Int>? {
        guard let trade = words.part.trades.ending(in: text, at: last.upperBound, floor: last.lowerBound + 6),
            parts.dropLast().allSatisfy({
                !text.has("业", at: $0.upperBound - 3, end: $0.upperBound) && !endsAsMeasure(text, $0)
                    && leadingVerbs(text, $0).isEmpty
            })
        else { return nil }
        return (last.upperBound - trade.count)..<last.upperBound
    }

    /// True where the last two characters of a name are those at `start`.
    private func endsAlike(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ start: Int) -> Bool {
        text[(name.upperBound - 6)..<name.upperBound].elementsEqual(text[start..<(start + 6)])
    }

    /// 户籍人口 of 18—59岁、60岁及以上户籍人口: what stands behind the last of several ages is of all; nil for other lists.
    private func behindAges(_ text: UnsafeBufferPointer<UInt8>, _ parts: [Range<Int>]) -> Range<Int>? {
        guard let first = parts.first, let last = parts.last,
            endOfAge(text, first) == first.upperBound, parts.count > 1,
            let end = endOfAge(text, last), end < last.upperBound,
            parts.dropLast().allSatisfy({ endOfAge(text, $0) == $0.upperBound })
        else { return nil }
        return end..<last.upperBound
    }

    /// Behind the age that a name holds, with its bound: 60岁及以上; nil where it holds none.
    private func endOfAge(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Int? {
        guard let age = ClauseTailReader.findLast(text, name, "岁") else { return nil }
        let end = age + "岁".utf8.count
        return end + (words.count.ageBounds.beginning(in: text, at: end, end: name.upperBound)?.count ?? 0)
    }

    /// True for a name that ends with 数, 率, 值, 量 or 额: it has a head of its own, but for 化学需氧量.
    func endsAsMeasure(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        words.change.measures.ending(in: text, at: range.upperBound, floor: range.lowerBound + 1) != nil
            && words.change.notMeasures.ending(in: text, at: range.upperBound, floor: range.lowerBound) == nil
    }

    /// 万元GDP of 万元GDP能耗; nil when the name doesn't begin with what it is per.
    func per(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        guard let word = words.name.per.longest(in: text, at: range.lowerBound, bounds: range), word.count < range.count
        else { return nil }
        return range.lowerBound..<(range.lowerBound + word.count)
    }

    /// True for 水耗 beside 万元GDP能耗: short, and with the same last character.
    func isLike(_ text: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ other: Range<Int>) -> Bool {
        other.count >= 6 && other.count <= 9 && first.count > other.count
            && text[(first.upperBound - 3)..<first.upperBound].elementsEqual(
                text[(other.upperBound - 3)..<other.upperBound])
    }

    /// Splits a list of subjects at 、 和 及 与 以及.
    func subjects(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        subjects(text, range, at: joints[0])
    }

    /// Splits a list into so many subjects, at 、 and as many of the conjunctions as that takes, or between names in quotation
    /// marks, too (“甲”“乙”警情); nil when none does.
    func subjects(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, count: Int) -> [Range<Int>]? {
        for joints in self.joints {
            let parts = subjects(text, range, at: joints)
            if parts.count == count { return parts }
            if parts.count < count { return quotedSubjects(text, parts, count: count) }
        }
        return nil
    }

    /// So many subjects where names in quotation marks stand side by side in the parts of a list; nil where that isn't so.
    private func quotedSubjects(
        _ text: UnsafeBufferPointer<UInt8>, _ parts: [Range<Int>], count: Int
    ) -> [Range<Int>]? {
        let between: StaticString = "”“"
        guard let first = parts.first, let last = parts.last,
            ClauseTailReader.contains(text, first.lowerBound..<last.upperBound, between)
        else { return nil }
        var subjects: [Range<Int>] = []
        for part in parts {
            var start = part.lowerBound
            while let place = ClauseTailReader.find(text, start..<part.upperBound, between) {
                subjects.append(start..<(place + "”".utf8.count))
                start = place + "”".utf8.count
            }
            subjects.append(start..<part.upperBound)
        }
        return subjects.count == count ? subjects : nil
    }

    private func subjects(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at joints: WordTrie
    ) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        var depth = 0
        while index < range.upperBound {
            if text[index] == UInt8(ascii: "(") || text.has("“", at: index, end: range.upperBound) { depth += 1 }
            if text[index] == UInt8(ascii: ")") || text.has("”", at: index, end: range.upperBound) {
                depth = max(0, depth - 1)
            }
            if depth == 0 {
                if let joint = joints.longest(in: text, at: index, bounds: index..<range.upperBound), index > start,
                    // 惠及居民
                    !text.has("及", at: index, end: range.upperBound)
                        || conjunction(text, end: index + joint.count, start: start) != nil
                {
                    parts.append(start..<index)
                    index += joint.count
                    start = index
                    continue
                }
            }
            index += Self.characterLength(text[index])
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }
}
