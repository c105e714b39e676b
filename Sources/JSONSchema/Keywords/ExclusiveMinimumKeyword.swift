import JSON

/// `exclusiveMinimum`: a number that must be passed.
struct ExclusiveMinimumKeyword: Keyword {
    private let bound: JSONNumber

    static let definition = KeywordDefinition("exclusiveMinimum", .validation) { _, _, value in
        value.number.map { ExclusiveMinimumKeyword(bound: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let number = instance.number, !(number > bound) else { return true }
        return run.fail(instance, "\(number) is not more than \(bound)")
    }
}
