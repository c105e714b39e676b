import Model
import Patterns

/// The names of days and years that a pack has: feasts, solar terms, events, reigns.
struct NamedDayWords: Sendable {
    /// When a named day is.
    enum Rule: Sendable {
        /// The same day of our calendar each year.
        case solar(Int, Int)
        /// The same day of the lunar calendar.
        case lunar(Int, Int)
        /// The last day of the lunar year.
        case eve
        /// The so-manieth of a weekday (0 for Monday) in a month.
        case weekday(month: Int, number: Int, weekday: Int)
        /// So many days from Easter Sunday.
        case easter(Int)
    }

    /// A name with its day.
    struct Named: Sendable {
        let word: PhraseWord
        let rule: Rule
    }

    /// What years are counted from.
    struct Event: Sendable {
        let word: PhraseWord
        let day: CalendarDay
        /// The last year of its beginnings; nil where nobody speaks of these.
        let until: Int?
    }

    /// The last of the 24 solar terms, counted from 0.
    private static let lastTerm = 23

    /// Names of days by their first characters, longer ones first.
    let days: [Unicode.Scalar: [Named]]
    /// Days that their figures name, longer ones first.
    let numerals: [Named]
    /// The solar terms with their numbers.
    let terms: [PhraseWord]
    /// Those terms that mostly are weather.
    let weather: Set<String>
    /// Those terms that are other words, too.
    let otherWords: Set<String>
    /// Events, longer names first.
    let events: [Event]
    /// Reigns with their first years, longer names first.
    let reigns: [PhraseWord]

    /// Takes the list `phrase_days` of a pack.
    ///
    /// - Throws: `SetupError` when it is missing, or for each value that isn't as its role wants it.
    init(pack: Pack) throws(SetupError) {
        let name = "phrase_days"
        var list = RoleWords(name, of: pack)
        var faults: [Fault] = []
        let lexicon = pack.lexicons[name]
        /// The words with a role, longer ones first, each as it is read; what can't be read is a fault.
        func words<Word>(_ role: String, _ read: (PhraseWord, Lexicon.Row) -> Word?) -> [Word] {
            guard let lexicon else { return [] }
            return list.rows(role).longestFirst { $0.columns[0] }.compactMap { row in
                let word = PhraseWord(row, of: lexicon)
                let result = read(word, row)
                if result == nil {
                    faults.append(
                        Fault(
                            file: "lexicons/\(name).tsv", place: "line \(row.line)",
                            message: "«\(word.value)» is no value of the role \(role)"))
                }
                return result
            }
        }
        func named(_ role: String, _ rule: ([Int]) -> Rule?) -> [Named] {
            words(role) { word, _ in
                let isBelowZero = word.value.hasPrefix("-")
                let numbers = word.value.split(separator: "-").map { Int($0) }
                if numbers.contains(nil) { return nil }
                return rule(numbers.compactMap { isBelowZero ? $0.map { -$0 } : $0 }).map {
                    Named(word: word, rule: $0)
                }
            }
        }
        let days = [
            named("solar") { $0.count == 2 ? .solar($0[0], $0[1]) : nil },
            named("lunar") { $0.count == 2 ? .lunar($0[0], $0[1]) : nil },
            named("eve") { $0.isEmpty ? .eve : nil },
            named("weekday") { $0.count == 3 ? .weekday(month: $0[0], number: $0[1], weekday: $0[2] - 1) : nil },
            named("easter") { $0.count == 1 ? .easter($0[0]) : nil },
        ]
        self.days = days.flatMap(\.self).longestFirst(\.word.surface).byBeginning(\.word.surface)
        numerals = named("numeral") { $0.count == 2 ? .solar($0[0], $0[1]) : nil }
        terms = words("term") { word, _ in Int(word.value).map { (0...Self.lastTerm).contains($0) } == true ? word : nil
        }
        weather = Set(words("weather") { word, _ in word.surface })
        otherWords = Set(words("other_word") { word, _ in word.surface })
        events = words("event") { word, row in
            let until = lexicon?.column("until").flatMap { $0 < row.columns.count ? row.columns[$0] : nil } ?? ""
            guard let day = ReadTime.Moment(iso: word.value)?.day, until.isEmpty || Int(until) != nil else {
                return nil
            }
            return Event(word: word, day: day, until: Int(until))
        }
        reigns = words("reign") { word, _ in word.number > 0 ? word : nil }
        if !faults.isEmpty { throw SetupError(faults) }
        try list.finish()
    }
}
