import Model

/// Fills in what a mention leaves out from what the text is about at its place.
struct DateResolver: Sendable {
    let vocabulary: TimeVocabulary

    /// What the text is about at one place.
    struct Ground {
        /// The year that 今年 means.
        var current: Int?
        /// The year under discussion.
        var talked: Int?
        /// The year that 全年 and 上年 count from.
        var told: Int?
        /// The year looked back on: 过去五年 ends with it.
        var reviewed: Int?
        /// The time named last in the sentence or paragraph.
        var anchor: Period?
        /// The year of the last month or day that the paragraph names.
        var datedYear: Int?
        /// The day on which the document was spoken or published.
        var today: CalendarDay?
        /// True behind 预计 and the like: a month without a year is still to come.
        var isExpected = false
    }

    /// A mention's meaning.
    struct Reading {
        var type: DateRecord.DateType
        var value: String
        var period: Period?
        var start: String?
        var end: String?
        var granularity: String
        var basis: DateRecord.Basis
    }

    /// The meaning of a mention; nil when the text doesn't say enough, or when no calendar has the date.
    func reading(of parts: DateParts, on ground: Ground) -> Reading? {
        switch parts.kind {
        case .point, .census: point(parts, ground)
        case .range: range(parts, ground)
        case .plan: plan(parts)
        case .decade: decade(parts, ground)
        case .century: century(parts, ground)
        case .back, .ahead, .these: years(parts, ground)
        case .duration: duration(parts, type: .duration)
        case .set: duration(parts, type: .set)
        case .those, .name: nil
        }
    }

    // MARK: years

    /// The year of a mention and where it comes from.
    private func year(_ parts: DateParts, _ ground: Ground) -> (year: Int, basis: DateRecord.Basis)? {
        if let year = parts.low.year { return (year, .explicit) }
        if let word = parts.yearWord {
            let entry = vocabulary.yearWords[word]
            let base: Int? =
                switch entry.base {
                case .current: ground.current
                case .talked: ground.anchor?.lastYear ?? ground.told
                case .anchor: ground.anchor?.lastYear ?? ground.told
                }
            guard var year = base.map({ $0 + entry.offset }) else { return nil }
            // 比去年同期 in what is told of last year is of the year before that.
            if parts.isSamePart, entry.base == .current, entry.offset < 0,
                let told = ground.anchor?.lastYear ?? ground.told, year >= told
            {
                year = told + entry.offset
            }
            return (year, .deictic)
        }
        if ground.isExpected, parts.low.month != nil, ground.anchor == nil, let current = ground.current {
            return (max(current, ground.talked ?? current), .context)
        }
        let dated = parts.low.month == nil ? nil : ground.datedYear
        if let year = dated ?? ground.anchor?.lastYear ?? ground.talked { return (year, .context) }
        return nil
    }

    /// 本月, 上月5日, 次月: in the month that was named last, or that the text is about, or that is now, and beside it.
    private func point(_ parts: DateParts, monthOffset: Int, _ ground: Ground) -> Reading? {
        let now = parts.needsMonth ? nil : ground.today.map { DatePoint(year: $0.year, month: $0.month) }
        let named = ground.anchor.flatMap { $0.isOfMonths ? $0.last ?? $0.first : nil } ?? now
        guard let named, let month = named.month else { return nil }
        let months = named.year * 12 + month - 1 + monthOffset
        var dated = parts
        dated.monthOffset = nil
        dated.low.year = months / 12
        dated.low.month = months % 12 + 1
        var reading = point(dated, ground)
        reading?.basis = .deictic
        return reading
    }

