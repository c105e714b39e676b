import Model

/// A time of day; hours past 24 are of the next day, so that 晚上一点 is 25.
struct ClockTime: Hashable, Comparable {
    var hour: Int
    var minute = 0
    /// Nil where the text gives none.
    var second: Int?

    private var seconds: Int { hour * 3600 + minute * 60 + (second ?? 0) }
    static func < (a: ClockTime, b: ClockTime) -> Bool { a.seconds < b.seconds }

    /// `20:00`, `16:40:50`; hours of the next day as that day's own.
    var code: String {
        let parts = [hour > 24 ? hour - 24 : hour, minute] + (second.map { [$0] } ?? [])
        return parts.map { CalendarDay.padded($0, 2) }.joined(separator: ":")
    }
}

/// Times of day without their date: 下午三点半, 15:05, 九点一刻, 3:05pm, 差五分八点, 晚上.
struct ClockReading {
    let text: NumberCharacters

    struct Found {
        /// The same for a point of the clock; the ends of 上午 and of 七八点.
        var first: ClockTime
        var last: ClockTime
        var part: DayPart?
        var end: Int
        /// False where the hour could be one of a twelve-hour clock.
        var isExact = false
        /// True for the name of a part of the day alone.
        var isPart = false
    }

    private func space(_ index: Int) -> Int { text.skippingSpace(index) }

    /// The longest time of day at `start`.
    ///
    /// `isDated` says that a date or the other end of a range of such times stands before it, so that a bare hour will do.
    func read(at start: Int, isDated: Bool, in named: DayPart? = nil) -> Found? {
        var index = text.behind(.about, at: start).map(space) ?? start
        let part = DayPart.read(text, at: index)
        // 下午的三点
        if let part { index = space(text.behind("的", at: part.end) ?? part.end) }
        index = text.behind(.about, at: index).map(space) ?? index
        if var found = clock(index, part?.part ?? named, isSure: part != nil || isDated || named != nil) {
            found.end = text.behind(.rough, at: found.end) ?? found.end
            return found
        }
        guard let (part, end) = part, isDated || part.isTime && !isInsideWord(start) else { return nil }
        // 午时三刻 is three quarters into its two hours.
        if text.at(end - 1) == "时", let run = NumeralRun.read(text, at: end), run.value.scale == 0,
            let quarters = Int(small: run.value.coefficient), (1...7).contains(quarters),
            let behind = text.behind("刻", at: run.end)
        {
            let time = ClockTime(hour: part.first + quarters / 4, minute: quarters % 4 * 15)
            return Found(first: time, last: time, part: part, end: behind, isExact: true)
        }
        return Found(
            first: ClockTime(hour: part.first), last: ClockTime(hour: part.last), part: part,
            end: text.behind(.partEnd, at: end) ?? end, isExact: true, isPart: true)
    }

    /// 一上午 and 整晚上 are lengths of time.
    private func isInsideWord(_ start: Int) -> Bool {
        text.stands(.beforeNoPart, at: start - 1)
    }

    // MARK: clock times

    private func clock(_ start: Int, _ part: DayPart?, isSure: Bool) -> Found? {
        if let found = lacking(start, part) { return found }
        if let before = text.at(start - 1), !isSure,
            before.properties.numericType != nil || ".:/-".unicodeScalars.contains(before)
        {
            return nil
        }
        return figures(start, part, isSure) ?? spoken(start, part, isSure)
    }

    private func found(_ time: ClockTime, _ part: DayPart?, _ end: Int, isExact: Bool) -> Found? {
        guard (0...24).contains(time.hour), (0...59).contains(time.minute), (0...60).contains(time.second ?? 0),
            time.hour < 24 || time.minute == 0
        else { return nil }
        let isLate = time.hour > 12
        var time = time
        if let part { time.hour = part.hour(time.hour) }
        return Found(first: time, last: time, part: part, end: end, isExact: isExact || isLate)
    }

