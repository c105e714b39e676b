import Model

/// What a run has counted so far.
public struct RunCounts: Sendable, Hashable {
    /// Documents that were looked at, rejected ones included.
    public var documents = 0
    /// Documents that gave no record but their reject.
    public var rejectedDocuments = 0
    /// Raw bytes of the documents.
    public var bytes = 0
    /// Lines written, by place in `RecordKind.allCases`.
    public var records = [Int](repeating: 0, count: RecordKind.allCases.count)
    /// Lines of rejects.jsonl by their code.
    public var rejectCodes: [String: Int] = [:]
    /// Documents whose records were taken over from the run before.
    public var unchangedDocuments = 0

    /// Makes counts of nothing.
    public init() {}

    /// Adds what another part of the run has counted.
    mutating func add(_ other: RunCounts) {
        documents += other.documents
        rejectedDocuments += other.rejectedDocuments
        bytes += other.bytes
        for index in records.indices { records[index] += other.records[index] }
        for (code, count) in other.rejectCodes { rejectCodes[code, default: 0] += count }
        unchangedDocuments += other.unchangedDocuments
    }
}
