/// One document to be: where its bytes are, and the id it will have.
public struct InputItem: Sendable {
    /// Where the bytes come from.
    public enum Content: Sendable {
        /// A file.
        case file(path: String)
        /// Bytes that are here already.
        case bytes([UInt8])
        /// A file that may hold many documents; `changed` is its time of last change in nanoseconds since 1970.
        case container(path: String, changed: Int)
        /// Nothing can be read, and why: `code`, message.
        case unreadable(code: String, message: String)
    }

    /// The document's id, unique in a run.
    public var id: String
    /// Path below the input folder, so that output doesn't depend on where that lies; as the user wrote it when there
    /// are several inputs; with the name within its container behind it; or the name of a stream.
    public var path: String
    /// Where the bytes come from.
    public var content: Content
    /// Length in bytes, as far as it is known beforehand.
    public var byteCount: Int
    /// Media type that the input states; nil lets the reader find out.
    public var mediaType: String?
    /// Encoding that the input states (an HTTP header), as written.
    public var charset: String?
    /// Address it was fetched from.
    public var url: String?

    /// Makes an item.
    public init(
        id: String, path: String, content: Content, byteCount: Int, mediaType: String? = nil, charset: String? = nil,
        url: String? = nil
    ) {
        self.id = id
        self.path = path
        self.content = content
        self.byteCount = byteCount
        self.mediaType = mediaType
        self.charset = charset
        self.url = url
    }
}
