import Model

/// The way of one document: bytes → document → records → lines, each line checked before it counts.
///
/// Values in, values out: nothing of one document is left for the next. Share one pipeline between threads and give
/// each thread a scratch of its own.
public struct DocumentPipeline: Sendable {
    private let reader: DocumentReader
    private let analyser: DocumentAnalyser
    private let validator: RecordValidator
    private let byteLimit: Int

    /// Compiles packs and schemas; throws every fault of the set-up at once.
    public init(_ configuration: PipelineConfiguration) throws(SetupError) {
        reader = DocumentReader()
        analyser = try DocumentAnalyser()
        validator = try RecordValidator()
        byteLimit = configuration.limits.bytes
    }

    /// What a worker needs for itself.
    final class Scratch {
        let analysis: AnalysisScratch
        let validation: RecordValidator.Scratch
        init(_ pipeline: DocumentPipeline) {
            analysis = pipeline.analyser.makeScratch()
            validation = pipeline.validator.makeScratch()
        }
    }

    /// Takes one document all the way and appends its lines to `output`; a document that can't go on is one reject,
    /// and the answer says why. `keepText` is given the document's text.
    @discardableResult
    func process(
        _ item: InputItem, into output: BatchOutput, scratch: Scratch, keepText: (Document) throws(FileError) -> Void
    ) throws(FileError) -> DocumentError? {
        var byteCount = item.byteCount
        let document: Document
        let records: DocumentRecords
        do throws(DocumentError) {
            let bytes = try item.read(limit: byteLimit)
            byteCount = bytes.count
            var found = try reader.read(
                bytes, path: item.path, id: item.id, mediaType: item.mediaType, charset: item.charset, url: item.url)
            records = analyser.analyse(&found, scratch: scratch.analysis)
            document = found
        } catch {
            output.reject(error.record(of: item), in: RejectContext(item))
            output.counts.rejectedDocuments += 1
            output.note(item, byteCount: byteCount, digest: nil, status: "rejected")
            return error
        }
        append(document, records, of: item, to: output, scratch)
        output.note(item, byteCount: byteCount, digest: document.source.sha256, status: "done")
        try keepText(document)
        return nil
    }

    private func append(
        _ document: Document, _ records: DocumentRecords, of item: InputItem, to output: BatchOutput, _ scratch: Scratch
    ) {
        let context = RecordContext(document)
        let rejects = RejectContext(item, context)
        let lines = RecordLines(context, records, into: output.lines) { kind, line in
            guard let problem = validator.problem(of: kind, in: line, scratch.validation) else { return true }
            let bytes = line.withLine { Array($0) }
            line.dropLine()
            output.reject(problem.record(of: item, line: bytes), in: rejects)
            return false
        }
        lines.write()
        for finding in document.findings { output.reject(finding.record(of: item, stage: "read"), in: rejects) }
        for finding in records.findings { output.reject(finding.record(of: item, stage: "consistency"), in: rejects) }
    }
}

extension DocumentError {
    /// The line of rejects.jsonl that says so.
    func record(of item: InputItem) -> RejectRecord {
        let place = sourceOffset.map { " (byte \($0))" } ?? ""
        return RejectRecord(stage: "read", code: code, message: message + place, sourcePath: item.path)
    }
}

extension Finding {
    /// The line of rejects.jsonl that says so.
    func record(of item: InputItem, stage: String) -> RejectRecord {
        RejectRecord(stage: stage, code: code, message: message, sourcePath: item.path, span: span)
    }
}
