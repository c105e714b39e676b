import JSON

/// `maximum`: the greatest number that is allowed.
struct MaximumKeyword: Keyword {
    private let bound: JSONNumber

    static let definition = KeywordDefinition("maximum", .validation) { _, _, value in
        value.number.map { MaximumKeyword(bound: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let number = instance.number, !(number <= bound) else { return true }
        return run.fail(instance, "\(number) is more than \(bound)")
    }
}
