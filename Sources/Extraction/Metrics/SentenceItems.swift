/// The items of one sentence after the other: what was made for one is used for the next.
struct SentenceItems {
    /// The items of the sentence that is read.
    private(set) var all: [SentenceItem] = []
    private var spare: [SentenceItem] = []

    /// Makes them `count`, all of which are still those of other numbers.
    mutating func resize(to count: Int) {
        while all.count > count { spare.append(all.removeLast()) }
        while all.count < count { all.append(spare.popLast() ?? SentenceItem()) }
    }
}
