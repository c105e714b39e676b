import JSON

/// A schema being read: its text and the resource that it belongs to.
struct SchemaSite {
    let value: JSONValue
    let resource: Int
    let dialect: Set<Vocabulary>
}
