import Model

/// The labels of one document.
public struct GoldDocument: Sendable {
    /// What labels are for: changing rules by, or only measuring.
    public enum Split: String, Sendable, CaseIterable {
        /// Looked at while rules are written.
        case development = "dev"
        /// Only measured.
        case heldBack = "held"
        /// Like development, of documents of the unlabelled archive: its labels were all written before any output on
        /// them was seen, so the first figure of these says what the rules were worth on new text.
        case archiveDevelopment = "more-dev"
        /// Only measured, of the same archive.
        case archiveHeldBack = "more-held"

        /// The names that meta.json may hold, for messages.
        static let names = allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// The folder's name.
    public let name: String
    /// The labelled file below its corpus folder, where meta.json says so.
    public let file: String?
    /// SHA-256 of the labelled file, where meta.json says so.
    public let sha256: String?
    /// What the labels are for; nil where nothing says so.
    public let split: Split?
    /// What places count.
    public let coordinates: GoldCoordinates
    /// A checksum over the label files, by which a baseline tells whether labels changed.
    public let checksum: String

    /// Passages outside of which records don't count; empty for the whole document.
    let scope: [Range<Int>]
    /// Labels by kind; a kind without a file is not scored.
    let labels: [String: [Fields]]

    /// Kinds that a gold folder may hold, in the order in which they are scored.
    static let kinds = ["metrics", "dates", "tables", "cells", "terms", "sections", "document", "headlines"]

    /// True when a record starts in a labelled passage.
    func isInScope(_ start: Int) -> Bool { scope.isEmpty || scope.contains { $0.contains(start) } }

    /// Reads a gold folder; throws every fault of its files at once.
    public init(folder: String) throws(SetupError) {
        var faults: [Fault] = []
        var checksum = Checksum()
        var labels: [String: [Fields]] = [:]
        func read(_ name: String) -> [Fields]? {
            guard let bytes = FileBytes.read("\(folder)/\(name)") else { return nil }
            checksum.add(Array(name.utf8))
            checksum.add(bytes)
            let lines = RecordLines.parse(bytes, file: "\(folder)/\(name)")
            faults += lines.faults
            return lines.records
        }
        let meta = read("meta.json")?.first
        let scope = read("scope.jsonl") ?? []
        for kind in Self.kinds { labels[kind] = read("\(kind).jsonl") }
        if labels.isEmpty && faults.isEmpty {
            faults.append(
                Fault(file: folder, place: "folder", message: "holds no labels (metrics.jsonl, dates.jsonl …)"))
        }
        let coordinates = meta?.text("coordinates").map(GoldCoordinates.init(rawValue:)) ?? .codePoints
        if coordinates == nil {
            faults.append(
                Fault(
                    file: "\(folder)/meta.json", place: "/coordinates", message: "neither codepoints nor source_bytes"))
        }
        let split = meta?.text("split").map(Split.init(rawValue:))
        if case .some(.none) = split {
            faults.append(Fault(file: "\(folder)/meta.json", place: "/split", message: "is none of \(Split.names)"))
        }
        for kind in ["metrics", "dates"] {
            for (index, label) in (labels[kind] ?? []).enumerated() where label.place() == nil {
                faults.append(
                    Fault(
                        file: "\(folder)/\(kind).jsonl", place: "record \(index + 1)", message: "has no start and end"))
            }
        }
        guard faults.isEmpty else { throw SetupError(faults) }
        name = FileBytes.lastComponent(folder)
        file = meta?.text("file")
        sha256 = meta?.text("sha256")
        self.split = split ?? nil
        self.coordinates = coordinates ?? .codePoints
        self.checksum = checksum.hexadecimal
        self.scope = scope.compactMap { $0.place() }
        self.labels = labels
    }

    /// Headline values of one document, labelled by a published panel.
    init(headlines: [Fields], of file: String, checksum: String) {
        name = "headlines " + FileBytes.lastComponent(file)
        self.file = file
        sha256 = nil
        split = nil
        coordinates = .codePoints
        self.checksum = checksum
        scope = []
        labels = ["headlines": headlines]
    }
}
