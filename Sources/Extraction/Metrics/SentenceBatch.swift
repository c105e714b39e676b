/// A sentence with numbers on its way to its mentions.
struct SentenceDraft {
    let range: Range<Int>
    let marks: SentenceMarks
    /// The block that it stands in.
    let block: Int
    /// What its paragraph begins with where it is the first of that; nil elsewhere.
    let opening: ParagraphOpening?
    /// Indices of its dates.
    let dateIndex: Range<Int>
    /// Its items in a batch.
    fileprivate(set) var items = 0..<0
}

/// What is known of a paragraph before it is read.
struct ParagraphOpening {
    /// Its first byte in the folded text.
    var head: Int
    /// True when a heading of the first level, the first since the paragraph with numbers before, stands above it.
    var startsPart = false
    /// True when any heading stands between it and the paragraph with numbers before.
    var isBehindHeading = false
    /// The fund that the heading above names, in the folded text.
    var fund = FoldedPlace(nil)
    /// Whose accounts all below the heading are, in the folded text: 2.市本级.
    var scope = FoldedPlace(nil)
    /// What changes are against, as the heading above says.
    var basis: ChangeBasis?
}

/// A stretch of the folded text, or none, in eight bytes: what holds it is copied for each sentence.
struct FoldedPlace {
    private var start: UInt32 = 0
    private var end: UInt32 = 0

    /// Takes a stretch that is not empty, or none.
    init(_ range: Range<Int>?) {
        if let range { (start, end) = (UInt32(range.lowerBound), UInt32(range.upperBound)) }
    }

    /// The stretch.
    var range: Range<Int>? { start == end ? nil : Int(start)..<Int(end) }
}

/// Sentences that are read together, step by step.
///
/// The code of all steps is many times as large as the memory that is nearest to the processor: what one step needs of it
/// is still there for the next sentence, and is fetched again for each where all steps are taken with one sentence after
/// the other, which took longer than the steps themselves.
struct SentenceBatch: ~Copyable {
    /// Sentences whose items stay in the memory behind that.
    private static let size = 32

    private(set) var drafts: [SentenceDraft] = []
    private var memory: UnsafeMutablePointer<SentenceItem.Known>
    /// What dense reports need: larger memory takes a copy of all that is there.
    private var capacity = 4 * size
    /// Items of the drafts.
    private var count = 0
    /// Items that were ever made, those of the drafts first: what was made for one is used for others.
    private var made = 0

    init() { memory = .allocate(capacity: capacity) }

    deinit {
        memory.deinitialize(count: made)
        memory.deallocate()
    }

    /// True where the drafts are to be read before another is added.
    var isFull: Bool { drafts.count >= Self.size }

    /// The items of a draft.
    func items(of draft: SentenceDraft) -> SentenceItems {
        SentenceItems(memory + draft.items.lowerBound, count: draft.items.count)
    }

    /// Adds a sentence with its numbers.
    mutating func append(_ draft: SentenceDraft, _ quantities: [Quantity]) {
        var draft = draft
        draft.items = count..<(count + quantities.count)
        makeRoom(for: draft.items.upperBound)
        count = draft.items.upperBound
        let items = items(of: draft)
        for index in quantities.indices { items[index].quantity = quantities[index] }
        drafts.append(draft)
    }

    /// Leaves a sentence the first of its items.
    mutating func keep(_ count: Int, ofItemsAt index: Int) {
        let start = drafts[index].items.lowerBound
        drafts[index].items = start..<(start + count)
    }

    /// Leaves all sentences out.
    mutating func removeAll() {
        drafts.removeAll(keepingCapacity: true)
        count = 0
    }

    private mutating func makeRoom(for count: Int) {
        if count > capacity {
            let larger = UnsafeMutablePointer<SentenceItem.Known>.allocate(capacity: 2 * count)
            larger.moveInitialize(from: memory, count: made)
            memory.deallocate()
            memory = larger
            capacity = 2 * count
        }
        while made < count {
            (memory + made).initialize(to: SentenceItem.Known())
            made += 1
        }
    }
}
