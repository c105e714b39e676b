import Model
import PCRE2
import Patterns

/// What the captures of a date rule say, before any year is filled in.
struct DateParts: Sendable {
    /// How captures become a date; see dates.rules.
    enum Kind: String, Sendable {
        case point, range, plan, decade, century, back, those, these, ahead, duration, set, name, census
    }

    /// Numbers of a point's parts.
    struct Point: Sendable {
        @CapturedNumber var year: Int?
        @CapturedNumber var month: Int?
        @CapturedNumber var day: Int?
        @CapturedNumber var hour: Int?
        @CapturedNumber var minute: Int?
        @CapturedNumber var second: Int?
        @CapturedNumber var quarter: Int?
        var isGiven: Bool { year != nil || month != nil || day != nil || quarter != nil }
    }

    var kind = Kind.point
    var low = Point()
    var high = Point()
    /// Index in the year words; nil when the year is not a word.
    @CapturedNumber var yearWord: Int?
    /// 0 for 本月 and 当月, -1 for 上月, 1 for 下月 and 次月.
    @CapturedNumber var monthOffset: Int?
    /// True for 当月 and 次月, which say nothing where the text names no month.
    var needsMonth = false
    /// 1 or 2 for 上半年 and 下半年.
    @CapturedNumber var half: Int?
    /// 1, 2, 3 for 上旬, 中旬, 下旬.
    @CapturedNumber var tenDays: Int?
    /// n of 前三季度, 前8个月.
    @CapturedNumber var firstQuarters: Int?
    @CapturedNumber var firstMonths: Int?
    /// 次年 before the end of a range.
    var endsNextYear = false
    /// 以来, 起: the time goes on.
    var isOpen = false
    /// 同期: the same part of another year.
    var isSamePart = false
    /// 2023—2024学年: it has begun in its first year.
    var isSchoolYear = false
    /// Number of a five-year plan.
    @CapturedNumber var plan: Int?
    /// “十四五”末: the last year alone; 去年末: the last month, where it goes on from there.
    var isLastYear = false
    /// 第十个五年计划 says it in full.
    var isExplicitPlan = false
    @CapturedNumber var century: Int?
    /// 0 for 本世纪, -1 for 上世纪.
    @CapturedNumber var relativeCentury: Int?
    @CapturedNumber var decade: Int?
    var isMiddle = false
    /// Length of a duration.
    var count: ExactDecimal?
    var hasHalf = false
    /// Index in the time units; nil for 半年 and the like without a unit of the list.
    @CapturedNumber var unit: Int?
    /// The same of the second part of 1小时20分钟.
    @CapturedNumber var secondCount: Int?
    @CapturedNumber var secondUnit: Int?
}

/// A date rule with the numbers of its captures looked up once.
final class DateRule: Sendable {
    let rule: Rule
    let kind: DateParts.Kind
    /// How many digits side by side the rule can begin with.
    let digits: ClosedRange<Int>
    private let y, y2, w, m, m2, d, d2, h, mi, s, t, t2, h2, mi2, q, q2, first, half, x, nq, nm, open, same, rm, ny,
        school: Int
    private let isExplicitPlan: Bool
    private let ownCount: ExactDecimal?
    /// Captures that stand for a year of their own, with it: those of a census by its number.
    private let ownYears: [(group: Int, year: Int)]
    private let p, last, cent, rel, dec, middle, n, u, n2, u2, halfYear: Int

