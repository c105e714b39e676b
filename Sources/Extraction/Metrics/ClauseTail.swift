import Model
import PCRE2
import Patterns

/// What the words directly before a number say of it, read backwards: `…比上年增长约` 8 %.
struct ClauseTail: Sendable {
    /// Folded byte where these words begin; what is measured ends there.
    var start: Int
    /// Bound before the number.
    var qualifier: MetricRecord.Qualifier?
    /// Sign of a direction word; nil when there is none.
    var direction: Int?
    /// Sign of a noun of change before the value that it reached: 增速 in 增速回落至0.5%.
    var rate: Int?
    /// Sign of such a noun before the verb of its own change: 降幅 in 降幅收窄2个百分点.
    var changedRate: Int?
    /// Sign of 高 低 多 少 快 慢, which need 比 before them to count.
    var comparative: Int?
    /// A value after a change: 提高到.
    var isTo = false
    /// A value before a change: 由, 从.
    var isFrom = false
    /// A word that says the value: 达到, 为, 完成.
    var isReached = false
    /// A word that says whose value it is: 年初预算, 计划.
    var isPlanned = false
    /// Those words, where they stand directly behind what is measured: 年初预算 in 支出年初预算为.
    var plan: Range<Int>?
    /// Such a word directly before the verb of a change: 计划增长.
    var isIntended = false
    /// A word before the verb that says that this is still to come: 将, 要.
    var isAhead = false
    /// True for the figure behind 比 that the next number is compared with.
    var isComparedWith = false
    /// 分别 was among the words.
    var isDistributed = false
    /// (下同) was among the words.
    var isBasisForRest = false
    /// Basis of a change.
    var basis: ChangeBasis?
    /// Index of a date among the words.
    var date: Int?
    /// How many years without a date were among the words: 五年年均.
    var years: Int8?
}

/// Reads clause tails with the word list `connectives`.
final class ClauseTailReader: Sendable {
    enum Role {
        case bound(MetricRecord.Qualifier), reach(isPlanned: Bool), to, from, prefix(ChangeBasis?), adverb
        /// A word that only looks like one of these, unless it is the end of another: 国高, but not of 全国高; that one's place
        /// in `longerWords`, or -1. No string, since roles are copied for each word.
        case stop(endOf: Int)
        /// A word of which only the end is one of these, of so many bytes: 约 of 扩大约, which doesn't end with 大约.
        case endsWith(bytes: Int)
        case compare(Int), account, distributed, ahead
        /// 新增, 净增: a direction behind a comparison.
        case added
        case planned(isVerb: Bool)
        /// 增速, 涨幅 … name a change, too.
        case direction(Int, isNoun: Bool)
        /// A fall, but something that happens where it is counted: 滑坡46起.
        case event
    }

    let trie: WordTrie
    let roles: [Role]
    private let longerWords: [[UInt8]]
    private let after: WordTrie
    private let afterRoles: [BoundAfter?]

    /// What a word behind a number says of it; none for one that only looks like a bound: 内容.
    private enum BoundAfter {
        case bound(MetricRecord.Qualifier)
        /// 大关: the words before the number bound it.
        case mark
    }

    let words: SentenceWordLists

    init(pack: Pack, words: SentenceWordLists) {
        self.words = words
        let rows = pack.lexicons["connectives"]?.rows ?? []
        let comparisons = pack.lexicons["comparisons"]?.rows ?? []
        let nouns = Set(
            comparisons.filter { $0.columns[1].split(separator: "|").contains("change_noun") }.map { $0.columns[0] })
        var longerWords: [[UInt8]] = []
        func longer(_ word: String) -> Int {
            if word.isEmpty { return -1 }
            longerWords.append(Array(word.utf8))
            return longerWords.count - 1
        }
        roles = rows.map { row in
            switch row.columns[1] {
            case "bound": .bound(MetricRecord.Qualifier(rawValue: row.columns[2]) ?? .eq)
            case "to": .to
            case "event": .event
            case "dir": .direction(row.columns[2] == "-" ? -1 : 1, isNoun: nouns.contains(row.columns[0]))
            case "from": .from
            case "prefix": .prefix(ChangeBasis(code: row.columns[2]))
            case "reach": .reach(isPlanned: row.columns[2] == "planned")
            case "stop": .stop(endOf: longer(row.columns[2]))
            case "planned": .planned(isVerb: row.columns[2] == "verb")
            case "account": .account
            case "compare": .compare(row.columns[2] == "-" ? -1 : 1)
            case "each": .distributed
            case "added": .added
            case "adv" where row.columns[2] == "ahead": .ahead
            case "last": .endsWith(bytes: row.columns[2].utf8.count)
            default: .adverb
            }
        }
        self.longerWords = longerWords
        trie = WordTrie(rows.map { $0.columns[0] }, direction: .backward)
        let bounds = pack.lexicons["bounds_after"]?.rows ?? []
        after = WordTrie(bounds.map { $0.columns[0] }, direction: .forward)
        afterRoles = bounds.map {
            $0.columns[1] == "mark" ? .mark : MetricRecord.Qualifier(rawValue: $0.columns[1]).map { .bound($0) }
        }
    }

