import Model
import Patterns

/// Tells the dates that say when something happened from those that something is compared with or named after, by the
/// words around them: the list `time_setting`.
///
/// A class, as its word lists would be copied for each document.
final class TimeSetting: Sendable {
    private let compared, differing, leading, since, carriedBefore, carried, records, superlatives, prices, reckonedBy,
        reckonedWith,
        described, explained, planned, bases, baseEnds, cited, citedEnds, upToNow, stretches, measures, measuredUnits,
        expected, budgeted, fulfilled, joints, noThan, equalled: FewWords
    /// Behind so many of `prices` stands what only begins like them.
    private let priceCount: Int
    /// For each of `measures` the indices of its units in `measuredUnits`.
    private let unitsOfMeasure: [Set<Int>]

    /// Takes the list of a pack.
    ///
    /// - Throws: `SetupError` when the list or one of its roles is missing, and for each line whose role is not known.
    init(pack: Pack) throws(SetupError) {
        var words = RoleWords("time_setting", of: pack)
        compared = words.few("compared")
        differing = words.few("differing")
        leading = words.few("leading")
        since = words.few("since")
        carriedBefore = words.few("carried")
        carried = words.few("carried_behind")
        records = words.few("record")
        superlatives = words.few("superlative")
        (prices, priceCount) = words.few("prices", from: "no_prices")
        reckonedBy = words.few("reckoned_by")
        reckonedWith = words.few("reckoned_with")
        described = words.few("described")
        explained = words.few("explained")
        planned = words.few("planned")
        bases = words.few("base")
        baseEnds = words.few("base_end")
        cited = words.few("cited")
        citedEnds = words.few("cited_end")
        upToNow = words.few("up_to_now")
        stretches = words.few("stretch")
        expected = words.few("expected")
        budgeted = words.few("budgeted")
        fulfilled = words.few("fulfilled")
        joints = words.few("joint")
        noThan = words.few("no_than")
        equalled = words.few("equalled")
        let rows = words.rows("measure").map { row in
            (noun: row.columns[0], units: (row.columns.count > 2 ? row.columns[2] : "").split(separator: "|"))
        }
        let units = Set(rows.flatMap(\.units)).sorted().map(String.init)
        measures = FewWords(rows.map(\.noun))
        measuredUnits = FewWords(units)
        unitsOfMeasure = rows.map { row in Set(row.units.compactMap { units.firstIndex(of: String($0)) }) }
        try words.finish()
    }

    /// True for 2019年实现…, 截至2019年底, 今年; false for 比2018年增长, 较上年, 获2018年度国家奖.
    func setsTime(
        _ text: UnsafeBufferPointer<UInt8>, _ mention: DateScanner.Mention, vocabulary: TimeVocabulary
    ) -> Bool {
        let start = mention.range.lowerBound
        let end = mention.range.upperBound
        if isOfOtherYear(mention, vocabulary: vocabulary), !standsApart(text, mention.range) { return false }
        if isReckonedWith(text, mention.range) || Self.isOfTitle(text, end) || isOfBudget(text, mention) {
            return false
        }
        if mention.parts.kind == .back, isOfRecord(text, from: end) { return false }
        // 与2018年末(2018年是普查年份)相比: the parenthesis tells of the year, and not when what follows was.
        if start > 0, text[start - 1] == UInt8(ascii: "("),
            Self.follows(explained, end, in: text) || isOfPlan(text, mention.range)
        {
            return false
        }
        if start == 0 || text[start - 1] < 0x80 { return true }
        guard start >= 3 else { return true }
        if Self.precedes(compared, start, in: text) || isDiffered(text, from: start) { return false }
        if Self.precedes(bases, start, in: text), clause(text, from: end, holds: baseEnds) { return false }
        if Self.precedes(cited, start, in: text), clause(text, from: end, holds: citedEnds) { return false }
        if mention.parts.isOpen && Self.follows(records, end, in: text) { return false }
        // 自2012年分区以来, 由去年同期的48%提高到49%: the year is not the time of what follows, as it is in 自2012年起.
        // 由1—5月的下降7%收窄: what stands behind 的 was so then.
        if Self.precedes(since, start, in: text) {
            return mention.parts.isOpen
                || mention.parts.kind == .range
                    && (mention.parts.low.month == nil || !text.has("的", at: end, end: text.count))
        }
        // 为去年同期的96%
        if text.has("的", at: end, end: text.count), Self.precedes(equalled, start, in: text) { return false }
        if mention.parts.yearWord != nil { return true }
        if text[start - 3] == 0xE3 || text[start - 3] == 0xE2 { return true }  // punctuation
        if end < text.count, text[end] == UInt8(ascii: ","), Self.precedes(described, start, in: text) { return true }
        return Self.precedes(leading, start, in: text)
    }

