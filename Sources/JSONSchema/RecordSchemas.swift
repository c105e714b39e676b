/// The schemas of what a run writes, one for each kind of record and one for `run.json`; they are part of the program.
public struct RecordSchemas: Sendable {
    /// The kinds in the order of the contract.
    public static let kinds = ["document", "section", "metric", "date", "table", "cell", "term", "reject", "run"]
    private let schemas: [String: Schema]
    /// What run.json says of each input document.
    public let input: Schema

    /// Reads all schemas; make them once and share them.
    public init() {
        var schemas: [String: Schema] = [:]
        for kind in Self.kinds { schemas[kind] = Schema(embedded: Self.bytes(of: kind) ?? []) }
        self.schemas = schemas
        let part = schemas["run"]?.document.root["properties"]?["inputs"]?["items"]
        input = Schema(embedded: part.map { Array($0.source) } ?? [])
    }

    /// Holds all schemas against the metaschema.
    /// - Throws: `SchemaError` with every fault of all of them; the tests see to it that there is none.
    public static func check() throws(SchemaError) {
        var faults: [SchemaFault] = []
        for kind in kinds {
            do throws(SchemaError) {
                _ = try Schema(bytes(of: kind) ?? [], file: kind + ".schema.json")
            } catch {
                faults += error.faults
            }
        }
        if !faults.isEmpty { throw SchemaError(faults) }
    }

    /// A kind's compiled schema; nil for a kind that there is not.
    public subscript(kind: String) -> Schema? { schemas[kind] }

    /// A kind's schema as it is written; nil for a kind that there is not.
    public static func bytes(of kind: String) -> [UInt8]? { EmbeddedSchemas.records[kind] }
}
