import Model
import Patterns

/// A number that fills a cell, with what stands around it there: sign, bound, unit.
struct CellValue: Sendable {
    /// As written, with its sign.
    var value: ExactDecimal
    /// High end of a range.
    var high: ExactDecimal?
    /// Unit in the cell.
    var unit: CellUnit?
    /// Words or marks around it bound it.
    var qualifier: MetricRecord.Qualifier
    /// True when the cell itself says growth or fall (增长5.2%, ▼3).
    var isChange: Bool
    /// True for 第3, 第3位.
    var isRank: Bool
    /// True for 〔4.5〕, which in the tables of plans is what the years of the plan add up to.
    var isCumulative: Bool
    /// Bytes of the number with its unit in the document's text.
    var span: TextSpan
    /// True where something in parentheses behind it says more: 926.1亿元（增长7.7%）.
    var hasAside = false
    /// True for 比年初增加5.6亿元.
    var isSinceYearStart = false
    /// True for the first of 163.2/4.9.
    var isOfPair = false
}

/// Reads a cell's whole text as one number; a cell that says more or less than that is no value.
struct CellValueReader: Sendable {
    private let units: CellUnits
    private let periods: PeriodWords
    private let words: WordTrie
    private let wordRoles: [(role: String, sign: String)]
    private let tails: WordTrie
    private let tailQualifiers: [MetricRecord.Qualifier]

    init(pack: Pack, units: Units, periods: PeriodWords) {
        self.units = CellUnits(units: units)
        self.periods = periods
        let rows = (pack.lexicons["connectives"]?.rows ?? []).filter { row in
            let role = row.columns[1]
            return role != "stop" && role != "from" && role != "last"
        }
        words = WordTrie(rows.map { $0.columns[0] }, direction: .forward)
        wordRoles = rows.map { ($0.columns[1], $0.columns[2]) }
        let after = pack.lexicons["bounds_after"]?.rows ?? []
        tails = WordTrie(after.map { $0.columns[0] }, direction: .forward)
        tailQualifiers = after.map { MetricRecord.Qualifier(rawValue: $0.columns[1]) ?? .eq }
    }

    /// The value, or nil when the text is none: empty, a dash, 无, words, a code, a date, a year range.
    func value(of text: LabelText) -> CellValue? {
        let bytes = text.bytes
        guard bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        // 3月 and 2025年 are periods; a bare 2025 can be an amount.
        if let found = CellPeriod.at(0, in: bytes, periods), found.count == bytes.count,
            found.period.months != nil || bytes.count > 4
        {
            return nil
        }
        return bytes.withUnsafeBufferPointer { read($0, text) }
    }

    /// True for a number of things that are counted: 56个, but not 15天.
    func counts(_ value: CellValue) -> Bool {
        guard !value.isChange, !value.isRank, !value.isCumulative, let unit = value.unit?.unit else { return false }
        let kind = units.units.all[unit].kind
        return kind == .count || kind == .noun
    }

