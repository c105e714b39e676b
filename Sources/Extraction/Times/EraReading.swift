import Model

/// Names of five-year plans: “十三五”, 十四五规划, 第十个五年计划, 六五期间.
enum PlanNames {
    /// The number of the plan named at `start`, and the index behind its name with quotation marks.
    static func read(_ text: NumberCharacters, at start: Int) -> (number: Int, end: Int)? {
        if let ordinal = text.behind("第", at: start), let number = number(text, ordinal),
            let end = text.behind(.fullPlan, at: number.end)
        {
            return PlanYears.numbers.contains(number.value) ? (number.value, end) : nil
        }
        // “八五”普法 is a plan of another kind.
        if let plan = quoted(text, at: start), !text.stands(.noPlan, at: plan.end) { return plan }
        guard let plan = short(text, start), !(text.at(start - 1).map { $0.properties.numericType != nil } ?? false),
            text.behind(plan.end - start == 3 ? .latePlan : .earlyPlan, at: plan.end) != nil
                || plan.end - start == 3 && isOver(text, plan.end)
        else { return nil }
        // 十四五、十五六岁 is a row of guesses.
        if text.at(plan.end) == "、", read(text, at: plan.end + 1) == nil { return nil }
        return plan
    }

    /// True where nothing stands at `end` of which there could be thirteen to fifteen: 十三五, 十三五前三年, 十三五第一年.
    private static func isOver(_ text: NumberCharacters, _ end: Int) -> Bool {
        guard let next = text.at(text.skippingSpace(end)) else { return true }
        if let part = text.behind(.planPart, at: end), let number = number(text, part) {
            return text.behind("年", at: number.end) != nil
        }
        return !next.properties.isAlphabetic && next.properties.numericType == nil
            && !"%‰.-~—+".unicodeScalars.contains(next)
    }

    /// A short name in quotation marks.
    static func quoted(_ text: NumberCharacters, at start: Int) -> (number: Int, end: Int)? {
        guard text.isQuotation(at: start, opening: true), let plan = short(text, start + 1),
            text.isQuotation(at: plan.end, opening: false)
        else { return nil }
        return (plan.number, plan.end + 1)
    }

    /// 十四五 is the fourteenth, 九五 the ninth.
    private static func short(_ text: NumberCharacters, _ start: Int) -> (number: Int, end: Int)? {
        guard let first = text.at(start) else { return nil }
        let isLate = first == "十" && text.at(start + 2) == "五"
        let end = start + (isLate ? 3 : 2)
        guard text.at(end - 1) == "五", first.value >= 0x3400 else { return nil }
        if isLate { return text.at(start + 1).flatMap(NumberNotation.digit).map { (10 + Int($0), end) } }
        return (first == "十" ? 10 : NumberNotation.digit(first).map { Int($0) }).map { ($0, end) }
    }

    private static func number(_ text: NumberCharacters, _ start: Int) -> (value: Int, end: Int)? {
        guard let run = NumeralRun.read(text, at: start), run.value.scale == 0, run.high == nil else { return nil }
        return Int(small: run.value.coefficient).map { ($0, run.end) }
    }
}

/// Plans and events that years are counted from: “十三五”末, 十四五以来, 改革开放以来, 建国初期.
struct EraReading {
    let text: NumberCharacters
    let today: CalendarDay

    typealias Found = PointReading.Found

    private func years(ofPlan number: Int) -> DaySpan? {
        let years = PlanYears.of(plan: number)
        return DaySpan.year(years.lowerBound).flatMap { low in DaySpan.year(years.upperBound).map { low.through($0) } }
    }

    /// A plan or an event at `start`; an event only where a word behind it counts from it.
    func read(at start: Int) -> Found? { plan(start) ?? event(start) }

    // MARK: plans

    private func plan(_ start: Int) -> Found? {
        guard let plan = PlanNames.read(text, at: start), let span = years(ofPlan: plan.number) else { return nil }
        var end = text.behind(.planKind, at: plan.end) ?? plan.end
        end = text.behind(.planPaper, at: end) ?? end
        let within = text.behind(.planTime, at: end)
        end = within ?? end
        let index = text.behind(.planJoint, at: end) ?? end
        let year = span.first.year
        if let (part, behind) = text.words.parts.read(text, at: index, of: .plan),
            let first = DaySpan.year(year + part.first), let last = DaySpan.year(year + part.last)
        {
            return (first.through(last).vague, behind)
        }
        if let ordinal = text.behind("第", at: index), let run = NumeralRun.read(text, at: ordinal),
            run.value.scale == 0, let number = Int(small: run.value.coefficient), (1...5).contains(number),
            let behind = text.behind("年", at: run.end)
        {
            return DaySpan.year(year + number - 1).map { ($0, behind) }
        }
        return PartReading(text: text, today: today).counted(in: span, at: end) ?? (span, end)
    }

    // MARK: events

    private func event(_ start: Int) -> Found? {
        let index = text.behind(.party, at: start) ?? start
        for event in text.words.namedDays.events {
            guard let end = text.behind(event.word.surface, at: index), let span = DaySpan.day(event.day) else {
                continue
            }
            if let until = event.until, let behind = text.behind(.eventBeginning, at: end),
                let last = DaySpan.year(until)
            {
                return (span.through(last).vague, behind)
            }
            guard let behind = text.behind(.counting, at: end) else { return nil }
            if text.stands(.sideBefore, at: behind - 1) || text.stands(.sideAfter, at: behind - 1),
                text.behind(.behindNoEvent, at: behind) != nil
            {
                return nil
            }
            if text.at(behind - 1) == "年" { return DaySpan.year(event.day.year).map { ($0, behind) } }
            return (span, end)
        }
        return nil
    }
}
