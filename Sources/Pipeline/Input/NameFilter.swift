/// Tells which names of a container may have stood there before, in the same few mebibytes for any number of names.
///
/// A Bloom filter: a new name is now and then taken for an old one (with a million names, once in a hundred thousand),
/// never an old one for a new one. The hash is the same in every process, so that the answers are too.
struct NameFilter {
    private static let wordCount = 1 << 19
    private static let probes = 4

    private var words: [UInt64] = []
    /// Words that are not zero, as long as they are few: clearing those is faster than clearing all.
    private var touched: [Int] = []
    private static let mostTouched = 1 << 14

    /// Forgets all names.
    mutating func removeAll() {
        if touched.count < Self.mostTouched {
            for word in touched { words[word] = 0 }
        } else {
            words = []
        }
        touched.removeAll()
    }

    /// Notes a name; false when it may have been noted before.
    mutating func insert(_ name: String) -> Bool {
        if words.isEmpty { words = [UInt64](repeating: 0, count: Self.wordCount) }
        // FNV-1a, then the finaliser of SplitMix64, whose two halves are the steps of the probes.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
        hash ^= hash >> 31
        var isNew = false
        for probe in 0..<UInt64(Self.probes) {
            let bit = (hash >> 32 &+ probe &* (hash & 0xFFFF_FFFF | 1)) % UInt64(Self.wordCount * 64)
            let word = Int(bit / 64)
            if words[word] & 1 << (bit % 64) == 0 {
                isNew = true
                if touched.count < Self.mostTouched { touched.append(word) }
                words[word] |= 1 << (bit % 64)
            }
        }
        return isNew
    }
}
