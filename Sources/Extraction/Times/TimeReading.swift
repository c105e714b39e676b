import Model

/// What the reader looks for at one place: ranges and open ranges of points, distances, lengths.
struct TimeReading {
    let text: NumberCharacters
    let today: CalendarDay
    /// The moment at which it is said; nil where only its day is known.
    let now: ReadTime.Moment?

    typealias Found = (meaning: ReadTime.Meaning, end: Int)

    var points: PointReading { PointReading(text: text, today: today) }
    var years: YearReading { YearReading(text: text, today: today) }

    /// True where figures stand behind a time that ends at `end`, with nothing but 、 or 和 between.
    func isInList(_ start: Int, behind end: Int) -> Bool {
        guard start > end, let joint = text.behind(.listJoint, at: space(end)),
            space(joint) == start,
            let scalar = text.at(start)
        else { return false }
        return scalar == "第" || scalar.properties.numericType != nil
    }

    /// The longest reading at `start`; of equally long ones a date before a length.
    func read(at start: Int) -> Found? {
        var best: Found?
        let distance = DistanceReading(text: text, today: today).read(at: start)
        let moment = MomentReading(text: text, today: today).read(at: start)
        let set = SetReading(text: text, today: today).read(at: start)
        let clock = now.flatMap { ClockDistanceReading(text: text, now: $0).read(at: start) }
        for found in [
            inRow(start), numbered(start), range(start), distance, length(start), moment, set, clock, sameTime(start),
            beforeChrist(start),
        ] {
            if let found, found.end > best?.end ?? 0 { best = found }
        }
        return best
    }

    func space(_ index: Int) -> Int { text.skippingSpace(index) }

    func days(_ first: CalendarDay?, _ last: CalendarDay?, _ end: Int) -> Found {
        (.days(first: first, last: last), end)
    }

    // MARK: days that no range tells

    /// 明天这个时候, 后天此时, 三天前的这个时候: the hour at which it is said, of another day; where that isn't known, the day.
    private func sameTime(_ start: Int) -> Found? {
        var day: CalendarDay
        var index: Int
        if let point = points.read(at: start), point.span.first == point.span.last {
            (day, index) = (point.span.first, point.end)
        } else if let distant = DistanceReading(text: text, today: today).distantDay(at: start) {
            (day, index) = distant
        } else if let year = years.read(at: start),
            let same = CalendarDay(year: year.year, month: today.month, day: today.day)
        {
            (day, index) = (same, year.end)
        } else {
            return nil
        }
        index = space(text.behind("的", at: space(index)) ?? index)
        guard let end = text.behind(.sameTime, at: index) else { return nil }
        guard var moment = now else { return days(day, day, end) }
        moment.day = day
        return (.moments(first: moment, last: moment), end)
    }

    /// 今明两年, 明后两天, 今明后三天: days or years in a row.
    private func inRow(_ start: Int) -> Found? {
        for (isDays, role) in [(true, TimeRole.dayInRow), (false, .yearInRow)] {
            var offsets: [Int] = []
            var index = start
            while let (word, end) = text.word(role, at: index), offsets.last.map({ word.number == $0 + 1 }) ?? true {
                offsets.append(word.number)
                index = end
            }
            let number = text.wholeNumber(at: index)
            guard offsets.count > 1, number.map({ $0.value == offsets.count }) ?? isDays,
                let end = isDays ? text.behindDay(at: number?.end ?? index) : text.behind("年", at: number?.end ?? index)
            else { continue }
            if isDays {
                return days(
                    CalendarDay(ordinal: today.ordinal + offsets[0]),
                    CalendarDay(ordinal: today.ordinal + offsets[offsets.count - 1]), end)
            }
            return days(
                DaySpan.year(today.year + offsets[0])?.first,
                DaySpan.year(today.year + offsets[offsets.count - 1])?.last, end)
        }
        return nil
    }

    /// The index behind 公元前221年, where its figures are no year of ours, and 2月30日.
    func behindNoTime(_ start: Int) -> Int? {
        var index = start
        if let year = text.wholeNumber(at: index), let end = text.behind("年", at: space(year.end)) {
            index = space(end)
        }
        if let month = text.wholeNumber(at: index), let end = text.behind("月", at: space(month.end)),
            let day = text.wholeNumber(at: space(end)), let behind = text.end(of: .dayMark, at: space(day.end))
        {
            return behind
        }
        guard let before = text.behind(.eraBefore, at: start), let run = NumeralRun.read(text, at: space(before)) else {
            return nil
        }
        return text.behind(anyOf: ["年", "世纪"], at: space(run.end)) ?? run.end
    }
}
