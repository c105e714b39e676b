import JSON

/// `anyOf`: schemas of which one at least must hold.
struct AnyOfKeyword: Keyword {
    private let schemas: [Int]

    static let definition = KeywordDefinition("anyOf", .applicator) { compiler, site, value in
        value.elements.map { AnyOfKeyword(schemas: $0.map { compiler.node($0, in: site) }) }
    }

    var inPlace: [Int] { schemas }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        var holds = false
        for schema in schemas where run.probe(schema, instance) {
            holds = true
            // The others still count for what has been looked at.
            if !run.program.tracksEvaluated { break }
        }
        return holds
            || run.fail(instance, "\(instance.shown()) is like none of the \(schemas.count) that it may be like")
    }
}
