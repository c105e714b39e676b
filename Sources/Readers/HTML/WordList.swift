/// A few dozen words to look for in UTF-8 bytes, found by their first bytes.
///
/// Searching lines for labels is done on bytes: the same with `String` took nine tenths of the reader's time.
struct WordList: Sendable {
    private var words: [[UInt8]] = []
    /// For each byte, whether a word begins with it.
    private var begins = [Bool](repeating: false, count: 256)
    /// For a hash of the first three bytes, the words that begin with them.
    private var buckets = [[Int]](repeating: [], count: 256)

    /// Makes a list; longer words win over shorter ones at the same place.
    init(_ list: [String]) {
        words = list.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        for (index, word) in words.enumerated() where !word.isEmpty {
            begins[Int(word[0])] = true
            if word.count >= 3 {
                buckets[Self.hash(word[0], word[1], word[2])].append(index)
            } else {
                // A shorter word stands in every bucket that its bytes can lead to.
                for bucket in buckets.indices { buckets[bucket].append(index) }
            }
        }
    }

    @inline(__always)
    private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int((first &* 31) ^ (second &* 17) ^ third)
    }

    /// Length of the longest word that stands at `offset`; nil for none.
    @inline(__always)
    func match(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        guard begins[Int(bytes[offset])] else { return nil }
        let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
        for index in buckets[Self.hash(bytes[offset], second, third)] {
            let word = words[index]
            if offset + word.count > bytes.count { continue }
            var same = true
            for step in 0..<word.count where word[step] != bytes[offset + step] {
                same = false
                break
            }
            if same { return word.count }
        }
        return nil
    }

    /// The first place where a word stands.
    func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Range<Int>? {
        var offset = start
        while offset < bytes.count {
            if let length = match(bytes, at: offset) { return offset..<(offset + length) }
            offset += 1
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
