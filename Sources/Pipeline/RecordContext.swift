import Model

/// What all records of one document share when they are written: its id, its text's places, its headings' paths.
struct RecordContext {
    let document: Document
    /// What stands behind a record's id in every line: its closing quotation mark and `doc_id`.
    let afterID: [UInt8]
    /// 20 hexadecimal digits of a digest over the document's id and its bytes' digest.
    let idPrefix: [UInt8]
    let index: CodePointIndex
    /// How the lines of each kind begin, up to the place in the record's id, one behind the other; and where each begins.
    private let openings: [UInt8]
    private let openingStarts: [Int]
    /// The path of each section, escaped for the inside of a JSON string, one behind the other; and where each begins.
    private let sectionPaths: [UInt8]
    private let sectionPathStarts: [Int]

    /// By the kind's place what stands before the id's first part.
    private static let kinds = RecordKind.allCases.map { Array("{\"kind\":\"\($0.rawValue)\",\"id\":\"".utf8) }

    init(_ document: Document) {
        self.document = document
        let prefix = Self.idPrefix(documentID: document.id, contentDigest: document.source.sha256)
        idPrefix = prefix
        var openings: [UInt8] = []
        var openingStarts = [0]
        for (opening, kind) in zip(Self.kinds, RecordKind.allCases) {
            openings += opening
            openings += prefix
            openings += [0x2D, kind.idLetter, 0x2D]
            openingStarts.append(openings.count)
        }
        (self.openings, self.openingStarts) = (openings, openingStarts)
        index = CodePointIndex(document.text)
        var line = JSONLine(capacity: 1024)
        line.raw("\",\"doc_id\":")
        line.string(document.id)
        afterID = line.bytes
        line.removeAll()
        var starts = [0]
        starts.reserveCapacity(document.sections.count + 1)
        for section in document.sections {
            if let parent = section.parent {
                precondition(parent < starts.count - 1, "a heading stands behind the one above it")
                line.repeatBytes(starts[parent]..<starts[parent + 1])
                line.raw(" / ")
            }
            line.stringContent(section.title.utf8)
            starts.append(line.count)
        }
        sectionPaths = line.bytes
        sectionPathStarts = starts
    }

    /// Lends how a line of a kind begins, up to the place in the record's id.
    func withOpening(_ kind: RecordKind, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        openings.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[openingStarts[kind.position]..<openingStarts[kind.position + 1]]))
        }
    }

    /// Lends the path of headings that ends with a section, escaped for the inside of a JSON string.
    func withSectionPath(_ section: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        sectionPaths.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[sectionPathStarts[section]..<sectionPathStarts[section + 1]]))
        }
    }

    /// The part of an id that tells documents apart: the same for the same content under the same name.
    static func idPrefix(documentID: String, contentDigest: String) -> [UInt8] {
        var digest = SHA256()
        digest.update(documentID.utf8)
        digest.update([0])
        digest.update(contentDigest.utf8)
        return Array(digest.hexadecimal().utf8.prefix(20))
    }
}
