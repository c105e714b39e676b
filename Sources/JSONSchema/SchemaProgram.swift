import JSON

/// A compiled schema: nodes that refer to one another by number, so that schemas may be as circular as they like.
final class SchemaProgram: Sendable {
    let nodes: [SchemaNode]
    let root: Int
    /// For each resource its dynamic anchors and their nodes.
    let dynamicAnchors: [[String: Int]]
    /// Whether any keyword asks which children others have looked at; if none does, nobody keeps count.
    let tracksEvaluated: Bool
    /// Capture groups of the pattern that has most.
    let patternGroups: Int

    init(nodes: [SchemaNode], root: Int, dynamicAnchors: [[String: Int]], tracksEvaluated: Bool, patternGroups: Int) {
        self.nodes = nodes
        self.root = root
        self.dynamicAnchors = dynamicAnchors
        self.tracksEvaluated = tracksEvaluated
        self.patternGroups = patternGroups
    }
}

/// One schema object or boolean.
final class SchemaNode: Sendable {
    struct Entry: Sendable {
        let name: String
        let keyword: any Keyword
        let comesLast: Bool
    }

    let entries: [Entry]
    /// The verdict of a boolean schema.
    let always: Bool?
    let resource: Int
    /// URI of the resource, `#`, JSON Pointer in it.
    let location: String

    init(entries: [Entry], always: Bool?, resource: Int, location: String) {
        self.entries = entries
        self.always = always
        self.resource = resource
        self.location = location
    }
}
