import JSON

/// `not`: a schema that must not hold.
struct NotKeyword: Keyword {
    private let schema: Int

    static let definition = KeywordDefinition("not", .applicator) { compiler, site, value in
        NotKeyword(schema: compiler.node(value, in: site))
    }

    var inPlace: [Int] { [schema] }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        let before = run.evaluatedCount
        let holds = run.probe(schema, instance)
        run.forget(from: before)
        return !holds || run.fail(instance, "\(instance.shown()) is what it must not be")
    }
}
