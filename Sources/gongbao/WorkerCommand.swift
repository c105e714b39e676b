import ArgumentParser
import Model
import Pipeline

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// `gongbao worker`: documents in on standard input, records out on standard output, for an engine that starts many.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Answer one document a line with its records and one status line.",
        discussion: """
            Each line of input is a JSON object with one of
              content          the document's text
              content_base64   its bytes, with type (text/plain or text/html) and charset beside them if they are known
              path             a file
              warc_base64      a record of a web archive, plain or a gzip member
            and, if there is one, an id and a url. The answer is the document's records and then exactly one line
              {"kind":"status","doc_id":…,"line":…,"status":"done",…}
            with status done, rejected, crashed or timeout, in the order of the input, written at once. A document's
            failure never ends the process; with --supervise not even a crash or an endless loop does.

            EXAMPLES
              printf '{"id":"a","content":"全年收入86.94亿元。"}\\n' | gongbao worker
              gongbao worker --supervise --seconds 10 --memory 1024 < documents.jsonl > records.jsonl
            """)

    @Flag(name: .long, help: "Work in a child process, start it again when it crashes or hangs.")
    var supervise = false
    @Option(name: .long, help: "Time for one document; needs --supervise.")
    var seconds: Double = 60
    @Option(name: .long, help: "Mebibytes of address space for the process that does the work; 0 sets no limit.")
    var memory = 0
    @Option(name: .long, help: "Bytes that a document may have (default: limits.bytes of the configuration).")
    var maxBytes: Int?
    @Option(name: .long, help: "Records that a document may give.")
    var maxRecords = 1_000_000
    @Option(name: .long, help: "Configuration (default: pipeline.json, when there is one).", completion: .file())
    var config: String?
    @Option(name: .long, help: .hidden)
    var firstLine: Int?

    mutating func validate() throws {
        if !(seconds > 0) { throw ValidationError("--seconds takes a number above 0") }
        if memory < 0 || (1...127).contains(memory) { throw ValidationError("--memory takes 0 or a number from 128") }
        if let maxBytes, maxBytes < 1 { throw ValidationError("--max-bytes takes a number from 1") }
        if maxRecords < 1 { throw ValidationError("--max-records takes a number from 1") }
    }

    mutating func run() throws {
        try ExitStatus.reporting {
            StopRequest.listen()
            let configuration = try SetupOptions.configuration(file: config)
            let limits = LineWorker.Limits(bytes: maxBytes ?? configuration.limits.bytes, records: maxRecords)
            if supervise { try superviseChild(limits) } else { try work(configuration, limits) }
            // Lines may be left without an answer: that must not look like the end of the input.
            if let signal = StopRequest.signalNumber { throw ExitCode(128 + signal) }
        }
    }

    private func work(_ configuration: PipelineConfiguration, _ limits: LineWorker.Limits) throws {
        if memory > 0 {
            var limit = rlimit(rlim_cur: rlim_t(memory) << 20, rlim_max: rlim_t(memory) << 20)
            setrlimit(__rlimit_resource_t(UInt32(RLIMIT_AS.rawValue)), &limit)
        }
        // A worker is one of many on its machine, and each thread takes address space, of which it may have little.
        var configuration = configuration
        configuration.jobs = 1
        let worker = LineWorker(try DocumentPipeline(configuration), limits: limits)
        // A supervisor counts the lines, and lets a document's time begin when the set-up is done.
        try worker.run(firstLine: firstLine ?? 1, saysReady: firstLine != nil)
    }

    private func superviseChild(_ limits: LineWorker.Limits) throws {
        var arguments = [
            "worker", "--memory", "\(memory)", "--max-bytes", "\(limits.bytes)", "--max-records", "\(maxRecords)",
        ]
        if let config { arguments += ["--config", config] }
        do {
            try WorkerSupervisor(arguments: arguments, seconds: seconds, limits: limits).run()
        } catch .file(let error) {
            throw error
        } catch .childExit(let status) {
            throw ExitCode(status)
        }
    }
}
