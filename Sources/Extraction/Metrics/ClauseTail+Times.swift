import Model

/// The times among the words before a number: what it is compared with, and when something else stood.
extension ClauseTailReader {
    /// Takes a date, with 比 before it or without.
    @inline(__always)
    func takeDate(
        _ text: UnsafeBufferPointer<UInt8>, before number: Int, _ floor: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>,
        _ tail: inout ClauseTail
    ) -> Step? {
        guard let index = date(endingAt: tail.start, floor, dates, dateIndex) else { return nil }
        let start = dates[index].range.lowerBound
        // 结转下年9.6亿元: the year is part of the name.
        if isCarriedOver(text, before: start, floor: floor) { return .ends }
        let head = Self.headOfDate(text, start, floor: floor)
        // 高于上年2个百分点: what the number is compared with.
        if tail.start == number, words.comparison.setAgainst.ending(in: text, at: head, floor: floor) != nil {
            return .ends
        }
        // 高于“十五”计划2个百分点: the plan of those years.
        if let plan = tail.plan, plan.upperBound == number, plan.lowerBound == tail.start,
            words.comparison.setAgainst.ending(in: text, at: head, floor: floor) != nil
        {
            tail.start = number
            tail.plan = nil
            tail.isPlanned = false
            return .ends
        }
        if Self.isComparison(text, before: head, floor: floor) {
            tail.basis = .since(date: index)
            tail.start = startOfComparison(text, before: head, floor: floor)
        } else if tail.direction != nil, dates[index].period == nil,
            let before = termBefore(text, dates[index].range, behind: head, floor: floor)
        {
            // 比前5年下降8%
            tail.basis = before.basis
            tail.start = startOfComparison(text, before: before.start, floor: floor)
        } else if tail.direction != nil, let than = startOfDescribed(text, before: head, floor: floor) {
            // 比大丰收的1990年增长8%
            tail.basis = .compared(with: index, of: dates)
            tail.start = than
        } else {
            // 2018年由2013年的30家增长到…: the earlier year is the one that stands with 由.
            if !tail.isFrom || tail.date == nil { tail.date = index }
            tail.start = start
            // 覆盖率在2008年达到95%: the preposition goes with the year.
            if Self.ends(text, with: "在", at: start, floor: floor) { tail.start -= 3 }
        }
        return .goesOn
    }

    /// Takes what a change is compared with, where more than a date says so: 比“十三五”时期, 同2015年相比, 前三年, 在…的基础上.
    @inline(__always)
    func takeComparison(
        _ text: UnsafeBufferPointer<UInt8>, _ floor: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>,
        _ tail: inout ClauseTail
    ) -> Step? {
        if tail.direction == nil { return nil }
        // 分别比“十三五”时期增长
        if let word = words.time.endsOfDates.ending(in: text, at: tail.start, floor: floor),
            let index = date(endingAt: tail.start - word.count, floor, dates, dateIndex)
        {
            let head = Self.headOfDate(text, dates[index].range.lowerBound, floor: floor)
            if Self.isComparison(text, before: head, floor: floor) {
                tail.basis = .since(date: index)
                tail.start = startOfComparison(text, before: head, floor: floor)
                return .goesOn
            }
        }
        if let (index, start) = dateComparedWith(text, tail.start, floor, dates, dateIndex) {
            tail.basis = .compared(with: index, of: dates)
            tail.start = start
            return .goesOn
        }
        if let bare = words.time.bareYears.ending(in: text, at: tail.start, floor: floor),
            // 超过了前三年平均每年增加…: what it is compared with.
            !Self.ends(text, with: "了", at: tail.start - bare.count, floor: floor)
        {
            tail.start -= bare.count
            var before = tail.start
            if let term = termBefore(
                text, tail.start..<(tail.start + bare.count), behind: tail.start, floor: floor)
            {
                (tail.basis, before) = (term.basis, term.start)
            }
            if Self.isComparison(text, before: before, floor: floor) {
                tail.start = before - 3
            } else {
                tail.years = Self.yearCount(text, in: tail.start..<(tail.start + bare.count))
            }
            return .goesOn
        }
        if let start = startOfBase(text, tail.start, floor: floor) {
            // 在2019年产量的基础上增长5%: since that year.
            tail.basis =
                tail.basis
                ?? dateIndex.first { dates[$0].range.lowerBound == start + 3 }.map { .since(date: $0) }
            tail.start = start
            return .goesOn
        }
        return nil
    }

