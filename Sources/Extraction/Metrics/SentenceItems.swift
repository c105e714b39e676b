/// The items of one sentence after the other: what was made for one is used for the next.
struct SentenceItems: ~Copyable {
    /// The items of the sentence that is read; good as long as these are.
    private(set) var all: [SentenceItem] = []
    /// All that were ever made, those of the sentence first.
    private var made: [SentenceItem] = []
    private var memory: [UnsafeMutablePointer<SentenceItem.Known>] = []

    deinit {
        for place in memory {
            place.deinitialize(count: 1)
            place.deallocate()
        }
    }

    /// Makes them `count`, all of which are still those of other numbers.
    mutating func resize(to count: Int) {
        while made.count < count { made.append(another()) }
        while all.count > count { all.removeLast() }
        while all.count < count { all.append(made[all.count]) }
    }

    private mutating func another() -> SentenceItem {
        let place = UnsafeMutablePointer<SentenceItem.Known>.allocate(capacity: 1)
        place.initialize(to: SentenceItem.Known())
        memory.append(place)
        return SentenceItem(in: place)
    }
}
