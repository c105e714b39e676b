import Model

extension Document {
    /// A plain text of paragraphs, one a line.
    public init(paragraphs: [String], path: String = "") {
        var text: [UInt8] = []
        var blocks: [Block] = []
        for paragraph in paragraphs {
            let start = text.count
            text += Array(paragraph.utf8)
            blocks.append(Block(kind: .paragraph, span: TextSpan(start, text.count)))
            text += [0x0A]
        }
        let source = DocumentSource(
            path: path, mediaType: "text/plain", encoding: "utf-8", byteCount: text.count, sha256: "")
        self.init(id: "sample", source: source, text: text, blocks: blocks)
    }
}
