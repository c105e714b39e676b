import Patterns

/// Words that name two or three things at once, of which one number each is given: 城乡居民收入分别增长4%和5%.
struct GroupWords: Sendable {
    private let words: WordTrie
    /// For each word the things, in the order of their numbers.
    private let members: [[String]]

    /// Takes the list `group_words` of a pack.
    init(pack: Pack) {
        let rows = pack.lexicons["group_words"]?.rows ?? []
        words = WordTrie(rows.map { $0.columns[0] }, direction: .forward)
        members = rows.map { $0.columns.dropFirst().filter { !$0.isEmpty } }
    }

    /// The word for a group that a name begins with; nil when it begins otherwise.
    func beginning(in text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int>? {
        words.longest(in: text, at: name.lowerBound, bounds: name).map {
            name.lowerBound..<(name.lowerBound + $0.count)
        }
    }

    /// True where a name holds a group of so many things that looks like a list: 存、贷款余额.
    func looksLikeList(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, count: Int) -> Bool {
        guard let group = words.first(in: text, from: name.lowerBound, end: name.upperBound) else { return false }
        return members[group.found.word].count == count
            && ClauseTailReader.contains(text, group.start..<(group.start + group.found.count), "、")
    }

    /// A name with one thing of the group in the group's place: 农村居民收入 for the second (1) of two numbers; nil when it
    /// names no group of so many things.
    func member(_ position: Int, of count: Int, in name: String) -> String? {
        var name = name
        return name.withUTF8 { bytes in
            guard let group = words.first(in: bytes, from: 0, end: bytes.count),
                members[group.found.word].count == count
            else { return nil }
            let before = UnsafeBufferPointer(rebasing: bytes[..<group.start])
            let behind = UnsafeBufferPointer(rebasing: bytes[(group.start + group.found.count)...])
            return String(decoding: before, as: UTF8.self) + members[group.found.word][position]
                + String(decoding: behind, as: UTF8.self)
        }
    }
}
