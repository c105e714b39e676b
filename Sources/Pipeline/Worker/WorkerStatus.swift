import Model

/// The line that ends each document's records in a worker's output: exactly one for each line of input, in its order.
struct WorkerStatus {
    /// What became of the document.
    enum Outcome: String {
        case done, rejected, crashed, timeout
    }

    var id: String
    /// Line of the input, from 1.
    var line: Int
    var outcome: Outcome
    var code: String?
    var message: String?
    /// Lines before this one that belong to the document.
    var records: Int

    /// The first bytes of every status line and of no other.
    static let prefix = Array("{\"kind\":\"status\",".utf8)

    /// What a supervised worker says before its first answer, without a line end.
    static let ready = Array("{\"kind\":\"ready\"}".utf8)

    /// The line with its end.
    var bytes: [UInt8] {
        var line = JSONLine(capacity: 256)
        line.begin()
        line.field("kind", "status")
        line.field("doc_id", id)
        line.field("line", self.line)
        line.field("status", outcome.rawValue)
        line.field("code", code)
        line.field("message", message)
        line.field("records", records)
        line.end()
        line.endLine()
        return line.bytes
    }
}
