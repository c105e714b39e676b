import Model

/// A run of digits, numerals and places read as one number: 7万5千4百, 一百零四万, 三百五十万亿, 十几万, 1,100万.
struct NumeralRun {
    /// The number, or the low end of 八九亿.
    var value: ExactDecimal
    /// The high end of 八九亿; nil otherwise.
    var high: ExactDecimal?
    /// Index behind the run.
    var end: Int
    /// True for an inner 几, 余 or 多.
    var isOpenAbove = false
    /// True for 百, 千, 万, 千万 and the like: what stands before 分之 in a percentage.
    var isPlacesOnly = false

    private enum Token: Hashable {
        case arabic(ExactDecimal)
        case digit(Int)
        case zero
        case place(Int)
        case tens(Int)
        case wan, yi
        case half
        case vague
    }

    private static let digits: [Unicode.Scalar: Int] = [
        "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// Reads the longest run at `start`; nil when there is none.
    ///
    /// One financial numeral alone (陆, 伍, 肆) is a word, unless `isPart` says that a number must stand here.
    static func read(_ text: NumberCharacters, at start: Int, isPart: Bool = false) -> NumeralRun? {
        var tokens: [Token] = []
        var ends: [Int] = []
        var index = start
        while let (token, end) = token(text, at: index, after: tokens.last) {
            tokens.append(token)
            ends.append(end)
            index = text.skippingSpace(end)
        }
        // 多 and 余 belong to the number only where a scale word or nothing of it follows; 几 alone is no number.
        while tokens.last == .vague || (tokens.last == .zero && tokens.count > 1 && isBigger(tokens[tokens.count - 2]))
        {
            if tokens.last == .vague && tokens.count > 1 { break }
            tokens.removeLast()
            ends.removeLast()
        }
        guard let end = ends.last, tokens.contains(where: { $0 != .vague }) else { return nil }
        // 万 alone is a name, and a number only in 万分之.
        let isAlone = tokens == [.wan] || tokens == [.yi]
        if isAlone && text.behind("分之", at: text.skippingSpace(end)) == nil { return nil }
        if !isPart, tokens.count == 1, let written = text.written(start), financial.contains(written),
            text.behind("分之", at: text.skippingSpace(end)) == nil
        {
            return nil
        }
        var run = NumeralRun(value: ExactDecimal(coefficient: 0), high: nil, end: end)
        run.isOpenAbove = tokens.contains(.vague)
        run.isPlacesOnly = tokens[0] != .place(1) && tokens.allSatisfy(isBigger)
        let plain = tokens.filter { $0 != .vague }
        if plain.count > 2, case .digit(let low) = plain[0], case .digit(let next) = plain[1], next == low + 1,
            isBigger(plain[2])
        {
            guard let first = value([plain[0]] + plain[2...]), let second = value(Array(plain[1...])) else {
                return nil
            }
            run.value = first
            run.high = second
            return run
        }
        guard let value = value(plain) else { return nil }
        run.value = value
        return run
    }

    private static func isBigger(_ token: Token) -> Bool {
        switch token {
        case .place, .wan, .yi: true
        default: false
        }
    }

    private static let financial = Set("壹贰貳贮貮叁參肆伍陆陸柒捌玖拾佰仟".unicodeScalars)

    private static func followsPlace(_ text: NumberCharacters, _ index: Int) -> Bool {
        text.at(text.skippingSpace(index)).map { "十百千万亿".unicodeScalars.contains($0) } ?? false
    }

    private static func token(_ text: NumberCharacters, at index: Int, after last: Token?) -> (Token, Int)? {
        guard let scalar = text.at(index) else { return nil }
        if scalar.properties.numericType == .decimal || scalar == "." {
            if case .arabic = last { return nil }
            return arabic(text, at: index)
        }
        if let digit = digits[scalar] {
            // 三十两 is thirty taels: 两 is a number before a place or at the beginning.
            if scalar == "两", last != nil, !followsPlace(text, index + 1) { return nil }
            return (.digit(digit), index + 1)
        }
        switch scalar {
        case "零", "〇": return (.zero, index + 1)
        case "十": return (.place(1), index + 1)
        case "廿": return (.tens(2), index + 1)
        case "卅": return (.tens(3), index + 1)
        case "卌": return (.tens(4), index + 1)
        case "百": return (.place(2), index + 1)
        case "千": return unitBegins(text, at: index) ? nil : (.place(3), index + 1)
        case "万": return (.wan, index + 1)
        case "亿": return (.yi, index + 1)
        case "半": return last == nil ? (.half, index + 1) : nil
        case "几", "余", "多", "来":
            if last == nil && scalar != "几" { return nil }
            if scalar == "来" && text.at(index + 1) != "万" && text.at(index + 1) != "亿" { return nil }
            return (.vague, index + 1)
        case "个":
            return last != nil && (text.at(index + 1) == "亿" || text.at(index + 1) == "多") ? (.vague, index + 1) : nil
        default: return nil
        }
    }

    /// 千 begins a unit and no place in 5千瓦.
    private static func unitBegins(_ text: NumberCharacters, at index: Int) -> Bool {
        ["千瓦", "千克", "千米", "千卡", "千伏", "千赫", "千帕", "千字节"].contains { text.behind($0, at: index) != nil }
    }

    /// Arabic digits with commas in threes and a decimal point.
    private static func arabic(_ text: NumberCharacters, at start: Int) -> (Token, Int)? {
        var bytes: [UInt8] = []
        var index = start
        func digit(_ at: Int) -> UInt8? {
            text.at(at).flatMap { $0.value >= 0x30 && $0.value <= 0x39 ? UInt8($0.value) : nil }
        }
        while let byte = digit(index) {
            bytes.append(byte)
            index += 1
            let groupFollows =
                text.at(index) == "," && digit(index + 1) != nil && digit(index + 2) != nil && digit(index + 3) != nil
            if groupFollows && digit(index + 4) == nil && index - start <= 3 + 4 * ((index - start) / 4) { index += 1 }
        }
        if text.at(index) == ".", digit(index + 1) != nil {
            bytes.append(UInt8(ascii: "."))
            index += 1
            while let byte = digit(index) {
                bytes.append(byte)
                index += 1
            }
        }
        guard !bytes.isEmpty, let value = ExactDecimal(ascii: bytes) else { return nil }
        return (.arabic(value), index)
    }

    /// What the tokens amount to; nil when it can't be held.
    private static func value(_ tokens: [Token]) -> ExactDecimal? {
        let none = ExactDecimal(coefficient: 0)
        var above = none  // closed by 亿
        var middle = none  // closed by 万
        var section = none
        var pending: ExactDecimal?
        var lastPower = 0
        var zeroBefore = false
        for token in tokens {
            switch token {
            case .vague: break
            case .half: pending = ExactDecimal(coefficient: 5, scale: 1)
            case .zero:
                // In a row of digits 零 is one of them: 二零二五.
                if let row = pending { pending = row.scaled(byPowerOfTen: 1) } else { zeroBefore = true }
                if tokens.count == 1 || tokens.first == .zero && pending == nil { pending = pending ?? none }
            case .arabic(let number): pending = number
            case .tens(let count):
                guard let sum = section.plus(ExactDecimal(coefficient: Int128(count * 10))) else { return nil }
                (section, pending, lastPower, zeroBefore) = (sum, nil, 1, false)
            case .digit(let digit):
                let one = ExactDecimal(coefficient: Int128(digit))
                guard let sum = pending.map({ row in row.scaled(byPowerOfTen: 1).flatMap { $0.plus(one) } }) ?? one
                else {
                    return nil
                }
                pending = sum
            case .place(let power):
                guard let part = (pending ?? ExactDecimal(coefficient: 1)).scaled(byPowerOfTen: power),
                    let sum = section.plus(part)
                else { return nil }
                (section, pending, lastPower, zeroBefore) = (sum, nil, power, false)
            case .wan, .yi:
                guard let below = section.plus(pending ?? none) else { return nil }
                (section, pending, zeroBefore) = (none, nil, false)
                if token == .wan {
                    let isEmpty = below.coefficient == 0
                    let one = ExactDecimal(coefficient: 1)
                    let base = isEmpty ? (middle.coefficient == 0 ? one : middle) : below
                    guard let part = base.scaled(byPowerOfTen: 4), let sum = isEmpty ? part : middle.plus(part)
                    else { return nil }
                    (middle, lastPower) = (sum, 4)
                } else {
                    guard let sum = middle.plus(below) else { return nil }
                    let isEmpty = sum.coefficient == 0
                    let one = ExactDecimal(coefficient: 1)
                    let base = isEmpty ? (above.coefficient == 0 ? one : above) : sum
                    guard let part = base.scaled(byPowerOfTen: 8), let all = isEmpty ? part : above.plus(part)
                    else { return nil }
                    (above, middle, lastPower) = (all, none, 8)
                }
            }
        }
        var rest = pending ?? none
        // 九万四 is 94,000: a last digit counts in tenths of the place before it, unless 零 stands between.
        if pending != nil, lastPower >= 2, !zeroBefore, rest.coefficient < 10, rest.scale == 0 {
            rest = rest.scaled(byPowerOfTen: lastPower - 1) ?? rest
        }
        return above.plus(middle)?.plus(section)?.plus(rest)
    }
}

extension ExactDecimal {
    /// The exact sum; nil when it needs more than 38 digits.
    func plus(_ other: ExactDecimal) -> ExactDecimal? {
        let scale = max(self.scale, other.scale)
        guard let left = scaled(byPowerOfTen: scale), let right = other.scaled(byPowerOfTen: scale) else { return nil }
        let (sum, overflow) = left.coefficient.addingReportingOverflow(right.coefficient)
        return overflow ? nil : ExactDecimal(coefficient: sum, scale: scale).normalised
    }
}
