import Model

/// What all records of one document share when they are written: its id, its text's places, its headings' paths.
struct RecordContext {
    let document: Document
    /// What stands behind a record's id in every line: its closing quotation mark and `doc_id`.
    let afterID: [UInt8]
    /// 20 hexadecimal digits of a digest over the document's id and its bytes' digest.
    let idPrefix: [UInt8]
    let index: CodePointIndex
    /// For each section the path that ends with it, escaped for the inside of a JSON string.
    private let sectionPaths: [[UInt8]]

    init(_ document: Document) {
        self.document = document
        idPrefix = Self.idPrefix(documentID: document.id, contentDigest: document.source.sha256)
        index = CodePointIndex(document.text)
        var line = JSONLine(capacity: 256)
        line.raw("\",\"doc_id\":")
        line.string(document.id)
        afterID = line.bytes
        var paths: [[UInt8]] = []
        paths.reserveCapacity(document.sections.count)
        for section in document.sections {
            line.removeAll()
            if let parent = section.parent {
                precondition(parent < paths.count, "a heading stands behind the one above it")
                line.append(paths[parent])
                line.append(" / ".utf8)
            }
            line.stringContent(section.title.utf8)
            paths.append(line.bytes)
        }
        sectionPaths = paths
    }

    /// The part of an id that tells documents apart: the same for the same content under the same name.
    static func idPrefix(documentID: String, contentDigest: String) -> [UInt8] {
        var digest = SHA256()
        digest.update(documentID.utf8)
        digest.update([0])
        digest.update(contentDigest.utf8)
        return Array(digest.hexadecimal().utf8.prefix(20))
    }

    /// The path of headings that ends with the section at `index`; nil for none.
    func sectionPath(_ index: Int?) -> [UInt8]? { index.map { sectionPaths[$0] } }
}
