import Model

/// Reads plain text: its lines as blocks, with what surrounds and repeats the body marked as such.
public struct PlainTextReader: Sendable {
    private let words: ReadingWords

    /// Makes a reader that tells lines by the words of a pack.
    public init(words: ReadingWords) { self.words = words }

    /// Reads one text.
    ///
    /// The document's text is the decoded text with its line ends as LF and without NUL; nothing else is changed.
    ///
    /// - Throws: `DocumentError` with code `input.empty` when there is nothing but white space.
    public func read(_ decoded: DecodedText, source: DocumentSource, id: String) throws(DocumentError) -> Document {
        let (text, map) = TextNormalising.normalise(decoded)
        let structure = text.withUnsafeBufferPointer { PlainTextStructure($0, words: words) }
        if structure.blocks.isEmpty {
            throw DocumentError(code: "input.empty", message: "\(source.byteCount) bytes of white space and no text")
        }
        return Document(
            id: id, source: source, text: text, sourceMap: map, blocks: structure.blocks, tables: structure.tables,
            findings: decoded.findings + structure.findings)
    }
}
