import PCRE2

/// An ECMA-262 pattern of a schema, compiled.
struct SchemaPattern: Sendable {
    /// The pattern as the schema has it.
    let source: String
    /// Capture groups, the whole match included.
    let groups: Int
    private let classes: AnchoredClasses?
    private let pattern: Pattern?

    /// Compiles a pattern.
    /// - Throws: `ECMAPatternError` when it is wrong, or when PCRE2 can't follow it.
    init(_ source: String) throws(ECMAPatternError) {
        self.source = source
        let translated = try ECMAPattern(source).translated
        classes = AnchoredClasses(source)
        if classes == nil {
            do {
                let pattern = try Pattern(translated, options: [.ecmaScript, .neverSplitCharacters])
                self.pattern = pattern
                groups = pattern.groupCount
            } catch {
                throw ECMAPatternError(source: source, offset: nil, message: "\(error.message)")
            }
        } else {
            pattern = nil
            groups = 1
        }
    }

    /// Whether the pattern is found somewhere in valid UTF-8; nil when it takes too many steps to tell.
    @inline(__always)
    func isFound(in text: UnsafeBufferPointer<UInt8>, _ scratch: ValidationScratch) -> Bool? {
        if let classes { return classes.accept(text) }
        guard let pattern else { return nil }
        let match = scratch.match(groups: groups)
        if pattern.find(in: text, from: 0, scratch: match) { return true }
        return match.hitLimit ? nil : false
    }
}
