import JSON

/// `minProperties`: the least number of members.
struct MinPropertiesKeyword: Keyword {
    private let limit: Int

    static let definition = KeywordDefinition("minProperties", .validation) { compiler, _, value in
        compiler.count(value).map { MinPropertiesKeyword(limit: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let count = instance.members?.count, !(count >= limit) else { return true }
        return run.fail(instance, "\(count) members, fewer than \(limit)")
    }
}
