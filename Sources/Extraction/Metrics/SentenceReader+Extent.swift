import Patterns

/// What a word before a number says of how long the number holds.
enum ExtentRole: String, Sendable {
    /// True of one time: 达到, 余额.
    case stock
    /// Added up over a stretch of time: 累计, 新增.
    case flow
    /// The same, and not what is reckoned by the year: 累计 and 新增, and not 完成.
    case sum
    /// Added up over all years of a plan or term: 五年累计.
    case term
    /// Makes a share of what stands before it, which is true of one time: 投入占生产总值比重.
    case whole
    /// Holds a word of the others and says nothing.
    case none
}

/// Whether a number of a plan's or a term's review is about its last year or about all of its years.
extension SentenceReader {
    /// The last year for what is true of one time and not of a stretch of years: 达到, 提高到, a rate, a rank; words such
    /// as 累计 and 新增 say otherwise. A change without a basis of its own goes with the amount that changed, and so does
    /// a share of what was added up.
    func extent(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem, _ tail: ClauseTail,
        _ mentions: [MetricMention], _ base: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>,
        _ known: inout SentenceWords
    ) -> Extent {
        let whole = item.of.flatMap { base + $0 < mentions.count ? mentions[base + $0].extent : nil }
        // 五年累计投入9亿元,占支出的七成: a share of what was added up is one of all the years.
        if item.measure == .share, let added = extentOfSharedAmount(item, mentions, base, dates) { return added }
        // What is added up: over five years where words before it say so.
        func added(_ unsaid: Extent = .unsaid) -> Extent {
            if !known.marks.mayFollowFiveYears { return unsaid }
            // From the first clause on the sentence before is looked at, too.
            if item.clause > sentence.lowerBound {
                let mayHave = known.mayHaveFiveYears ?? mayHaveFiveYears(text, sentence)
                known.mayHaveFiveYears = mayHave
                if !mayHave && !beginsWithFiveYears(text, item.clause) { return unsaid }
            }
            return isBehindFiveYears(text, item, dates[dateIndex]) ? .allYears : unsaid
        }
        if item.measure == .change {
            if item.basis == .averageAnnual { return .allYears }
            if item.basis == .cumulative { return .unsaid }
            // 同比增长2%: in the last of the years.
            if item.basis == .yearBefore { return .lastYear }
            if case .yearsBefore? = item.basis { return .lastYear }
            // 比2015年增长两倍, 较2010年翻一番: what came of it in the end.
            if case .since(let date)? = item.basis, let start = dates[date].period, !start.isOfYears {
                return .lastYear
            }
            // 是五年前的3倍: what it is now; 相当于前20年的3倍 is what all came to.
            let clause = item.clause..<item.quantity.range.lowerBound
            if item.basis == nil, item.grammar == .times, !ClauseTailReader.contains(text, clause, "个五年"),
                !dates[dateIndex].contains(where: {
                    $0.record.type == .duration && $0.isRecord && clause.contains($0.range.lowerBound)
                })
            {
                return .lastYear
            }
            let isAmount =
                item.basis == nil && whole == nil && item.quantity.unit.map { units.all[$0].kind != .ratio } ?? false
            // 五年累计投资11亿元,是“八五”时期的2.4倍
            if whole == .allYears, item.grammar == .times { return .allYears }
            return whole == .lastYear ? .lastYear : isAmount ? added(.allYearsOfPart) : .unsaid
        }
        var isStock = tail.isTo || item.measure == .rank || item.measure == .gap
        if item.measure == .share { isStock = tail.isTo || whole != .unsaid }
        if case .ratioPart = item.quantity.notation { isStock = true }
        if item.measure == .level, isPercent(item) { isStock = true }
        let number = item.quantity.range.lowerBound
        // 新增企业72家、总数达500家: its own words stand over those that it shares with the number before. 年均增长6%、
        // 规模升至第七位: a rank has only these.
        var own = min(max(item.clause, item.floor), number)
        // 新增7名院士、9个实验室: the noun that the number before counts is none of these.
        if own > item.clause, let mark = ClauseTailReader.findLast(text, own..<number, "、") { own = mark }
        var index = item.measure == .rank ? own : min(item.clause, number)
        if !isStock, own > index, isStockAlone(text, own..<number) { return .lastYear }
        if item.measure == .share, let end = endOfShare(text, index..<number) {
            isStock = true
            index = end
        }
        if !isStock, known.marks.mayFollowFiveYears, beginsWithFiveYears(text, index) { return .allYears }
        while let word = extents.first(in: text, from: index, end: number) {
            switch extentRoles[word.found.word] {
            case .stock: isStock = true
            case .flow: if !tail.isTo { return added() }
            // 航线累计达到60条 is what there are in the end.
            case .sum:
                // 新增企业26家,累计达到46家: these are all there are.
                if tail.isReached, whole == .allYearsOfPart { return .lastYear }
                if !tail.isTo { return added(tail.isReached ? .unsaid : .allYearsOfPart) }
            case .term: return .allYears
            case .whole, .none: break
            }
            index = word.start + word.found.count
        }
        // 粮食产量达到36亿斤,油料7万吨: the list goes on; not behind 五年内新增.
        if !isStock, item.clause == item.floor || text.has("、", at: item.floor, end: number), item.tail.start == number,
            item.behind.isEmpty, !item.before.isEmpty,
            item.before.upperBound == number, let last = mentions.last, last.sentence == sentence,
            last.extent == .lastYear, last.measure == .level, mentions.count > base,
            naming.leadingVerbs(text, item.before).isEmpty, naming.firstVerb(text, in: item.before) == nil,
            !mentions[base...].contains(where: { $0.extent == .allYears || $0.extent == .allYearsOfPart })
        {
            return .lastYear
        }
        return isStock ? .lastYear : .unsaid
    }

