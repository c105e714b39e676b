import JSON

/// `unevaluatedProperties`: a schema for the values that no other keyword has looked at.
struct UnevaluatedPropertiesKeyword: Keyword {
    private let schema: Int

    static let definition = KeywordDefinition("unevaluatedProperties", .unevaluated, comesLast: true) {
        compiler, site, value in
        compiler.tracksEvaluated = true
        return UnevaluatedPropertiesKeyword(schema: compiler.node(value, in: site))
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let members = instance.members, members.count > 0 else { return true }
        let seen = run.evaluatedHere
        var holds = true
        for member in members where !seen.contains(member.value.index) {
            if run.apply(schema, toChild: member.value) { continue }
            holds = false
            if !run.isCollecting { break }
        }
        return holds
    }
}
