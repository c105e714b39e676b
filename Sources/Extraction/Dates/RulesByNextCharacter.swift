/// The rules that are left to try at a place, by the set that its first character names and the characters around it.
///
/// Trying a rule costs as much as passing over thirty characters, and most characters that can begin a mention (上, 大, a
/// digit) begin none.
struct RulesByNextCharacter: Sendable {
    /// What the character that is asked about follows.
    enum Place: Int, CaseIterable {
        /// A run of digits or numerals.
        case run
        /// The decimals of a number: 2.5年.
        case decimals
        /// 年 behind a run.
        case year
        /// 个 behind a run.
        case counter
        /// The first character, where it begins no run.
        case first
        /// A run behind the first character.
        case number
        /// A year word.
        case yearWord
        /// What stands before the first character.
        case before

        /// Those by whose characters the rules of a set are listed; of the others each rule is asked.
        static let listed: [Place] = [.run, .decimals, .year, .counter, .first]
    }

    /// The characters that a rule wants at places; nil where it takes any.
    struct Wants: Sendable {
        var run: Set<UInt32>?
        var year: Set<UInt32>?
        var counter: Set<UInt32>?
        var first: Set<UInt32>?
        var number: Set<UInt32>?
        var before: Set<UInt32>?

        /// The characters that it takes behind a place, or at `before`; nil for all.
        func taken(behind place: Place) -> Set<UInt32>? {
            switch place {
            case .run: run
            case .decimals: run.map { $0.contains(Self.point) ? $0 : [] }
            case .year: run?.contains(Self.year) ?? true ? year : []
            case .counter: run?.contains(Self.counter) ?? true ? counter : []
            case .first: first
            case .number: number
            case .yearWord: year
            case .before: before
            }
        }

        static let point: UInt32 = 0x2E
        static let year = ("年" as Unicode.Scalar).value
        static let counter = ("个" as Unicode.Scalar).value
    }

    /// For each character below U+10000 its number among those that some rule wants next; 0 for all others.
    private let numbers: [UInt8]
    private let width: Int
    /// For each set, place and number where its rules begin in `rules`, with one more at the end.
    private let starts: [Int32]
    private let rules: [Int32]
    /// For each rule, place and number whether the rule takes the character.
    private let takes: [Bool]

    /// Takes the sets of rules, and what each rule wants. Nil when there are more than 255 characters.
    init?(sets: [[Int]], wants: [Wants]) {
        var numbers = [UInt8](repeating: 0, count: 0x1_0000)
        var wanted: [UInt32] = [0]
        let all = wants.flatMap { [$0.run, $0.year, $0.counter, $0.first, $0.number, $0.before] }.compactMap { $0 }
        for character in Set(all.joined()).sorted() where character < 0x1_0000 {
            numbers[Int(character)] = UInt8(truncatingIfNeeded: wanted.count)
            wanted.append(character)
        }
        if wanted.count > 255 { return nil }
        // For each rule and place whether it takes each of the characters, by their numbers.
        var takes: [Bool] = []
        for wants in wants {
            for place in Place.allCases {
                let start = takes.count
                let taken = wants.taken(behind: place)
                takes.append(contentsOf: repeatElement(taken == nil, count: wanted.count))
                for character in taken ?? [] where character < 0x1_0000 {
                    takes[start + Int(numbers[Int(character)])] = true
                }
            }
        }
        var starts: [Int32] = []
        var rules: [Int32] = []
        for set in sets {
            for place in Place.listed {
                for number in wanted.indices {
                    starts.append(Int32(rules.count))
                    for rule in set
                    where takes[(rule * Place.allCases.count + place.rawValue) * wanted.count + number] {
                        rules.append(Int32(rule))
                    }
                }
            }
        }
        starts.append(Int32(rules.count))
        width = wanted.count
        self.numbers = numbers
        self.takes = takes
        self.starts = starts
        self.rules = rules
    }

    /// The places in the list of the rules of `set` that `character` leaves; a character of 0 stands for the text's end.
    @inline(__always)
    func places(of set: Int, before character: Int, behind place: Place) -> Range<Int> {
        let index = (set * Place.listed.count + place.rawValue) * width + Int(numbers[character])
        return Int(starts[index])..<Int(starts[index + 1])
    }

    /// True when a rule takes a character that stands behind a place.
    @inline(__always)
    func takes(_ character: Int, behind place: Place, rule: Int) -> Bool {
        takes[(rule * Place.allCases.count + place.rawValue) * width + Int(numbers[character])]
    }

    /// The rule at a place of the list.
    @inline(__always)
    subscript(place: Int) -> Int { Int(rules[place]) }
}
