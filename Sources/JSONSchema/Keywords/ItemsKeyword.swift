import JSON

/// `items`: a schema for all elements behind those of `prefixItems`.
struct ItemsKeyword: Keyword {
    private let schema: Int
    private let skipped: Int

    static let definition = KeywordDefinition("items", .applicator) { compiler, site, value in
        ItemsKeyword(
            schema: compiler.node(value, in: site), skipped: site.value["prefixItems"]?.elements?.count ?? 0)
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let elements = instance.elements, elements.count > skipped else { return true }
        var holds = true
        for element in elements.dropFirst(skipped) where !run.apply(schema, toChild: element) {
            holds = false
            if !run.isCollecting { break }
        }
        return holds
    }
}
