/// A word of a list that stands in a text.
public struct FoundWord: Sendable {
    /// Index among the words that the list was made of.
    public var word: Int
    /// Length in bytes.
    public var count: Int

    @usableFromInline
    init(word: Int, count: Int) {
        self.word = word
        self.count = count
    }
}
