import Model

/// A document's bytes decoded to UTF-8, with the way back to the raw bytes.
public struct DecodedText: Sendable {
    /// The text, valid UTF-8 without a byte order mark.
    public var utf8: [UInt8]
    /// Encoding the bytes were in, by WHATWG name.
    public var encoding: String
    /// Encoding that a tag or header claimed, lower case, as written; nil when none did.
    public var declaredEncoding: String?
    /// What decoding found.
    public var findings: [Finding]
    /// Bytes before the text in the raw input (a byte order mark).
    private let lead: Int

    /// Wraps bytes that are UTF-8 already, `lead` bytes of a byte order mark before them left out.
    public init(utf8: [UInt8], lead: Int = 0, declaredEncoding: String? = nil) {
        self.utf8 = utf8
        self.lead = lead
        self.declaredEncoding = declaredEncoding
        encoding = "utf-8"
        findings = []
    }

    /// True when raw bytes and UTF-8 bytes are the same.
    public var isUTF8: Bool { true }

    /// The raw bytes of a span of `utf8`; nil where an end can't be told.
    public func sourceSpan(of span: TextSpan) -> TextSpan? { TextSpan(span.start + lead, span.end + lead) }
}
