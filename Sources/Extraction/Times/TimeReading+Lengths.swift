import Model

/// Lengths of time alone, and the two ends of one.
extension TimeReading {
    func length(_ start: Int) -> Found? {
        let lengths = LengthReading(text: text)
        if let guess = guess(start) { return guess }
        if let one = lengths.read(at: start) {
            if let dash = text.behindDash(at: space(one.end)), let other = lengths.read(at: space(dash)) {
                return (.lengths([.init(code: one.code), .init(code: other.code)]), other.end)
            }
            return bounded(one.code, one.end) ?? (.lengths([.init(code: one.code)]), one.end)
        }
        // 3~6个月: the first end lends its unit from the second.
        guard let low = NumeralRun.read(text, at: start),
            let dash = text.behindDash(at: space(low.end)),
            let high = lengths.read(at: space(dash)), high.parts.count == 1, low.value < high.parts[0].count
        else { return nil }
        let letters = high.code.drop { !$0.isNumber }.drop { $0.isNumber || $0 == "." }
        let head = high.code.prefix { !$0.isNumber }
        return (.lengths([.init(code: "\(head)\(low.value)\(letters)"), .init(code: high.code)]), high.end)
    }

    /// 三年以上七年以下, 十五天以上、三十天以下: a length with both its bounds.
    private func bounded(_ low: String, _ end: Int) -> Found? {
        guard let above = text.behind(NumberRole.aboveBehind, at: space(end)) else { return nil }
        let next = space(text.behind(NumberRole.joint, at: space(above)) ?? above)
        guard let high = LengthReading(text: text).read(at: next),
            let below = text.behind(NumberRole.belowBehind, at: space(high.end))
        else { return nil }
        return (.lengths([.init(code: low), .init(code: high.code)]), below)
    }

    /// 两三年, 十五六天, 三五个月: the two ends of a guess.
    private func guess(_ start: Int) -> Found? {
        guard let run = NumeralRun.read(text, at: start) else { return nil }
        let ends = run.guess.map {
            (ExactDecimal(coefficient: Int128($0.low)), ExactDecimal(coefficient: Int128($0.high)))
        }
        guard let (low, high) = ends ?? run.high.map({ (run.value, $0) }),
            let unit = LengthReading(text: text).unitAlone(at: space(run.end))
        else { return nil }
        return (.lengths([.init(code: unit.code(low)), .init(code: unit.code(high))]), unit.end)
    }
}