    /// 9:30, 16:10:20, 3:05pm, 3pm.
    private func figures(_ start: Int, _ part: DayPart?, _ isSure: Bool) -> Found? {
        guard let hour = text.digits(at: start), hour.count <= 2 else { return nil }
        var time = ClockTime(hour: hour.value)
        var end = hour.end
        if text.at(end) == ":", let minute = text.digits(at: end + 1), minute.count == 2 {
            (time.minute, end) = (minute.value, minute.end)
            if text.at(end) == ":", let second = text.digits(at: end + 1), second.count == 2 {
                (time.second, end) = (second.value, second.end)
                // 20:30:15.250
                if text.at(end) == ".", let part = text.digits(at: end + 1) { end = part.end }
            }
            if text.at(end) == ":" || isRatio(start) { return nil }
        } else if half(of: hour.end) == nil {
            return nil
        }
        if let half = half(of: end) {
            guard hour.value <= 12 else { return nil }
            time.hour = hour.value % 12 + (half.isLate ? 12 : 0)
            return found(time, nil, half.end, isExact: true)
        }
        if let zone = zone(end) { return found(time, nil, zone, isExact: true) }
        end = text.behind(anyOf: ["时", "分"], at: end) ?? end
        return found(time, part, end, isExact: hour.value > 12 || hour.count == 2 && hour.value < 10)
    }

    /// 比例为3:20 is no time.
    private func isRatio(_ start: Int) -> Bool {
        text.before(.ratio, at: start) != nil
    }

    /// am or pm behind figures.
    private func half(of end: Int) -> (isLate: Bool, end: Int)? {
        let index = space(end)
        for (role, isLate) in [(TimeRole.am, false), (.pm, true)] {
            if let behind = text.behind(role, at: index), !isLetter(behind) { return (isLate, behind) }
        }
        return nil
    }

    private func isLetter(_ index: Int) -> Bool {
        text.at(index).map { $0.value < 0x80 && ($0.properties.isAlphabetic || $0.properties.numericType != nil) }
            ?? false
    }

    /// Z and +08:00 behind a time of a machine; the time stays as it is written.
    private func zone(_ end: Int) -> Int? {
        if text.at(end) == "Z" { return end + 1 }
        guard text.at(end) == "+", let hours = text.digits(at: end + 1), hours.count == 2 || hours.count == 4 else {
            return nil
        }
        guard text.at(hours.end) == ":", let minutes = text.digits(at: hours.end + 1) else { return hours.end }
        return minutes.end
    }

    /// 三点, 七八点, 两点一刻, 九点零五分十秒, 21时30分.
    private func spoken(_ start: Int, _ part: DayPart?, _ isSure: Bool) -> Found? {
        guard let run = NumeralRun.read(text, at: start), run.value.scale == 0, !run.isOpenAbove,
            let word = text.behind(.hour, at: space(run.end)),
            !text.stands(.beforeNoClock, at: start - 1)
        else { return nil }
        // 九十点 is nine or ten.
        let nineOrTen = run.end == start + 2 && run.value == ExactDecimal(coefficient: 90) && text.at(start) == "九"
        if let guess = nineOrTen ? (low: 9, high: 10) : run.guess {
            guard isSure || isBounded(start, word),
                var low = found(ClockTime(hour: guess.low), part, word, isExact: false),
                let high = found(ClockTime(hour: guess.high), part, word, isExact: false)
            else { return nil }
            low.last = high.first
            return low
        }
        guard run.high == nil, let hour = Int(small: run.value.coefficient) else { return nil }
        let isHour = text.at(word - 1) == "时"
        var time = ClockTime(hour: hour)
        let isExact = hour > 12 || hour == 0
        if let half = half(of: word), hour <= 12 {
            time.hour = hour % 12 + (half.isLate ? 12 : 0)
            return found(time, nil, half.end, isExact: true)
        }
        if let (minute, second, end) = minutes(word, isSure: isSure, isHour: isHour) {
            (time.minute, time.second) = (minute, second)
            if minute < 0 { (time.hour, time.minute) = ((hour + 23) % 24, minute + 60) }
            return found(time, part, end, isExact: isExact)
        }
        // 三点五 is a number.
        if !isHour, let next = text.at(word), NumberNotation.digit(next) != nil || next == "几",
            !text.stands(.goesOn, at: word)
        {
            return nil
        }
        if isHour, text.digits(at: start) == nil, text.stands(.noHour, at: start), !isSure { return nil }
        // 一点 is mostly a little.
        if !isHour, !isSure, text.at(start) == "一", run.end == start + 1, text.at(word - 1) == "点" { return nil }
        let isShown =
            isSure || text.at(word - 1) == "钟" || isHour && text.digits(at: start) != nil || hour == 0 && !isHour
        if hour == 0 && !isSure && !isBoundary(word) { return nil }
        return isShown || isBounded(start, word) ? found(time, part, word, isExact: isExact) : nil
    }

