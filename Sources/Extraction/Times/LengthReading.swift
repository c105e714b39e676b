import Model

/// Lengths of time: 三年半, 五个星期3小时, 两年零三个月, 13—18天.
struct LengthReading {
    let text: NumberCharacters

    /// One count with its unit.
    struct Part {
        var count: ExactDecimal
        var unit: Unit
        var end: Int
        /// True when 个 or another word shows that a length and no date is meant.
        var isPlain: Bool
    }

    enum Unit: String {
        case year = "Y", month = "M", week = "W", day = "D", hour = "H", minute = "m", second = "S", quarter = "Q"

        var isClock: Bool { self == .hour || self == .minute || self == .second }
    }

    private static let units: [(word: String, unit: Unit)] = [
        ("个半月", .month), ("个小时", .hour), ("个钟头", .hour), ("个星期", .week), ("个礼拜", .week), ("个季度", .quarter),
        ("个月", .month),
        ("个周", .week), ("小时", .hour), ("钟头", .hour), ("分钟", .minute), ("秒钟", .second), ("星期", .week), ("礼拜", .week),
        ("刻钟", .minute),
        ("季度", .quarter), ("周", .week), ("年", .year), ("天", .day), ("日", .day), ("分", .minute), ("秒", .second),
        ("月", .month),
    ]

    /// The longest length at `start`, with its ISO 8601 code and the index behind it.
    func read(at start: Int) -> (code: String, parts: [Part], end: Int)? {
        guard let first = part(at: start) else { return nil }
        var parts = [first]
        while let last = parts.last {
            var index = text.skippingSpace(last.end)
            if let joint = text.behind(anyOf: ["零", "又", "加"], at: index) { index = text.skippingSpace(joint) }
            guard let next = part(at: index), order(next.unit) > order(last.unit) else { break }
            parts.append(next)
        }
        return (code(parts), parts, parts[parts.count - 1].end)
    }

    /// A count and a unit, with 半 before or behind the unit.
    private func part(at start: Int) -> Part? {
        if let half = text.behind("半", at: start), let (unit, end, word) = unit(at: text.skippingSpace(half)),
            unit != .minute || word == "分钟"
        {
            return Part(count: ExactDecimal(coefficient: 5, scale: 1), unit: unit, end: end, isPlain: true)
        }
        guard let run = NumeralRun.read(text, at: start), run.high == nil else { return nil }
        var count = run.value
        var index = run.end
        if let point = text.behind("点", at: index), let tenths = NumeralRun.read(text, at: point),
            tenths.value.scale == 0,
            tenths.value < ExactDecimal(coefficient: 10),
            let sum = count.plus(ExactDecimal(coefficient: tenths.value.coefficient, scale: 1))
        {
            (count, index) = (sum, tenths.end)
        }
        // 百分之三 is a share, not minutes.
        guard let (unit, behind, word) = unit(at: text.skippingSpace(index)),
            !(word == "分" && text.at(text.skippingSpace(behind)) == "之")
        else { return nil }
        var end = behind
        let half = ExactDecimal(coefficient: 5, scale: 1)
        if word == "个半月" || text.at(end) == "半", let sum = count.plus(half) {
            count = sum
            if text.at(end) == "半" { end += 1 }
        }
        if word == "刻钟", let product = quarters(count) { count = product }
        let isPlain =
            word.hasPrefix("个") || word.unicodeScalars.count > 1 || unit.isClock || unit == .week || end > behind
            || word == "天"
        return Part(count: count, unit: unit, end: end, isPlain: isPlain)
    }

    private func quarters(_ count: ExactDecimal) -> ExactDecimal? {
        count.scale == 0 ? ExactDecimal(coefficient: count.coefficient * 15) : nil
    }

    private func unit(at index: Int) -> (Unit, Int, String)? {
        for (word, unit) in Self.units {
            if let end = text.behind(word, at: index) { return (unit, end, word) }
        }
        return nil
    }

    private func order(_ unit: Unit) -> Int {
        let all: [Unit] = [.year, .quarter, .month, .week, .day, .hour, .minute, .second]
        return all.firstIndex(of: unit) ?? all.count
    }

    private func code(_ parts: [Part]) -> String {
        var code = "P"
        var isClock = false
        for part in parts {
            if part.unit.isClock && !isClock {
                code += "T"
                isClock = true
            }
            var count = part.count
            var letter = part.unit.rawValue.uppercased()
            if part.unit == .quarter {
                count = ExactDecimal(coefficient: count.coefficient * 3, scale: count.scale)
                letter = "M"
            }
            code += "\(count.normalised)\(letter)"
        }
        return code
    }
}
