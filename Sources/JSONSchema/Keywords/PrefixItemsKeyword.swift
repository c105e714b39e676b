import JSON

/// `prefixItems`: a schema each for the first elements.
struct PrefixItemsKeyword: Keyword {
    private let schemas: [Int]

    static let definition = KeywordDefinition("prefixItems", .applicator) { compiler, site, value in
        value.elements.map { PrefixItemsKeyword(schemas: $0.map { compiler.node($0, in: site) }) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let elements = instance.elements else { return true }
        var holds = true
        for (number, (element, schema)) in zip(elements, schemas).enumerated() {
            if run.apply(schema, toChild: element, under: String(number)) { continue }
            holds = false
            if !run.isCollecting { break }
        }
        return holds
    }
}
