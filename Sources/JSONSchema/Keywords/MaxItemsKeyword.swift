import JSON

/// `maxItems`: the greatest number of elements.
struct MaxItemsKeyword: Keyword {
    private let limit: Int

    static let definition = KeywordDefinition("maxItems", .validation) { compiler, _, value in
        compiler.count(value).map { MaxItemsKeyword(limit: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let count = instance.elements?.count, !(count <= limit) else { return true }
        return run.fail(instance, "\(count) elements, more than \(limit)")
    }
}
