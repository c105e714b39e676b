import Patterns

/// What a word at the head of a name does there, as the list `lead_words` has it.
enum LeadRole: String {
    /// Is no part of the name.
    case drop
    /// Loses its first character: 加上年结余 is 上年结余.
    case dropFirst = "drop_first"
    /// Only looks like a word that is left out.
    case keep
    /// Is no part of the name where a verb stands behind it: 全面完成, but 全面小康.
    case beforeVerb = "before_verb"
    /// The same, and also before what shall reach a number: 争取企业达到40家, but 争取资金4亿元.
    case strive
}

/// Words at the head of a name that are left out.
extension IndicatorNaming {
    /// True for a word at `start` that is no part of the name that goes on behind it.
    func isLeftOut(
        _ text: UnsafeBufferPointer<UInt8>, _ word: FoundWord, at start: Int, end: Int, dates: [ResolvedDate],
        dateIndex: Range<Int>
    ) -> Bool {
        switch leadRoles[word.word] {
        case .drop: return !saysWithWhom(text, start, end)
        case .dropFirst: return true
        case .keep: return false
        case .beforeVerb, .strive: break
        }
        let behind = start + word.count
        guard behind < end else { return false }
        if let verb = verbsForward.longest(in: text, at: behind, bounds: behind..<end), verb.count > 3 {
            let rest = behind + verb.count
            // 再就业, 高质量出口: the verb is what is measured.
            if verbNouns.longest(in: text, at: rest, bounds: behind..<rest)?.count == verb.count { return false }
            return !isNounTail(text, at: rest, end: end)
        }
        if let next = lead.longest(in: text, at: behind, bounds: behind..<end) {
            return leadRoles[next.word] == .drop || leadRoles[next.word] == .beforeVerb
        }
        // 争取2003年粮食产量达到…
        if dateIndex.contains(where: { dates[$0].range.lowerBound == behind }) { return true }
        // 优先在边境新建大棚: the phrase of the verb stands between.
        return words.context.prepositions.longest(in: text, at: behind, bounds: behind..<end).map {
            $0.word < words.context.prepositionCount
        } ?? false
    }

    /// True where 与 begins a clause, and so joins no two things: 与邻省共建9条产业链.
    func saysWithWhom(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard words.context.partners.beginning(in: text, at: start, end: end) != nil else { return false }
        return start == 0 || Self.marksOfClauses.contains(text[start - 1])
            || start >= 3 && text.has("。", at: start - 3, end: start)
    }

    private static let marksOfClauses: [UInt8] = [
        UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\n"),
    ]

    /// True where a range begins with a verb, or with a word that stands before one.
    func beginsWithAct(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        if verbsForward.longest(in: text, at: range.lowerBound, bounds: range) != nil { return true }
        guard let word = lead.longest(in: text, at: range.lowerBound, bounds: range) else { return false }
        return leadRoles[word.word] != .keep
    }

    /// 企业 of 争取企业达到40家: what is striven for is that so many are reached, and not the enterprises themselves.
    func withoutStriving(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int> {
        guard let word = striving.beginning(in: text, at: name.lowerBound, end: name.upperBound),
            // 争取到 is what came of it.
            verbsForward.longest(in: text, at: name.lowerBound, bounds: name).map({ $0.count <= word.count }) ?? true,
            name.count - word.count >= 6
        else { return name }
        return (name.lowerBound + word.count)..<name.upperBound
    }

    /// 新增绿道 of 建设商圈、新增绿道100公里, and 利用率 of 实现分类全覆盖、利用率达30%: behind what is done or told before 、 and has no number.
    private func behindOtherAct(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int> {
        guard name.count > Self.shortestActs, let mark = ClauseTailReader.findLast(text, name, "、"),
            case let rest = (mark + "、".utf8.count)..<name.upperBound, rest.count >= "新增绿道".utf8.count
        else { return name }
        if words.name.actsAchieved.ending(in: text, at: mark, floor: name.lowerBound) != nil { return rest }
        guard let act = words.name.actsAlone.beginning(in: text, at: rest.lowerBound, end: rest.upperBound),
            rest.count - act.count >= "绿道".utf8.count,
            case let verbs = leadingVerbs(text, name), verbs.count >= "建设".utf8.count,
            mark - verbs.upperBound >= "商圈".utf8.count, firstVerb(text, in: verbs.upperBound..<mark) == nil
        else { return name }
        return rest
    }

    /// Bytes of 建商圈、新增绿道.
    private static let shortestActs = 24

    /// Bytes of 实施 and its like at the head of a name with something behind.
    private func actLeftOut(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Int {
        guard let word = lead.longest(in: text, at: name.lowerBound, bounds: name), leadRoles[word.word] == .drop,
            word.count == "实施".utf8.count, name.count - word.count >= "项目".utf8.count
        else { return 0 }
        return word.count
    }

    /// The words before a number as a name: 全市, 安排民生实事 of 全市共安排民生实事, since 共 between a place and a verb of two characters is
    /// no part of it.
    @inline(__always)
    func name(_ text: UnsafeBufferPointer<UInt8>, _ whole: Range<Int>) -> NamePieces {
        let before = behindOtherAct(text, whole)
        let behind = before.lowerBound + "全市".utf8.count
        // Hardly any name has it there.
        guard let counted = words.name.countedIn.beginning(in: text, at: behind, end: before.upperBound),
            words.name.scope.longest(in: text, at: before.lowerBound, bounds: before.lowerBound..<behind) != nil,
            case let rest = (behind + counted.count)..<before.upperBound,
            case let act = verbsForward.longest(in: text, at: rest.lowerBound, bounds: rest)?.count ?? 0,
            // 全市共实施项目: the verb is left out as it is elsewhere.
            case let left = act > 3 ? 0 : actLeftOut(text, rest), act > 3 || left > 0
        else { return NamePieces(before) }
        return NamePieces(before.lowerBound..<behind, (rest.lowerBound + left)..<rest.upperBound)
    }
}
