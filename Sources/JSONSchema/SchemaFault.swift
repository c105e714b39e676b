import JSON

/// One fault in a schema.
public struct SchemaFault: Sendable, Hashable, CustomStringConvertible {
    /// The file or URI that the schema was given as.
    public var file: String
    /// Line and column in it.
    public var place: JSONPlace
    /// The way to the fault from the root of the file.
    public var pointer: JSONPointer
    /// What is wrong, with the piece that is.
    public var message: String

    /// Makes a fault.
    public init(file: String, place: JSONPlace, pointer: JSONPointer, message: String) {
        self.file = file
        self.place = place
        self.pointer = pointer
        self.message = message
    }

    /// `metric.schema.json: line 3, column 7: /properties/value: message`.
    public var description: String {
        let path = pointer.tokens.isEmpty ? "" : "\(pointer): "
        return "\(file): \(place): \(path)\(message)"
    }
}

/// Every fault of a schema at once.
public struct SchemaError: Error, Sendable, CustomStringConvertible {
    /// All faults, in the order in which they were found; at least one.
    public var faults: [SchemaFault]

    /// Makes an error of one or more faults.
    public init(_ faults: [SchemaFault]) {
        precondition(!faults.isEmpty, "a schema error needs a fault")
        self.faults = faults
    }

    /// One fault a line.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
