import Model

/// A handful of words that are looked for at a known place of a UTF-8 text, the longest first.
///
/// `WordTrie` is for long lists; of a few words each is sooner compared than a table is made.
public struct FewWords: Sendable {
    /// Each word as the number of its bytes, its index and the bytes, the longest first.
    @usableFromInline let table: [UInt8]
    /// A bit for the lowest six of the last byte of each word's first character, and of its last one: most places are
    /// left after one look.
    @usableFromInline let starts: UInt64
    /// The same of the byte before the last of the first character, for the places that pass that look.
    @usableFromInline let middles: UInt64
    @usableFromInline let ends: UInt64

    /// The most words that it takes.
    static let most = 256

    /// Takes up to 256 words of 1 to 255 bytes.
    public init(_ words: [String]) {
        precondition(words.count <= Self.most, "more words are looked up in a trie")
        var table: [UInt8] = []
        var starts: UInt64 = 0
        var middles: UInt64 = 0
        var ends: UInt64 = 0
        for (index, word) in words.enumerated().sorted(by: { ($1.1.utf8.count, $0.0) < ($0.1.utf8.count, $1.0) }) {
            let bytes = Array(word.utf8)
            precondition(!bytes.isEmpty && bytes.count <= 255, "a word has 1 to 255 bytes")
            table += [UInt8(bytes.count), UInt8(index)]
            table += bytes
            let isOfThree = bytes[0] & 0xF0 == 0xE0
            starts |= isOfThree ? 1 << UInt64(bytes[2] & 63) : ~0
            middles |= isOfThree ? 1 << UInt64(bytes[1] & 63) : ~0
            ends |= 1 << UInt64(bytes[bytes.count - 1] & 63)
        }
        self.table = table
        self.starts = starts
        self.middles = middles
        self.ends = ends
    }

    /// The longest word that begins at `offset` and ends within `end` (the byte behind the last); nil when none does.
    @inlinable @inline(__always)
    public func beginning(in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> FoundWord? {
        mayBegin(in: text, at: offset, end: end) ? longest(from: text, at: offset, end: end) : nil
    }

    /// The longest word that ends before `end` and begins at `floor` or behind it; nil when none does.
    @inlinable @inline(__always)
    public func ending(in text: UnsafeBufferPointer<UInt8>, at end: Int, floor: Int) -> FoundWord? {
        guard floor >= 0, end > floor, ends &>> UInt64(text[end - 1] & 63) & 1 != 0 else { return nil }
        return longest(before: end, of: text, floor: floor)
    }

    /// True when a range is one of the words and nothing else.
    @inlinable @inline(__always)
    public func isWhole(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        beginning(in: text, at: range.lowerBound, end: range.upperBound)?.count == range.count
    }

    /// True when one of the words stands somewhere in a range.
    public func occurs(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        first(in: text, range) != nil
    }

    /// The first place in a range where one of the words stands; of two that begin there the longer.
    public func first(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        let end = range.upperBound
        var index = range.lowerBound
        while index < end {
            var isStart = starts == ~0
            var step = 1
            // Most characters are of three bytes, and no word begins inside of one.
            if text[index] & 0xF0 == 0xE0, index &+ 2 < end {
                isStart =
                    starts &>> UInt64(text[index &+ 2] & 63) & 1 != 0
                    && middles &>> UInt64(text[index &+ 1] & 63) & 1 != 0
                step = 3
            }
            if isStart, let word = longest(from: text, at: index, end: end) { return index..<(index + word.count) }
            index &+= step
        }
        return nil
    }

    /// The last place in a range where one of the words stands; of two that begin there the longer.
    public func last(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        let end = range.upperBound
        var index = end
        while index > range.lowerBound {
            var isStart = starts == ~0
            var step = 1
            if index &- 3 >= range.lowerBound, text[index &- 3] & 0xF0 == 0xE0 {
                isStart =
                    starts &>> UInt64(text[index &- 1] & 63) & 1 != 0
                    && middles &>> UInt64(text[index &- 2] & 63) & 1 != 0
                step = 3
            }
            index &-= step
            if isStart, let word = longest(from: text, at: index, end: end) { return index..<(index + word.count) }
        }
        return nil
    }

    /// The longest word that some bytes begin with; nil when they begin with none.
    @inlinable
    public func beginning(of bytes: ArraySlice<UInt8>) -> FoundWord? {
        bytes.withUnsafeBufferPointer { beginning(in: $0, at: 0, end: $0.count) }
    }

    /// The longest word that some bytes end with; nil when they end with none.
    @inlinable
    public func ending(of bytes: ArraySlice<UInt8>) -> FoundWord? {
        bytes.withUnsafeBufferPointer { ending(in: $0, at: $0.count, floor: 0) }
    }

    /// True when a string begins with one of the words.
    public func begin(_ string: String) -> Bool {
        string.withBytes { beginning(in: $0, at: 0, end: $0.count) != nil }
    }

    /// True when a string ends with one of the words.
    public func end(_ string: String) -> Bool {
        string.withBytes { ending(in: $0, at: $0.count, floor: 0) != nil }
    }

    /// True when a string is one of the words and nothing else.
    public func are(_ string: String) -> Bool { string.withBytes { isWhole(0..<$0.count, of: $0) } }

    /// True when one of the words stands somewhere in a string.
    public func occur(in string: String) -> Bool { string.withBytes { occurs(in: $0, 0..<$0.count) } }

    /// False where a character stands with which no word begins, as at most places.
    @inlinable @inline(__always)
    func mayBegin(in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Bool {
        guard offset >= 0, offset < end else { return false }
        if text[offset] & 0xF0 == 0xE0, offset + 2 < end {
            return starts &>> UInt64(text[offset + 2] & 63) & 1 != 0
                && middles &>> UInt64(text[offset + 1] & 63) & 1 != 0
        }
        // Where one begins with a character of another length, all bits are set.
        return starts == ~0
    }

    @usableFromInline
    func longest(from text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> FoundWord? {
        longest(within: end &- offset) { count, table, word in
            Self.stands(in: text, at: offset, count, table, word)
        }
    }

    @usableFromInline
    func longest(before end: Int, of text: UnsafeBufferPointer<UInt8>, floor: Int) -> FoundWord? {
        longest(within: end &- floor) { count, table, word in
            Self.stands(in: text, at: end &- count, count, table, word)
        }
    }

    /// The longest word of at most `room` bytes that fits; `fits` is told how many it has, and where they stand.
    @inline(__always)
    private func longest(
        within room: Int, where fits: (_ count: Int, _ table: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool
    ) -> FoundWord? {
        table.withUnsafeBufferPointer { table in
            var start = 0
            while start < table.count {
                let count = Int(table[start])
                if count <= room, fits(count, table, start &+ 2) {
                    return FoundWord(word: Int(table[start &+ 1]), count: count)
                }
                start &+= 2 &+ count
            }
            return nil
        }
    }

    /// True where `count` bytes of the text are those of a word that begins at `start` of the table.
    @inline(__always)
    private static func stands(
        in text: UnsafeBufferPointer<UInt8>, at offset: Int, _ count: Int, _ table: UnsafeBufferPointer<UInt8>,
        _ start: Int
    ) -> Bool {
        var index = count &- 1
        // From the end, since the first byte of nine in ten Chinese characters is one of three.
        while index >= 0, text[offset &+ index] == table[start &+ index] { index &-= 1 }
        return index < 0
    }
}
