import JSON

/// `multipleOf`: numbers must be whole multiples of this one, exactly.
struct MultipleOfKeyword: Keyword {
    private let divisor: JSONNumber

    static let definition = KeywordDefinition("multipleOf", .validation) { _, _, value in
        value.number.map { MultipleOfKeyword(divisor: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let number = instance.number, !number.isMultiple(of: divisor) else { return true }
        return run.fail(instance, "\(number) is no multiple of \(divisor)")
    }
}
