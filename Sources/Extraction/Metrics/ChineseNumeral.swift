import Model

/// Reads numbers written in Chinese numerals: 一万二千, 三百五十, 两, 十几, 二〇二五.
public enum ChineseNumeral {
    /// The number that folded bytes write, or nil when they aren't one.
    ///
    /// Places (十 百 千 万 亿) and plain digit rows are both read; 半 is five tenths at the end.
    public static func value(_ bytes: some Sequence<UInt8>) -> ExactDecimal? {
        let text = String(decoding: Array(bytes), as: UTF8.self)
        var total: Int128 = 0  // closed 万 and 亿 groups
        var section: Int128 = 0  // below 万
        var digit: Int128 = -1
        var lastPlace: Int128 = 1
        var row: [Int128] = []
        var hasPlace = false
        var half = false
        for character in text.unicodeScalars {
            if let value = digits[character] {
                row.append(value)
                digit = value
                continue
            }
            switch character {
            case "十", "拾", "百", "佰", "千", "仟":
                let place: Int128 =
                    character == "十" || character == "拾" ? 10 : character == "百" || character == "佰" ? 100 : 1000
                section += (digit < 0 ? 1 : digit) * place
                digit = -1
                lastPlace = place
            case "万", "亿":
                let place: Int128 = character == "万" ? 10_000 : 100_000_000
                let below = section + max(digit, 0)
                if character == "亿" {
                    total = (total + max(below, total == 0 ? 1 : 0)) * place
                } else {
                    total += max(below, 1) * place
                }
                section = 0
                digit = -1
                lastPlace = place
            case "半":
                half = true
                continue
            default: return nil
            }
            hasPlace = true
            row.removeAll()
        }
        if !hasPlace {
            if row.isEmpty { return half ? ExactDecimal(coefficient: 5, scale: 1) : nil }
            var value: Int128 = 0
            for digit in row {
                if value > 1_000_000_000_000_000 { return nil }
                value = value * 10 + digit
            }
            return half ? ExactDecimal(coefficient: value * 10 + 5, scale: 1) : ExactDecimal(coefficient: value)
        }
        if digit > 0 {
            // 一万二 is 12,000: a last digit without a place counts in tenths of the place before, unless 零 stands before it.
            let zeroBefore = row.count > 1 && row[row.count - 2] == 0
            section += digit * (lastPlace >= 100 && !zeroBefore ? lastPlace / 10 : 1)
        }
        return ExactDecimal(coefficient: total + section)
    }

    private static let digits: [Unicode.Scalar: Int128] = [
        "〇": 0, "零": 0, "一": 1, "壹": 1, "二": 2, "贰": 2, "两": 2, "三": 3, "叁": 3, "四": 4, "肆": 4, "五": 5, "伍": 5,
        "六": 6, "陆": 6, "七": 7, "柒": 7, "八": 8, "捌": 8, "九": 9, "玖": 9,
    ]
}
