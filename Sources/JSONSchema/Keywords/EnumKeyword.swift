import JSON

/// `enum`: the values that are allowed.
struct EnumKeyword: Keyword {
    private let allowed: [JSONValue]

    static let definition = KeywordDefinition("enum", .validation) { _, _, value in
        value.elements.map { EnumKeyword(allowed: Array($0)) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        if allowed.contains(instance) { return true }
        return run.fail(
            instance, "\(instance.shown()) is none of \(allowed.map { $0.shown(limit: 20) }.joined(separator: ", "))")
    }
}
