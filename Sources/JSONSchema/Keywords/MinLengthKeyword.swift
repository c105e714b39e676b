import JSON

/// `minLength`: the least length of a string, in code points.
struct MinLengthKeyword: Keyword {
    private let limit: Int

    static let definition = KeywordDefinition("minLength", .validation) { compiler, _, value in
        compiler.count(value).map { MinLengthKeyword(limit: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let count = instance.withString({ $0.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }), !(count >= limit)
        else { return true }
        return run.fail(instance, "\(count) characters, fewer than \(limit)")
    }
}