    /// True behind 比 and 较, and for what a list goes on with: 比一季度、二季度分别回落. `compared` is the end of the last such time.
    func isCompared(
        _ text: UnsafeBufferPointer<UInt8>, _ mention: DateScanner.Mention, after compared: Int
    ) -> Bool {
        let start = mention.range.lowerBound
        return ClauseTailReader.isComparison(text, before: start, floor: 0)
            || isDescribed(text, mention.range)
            || compared > 0 && Self.precedes(joints, start, in: text)
                && joints.beginning(
                    in: text, at: compared, end: start)?.count == start - compared
    }

    /// Behind the clause at the head of a sentence that says where its figures come from: 根据海关快报数据,前三季度…; the head where
    /// there is none.
    func behindSource(_ text: UnsafeBufferPointer<UInt8>, _ head: Int, _ end: Int) -> Int {
        guard end - head > Self.shortestSource, end - head <= Self.longestSource,
            text.has("据", at: head, end: end) || text.has("根据", at: head, end: end), text[end - 1] == UInt8(ascii: ",")
        else { return head }
        return end
    }

    /// Bytes of such a clause that need be told from the words before a time, and at most.
    private static let shortestSource = 30
    private static let longestSource = 75

    /// True for the year of 比大丰收的1990年增长8%, but not for 比计划规定的1957年的水平多.
    private func isDescribed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard let than = ClauseTailReader.startOfDescribedTime(text, before: range.lowerBound, floor: 0),
            !text.has("的", at: range.upperBound, end: text.count)
        else { return false }
        return noThan.beginning(in: text, at: than, end: range.lowerBound) == nil
            && noThan.beginning(in: text, at: max(0, than - "占".utf8.count), end: range.lowerBound) == nil
    }

    /// True behind 预计 and the like, which tell of what is still to come.
    func isExpected(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let end = start > 0 && text[start - 1] == 0x20 ? start - 1 : start
        return Self.precedes(expected, end, in: text)
    }

    /// True for 上年, 次年: nearly always what something is compared with.
    func isOfOtherYear(_ mention: DateScanner.Mention, vocabulary: TimeVocabulary) -> Bool {
        guard let word = mention.parts.yearWord else { return false }
        let entry = vocabulary.yearWords[word]
        return entry.base != .current && entry.offset != 0
    }

    /// True for a time that is all that stands between the head of a sentence and a comma: 上年末,户籍人口9万人.
    private func standsApart(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard text.has(",", at: range.upperBound, end: text.count) else { return false }
        let start = range.lowerBound
        return start == 0 || text[start - 1] == UInt8(ascii: "\n") || text[start - 1] == UInt8(ascii: ";")
            || start >= 3 && text.has("。", at: start - 3, end: start)
    }

    /// True for 年初预算, which tells the budget as it was first from what became of it, and for the year of 完成全年任务的58%.
    private func isOfBudget(_ text: UnsafeBufferPointer<UInt8>, _ mention: DateScanner.Mention) -> Bool {
        guard mention.parts.yearWord != nil, mention.range.count >= 6 else { return false }
        let end = mention.range.upperBound
        if text.has("初", at: end - "初".utf8.count, end: end), Self.follows(budgeted, end, in: text) { return true }
        return text.has("全", at: end - "全年".utf8.count, end: end) && Self.follows(fulfilled, end, in: text)
    }

    /// True for 2021年以来, false for 2021年起.
    func isUpToNow(_ text: UnsafeBufferPointer<UInt8>, _ mention: DateScanner.Mention) -> Bool {
        upToNow.ending(in: text, at: mention.range.upperBound, floor: mention.range.lowerBound) != nil
    }

    /// True for 上年结转, 结转下年, 上年末滚存结余: the year is part of a thing's name and not the time of its number.
    func namesThing(_ text: UnsafeBufferPointer<UInt8>, _ mention: DateScanner.Mention, end: Int) -> Bool {
        let range = mention.range
        if isReckonedWith(text, range) || isOfBudget(text, mention) { return true }
        guard mention.parts.yearWord != nil else { return false }
        return carried.beginning(in: text, at: range.upperBound, end: end) != nil
            || carriedBefore.ending(in: text, at: range.lowerBound, floor: 0) != nil
            // 恢复到去年同期九成: how much of that, now.
            || mention.parts.isSamePart && isDiffered(text, from: range.lowerBound)
    }

    /// True for the year of the prices or the rates that something is reckoned with: 1990年不变价, 按2017年平均汇率折算.
    private func isReckonedWith(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        prices.beginning(in: text, at: range.upperBound, end: text.count).map { $0.word < priceCount } ?? false
            || Self.follows(reckonedWith, range.upperBound, in: text)
                && Self.precedes(reckonedBy, range.lowerBound, in: text)
    }

    /// True for a length of time that a noun before it measures: 优良天数248天,比去年增加14天; 平均受教育年限提高到11.3年.
    /// `measured` is the end of the last one, with which a sentence may go on.
    func isMeasured(_ text: UnsafeBufferPointer<UInt8>, _ mention: DateScanner.Mention, after measured: Int) -> Bool {
        let range = mention.range
        guard mention.parts.kind == .duration, mention.parts.secondUnit == nil, Folding.isDigit(text[range.lowerBound])
        else { return false }
        let digits = text[range].prefix { Folding.isDigit($0) || $0 == UInt8(ascii: ".") }
        guard let unit = measuredUnits.beginning(in: text, at: digits.endIndex, end: range.upperBound),
            stretches.ending(in: text, at: range.lowerBound, floor: 0) == nil
        else { return false }
        let floor = max(0, range.lowerBound - Self.reachOfMeasure)
        var place = range.lowerBound
        while place > floor {
            if place == measured { return true }
            if let noun = measures.ending(in: text, at: place, floor: floor),
                unitsOfMeasure[noun.word].contains(unit.word)
            {
                return true
            }
            place -= 1
            while place > floor, text[place] & 0xC0 == 0x80 { place -= 1 }
            switch text[place] {
            case 0x0A, UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): return false
            case 0xE3 where text.has("。", at: place, end: text.count): return false
            default: break
            }
        }
        return false
    }

    /// Bytes before a length in which what it measures is looked for: 25 characters.
    private static let reachOfMeasure = 75

    /// True where the clause behind a look back tells a record: 近17年来增速首次居全市第一, 近十年来最低.
    private func isOfRecord(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        Self.follows(records, start, in: text) || clause(text, from: start, holds: superlatives)
    }

    /// True where one of the words stands in the rest of a clause, within 45 bytes.
    private func clause(_ text: UnsafeBufferPointer<UInt8>, from start: Int, holds words: FewWords) -> Bool {
        let limit = min(text.count, start + 45)
        var end = start
        while end < limit, text[end] != UInt8(ascii: ","), text[end] != UInt8(ascii: ";"), text[end] != 0x0A {
            end += 1
        }
        return words.occurs(in: text, start..<end)
    }

    /// True behind 高于 and the like, and for a plan's years in quotation marks behind 比, too: 比“十三五”时期增长.
    private func isDiffered(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        let place = ClauseTailReader.headOfDate(text, start, floor: 0)
        guard place >= 6 else { return false }
        return place < start && Self.precedes(compared, place, in: text) || Self.precedes(differing, place, in: text)
    }

    /// True in 三年行动计划(2023-2025年): the years are those of the plan, and not of what follows.
    private func isOfPlan(_ text: UnsafeBufferPointer<UInt8>, _ years: Range<Int>) -> Bool {
        let close = text.has("年", at: years.upperBound, end: text.count) ? years.upperBound + 3 : years.upperBound
        return close < text.count && text[close] == UInt8(ascii: ")")
            && Self.precedes(planned, years.lowerBound - 1, in: text)
    }

    /// True at the end of 《…行动方案(2024-2028年)》: the years are those of a title.
    private static func isOfTitle(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        let mark = text.has("年", at: end, end: text.count) ? end + "年".utf8.count : end
        return text.has(")》", at: mark, end: text.count) || mark == end && text.has("》", at: end, end: text.count)
    }

    private static func follows(_ words: FewWords, _ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        words.beginning(in: text, at: offset, end: text.count) != nil
    }

    private static func precedes(_ words: FewWords, _ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        words.ending(in: text, at: offset, floor: 0) != nil
    }
}
