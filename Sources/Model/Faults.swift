/// What stops one document: it is unreadable, undecodable or over a limit. The run goes on.
public struct DocumentError: Error, Sendable, Hashable {
    /// A stable code, such as `encoding.undecodable`, `input.too_large`, `input.not_a_file`.
    public var code: String
    /// What went wrong and where, with the piece that shows it, for a person.
    public var message: String
    /// Byte offset in the raw input, where one can be told.
    public var sourceOffset: Int?

    /// Makes an error from its stable code and its message.
    public init(code: String, message: String, sourceOffset: Int? = nil) {
        self.code = code
        self.message = message
        self.sourceOffset = sourceOffset
    }
}

/// One fault in what was set up by hand: a pack, a schema, pipeline.json.
public struct Fault: Sendable, Hashable, CustomStringConvertible {
    /// The file it stands in, as the user named it.
    public var file: String
    /// Where in the file: `line 3`, `/stages/2/name`, a rule's id.
    public var place: String
    /// What is wrong, with the piece that is.
    public var message: String

    /// Makes a fault.
    public init(file: String, place: String, message: String) {
        self.file = file
        self.place = place
        self.message = message
    }

    /// `file: place: message`.
    public var description: String { "\(file): \(place): \(message)" }
}

/// Every fault of the set-up at once, thrown before the first document is opened.
public struct SetupError: Error, Sendable, CustomStringConvertible {
    /// All faults, in the order of files and places.
    public var faults: [Fault]

    /// Makes an error of one or more faults.
    public init(_ faults: [Fault]) {
        precondition(!faults.isEmpty, "a set-up error needs a fault")
        self.faults = faults
    }

    /// One fault a line.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// Something a user should know about a document or a record; data, never thrown.
public struct Finding: Sendable, Hashable {
    /// A stable code, such as `text.repeated_body`, `unit.unknown`, `consistency.shares`.
    public var code: String
    /// What was found, for a person.
    public var message: String
    /// The place in the document's text, in UTF-8 bytes, where there is one.
    public var span: TextSpan?

    /// Makes a finding.
    public init(code: String, message: String, span: TextSpan? = nil) {
        self.code = code
        self.message = message
        self.span = span
    }
}
