import Model

/// Reads a web page: its main text, its tables as grids, what it says of itself, and the way back to the raw bytes.
///
/// A page goes through five steps, values in and values out: `MarkupScanner` (bytes → bare markup), `NestingParser`
/// (libxml2: what is in what), `PageBuilder` (lines, blocks, cells), `MainText` and `DataTables` (what is to be
/// read), `PageDocument` (the document's text with its blocks, grids and source map).
public struct HTMLReader: Sendable {
    private let limits: HTMLLimits
    private let words: ReadingWords

    /// Makes a reader that tells lines by the words of a pack.
    public init(words: ReadingWords, limits: HTMLLimits = .standard) {
        self.words = words
        self.limits = limits
    }

    /// Reads one page.
    ///
    /// A page without a document (an error page, a list of links, an empty shell) gives a document without a body
    /// and a finding `page.error`, `page.index` or `page.empty`.
    ///
    /// - Throws: `DocumentError` with code `input.too_large` (2 GiB of text and tags) or `html.parser`.
    public func read(_ decoded: DecodedText, source: DocumentSource, id: String) throws(DocumentError) -> Document {
        var page = try parse(decoded.utf8, showsHidden: false)
        var main = MainText(page.content)
        let hidden = page.content.hiddenBytes
        // Where a page shows no sentence and no table a short text is enough.
        let showsText = hidden <= Self.leastHidden || main.holdsText
        if hidden > 1_500 && main.bodyWeight * 4 < hidden || !showsText {
            // Some pages keep the article hidden until a script has run.
            let shown = try parse(decoded.utf8, showsHidden: true)
            let wider = MainText(shown.content)
            // Copies of what is shown, and menus, are no article.
            let sentences = wider.sentenceWeight
            if sentences > main.bodyWeight * 4 && sentences > min(600, hidden / 2)
                || !showsText && wider.holdsText && wider.bodyWeight >= Self.leastHidden
                    && !main.isListOfLinks
            {
                page = shown
                main = wider
                page.findings.append(
                    Finding(code: "page.hidden_content", message: "the text is hidden until a script shows it"))
            }
        }
        var document = PageDocument(page, main, decoded, limits).document(source: source, id: id)
        if document.findings.contains(where: { $0.code == "page.empty" }),
            let written = try readEmbedded(in: page, decoded, source: source, id: id)
        {
            return written
        }
        document.findings = decoded.findings + page.findings + document.findings
        return document
    }

    /// Bytes of hidden text from which on it may be an article, where nothing else is one.
    private static let leastHidden = 80

    /// A page that shows nothing with the text that one of its scripts holds behind its own; nil when none does.
    private func readEmbedded(
        in page: Page, _ decoded: DecodedText, source: DocumentSource, id: String
    ) throws(DocumentError) -> Document? {
        let found = decoded.utf8.withUnsafeBufferPointer { EmbeddedText.article(in: page.scripts, of: $0) }
        guard let found else { return nil }
        let whole = decoded.appending(found.markup)
        var page = try parse(whole.utf8, showsHidden: false)
        for field in found.fields { page.metadata.set(field.name, field.value) }
        var document = PageDocument(page, MainText(page.content), whole, limits).document(source: source, id: id)
        if document.findings.contains(where: { $0.code == "page.empty" }) { return nil }
        let finding = Finding(
            code: "page.embedded_text", message: "the text stands in a script and was read from there")
        document.findings = decoded.findings + page.findings + [finding] + document.findings
        return document
    }

    /// A page after parsing.
    struct Page {
        var content: PageContent
        var segments: [MarkupScanner.Segment]
        var footnoteMarks: [Range<Int>]
        var metadata: PageMetadata
        /// Texts of the page's scripts.
        var scripts: [Range<Int>]
        var findings: [Finding]
    }

    func parse(_ utf8: [UInt8], showsHidden: Bool) throws(DocumentError) -> Page {
        if utf8.count >= Int(Int32.max) / 2 {
            throw DocumentError(code: "input.too_large", message: "a page of \(utf8.count) bytes")
        }
        let (scanner, metadata) = utf8.withUnsafeBufferPointer { bytes in
            let scanner = MarkupScanner(bytes, limits: limits, showsHidden: showsHidden)
            return (scanner, PageMetadata(scanner, bytes, words: words.pages))
        }
        var builder = try scanner.stream.withUnsafeBufferPointer { (stream) throws(DocumentError) in
            try NestingParser.parse(
                stream,
                into: PageBuilder(
                    tags: scanner.tags, lessThans: scanner.lessThans, capacity: scanner.stream.count, words: words
                ))
        }
        var findings = scanner.findings
        if scanner.isTruncated {
            findings.append(
                Finding(code: "page.truncated", message: "the page ends before its </body> and </html>"))
        }
        return Page(
            content: builder.finish(), segments: scanner.segments, footnoteMarks: scanner.footnoteMarks,
            metadata: metadata, scripts: scanner.scripts, findings: findings)
    }
}