    /// What so many years are compared with of which a word behind 比 says that they are those before (比前五年), and where that word,
    /// which ends at `end`, begins; nil for others.
    @inline(never)
    private func termBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ years: Range<Int>, behind end: Int, floor: Int
    ) -> (basis: ChangeBasis, start: Int)? {
        guard let word = words.time.yearsBehindThan.ending(in: text, at: end, floor: floor),
            case let start = end - word.count, Self.isComparison(text, before: start, floor: floor),
            let count = Self.yearCount(text, in: years)
        else { return nil }
        return (.termBefore(count), start)
    }

    /// True for words that begin with 比 or 较.
    static func comparesWithWords(
        _ text: UnsafeBufferPointer<UInt8>, _ floor: Int, _ end: Int
    ) -> Bool {
        text.has("比", at: floor, end: end) || text.has("较", at: floor, end: end)
    }

    /// Takes all words before a number as those of a value that stood earlier, at the last time among them.
    private func takeEarlierValue(
        before number: Int, _ floor: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>, _ tail: inout ClauseTail
    ) {
        tail.isFrom = true
        tail.date = dateIndex.last {
            dates[$0].range.upperBound < number && dates[$0].range.lowerBound >= floor
        }
        tail.start = floor
    }

    /// Takes words for a figure of accounts that another is compared with: 比上年执行数30亿元增长2%; false where none stand there.
    @inline(__always)
    func takeFigureOfAccounts(
        _ text: UnsafeBufferPointer<UInt8>, before number: Int, _ floor: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>, _ tail: inout ClauseTail
    ) -> Bool {
        guard Self.comparesWithWords(text, floor, number),
            words.time.earlierFigures.ending(in: text, at: number, floor: floor) != nil
        else { return false }
        takeEarlierValue(before: number, floor, dates, dateIndex, &tail)
        tail.isComparedWith = true
        if word(in: text, endingAt: number, floor: floor).map({ isOfPlan($0.word) }) ?? false
            || words.act.aimsOfGaps.ending(in: text, at: number, floor: floor) != nil
        {
            tail.isPlanned = true
            tail.plan = (floor + "比".utf8.count)..<number
        }
        return true
    }

    /// Takes words for a value that stood earlier, up to the floor or to their 从: 比原计划的30家增加6家, 从建区初的12家增至30家.
    @inline(__always)
    func takeEarlierWords(
        _ text: UnsafeBufferPointer<UInt8>, before number: Int, _ floor: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>,
        _ tail: inout ClauseTail
    ) -> Step? {
        // 比原计划的30家增加6家: what it is compared with stands before 的.
        if tail.start == number, Self.ends(text, with: "的", at: number, floor: floor),
            Self.comparesWithWords(text, floor, number),
            words.comparison.wordsWithThanFirst.beginning(in: text, at: floor, end: number) == nil,
            date(endingAt: number - "的".utf8.count, floor, dates, dateIndex) == nil,
            !isNamedDate(text, endingAt: number - "的".utf8.count, floor, dates, dateIndex)
        {
            takeEarlierValue(before: number, floor, dates, dateIndex, &tail)
            return .ends
        }
        // 从建区初的12家增至30家: the time of what stood earlier has no date.
        if tail.start == number, let start = startOfEarlier(text, number, floor: floor),
            !dateIndex.contains(where: { dates[$0].range.overlaps(start..<number) })
        {
            tail.isFrom = true
            tail.start = start
            return .ends
        }
        return nil
    }

    /// Takes the year of a value that stood earlier: 由2006年的30家增长到36家.
    func takeEarlierYear(
        _ text: UnsafeBufferPointer<UInt8>, _ floor: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>,
        _ tail: inout ClauseTail
    ) -> Step? {
        // 由2006年的30家增长到36家, 比2006年的30家增长20%: the year and what stood then.
        if Self.ends(text, with: "的", at: tail.start, floor: floor),
            let index = dateNamed(
                text, endingAt: behindDate(text, tail.start - 3, floor: floor), floor, dates, dateIndex)
        {
            var start = dates[index].range.lowerBound
            if let word = trie.longest(in: text, at: start, bounds: floor..<start), case .to = roles[word.word] {
                tail.date = index
                tail.start = start
                return .goesOn
            }
            // 同第五次全国人口普查2000年11月1日零时的9人相比: whose day it is may stand before it.
            if let census = words.time.endsOfDates.ending(in: text, at: start, floor: floor) { start -= census.count }
            // 与2006年的30家相比 opens its clause, or says so behind the number; elsewhere within one, 与 joins two things.
            let opening = words.comparison.beforeAllCompared.ending(in: text, at: start, floor: floor)
            let isCompared =
                Self.isComparison(text, before: start, floor: floor)
                || opening.map { start - $0.count == floor || endsInComparison(text, from: tail.start) } ?? false
            guard
                isCompared
                    || words.time.starting.ending(in: text, at: start, floor: floor) != nil
            else { return .ends }
            if isCompared { tail.basis = .since(date: index) }
            tail.date = index
            tail.isFrom = true
            tail.start = start - 3
            return .goesOn
        }
        return nil
    }

    /// Where a parenthesis begins that ends at `end`, which tells more of a date before it: 2010年(普查数据,下同)的9人; `end` where none
    /// does.
    @inline(__always)
    private func behindDate(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, floor: Int) -> Int {
        guard end > floor, text[end - 1] == UInt8(ascii: ")") else { return end }
        return Self.openParenthesis(text, end - 1, floor) ?? end
    }

    /// Takes the census before an earlier value that no 的 stands before: 性别比由2010年第六次全国人口普查97.45下降为91.45.
    @inline(never)
    func takeCensusValue(
        _ text: UnsafeBufferPointer<UInt8>, _ number: Int, _ floor: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>, _ tail: inout ClauseTail
    ) {
        guard let census = words.time.endsOfDates.ending(in: text, at: number, floor: floor),
            census.count > Self.longestTailOfDate,
            let index = date(endingAt: number - census.count, floor, dates, dateIndex),
            case let start = dates[index].range.lowerBound,
            let from = words.time.starting.ending(in: text, at: start, floor: floor)
        else { return }
        tail.isFrom = true
        tail.date = index
        tail.start = start - from.count
    }

    /// Bytes of 年末.
    private static let longestTailOfDate = 6

    /// True where the clause that goes on at `number` ends with 相比, a little behind that.
    private func endsInComparison(_ text: UnsafeBufferPointer<UInt8>, from number: Int) -> Bool {
        let limit = min(text.count, number + Self.reachOfComparison)
        guard let end = Self.find(text, number..<limit, ",") else { return false }
        return words.comparison.allCompared.ending(in: text, at: end, floor: number) != nil
    }

    /// Bytes of a number with its unit and 相比.
    private static let reachOfComparison = 48

    /// The date that ends at `end`, with what is left of it behind it or without: 2010年末, 2010年第六次全国人口普查.
    func dateNamed(
        _ text: UnsafeBufferPointer<UInt8>, endingAt end: Int, _ floor: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Int? {
        if let index = date(endingAt: end, floor, dates, dateIndex) { return index }
        return words.time.endsOfDates.ending(in: text, at: end, floor: floor).flatMap {
            date(endingAt: end - $0.count, floor, dates, dateIndex)
        }
    }

    /// True behind a date with what is left of it: 2010年第六次全国人口普查. Not inlined, as that is hardly ever asked.
    @inline(never)
    private func isNamedDate(
        _ text: UnsafeBufferPointer<UInt8>, endingAt end: Int, _ floor: Int, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>
    ) -> Bool {
        dateNamed(text, endingAt: behindDate(text, end, floor: floor), floor, dates, dateIndex) != nil
    }

    /// The date that 同2017年相比 which ends at `end` compares with, and where that begins; nil when nothing of the kind does.
    func dateComparedWith(
        _ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ floor: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> (date: Int, start: Int)? {
        guard !dateIndex.isEmpty, let word = words.comparison.allCompared.ending(in: text, at: end, floor: floor),
            let index = dateNamed(text, endingAt: end - word.count, floor, dates, dateIndex),
            case let start = dates[index].range.lowerBound,
            let before = words.comparison.beforeAllCompared.ending(in: text, at: start, floor: floor)
        else { return nil }
        return (index, start - before.count)
    }

    /// First byte of 从建区初的 that ends at `end`; nil when nothing of the kind does.
    func startOfEarlier(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, floor: Int) -> Int? {
        let of = end - 3
        guard Self.ends(text, with: "的", at: end, floor: floor),
            words.time.earlierTimeEnds.ending(in: text, at: of, floor: floor) != nil
        else { return nil }
        let before = max(floor, of - 30)..<of
        guard let start = Self.findLast(text, before, "从") ?? Self.findLast(text, before, "由"), of - start >= 9,
            !Self.contains(text, start..<of, ",")
        else { return nil }
        return start
    }

    /// First byte of 在…的基础上 that ends at `end`; nil when nothing of the kind does.
    func startOfBase(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, floor: Int) -> Int? {
        guard let base = words.comparison.baseEnds.ending(in: text, at: end, floor: floor) else { return nil }
        return Self.findLast(text, max(floor, end - 60)..<(end - base.count), "在")
    }

    /// True when 结转 or 结余 stands directly before.
    func isCarriedOver(_ text: UnsafeBufferPointer<UInt8>, before offset: Int, floor: Int) -> Bool {
        words.name.carried.ending(in: text, at: offset, floor: floor) != nil
    }

    /// Where a date begins, with the quotation mark of a plan's: “十三五”时期.
    static func headOfDate(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, floor: Int) -> Int {
        ends(text, with: "“", at: start, floor: floor) ? start - "“".utf8.count : start
    }

    /// Where 比 or 较 begins that stands directly before, or a word that ends so: 相比2023年, 比较, as older texts have it.
    private func startOfComparison(_ text: UnsafeBufferPointer<UInt8>, before offset: Int, floor: Int) -> Int {
        offset - (words.comparison.comparing.ending(in: text, at: offset, floor: floor)?.count ?? "比".utf8.count)
    }

    /// Where 比 or 较 stands that compares with a time of which words say more: 比大丰收的1990年, 较历史最高水平的1996年; nil where none
    /// does. It may be part of another word.
    static func startOfDescribedTime(_ text: UnsafeBufferPointer<UInt8>, before offset: Int, floor: Int) -> Int? {
        guard ends(text, with: "的", at: offset, floor: floor) else { return nil }
        var index = offset - "的".utf8.count - 3
        let first = max(floor, offset - longestDescription)
        // Back over Chinese characters, at none of the marks between clauses.
        while index >= first, text[index] & 0xF0 == 0xE0, text[index] >= 0xE4 {
            if text.has("比", at: index, end: offset) || text.has("较", at: index, end: offset) { return index }
            index -= 3
        }
        return nil
    }

    /// The same where 比 or 较 is a word of its own.
    @inline(never)
    private func startOfDescribed(_ text: UnsafeBufferPointer<UInt8>, before offset: Int, floor: Int) -> Int? {
        guard let than = Self.startOfDescribedTime(text, before: offset, floor: floor),
            words.comparison.wordsWithThanFirst.beginning(in: text, at: than, end: offset) == nil,
            words.comparison.wordsWithThanLast.beginning(in: text, at: than - "占".utf8.count, end: offset) == nil
        else { return nil }
        return than
    }

    /// Bytes of 比历史最高水平的.
    private static let longestDescription = 45

    /// True when 比 or 较 stands directly before.
    static func isComparison(_ text: UnsafeBufferPointer<UInt8>, before offset: Int, floor: Int) -> Bool {
        guard offset - 3 >= floor else { return false }
        let bytes = (text[offset - 3], text[offset - 2], text[offset - 1])
        // 占比2020年达到50%: another word.
        if bytes == (0xE6, 0xAF, 0x94) { return !ends(text, with: "占", at: offset - 3, floor: floor) }
        return bytes == (0xE8, 0xBE, 0x83)
    }
}
