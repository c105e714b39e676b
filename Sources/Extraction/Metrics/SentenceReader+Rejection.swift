import Model
import Patterns

/// What is no measure: ordinals, quoted names, durations, thresholds, bare numbers.
extension SentenceReader {
    func rejectNames(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ marks: SentenceMarks, _ items: SentenceItems
    ) {
        for index in items.indices { items[index].rejection = rejection(text, sentence, marks, items, index) }
    }

    /// Bytes behind a number in the clause that says where figures come from.
    private static let longestSource = 60

    /// Bytes before a ratio within which 比 says that it is one.
    private static let reachOfRatios = 60

    /// Why a number is no measure; nil for one that is.
    func rejection(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ marks: SentenceMarks, _ items: SentenceItems,
        _ index: Int
    ) -> StaticString? {
        let item = items[index]
        let place = item.quantity.range
        let kind = item.quantity.unit.map { units.all[$0].kind }
        // A line that shows a number large, above the sentence that says what it is.
        if place == sentence, Self.isLine(text, place) { return "number that nothing names" }
        if isWhatRateIsPer(text, sentence, items, index, kind) { return "what a rate is per" }
        if item.quantity.notation == .ordinal {
            return isRank(text, item, place.upperBound, sentence.upperBound) ? nil : "ordinal that is no rank"
        }
        if case .ratioPart(let part, let count, false) = item.quantity.notation {
            return rejectionOfRatio(text, sentence, place, part: part, of: count)
        }
        if kind == .count || kind == .noun, index + 1 < items.count,
            isPlaceOfRank(text, items[index + 1]), countsPlacesRanked(text, item, items[index + 1])
        {
            return "places of which one is ranked"
        }
        if kind == .count, index + 1 < items.count, countsFirst(text, item) { return "how many are told of first" }
        if item.clause == sentence.lowerBound, isCounted(item), isSource(text, sentence, item) {
            return "what figures come from"
        }
        if marks.mayHaveQuotes, isQuotedName(text, sentence, item, kind) { return "number in a quoted name" }
        if kind == .length, isDiameter(text, item.before) { return "how small what is measured is" }
        if kind == .time, !measuresTime(text, item), !changesTime(text, items, index) {
            return "duration, age or clock time"
        }
        if isInsideName(text, sentence, items, index, kind) { return "threshold inside a name" }
        if let rejection = rejectionOfBareNumber(text, sentence, items, index) { return rejection }
        // 20万吨级泊位, 400亿级集群, 8英寸晶圆: how large things of a kind are.
        if words.count.isGrade(text, at: place.upperBound, end: sentence.upperBound)
            || item.quantity.unit.map({ units.all[$0].known == .inch }) ?? false
        {
            return "grade or class in a name"
        }
        return kind == .noun && isNounOfName(text, sentence, items, index) ? "bare noun that is part of a name" : nil
    }

    /// True for 每10万人 before a rate, and 就业人员10万人 of 就业人员10万人生产安全事故死亡人数0.8人.
    @inline(__always)
    private func isWhatRateIsPer(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ kind: Units.Kind?
    ) -> Bool {
        let item = items[index]
        let place = item.quantity.range
        guard index + 1 < items.count else { return false }
        return text.has("每", at: place.lowerBound - 3, end: place.lowerBound)
            || item.end < sentence.upperBound && text[item.end] >= 0xE4
                && items[index + 1].clause == item.clause && (kind == .count || kind == .noun)
                && words.share.perCrews.ending(in: text, at: place.upperBound, floor: item.floor) != nil
    }

    /// Why a part of a ratio is no measure: 1 of 城乡收入比2.4:1 and 100 of 性别比104.2:100, and what no word calls a ratio.
    private func rejectionOfRatio(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ place: Range<Int>, part: Int, of count: Int
    ) -> StaticString? {
        if part == 1, count == 2, place.count == 1 || place.count == 3, text[place.lowerBound] == UInt8(ascii: "1"),
            place.count == 1 || text.has("100", at: place.lowerBound, end: place.upperBound)
        {
            return "what a ratio is to"
        }
        let before = max(sentence.lowerBound, place.lowerBound - Self.reachOfRatios)..<place.lowerBound
        return words.share.ratioWords.occurs(in: text, before) ? nil : "scale, clock time or two numbers of a list"
    }

