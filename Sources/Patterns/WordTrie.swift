/// Finds the longest word of a set that begins at, or ends at, a byte of a UTF-8 text; each word carries an index.
///
/// Clause words (directions, bounds, plan words) stand directly before or behind a number, so a walk of a few bytes
/// from a known place is all the search there is.
public struct WordTrie: Sendable {
    /// Which end of the text a walk starts from.
    public enum Direction: Sendable {
        /// Words are matched from their first byte on.
        case forward
        /// Words are matched from their last byte back.
        case backward
    }

    /// All in one piece of memory, since a walk touches little of it: first `filterSize` numbers of 32 bits each, one
    /// bit for each hash of a character that some word begins with (ends with, in a backward trie), so
    /// that the many places that fit no word are left after one look; then as many for its first two such characters, since
    /// a tenth of all places fit the first; then a byte for each shorter hash of a first character, for going through a text;
    /// then the first characters by their hashes: one less than the number of slots,
    /// and the slots of two numbers, a character and the place of its node, the first of which is 0 in a free one; then
    /// the nodes. A node is its word's index plus one (0 for none), the number of its edges, and the edges in the order of
    /// their characters, each a character and the place of its node. In the place of a node without edges stands what it
    /// would hold, its word with `leaf`, since each look elsewhere waits for memory. A character is its bytes in one number,
    /// the first one lowest.
    @usableFromInline let table: [UInt32]
    @usableFromInline let isForward: Bool

    static let leaf: UInt32 = 1 << 31
    private static let filterSize = 128
    /// Offset of the bytes by which a search goes through a text.
    private static let byteStart = 2 * filterSize * 4
    private static let byteSize = 1024
    private static let rootStart = 2 * filterSize + byteSize / 4

    /// Makes a trie of `words`; a word's index in the array is what a walk returns. A later equal word wins nothing.
    public init(_ words: [String], direction: Direction) {
        isForward = direction == .forward
        let sorted = SortedWords(words, isReversed: direction == .backward)
        let first = sorted.firstCharacters()
        var slots = 4
        while slots < 2 * first.count { slots *= 2 }
        var table = [UInt32](repeating: 0, count: Self.rootStart + 1 + 2 * slots)
        // An edge or a node for each character, two numbers each.
        table.reserveCapacity(table.count + 2 * sorted.characterCount)
        table[Self.rootStart] = UInt32(slots - 1)
        for (character, words) in first {
            let bit = Self.filterBit(character)
            table[bit >> 5] |= 1 << UInt32(bit & 31)
            table.withUnsafeMutableBytes { $0[Self.byteStart + bit >> 2] = 1 }
            sorted.forEachSecondCharacter(of: words) { second in
                let both = Self.filterBit(character, second & 0xF0 == 0xE0 ? second : 0)
                table[Self.filterSize + both >> 5] |= 1 << UInt32(both & 31)
            }
            var slot = Self.firstSlot(of: character, slots - 1)
            while table[slot] != 0 { slot = Self.slot(behind: slot, slots - 1) }
            table[slot] = character
            sorted.appendNode(of: words, depth: 1, at: slot + 1, to: &table)
        }
        self.table = table
    }

    /// The longest word that begins at `offset` (forward tries) or ends before `offset` (backward tries), within
    /// `bounds` (half-open bytes); nil when none does.
    @inlinable @inline(__always)
    public func longest(in text: UnsafeBufferPointer<UInt8>, at offset: Int, bounds: Range<Int>) -> FoundWord? {
        let position = isForward ? offset : offset - 1
        guard position >= bounds.lowerBound, position < bounds.upperBound else { return nil }
        // Most places fit no word, which one look tells where a character of three bytes stands.
        let start = isForward ? position : position - 2
        if start >= bounds.lowerBound, start + 2 < bounds.upperBound, text[start] & 0xF0 == 0xE0,
            !passes(UInt32(text[start]) | UInt32(text[start + 1]) << 8 | UInt32(text[start + 2]) << 16)
        {
            return nil
        }
        return walk(text, position, bounds.lowerBound, bounds.upperBound)
    }

