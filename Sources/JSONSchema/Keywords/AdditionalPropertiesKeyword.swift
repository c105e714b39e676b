import JSON

/// `additionalProperties`: a schema for the values of keys that neither `properties` nor `patternProperties` name.
struct AdditionalPropertiesKeyword: Keyword {
    private let schema: Int
    private let isClosed: Bool
    private let known: NameTable
    private let patterns: [SchemaPattern]

    static let definition = KeywordDefinition("additionalProperties", .applicator) { compiler, site, value in
        AdditionalPropertiesKeyword(
            schema: compiler.node(value, in: site), isClosed: value.boolean == false,
            known: NameTable(site.value["properties"]?.members?.map(\.key) ?? []),
            patterns: site.value["patternProperties"]?.members?.compactMap { member in
                compiler.pattern(member.key, at: member.keyValue, reportsFaults: false)
            } ?? [])
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let members = instance.members else { return true }
        var holds = true
        for member in members where !isKnown(member, &run) {
            if isClosed {
                holds = run.fail(member.value, "the key “\(member.key)” is not allowed here")
            } else if !run.apply(schema, toChild: member.value) {
                holds = false
            }
            if !holds && !run.isCollecting { break }
        }
        return holds
    }

    private func isKnown(_ member: JSONMember, _ run: inout ValidationRun) -> Bool {
        member.withKey { key in
            known.number(of: key) != nil || patterns.contains { $0.isFound(in: key, run.scratch) ?? true }
        }
    }
}
