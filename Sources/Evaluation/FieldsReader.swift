import JSON

/// Reads one JSON object into `Fields`.
enum FieldsReader {
    /// Why bytes hold no object.
    struct Refusal: Error {
        var message: String
    }

    /// The object that the bytes hold; throws where they hold none.
    static func read(_ bytes: [UInt8]) throws(Refusal) -> Fields {
        let root: JSONValue
        do throws(JSONSyntaxError) { root = try JSONValue(parsing: bytes) } catch {
            throw Refusal(message: error.description)
        }
        guard case .object(let members) = value(root) else { throw Refusal(message: "is no object") }
        return Fields(members: members)
    }

    private static func value(_ json: JSONValue) -> Fields.Value {
        if let string = json.string { return .string(string) }
        if let number = json.number { return .number(number.text) }
        if let flag = json.boolean { return .bool(flag) }
        if let elements = json.elements { return .array(elements.map(value)) }
        if let members = json.members {
            return .object(Dictionary(members.map { ($0.key, value($0.value)) }) { _, last in last })
        }
        return .null
    }
}
