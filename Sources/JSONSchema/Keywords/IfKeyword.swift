import JSON

/// `if` with `then` and `else`: what must hold depends on whether a schema does.
struct IfKeyword: Keyword {
    private let condition: Int
    private let consequence: Int?
    private let alternative: Int?

    static let definition = KeywordDefinition("if", .applicator) { compiler, site, value in
        IfKeyword(
            condition: compiler.node(value, in: site),
            consequence: site.value["then"].map { compiler.node($0, in: site) },
            alternative: site.value["else"].map { compiler.node($0, in: site) })
    }

    var inPlace: [Int] { [condition, consequence, alternative].compactMap { $0 } }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        if run.probe(condition, instance) {
            return consequence.map { run.apply($0, to: instance, under: "then") } ?? true
        }
        return alternative.map { run.apply($0, to: instance, under: "else") } ?? true
    }
}
