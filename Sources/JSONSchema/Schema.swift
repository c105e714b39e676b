import JSON
import Synchronization

/// A compiled JSON Schema of draft 2020-12: checked once, then used by any number of threads.
public final class Schema: Sendable {
    /// The schema as it was given.
    public let document: JSONDocument
    let plan: LinePlan?
    /// What the general way runs, once it is made.
    private let made: Mutex<SchemaProgram?>

    /// How a schema is read.
    public struct Options: Sendable {
        /// Whether `format` is checked, and not only an annotation.
        public var assertsFormats = false
        /// Texts of other schemas that this one may refer to, by their URI without fragment. The standard's own
        /// metaschemas are always there; nothing is ever fetched.
        public var resources: [String: [UInt8]] = [:]
        /// URI of the schema itself, for references, where it has no absolute `$id`.
        public var uri = "schema:///"

        /// Makes the options that hold when nothing is said.
        public init() {}
    }

    /// Compiles a schema's text and all that it refers to.
    /// - Parameters:
    ///   - file: the name that faults are reported under.
    /// - Throws: `SchemaError` with every fault: JSON that is none, what the metaschema doesn't allow, references that
    ///   lead nowhere, patterns that are wrong, schemas that go round in circles.
    public convenience init(_ bytes: [UInt8], file: String = "schema", options: Options = Options()) throws(SchemaError)
    {
        let document: JSONDocument
        do {
            document = try JSONDocument(parsing: bytes)
        } catch {
            throw SchemaError([
                SchemaFault(
                    file: file, place: error.place, pointer: JSONPointer(),
                    message: "\(error.message) near «\(error.piece)»")
            ])
        }
        try self.init(document, file: file, options: options)
    }

    /// Takes a schema that is part of the program and refers to nothing outside: `RecordSchemas.check()` holds it against
    /// the metaschema, and what the general way needs is made when a line first takes that.
    init(embedded bytes: [UInt8]) {
        guard let document = try? JSONDocument(parsing: bytes) else {
            preconditionFailure("an embedded schema is no JSON")
        }
        self.document = document
        plan = LinePlan(document.root, in: Self.embedded(document).library, assertsFormats: false)
        made = Mutex(nil)
    }

    /// Compiles a schema that has been read already; see `init(_:file:options:)`.
    public convenience init(_ document: JSONDocument, file: String = "schema", options: Options = Options())
        throws(SchemaError)
    {
        try self.init(document, file: file, options: options, isChecked: false)
    }

    private init(_ document: JSONDocument, file: String, options: Options, isChecked: Bool) throws(SchemaError) {
        let library = SchemaLibrary(given: options.resources)
        let compiler = SchemaCompiler(library, assertsFormats: options.assertsFormats)
        let root = library.add(document, file: file, uri: options.uri, isChecked: isChecked)
        let program = compiler.compile(root)
        try Self.check(library, options)
        self.document = document
        made = Mutex(program)
        plan = LinePlan(document.root, in: library, assertsFormats: options.assertsFormats)
    }

    /// A library of one schema that is part of the program, and its resource.
    private static func embedded(_ document: JSONDocument) -> (library: SchemaLibrary, root: Int) {
        let library = SchemaLibrary(given: [:])
        return (library, library.add(document, file: "", uri: Options().uri, isChecked: true))
    }

    /// The nodes of the schema, made now where they were not needed before.
    var program: SchemaProgram {
        made.withLock { made in
            if let made { return made }
            let (library, root) = Self.embedded(document)
            let program = SchemaCompiler(library, assertsFormats: false).compile(root)
            made = program
            return program
        }
    }

    // MARK: - The schema's own schema

    private static let metaschema = try! metaschema(EmbeddedSchemas.dialect, Options())

    private static func metaschema(_ uri: String, _ options: Options) throws(SchemaError) -> Schema? {
        guard let bytes = options.resources[uri] ?? EmbeddedSchemas.metaschemas[uri],
            let document = try? JSONDocument(parsing: bytes)
        else { return nil }
        return try Schema(document, file: uri, options: options, isChecked: true)
    }

    /// Throws the faults that were found, those that the metaschemas find before all others.
    private static func check(_ library: SchemaLibrary, _ options: Options) throws(SchemaError) {
        let others = library.faults
        let known = others.count
        for (value, resource) in library.roots {
            let uri = library.resources[resource].metaschema
            let schema = uri == EmbeddedSchemas.dialect ? metaschema : try metaschema(uri, options)
            guard let schema else { continue }
            for violation in schema.violations(of: value) {
                library.fault(value[violation.instancePath] ?? value, violation.message)
            }
        }
        // The metaschemas of several vocabularies often say the same of a place.
        var seen: Set<SchemaFault> = []
        let faults = (library.faults[known...] + others).filter { seen.insert($0).inserted }
        if !faults.isEmpty { throw SchemaError(faults) }
    }

    // MARK: - Checking

    /// Whether a value is as the schema says.
    public func isValid(_ value: JSONValue, scratch: ValidationScratch = ValidationScratch()) -> Bool {
        var run = ValidationRun(program, scratch: scratch)
        return run.apply(program.root, to: value) && !run.isUndecided
    }

    /// All places where a value is not as the schema says; none when it is valid.
    public func violations(of value: JSONValue, scratch: ValidationScratch = ValidationScratch()) -> [Violation] {
        // Most values are valid, and the verdict alone is cheaper.
        if isValid(value, scratch: scratch) { return [] }
        var run = ValidationRun(program, collectingFor: value, scratch: scratch)
        _ = run.apply(program.root, to: value)
        return run.violations
    }
}