    /// True for the first number of 根据9个县抽样调查结果推算,粮食产量….
    private func isSource(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem) -> Bool {
        let end = item.quantity.range.upperBound
        guard words.count.sourceStarts.beginning(in: text, at: item.clause, end: end) != nil,
            let comma = ClauseTailReader.find(
                text, end..<min(sentence.upperBound, end + Self.longestSource), ",")
        else { return false }
        return words.count.sourceEnds.ending(in: text, at: comma, floor: end) != nil
    }

    /// True for a number that says which things a name is about: 注册资本1亿元以上企业531户, 58个10亿元以上项目.
    @inline(__always)
    private func isInsideName(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ kind: Units.Kind?
    ) -> Bool {
        let item = items[index]
        let isBounded = item.boundAfter == .ge || item.boundAfter == .le
        if isBounded, index + 1 < items.count, isThresholdOfNext(text, sentence, item, items[index + 1], kind) {
            return true
        }
        if isThreshold(text, sentence, items, index, kind) || isSize(text, sentence, items, index, kind) {
            return true
        }
        if item.tail.qualifier == .gt, item.boundAfter == nil, isBoundOfNoun(text, items, index, kind) { return true }
        if index > 0, isReachedByEach(text, items[index - 1], item, kind) { return true }
        if kind == .ratio, text.has("的", at: item.end, end: sentence.upperBound), isReachedByCounted(text, items, index)
        {
            return true
        }
        // 58个10亿元以上项目, 对500万元以上的项目: a threshold of the noun behind it.
        return isBounded && kind == .money && item.end < sentence.upperBound
            && (index > 0 && items[index - 1].end == item.quantity.range.lowerBound || item.before.isEmpty
                || isPreposition(text, item.before)
                || text.has("的", at: item.end - 3, end: item.end))
            && text[item.end] >= 0xE4 && !isSeparator(text, item.end, sentence.upperBound)
            && item.tail.direction == nil && !item.tail.isTo && !item.tail.isReached && item.tail.qualifier == nil
    }

    /// True for a threshold inside the name of what the next number counts: 注册资本1亿元以上企业531户.
    private func isThresholdOfNext(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem, _ next: SentenceItem,
        _ kind: Units.Kind?
    ) -> Bool {
        guard item.end < sentence.upperBound, text[item.end] >= 0xE4,
            !isSeparator(text, item.end, sentence.upperBound),
            case let between = item.end..<next.quantity.range.lowerBound,
            !contains(text, between, [",", ":", "、"]),
            // 100万元以上设备(不含车辆)12台, but not 100万元以上的设备(共12台), and not 55%以上的村(社区)收入达到10万元
            isCounted(next) && !next.isInParenthesis || !contains(text, between, ["("])
        else { return false }
        return item.tail.direction == nil && !item.tail.isTo && !isDoneToSoMany(text, item, next, kind)
    }

    /// Why digits without a unit are no measure; nil for those that are, and for other numbers.
    private func rejectionOfBareNumber(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int
    ) -> StaticString? {
        let item = items[index]
        let end = item.quantity.range.upperBound
        guard item.quantity.unit == nil && item.quantity.notation == .digits && item.quantity.unitRange == nil else {
            return nil
        }
        if !isBareMeasure(text, item), !endsBareChange(items, index), !isPartOfIndex(text, items, index),
            !isNoneLeft(text, item)
        {
            return "bare number without a unit"
        }
        let isBeforeLetter =
            end < sentence.upperBound && text[end] | 0x20 >= UInt8(ascii: "a") && text[end] | 0x20 <= UInt8(ascii: "z")
        return isBeforeLetter ? "part of a name with letters" : nil
    }

