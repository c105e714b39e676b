import Model
import Patterns

/// Whether a number is a rank, and what is ranked: 居全市第三, 在全省测评中位居第一.
extension SentenceReader {
    /// True for 居 directly before a counted place: 居第3位, 居全国前3位, of which the last is a bound.
    func isRankVerb(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let start = item.quantity.range.lowerBound
        if let verb = comparisons.rank.ending(text, at: start, floor: item.floor) {
            // 医师提升至20名: of people, unless a rank was named before (排名升至20名).
            return item.quantity.unit.map { units.all[$0].known } != .head
                || !text.has("至", at: start - "至".utf8.count, end: start)
                    && !text.has("到", at: start - "到".utf8.count, end: start)
                || comparisons.rank.last(text, in: item.floor..<verb.start) != nil
        }
        guard item.behind.isEmpty, !item.isAttribute, start - 3 > item.floor, text.has("前", at: start - 3, end: start)
        else { return false }
        let place = comparisons.rankPlace.ending(text, at: start - 3, floor: item.floor)?.start ?? start - 3
        guard
            comparisons.rank.ending(text, at: place, floor: item.floor) != nil
                || isRankedAmongPlaces(text, item, upTo: start - "前".utf8.count)
        else { return false }
        item.tail.qualifier = .le
        return true
    }

    /// True for 居全市12个县(市、区) before 前5位: places that something is one of the first of.
    private func isRankedAmongPlaces(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, upTo end: Int) -> Bool {
        guard words.part.placeKinds.ending(in: text, at: end, floor: item.floor) != nil,
            let verb = comparisons.rank.last(text, in: item.floor..<end)
        else { return false }
        return end - verb.range.upperBound <= Self.longestAmongPlaces
    }

    /// Bytes of 济宁市12个县(市、区).
    private static let longestAmongPlaces = 48

    /// 荣获第三名, 获法治政府评估第一名: a place that was won, behind what was won in its clause; 第一位 is said of what comes first, too.
    func isWonPlace(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let start = item.quantity.range.lowerBound
        return item.quantity.notation == .ordinal && item.quantity.unit.map { units.all[$0].known } == .head
            && item.clause < start && comparisons.award.last(text, in: item.clause..<start) != nil
    }

