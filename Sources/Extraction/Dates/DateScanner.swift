import Model
import PCRE2
import Patterns

/// Finds mentions of time in folded text: a table says which characters can begin one, and the small anchored rules
/// that begin with it are tried there; the longest match wins.
struct DateScanner: Sendable {
    /// A mention that is not resolved yet.
    struct Mention: Sendable {
        var range: Range<Int>
        var rule: Int
        var parts: DateParts
    }

    /// The rules in file order.
    let rules: [DateRule]
    private let yearWords: WordTrie
    private let units: WordTrie
    /// For each character below U+10000, an index into `candidates`; 0 for nearly all.
    private let firstCharacters: [UInt8]
    private let candidates: [[Int]]
    /// For each character below U+10000, its place among those that some rule wants behind a run of digits; 0 for none.
    private let followers: [UInt8]
    private let followerCount: Int
    /// For each set of first characters and each follower the rules that are left, `followerCount` a set.
    private let candidatesBefore: [[Int]]

    init(pack: Pack, vocabulary: TimeVocabulary) throws(SetupError) {
        var faults: [Fault] = []
        var rules: [DateRule] = []
        var sets: [[Int]] = [[]]
        var byCharacter: [UInt32: [Int]] = [:]
        var after: [Set<UInt32>?] = []
        for rule in pack.rules["dates"] ?? [] {
            guard let dateRule = DateRule(rule), let first = rule.fields["first"] else {
                faults.append(
                    Fault(
                        file: rule.file, place: "line \(rule.line)",
                        message: "\(rule.id): «kind» or «first» is missing or unknown"))
                continue
            }
            for word in first.split(separator: " ") {
                let characters = word == "digit" ? Array("0123456789".unicodeScalars) : Array(word.unicodeScalars)
                for character in characters { byCharacter[character.value, default: []].append(rules.count) }
            }
            rules.append(dateRule)
            after.append(rule.fields["after"].map { Self.characters($0, units: vocabulary.units.map(\.surface)) })
        }
        var table = [UInt8](repeating: 0, count: 0x1_0000)
        for (character, list) in byCharacter where character < 0x1_0000 {
            var index = sets.firstIndex(of: list)
            if index == nil {
                index = sets.count
                sets.append(list)
            }
            if let index, index < 256 {
                table[Int(character)] = UInt8(index)
            } else {
                faults.append(
                    Fault(file: "rules/dates.rules", place: "first", message: "more than 255 sets of first characters"))
            }
        }
        var followers = [UInt8](repeating: 0, count: 0x1_0000)
        var wanted: [UInt32] = [0]
        for character in Set(after.compactMap { $0 }.joined()).sorted() where character < 0x1_0000 {
            followers[Int(character)] = UInt8(truncatingIfNeeded: wanted.count)
            wanted.append(character)
        }
        if wanted.count > 255 {
            faults.append(Fault(file: "rules/dates.rules", place: "after", message: "more than 255 characters"))
        }
        if !faults.isEmpty { throw SetupError(faults) }
        candidatesBefore = sets.flatMap { set in
            wanted.map { character in set.filter { rule in after[rule].map { $0.contains(character) } ?? true } }
        }
        self.followers = followers
        followerCount = wanted.count
        self.rules = rules
        yearWords = WordTrie(vocabulary.yearWords.map(\.surface), direction: .forward)
        units = WordTrie(vocabulary.units.map(\.surface), direction: .forward)
        firstCharacters = table
        candidates = sets
    }

    /// The characters of an `after` field: words apart, each of its characters; `units` stands for the beginnings of units.
    private static func characters(_ field: String, units: [String]) -> Set<UInt32> {
        var characters: Set<UInt32> = []
        for word in field.split(separator: " ") {
            let words = word == "units" ? units.compactMap { $0.unicodeScalars.first } : Array(word.unicodeScalars)
            for scalar in words { characters.insert(scalar.value) }
        }
        return characters
    }

    /// Appends the mentions in `bounds` (folded bytes of one block), in order and not overlapping.
    func scan(
        _ text: UnsafeBufferPointer<UInt8>, bounds: Range<Int>, scratch: MatchScratch, mentions: inout [Mention]
    ) {
        firstCharacters.withUnsafeBufferPointer { table in
            var position = bounds.lowerBound
            while position < bounds.upperBound {
                let lead = text[position]
                if lead < 0x80 {
                    if lead >= 0x30 && lead <= 0x39 {
                        position = atDigit(text, position, bounds, Int(table[Int(lead)]), scratch, &mentions)
                    } else {
                        if lead == UInt8(ascii: "\"") {
                            _ = attempt(text, &position, bounds, candidates[Int(table[0x22])], scratch, &mentions)
                        } else {
                            position += 1
                        }
                    }
                    continue
                }
                let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
                if length == 3 {
                    let set = Int(table[Self.character(text, position)])
                    if set != 0 {
                        if !atCharacter(text, &position, bounds, set, scratch, &mentions) { position += 3 }
                        continue
                    }
                }
                position += length
            }
        }
    }

    /// The character of three bytes at an offset.
    @inline(__always)
    private static func character(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        Int(text[offset] & 0x0F) << 12 | Int(text[offset + 1] & 0x3F) << 6 | Int(text[offset + 2] & 0x3F)
    }

