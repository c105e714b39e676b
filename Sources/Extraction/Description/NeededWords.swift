import Patterns

/// For rules that are looked for in a whole head: words of which one stands in everything that the rule finds. One walk
/// over the text tells which rules are worth a search; most find nothing there.
struct NeededWords: Sendable {
    /// Most rules that can be told apart.
    static let limit = 64

    private let words: WordTrie
    /// For each word the rules, as bits, that need it or a word that it begins with.
    private let rules: [UInt64]
    /// Rules that need no word.
    private let always: UInt64
    /// The characters that the words begin with.
    let marked: MarkedCharacters
    private let firstCharacters: [(character: Unicode.Scalar, rules: UInt64)]

    /// Takes the words of each rule, at most `limit` of them; a rule without words is worth a search everywhere.
    init(_ wordsOfRules: [[String]]) {
        precondition(wordsOfRules.count <= Self.limit, "a bit for each rule")
        var rulesOfWord: [String: UInt64] = [:]
        for (rule, words) in wordsOfRules.enumerated() {
            for word in words { rulesOfWord[word, default: 0] |= 1 << UInt64(rule) }
        }
        let words = rulesOfWord.keys.sorted()
        self.words = WordTrie(words, direction: .forward)
        rules = words.map { word in
            rulesOfWord.reduce(0) { word.hasPrefix($1.key) ? $0 | $1.value : $0 }
        }
        firstCharacters = zip(words, rules).compactMap { word, rules in
            word.unicodeScalars.first.map { ($0, rules) }
        }
        marked = MarkedCharacters(firstCharacters.map(\.character))
        always = wordsOfRules.enumerated().reduce(0) { $1.element.isEmpty ? $0 | 1 << UInt64($1.offset) : $0 }
    }

    /// The words that a rule's fields `needs` or `line_needs` list.
    static func words(of rule: Rule) -> [String] {
        (rule.fields["needs"] ?? rule.fields["line_needs"] ?? "").split(separator: " ").map(String.init)
    }

    /// True when one of some rules, as bits, needs no word.
    func isFree(_ rules: UInt64) -> Bool { always & rules != 0 }

    /// The characters that the words of some rules, as bits, begin with.
    func marked(of wanted: UInt64) -> MarkedCharacters {
        MarkedCharacters(firstCharacters.filter { $0.rules & wanted != 0 }.map(\.character))
    }

    /// The rules, as bits, that may find something in a text, of which the places of `marked` characters are known.
    func rules(in text: UnsafeBufferPointer<UInt8>, at marks: some Sequence<UInt32>) -> UInt64 {
        var found = always
        for mark in marks {
            guard let word = words.longest(in: text, at: Int(mark), bounds: 0..<text.count) else { continue }
            found |= rules[word.word]
        }
        return found
    }

    /// The same for a text that was not folded with marks.
    func rules(in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        rules(in: text, at: marked.places(in: text, 0..<text.count))
    }

    /// The same for a folded text.
    func rules(in text: FoldedText) -> UInt64 {
        text.bytes.withUnsafeBufferPointer { rules(in: $0, at: text.places(of: marked)) }
    }
}
