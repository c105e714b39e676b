import Extraction
import Foundation
import Model

/// What a case asks of a time of day: its first and last second, counted from 1970 or, without a date, from midnight.
struct PeerClock {
    /// Nil for an open end.
    var first: Int?
    var last: Int?
    /// False where the peer gives no date.
    var isDated = true

    private static let day = 86_400

    /// True when a found time is the same to the minute; of parts of a day, whose hours differ from suite to suite, when
    /// both have time in common.
    func fits(_ first: ReadTime.Moment?, _ last: ReadTime.Moment?, isPart: Bool) -> Bool {
        let (low, high) = (Self.seconds(first), Self.seconds(last))
        if isPart, let low, let high, low < high, let first = self.first, let last = self.last {
            let shift = isDated ? 0 : low / Self.day * Self.day
            return low < last + shift && high > first + shift
        }
        return same(low, self.first) && (same(high, self.last) || self.last == nil && low == high)
    }

    private func same(_ found: Int?, _ expected: Int?) -> Bool {
        guard let found, let expected else { return found == nil && expected == nil }
        return isDated ? abs(found - expected) < 60 : (found - expected) % Self.day == 0
    }

    private static func seconds(_ moment: ReadTime.Moment?) -> Int? {
        moment.map { $0.day.ordinal * day + ($0.hour ?? 0) * 3600 + $0.minute * 60 + ($0.second ?? 0) }
    }

    // MARK: what the suites write

    static func all(_ peer: PeerCase) -> [PeerClock] {
        switch peer.suite {
        case "recognizers-text": recognizers(peer)
        case "duckling": duckling(peer.haskell)
        default: jionlp(peer)
        }
    }

    private static func recognizers(_ peer: PeerCase) -> [PeerClock] {
        var values = [peer.resolution["PastResolution"], peer.resolution["FutureResolution"]].compactMap(\.self)
        values += peer.resolution["values"]?.array ?? []
        return values.compactMap { value in
            func read(_ keys: String...) -> (Int, Bool)? {
                keys.lazy.compactMap { value[$0]?.string.flatMap(clock) }.first
            }
            if let point = read("dateTime", "time", "value") {
                return PeerClock(first: point.0, last: point.0, isDated: point.1)
            }
            let first = read("startDateTime", "startTime", "start")
            let last = read("endDateTime", "endTime", "end")
            guard let isDated = (first ?? last)?.1 else { return nil }
            return PeerClock(first: first?.0, last: last?.0, isDated: isDated)
        }
    }

    /// ( datetimeInterval ( ( 2013 , 2 , 15 , 4 , 0 , 0 ) , ( … ) ) Hour ); the end is exclusive.
    private static func duckling(_ haskell: String) -> [PeerClock] {
        let numbers = haskell.split(separator: " ").compactMap { Int($0) }
        func at(_ index: Int) -> Int? {
            guard numbers.count >= index + 6,
                let day = CalendarDay(year: numbers[index], month: numbers[index + 1], day: numbers[index + 2])
            else { return nil }
            return day.ordinal * Self.day + numbers[index + 3] * 3600 + numbers[index + 4] * 60 + numbers[index + 5]
        }
        guard let first = at(0) else { return [] }
        return [PeerClock(first: first, last: haskell.contains("Interval") ? at(6) : first)]
    }

    private static func jionlp(_ peer: PeerCase) -> [PeerClock] {
        guard let times = peer.resolution["time"]?.array?.compactMap(\.string), times.count == 2 else { return [] }
        let (first, last) = (clock(times[0])?.0, clock(times[1])?.0)
        // An hour from its beginning to its last second is a point.
        return [PeerClock(first: first, last: last), PeerClock(first: first, last: last.map { $0 - 3599 })]
            + (peer.type == "time_point" ? [PeerClock(first: first, last: first)] : [])
    }

    /// `2016-11-07 18:00:00` or `18:00:00`, and whether it has a date.
    private static func clock(_ text: String) -> (Int, Bool)? {
        let parts = text.split(separator: " ")
        guard let time = parts.last, time.contains(":") else { return nil }
        let numbers = time.split(separator: ":").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        let seconds = numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
        if parts.count == 1 { return (seconds, false) }
        return CalendarDay(iso: String(parts[0])).map { ($0.ordinal * day + seconds, true) }
    }
}

/// What a case asks of something that comes again and again.
struct PeerSet {
    /// Recognizers' timex, `P1W` or `XXXX-WXX-1T20`.
    var code: String?
    /// JioNLP's distance, and the next time that it comes.
    var length: TimeExpectation.Length?
    var point: String?

    init?(_ peer: PeerCase) {
        code = peer.resolution["Timex"]?.string ?? peer.resolution["values"]?.array?.first?["timex"]?.string
        if code != nil { return }
        guard let time = peer.resolution["time"], case .object(let members)? = time["delta"], let unit = members.first
        else {
            return nil
        }
        length = TimeExpectation.Length(unit.value.number ?? 0, unit.key)
        let times = time["point"]?["time"]?.array
        point = times?.first?.string ?? times?.first?.array?.first?.string
    }

    /// True when a found code says the same: the same length, or the same month, weekday and time of day.
    func fits(_ found: String) -> Bool {
        if let code { return found == code || found == code + ":00" }
        guard let point else { return TimeExpectation.Length(found) == length }
        guard let day = CalendarDay(iso: point) else { return false }
        let codes = found.split(whereSeparator: { "{},/".contains($0) }).map(String.init)
        return codes.contains { code in
            let parts = code.split(separator: "T")
            if parts.count > 1 && !point.contains(" \(parts[1])") { return false }
            let numbers = parts[0].split(separator: "-")
            if numbers.count > 2, numbers[1] == "WXX" { return numbers[2] == "\(day.weekday + 1)" }
            // 21 to 24 are seasons, which begin in these months.
            let months = ["21": 2, "22": 5, "23": 8, "24": 11]
            return numbers.count < 2 || numbers[1] == "XX"
                || (months[String(numbers[1])] ?? Int(numbers[1])) == day.month
        }
    }
}
