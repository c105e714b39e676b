/// What became of one label, or of one record that no label asks for.
public struct Verdict: Sendable, Hashable {
    /// A field in which record and label differ.
    public struct Difference: Sendable, Hashable {
        /// The field's name.
        public var field: String
        /// What the label says; nil for null.
        public var expected: String?
        /// What the record says; nil for null.
        public var found: String?
    }

    /// How it came out.
    public enum Outcome: Sendable, Hashable {
        /// Found, with every field right.
        case right
        /// Found, with these fields wrong.
        case wrong([Difference])
        /// Labelled and not found.
        case missed
        /// Found and not labelled.
        case falseAlarm
    }

    /// `metric`, `date`, `table`, `cell`, `term`, `section` or `document`.
    public var kind: String
    /// Where it stands, unique among the document's labels of this kind, the same from run to run.
    public var place: String
    /// How it came out.
    public var outcome: Outcome
    /// The labelled or found piece of text.
    public var text: String
    /// The sentence it stands in, or empty.
    public var sentence: String

    /// The place as half-open numbers in the labels' coordinates; nil for what has no such place.
    public var range: Range<Int>? {
        let digits = place.drop { $0 == "+" }.prefix { $0 != "#" }
        let parts = digits.split(separator: "-")
        guard parts.count == 2, let start = Int(parts[0]), let end = Int(parts[1]), start <= end else { return nil }
        return start..<end
    }

    /// `kind:place`.
    public var key: String { "\(kind):\(place)" }

    /// One word, with the wrong fields behind it: what a baseline remembers.
    public var summary: String {
        switch outcome {
        case .right: "right"
        case .wrong(let differences): "wrong: " + differences.map(\.field).joined(separator: " ")
        case .missed: "missed"
        case .falseAlarm: "false alarm"
        }
    }

    /// True for a label that was found with every field right.
    public var isRight: Bool { outcome == .right }
}
