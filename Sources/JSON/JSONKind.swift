/// The six kinds of value that RFC 8259 knows.
public enum JSONKind: UInt8, Sendable, CaseIterable {
    case null, boolean, number, string, array, object
}

extension JSONKind: CustomStringConvertible {
    /// The name that JSON Schema uses for the kind: `null`, `boolean` …
    public var description: String {
        switch self {
        case .null: "null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
