extension LabelText {
    /// A caption with its table number apart from the year behind it: 表52031年… is table 5 of 2031.
    static func withNumberApart(_ caption: String) -> String {
        guard caption.hasPrefix("表") else { return caption }
        let digits = caption.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let rest = caption.dropFirst(1 + digits.count)
        guard digits.count == 5 || digits.count == 6, rest.first == "年",
            digits.suffix(4).hasPrefix("19") || digits.suffix(4).hasPrefix("20")
        else { return caption }
        return "表\(digits.dropLast(4)) \(digits.suffix(4))\(rest)"
    }
}
