import Model
import Patterns

/// Reads headers word by word.
///
/// A class, as its word lists would be copied for each table.
final class HeaderReader: Sendable {
    let words: HeaderWords
    let table: TableWords
    let units: CellUnits
    private let regions: Regions

    init(words: HeaderWords, table: TableWords, units: CellUnits, regions: Regions) {
        self.words = words
        self.table = table
        self.units = units
        self.regions = regions
    }

    /// True for the name of a province or a city: 上海, 内蒙古, 石家庄市; those of counties are words of other things, too (和平, 新城).
    func isKnownPlace(_ name: String) -> Bool {
        (6...18).contains(name.utf8.count)
            && name.withBytes { text in
                guard let found = regions.longest(in: text, at: 0, end: text.count), found.range.count == text.count
                else { return false }
                return found.candidates.contains { (.province)...(.city) ~= regions.all[$0].level }
            }
    }

    private enum Token {
        case name(String)
        case word(HeaderWords.Word)
        case period(CellPeriod)
        /// 比2025年: what a change is compared with.
        case comparison(CellPeriod)
        case stop
    }

    /// Reads one level of a header, a label or a caption.
    func read(_ text: LabelText) -> HeaderReading {
        var reading = HeaderReading()
        if text.bytes.first == UInt8(ascii: "#") { reading.roles.insert(.part) }
        var bytes = text.bytes
        if let unit = unitAtEnd(bytes) {
            reading.unit = unit
            bytes.removeLast(unit.text.utf8.count)
        }
        var tokens = tokens(of: bytes, into: &reading)
        if let ratio = ratio(in: tokens) {
            // 2031年预算数为2030年执行数的%: what it is compared with says nothing else.
            tokens.removeSubrange(ratio...)
            reading.roles.insert(.completion)
        }
        var taken = Taken(reading: reading)
        tokens: for (index, token) in tokens.enumerated() {
            switch token {
            case .stop: break
            case .period(let period): taken.reading.period = period.completed(by: taken.reading.period)
            case .comparison(let period):
                taken.reading.basis = period.edtf.map { "since:" + $0 }
                if taken.reading.basis == nil { taken.reading.comparedWith = period }
                taken.reading.roles.insert(.basis)
            case .name(let name):
                // 恢复到2019年同期
                if index > 0, case .comparison = tokens[index - 1], table.sameTimes.are(name) { continue }
                taken.pieces.append(name)
            case .word(let word):
                if takeCountedChange(word, index, tokens, &taken) { break tokens }
                take(word, index, tokens, &taken)
            }
        }
        if case .word(let last)? = tokens.last, last.roles == .basis, !taken.pieces.isEmpty {
            taken.reading.endsWithBasis = true
        }
        reading = taken.reading
        finish(&reading, &taken.pieces, shareFrom: taken.shareFrom)
        // 全年目标 is of the year, whatever months have passed.
        if taken.saysWholeYear, reading.isNameless, reading.roles.isDisjoint(with: [.target, .actual, .completion]) {
            reading.isSinceJanuary = true
        }
        // ± beside ±%
        if reading.roles.isEmpty, reading.isNameless, text.bytes.elementsEqual([0xC2, 0xB1]) {
            reading.roles = .change
            reading.isAmount = true
        }
        return reading
    }

    /// What the tokens of a header so far say.
    private struct Taken {
        var reading: HeaderReading
        /// The words of its name.
        var pieces: [String] = []
        /// How many of those stand before the word of a share.
        var shareFrom: Int?
        /// True for 全年.
        var saysWholeYear = false
    }

    /// 较上周增加人数 is told in what is counted; false for others.
    private func takeCountedChange(
        _ word: HeaderWords.Word, _ index: Int, _ tokens: [Token], _ taken: inout Taken
    ) -> Bool {
        guard word.roles.contains(.change), index > 0, case .word(let before) = tokens[index - 1],
            before.roles.contains(.basis), let counted = counted(tokens, behind: index)
        else { return false }
        taken.reading.roles.formUnion([.basis, .change])
        taken.reading.isAmount = true
        taken.reading.changeSign = word.value.begins(with: "-") ? -1 : 1
        taken.reading.unit = taken.reading.unit ?? counted
        return true
    }

