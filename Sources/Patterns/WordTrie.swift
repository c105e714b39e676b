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

    /// A word that stands in a text.
    public struct Found: Sendable {
        /// Index among the words that the trie was made of.
        public var word: Int
        /// Length in bytes.
        public var count: Int
    }

    /// All in one piece of memory, since a walk touches little of it: first `filterSize` numbers of 32 bits each, one
    /// bit for each hash of a character of three bytes that some word begins with (ends with, in a backward trie), so
    /// that the many places that fit no word are left after one look; then for each byte the node that it leads to from
    /// the root, or 0; then the nodes. A node is its word's index plus one (0 for none), the number of its edges, and
    /// the edges in the order of their bytes: the byte in the upper 8 bits, the place of its node in the lower 24.
    private let table: [UInt32]
    private let isForward: Bool

    private static let filterSize = 128
    private static let nodesStart = filterSize + 256

    /// Makes a trie of `words`; a word's index in the array is what a walk returns. A later equal word wins nothing.
    public init(_ words: [String], direction: Direction) {
        isForward = direction == .forward
        var table = [UInt32](repeating: 0, count: Self.nodesStart)
        for word in words {
            if let scalar = direction == .forward ? word.unicodeScalars.first : word.unicodeScalars.last,
                UTF8.width(scalar) == 3
            {
                let bit = Self.filterBit(scalar.value)
                table[bit >> 5] |= 1 << UInt32(bit & 31)
            }
        }
        let sorted = SortedWords(words, isReversed: direction == .backward)
        sorted.appendNode(of: 0..<words.count, depth: 0, to: &table)
        precondition(table.count < 1 << 24, "the words are too many for the edges' 24 bits")
        let root = Self.nodesStart
        for edge in table[(root + 2)..<(root + 2 + Int(table[root + 1]))] {
            table[Self.filterSize + Int(edge >> 24)] = edge & 0xFF_FFFF
        }
        self.table = table
    }

    /// The longest word that begins at `offset` (forward tries) or ends before `offset` (backward tries), within
    /// `bounds` (half-open bytes); nil when none does.
    @inline(__always)
    public func longest(in text: UnsafeBufferPointer<UInt8>, at offset: Int, bounds: Range<Int>) -> Found? {
        table.withUnsafeBufferPointer { table in
            isForward
                ? Self.forward(table, text, offset, bounds.lowerBound, bounds.upperBound)
                : Self.backward(table, text, offset - 1, bounds.lowerBound, bounds.upperBound)
        }
    }

    /// The first place at or behind `offset`, the first byte of a character, where a word of a forward trie begins that
    /// ends within `end`: its first byte and the longest word there; nil when there is none.
    public func first(
        in text: UnsafeBufferPointer<UInt8>, from offset: Int, end: Int
    ) -> (start: Int, found: Found)? {
        table.withUnsafeBufferPointer { table in
            var position = offset
            while position < end {
                let lead = text[position]
                if lead & 0xF0 == 0xE0 && position + 2 < end {
                    // Most characters are of three bytes and begin no word.
                    if Self.passes(table, lead, text[position + 1], text[position + 2]),
                        let found = Self.walk(table, text, position, 1, position, end)
                    {
                        return (position, found)
                    }
                    position += 3
                } else {
                    if let found = Self.walk(table, text, position, 1, position, end) { return (position, found) }
                    position += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                }
            }
            return nil
        }
    }

    @inline(__always)
    private static func forward(
        _ table: UnsafeBufferPointer<UInt32>, _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ lower: Int,
        _ upper: Int
    ) -> Found? {
        guard position >= lower, position < upper else { return nil }
        let lead = text[position]
        if lead >= 0xE0 && lead < 0xF0 && position + 2 < upper,
            !passes(table, lead, text[position + 1], text[position + 2])
        {
            return nil
        }
        return walk(table, text, position, 1, lower, upper)
    }

    @inline(__always)
    private static func backward(
        _ table: UnsafeBufferPointer<UInt32>, _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ lower: Int,
        _ upper: Int
    ) -> Found? {
        guard position >= lower, position < upper else { return nil }
        let last = text[position]
        if last >= 0x80 && position - 2 >= lower {
            let lead = text[position - 2]
            if lead >= 0xE0 && lead < 0xF0, !passes(table, lead, text[position - 1], last) { return nil }
        }
        return walk(table, text, position, -1, lower, upper)
    }

    /// True when a word may begin (or end) with a character of three bytes.
    @inline(__always)
    private static func passes(_ table: UnsafeBufferPointer<UInt32>, _ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
        // The marks of the three bytes, E0, 80 and 80, are taken off all at once.
        let bit = filterBit(UInt32(a) << 12 &+ UInt32(b) << 6 &+ UInt32(c) &- 0xE2080)
        return table[bit >> 5] & 1 << UInt32(bit & 31) != 0
    }

    @inline(__always)
    private static func filterBit(_ character: UInt32) -> Int { Int((character ^ character >> 9) & 0xFFF) }

    private static func walk(
        _ table: UnsafeBufferPointer<UInt32>, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ step: Int,
        _ lower: Int, _ upper: Int
    ) -> Found? {
        var found: Found?
        var position = start
        var node = Int(table[filterSize + Int(text[position])])
        var count = 1
        while node != 0 {
            let word = table[node]
            if word != 0 { found = Found(word: Int(word) - 1, count: count) }
            position += step
            guard position >= lower, position < upper else { break }
            node = child(table, node, text[position])
            count += 1
        }
        return found
    }

    @inline(__always)
    private static func child(_ table: UnsafeBufferPointer<UInt32>, _ node: Int, _ byte: UInt8) -> Int {
        var edge = node + 2
        let end = edge + Int(table[node + 1])
        while edge < end {
            let value = table[edge]
            if value >> 24 == UInt32(byte) { return Int(value & 0xFF_FFFF) }
            if value >> 24 > UInt32(byte) { return 0 }
            edge += 1
        }
        return 0
    }
}