    /// True for 8县市 of 全州8县市空气优良率达98% and of 8县市中排名第五: a noun that is counted within a name.
    private func isNounOfName(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int
    ) -> Bool {
        let item = items[index]
        let end = item.quantity.range.upperBound
        guard end < sentence.upperBound, text[end] >= 0xE4, item.boundAfter == nil,
            !isSeparator(text, end, sentence.upperBound)
        else { return false }
        if items.count == 1 || item.quantity.notation == .numerals { return true }
        guard index + 1 < items.count, case let next = items[index + 1], next.clause == item.clause,
            !item.tail.isReached,
            // 6省9县项目5个, 9乡调整为7乡
            index == 0 || items[index - 1].end < item.quantity.range.lowerBound
        else { return false }
        return next.quantity.unit.map({ units.all[$0].kind }) != .noun
            && !text.has("的", at: end, end: sentence.upperBound)
    }

    /// True for 第7位, and for 5位 of 前5位.
    private func isPlaceOfRank(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let number = item.quantity.range.lowerBound
        return item.quantity.notation == .ordinal
            || item.quantity.unit.map({ units.all[$0].known == .place }) ?? false
                && text.has("前", at: number - "前".utf8.count, end: number)
    }

    /// 居全省山区26县第5, 在全市16县区中排名第五: how many places there are among which one has a rank.
    private func countsPlacesRanked(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ rank: SentenceItem
    ) -> Bool {
        var end = item.quantity.range.upperBound
        guard item.clause == rank.clause, item.boundAfter == nil else { return false }
        let place = rank.quantity.range.lowerBound
        let among = text.has("前", at: place - "前".utf8.count, end: place) ? place - "前".utf8.count : place
        // 规模在15个城市中排名第四
        let number = item.quantity.range.lowerBound
        if text.has("在", at: number - "在".utf8.count, end: number),
            let phrase = ClauseTailReader.find(text, end..<rank.quantity.range.lowerBound, "中"),
            phrase - end <= Self.longestPlaces,
            words.part.placeKinds.ending(in: text, at: phrase, floor: end - 3) != nil,
            comparisons.rank.last(text, in: phrase..<rank.quantity.range.lowerBound) != nil
        {
            return true
        }
        if isRankedAmong(text, item, rank) { return true }
        if words.part.placeKinds.ending(in: text, at: end, floor: item.quantity.range.lowerBound) == nil {
            // 全省26个县第2位
            guard let kind = words.part.placeKinds.beginning(in: text, at: end, end: rank.quantity.range.lowerBound)
            else {
                return false
            }
            end += kind.count
            return among == end
        }
        return among == end || text.has("中", at: end, end: rank.quantity.range.lowerBound)
    }

    /// True for 27 of 增速在全省27个产业基地中居第7位: so many of any kind stand behind 在, and 中 with the verb of a rank behind them; not for what
    /// is assessed (在全省9个县测评中名列第一).
    private func isRankedAmong(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ rank: SentenceItem
    ) -> Bool {
        let (number, end) = (item.quantity.range.lowerBound, item.quantity.range.upperBound)
        guard let verb = comparisons.rank.last(text, in: end..<rank.quantity.range.lowerBound)?.range.lowerBound,
            let among = ClauseTailReader.findLast(text, end..<verb, "中"), among - end >= 3,
            verb - among <= Self.longestAmong, among - end <= Self.longestPlaces * 2,
            ClauseTailReader.findLast(text, max(item.floor, number - Self.longestPlaces)..<number, "在") != nil
        else { return false }
        return words.act.evaluations.ending(in: text, at: among, floor: end) == nil
    }

    /// Bytes of 中 with an adverb behind it: 中均.
    private static let longestAmong = 6

    /// Bytes of what places are: 副省级及以上城市.
    private static let longestPlaces = 36