    private func take(_ word: HeaderWords.Word, _ index: Int, _ tokens: [Token], _ taken: inout Taken) {
        if isCompared(word, index, tokens) { return }
        // 占一般公共预算支出比例
        if word.value == "share", let before = taken.pieces.first, table.shares.begin(before) {
            taken.reading.roles.insert(.share)
            taken.shareFrom = taken.pieces.count
            taken.reading.kindWords = word.surface
            return
        }
        let followed = Self.isName(tokens, index + 1)
        let preceded = Self.isName(tokens, index - 1)
        // 上年产量 is last year's 产量; 上年结转收入 is this year's.
        let isOfTime =
            index == 0 && !word.roles.isDisjoint(with: [.current, .previous])
            && (Self.isLastNoun(tokens, index + 1)
                // 上月成交套数 beside 本月成交套数
                || word.value == "month" && followed && !beginsWithEnd(tokens[index + 1]))
        if !isOfTime, isPartOfName(word, followed: followed, preceded: preceded) {
            taken.pieces.append(word.surface)
            return
        }
        taken.reading.roles.formUnion(word.roles)
        // 计划投资 is planned and names what is, and 综合排名 is a rank of nothing else.
        if word.roles.contains(.noun), !word.roles.isDisjoint(with: [.target, .actual, .rank]) {
            taken.pieces.append(word.surface)
        }
        let before: Token = index > 0 ? tokens[index - 1] : .stop
        takeBasis(word, &taken.reading)
        takeChange(word, before, &taken.reading)
        takePlace(word, &taken.reading)
        takeTime(word, &taken)
        takeShare(word, before, &taken)
    }

    /// True for 预算数 of 比2025年预算数增减, which is compared with a plan and is none, and for 执行 of 较上年执行增减.
    private func isCompared(_ word: HeaderWords.Word, _ index: Int, _ tokens: [Token]) -> Bool {
        guard index > 0, !word.roles.isDisjoint(with: [.target, .actual]) else { return false }
        switch tokens[index - 1] {
        case .comparison: return true
        case .word(let before): return before.roles.contains(.basis) && index + 1 < tokens.count
        default: return false
        }
    }

    /// What a word says a number is compared with.
    private func takeBasis(_ word: HeaderWords.Word, _ reading: inout HeaderReading) {
        if !word.roles.isDisjoint(with: [.basis, .gap]), !word.value.isEmpty { reading.basis = word.value }
        if word.roles.contains(.basis), table.sameMonths.end(word.surface) { reading.isLastMonth = true }
        if word.roles.contains(.basis) || word.value == "fixed" || word.value == "week" {
            reading.basisWords = word.surface
        } else if word.value == "so_far" {
            reading.isOfSamePeriod = true
        } else if word.roles.contains(.base), !word.value.isEmpty {
            reading.basisWords = word.value
        }
    }

    /// What a word says of how a number changed, or of how much of a plan is done.
    private func takeChange(_ word: HeaderWords.Word, _ before: Token, _ reading: inout HeaderReading) {
        if word.roles.contains(.change) {
            // 增减百分点, and 高(低)百分点 behind 比全省
            if reading.unit == nil { reading.unit = pointsUnit(endOf: word.surface) }
            if !reading.roles.contains(.share) { reading.kindWords = word.surface }
            if word.value.begins(with: "-") {
                reading.changeSign = -1
                reading.isImprovement = word.value == "--"
            }
            if word.value.ends(with: "amount") { reading.isAmount = true }
        }
        if word.roles.contains(.completion), reading.kindWords.isEmpty {
            // 目标完成率
            if case .word(let plan) = before, plan.roles.contains(.target) { reading.kindWords = plan.surface }
            reading.kindWords += word.surface
        }
    }

    /// What a word says of the labels below it, of whose number it is, or of money.
    private func takePlace(_ word: HeaderWords.Word, _ reading: inout HeaderReading) {
        if word.roles.contains(.label) { reading.labelKind = word.value }
        if word.roles.contains(.total) {
            if !word.value.isEmpty { reading.wholePlace = word.surface }
            if table.ownLevels.are(word.surface) { reading.ownLevel = word.surface }
        }
        if word.value == "money" { reading.isMoney = true }
    }

