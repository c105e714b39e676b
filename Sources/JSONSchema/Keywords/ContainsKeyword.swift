import JSON

/// `contains` with `minContains` and `maxContains`: how many elements must be like a schema.
struct ContainsKeyword: Keyword {
    private let schema: Int
    private let least: Int
    private let most: Int?

    static let definition = KeywordDefinition("contains", .applicator) { compiler, site, value in
        let counts = site.dialect.contains(.validation)
        return ContainsKeyword(
            schema: compiler.node(value, in: site),
            least: counts ? site.value["minContains"].flatMap(compiler.count) ?? 1 : 1,
            most: counts ? site.value["maxContains"].flatMap(compiler.count) : nil)
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let elements = instance.elements else { return true }
        var found = 0
        for element in elements where run.probe(schema, child: element) {
            found += 1
            if most == nil && found >= least && !run.program.tracksEvaluated { break }
        }
        if found < least { return run.fail(instance, "\(found) elements are as they must be, fewer than \(least)") }
        if let most, found > most { return run.fail(instance, "\(found) elements are alike, more than \(most)") }
        return true
    }
}
