import JSON

/// `maxLength`: the greatest length of a string, in code points.
struct MaxLengthKeyword: Keyword {
    private let limit: Int

    static let definition = KeywordDefinition("maxLength", .validation) { compiler, _, value in
        compiler.count(value).map { MaxLengthKeyword(limit: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let count = instance.withString({ $0.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }), !(count <= limit)
        else { return true }
        return run.fail(instance, "\(count) characters, more than \(limit)")
    }
}