    private func takeTime(_ word: HeaderWords.Word, _ taken: inout Taken) {
        if word.roles.contains(.current) { taken.reading.days = table.periods.days(beginning: word.surface) }
        if word.value == "month", !word.roles.isDisjoint(with: [.current, .when]) { taken.reading.isLastMonth = true }
        if word.value == "year" { taken.reading.isSinceJanuary = true }
        // 全年 beside 12月
        if word.value == "whole_year" { taken.saysWholeYear = true }
        if word.roles.contains(.previous) { taken.reading.stepBack = word.value }
    }

    private func takeShare(_ word: HeaderWords.Word, _ before: Token, _ taken: inout Taken) {
        guard word.roles.contains(.share) else { return }
        taken.shareFrom = taken.pieces.count
        taken.reading.kindWords = word.surface
        // 金额占比 beside 笔数占比
        if case .word(let before) = before, before.value == "money" {
            taken.reading.kindWords = before.surface + word.surface
            taken.reading.isMoney = false
        }
    }

    /// dB(A) of 昼间等效声级dB(A), mg/L of 浓度mg/L: a unit in letters that stands behind a name without parentheses; nil for others.
    private func unitAtEnd(_ bytes: [UInt8]) -> CellUnit? {
        guard let last = bytes.last, last | 0x20 &- 0x61 < 26 || last == UInt8(ascii: ")") || last == UInt8(ascii: "3"),
            let name = bytes.lastIndex(where: { $0 >= 0x80 }), bytes.count - name > 2,
            bytes[name + 1] | 0x20 &- 0x61 < 26
        else { return nil }
        return units.whole(bytes[(name + 1)...]).flatMap { $0.unit == nil ? nil : $0 }
    }

    /// 人 of 人数 where that and a stop are all that stands behind a word; nil for others.
    private func counted(_ tokens: [Token], behind index: Int) -> CellUnit? {
        guard tokens.indices.contains(index + 1),
            tokens[(index + 2)...].allSatisfy({ if case .stop = $0 { true } else { false } })
        else { return nil }
        let name =
            switch tokens[index + 1] {
            case .name(let name): name
            case .word(let word): word.surface
            default: ""
            }
        guard table.counts.are(name), name.utf8.count == "人数".utf8.count else { return nil }
        return units.whole(Array(name.utf8.prefix(3))[...])
    }

    /// Where 为 stands between two times, or between what was planned and done in them.
    private func ratio(in tokens: [Token]) -> Int? {
        tokens.indices.dropFirst().dropLast().first { index in
            guard case .name(let name) = tokens[index], table.ratios.are(name) else { return false }
            func isCompared(_ token: Token) -> Bool {
                switch token {
                case .period: true
                case .word(let word): !word.roles.isDisjoint(with: [.target, .actual, .previous])
                default: false
                }
            }
            return isCompared(tokens[index - 1]) && isCompared(tokens[index + 1])
        }
    }

    /// True for a text whose first word is certainly part of a name, which most labels begin with.
    func beginsWithName(_ text: LabelText) -> Bool {
        text.bytes.withUnsafeBufferPointer(table.periods.beginWithOtherWord)
            && words.longest(in: text.bytes, at: 0) == nil
    }

