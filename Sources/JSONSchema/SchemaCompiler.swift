import JSON

/// Makes a program of a schema and of all that it refers to, and gathers every fault on the way.
final class SchemaCompiler {
    let library: SchemaLibrary
    let assertsFormats: Bool
    /// Set by the keywords that ask what others have looked at.
    var tracksEvaluated = false
    private var nodes: [SchemaNode?] = []
    private var numbers: [SchemaLibrary.Key: Int] = [:]
    private var pending: [(number: Int, value: JSONValue, resource: Int)] = []
    private var patterns: [String: SchemaPattern] = [:]
    private var patternGroups = 1
    private var dynamicNames: Set<String> = []

    init(_ library: SchemaLibrary, assertsFormats: Bool) {
        self.library = library
        self.assertsFormats = assertsFormats
    }

    /// Compiles from a resource's root; what it says is good only if the library has no faults afterwards.
    func compile(_ resource: Int) -> SchemaProgram {
        let root = number(of: library.resources[resource].root, in: resource)
        repeat { readPending() } while needDynamicAnchors()
        let compiled = nodes.compactMap { $0 }
        reportCircles(compiled)
        return SchemaProgram(
            nodes: compiled, root: root, dynamicAnchors: dynamicAnchors(), tracksEvaluated: tracksEvaluated,
            patternGroups: patternGroups)
    }

    // MARK: - For keywords

    /// The node of a schema within another.
    func node(_ value: JSONValue, in site: SchemaSite) -> Int {
        number(of: value, in: library.owner(of: value) ?? site.resource)
    }

    /// A count as `minLength` and its like have it; `2.0` is one.
    func count(_ value: JSONValue) -> Int? {
        guard let number = value.number, number.isInteger, !number.isNegative || number.isZero else { return nil }
        return number.integer ?? .max
    }

    /// A compiled pattern; nil when it is wrong, which is reported.
    func pattern(_ source: String?, at value: JSONValue, reportsFaults: Bool = true) -> SchemaPattern? {
        guard let source else { return nil }
        if let known = patterns[source] { return known }
        do {
            let pattern = try SchemaPattern(source)
            patterns[source] = pattern
            patternGroups = max(patternGroups, pattern.groups)
            return pattern
        } catch {
            if reportsFaults { library.fault(value, "\(error)") }
            return nil
        }
    }

    /// What a reference leads to; nil when it leads nowhere, which is reported.
    func reference(
        _ text: String, from site: SchemaSite, at value: JSONValue
    ) -> (node: Int, dynamicAnchor: String?)? {
        let uri = URIReference(text).resolved(against: library.resources[site.resource].uri)
        guard let resource = library.resource(named: uri.resourceName) else {
            library.fault(value, "there is no schema \(uri.resourceName)")
            return nil
        }
        let fragment = uri.plainFragment
        if fragment.isEmpty { return (number(of: library.resources[resource].root, in: resource), nil) }
        if fragment.hasPrefix("/") {
            guard let pointer = JSONPointer(fragment), let found = library.value(at: pointer, in: resource),
                found.value.kind == .object || found.value.kind == .boolean
            else {
                library.fault(value, "there is no schema at \(text)")
                return nil
            }
            if library.owner(of: found.value) == nil { library.addRoot(found.value, in: found.resource) }
            return (number(of: found.value, in: library.owner(of: found.value) ?? found.resource), nil)
        }
        guard let found = library.resources[resource].anchors[fragment] else {
            library.fault(value, "there is no anchor \(text)")
            return nil
        }
        let isDynamic = library.resources[resource].dynamicAnchors[fragment] != nil
        return (number(of: found, in: resource), isDynamic ? fragment : nil)
    }

    /// Notes that a dynamic anchor is referred to, so that all that bear the name are compiled.
    func useDynamicAnchor(_ name: String) { dynamicNames.insert(name) }

    // MARK: - Nodes

    private func number(of value: JSONValue, in resource: Int) -> Int {
        let key = SchemaLibrary.Key(value)
        if let number = numbers[key] { return number }
        let number = nodes.count
        numbers[key] = number
        nodes.append(nil)
        pending.append((number, value, resource))
        return number
    }

    /// A list, not recursion: schemas may be nested as deep as JSON lets them.
    private func readPending() {
        while let (number, value, resource) = pending.popLast() { nodes[number] = read(value, resource) }
    }

    private func read(_ value: JSONValue, _ resource: Int) -> SchemaNode {
        let owner = library.resources[resource]
        let site = SchemaSite(value: value, resource: resource, dialect: owner.dialect)
        let inner = value.pointer.tokens.dropFirst(owner.root.pointer.tokens.count)
        var entries: [SchemaNode.Entry] = []
        if value.kind == .object {
            for definition in KeywordDefinition.all where site.dialect.contains(definition.vocabulary) {
                guard let said = value[definition.name], let keyword = definition.read(self, site, said) else {
                    continue
                }
                entries.append(
                    SchemaNode.Entry(name: definition.name, keyword: keyword, comesLast: definition.comesLast))
            }
        }
        return SchemaNode(
            entries: entries, always: value.boolean, resource: resource,
            location: owner.uri.resourceName + "#" + JSONPointer(Array(inner)).description)
    }

    // MARK: - Dynamic anchors

    /// Puts the schemas of all dynamic anchors in use on the list; false when there is nothing new.
    private func needDynamicAnchors() -> Bool {
        for (resource, owner) in library.resources.enumerated() {
            for name in dynamicNames {
                if let value = owner.dynamicAnchors[name] { _ = number(of: value, in: resource) }
            }
        }
        return !pending.isEmpty
    }

    private func dynamicAnchors() -> [[String: Int]] {
        library.resources.map { owner in
            owner.dynamicAnchors.compactMapValues { numbers[SchemaLibrary.Key($0)] }
        }
    }

    // MARK: - Circles

    /// A schema that applies itself to the very same value would never come to an end.
    private func reportCircles(_ nodes: [SchemaNode]) {
        enum Mark { case new, open, done }
        var marks = [Mark](repeating: .new, count: nodes.count)
        for start in nodes.indices where marks[start] == .new {
            var stack = [(node: start, left: inPlace(nodes[start])[...])]
            marks[start] = .open
            while let top = stack.last {
                guard let next = top.left.first else {
                    marks[top.node] = .done
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].left.removeFirst()
                switch marks[next] {
                case .done: break
                case .open: reportCircle(at: next, nodes[next].location)
                case .new:
                    marks[next] = .open
                    stack.append((next, inPlace(nodes[next])[...]))
                }
            }
        }
    }

    private func inPlace(_ node: SchemaNode) -> [Int] { node.entries.flatMap(\.keyword.inPlace) }

    private func reportCircle(at number: Int, _ location: String) {
        guard let key = numbers.first(where: { $0.value == number })?.key,
            let value = library.value(of: key)
        else { return }
        library.fault(value, "this schema applies itself to the same value, without end")
    }
}
