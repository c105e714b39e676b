import Model

/// A document in traditional characters as the stages read it: with simplified ones, byte for byte in the same places, so
/// that every place in it is one in the document. What the records quote is brought back to the document's own words.
public struct SimplifiedCopy: Sendable {
    /// The document with simplified characters.
    public var document: Document
    private let original: [UInt8]
    /// For each simplified character that stands for another what that was first.
    private let originals: [UInt16: UInt16]

    /// The copy of a document in traditional characters; nil for others.
    public init?(of document: Document) {
        guard SimplifiedCharacters.areIn(document.text) else { return nil }
        var copy = document
        var originals: [UInt16: UInt16] = [:]
        copy.text = SimplifiedCharacters.simplified(document.text) { originals[$1] = originals[$1] ?? $0 }
        copy.pageMetadata = document.pageMetadata.mapValues { value in
            let simplified = SimplifiedCharacters.simplified(Array(value.utf8)) {
                originals[$1] = originals[$1] ?? $0
            }
            return String(decoding: simplified, as: UTF8.self)
        }
        self.document = copy
        self.originals = originals
        original = document.text
        self.document.tables = document.tables.map { grid in
            var grid = grid
            grid.caption = grid.caption.map(Self.simplified)
            grid.unit = grid.unit.map(Self.simplified)
            grid.notes = grid.notes.map(Self.simplified)
            for index in grid.cells.indices { grid.cells[index].text = Self.simplified(grid.cells[index].text) }
            return grid
        }
    }

    private static func simplified(_ text: String) -> String {
        String(decoding: SimplifiedCharacters.simplified(Array(text.utf8)), as: UTF8.self)
    }

    /// Gives the document the structure that was found in the copy, and the records the document's words.
    public func restore(_ records: inout DocumentRecords, _ document: inout Document) {
        document.blocks = self.document.blocks
        document.sections = self.document.sections
        for index in document.sections.indices {
            restore(&document.sections[index].title, in: document.sections[index].span)
            restore(&document.sections[index].number, in: document.sections[index].span)
        }
        restore(&records.document.title, in: records.document.titlePlace?.span)
        for field in [\DocumentRecord.issuer, \.speaker, \.speakerTitle, \.session] {
            restore(&records.document[keyPath: field], in: nil)
        }
        for index in records.document.breadcrumb.indices { restore(&records.document.breadcrumb[index], in: nil) }
        for index in records.metrics.indices {
            restore(&records.metrics[index].indicator, in: records.metrics[index].sentence)
            restore(&records.metrics[index].basis, in: records.metrics[index].sentence)
            restore(&records.metrics[index].unit, in: records.metrics[index].place.span)
        }
        for index in records.terms.indices {
            restore(&records.terms[index].term, in: records.terms[index].place.span)
            restore(&records.terms[index].definition, in: records.terms[index].place.span)
        }
        for index in records.cells.indices {
            restore(&records.cells[index].text, in: records.cells[index].span)
            restore(&records.cells[index].rowHeader, in: nil)
            restore(&records.cells[index].columnHeader, in: nil)
            restore(&records.cells[index].unit, in: records.cells[index].span)
        }
    }

    private func restore(_ words: inout String?, in span: TextSpan?) {
        if var known = words {
            restore(&known, in: span)
            words = known
        }
    }

    /// Words as the document has them where they stand in a span in one piece; else character by character.
    private func restore(_ words: inout String, in span: TextSpan?) {
        words = words.withBytes { bytes in
            if let span {
                let found = document.text.withUnsafeBufferPointer {
                    UnsafeBufferPointer(rebasing: $0[span.range]).firstOffset(of: bytes)
                }
                if let found {
                    let start = span.start + found
                    return String(decoding: original[start..<(start + bytes.count)], as: UTF8.self)
                }
            }
            return String(decoding: SimplifiedCharacters.restored(Array(bytes), originals), as: UTF8.self)
        }
    }
}
