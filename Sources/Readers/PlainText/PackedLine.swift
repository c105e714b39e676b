import Model

/// The characters of one line that its words are judged by: without white space and crawlers' literals for it,
/// full-width ASCII folded, lower case.
///
/// Bytes in a store that `PackedLines` owns, and not a string: strings took most of the time of reading a text.
struct PackedLine {
    /// Valid UTF-8.
    let bytes: UnsafeBufferPointer<UInt8>

    /// Makes one of bytes that outlive it.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// True when the line begins with the word.
    @inline(__always)
    func hasPrefix(_ word: StaticString) -> Bool { stands(word, at: 0) }

    /// True when the line ends with the word.
    @inline(__always)
    func hasSuffix(_ word: StaticString) -> Bool { stands(word, at: bytes.count - word.utf8CodeUnitCount) }

    /// True when the word stands in the line.
    func contains(_ word: StaticString) -> Bool {
        let first = word.utf8Start.pointee
        var place = 0
        let last = bytes.count - word.utf8CodeUnitCount
        while place <= last {
            if bytes[place] == first, stands(word, at: place) { return true }
            place += 1
        }
        return false
    }

    /// True when a byte stands in the line at an offset for which `isWanted` holds; asked of all in order until one is.
    @inline(__always)
    func holds(_ byte: UInt8, _ isWanted: (Int) -> Bool) -> Bool {
        var place = ByteSearch.first(byte, in: bytes, from: 0, to: bytes.count)
        while place < bytes.count {
            if isWanted(place) { return true }
            place = ByteSearch.first(byte, in: bytes, from: place + 1, to: bytes.count)
        }
        return false
    }

    /// True when the word's bytes stand at an offset; false when it would pass an end.
    @inline(__always)
    func stands(_ word: StaticString, at offset: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset >= 0, offset + count <= bytes.count else { return false }
        let start = word.utf8Start
        var index = 0
        while index < count {
            if bytes[offset + index] != start[index] { return false }
            index += 1
        }
        return true
    }

    /// The scalar at an offset and its length in bytes; nil at the end.
    @inline(__always)
    func scalar(at offset: Int) -> (value: UInt32, length: Int)? {
        guard offset < bytes.count else { return nil }
        let (value, length) = TextLine.scalar(bytes, at: offset, end: bytes.count)
        return (value, length)
    }

    /// How many ASCII digits stand from an offset on.
    func digitCount(at offset: Int) -> Int {
        var end = offset
        while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
        return end - offset
    }

    /// The number of one to four digits at an offset and where it ends; nil for none and for more digits.
    func number(at offset: Int) -> (value: Int, end: Int)? {
        let count = digitCount(at: offset)
        guard count > 0, count <= 4 else { return nil }
        var value = 0
        for index in offset..<offset + count { value = value * 10 + Int(bytes[index] - 0x30) }
        return (value, offset + count)
    }

    /// True when the line stands before another in an order that puts shorter ones first.
    func precedes(_ other: PackedLine) -> Bool {
        bytes.count == other.bytes.count
            ? bytes.lexicographicallyPrecedes(other.bytes) : bytes.count < other.bytes.count
    }

    /// Number of characters.
    var characterCount: Int { bytes.count { $0 & 0xC0 != 0x80 } }
}

/// The packed form of all lines of a text, in one piece of memory.
struct PackedLines {
    private let store: UnsafeMutableBufferPointer<UInt8>
    /// One for each line; not to be used after `deallocate`.
    private(set) var lines: [PackedLine] = []

    /// Bytes more than it has that a line may need at most: a character cut at the limit becomes three times U+FFFD, and runs
    /// are copied with some bytes behind them.
    private static let slack = max(16, UnsafeMutableRawPointer.runSlack)

    /// Packs lines of a text.
    init(_ lines: [TextLine], of text: UnsafeBufferPointer<UInt8>) {
        var capacity = 0
        for line in lines { capacity += min(line.span.count, LineForm.packedLimit(line)) + Self.slack }
        store = .allocate(capacity: capacity)
        self.lines.reserveCapacity(lines.count)
        guard let base = store.baseAddress else { return }
        var next = 0
        for line in lines {
            let count = LineForm.pack(line, text, into: base + next)
            self.lines.append(PackedLine(UnsafeBufferPointer(start: base + next, count: count)))
            next += count
        }
    }

    /// Gives the memory back.
    func deallocate() { store.deallocate() }
}
