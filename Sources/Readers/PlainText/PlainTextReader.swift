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
        var source = source
        if source.url == nil { source.url = text.withUnsafeBufferPointer(address) }
        return Document(
            id: id, source: source, text: text, sourceMap: map, blocks: structure.blocks, tables: structure.tables,
            findings: decoded.findings + structure.findings)
    }

    /// The address from which a text was taken, in one of its first lines behind a label: 来源URL：http://….
    private func address(in text: UnsafeBufferPointer<UInt8>) -> String? {
        let head = UnsafeBufferPointer(rebasing: text.prefix(Self.longestHead))
        return "http".withBytes { scheme in
            var place = head.firstOffset(of: scheme)
            while let start = place {
                let line = head[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
                let label = String(decoding: head[line..<start], as: UTF8.self).lowercased()
                if words.lines.isAddressLabel(label.filter { !$0.isWhitespace }.replacing("：", with: ":")) {
                    let address = text[start...].prefix { $0 > 0x20 && $0 < 0x7F }
                    return String(decoding: address, as: UTF8.self)
                }
                place = head.firstOffset(of: scheme, from: start + 4)
            }
            return nil
        }
    }

    /// Bytes from the start of a text in which it may say where it was taken from.
    private static let longestHead = 2_000
}