    private func point(_ parts: DateParts, _ ground: Ground) -> Reading? {
        if let offset = parts.monthOffset { return point(parts, monthOffset: offset, ground) }
        guard let (given, basis) = year(parts, ground) else { return nil }
        var year = given
        let low = parts.low
        if parts.isOpen, basis == .context, let month = low.month, let today = ground.today {
            // 2月17日以来 reaches to the day of speaking: the last such day before it.
            let isPast = (month, low.day ?? 1) <= (today.month, today.day)
            year = max(year, isPast ? today.year : today.year - 1)
        }
        var period: Period
        var granularity: String
        if let quarters = parts.firstQuarters {
            guard (1...4).contains(quarters) else { return nil }
            period = months(1, through: quarters * 3, of: year)
            granularity = "quarter"
        } else if let count = parts.firstMonths {
            period = months(1, through: count, of: year)
            granularity = "month"
        } else if let half = parts.half {
            period = months(half * 6 - 5, through: half * 6, of: year)
            granularity = "half"
        } else if let quarter = low.quarter {
            guard (1...4).contains(quarter) else { return nil }
            period = months(quarter * 3 - 2, through: quarter * 3, of: year)
            granularity = "quarter"
        } else if let tenDays = parts.tenDays, let month = low.month {
            guard (1...12).contains(month) else { return nil }
            let last = tenDays == 3 ? CalendarDay.days(inMonth: month, of: year) : tenDays * 10
            period = Period(
                DatePoint(year: year, month: month, day: tenDays * 10 - 9),
                through: DatePoint(year: year, month: month, day: last))
            granularity = "ten_days"
        } else if parts.isSamePart, let anchor = ground.anchor, anchor.isOfMonths {
            // 1-8月…比上年同期: the same months of the year before.
            let shift = year - anchor.lastYear
            period = anchor
            period.first.year += shift
            period.last?.year += shift
            granularity = period.first.granularity
        } else {
            var day = DatePoint(year: year, month: low.month, day: low.day)
            if low.month == nil, low.hour != nil {
                // 下午2时 behind a day: of that.
                guard let anchor = ground.anchor, !anchor.isOpen else { return nil }
                let last = anchor.last ?? anchor.first
                day = DatePoint(year: last.year, month: last.month, day: last.day)
            }
            guard let point = Self.point(low, on: day) else { return nil }
            period = Period(point)
            if parts.high.hour != nil {
                guard let end = Self.point(parts.high, on: day) else { return nil }
                period.last = end
            }
            granularity = low.hour != nil && low.minute == nil ? "hour" : point.granularity
            if parts.isOpen && low.month == nil && parts.isLastYear {
                // 去年年底以来
                period.first = DatePoint(year: year, month: 12)
                granularity = "month"
            } else if parts.isOpen && low.month == nil && basis == .deictic {
                // 今年以来 and 年初以来 begin on the first of January.
                period.first = DatePoint(year: year, month: 1, day: 1)
            }
        }
        if parts.isOpen {
            period.last = nil
            period.isOpen = true
        }
        return reading(period, granularity, basis)
    }

    /// A time of a day, or the day where none is given; past 24 hours it is on the next. Nil for what no calendar has.
    private static func point(_ clock: DateParts.Point, on day: DatePoint) -> DatePoint? {
        guard var hour = clock.hour else { return day.isValid ? day : nil }
        guard day.isValid, let month = day.month, var number = day.day else { return nil }
        let minute = clock.minute ?? 0
        if hour > 24 || hour == 24 && minute > 0 { (hour, number) = (hour - 24, number + 1) }
        let isOver = number > CalendarDay.days(inMonth: month, of: day.year)
        let point = DatePoint(
            year: isOver && month == 12 ? day.year + 1 : day.year, month: isOver ? month % 12 + 1 : month,
            day: isOver ? 1 : number, hour: hour, minute: minute, second: clock.second)
        return point.isValid ? point : nil
    }

    private func range(_ parts: DateParts, _ ground: Ground) -> Reading? {
        guard let (year, basis) = year(parts, ground) else { return nil }
        if let low = parts.low.quarter, let high = parts.high.quarter {
            return reading(months(low * 3 - 2, through: high * 3, of: year), "quarter", basis)
        }
        let first = DatePoint(year: year, month: parts.low.month, day: parts.low.day)
        if parts.relativeCentury != nil {
            // 从1981年到本世纪末.
            let end = ((ground.current ?? year) / 100 + 1) * 100
            return reading(Period(first, through: DatePoint(year: end)), "year", .explicit)
        }
        let last = DatePoint(
            year: parts.high.year ?? year + (parts.endsNextYear ? 1 : 0),
            month: parts.high.month ?? (parts.high.day == nil ? nil : parts.low.month),
            day: parts.high.day)
        guard let first = Self.point(parts.low, on: first), let last = Self.point(parts.high, on: last) else {
            return nil
        }
        let granularity = parts.low.hour != nil && parts.low.minute == nil ? "hour" : first.granularity
        return reading(Period(first, through: last), granularity, basis)
    }

    private func months(_ first: Int, through last: Int, of year: Int) -> Period {
        let begin = DatePoint(year: year, month: first)
        return first == last ? Period(begin) : Period(begin, through: DatePoint(year: year, month: last))
    }