    /// False where a character of three bytes stands with which no word of a forward trie begins, as at most places.
    @inlinable @inline(__always)
    public func mayBegin(in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Bool {
        guard offset >= 0, offset + 2 < end, text[offset] & 0xF0 == 0xE0 else { return true }
        return passes(UInt32(text[offset]) | UInt32(text[offset + 1]) << 8 | UInt32(text[offset + 2]) << 16)
    }

    /// The first place at or behind `offset`, the first byte of a character, where a word of a forward trie begins that
    /// ends within `end`: its first byte and the longest word there; nil when there is none.
    public func first(
        in text: UnsafeBufferPointer<UInt8>, from offset: Int, end: Int
    ) -> (start: Int, found: FoundWord)? {
        first(in: text, from: offset, before: end, end: end)
    }

    /// The first such place before `limit`; the word may end behind it.
    public func first(
        in text: UnsafeBufferPointer<UInt8>, from offset: Int, before limit: Int, end: Int
    ) -> (start: Int, found: FoundWord)? {
        let limit = min(limit, end)
        guard offset < limit, let base = text.baseAddress else { return nil }
        precondition(offset >= 0 && end <= text.count, "words are looked for inside a text")
        let bytes = UnsafeRawPointer(base)
        return table.withUnsafeBufferPointer { table in
            // Places before this one have eight bytes, which are taken at once; they may be those behind `end`.
            let wide = min(limit, text.count - 7)
            var position = offset
            while position < limit {
                while position < wide {
                    let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
                    let first = UInt32(truncatingIfNeeded: eight)
                    let second = UInt32(truncatingIfNeeded: eight >> 24)
                    // Most characters are of three bytes and begin no word.
                    if first & 0xF0 == 0xE0 {
                        if Self.mayBegin(table, first), Self.passes(table, first & 0xFF_FFFF, next: second & 0xFF_FFFF)
                        {
                            break
                        }
                        position &+= second & 0xF0 == 0xE0 && !Self.mayBegin(table, second) ? 6 : 3
                    } else if first & 0x80 == 0, !Self.mayBegin(table, first & 0x7F) {
                        position &+= 1
                    } else {
                        break
                    }
                }
                if position >= limit { return nil }
                if let found = Self.walkForward(table, text, position, end) { return (position, found) }
                let lead = text[position]
                position += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            }
            return nil
        }
    }

    /// True when a word may begin (or end) with a character of one byte or three, the first one lowest; a fourth byte
    /// doesn't matter.
    @inlinable @inline(__always)
    func passes(_ character: UInt32) -> Bool { table.withUnsafeBufferPointer { Self.passes($0, character) } }

    @inlinable @inline(__always)
    static func passes(_ table: UnsafeBufferPointer<UInt32>, _ character: UInt32) -> Bool {
        let bit = filterBit(character)
        return table[bit >> 5] & 1 << UInt32(bit & 31) != 0
    }

    /// The same from a byte for each hash, which says so in fewer steps, and less surely where there are many words.
    @inline(__always)
    private static func mayBegin(_ table: UnsafeBufferPointer<UInt32>, _ character: UInt32) -> Bool {
        let bytes = UnsafeRawBufferPointer(table)
        return bytes[byteStart &+ Int((character &* 0x3779_B100) >> 22)] != 0
    }

    /// The upper bits of a product hang on all bits of a character; what is above its 24 falls out.
    @inlinable @inline(__always)
    static func filterBit(_ character: UInt32) -> Int { Int((character &* 0x3779_B100) >> 20) }

    /// True when a word may begin with a character that passes and the next one, nil where the text goes no further.
    @inline(__always)
    private static func passes(_ table: UnsafeBufferPointer<UInt32>, _ character: UInt32, next: UInt32?) -> Bool {
        let alone = filterBit(character, 0)
        if table[filterSize + alone >> 5] & 1 << UInt32(alone & 31) != 0 { return true }
        guard let next else { return false }
        let both = filterBit(character, next)
        return table[filterSize + both >> 5] & 1 << UInt32(both & 31) != 0
    }

    private static func filterBit(_ first: UInt32, _ second: UInt32) -> Int {
        Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 20)
    }

