import Model

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
        /// A table, since `init(rawValue:)` compares each of the codes with each unit's.
        private static let known = Dictionary(uniqueKeysWithValues: KnownCode.allCases.map { ($0.rawValue, $0) })

        init(surface: String, code: String, power: Int, kind: Kind) {
            self.surface = surface
            self.code = code
            self.power = power
            self.kind = kind
            known = Self.known[code]
        }
    }

    /// Codes that the rules know by name: asked of every number, which strings would be too slow for.
    public enum KnownCode: String, CaseIterable, Sendable {
        case percent = "%"
        case permille = "[permille]"
        case points = "[pp]"
        case one = "1"
        case doublings = "{番}"
        case place = "{位}"
        case head = "{名}"
        case inch = "[in_i]"
    }

    /// Dimensions that the rules tell apart.
    public enum Kind: String, Sendable {
        case money, length, area, volume, mass, time, energy, power, count, noun, ratio, other
    }

    /// All units in file order.
    public let all: [Unit]
    private let trie: WordTrie
    private let nouns: WordTrie
    /// For each unit whether its last character begins one of the nouns.
    private let mayEndInNoun: [Bool]

    private let nounWords: [String]
    private let phraseUnits: [Unit]

    /// The units of a pack.
    public init(pack: Pack) { self = pack.units }

    /// Takes the list `units`, with the columns surface, code, power, kind; `unit_nouns`, nouns that begin with the last
    /// character of a unit; and `phrase_units`, with the columns of `units`.
    ///
    /// A missing column and a line whose power or kind is none are appended to `faults`; such lines are left out.
    init(_ lexicons: [String: Lexicon], faults: inout [Fault]) {
        self.init(
            Self.units(of: lexicons["units"], &faults),
            nouns: lexicons["unit_nouns"]?.rows.map { $0.columns[0] } ?? [],
            phraseUnits: Self.units(of: lexicons["phrase_units"], &faults))
    }

    private init(_ units: [Unit], nouns: [String], phraseUnits: [Unit]) {
        all = units
        self.phraseUnits = phraseUnits
        nounWords = nouns
        trie = WordTrie(units.map(\.surface), direction: .forward)
        self.nouns = WordTrie(nouns, direction: .forward)
        let beginnings = Set(nouns.compactMap(\.unicodeScalars.first))
        mayEndInNoun = units.map { unit in unit.surface.unicodeScalars.last.map { beginnings.contains($0) } ?? false }
    }

    private static func units(of lexicon: Lexicon?, _ faults: inout [Fault]) -> [Unit] {
        guard let lexicon else { return [] }
        let file = "lexicons/\(lexicon.name).tsv"
        guard let code = lexicon.column("code"), let power = lexicon.column("power"), let kind = lexicon.column("kind")
        else {
            faults.append(Fault(file: file, place: "header", message: "columns code, power and kind are needed"))
            return []
        }
        return lexicon.rows.compactMap { row in
            func fault(_ column: Int, _ message: String) -> Unit? {
                faults.append(
                    Fault(file: file, place: "line \(row.line)", message: "«\(row.columns[column])» \(message)"))
                return nil
            }
            guard let exponent = Int(row.columns[power]) else { return fault(power, "is no power of ten") }
            guard let dimension = Kind(rawValue: row.columns[kind]) else { return fault(kind, "is no kind of unit") }
            return Unit(surface: row.columns[0], code: row.columns[code], power: exponent, kind: dimension)
        }
    }

    /// These units with those that a phrase known to hold a quantity may be in, and a document's text holds for something
    /// else: 5 m, 6', 三两.
    public func withPhraseUnits() -> Units { Units(all + phraseUnits, nouns: nounWords, phraseUnits: []) }

    /// The longest unit that begins at `offset`: its index in `all` and its length in bytes.
    @inline(__always)
    public func longest(in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> (index: Int, count: Int)? {
        trie.longest(in: text, at: offset, bounds: offset..<end).map { ($0.word, $0.count) }
    }

    /// Like `longest(in:at:end:)`, but shorter where its last character begins a noun (亿 in 亿人口), as the group UNIT of
    /// the rules has it; nil when no unit is left.
    public func behindNumber(
        in text: UnsafeBufferPointer<UInt8>, at offset: Int
    ) -> (index: Int, count: Int)? {
        guard var unit = longest(in: text, at: offset, end: text.count) else { return nil }
        while mayEndInNoun[unit.index], beginsNoun(text, endOfUnit: offset + unit.count) {
            guard let shorter = self.longest(in: text, at: offset, end: offset + unit.count - 1) else { return nil }
            unit = shorter
        }
        return unit
    }

    private func beginsNoun(_ text: UnsafeBufferPointer<UInt8>, endOfUnit end: Int) -> Bool {
        var last = end - 1
        while last > 0 && text[last] & 0xC0 == 0x80 { last -= 1 }
        return nouns.longest(in: text, at: last, bounds: last..<text.count) != nil
    }
}
