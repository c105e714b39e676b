import Model

/// Where a run's lines stand, document by document: what an incremental run reads to take them over.
///
/// A text of tab-separated lines, because ids and paths hold no control characters: one `batch` line with each
/// kind's shard, offset and stored length, then a `document` line for each document with its lengths inside.
struct RunIndex {
    /// One document's share of a batch.
    struct Entry {
        var id: String
        var sha256: String
        var isRejected: Bool
        var byteCount: Int
        /// Index of the batch in `batches`.
        var batch: Int
        /// For each kind the first byte in the batch's lines, and how many bytes and lines.
        var offsets: [Int32]
        var lengths: [Int32]
        var counts: [Int32]
        var rejectCodes: [String: Int]
    }

    /// For each kind where a batch is stored.
    struct Batch {
        var shards: [Int]
        var offsets: [Int]
        var lengths: [Int]
    }

    private(set) var entries: [String: Entry] = [:]
    private(set) var batches: [Batch] = []

    /// The first line: the index is good for this program and configuration only.
    static func header(_ stamp: String) -> [UInt8] { Array("gongbao index 1 \(stamp)\n".utf8) }

    /// The line before a batch's documents.
    static func line(_ batch: Batch) -> [UInt8] {
        Array("batch\t\(list(batch.shards))\t\(list(batch.offsets))\t\(list(batch.lengths))\n".utf8)
    }

    /// A document's line; `lengths` and `counts` are for each kind.
    static func line(
        path: String, id: String, sha256: String, isRejected: Bool, byteCount: Int, lengths: [Int], counts: [Int],
        rejectCodes: [String: Int]
    ) -> [UInt8] {
        let codes = rejectCodes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
        return Array(
            """
            document\t\(path)\t\(id)\t\(sha256)\t\(isRejected ? 1 : 0)\t\(byteCount)\t\(list(lengths))\t\(list(counts))\t\
            \(codes)\n
            """.utf8)
    }

    private static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }

    /// Reads an index; nil when there is none or it was made by another program or configuration.
    init?(_ path: String, stamp: String) throws(FileError) {
        if !FileTree.exists(path) { return nil }
        let bytes = try SystemFile(path, .read).readAll(expected: FileStatus(of: path).byteCount, limit: .max - 1)
        let header = Self.header(stamp)
        guard bytes.starts(with: header) else { return nil }
        let kinds = RecordKind.allCases.count
        var inside = [Int32](repeating: 0, count: kinds)
        for line in bytes[header.count...].split(separator: 0x0A) {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            if fields.count == 4, fields[0] == "batch" {
                let numbers = fields[1...].map { $0.split(separator: ",").compactMap { Int($0) } }
                guard numbers.allSatisfy({ $0.count == kinds }) else { return nil }
                batches.append(Batch(shards: numbers[0], offsets: numbers[1], lengths: numbers[2]))
                inside = [Int32](repeating: 0, count: kinds)
            } else if fields.count == 9, fields[0] == "document", !batches.isEmpty, let byteCount = Int(fields[5]) {
                let lengths = fields[6].split(separator: ",").compactMap { Int32($0) }
                let counts = fields[7].split(separator: ",").compactMap { Int32($0) }
                guard lengths.count == kinds, counts.count == kinds else { return nil }
                var codes: [String: Int] = [:]
                for pair in fields[8].split(separator: ",") {
                    let parts = pair.split(separator: "=")
                    if parts.count == 2 { codes[String(parts[0])] = Int(parts[1]) }
                }
                entries[fields[1]] = Entry(
                    id: fields[2], sha256: fields[3], isRejected: fields[4] == "1", byteCount: byteCount,
                    batch: batches.count - 1, offsets: inside, lengths: lengths, counts: counts, rejectCodes: codes)
                for kind in 0..<kinds { inside[kind] += lengths[kind] }
            } else {
                return nil
            }
        }
    }
}
