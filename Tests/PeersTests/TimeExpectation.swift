import Extraction
import Foundation
import Model

/// What a case asks of a time: its first and last day, its times of day, the length of a duration, or how often it comes.
enum TimeExpectation {
    /// Any of these spans; nil for an open end. `endIsExclusive` where the peer gives the day behind the last one.
    case spans([Span])
    /// Any of these lengths.
    case lengths([Length])
    /// Any of these times of day.
    case clocks([PeerClock])
    /// How often it comes, and when.
    case set(PeerSet)

    struct Span: Hashable {
        var first: CalendarDay?
        var last: CalendarDay?
    }

    /// Months and seconds: years are months, weeks and days are seconds.
    struct Length: Hashable {
        var months: Double
        var seconds: Double
    }

    /// Nil where the case only says where the time stands.
    init?(_ peer: PeerCase) {
        switch peer.kind {
        case .time, .timeRange, .dateTime, .dateTimeRange:
            let clocks = PeerClock.all(peer)
            if clocks.isEmpty { return nil }
            self = .clocks(clocks)
            return
        case .set:
            guard let set = PeerSet(peer) else { return nil }
            self = .set(set)
            return
        default: break
        }
        switch peer.suite {
        case "recognizers-text": self.init(recognizers: peer)
        case "duckling": self.init(duckling: peer)
        default: self.init(jionlp: peer)
        }
    }

    private init?(recognizers peer: PeerCase) {
        var candidates = [peer.resolution["PastResolution"], peer.resolution["FutureResolution"]].compactMap(\.self)
        candidates += peer.resolution["values"]?.array ?? []
        if peer.kind == .duration {
            let codes = [peer.resolution["Timex"]?.string] + candidates.map { $0["timex"]?.string }
            let lengths = codes.compactMap { $0.flatMap(Length.init) }
            if lengths.isEmpty { return nil }
            self = .lengths(lengths)
            return
        }
        let spans = candidates.compactMap { value -> Span? in
            func day(_ keys: String...) -> CalendarDay? {
                keys.lazy.compactMap { value[$0]?.string }.first.flatMap(CalendarDay.init(iso:))
            }
            if let day = day("date", "value") { return Span(first: day, last: day) }
            let (first, last) = (day("startDate", "start"), day("endDate", "end"))
            return first == nil && last == nil ? nil : Span(first: first, last: last)
        }
        if spans.isEmpty { return nil }
        self = .spans(spans)
    }

    private init?(duckling peer: PeerCase) {
        let words = peer.haskell.split(separator: " ").map(String.init)
        let numbers = words.compactMap { Int($0) }
        let grain = words.last { ["Second", "Minute", "Hour", "Day", "Week", "Month", "Quarter", "Year"].contains($0) }
        guard let grain else { return nil }
        if peer.kind == .duration {
            guard let count = numbers.first else { return nil }
            self = .lengths([Length(Double(count), grain.lowercased())])
            return
        }
        func day(_ at: Int) -> CalendarDay? {
            guard numbers.count >= at + 3 else { return nil }
            return CalendarDay(year: numbers[at], month: max(1, numbers[at + 1]), day: max(1, numbers[at + 2]))
        }
        guard let first = day(0) else { return nil }
        if words.contains("datetimeInterval") {
            guard let end = day(6) else { return nil }
            self = .spans([Span(first: first, last: CalendarDay(ordinal: end.ordinal - 1))])
            return
        }
        var (year, month) = (first.year, first.month)
        switch grain {
        case "Week": self = .spans([Span(first: first, last: CalendarDay(ordinal: first.ordinal + 6))])
        case "Month":
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
            self = .spans([
                Span(
                    first: first,
                    last: CalendarDay(year: year, month: month, day: 1).flatMap { CalendarDay(ordinal: $0.ordinal - 1) }
                )
            ])
        case "Year": self = .spans([Span(first: first, last: CalendarDay(year: year, month: 12, day: 31))])
        default: self = .spans([Span(first: first, last: first)])
        }
    }

