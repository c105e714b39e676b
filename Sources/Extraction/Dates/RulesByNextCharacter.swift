/// The rules that are left to try at a place, by the set that its first character names and the characters that follow.
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
    }

    /// The characters that a rule wants at places; nil where it takes any.
    struct Wants: Sendable {
        var run: Set<UInt32>?
        var year: Set<UInt32>?
        var counter: Set<UInt32>?
        var first: Set<UInt32>?

        /// The characters that it takes at a place; nil for all.
        func taken(behind place: Place) -> Set<UInt32>? {
            switch place {
            case .run: run
            case .decimals: run.map { $0.contains(Self.point) ? $0 : [] }
            case .year: run?.contains(Self.year) ?? true ? year : []
            case .counter: run?.contains(Self.counter) ?? true ? counter : []
            case .first: first
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

    /// Takes the sets of rules, and what each rule wants. Nil when there are more than 255 characters.
    init?(sets: [[Int]], wants: [Wants]) {
        var numbers = [UInt8](repeating: 0, count: 0x1_0000)
        var wanted: [UInt32] = [0]
        let all = wants.flatMap { [$0.run, $0.year, $0.counter, $0.first] }.compactMap { $0 }
        for character in Set(all.joined()).sorted() where character < 0x1_0000 {
            numbers[Int(character)] = UInt8(truncatingIfNeeded: wanted.count)
            wanted.append(character)
        }
        if wanted.count > 255 { return nil }
        // For each rule and place whether it takes each of the characters, by their numbers.
        let takes = wants.map { wants in
            Place.allCases.map { place in
                guard let taken = wants.taken(behind: place) else {
                    return [Bool](repeating: true, count: wanted.count)
                }
                var takes = [Bool](repeating: false, count: wanted.count)
                for character in taken where character < 0x1_0000 { takes[Int(numbers[Int(character)])] = true }
                return takes
            }
        }
        var starts: [Int32] = []
        var rules: [Int32] = []
        for set in sets {
            for place in Place.allCases {
                let takes = set.map { takes[$0][place.rawValue] }
                for number in wanted.indices {
                    starts.append(Int32(rules.count))
                    for (rule, takes) in zip(set, takes) where takes[number] { rules.append(Int32(rule)) }
                }
            }
        }
        starts.append(Int32(rules.count))
        width = wanted.count
        self.numbers = numbers
        self.starts = starts
        self.rules = rules
    }

    /// The places in the list of the rules of `set` that `character` leaves; a character of 0 stands for the text's end.
    @inline(__always)
    func places(of set: Int, before character: Int, behind place: Place) -> Range<Int> {
        let index = (set * Place.allCases.count + place.rawValue) * width + Int(numbers[character])
        return Int(starts[index])..<Int(starts[index + 1])
    }

    /// The rule at a place of the list.
    @inline(__always)
    subscript(place: Int) -> Int { Int(rules[place]) }
}
