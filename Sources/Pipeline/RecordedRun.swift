import JSON
import Model
import Normalisation
import Patterns

/// The metrics of a finished run's folder, one document after the other: memory holds one document's at a time.
struct RecordedRun {
    /// One document with its metrics as they were written.
    struct Document {
        var statement: RunConsistency.Statement
        /// Path of the source, for messages.
        var sourcePath: String
        /// The lines of the metrics.
        var lines: [JSONValue]
    }

    private let folder: String
    private let documents: [String]
    private let metrics: [String]

    /// Finds the files of a folder that a run has written; throws when there are none, or when they are packed.
    init(_ folder: String) throws(SetupError) {
        self.folder = folder
        let names = ((try? FileTree.names(in: folder)) ?? []).map { String(decoding: $0, as: UTF8.self) }
        func files(_ kind: String) -> [String] {
            names.filter { $0 == "\(kind).jsonl" || $0.hasPrefix("\(kind)-") && $0.hasSuffix(".jsonl") }.sorted()
        }
        documents = files("documents")
        metrics = files("metrics")
        if let packed = names.first(where: { $0.hasSuffix(".jsonl.gz") || $0.hasSuffix(".jsonl.zst") }) {
            throw SetupError([
                Fault(file: "\(folder)/\(packed)", place: "file", message: "is packed; unpack the run first")
            ])
        }
        if documents.isEmpty {
            throw SetupError([
                Fault(file: folder, place: "folder", message: "holds no documents.jsonl; has a run ended here?")
            ])
        }
    }

    /// Gives every document in the order of the run; both files have the same order.
    func forEachDocument(_ body: (Document) throws -> Void) throws {
        let heads = LineFiles(documents.map { "\(folder)/\($0)" })
        let lines = LineFiles(metrics.map { "\(folder)/\($0)" })
        var pending = try lines.next()
        while let head = try heads.next() {
            guard let id = head["doc_id"]?.string else { continue }
            var own: [JSONValue] = []
            while let line = pending, line["doc_id"]?.string == id {
                own.append(line)
                pending = try lines.next()
            }
            try body(Self.document(id, head, own))
        }
    }

    private static func document(_ id: String, _ head: JSONValue, _ lines: [JSONValue]) -> Document {
        var index: [String: Int] = [:]
        for (place, line) in lines.enumerated() { index[line["id"]?.string ?? ""] = place }
        let metrics = lines.map { line -> MetricRecord in
            var record = metric(line)
            record.of = line["of"]?.string.flatMap { index[$0] }
            return record
        }
        let type = head["doc_type"]?.string.flatMap(DocumentRecord.DocumentType.init(rawValue:)) ?? .other
        return Document(
            statement: RunConsistency.Statement(
                document: id, type: type, regionCode: head["region_code"]?.string, metrics: metrics),
            sourcePath: head["source_path"]?.string ?? "", lines: lines)
    }

    private static func metric(_ line: JSONValue) -> MetricRecord {
        func decimal(_ name: String) -> ExactDecimal? {
            line[name].flatMap { $0.isNull ? nil : ExactDecimal(ascii: $0.source) }
        }
        let place = Place(span: TextSpan(line["start"]?.integer ?? 0, line["end"]?.integer ?? 0), section: nil)
        var record = MetricRecord(
            place: place, rule: "", indicator: line["indicator"]?.string ?? "",
            value: decimal("value") ?? ExactDecimal(coefficient: 0),
            valueBase: decimal("value_base") ?? ExactDecimal(coefficient: 0), sentence: place.span)
        record.indicatorCode = line["indicator_code"]?.string
        record.measure = line["measure"]?.string.flatMap(MetricRecord.Measure.init(rawValue:)) ?? .level
        record.qualifier = line["qualifier"]?.string.flatMap(MetricRecord.Qualifier.init(rawValue:)) ?? .eq
        record.valueHigh = decimal("value_high")
        record.unit = line["unit"]?.string
        record.unitCode = line["unit_code"]?.string
        record.period = line["period"]?.string
        record.basis = line["basis"]?.string
        record.status = line["status"]?.string.flatMap(MetricRecord.Status.init(rawValue:)) ?? .actual
        record.region = line["region"]?.string
        record.regionCode = line["region_code"]?.string
        return record
    }
}

/// The objects of several files of JSON lines, one after the other.
private final class LineFiles {
    private var paths: ArraySlice<String>
    private var path = ""
    private var file: SystemFile?
    private var buffer: [UInt8] = []
    private var place = 0
    private var number = 0

    init(_ paths: [String]) { self.paths = paths[...] }

    /// The next line; nil behind the last one.
    func next() throws -> JSONValue? {
        while let line = try nextLine() {
            number += 1
            if line.isEmpty { continue }
            do { return try JSONValue(parsing: line) } catch {
                throw SetupError([Fault(file: path, place: "line \(number)", message: "\(error)")])
            }
        }
        return nil
    }

    private func nextLine() throws -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if place == buffer.count, try !fill() {
                if !line.isEmpty { return line }
                guard let next = paths.popFirst() else { return nil }
                (path, number) = (next, 0)
                file = try SystemFile(next, .read)
                continue
            }
            let end = buffer[place...].firstIndex(of: 0x0A) ?? buffer.count
            line += buffer[place..<end]
            place = end
            if end < buffer.count {
                place += 1
                return line
            }
        }
    }

    /// Reads on; false at the end of the file.
    private func fill() throws -> Bool {
        guard file != nil else { return false }
        place = 0
        let size = 1 << 18
        var failure: FileError?
        buffer = [UInt8](unsafeUninitializedCapacity: size) { target, filled in
            do throws(FileError) {
                filled = try file?.read(into: target.baseAddress.unsafelyUnwrapped, count: size) ?? 0
            } catch { failure = error }
        }
        if let failure { throw failure }
        return !buffer.isEmpty
    }
}
