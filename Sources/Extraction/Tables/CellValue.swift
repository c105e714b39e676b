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
        var around = Self.ends(of: bytes)
        guard readWordsBefore(bytes, &around) else { return nil }
        let digits = around.start
        guard var amount = amount(bytes, &around) else { return nil }
        let stop = amount.endOfPlain ?? amount.end
        if amount.unit == nil, amount.high == nil, Self.isCode(bytes[digits..<stop]) { return nil }
        let hasSecond = passAside(bytes, &amount, around)
        guard passTails(bytes, &amount, &around) else { return nil }
        if around.isNegative {
            amount.value = amount.value.negated
            amount.high = amount.high.map(\.negated)
        }
        let said = amount.unit.map { unit in
            CellUnit(
                text: String(decoding: bytes[amount.unitStart..<(amount.unitStart + unit.count)], as: UTF8.self),
                scalePower: unit.scalePower, unit: unit.index)
        }
        return CellValue(
            value: amount.value, high: amount.high, unit: said, qualifier: around.qualifier,
            isChange: around.isChange, isRank: around.isRank, isCumulative: around.isCumulative,
            span: text.span(Self.startOfSign(bytes, digits)..<stop),
            hasAside: amount.end + 2 < around.end || hasSecond, isSinceYearStart: around.isSinceYearStart)
    }

    /// What marks and words around its number say of a cell, and where they leave what is still to be read.
    private struct Around {
        var start = 0
        var end: Int
        var qualifier = MetricRecord.Qualifier.eq
        var isChange = false
        var isRank = false
        var isSinceYearStart = false
        var isCumulative = false
        var isNegative = false
    }

    /// A cell's number or two with their unit.
    private struct Amount {
        var value: ExactDecimal
        var high: ExactDecimal?
        var unit: (index: Int?, scalePower: Int, count: Int)?
        var unitStart: Int
        /// Behind all of it.
        var end: Int
        /// Behind the number where its unit stands in brackets: -1.0(百分点); nil for others.
        var endOfPlain: Int?
    }

    /// The marks at both ends of a cell.
    private static func ends(of bytes: UnsafeBufferPointer<UInt8>) -> Around {
        var around = Around(end: bytes.count)
        while around.end > 0, bytes[around.end - 1] == UInt8(ascii: "*") { around.end -= 1 }
        let end = around.end
        // -0.1▲: a mark behind a number leads to a note.
        if end > 3, isDigit(bytes[end - 4]), bytes.has("▲", at: end - 3, end: end) { around.end -= 3 }
        // 2.3%↓
        if around.end > 3, bytes[around.end - 3] == 0xE2,
            let direction = direction(bytes, at: around.end - 3, end: around.end)
        {
            around.isChange = true
            around.isNegative = direction < 0
            around.end -= 3
        }
        if let inner = cumulative(bytes, around.end) {
            (around.start, around.end, around.isCumulative) = (inner.lowerBound, inner.upperBound, true)
        }
        // (12.3) is how accountants write a minus.
        if around.end - around.start > 2, bytes[around.start] == UInt8(ascii: "("),
            bytes[around.end - 1] == UInt8(ascii: ")")
        {
            around.isNegative = true
            around.start += 1
            around.end -= 1
        }
        return around
    }

    /// Passes the words and marks before the digits; false where something else stands there.
    private func readWordsBefore(_ bytes: UnsafeBufferPointer<UInt8>, _ around: inout Around) -> Bool {
        while around.start < around.end, !Self.isDigit(bytes[around.start]) {
            if let word = words.longest(in: bytes, at: around.start, bounds: around.start..<around.end) {
                let role = wordRoles[word.word]
                switch role.role {
                case "bound": around.qualifier = MetricRecord.Qualifier(rawValue: role.sign) ?? around.qualifier
                case "prefix" where role.sign == "year_start": around.isSinceYearStart = true
                case "dir":
                    around.isChange = true
                    if role.sign == "-" { around.isNegative = true }
                default: break
                }
                around.start += word.count
            } else if let mark = Self.mark(bytes, at: around.start, end: around.end) {
                switch mark.kind {
                case .plus: break
                case .minus: around.isNegative.toggle()
                case .up: around.isChange = true
                case .down:
                    around.isChange = true
                    around.isNegative = true
                case .rank: around.isRank = true
                case .bound(let bound): around.qualifier = bound
                }
                around.start += mark.count
            } else {
                return false
            }
        }
        return true
    }

    /// The number with its unit, or both ends of a range; nil for what is none, such as the years of one.
    private func amount(_ bytes: UnsafeBufferPointer<UInt8>, _ around: inout Around) -> Amount? {
        var index = around.start
        let end = around.end
        guard let value = Self.number(bytes, &index, end) else { return nil }
        var amount = Amount(
            value: value, unit: units.longest(in: bytes, at: index, end: end), unitStart: index, end: index)
        if let unit = amount.unit {
            amount.end += unit.count
        } else if let inner = unitInBrackets(bytes, at: index, end: end) {
            amount.unit = inner
            amount.unitStart = index + 1
            amount.endOfPlain = index
            amount.end = end
        }
        index = amount.end
        guard let dash = Self.dash(bytes, at: index, end: end), index + dash < end, Self.isDigit(bytes[index + dash])
        else { return amount }
        index += dash
        guard let upper = Self.number(bytes, &index, end), value < upper,
            !(Self.isYear(value) && Self.isYear(upper))
        else { return nil }
        amount.high = upper
        amount.end = index
        if let unit = units.longest(in: bytes, at: index, end: end) {
            amount.end += unit.count
            amount.unitStart = index
            amount.unit = unit
        }
        around.qualifier = .range
        return amount
    }

    /// Passes what stands behind a number without a unit and is no value by itself; true for a second number.
    private func passAside(_ bytes: UnsafeBufferPointer<UInt8>, _ amount: inout Amount, _ around: Around) -> Bool {
        guard amount.unit == nil, amount.high == nil else { return false }
        let (index, end) = (amount.end, around.end)
        // 17.6:1 is told by its first part.
        if index + 2 == end, bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: "1") {
            amount.end = end
            return false
        }
        // 5.2（1-8月平均）: of which time the value is.
        if index + 2 < end, bytes[index] == UInt8(ascii: "("), bytes[end - 1] == UInt8(ascii: ")"),
            isTime(bytes[(index + 1)..<(end - 1)])
        {
            amount.end = end
            return false
        }
        // 3.2（-2.1）: the second number is of another kind, as the header says.
        guard Self.isNumberInBrackets(UnsafeBufferPointer(rebasing: bytes[index..<end])) else { return false }
        amount.end = end
        return true
    }

    /// Passes 以上 and 左右; false where something else is left. 926.1亿元（增长7.7%）: what stands in parentheses says more than
    /// the value.
    private func passTails(_ bytes: UnsafeBufferPointer<UInt8>, _ amount: inout Amount, _ around: inout Around) -> Bool
    {
        while amount.end < around.end,
            amount.unit == nil || bytes[amount.end] != UInt8(ascii: "(") || bytes[around.end - 1] != UInt8(ascii: ")")
        {
            guard let tail = tails.longest(in: bytes, at: amount.end, bounds: amount.end..<around.end) else {
                return false
            }
            if around.qualifier != .range { around.qualifier = tailQualifiers[tail.word] }
            amount.end += tail.count
        }
        return true
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
