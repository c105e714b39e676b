import Model

/// Takes documents one by one and gives back their lines; for one thread.
///
/// What `run` does with many documents and threads, `extract` and `worker` do with this.
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
    private let output = BatchOutput()

    /// Makes a worker with a scratch of its own.
    public init(_ pipeline: DocumentPipeline) {
        self.pipeline = pipeline
        scratch = DocumentPipeline.Scratch(pipeline)
    }

    /// Takes one document all the way; `write` is lent its lines, kind by kind, whole lines only. Kinds that `only`
    /// doesn't name are left out, unless it names none.
    public func process(
        _ item: InputItem, only kinds: [RecordKind] = [], write: (UnsafeRawBufferPointer) throws(FileError) -> Void
    ) throws(FileError) -> Outcome {
        output.removeAll()
        let failure = try pipeline.process(item, into: output, scratch: scratch) { _ throws(FileError) in }
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
}