    /// Looks the captures up; nil when `kind` is unknown.
    init?(_ rule: Rule) {
        guard let kind = rule.fields["kind"].flatMap(DateParts.Kind.init) else { return nil }
        self.rule = rule
        self.kind = kind
        let digits = (rule.fields["digits"] ?? "").split(separator: "-").compactMap { Int($0) }
        self.digits = (digits.first ?? 0)...max(digits.first ?? 0, digits.last ?? Int.max)
        isExplicitPlan = rule.fields["basis"] == "explicit"
        ownCount = rule.fields["count"].flatMap { Int128($0) }.map { ExactDecimal(coefficient: $0) }
        ownYears = (rule.fields["years"] ?? "").split(separator: " ").enumerated().compactMap { place, year in
            Int(year).map { (rule.group("c\(place + 1)"), $0) }
        }
        y = rule.group("y")
        y2 = rule.group("y2")
        w = rule.group("w")
        m = rule.group("m")
        m2 = rule.group("m2")
        d = rule.group("d")
        d2 = rule.group("d2")
        h = rule.group("h")
        mi = rule.group("mi")
        s = rule.group("s")
        t = rule.group("t")
        t2 = rule.group("t2")
        h2 = rule.group("h2")
        mi2 = rule.group("mi2")
        q = rule.group("q")
        q2 = rule.group("q2")
        first = rule.group("first")
        half = rule.group("half")
        x = rule.group("x")
        nq = rule.group("nq")
        nm = rule.group("nm")
        open = rule.group("open")
        same = rule.group("same")
        rm = rule.group("rm")
        ny = rule.group("ny")
        school = rule.group("school")
        p = rule.group("p")
        last = rule.group("last")
        cent = rule.group("cent")
        rel = rule.group("rel")
        dec = rule.group("dec")
        middle = rule.group("middle")
        n = rule.group("n")
        u = rule.group("u")
        n2 = rule.group("n2")
        u2 = rule.group("u2")
        halfYear = rule.group("halfyear")
    }

    /// Reads the captures of the match that `scratch` holds; nil when its numbers can be no date.
    func parts(
        _ text: UnsafeBufferPointer<UInt8>, _ scratch: MatchScratch, yearWords: WordTrie, units: WordTrie
    ) -> DateParts? {
        func range(_ group: Int) -> Range<Int>? { group == 0 ? nil : scratch.range(group) }
        func number(_ group: Int) -> Int? { range(group).flatMap { Self.number(text, $0) } }
        func has(_ group: Int) -> Bool { range(group).map { !$0.isEmpty } ?? false }
        var parts = DateParts()
        parts.kind = kind
        parts.low.year = number(y) ?? ownYears.first { has($0.group) }?.year
        parts.low.month = range(m).flatMap { Self.month(text, $0) }
        parts.low.day = number(d)
        if let hour = number(h) {
            let part = range(t).flatMap { Self.dayPart(text, $0) }
            parts.low.hour = part?.hour(hour) ?? hour
            if let end = number(h2) {
                parts.high.hour = Self.hour(end, in: range(t2).flatMap { Self.dayPart(text, $0) }, behind: part, hour)
                parts.high.minute = number(mi2)
            }
        }
        parts.low.minute = number(mi)
        parts.low.second = number(s)
        parts.low.quarter = number(q) ?? (has(first) ? 1 : nil)
        parts.high.year = number(y2)
        parts.high.month = number(m2)
        parts.high.day = number(d2)
        parts.high.quarter = number(q2)
        if let word = range(w) { parts.yearWord = yearWords.longest(in: text, at: word.lowerBound, bounds: word)?.word }
        if let range = range(rm) {
            let word = CharacterKinds.character(text, range.lowerBound)
            parts.needsMonth = word == 0x5F53 || word == 0x6B21  // 当 次
            parts.monthOffset = Self.isUpper(text, range) ? -1 : Self.isLower(text, range) || word == 0x6B21 ? 1 : 0
        }
        if let range = range(half) { parts.half = Self.isLower(text, range) ? 2 : 1 }
        if let range = range(x) { parts.tenDays = Self.isLower(text, range) ? 3 : Self.isMiddle(text, range) ? 2 : 1 }
        parts.firstQuarters = number(nq)
        parts.firstMonths = number(nm)
        parts.isOpen = has(open)
        parts.isSamePart = has(same)
        parts.endsNextYear = has(ny)
        parts.isSchoolYear = has(school)
        parts.plan = number(p)
        parts.isLastYear = has(last)
        parts.isExplicitPlan = isExplicitPlan
        parts.century = number(cent)
        if let range = range(rel) { parts.relativeCentury = Self.isUpper(text, range) ? -1 : 0 }
        parts.decade = number(dec)
        parts.isMiddle = has(middle)
        parts.count = range(n).flatMap { Self.decimal(text, $0) } ?? ownCount
        parts.hasHalf = has(halfYear)
        if let word = range(u2) {
            parts.secondCount = number(n2)
            parts.secondUnit = units.longest(in: text, at: word.lowerBound, bounds: word)?.word
        }
        if let word = range(u) { parts.unit = units.longest(in: text, at: word.lowerBound, bounds: word)?.word }
        return parts
    }