    /// The extent of the amount that a share is named after, where that was added up over years: its words say so, or it is money
    /// of years that were named (“十三五”时期投入9亿元,占支出的七成).
    private func extentOfSharedAmount(
        _ item: SentenceItem, _ mentions: [MetricMention], _ base: Int, _ dates: [ResolvedDate]
    ) -> Extent? {
        guard let whole = item.whole ?? item.of, base + whole < mentions.count, item.tail.date == nil, !item.tail.isTo,
            !item.tail.isFrom, mentions[base + whole].measure == .level
        else { return nil }
        switch mentions[base + whole].extent {
        case .allYears: return .allYears
        case .allYearsOfPart: return .allYearsOfPart
        case .unsaid:
            let isMoney = mentions[base + whole].quantity.unit.map { units.all[$0].kind == .money } ?? false
            let isOfYears = mentions[base + whole].date.flatMap { dates[$0].period?.isOfYears } ?? false
            return isMoney && isOfYears ? .unsaid : nil
        default: return nil
        }
    }

    /// The byte behind the last word of a range that makes a share: 比重.
    private func endOfShare(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var end: Int?
        var index = range.lowerBound
        while let word = extents.first(in: text, from: index, end: range.upperBound) {
            index = word.start + word.found.count
            if extentRoles[word.found.word] == .whole { end = index }
        }
        return end
    }

    /// True where a word of a range says that its number is true of one time (总量达), and none that it is added up.
    private func isStockAlone(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var isStock = false
        var index = range.lowerBound
        while let word = extents.first(in: text, from: index, end: range.upperBound) {
            switch extentRoles[word.found.word] {
            case .stock: isStock = true
            case .flow, .sum, .term: return false
            case .whole, .none: break
            }
            index = word.start + word.found.count
        }
        return isStock
    }

