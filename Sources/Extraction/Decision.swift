/// What became of one number of the text: for `gongbao explain`.
public struct Decision: Sendable, Hashable {
    /// What the number became.
    public enum Outcome: String, Sendable {
        case metric, date, rejected
    }

    /// The number's place in the document's text, half-open UTF-8 bytes.
    public var start: Int
    /// Byte after the number.
    public var end: Int
    /// What it became.
    public var outcome: Outcome
    /// The rule that decided.
    public var rule: String
    /// Why, for a person.
    public var reason: String
}
