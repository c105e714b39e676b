import Model

/// The first and last lines of a document, page chrome included, folded line by line: what a document says of itself
/// stands there.
struct DocumentHead {
    /// Folded lines of the head with LF between them.
    let top: FoldedText
    /// Folded lines of the end: those that can hold what is looked for there.
    let bottom: FoldedText
    /// The fields whose rules are looked for in `bottom`.
    static let fieldsAtBottom = ["site_code", "icp"]
    /// Lines of `top` before the address to the audience, or before the first long paragraph where nobody is addressed.
    /// A summary that a site puts above the report is no line of the head.
    let lines: [FoldedText.Part]
    /// True where `lines` end at the address to the audience.
    let isAddressed: Bool

    /// Reads at most 60 blocks and 9,000 bytes from the start, and of 40 blocks from the end those that `ofLast` chooses.
    init(_ document: Document, folding: Folding, words: DocumentWords, ofLast: ([Block]) -> [Block]) {
        var first: [Block] = []
        var bytes = 0
        for block in document.blocks.prefix(60) {
            first.append(Self.readable(block, limit: 1_500))
            bytes += min(block.span.count, 1_500)
            if bytes > 9_000 { break }
        }
        top = Self.fold(first, document, folding)
        let last = ofLast(document.blocks.suffix(40).filter { $0.span.count <= 600 })
        bottom = last.isEmpty ? FoldedText() : Self.fold(last, document, folding)
        (lines, isAddressed) = Self.lines(of: top, words)
    }

    private static func lines(of top: FoldedText, _ words: DocumentWords) -> ([FoldedText.Part], isAddressed: Bool) {
        let isLong = { (part: FoldedText.Part) in part.range.count > 360 }
        let address = top.bytes.withUnsafeBufferPointer { text in
            top.parts.firstIndex {
                words.addresses.beginning(in: text, at: $0.range.lowerBound, end: $0.range.upperBound) != nil
            }
        }
        if let address {
            let above = top.parts[..<address]
            // Behind more running text than a summary, an address is one inside the speech.
            if above.lazy.filter(isLong).count <= 2 { return (above.filter { !isLong($0) }, true) }
        }
        return (Array(top.parts.prefix { !isLong($0) }), false)
    }

    private static func readable(_ block: Block, limit: Int) -> Block {
        Block(kind: .paragraph, span: TextSpan(block.span.start, min(block.span.end, block.span.start + limit)))
    }

    /// Folds blocks line by line, whatever they are.
    static func fold(_ blocks: [Block], _ document: Document, _ folding: Folding) -> FoldedText {
        let blocks = blocks.map { block in
            var end = block.span.end
            // A cut must not split a character.
            while end < block.span.end + 1, end < document.text.count, end > block.span.start,
                document.text[end] & 0xC0 == 0x80
            {
                end -= 1
            }
            return Block(kind: .paragraph, span: TextSpan(block.span.start, end))
        }
        return folding.fold(Document(id: "", source: document.source, text: document.text, blocks: blocks))
    }
}
