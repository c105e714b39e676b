import Model
import Patterns

/// The word list `table_headers`: what single words of headers and row labels do.
struct HeaderWords: Sendable {
    /// What a word does; a word can do several things.
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt32
        static let label = Roles(rawValue: 1)
        static let unit = Roles(rawValue: 1 << 1)
        static let serial = Roles(rawValue: 1 << 2)
        static let note = Roles(rawValue: 1 << 3)
        static let generic = Roles(rawValue: 1 << 4)
        static let total = Roles(rawValue: 1 << 5)
        static let current = Roles(rawValue: 1 << 6)
        static let previous = Roles(rawValue: 1 << 7)
        static let when = Roles(rawValue: 1 << 8)
        static let basis = Roles(rawValue: 1 << 9)
        static let change = Roles(rawValue: 1 << 10)
        static let share = Roles(rawValue: 1 << 11)
        static let completion = Roles(rawValue: 1 << 12)
        static let rank = Roles(rawValue: 1 << 13)
        static let target = Roles(rawValue: 1 << 14)
        static let actual = Roles(rawValue: 1 << 15)
        static let base = Roles(rawValue: 1 << 16)
        static let part = Roles(rawValue: 1 << 17)
        static let hidden = Roles(rawValue: 1 << 18)
        static let noun = Roles(rawValue: 1 << 19)
        static let partNoun = Roles(rawValue: 1 << 20)
        static let tail = Roles(rawValue: 1 << 21)
        static let by = Roles(rawValue: 1 << 22)
        static let noNoun = Roles(rawValue: 1 << 23)
        static let gap = Roles(rawValue: 1 << 24)

