/// Words before and behind a number that leave it open on one side.
enum NumberBounds {
    /// The bound of a number between two indices.
    static func bound(_ text: NumberCharacters, from start: Int, to end: Int) -> ReadNumber.Bound? {
        let behind = text.skippingSpace(behindInclusion(text, from: start, to: end) ?? end)
        // Words of the other side hold some of these: 不少于 is no upper bound.
        if text.before(.notAbove, at: start) != nil { return .below }
        if text.before(.notBelow, at: start) != nil { return .above }
        if text.before(.above, at: start) != nil { return .above }
        if text.before(.below, at: start) != nil { return .below }
        // 比三十大, 比四分之一小
        if text.before(.than, at: start) != nil {
            if text.behind(.larger, at: behind) != nil { return .above }
            if text.behind(.smaller, at: behind) != nil { return .below }
        }
        // 3+2 is a sum.
        let isSum = text.at(behind) == "+" && text.at(behind + 1)?.properties.numericType != nil
        if !isSum, text.behind(.aboveBehind, at: behind) != nil { return .above }
        if text.behind(.belowBehind, at: behind) != nil { return .below }
        // 数百, 上千: a place without a digit behind a word for some of it.
        if text.before(.some, at: start) == start - 1, text.at(start).map(NumeralRun.isPlace) ?? false { return .above }
        return nil
    }

    /// The index behind parentheses that say of a bound once more which it is, and whether it counts: 45岁(含45岁)以下.
    static func behindInclusion(_ text: NumberCharacters, from start: Int, to end: Int) -> Int? {
        guard let open = text.behind("(", at: text.skippingSpace(end)),
            var index = text.behind(.inclusion, at: text.skippingSpace(open))
        else { return nil }
        for place in start..<end {
            index = text.skippingSpace(index)
            guard text.at(index) == text.at(place) else { break }
            index += 1
        }
        return text.behind(")", at: text.skippingSpace(index))
    }

    /// The index behind an upper bound's word at `index`; nil where there is none.
    static func behindUpper(_ text: NumberCharacters, at index: Int) -> Int? {
        text.behind(.notAbove, at: index) ?? text.behind(.below, at: index) ?? text.behind(.than, at: index)
    }

    /// The index behind a lower bound's word at `index`; nil where there is none.
    static func behindLower(_ text: NumberCharacters, at index: Int) -> Int? {
        text.behind(.notBelow, at: index) ?? text.behind(.above, at: index) ?? text.behind(.than, at: index)
    }

    /// The index behind the words of a bound that follow at `index` a number from `start`; `index` itself where there are none.
    static func behindFollowing(_ text: NumberCharacters, from start: Int, at index: Int) -> Int {
        if let end = text.behind(.aboveBehind, at: index) ?? text.behind(.belowBehind, at: index) { return end }
        guard text.before(.than, at: start) != nil else { return index }
        return text.behind(.larger, at: index) ?? text.behind(.smaller, at: index) ?? index
    }
}
