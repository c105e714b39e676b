// Longer than 400 lines: the reading of one sentence is one flow of small steps over shared items, and its order is
// what has to be understood.
import Model
import Patterns

/// Reads one sentence: decides for each quantity what it measures and what kind of statement it is.
struct SentenceReader: Sendable {
    /// One quantity on its way to becoming a mention.
    private struct Item {
        var quantity: Quantity
        /// First byte of the clause, behind the last comma, colon or parenthesis.
        var clause: Int
        /// Where the words of this number begin: the clause or the end of the number before.
        var floor: Int
        /// Byte behind the number and its bound.
        var end: Int
        var tail: ClauseTail
        var boundAfter: MetricRecord.Qualifier?
        /// Words before the number, trimmed.
        var before: Range<Int>
        /// Counted noun behind the number.
        var behind: Range<Int> = 0..<0
        /// 的 stands between the number and the noun.
        var isAttribute = false
        /// Nothing but 、 or 和 stands between the number before and this one.
        var continuesList = false
        var isInParenthesis = false
        /// Index of the first item of its list.
        var leader: Int
        var measure = MetricRecord.Measure.level
        var sign = 1
        var basis: String?
        var name: [Range<Int>] = []
        var of: Int?
        var isRejected: String?
        var grammar = "level"
    }

    private let units: Units
    private let tails: ClauseTailReader
    private let comparisons: Comparisons
    private let naming: IndicatorNaming

    init(pack: Pack, units: Units) {
        self.units = units
        tails = ClauseTailReader(pack: pack)
        comparisons = Comparisons(pack: pack)
        naming = IndicatorNaming(pack: pack)
    }

    /// Appends the mentions of one sentence.
    func read(
        _ text: UnsafeBufferPointer<UInt8>, sentence: Range<Int>, block: Int, quantities: [Quantity],
        dates: [ResolvedDate], firstDate: Int, paragraph: inout ParagraphState, mentions: inout [MetricMention],
        rejections: inout [QuantityScanner.Rejection]
    ) {
        var dateEnd = firstDate
        var dateStart = firstDate
        while dateStart < dates.count && dates[dateStart].range.upperBound <= sentence.lowerBound { dateStart += 1 }
        dateEnd = dateStart
        while dateEnd < dates.count && dates[dateEnd].range.lowerBound < sentence.upperBound { dateEnd += 1 }
        let dateIndex = dateStart..<dateEnd

        var items = makeItems(text, sentence, quantities, dates, dateIndex)
        rejectNames(text, sentence, &items, dates, dateIndex)
        for item in items {
            if let reason = item.isRejected {
                rejections.append(QuantityScanner.Rejection(range: item.quantity.range, rule: "metric.not_a_measure", reason: reason))
            }
        }
        let kept = items.filter { $0.isRejected == nil }
        guard !kept.isEmpty else { return }
        // What was thrown out belongs to the names around it, so the clauses are cut anew.
        if kept.count < items.count { items = makeItems(text, sentence, kept.map(\.quantity), dates, dateIndex) }
        findLists(text, &items)
        for index in items.indices { findBehind(text, sentence, &items, index) }
        for index in items.indices { settleBefore(text, &items, index, dates, dateIndex) }
        for index in items.indices { classify(text, &items, index, dates, dateIndex, paragraph) }
        for index in items.indices { name(text, sentence, &items, index, dates, dateIndex, paragraph, mentions) }
        let base = mentions.count
        for index in items.indices {
            append(text, sentence, block, items, index, base, dates, dateIndex, &paragraph, &mentions)
        }
    }

    // MARK: items

