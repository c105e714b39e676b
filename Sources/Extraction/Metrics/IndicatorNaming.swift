import Model
import Patterns

/// Names what a number measures: trims the words before it, and takes the counted noun behind it.
///
/// A class, since a struct of a dozen word lists would be copied for each sentence.
final class IndicatorNaming: Sendable {
    /// The first characters of all that may be left out at the head of a name, dates apart.
    private let leftOut: WordTrie
    let lead: WordTrie
    let leadRoles: [LeadRole]
    /// Verbs that say what is striven for: 争取.
    let striving: FewWords
    /// Words that are left out where nothing else stands in a name: 两年, 高标准.
    private let alone: WordTrie
    /// Words up to which a name says whose number it is: 批准的, and whether that is a meeting that passed it.
    private let sources: WordTrie
    private let sourceIsPassed: [Bool]
    /// What begins a clause that says by whom a number was passed: 经, 后经.
    private let passing: FewWords
    private let verbs: WordTrie
    /// Verbs that name what is measured, too: 出口, 就业.
    let verbNouns: WordTrie
    let verbsForward: WordTrie
    /// Nouns that end with a verb: 进出口.
    private let verbEnds: WordTrie
    /// Verbs that say only that the number was reached, and for each whether that is so before nouns that figures are given of.
    private let reach: WordTrie
    private let reachBackward: WordTrie
    private let reachesFigures: [Bool]
    private let figures: WordTrie
    /// What makes a noun of the verb before it: 审批事项, 建设项目.
    private let nounTails: WordTrie
    private let generic: WordTrie
    /// What may stand directly behind a number, and whether it says that no counted noun does.
    let behind: WordTrie
    let stopsBehind: [Bool]
    let contrast: WordTrie
    let heads: WordTrie
    let acts: WordTrie

    /// What may part subjects, all of it first: 批发和零售业、住宿和餐饮业 are two, parted at 、 alone.
    let joints = [
        ["以及", "、", "和", "及", "与"], ["以及", "、", "和", "与"], ["以及", "、", "及", "与"], ["、", "和"], ["、", "及"], ["、"],
    ].map { WordTrie($0, direction: .forward) }

    let words: SentenceWordLists