    private func reading(_ period: Period, _ granularity: String, _ basis: DateRecord.Basis) -> Reading {
        let isRange = period.isOpen || period.last != nil
        let type: DateRecord.DateType = isRange ? .range : period.first.hour != nil ? .datetime : .date
        return Reading(
            type: type, value: period.edtf, period: period, start: period.startDay, end: period.endDay,
            granularity: granularity, basis: basis)
    }

    // MARK: plans, decades, centuries, rows of years

    private func plan(_ parts: DateParts) -> Reading? {
        guard let number = parts.plan, PlanYears.numbers.contains(number) else { return nil }
        let years = PlanYears.of(plan: number)
        let basis: DateRecord.Basis = parts.kind == .plan && parts.isExplicitPlan ? .explicit : .deictic
        if parts.isLastYear { return reading(Period(year: years.upperBound), "year", basis) }
        if parts.isOpen { return reading(Period(DatePoint(year: years.lowerBound), isOpen: true), "year", basis) }
        // “十四五”前三年, “十三五”后两年
        if let count = parts.count, let number = Int(exactly: count.coefficient), (1..<years.count).contains(number) {
            let first = parts.isSamePart ? years.lowerBound : years.upperBound - number + 1
            return reading(Self.years(first, number), "year", basis)
        }
        return reading(Self.years(years.lowerBound, years.count), "five_years", basis)
    }

    /// So many years from the first on.
    private static func years(_ first: Int, _ count: Int) -> Period {
        count == 1 ? Period(year: first) : Period(DatePoint(year: first), through: DatePoint(year: first + count - 1))
    }

    private func decade(_ parts: DateParts, _ ground: Ground) -> Reading? {
        guard let decade = parts.decade else { return nil }
        let thisCentury = (ground.current ?? ground.talked ?? 2000) / 100
        var basis = DateRecord.Basis.explicit
        let century: Int
        if let number = parts.century {
            century = number - 1
        } else if let relative = parts.relativeCentury {
            century = thisCentury + relative
            basis = .deictic
        } else {
            // A bare decade is the last one that has begun, or the one ahead: 九十年代 in 1985, 五十年代 in 2023.
            let year = ground.current ?? ground.talked ?? 2000
            century = thisCentury * 100 + decade <= year + 15 ? thisCentury : thisCentury - 1
        }
        let first = century * 100 + decade
        guard (1000...2990).contains(first) else { return nil }
        let value = parts.isOpen ? CalendarDay.padded(first, 4) + "/.." : String(first / 10) + "X"
        return Reading(
            type: parts.isOpen ? .range : .date, value: value, period: nil, start: "\(first)-01-01",
            end: parts.isOpen ? nil : "\(first + 9)-12-31", granularity: "decade", basis: basis)
    }

    private func century(_ parts: DateParts, _ ground: Ground) -> Reading? {
        var basis = DateRecord.Basis.explicit
        var hundred: Int
        if let number = parts.century {
            hundred = number - 1
        } else {
            hundred = (ground.current ?? ground.talked ?? 2000) / 100 + (parts.relativeCentury ?? 0)
            basis = .deictic
        }
        guard (10...29).contains(hundred) else { return nil }
        if parts.isMiddle {
            return Reading(
                type: .date, value: "\(hundred)5X", period: nil, start: "\(hundred)50-01-01", end: "\(hundred)59-12-31",
                granularity: "decade", basis: basis)
        }
        // 到本世纪末: the year that plans are made for. 二十世纪末 and 上世纪末 look back on some years.
        if parts.isLastYear, parts.relativeCentury == 0 {
            return reading(Period(year: (hundred + 1) * 100), "year", basis)
        }
        hundred = max(hundred, 10)
        return Reading(
            type: .date, value: "\(hundred)XX", period: nil, start: "\(hundred)00-01-01", end: "\(hundred)99-12-31",
            granularity: "century", basis: basis)
    }

    private func years(_ parts: DateParts, _ ground: Ground) -> Reading? {
        guard let count = parts.count, count.scale == 0, let number = Int(exactly: count.coefficient),
            (1...60).contains(number)
        else { return nil }
        if parts.kind == .ahead {
            let offset = parts.yearWord.map { vocabulary.yearWords[$0].offset } ?? 0
            guard let first = (ground.current ?? ground.talked).map({ $0 + offset }) else { return nil }
            return reading(Self.years(first, number), "year", .deictic)
        }
        guard let last = ground.reviewed ?? ground.talked else { return nil }
        return reading(Self.years(last - number + 1, number), "year", .deictic)
    }

