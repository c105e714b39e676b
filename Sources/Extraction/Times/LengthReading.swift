import Model
import Patterns

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
        /// True for 20多个月: the length is more than the count.
        var isOpen = false
    }

    enum Unit: String, CaseIterable {
        case year = "Y", month = "M", week = "W", day = "D", hour = "H", minute = "m", second = "S", quarter = "Q"

        /// The unit of which one has the ISO 8601 code; nil where there is none.
        init?(one code: String) {
            guard let unit = Self.allCases.first(where: { $0.code(ExactDecimal(coefficient: 1)) == code }) else {
                return nil
            }
            self = unit
        }

        /// The ISO 8601 code of so many of it.
        func code(_ count: ExactDecimal) -> String {
            switch self {
            case .quarter: "P\(ExactDecimal(coefficient: count.coefficient * 3, scale: count.scale).normalised)M"
            default: "P\(isClock ? "T" : "")\(count.normalised)\(rawValue.uppercased())"
            }
        }

        var isClock: Bool { self == .hour || self == .minute || self == .second }
    }

    /// The longest length at `start`, with its ISO 8601 code and the index behind it.
    func read(at start: Int) -> (code: String, parts: [Part], end: Int)? {
        guard let first = part(at: start) else { return nil }
        var parts = [first]
        while let last = parts.last {
            var index = text.skippingSpace(last.end)
            if let joint = text.behind(.lengthJoint, at: index) { index = text.skippingSpace(joint) }
            guard let next = part(at: index), order(next.unit) > order(last.unit) else { break }
            // 2024年2月30日 is no length, though no date either.
            if last.unit == .year, !last.isPlain, last.count.coefficient >= 1000, !next.isPlain { return nil }
            parts.append(next)
        }
        return (code(parts), parts, behindNights(parts[parts.count - 1]))
    }

    /// 三天两夜 is three days.
    private func behindNights(_ last: Part) -> Int {
        guard last.unit == .day, let nights = NumeralRun.read(text, at: last.end), nights.high == nil,
            let end = text.behind(.nights, at: nights.end)
        else { return last.end }
        return end
    }

    /// 一年零六月: a joint between years and months.
    private func isBehindYears(_ start: Int) -> Bool {
        text.before(.yearsJoint, at: start) != nil
    }

    private static let half = ExactDecimal(coefficient: 5, scale: 1)
    private static let oneAndHalf = ExactDecimal(coefficient: 15, scale: 1)

    /// A count and a unit, with 半 before or behind the unit.
    private func part(at start: Int) -> Part? {
        if let part = halfUnit(start) ?? omittedOne(start) { return part }
        if NumeralWords.isVery(text, start) || NumeralWords.behindIdiom(text, at: start) != nil
            || text.behind("百分", at: start) != nil
        {
            return nil
        }
        // 三分之二年 is no two years.
        if text.before(anyOf: NumberNotation.fractionMarks, at: start) != nil { return nil }
        let some = someTens(start)
        guard let run = NumeralRun.read(text, at: some ?? start), run.high == nil, run.guess == nil else { return nil }
        var (count, index) = tenths(behind: run)
        // 一整年, 三整天
        if let whole = text.behind(.whole, at: index), unit(at: whole) != nil { index = whole }
        // 两个半月, 一个半小时: the half stands before the unit.
        if let half = text.behind("个半", at: text.skippingSpace(index)),
            let word = counted(at: text.skippingSpace(half)), let sum = count.plus(Self.half)
        {
            return Part(count: word.times(sum), unit: word.unit, end: word.end, isPlain: true)
        }
        guard let word = unit(at: text.skippingSpace(index)), !isOther(word, start, run, count) else { return nil }
        var end = word.end
        // 十天半个月 and 一年半载 are two lengths.
        if text.at(end) == "半", !text.stands(.behindNoHalf, at: end + 1), let sum = count.plus(Self.half) {
            count = sum
            end += 1
            if word.unit == .minute { end = text.behind("钟", at: end) ?? end }
        }
        let isPlain =
            word.surface.unicodeScalars.count > 1 || word.unit.isClock || word.unit == .week || end > word.end
            || word.surface == "天"
        // 两年多 is open as 20多年 is.
        let more = behindMore(end)
        let isOpen = run.isOpenAbove || some != nil || more != nil
        return Part(
            count: word.times(count), unit: word.unit, end: more ?? end, isPlain: isPlain || isOpen, isOpen: isOpen)
    }

    /// 半年, 半个世纪, and 半个多月, which is open.
    private func halfUnit(_ start: Int) -> Part? {
        guard let half = text.behind("半", at: start) else { return nil }
        if let word = unit(at: text.skippingSpace(half)), word.unit != .minute || word.surface == "分钟" {
            let more = behindMore(word.end)
            return Part(
                count: word.times(Self.half), unit: word.unit, end: more ?? word.end, isPlain: true,
                isOpen: more != nil)
        }
        return text.behind("个多", at: half).flatMap(counted).map {
            Part(count: $0.times(Self.half), unit: $0.unit, end: $0.end, isPlain: true, isOpen: true)
        }
    }

    /// A number with the tenths behind it, and the index behind these: 六点八年. 六点零八分 is a time of day.
    private func tenths(behind run: NumeralRun) -> (ExactDecimal, Int) {
        guard let point = text.behind("点", at: run.end), text.at(point) != "零",
            let tenths = NumeralRun.read(text, at: point), tenths.value.scale == 0,
            tenths.value < ExactDecimal(coefficient: 10),
            let sum = run.value.plus(ExactDecimal(coefficient: tenths.value.coefficient, scale: 1))
        else { return (run.value, run.end) }
        return (sum, tenths.end)
    }

    /// True where a number and the word for a unit behind it are no length.
    private func isOther(_ word: UnitWord, _ start: Int, _ run: NumeralRun, _ count: ExactDecimal) -> Bool {
        switch word.surface {
        // 百分之三 is a share, and 六点八分 a time of day.
        case "分": text.at(text.skippingSpace(word.end)) == "之" || text.at(run.end) == "点"
        // 28.2026年 behind an item's number; 三年级.
        case "年": count.scale > 2 || text.stands(.grade, at: word.end)
        // 六月 and 13月 are no lengths; 两月 is one, and what stands behind years.
        case "月":
            !run.isOpenAbove && text.at(start) != "两"
                && !(run.value <= ExactDecimal(coefficient: 12) && isBehindYears(start))
        case "日": text.before(anyOf: ["月"], at: start) != nil
        // 一个周末 is no week, and 一个星期五 a day.
        default: word.unit == .week && (text.at(word.end) == "末" || isWeekday(word.surface, word.end))
        }
    }

    /// True for 五 behind 一个星期, though not behind 一周, where it counts days (一周五天).
    private func isWeekday(_ week: String, _ index: Int) -> Bool {
        guard week != "周", let day = text.dayOfWeek(at: index) else { return false }
        return !text.stands(.noWeekday, at: day.end)
    }

    /// The index behind 多 at `index`, unless that begins a word: 两年多, 一年多次.
    private func behindMore(_ index: Int) -> Int? {
        text.at(index) == "多" && !text.stands(.noMore, at: index + 1) ? index + 1 : nil
    }

    /// The index of 十 in 数十年, unless 数 ends a word: 参数十.
    private func someTens(_ start: Int) -> Int? {
        guard let some = text.behind("数", at: start), text.at(some).flatMap({ Numeral.place($0.value) }) != nil,
            !text.stands(.beforeNoSome, at: start - 1)
        else { return nil }
        return some
    }

    /// 个半小时, 分半钟 at the head of a phrase: one and a half.
    private func omittedOne(_ start: Int) -> Part? {
        let before = text.at(start - 1)
        guard before.map({ !$0.properties.isAlphabetic && $0.properties.numericType == nil }) ?? true else {
            return nil
        }
        if let half = text.behind("个半", at: start), let word = counted(at: half) {
            return Part(count: word.times(Self.oneAndHalf), unit: word.unit, end: word.end, isPlain: true)
        }
        guard let half = text.behind("分半", at: start) else { return nil }
        return Part(count: Self.oneAndHalf, unit: .minute, end: text.behind("钟", at: half) ?? half, isPlain: true)
    }

    // MARK: units

    /// A word for a unit, where it stands.
    struct UnitWord {
        let unit: Unit
        /// How many of the unit it is: 15 minutes for 刻钟.
        let count: ExactDecimal
        /// With 个 before it where that stands there.
        let surface: String
        let end: Int

        /// So many of it, in the unit.
        func times(_ number: ExactDecimal) -> ExactDecimal {
            count == ExactDecimal(coefficient: 1) ? number : (number.times(count) ?? number).normalised
        }

        /// The ISO 8601 code of so many of it.
        func code(_ number: ExactDecimal) -> String { unit.code(times(number)) }
    }

    /// A unit that a guess of a number stands before; 年 and 日 alone are dates there.
    func unitAlone(at index: Int) -> UnitWord? {
        unit(at: index).flatMap { $0.surface == "日" || $0.surface == "月" ? nil : $0 }
    }

    private func counted(at index: Int) -> UnitWord? { word(.countedUnit, at: index, behind: "个") }

    private func unit(at index: Int) -> UnitWord? {
        if let counter = text.behind("个", at: index) { return counted(at: text.skippingSpace(counter)) }
        return word(.unit, at: index, behind: "")
    }

    private func word(_ role: TimeRole, at index: Int, behind counter: String) -> UnitWord? {
        text.word(role, at: index).flatMap { word, end in
            text.words.lengths.unit(of: word).map {
                UnitWord(unit: $0.unit, count: $0.count, surface: counter + word.surface, end: end)
            }
        }
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
