import Patterns

/// Lists that go on inside the noun behind a number: 63家博物馆、纪念馆免费开放, 5个环境优美、充满活力的示范镇.
extension SentenceReader {
    /// 国际性、国家级载体: the list goes on inside the noun.
    func endsWithAdjective(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        range.count >= 6
            && words.context.adjectiveEnds.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil
    }

    /// Bytes before the first 、 of a list that goes on inside the noun.
    private static let longestHeadOfList = 45

    /// True where what stands behind the first member of a list is another one: no act or rank of its own (5家医院扩建、启动二期), nothing
    /// said of another (9项即办、全部网办), and the first no list itself and nothing that is said of the thing behind it
    /// (知名的会计、法律机构).
    private func goesOnInside(_ text: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ rest: Range<Int>) -> Bool {
        guard first.count <= Self.longestHeadOfList, !rest.isEmpty, !naming.beginsWithAct(text, rest),
            words.name.adverbs.longest(in: text, at: rest.lowerBound, bounds: rest) == nil,
            comparisons.rank.last(text, in: rest) == nil
        else { return false }
        // 管网改造、重点区域视频联网: what is done to the first is not done to a long second.
        return !contains(text, first, ["和", "及", "与", "的"])
            && (rest.count <= Self.longestHeadOfList || !naming.endsWithVerb(text, first))
    }

    /// 20个机关、企事业单位附属空间: a short first member, and no further number in the clause: the list is in the noun.
    func isShortListInside(
        _ text: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ next: Int, _ limit: Int
    ) -> Bool {
        first.count <= 12 && isClauseWithoutNumber(text, first.upperBound, next, limit)
    }

    /// 63家公共博物馆、纪念馆免费开放: the same behind a longer first member, where the next one is no act of its own.
    func isListInside(
        _ text: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ next: Int, _ limit: Int
    ) -> Bool {
        guard isClauseWithoutNumber(text, first.upperBound, next, limit) else { return false }
        let start = first.upperBound + "、".utf8.count
        let rest = UnsafeBufferPointer(rebasing: text[start..<next])
        let end = rest.firstIndex { $0 < 0x80 && $0 != UInt8(ascii: "(") } ?? rest.count
        return goesOnInside(text, first, start..<(start + end))
    }

    /// True where no digit stands between a place and the end of its clause, which is the sentence's or stands before `next`, or
    /// between it and the next 、 behind 等: 9个产业、交通等项目、总投资8亿元.
    private func isClauseWithoutNumber(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ next: Int, _ limit: Int
    ) -> Bool {
        var index = start
        var mark = start
        while index < next {
            if text[index] >= 0x30 && text[index] <= 0x39 { return false }
            if text[index] < 0x80, text[index] != UInt8(ascii: "(") { return true }
            if text.has("、", at: index, end: next) {
                if let etc = placeOfEtc(text, mark..<index), etc > mark, index - etc > "等项".utf8.count { return true }
                mark = index + "、".utf8.count
            }
            index += IndicatorNaming.characterLength(text[index])
        }
        return next == limit
    }

    /// 示范镇 of 5个环境优美、充满活力的示范镇: the thing behind what is said of it, where short words stand side by side before 的; nil
    /// where there are others, or a number stands in them.
    func thingBehindQualities(
        _ text: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ next: Int, isLast: Bool
    ) -> Range<Int>? {
        guard first.count <= Self.longestQuality else { return nil }
        var index = first.upperBound + "、".utf8.count
        var word = index
        var thing: Int?
        while index < next, text[index] >= 0x80 || thing != nil {
            if text[index] < 0x80 {
                if text[index] < UInt8(ascii: "0") || text[index] > UInt8(ascii: "9") { break }
                return nil
            }
            if text.has("、", at: index, end: next) {
                guard thing == nil, index - word <= Self.longestQuality else { break }
                word = index + "、".utf8.count
            } else if thing == nil, text.has("的", at: index, end: next) {
                guard index - word <= Self.longestQuality else { return nil }
                thing = index + "的".utf8.count
            }
            index += IndicatorNaming.characterLength(text[index])
        }
        guard let thing, index < next || isLast, index - thing >= 6 else { return nil }
        return attributes.noun(text, in: thing..<index)
    }

    /// Bytes of a word such as 充满活力 that is said of a thing.
    private static let longestQuality = 15
}
