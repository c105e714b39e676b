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

        @usableFromInline
        init(word: Int, count: Int) {
            self.word = word
            self.count = count
        }
    }

    /// All in one piece of memory, since a walk touches little of it: first `filterSize` numbers of 32 bits each, one
    /// bit for each hash of a character of three bytes that some word begins with (ends with, in a backward trie), so
    /// that the many places that fit no word are left after one look; then as many for its first two such characters, since
    /// a tenth of all places fit the first; then for each byte the node that it leads to from the root, or 0; then the
    /// nodes. A node is its word's index plus one (0 for none), the number of its edges, and the edges in the order of
    /// their bytes: the byte in the upper 8 bits, the place of its node in the lower 24.
    @usableFromInline let table: [UInt32]
    @usableFromInline let isForward: Bool

    private static let filterSize = 128
    private static let rootStart = 2 * filterSize
    private static let nodesStart = rootStart + 256

    /// Makes a trie of `words`; a word's index in the array is what a walk returns. A later equal word wins nothing.
    public init(_ words: [String], direction: Direction) {
        isForward = direction == .forward
        var table = [UInt32](repeating: 0, count: Self.nodesStart)
        let sorted = SortedWords(words, isReversed: direction == .backward)
        for (first, second) in sorted.firstCharacters(isReversed: direction == .backward) {
            let bit = Self.filterBit(first)
            table[bit >> 5] |= 1 << UInt32(bit & 31)
            let both = Self.filterBit(first, second)
            table[Self.filterSize + both >> 5] |= 1 << UInt32(both & 31)
        }
        sorted.appendNode(of: 0..<words.count, depth: 0, to: &table)
        precondition(table.count < 1 << 24, "the words are too many for the edges' 24 bits")
        let root = Self.nodesStart
        for edge in table[(root + 2)..<(root + 2 + Int(table[root + 1]))] {
            table[Self.rootStart + Int(edge >> 24)] = edge & 0xFF_FFFF
        }
        self.table = table
    }

    /// The longest word that begins at `offset` (forward tries) or ends before `offset` (backward tries), within
    /// `bounds` (half-open bytes); nil when none does.
    @inlinable @inline(__always)
    public func longest(in text: UnsafeBufferPointer<UInt8>, at offset: Int, bounds: Range<Int>) -> Found? {
        let position = isForward ? offset : offset - 1
        guard position >= bounds.lowerBound, position < bounds.upperBound else { return nil }
        // Most places fit no word, which one look tells where a character of three bytes stands.
        let start = isForward ? position : position - 2
        if start >= bounds.lowerBound, start + 2 < bounds.upperBound, text[start] & 0xF0 == 0xE0,
            !passes(UInt32(text[start]) | UInt32(text[start + 1]) << 8 | UInt32(text[start + 2]) << 16)
        {
            return nil
        }
        return walk(text, position, isForward ? 1 : -1, bounds.lowerBound, bounds.upperBound)
    }

    /// The first place at or behind `offset`, the first byte of a character, where a word of a forward trie begins that
    /// ends within `end`: its first byte and the longest word there; nil when there is none.
    public func first(
        in text: UnsafeBufferPointer<UInt8>, from offset: Int, end: Int
    ) -> (start: Int, found: Found)? {
        first(in: text, from: offset, before: end, end: end)
    }

    /// The first such place before `limit`; the word may end behind it.
    public func first(
        in text: UnsafeBufferPointer<UInt8>, from offset: Int, before limit: Int, end: Int
    ) -> (start: Int, found: Found)? {
        let limit = min(limit, end)
        guard offset < limit, let base = text.baseAddress else { return nil }
        precondition(offset >= 0 && end <= text.count, "words are looked for inside a text")
        let bytes = UnsafeRawPointer(base)
        return table.withUnsafeBufferPointer { table in
            // Places before this one have four bytes, which are taken at once.
            let wide = min(limit, end - 3)
            var position = offset
            while position < limit {
                while position < wide {
                    let four = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
                    guard four & 0xF0 == 0xE0 else { break }
                    // Most characters are of three bytes and begin no word.
                    if Self.passes(table, four) {
                        let next = position &+ 6 <= end ? Self.three(text, position &+ 3) : nil
                        if Self.passes(table, four & 0xFF_FFFF, next: next) { break }
                    }
                    position &+= 3
                }
                if position >= limit { return nil }
                if let found = Self.walk(table, text, position, 1, position, end) { return (position, found) }
                let lead = text[position]
                position += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            }
            return nil
        }
    }

    /// True when a word may begin (or end) with a character of three bytes, the first one lowest; a fourth doesn't matter.
    @inlinable @inline(__always)
    func passes(_ character: UInt32) -> Bool { table.withUnsafeBufferPointer { Self.passes($0, character) } }

    @inlinable @inline(__always)
    static func passes(_ table: UnsafeBufferPointer<UInt32>, _ character: UInt32) -> Bool {
        let bit = filterBit(character)
        return table[bit >> 5] & 1 << UInt32(bit & 31) != 0
    }

    /// The upper bits of a product hang on all bits of a character; what is above its 24 falls out.
    @inlinable @inline(__always)
    static func filterBit(_ character: UInt32) -> Int { Int((character &* 0x3779_B100) >> 20) }

    /// True when a word may begin with a character that passes and the next one, nil where the text goes no further.
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
    private static func three(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32 {
        UInt32(text[offset]) | UInt32(text[offset + 1]) << 8 | UInt32(text[offset + 2]) << 16
    }

    /// The walk from a place that fits the first character of a word.
    @usableFromInline
    func walk(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ step: Int, _ lower: Int, _ upper: Int
    ) -> Found? {
        table.withUnsafeBufferPointer { table in
            let first = step > 0 ? start : start - 2
            let next = step > 0 ? start + 3 : start - 5
            if first >= lower, first + 2 < upper, text[first] & 0xF0 == 0xE0,
                !Self.passes(
                    table, Self.three(text, first),
                    next: next >= lower && next + 2 < upper ? Self.three(text, next) : nil)
            {
                return nil
            }
            return Self.walk(table, text, start, step, lower, upper)
        }
    }

    private static func walk(
        _ table: UnsafeBufferPointer<UInt32>, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ step: Int,
        _ lower: Int, _ upper: Int
    ) -> Found? {
        var word: UInt32 = 0
        var length = 0
        var position = start
        var node = Int(table[rootStart + Int(text[position])])
        var count = 1
        while node != 0 {
            if table[node] != 0 { (word, length) = (table[node], count) }
            position &+= step
            guard position >= lower, position < upper else { break }
            node = child(table, node, text[position])
            count &+= 1
        }
        return word == 0 ? nil : Found(word: Int(word) - 1, count: length)
    }

    /// Edges that are looked through; more are halved first.
    private static let fewEdges = 4

    @inline(__always)
    private static func child(_ table: UnsafeBufferPointer<UInt32>, _ node: Int, _ byte: UInt8) -> Int {
        var edge = node &+ 2
        var count = Int(table[node &+ 1])
        let wanted = UInt32(byte) << 24
        while count > fewEdges {
            let half = count / 2
            if table[edge &+ half] < wanted {
                edge &+= half
                count &-= half
            } else if table[edge &+ half] >> 24 == UInt32(byte) {
                return Int(table[edge &+ half] & 0xFF_FFFF)
            } else {
                count = half
            }
        }
        while count > 0 {
            let value = table[edge]
            if value >> 24 == UInt32(byte) { return Int(value & 0xFF_FFFF) }
            edge &+= 1
            count &-= 1
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

    /// The first two characters of the words that begin with one of three bytes, the first byte of each lowest; 0 for the
    /// second one of a word of one character, and where it is of another length. Words that share them are told of once.
    func firstCharacters(isReversed: Bool) -> [(first: UInt32, second: UInt32)] {
        var characters: [(first: UInt32, second: UInt32)] = []
        func three(_ offset: Int, _ end: Int) -> UInt32 {
            guard offset + 3 <= end else { return 0 }
            let (a, b, c) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]), UInt32(bytes[offset + 2]))
            let three = isReversed ? c | b << 8 | a << 16 : a | b << 8 | c << 16
            return three & 0xF0 == 0xE0 ? three : 0
        }
        for word in words {
            let both = (first: three(word.start, word.end), second: three(word.start + 3, word.end))
            if both.first == 0 { continue }
            if let last = characters.last, last == both { continue }
            characters.append(both)
        }
        return characters
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
