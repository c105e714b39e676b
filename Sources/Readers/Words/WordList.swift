/// A few dozen words to look for in UTF-8 bytes, found by their first bytes.
///
/// Searching lines for labels is done on bytes: the same with `String` took nine tenths of the reader's time.
struct WordList: Sendable {
    /// The bytes of all words, and where each of them begins there; at the end where they end.
    private let bytes: [UInt8]
    private let starts: [UInt16]
    /// Words of three bytes and more by a hash of their first three bytes, those of one hash side by side, longest first.
    private let long: Buckets
    /// Shorter words by their first byte.
    private let short: Buckets
    /// For each byte, whether a word begins with it.
    private let begins: [Bool]

    /// Words sorted by a number below 256: those of number n begin at `starts[n]` and end where those of n + 1 begin.
    private struct Buckets {
        var starts = [UInt16](repeating: 0, count: 257)
        var words: [UInt16] = []

        @inline(__always)
        func isEmpty(_ number: Int) -> Bool { starts[number] == starts[number + 1] }

        /// Takes each word with its number, and where words begin and end for their lengths.
        init(_ list: [(number: Int, word: Int)], _ ends: [UInt16]) {
            for (number, _) in list { starts[number + 1] += 1 }
            for number in 1...256 { starts[number] += starts[number - 1] }
            func length(_ word: UInt16) -> UInt16 { ends[Int(word) + 1] - ends[Int(word)] }
            var next = starts
            words = [UInt16](repeating: 0, count: list.count)
            for (number, word) in list {
                // Longer ones stand before it.
                var place = Int(next[number])
                while place > Int(starts[number]), length(words[place - 1]) < length(UInt16(word)) {
                    words[place] = words[place - 1]
                    place -= 1
                }
                words[place] = UInt16(word)
                next[number] += 1
            }
        }
    }

    /// Makes a list; longer words win over shorter ones at the same place.
    init(_ list: [String]) {
        var bytes: [UInt8] = []
        var starts: [UInt16] = [0]
        var begins = [Bool](repeating: false, count: 256)
        var long: [(Int, Int)] = []
        var short: [(Int, Int)] = []
        for word in list {
            let start = bytes.count
            bytes.append(contentsOf: word.utf8)
            let count = bytes.count - start
            if count > 0 { begins[Int(bytes[start])] = true }
            if count >= 3 {
                long.append((Self.hash(bytes[start], bytes[start + 1], bytes[start + 2]), starts.count - 1))
            } else if count > 0 {
                short.append((Int(bytes[start]), starts.count - 1))
            }
            starts.append(UInt16(bytes.count))
        }
        self.bytes = bytes
        self.starts = starts
        self.long = Buckets(long, starts)
        self.short = Buckets(short, starts)
        self.begins = begins
    }

    @inline(__always)
    private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int((first &* 31) ^ (second &* 17) ^ third)
    }

    /// Length of the longest word that stands at `offset`; nil for none.
    @inline(__always)
    func match(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        // Many characters share their first byte, few a hash.
        mayMatch(text, at: offset) ? longest(text, at: offset) : nil
    }

    /// False when no word begins with the bytes at `offset`, of which three are looked at when as many are there.
    @inline(__always)
    func mayMatch(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        let first = text[offset]
        guard begins[Int(first)] else { return false }
        return offset + 2 >= text.count || !long.isEmpty(Self.hash(first, text[offset + 1], text[offset + 2]))
            || !short.isEmpty(Int(first))
    }

    private func longest(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        let first = text[offset]
        if offset + 2 < text.count,
            let length = longest(of: long, Self.hash(first, text[offset + 1], text[offset + 2]), text, offset)
        {
            return length
        }
        return longest(of: short, Int(first), text, offset)
    }

    @inline(__always)
    private func longest(
        of buckets: Buckets, _ number: Int, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int
    ) -> Int? {
        var place = Int(buckets.starts[number])
        let end = Int(buckets.starts[number + 1])
        while place < end {
            let word = Int(buckets.words[place])
            let start = Int(starts[word])
            let count = Int(starts[word + 1]) - start
            if offset + count <= text.count {
                var step = 0
                while step < count, bytes[start + step] == text[offset + step] { step += 1 }
                if step == count { return count }
            }
            place += 1
        }
        return nil
    }

    /// The first place where a word stands in valid UTF-8, at the beginning of a character.
    func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Range<Int>? {
        var offset = start
        while offset < bytes.count {
            if let length = match(bytes, at: offset) { return offset..<(offset + length) }
            let lead = bytes[offset]
            offset += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        }
        return nil
    }

    /// True when the bytes begin with a word.
    func isPrefix(of bytes: UnsafeBufferPointer<UInt8>) -> Bool { !bytes.isEmpty && match(bytes, at: 0) != nil }

    /// True when the bytes are one of the words.
    func contains(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { !$0.isEmpty && match($0, at: 0) == $0.count }
    }
}
