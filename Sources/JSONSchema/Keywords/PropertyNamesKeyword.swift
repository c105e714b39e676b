import JSON

/// `propertyNames`: a schema for the keys.
struct PropertyNamesKeyword: Keyword {
    private let schema: Int

    static let definition = KeywordDefinition("propertyNames", .applicator) { compiler, site, value in
        PropertyNamesKeyword(schema: compiler.node(value, in: site))
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let members = instance.members else { return true }
        var holds = true
        for member in members {
            let before = run.evaluatedCount
            if !run.apply(schema, to: member.keyValue) { holds = false }
            run.forget(from: before)
            if !holds && !run.isCollecting { break }
        }
        return holds
    }
}
