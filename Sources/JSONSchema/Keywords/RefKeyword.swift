import JSON

/// `$ref`: another schema that must hold too.
struct RefKeyword: Keyword {
    private let target: Int

    static let definition = KeywordDefinition("$ref", .core) { compiler, site, value in
        value.string.flatMap { compiler.reference($0, from: site, at: value) }.map { RefKeyword(target: $0.node) }
    }

    var inPlace: [Int] { [target] }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool { run.apply(target, to: instance) }
}
