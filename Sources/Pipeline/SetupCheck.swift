import Extraction
import JSONSchema
import Model
import Patterns

/// Everything that can be wrong before a document is read, found without reading one.
public enum SetupCheck {
    /// What was looked at.
    public struct Report: Sendable {
        /// Word lists of the pack.
        public var lexicons: Int
        /// Rules of the pack.
        public var rules: Int
        /// Hash of the pack's files.
        public var packDigest: String
    }

    /// Compiles packs and schemas and runs every rule's examples; throws every fault.
    public static func run(_ configuration: PipelineConfiguration) throws(SetupError) -> Report {
        let pack = try PackFolder.pack(configuration.packs, readsPhrases: true)
        var faults = pack.faultsOfExamples()
        do throws(SetupError) { _ = try DocumentPipeline(configuration, pack: pack) } catch { faults += error.faults }
        do throws(SetupError) { _ = try PhraseReader(pack: pack) } catch { faults += error.faults }
        do throws(SchemaError) { try RecordSchemas.check() } catch {
            faults += error.faults.map { Fault(file: $0.file, place: "\($0.place) \($0.pointer)", message: $0.message) }
        }
        if !faults.isEmpty { throw SetupError(faults) }
        return Report(
            lexicons: pack.lexicons.count, rules: pack.rules.values.reduce(0) { $0 + $1.count }, packDigest: pack.digest
        )
    }
}
