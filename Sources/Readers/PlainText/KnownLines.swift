/// The longer lines of a text by pieces of their bytes: a line that stands again, as in a body that a crawler saved several
/// times, needn't be read again.
struct KnownLines {
    /// What lines with the same bytes share, and few others.
    struct Key: Hashable {
        fileprivate let pieces: UInt64
    }

    /// A shorter line is read as fast as it is looked for.
    private static let shortestLine = 64

    private var numbers: [Key: Int] = [:]

    /// The number of the last line that was set for a key.
    subscript(key: Key) -> Int? {
        get { numbers[key] }
        set { numbers[key] = newValue }
    }

    /// The key of the line in a range of `text`; nil for a short one.
    static func key(of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Key? {
        guard line.count >= shortestLine else { return nil }
        let raw = UnsafeRawBufferPointer(text)
        var pieces = UInt64(line.count)
        for place in [
            line.lowerBound, line.lowerBound + line.count / 3, line.lowerBound + line.count / 2, line.upperBound - 8,
        ] {
            pieces ^= raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            pieces = pieces &* 0x9E37_79B9_7F4A_7C15
            pieces ^= pieces >> 32
        }
        return Key(pieces: pieces)
    }
}