    /// How many years 五年, 五年年均 and the like are; nil where no number stands before the first 年.
    static func yearCount(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int8? {
        guard let end = find(text, range, "年"), end > range.lowerBound,
            let value = ChineseNumeral.value(text[range.lowerBound..<end], withDigits: true), value.scale == 0
        else { return nil }
        return Int8(exactly: value.coefficient)
    }

    /// The bound behind a number: its qualifier, nil where the words before say it, and the byte after it.
    func boundAfter(
        _ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
    ) -> (qualifier: MetricRecord.Qualifier?, end: Int)? {
        guard let word = after.longest(in: text, at: offset, bounds: offset..<end), let role = afterRoles[word.word]
        else { return nil }
        if case .bound(let qualifier) = role { return (qualifier, offset + word.count) }
        return (nil, offset + word.count)
    }

    /// First byte of the bound that ends at `end` (迈上, 超过), or `end` when none does.
    func startOfBound(_ text: UnsafeBufferPointer<UInt8>, at end: Int, floor: Int) -> Int {
        guard let word = trie.longest(in: text, at: end, bounds: floor..<end), case .bound = roles[word.word] else {
            return end
        }
        return end - word.count
    }

    /// Reads backwards from `number` (the number's first byte) down to `floor`; before things that are counted, 计划 and
    /// 预算 are part of what is counted (城市更新单元计划25个); with `stopsAtDirections` not over 增速 and the like.
    func read(
        _ text: UnsafeBufferPointer<UInt8>, before number: Int, floor: Int, dates: [ResolvedDate],
        dateIndex: Range<Int>, isCounted: Bool = false, stopsAtDirections: Bool = false
    ) -> ClauseTail {
        var tail = ClauseTail(start: number)
        if takeFigureOfAccounts(text, before: number, floor, dates, dateIndex, &tail) { return tail }
        var steps = 0
        while tail.start > floor && steps < 12 {
            steps += 1
            var step: Step?
            if let word = word(in: text, endingAt: tail.start, floor: floor) {
                // 近两年平均增长: 近 begins the time, and bounds no number.
                if tail.start < number, case .bound = roles[word.word],
                    let index = dateIndex.first(where: { dates[$0].range.lowerBound == tail.start - word.count })
                {
                    tail.date = tail.date ?? index
                    tail.start -= word.count
                    continue
                }
                // 由上年同期增长3%转为: the date is more than 同期.
                if case .prefix = roles[word.word],
                    let index = date(endingAt: tail.start, floor, dates, dateIndex),
                    dates[index].range.lowerBound < tail.start - word.count
                {
                    if takeDate(text, before: number, floor, dates, dateIndex, &tail) != .goesOn { return tail }
                    continue
                }
                step = take(word, text, floor, isCounted: isCounted, stopsAtDirections: stopsAtDirections, &tail)
            } else {
                step =
                    takeDate(text, before: number, floor, dates, dateIndex, &tail)
                    ?? takeComparison(text, floor, dates, dateIndex, &tail)
                    ?? takeEarlierWords(text, before: number, floor, dates, dateIndex, &tail)
                    ?? takeEarlierYear(text, floor, dates, dateIndex, &tail) ?? takeParenthesis(text, floor, &tail)
            }
            if step != .goesOn { return tail }
        }
        return tail
    }

    /// What became of the words that end where a tail begins; none where they are nothing of the kind that was asked about.
    enum Step {
        /// They are taken, and more may stand before them.
        case goesOn
        /// The tail begins here.
        case ends
    }

    /// Takes a word of the list.
    @inline(__always)
    private func take(
        _ word: FoundWord, _ text: UnsafeBufferPointer<UInt8>, _ floor: Int, isCounted: Bool, stopsAtDirections: Bool,
        _ tail: inout ClauseTail
    ) -> Step {
        switch roles[word.word] {
        case .stop, .endsWith:
            guard let planned = planBehindInvestment(text, tail, floor) else { return .ends }
            apply(planned.word, to: &tail)
            tail.start -= planned.count
            tail.plan = tail.start..<(tail.start + planned.count)
            return .goesOn
        case .event where isCounted: return .ends
        case .added where !isCompared(text, before: tail.start - word.count, floor): return .ends
        default: break
        }
        if isOfAccounts(word.word),
            isCounted || isReference(text, before: tail.start - word.count, floor: floor)
        {
            return .ends
        }
        if stopsAtDirections, case .direction = roles[word.word] { return .ends }
        if case .compare = roles[word.word], tail.comparative != nil || tail.direction != nil { return .ends }
        apply(word.word, to: &tail)
        tail.start -= word.count
        if case .prefix(.averageAnnual?) = roles[word.word], word.count >= "五年年均".utf8.count {
            tail.years = Self.yearCount(text, in: tail.start..<(tail.start + word.count))
        }
        if case .planned = roles[word.word] { tail.plan = tail.start..<(tail.start + word.count) }
        return .goesOn
    }

    /// 计划 of 固定资产投资计划增长8%, which is a verb there and no plan of investments; nil elsewhere.
    @inline(never)
    private func planBehindInvestment(
        _ text: UnsafeBufferPointer<UInt8>, _ tail: ClauseTail, _ floor: Int
    ) -> FoundWord? {
        guard tail.direction != nil, tail.start - floor > "投资计划".utf8.count,
            let planned = trie.longest(in: text, at: tail.start, bounds: (tail.start - "计划".utf8.count)..<tail.start),
            case .planned(isVerb: true) = roles[planned.word],
            words.owner.investments.ending(in: text, at: tail.start - planned.count, floor: floor) != nil,
            // 比原投资计划减少8%
            Self.find(text, floor..<tail.start, "比") == nil
        else { return nil }
        return planned
    }

    /// True behind a comparison: 比上年, 同比.
    private func isCompared(_ text: UnsafeBufferPointer<UInt8>, before offset: Int, _ floor: Int) -> Bool {
        guard offset > floor else { return false }
        // 比“十三五”末净增9家
        if Self.comparesWithWords(text, floor, offset), offset - floor <= Self.longestTimeCompared { return true }
        guard let word = trie.longest(in: text, at: offset, bounds: floor..<offset),
            case .prefix(let basis?) = roles[word.word]
        else { return false }
        return basis != .averageAnnual
    }

    /// Bytes of a clause from 比 on to such a word.
    private static let longestTimeCompared = 36

    /// Takes a parenthesis.
    private func takeParenthesis(
        _ text: UnsafeBufferPointer<UInt8>, _ floor: Int, _ tail: inout ClauseTail
    ) -> Step? {
        if text[tail.start - 1] == UInt8(ascii: ")"), let open = Self.openParenthesis(text, tail.start - 1, floor) {
            if words.comparison.basesOfRest.occurs(in: text, open..<tail.start) {
                tail.isBasisForRest = true
                // (以下如无特别说明,均为同比增速)
                if tail.basis == nil { tail.basis = words.comparison.namedBasis(text, open..<tail.start) }
            }
            tail.start = open
            return .goesOn
        }
        return nil
    }

    /// The longest word of the list that ends at `end`, but no stop that is only the end of a longer word.
    func word(in text: UnsafeBufferPointer<UInt8>, endingAt end: Int, floor: Int) -> FoundWord? {
        guard let word = trie.longest(in: text, at: end, bounds: floor..<end) else { return nil }
        switch roles[word.word] {
        case .stop(let index) where index >= 0:
            let longer = longerWords[index]
            guard end - longer.count >= floor, text[(end - longer.count)..<end].elementsEqual(longer) else {
                return word
            }
            return trie.longest(in: text, at: end, bounds: (end - word.count + 1)..<end)
        case .endsWith(let bytes): return trie.longest(in: text, at: end, bounds: (end - bytes)..<end)
        // 比2020年同比: 同比 of 年同比, whose 年 is that of a date.
        case .prefix(.yearBefore?) where isBehindYear(text, end - word.count, floor):
            return trie.longest(in: text, at: end, bounds: (end - word.count + 1)..<end)
        default: return word
        }
    }

    /// True behind four digits.
    private func isBehindYear(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ floor: Int) -> Bool {
        // As no other words are.
        guard offset - 4 >= floor, Folding.isDigit(text[offset - 1]) else { return false }
        return text[(offset - 4)..<offset].allSatisfy(Folding.isDigit)
    }

    func date(
        endingAt end: Int, _ floor: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Int? {
        dateIndex.last { dates[$0].range.upperBound == end && dates[$0].range.lowerBound >= floor }
    }

    static func ends(
        _ text: UnsafeBufferPointer<UInt8>, with word: StaticString, at end: Int, floor: Int
    ) -> Bool {
        let count = word.utf8CodeUnitCount
        return end - count >= floor && text.has(word, at: end - count, end: end)
    }

    private func apply(_ word: Int, to tail: inout ClauseTail) {
        switch roles[word] {
        case .bound(let qualifier): if tail.qualifier == nil { tail.qualifier = qualifier }
        case .reach(let isPlanned):
            tail.isReached = true
            if isPlanned { tail.isPlanned = true }
        case .to: if tail.direction == nil { tail.isTo = true }
        case .direction(let sign, let isNoun):
            if tail.isTo || tail.isFrom {
                if isNoun { tail.rate = sign }
                break
            }
            // 降幅收窄, 增幅提高: the word nearest to the number says which way it went.
            if tail.direction == nil {
                tail.direction = sign
            } else if isNoun {
                tail.changedRate = sign
            }
        case .compare(let sign): if tail.comparative == nil { tail.comparative = sign }
        case .from: tail.isFrom = true
        case .prefix(let basis): if tail.basis == nil { tail.basis = basis }
        case .stop, .endsWith: break
        case .added: if tail.direction == nil { tail.direction = 1 }
        case .event: if tail.direction == nil { tail.direction = -1 }
        case .planned(let isVerb):
            // 计划由A增加到B: what stood earlier is none of the plan's, as it is in 预算由A调整为B.
            if isVerb, tail.isFrom && !tail.isTo { break }
            tail.isPlanned = true
            if isVerb && tail.direction != nil { tail.isIntended = true }
        case .account: break
        case .adverb: break
        // 将 directly before the number is a preposition: 将30个村….
        case .ahead:
            if tail.direction != nil || tail.isTo || tail.isReached || tail.qualifier == .gt { tail.isAhead = true }
        case .distributed: tail.isDistributed = true
        }
    }

    /// True for a word that says that a value is a plan's or a budget's.
    func isOfPlan(_ word: Int) -> Bool {
        if case .planned = roles[word] { true } else { false }
    }

    private func isOfAccounts(_ word: Int) -> Bool {
        switch roles[word] {
        case .planned, .account: true
        default: false
        }
    }

    /// True when the word before compares with what follows: 高出预期目标1.9个点, 比年初计划增多15所.
    private func isReference(_ text: UnsafeBufferPointer<UInt8>, before offset: Int, floor: Int) -> Bool {
        words.comparison.comparedWithPlans.ending(in: text, at: offset, floor: floor) != nil
    }

    static func openParenthesis(_ text: UnsafeBufferPointer<UInt8>, _ close: Int, _ floor: Int) -> Int? {
        var index = close - 1
        while index >= floor {
            if text[index] == UInt8(ascii: "(") { return index }
            if text[index] == UInt8(ascii: ")") { return nil }
            index -= 1
        }
        return nil
    }

    static func contains(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ word: StaticString) -> Bool {
        find(text, range, word) != nil
    }

    /// First byte of the first place in `range` where `word` stands.
    static func find(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ word: StaticString) -> Int? {
        let first = word.utf8Start[0]
        let last = range.upperBound - word.utf8CodeUnitCount
        var index = range.lowerBound
        while index <= last {
            if text[index] == first, text.has(word, at: index, end: range.upperBound) { return index }
            // Most characters are of three bytes, and no word begins inside of one.
            index &+= text[index] & 0xF0 == 0xE0 ? 3 : 1
        }
        return nil
    }

    /// First byte of the last place in `range` where `word` stands.
    static func findLast(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ word: StaticString) -> Int? {
        let first = word.utf8Start[0]
        var index = range.upperBound - word.utf8CodeUnitCount
        while index >= range.lowerBound {
            if text[index] == first, text.has(word, at: index, end: range.upperBound) { return index }
            index &-= index &- 3 >= range.lowerBound && text[index &- 3] & 0xF0 == 0xE0 ? 3 : 1
        }
        return nil
    }
}
