import Model

/// The records of one run, by document.
public struct RunFolder: Sendable {
    /// The folder's path.
    public let path: String
    /// Records by file name without extension, then by document id.
    let records: [String: [String: [Fields]]]
    /// The lines of documents.jsonl.
    let documents: [Fields]

    private static let files = ["metrics", "dates", "tables", "cells", "terms", "sections"]

    /// Reads a run's folder (plain files, or shards `metrics-00001.jsonl`); throws every fault at once.
    public init(_ path: String) throws(SetupError) {
        guard let names = FileBytes.list(path) else {
            throw SetupError([Fault(file: path, place: "folder", message: "can't be listed; has a run written it?")])
        }
        var faults: [Fault] = []
        var byKind: [String: [String: [Fields]]] = [:]
        func read(_ kind: String) -> [Fields] {
            let shards = names.filter { $0 == "\(kind).jsonl" || ($0.hasPrefix("\(kind)-") && $0.hasSuffix(".jsonl")) }
            return shards.flatMap { name -> [Fields] in
                let file = "\(path)/\(name)"
                guard let bytes = FileBytes.read(file) else {
                    faults.append(Fault(file: file, place: "file", message: "can't be read"))
                    return []
                }
                let lines = RecordLines.parse(bytes, file: file)
                faults += lines.faults
                return lines.records
            }
        }
        documents = read("documents")
        for kind in Self.files { byKind[kind] = Dictionary(grouping: read(kind)) { $0.text("doc_id") ?? "" } }
        let packed = names.filter { $0.hasSuffix(".jsonl.gz") || $0.hasSuffix(".jsonl.zst") }
        if let first = packed.first {
            faults.append(Fault(file: "\(path)/\(first)", place: "file", message: "is packed; unpack the run first"))
        }
        if documents.isEmpty && byKind.values.allSatisfy(\.isEmpty) && faults.isEmpty {
            faults.append(Fault(file: path, place: "folder", message: "holds no records"))
        }
        guard faults.isEmpty else { throw SetupError(faults) }
        self.path = path
        records = byKind
    }

    /// The id under which a labelled document stands in this run; nil when it doesn't.
    ///
    /// The raw bytes' digest decides, then the path, then the folder's name, and at last that there is but one.
    func documentID(of gold: GoldDocument) -> String? {
        let ids = documents.compactMap { $0.text("doc_id") }
        if let digest = gold.sha256, let line = documents.first(where: { $0.text("sha256") == digest }) {
            return line.text("doc_id")
        }
        let stem = gold.file.map { file in file.split(separator: ".").dropLast().joined(separator: ".") }
        if let stem, let id = ids.first(where: { $0 == stem || $0.hasSuffix("/\(stem)") }) { return id }
        let name = gold.file.map { FileBytes.lastComponent(stem ?? $0) } ?? gold.name
        if let id = ids.first(where: { FileBytes.lastComponent($0) == name }) { return id }
        if gold.file != nil { return nil }
        let all = Set(ids).union(records.values.flatMap(\.keys))
        return all.count == 1 ? all.first : nil
    }

    /// True when any record is of this document.
    func holds(_ id: String) -> Bool { document(id) != nil || records.values.contains { $0[id] != nil } }

    /// Records of one kind of one document, in the file's order.
    func records(_ kind: String, of document: String) -> [Fields] { records[kind]?[document] ?? [] }

    /// The line of documents.jsonl.
    func document(_ id: String) -> Fields? { documents.first { $0.text("doc_id") == id } }

    /// The document's text by code points; empty when the run has none.
    func text(of document: String) -> [Unicode.Scalar] {
        guard let bytes = FileBytes.read("\(path)/text/\(document).txt") else { return [] }
        return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }

    /// The ids of all documents, in the order of documents.jsonl.
    public var documentIDs: [String] { documents.compactMap { $0.text("doc_id") } }

    /// The document's text; nil when the run has none.
    public func documentText(_ id: String) -> String? {
        FileBytes.read("\(path)/text/\(id).txt").map { String(decoding: $0, as: UTF8.self) }
    }

    /// Records of one file (`metrics`, `dates` …) of one document with their scalar fields, for showing.
    public func shownRecords(_ kind: String, of document: String) -> [ShownRecord] {
        records(kind, of: document).map(ShownRecord.init)
    }

    /// The line of documents.jsonl with its scalar fields; nil when there is none.
    public func shownDocument(_ id: String) -> ShownRecord? { document(id).map(ShownRecord.init) }
}