    /// Over how many years a number was added up, where its clause begins with that: 五年累计新增8万人.
    func yearsAddedUp(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Int? {
        let number = item.quantity.range.lowerBound
        let start = item.clause
        // As nearly no clause does: a digit or a numeral, and 年.
        guard start + 6 < number, text[start] <= UInt8(ascii: "9") || text[start] <= 0xE5,
            let year = ClauseTailReader.find(text, start..<min(start + 6, number), "年"), year > start,
            let value = ChineseNumeral.value(text[start..<year], withDigits: true), value.scale == 0,
            let count = Int(exactly: value.coefficient), (2...10).contains(count),
            // 三年中 is told of years that were named.
            !text.has("中", at: year + 3, end: number),
            let word = extents.first(in: text, from: year + 3, end: number), word.start <= year + 9,
            case let role = extentRoles[word.found.word], role == .flow || role == .sum || role == .term
        else { return nil }
        let own = max(start, item.floor)
        return own > start && isStockAlone(text, own..<number) ? nil : count
    }

    /// False where neither a sentence nor what stands behind a comma of it begins with 五年 or 5年.
    private func mayHaveFiveYears(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>) -> Bool {
        // Where the sentence was cut, or stands behind another mark, its words go on before it.
        guard sentence.lowerBound == 0 || endsLine(text, sentence.lowerBound) else { return true }
        var place = sentence.lowerBound
        while !beginsWithFiveYears(text, place) {
            let rest = UnsafeBufferPointer(rebasing: text[place..<sentence.upperBound])
            guard let comma = rest.firstOffset(of: UInt8(ascii: ",")) else { return false }
            place += comma + 1
        }
        return true
    }

    /// True where 。 ; or a line's end stands before a place.
    private func endsLine(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let byte = text[place - 1]
        return byte == UInt8(ascii: ";") || byte == 0x0A
            || byte == 0x82 && place >= 3 && text[place - 2] == 0x80 && text[place - 3] == 0xE3
    }

    /// True when an item's clause, or one before it in its sentence, begins with 五年 or 5年, and no time stands between:
    /// 五年新建公路8万公里,铁路2万公里.
    private func isBehindFiveYears(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: ArraySlice<ResolvedDate>
    ) -> Bool {
        guard let place = placeOfFiveYears(text, item.clause) else { return false }
        let between = place..<item.quantity.range.lowerBound
        return !dates.contains { $0.period != nil && between.contains($0.range.lowerBound) }
    }

    /// Bytes before a clause within which 五年 is looked for.
    static let reachOfFiveYears = 600

    /// Where 五年 or 5年 stands at the head of a clause: the one that begins at `clause` or one before it in the sentence.
    private func placeOfFiveYears(_ text: UnsafeBufferPointer<UInt8>, _ clause: Int) -> Int? {
        var place = clause
        let floor = max(0, clause - Self.reachOfFiveYears)
        while !beginsWithFiveYears(text, place) {
            // Back behind the next comma; not past 。 ; or a line's end.
            var step = 1
            while true {
                place -= step
                guard place > floor else { return nil }
                let byte = text[place - 1]
                // Nearly all characters, most of them of three bytes.
                step = 1
                if byte > UInt8(ascii: ";") && byte != 0x82 {
                    if place >= 3 && text[place - 3] & 0xF0 == 0xE0 && byte >= 0x80 { step = 3 }
                    continue
                }
                if byte == UInt8(ascii: ",") { break }
                if endsLine(text, place) { return beginsWithFiveYears(text, place) ? place : nil }
            }
        }
        return place
    }

    private func beginsWithFiveYears(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let end = text.count
        // As nearly no clause does.
        guard place >= 0, place < end, text[place] == UInt8(ascii: "5") || text[place] == 0xE4 else { return false }
        for words in ["五年", "5年"] as [StaticString] where text.has(words, at: place, end: end) {
            let behind = place + words.utf8CodeUnitCount
            return self.words.time.notBehindFiveYears.beginning(in: text, at: behind, end: end) == nil
        }
        return false
    }
}
