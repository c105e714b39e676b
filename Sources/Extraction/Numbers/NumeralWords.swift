/// Words that begin with a numeral and are no numbers, 一般 and 四川, and those that end with one, 统一.
enum NumeralWords {
    private static let beginnings = [
        "一般", "一些", "一直", "一起", "一样", "一定", "一切", "一致", "一旦", "一向", "一边", "一下", "一同", "一并", "一律", "一贯", "一再", "一时间",
        "一看", "一共", "一生", "一路", "一方面", "一系列", "一体化", "一带一路", "一流", "一手", "一心", "一听", "一想", "一说", "一会", "一道",
        "十足", "四川", "四周", "四处", "四方", "四海", "三亚", "三峡", "九江", "九龙", "六安", "百姓", "百货", "百色", "千古", "千方百计", "万物", "万象",
        "万分感", "两两", "万一", "千万不", "千万要", "千万别", "千万记", "千万小心", "千万注意", "二维", "二胡", "二氧", "一氧", "三轮", "三角形", "半导", "半岛",
        "百分数", "百分比", "百分制", "百分率", "零星", "零售", "零部件", "零件", "零工", "零散", "零距离", "零碎", "零担", "零食",
        "零钱", "零用", "零花", "半径", "半球", "百度", "百科", "百合", "百叶", "三农", "四季", "五金", "五官", "五谷", "八卦", "八仙", "九霄", "七夕",
        "千瓦时数",
    ]
    /// Set phrases of four characters, which count nothing.
    private static let idioms = [
        "一心一意", "三心二意", "五颜六色", "四面八方", "七上八下", "千方百计", "十全十美", "千家万户", "千山万水", "千言万语", "万水千山", "千军万马", "五湖四海", "三令五申",
        "四通八达", "七嘴八舌", "乱七八糟", "接二连三", "独一无二", "一举两得", "一石二鸟", "百花齐放", "百家争鸣", "三番五次", "一五一十", "一清二楚", "朝三暮四", "不三不四",
        "丢三落四", "颠三倒四", "五花八门", "十拿九稳", "九牛一毛", "千载难逢", "一日千里", "一落千丈", "万众一心", "百折不挠", "一帆风顺", "一马当先", "一丝不苟", "一视同仁",
        "一成不变", "一目了然", "一网打尽", "一鼓作气", "一脉相承", "一以贯之", "始终如一", "数一数二", "两全其美", "三位一体", "四平八稳", "六神无主", "七零八落", "八仙过海",
        "九死一生", "十万火急", "百废待兴", "双十一", "双十二", "百战百胜", "千变万化", "千篇一律", "千真万确", "千差万别", "千头万绪", "千钧一发", "千秋万代", "万无一失",
        "万古长青",
        "挂一漏万", "一刀两断", "一波三折", "举一反三", "说一不二", "三五成群", "三三两两", "一唱一和", "一草一木", "一举一动", "一言一行", "一点一滴", "一砖一瓦", "百里挑一",
    ]
    private static let endings = ["统一", "唯一", "同一", "单一", "专一", "逐一", "万一", "之一", "进一", "两两"]

    /// The index behind a set phrase at `start`.
    static func behindIdiom(_ text: NumberCharacters, at start: Int) -> Int? {
        guard let scalar = text.at(start), scalar.value >= 0x3400 else { return nil }
        return text.behind(anyOf: idioms, at: start)
    }

    /// 十分重要 and the like: very, and no ten minutes.
    static func isVery(_ text: NumberCharacters, _ start: Int) -> Bool {
        guard let end = text.behind("十分", at: start), let next = text.at(end), next.value >= 0x3400 else {
            return false
        }
        return !"钟之左右以上下多到至和与或的内后前才满制一二三四五六七八九十".unicodeScalars.contains(next)
    }

    /// True where the numeral at `start` belongs to such a word.
    static func holds(_ text: NumberCharacters, at start: Int, end: Int) -> Bool {
        guard let written = text.written(start), written.value >= 0x3400 else { return false }
        if end - start > 2 { return false }
        if text.behind(anyOf: beginnings, at: start) != nil || isVery(text, start) { return true }
        if text.before(anyOf: ["星期", "礼拜"], at: start) == start - 2 { return true }
        return end == start + 1 && text.before(anyOf: endings, at: end) != nil && text.at(end) != "步"
            || isStep(text, start)
    }

    /// The index behind 十四五 where it is a plan's name: before 规划 and the like, or in quotation marks.
    static func behindPlan(_ text: NumberCharacters, at start: Int) -> Int? {
        text.at(start) == "第" ? nil : PlanNames.read(text, at: start)?.end ?? PlanNames.quoted(text, at: start)?.end
    }

    private static func isStep(_ text: NumberCharacters, _ start: Int) -> Bool {
        text.at(start - 1) == "进" && text.behind("一步", at: start) != nil
    }
}
