import Model
import Patterns

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
    /// Two digits alone that may be a guess: 七八 before a unit.
    var guess: (low: Int, high: Int)?
    /// True for 半 alone.
    var isHalf = false

    /// A digit, a numeral, or what else a run is written with.
    enum Token: Hashable {
        case arabic(ExactDecimal)
        case digit(Int)
        case zero
        case place(Int)
        case tens(Int)
        case wan, yi, zhao
        case half
        case vague
        /// 个 before 亿 or 多, which says nothing.
        case counter
    }

    /// Reads the longest run at `start`; nil when there is none.
    ///
    /// One financial numeral alone (陆, 伍, 肆) is a word, unless it is all there is or `isPart` says that a number must stand here.
    static func read(_ text: NumberCharacters, at start: Int, isPart: Bool = false) -> NumeralRun? {
        var tokens: [Token] = []
        var ends: [Int] = []
        var index = start
        while let (token, end) = token(text, at: index, after: tokens.last) {
            // 五十千 is fifty, and something else.
            if case .place(let power) = token, case .place(let last)? = tokens.last, power > last { break }
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
        guard let end = ends.last, tokens.contains(where: { $0 != .vague && $0 != .counter }) else { return nil }
        // 万 alone is a name, and a number only in 万分之.
        let isAlone = tokens == [.wan] || tokens == [.yi]
        if isAlone && !followsAbout(text, start) && text.behind("分之", at: text.skippingSpace(end)) == nil { return nil }
        if !isPart, tokens.count == 1, let written = text.written(start), financial.contains(written), text.count > 1,
            text.at(start - 1) != "第", text.behind(.financialEnd, at: text.skippingSpace(end)) == nil
        {
            return nil
        }
        var run = NumeralRun(value: ExactDecimal(coefficient: 0), high: nil, end: end)
        run.isOpenAbove = tokens.contains(.vague)
        run.isPlacesOnly = tokens != [.place(1)] && tokens.allSatisfy(isBigger)
        run.isHalf = tokens == [.half]
        let plain = tokens.filter { $0 != .vague && $0 != .counter }
        if let at = guess(in: plain), case .digit(let low) = plain[at], case .digit(let high) = plain[at + 1] {
            if plain.count == 2 {
                run.guess = (low, high)
            } else {
                var (without, with) = (plain, plain)
                without.remove(at: at + 1)
                with.remove(at: at)
                guard let first = value(without), let second = value(with) else { return nil }
                (run.value, run.high) = (first, second)
                return run
            }
        }
        guard let value = value(plain) else { return nil }
        run.value = value
        return run
    }

    /// Where two digits in a row are a guess: 八九亿, 十七八, 一百七八十, 三五百.
    private static func guess(in tokens: [Token]) -> Int? {
        tokens.indices.dropLast().first { at in
            guard case .digit(let low) = tokens[at], case .digit(let high) = tokens[at + 1],
                high == low + 1 || (low == 3 && high == 5),
                at == 0 || isBigger(tokens[at - 1])
            else { return false }
            return at + 2 == tokens.count || isBigger(tokens[at + 2])
        }
    }

    private static func isBigger(_ token: Token) -> Bool {
        switch token {
        case .place, .wan, .yi, .zhao: true
        default: false
        }
    }

    private static let financial = Set("壹贰貳贮貮叁參肆伍陆陸柒捌玖拾佰仟".unicodeScalars)

    /// What numbers are written with, in numerals and in digits.
    private static let numerals = Set("零一二两三四五六七八九十百千万亿廿卅卌几多余0123456789".unicodeScalars)

    /// The index behind a row of more numerals or digits than any number has, so that it isn't read to its end at each of them.
    static func behindEndless(_ text: NumberCharacters, at start: Int) -> Int? {
        guard let last = text.at(start + 80), numerals.contains(last) else { return nil }
        var end = start
        while let scalar = text.at(end), numerals.contains(scalar) { end += 1 }
        return end > start + 80 ? end : nil
    }

    /// Financial numerals that are words and names, too: 大陆三地, 伍家岗.
    private static let names = Set("陆陸伍叁參肆柒捌玖".unicodeScalars)

    /// True where such a one stands beside another financial numeral, a place or money.
    private static func isFinancial(_ text: NumberCharacters, _ index: Int) -> Bool {
        func isOne(_ at: Int) -> Bool {
            text.written(at).map { financial.contains($0) || "万萬亿億元圆圓角分点點零整".unicodeScalars.contains($0) } ?? false
        }
        return text.count == 1 || isOne(index + 1) || isOne(index - 1)
            || text.at(index - 1).map { "之第".unicodeScalars.contains($0) } ?? false
    }

    /// True behind a word that makes a number of a scale word alone: 近千米, 上万.
    private static func followsAbout(_ text: NumberCharacters, _ index: Int) -> Bool {
        text.stands(.beforeScale, at: index - 1)
    }

    /// True for 十, 百, 千, 万 and 亿.
    static func isPlace(_ scalar: Unicode.Scalar) -> Bool {
        Numeral.place(scalar.value) != nil || scalar == "万" || scalar == "亿"
    }

    private static func followsPlace(_ text: NumberCharacters, _ index: Int) -> Bool {
        text.at(text.skippingSpace(index)).map(isPlace) ?? false
    }

    private static func token(_ text: NumberCharacters, at index: Int, after last: Token?) -> (Token, Int)? {
        guard let scalar = text.at(index) else { return nil }
        if scalar.properties.numericType == .decimal || scalar == "." {
            if case .arabic = last { return nil }
            // No.1 is the first, and no tenth.
            if scalar == ".", last == nil, text.at(index - 1).map(isLatin) ?? false { return nil }
            return arabic(text, at: index)
        }
        if let digit = Numeral.digit(scalar.value), digit > 0 {
            if let written = text.written(index), names.contains(written), !isFinancial(text, index) { return nil }
            // 三十两 is thirty taels: 两 is a number before a place or at the beginning.
            if scalar == "两", last != nil, !followsPlace(text, index + 1) {
                // 一两年 and 一两个 are guesses, and 一两 alone is a weight.
                guard last == .digit(1), text.behind(.beforeMeasure, at: index) != nil else { return nil }
            }
            return (.digit(digit), index + 1)
        }
        switch scalar {
        case "零", "〇": return (.zero, index + 1)
        case "十": return (.place(1), index + 1)
        case "廿": return (.tens(2), index + 1)
        case "卅": return (.tens(3), index + 1)
        case "卌": return (.tens(4), index + 1)
        case "百": return unitBegins(text, at: index) ? nil : (.place(2), index + 1)
        case "千":
            // 近千米 is about a thousand metres.
            let isSome = last == nil && followsAbout(text, index)
            return unitBegins(text, at: index) && !isSome ? nil : (.place(3), index + 1)
        case "万": return (.wan, index + 1)
        case "亿": return (.yi, index + 1)
        case "兆": return last != nil && isTrillions(text, at: index) ? (.zhao, index + 1) : nil
        case "半": return last == nil ? (.half, index + 1) : nil
        case "几", "余", "多", "来":
            if last == nil && scalar != "几" { return nil }
            if scalar == "来", text.behind(.beforeMeasure, at: index) == nil { return nil }
            return (.vague, index + 1)
        case "把":
            // 千把块钱, 万把人: about so many.
            guard last == .place(2) || last == .place(3) || last == .wan else { return nil }
            return text.behind(.beforeMeasure, at: index) == nil && !followsPlace(text, index + 1)
                ? nil : (.vague, index + 1)
        case "个":
            return last != nil && text.at(index + 1).map { "亿多余万".unicodeScalars.contains($0) } ?? false
                ? (.counter, index + 1) : nil
        default: return nil
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 && scalar.properties.isAlphabetic
    }

    /// 兆 is a million million before numerals and money, and mega elsewhere: 四十九兆九千亿, 五兆元.
    private static func isTrillions(_ text: NumberCharacters, at index: Int) -> Bool {
        let next = text.skippingSpace(index + 1)
        if let scalar = text.at(next), scalar != "两", Numeral.digit(scalar.value) != nil { return true }
        return text.behind(.trillion, at: next) != nil
    }

    /// 千 begins a unit and no place in 5千瓦.
    static func unitBegins(_ text: NumberCharacters, at index: Int) -> Bool {
        text.behind(.placeOfUnit, at: index) != nil
    }

    /// True where white space behind the figures from `start` on sets the groups of one number apart. None has 0 at its
    /// head, more than three figures there, or other figures around it, as rows of numbers and telephones have: +44 161 496 0000.
    private static func isSetApart(_ text: NumberCharacters, _ start: Int, firstGap gap: Int) -> Bool {
        let before = text.at(start - 1).map(gaps.contains) ?? false ? text.at(start - 2) : text.at(start - 1)
        if before.map({ $0.properties.numericType != nil || ".+".unicodeScalars.contains($0) }) ?? false {
            return false
        }
        guard gap - start <= 3, text.at(start) != "0" else { return false }
        var index = gap
        while text.at(index) == text.at(gap), let group = text.digits(at: index + 1), group.count == 3 {
            index = group.end
        }
        let mark = text.at(index)
        guard mark == "-" || mark.map(gaps.contains) ?? false, let next = text.digits(at: index + 1) else {
            return true
        }
        return mark == "-" && next.count <= 3
    }

    /// What sets digits apart in threes besides a comma: white space of any width (GB/T 15835).
    private static let gaps = Set(" \u{A0}\u{2007}\u{2009}\u{202F}".unicodeScalars)

    /// Arabic digits with commas or white space in threes and a decimal point.
    private static func arabic(_ text: NumberCharacters, at start: Int) -> (Token, Int)? {
        var bytes: [UInt8] = []
        var index = start
        func digit(_ at: Int) -> UInt8? {
            text.at(at).flatMap { $0.value >= 0x30 && $0.value <= 0x39 ? UInt8($0.value) : nil }
        }
        var separator: Unicode.Scalar?
        while let byte = digit(index) {
            bytes.append(byte)
            index += 1
            guard let mark = text.at(index), mark == separator ?? mark, mark == "," || gaps.contains(mark) else {
                continue
            }
            let groupFollows = digit(index + 1) != nil && digit(index + 2) != nil && digit(index + 3) != nil
            if groupFollows && digit(index + 4) == nil && index - start <= 3 + 4 * ((index - start) / 4),
                mark == "," || separator != nil || isSetApart(text, start, firstGap: index)
            {
                separator = mark
                index += 1
            }
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
}
