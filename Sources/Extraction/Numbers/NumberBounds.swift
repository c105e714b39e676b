/// Words before and behind a number that leave it open on one side.
enum NumberBounds {
    private static let above =
        compared(["大于", "多于", "高于"])
        + [
            "大过", "多过", "高过", "超过了", "超过", "超出", "至少是", "至少有", "至少为", "至少要", "至少", "最少", "最低", "不止", "起码有", "起码", "突破",
            "逾", ">=", "≥", ">",
        ]
    /// Words of the other side hold some of these: 不少于 is no upper bound.
    private static let aboveByNegation = ["不少于", "不低于", "不小于"]
    private static let below =
        compared(["小于", "少于", "低于"])
        + [
            "小过", "少过", "不足", "不到", "不满", "未满", "最多为", "最多是", "最多有", "最多", "最高", "至多", "顶多", "<=", "≤", "<",
        ]
    private static let belowByNegation = ["不超过", "不高于", "不多于", "不大于"]
    private static let aboveBehind = [
        "以上", "之上", "(含)以上", "或以上", "及以上", "或更多", "或者以上", "起步", "开外", "出头", "挂零", "多", "余", "+",
    ]
    private static let belowBehind = [
        "以下", "以内", "之下", "之内", "或以下", "及以下", "(含)以下", "或更少", "或者以下", "封顶", "以里",
    ]

    /// 大于或等于 and the like, the longer ones first.
    private static func compared(_ words: [String]) -> [String] {
        words.flatMap { word in ["或者等于", "或等于", "等于", ""].map { word + $0 } }
    }

    /// 比三十大, 比四分之一小.
    private static let larger = ["大", "多", "高", "长", "重", "贵", "远", "宽", "深", "快"]
    private static let smaller = ["小", "少", "低", "短", "轻", "便宜", "近", "窄", "浅", "慢"]

    /// The bound of a number between two indices.
    static func bound(_ text: NumberCharacters, from start: Int, to end: Int) -> ReadNumber.Bound? {
        let behind = text.skippingSpace(end)
        if text.before(anyOf: belowByNegation, at: start) != nil { return .below }
        if text.before(anyOf: aboveByNegation, at: start) != nil { return .above }
        if text.before(anyOf: above, at: start) != nil { return .above }
        if text.before(anyOf: below, at: start) != nil { return .below }
        if text.before(anyOf: ["比"], at: start) != nil {
            if text.behind(anyOf: larger, at: behind) != nil { return .above }
            if text.behind(anyOf: smaller, at: behind) != nil { return .below }
        }
        // 3+2 is a sum.
        let isSum = text.at(behind) == "+" && text.at(behind + 1)?.properties.numericType != nil
        if !isSum, text.behind(anyOf: aboveBehind, at: behind) != nil { return .above }
        if text.behind(anyOf: belowBehind, at: behind) != nil { return .below }
        // 数百, 上千: a place without a digit behind a word for some of it.
        if text.before(anyOf: ["数", "上", "成"], at: start) == start - 1, let place = text.at(start),
            "十百千万亿".unicodeScalars.contains(place)
        {
            return .above
        }
        return nil
    }

    /// The index behind an upper bound's word at `index`; nil where there is none.
    static func behindUpper(_ text: NumberCharacters, at index: Int) -> Int? {
        text.behind(anyOf: belowByNegation + below + ["比"], at: index)
    }

    /// The index behind a lower bound's word at `index`; nil where there is none.
    static func behindLower(_ text: NumberCharacters, at index: Int) -> Int? {
        text.behind(anyOf: aboveByNegation + above + ["比"], at: index)
    }

    /// The index behind the words of a bound that follow at `index` a number from `start`; `index` itself where there are none.
    static func behindFollowing(_ text: NumberCharacters, from start: Int, at index: Int) -> Int {
        let compared = text.before(anyOf: ["比"], at: start) != nil ? larger + smaller : []
        return text.behind(anyOf: aboveBehind + belowBehind + compared, at: index) ?? index
    }
}
