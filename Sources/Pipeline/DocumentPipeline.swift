import Extraction
import JSONSchema
import Model
import Patterns
import Readers

/// The way of one document: bytes → document → records → lines, each line checked before it counts.
///
/// Values in, values out: nothing of one document is left for the next. Share one pipeline between threads and give
/// each thread a scratch of its own.
public struct DocumentPipeline: Sendable {
    let reader: DocumentReader
    let analyser: DocumentAnalyser
    let validator: RecordValidator
    private let leftOut: [RecordKind]

    /// Compiles packs and schemas; throws every fault of the set-up at once.
    public init(_ configuration: PipelineConfiguration) throws(SetupError) {
        try self.init(configuration, pack: PackFolder.pack(configuration.packs, threads: configuration.threads))
    }

    /// Compiles a pack that is here already.
    init(_ configuration: PipelineConfiguration, pack: Pack) throws(SetupError) {
        reader = DocumentReader(
            words: try ReadingWords(pack: pack), limits: DocumentReader.Limits(bytes: configuration.limits.bytes))
        let threads = configuration.threads
        let validator = SideWork(isBeside: threads > 1) { RecordValidator() }
        analyser = try DocumentAnalyser(pack: pack, threads: threads)
        self.validator = validator.wait()
        leftOut = Stage.allCases.filter { !configuration.stages.contains($0) }.flatMap(\.kinds)
    }

    /// What a worker needs for itself.
    final class Scratch {
        let analysis: AnalysisScratch
        let validation = ValidationScratch()
        init(_ pipeline: DocumentPipeline) { analysis = pipeline.analyser.makeScratch() }
    }

    /// Takes one document's bytes all the way and appends its lines to `output`; throws, with nothing appended, when
    /// the document can't go on.
    func process(_ bytes: [UInt8], of item: InputItem, into output: BatchOutput, scratch: Scratch) throws(DocumentError)
        -> Document
    {
        let (document, records) = try analyse(bytes, of: item, scratch: scratch)
        append(document, records, of: item, to: output, scratch)
        return document
    }

    /// Bytes → document → records; `trace` is told of every number that became nothing.
    func analyse(
        _ bytes: [UInt8], of item: InputItem, scratch: Scratch, trace: ((Decision) -> Void)? = nil
    ) throws(DocumentError) -> (Document, DocumentRecords) {
        var document = try reader.read(
            bytes, path: item.path, id: item.id, mediaType: item.mediaType, charset: item.charset, url: item.url)
        let records = analyser.analyse(&document, scratch: scratch.analysis, trace: trace)
        return (document, records)
    }

    /// Notes a document for run.json and the index, and checks what run.json will say of it.
    func end(
        _ item: InputItem, byteCount: Int, sha256: String?, isRejected: Bool, in output: BatchOutput, _ scratch: Scratch
    ) {
        output.endDocument(item, byteCount: byteCount, sha256: sha256, isRejected: isRejected)
        validator.requireInput(output.inputs, scratch.validation)
    }

    /// Checks lines of rejects.jsonl as all others are checked.
    func rejectCheck(_ scratch: Scratch) -> RejectContext.Check {
        { [validator] line in validator.problem(of: .reject, in: line, scratch.validation) }
    }

    private func append(
        _ document: Document, _ records: DocumentRecords, of item: InputItem, to output: BatchOutput, _ scratch: Scratch
    ) {
        let context = RecordContext(document)
        let rejects = RejectContext(item, context, check: rejectCheck(scratch))
        let lines = RecordLines(context, records, without: leftOut, into: output.lines) { [validator] kind, line in
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

extension Finding {
    /// The line of rejects.jsonl that says so.
    func record(of item: InputItem, stage: String) -> RejectRecord {
        RejectRecord(stage: stage, code: code, message: message, sourcePath: item.path, span: span)
    }
}
