import Model

/// Times by their distance in hours, minutes or seconds from the moment at which they are said: 10分钟之前, 前两小时, 半小时内,
/// 现在.
struct ClockDistanceReading {
    let text: NumberCharacters
    /// The moment at which it is said, with its hour.
    let now: ReadTime.Moment

    typealias Found = TimeReading.Found

    private static let secondsOfDay = 86_400

    /// The longest one at `start`.
    func read(at start: Int) -> Found? {
        if text.isInsideDistance(start) { return nil }
        return [nowWord(start), besideWord(start), behindWord(start)].compactMap(\.self).max { $0.end < $1.end }
    }

    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    private func nowWord(_ start: Int) -> Found? {
        // 到现在 ends a range that something else reads.
        text.behind(.now, at: start).map { (.moments(first: now, last: now), $0) }
    }

    /// 前两秒, 未来48小时, 过去的50分钟里: from now, or up to now.
    private func besideWord(_ start: Int) -> Found? {
        if let passing = text.behind(.passing, at: start), let length = length(space(passing)) {
            return moment(length.seconds).map { (.moments(first: $0, last: $0), length.end) }
        }
        if let before = text.behind(.passed, at: start), let length = length(space(before)) {
            let end = inside(space(length.end)) ?? length.end
            return moment(-length.seconds).map { (.moments(first: $0, last: now), end) }
        }
        if let after = text.behind(.coming, at: start) ?? text.behind(.remaining, at: start),
            let length = length(space(after))
        {
            let end = inside(space(length.end)) ?? length.end
            return moment(length.seconds).map { (.moments(first: now, last: $0), end) }
        }
        return whole(text.behind(.wholePast, at: start), -1)
            ?? whole(text.behind(.wholeComing, at: start), 1)
    }

    private func inside(_ index: Int) -> Int? {
        text.behind(.within, at: index) ?? text.behind(.insidePast, at: index)
    }

    /// 前两小时, 下三分钟: so many whole ones before (-1) or after (1) that of now.
    private func whole(_ start: Int?, _ side: Int) -> Found? {
        guard let start, let length = length(space(start)), let unit = length.unit,
            length.seconds.isMultiple(of: unit)
        else { return nil }
        let past = (now.minute * 60 + (now.second ?? 0)) % unit
        let first = side < 0 ? -past - length.seconds : unit - past
        guard let low = moment(first), let high = moment(first + length.seconds) else { return nil }
        return (.moments(first: low, last: high), length.end)
    }

    /// 10分钟之前, 一刻钟后, 半小时内.
    private func behindWord(_ start: Int) -> Found? {
        guard let length = length(start) else { return nil }
        let index = space(length.end)
        if let end = text.behind(.ago, at: index) {
            return moment(-length.seconds).map { (.moments(first: $0, last: $0), end) }
        }
        if let end = text.behind(.later, at: index) {
            return moment(length.seconds).map { (.moments(first: $0, last: $0), end) }
        }
        if let end = text.behind(.within, at: index) {
            return moment(length.seconds).map { (.moments(first: now, last: $0), end) }
        }
        return nil
    }

    /// A length at `start` that counts hours, minutes or seconds, with days before them or none, in whole seconds;
    /// with the seconds of its unit where it has one alone.
    private func length(_ start: Int) -> (seconds: Int, unit: Int?, end: Int)? {
        guard let length = LengthReading(text: text).read(at: start),
            length.parts.contains(where: { $0.unit.isClock }), !length.parts.contains(where: \.isOpen)
        else { return nil }
        var seconds = 0
        var only: Int?
        for part in length.parts {
            let unit: Int128
            switch part.unit {
            case .hour: unit = 3600
            case .minute: unit = 60
            case .second: unit = 1
            case .day: unit = Int128(Self.secondsOfDay)
            case .week: unit = 7 * Int128(Self.secondsOfDay)
            case .year, .quarter, .month: return nil
            }
            guard let product = part.count.times(ExactDecimal(coefficient: unit))?.normalised, product.scale == 0,
                let whole = Int(exactly: product.coefficient), abs(whole) < 1 << 32
            else { return nil }
            seconds += whole
            only = Int(unit)
        }
        return (seconds, length.parts.count == 1 ? only : nil, length.end)
    }

    /// Now moved by so many seconds; with its second where now has one or the length isn't of whole minutes.
    private func moment(_ seconds: Int) -> ReadTime.Moment? {
        let clock = (now.hour ?? 0) * 3600 + now.minute * 60 + (now.second ?? 0)
        let total = now.day.ordinal * Self.secondsOfDay + clock + seconds
        let second = total - total / Self.secondsOfDay * Self.secondsOfDay
        guard total >= 0, let day = CalendarDay(ordinal: total / Self.secondsOfDay) else { return nil }
        let hasSecond = now.second != nil || seconds % 60 != 0
        return ReadTime.Moment(
            day: day, hour: second / 3600, minute: second / 60 % 60, second: hasSecond ? second % 60 : nil)
    }
}
