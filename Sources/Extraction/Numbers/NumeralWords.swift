/// Words that begin with a numeral and are no numbers, 一般 and 四川, and those that end with one, 统一.
enum NumeralWords {
    private static let beginnings = [
        "一般", "一些", "一直", "一起", "一样", "一定", "一切", "一致", "一旦", "一向", "一边", "一下", "一同", "一并", "一律", "一贯", "一再", "一时间",
        "一看", "一共", "一生", "一路", "一方面", "一系列", "一体化", "一带一路", "一流", "一手", "一心", "一听", "一想", "一说", "一会", "一道",
        "十足", "四川", "四周", "四处", "四方", "四海", "三亚", "三峡", "九江", "九龙", "六安", "百姓", "百货", "百色", "千古", "千方百计", "万物", "万象",
        "万分感", "两两",
    ]
    private static let endings = ["统一", "唯一", "同一", "单一", "专一", "逐一", "万一", "之一", "进一", "两两"]

    /// True where the numeral at `start` belongs to such a word.
    static func holds(_ text: NumberCharacters, at start: Int, end: Int) -> Bool {
        guard let written = text.written(start), written.value >= 0x3400 else { return false }
        if end - start > 2 { return false }
        if text.behind(anyOf: beginnings, at: start) != nil { return true }
        return end == start + 1 && text.before(anyOf: endings, at: end) != nil && text.at(end) != "步"
            || isStep(text, start)
    }

    /// The index behind 十四五 where it is a plan's name: before 规划 and the like, or in quotation marks.
    static func behindPlan(_ text: NumberCharacters, at start: Int) -> Int? {
        guard text.at(start) == "十", text.at(start + 2) == "五", text.at(start + 1).flatMap(NumberNotation.digit) != nil,
            text.behind(
                anyOf: ["规划", "时期", "期间", "期末", "末", "以来", "开局", "收官", "\u{201D}"], at: start + 3) != nil
        else { return nil }
        return start + 3
    }

    private static func isStep(_ text: NumberCharacters, _ start: Int) -> Bool {
        text.at(start - 1) == "进" && text.behind("一步", at: start) != nil
    }
}
