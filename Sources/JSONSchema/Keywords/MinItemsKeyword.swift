import JSON

/// `minItems`: the least number of elements.
struct MinItemsKeyword: Keyword {
    private let limit: Int

    static let definition = KeywordDefinition("minItems", .validation) { compiler, _, value in
        compiler.count(value).map { MinItemsKeyword(limit: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let count = instance.elements?.count, !(count >= limit) else { return true }
        return run.fail(instance, "\(count) elements, fewer than \(limit)")
    }
}
