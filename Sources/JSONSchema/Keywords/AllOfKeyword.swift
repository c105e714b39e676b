import JSON

/// `allOf`: schemas that must all hold.
struct AllOfKeyword: Keyword {
    private let schemas: [Int]

    static let definition = KeywordDefinition("allOf", .applicator) { compiler, site, value in
        value.elements.map { AllOfKeyword(schemas: $0.map { compiler.node($0, in: site) }) }
    }

    var inPlace: [Int] { schemas }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        var holds = true
        for (number, schema) in schemas.enumerated() where !run.apply(schema, to: instance, under: String(number)) {
            holds = false
            if !run.isCollecting { break }
        }
        return holds
    }
}
