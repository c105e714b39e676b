/// The characters of three bytes that folding keeps as they are, and the sets of those among them whose places it notes:
/// one look for both, since it is asked of every character of a text.
struct KeptCharacters: Sendable {
    /// Kept and of none of the sets: nearly all characters. Others that are kept have the bits of their sets.
    static let kept: UInt8 = 0
    /// Not known to be kept: other characters of three bytes, and what is no such character.
    static let other: UInt8 = 0x80

    /// For the first two bytes of a character, the second in the upper half, where the cells of those that begin so lie,
    /// less the least third byte. Seven in ten characters of a text stand in a row of which all are kept and none is noted:
    /// such rows share their cells, and are not asked for apart, since no processor foresees which character comes next.
    let rows: [UInt16]
    /// What becomes of a character: its row's place and its third byte are the index.
    let cells: [UInt8]

    /// The rows that are looked up: ideographs, and the punctuation among which “ ” — 、 。 and 《 》 are.
    private static let known: [(UInt8, ClosedRange<UInt8>)] =
        [(0xE2, 0x80...0x80), (0xE3, 0x80...0x80)] + (0xE4...0xE9).map { ($0, 0x80...0xBF) }

    /// Takes for each character below U+10000 the sets, as bits, by which its places are noted.
    init(marked sets: [UInt8]) {
        var rows = [UInt16](repeating: 0, count: 0x1_0000)
        // The row of all that is not known is one for any third byte.
        var cells = [UInt8](repeating: Self.other, count: 0x100)
        let plain = UInt16(cells.count - 0x80)
        cells += [UInt8](repeating: Self.kept, count: 0x40)
        for (lead, seconds) in Self.known {
            for second in seconds {
                let kinds = Self.kinds(of: lead, second, sets)
                if kinds.allSatisfy({ $0 == Self.kept }) {
                    rows[Int(second) << 8 | Int(lead)] = plain
                } else {
                    rows[Int(second) << 8 | Int(lead)] = UInt16(cells.count - 0x80)
                    cells += kinds
                }
            }
        }
        // No third byte leads past the end.
        cells.append(contentsOf: repeatElement(Self.other, count: 0x80))
        self.rows = rows
        self.cells = cells
    }

    /// What becomes of the character at a place where three bytes stand, by the tables `rows` and `cells`.
    @inline(__always)
    static func kind(
        at place: UnsafeRawPointer, _ rows: UnsafeBufferPointer<UInt16>, _ cells: UnsafeBufferPointer<UInt8>
    ) -> UInt8 {
        let row = rows[Int(UInt16(littleEndian: place.loadUnaligned(as: UInt16.self)))]
        return cells[Int(row) &+ Int(place.load(fromByteOffset: 2, as: UInt8.self))]
    }

    /// What becomes of the 64 characters that begin with two bytes.
    private static func kinds(of lead: UInt8, _ second: UInt8, _ sets: [UInt8]) -> ArraySlice<UInt8> {
        let first = Int(lead & 0x0F) << 12 | Int(second & 0x3F) << 6
        var kinds = sets[first..<(first + 0x40)]
        // All ideographs are kept.
        if lead < 0xE4 {
            for third in UInt8(0)..<0x40 where !Folding.isKept([lead, second, 0x80 | third]) {
                kinds[first + Int(third)] = other
            }
        }
        return kinds
    }
}