    private init?(jionlp peer: PeerCase) {
        if peer.kind == .duration {
            let delta = peer.resolution["time"] ?? peer.resolution
            let parts = delta.array ?? [delta]
            let lengths = parts.compactMap { part -> Length? in
                guard case .object(let members) = part, !members.isEmpty else { return nil }
                return members.reduce(Length(months: 0, seconds: 0)) { sum, member in
                    let length = Length(member.value.number ?? 0, member.key)
                    return Length(months: sum.months + length.months, seconds: sum.seconds + length.seconds)
                }
            }
            if lengths.isEmpty { return nil }
            self = .lengths(lengths)
            return
        }
        guard let times = peer.resolution["time"]?.array?.compactMap(\.string), times.count == 2 else { return nil }
        let (first, last) = (CalendarDay(iso: times[0]), CalendarDay(iso: times[1]))
        // A range that begins or ends now is open on that side for us.
        let reference = peer.referenceDay.flatMap(CalendarDay.init(iso:))
        let beginsNow = first == reference && !times[0].hasSuffix("00:00:00")
        let endsNow = last == reference && !times[1].hasSuffix("23:59:59")
        self = .spans(
            [Span(first: first, last: last)] + (beginsNow ? [Span(first: nil, last: last)] : [])
                + (endsNow ? [Span(first: first, last: nil)] : []))
    }

    /// True when a found span is the same days.
    ///
    /// A peer may give the day behind the last one, or only the first day of the last month or year
    /// (从2016到2018 ends with 2018-01-01), and for 之后 the day itself.
    func fits(first: CalendarDay?, last: CalendarDay?) -> Bool {
        guard case .spans(let spans) = self else { return false }
        return spans.contains { span in
            Self.begins(first, span.first) && Self.ends(last, span.last)
        }
    }

    /// True when a found time of day is the same.
    func fits(_ first: ReadTime.Moment?, _ last: ReadTime.Moment?, isPart: Bool) -> Bool {
        guard case .clocks(let clocks) = self else { return false }
        return clocks.contains { $0.fits(first, last, isPart: isPart) }
    }

    /// True when a found set is the same.
    func fits(_ code: String) -> Bool {
        guard case .set(let set) = self else { return false }
        return set.fits(code)
    }

    /// True when a found length, or one end of a found range of lengths, is the same.
    func fits(_ lengths: [Length]) -> Bool {
        guard case .lengths(let expected) = self else { return false }
        return lengths.contains { length in
            expected.contains { abs($0.months - length.months) < 1e-6 && abs($0.seconds - length.seconds) < 1 }
        }
    }

    private static func begins(_ found: CalendarDay?, _ expected: CalendarDay?) -> Bool {
        guard let found, let expected else { return found == nil && expected == nil }
        return found == expected || found.ordinal == expected.ordinal + 1
    }

    private static func ends(_ found: CalendarDay?, _ expected: CalendarDay?) -> Bool {
        guard let found, let expected else { return found == nil && expected == nil }
        if found == expected || found.ordinal == expected.ordinal - 1 { return true }
        let (have, want) = (found, expected)
        let isMonthEnd = CalendarDay(ordinal: found.ordinal + 1)?.day == 1
        return want.day == 1 && have.year == want.year && isMonthEnd
            && (have.month == want.month || (want.month == 1 && have.month == 12))
    }
}

extension TimeExpectation.Length {
    /// So many of a unit, by its English name.
    init(_ count: Double, _ unit: String) {
        switch unit {
        case "year": self.init(months: 12 * count, seconds: 0)
        case "quarter": self.init(months: 3 * count, seconds: 0)
        case "month": self.init(months: count, seconds: 0)
        case "week": self.init(months: 0, seconds: 604_800 * count)
        case "day": self.init(months: 0, seconds: 86_400 * count)
        case "hour": self.init(months: 0, seconds: 3600 * count)
        case "minute": self.init(months: 0, seconds: 60 * count)
        default: self.init(months: 0, seconds: count)
        }
    }

    /// Reads an ISO 8601 duration, decimals allowed in every part: `P3.5Y`, `P1Y1M21D`, `P5WT3H`.
    init?(_ code: String) {
        guard code.hasPrefix("P") else { return nil }
        self.init(months: 0, seconds: 0)
        var isTime = false
        var number = ""
        for character in code.dropFirst() {
            if character == "T" {
                isTime = true
            } else if character.isNumber || character == "." {
                number.append(character)
            } else {
                let names: [Character: String] =
                    isTime
                    ? ["H": "hour", "M": "minute", "S": "second"]
                    : ["Y": "year", "M": "month", "W": "week", "D": "day"]
                guard let count = Double(number), let name = names[character] else { return nil }
                let part = Self(count, name)
                (months, seconds, number) = (months + part.months, seconds + part.seconds, "")
            }
        }
        if !number.isEmpty || (months == 0 && seconds == 0) { return nil }
    }
}

extension CalendarDay {
    /// Reads `2017-03-22`, whatever stands behind it.
    init?(iso text: String) {
        let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }
}
