/// The units of a pack: what each surface means, and the longest one at a place.
public struct Units: Sendable {
    /// One unit without its scale word.
    public struct Unit: Sendable {
        /// As written.
        public var surface: String
        /// ISO 4217, UCUM, or the counted unit in braces.
        public var code: String
        /// Power of ten from this unit to the code's base: 1 for 成 (a tenth is 10 %).
        public var power: Int
        /// Dimension, which decides what a number with this unit can be.
        public var kind: Kind
        /// Set for the codes that the rules know by name.
        public let known: KnownCode?

        init(surface: String, code: String, power: Int, kind: Kind) {
            self.surface = surface
            self.code = code
            self.power = power
            self.kind = kind
            known = KnownCode(rawValue: code)
        }
    }

    /// Codes that the rules know by name: asked of every number, which strings would be too slow for.
    public enum KnownCode: String, Sendable {
        case percent = "%"
        case permille = "[permille]"
        case points = "[pp]"
        case one = "1"
        case doublings = "{番}"
        case place = "{位}"
        case head = "{名}"
    }

    /// Dimensions that the rules tell apart.
    public enum Kind: String, Sendable {
        case money, length, area, volume, mass, time, energy, power, count, noun, ratio, other
    }

    /// All units in file order.
    public let all: [Unit]
    private let trie: WordTrie

    /// Takes the units out of a lexicon with the columns surface, code, power, kind.
    public init(_ lexicon: Lexicon?) {
        let rows = lexicon?.rows ?? []
        all = rows.map {
            Unit(
                surface: $0.columns[0], code: $0.columns[1], power: Int($0.columns[2]) ?? 0,
                kind: Kind(rawValue: $0.columns[3]) ?? .other)
        }
        trie = WordTrie(rows.map { $0.columns[0] }, direction: .forward)
    }

    /// The longest unit that begins at `offset`: its index in `all` and its length in bytes.
    public func longest(in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> (index: Int, count: Int)? {
        trie.longest(in: text, at: offset, bounds: offset..<end).map { ($0.word, $0.count) }
    }
}
