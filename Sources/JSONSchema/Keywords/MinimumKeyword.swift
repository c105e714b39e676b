import JSON

/// `minimum`: the least number that is allowed.
struct MinimumKeyword: Keyword {
    private let bound: JSONNumber

    static let definition = KeywordDefinition("minimum", .validation) { _, _, value in
        value.number.map { MinimumKeyword(bound: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let number = instance.number, !(number >= bound) else { return true }
        return run.fail(instance, "\(number) is less than \(bound)")
    }
}
