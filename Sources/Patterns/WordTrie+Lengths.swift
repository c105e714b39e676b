extension WordTrie {
    /// The lengths of all words of at most 64 bytes that begin at an offset (bytes) of a text: bit n for one of n + 1
    /// bytes. Of a forward trie.
    func lengths(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
        var lengths: UInt64 = 0
        var end = min(text.count, offset + UInt64.bitWidth)
        while let word = longest(in: text, at: offset, bounds: offset..<end) {
            lengths |= 1 << UInt64(word.count - 1)
            end = offset + word.count - 1
        }
        return lengths
    }
}
