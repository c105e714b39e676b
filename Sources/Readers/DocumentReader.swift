import Model

/// The front door: raw bytes of any encoding, page or plain text, to a document.
public struct DocumentReader: Sendable {
    /// Bounds on what is read.
    public struct Limits: Sendable, Hashable {
        /// Raw bytes of one document; more is `input.too_large`.
        public var bytes: Int

        /// Makes limits; 256 MiB is far above any report and far below what 32-bit places allow.
        public init(bytes: Int = 256 << 20) { self.bytes = bytes }
    }

    private let limits: Limits
    private let pages: HTMLReader
    private let texts: PlainTextReader

    /// Makes a reader that tells lines by the words of a pack.
    public init(words: ReadingWords, limits: Limits = Limits(), pageLimits: HTMLLimits = .standard) {
        self.limits = limits
        pages = HTMLReader(words: words, limits: pageLimits)
        texts = PlainTextReader(words: words)
    }

    /// Reads one document.
    ///
    /// - Parameters:
    ///   - bytes: the raw bytes.
    ///   - path: where they come from, for messages and for the extension.
    ///   - id: the document's id in the run.
    ///   - mediaType: what the input says it is, with or without arguments; the content may overrule it.
    ///   - charset: the encoding the input claims; the bytes may overrule it.
    ///   - url: where it was fetched from.
    /// - Throws: `DocumentError` with code `input.empty`, `input.binary`, `input.too_large`, `encoding.undecodable` or
    ///   `html.parser`.
    public func read(
        _ bytes: [UInt8], path: String, id: String, mediaType: String? = nil, charset: String? = nil,
        url: String? = nil
    ) throws(DocumentError) -> Document {
        if bytes.count > limits.bytes {
            throw DocumentError(
                code: "input.too_large", message: "\(bytes.count) bytes, the limit is \(limits.bytes)")
        }
        let claim = ContentKind(mediaType: mediaType, path: path)
        let decoded = try TextDecoder.decode(
            bytes, charset: charset ?? mediaType.flatMap { MetaPrescan.charset(inContentType: $0) },
            prescansMarkup: claim != .plainText)
        let kind = ContentKind(of: decoded.utf8, claim: claim)
        let source = DocumentSource(
            path: path, url: url, mediaType: kind.mediaType, encoding: decoded.encoding,
            declaredEncoding: decoded.declaredEncoding, byteCount: bytes.count, sha256: SHA256.hexadecimal(of: bytes))
        switch kind {
        case .page: return try pages.read(decoded, source: source, id: id)
        case .plainText: return try texts.read(decoded, source: source, id: id)
        }
    }
}