    /// The words before 居全国第三: without the place and the verb.
    func beforeRank(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Range<Int> {
        var end = item.quantity.range.lowerBound
        if let verb = comparisons.rank.last(text, in: item.floor..<end) {
            // 蝉联全市环卫指数测评第一名: nothing else says what is ranked.
            if verb.range.lowerBound == item.floor, end - verb.range.upperBound > 24,
                words.act.rankings.beginning(in: text, at: item.floor, end: end) != nil
            {
                return naming.trimmed(text, verb.range.upperBound..<end, dates: dates, dateIndex: dateIndex)
            }
            // 云岭跻身全国工业百强区第11位: so does the list that a place is in.
            let isPlace =
                verb.range.lowerBound - item.floor <= Self.longestPlace
                || words.owner.zones.isWhole(
                    naming.trimmed(text, item.floor..<verb.range.lowerBound, dates: dates, dateIndex: dateIndex),
                    of: text)
            if isPlace, words.act.evaluations.ending(in: text, at: end, floor: verb.range.upperBound + 6) != nil {
                return naming.trimmed(text, verb.range.upperBound..<end, dates: dates, dateIndex: dateIndex)
            }
            // 跃升至“全国工业百强区”第29名: the list has a name, and what stands before the verb was in another.
            let list = verb.range.upperBound..<end
            if verb.range.lowerBound == item.floor, text.has("“", at: list.lowerBound, end: end),
                text.has("”", at: end - "”".utf8.count, end: end)
            {
                return naming.trimmed(text, list, dates: dates, dateIndex: dateIndex)
            }
            end = verb.range.lowerBound
        } else if isWonPlace(text, item), let verb = comparisons.award.last(text, in: item.floor..<end) {
            // 获全市第六名 says among whom, and not what for.
            var place = end
            while let word = comparisons.rankPlace.ending(text, at: place, floor: verb.range.upperBound) {
                place = word.start
            }
            let won = naming.trimmed(text, verb.range.upperBound..<end, dates: dates, dateIndex: dateIndex)
            if place - verb.range.upperBound >= 6, won.count >= 6 { return won }
            end = verb.range.lowerBound
        } else if let place = comparisons.rankPlace.last(text, in: item.floor..<end) {
            end = place.range.lowerBound
        }
        var isShorter = true
        while isShorter {
            let last = end
            while let word = comparisons.rank.ending(text, at: end, floor: item.floor)
                ?? comparisons.rankPlace.ending(text, at: end, floor: item.floor)
            {
                end = word.start
            }
            end =
                tails.read(
                    text, before: end, floor: item.floor, dates: dates, dateIndex: dateIndex, stopsAtDirections: true
                ).start
            isShorter = end < last && end > item.floor
        }
        let range = naming.trimmed(text, item.floor..<max(item.floor, end), dates: dates, dateIndex: dateIndex)
        // 收入241亿元,增长6%,分居全省第四、第三: nothing is named anew.
        if words.act.ranksEach.isWhole(range, of: text) { return range.lowerBound..<range.lowerBound }
        guard words.act.placeEnds.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil else {
            // 云岭机场建成投运、旅客吞吐量增速居全省第一
            return behindTold(text, range, dates, dateIndex)?.name ?? beforeScope(text, range) ?? range
        }
        if let ranked = rankedInPhrase(text, item, range, dates, dateIndex) {
            // 综合指数为9,在8个城市中排名第六: what is ranked was named before.
            if !ranked.isEmpty || index > 1 { return ranked }
        }
        return withoutPlacePhrase(text, range, isFirst: index == 0)
    }

    /// 优良天数 of 优良天数在全省平原县排名第二: what stands before the places that it is ranked among; nil for other words, and where what is
    /// ranked stands behind these.
    private func beforeScope(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        guard let place = ClauseTailReader.findLast(text, range, "在"), place - range.lowerBound > Self.longestPlace,
            case let scope = place + "在".utf8.count..<range.upperBound,
            comparisons.rankPlace.forward.longest(in: text, at: scope.lowerBound, bounds: scope) != nil,
            words.act.evaluations.ending(in: text, at: scope.upperBound, floor: scope.lowerBound) == nil,
            !isMeasured(text, scope)
        else { return nil }
        return range.lowerBound..<place
    }

    /// 满意度在全省测评中: what it is ranked among is no part of the name, unless nothing else is named, or it is itself what
    /// the rank was given in.
    private func withoutPlacePhrase(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isFirst: Bool
    ) -> Range<Int> {
        guard let place = ClauseTailReader.findLast(text, range, "在") else { return range }
        let phrase = place + 3..<range.upperBound - 3
        let isEvaluation =
            words.act.evaluations.ending(in: text, at: phrase.upperBound, floor: phrase.lowerBound) != nil
        // 我市在全省测评中: what was evaluated says more than who it is.
        let isPlace = place - range.lowerBound <= Self.longestPlace
        guard place == range.lowerBound || isEvaluation && isPlace else { return range.lowerBound..<place }
        return isFirst || isEvaluation ? phrase : range.lowerBound..<place
    }

    /// 空气质量 of 空气质量在169个城市中排名第六, where the number in the phrase parts the subject from its rank, and 绩效考核 of
    /// 我市在9个城市绩效考核中名列第一, since what is assessed says more than who it is; empty
    /// where nothing stands before 在, and nil where no such phrase stands before the rank.
    private func rankedInPhrase(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ range: Range<Int>, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        guard item.floor > item.clause, ClauseTailReader.findLast(text, range, "在") == nil,
            let place = ClauseTailReader.findLast(text, item.clause..<item.floor, "在")
        else { return nil }
        let phrase = withoutAmong(text, range)
        if words.act.evaluations.ending(in: text, at: phrase.upperBound, floor: phrase.lowerBound) != nil {
            return phrase
        }
        let subject = naming.trimmed(text, item.clause..<place, dates: dates, dateIndex: dateIndex)
        if place == item.clause { return place..<place }
        return subject.count >= 6 ? subject : nil
    }

    /// 全省测评 of 在全省测评中,我市名列第一: what a place was ranked in, in the clause before; nil for ranks of anything else.
    func evaluationBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int>? {
        let item = items[index]
        let end = item.clause - 1
        guard item.measure == .rank, item.before.count <= Self.longestPlace,
            item.clause == item.floor, end > sentence.lowerBound, text[end] == UInt8(ascii: ","),
            let among = words.act.placeEnds.ending(in: text, at: end, floor: sentence.lowerBound),
            words.act.evaluations.ending(in: text, at: end - among.count, floor: sentence.lowerBound) != nil
        else { return nil }
        let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound)
        guard !inParenthesis, index == 0 || items[index - 1].end <= start else { return nil }
        var phrase = naming.trimmed(text, start..<(end - among.count), dates: dates, dateIndex: dateIndex)
        if let place = ClauseTailReader.findLast(text, phrase, "在") { phrase = (place + 3)..<phrase.upperBound }
        return phrase.isEmpty ? nil : phrase
    }

    /// Bytes of what a place calls itself: 我市, 云岭.
    private static let longestPlace = 6
}
