import Model

/// A handful of words that are looked for at a known place of a UTF-8 text, the longest first.
///
/// `WordTrie` is for long lists; of a few words each is sooner compared than a table is made.
public struct FewWords: Sendable {
    /// Twice all words, by what they begin with and by what they end with: first for each of both `groupCount` offsets of
    /// groups, four bytes each, then the groups, each word as the number of its bytes, its index and the bytes, the longest
    /// first, and 0 behind the last. So a list may grow, and the words that are compared at a place are still one or two.
    @usableFromInline let table: [UInt8]
    /// A bit for the lowest six of the last byte of each word's first character where that is of three bytes, and of its
    /// last byte: most places are left after one look.
    @usableFromInline let starts: UInt64
    /// The same of the byte before the last of the first character, for the places that pass that look.
    @usableFromInline let middles: UInt64
    /// The same of the first byte where the first character is of another length.
    @usableFromInline let otherStarts: UInt64
    @usableFromInline let ends: UInt64

    /// The most words that it takes.
    static let most = 256
    /// Words in one group have the same remainder by this of the byte that they are told by.
    private static let groupCount = 16
    private static let offsetSize = 4

    /// Takes up to 256 words of 1 to 255 bytes.
    public init(_ words: [String]) {
        precondition(words.count <= Self.most, "more words are looked up in a trie")
        let words = words.map { Array($0.utf8) }
        var starts: UInt64 = 0
        var middles: UInt64 = 0
        var otherStarts: UInt64 = 0
        var ends: UInt64 = 0
        var sizes = [Int](repeating: 0, count: 2 * Self.groupCount)
        for word in words {
            precondition(!word.isEmpty && word.count <= 255, "a word has 1 to 255 bytes")
            let (first, last) = (Self.tellingByte(word), word[word.count - 1])
            if word[0] & 0xF0 == 0xE0 {
                starts |= 1 << UInt64(first & 63)
                middles |= 1 << UInt64(word[1] & 63)
            } else {
                otherStarts |= 1 << UInt64(first & 63)
            }
            ends |= 1 << UInt64(last & 63)
            sizes[Self.group(first)] += 2 + word.count
            sizes[Self.groupCount + Self.group(last)] += 2 + word.count
        }
        table = Self.table(words, sizes)
        self.starts = starts
        self.middles = middles
        self.otherStarts = otherStarts
        self.ends = ends
    }

    /// The byte by which a word is told that begins with the character.
    private static func tellingByte(_ word: [UInt8]) -> UInt8 { word[0] & 0xF0 == 0xE0 ? word[2] : word[0] }

    private static func group(_ byte: UInt8) -> Int { Int(byte) & (groupCount - 1) }

    /// The words in their groups, of so many bytes each, behind the offsets of these. Groups without words share an end.
    private static func table(_ words: [[UInt8]], _ sizes: [Int]) -> [UInt8] {
        let empty = sizes.count * offsetSize
        var next = sizes
        var count = empty + 1
        for (group, size) in sizes.enumerated() {
            next[group] = size == 0 ? empty : count
            count += size == 0 ? 0 : size + 1
        }
        var table = [UInt8](repeating: 0, count: count)
        for (group, offset) in next.enumerated() {
            table.withUnsafeMutableBytes {
                $0.storeBytes(of: UInt32(offset), toByteOffset: group * offsetSize, as: UInt32.self)
            }
        }
        for index in words.indices.sorted(by: { (words[$1].count, $0) < (words[$0].count, $1) }) {
            let word = words[index]
            for group in [group(tellingByte(word)), groupCount + group(word[word.count - 1])] {
                (table[next[group]], table[next[group] + 1]) = (UInt8(word.count), UInt8(index))
                next[group] += 2
                for byte in word {
                    table[next[group]] = byte
                    next[group] += 1
                }
            }
        }
        return table
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
        guard let base = UnsafeRawPointer(text.baseAddress) else { return nil }
        let end = range.upperBound
        precondition(range.lowerBound >= 0 && end <= text.count, "words are looked for inside a text")
        let (starts, middles) = (starts, middles)
        // Places before this one have four bytes, which are taken at once; the last may be that behind `end`.
        let wide = min(end - 2, text.count - 3)
        var index = range.lowerBound
        while index < end {
            // Most characters are of three bytes, and no word begins inside of one.
            while index < wide {
                let four = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt32.self))
                guard four & 0xF0 == 0xE0 else { break }
                if starts &>> UInt64(four &>> 16 & 63) & 1 != 0, middles &>> UInt64(four &>> 8 & 63) & 1 != 0,
                    let word = longest(from: text, at: index, end: end)
                {
                    return index..<(index + word.count)
                }
                index &+= 3
            }
            guard index < end else { break }
            if mayBegin(in: text, at: index, end: end), let word = longest(from: text, at: index, end: end) {
                return index..<(index + word.count)
            }
            index &+= text[index] & 0xF0 == 0xE0 ? 3 : 1
        }
        return nil
    }

    /// The last place in a range where one of the words stands; of two that begin there the longer.
    public func last(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        let end = range.upperBound
        var index = end
        while index > range.lowerBound {
            index &-= index &- 3 >= range.lowerBound && text[index &- 3] & 0xF0 == 0xE0 ? 3 : 1
            if mayBegin(in: text, at: index, end: end), let word = longest(from: text, at: index, end: end) {
                return index..<(index + word.count)
            }
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
        if text[offset] & 0xF0 == 0xE0, offset &+ 2 < end {
            return starts &>> UInt64(text[offset &+ 2] & 63) & 1 != 0
                && middles &>> UInt64(text[offset &+ 1] & 63) & 1 != 0
        }
        return otherStarts &>> UInt64(text[offset] & 63) & 1 != 0
    }

    @usableFromInline
    func longest(from text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> FoundWord? {
        let isOfThree = text[offset] & 0xF0 == 0xE0 && offset &+ 2 < end
        let group = Self.group(text[isOfThree ? offset &+ 2 : offset])
        return longest(in: group, within: end &- offset) { count, table, word in
            Self.stands(in: text, at: offset, count, table, word)
        }
    }

    @usableFromInline
    func longest(before end: Int, of text: UnsafeBufferPointer<UInt8>, floor: Int) -> FoundWord? {
        longest(in: Self.groupCount &+ Self.group(text[end &- 1]), within: end &- floor) { count, table, word in
            Self.stands(in: text, at: end &- count, count, table, word)
        }
    }

    /// The longest word of a group and of at most `room` bytes that fits; `fits` is told how many it has, and where they
    /// stand.
    @inline(__always)
    private func longest(
        in group: Int, within room: Int,
        where fits: (_ count: Int, _ table: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool
    ) -> FoundWord? {
        table.withUnsafeBufferPointer { table in
            let offsets = UnsafeRawPointer(table.baseAddress.unsafelyUnwrapped)
            var start = Int(
                offsets.loadUnaligned(fromByteOffset: group &* Self.offsetSize, as: UInt32.self))
            while case let count = Int(table[start]), count > 0 {
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
