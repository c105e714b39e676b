import Model

/// The stages of a document's way, in the only order in which each finds what it needs.
public enum Stage: String, Sendable, CaseIterable {
    /// Bytes become text, blocks and table grids.
    case read
    /// Title, kind, region, dates of the document; headings as a tree.
    case structure
    /// Table grids and their cells become records.
    case tables
    /// Glossary entries become records.
    case terms
    /// Mentions of calendar time become records.
    case dates
    /// Numbers that measure something become records.
    case metrics
    /// Numbers, units, periods, indicators: from what the text says to what it means.
    case normalise
    /// Every line is checked against its schema.
    case validate
    /// Lines are written.
    case write

    /// Stages that can't be left out.
    static let required: [Stage] = [.read, .structure, .normalise, .validate, .write]

    /// The kinds of record that nobody gets without this stage.
    var kinds: [RecordKind] {
        switch self {
        case .tables: [.table, .cell]
        case .terms: [.term]
        case .dates: [.date]
        case .metrics: [.metric]
        case .read, .structure, .normalise, .validate, .write: []
        }
    }
}
