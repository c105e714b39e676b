import Model

/// What one job gave, until it is written: lines by kind, what run.json says of each input, counts, texts.
final class BatchOutput {
    /// Storage above this is given back after a job, so that one huge document doesn't stay in every slot.
    private static let keptBytes = 4 << 20

    let lines = LineBuffers()
    /// For each document one object of run.json's `inputs`, one a line.
    var inputs = JSONLine()
    var counts = RunCounts()
    /// The first failure to write a text; ends the run.
    var failure: FileError?

    /// Makes the slot fresh for the next job.
    func removeAll() {
        lines.removeAll(keepingUpTo: Self.keptBytes)
        inputs.removeAll(keepingUpTo: Self.keptBytes)
        counts = RunCounts()
        failure = nil
    }

    /// Adds a line to rejects.jsonl.
    func reject(_ record: RejectRecord, in context: RejectContext) {
        let lines = lines[.reject]
        context.write(record, to: &lines.line)
        lines.count += 1
        counts.rejectCodes[record.code, default: 0] += 1
    }

    /// Counts one document and notes it for run.json.
    func note(_ item: InputItem, byteCount: Int, digest: String?, status: StaticString) {
        counts.documents += 1
        counts.bytes += byteCount
        inputs.beginNext()
        inputs.field("path", item.path)
        inputs.field("doc_id", item.id)
        inputs.field("bytes", byteCount)
        inputs.field("sha256", digest)
        inputs.key("status")
        inputs.byte(UInt8(ascii: "\""))
        inputs.raw(status)
        inputs.byte(UInt8(ascii: "\""))
        inputs.end()
        inputs.endLine()
    }
}
