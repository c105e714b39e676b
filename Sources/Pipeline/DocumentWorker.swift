import Model

/// Takes documents one by one from their item to their lines; for one thread, with a scratch of its own.
///
/// `run` does it with many documents and threads, `extract` and `worker` one after the other.
public final class DocumentWorker {
    /// What became of one document.
    public struct Outcome: Sendable, Hashable {
        /// Lines that were written, rejects included.
        public var lines: Int
        /// Code of the reject when the document as a whole was rejected; nil when it was done.
        public var rejectCode: String?
        /// Why it was rejected, for a person.
        public var message: String?
    }

    private let pipeline: DocumentPipeline
    private let scratch: DocumentPipeline.Scratch
    private let byteLimit: Int
    private let texts: TextFolder?
    private let previous: PreviousRun?
    private let previousLines: PreviousLines?
    private lazy var output = BatchOutput()

    /// Makes a worker whose documents' lines are handed over one document at a time.
    public convenience init(_ pipeline: DocumentPipeline, limits: PipelineConfiguration.Limits) {
        self.init(pipeline, limits: limits, texts: nil, previous: nil)
    }

    /// Makes a worker of a run: texts go to a folder, and what is as it was is taken from the run before.
    init(_ pipeline: DocumentPipeline, limits: PipelineConfiguration.Limits, texts: TextFolder?, previous: PreviousRun?)
    {
        self.pipeline = pipeline
        self.texts = texts
        self.previous = previous
        previousLines = previous.map { PreviousLines($0) }
        scratch = DocumentPipeline.Scratch(pipeline)
        byteLimit = limits.bytes
    }

    /// Takes one document all the way; `write` is lent its lines, kind by kind, whole lines only. Kinds that `only`
    /// doesn't name are left out, unless it names none.
    public func process(
        _ item: InputItem, only kinds: [RecordKind] = [],
        write: (UnsafeRawBufferPointer) throws(FileError) -> Void
    ) throws(FileError) -> Outcome {
        output.removeAll()
        let failure = try process(item, into: output)
        var count = 0
        for kind in RecordKind.allCases where kinds.isEmpty || kinds.contains(kind) {
            let lines = output.lines[kind]
            count += lines.count
            if lines.line.count > 0 {
                try lines.line.withBytes { (bytes) throws(FileError) in try write(UnsafeRawBufferPointer(bytes)) }
            }
        }
        return Outcome(lines: count, rejectCode: failure?.code, message: failure?.message)
    }

    /// Takes one document all the way and appends what it gave; a document that can't go on is one reject, and the
    /// answer says why. Throws when its text can't be written.
    @discardableResult
    func process(_ item: InputItem, into output: BatchOutput) throws(FileError) -> DocumentError? {
        output.beginDocument()
        let bytes: [UInt8]
        do throws(DocumentError) { bytes = try item.read(limit: byteLimit) } catch {
            reject(error, item, byteCount: item.byteCount, sha256: nil, into: output)
            return error
        }
        if takeOver(item, bytes, into: output) { return nil }
        let document: Document
        do throws(DocumentError) {
            document = try pipeline.process(bytes, of: item, into: output, scratch: scratch)
        } catch {
            reject(error, item, byteCount: bytes.count, sha256: SHA256.hexadecimal(of: bytes), into: output)
            return error
        }
        pipeline.end(
            item, byteCount: bytes.count, sha256: document.source.sha256, isRejected: false, in: output, scratch)
        try texts?.write(document)
        return nil
    }

    private func reject(
        _ error: DocumentError, _ item: InputItem, byteCount: Int, sha256: String?, into output: BatchOutput
    ) {
        let place = error.sourceOffset.map { " (byte \($0))" } ?? ""
        output.reject(
            RejectRecord(stage: "read", code: error.code, message: error.message + place, sourcePath: item.path),
            in: RejectContext(item, check: pipeline.rejectCheck(scratch)))
        pipeline.end(item, byteCount: byteCount, sha256: sha256, isRejected: true, in: output, scratch)
    }

    /// Appends what the run before said of the same bytes under the same name; false when there is no such thing.
    private func takeOver(_ item: InputItem, _ bytes: [UInt8], into output: BatchOutput) -> Bool {
        guard let previous, let previousLines else { return false }
        let sha256 = SHA256.hexadecimal(of: bytes)
        guard let entry = previous.entry(of: item, sha256: sha256) else { return false }
        do throws(FileError) {
            if !entry.isRejected { try texts?.link(item.id, from: previous.textPath(item.id)) }
        } catch { return false }
        let prefixes = [sha256, ""].map { RecordContext.idPrefix(documentID: item.id, contentDigest: $0) }
        guard previousLines.append(entry, idPrefixes: prefixes, to: output.lines) else { return false }
        for (code, count) in entry.rejectCodes { output.counts.rejectCodes[code, default: 0] += count }
        output.counts.unchangedDocuments += 1
        pipeline.end(
            item, byteCount: bytes.count, sha256: sha256, isRejected: entry.isRejected, in: output, scratch)
        return true
    }
}
