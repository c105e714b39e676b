import ArgumentParser
import FoundationEssentials
import Model
import Pipeline

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// `gongbao explain`: for each number, what it became or why it was rejected.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell of each number of a document what it became, or why it was rejected, and by which rule.",
        discussion: """
            Places are code points of the document's text, as in the records.

            EXAMPLES
              gongbao explain report.txt
              gongbao explain report.txt --at 711
              gongbao explain report.txt --only rejected
            """)

    @Argument(help: "The document; - is standard input.", completion: .file())
    var file: String
    @Option(name: .long, help: "Only what stands at this code point.")
    var at: Int?
    @Option(name: .long, help: "Only metric, date or rejected.")
    var only: Explanation.Item.Outcome?
    @Option(name: .long, help: "Configuration (default: pipeline.json, when there is one).", completion: .file())
    var config: String?

    mutating func validate() throws {
        if let at, at < 0 { throw ValidationError("--at takes a code point from 0") }
    }

    mutating func run() throws {
        try ExitStatus.reporting {
            StopRequest.reportFailedWrites()
            let configuration = try SetupOptions.configuration(file: config)
            let item = try NamedDocument.item(file, limit: configuration.limits.bytes)
            let explanation: Explanation
            do {
                explanation = try DocumentPipeline(configuration).explain(item, byteLimit: configuration.limits.bytes)
            } catch let error as DocumentError {
                try StandardStream.error.write("gongbao: \(file): \(error.message)\n")
                throw ExitStatus.rejectedDocument.code
            }
            let items = explanation.items.filter { item in
                (at.map { item.range.contains($0) } ?? true) && (only.map { item.outcome == $0 } ?? true)
            }
            try StandardStream.output.write(items.map { Self.text($0, coloured: Self.isColoured) }.joined())
            if items.isEmpty {
                try StandardStream.error.write("gongbao: no number\(at.map { " at code point \($0)" } ?? "") there\n")
            }
        }
    }

    /// Colours are for a person's eyes, who may not want them.
    private static var isColoured: Bool {
        isatty(1) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    private static func text(_ item: Explanation.Item, coloured: Bool) -> String {
        let colour =
            switch item.outcome {
            case .metric: "32"
            case .date: "34"
            case .rejected: "31"
            }
        let piece = coloured ? "\u{1B}[\(colour);1m\(item.piece.text)\u{1B}[0m" : "【\(item.piece.text)】"
        return """
            \(item.range.lowerBound)..<\(item.range.upperBound) \(item.outcome.rawValue) by \(item.rule)
                \(item.reason)
                …\(item.piece.before)\(piece)\(item.piece.after)…

            """
    }
}

extension Explanation.Item.Outcome: ExpressibleByArgument {}