/// Words in the order of their bytes, each with its index in the list that was given.
private struct SortedWords {
    private var bytes: [UInt8] = []
    private var words: [(start: Int, end: Int, index: Int)] = []

    init(_ given: [String], isReversed: Bool) {
        words.reserveCapacity(given.count)
        for (index, word) in given.enumerated() {
            let start = bytes.count
            bytes.append(contentsOf: word.utf8)
            if isReversed { bytes[start...].reverse() }
            words.append((start, bytes.count, index))
        }
        let bytes = bytes
        words.sort { a, b in
            var step = 0
            while a.start + step < a.end, b.start + step < b.end {
                let (left, right) = (bytes[a.start + step], bytes[b.start + step])
                if left != right { return left < right }
                step += 1
            }
            return (a.end - a.start, a.index) < (b.end - b.start, b.index)
        }
    }

    /// Appends the node of the words that share their first `depth` bytes, and all nodes below it.
    func appendNode(of range: Range<Int>, depth: Int, to table: inout [UInt32]) {
        let place = table.count
        var next = range.lowerBound
        var word = 0
        while next < range.upperBound, words[next].end - words[next].start == depth {
            if word == 0 { word = words[next].index + 1 }
            next += 1
        }
        table.append(UInt32(word))
        table.append(0)
        let first = next
        var edges = 0
        while next < range.upperBound {
            let byte = bytes[words[next].start + depth]
            table.append(UInt32(byte) << 24)
            edges += 1
            repeat { next += 1 } while next < range.upperBound && bytes[words[next].start + depth] == byte
        }
        table[place + 1] = UInt32(edges)
        next = first
        for edge in (place + 2)..<(place + 2 + edges) {
            let start = next
            let byte = table[edge] >> 24
            repeat { next += 1 } while next < range.upperBound && UInt32(bytes[words[next].start + depth]) == byte
            table[edge] |= UInt32(table.count)
            appendNode(of: start..<next, depth: depth + 1, to: &table)
        }
    }
}
