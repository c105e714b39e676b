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
            let output = StandardStream.output.file
            var rejected = 0
            for (file, id) in zip(files, DocumentNames.ids(for: files.map(Self.name))) {
                if StopRequest.signalNumber != nil { break }
                let outcome = try worker.process(item(file, id, configuration), only: kind) {
                    (bytes) throws(FileError) in try output.write(bytes)
                }
                if let message = outcome.message {
                    rejected += 1
                    try StandardStream.error.write("gongbao: \(message)\n")
                }
            }
            if rejected > 0 { throw ExitStatus.rejectedDocument.code }
        }
    }

    private func item(_ file: String, _ id: String, _ configuration: PipelineConfiguration) throws -> InputItem {
        if file == "-" {
            let input = SystemFile(borrowing: 0, named: "standard input")
            let bytes = try input.readAll(expected: 1 << 16, limit: configuration.limits.bytes)
            return InputItem(
                id: id, path: "-", content: .bytes(bytes), byteCount: bytes.count, mediaType: type, charset: charset)
        }
        let status: FileStatus
        do throws(FileError) { status = try FileStatus(of: file) } catch {
            let code = error.isMissing ? "input.missing" : "input.unreadable"
            return InputItem(
                id: id, path: file, content: .unreadable(code: code, message: error.description), byteCount: 0)
        }
        let content: InputItem.Content =
            switch status.kind {
            case .folder:
                .unreadable(code: "input.not_a_file", message: "\(file): is a folder; use run --input \(file)")
            case .file, .other: .file(path: file)
            }
        return InputItem(
            id: id, path: file, content: content, byteCount: status.byteCount, mediaType: type, charset: charset)
    }

    /// What an id is made of: the file's own name.
    private static func name(of file: String) -> String {
        file == "-" ? "stdin" : file.split(separator: "/").last.map(String.init) ?? file
    }
}

extension RecordKind: ExpressibleByArgument {}
