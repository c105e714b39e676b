import ArgumentParser
import Model
import Pipeline

/// `gongbao extract`: a few documents' records on standard output.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Write the records of single documents on standard output.",
        discussion: """
            Each line is one record, as in the files that `run` writes; `kind` tells which. Rejects stand there too.

            EXAMPLES
              gongbao extract report.txt | grep '"kind":"metric"'
              gongbao extract --kind metric --kind date a.txt b.html
              curl -s https://example.org/report.html | gongbao extract --charset gbk -
            """)

    @Argument(help: "Documents; - is standard input.", completion: .file())
    var files: [String]
    @Option(name: .long, help: "Only records of this kind; may be repeated.")
    var kind: [RecordKind] = []
    @Option(name: .long, help: "Encoding that the bytes are said to have, by its WHATWG label; the bytes decide.")
    var charset: String?
    @Option(name: .long, help: "text/plain or text/html; found out when not said.")
    var type: String?
    @Option(name: .long, help: "Configuration (default: pipeline.json, when there is one).", completion: .file())
    var config: String?
    @Flag(name: .long, help: "Say nothing on standard error but errors.")
    var quiet = false

    mutating func validate() throws {
        if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("standard input (-) can be read once") }
        if let type, !["text/plain", "text/html"].contains(type) {
            throw ValidationError("--type takes text/plain or text/html, not '\(type)'")
        }
    }

    mutating func run() throws {
        try ExitStatus.reporting {
            StopRequest.listen()
            let configuration = try SetupOptions.configuration(file: config)
            let worker = DocumentWorker(try DocumentPipeline(configuration), limits: configuration.limits)
            // Never given back: to take the packs apart at the process' end is a twentieth of its time on a document.
            _ = Unmanaged.passRetained(worker)
            let output = StandardStream.output.file
            var rejected = 0
            for (file, id) in zip(files, DocumentNames.ids(for: files.map(NamedDocument.name))) {
                if StopRequest.signalNumber != nil { break }
                let item = try NamedDocument.item(
                    file, id: id, limit: configuration.limits.bytes, type: type, charset: charset)
                let outcome = try worker.process(item, only: kind) {
                    (bytes) throws(FileError) in try output.write(bytes)
                }
                if let message = outcome.message {
                    rejected += 1
                    // Some messages name the file by themselves.
                    let name = message.contains(file) ? "" : "\(file): "
                    try StandardStream.error.write("gongbao: \(name)\(message)\n")
                }
            }
            if rejected > 0 { throw ExitStatus.rejectedDocument.code }
        }
    }
}

extension RecordKind: ExpressibleByArgument {}