    /// The rules of a set that the character behind a run leaves.
    private func candidates(_ set: Int, before offset: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> [Int] {
        guard offset < end else { return candidatesBefore[set * followerCount] }
        let lead = text[offset]
        let character =
            lead < 0x80 ? Int(lead) : lead >= 0xE0 && lead < 0xF0 && offset + 2 < end ? Self.character(text, offset) : 0
        return candidatesBefore[set * followerCount + Int(followers[character])]
    }

    /// Tries the rules at a run of digits, and passes over the run when none fits.
    private func atDigit(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ bounds: Range<Int>, _ set: Int,
        _ scratch: MatchScratch, _ mentions: inout [Mention]
    ) -> Int {
        let end = Self.endOfRun(text, start, bounds.upperBound)
        guard end < bounds.upperBound, end - start <= 8 else { return end }
        let left = candidates(set, before: end, text, bounds.upperBound)
        var position = start
        if !left.isEmpty, attempt(text, &position, bounds, left, scratch, &mentions) { return position }
        return end
    }

    /// Tries the rules at a character; behind a run of numerals only those that the next character leaves.
    private func atCharacter(
        _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ bounds: Range<Int>, _ set: Int,
        _ scratch: MatchScratch, _ mentions: inout [Mention]
    ) -> Bool {
        let left = candidates(set, at: position, text, bounds.upperBound)
        return !left.isEmpty && attempt(text, &position, bounds, left, scratch, &mentions)
    }

    /// The rules of a set that are tried at a character or a run.
    private func candidates(_ set: Int, at offset: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> [Int] {
        let runEnd = Self.endOfRun(text, offset, end)
        return runEnd == offset ? candidates[set] : candidates(set, before: runEnd, text, end)
    }

    /// The rules that `scan` tries at an offset, by their place in `rules`: so that tests can hold them to their examples.
    func rulesTried(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> [Int] {
        let character = text[offset] < 0x80 ? Int(text[offset]) : Self.character(text, offset)
        return candidates(Int(firstCharacters[character]), at: offset, text, text.count)
    }

    /// The end of the run of digits, or of numerals with what stands for 〇 in them, at an offset; the offset when there is
    /// none.
    private static func endOfRun(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        if text[start] < 0x80 {
            while index < end, text[index] >= 0x30 && text[index] <= 0x39 { index += 1 }
            return index
        }
        guard isNumeral(text, start) else { return start }
        while index < end {
            let byte = text[index]
            if index > start, byte == 0x4F || byte == 0x30 {
                index += 1
            } else if index > start, byte == 0xCE {
                index += 2
            } else if isNumeral(text, index) {
                index += 3
            } else {
                break
            }
        }
        return min(index, end)
    }

    /// 一 to 十, 两, 零, 〇 and the ○ that stands for it in years.
    @inline(__always)
    private static func isNumeral(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        guard offset + 2 < text.count, text[offset] >= 0xE2 && text[offset] <= 0xE9 else { return false }
        switch character(text, offset) {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x4E24, 0x96F6, 0x3007,
            0x25CB:
            return true
        default: return false
        }
    }

    /// Tries rules at `position`; on a match appends the mention and moves `position` behind it.
    private func attempt(
        _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ bounds: Range<Int>, _ candidates: [Int],
        _ scratch: MatchScratch,
        _ mentions: inout [Mention]
    ) -> Bool {
        var best: Mention?
        for index in candidates {
            guard rules[index].rule.pattern.match(in: text, at: position, scratch: scratch),
                let range = scratch.range(0), !range.isEmpty, range.upperBound <= bounds.upperBound,
                range.upperBound > best?.range.upperBound ?? 0,
                let parts = rules[index].parts(text, scratch, yearWords: yearWords, units: units), parts.isPlausible
            else { continue }
            best = Mention(range: range, rule: index, parts: parts)
        }
        guard let best else {
            if text[position] < 0x80 { position += 1 }
            return false
        }
        mentions.append(best)
        position = best.range.upperBound
        return true
    }
}

extension DateParts {
    /// False for numbers that no calendar has, whatever the year: month 13, a range that ends before it starts.
    var isPlausible: Bool {
        switch kind {
        case .range:
            if let q = low.quarter, let q2 = high.quarter { return q < q2 && q2 <= 4 }
            if let y = low.year, let y2 = high.year, y > y2 { return false }
            let sameYear = high.year == nil || high.year == low.year
            if sameYear, low.day == nil, let m = low.month, let m2 = high.month { return m < m2 }
            if sameYear, let d = low.day, let d2 = high.day {
                return (low.month ?? 0, d) < (high.month ?? low.month ?? 0, d2)
            }
            if low.month == nil, let y = low.year, let y2 = high.year { return y < y2 }
            return true
        case .plan: return (plan ?? 0) >= 1
        case .decade: return (decade ?? 0) % 10 == 0
        case .point:
            if let nm = firstMonths { return (1...12).contains(nm) }
            return (low.month ?? 1) <= 12 && (low.day ?? 1) <= 31
        default: return true
        }
    }
}