    /// The hour at which something ends that began at `hour` of a part of the day: 下午2时-5时, 上午9时至3时.
    private static func hour(_ end: Int, in own: DayPart?, behind part: DayPart?, _ hour: Int) -> Int {
        if let own { return own.hour(end) }
        let end = part?.hour(end) ?? end
        return end <= part?.hour(hour) ?? hour && end < 12 ? end + 12 : end
    }

    /// The part of the day whose hours are not meant as they are written: 下午, 晚上, 中午, 凌晨.
    private static func dayPart(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> DayPart? {
        guard range.count >= 3 else { return nil }
        switch CharacterKinds.character(text, range.lowerBound) {
        case 0x4E0B: return DayPart(first: 12, last: 18, kind: .afternoon)  // 下
        case 0x665A, 0x508D: return .evening  // 晚 傍
        case 0x4E2D: return DayPart(first: 11, last: 13, kind: .noon)  // 中
        case 0x51CC: return DayPart(first: 0, last: 6, kind: .early)  // 凌
        default: return nil
        }
    }

    /// The number of a month; 元 is the first one.
    private static func month(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        text.has("元", at: range.lowerBound, end: range.upperBound) ? 1 : number(text, range)
    }

    private static func decimal(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ExactDecimal? {
        if let number = digits(text, range) { return ExactDecimal(coefficient: Int128(number)) }
        return text[range.lowerBound] < 0x80 ? ExactDecimal(ascii: text[range]) : ChineseNumeral.value(text[range])
    }

    /// A whole number in digits and nothing else, nine of them at most.
    private static func digits(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        if range.isEmpty || range.count > 9 { return nil }
        var value = 0
        for index in range {
            guard Folding.isDigit(text[index]) else { return nil }
            value = value &* 10 &+ Int(text[index] &- 0x30)
        }
        return value
    }

    /// A whole number in digits or numerals; O, Ο and ○ stand for zero.
    static func number(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        if let number = digits(text, range) { return number }
        if text[range].allSatisfy(Folding.isDigit) { return nil }
        var bytes: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            if byte >= 0xE0 {
                bytes.append(contentsOf: text[index..<min(index + 3, range.upperBound)])
                index += 3
            } else {
                bytes.append(contentsOf: [0xE3, 0x80, 0x87])  // 〇
                index += byte < 0x80 ? 1 : 2
            }
        }
        guard let decimal = ChineseNumeral.value(bytes), decimal.scale == 0 else { return nil }
        return Int(exactly: decimal.coefficient)
    }

    // 上 E4 B8 8A, 下 E4 B8 8B, 中 E4 B8 AD
    private static func isUpper(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        text[range.lowerBound] == 0xE4 && text[range.lowerBound + 2] == 0x8A
    }

    private static func isLower(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        text[range.lowerBound] == 0xE4 && text[range.lowerBound + 2] == 0x8B
    }

    private static func isMiddle(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        text[range.lowerBound] == 0xE4 && text[range.lowerBound + 2] == 0xAD
    }
}
