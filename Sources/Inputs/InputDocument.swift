import Model

/// One document out of a container, before it is read.
public struct InputDocument: Sendable {
    /// What it is called: the container's name and the member's name, number or address within it.
    public var name: String
    /// What it is called within the container: a path, an id or line number, a place in a web archive. Nil for a file
    /// that is one document, and for what befell the container as a whole.
    public var memberName: String?
    /// Its bytes, or why there are none.
    public var content: Result<[UInt8], DocumentError>
    /// The id that the container gives it; nil when it gives none.
    public var id: String?
    /// Media type that the container states.
    public var mediaType: String?
    /// Encoding that the container states, as written.
    public var charset: String?
    /// Address it was fetched from.
    public var url: String?
    /// A file elsewhere that holds the document, when the container only names it; `content` is empty then.
    public var path: String?
    /// Where it begins in the container, in unpacked bytes; in a web archive the byte of the file, or of its member.
    public var offset: Int

    /// Makes a document.
    public init(
        name: String, memberName: String? = nil, content: Result<[UInt8], DocumentError>, id: String? = nil,
        mediaType: String? = nil,
        charset: String? = nil, url: String? = nil, path: String? = nil, offset: Int
    ) {
        self.name = name
        self.memberName = memberName
        self.content = content
        self.id = id
        self.mediaType = mediaType
        self.charset = charset
        self.url = url
        self.path = path
        self.offset = offset
    }
}
