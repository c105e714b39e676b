import Model
import PCRE2

/// Signs before numbers, and notations that few prints have.
extension QuantityScanner {
    /// True where a minus stands between a word and the digit, behind 、 in a list, or in a parenthesis: 自然增长率为-3.05‰,
    /// 5.2%、-1.4%, (-1.4%).
    static func isBehindMinus(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        guard position >= 4, text[position - 1] == UInt8(ascii: "-") else { return false }
        let lead = text[position - 4]
        return lead >= 0xE4 && lead <= 0xE9 || text[position - 2] == UInt8(ascii: "(")
            || text.has("、", at: position - 4, end: position)
    }

    /// Takes the sign before a number: a minus into a decimal amount or percentage, into others behind words that say that
    /// they can be below zero, and into a temperature, as 零下 (before other numbers it is a dash), 负 behind 为, and $ where no
    /// unit stands behind it. What stands before `floor` is of another number.
    func takeSign(_ quantity: inout Quantity, _ text: UnsafeBufferPointer<UInt8>, floor: Int) {
        let start = quantity.range.lowerBound
        let sign =
            Self.isBehindMinus(text, start)
            ? 1 : Self.isBehindBelowZero(text, start) ? 6 : Self.isBehindNegative(text, start) ? Self.negative : 0
        if sign == 0, quantity.unit == nil, start > 1, text[start - 1] == UInt8(ascii: "$"),
            text[start - 2] == UInt8(ascii: "S") || text[start - 2] >= 0x80
        {
            quantity.unit = dollars
        }
        // 零下12度: 度 counts electricity elsewhere.
        if sign == 6, let unit = quantity.unit, units.all[unit].code == "kW.h", units.all[unit].surface == "度" {
            quantity.unit = celsius ?? quantity.unit
        }
        guard sign > 0, start - sign >= floor, quantity.notation == .digits else { return }
        if let unit = quantity.unit {
            guard
                sign == Self.negative || sign == 1 && quantity.value.scale > 0 || units.all[unit].code == "Cel"
                    // 净出口-73亿元, 增速为-5%
                    || sign == 1 && (units.all[unit].kind == .money || units.all[unit].known == .percent)
                        && belowZero.ending(in: text, at: start - 1, floor: floor) != nil
            else { return }
        } else {
            // 分别为0.2、-5.6、1.3个百分点: the unit stands at the end of the list.
            guard sign == 1, quantity.unitRange == nil, quantity.value.scale > 0,
                text.has("、", at: start - 4, end: start) || text.has("为", at: start - 4, end: start)
            else { return }
        }
        quantity.range = (start - sign)..<quantity.range.upperBound
        quantity.value = quantity.value.negated
    }

    /// True behind 零下: 最低气温零下12℃.
    static func isBehindBelowZero(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        position >= 6 && text.has("零下", at: position - 6, end: position)
    }

    /// True behind 负 where no other word ends with it: 增速为负3.2%.
    static func isBehindNegative(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        position >= 6 && text.has("为负", at: position - 6, end: position)
    }

    /// Bytes of 负.
    private static let negative = 3

    /// The number that begins with `first`, digits without a unit, where thousands are set apart by spaces or a power of ten
    /// stands behind it; nil where neither is so.
    func unusual(
        _ text: UnsafeBufferPointer<UInt8>, _ first: Quantity, _ bounds: Range<Int>, _ scratch: MatchScratch
    ) -> Quantity? {
        switch text[first.range.upperBound] {
        case UInt8(ascii: " "): spacedThousands(text, first, bounds, scratch)
        case 0xC3: powerOfTen(text, first, bounds)
        default: nil
        }
    }

