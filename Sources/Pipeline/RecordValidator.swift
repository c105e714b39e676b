import JSONSchema
import Model

/// Checks each line against its kind's schema and against what every loader takes, and what run.json says.
struct RecordValidator: Sendable {
    /// The longest line, in bytes, its end included.
    static let longestLine = 4 << 20

    /// By the kind's place among all kinds.
    private let schemas: [Schema]
    private let run: Schema
    private let input: Schema

    /// Takes the schemas of all kinds.
    init() {
        let library = RecordSchemas()
        schemas = RecordKind.allCases.compactMap { library[$0.rawValue] }
        guard schemas.count == RecordKind.allCases.count, let run = library["run"] else {
            preconditionFailure("every kind of record has a schema")
        }
        self.run = run
        input = library.input
    }

    /// What is wrong with a line; nil when nothing is.
    @inline(__always)
    func problem(of kind: RecordKind, in line: borrowing JSONLine, _ scratch: ValidationScratch) -> Problem? {
        if line.count - line.lineStart < Self.longestLine,
            case .valid = line.withLine({ schemas[kind.position].verdict(ofLine: $0, scratch: scratch) })
        {
            return nil
        }
        return description(of: kind, line, scratch)
    }

    /// The same for a line that has one.
    private func description(of kind: RecordKind, _ line: borrowing JSONLine, _ scratch: ValidationScratch) -> Problem?
    {
        let count = line.count - line.lineStart
        if count >= Self.longestLine {
            return Problem(
                code: "line.too_long", message: "\(kind.rawValue): \(count) bytes are more than a line may have")
        }
        switch line.withLine({ schemas[kind.position].verdict(ofLine: $0, scratch: scratch) }) {
        case .valid: return nil
        case .malformed(let error):
            return Problem(code: "line.malformed", message: "\(kind.rawValue): \(error)")
        case .invalid(let violations):
            let words = violations.prefix(3).map {
                "\($0.instancePath) \($0.message) (\($0.keyword) at \($0.schemaPath))"
            }
            return Problem(code: "schema.invalid", message: "\(kind.rawValue): \(words.joined(separator: "; "))")
        }
    }

    /// Sees to it that what run.json says of a document, the line begun last, is as its schema says.
    func requireInput(_ line: borrowing JSONLine, _ scratch: ValidationScratch) {
        line.withLine { Self.require(input.verdict(ofLine: $0, scratch: scratch), "inputs") }
    }

    /// Sees to it that run.json is as its schema says, its list of inputs left out.
    func requireRun(_ report: [UInt8]) {
        report.withUnsafeBufferPointer {
            Self.require(run.verdict(ofLine: $0, scratch: ValidationScratch()), "run.json")
        }
    }

    /// Nothing in run.json comes from a document but strings that may be any: what is wrong there is a bug.
    private static func require(_ verdict: Schema.LineVerdict, _ what: String) {
        guard case .valid = verdict else { preconditionFailure("\(what): \(verdict)") }
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
