import Model

/// Writes a document's rejects, each with an id of its own.
final class RejectContext {
    private let item: InputItem
    private let idPrefix: [UInt8]
    private let place: RecordContext?
    private let check: Check
    private var count = 0

    /// Says what is wrong with the line that was just written; nil when nothing is.
    typealias Check = (borrowing JSONLine) -> RecordValidator.Problem?

    /// Rejects of a document that could not be read.
    init(_ item: InputItem, check: @escaping Check) {
        self.item = item
        self.check = check
        idPrefix = RecordContext.idPrefix(documentID: item.id, contentDigest: "")
        place = nil
    }

    /// Rejects of single records of a document.
    init(_ item: InputItem, _ context: RecordContext, check: @escaping Check) {
        self.item = item
        self.check = check
        idPrefix = context.idPrefix
        place = context
    }

    /// Appends the line; one that its own schema refuses is replaced by a line that says only that, so that even
    /// then the document's fault is not lost. Returns the code under which the line stands.
    func write(_ record: RejectRecord, to line: inout JSONLine) -> String {
        append(record, to: &line)
        guard let problem = check(line) else { return record.code }
        line.dropLine()
        count -= 1
        let plain = RejectRecord(
            stage: "validate", code: problem.code, message: "\(record.code): \(problem.message)", sourcePath: item.path)
        append(plain, to: &line)
        return plain.code
    }

    private func append(_ record: RejectRecord, to line: inout JSONLine) {
        line.beginNext()
        line.field("kind", RecordKind.reject.rawValue)
        line.key("id")
        line.byte(UInt8(ascii: "\""))
        line.append(idPrefix)
        line.raw("-r-")
        line.integer(count)
        line.byte(UInt8(ascii: "\""))
        count += 1
        line.field("doc_id", item.id)
        line.field("stage", record.stage)
        line.field("code", record.code)
        line.field("message", record.message)
        line.field("source_path", record.sourcePath)
        line.key("record")
        if let bytes = record.record {
            line.string(String(decoding: bytes, as: UTF8.self))
        } else {
            line.null()
        }
        let span = record.span
        line.field("start", place.flatMap { place in span.map { place.index.codePoints(before: $0.start) } })
        line.field("end", place.flatMap { place in span.map { place.index.codePoints(before: $0.end) } })
        let source = place.flatMap { place in span.flatMap { place.document.sourceMap.source(of: $0) } }
        line.field("source_start", source?.start)
        line.field("source_end", source?.end)
        line.key("text")
        if let place, let span {
            line.byte(UInt8(ascii: "\""))
            line.stringContent(place.document.text[span.range])
            line.byte(UInt8(ascii: "\""))
        } else {
            line.null()
        }
        line.field("section", nil as String?)
        line.field("rule", nil as String?)
        line.end()
        line.endLine()
    }
}
