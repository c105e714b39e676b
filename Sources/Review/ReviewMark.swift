/// One record to show at its place in the text.
public struct ReviewMark: Sendable, Hashable {
    /// What is shown at the place.
    public enum Kind: String, Sendable, CaseIterable {
        case metric, date, term, section
        /// A label that no record fits; only with labels.
        case missed
    }

    /// A field with its value, in the record's order.
    public struct Field: Sendable, Hashable {
        /// The key.
        public var name: String
        /// The value as text.
        public var value: String

        /// Makes a field.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What the labels say of a record.
    public enum Judgement: String, Sendable {
        case right, wrong, falseAlarm = "false-alarm"
    }

    /// What is shown.
    public var kind: Kind
    /// Half-open code points of the text.
    public var place: Range<Int>
    /// Short words for the list beside the text.
    public var title: String
    /// A class of its kind that has a look of its own: a metric's measure and status, a heading's level.
    public var variants: [String]
    /// What is shown on hovering.
    public var fields: [Field]
    /// What the labels say; nil without labels.
    public var judgement: Judgement?

    /// Makes a mark.
    public init(
        kind: Kind, place: Range<Int>, title: String, variants: [String] = [], fields: [Field],
        judgement: Judgement? = nil
    ) {
        self.kind = kind
        self.place = place
        self.title = title
        self.variants = variants
        self.fields = fields
        self.judgement = judgement
    }
}