    /// 12 345.6万元: groups of three digits behind one to three that stand directly behind a word, and a unit behind them.
    private func spacedThousands(
        _ text: UnsafeBufferPointer<UInt8>, _ first: Quantity, _ bounds: Range<Int>, _ scratch: MatchScratch
    ) -> Quantity? {
        let start = first.range.lowerBound
        guard first.range.count <= 3, first.value.scale == 0, start >= 3 else { return nil }
        // 生产总值(GDP)1 234亿元
        let isBehindParenthesis = text[start - 1] == UInt8(ascii: ")")
        guard isBehindParenthesis || text[start - 3] >= 0xE4 && text[start - 3] <= 0xE9 else { return nil }
        switch isBehindParenthesis ? 0 : CharacterKinds.character(text, start - 3) {
        case 0x7B2C, 0x8868, 0x56FE: return nil  // 第 表 图
        // 年 月 日 号, as in 2020年123人, but not in 每月2 360元.
        case 0x5E74, 0x6708, 0x65E5, 0x53F7:
            if start < 6 || !text.has("每", at: start - 6, end: start) { return nil }
        default: break
        }
        var last = first.range.upperBound
        while last < bounds.upperBound, text[last] == UInt8(ascii: " "), digits(text, last + 1, bounds) == 3,
            digits(text, last + 4, bounds) == 0
        {
            last += 4
        }
        guard last > first.range.upperBound else { return nil }
        var found: [Quantity] = []
        if !number.appendDigitsAlone(text, at: last - 3, units, bounds, to: &found),
            number.rule.pattern.match(in: text, at: last - 3, scratch: scratch),
            // 6 800余万元
            let more = number.quantity(text, scratch, units, bounds)
        {
            found.append(more)
        }
        guard var whole = found.first, whole.unitRange != nil else { return nil }
        let isDigit = { (byte: UInt8) in Folding.isDigit(byte) || byte == UInt8(ascii: ".") }
        let end = text[last...].firstIndex { !isDigit($0) } ?? text.count
        guard let value = QuantityRule.decimal(text, start..<end) else { return nil }
        whole.range = start..<whole.range.upperBound
        whole.value = value
        return whole
    }

    /// 8.8×10^4个 and 8.8×10⁴个.
    private func powerOfTen(
        _ text: UnsafeBufferPointer<UInt8>, _ first: Quantity, _ bounds: Range<Int>
    ) -> Quantity? {
        let times = Array("×10".utf8)
        var end = first.range.upperBound + times.count
        guard end < bounds.upperBound, text[first.range.upperBound..<end].elementsEqual(times) else { return nil }
        var power = 0
        if text[end] == UInt8(ascii: "^") {
            end += 1
            let count = digits(text, end, bounds)
            guard count == 1 || count == 2 else { return nil }
            power = text[end..<(end + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
            end += count
        } else {
            let raised = Self.raisedDigits(text, end, bounds)
            guard !raised.isEmpty, raised.count <= 2 else { return nil }
            power = raised.reduce(0) { $0 * 10 + $1.digit }
            end += raised.reduce(0) { $0 + $1.bytes }
        }
        guard let value = first.value.scaled(byPowerOfTen: power)?.normalised else { return nil }
        let unit = units.behindNumber(in: text, at: end).flatMap { end + $0.count <= bounds.upperBound ? $0 : nil }
        let unitEnd = end + (unit?.count ?? 0)
        return Quantity(
            range: first.range.lowerBound..<unitEnd, unitRange: unit.map { _ in end..<unitEnd }, value: value,
            unit: unit?.index, rule: first.rule)
    }

    /// How many digits stand at an offset.
    private func digits(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ bounds: Range<Int>) -> Int {
        var end = start
        while end < bounds.upperBound, text[end] >= 0x30 && text[end] <= 0x39 { end += 1 }
        return end - start
    }

    /// The bytes of the superscript digits from zero on.
    private static let superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹".map { Array(String($0).utf8) }

    /// The superscript digits at an offset, with their lengths in bytes.
    private static func raisedDigits(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ bounds: Range<Int>
    ) -> [(digit: Int, bytes: Int)] {
        var found: [(digit: Int, bytes: Int)] = []
        var index = start
        while index < bounds.upperBound,
            let digit = superscripts.firstIndex(where: {
                index + $0.count <= bounds.upperBound && text[index..<(index + $0.count)].elementsEqual($0)
            })
        {
            found.append((digit, superscripts[digit].count))
            index += superscripts[digit].count
        }
        return found
    }

    /// 压缩75%至30分钟, 收窄2个百分点至5.6%: a change and what it came to, and no range.
    func isPercentAndOther(_ low: Quantity, _ both: Quantity) -> Bool {
        guard let unit = low.unit, let high = both.unit else { return false }
        if units.all[unit].known == .points { return units.all[high].known == .percent }
        return units.all[unit].code == "%" && units.all[high].code != "%" && units.all[high].code != "[pp]"
    }
}
