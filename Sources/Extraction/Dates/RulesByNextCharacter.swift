/// The rules that are left to try at a place, by the set that its first character names and the character that follows:
/// behind a run of digits or numerals, behind the decimals of a number, or else behind the first character.
///
/// Trying a rule costs as much as passing over thirty characters, and most characters that can begin a mention (上, 大)
/// begin none.
struct RulesByNextCharacter: Sendable {
    /// What the next character follows.
    enum Place: Int, CaseIterable { case run, decimals, first }

    /// For each character below U+10000 its number among those that some rule wants next; 0 for all others.
    private let numbers: [UInt8]
    private let width: Int
    /// For each set, kind of place and number where its rules begin in `rules`, with one more at the end.
    private let starts: [Int32]
    private let rules: [Int32]

    /// Takes the sets of rules, and for each rule the characters that it wants behind a run and behind its first
    /// character: nil for a rule that takes any. Nil when there are more than 255 characters.
    init?(sets: [[Int]], behindRun: [Set<UInt32>?], behindFirst: [Set<UInt32>?]) {
        var numbers = [UInt8](repeating: 0, count: 0x1_0000)
        var wanted: [UInt32] = [0]
        for character in Set((behindRun + behindFirst).compactMap { $0 }.joined()).sorted() where character < 0x1_0000 {
            numbers[Int(character)] = UInt8(truncatingIfNeeded: wanted.count)
            wanted.append(character)
        }
        if wanted.count > 255 { return nil }
        var starts: [Int32] = []
        var rules: [Int32] = []
        let point = UInt32(UInt8(ascii: "."))
        for set in sets {
            for place in Place.allCases {
                for character in wanted {
                    starts.append(Int32(rules.count))
                    for rule in set {
                        let isWanted =
                            switch place {
                            case .run: behindRun[rule].map { $0.contains(character) }
                            // A rule of 2.5年 wants the point behind the run, and what stands behind the decimals.
                            case .decimals: behindRun[rule].map { $0.contains(point) && $0.contains(character) }
                            case .first: behindFirst[rule].map { $0.contains(character) }
                            }
                        if isWanted ?? true { rules.append(Int32(rule)) }
                    }
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
