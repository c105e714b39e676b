import JSON

/// `maxProperties`: the greatest number of members.
struct MaxPropertiesKeyword: Keyword {
    private let limit: Int

    static let definition = KeywordDefinition("maxProperties", .validation) { compiler, _, value in
        compiler.count(value).map { MaxPropertiesKeyword(limit: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let count = instance.members?.count, !(count <= limit) else { return true }
        return run.fail(instance, "\(count) members, more than \(limit)")
    }
}