    /// 平均浓度最低的3个城市依次是东山、西川和云岭: how many are told of first.
    private func countsFirst(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let (number, end) = (item.quantity.range.lowerBound, item.quantity.range.upperBound)
        guard text.has("的", at: number - "的".utf8.count, end: number),
            words.part.orders.ending(in: text, at: number, floor: item.clause) != nil
        else { return false }
        return words.share.copulas.first(in: text, end..<min(text.count, end + Self.longestPlaces)) != nil
    }

    /// 空气动力学当量直径小于等于2.5微米的颗粒物
    private func isDiameter(_ text: UnsafeBufferPointer<UInt8>, _ before: Range<Int>) -> Bool {
        before.count >= 18
            && words.count.diameters.ending(in: text, at: before.upperBound, floor: before.lowerBound) != nil
    }

    /// 打通7条以上断头路和5个以上拥堵点: so many things that something is done to, and not how large one of them is.
    private func isDoneToSoMany(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ next: SentenceItem, _ kind: Units.Kind?
    ) -> Bool {
        guard kind == .count, !item.before.isEmpty, naming.isVerbOnly(text, item.before) else { return false }
        // 新开工20层以上高层13栋
        return !isCounted(next) || contains(text, item.end..<next.quantity.range.lowerBound, ["和", "及", "与"])
    }

    /// True for a range that is all of its paragraph.
    private static func isLine(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        (range.lowerBound == 0 || text[range.lowerBound - 1] == 0x0A)
            && (range.upperBound == text.count || text[range.upperBound] == 0x0A)
    }

    /// 5亿元以上41个, 10蒸吨及以下锅炉, 纳税超300万元企业10家: the number says which ones are counted.
    func isThreshold(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ kind: Units.Kind?
    ) -> Bool {
        let item = items[index]
        let end = item.quantity.range.upperBound
        guard item.tail.direction == nil, !item.tail.isTo, item.end < sentence.upperBound else { return false }
        if item.boundAfter == .ge || item.boundAfter == .le {
            if text.has("及", at: end, end: sentence.upperBound), text[item.end] >= 0xE4,
                !isSeparator(text, item.end, sentence.upperBound)
            {
                return true
            }
            return index + 1 < items.count && items[index + 1].quantity.range.lowerBound == item.end
                && items[index + 1].quantity.unit != item.quantity.unit && kind != .count
        }
        // 超20亿企业100家, without 元
        let isBare = item.quantity.unit == nil && item.quantity.unitRange != nil
        guard kind == .money || isBare, index + 1 < items.count else { return false }
        let next = items[index + 1]
        let gap = end..<max(end, next.tail.start)
        // 引进50亿元项目2个
        if item.tail.qualifier == nil, item.boundAfter == nil, !item.tail.isReached, item.quantity.value.scale == 0 {
            return isCounted(next) && next.tail.start == next.quantity.range.lowerBound
                && words.count.thresholdNouns.isWhole(gap, of: text)
        }
        guard item.tail.qualifier == .gt || item.tail.qualifier == .ge else { return false }
        // 产值超亿元企业65家,其中超5亿元12家、超10亿元4家: the next of those that were counted just before.
        // 其中超5亿元的12家
        if gap.isEmpty || gap.count == "的".utf8.count && text.has("的", at: gap.lowerBound, end: gap.upperBound),
            item.before.isEmpty, isCounted(next), index > 0, case let earlier = items[index - 1],
            earlier.quantity.unit == next.quantity.unit, earlier.rejection == nil,
            item.floor == earlier.end || item.clause == earlier.end + 1
        {
            return true
        }
        guard isCounted(next), gap.count >= 6, gap.count <= 36, !contains(text, gap, [",", ":", "、"]) else {
            return false
        }
        // 超过5亿元的省(市)有8个
        if let open = ClauseTailReader.find(text, gap, "("), !contains(text, gap, [")"]) || open < gap.lowerBound + 6 {
            return false
        }
        let noun = text.has("的", at: end, end: gap.upperBound) ? end + 3..<gap.upperBound : gap
        return naming.leadingVerbs(text, noun).isEmpty
            && words.count.thresholdNouns.ending(in: text, at: gap.upperBound, floor: gap.lowerBound) != nil
    }

