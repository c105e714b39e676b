import Patterns

/// Words that name two things at once, of which one number each is given: 城乡居民收入分别增长4%和5%.
struct PairedWords: Sendable {
    private let words: WordTrie
    /// For each word the two things, in the order of their numbers.
    private let halves: [[String]]

    /// Takes the list `paired_words` of a pack.
    init(pack: Pack) {
        let rows = pack.lexicons["paired_words"]?.rows ?? []
        words = WordTrie(rows.map { $0.columns[0] }, direction: .forward)
        halves = rows.map { [$0.columns[1], $0.columns[2]] }
    }

    /// A name with the first (0) or the second (1) of both things in their place: 农村居民收入; nil when it names no pair.
    func half(_ position: Int, of name: String) -> String? {
        var name = name
        return name.withUTF8 { bytes in
            guard let pair = words.first(in: bytes, from: 0, end: bytes.count) else { return nil }
            let before = UnsafeBufferPointer(rebasing: bytes[..<pair.start])
            let behind = UnsafeBufferPointer(rebasing: bytes[(pair.start + pair.found.count)...])
            return String(decoding: before, as: UTF8.self) + halves[pair.found.word][position]
                + String(decoding: behind, as: UTF8.self)
        }
    }
}