    init(pack: Pack, words: SentenceWordLists) {
        self.words = words
        let rows = pack.lexicons["lead_words"]?.rows ?? []
        let leads = rows.compactMap { row in LeadRole(rawValue: row.columns[1]).map { (word: row.columns[0], role: $0) }
        }
        let sourceRows = rows.filter { $0.columns[1] == "source" || $0.columns[1] == "passed" }
        sources = WordTrie(sourceRows.map { $0.columns[0] }, direction: .forward)
        sourceIsPassed = sourceRows.map { $0.columns[1] == "passed" }
        passing = FewWords(rows.filter { $0.columns[1] == "passing" }.map { $0.columns[0] })
        alone = WordTrie(
            rows.filter { $0.columns[1] == "alone" }.map { $0.columns[0] }
                + leads.filter { $0.role == .beforeVerb }.map(\.word),
            direction: .forward)
        lead = WordTrie(leads.map(\.word), direction: .forward)
        leadRoles = leads.map(\.role)
        striving = FewWords(leads.filter { $0.role == .strive }.map(\.word))
        let leftOutWords =
            leads.map(\.word) + words.name.leadingMarks + words.name.scopes + Numeral.ofLists + [
                Self.noteMark.description, "“",
            ]
        leftOut = WordTrie(leftOutWords.map { String($0.unicodeScalars.prefix(1)) }, direction: .forward)
        let reachRows = rows.filter { $0.columns[1] == "reach" || $0.columns[1] == "reach_figure" }
        reach = WordTrie(reachRows.map { $0.columns[0] }, direction: .forward)
        reachBackward = WordTrie(reachRows.map { $0.columns[0] }, direction: .backward)
        reachesFigures = reachRows.map { $0.columns[1] == "reach_figure" }
        figures = WordTrie(rows.filter { $0.columns[1] == "figure" }.map { $0.columns[0] }, direction: .backward)
        let verbRoles = ["verb", "verb_noun", LeadRole.strive.rawValue]
        let verbWords = (rows.filter { verbRoles.contains($0.columns[1]) } + reachRows).map { $0.columns[0] }
        verbNouns = WordTrie(rows.filter { $0.columns[1] == "verb_noun" }.map { $0.columns[0] }, direction: .backward)
        verbs = WordTrie(verbWords, direction: .backward)
        // 再融资, 基本建设: what is kept as it stands is no verb at its end either.
        let nouns = rows.filter { $0.columns[1] == "noun" }.map { $0.columns[0] }
        verbEnds = WordTrie(nouns + leads.filter { $0.role == .keep }.map(\.word), direction: .backward)
        verbsForward = WordTrie(verbWords, direction: .forward)
        nounTails = WordTrie(
            pack.lexicons["attribute_words"]?.rows.filter {
                ["tail", "light", "plant"].contains($0.columns[1])
            }.map { $0.columns[0] } ?? [],
            direction: .forward)
        let behindRows = pack.lexicons["behind_words"]?.rows ?? []
        // 从60个扩围至86个: what leads on to the next value.
        let leadingOn = (pack.lexicons["connectives"]?.rows ?? []).filter {
            $0.columns[1] == "to" && $0.columns[2] != "direct"
        }
        behind = WordTrie((behindRows + leadingOn).map { $0.columns[0] }, direction: .forward)
        stopsBehind = behindRows.map { $0.columns[1] == "stop" } + leadingOn.map { _ in true }
        let headRows = pack.lexicons["shared_heads"]?.rows ?? []
        heads = WordTrie(headRows.filter { $0.columns[1] == "head" }.map { $0.columns[0] }, direction: .backward)
        acts = WordTrie(headRows.filter { $0.columns[1] == "act" }.map { $0.columns[0] }, direction: .backward)
        contrast = WordTrie(pack.lexicons["contrast_words"]?.rows.map { $0.columns[0] } ?? [], direction: .forward)
        generic = WordTrie(pack.lexicons["generic_nouns"]?.rows.map { $0.columns[0] } ?? [], direction: .forward)
    }

