import Model
import Patterns

/// Counted things that stand in a phrase: for whom, at what, of which a rate is told.
extension SentenceReader {
    /// 项目 of 对项目, where behind it stands what is done to what is counted: 对30个项目开展评价; and of 在项目, where 中 does.
    func withoutObjectMark(
        _ text: UnsafeBufferPointer<UInt8>, _ before: Range<Int>, _ behind: Range<Int>
    ) -> Range<Int> {
        if text.has("在", at: before.lowerBound, end: before.upperBound),
            words.context.among.beginning(in: text, at: behind.upperBound, end: text.count) != nil
        {
            return (before.lowerBound + "在".utf8.count)..<before.upperBound
        }
        guard let mark = words.context.objectMarks.beginning(in: text, at: before.lowerBound, end: before.upperBound),
            words.context.prepositions.longest(in: text, at: before.lowerBound, bounds: before)?.count == mark.count
        else { return before }
        return (before.lowerBound + mark.count)..<before.upperBound
    }

    /// 提供 and 贷款 of 向9家企业提供4亿元贷款, without which 向企业 says nothing; nil where the words before the counted
    /// thing are no preposition, or the phrase has an end of its own.
    func doneForThem(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ behind: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        let next = index + 1
        guard next < items.count, items[next].clause == item.clause, isCounted(item), !item.continuesList,
            item.before.count <= Self.longestPlace,
            let preposition = words.context.prepositions.longest(
                in: text, at: item.before.lowerBound, bounds: item.before),
            preposition.word < words.context.prepositionCount, behind.upperBound < items[next].tail.start
        else { return nil }
        let act = behind.upperBound..<items[next].tail.start
        guard act.count >= 6, act.count <= Self.longestPlace,
            !naming.leadingVerbs(text, act).isEmpty, !contains(text, act, ["(", ")"])
        else { return nil }
        var pieces = NamePieces(act)
        if !items[next].behind.isEmpty { pieces.append(items[next].behind) }
        return pieces
    }

    /// 云岭隧道 and 日均车流量 of 云岭隧道建成通车、日均车流量9万车次: a mark that parts what became of something from the words before a number
    /// as a comma would, with the subject where these are too short to do without; nil for other names.
    func behindTold(
        _ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> (subject: Range<Int>, name: Range<Int>)? {
        guard let mark = ClauseTailReader.findLast(text, name, "、"),
            let told = words.context.told.ending(in: text, at: mark, floor: name.lowerBound + 9)
        else { return nil }
        let rest = naming.trimmed(
            text, (mark + "、".utf8.count)..<name.upperBound, dates: dates, dateIndex: dateIndex)
        let subject = naming.trimmed(text, name.lowerBound..<(mark - told.count), dates: [], dateIndex: 0..<0)
        // 甲项目开工、竣工率: a list of acts.
        guard rest.count >= 6, subject.count >= 9,
            words.context.told.beginning(in: text, at: rest.lowerBound, end: rest.upperBound) == nil,
            naming.leadingVerbs(text, subject).isEmpty
        else { return nil }
        let isWhole =
            rest.count > Self.longestFigureOfSubject
            || words.context.needsNoSubject.ending(in: text, at: rest.upperBound, floor: rest.lowerBound) != nil
        return (isWhole ? subject.lowerBound..<subject.lowerBound : subject, rest)
    }

    /// Bytes of the shortest words in which something is told of a subject: 新大桥通车、车流量.
    static let shortestTold = 27
    /// Bytes of a figure that is named with its subject: 日均车流量.
    private static let longestFigureOfSubject = 15

    /// Bytes of a place or an act in such a phrase.
    private static let longestPlace = 36

    /// 河流 of 9条河流中, behind which something is said of some of them.
    @inline(__always)
    func withoutAmong(_ text: UnsafeBufferPointer<UInt8>, _ behind: Range<Int>) -> Range<Int> {
        guard let among = words.context.among.ending(in: text, at: behind.upperBound, floor: behind.lowerBound),
            among.word < words.context.amongCount
        else { return behind }
        return behind.lowerBound..<(behind.upperBound - among.count)
    }

    /// The things that are counted, in front of what the next number measures of them: 项目 of 9个项目年度投资2亿元, 企业 of 9家企业产值8亿元,
    /// 项目 of 9个项目总建筑面积3万平方米, and those of a rate; nil where nothing of the kind ends the words between.
    func thingsOfMeasured(
        _ text: UnsafeBufferPointer<UInt8>, _ behind: Range<Int>, next: SentenceItem
    ) -> Range<Int>? {
        let kind = next.quantity.unit.map { units.all[$0].kind }
        let measured: Range<Int>? =
            switch kind {
            case .money: attributes.attribute(text, in: behind)
            // 9座水库库容3亿立方米
            case .area, .volume, .power:
                words.owner.thingFigures.ending(in: text, at: behind.upperBound, floor: behind.lowerBound).map {
                    (behind.upperBound - $0.count)..<behind.upperBound
                }
            default: nil
            }
        // 获得赔付资金2万元: of what money it is stands before.
        if let measured, measured.count + 3 < behind.count,
            words.account.moneyNamed.beginning(in: text, at: measured.lowerBound, end: behind.upperBound)
                .map({ measured.count > $0.count }) ?? true
        {
            let year = words.name.beforeMeasured.ending(in: text, at: measured.lowerBound, floor: behind.lowerBound)
            let end = measured.lowerBound - (year?.count ?? 0)
            // 7条油路和投资9亿元的6条硬化路: nor is the word that joins the two.
            return behind.lowerBound..<(end - (naming.conjunction(text, end: end, start: behind.lowerBound + 6) ?? 0))
        }
        return thingsOfRate(text, behind, next: next)
    }

    /// 河流 of 河流水质优良比例, where the next number is that rate or how it changed, and 重点产业 of 重点产业产值占…: what is
    /// counted are the things; nil where no word for things stands before the rate.
    private func thingsOfRate(_ text: UnsafeBufferPointer<UInt8>, _ behind: Range<Int>, next: SentenceItem) -> Range<
        Int
    >? {
        let unit = next.quantity.unit.map { units.all[$0] }
        guard unit?.kind == .ratio || unit?.known == .points || next.quantity.notation == .fraction else { return nil }
        var rate = behind
        if let share = ClauseTailReader.findLast(text, behind, "占"), !isOtherWord(text, share) {
            rate = behind.lowerBound..<share
        } else if words.share.ratesOfThings.ending(in: text, at: behind.upperBound, floor: behind.lowerBound) == nil {
            return nil
        }
        if let thing = words.share.ratedThings.last(in: text, rate), thing.upperBound < behind.upperBound {
            return behind.lowerBound..<thing.upperBound
        }
        return rate.count >= 6 && rate.count < behind.count ? rate : nil
    }
}