    /// Three bytes as one number, the first one lowest.
    @inline(__always)
    private static func three(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32 {
        UInt32(text[offset]) | UInt32(text[offset + 1]) << 8 | UInt32(text[offset + 2]) << 16
    }

    /// The walk from a place that fits the first character of a word.
    @usableFromInline
    func walk(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ lower: Int, _ upper: Int) -> FoundWord? {
        table.withUnsafeBufferPointer { table in
            isForward
                ? Self.walkForward(table, text, start, upper) : Self.walkBackward(table, text, start, lower)
        }
    }

    @inline(__always)
    private static func walkForward(
        _ table: UnsafeBufferPointer<UInt32>, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ upper: Int
    ) -> FoundWord? {
        walk(table, from: start) { position in
            guard position < upper else { return nil }
            let lead = text[position]
            if lead & 0xF0 == 0xE0, position &+ 2 < upper { return (three(text, position), position &+ 3) }
            if lead < 0x80 { return (UInt32(lead), position &+ 1) }
            let end = position &+ (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
            return end <= upper ? (character(text, position, end &- position), end) : nil
        }
    }

    /// The same back from the last byte of a character.
    @inline(__always)
    private static func walkBackward(
        _ table: UnsafeBufferPointer<UInt32>, _ text: UnsafeBufferPointer<UInt8>, _ last: Int, _ lower: Int
    ) -> FoundWord? {
        walk(table, from: last &+ 1) { end in
            guard end > lower else { return nil }
            var start = end &- 3
            if start >= lower, text[start] & 0xF0 == 0xE0, text[end &- 1] >= 0x80 { return (three(text, start), start) }
            if text[end &- 1] < 0x80 { return (UInt32(text[end &- 1]), end &- 1) }
            start = end &- 2
            if start >= lower, text[start] & 0xE0 != 0xC0 { start = end &- 4 }
            return start >= lower ? (character(text, start, end &- start), start) : nil
        }
    }

    /// Follows characters from node to node as long as there are both; `next` gives the character at a place and the place
    /// beyond it.
    @inline(__always)
    private static func walk(
        _ table: UnsafeBufferPointer<UInt32>, from start: Int, _ next: (Int) -> (character: UInt32, place: Int)?
    ) -> FoundWord? {
        var word: UInt32 = 0
        var length = 0
        var place = start
        var node = 0
        while let (character, beyond) = next(place) {
            node = node == 0 ? root(table, character) : child(table, node, character)
            if node == 0 { break }
            place = beyond
            if node & Int(leaf) != 0 { return FoundWord(word: node & ~Int(leaf) - 1, count: abs(place &- start)) }
            if table[node] != 0 { (word, length) = (table[node], abs(place &- start)) }
        }
        return word == 0 ? nil : FoundWord(word: Int(word) - 1, count: length)
    }

    /// Up to four bytes as one number, the first one lowest.
    @inline(never)
    private static func character(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> UInt32 {
        var character: UInt32 = 0
        for step in 0..<count { character |= UInt32(text[start &+ step]) << UInt32(8 &* step) }
        return character
    }

    @inline(__always)
    private static func firstSlot(of character: UInt32, _ mask: Int) -> Int {
        rootStart &+ 1 &+ 2 &* (Int((character &* 0x9E37_79B1) >> 16) & mask)
    }

    @inline(__always)
    private static func slot(behind slot: Int, _ mask: Int) -> Int {
        slot == rootStart &+ 1 &+ 2 &* mask ? rootStart &+ 1 : slot &+ 2
    }

    /// The node of the words that begin with a character; 0 when none does.
    @inline(__always)
    private static func root(_ table: UnsafeBufferPointer<UInt32>, _ character: UInt32) -> Int {
        let mask = Int(table[rootStart])
        var slot = firstSlot(of: character, mask)
        while table[slot] != 0 {
            if table[slot] == character { return Int(table[slot &+ 1]) }
            slot = self.slot(behind: slot, mask)
        }
        return 0
    }

    /// Edges that are looked through; more are halved first.
    private static let fewEdges = 4

    /// The node behind another that a character leads to; 0 when none does.
    @inline(__always)
    private static func child(_ table: UnsafeBufferPointer<UInt32>, _ node: Int, _ character: UInt32) -> Int {
        var edge = node &+ 2
        var count = Int(table[node &+ 1])
        while count > fewEdges {
            let half = count / 2
            if table[edge &+ 2 &* half] <= character {
                edge &+= 2 &* half
                count &-= half
            } else {
                count = half
            }
        }
        while count > 0 {
            if table[edge] == character { return Int(table[edge &+ 1]) }
            edge &+= 2
            count &-= 1
        }
        return 0
    }
}
