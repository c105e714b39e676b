import Model

/// Everything that a run can be told: what pipeline.json says, and what the command line says over it.
public struct PipelineConfiguration: Sendable, Hashable {
    /// What a document may cost.
    public struct Limits: Sendable, Hashable {
        /// Raw bytes of one document.
        public var bytes = 64 << 20

        /// Makes the limits that hold when nothing is said.
        public init() {}
    }

    /// How output is written.
    public struct Output: Sendable, Hashable {
        /// Files are cut when they would grow past this many bytes; nil never cuts.
        public var shardBytes: Int?
        /// Whether `text/<doc_id>.txt` is written.
        public var text = true

        /// How files are packed.
        public var compression = OutputCompression.none
        /// Whether documents that are as they were are taken over from the run before.
        public var incremental = false

        /// Makes the options that hold when nothing is said.
        public init() {}

        /// What stands behind a file's stem.
        private var suffix: String { ".jsonl" + compression.suffix }

        /// `metrics.jsonl`, or `metrics-00003.jsonl` when files are cut by size.
        func fileName(_ kind: RecordKind, shard: Int) -> String {
            if shardBytes == nil { return kind.fileStem + suffix }
            let number = String(shard)
            return kind.fileStem + "-" + String(repeating: "0", count: max(0, 5 - number.count)) + number + suffix
        }
    }

    /// Folders, files, containers and patterns that are read.
    public var inputs: [InputOperand] = ["raw"]
    /// A list of more that is read.
    public var list: InputList?
    /// Folder that is written.
    public var output = "out"
    /// Stages that documents go through.
    public var stages = Stage.allCases
    /// Folder of pattern packs; nil takes those inside the program.
    public var packs: String?
    /// Processors to use, with a worker thread on each; 0 takes all there are. With 1 nothing goes on beside the work.
    public var jobs = 0
    /// Threads that may work at the same time.
    var threads: Int { jobs > 0 ? jobs : WorkerThreads.processorCount }
    /// What a document may cost.
    public var limits = Limits()
    /// How output is written.
    public var outputOptions = Output()

    /// Makes the configuration that holds when nothing is said.
    public init() {}

    /// What is read, as it was named.
    public var inputNames: [String] { inputs.map(\.path) + (list.map { [$0.path] } ?? []) }

    /// SHA-256 of everything that decides what is written: not where, nor by how many workers. A pack counts by what
    /// is in it, not by where it lies.
    public func digest(packDigest: String) -> String {
        SHA256.hexadecimal(
            of: """
                \(GongbaoVersion.current)
                pack \(packDigest)
                stages \(stages.map(\.rawValue).joined(separator: " "))
                limits.bytes \(limits.bytes)
                output.shardBytes \(outputOptions.shardBytes ?? 0)
                output.text \(outputOptions.text)
                output.compression \(outputOptions.compression.rawValue)
                """.utf8)
    }
}
