import JSON

/// `unevaluatedItems`: a schema for the elements that no other keyword has looked at.
struct UnevaluatedItemsKeyword: Keyword {
    private let schema: Int

    static let definition = KeywordDefinition("unevaluatedItems", .unevaluated, comesLast: true) {
        compiler, site, value in
        compiler.tracksEvaluated = true
        return UnevaluatedItemsKeyword(schema: compiler.node(value, in: site))
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let elements = instance.elements, elements.count > 0 else { return true }
        let seen = run.evaluatedHere
        var holds = true
        for element in elements where !seen.contains(element.index) {
            if run.apply(schema, toChild: element) { continue }
            holds = false
            if !run.isCollecting { break }
        }
        return holds
    }
}
