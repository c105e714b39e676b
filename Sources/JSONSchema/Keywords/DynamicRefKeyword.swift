import JSON

/// `$dynamicRef`: another schema that must hold too; which one, the outermost resource with that dynamic anchor says.
struct DynamicRefKeyword: Keyword {
    private let target: Int
    /// Nil when the reference points to no dynamic anchor, and so is a plain one.
    private let anchor: String?

    static let definition = KeywordDefinition("$dynamicRef", .core) { compiler, site, value in
        value.string.flatMap { compiler.reference($0, from: site, at: value) }.map { found in
            if let anchor = found.dynamicAnchor { compiler.useDynamicAnchor(anchor) }
            return DynamicRefKeyword(target: found.node, anchor: found.dynamicAnchor)
        }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        run.apply(anchor.flatMap(run.dynamicTarget) ?? target, to: instance)
    }
}
