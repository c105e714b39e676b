import Compression
import Model

/// What one job gave, until it is written: lines by kind, what run.json says of each input, counts, texts.
final class BatchOutput {
    /// Storage above this is given back after a job, so that one huge document doesn't stay in every slot.
    private static let keptBytes = 4 << 20

    let lines = LineBuffers()
    /// For each kind its lines as they will stand in the file, when that is packed.
    private(set) var frames: [[UInt8]] = []
    /// For each document one object of run.json's `inputs`, one a line.
    var inputs = JSONLine()
    /// For each document its line of the index.
    private(set) var index: [UInt8] = []
    var counts = RunCounts()
    /// The place in the input behind the job, and how many of the input's bytes lie before it.
    private(set) var end = InputSource.Position()
    private(set) var inputBytes = 0
    /// The first failure to write a text; ends the run.
    var failure: FileError?

    private var lengthsBefore = [Int](repeating: 0, count: RecordKind.allCases.count)
    private var countsBefore = [Int](repeating: 0, count: RecordKind.allCases.count)
    private var codesBefore: [String: Int] = [:]

    /// Takes a job's documents all the way.
    func fill(from job: InputSource.Job, by worker: DocumentWorker, _ compression: OutputCompression) {
        removeAll()
        end = job.end
        inputBytes = job.inputBytes
        do throws(FileError) { for item in job.items { try worker.process(item, into: self) } } catch {
            failure = error
        }
        seal(compression)
    }

    /// Makes the slot fresh for the next job.
    func removeAll() {
        lines.removeAll(keepingUpTo: Self.keptBytes)
        frames = []
        inputs.removeAll(keepingUpTo: Self.keptBytes)
        index.removeAll(keepingCapacity: true)
        counts = RunCounts()
        failure = nil
    }

    /// Adds a line to rejects.jsonl.
    func reject(_ record: RejectRecord, in context: RejectContext) {
        let lines = lines[.reject]
        let code = context.write(record, to: &lines.line)
        lines.count += 1
        counts.rejectCodes[code, default: 0] += 1
    }

    /// Says that what is appended from now on belongs to the next document.
    func beginDocument() {
        for kind in RecordKind.allCases {
            lengthsBefore[kind.position] = lines[kind].line.count
            countsBefore[kind.position] = lines[kind].count
        }
        codesBefore = counts.rejectCodes
    }

    /// Counts a document and notes it for run.json and the index.
    func endDocument(_ item: InputItem, byteCount: Int, sha256: String?, isRejected: Bool) {
        counts.documents += 1
        counts.bytes += byteCount
        if isRejected { counts.rejectedDocuments += 1 }
        inputs.beginNext()
        inputs.field("path", item.path)
        inputs.field("doc_id", item.id)
        inputs.field("bytes", byteCount)
        inputs.field("sha256", sha256)
        inputs.field("status", isRejected ? "rejected" : "done")
        inputs.end()
        inputs.endLine()
        // What has no digest can't be recognised again.
        guard let sha256 else { return }
        var codes = counts.rejectCodes
        for (code, count) in codesBefore { codes[code] = codes[code] == count ? nil : (codes[code] ?? 0) - count }
        index += RunIndex.line(
            path: item.path, id: item.id, sha256: sha256, isRejected: isRejected, byteCount: byteCount,
            lengths: RecordKind.allCases.map { lines[$0].line.count - lengthsBefore[$0.position] },
            counts: RecordKind.allCases.map { lines[$0].count - countsBefore[$0.position] }, rejectCodes: codes)
    }

    private func seal(_ compression: OutputCompression) {
        if compression == .none { return }
        do throws(CompressionError) {
            for kind in RecordKind.allCases {
                let lines = lines[kind]
                if lines.line.count == 0 {
                    frames.append([])
                } else {
                    frames.append(
                        try lines.line.withBytes { (bytes) throws(CompressionError) in
                            try compression.packed(UnsafeRawBufferPointer(bytes))
                        })
                }
            }
        } catch { failure = FileError("pack (\(error))", "output", number: 12) }
    }
}
