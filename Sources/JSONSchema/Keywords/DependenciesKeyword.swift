import JSON

/// `dependencies`: the older drafts' keyword that became `dependentRequired` and `dependentSchemas`.
struct DependenciesKeyword: Keyword {
    private let needs: [(key: String, others: [String], schema: Int?)]

    static let definition = KeywordDefinition("dependencies", .applicator) { compiler, site, value in
        value.members.map { members in
            DependenciesKeyword(
                needs: members.map { member in
                    if let keys = member.value.elements { return (member.key, keys.compactMap(\.string), nil) }
                    return (member.key, [], compiler.node(member.value, in: site))
                })
        }
    }

    var inPlace: [Int] { needs.compactMap(\.schema) }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard instance.kind == .object else { return true }
        var holds = true
        for (key, others, schema) in needs where instance[key] != nil {
            for other in others where instance[other] == nil {
                holds = run.fail(instance, "it has “\(key)” and so needs “\(other)”")
            }
            if let schema, !run.apply(schema, to: instance, under: key) { holds = false }
        }
        return holds
    }
}