    /// `range` without words at its ends that are no part of a name: conjunctions, adverbs, dates, punctuation.
    func trimmed(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, dates: [ResolvedDate], dateIndex: Range<Int>
    ) -> Range<Int> {
        var start = behindSource(text, range)
        var end = range.upperBound
        if !dateIndex.isEmpty { start = behindCaption(text, start..<end, dates, dateIndex) }
        start = behindReckoning(text, start, end)
        var changed = true
        var isBehindHeading = false
        while changed && start < end {
            // Most names have nothing of the kind at their head.
            if !leftOut.mayBegin(in: text, at: start, end: end), !text.has("有", at: start, end: end), !isBehindHeading,
                !dateIndex.contains(where: {
                    // The second for 到2020年.
                    dates[$0].range.lowerBound == start || dates[$0].range.lowerBound == start + 3
                })
            {
                break
            }
            changed = false
            // 三年以上未结案件
            if dateIndex.contains(where: { dates[$0].range.lowerBound == start && isAgeBound(text, dates[$0], end) }) {
                break
            }
            if text.has("“", at: start, end: end), !ClauseTailReader.contains(text, start..<end, "”") {
                // “预计全年实现出口额3亿元”: what a quoted sentence opens with is left out as elsewhere.
                start += "“".utf8.count
                changed = true
            } else if !saysWithWhom(text, start, end), let count = punctuation(text, at: start, end: end) {
                // (固定)宽带用户: what a parenthesis at the head holds is said of the name and no part of it.
                let behind = text[start] == UInt8(ascii: "(") ? behindParenthesis(text, start, end) : start
                start = behind > start && behind < end ? behind : start + count
                changed = true
            } else if let count = Self.listNumber(text, at: start, end: end) {
                isBehindHeading = isBehindHeading || text[start] >= 0xE4
                start += count
                changed = true
            } else if let date = dateIndex.first(where: {
                let place = dates[$0].range.lowerBound
                // 到2020年城区规划面积: the preposition goes with the year.
                return place == start
                    || place == start + 3
                        && words.name.timePrepositions.beginning(in: text, at: start, end: end) != nil
            }), dates[date].range.upperBound <= end,
                !isCarriedOver(text, at: dates[date].range.upperBound, end: end)
            {
                start = dates[date].range.upperBound
                changed = true
                // 2019年末, 2020年度: what is left of a date is no name either.
                while start < end, let tail = words.time.dateTails.longest(in: text, at: start, bounds: start..<end),
                    tail.word < words.time.dateTailCount,
                    // 2031年度年末结转和结余: what was left over then.
                    !(isStockWord(text, at: start) && isCarriedOver(text, at: start + tail.count, end: end))
                {
                    start += tail.count
                }
            } else if let date = yearBehindScope(text, at: start, end: end, dates, dateIndex) {
                start = date
                changed = true
            } else if let word = lead.longest(in: text, at: start, bounds: start..<end),
                isLeftOut(text, word, at: start, end: end, dates: dates, dateIndex: dateIndex),
                !(isStockWord(text, at: start) && isCarriedOver(text, at: start + word.count, end: end)),
                // 加装, 达产: verbs that begin with a word of one character.
                word.count > 3 || (verbsForward.longest(in: text, at: start, bounds: start..<end)?.count ?? 0) <= 3
            {
                start += leadRoles[word.word] == .dropFirst ? 3 : word.count
                // 实施了供水工程
                if word.count > 3, text.has("了", at: start, end: end),
                    words.name.noAspects.beginning(in: text, at: start, end: end) == nil
                {
                    start += 3
                }
                changed = true
            } else if case let thing = behindHaving(text, start, end), thing > start {
                start = thing
                changed = true
            } else if isBehindHeading,
                let date = dateIndex.first(where: { dates[$0].range.lowerBound > start && dates[$0].isRecord }),
                dates[date].range.upperBound < end
            {
                // 八、财政金融全年一般公共预算收入: a heading that runs into its first sentence.
                isBehindHeading = false
                start = dates[date].range.upperBound
                changed = true
            }
        }
        while start < end, let count = trailing(text, end: end, start: start) { end -= count }
        if !dateIndex.isEmpty, endsWithJoinedTime(text, end, floor: start) {
            end = beforeJoinedTimes(text, start, end, dates, dateIndex)
        }
        if text.has("—", at: end, end: range.upperBound) { end = beforePage(text, start, end) }
        if end > start + 3, text[end - 1] == 0x97, text[end - 2] == 0xC3 { end = beforeTimes(text, start, end) }
        end = beforeUnchanged(text, start, end)
        if start < end, alone.longest(in: text, at: start, bounds: start..<end)?.count == end - start {
            return end..<end
        }
        return start..<max(start, end)
    }

    /// True for 三年以上 of 三年以上未结案件: how old the things are is part of what they are called.
    private func isAgeBound(_ text: UnsafeBufferPointer<UInt8>, _ date: ResolvedDate, _ end: Int) -> Bool {
        let place = date.range
        return date.record.type == .duration && place.upperBound < end
            && words.count.ageBounds.ending(in: text, at: place.upperBound, floor: place.lowerBound) != nil
    }

    /// True where 度 半年 or 月 stands before an end that 、 or 和 stands at or before, as nearly nowhere.
    @inline(__always)
    private func endsWithJoinedTime(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, floor: Int) -> Bool {
        // The last bytes of 、 and 和, of 度, 年 and 月.
        func isTime(_ last: Int) -> Bool {
            last - 2 > floor && (text[last] == 0xA6 || text[last] == 0xB4 || text[last] == 0x88)
                && (text[last - 2] == 0xE5 || text[last - 2] == 0xE6)
        }
        if end < text.count, text[end] == 0xE3 || text[end] == 0xE5, isTime(end - 1) { return true }
        return end > floor + 6 && (text[end - 1] == 0x81 || text[end - 1] == 0x8C) && isTime(end - 4)
    }