    private func finish(_ reading: inout HeaderReading, _ pieces: inout [String], shareFrom: Int?) {
        // 占GDP比重: what stands between 占 and 比重 names the whole, not the part.
        if let shareFrom, shareFrom > 0 {
            let before = pieces[..<shareFrom].joined()
            let place = before.withBytes { table.shares.first(in: $0, 0..<$0.count)?.lowerBound }
            if let at = place.map({ before.utf8.index(before.startIndex, offsetBy: $0) }) {
                reading.kindWords = String(before[at...]) + reading.kindWords
                pieces.replaceSubrange(..<shareFrom, with: [String(before[..<at])])
            }
        }
        reading.name = pieces.joined()
        // 比例（%） alone is that of what stands around it.
        if pieces.count == 1, reading.roles.isEmpty, let word = words.word(reading.name), word.value == "share" {
            reading.roles.insert(.share)
            reading.kindWords = reading.name
            reading.name = ""
        }
        if table.notNamed.are(reading.name) { reading.name = "" }
        if let word = words.word(reading.name), !word.roles.isDisjoint(with: [.generic, .when]) {
            reading.roles.formUnion(word.roles)
            reading.name = ""
        }
        // 水库名称, 机场名称
        if reading.roles.isEmpty, reading.unit == nil, table.names.end(reading.name) {
            reading.roles.insert(.label)
            // 园区名称 heads places, as 园区 does.
            let stem = words.word(String(reading.name.dropLast(2)))
            reading.labelKind = stem?.roles.contains(.label) == true && stem?.value == "place" ? "place" : "name"
            reading.name = ""
        }
        // 占总库容（%）: of what something is a part
        if reading.roles.isEmpty, reading.unit?.isRatio(units.units) == true, !table.rates.end(reading.name),
            let at = reading.name.withBytes({ table.shares.first(in: $0, 0..<$0.count)?.lowerBound })
        {
            let mark = reading.name.utf8.index(reading.name.startIndex, offsetBy: at)
            reading.kindWords = String(reading.name[mark...])
            reading.name = String(reading.name[..<mark])
            reading.roles.insert(.share)
        }
        // 同期 beside 本期
        if reading.roles.isEmpty, table.sameTimes.are(reading.name) {
            reading.roles.insert(.previous)
            reading.name = ""
        }
        // 同比 and 比上年±% alone say that a change stands below.
        if reading.roles.contains(.basis),
            reading.roles.isDisjoint(with: [.change, .share, .completion, .rank, .gap, .base]),
            // 套数同比 beside 成交套数
            reading.isNameless || reading.unit?.isRatio(units.units) == true || reading.endsWithBasis
        {
            reading.roles.insert(.change)
        }
        // 占比同比±（百分点） is how a share grew.
        if reading.roles.contains(.share), reading.unit?.isPoints(units.units) == true {
            reading.roles.insert(.change)
        }
        // 增速在云岭市排位
        if reading.roles.contains(.rank), !reading.isNameless { withoutField(&reading) }
        // 全区位次 is the place among the others of that division, and no place of its own.
        if reading.roles.contains(.rank) { reading.wholePlace = "" }
        // 去年同期±% is what has grown since that time, and no growth of that year.
        if reading.roles.isSuperset(of: [.previous, .change]), reading.roles.isDisjoint(with: [.basis, .share]),
            reading.isNameless, reading.kindWords.utf8.first.map({ $0 == 0xC2 || $0 == UInt8(ascii: "+") }) == true
        {
            reading.roles.remove(.previous)
            reading.roles.insert(.basis)
            reading.basis = reading.stepBack.isEmpty ? "yoy" : reading.stepBack == "month" ? "mom" : nil
            reading.stepBack = ""
        }
        reading.saysPreviousTime = reading.roles.contains(.previous) && reading.period?.year != nil
        if reading.roles.contains(.base) { reading.roles.remove(.change) }
        if reading.roles.contains(.completion) { reading.roles.subtract([.target, .actual, .change]) }
        // 比序时进度±百分点
        if reading.roles.contains(.gap) { reading.roles.subtract([.completion, .target, .actual, .change]) }
    }

    /// Takes the place among whose parts something is ranked from a name, and what of it is ranked: 增速在云岭市.
    private func withoutField(_ reading: inout HeaderReading) {
        guard table.endsPlace(reading.name), let at = reading.name.firstIndex(of: "在") else { return }
        let ranked = String(reading.name[..<at])
        if let word = words.word(ranked), word.roles.contains(.change) {
            reading.kindWords = ranked
            reading.name = ""
        } else {
            reading.name = ranked
        }
    }

    /// The unit that a word of change ends with: 增减百分点, ±%; nil for others.
    private func pointsUnit(endOf word: String) -> CellUnit? {
        let bytes = Array(word.utf8)
        if bytes.last == UInt8(ascii: "%") { return units.whole(bytes.suffix(1)) }
        return table.points.ending(of: bytes[...]).flatMap { units.whole(bytes.suffix($0.count)) }
    }

