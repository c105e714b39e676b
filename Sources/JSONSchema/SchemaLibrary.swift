import JSON

/// The texts that a schema may refer to, and where in them resources and anchors are.
final class SchemaLibrary {
    /// A value's identity: its text and its place in it.
    struct Key: Hashable {
        let document: ObjectIdentifier
        let index: Int

        init(_ value: JSONValue) {
            document = ObjectIdentifier(value.document)
            index = value.index
        }
    }

    /// A schema with a URI of its own.
    struct Resource {
        let uri: URIReference
        let root: JSONValue
        var dialect: Set<Vocabulary>
        /// URI of the metaschema.
        var metaschema: String
        var anchors: [String: JSONValue] = [:]
        var dynamicAnchors: [String: JSONValue] = [:]
    }

    private(set) var resources: [Resource] = []
    private(set) var faults: [SchemaFault] = []
    /// Schemas that nothing around them has checked, with their resources.
    private(set) var roots: [(value: JSONValue, resource: Int)] = []
    private let given: [String: [UInt8]]
    private var byName: [String: Int] = [:]
    private var owners: [Key: Int] = [:]
    private var files: [ObjectIdentifier: String] = [:]
    private var documents: [ObjectIdentifier: JSONDocument] = [:]

    init(given: [String: [UInt8]]) { self.given = given }

    // MARK: - Faults

    func fault(_ value: JSONValue, _ message: String) {
        let file = files[ObjectIdentifier(value.document)] ?? ""
        faults.append(SchemaFault(file: file, place: value.place, pointer: value.pointer, message: message))
    }

    // MARK: - Finding

    /// The resource that a schema belongs to; nil for what has not been read as one.
    func owner(of value: JSONValue) -> Int? { owners[Key(value)] }

    /// The value of an identity.
    func value(of key: Key) -> JSONValue? { documents[key.document].map { JSONValue(document: $0, index: key.index) } }

    /// The resource of a URI without fragment, read now if it is known but has not been needed before.
    func resource(named name: String) -> Int? {
        if let number = byName[name] { return number }
        let isEmbedded = given[name] == nil
        guard let bytes = given[name] ?? EmbeddedSchemas.metaschemas[name] else { return nil }
        do {
            let document = try JSONDocument(parsing: bytes)
            let number = add(document, file: name, uri: name, isChecked: isEmbedded)
            byName[name] = number
            return number
        } catch {
            faults.append(SchemaFault(file: name, place: error.place, pointer: JSONPointer(), message: "\(error)"))
            return nil
        }
    }

    /// The value that a JSON Pointer leads to from a resource's root, and the resource that it belongs to.
    func value(at pointer: JSONPointer, in resource: Int) -> (value: JSONValue, resource: Int)? {
        var value = resources[resource].root
        var owner = resource
        for token in pointer.tokens {
            guard let next = value[JSONPointer([token])] else { return nil }
            value = next
            owner = self.owner(of: value) ?? owner
        }
        return (value, owner)
    }

    // MARK: - Reading

    /// Reads a text's schemas; the number of its outermost resource.
    func add(_ document: JSONDocument, file: String, uri: String, isChecked: Bool) -> Int {
        files[ObjectIdentifier(document)] = file
        documents[ObjectIdentifier(document)] = document
        let root = document.root
        let base = URIReference(uri)
        let id = root["$id"]?.string.map { URIReference($0).resolved(against: base) } ?? base
        let number = makeResource(id, root, parent: nil)
        if byName[uri] == nil { byName[uri] = number }
        if !isChecked { roots.append((root, number)) }
        index(root, number)
        return number
    }

    /// Reads a schema at a place where no keyword has put one.
    func addRoot(_ value: JSONValue, in resource: Int) {
        roots.append((value, resource))
        index(value, resource)
    }

    private func makeResource(_ uri: URIReference, _ root: JSONValue, parent: Int?) -> Int {
        let number = resources.count
        let metaschema = root["$schema"]?.string.map { URIReference($0).resourceName }
        let dialect = parent.map { resources[$0].dialect } ?? Vocabulary.standard
        resources.append(
            Resource(
                uri: uri, root: root, dialect: dialect,
                metaschema: metaschema ?? parent.map { resources[$0].metaschema } ?? EmbeddedSchemas.dialect))
        let name = uri.resourceName
        if let other = byName[name], Key(resources[other].root) != Key(root) {
            fault(root, "another schema has the URI \(name) already")
        } else {
            byName[name] = number
        }
        if let metaschema, let said = root["$schema"] {
            resources[number].dialect = vocabularies(of: metaschema, at: said) ?? dialect
        }
        return number
    }

    /// What a metaschema's `$vocabulary` says.
    private func vocabularies(of uri: String, at value: JSONValue) -> Set<Vocabulary>? {
        if uri == EmbeddedSchemas.dialect { return Vocabulary.standard }
        guard let bytes = given[uri] ?? EmbeddedSchemas.metaschemas[uri], let root = try? JSONValue(parsing: bytes)
        else {
            fault(value, "the metaschema \(uri) is not known")
            return nil
        }
        guard let said = root["$vocabulary"]?.members else { return Vocabulary.standard }
        var result: Set<Vocabulary> = [.core]
        for member in said {
            if let known = Vocabulary.allCases.first(where: { $0.uri == member.key }) {
                result.insert(known)
            } else if member.value.boolean == true {
                fault(value, "its metaschema needs the vocabulary \(member.key), which is not known")
            }
        }
        return result
    }

    /// Goes through a schema and those within, and notes resources and anchors.
    private func index(_ value: JSONValue, _ resource: Int) {
        guard value.kind == .object || value.kind == .boolean, owners[Key(value)] == nil else { return }
        var resource = resource
        if Key(value) != Key(resources[resource].root), let id = value["$id"]?.string, !id.hasPrefix("#") {
            resource = makeResource(
                URIReference(id).resolved(against: resources[resource].uri), value, parent: resource)
        }
        owners[Key(value)] = resource
        noteAnchors(value, resource)
        value.members?.forEach { member in
            switch SchemaShape.of(member.key) {
            case .schema: index(member.value, resource)
            case .list: member.value.elements?.forEach { index($0, resource) }
            case .map: member.value.members?.forEach { index($0.value, resource) }
            case nil: break
            }
        }
    }

    private func noteAnchors(_ value: JSONValue, _ resource: Int) {
        for key in ["$anchor", "$dynamicAnchor"] {
            guard let said = value[key], let name = said.string else { continue }
            if let other = resources[resource].anchors[name], Key(other) != Key(value) {
                fault(said, "another schema of this resource has the anchor “\(name)” already")
            }
            resources[resource].anchors[name] = value
            if key == "$dynamicAnchor" { resources[resource].dynamicAnchors[name] = value }
        }
    }
}
