import Model
import PCRE2
import Patterns

/// Finds mentions of time in folded text: at the characters that can begin one the small anchored rules that begin with
/// it are tried; the longest match wins.
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
    /// For each character below U+10000 the set of rules that it can begin; 0 for nearly all.
    private let firstCharacters: [UInt8]
    /// For each set of rules whether the characters that name it are numerals, or digits.
    private let beginsRun: [Bool]
    /// The characters that can begin a mention.
    let marked: MarkedCharacters
    private let candidates: RulesByNextCharacter
    /// For each rule whether it wants a year word where its first character begins no run.
    private let wantsYearWord: [Bool]

    init(pack: Pack, vocabulary: TimeVocabulary) throws(SetupError) {
        var faults: [Fault] = []
        var rules: [DateRule] = []
        var sets: [[Int]] = [[]]
        var byCharacter: [UInt32: [Int]] = [:]
        var wants: [RulesByNextCharacter.Wants] = []
        var wantsYearWord: [Bool] = []
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
            wants.append(Self.wants(of: rule, vocabulary))
            wantsYearWord.append(rule.fields["second"] == "year_words")
        }
        var table = [UInt8](repeating: 0, count: 0x1_0000)
        var beginsRun = [false]
        for (character, list) in byCharacter where character < 0x1_0000 {
            let isNumeral = character < 0x80 || Self.isNumeral(Int(character))
            var index = sets.indices.first { sets[$0] == list && beginsRun[$0] == isNumeral }
            if index == nil {
                index = sets.count
                sets.append(list)
                beginsRun.append(isNumeral)
            }
            if let index, index < 256 {
                table[Int(character)] = UInt8(index)
            } else {
                faults.append(
                    Fault(file: "rules/dates.rules", place: "first", message: "more than 255 sets of first characters"))
            }
        }
        let candidates = RulesByNextCharacter(sets: sets, wants: wants)
        if candidates == nil {
            faults.append(
                Fault(file: "rules/dates.rules", place: "after, second", message: "more than 255 characters"))
        }
        guard faults.isEmpty, let candidates else { throw SetupError(faults) }
        self.candidates = candidates
        self.wantsYearWord = wantsYearWord
        self.rules = rules
        yearWords = WordTrie(vocabulary.yearWords.map(\.surface), direction: .forward)
        units = WordTrie(vocabulary.units.map(\.surface), direction: .forward)
        firstCharacters = table
        self.beginsRun = beginsRun
        marked = MarkedCharacters(byCharacter.keys.compactMap(Unicode.Scalar.init))
    }

    /// All mentions of a text that was not folded with marks, in order and not overlapping.
    func mentions(in text: UnsafeBufferPointer<UInt8>, scratch: MatchScratch) -> [Mention] {
        let marks = marked.places(in: text, 0..<text.count)
        var mentions: [Mention] = []
        var next = 0
        scan(text, bounds: 0..<text.count, at: marks, from: &next, scratch: scratch, mentions: &mentions)
        return mentions
    }

    /// Appends the mentions in `bounds` (folded bytes of one block), in order and not overlapping, `limit` of them at
    /// most; the offset up to which the text was looked at is returned. `marks` are the places of `marked` characters,
    /// others may be among them; those before `next` lie before `bounds`, and `next` is moved behind.
    @discardableResult
    func scan(
        _ text: UnsafeBufferPointer<UInt8>, bounds: Range<Int>, at marks: [UInt32], from next: inout Int,
        limit: Int = .max, scratch: MatchScratch, mentions: inout [Mention]
    ) -> Int {
        let last = limit == .max ? .max : mentions.count + limit
        let end = bounds.upperBound
        var position = bounds.lowerBound
        while next < marks.count, marks[next] < end {
            let place = Int(marks[next])
            next += 1
            if place < position || !mayBegin(text, place, end) { continue }
            position = self.position(behind: place, text, end, scratch, &mentions)
            // A mention may end inside of a run of digits, of which only the first is marked.
            while position < end, mentions.count < last, Self.isInsideRun(text, position) {
                position = self.position(behind: position, text, end, scratch, &mentions)
            }
            if mentions.count >= last && position < end {
                while next < marks.count, marks[next] < end { next += 1 }
                return position
            }
        }
        return end
    }

    /// False for marked characters that are none of the scanner's, and for those of which the next one leaves no rule.
    @inline(__always)
    private func mayBegin(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> Bool {
        let lead = text[place]
        if lead < 0x80 { return firstCharacters[Int(lead)] != 0 }
        let set = Int(firstCharacters[CharacterKinds.character(text, place)])
        if set == 0 { return false }
        let next = Self.nextCharacter(text, place + 3, end)
        if !beginsRun[set] { return !candidates.places(of: set, before: next, behind: .first).isEmpty }
        // Most numerals stand alone, and what is behind them leaves no rule.
        return Self.mayGoOn(next) || !candidates.places(of: set, before: next, behind: .run).isEmpty
    }

    /// True for a character with which a run of numerals may go on, or behind which another one counts.
    @inline(__always)
    private static func mayGoOn(_ character: Int) -> Bool {
        switch UInt32(character) {
        // One of two bytes among them; and letters that stand for 〇.
        case 0, 0x30, 0x4F, RulesByNextCharacter.Wants.point, RulesByNextCharacter.Wants.year,
            RulesByNextCharacter.Wants.counter:
            return true
        default: return isNumeral(character)
        }
    }

    /// The end of the mention at a place; that of the character or of the run of digits when there is none.
    private func position(
        behind place: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ scratch: MatchScratch,
        _ mentions: inout [Mention]
    ) -> Int {
        let lead = text[place]
        if lead >= 0x80 {
            let set = Int(firstCharacters[CharacterKinds.character(text, place)])
            return (set == 0 ? nil : mention(text, place, end, set, scratch, &mentions)) ?? place + 3
        }
        let set = Int(firstCharacters[Int(lead)])
        if Folding.isDigit(lead) { return atDigit(text, place, end, set, scratch, &mentions) }
        if lead == UInt8(ascii: "\"") { return mention(text, place, end, set, scratch, &mentions) ?? place + 1 }
        return place + 1
    }

    private static func isInsideRun(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        Folding.isDigit(text[position]) && Folding.isDigit(text[position - 1])
    }

    /// The character at an offset below U+10000; 0 for others, for those of two bytes, and at the end.
    @inline(__always)
    private static func nextCharacter(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int {
        guard offset < end else { return 0 }
        let lead = text[offset]
        if lead < 0x80 { return Int(lead) }
        return lead >= 0xE0 && lead < 0xF0 && offset + 2 < end ? CharacterKinds.character(text, offset) : 0
    }

    /// Tries the rules at a run of digits; gives the end of what was found or of the run.
    private func atDigit(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ set: Int, _ scratch: MatchScratch,
        _ mentions: inout [Mention]
    ) -> Int {
        let runEnd = Self.endOfRun(text, start, end)
        guard runEnd < end, runEnd - start <= 8 else { return runEnd }
        let left = places(of: set, behindRunTo: runEnd, text, end)
        return attempt(text, start, end, left, scratch, &mentions) ?? runEnd
    }

    /// Tries the rules of a set that are left at a character; gives the end of what was found.
    @inline(__always)
    private func mention(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, _ set: Int, _ scratch: MatchScratch,
        _ mentions: inout [Mention]
    ) -> Int? {
        attempt(text, position, end, places(of: set, at: position, text, end), scratch, &mentions)
    }

    /// The rules of a set that are tried at a character or a run.
    private func places(
        of set: Int, at offset: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int
    ) -> Range<Int> {
        if beginsRun[set] {
            let runEnd = Self.endOfRun(text, offset, end)
            if runEnd - offset >= Self.longestNumeral { return 0..<0 }
            if runEnd > offset { return places(of: set, behindRunTo: runEnd, text, end) }
        }
        let next = offset + (text[offset] < 0x80 ? 1 : 3)
        return candidates.places(of: set, before: Self.nextCharacter(text, next, end), behind: .first)
    }

    /// The rules of a set that are tried at a run of digits or numerals, or a number with decimals.
    private func places(
        of set: Int, behindRunTo runEnd: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int
    ) -> Range<Int> {
        let next = Self.nextCharacter(text, runEnd, end)
        switch UInt32(next) {
        case RulesByNextCharacter.Wants.point:
            let decimalsEnd = Self.endOfDigits(text, runEnd + 1, end)
            // The point of a list (6.养老保障) belongs to no time: what stands behind it might as well be the text's end.
            if decimalsEnd == runEnd + 1 { return candidates.places(of: set, before: 0, behind: .run) }
            return candidates.places(of: set, before: Self.nextCharacter(text, decimalsEnd, end), behind: .decimals)
        case RulesByNextCharacter.Wants.year:
            return candidates.places(of: set, before: Self.nextCharacter(text, runEnd + 3, end), behind: .year)
        case RulesByNextCharacter.Wants.counter:
            return candidates.places(of: set, before: Self.nextCharacter(text, runEnd + 3, end), behind: .counter)
        default: break
        }
        return candidates.places(of: set, before: next, behind: .run)
    }

    private static func endOfDigits(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, text[index] >= 0x30 && text[index] <= 0x39 { index += 1 }
        return index
    }

    /// What stands around a place, as far as single rules ask for it.
    private struct Surroundings {
        /// The character before the place.
        var before: Int
        /// The character behind a run that the second character begins; nil where the first does, and where there is none.
        var afterNumber: Int?
        /// The character behind a year word; nil where none stands.
        var afterYearWord: Int?
        /// How many digits begin at the place.
        var digits: Int
        var beginsRun: Bool
    }

    private func surroundings(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Surroundings {
        let before =
            position >= 3 && text[position - 3] & 0xF0 == 0xE0
            ? CharacterKinds.character(text, position - 3)
            : position >= 1 && text[position - 1] < 0x80 ? Int(text[position - 1]) : 0
        let digits = Self.endOfDigits(text, position, end) - position
        var around = Surroundings(
            before: before, digits: digits, beginsRun: digits > 0 || Self.isNumeral(text, position))
        if around.beginsRun { return around }
        let next = position + (text[position] < 0x80 ? 1 : 3)
        if next < end, case let runEnd = Self.endOfRun(text, next, end), runEnd > next {
            around.afterNumber = Self.nextCharacter(text, runEnd, end)
        }
        if let word = yearWords.longest(in: text, at: position, bounds: position..<end) {
            around.afterYearWord = Self.nextCharacter(text, position + word.count, end)
        }
        return around
    }

    private func isTried(_ rule: Int, _ around: Surroundings) -> Bool {
        (around.digits == 0 || rules[rule].digits.contains(around.digits))
            && candidates.takes(around.before, behind: .before, rule: rule)
            && around.afterNumber.map { candidates.takes($0, behind: .number, rule: rule) } ?? true
            && around.afterYearWord.map { candidates.takes($0, behind: .yearWord, rule: rule) }
                ?? (around.beginsRun || !wantsYearWord[rule])
    }

    /// The rules that `scan` tries at an offset, by their place in `rules`: so that tests can hold them to their examples.
    func rulesTried(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> [Int] {
        let character = text[offset] < 0x80 ? Int(text[offset]) : CharacterKinds.character(text, offset)
        let around = surroundings(text, offset, text.count)
        return places(of: Int(firstCharacters[character]), at: offset, text, text.count).map { candidates[$0] }
            .filter { isTried($0, around) }
    }

    /// Bytes of numerals that no date has: rules, which look to the end of a run, are not tried in a longer one.
    private static let longestNumeral = 96

    /// The end of the run of digits, or of numerals with what stands for 〇 in them, at an offset; the offset when there is
    /// none.
    private static func endOfRun(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        if text[start] < 0x80 { return endOfDigits(text, start, end) }
        guard isNumeral(text, start) else { return start }
        let end = min(end, start + longestNumeral)
        var index = start
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
        return isNumeral(CharacterKinds.character(text, offset))
    }

    @inline(__always)
    private static func isNumeral(_ character: Int) -> Bool {
        let character = UInt32(truncatingIfNeeded: character)
        return Numeral.numbersList(character) || Numeral.isZero(character) || character == 0x4E24 || character == 0x25CB
    }

    /// Tries the rules of a stretch of the candidates at `position`; on a match appends the mention and gives its end.
    @inline(__always)
    private func attempt(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, _ places: Range<Int>,
        _ scratch: MatchScratch, _ mentions: inout [Mention]
    ) -> Int? {
        places.isEmpty ? nil : tryEach(text, position, end, places, scratch, &mentions)
    }

    private func tryEach(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, _ places: Range<Int>,
        _ scratch: MatchScratch, _ mentions: inout [Mention]
    ) -> Int? {
        var longest = 0
        let around = surroundings(text, position, end)
        for place in places {
            let rule = candidates[place]
            guard isTried(rule, around), rules[rule].rule.pattern.match(in: text, at: position, scratch: scratch),
                let range = scratch.range(0), !range.isEmpty, range.upperBound <= end, range.upperBound > longest,
                let parts = rules[rule].parts(text, scratch, yearWords: yearWords, units: units), parts.isPlausible
            else { continue }
            // A longer one takes the place of the one before.
            if longest > 0 { mentions.removeLast() }
            mentions.append(Mention(range: range, rule: rule, parts: parts))
            longest = range.upperBound
        }
        return longest > 0 ? longest : nil
    }
}

extension DateParts {
    /// False for numbers that no calendar has, whatever the year: month 13, a range that ends before it starts.
    var isPlausible: Bool {
        switch kind {
        case .range:
            if let q = low.quarter, let q2 = high.quarter { return q < q2 && q2 <= 4 }
            if let y = low.year, let y2 = high.year, y > y2 { return false }
            let sameYear = !endsNextYear && (high.year == nil || high.year == low.year)
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