    /// 消费总量, 一般公共预算收入, 产品产量: a word inside a longer name does not speak for itself.
    private func isPartOfName(_ word: HeaderWords.Word, followed: Bool, preceded: Bool) -> Bool {
        let roles = word.roles
        if !roles.isDisjoint(with: [.share, .completion, .base, .basis, .when, .by]) { return false }
        if !roles.isDisjoint(with: [.change, .gap]) { return followed }
        if !roles.isDisjoint(with: [.target, .actual, .current, .previous]) { return followed }
        if roles.contains(.label) { return preceded || followed && !table.loneLabels.are(word.surface) }
        if roles.contains(.rank) { return followed }
        if !roles.isDisjoint(with: [.generic, .total]) { return preceded }
        if roles.contains(.noun) || roles.contains(.partNoun) { return true }
        return roles.isDisjoint(with: [.unit, .serial, .note, .part])
            ? (preceded || followed) : (preceded || followed) && !roles.contains(.part)
    }

    /// True for a noun of measure behind which nothing but a stop stands.
    private static func isLastNoun(_ tokens: [Token], _ index: Int) -> Bool {
        guard tokens.indices.contains(index), case .word(let word) = tokens[index], word.roles.contains(.noun),
            word.roles.isDisjoint(with: [.generic, .total, .share])
        else { return false }
        return tokens[(index + 1)...].allSatisfy { if case .stop = $0 { true } else { false } }
    }

    /// True for 末 behind 上月.
    private func beginsWithEnd(_ token: Token) -> Bool {
        guard case .name(let name) = token else { return false }
        return table.periodEnds.begin(name)
    }

    private static func isName(_ tokens: [Token], _ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        switch tokens[index] {
        case .name: return true
        case .word(let word):
            // 地区 before 生产总值.
            if word.roles.contains(.label) { return isName(tokens, index + 1) }
            return word.roles.contains(.noun) && word.roles.isDisjoint(with: [.generic, .total, .share])
        default: return false
        }
    }

