import Model

/// Checks each line against its kind's schema and against what every loader takes.
struct RecordValidator: Sendable {
    /// The longest line, in bytes.
    static let longestLine = 4 << 20

    /// What a thread needs for itself.
    final class Scratch {}

    init() throws(SetupError) {}

    func makeScratch() -> Scratch { Scratch() }

    /// What is wrong with a line; nil when nothing is.
    func problem(of kind: RecordKind, in line: borrowing JSONLine, _ scratch: Scratch) -> Problem? {
        let count = line.count - line.lineStart
        if count >= Self.longestLine {
            return Problem(
                code: "line.too_long", message: "\(kind.rawValue): \(count) bytes are more than a line may have")
        }
        return nil
    }

    /// Why a record is not written.
    struct Problem {
        var code: String
        var message: String

        /// The line of rejects.jsonl that says so, with the offending record unless that is too long itself.
        func record(of item: InputItem, line: [UInt8]) -> RejectRecord {
            RejectRecord(
                stage: "validate", code: code, message: message, sourcePath: item.path,
                record: line.count < 1 << 20 ? line : nil)
        }
    }
}