    private func makeItems(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ quantities: [Quantity], _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> [Item] {
        var items: [Item] = []
        var previousEnd = sentence.lowerBound
        for (index, quantity) in quantities.enumerated() {
            let start = quantity.range.lowerBound
            let (clause, inParenthesis) = clauseStart(text, sentence.lowerBound, start, previousEnd)
            let floor = max(clause, previousEnd)
            let tail = tails.read(text, before: start, floor: floor, dates: dates, dateIndex: dateIndex)
            let limit = index + 1 < quantities.count ? quantities[index + 1].range.lowerBound : sentence.upperBound
            let after = tails.boundAfter(text, at: quantity.range.upperBound, end: limit)
            let before = naming.trimmed(text, floor..<max(floor, tail.start), dates: dates, dateIndex: dateIndex)
            var item = Item(
                quantity: quantity, clause: clause, floor: floor, end: after?.end ?? quantity.range.upperBound,
                tail: tail, boundAfter: after?.qualifier, before: before, leader: index)
            item.isInParenthesis = inParenthesis || depth(text, sentence.lowerBound..<start) > 0
            items.append(item)
            previousEnd = item.end
        }
        return items
    }

    /// First byte of the clause that `position` stands in; parentheses that hold no earlier number are passed over.
    private func clauseStart(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ position: Int, _ previousEnd: Int
    ) -> (start: Int, isInParenthesis: Bool) {
        var index = position - 1
        while index >= start {
            switch text[index] {
            case UInt8(ascii: ","), UInt8(ascii: ":"): return (index + 1, false)
            case UInt8(ascii: "("): return (index + 1, true)
            case UInt8(ascii: ")"):
                if let open = ClauseTailReader.openParenthesis(text, index, start), previousEnd <= open {
                    index = open
                } else {
                    return (index + 1, false)
                }
            default: break
            }
            index -= 1
        }
        return (start, false)
    }

    /// How many parentheses are open at the end of `range`.
    private func depth(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var depth = 0
        for index in range {
            if text[index] == UInt8(ascii: "(") { depth += 1 } else if text[index] == UInt8(ascii: ")") { depth = max(0, depth - 1) }
        }
        return depth
    }

    // MARK: what is no measure

    private func rejectNames(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: inout [Item], _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) {
        for index in items.indices {
            items[index].isRejected = rejection(text, sentence, items, index)
        }
    }

    private func rejection(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: [Item], _ index: Int
    ) -> String? {
        let item = items[index]
        let quantity = item.quantity
        let end = quantity.range.upperBound
        let kind = quantity.unit.map { units.all[$0].kind }
        if quantity.notation == .ordinal {
            return isRank(text, item, end, sentence.upperBound) ? nil : "ordinal that is no rank"
        }
        if isQuotedName(text, sentence, quantity, kind) { return "number in a quoted name" }
        if kind == .time && !measuresTime(text, item) { return "duration, age or clock time" }
        // A threshold inside a name: 注册资本1亿元以上企业531户.
        if item.boundAfter == .ge || item.boundAfter == .le, index + 1 < items.count, item.end < sentence.upperBound,
            text[item.end] >= 0xE4, !isSeparator(text, item.end, sentence.upperBound),
            !contains(text, item.end..<items[index + 1].quantity.range.lowerBound, [",", ":", "(", "、"]),
            item.tail.direction == nil, !item.tail.isTo
        {
            return "threshold inside a name"
        }
        // 58个10亿元以上项目, 对500万元以上的项目: a threshold of the noun behind it.
        if item.boundAfter == .ge || item.boundAfter == .le, kind == .money, item.end < sentence.upperBound,
            index > 0 && items[index - 1].end == quantity.range.lowerBound || item.before.isEmpty || isPreposition(text, item.before)
                || IndicatorNaming.has(text, "的", at: item.end - 3, end: item.end),
            text[item.end] >= 0xE4, !isSeparator(text, item.end, sentence.upperBound), item.tail.direction == nil, !item.tail.isTo, !item.tail.isReached,
            item.tail.qualifier == nil
        {
            return "threshold inside a name"
        }
        if quantity.unit == nil && quantity.notation == .digits && quantity.unitRange == nil {
            if case .digits = quantity.notation, !isBareMeasure(text, item) { return "bare number without a unit" }
            if end < sentence.upperBound, text[end] | 0x20 >= 0x61 && text[end] | 0x20 <= 0x7A { return "part of a name with letters" }
        }
        if kind == .noun, end < sentence.upperBound, text[end] >= 0xE4, item.boundAfter == nil,
            !isSeparator(text, end, sentence.upperBound), items.count == 1 || quantity.notation == .numerals
        {
            return "bare noun that is part of a name"
        }
        return nil
    }

    private func isPreposition(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == 3 && ["对", "在", "将", "把", "按", "以"].contains { (word: StaticString) in
            IndicatorNaming.has(text, word, at: range.lowerBound, end: range.upperBound)
        }
    }

    private func isRank(_ text: UnsafeBufferPointer<UInt8>, _ item: Item, _ end: Int, _ limit: Int) -> Bool {
        let endsHere = end >= limit || text[end] < 0x80 || IndicatorNaming.has(text, "、", at: end, end: limit)
        let hasUnit = item.quantity.unit != nil
        guard endsHere || hasUnit || IndicatorNaming.has(text, "的", at: end, end: limit) else { return false }
        let start = item.quantity.range.lowerBound
        if comparisons.rankPlace.ending(text, at: start, floor: item.clause) != nil { return true }
        return hasUnit && item.clause < start
            ? comparisons.rank.last(text, in: item.clause..<start) != nil
            : comparisons.rank.last(text, in: max(item.clause, start - 36)..<start) != nil
    }

    /// Inside “…” of a dozen characters without a sentence mark, a number belongs to a name, unless it is a percentage
    /// or an amount.
    private func isQuotedName(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ quantity: Quantity, _ kind: Units.Kind?
    ) -> Bool {
        if kind == .money || kind == .area || kind == .length { return false }
        if let unit = quantity.unit, units.all[unit].code == "%" || units.all[unit].code == "[pp]" { return false }
        var open = quantity.range.lowerBound
        let floor = max(sentence.lowerBound, open - 45)
        while open >= floor {
            if IndicatorNaming.has(text, "”", at: open, end: sentence.upperBound) { return false }
            if text[open] == UInt8(ascii: ",") { return false }
            if IndicatorNaming.has(text, "“", at: open, end: sentence.upperBound) { break }
            open -= 1
        }
        guard open >= floor else { return false }
        var close = quantity.range.upperBound
        let ceiling = min(sentence.upperBound, open + 60)
        while close < ceiling {
            if text[close] == UInt8(ascii: ",") { return false }
            if IndicatorNaming.has(text, "”", at: close, end: sentence.upperBound) { return true }
            close += 1
        }
        return false
    }

    /// 优良天数340天, 服务工时1627.5小时 and the like measure time; 连续8年 doesn't.
    private func measuresTime(_ text: UnsafeBufferPointer<UInt8>, _ item: Item) -> Bool {
        let before = item.before
        guard before.count >= 3 else { return false }
        for word in ["天数", "日数", "工时", "时长", "时数", "预期寿命", "平均寿命", "人均寿命", "寿命", "年限", "时间", "总时长", "优良", "达标", "良好以上", "课时", "机时", "学时", "工作日", "周转"] as [StaticString]
        where ClauseTailReader.contains(text, before, word) {
            return true
        }
        return false
    }

    /// A number without a unit measures something behind an index, a coefficient or a ratio, or as part of a ratio.
    private func isBareMeasure(_ text: UnsafeBufferPointer<UInt8>, _ item: Item) -> Bool {
        for word in ["指数", "系数", "比值", "浓度", "得分", "评分", "成绩", "比", "PMI", "pH", "总分", "均分", "倍数", "数"] as [StaticString] {
            let count = word.utf8CodeUnitCount
            if item.before.count >= count, IndicatorNaming.has(text, word, at: item.before.upperBound - count, end: item.before.upperBound) {
                return item.tail.isReached || item.tail.isTo || item.tail.direction != nil || word.utf8CodeUnitCount > 3
            }
        }
        return false
    }

    // MARK: lists

    /// 增长8%、2%: numbers with nothing but a separator between them share the words before the first one.
    private func findLists(_ text: UnsafeBufferPointer<UInt8>, _ items: inout [Item]) {
        for index in items.indices { items[index].leader = index }
        for index in items.indices.dropFirst() {
            if case .ratioPart(let part, _) = items[index].quantity.notation, part > 0 {
                items[index].continuesList = true
                items[index].leader = items[index - 1].leader
                continue
            }
            let gap = items[index - 1].end..<items[index].quantity.range.lowerBound
            guard gap.count <= 6, gap.count > 0 else { continue }
            var position = gap.lowerBound
            while position < gap.upperBound, isSeparator(text, position, gap.upperBound) || text[position] == UInt8(ascii: ",") {
                position += IndicatorNaming.characterLength(text[position])
            }
            // 以及 is two characters.
            if position < gap.upperBound, IndicatorNaming.has(text, "以及", at: gap.lowerBound, end: gap.upperBound) { position = gap.upperBound }
            guard position == gap.upperBound else { continue }
            if text[gap.lowerBound] == UInt8(ascii: ","), !items[items[index - 1].leader].tail.isDistributed { continue }
            items[index].continuesList = true
            items[index].leader = items[index - 1].leader
        }
    }

    private func isSeparator(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
        for mark in ["、", "和", "与", "及", "或"] as [StaticString] where IndicatorNaming.has(text, mark, at: position, end: end) {
            return true
        }
        return false
    }

    private func contains(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ marks: [StaticString]) -> Bool {
        guard !range.isEmpty else { return false }
        return marks.contains { ClauseTailReader.find(text, range, $0) != nil }
    }

    /// 国际性、国家级载体: the list goes on inside the noun.
    private func endsWithAdjective(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        range.count >= 6 && ["性", "级", "型", "式", "化"].contains { (word: StaticString) in
            IndicatorNaming.has(text, word, at: range.upperBound - 3, end: range.upperBound)
        }
    }

    // MARK: the noun behind

    private func findBehind(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: inout [Item], _ index: Int) {
        let item = items[index]
        var start = item.end
        if IndicatorNaming.has(text, "的", at: start, end: sentence.upperBound) {
            items[index].isAttribute = true
            start += 3
        }
        let next = index + 1 < items.count ? items[index + 1].quantity.range.lowerBound : sentence.upperBound
        var end = start
        var quoted = false
        scan: while end < next {
            switch text[end] {
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): break scan
            case 0xE2 where IndicatorNaming.has(text, "“", at: end, end: next): quoted = true
            case 0xE2 where IndicatorNaming.has(text, "”", at: end, end: next): quoted = false
            case 0xE3 where !quoted && IndicatorNaming.has(text, "、", at: end, end: next) && !endsWithAdjective(text, start..<end): break scan
            default: break
            }
            end += IndicatorNaming.characterLength(text[end])
        }
        end = min(end, next)
        guard end > start, !isSeparator(text, start, end) else { return }
        var behind = start..<end
        if end == next, index + 1 < items.count {
            if let count = IndicatorNaming.conjunction(text, end: end, start: start) {
                behind = start..<(end - count)
            } else if let verb = naming.firstVerb(text, in: behind) {
                behind = start..<verb
            }
        }
        if let join = ClauseTailReader.find(text, behind, "并"), join > behind.lowerBound + 3,
            !IndicatorNaming.has(text, "并网", at: join, end: end), !IndicatorNaming.has(text, "并购", at: join, end: end)
        {
            behind = behind.lowerBound..<join
        }
        if let of = ClauseTailReader.find(text, behind, "的"), of > behind.lowerBound + 3, behind.upperBound - of > 33 {
            behind = behind.lowerBound..<of
        }
        for stop in ["以上", "左右", "等", "共", "增长", "下降", "提高", "减少", "同比", "比上年", "分别", "占", "达", "为", "是", "居", "其中", "并", "且", "而", "了", "之", "不等"] as [StaticString]
        where IndicatorNaming.has(text, stop, at: start, end: end) {
            return
        }
        if behind.count > 96, let verb = naming.firstVerb(text, in: behind) { behind = start..<verb }
        items[index].behind = behind
    }

