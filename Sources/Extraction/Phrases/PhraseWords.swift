import Model
import Patterns

/// What a pack says of the words of phrases, for all readers of one.
final class PhraseWords: Sendable {
    let times: PhraseWordTable<TimeRole>
    let numbers: PhraseWordTable<NumberRole>
    let beside: WordsBeside
    let parts: PhraseParts
    let dayParts: [String: DayPart]
    let lengths: LengthUnits
    let namedDays: NamedDayWords
    let ladders: [MeasureLadder]

    /// Takes the lists `phrase_times`, `phrase_numbers`, `phrase_beside`, `phrase_parts`, `phrase_days` and `phrase_ladders` of
    /// a pack.
    ///
    /// - Throws: `SetupError` with the faults of all of them.
    init(pack: Pack) throws(SetupError) {
        var faults: [Fault] = []
        func read<List>(_ list: () throws(SetupError) -> List) -> List? {
            do { return try list() } catch {
                faults += error.faults
                return nil
            }
        }
        let times = read { () throws(SetupError) in try PhraseWordTable<TimeRole>(pack: pack) }
        let dayParts = times.flatMap { times in read { () throws(SetupError) in try DayPart.named(times[.dayPart]) } }
        let lengths = times.flatMap { times in read { () throws(SetupError) in try LengthUnits(times) } }
        let numbers = read { () throws(SetupError) in try PhraseWordTable<NumberRole>(pack: pack) }
        let beside = read { () throws(SetupError) in try WordsBeside(pack: pack) }
        let parts = read { () throws(SetupError) in try PhraseParts(pack: pack) }
        let namedDays = read { () throws(SetupError) in try NamedDayWords(pack: pack) }
        let ladders = read { () throws(SetupError) in try MeasureLadder.all(pack: pack) }
        guard let times, let dayParts, let lengths, let numbers, let beside, let parts, let namedDays, let ladders
        else {
            throw SetupError(faults)
        }
        self.times = times
        self.dayParts = dayParts
        self.lengths = lengths
        self.numbers = numbers
        self.beside = beside
        self.parts = parts
        self.namedDays = namedDays
        self.ladders = ladders
    }
}

extension NumberCharacters {
    /// The longest of `words`, which stand longer ones first, at an index, and the index behind it; nil where that one belongs to
    /// another word by what follows.
    func word(of words: [PhraseWord], at index: Int) -> (word: PhraseWord, end: Int)? {
        for word in words {
            guard let end = behind(word.surface, at: index) else { continue }
            let next = at(end)
            if let next, word.notBefore.contains(next) { return nil }
            if !word.before.isEmpty, !(next.map(word.before.contains) ?? false) { return nil }
            return (word, end)
        }
        return nil
    }

    /// The index behind the longest word of a time with a role at an index, whatever follows.
    func end(of role: TimeRole, at index: Int) -> Int? {
        guard let scalar = at(index) else { return nil }
        for word in words.times.words(role, beginningWith: scalar) {
            if let end = behind(word.surface, at: index) { return end }
        }
        return nil
    }

    /// The same for the words of numbers.
    func end(of role: NumberRole, at index: Int) -> Int? {
        guard let scalar = at(index) else { return nil }
        for word in words.numbers.words(role, beginningWith: scalar) {
            if let end = behind(word.surface, at: index) { return end }
        }
        return nil
    }

    /// The longest word of a time with a role at an index.
    func word(_ role: TimeRole, at index: Int) -> (word: PhraseWord, end: Int)? {
        at(index).flatMap { word(of: words.times.words(role, beginningWith: $0), at: index) }
    }

    /// The longest word of a number with a role at an index.
    func word(_ role: NumberRole, at index: Int) -> (word: PhraseWord, end: Int)? {
        at(index).flatMap { word(of: words.numbers.words(role, beginningWith: $0), at: index) }
    }

    /// The index behind the longest word of a time with a role at an index.
    func behind(_ role: TimeRole, at index: Int) -> Int? { word(role, at: index)?.end }

    /// The index behind the longest word of a number with a role at an index.
    func behind(_ role: NumberRole, at index: Int) -> Int? { word(role, at: index)?.end }

    /// The index of the first character of the longest word of a time with a role that ends before an index.
    func before(_ role: TimeRole, at index: Int) -> Int? {
        before(anyOf: words.times[role].lazy.map(\.surface), at: index)
    }

    /// The same for the words of numbers.
    func before(_ role: NumberRole, at index: Int) -> Int? {
        before(anyOf: words.numbers[role].lazy.map(\.surface), at: index)
    }
}