        static let byName: [String: Roles] = [
            "label": .label, "unit": .unit, "serial": .serial, "note": .note, "generic": .generic, "total": .total,
            "current": .current, "previous": .previous, "when": .when, "basis": .basis, "change": .change,
            "share": .share,
            "completion": .completion, "rank": .rank, "target": .target, "actual": .actual, "base": .base,
            "part": .part,
            "hidden": .hidden, "noun": .noun, "part_noun": .partNoun, "tail": .tail, "by": .by,
            "no_noun": .noNoun, "gap": .gap,
        ]
    }

    /// One word of the list.
    struct Word: Sendable {
        var surface: String
        var roles: Roles
        var value: String
    }

    let words: [Word]
    /// What captions end with that only says that they are captions; longest first.
    let tails: [[UInt8]]
    /// 增速, 比上年: what a caption says of how its numbers are compared, behind what they are of; longest first.
    let changes: [[UInt8]]
    /// 分行业, 按地区: what a caption says of how a table is divided; in the list longer ones stand before those they begin with.
    let divisions: [[UInt8]]
    /// Those of them that divide by places: 分区县, 各省.
    let placeDivisions: [[UInt8]]
    /// 全部, 全年: what stands before the name of what is counted.
    let wholes: [[UInt8]]
    private let trie: WordTrie
    /// The words that head a column of row labels.
    private let labels: WordTrie
    /// The nouns of measure, found from their ends, and the place of each in `words`.
    private let nouns: WordTrie
    private let nounIndexes: [Int]

    /// Takes the list of a pack.
    ///
    /// - Throws: `SetupError` for each line whose role is not known.
    init(pack: Pack) throws(SetupError) {
        var faults: [Fault] = []
        let words = (pack.lexicons["table_headers"]?.rows ?? []).map { row in
            var roles: Roles = []
            for name in row.values(1) {
                if let role = Roles.byName[name] {
                    roles.formUnion(role)
                } else {
                    faults.append(Self.unknown(name, row))
                }
            }
            return Word(surface: row.columns[0], roles: roles, value: row.columns[2])
        }
        if !faults.isEmpty { throw SetupError(faults) }
        self.words = words
        func surfaces(_ roles: Roles) -> [String] {
            words.filter { !$0.roles.isDisjoint(with: roles) }.map(\.surface)
        }
        tails = surfaces(.tail).map { Array($0.utf8) }.sorted { $0.count > $1.count }
        changes = words.filter { !$0.roles.isDisjoint(with: [.change, .basis]) && $0.surface.utf8.count >= 6 }
            .map { Array($0.surface.utf8) }.sorted { $0.count > $1.count }
        divisions = surfaces(.by).map { Array($0.utf8) }
        placeDivisions = words.filter { $0.roles.contains(.by) && $0.value == "place" }.map { Array($0.surface.utf8) }
        wholes = surfaces([.total, .when]).map { Array($0.utf8) }
        trie = WordTrie(words.map(\.surface), direction: .forward)
        labels = WordTrie(surfaces(.label), direction: .forward)
        nouns = WordTrie(surfaces([.noun, .partNoun, .noNoun]), direction: .backward)
        nounIndexes = words.indices.filter { !words[$0].roles.isDisjoint(with: [.noun, .partNoun, .noNoun]) }
    }

    private static func unknown(_ role: String, _ row: Lexicon.Row) -> Fault {
        Fault(file: "lexicons/table_headers.tsv", place: "line \(row.line)", message: "the role «\(role)» is not known")
    }

    /// The longest word of at least two characters at `offset`; single ones (数, 值) are left to `word(_:)`.
    func longest(in bytes: [UInt8], at offset: Int) -> (word: Word, count: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            trie.longest(in: buffer, at: offset, bounds: offset..<buffer.count).flatMap { found in
                // ±% is of three bytes, too.
                found.count > 3 || buffer[offset] & 0xF0 != 0xE0 || words[found.word].roles.contains(.hidden)
                    ? (words[found.word], found.count) : nil
            }
        }
    }

    /// True when a word that heads a column of row labels stands somewhere in a text, as in few.
    func mayHeadLabels(_ text: LabelText) -> Bool {
        text.bytes.withUnsafeBufferPointer { labels.first(in: $0, from: 0, end: $0.count) != nil }
    }

    /// A whole text as a word of the list. Not by a dictionary, which compares Chinese strings for what is canonically the
    /// same: that took a tenth of the time of a table.
    func word(_ surface: String) -> Word? {
        surface.withBytes { text in
            trie.longest(in: text, at: 0, bounds: 0..<text.count).flatMap {
                $0.count == text.count ? words[$0.word] : nil
            }
        }
    }

    /// The longest word at the end of a name, of three characters or more, that says which number of it is meant, a planned one or
    /// what was done: 预计执行数; nil where that would be all of the name.
    func status(endOf name: String) -> Word? {
        guard name.last == "数" else { return nil }
        var rest = name.dropFirst(2)
        while rest.count > 2 {
            if let word = word(String(rest)), !word.roles.isDisjoint(with: [.target, .actual]),
                word.roles.isDisjoint(with: [.noun, .tail])
            {
                return word
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// The longest ending of `name` that is a noun of measure (产量, 常住人口), and what parts of it are measured as.
    func noun(endOf name: String) -> (noun: String, partNoun: String?)? {
        name.withBytes(noun)
    }

    /// The same of a name's bytes.
    func noun(endOf name: [UInt8]) -> (noun: String, partNoun: String?)? { name.withUnsafeBufferPointer(noun) }

    /// 个 of 班级数, 例 of 发病数: what is counted by a noun of measure, where the list says so.
    func unit(endOf name: String) -> String? { name.withBytes(unit) }

    /// The same of a name's bytes.
    func unit(endOf name: UnsafeBufferPointer<UInt8>) -> String? {
        nouns.longest(in: name, at: name.count, bounds: 0..<name.count).flatMap { found in
            let word = words[nounIndexes[found.word]]
            return word.roles == .noun && !word.value.isEmpty ? word.value : nil
        }
    }

    private func noun(endOf name: UnsafeBufferPointer<UInt8>) -> (noun: String, partNoun: String?)? {
        nouns.longest(in: name, at: name.count, bounds: 0..<name.count).flatMap { found in
            let word = words[nounIndexes[found.word]]
            if word.roles.contains(.noNoun) { return nil }
            return (word.surface, word.roles.contains(.partNoun) && !word.value.isEmpty ? word.value : nil)
        }
    }
}
