import JSON

/// `exclusiveMaximum`: a number that must not be reached.
struct ExclusiveMaximumKeyword: Keyword {
    private let bound: JSONNumber

    static let definition = KeywordDefinition("exclusiveMaximum", .validation) { _, _, value in
        value.number.map { ExclusiveMaximumKeyword(bound: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let number = instance.number, !(number < bound) else { return true }
        return run.fail(instance, "\(number) is not less than \(bound)")
    }
}
