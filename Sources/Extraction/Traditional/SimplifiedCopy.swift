import Model

/// A document in traditional characters as the stages read it: with simplified ones, byte for byte in the same places, so
/// that every place in it is one in the document. What the records quote is brought back to the document's own words.
public struct SimplifiedCopy: Sendable {
    /// The document with simplified characters.
    public var document: Document
    private let original: [UInt8]
    /// For each simplified character that stands for another what that was first.
    private let originals: [UInt16: UInt16]

    /// Bytes that tell whether a document is in traditional characters, from its middle.
    private static let sampleLength = 1_024

    /// The copy of a document in which a fifth of the characters or more, 30 to 40 in a hundred where text is traditional
    /// throughout, have a simplified one; nil for others, which have less than one in a hundred.
    public init?(of document: Document) {
        guard Self.isTraditional(document.text) else { return nil }
        var copy = document
        var originals: [UInt16: UInt16] = [:]
        copy.text = Self.simplified(document.text) { originals[$1] = originals[$1] ?? $0 }
        self.document = copy
        self.originals = originals
        original = document.text
        self.document.pageMetadata = document.pageMetadata.mapValues(Self.simplified)
        self.document.tables = document.tables.map { grid in
            var grid = grid
            grid.caption = grid.caption.map(Self.simplified)
            grid.unit = grid.unit.map(Self.simplified)
            grid.notes = grid.notes.map(Self.simplified)
            for index in grid.cells.indices { grid.cells[index].text = Self.simplified(grid.cells[index].text) }
            return grid
        }
    }

    private static func isTraditional(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            var start = max(0, text.count / 2 - sampleLength / 2)
            while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
            let sample = UnsafeBufferPointer(rebasing: text[start..<min(text.count, start + sampleLength)])
            let found = SimplifiedCharacters.count(in: sample)
            return found.traditional > 1 && found.traditional * 5 >= found.all
        }
    }

    /// A text with simplified characters; `note` is told of each that was another before.
    private static func simplified(
        _ text: [UInt8], _ note: (_ traditional: UInt16, _ simplified: UInt16) -> Void = { _, _ in }
    ) -> [UInt8] {
        var copy = text
        copy.withUnsafeMutableBufferPointer { copy in
            text.withUnsafeBufferPointer { text in
                SimplifiedCharacters.forEach(in: text) { offset, character, simplified in
                    if simplified == 0 { return }
                    SimplifiedCharacters.write(simplified, to: copy, at: offset)
                    note(character, simplified)
                }
            }
        }
        return copy
    }

    private static func simplified(_ text: String) -> String {
        String(decoding: simplified(Array(text.utf8)), as: UTF8.self)
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
            var copy = Array(bytes)
            copy.withUnsafeMutableBufferPointer { copy in
                SimplifiedCharacters.forEach(in: bytes) { offset, character, _ in
                    if let first = originals[character] { SimplifiedCharacters.write(first, to: copy, at: offset) }
                }
            }
            return String(decoding: copy, as: UTF8.self)
        }
    }
}
