import JSON

/// `pattern`: an ECMA-262 pattern that must be found in a string.
struct PatternKeyword: Keyword {
    private let pattern: SchemaPattern

    static let definition = KeywordDefinition("pattern", .validation) { compiler, _, value in
        compiler.pattern(value.string, at: value).map { PatternKeyword(pattern: $0) }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let found = instance.withString({ pattern.isFound(in: $0, run.scratch) }) else { return true }
        switch found {
        case true?: return true
        case false?: return run.fail(instance, "\(instance.shown()) has nothing like \(pattern.source)")
        case nil: return run.undecided(instance, "\(pattern.source) takes too many steps on \(instance.shown())")
        }
    }
}
