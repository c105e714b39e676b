/// One input document after reading: one text, its structure, and what it says of itself.
///
/// All spans are half-open UTF-8 byte ranges of `text`.
public struct Document: Sendable {
    /// Path below the input folder without extension, unique in a run.
    public var id: String
    /// Where it came from and how it was read.
    public var source: DocumentSource
    /// The text, valid UTF-8, line ends as LF, no BOM, no NUL.
    public var text: [UInt8]
    /// From places in `text` to raw bytes.
    public var sourceMap: SourceMap
    /// Pieces of the text in order, not overlapping: paragraphs, headings, cells, page chrome.
    public var blocks: [Block]
    /// Headings in order.
    public var sections: [Section]
    /// Tables in order.
    public var tables: [TableGrid]
    /// What a web page's head says (meta tags, JSON-LD, visible date and source lines), by lower-case name.
    public var pageMetadata: [String: String]
    /// Footnote marks that nothing but their place above the line told from the words and numbers before them
    /// (superscript digits without brackets), in order; they measure nothing.
    public var footnoteMarks: [TextSpan]
    /// What a user should know about this document.
    public var findings: [Finding]

    /// Makes a document of a text that is one block after another.
    public init(
        id: String, source: DocumentSource, text: [UInt8], sourceMap: SourceMap = SourceMap(), blocks: [Block] = [],
        sections: [Section] = [], tables: [TableGrid] = [], pageMetadata: [String: String] = [:],
        footnoteMarks: [TextSpan] = [], findings: [Finding] = []
    ) {
        self.id = id
        self.source = source
        self.text = text
        self.sourceMap = sourceMap
        self.blocks = blocks
        self.sections = sections
        self.tables = tables
        self.pageMetadata = pageMetadata
        self.footnoteMarks = footnoteMarks
        self.findings = findings
    }

    /// The title that a page shows: the first block that is one, and those it goes on in.
    public var titleSpan: TextSpan? {
        guard let first = blocks.firstIndex(where: { $0.kind == .title }) else { return nil }
        let behind = blocks[first...].firstIndex { $0.kind != .title } ?? blocks.count
        return TextSpan(blocks[first].span.start, blocks[behind - 1].span.end)
    }

    /// The text of a span as a string.
    public func string(_ span: TextSpan) -> String { text.withUnsafeBufferPointer { String(span.range, ofValid: $0) } }
}

/// Where a document came from and how its bytes were read.
public struct DocumentSource: Sendable, Hashable {
    /// Path as found, or the name of a stream.
    public var path: String
    /// Address it was fetched from, if the input says so (WARC, meta tags).
    public var url: String?
    /// `text/plain` or `text/html`.
    public var mediaType: String
    /// Encoding the bytes were in, by WHATWG name: `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`, `windows-1252`.
    public var encoding: String
    /// Encoding that a tag or header claimed, lower case, as written; nil when none did.
    public var declaredEncoding: String?
    /// Number of raw bytes.
    public var byteCount: Int
    /// SHA-256 of the raw bytes, 64 lower-case hexadecimal digits.
    public var sha256: String

    /// Makes a source.
    public init(
        path: String, url: String? = nil, mediaType: String, encoding: String, declaredEncoding: String? = nil,
        byteCount: Int, sha256: String
    ) {
        self.path = path
        self.url = url
        self.mediaType = mediaType
        self.encoding = encoding
        self.declaredEncoding = declaredEncoding
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}

/// One piece of a document's text between two breaks that a reader sees.
public struct Block: Sendable, Hashable {
    /// What the piece is.
    public enum Kind: Sendable, Hashable {
        /// The document's title.
        case title
        /// A heading; `section` is its index in `Document.sections`.
        case heading(section: Int)
        /// Running text.
        case paragraph
        /// A cell of `Document.tables[table]`.
        case cell(table: Int)
        /// A table's caption, unit line or note.
        case tableText(table: Int)
        /// Publication line, date line, speaker line: about the document, not in its body.
        case metadata
        /// Navigation, footer, share buttons, page numbers: nothing is extracted from it.
        case chrome
        /// A body that stood earlier in the text already: nothing is extracted from it.
        case repeated
    }

    /// What the piece is.
    public var kind: Kind
    /// Its bytes, without surrounding white space; lines of one paragraph may lie inside with their line ends.
    public var span: TextSpan
    /// Lower-case HTML tag of the block element it came from; nil for plain text.
    public var tag: String?
    /// Index in `Document.sections` of the innermost heading above; nil before the first.
    public var section: Int?
    /// True when it goes on with the paragraph of the last block that is read: a page number stood between them.
    public var continuesParagraph: Bool

    /// Makes a block.
    public init(
        kind: Kind, span: TextSpan, tag: String? = nil, section: Int? = nil, continuesParagraph: Bool = false
    ) {
        self.kind = kind
        self.span = span
        self.tag = tag
        self.section = section
        self.continuesParagraph = continuesParagraph
    }
}

/// One heading with its place in the tree.
public struct Section: Sendable, Hashable {
    /// 1 is outermost.
    public var level: Int
    /// The heading's words with their number.
    public var title: String
    /// Its number as printed without punctuation: `一`, `(二)`, `3`, `附件1`; nil when it has none.
    public var number: String?
    /// The heading's bytes.
    public var span: TextSpan
    /// Index of the heading above in the same array; nil for the outermost.
    public var parent: Int?
    /// True for 名词解释 and the like: what stands directly below explains words.
    public var isGlossary: Bool

    /// True for the one that is numbered 一 or (一).
    public var isNumberedFirst: Bool { number == "一" || number == "(一)" }

    /// Makes a section.
    public init(
        level: Int, title: String, number: String?, span: TextSpan, parent: Int?, isGlossary: Bool = false
    ) {
        self.level = level
        self.title = title
        self.number = number
        self.span = span
        self.parent = parent
        self.isGlossary = isGlossary
    }
}
