import Model

/// Names of five-year plans: “十三五”, 十四五规划, 第十个五年计划, 六五期间.
enum PlanNames {
    private static let opening = Set("“\"‘「『".unicodeScalars)
    private static let closing = Set("”\"’」』".unicodeScalars)
    private static let behindLate = [
        "规划", "计划", "时期", "期间", "期末", "初期", "中期", "末", "以来", "开局", "收官", "、", "五年",
    ]
    private static let behindEarly = ["计划", "规划", "期间", "时期"]

    /// The number of the plan named at `start`, and the index behind its name with quotation marks.
    static func read(_ text: NumberCharacters, at start: Int) -> (number: Int, end: Int)? {
        if let ordinal = text.behind("第", at: start), let number = number(text, ordinal),
            let end = text.behind(anyOf: ["个五年规划", "个五年计划"], at: number.end)
        {
            return (1...20).contains(number.value) ? (number.value, end) : nil
        }
        // “八五”普法 is a plan of another kind.
        if let plan = quoted(text, at: start), text.behind(anyOf: ["普", "法"], at: plan.end) == nil { return plan }
        guard let plan = short(text, start), !(text.at(start - 1).map { $0.properties.numericType != nil } ?? false),
            text.behind(anyOf: plan.end - start == 3 ? behindLate : behindEarly, at: plan.end) != nil
        else { return nil }
        // 十四五、十五六岁 is a row of guesses.
        if text.at(plan.end) == "、", read(text, at: plan.end + 1) == nil { return nil }
        return plan
    }

    /// A short name in quotation marks.
    static func quoted(_ text: NumberCharacters, at start: Int) -> (number: Int, end: Int)? {
        guard let mark = text.at(start), opening.contains(mark), let plan = short(text, start + 1),
            let last = text.at(plan.end), closing.contains(last)
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
        return Int(exactly: run.value.coefficient).map { ($0, run.end) }
    }
}

/// Plans and events that years are counted from: “十三五”末, 十四五以来, 改革开放以来, 建国初期.
struct EraReading {
    let text: NumberCharacters
    let today: CalendarDay

    typealias Found = PointReading.Found

    /// The first two plans ran from 1953 to 1957 and from 1958 to 1962; from the third on they are five years apart.
    private func years(ofPlan number: Int) -> DaySpan? {
        let first = number == 1 ? 1953 : number == 2 ? 1958 : 1951 + 5 * number
        return DaySpan.year(first).flatMap { low in DaySpan.year(first + 4).map { low.through($0) } }
    }

    /// A plan or an event at `start`; an event only where a word behind it counts from it.
    func read(at start: Int) -> Found? { plan(start) ?? event(start) }

    // MARK: plans

    private func plan(_ start: Int) -> Found? {
        guard let plan = PlanNames.read(text, at: start), let span = years(ofPlan: plan.number) else { return nil }
        var end = text.behind(anyOf: ["五年规划", "五年计划", "发展规划", "规划", "计划"], at: plan.end) ?? plan.end
        end = text.behind(anyOf: ["纲要"], at: end) ?? end
        let within = text.behind(anyOf: ["期间", "时期", "期内"], at: end)
        end = within ?? end
        let index = text.behind(anyOf: ["的", "期"], at: end) ?? end
        let year = span.first.year
        let parts: [(words: [String], from: Int, to: Int)] = [
            (["末年", "末期", "末", "收官之年", "最后一年", "收官年"], 4, 4), (["开局之年", "开局年", "首年", "第一年", "头一年", "初年"], 0, 0),
            (["初期", "初", "前期"], 0, 1), (["中期"], 2, 2), (["后期"], 3, 4),
        ]
        for (words, from, to) in parts {
            if let behind = text.behind(anyOf: words, at: index), let first = DaySpan.year(year + from),
                let last = DaySpan.year(year + to)
            {
                return (first.through(last).vague, behind)
            }
        }
        if let ordinal = text.behind("第", at: index), let run = NumeralRun.read(text, at: ordinal),
            run.value.scale == 0, let number = Int(exactly: run.value.coefficient), (1...5).contains(number),
            let behind = text.behind("年", at: run.end)
        {
            return DaySpan.year(year + number - 1).map { ($0, behind) }
        }
        return PartReading(text: text, today: today).counted(in: span, at: end) ?? (span, end)
    }

    // MARK: events

    /// What years are counted from: the day of it, and the last year of its beginnings.
    private typealias Event = (words: [String], day: (Int, Int, Int), early: Int?)

    private static let events: [Event] = [
        (["改革开放"], (1978, 12, 18), 1984), (["十一届三中全会"], (1978, 12, 18), nil),
        (["中华人民共和国成立", "新中国成立", "新中国建立", "共和国成立", "建国", "解放"], (1949, 10, 1), 1956),
        (["中国共产党成立", "建党"], (1921, 7, 1), nil), (["建军"], (1927, 8, 1), nil), (["五四运动"], (1919, 5, 4), nil),
        (["辛亥革命"], (1911, 10, 10), nil), (["抗战爆发", "抗日战争爆发"], (1937, 7, 7), nil),
        (["抗战胜利", "抗日战争胜利"], (1945, 9, 3), nil), (["香港回归祖国", "香港回归"], (1997, 7, 1), nil),
        (["澳门回归祖国", "澳门回归"], (1999, 12, 20), nil),
        (["加入世贸组织", "加入世界贸易组织", "加入WTO", "入世"], (2001, 12, 11), nil), (["十四大"], (1992, 10, 12), nil),
        (["十五大"], (1997, 9, 12), nil), (["十六大"], (2002, 11, 8), nil), (["十七大"], (2007, 10, 15), nil),
        (["十八大"], (2012, 11, 8), nil), (["十九大"], (2017, 10, 18), nil), (["二十大"], (2022, 10, 16), nil),
    ]
    private static let counting = ["以来", "之后", "以后", "后", "之前", "以前", "前", "至今", "到现在", "到今天", "那一年", "那年", "当年"]

    private func event(_ start: Int) -> Found? {
        let index = text.behind(anyOf: ["党的", "中共"], at: start) ?? start
        for (words, day, early) in Self.events {
            guard let end = text.behind(anyOf: words, at: index), let span = DaySpan.day(day.0, day.1, day.2) else {
                continue
            }
            if let early, let behind = text.behind(anyOf: ["初期", "之初", "初"], at: end), let last = DaySpan.year(early) {
                return (span.through(last).vague, behind)
            }
            guard let behind = text.behind(anyOf: Self.counting, at: end) else { return nil }
            if let next = text.at(behind), "前后".unicodeScalars.contains(text.at(behind - 1) ?? next),
                "沿列景端进途期后辈勤台".unicodeScalars.contains(next)
            {
                return nil
            }
            if text.at(behind - 1) == "年" { return DaySpan.year(day.0).map { ($0, behind) } }
            return (span, end)
        }
        return nil
    }
}
