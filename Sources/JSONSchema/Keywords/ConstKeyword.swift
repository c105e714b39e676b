import JSON

/// `const`: the one value that is allowed.
struct ConstKeyword: Keyword {
    private let wanted: JSONValue

    static let definition = KeywordDefinition("const", .validation) { _, _, value in ConstKeyword(wanted: value) }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        instance == wanted || run.fail(instance, "\(instance.shown()) is not \(wanted.shown())")
    }
}
