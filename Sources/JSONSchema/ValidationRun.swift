import JSON

/// One check of one value: where it is in the schema, what it has found, which children have been looked at.
struct ValidationRun {
    let program: SchemaProgram
    let scratch: ValidationScratch
    /// Whether every violation is wanted, or only the verdict.
    private(set) var isCollecting: Bool
    private(set) var violations: [Violation] = []
    /// Places on the tape of children that a schema has accepted; a failed schema takes its own back.
    private var evaluated: [Int] = []
    /// Where the present schema's part of `evaluated` begins.
    private var mark = 0
    /// Resources that were entered, outermost first.
    private var scope: [Int] = []
    private var path: [String] = []
    /// Tokens of the way from the document's root to the value that is checked.
    private let skipped: Int
    /// The schema and the keyword at work: node and entry, or -1.
    private var node = -1
    private var entry = -1
    private var depth = 0
    /// A pattern stopped at its limits, or schemas went round in circles: no verdict may rest on that.
    private(set) var isUndecided = false

    /// Schemas applied within one another; beyond this a schema refers to itself without end.
    private static let deepest = 2500

    /// Makes a run of which only the verdict is wanted.
    init(_ program: SchemaProgram, scratch: ValidationScratch) {
        self.program = program
        self.scratch = scratch
        isCollecting = false
        skipped = 0
    }

    /// Makes a run that collects all violations of a value.
    init(_ program: SchemaProgram, collectingFor root: JSONValue, scratch: ValidationScratch) {
        self.program = program
        self.scratch = scratch
        isCollecting = true
        skipped = root.pointer.tokens.count
    }

    // MARK: - Saying so

    /// Notes a violation, when they are wanted, and is false.
    mutating func fail(_ instance: JSONValue, _ message: @autoclosure () -> String) -> Bool {
        if isCollecting { note(instance, message()) }
        return false
    }

    /// Notes that no verdict can be had here, and is false.
    mutating func undecided(_ instance: JSONValue, _ message: @autoclosure () -> String) -> Bool {
        isUndecided = true
        return fail(instance, message())
    }

    private mutating func note(_ instance: JSONValue, _ message: String) {
        let location = node < 0 ? "" : program.nodes[node].location
        let keyword = node < 0 || entry < 0 ? "" : program.nodes[node].entries[entry].name
        let place = keyword.isEmpty ? location : location + "/" + keyword
        violations.append(
            Violation(
                instancePath: JSONPointer(Array(instance.pointer.tokens.dropFirst(skipped))),
                schemaPath: JSONPointer(path), schemaLocation: place, keyword: keyword,
                message: message))
    }

    // MARK: - Going further in

    /// Applies a schema to a value.
    mutating func apply(_ number: Int, to instance: JSONValue) -> Bool {
        let node = program.nodes[number]
        if let always = node.always {
            return always || fail(instance, "nothing is allowed here, but there is \(instance.shown())")
        }
        guard depth < Self.deepest else { return undecided(instance, "the schema refers to itself without end") }
        depth += 1
        let outer = (mark, self.node, self.entry)
        mark = evaluated.count
        let isOtherResource = scope.last != node.resource
        if isOtherResource { scope.append(node.resource) }
        var isValid = true
        for index in node.entries.indices {
            if node.entries[index].comesLast && !isValid { break }
            self.node = number
            entry = index
            if isCollecting { path.append(node.entries[index].name) }
            let holds = node.entries[index].keyword.check(instance, &self)
            if isCollecting { path.removeLast() }
            if !holds {
                isValid = false
                if !isCollecting { break }
            }
        }
        if isOtherResource { scope.removeLast() }
        if !isValid { forget(from: mark) }
        (mark, self.node, self.entry) = outer
        depth -= 1
        return isValid
    }

    /// Applies one of a keyword's several schemas to the same value.
    mutating func apply(_ number: Int, to instance: JSONValue, under token: @autoclosure () -> String) -> Bool {
        if !isCollecting { return apply(number, to: instance) }
        path.append(token())
        defer { path.removeLast() }
        return apply(number, to: instance)
    }

    /// Applies a schema to a child of the value, which then counts as looked at.
    mutating func apply(_ number: Int, toChild child: JSONValue, under token: @autoclosure () -> String? = nil) -> Bool
    {
        let before = evaluated.count
        let token = isCollecting ? token() : nil
        if let token { path.append(token) }
        let isValid = apply(number, to: child)
        if token != nil { path.removeLast() }
        forget(from: before)
        if program.tracksEvaluated && isValid { evaluated.append(child.index) }
        return isValid
    }

    /// The verdict alone: what a schema says of the value without its violations.
    mutating func probe(_ number: Int, _ instance: JSONValue) -> Bool {
        let outer = isCollecting
        isCollecting = false
        defer { isCollecting = outer }
        return apply(number, to: instance)
    }

    /// The verdict alone on a child, which counts as looked at when it is accepted.
    mutating func probe(_ number: Int, child: JSONValue) -> Bool {
        let outer = isCollecting
        isCollecting = false
        defer { isCollecting = outer }
        return apply(number, toChild: child)
    }

    // MARK: - What has been looked at

    /// How many children have been noted so far; to go back to with `forget`.
    var evaluatedCount: Int { evaluated.count }

    /// Takes notes back.
    mutating func forget(from count: Int) {
        if evaluated.count > count { evaluated.removeLast(evaluated.count - count) }
    }

    /// Children that the present schema's other keywords have accepted.
    var evaluatedHere: Set<Int> { Set(evaluated[mark...]) }

    /// The node of a dynamic anchor in the outermost resource that has one.
    func dynamicTarget(_ anchor: String) -> Int? {
        for resource in scope {
            if let node = program.dynamicAnchors[resource][anchor] { return node }
        }
        return nil
    }
}
