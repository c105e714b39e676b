/// The kinds of record that a run writes, in the order in which documents of the project name them.
public enum RecordKind: String, Sendable, CaseIterable {
    case document, section, metric, date, table, cell, term, reject

    /// Name of the kind's file without its suffix: `documents`, `sections` …
    public var fileStem: String { rawValue + "s" }

    /// The letter that tells the kinds apart inside an id.
    public var idLetter: UInt8 {
        switch self {
        case .document: UInt8(ascii: "d")
        case .section: UInt8(ascii: "s")
        case .metric: UInt8(ascii: "m")
        case .date: UInt8(ascii: "t")
        case .table: UInt8(ascii: "g")
        case .cell: UInt8(ascii: "c")
        case .term: UInt8(ascii: "w")
        case .reject: UInt8(ascii: "r")
        }
    }
}
