/// The longer lines of a text by pieces of their bytes: a line that stands again, as in a body that a crawler saved several
/// times, needn't be read again.
///
/// A table of its own: a dictionary takes longer for a key than most lines are read in.
struct KnownLines {
    /// A shorter line is read as fast as it is looked for.
    private static let shortestLine = 64
    /// Places that are looked at for one line: should many lines have one key, they are read again.
    private static let reach = 8

    private struct Entry {
        var pieces: UInt64
        var number: Int32
    }

    /// Entries by their pieces, each in its place or at most `reach` behind it; numbers below 0 for none.
    private var slots: [Entry] = []
    private var count = 0

    /// What lines with the same bytes share, and few others.
    struct Key {
        fileprivate let pieces: UInt64
    }

    /// The number of a line with this key for which `isSame` holds; nil when none is known.
    func number(_ key: Key, where isSame: (Int) -> Bool) -> Int? {
        if slots.isEmpty { return nil }
        for step in 0..<Self.reach {
            let entry = slots[place(key.pieces, step)]
            if entry.number < 0 { return nil }
            if entry.pieces == key.pieces, isSame(Int(entry.number)) { return Int(entry.number) }
        }
        return nil
    }

    /// Notes a line's number, from 0 on; where there is no room near its place it isn't noted.
    mutating func note(_ number: Int, for key: Key) {
        if count * 2 >= slots.count { grow() }
        insert(Entry(pieces: key.pieces, number: Int32(truncatingIfNeeded: number)))
    }

    private mutating func insert(_ entry: Entry) {
        for step in 0..<Self.reach {
            let place = place(entry.pieces, step)
            if slots[place].number < 0 {
                slots[place] = entry
                count += 1
                return
            }
        }
    }

    private mutating func grow() {
        let before = slots
        slots = Array(repeating: Entry(pieces: 0, number: -1), count: max(256, before.count * 4))
        count = 0
        for entry in before where entry.number >= 0 { insert(entry) }
    }

    private func place(_ pieces: UInt64, _ step: Int) -> Int {
        (Int(truncatingIfNeeded: pieces) &+ step) & (slots.count - 1)
    }

    /// The key of the line in a range of `text`; nil for a short one.
    static func key(of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Key? {
        guard line.count >= shortestLine else { return nil }
        let raw = UnsafeRawBufferPointer(text)
        var pieces = UInt64(line.count)
        for part in 0..<4 {
            let place = line.lowerBound + (line.count - 8) * part / 3
            pieces ^= raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            pieces = pieces &* 0x9E37_79B9_7F4A_7C15
            pieces ^= pieces >> 32
        }
        return Key(pieces: pieces)
    }
}