    /// 生产总值 of 生产总值一季度、上半年和 and of 生产总值一季度, of which the last time that is told was cut off: where times begin that
    /// marks join to it.
    private func beforeJoinedTimes(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Int {
        var end = end
        while let date = dateIndex.last(where: { dates[$0].range.upperBound <= end }),
            case let time = dates[date].range, time.lowerBound > start, dates[date].period?.first.month != nil,
            time.upperBound == end || time.upperBound + 3 == end,
            TimelineReader.isJoint(text, at: time.upperBound)
        {
            end = time.lowerBound
        }
        return end
    }

    /// 覆盖率 of 覆盖率—14—: where the number of a page begins that ends at a dash, which stood between two of them.
    private func beforePage(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        let digits = text[start..<end].reversed().prefix(while: Folding.isDigit).count
        let mark = end - digits - "—".utf8.count
        return digits > 0 && mark > start && text.has("—", at: mark, end: end) ? mark : end
    }

    /// 热电厂 of 热电厂2×: where it begins that so many of what is measured stand there.
    private func beforeTimes(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        let mark = end - "×".utf8.count
        let digits = text[start..<mark].reversed().prefix(while: Folding.isDigit).count
        return digits > 0 && mark - digits > start ? mark - digits : end
    }

    /// 全市2025年一般公共预算收入: the end of the year that stands between a scope and the name; nil when none does.
    private func yearBehindScope(
        _ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Int? {
        guard !dateIndex.isEmpty, let scope = words.name.scope.longest(in: text, at: start, bounds: start..<end),
            let date = dateIndex.first(where: {
                dates[$0].range.lowerBound == behindParenthesis(text, start + scope.count, end)
            }),
            dates[date].range.upperBound < end, dates[date].record.type != .duration, dates[date].record.type != .set
        else { return nil }
        return dates[date].range.upperBound
    }

    /// 小学 of 全县有小学 and 有小学: behind 有, where a word for what there is follows and no 有线 or 有资质.
    private func behindHaving(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        let scope = words.name.scope.longest(in: text, at: start, bounds: start..<end)?.count ?? 0
        guard case let verb = start + scope, text.has("有", at: verb, end: end),
            case let thing = verb + "有".utf8.count,
            words.name.thereIs.beginning(in: text, at: thing, end: end) != nil
                // 技工学校: what there is may be told by the end of its name, too, where no 的 says what it has.
                || words.name.thereIsEndings.ending(in: text, at: end, floor: thing) != nil
                    && !ClauseTailReader.contains(text, thing..<end, "的")
        else { return start }
        return thing
    }

    /// CPI of CPI同比持平 and of CPI与上年持平: where it begins that a figure is what it was.
    private func beforeUnchanged(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard let same = words.change.unchanged.ending(in: text, at: end, floor: start),
            let than = words.change.unchangedThan.last(in: text, start..<(end - same.count))
        else { return end }
        return than.lowerBound
    }

    /// Behind a phrase at `start` that tells by what a figure was reckoned: 按2020年不变价格计算, 按年平均汇率折算.
    private func behindReckoning(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard let mark = words.name.reckonedBy.beginning(in: text, at: start, end: end),
            case let range = (start + mark.count)..<min(end, start + Self.longestReckoning),
            let first = words.name.reckoning.first(in: text, range),
            !ClauseTailReader.contains(text, start..<first.lowerBound, "、")
        else { return start }
        var behind = first.upperBound
        while let next = words.name.reckoning.beginning(in: text, at: behind, end: end) { behind += next.count }
        return text.has("的", at: behind, end: end) ? behind + "的".utf8.count : behind
    }

    /// Bytes of such a phrase: 按2017年人民币平均汇率计算.
    private static let longestReckoning = 54

    /// Behind the parenthesis that opens at `start`, when one does: 市本级(含高新区)2025年.
    private func behindParenthesis(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard start < end, text[start] == UInt8(ascii: "("),
            let close = text[start..<end].firstIndex(of: UInt8(ascii: ")"))
        else { return start }
        return close + 1
    }

    /// Where a sentence begins in the words of a name: at 全年 or 年末 behind the caption of a figure or a heading that runs into
    /// it (地区生产总值及其增长速度 全年民营经济增加值), or behind the last cell of a table.
    private func behindCaption(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> Int {
        for index in dateIndex.reversed() {
            let place = dates[index].range.lowerBound
            guard place > range.lowerBound + 3, dates[index].range.upperBound < range.upperBound, dates[index].isRecord,
                words.name.sentenceTimes.beginning(in: text, at: place, end: dates[index].range.upperBound) != nil
            else { continue }
            let isCell = text[place - 1] >= 0x30 && text[place - 1] <= 0x39
            if isCell || words.name.captionEnds.ending(in: text, at: place, floor: range.lowerBound) != nil
                || Self.holdsFigures(text, range.lowerBound..<place)
            {
                return place
            }
        }
        return range.lowerBound
    }

    /// True for four numbers and more, as the cells of a table and the labels of a chart are that run into a sentence in texts
    /// that were taken out of printed pages: 优良比例2023年100.0 2024年99.5城镇农村全年新增就业.
    private static func holdsFigures(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count > 30 else { return false }
        var figures = 0
        var wasDigit = false
        for place in range {
            let isDigit = text[place] &- UInt8(ascii: "0") < 10
            if isDigit && !wasDigit { figures += 1 }
            wasDigit = isDigit || wasDigit && text[place] == UInt8(ascii: ".")
        }
        return figures >= 4
    }

    /// Where a name begins behind words that say whose number it is: 市人大批准的全市一般公共预算收入.
    private func behindSource(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var start = range.lowerBound
        var index = start
        while let word = sources.first(in: text, from: index, end: range.upperBound) {
            index = word.start + word.found.count
            start = index
        }
        if start < range.upperBound { return start }
        // Behind the last of them nothing may be left: then it is the name itself, but for 经常委会批准调整为9亿元.
        return start > range.lowerBound && passing.beginning(in: text, at: range.lowerBound, end: start) != nil
            ? start : range.lowerBound
    }

    /// True when the words before a name say that a meeting passed the number.
    func isPassed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if let word = sources.longest(in: text, at: index, bounds: range.lowerBound..<range.upperBound) {
                if sourceIsPassed[word.word] { return true }
                index += word.count
            } else {
                index += Self.characterLength(text[index])
            }
        }
        return false
    }

    /// True when `range` is nothing but verbs: then the noun must come from elsewhere.
    func isVerbOnly(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        if !range.isEmpty, verbNouns.longest(in: text, at: range.upperBound, bounds: range) != nil { return false }
        var end = range.upperBound
        while end > range.lowerBound {
            if let word = verbs.longest(in: text, at: end, bounds: range) {
                end -= word.count
            } else if let count = conjunction(text, end: end, start: range.lowerBound) {
                end -= count
            } else {
                return false
            }
        }
        // 转移支付: a noun of two verbs.
        return range.count != "转移支付".utf8.count
            || verbEnds.longest(in: text, at: range.upperBound, bounds: range)?.count != range.count
    }

    /// A name without the verb that says only that the number was reached: 实现地区生产总值, 完成财政收入, 服务业实现增加值,
    /// but 完成造林; with it where less than two characters would be left.
    func withoutReach(_ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces) -> NamePieces {
        withoutReach(text, pieces, isOfRecord: false)
    }

    /// The same for the name that a record has, also between a place and what it reached: 全市, 地方财政收入 of
    /// 全市完成地方财政收入. What goes on about a name is read with that verb.
    func nameOfRecord(_ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces) -> NamePieces {
        // Few names have two pieces.
        pieces.count == 2
            ? withoutReachBehindScope(text, pieces) : withoutReach(text, pieces, isOfRecord: true)
    }

    /// 上海中欧班列, 开行 of 上海中欧班列全年开行: a name without the time between whose it is and what was done.
    func withoutTimeInside(
        _ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces {
        guard pieces.count == 1, let name = pieces.first else { return pieces }
        for index in dateIndex {
            let time = dates[index].range
            guard time.lowerBound - name.lowerBound >= Self.shortestSide,
                name.upperBound - time.upperBound >= Self.shortestSide, dates[index].isRecord,
                dates[index].record.type != .duration, dates[index].record.type != .set,
                case let before = name.lowerBound..<time.lowerBound,
                case let behind = time.upperBound..<name.upperBound,
                words.name.innerTimes.isWhole(time, of: text)
                    || verbsForward.longest(in: text, at: behind.lowerBound, bounds: behind) != nil,
                !text.has("的", at: behind.lowerBound, end: behind.upperBound),
                words.name.timeHolders.ending(in: text, at: before.upperBound, floor: before.lowerBound) == nil,
                !endsWithVerb(text, before), !Self.isQuoted(text, before)
            else { continue }
            return NamePieces(before, behind)
        }
        return pieces
    }

    /// Bytes of a name on each side of a time that is left out of it, at least: 保税物流, 开行.
    private static let shortestSide = 6

    /// 全市, 农业总产值 of 全市 and 完成农业总产值, as 全市共完成农业总产值 is named; 全市, 农业总产值, 增幅 of 全市完成农业总产值 and 增幅.
    private func withoutReachBehindScope(_ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces) -> NamePieces {
        let name = withoutReach(text, pieces, isOfRecord: true)
        // 全市, 生产总值, 增速 of 全市实现生产总值 and 增速
        if name == pieces, name[1].count == Self.rate, isGeneric(text, name[1]),
            var around = nameOfPlaceAroundReach(text, name[0])
                // 服务业, 增加值, 增速 of 服务业实现增加值 and 增速
                ?? nameAroundReach(text, NamePieces(name[0]), isOfRecord: false)
        {
            around.append(name[1])
            return around
        }
        guard name == pieces, let last = name.last,
            let scope = words.name.scope.longest(in: text, at: name[0].lowerBound, bounds: name[0])
        else { return name }
        if scope.count == name[0].count { return name.replacingLast(with: withoutReach(text, last)) }
        guard isGeneric(text, last), var place = nameOfPlaceAroundReach(text, name[0]) else { return name }
        place.append(last)
        return place
    }

    /// Bytes of 增速 and its like.
    private static let rate = 6

    private func withoutReach(
        _ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces, isOfRecord: Bool
    ) -> NamePieces {
        guard var pieces = nameBehindReach(text, pieces) else {
            return nameAroundReach(text, pieces, isOfRecord: isOfRecord) ?? pieces
        }
        // 实现 of the verb before and of the noun behind: 96户、183人实现脱贫.
        while let rest = nameBehindReach(text, pieces) { pieces = rest }
        return pieces
    }

    /// The same for a name of one piece.
    func withoutReach(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int> {
        withoutReach(text, NamePieces(name))[0]
    }

    /// 服务业, 增加值 of 服务业实现增加值; nil where no verb of reaching stands before a figure.
    private func nameAroundReach(
        _ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces, isOfRecord: Bool
    ) -> NamePieces? {
        guard let last = pieces.last, let figure = figures.longest(in: text, at: last.upperBound, bounds: last) else {
            return nil
        }
        guard
            let verb = reachBackward.longest(
                in: text, at: last.upperBound - figure.count, bounds: last.lowerBound..<(last.upperBound - figure.count)
            )
        else { return isOfRecord && pieces.count == 1 ? nameOfPlaceAroundReach(text, last) : nil }
        var head = last.lowerBound..<(last.upperBound - figure.count - verb.count)
        // 12户企业共完成产值
        while !head.isEmpty, let count = trailing(text, end: head.upperBound, start: head.lowerBound) {
            head = head.lowerBound..<(head.upperBound - count)
        }
        guard head.count >= 6 || pieces.count > 1 else { return nil }
        var around = pieces.replacingLast(with: head)
        around.append((last.upperBound - figure.count)..<last.upperBound)
        return around
    }

    /// 全市, 地方财政收入 of 全市完成地方财政收入; nil for what no place reached.
    private func nameOfPlaceAroundReach(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> NamePieces? {
        let scope = words.name.scope.longest(in: text, at: name.lowerBound, bounds: name)?.count ?? 0
        if scope > 0, let verb = reach.longest(in: text, at: name.lowerBound + scope, bounds: name) {
            return NamePieces(
                name.lowerBound..<(name.lowerBound + scope), (name.lowerBound + scope + verb.count)..<name.upperBound)
        }
        guard
            let verb = reach.first(
                in: text, from: name.lowerBound, end: min(name.upperBound, name.lowerBound + Self.longestPlace)),
            words.part.parts.ending(in: text, at: verb.start, floor: name.lowerBound).map({
                $0.word < words.part.partCount
            })
                ?? false,
            // 对共建国家和地区实现进出口总值
            words.context.prepositions.longest(in: text, at: name.lowerBound, bounds: name) == nil
        else { return nil }
        return NamePieces(name.lowerBound..<verb.start, (verb.start + verb.found.count)..<name.upperBound)
    }

    /// Bytes of the name of a place with the verb behind it: 巴里坤哈萨克自治县实现.
    private static let longestPlace = 36

    private func nameBehindReach(_ text: UnsafeBufferPointer<UInt8>, _ pieces: NamePieces) -> NamePieces? {
        guard let first = pieces.first, let last = pieces.last,
            let word = reach.longest(in: text, at: first.lowerBound, bounds: first),
            !reachesFigures[word.word] || figures.longest(in: text, at: last.upperBound, bounds: last) != nil
        else { return nil }
        var start = first.lowerBound + word.count
        // 实现了脱贫
        if text.has("了", at: start, end: first.upperBound) { start += 3 }
        // 确保完成全年财政收入9亿元的目标
        start += words.name.sentenceTimes.beginning(in: text, at: start, end: first.upperBound)?.count ?? 0
        let rest = pieces.replacingFirst(with: start..<first.upperBound)
        return rest.reduce(0, { $0 + $1.count }) < 6 ? nil : rest
    }

    /// 产值, 主营业务收入: nothing but a noun that figures are given of.
    func isFigure(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        !range.isEmpty && figures.longest(in: text, at: range.upperBound, bounds: range)?.count == range.count
    }

    /// True where one ends `range`: 农民的收入.
    func endsWithFigure(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        figures.longest(in: text, at: range.upperBound, bounds: range) != nil
    }

    /// True when `range` is nothing but nouns such as 总数, 占比 or 总量和增速, which say nothing alone.
    func isGeneric(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var end = range.lowerBound
        while let word = generic.longest(in: text, at: end, bounds: end..<range.upperBound) {
            end += word.count
            if end == range.upperBound { return true }
            guard let mark = joints[0].longest(in: text, at: end, bounds: end..<range.upperBound) else {
                return false
            }
            end += mark.count
        }
        return false
    }

    /// 生猪 of 生猪存栏; nil when no verb ends the name or nothing else is in it.
    func withoutLastVerb(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty, let verb = verbs.longest(in: text, at: range.upperBound, bounds: range),
            verb.count < range.count
        else { return nil }
        return range.lowerBound..<(range.upperBound - verb.count)
    }

    /// True when `range` ends with a verb: then the noun behind the number is its object.
    func endsWithVerb(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        !range.isEmpty && verbs.longest(in: text, at: range.upperBound, bounds: range) != nil
    }

    /// Verbs at the start of a name, for a list whose later members leave them out.
    func leadingVerbs(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound,
            let word = verbsForward.longest(in: text, at: end, bounds: end..<range.upperBound),
            !isNounTail(text, at: end + word.count, end: range.upperBound),
            !isOtherWord(text, at: end, end: range.upperBound, longerThan: word.count),
            // 新增上市公司, but 引进企业
            end == range.lowerBound
                || words.name.nounsBehindVerbs.beginning(in: text, at: end + word.count, end: range.upperBound) == nil
        {
            end += word.count
        }
        return range.lowerBound..<end
    }

    /// A name without the verbs it begins with, 新建、改造 among them; with them where a mark is left that belongs to what
    /// stands behind it: 竣工、在建项目.
    func withoutLeadingVerbs(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var rest = leadingVerbs(text, range).upperBound..<range.upperBound
        while let mark = words.name.separators.longest(in: text, at: rest.lowerBound, bounds: rest),
            mark.word < words.name.separatorCount
        {
            let behind = (rest.lowerBound + mark.count)..<rest.upperBound
            let verbs = leadingVerbs(text, behind)
            if verbs.isEmpty { return range }
            rest = verbs.upperBound..<rest.upperBound
        }
        return rest
    }

    /// 改造和新建 of 改造和新建卫生院: all of the verbs that a name begins with.
    func leadingActs(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        let verbs = leadingVerbs(text, range)
        if verbs.isEmpty { return verbs }
        let rest = withoutLeadingVerbs(text, range)
        return rest == range ? verbs : range.lowerBound..<rest.lowerBound
    }

    /// 债务还本支出: a line of accounts, to which no verb of another belongs.
    func isOfAccounts(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        words.account.accounts.ending(in: text, at: range.upperBound, floor: 0) != nil
    }

    /// 收入 in 实现销售收入: the verb before it is part of the name.
    func isNounTail(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Bool {
        words.name.nounTails.beginning(in: text, at: start, end: end) != nil
            && words.name.notNounTails.beginning(in: text, at: start, end: end) == nil
    }

    /// 建设用地, 有效应对: a word that only begins like a verb.
    private func isOtherWord(
        _ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, longerThan count: Int
    ) -> Bool {
        guard let word = lead.longest(in: text, at: start, bounds: start..<end) else { return false }
        return word.count > count && (leadRoles[word.word] == .keep || leadRoles[word.word] == .beforeVerb)
    }

    /// The first place in `range`, behind its first character, where a verb begins that is no part of a noun (审批事项) or of
    /// one that ends with it (进出口).
    func firstVerb(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
        guard !range.isEmpty else { return nil }
        let second = range.lowerBound + Self.characterLength(text[range.lowerBound])
        var index = second
        while let word = verbsForward.first(in: text, from: index, end: range.upperBound) {
            index = word.start + word.found.count
            if let tail = nounTails.longest(in: text, at: index, bounds: index..<range.upperBound) {
                index += tail.count
            } else if isOtherWord(text, at: word.start, end: range.upperBound, longerThan: word.found.count) {
                // 一般性转移支付
                continue
            } else if verbEnds.longest(in: text, at: index, bounds: range.lowerBound..<index) != nil {
                continue
            } else if !Self.isQuoted(text, range.lowerBound..<word.start) {
                return word.start
            }
        }
        return nil
    }

    /// True when a quotation mark is open at the end of `range`.
    private static func isQuoted(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard let open = ClauseTailReader.findLast(text, range, "“") else { return false }
        return !ClauseTailReader.contains(text, open..<range.upperBound, "”")
    }

    /// 上年结转, 上年结余 are names; the year in them is none of the number.
    private func isCarriedOver(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Bool {
        words.name.carried.beginning(in: text, at: offset, end: end) != nil
            // 10年期3亿元
            || words.time.yearTerms.beginning(in: text, at: offset, end: end).map { $0.word < words.time.yearTermCount }
                ?? false
    }

    /// 上年 and 累计 belong to the name of what was carried over.
    private func isStockWord(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        words.name.stocks.beginning(in: text, at: offset, end: text.count) != nil
    }

    /// Length of a conjunction that ends at `end`.
    func conjunction(_ text: UnsafeBufferPointer<UInt8>, end: Int, start: Int) -> Int? {
        guard start < end, let word = words.name.conjunctions.longest(in: text, at: end, bounds: start..<end) else {
            return nil
        }
        // 惠及, 公共: what only ends with one.
        let mark = words.name.trailing.longest(in: text, at: end, bounds: start..<end)
        return mark.map { $0.count > word.count && $0.word >= words.name.trailingMarkCount } ?? false ? nil : word.count
    }

    static func characterLength(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
