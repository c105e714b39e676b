extension LabelText {
    /// A caption with its table number apart from the year behind it: 表52031年… is table 5 of 2031. A number in numerals is
    /// left out.
    static func withNumberApart(_ caption: String) -> String {
        guard caption.hasPrefix("表") else { return withoutNumberOfYearbook(caption) }
        // 表五 一般公共预算支出表: without the space it would be the start of a name.
        let numerals = caption.dropFirst().prefix { "一二三四五六七八九十".contains($0) }
        let behind = caption.dropFirst(1 + numerals.count)
        if !numerals.isEmpty, let mark = behind.first, mark.isWhitespace || mark == "：" || mark == ":" {
            return String(behind.dropFirst().drop { $0.isWhitespace })
        }
        let digits = caption.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let rest = caption.dropFirst(1 + digits.count)
        guard digits.count == 5 || digits.count == 6, rest.first == "年",
            digits.suffix(4).hasPrefix("19") || digits.suffix(4).hasPrefix("20")
        else { return caption }
        return "表\(digits.dropLast(4)) \(digits.suffix(4))\(rest)"
    }

    /// 历年人口 of 2-3 历年人口, as yearbooks number their tables.
    private static func withoutNumberOfYearbook(_ caption: String) -> String {
        let number = caption.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
        let rest = caption.dropFirst(number.count)
        let parts = number.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }),
            rest.first?.isWhitespace == true
        else { return caption }
        return String(rest.drop { $0.isWhitespace })
    }
}