    /// Takes out of the words before a number what belongs to the number before it, to a list, or to a place phrase.
    private func settleBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ items: inout [Item], _ index: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) {
        var item = items[index]
        var start = item.floor
        let end = max(item.floor, item.tail.start)
        // 改造2片足球场、3片羽毛球场: 足球场 is the noun of the number before.
        if index > 0, !items[index - 1].behind.isEmpty, items[index - 1].behind.lowerBound >= start, items[index - 1].behind.upperBound <= end,
            items[index - 1].behind.lowerBound - start <= 3
        {
            let rest = items[index - 1].behind.upperBound
            if rest < end, isSeparator(text, rest, end) {
                start = rest
                item.before = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
            }
        }
        // 推进A中心、6个B基地建设: A is another member of the list, only its verb holds.
        if !item.behind.isEmpty, end > start, IndicatorNaming.conjunction(text, end: end, start: start) != nil {
            item.before = naming.leadingVerbs(text, item.before)
        }
        // A、B、C等文化活动300场: the name is what stands behind 等.
        if ClauseTailReader.find(text, item.before, "分别") == nil, let etc = ClauseTailReader.findLast(text, item.before, "等"), ClauseTailReader.contains(text, item.before.lowerBound..<etc, "、"),
            !IndicatorNaming.has(text, "等级", at: etc, end: item.before.upperBound)
        {
            let verbs = naming.leadingVerbs(text, item.before)
            let rest = naming.trimmed(text, (etc + 3)..<item.before.upperBound, dates: dates, dateIndex: dateIndex)
            item.before = rest.isEmpty ? (item.behind.isEmpty ? item.before : verbs) : rest
        }
        // 在全区学校开展…24场: a place phrase ends at the verb.
        for preposition in ["在", "对", "向", "从", "以", "通过", "为"] as [StaticString]
        where IndicatorNaming.has(text, preposition, at: item.before.lowerBound, end: item.before.upperBound) {
            if let verb = naming.firstVerb(text, in: item.before), verb > item.before.lowerBound + 6 {
                item.before = naming.trimmed(text, verb..<item.before.upperBound, dates: dates, dateIndex: dateIndex)
            }
            break
        }
        items[index] = item
    }

    // MARK: what kind of statement

    private func classify(
        _ text: UnsafeBufferPointer<UInt8>, _ items: inout [Item], _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>, _ paragraph: ParagraphState
    ) {
        var item = items[index]
        let leader = items[item.leader]
        if item.continuesList {
            item.measure = leader.measure
            item.sign = leader.sign
            item.basis = leader.basis
            item.grammar = leader.grammar
            items[index] = item
            return
        }
        let tail = item.tail
        let code = item.quantity.unit.map { units.all[$0].code }
        let isPercent = code == "%" || code == "[permille]"
        item.basis = tail.basis

        func set(_ measure: MetricRecord.Measure, _ grammar: String) {
            item.measure = measure
            item.grammar = grammar
        }

        if item.quantity.notation == .ordinal {
            set(.rank, "rank")
            item.before = beforeRank(text, item, dates, dateIndex)
        } else if case .ratioPart = item.quantity.notation {
            set(.share, "share/ratio")
        } else if let gap = gap(text, item, dates, dateIndex) {
            set(gap.isChange ? .change : .gap, gap.isChange ? "change/compared" : "gap")
            item.sign = gap.sign
            item.before = gap.before
            item.basis = gap.isChange ? (item.basis ?? gap.basis) : gap.basis
        } else if isPercent || item.quantity.notation == .fraction, let share = share(text, item, dates, dateIndex) {
            set(share.isChange ? .change : .share, "share")
            item.before = share.before
        } else if let direction = tail.direction {
            if item.before.isEmpty, item.basis == nil, !item.behind.isEmpty, isCounted(item), direction > 0 {
                // 增加2300个学位: a level of what was added, named with its verb.
                set(.level, "level/added")
                item.before = item.tail.start..<item.quantity.range.lowerBound
            } else {
                set(.change, "change")
                item.sign = direction
                item.before = withoutChangeNoun(text, item.before).range
            }
        } else if code == "1", let times = times(text, item, dates, dateIndex) {
            set(times.isChange ? .change : .gap, "times")
            item.before = times.before
            item.basis = times.basis
        } else if code == "[pp]" || code == "{番}" {
            set(.change, "change/points")
        } else if isPercent || item.quantity.notation == .fraction {
            let noun = withoutChangeNoun(text, item.before)
            if noun.sign != 0 {
                set(.change, "change/noun")
                item.sign = noun.sign
                item.before = noun.range
            } else if item.isAttribute, item.before.isEmpty || !item.tail.isReached, !item.behind.isEmpty {
                set(.share, "share/attribute")
            } else if let start = changeBehind(text, item) {
                set(.change, "change/behind")
                item.sign = start
                item.behind = 0..<0
            } else if !item.before.isEmpty, !item.behind.isEmpty, !item.tail.isReached, !item.tail.isTo {
                // 服务事项100%实现“最多跑一次”
                set(.share, "share/of_all")
            }
        }
        if item.measure != .change && item.measure != .gap && item.grammar != "share" { item.basis = nil }
        if item.measure == .change, item.basis == nil { item.basis = paragraph.basisForRest }
        items[index] = item
    }

    /// The words before 居全国第三: without the place and the verb.
    private func beforeRank(
        _ text: UnsafeBufferPointer<UInt8>, _ item: Item, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Range<Int> {
        var end = item.quantity.range.lowerBound
        if let verb = comparisons.rank.last(text, in: item.floor..<end) {
            end = verb.range.lowerBound
        } else if let place = comparisons.rankPlace.last(text, in: item.floor..<end) {
            end = place.range.lowerBound
        }
        while let word = comparisons.rank.ending(text, at: end, floor: item.floor) ?? comparisons.rankPlace.ending(text, at: end, floor: item.floor) {
            end = word.start
        }
        let tail = tails.read(text, before: end, floor: item.floor, dates: dates, dateIndex: dateIndex)
        return naming.trimmed(text, item.floor..<max(item.floor, tail.start), dates: dates, dateIndex: dateIndex)
    }

    /// 增速, 涨幅, 降幅 behind a name: the number is the change of what stands before.
    private func withoutChangeNoun(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (range: Range<Int>, sign: Int) {
        guard let noun = comparisons.changeNoun.ending(text, at: range.upperBound, floor: range.lowerBound) else { return (range, 0) }
        var end = noun.start
        for word in ["同比", "年均", "实际", "平均", "的", "可比"] as [StaticString] {
            let count = word.utf8CodeUnitCount
            if end - count >= range.lowerBound, IndicatorNaming.has(text, word, at: end - count, end: end) { end -= count }
        }
        return (range.lowerBound..<max(range.lowerBound, end), noun.sign)
    }

    /// 10%的增长 behind a number: its sign.
    private func changeBehind(_ text: UnsafeBufferPointer<UInt8>, _ item: Item) -> Int? {
        let start = item.behind.lowerBound
        for (word, sign) in [("增长", 1), ("增速", 1), ("速度增长", 1), ("速度递增", 1), ("增幅", 1), ("下降", -1), ("降幅", -1)] as [(StaticString, Int)]
        where IndicatorNaming.has(text, word, at: start, end: item.behind.upperBound) {
            return sign
        }
        return nil
    }

    /// 高于全国1.2个百分点, 比全省平均水平快0.5个百分点, 超收24亿元.
    private func gap(
        _ text: UnsafeBufferPointer<UInt8>, _ item: Item, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> (before: Range<Int>, sign: Int, isChange: Bool, basis: String?)? {
        let end = item.tail.start
        guard end > item.floor || item.tail.comparative != nil else { return nil }
        if let sign = item.tail.comparative {
            if let than = lastOf(text, item.floor..<end, ["比", "较"]) {
                let reference = (than + 3)..<end
                let isTime = item.tail.basis == nil && isTimeReference(text, reference, dates, dateIndex)
                return (
                    naming.trimmed(text, item.floor..<than, dates: dates, dateIndex: dateIndex), sign,
                    isTime, isTime ? "yoy" : string(text, reference)
                )
            }
            // 比上年 was read with the tail.
            if item.tail.basis != nil { return (item.before, sign, true, item.tail.basis) }
            if item.tail.direction == nil && (item.quantity.unit.map { units.all[$0].code == "[pp]" } ?? false) {
                return (item.before, sign, false, nil)
            }
            return nil
        }
        if item.tail.direction == nil, !item.tail.isTo, let word = comparisons.gap.last(text, in: item.floor..<end), word.range.upperBound < end,
            end - word.range.upperBound <= 45
        {
            let reference = word.range.upperBound..<end
            let named = comparisons.reference.last(text, in: reference) != nil
            let isTime = !named && isTimeReference(text, reference, dates, dateIndex)
            guard named || isTime else { return nil }
            if item.isAttribute, IndicatorNaming.has(text, "平均", at: item.behind.lowerBound, end: item.behind.upperBound) { return nil }
            return (
                naming.trimmed(text, item.floor..<word.range.lowerBound, dates: dates, dateIndex: dateIndex), word.sign, isTime,
                isTime ? "yoy" : string(text, reference)
            )
        }
        if let word = comparisons.gapWord.ending(text, at: end, floor: item.floor) {
            return (item.floor..<word.start == item.floor..<item.floor ? item.before : naming.trimmed(text, item.floor..<word.start, dates: dates, dateIndex: dateIndex), word.sign, false, nil)
        }
        // 比全国平均水平提高 is a gap only with a place or a mean behind 比.
        if item.tail.direction != nil, item.tail.basis == nil, let than = lastOf(text, item.floor..<end, ["比", "较"]) {
            let reference = (than + 3)..<end
            if reference.count > 0, reference.count <= 30, comparisons.reference.last(text, in: reference) != nil {
                return (
                    naming.trimmed(text, item.floor..<than, dates: dates, dateIndex: dateIndex), item.tail.direction ?? 1, false,
                    string(text, reference)
                )
            }
            if reference.count > 0, reference.count <= 30, isTimeReference(text, reference, dates, dateIndex) {
                return (
                    naming.trimmed(text, item.floor..<than, dates: dates, dateIndex: dateIndex), item.tail.direction ?? 1, true,
                    sinceBasis(text, reference, dates, dateIndex)
                )
            }
        }
        return nil
    }

    private func sinceBasis(
        _ text: UnsafeBufferPointer<UInt8>, _ reference: Range<Int>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> String {
        for index in dateIndex where dates[index].range.lowerBound >= reference.lowerBound && dates[index].range.upperBound <= reference.upperBound {
            if dates[index].record.basis == .explicit { return "since:" + dates[index].record.value }
        }
        return "yoy"
    }

    private func isTimeReference(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Bool {
        if dateIndex.contains(where: { range.overlaps(dates[$0].range) }) { return true }
        return ["上年", "去年", "同期", "年初", "上月", "上一年", "往年", "前年", "当初", "改革前", "以前", "之前"].contains { (word: StaticString) in
            ClauseTailReader.contains(text, range, word)
        }
    }

    private func lastOf(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ words: [StaticString]) -> Int? {
        words.compactMap { word -> Int? in
            guard let place = ClauseTailReader.findLast(text, range, word) else { return nil }
            // 占比, 比重, 比例, 比较 and 较快 are other words.
            for other in ["占比", "环比", "同比", "对比"] as [StaticString] where IndicatorNaming.has(text, other, at: place - 3, end: range.upperBound) { return nil }
            for other in ["比重", "比例", "比较", "比率", "比赛", "较快", "较大", "较好", "较上"] as [StaticString]
            where IndicatorNaming.has(text, other, at: place, end: range.upperBound) { return nil }
            return place
        }.max()
    }

    /// 占…的, 占比, 比重, 预算的.
    private func share(
        _ text: UnsafeBufferPointer<UInt8>, _ item: Item, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> (before: Range<Int>, isChange: Bool)? {
        let end = item.tail.start
        guard item.tail.direction == nil || item.tail.isTo else { return nil }
        // 为预算的102%, 完成年度计划的98.5%
        for words in [comparisons.plan, comparisons.planYear] {
            guard let plan = words.ending(text, at: end, floor: item.floor) else { continue }
            var start = plan.start
            // back over what the plan is of, to the verb
            var steps = 0
            while start > item.floor && steps < 12 {
                if let verb = reachBefore(text, start, item.floor) {
                    start = verb
                    break
                }
                start = previousCharacter(text, start)
                steps += 1
            }
            if steps >= 12 || start <= item.floor { start = reachBefore(text, plan.start, item.floor) ?? (start <= item.floor ? item.floor : plan.start) }
            let before = naming.trimmed(text, item.floor..<max(item.floor, start), dates: dates, dateIndex: dateIndex)
            return (before, false)
        }
        // 完成102.4% of what was named before
        if item.before.isEmpty, end < item.quantity.range.lowerBound, ClauseTailReader.contains(text, end..<item.quantity.range.lowerBound, "完成"),
            item.behind.isEmpty
        {
            return (item.before, false)
        }
        if let place = ClauseTailReader.findLast(text, item.floor..<end, "占"), !isOtherWord(text, place) {
            return (item.before, false)
        }
        if comparisons.shareNoun.ending(text, at: item.before.upperBound, floor: item.before.lowerBound) != nil { return (item.before, false) }
        // 占 was read as a word that says the value.
        if end < item.quantity.range.lowerBound, ClauseTailReader.contains(text, end..<item.quantity.range.lowerBound, "占") { return (item.before, false) }
        return nil
    }

    /// Start of 为 完成 达到 占 是 that ends at `end`.
    private func reachBefore(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ floor: Int) -> Int? {
        for word in ["超额完成", "已完成", "完成", "达到", "为", "占", "达", "是", "超"] as [StaticString] {
            let count = word.utf8CodeUnitCount
            if end - count >= floor, IndicatorNaming.has(text, word, at: end - count, end: end) { return end - count }
        }
        return nil
    }

    private func isOtherWord(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        for word in ["占地", "占有", "占领", "占用", "占道", "占比"] as [StaticString] where IndicatorNaming.has(text, word, at: place, end: place + 6) { return true }
        for word in ["侵占", "抢占", "强占"] as [StaticString] where IndicatorNaming.has(text, word, at: place - 3, end: place + 3) { return true }
        return false
    }

    private func previousCharacter(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        var index = position - 1
        while index > 0 && text[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    /// 是2011年的3.14倍 is a change, 是全市平均的2.5倍 a gap.
    private func times(
        _ text: UnsafeBufferPointer<UInt8>, _ item: Item, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> (before: Range<Int>, isChange: Bool, basis: String?)? {
        let end = item.tail.start
        guard end > item.floor, IndicatorNaming.has(text, "的", at: end - 3, end: end) else { return nil }
        guard let verb = lastVerb(text, item.floor..<end) else { return nil }
        let reference = verb.upperBound..<(end - 3)
        let isTime = isTimeReference(text, reference, dates, dateIndex)
        return (
            naming.trimmed(text, item.floor..<verb.lowerBound, dates: dates, dateIndex: dateIndex), isTime,
            isTime ? sinceBasis(text, reference, dates, dateIndex) : string(text, reference)
        )
    }

    private func lastVerb(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var best: Range<Int>?
        for word in ["相当于", "达到", "是", "为", "达"] as [StaticString] {
            if let place = ClauseTailReader.findLast(text, range, word), place > best?.lowerBound ?? -1 {
                best = place..<(place + word.utf8CodeUnitCount)
            }
        }
        return best
    }

    private func string(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }

    // MARK: names

    private func name(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: inout [Item], _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>, _ paragraph: ParagraphState, _ mentions: [MetricMention]
    ) {
        let item = items[index]
        if item.continuesList, item.behind.isEmpty || !items[item.leader].behind.isEmpty || item.measure == .change {
            if !items[index].name.isEmpty { return }
        }
        if item.leader == index {
            let members = items.indices.filter { items[$0].leader == index }
            if members.count > 1, distribute(text, &items, members) { return }
        } else if !item.name.isEmpty {
            return
        }
        var pieces: [Range<Int>] = []
        let before = item.before
        let isCounted = isCounted(item)
        let verbOnly = before.isEmpty || naming.isVerbOnly(text, before)
        let takesBehind = item.measure == .level || item.measure == .share && (item.isAttribute || before.isEmpty || item.grammar == "share/of_all" || item.grammar == "share/attribute")
        var behind = item.behind
        // 12类74项…服务, 55.3万平方米、2.9万户…改造: numbers side by side share the noun behind the last.
        let isAdjacent = index + 1 < items.count && items[index + 1].floor == item.end && items[index + 1].quantity.range.lowerBound == item.end
        if behind.isEmpty, verbOnly || item.continuesList || isAdjacent && isCounted, item.measure == .level {
            var next = index + 1
            while next < items.count, items[next].before.isEmpty, items[next].floor == items[next - 1].end || items[next].continuesList,
                items[next].quantity.range.lowerBound - items[next - 1].end <= 3
            {
                if !items[next].behind.isEmpty {
                    behind = items[next].behind
                    break
                }
                next += 1
            }
        }
        if item.isAttribute, !behind.isEmpty, !before.isEmpty, item.measure == .level, !isCounted, index + 1 >= items.count || behind.upperBound <= items[index + 1].quantity.range.lowerBound {
            // 投资3.9亿元的铸造项目: the head noun stands behind 的.
            let noun = naming.firstVerb(text, in: behind).map { behind.lowerBound..<$0 } ?? behind
            pieces = [noun, before]
        } else if !behind.isEmpty, takesBehind, isCounted || isDirect(item) || verbOnly || item.grammar == "share/of_all" || naming.endsWithVerb(text, before) {
            if !before.isEmpty {
                pieces = [before]
            } else if index > 0, item.continuesList || items[index - 1].end == item.floor || sameClause(text, items[index - 1], item) {
                // 新建55条健身路径和29张乒乓球桌: the verb holds for the rest of the list.
                let leading = naming.leadingVerbs(text, items[index - 1].name.first ?? 0..<0)
                if !leading.isEmpty, item.floor > sentence.lowerBound { pieces = [leading] }
            }
            pieces += withoutAdverbs(text, behind)
        } else if naming.isGeneric(text, before), let antecedent = antecedent(items, index) {
            pieces = withoutLeadingVerbs(text, items[antecedent].name) + [before]
        } else if !before.isEmpty && !verbOnly {
            pieces = [before]
            // 新增学位1200个、床位300张: the verb of the first member holds for the next.
            if index > 0, items[index - 1].end == item.floor, item.measure == .level, isSeparator(text, item.floor, item.quantity.range.lowerBound),
                naming.leadingVerbs(text, before).isEmpty, let first = items[index - 1].name.first
            {
                let verbs = naming.leadingVerbs(text, first)
                if !verbs.isEmpty, verbs.count < first.count { pieces = [verbs, before] }
            }
            if startsWithShareVerb(text, before), index > 0 { pieces = items[index - 1].name + pieces }
        } else if !before.isEmpty, let antecedent = antecedent(items, index), items[antecedent].quantity.unit == item.quantity.unit,
            item.measure == .level
        {
            pieces = [before] + withoutLeadingVerbs(text, items[antecedent].name)
        } else if !before.isEmpty {
            pieces = [before]
        } else if item.isInParenthesis, item.clause == item.floor, let head = headOfParenthesis(text, sentence, items, index, dates, dateIndex) {
            pieces = head
        } else if let antecedent = antecedent(items, index) {
            pieces = items[antecedent].name
            if item.measure != .level || items[antecedent].measure == .level { items[index].of = antecedent }
        }
        if pieces.isEmpty { pieces = clauseBefore(text, sentence, item, dates, dateIndex) }
        if pieces.isEmpty, !before.isEmpty { pieces = [before] }
        if pieces.isEmpty, !item.behind.isEmpty { pieces = [item.behind] }
        items[index].name = pieces
        if items[index].measure == .level, let last = pieces.last {
            let code = item.quantity.unit.map { units.all[$0].code }
            if code == "%", comparisons.shareNoun.ending(text, at: last.upperBound, floor: last.lowerBound) != nil {
                items[index].measure = .share
            } else if code == "{位}", comparisons.rank.ending(text, at: last.upperBound, floor: last.lowerBound) != nil {
                items[index].measure = .rank
            }
        }
        if items[index].of == nil, item.measure == .change || item.measure == .rank || item.measure == .gap, let earlier = antecedent(items, index),
            items[earlier].name == pieces
        {
            items[index].of = earlier
        }
    }

    /// What a parenthesis belongs to: the name of the number before it, or the words before it.
    private func headOfParenthesis(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: [Item], _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> [Range<Int>]? {
        let open = items[index].clause - 1
        guard open > sentence.lowerBound, text[open] == UInt8(ascii: "(") else { return nil }
        if index > 0, items[index - 1].end == open { return items[index - 1].name }
        let previous = index > 0 ? items[index - 1].end : sentence.lowerBound
        let (clause, _) = clauseStart(text, sentence.lowerBound, open, previous)
        let start = max(clause, previous <= open ? previous : sentence.lowerBound)
        guard start < open else { return nil }
        let range = naming.trimmed(text, start..<open, dates: dates, dateIndex: dateIndex)
        guard !range.isEmpty else { return nil }
        if let last = naming.subjects(text, range).last { return [naming.trimmed(text, last, dates: dates, dateIndex: dateIndex)] }
        return [range]
    }

    /// True when a physical amount stands directly behind the words before it: 黄浦江45公里岸线.
    private func isDirect(_ item: Item) -> Bool {
        guard let unit = item.quantity.unit else { return false }
        switch units.all[unit].kind {
        case .length, .area, .volume: return item.tail.start == item.quantity.range.lowerBound && !item.isAttribute
        default: return false
        }
    }

    private func isCounted(_ item: Item) -> Bool {
        let kind = item.quantity.unit.map { units.all[$0].kind }
        return kind == .count || kind == .noun || (kind == nil && item.quantity.unitRange != nil)
    }

    private func sameClause(_ text: UnsafeBufferPointer<UInt8>, _ a: Item, _ b: Item) -> Bool { a.clause == b.clause }

    private func startsWithShareVerb(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        IndicatorNaming.has(text, "占", at: range.lowerBound, end: range.upperBound) && !isOtherWord(text, range.lowerBound)
    }

    /// The nearest earlier item that a clause without a name of its own goes on about.
    private func antecedent(_ items: [Item], _ index: Int) -> Int? {
        var earlier = index - 1
        while earlier >= 0 {
            if !items[earlier].name.isEmpty && !(items[earlier].isInParenthesis && !items[index].isInParenthesis) { return earlier }
            earlier -= 1
        }
        return index > 0 && !items[index - 1].name.isEmpty ? index - 1 : nil
    }

    /// Gives a list of values to a list of subjects, or to the items before it; false when there is nothing to share out.
    private func distribute(_ text: UnsafeBufferPointer<UInt8>, _ items: inout [Item], _ members: [Int]) -> Bool {
        let leader = items[members[0]]
        if case .ratioPart = leader.quantity.notation {
            for member in members { items[member].name = [leader.before] }
            return true
        }
        let hasOwnNouns = members.contains { !items[$0].behind.isEmpty && items[$0].measure == .level }
        if hasOwnNouns { return false }
        if let place = ClauseTailReader.find(text, leader.before, "分别") {
            // A、B、C等产业分别实现增加值1、2、3: each subject with the words behind 分别.
            var list = leader.before.lowerBound..<place
            var common: Range<Int>?
            if let etc = ClauseTailReader.findLast(text, list, "等") {
                common = (etc + 3)..<list.upperBound
                list = list.lowerBound..<etc
            }
            let object = naming.trimmed(text, (place + 6)..<leader.before.upperBound, dates: [], dateIndex: 0..<0)
            let parts = naming.subjects(text, list)
            if parts.count == members.count {
                for (position, member) in members.enumerated() {
                    items[member].name = ([parts[position]] + [common, object].compactMap { $0 }).filter { !$0.isEmpty }
                }
                return true
            }
        }
        let subjects = naming.subjects(text, leader.before)
        if subjects.count == members.count {
            let last = subjects[subjects.count - 1]
            for (position, member) in members.enumerated() {
                var pieces = [subjects[position]]
                // 第一、二、三产业增加值, 城镇和农村居民收入: the short ones take the last one's ending.
                if position + 1 < subjects.count, let ending = naming.sharedEnding(text, short: subjects[position], long: last) {
                    pieces.append(ending)
                }
                items[member].name = pieces
            }
            return true
        }
        if leader.before.isEmpty || naming.isVerbOnly(text, leader.before) {
            let first = members[0]
            let named = (0..<first).filter { !items[$0].name.isEmpty && items[$0].measure != .change || items[$0].measure == .level }
            if named.count >= members.count {
                for (position, member) in members.enumerated() {
                    let source = named[named.count - members.count + position]
                    items[member].name = items[source].name
                    items[member].of = source
                }
                return true
            }
            return false
        }
        for member in members { items[member].name = [leader.before] }
        return true
    }

    private func withoutLeadingVerbs(_ text: UnsafeBufferPointer<UInt8>, _ name: [Range<Int>]) -> [Range<Int>] {
        guard let first = name.first else { return name }
        let verbs = naming.leadingVerbs(text, first)
        var pieces = name
        pieces[0] = verbs.upperBound..<first.upperBound
        if pieces[0].isEmpty { pieces.removeFirst() }
        return pieces.isEmpty ? name : pieces
    }

    /// Leaves out 已, 全部, 均 inside a counted noun: 8个项目已完成封顶 → 项目完成封顶.
    private func withoutAdverbs(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            var skipped = 0
            for word in ["已经", "已", "全部", "均", "正式", "顺利"] as [StaticString] where IndicatorNaming.has(text, word, at: index, end: range.upperBound) {
                if word.utf8CodeUnitCount == 3 && IndicatorNaming.has(text, "均衡", at: index, end: range.upperBound) { break }
                skipped = word.utf8CodeUnitCount
                break
            }
            if skipped > 0 {
                if index > start { pieces.append(start..<index) }
                index += skipped
                start = index
            } else {
                index += IndicatorNaming.characterLength(text[index])
            }
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// The clause before, when the number's own clause names nothing: 财政收入稳步增长,达到54亿元.
    private func clauseBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: Item, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> [Range<Int>] {
        let end = item.clause - 1
        guard end > sentence.lowerBound else { return [] }
        let (start, _) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound)
        guard start < end else { return [] }
        let tail = tails.read(text, before: end, floor: start, dates: dates, dateIndex: dateIndex)
        var range = naming.trimmed(text, start..<max(start, tail.start), dates: dates, dateIndex: dateIndex)
        // 提高…补助标准,从1000元提高至: the verb says what is done to it, not what it is.
        if item.tail.isFrom || item.tail.isTo || item.measure == .change {
            let verbs = naming.leadingVerbs(text, range)
            if verbs.upperBound < range.upperBound { range = verbs.upperBound..<range.upperBound }
        }
        return range.isEmpty ? [] : [range]
    }

    // MARK: mentions

    private func append(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ block: Int, _ items: [Item], _ index: Int,
        _ base: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>, _ paragraph: inout ParagraphState,
        _ mentions: inout [MetricMention]
    ) {
        let item = items[index]
        let leader = items[item.leader]
        if item.tail.isBasisForRest { paragraph.basisForRest = item.basis ?? item.tail.basis ?? "yoy" }
        var indicator = item.name.map { string(text, $0) }.joined()
        if case .ratioPart(let part, let count) = item.quantity.notation {
            indicator = ratioPartName(indicator, part, count)
        }
        if indicator.isEmpty, let last = mentions.last, mentions.count > paragraph.firstMention { indicator = last.indicator }
        var sourceItem = item
        if item.continuesList { sourceItem.tail = leader.tail }
        let shared = item.continuesList || leader.tail.isDistributed ? items.last { $0.leader == item.leader }?.boundAfter : nil
        var qualifier = item.quantity.high != nil ? MetricRecord.Qualifier.range : item.boundAfter ?? (leader.tail.isDistributed ? shared : nil) ?? sourceItem.tail.qualifier
        if qualifier == nil, item.quantity.isOpenAbove { qualifier = .gt }
        mentions.append(
            MetricMention(
                quantity: item.quantity, indicator: indicator, measure: item.measure, qualifier: qualifier ?? .eq,
                sign: item.measure == .change || item.measure == .gap ? item.sign : 1, basis: item.basis,
                date: date(text, sentence, items, index, dates, dateIndex),
                isEarlierValue: sourceItem.tail.isFrom && !sourceItem.tail.isTo && item.measure != .change,
                status: status(text, sentence, item), sentence: sentence, block: block,
                of: item.of.map { base + $0 }, cell: nil, rule: item.quantity.rule + "/" + item.grammar))
    }

    private func ratioPartName(_ name: String, _ part: Int, _ count: Int) -> String {
        let ordinals = ["一", "二", "三", "四", "五"]
        if name.contains("产业") || name.contains("三次") || count == 3 && name.isEmpty, part < 5 { return "第\(ordinals[part])产业比重" }
        return name
    }

    /// The date that a number is about: in its clause, else the last one before it in the sentence.
    private func date(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: [Item], _ index: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Int? {
        let item = items[index]
        // The earlier value of 由A提高到B has only the time that stands with it: 由上年的15%提高到90%.
        if item.tail.isFrom && !item.tail.isTo { return item.tail.date }
        let position = item.quantity.range.lowerBound
        var best: Int?
        for candidate in dateIndex {
            let date = dates[candidate]
            if date.range.upperBound > position { break }
            if date.period == nil || date.record.type == .duration || date.record.type == .set { continue }
            if !date.isRecord { continue }
            if ClauseTailReader.isComparison(text, before: date.range.lowerBound, floor: sentence.lowerBound) { continue }
            // 是2011年的3.14倍, 为上年的98%: what it is compared with.
            if item.grammar == "times", date.range.lowerBound > item.before.upperBound { continue }
            if IndicatorNaming.has(text, "的", at: date.range.upperBound, end: sentence.upperBound), item.measure != .level, date.range.lowerBound >= item.floor { continue }
            best = candidate
        }
        return best
    }

    private func status(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: Item) -> MetricRecord.Status? {
        let before = sentence.lowerBound..<item.quantity.range.lowerBound
        let target = comparisons.target.last(text, in: before)
        let actual = comparisons.actual.last(text, in: before)
        guard let target else { return actual == nil ? nil : .actual }
        if let actual, actual.range.lowerBound >= item.clause, actual.range.lowerBound > target.range.lowerBound || actual.range.overlaps(target.range) { return .actual }
        return .target
    }
}
