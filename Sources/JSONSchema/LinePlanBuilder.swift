import JSON

/// Reads a schema into the parts of a `LinePlan`.
///
/// A keyword that a plan can't follow takes away the kinds of value that it speaks of: those are left to the general
/// way, and the rest of the plan stays good.
struct LinePlanBuilder {
    let library: SchemaLibrary
    let assertsFormats: Bool
    private(set) var values: [LinePlan.Value] = []
    private(set) var members: [LinePlan.Member] = []
    private(set) var texts: [Range<Int>] = []
    private(set) var bytes: [UInt8] = []
    private(set) var patterns: [SchemaPattern] = []

    init(library: SchemaLibrary, assertsFormats: Bool) {
        self.library = library
        self.assertsFormats = assertsFormats
    }

    /// The number of a schema's value; nil when nothing of it can be told.
    mutating func value(_ schema: JSONValue, depth: Int) -> Int? {
        guard depth < 8, let owner = library.owner(of: schema),
            library.resources[owner].dialect == Vocabulary.standard
        else { return nil }
        var value = LinePlan.Value()
        switch schema.boolean {
        case true?: value.kinds = [.null, .boolean, .numbers, .string]
        case false?: return nil
        case nil:
            if let target = target(of: schema, owner) { return self.value(target, depth: depth + 1) }
            guard read(schema, into: &value, depth) else { return nil }
        }
        guard !value.kinds.isEmpty else { return nil }
        value.settle()
        values.append(value)
        return values.count - 1
    }

    /// Where a reference within the same resource leads, when nothing stands beside it that checks.
    private func target(of schema: JSONValue, _ owner: Int) -> JSONValue? {
        guard let text = schema["$ref"]?.string, text.hasPrefix("#/"), let pointer = JSONPointer(text.dropFirst()),
            !text.contains("%"), schema.members?.allSatisfy({ $0.key == "$ref" || isAnnotation($0.key) }) == true,
            let found = library.value(at: pointer, in: owner), found.resource == owner
        else { return nil }
        return found.value
    }

    private func isAnnotation(_ keyword: String) -> Bool {
        switch keyword {
        case "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "$comment", "$defs",
            "$schema", "$id", "$anchor", "contentEncoding", "contentMediaType", "contentSchema":
            true
        case "format": !assertsFormats
        default: false
        }
    }

    /// Reads all keywords; false when one speaks of every kind and can't be followed.
    private mutating func read(_ schema: JSONValue, into value: inout LinePlan.Value, _ depth: Int) -> Bool {
        value.kinds = [.null, .boolean, .numbers, .string]
        if let items = schema["items"], let number = self.value(items, depth: depth + 1) {
            value.items = number
            value.kinds.insert(.array)
        }
        if schema["properties"] != nil, readObject(schema, into: &value, depth) { value.kinds.insert(.object) }
        for member in schema.members.map(Array.init) ?? [] where !isAnnotation(member.key) {
            guard read(member.key, member.value, into: &value) else { return false }
        }
        return true
    }

    private mutating func read(_ keyword: String, _ said: JSONValue, into value: inout LinePlan.Value) -> Bool {
        switch keyword {
        case "type": value.kinds.formIntersection(Self.kinds(said))
        case "const": readChoices([said], into: &value)
        case "enum": readChoices(said.elements.map { Array($0) } ?? [], into: &value)
        case "minimum", "maximum": readBound(keyword, said, into: &value)
        case "minLength": readLength(said, into: &value) { $0.shortest = max($0.shortest, $1) }
        case "maxLength": readLength(said, into: &value) { $0.longest = min($0.longest, $1) }
        case "pattern":
            if value.choices == nil, let source = said.string, let pattern = try? SchemaPattern(source) {
                value.pattern = patterns.count
                patterns.append(pattern)
            } else {
                value.kinds.remove(.string)
            }
        case "exclusiveMinimum", "exclusiveMaximum", "multipleOf": value.kinds.subtract(.numbers)
        case "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "prefixItems",
            "unevaluatedItems":
            value.kinds.remove(.array)
        case "items", "properties", "required", "additionalProperties": break
        case "patternProperties", "propertyNames", "minProperties", "maxProperties", "dependentRequired",
            "dependentSchemas", "dependencies", "unevaluatedProperties":
            value.kinds.remove(.object)
        default: return false
        }
        return true
    }

    private static func kinds(_ said: JSONValue) -> LinePlan.Kinds {
        let names = said.elements?.compactMap(\.string) ?? [said.string].compactMap { $0 }
        var kinds: LinePlan.Kinds = []
        for name in names {
            switch name {
            case "null": kinds.insert(.null)
            case "boolean": kinds.insert(.boolean)
            // A whole number with a point or an exponent is for the general way.
            case "integer": kinds.insert(.plainNumber)
            case "number": kinds.formUnion(.numbers)
            case "string": kinds.insert(.string)
            case "array": kinds.insert(.array)
            case "object": kinds.insert(.object)
            default: break
            }
        }
        return kinds
    }

    private mutating func readChoices(_ choices: [JSONValue], into value: inout LinePlan.Value) {
        let strings = choices.compactMap(\.string)
        var kinds: LinePlan.Kinds = []
        if choices.contains(where: \.isNull) { kinds.insert(.null) }
        if !strings.isEmpty && value.choices == nil && strings.allSatisfy(Self.isPlain) { kinds.insert(.string) }
        value.kinds.formIntersection(kinds)
        let start = texts.count
        for string in strings { texts.append(append("\"" + string + "\"")) }
        value.choices = start..<texts.count
        // What else is asked of a string would have to be asked of the choices.
        if value.pattern >= 0 || value.shortest > 0 || value.longest < .max { value.kinds.remove(.string) }
    }

    private mutating func readBound(_ keyword: String, _ said: JSONValue, into value: inout LinePlan.Value) {
        value.kinds.remove(.otherNumber)
        guard let bound = said.integer else {
            value.kinds.remove(.plainNumber)
            return
        }
        if keyword == "minimum" { value.least = max(value.least, bound) } else { value.most = min(value.most, bound) }
    }

    private func readLength(
        _ said: JSONValue, into value: inout LinePlan.Value, _ set: (inout LinePlan.Value, Int) -> Void
    ) {
        if let length = said.integer, value.choices == nil { set(&value, length) } else { value.kinds.remove(.string) }
    }

    /// The members, when the plan can tell of each of them and `required` asks for no other.
    private mutating func readObject(_ schema: JSONValue, into value: inout LinePlan.Value, _ depth: Int) -> Bool {
        let properties = schema["properties"]?.members.map { Array($0) } ?? []
        let keys = Set(properties.map(\.key))
        let required = schema["required"]?.elements?.compactMap(\.string) ?? []
        guard !properties.isEmpty, required.allSatisfy(keys.contains), keys.allSatisfy(Self.isPlain) else {
            return false
        }
        var own: [LinePlan.Member] = []
        for property in properties {
            guard let number = self.value(property.value, depth: depth + 1) else { return false }
            let opening = append((own.isEmpty ? "{\"" : ",\"") + property.key + "\":")
            own.append(LinePlan.Member(opening: opening, of: bytes, value: number, values[number]))
        }
        value.members = members.count..<members.count + own.count
        members += own
        return true
    }

    private mutating func append(_ text: String) -> Range<Int> {
        let start = bytes.count
        bytes += Array(text.utf8)
        return start..<bytes.count
    }

    /// Whether a text is written without escapes, whoever writes it.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x2F && $0 != 0x7F }
    }
}
