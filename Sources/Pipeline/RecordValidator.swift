import JSONSchema
import Model

/// Checks each line against its kind's schema and against what every loader takes, and what run.json says.
///
/// A class, as its schemas would be copied for each document.
final class RecordValidator: Sendable {
    /// The longest line, in bytes, its end included.
    static let longestLine = 4 << 20

    /// Each in a field of its own: one from a list would be counted up and down for each line.
    private let document, section, metric, date, table, cell, term, reject: Schema
    private let run: Schema
    private let input: Schema

    /// Takes the schemas of all kinds.
    init() {
        let library = RecordSchemas()
        func schema(_ name: String) -> Schema {
            guard let schema = library[name] else { preconditionFailure("no schema \(name)") }
            return schema
        }
        document = schema(RecordKind.document.rawValue)
        section = schema(RecordKind.section.rawValue)
        metric = schema(RecordKind.metric.rawValue)
        date = schema(RecordKind.date.rawValue)
        table = schema(RecordKind.table.rawValue)
        cell = schema(RecordKind.cell.rawValue)
        term = schema(RecordKind.term.rawValue)
        reject = schema(RecordKind.reject.rawValue)
        run = schema("run")
        input = library.input
    }

    @inline(__always)
    private func verdict(
        of kind: RecordKind, _ line: UnsafeBufferPointer<UInt8>, _ scratch: ValidationScratch
    ) -> Schema.LineVerdict {
        switch kind {
        case .document: document.verdict(ofLine: line, scratch: scratch)
        case .section: section.verdict(ofLine: line, scratch: scratch)
        case .metric: metric.verdict(ofLine: line, scratch: scratch)
        case .date: date.verdict(ofLine: line, scratch: scratch)
        case .table: table.verdict(ofLine: line, scratch: scratch)
        case .cell: cell.verdict(ofLine: line, scratch: scratch)
        case .term: term.verdict(ofLine: line, scratch: scratch)
        case .reject: reject.verdict(ofLine: line, scratch: scratch)
        }
    }

    /// What is wrong with a line; nil when nothing is.
    @inline(__always)
    func problem(of kind: RecordKind, in line: borrowing JSONLine, _ scratch: ValidationScratch) -> Problem? {
        if line.count - line.lineStart < Self.longestLine,
            case .valid = line.withLine({ verdict(of: kind, $0, scratch) })
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
        switch line.withLine({ verdict(of: kind, $0, scratch) }) {
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
