/// Figures that count nothing: telephone numbers, addresses, numbers of versions, cards and the like.
enum NoQuantity {
    /// The index behind such figures at `index`; nil where there are none.
    static func behind(_ text: NumberCharacters, at index: Int) -> Int? {
        behindPage(text, at: index) ?? behindTelephone(text, at: index) ?? behindDotted(text, at: index)
            ?? behindLabelled(text, at: index)
    }

    /// https://www.example.cn/2020
    private static func behindPage(_ text: NumberCharacters, at index: Int) -> Int? {
        guard var end = text.behind(anyOf: ["http://", "https://", "www."], at: index) else { return nil }
        while let scalar = text.at(end), scalar.value > 0x20, scalar.value < 0x80 { end += 1 }
        return end
    }

    /// 010-62345678 and 400-820-8820.
    private static func behindTelephone(_ text: NumberCharacters, at index: Int) -> Int? {
        guard let first = digits(text, at: index), (3...4).contains(first.count), text.at(first.end) == "-",
            let second = text.digits(at: first.end + 1)
        else { return nil }
        if text.at(index) == "0", (7...8).contains(second.count) { return second.end }
        guard first.count == 3, (3...4).contains(second.count), text.at(second.end) == "-",
            let third = text.digits(at: second.end + 1), (3...4).contains(third.count)
        else { return nil }
        return third.end
    }

    /// 192.168.1.1 and 1.2.3.
    private static func behindDotted(_ text: NumberCharacters, at index: Int) -> Int? {
        guard let first = digits(text, at: index) else { return nil }
        var (end, parts) = (first.end, 1)
        while text.at(end) == ".", let next = text.digits(at: end + 1) { (end, parts) = (next.end, parts + 1) }
        return parts > 2 ? end : nil
    }

    /// 13812345678 in 手机号是13812345678: four figures or more that a word before them labels.
    private static func behindLabelled(_ text: NumberCharacters, at index: Int) -> Int? {
        guard let first = digits(text, at: index) else { return nil }
        let colon = text.before(.labelEnd, at: index) ?? index
        guard text.before(.label, at: colon) != nil else { return nil }
        var (end, count) = (first.end, first.count)
        while let next = text.digits(at: text.at(end) == "-" ? end + 1 : text.skippingSpace(end)) {
            (end, count) = (next.end, count + next.count)
        }
        return count >= 4 ? end : nil
    }

    /// The figures that begin at `index`.
    private static func digits(_ text: NumberCharacters, at index: Int) -> (value: Int, count: Int, end: Int)? {
        let isInside = text.at(index - 1).map {
            $0.properties.numericType == .decimal || ".-".unicodeScalars.contains($0)
        }
        return isInside ?? false ? nil : text.digits(at: index)
    }
}
