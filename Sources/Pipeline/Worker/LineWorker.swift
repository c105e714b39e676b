import Model

/// The worker of an engine: one document a line in, its records and one status line out, in the same order.
///
/// Nothing that a document does ends the process but a crash; for that there is `WorkerSupervisor`.
public struct LineWorker {
    /// What a document may cost beside its bytes.
    public struct Limits: Sendable, Hashable {
        /// Raw bytes of one document.
        public var bytes: Int
        /// Records of one document; one with more is rejected as a whole.
        public var records: Int

        /// Makes limits.
        public init(bytes: Int = 64 << 20, records: Int = 1_000_000) {
            self.bytes = bytes
            self.records = records
        }

        /// Longest line: a document's bytes in base 64 or escaped, and the other keys.
        var lineBytes: Int { bytes * 2 + (1 << 16) }
    }

    private let worker: DocumentWorker
    private let limits: Limits

    /// Makes a worker.
    public init(_ pipeline: DocumentPipeline, limits: Limits) {
        var own = PipelineConfiguration.Limits()
        own.bytes = limits.bytes
        worker = DocumentWorker(pipeline, limits: own)
        self.limits = limits
    }

    /// Works until the input ends or a signal asks for the end; each document's lines are written at once. Numbers
    /// lines from `firstLine`; with `saysReady` a line that is no answer comes first.
    public func run(
        input: Int32 = 0, output: Int32 = 1, firstLine: Int = 1, saysReady: Bool = false
    ) throws(FileError) {
        let reader = LineReader(
            descriptor: input, named: "standard input", limit: limits.lineBytes, endsAtRequest: true)
        let target = SystemFile(borrowing: output, named: "standard output")
        if saysReady { try target.write(WorkerStatus.ready + [0x0A]) }
        var number = firstLine - 1
        while StopRequest.signalNumber == nil, let line = try reader.next() {
            number += 1
            let item: InputItem
            switch line {
            case .whole(let bytes): item = WorkerRequest.item(bytes, number: number, byteLimit: limits.bytes)
            case .tooLong: item = WorkerRequest.tooLong(number: number, limit: limits.lineBytes)
            }
            try target.write(try answer(to: item, line: number))
        }
    }

    /// A document's lines with its status line.
    private func answer(to item: InputItem, line: Int) throws(FileError) -> [UInt8] {
        var lines: [UInt8] = []
        let outcome = try worker.process(item) { (bytes) throws(FileError) in lines += bytes }
        var status = WorkerStatus(
            id: item.id, line: line, outcome: outcome.rejectCode == nil ? .done : .rejected, code: outcome.rejectCode,
            message: outcome.message, records: outcome.lines)
        if outcome.lines > limits.records {
            lines = []
            status.outcome = .rejected
            status.code = "limit.records"
            status.message = "\(outcome.lines) records are more than the limit of \(limits.records)"
            status.records = 0
        }
        return lines + status.bytes
    }
}
