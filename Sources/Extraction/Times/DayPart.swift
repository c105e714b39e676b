import Model

/// A part of a day that has a name, 上午 or 傍晚, and how hours of the clock are meant in it.
struct DayPart: Hashable {
    /// First and last hour; past 24 they are of the next day.
    var first: Int
    var last: Int
    /// How the hours of a twelve-hour clock are meant.
    var kind: Kind
    /// True where the word alone is a time; others are only behind a date or before a clock time.
    var isTime = true

    enum Kind: String {
        case early, morning, noon, afternoon, evening, night
    }

    /// Reads what a list says of the words for parts, `6-10 morning behind`: the part for each word.
    ///
    /// - Throws: `SetupError` for each that says something else.
    static func named(_ words: [PhraseWord]) throws(SetupError) -> [String: DayPart] {
        var faults: [Fault] = []
        var all: [String: DayPart] = [:]
        for word in words {
            let said = word.value.split(separator: " ").map(String.init)
            let hours = (said.first ?? "").split(separator: "-").compactMap { Int($0) }
            guard hours.count == 2, hours[0] < hours[1], said.count == 2 || said.count == 3 && said[2] == "behind",
                let kind = Kind(rawValue: said[1])
            else {
                faults.append(
                    Fault(
                        file: "lexicons/\(TimeRole.list).tsv", place: "line \(word.line)",
                        message: "«\(word.value)» is no part of a day such as 6-10 morning"))
                continue
            }
            all[word.surface] = DayPart(first: hours[0], last: hours[1], kind: kind, isTime: said.count == 2)
        }
        if !faults.isEmpty { throw SetupError(faults) }
        return all
    }

    /// The part that is named at `index`, and the index behind its name.
    static func read(_ text: NumberCharacters, at index: Int) -> (part: DayPart, end: Int)? {
        guard let (word, end) = text.word(.dayPart, at: index),
            let part = text.words.dayParts[word.surface]
        else { return nil }
        return (part, end)
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
