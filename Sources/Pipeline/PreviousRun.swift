import Model

/// The run before, as far as its lines can be taken over; shared by all workers.
struct PreviousRun: Sendable {
    let root: String
    let options: PipelineConfiguration.Output
    let index: RunIndex

    /// Reads the index of the run that stands in a folder; nil when it can't be used.
    init?(_ root: String, options: PipelineConfiguration.Output, stamp: String) throws(FileError) {
        guard let index = try RunIndex(root + "/.gongbao/index", stamp: stamp) else { return nil }
        self.root = root
        self.options = options
        self.index = index
    }

    /// What is known of a document if it is as it was.
    func entry(of item: InputItem, sha256: String) -> RunIndex.Entry? {
        guard let entry = index.entries[item.path], entry.id == item.id, entry.sha256 == sha256 else { return nil }
        return entry
    }

    func textPath(_ id: String) -> String { "\(root)/text/\(id).txt" }
}

/// Reads lines of the run before; one for each thread.
final class PreviousLines {
    private let run: PreviousRun
    /// The unpacked lines of the batch that was read last, by kind: neighbours stand in the same one.
    private var unpacked: [(batch: Int, lines: [UInt8])]

    init(_ run: PreviousRun) {
        self.run = run
        unpacked = RecordKind.allCases.map { _ in (-1, []) }
    }

    /// Appends a document's lines as they were; false (and nothing appended) when they can't be had any more.
    func append(_ entry: RunIndex.Entry, idPrefixes: [[UInt8]], to buffers: LineBuffers) -> Bool {
        var pieces: [[UInt8]] = []
        for kind in RecordKind.allCases {
            guard let piece = try? lines(of: entry, kind), Self.areWhole(piece, kind, idPrefixes) else { return false }
            pieces.append(piece)
        }
        for kind in RecordKind.allCases {
            buffers[kind].line.append(pieces[kind.position])
            buffers[kind].count += Int(entry.counts[kind.position])
        }
        return true
    }

    private func lines(of entry: RunIndex.Entry, _ kind: RecordKind) throws -> [UInt8] {
        let position = kind.position
        let length = Int(entry.lengths[position])
        if length == 0 { return [] }
        let batch = run.index.batches[entry.batch]
        let path = run.root + "/" + run.options.fileName(kind, shard: batch.shards[position])
        let inside = Int(entry.offsets[position])
        if run.options.compression == .none {
            return try SystemFile(path, .read).read(at: batch.offsets[position] + inside, count: length)
        }
        if unpacked[position].batch != entry.batch {
            let frame = try SystemFile(path, .read).read(at: batch.offsets[position], count: batch.lengths[position])
            unpacked[position] = (entry.batch, try run.options.compression.unpacked(frame, limit: 1 << 30))
        }
        let all = unpacked[position].lines
        guard inside + length <= all.count else { throw FileError("read", path, number: 5) }
        return Array(all[inside..<(inside + length)])
    }

    /// True for whole lines of this very document: a file that was changed by hand is not taken over.
    private static func areWhole(_ lines: [UInt8], _ kind: RecordKind, _ idPrefixes: [[UInt8]]) -> Bool {
        if lines.isEmpty { return true }
        return lines.last == 0x0A
            && idPrefixes.contains { lines.starts(with: Array("{\"kind\":\"\(kind.rawValue)\",\"id\":\"".utf8) + $0) }
    }
}