    private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ text: LabelText) -> CellValue? {
        var index = 0
        var end = bytes.count
        var qualifier = MetricRecord.Qualifier.eq
        var isChange = false
        var isRank = false
        var isSinceYearStart = false
        var negative = false
        while end > 0, bytes[end - 1] == UInt8(ascii: "*") { end -= 1 }
        // -0.1▲: a mark behind a number leads to a note.
        if end > 3, Self.isDigit(bytes[end - 4]), bytes.has("▲", at: end - 3, end: end) { end -= 3 }
        // 2.3%↓
        if end > 3, bytes[end - 3] == 0xE2, let direction = Self.direction(bytes, at: end - 3, end: end) {
            isChange = true
            negative = direction < 0
            end -= 3
        }
        let cumulative = Self.cumulative(bytes, end)
        if let cumulative { (index, end) = (cumulative.lowerBound, cumulative.upperBound) }
        // (12.3) is how accountants write a minus.
        if end - index > 2, bytes[index] == UInt8(ascii: "("), bytes[end - 1] == UInt8(ascii: ")") {
            negative = true
            index += 1
            end -= 1
        }
        while index < end, !Self.isDigit(bytes[index]) {
            if let word = words.longest(in: bytes, at: index, bounds: index..<end) {
                let role = wordRoles[word.word]
                switch role.role {
                case "bound": qualifier = MetricRecord.Qualifier(rawValue: role.sign) ?? qualifier
                case "prefix" where role.sign == "year_start": isSinceYearStart = true
                case "dir":
                    isChange = true
                    if role.sign == "-" { negative = true }
                default: break
                }
                index += word.count
            } else if let mark = Self.mark(bytes, at: index, end: end) {
                switch mark.kind {
                case .plus: break
                case .minus: negative.toggle()
                case .up: isChange = true
                case .down:
                    isChange = true
                    negative = true
                case .rank: isRank = true
                case .bound(let bound): qualifier = bound
                }
                index += mark.count
            } else {
                return nil
            }
        }
        let start = Self.startOfSign(bytes, index)
        let digits = index
        guard var value = Self.number(bytes, &index, end) else { return nil }
        let lowIsYear = Self.isYear(value)
        let bare = index
        var lowUnit = units.longest(in: bytes, at: index, end: end)
        var unitStart = index
        if let lowUnit { index += lowUnit.count }
        // -1.0(百分点): the number is what stands before the bracket.
        var isBracketed = false
        if lowUnit == nil, let inner = unitInBrackets(bytes, at: index, end: end) {
            lowUnit = inner
            unitStart = index + 1
            index = end
            isBracketed = true
        }
        var high: ExactDecimal?
        var unit = lowUnit
        if let dash = Self.dash(bytes, at: index, end: end), index + dash < end, Self.isDigit(bytes[index + dash]) {
            index += dash
            guard let upper = Self.number(bytes, &index, end), value < upper else { return nil }
            high = upper
            if lowIsYear && Self.isYear(upper) { return nil }
            let upperStart = index
            let upperUnit = units.longest(in: bytes, at: index, end: end)
            if let upperUnit {
                index += upperUnit.count
                unitStart = upperStart
                unit = upperUnit
            }
            qualifier = .range
        }
        let stop = isBracketed ? bare : index
        if unit == nil, high == nil, Self.isCode(bytes[digits..<stop]) { return nil }
        // 17.6:1 is told by its first part.
        if unit == nil, high == nil, index + 2 == end, bytes[index] == UInt8(ascii: ":"),
            bytes[index + 1] == UInt8(ascii: "1")
        {
            index = end
        }
        // 5.2（1-8月平均）: of which time the value is.
        if unit == nil, high == nil, index + 2 < end, bytes[index] == UInt8(ascii: "("),
            bytes[end - 1] == UInt8(ascii: ")"), isTime(bytes[(index + 1)..<(end - 1)])
        {
            index = end
        }
        // 3.2（-2.1）: the second number is of another kind, as the header says.
        let hasSecond =
            unit == nil && high == nil && index > digits
            && Self.isNumberInBrackets(UnsafeBufferPointer(rebasing: bytes[index..<end]))
        if hasSecond { index = end }
        // 926.1亿元（增长7.7%）: what stands in parentheses says more than the value.
        while index < end, unit == nil || bytes[index] != UInt8(ascii: "(") || bytes[end - 1] != UInt8(ascii: ")") {
            guard let tail = tails.longest(in: bytes, at: index, bounds: index..<end) else { return nil }
            if qualifier != .range { qualifier = tailQualifiers[tail.word] }
            index += tail.count
        }
        let hasAside = index + 2 < end
        if negative {
            value = value.negated
            high = high.map(\.negated)
        }
        var said: CellUnit?
        if let unit {
            let range = unitStart..<(unitStart + unit.count)
            said = CellUnit(
                text: String(decoding: bytes[range], as: UTF8.self), scalePower: unit.scalePower, unit: unit.index)
        }
        return CellValue(
            value: value, high: high, unit: said, qualifier: qualifier, isChange: isChange, isRank: isRank,
            isCumulative: cumulative != nil, span: text.span(start..<stop), hasAside: hasAside || hasSecond,
            isSinceYearStart: isSinceYearStart)
    }

    /// True for a number with a decimal point in one pair of brackets.
    private static func isNumberInBrackets(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 4, bytes[0] == UInt8(ascii: "("), bytes[bytes.count - 1] == UInt8(ascii: ")") else {
            return false
        }
        let inner = bytes[1..<(bytes.count - 1)]
        var number = inner.first == UInt8(ascii: "-") || inner.first == UInt8(ascii: "+") ? inner.dropFirst() : inner
        if number.last == UInt8(ascii: "%") { number = number.dropLast() }
        guard let first = number.first, let last = number.last, isDigit(first), isDigit(last) else { return false }
        return number.contains(UInt8(ascii: ".")) && number.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
    }

    /// True for a time, with or without 平均 behind it.
    private func isTime(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let bytes = Array(bytes)
        guard let found = CellPeriod.at(0, in: bytes, periods) else { return false }
        return found.count == bytes.count || bytes[found.count...].elementsEqual("平均".utf8)
    }

    /// The unit that a pair of brackets from `index` to `end` holds and nothing else.
    private func unitInBrackets(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
    ) -> (index: Int?, scalePower: Int, count: Int)? {
        guard index + 2 < end, bytes[index] == UInt8(ascii: "("), bytes[end - 1] == UInt8(ascii: ")"),
            let unit = units.longest(in: bytes, at: index + 1, end: end - 1), index + 1 + unit.count == end - 1
        else { return nil }
        return unit
    }

    /// What stands inside of 〔4.5〕 or [4.5]; nil for others, [2] among them, which is a mark.
    private static func cumulative(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Range<Int>? {
        for (open, close) in [("〔", "〕"), ("【", "】")] as [(StaticString, StaticString)]
        where end > 6 && bytes.has(open, at: 0, end: end) && bytes.has(close, at: end - 3, end: end) {
            return 3..<(end - 3)
        }
        guard end > 4, bytes[0] == UInt8(ascii: "["), bytes[end - 1] == UInt8(ascii: "]"),
            bytes[..<end].contains(UInt8(ascii: ".")) || bytes[1..<(end - 1)].allSatisfy(isDigit)
        else { return nil }
        return 1..<(end - 1)
    }

    /// Digits with commas in groups of three and one point; leaves `index` behind them. A number with a zero in front
    /// is a code.
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int) -> ExactDecimal? {
        let start = index
        while index < end {
            if isDigit(bytes[index]) {
                index += 1
            } else if bytes[index] == UInt8(ascii: ","), index > start, hasGroup(bytes, index + 1, end) {
                index += 4
            } else if bytes[index] == 0x20, index > start, index - start <= 3 || bytes[start..<index].contains(0x20),
                !bytes[start..<index].contains(UInt8(ascii: ".")), hasGroup(bytes, index + 1, end)
            {
                // 25 592: groups of three digits with a space between them.
                index += 4
            } else if bytes[index] == UInt8(ascii: "."), index + 1 < end, isDigit(bytes[index + 1]),
                !bytes[start..<index].contains(UInt8(ascii: "."))
            {
                index += 1
            } else {
                break
            }
        }
        guard index > start else { return nil }
        if index - start > 1, bytes[start] == UInt8(ascii: "0"), bytes[start + 1] != UInt8(ascii: ".") { return nil }
        return ExactDecimal(ascii: bytes[start..<index].lazy.filter { $0 != UInt8(ascii: ",") && $0 != 0x20 })
    }

    /// More than twelve plain digits number something, and so do eight that read as a day (20260211).
    private static func isCode(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard digits.allSatisfy({ isDigit($0) }) else { return false }
        if digits.count > 12 { return true }
        guard digits.count == 8 else { return false }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return (1900..<2100).contains(number / 10000) && (1...12).contains(number / 100 % 100)
            && (1...31).contains(number % 100)
    }

    private static func hasGroup(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard start + 3 <= end, (start..<(start + 3)).allSatisfy({ isDigit(bytes[$0]) }) else { return false }
        return start + 3 == end || !isDigit(bytes[start + 3])
    }

    /// The sign before a number belongs to it.
    private static func startOfSign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        index > 0 && (bytes[index - 1] == UInt8(ascii: "-") || bytes[index - 1] == UInt8(ascii: "+"))
            ? index - 1 : index
    }

    private enum Mark {
        case plus, minus, up, down, rank
        case bound(MetricRecord.Qualifier)
    }

    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (kind: Mark, count: Int)?
    {
        switch bytes[index] {
        case UInt8(ascii: "+"): return (.plus, 1)
        case UInt8(ascii: "-"): return (.minus, 1)
        case UInt8(ascii: ">"):
            return index + 1 < end && bytes[index + 1] == UInt8(ascii: "=") ? (.bound(.ge), 2) : (.bound(.gt), 1)
        case UInt8(ascii: "<"):
            return index + 1 < end && bytes[index + 1] == UInt8(ascii: "=") ? (.bound(.le), 2) : (.bound(.lt), 1)
        case UInt8(ascii: "~"): return (.bound(.approx), 1)
        default: break
        }
        let marks: [(StaticString, Mark)] = [
            ("▲", .up), ("△", .up), ("↑", .up), ("→", .plus), ("▼", .down), ("▽", .down), ("↓", .down), ("第", .rank),
            ("≥", .bound(.ge)),
            ("≤", .bound(.le)), ("≈", .bound(.approx)), ("–", .minus), ("—", .minus), ("负", .minus),
        ]
        for (word, kind) in marks where bytes.has(word, at: index, end: end) {
            return (kind, word.utf8CodeUnitCount)
        }
        return nil
    }

    /// 1 for an arrow upwards, -1 for one downwards; nil for other marks.
    private static func direction(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int? {
        switch mark(bytes, at: index, end: end)?.kind {
        case .up: 1
        case .down: -1
        default: nil
        }
    }

    private static func dash(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int? {
        guard index < end else { return nil }
        if bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "~") { return 1 }
        for word in ["——", "—", "–", "至", "到"] as [StaticString]
        where bytes.has(word, at: index, end: end) {
            return word.utf8CodeUnitCount
        }
        return nil
    }

    private static func isYear(_ value: ExactDecimal) -> Bool {
        value.scale == 0 && value.coefficient >= 1900 && value.coefficient < 2100
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
