import JSON

/// `format`: an annotation, checked only where the caller or the metaschema asks for it.
struct FormatKeyword: Keyword {
    private let name: String
    private let format: StringFormat

    // Whether it asserts is for the compiler to know: the keyword belongs to two vocabularies.
    static let definition = KeywordDefinition("format", .core) { compiler, site, value in
        guard compiler.assertsFormats || site.dialect.contains(.formatAssertion) else { return nil }
        guard let name = value.string, let format = StringFormat.named(name) else { return nil }
        return FormatKeyword(name: name, format: format)
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let text = instance.string, !format.accepts(text) else { return true }
        return run.fail(instance, "\(instance.shown()) is no \(name)")
    }
}
