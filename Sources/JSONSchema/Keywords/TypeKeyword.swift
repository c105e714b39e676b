import JSON

/// `type`: the kinds of value that are allowed; a number without a fraction is an integer.
struct TypeKeyword: Keyword {
    private let kinds: Set<JSONKind>
    private let allowsIntegers: Bool
    private let names: String

    static let definition = KeywordDefinition("type", .validation) { compiler, site, value in
        let names = value.elements.map { $0.compactMap(\.string) } ?? [value.string].compactMap { $0 }
        guard !names.isEmpty else { return nil }
        let kinds = JSONKind.allCases.filter { names.contains($0.description) }
        return TypeKeyword(
            kinds: Set(kinds), allowsIntegers: names.contains("integer"), names: names.joined(separator: " or "))
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        let kind = instance.kind
        if kinds.contains(kind) { return true }
        if allowsIntegers, kind == .number, let number = instance.number, number.isInteger { return true }
        return run.fail(instance, "\(instance.shown()) is \(kind), not \(names)")
    }
}
