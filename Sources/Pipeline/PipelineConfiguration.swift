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

        /// Makes the options that hold when nothing is said.
        public init() {}

        /// What stands behind a file's stem.
        var suffix: String { ".jsonl" }
    }

    /// Folder (or one file) that is read.
    public var input = "raw"
    /// Folder that is written.
    public var output = "out"
    /// Worker threads; 0 takes one for each processor.
    public var jobs = 0
    /// What a document may cost.
    public var limits = Limits()
    /// How output is written.
    public var outputOptions = Output()

    /// Makes the configuration that holds when nothing is said.
    public init() {}

    /// SHA-256 of everything that decides what is written: not where, nor by how many workers.
    public var digest: String {
        SHA256.hexadecimal(
            of: """
                \(GongbaoVersion.current)
                limits.bytes \(limits.bytes)
                output.shardBytes \(outputOptions.shardBytes ?? 0)
                output.text \(outputOptions.text)
                """.utf8)
    }
}