    /// 超过70分贝的路段长度占9%, 吞吐量超过亿吨的港口有9个: what an amount behind 超过 and before 的 says of a noun that another number of the
    /// clause is about; not for what is counted.
    private func isBoundOfNoun(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ kind: Units.Kind?
    ) -> Bool {
        let item = items[index]
        guard index + 1 < items.count, items[index + 1].clause == item.clause, kind != .count, kind != .noun,
            kind != .money, !isPercent(item),
            case let end = item.quantity.range.upperBound, case let next = items[index + 1].quantity.range.lowerBound,
            text.has("的", at: end, end: next), next - end > 6, !contains(text, end..<next, ["、"])
        else { return false }
        return !item.tail.isTo && item.tail.direction == nil
    }

    /// 强度超过2%的行业有8个, 占有率超过30%的产品25个: what the kinds that the next number counts reach.
    @inline(never)
    private func isReachedByCounted(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Bool {
        let item = items[index]
        guard index + 1 < items.count, case let next = items[index + 1], next.clause == item.clause, isCounted(next),
            !isInPoints(item), item.tail.direction == nil || item.tail.qualifier == .gt, !item.tail.isTo,
            item.tail.isReached || item.tail.qualifier != nil,
            item.before.count >= 6 || index > 0 && items[index - 1].rejection == nil && isCounted(items[index - 1]),
            case let noun = (item.end + "的".utf8.count)..<next.quantity.range.lowerBound,
            noun.count <= Self.longestCounted, !contains(text, noun, [",", "、"])
        else { return false }
        return words.count.countedThere.ending(in: text, at: noun.upperBound, floor: noun.lowerBound) != nil
            || words.count.thresholdNouns.ending(in: text, at: noun.upperBound, floor: noun.lowerBound) != nil
    }

    /// Bytes of such kinds.
    private static let longestCounted = 54

    /// 5家企业营收过50亿元: what each of those that are counted came past says which ones they are.
    private func isReachedByEach(
        _ text: UnsafeBufferPointer<UInt8>, _ counted: SentenceItem, _ item: SentenceItem, _ kind: Units.Kind?
    ) -> Bool {
        guard item.tail.qualifier == .gt, item.boundAfter == nil, item.clause == counted.clause, isCounted(counted),
            kind == .money || item.quantity.unit == nil && item.quantity.unitRange != nil,
            counted.rejection == nil, counted.quantity.value.coefficient > 1, counted.end < item.tail.start,
            case let who = counted.end..<item.tail.start, who.count <= Self.longestReacher
        else { return false }
        // 8个集群规模超千亿
        if item.quantity.unit == nil, rules.isRound(item.quantity.rule) { return true }
        guard
            let maker = words.owner.makers.beginning(in: text, at: who.lowerBound, end: who.upperBound)
        else { return false }
        let figure = (who.lowerBound + maker.count)..<who.upperBound
        return figure.isEmpty || naming.isFigure(text, figure)
    }

    /// Bytes of 企业主营业务收入.
    private static let longestReacher = 36

    /// 10蒸吨以下燃煤锅炉, 5万元以下的村, 200平方米以上餐厅, 64个过10亿元的项目: how large things of a kind are, with no number of
    /// things behind it.
    private func isSize(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ index: Int,
        _ kind: Units.Kind?
    ) -> Bool {
        let item = items[index]
        // 100~199张医院9个
        let isOfRange =
            item.quantity.high != nil && item.before.isEmpty && index + 1 < items.count
            && items[index + 1].clause == item.clause
        guard item.boundAfter != nil || item.tail.qualifier == .gt || isOfRange, item.tail.direction == nil,
            !item.tail.isTo,
            !item.tail.isReached, kind != .ratio, kind != .time, item.quantity.notation != .fraction
        else { return false }
        var noun = item.end
        if text.has("的", at: noun, end: sentence.upperBound) { noun += 3 }
        guard noun < sentence.upperBound, text[noun] >= 0xE4, !isSeparator(text, noun, sentence.upperBound) else {
            return false
        }
        if item.boundAfter == nil, kind == .money, item.tail.qualifier == .gt, index > 0 {
            return isCounted(items[index - 1]) && items[index - 1].end == item.tail.start
        }
        guard item.tail.qualifier == nil, item.boundAfter == .ge || item.boundAfter == .le || isOfRange else {
            return false
        }
        let unit = item.quantity.unit.map { units.all[$0].surface } ?? ""
        let isSize = words.count.unitsOfSize.contains(unit)
        if item.boundAfter == .le, kind == .money || kind == .area || kind == .mass || kind == .power || isSize {
            return true
        }
        return (kind != .count || isSize || words.count.unitsOfMembers.contains(unit))
            && sized.longest(in: text, at: noun, bounds: noun..<sentence.upperBound) != nil
    }

    func isPreposition(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        words.count.thresholdPrepositions.isWhole(range, of: text)
    }

    func isRank(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ end: Int, _ limit: Int) -> Bool {
        let endsHere =
            end >= limit || text[end] < 0x80 || text.has("、", at: end, end: limit)
            || text.has("和第", at: end, end: limit)
        let hasUnit = item.quantity.unit != nil
        guard endsHere || hasUnit || text.has("的", at: end, end: limit) else { return false }
        let start = item.quantity.range.lowerBound
        if comparisons.rankPlace.ending(text, at: start, floor: item.clause) != nil { return true }
        if isWonPlace(text, item) { return true }
        // 由第22位上升至第20位
        if hasUnit, comparisons.rank.forward.longest(in: text, at: end, bounds: end..<limit) != nil { return true }
        return hasUnit && item.clause < start
            ? comparisons.rank.last(text, in: item.clause..<start) != nil
            : comparisons.rank.last(text, in: max(item.clause, start - 36)..<start) != nil
    }

    /// Inside “…” of a dozen characters without a sentence mark, a number belongs to a name, unless it is a percentage
    /// or an amount.
    func isQuotedName(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem, _ kind: Units.Kind?
    ) -> Bool {
        if kind == .money || kind == .area { return false }
        // “500米服务圈” is a name, what is said to be “长500米的桥” none.
        let start = item.quantity.range.lowerBound
        if kind == .length, !text.has("“", at: start - 3, end: start) { return false }
        if let unit = item.quantity.unit, units.all[unit].known == .percent || units.all[unit].known == .points {
            return false
        }
        var open = item.quantity.range.lowerBound
        let floor = max(sentence.lowerBound, open - 45)
        while open >= floor {
            if text[open] == UInt8(ascii: ",") { return false }
            // The quotation marks' first byte.
            if text[open] == 0xE2 {
                if text.has("”", at: open, end: sentence.upperBound) { return false }
                if text.has("“", at: open, end: sentence.upperBound) { break }
            }
            // Over a character, most of which are of three bytes.
            open -= open - 3 >= floor && text[open - 3] & 0xF0 == 0xE0 ? 3 : 1
        }
        guard open >= floor else { return false }
        var close = item.quantity.range.upperBound
        let ceiling = min(sentence.upperBound, open + 60)
        while close < ceiling {
            if text[close] == UInt8(ascii: ",") { return false }
            if text.has("”", at: close, end: sentence.upperBound) { return true }
            close += 1
        }
        return false
    }

    /// 优良天数340天, 服务工时1627.5小时 and the like measure time; 连续8年 doesn't.
    func measuresTime(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let before = item.before
        guard before.count >= 3 else { return false }
        // 通关时间从18时延长至22时: times of the clock.
        if item.tail.isFrom || item.tail.isTo,
            let clock = words.count.clocks.ending(in: text, at: item.quantity.range.upperBound, floor: 0),
            clock.word < words.count.clockCount
        {
            return false
        }
        return words.count.timeMeasures.occurs(in: text, before)
    }

    /// True for what a length that was measured grew by or is compared with: 优良天数248天,比去年增加14天.
    private func changesTime(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        // 优良天数248天,占68%,比去年增加14天
        let isBehindShare =
            index > 1 && items[index - 1].quantity.unit.map({ units.all[$0].known == .percent }) ?? false
        guard index > 0, case let before = items[index - (isBehindShare ? 2 : 1)], before.rejection == nil,
            before.quantity.unit.map({ units.all[$0].kind }) == .time
        else { return false }
        let tail = items[index].tail
        // 平均住院日为8日,其中公立医院为7日: the same of a part.
        let item = items[index]
        if !isBehindShare, item.clause == before.end + 1, item.quantity.unit == before.quantity.unit,
            words.part.partOpenings.beginning(in: text, at: item.clause, end: item.quantity.range.lowerBound) != nil
        {
            return true
        }
        // 预期寿命提高1岁,达到72.5岁
        return tail.direction != nil || tail.isFrom || tail.isTo || tail.isReached && items[index].before.isEmpty
    }

    /// 满意度从84.7提升至89.6, 收入比为2.45,比上年缩小0.06: what a number without a unit became, or grew by, and what it was before
    /// (比2010年的2.51缩小0.06).
    private func endsBareChange(_ items: SentenceItems, _ index: Int) -> Bool {
        guard index > 0, items[index].before.isEmpty, case let before = items[index - 1] else { return false }
        if items[index].tail.direction != nil || items[index].tail.isFrom && items[index].tail.basis != nil,
            items[index].quantity.value.scale > 0, before.rejection == nil, before.quantity.unit == nil,
            before.quantity.unitRange == nil, before.quantity.notation == .digits
        {
            return true
        }
        return items[index].tail.isTo && before.rejection == nil && before.tail.isFrom && before.quantity.unit == nil
            && before.clause == items[index].clause
    }

    /// 重大事故降为0: none of what is counted is left, though no unit says so.
    private func isNoneLeft(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        let end = item.quantity.range.upperBound
        return item.quantity.value.coefficient == 0 && item.tail.isTo && item.before.count >= 6
            && (end == text.count || text[end] < 0x80 || text.has("。", at: end, end: text.count))
    }

    /// True for an index of a part, behind that of the whole: 物价总指数为107.1,其中城镇为108.6,农村为105.7.
    private func isPartOfIndex(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        let item = items[index]
        guard index > 0, item.quantity.value.scale > 0, item.before.count >= 6, item.behind.isEmpty,
            case let before = items[index - 1], before.rejection == nil, before.quantity.unit == nil,
            before.quantity.unitRange == nil, before.quantity.notation == .digits, before.quantity.value.scale > 0,
            item.clause == item.floor, item.clause == before.end + 1
        else { return false }
        return words.price.priceAreas.isWhole(item.before, of: text)
    }

    /// A number without a unit measures something behind an index, a coefficient or a ratio, or as part of a ratio.
    func isBareMeasure(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        var name = item.before
        // 性别比(以女性为100)由105.3下降为103.5: what the parenthesis explains.
        if name.isEmpty, item.clause > 0, text[item.clause - 1] == UInt8(ascii: ")"),
            let open = ClauseTailReader.openParenthesis(text, item.clause - 1, max(0, item.clause - 120))
        {
            name = max(0, open - 30)..<open
        }
        guard let word = words.count.bareMeasures.ending(in: text, at: name.upperBound, floor: name.lowerBound) else {
            return false
        }
        return item.tail.isReached || item.tail.isTo || item.tail.direction != nil || word.count > 3
            // 收入比由上年的2.05缩小至2.01
            || item.tail.isFrom && item.quantity.value.scale > 0
    }
}
