import ArgumentParser
import JSONSchema
import Pipeline

/// `gongbao schema`: the schemas that every record is checked against.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema (draft 2020-12) of a kind of record; without a kind, the kinds.",
        discussion: """
            EXAMPLES
              gongbao schema
              gongbao schema metric > metric.schema.json
            """)

    @Argument(
        help: "document, section, metric, date, table, cell, term, reject or run.",
        completion: .list(RecordSchemas.kinds))
    var kind: String?

    mutating func validate() throws {
        if let kind, !RecordSchemas.kinds.contains(kind) {
            throw ValidationError(
                "there is no kind '\(kind)'; the kinds are \(RecordSchemas.kinds.joined(separator: ", "))")
        }
    }

    mutating func run() throws {
        try ExitStatus.reporting {
            StopRequest.reportFailedWrites()
            guard let kind else {
                return try StandardStream.output.write(RecordSchemas.kinds.map { $0 + "\n" }.joined())
            }
            var bytes = RecordSchemas.bytes(of: kind) ?? []
            if bytes.last != 0x0A { bytes.append(0x0A) }
            try StandardStream.output.write(bytes)
        }
    }
}