    private func tokens(of bytes: [UInt8], into reading: inout HeaderReading) -> [Token] {
        var tokens: [Token] = []
        var nameStart: Int?
        var index = 0
        func close(_ end: Int) {
            if let start = nameStart, start < end,
                table.comparisons.beginning(of: bytes[start..<end])?.count == end - start
            {
                // 当月比 over 环比±% and 去年同期±%
                tokens.append(.stop)
            } else if let start = nameStart, end - start == 1, bytes[start] == UInt8(ascii: "/") {
                // 欠进度/超进度
                tokens.append(.stop)
            } else if let start = nameStart, start < end {
                tokens.append(.name(String(decoding: bytes[start..<end], as: UTF8.self)))
            }
            nameStart = nil
        }
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "("), let end = Self.closing(bytes, index) {
                let inner = bytes[(index + 1)..<end]
                if readParenthesis(inner, into: &reading) {
                    close(index)
                    tokens.append(.stop)
                } else if nameStart == nil {
                    nameStart = index
                }
                index = end + 1
                continue
            }
            // 2015年=100, and 以2015年为100: no time of the numbers below.
            if Self.isDigit(bytes[index]), index == 0 || !Self.isDigit(bytes[index - 1]),
                let count = baseYear(bytes, index)
            {
                close(index)
                tokens.append(.word(HeaderWords.Word(surface: "", roles: .base, value: "")))
                index += count
                continue
            }
            // A footnote's mark, [2], and [累计].
            if let end = table.endOfMark(bytes, index) {
                close(index)
                tokens.append(.stop)
                index = end
                continue
            }
            // Inside of a name only what a digit or a quotation mark begins: 粮食产量2025年, 专栏1“十五五”时期.
            if nameStart == nil || bytes[index] == 0xE2
                || Self.isDigit(bytes[index]) && !Self.isDigit(bytes[index - 1]),
                let found = CellPeriod.at(index, in: bytes, table.periods)
            {
                let isCompared =
                    nameStart.map { table.comparisons.beginning(of: bytes[$0..<index])?.count == index - $0 } ?? false
                // 至2030年底累计完成投资
                let isUntil =
                    nameStart.map { table.untils.beginning(of: bytes[$0..<index])?.count == index - $0 } ?? false
                if isCompared || isUntil { nameStart = nil }
                close(index)
                tokens.append(isCompared ? .comparison(found.period) : .period(found.period))
                index += found.count
                // 12月末, 2025年底: the end of the period is the period.
                if let end = table.periodEnds.beginning(of: bytes[index...]) {
                    index += end.count
                    if found.period.months == nil { reading.isYearEnd = true }
                }
                continue
            }
            if let found = words.longest(in: bytes, at: index), !found.word.roles.isSubset(of: [.hidden, .tail]) {
                close(index)
                tokens.append(.word(found.word))
                index += found.count
                continue
            }
            if let count = Self.punctuation(bytes, index) {
                close(index)
                if bytes[index] == UInt8(ascii: "%") || count == Self.perMille.count, reading.unit == nil {
                    reading.unit = units.whole(bytes[index..<(index + count)])
                }
                tokens.append(.stop)
                index += count
                continue
            }
            if nameStart == nil { nameStart = index }
            index += IndicatorNaming.characterLength(bytes[index])
        }
        close(bytes.count)
        return tokens
    }

    /// Length of a year that is 100: 2015年=100, 2015=100, 2015年为100; nil for other digits.
    private func baseYear(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index + 8 <= bytes.count, bytes[index..<(index + 4)].allSatisfy(Self.isDigit) else { return nil }
        var end = index + 4
        if bytes[end...].starts(with: "年".utf8) { end += 3 }
        let isBase = bytes[end] == UInt8(ascii: "=") || table.ratios.beginning(of: bytes[end...]) != nil
        guard isBase else { return nil }
        end += bytes[end] == UInt8(ascii: "=") ? 1 : table.ratios.beginning(of: bytes[end...])?.count ?? 0
        return bytes[end...].starts(with: "100".utf8) ? end + 3 - index : nil
    }

    /// Takes (亿元), (%), (以上年为100), (含…), and what tells a role; false for a parenthesis that belongs to the name.
    private func readParenthesis(_ inner: ArraySlice<UInt8>, into reading: inout HeaderReading) -> Bool {
        if inner.isEmpty { return true }
        // 同比增减（±）
        if inner.elementsEqual([0xC2, 0xB1]) {
            reading.roles.insert(.change)
            reading.isAmount = true
            return true
        }
        // 比上季度（点） is in the points of an index.
        if table.indexPoints.beginning(of: inner)?.count == inner.count {
            reading.isAmount = true
            return true
        }
        let inner = table.unitMarks.beginning(of: inner).map { inner.dropFirst($0.count) } ?? inner
        if let unit = units.whole(inner) {
            if unit.isRatio(units.units) && reading.unit != nil {
                reading.ratioUnit = unit
            } else {
                reading.unit = unit
            }
            return true
        }
        if let two = pair(inner) {
            reading.unit = two.first
            reading.ratioUnit = two.second
            return true
        }
        if let units = CaptionUnits.unitWithExceptions(inner, self) {
            reading.unit = units.unit
            reading.unitsOfParts = units.exceptions
            return true
        }
        if let unit = unitBehindComma(inner) {
            reading.unit = unit
            return true
        }
        let bytes = Array(inner)
        if let period = period(bytes) {
            reading.period = period.completed(by: reading.period)
            return true
        }
        // 截至9月30日 is said of the months up to then.
        if let until = table.untils.beginning(of: inner), let end = endOfPeriod(bytes, until.count) {
            reading.period = end.completed(by: reading.period)
            return true
        }
        if let word = words.longest(in: bytes, at: 0) {
            if word.word.roles.contains(.hidden) { return true }
            if word.count == bytes.count,
                word.word.roles.isDisjoint(with: [.noun, .partNoun]) || word.word.roles.contains(.base)
            {
                reading.roles.formUnion(word.word.roles)
                return true
            }
        }
        if Self.saysHundred(inner) {
            reading.roles.insert(.base)
            return true
        }
        // (GDP), (CPI): another name of the same thing.
        return inner.allSatisfy { $0 < 0x80 && ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == UInt8(ascii: "&")) }
    }

    /// True for 女=100 and 地区生产总值=100, which say what the numbers are of a hundred of.
    static func saysHundred(_ inner: ArraySlice<UInt8>) -> Bool {
        inner.count > 4 && inner.count <= 40 && inner.suffix(4).elementsEqual("=100".utf8)
    }

    /// The month of a day or of an end at `offset` of a text that ends with it: 9月30日, 2031年9月底; nil for others.
    private func endOfPeriod(_ bytes: [UInt8], _ offset: Int) -> CellPeriod? {
        guard let found = CellPeriod.at(offset, in: bytes, table.periods), found.period.months?.count == 1 else {
            return nil
        }
        let rest = bytes[(offset + found.count)...]
        let day = rest.drop(while: Self.isDigit)
        let isEnd =
            rest.isEmpty || table.periodEnds.beginning(of: rest)?.count == rest.count
            || day.count < rest.count && day.elementsEqual("日".utf8)
        return isEnd ? found.period : nil
    }

    /// True for 就业人员 and 私营企业, which say whose numbers are told, or of what, where a table is divided by something else.
    func saysWhose(_ text: ArraySlice<UInt8>) -> Bool {
        // A place or a time before that is the document's.
        text.count >= 6
            && (table.persons.ending(of: text) ?? table.who.ending(of: text) ?? table.whose.ending(of: text)) != nil
    }

    /// True for 元 and 万元.
    func isMoney(_ unit: CellUnit) -> Bool { isOf(unit, .money) }

    /// 吨 in the parentheses of 农用化肥施用量（折纯，吨）; nil for others.
    func unitBehindComma(_ inner: ArraySlice<UInt8>) -> CellUnit? {
        guard let comma = inner.lastIndex(of: UInt8(ascii: ",")), !inner.contains(where: Self.isDigit) else {
            return nil
        }
        return units.whole(inner[(comma + 1)...])
    }

    /// True for 个, 户 and 万头.
    func isCounter(_ unit: CellUnit) -> Bool { isOf(unit, .noun) || isOf(unit, .count) }

    /// True for a unit of some kind: 公顷 is of areas.
    func isOf(_ unit: CellUnit, _ kind: Units.Kind) -> Bool {
        unit.unit.map { units.units.all[$0].kind == kind } ?? false
    }

    /// The time that a whole text is, with 末 behind it or without: 9月末.
    func period(_ bytes: [UInt8]) -> CellPeriod? {
        guard let found = CellPeriod.at(0, in: bytes, table.periods) else { return nil }
        let rest = bytes[found.count...]
        return rest.isEmpty || table.periodEnds.beginning(of: rest)?.count == rest.count ? found.period : nil
    }

    /// 亿元、% and 亿元,%: a unit for levels and one for rates.
    func pair(_ bytes: ArraySlice<UInt8>) -> (first: CellUnit, second: CellUnit)? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length =
                bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ";")
                ? 1
                : bytes[index...].starts(with: "、".utf8) ? 3 : 0
            if length > 0, let first = units.whole(bytes[..<index]),
                let second = units.whole(bytes[(index + length)...])
            {
                // 全省（区、市）
                if isOf(first, .noun), isOf(second, .noun) { return nil }
                return first.isRatio(units.units) && !second.isRatio(units.units) ? (second, first) : (first, second)
            }
            index += IndicatorNaming.characterLength(bytes[index])
        }
        return nil
    }

    static func closing(_ bytes: [UInt8], _ open: Int) -> Int? {
        var depth = 0
        for index in open..<bytes.count {
            if bytes[index] == UInt8(ascii: "(") { depth += 1 }
            if bytes[index] == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    private static func punctuation(_ bytes: [UInt8], _ index: Int) -> Int? {
        let byte = bytes[index]
        if byte == UInt8(ascii: "%") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: "#")
            || byte == UInt8(ascii: "*") || byte == 0x20 || byte == UInt8(ascii: ";")
        {
            return 1
        }
        if byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xB1 { return 2 }  // ±
        return byte == 0xE2 && bytes[index...].starts(with: perMille) ? perMille.count : nil
    }

    private static let perMille = Array("‰".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
