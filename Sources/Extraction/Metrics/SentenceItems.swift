/// The items of one sentence, in the order of its numbers: places in the memory of a `SentenceBatch`, good until another
/// sentence is added to that.
struct SentenceItems: RandomAccessCollection {
    private let first: UnsafeMutablePointer<SentenceItem.Known>
    let count: Int

    /// Takes the memory of `count` items.
    init(_ first: UnsafeMutablePointer<SentenceItem.Known>, count: Int) {
        self.first = first
        self.count = count
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> SentenceItem {
        precondition(index >= 0 && index < count, "a sentence has no such item")
        return SentenceItem(in: first + index)
    }
}
