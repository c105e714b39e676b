import JSON

/// `dependentSchemas`: schemas that an object must be like when it has a key.
struct DependentSchemasKeyword: Keyword {
    private let schemas: [(key: String, schema: Int)]

    static let definition = KeywordDefinition("dependentSchemas", .applicator) { compiler, site, value in
        value.members.map { members in
            DependentSchemasKeyword(schemas: members.map { ($0.key, compiler.node($0.value, in: site)) })
        }
    }

    var inPlace: [Int] { schemas.map(\.schema) }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard instance.kind == .object else { return true }
        var holds = true
        for (key, schema) in schemas where instance[key] != nil {
            if !run.apply(schema, to: instance, under: key) { holds = false }
        }
        return holds
    }
}
