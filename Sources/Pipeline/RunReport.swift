import Model

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What run.json says: the run itself, and the only place in the output where times stand.
struct RunReport {
    /// One file of the output.
    struct File {
        var name: String
        var kind: RecordKind
    }

    var configuration: PipelineConfiguration
    var configurationDigest: String
    var workers: Int
    private let validator: RecordValidator
    /// Seconds since 1970 when the run began.
    let started = time(nil)
    private let clock = ContinuousClock()
    private let startInstant = ContinuousClock().now

    init(_ configuration: PipelineConfiguration, digest: String, workers: Int, validator: RecordValidator) {
        self.validator = validator
        self.configuration = configuration
        configurationDigest = digest
        self.workers = workers
    }

    /// Writes run.json; `inputs` is the file with one object a line for each input.
    func write(to path: String, counts: RunCounts, files: [File], inputs: String) throws(FileError) {
        let head = head(counts, files)
        let end = Array("\n  ]\n}\n".utf8)
        // Each line of the inputs was checked when it was made.
        validator.requireRun(head + end)
        let target = try SystemFile(path, .create)
        try target.write(head)
        try copyLines(of: inputs, to: target)
        try target.write(end)
        try target.synchronise()
    }

    private func head(_ counts: RunCounts, _ files: [File]) -> [UInt8] {
        var records = JSONLine()
        records.begin()
        for kind in RecordKind.allCases {
            records.key(kind.stemKey)
            records.integer(counts.records[kind.position])
        }
        records.end()
        let codes = counts.rejectCodes.sorted { $0.key < $1.key }
            .map { "\(Self.quoted($0.key)): \($0.value)" }.joined(separator: ", ")
        let elapsed = startInstant.duration(to: clock.now)
        let milliseconds = elapsed / .milliseconds(1)
        let names = files.map { Self.quoted($0.name) }.joined(separator: ", ")
        return Array(
            """
            {
              "program": "gongbao",
              "version": \(Self.quoted(GongbaoVersion.current)),
              "configuration_sha256": \(Self.quoted(configurationDigest)),
              "input": \(Self.list(configuration.inputNames)),
              "documents": \(counts.documents),
              "rejected_documents": \(counts.rejectedDocuments),
              "unchanged_documents": \(counts.unchangedDocuments),
              "bytes": \(counts.bytes),
              "records": \(String(decoding: records.bytes, as: UTF8.self)),
              "reject_codes": {\(codes)},
              "files": [\(names)],
              "durations": {"started_at": \(Self.quoted(Self.timestamp(started))), "finished_at": \
            \(Self.quoted(Self.timestamp(time(nil)))), "milliseconds": \(Int(milliseconds)), "workers": \(workers)},
              "inputs": [
            """.utf8)
    }

    private func copyLines(of path: String, to target: borrowing SystemFile) throws(FileError) {
        let source = try SystemFile(path, .read)
        var isFirst = true
        var atLineStart = true
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var failure: FileError?
            let count = piece.withUnsafeMutableBytes { bytes in
                do throws(FileError) {
                    return try source.read(into: bytes.baseAddress.unsafelyUnwrapped, count: bytes.count)
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            if count == 0 { return }
            var shown: [UInt8] = []
            shown.reserveCapacity(count + count / 16)
            for byte in piece[..<count] {
                if atLineStart {
                    shown.append(contentsOf: (isFirst ? "\n    " : ",\n    ").utf8)
                    isFirst = false
                }
                atLineStart = byte == 0x0A
                if byte != 0x0A { shown.append(byte) }
            }
            try target.write(shown)
        }
    }

    /// One name as a string, several as a list: as pipeline.json takes them.
    private static func list(_ names: [String]) -> String {
        names.count == 1 ? quoted(names[0]) : "[" + names.map(quoted).joined(separator: ", ") + "]"
    }

    private static func quoted(_ text: String) -> String {
        var line = JSONLine(capacity: 64)
        line.string(text)
        return String(decoding: line.bytes, as: UTF8.self)
    }

    /// ISO 8601 in UTC.
    private static func timestamp(_ seconds: time_t) -> String {
        var seconds = seconds
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(1900 + parts.tm_year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
            + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}

extension RecordKind {
    /// The kind's key in run.json's `records`.
    fileprivate var stemKey: StaticString {
        switch self {
        case .document: "documents"
        case .section: "sections"
        case .metric: "metrics"
        case .date: "dates"
        case .table: "tables"
        case .cell: "cells"
        case .term: "terms"
        case .reject: "rejects"
        }
    }
}
