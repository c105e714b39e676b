import JSON

/// `patternProperties`: schemas for the values of keys in which a pattern is found.
struct PatternPropertiesKeyword: Keyword {
    private let schemas: [(pattern: SchemaPattern, schema: Int)]

    static let definition = KeywordDefinition("patternProperties", .applicator) { compiler, site, value in
        value.members.map { members in
            PatternPropertiesKeyword(
                schemas: members.compactMap { member in
                    let schema = compiler.node(member.value, in: site)
                    return compiler.pattern(member.key, at: member.keyValue).map { ($0, schema) }
                })
        }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let members = instance.members else { return true }
        var holds = true
        for member in members {
            for (pattern, schema) in schemas {
                switch member.withKey({ pattern.isFound(in: $0, run.scratch) }) {
                case true?: if !run.apply(schema, toChild: member.value, under: pattern.source) { holds = false }
                case false?: break
                case nil: holds = run.undecided(instance, "\(pattern.source) takes too many steps on “\(member.key)”")
                }
            }
            if !holds && !run.isCollecting { break }
        }
        return holds
    }
}
