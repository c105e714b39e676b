/// What one kind of record came to in one document: its figures, and what became of each label.
struct KindScore: Sendable {
    /// Figures by name, in the order in which they are printed.
    var figures: [(name: String, figure: Figure)] = []
    /// Labels in their order, then false alarms in theirs.
    var verdicts: [Verdict] = []
}
