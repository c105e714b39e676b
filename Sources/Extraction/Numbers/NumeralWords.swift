/// Words that begin with a numeral and are no numbers, 一般 and 四川, and those that end with one, 统一.
enum NumeralWords {
    /// The index behind a set phrase at `start`.
    static func behindIdiom(_ text: NumberCharacters, at start: Int) -> Int? {
        guard let scalar = text.at(start) else { return nil }
        // 80后 is one, and 180后 is none.
        if scalar.value < 0x3400, !isDigit(scalar) || isDigit(text.at(start - 1)) { return nil }
        return text.behind(.idiom, at: start)
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        scalar?.properties.numericType == .decimal || scalar == "."
    }

    /// The index behind 公元前221年 or 闰四月 at `start`, whose figures count nothing.
    static func behindDate(_ text: NumberCharacters, at start: Int) -> Int? {
        if let before = text.end(of: .eraBefore, at: start),
            let run = NumeralRun.read(text, at: text.skippingSpace(before))
        {
            return text.behind(anyOf: ["年", "世纪"], at: text.skippingSpace(run.end))
        }
        guard let leap = text.behind("闰", at: start), let run = NumeralRun.read(text, at: leap) else { return nil }
        return text.behind("月", at: run.end)
    }

    /// 十分重要 and the like: very, and no ten minutes.
    static func isVery(_ text: NumberCharacters, _ start: Int) -> Bool {
        guard let end = text.behind(.very, at: start), let next = text.at(end) else { return false }
        return next.value >= 0x3400
    }

    /// True where the numeral at `start` belongs to such a word.
    static func holds(_ text: NumberCharacters, at start: Int, end: Int) -> Bool {
        guard let written = text.written(start), written.value >= 0x3400 else { return false }
        if end - start > 2 { return false }
        if text.behind(.beginning, at: start) != nil || isVery(text, start) { return true }
        if text.before(.weekName, at: start) == start - 2, !text.stands(.often, at: start + 1) { return true }
        return end == start + 1 && text.before(.ending, at: end) != nil && !text.stands(.noEnding, at: end)
            || text.stands(.furtherStep, at: start - 1)
    }

    /// The index behind 十四五 where it is a plan's name: before 规划 and the like, or in quotation marks.
    static func behindPlan(_ text: NumberCharacters, at start: Int) -> Int? {
        text.at(start) == "第" ? nil : PlanNames.read(text, at: start)?.end ?? PlanNames.quoted(text, at: start)?.end
    }
}
