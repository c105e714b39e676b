/// The characters of three bytes that folding keeps as they are, and those among them whose places it notes: one look for
/// both, since it is asked of every character of a text.
struct KeptCharacters: Sendable {
    /// Kept and not marked: nearly all characters.
    static let kept: UInt8 = 0
    /// Kept and marked.
    static let marked: UInt8 = 1
    /// Not known to be kept: other characters of three bytes, and what is no such character.
    static let other: UInt8 = 2

    /// For the first two bytes of a character, the second in the upper half, where the cells of those that begin so lie,
    /// less the least third byte.
    let rows: [UInt16]
    /// What becomes of a character: its row's place and its third byte are the index.
    let cells: [UInt8]

    /// The rows that are looked up: ideographs, and the punctuation among which “ ” — 、 。 and 《 》 are.
    private static let known: [(UInt8, ClosedRange<UInt8>)] =
        [(0xE2, 0x80...0x80), (0xE3, 0x80...0x80)] + (0xE4...0xE9).map { ($0, 0x80...0xBF) }

    /// Takes the characters whose places are noted.
    init(marked characters: MarkedCharacters) {
        var rows = [UInt16](repeating: 0, count: 0x1_0000)
        // The row of all that is not known is one for any third byte.
        var cells = [UInt8](repeating: Self.other, count: 0x100)
        for (lead, seconds) in Self.known {
            for second in seconds {
                rows[Int(second) << 8 | Int(lead)] = UInt16(cells.count - 0x80)
                for third in UInt8(0x80)...0xBF {
                    cells.append(Self.kind(of: [lead, second, third], characters))
                }
            }
        }
        // No third byte leads past the end.
        cells.append(contentsOf: repeatElement(Self.other, count: 0x80))
        self.rows = rows
        self.cells = cells
    }

    private static func kind(of bytes: [UInt8], _ characters: MarkedCharacters) -> UInt8 {
        bytes.withUnsafeBufferPointer { bytes in
            guard bytes[0] >= 0xE4 || Folding.isKept(bytes) else { return other }
            return characters.table[CharacterKinds.character(bytes, 0)] != 0 ? marked : kept
        }
    }
}
