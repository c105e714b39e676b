import Model

/// One JSON object of a gold or run file, with lookups that treat null and absence alike unless told otherwise.
struct Fields: Sendable {
    /// A JSON value; a number keeps its text.
    indirect enum Value: Sendable, Hashable {
        case null
        case bool(Bool)
        case number(String)
        case string(String)
        case array([Value])
        case object([String: Value])
    }

    /// The members by key.
    var members: [String: Value]

    /// True when the key stands in the object, even with null.
    func has(_ key: String) -> Bool { members[key] != nil }

    /// A string, or the text of a number or truth value; nil for null, absence and what nests.
    func text(_ key: String) -> String? { Self.text(members[key]) }

    /// An integer; nil for all else.
    func integer(_ key: String) -> Int? {
        switch members[key] {
        case .number(let text), .string(let text): Int(text)
        default: nil
        }
    }

    /// True only for `true`.
    func flag(_ key: String) -> Bool { members[key] == .bool(true) }

    /// The strings of an array; empty for all else.
    func strings(_ key: String) -> [String] {
        guard case .array(let values) = members[key] else { return [] }
        return values.compactMap(Self.text)
    }

    /// Rows of an array of arrays; what is null in a row is an empty string.
    func rows(_ key: String) -> [[String]] {
        guard case .array(let values) = members[key] else { return [] }
        return values.map { row in
            guard case .array(let cells) = row else { return [] }
            return cells.map { Self.text($0) ?? "" }
        }
    }

    /// The half-open place that two keys give; nil when either is missing.
    func place(_ start: String = "start", _ end: String = "end") -> Range<Int>? {
        guard let first = integer(start), let last = integer(end), first <= last else { return nil }
        return first..<last
    }

    private static func text(_ value: Value?) -> String? {
        switch value {
        case .string(let text), .number(let text): text
        case .bool(let flag): flag ? "true" : "false"
        default: nil
        }
    }
}

extension Fields {
    /// A file that is one JSON object.
    static func file(_ path: String) throws(SetupError) -> Fields {
        guard let bytes = FileBytes.read(path) else {
            throw SetupError([Fault(file: path, place: "file", message: "can't be read; is it there?")])
        }
        do throws(FieldsReader.Refusal) { return try FieldsReader.read(bytes) } catch {
            throw SetupError([Fault(file: path, place: "file", message: error.message)])
        }
    }

    /// The members of an object within this one, by key.
    func ordered(_ key: String) -> [(key: String, value: Value)] {
        guard case .object(let members) = members[key] else { return [] }
        return members.sorted { $0.key < $1.key }
    }

    /// The objects within an object, by key.
    func objects(_ key: String) -> [(key: String, value: Fields)] {
        ordered(key).compactMap { name, value in
            if case .object(let members) = value { (name, Fields(members: members)) } else { nil }
        }
    }
}