    /// What may stand before and behind a bare hour, which 这三点 and 三点建议 are not.
    private func isBounded(_ start: Int, _ end: Int) -> Bool {
        text.behind(.beforeNoHour, at: start - 1) == nil && isBoundary(end)
    }

    private func isBoundary(_ end: Int) -> Bool {
        guard let next = text.at(end) else { return true }
        return text.behind(.behindHour, at: end) != nil
            || !next.properties.isAlphabetic && next.properties.numericType == nil
    }

    /// Minutes and seconds behind the word for the hour: 半, 一刻, 零五分, 二十, 15, 10分20秒, 差五分.
    private func minutes(_ start: Int, isSure: Bool, isHour: Bool) -> (minute: Int, second: Int?, end: Int)? {
        let index = space(start)
        if let half = text.behind("半", at: index) {
            return (30, nil, text.behind("钟", at: half) ?? half)
        }
        if let less = text.behind(.lacking, at: index), let (minute, end) = lack(space(less)) {
            return (-minute, nil, end)
        }
        let past = space(text.behind(.past, at: index) ?? index)
        guard let run = NumeralRun.read(text, at: past), run.value.scale == 0, run.high == nil, !run.isOpenAbove,
            let value = Int(small: run.value.coefficient), (0...59).contains(value)
        else { return nil }
        if let quarter = text.behind("刻", at: run.end), (1...3).contains(value) {
            return (15 * value, nil, text.behind("钟", at: quarter) ?? quarter)
        }
        if let minute = text.behind("分", at: space(run.end)), text.at(minute) != "之" {
            let end = text.behind("钟", at: minute) ?? minute
            if let second = NumeralRun.read(text, at: space(minute)),
                let count = Int(small: second.value.coefficient),
                second.value.scale == 0, (0...60).contains(count), let behind = text.behind("秒", at: space(second.end))
            {
                return (value, count, text.behind("钟", at: behind) ?? behind)
            }
            return (value, nil, end)
        }
        // Without 分 two figures or numerals with a ten are minutes; 三点零五 is a number where nothing says otherwise.
        let length = run.end - index
        let isTens = (index..<run.end).contains { text.at($0).map { "十廿卅".unicodeScalars.contains($0) } ?? false }
        let isFigures = text.digits(at: index).map { $0.count == 2 } ?? false
        let isZero = isSure && past > index && length == 2 && value < 10
        guard isTens || isFigures || isZero || isSure && length == 2, isBoundaryOfMinutes(run.end) else { return nil }
        return isHour && !isFigures ? nil : (value, nil, run.end)
    }

    private func isBoundaryOfMinutes(_ end: Int) -> Bool {
        text.behind(.behindNoMinute, at: end) == nil && text.at(end)?.properties.numericType == nil
    }

    /// 五分, 一刻 in 差五分八点.
    private func lack(_ start: Int) -> (minute: Int, end: Int)? {
        guard let run = NumeralRun.read(text, at: start), run.value.scale == 0,
            let value = Int(small: run.value.coefficient), (1...30).contains(value)
        else { return nil }
        if let end = text.behind(anyOf: ["刻钟", "刻"], at: run.end), value <= 3 { return (15 * value, end) }
        return text.behind(anyOf: ["分钟", "分"], at: run.end).map { (value, $0) }
    }

    /// 差五分八点, 差一刻十二点.
    private func lacking(_ start: Int, _ part: DayPart?) -> Found? {
        guard let less = text.behind(.lacking, at: start), let (minute, end) = lack(space(less)),
            let hour = NumeralRun.read(text, at: space(text.behind(.to, at: end) ?? end)), hour.value.scale == 0,
            let value = Int(small: hour.value.coefficient), (1...24).contains(value),
            let behind = text.behind(.hour, at: hour.end)
        else { return nil }
        return found(ClockTime(hour: value - 1, minute: 60 - minute), part, behind, isExact: value > 12)
    }
}
