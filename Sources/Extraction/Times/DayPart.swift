/// A part of a day that has a name, 上午 or 傍晚, and how hours of the clock are meant in it.
struct DayPart: Hashable {
    /// First and last hour; past 24 they are of the next day.
    var first: Int
    var last: Int
    /// How the hours of a twelve-hour clock are meant.
    var kind: Kind
    /// True where the word alone is a time; others are only behind a date or before a clock time.
    var isTime = true

    enum Kind {
        case early, morning, noon, afternoon, evening, night
    }

    private static let all: [(words: [String], part: DayPart)] = [
        (["凌晨"], DayPart(first: 0, last: 6, kind: .early)),
        (["黎明", "拂晓", "破晓"], DayPart(first: 4, last: 7, kind: .early, isTime: false)),
        (["大清早", "一大早", "清晨", "清早", "早晨", "早上"], DayPart(first: 6, last: 10, kind: .morning)),
        (["早间", "一早", "早", "晨"], DayPart(first: 6, last: 10, kind: .morning, isTime: false)),
        (["上午", "午前"], DayPart(first: 8, last: 12, kind: .morning)),
        (["中午", "正午", "晌午"], DayPart(first: 11, last: 13, kind: .noon)),
        (["午间"], DayPart(first: 11, last: 13, kind: .noon, isTime: false)),
        (["下午", "午后"], DayPart(first: 12, last: 18, kind: .afternoon)),
        (["晏昼", "后晌"], DayPart(first: 12, last: 18, kind: .afternoon, isTime: false)),
        (["傍晚"], DayPart(first: 17, last: 19, kind: .evening)),
        (["黄昏"], DayPart(first: 17, last: 19, kind: .evening, isTime: false)),
        (["晚上", "晚间"], DayPart(first: 18, last: 24, kind: .evening)),
        (["前半夜", "上半夜"], DayPart(first: 18, last: 24, kind: .night)),
        (["后半夜", "下半夜"], DayPart(first: 0, last: 6, kind: .night)),
        (["深夜"], DayPart(first: 22, last: 24, kind: .night)),
        (["午夜", "半夜", "子夜"], DayPart(first: 23, last: 25, kind: .night)),
        (["夜晚", "夜间", "夜里", "晚", "夜"], DayPart(first: 18, last: 24, kind: .evening, isTime: false)),
        (["白天"], DayPart(first: 6, last: 18, kind: .morning, isTime: false)),
    ]

    /// What follows a word of one character, or greets, and so makes another word: 早点, 晚会, 夜市, 下午茶, 晚上好.
    private static let longer: [Unicode.Scalar: String] = [
        "早": "点些日餐饭报就已稻班市于在期熟先年知教操高退", "晚": "会餐饭报宴点些于期年稻班礼霞婚熟自安高",
        "夜": "市班景宵校色总大空行经", "晨": "练报光跑会检间", "午": "茶好餐饭休睡场", "上": "好场", "间": "新", "里": "",
    ]

    /// The part that is named at `index`, and the index behind its name.
    static func read(_ text: NumberCharacters, at index: Int) -> (part: DayPart, end: Int)? {
        for (words, part) in all {
            guard let end = text.behind(anyOf: words, at: index), let last = text.at(end - 1) else { continue }
            if let next = text.at(end), longer[last]?.unicodeScalars.contains(next) ?? false { return nil }
            return (part, end)
        }
        return nil
    }

    /// The part that an evening's name at the end of a date stands for: 除夕夜, 平安夜.
    static let evening = DayPart(first: 18, last: 24, kind: .evening)

    /// The hour of the day, past 24 on the next day, that a written one means in this part.
    func hour(_ hour: Int) -> Int {
        switch kind {
        case .early: hour == 12 ? 0 : hour
        case .morning: hour
        case .noon: hour < 6 ? hour + 12 : hour
        case .afternoon: hour < 12 ? hour + 12 : hour
        case .evening: hour < 5 || hour == 12 ? (hour % 12) + 24 : hour < 12 ? hour + 12 : hour
        // 半夜两点 is before that day's morning, 夜里十二点 the midnight that ends it.
        case .night: hour == 0 || hour == 12 ? 24 : hour < 6 ? hour : hour < 12 ? hour + 12 : hour
        }
    }
}
