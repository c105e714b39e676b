/// The scores of one labelled document.
public struct DocumentScore: Sendable {
    /// The gold folder's name.
    public let name: String
    /// The document's id in the run; nil when the run doesn't have it, and then everything is missed.
    public let documentID: String?
    /// What the labels are for.
    public let split: GoldDocument.Split?
    /// Checksum of the labels.
    public let labelChecksum: String
    /// Figures by name.
    public let figures: FigureTable
    /// What became of each label, and records without one.
    public let verdicts: [Verdict]
    /// What a reader of the figures should know, such as records that couldn't be placed.
    public let notes: [String]
}
