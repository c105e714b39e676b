/// Cuts a list of documents into jobs for workers.
///
/// A task for each document costs more than a small document; where the cuts are depends on the list alone, so that
/// output is the same for any number of workers.
struct InputBatches {
    /// Enough documents that handing over a job costs nothing beside doing it.
    private static let mostDocuments = 32
    /// Some milliseconds of work: short enough that workers end together.
    private static let mostBytes = 256 << 10

    private let items: [InputItem]
    private var next = 0

    init(_ items: [InputItem]) { self.items = items }

    /// Leaves out the first documents, which are done.
    mutating func skip(_ count: Int) { next = min(count, items.count) }

    /// The next job: at least one document.
    mutating func nextBatch() -> ArraySlice<InputItem>? {
        if next == items.count { return nil }
        let start = next
        var bytes = 0
        repeat {
            bytes += items[next].byteCount
            next += 1
        } while next < items.count && next - start < Self.mostDocuments
            && bytes + items[next].byteCount <= Self.mostBytes
        return items[start..<next]
    }
}
