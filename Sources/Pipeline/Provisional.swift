// Stands in for Readers and Extraction until they land.
import Model

struct DocumentReader: Sendable {
    func read(_ bytes: [UInt8], path: String, id: String, mediaType: String?, charset: String?, url: String?)
        throws(DocumentError) -> Document
    {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw DocumentError(code: "encoding.undecodable", message: "not UTF-8")
        }
        let utf8 = Array(text.utf8)
        return Document(
            id: id,
            source: DocumentSource(
                path: path, mediaType: "text/plain", encoding: "utf-8", byteCount: bytes.count,
                sha256: SHA256.hexadecimal(of: bytes)), text: utf8,
            sourceMap: SourceMap(runs: [
                .init(
                    textStart: 0, textCount: utf8.count, sourceStart: 0, sourceCount: utf8.count, correspondence: .bytes
                )
            ]))
    }
}

final class AnalysisScratch {}

struct DocumentAnalyser: Sendable {
    init() throws(SetupError) {}
    func makeScratch() -> AnalysisScratch { AnalysisScratch() }
    func analyse(_ document: inout Document, scratch: AnalysisScratch) -> DocumentRecords {
        var records = DocumentRecords()
        records.document.language = "zh"
        return records
    }
}