    /// What a mention of `those` years can mean.
    struct Named {
        /// The years that were named last as a stretch: 1953年和1954年两年.
        var span: Period?
        /// The plan named in full that this year lies in: 第六个五年计划.
        var plan: Period?
        /// True where the text is about several years already.
        var isOfYears: Bool
    }

    /// 两年 behind 1953年和1954年两年: those years, told as a length; 五年 those of the plan, and 前三年 its first, where they
    /// are over by `current`. Nil, or a mere length where it says 五年内, where no such years were named.
    func those(_ parts: DateParts, _ named: Named, current: Int?) -> Reading? {
        let length = parts.unit.flatMap { _ in duration(parts, type: .duration) }
        guard let count = parts.count, count.scale == 0, let number = Int(exactly: count.coefficient) else {
            return length
        }
        var span = number < 5 ? named.span : named.isOfYears ? nil : named.plan
        if parts.isSamePart {
            span = named.plan.map { Self.years($0.first.year, number) }
            if let last = span?.lastYear, let current, last >= current { span = nil }
        }
        guard let span, span.lastYear - span.first.year + 1 == number else { return length }
        return Reading(
            type: .duration, value: "P\(number)Y", period: span, start: nil, end: nil, granularity: "year",
            basis: .explicit)
    }

    /// 这五年: the stretch of as many years among those that the text is about, none of them later than `last`.
    func these(_ parts: DateParts, _ stretches: [Period?], until last: Int?) -> Reading? {
        guard let count = parts.count, count.scale == 0 else { return nil }
        let isMeant = { (period: Period) in
            period.isOfYears && period.lastYear <= last ?? .max
                && Int128(period.lastYear - period.first.year + 1) == count.coefficient
        }
        return stretches.lazy.compactMap { $0 }.first(where: isMeant).map { reading($0, "year", .deictic) }
    }

    // MARK: durations and sets

    private func duration(_ parts: DateParts, type: DateRecord.DateType) -> Reading? {
        let count = parts.count ?? ExactDecimal(coefficient: 1)
        let unit = parts.unit.map { vocabulary.units[$0] }
        let designator = unit?.designator ?? "M"
        // Without a unit of the list it is 半年 or 半个月.
        var amount = multiply(count, unit?.factor ?? ExactDecimal(coefficient: 6))
        if parts.hasHalf {
            amount = add(
                amount, designator == "Y" ? ExactDecimal(coefficient: 5, scale: 1) : ExactDecimal(coefficient: 0))
        }
        var value = "P"
        var letter = designator
        if designator.hasPrefix("T") {
            value = "PT"
            letter = String(designator.dropFirst())
        }
        if parts.hasHalf && designator == "Y", count.scale == 0 {
            value += "\(count.coefficient)Y6M"
        } else {
            var digits: [UInt8] = []
            amount.normalised.append(to: &digits)
            value += String(decoding: digits, as: UTF8.self) + letter
        }
        if let second = parts.secondCount, let unit = parts.secondUnit.map({ vocabulary.units[$0].designator }) {
            // 3天6小时: hours stand behind a T of their own.
            let ending = value.contains("T") && unit.hasPrefix("T") ? String(unit.dropFirst()) : unit
            value += ending.hasPrefix("T") ? "T\(second)\(ending.dropFirst())" : "\(second)\(ending)"
        }
        let granularity =
            switch designator {
            case "Y": "year"
            case "M": "month"
            case "W": "week"
            case "D": "day"
            case "TH": "hour"
            case "TM": "minute"
            default: "second"
            }
        return Reading(
            type: type, value: value, period: nil, start: nil, end: nil, granularity: granularity, basis: .explicit)
    }

    private func multiply(_ a: ExactDecimal, _ b: ExactDecimal) -> ExactDecimal {
        ExactDecimal(coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale)
    }

    private func add(_ a: ExactDecimal, _ b: ExactDecimal) -> ExactDecimal {
        let scale = max(a.scale, b.scale)
        func raised(_ x: ExactDecimal) -> Int128 { x.scaled(byPowerOfTen: scale)?.coefficient ?? 0 }
        return ExactDecimal(coefficient: raised(a) + raised(b), scale: scale)
    }
}
