import JSON

/// One place where a value is not what its schema says.
public struct Violation: Sendable, Hashable, CustomStringConvertible {
    /// The way to the value that is wrong, from the root of what was checked.
    public var instancePath: JSONPointer
    /// The way that the check took through the schema, references included: `/properties/region/$ref/pattern`.
    public var schemaPath: JSONPointer
    /// Where the keyword stands: the URI of its schema resource and a JSON Pointer as fragment.
    public var schemaLocation: String
    /// The keyword that failed; empty where a schema is just `false`.
    public var keyword: String
    /// What is wrong, with the piece that is.
    public var message: String

    /// Makes a violation.
    public init(
        instancePath: JSONPointer, schemaPath: JSONPointer, schemaLocation: String, keyword: String, message: String
    ) {
        self.instancePath = instancePath
        self.schemaPath = schemaPath
        self.schemaLocation = schemaLocation
        self.keyword = keyword
        self.message = message
    }

    /// `/region_code: message (pattern)`.
    public var description: String {
        let path = instancePath.tokens.isEmpty ? "the whole" : instancePath.description
        return "\(path): \(message)" + (keyword.isEmpty ? "" : " (\(keyword))")
    }
}
