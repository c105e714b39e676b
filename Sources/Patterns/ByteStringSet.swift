/// Distinct strings of bytes, numbered in the order in which they came; open addressing over one buffer of bytes.
///
/// A dictionary of strings normalises each key before it hashes it, which for Chinese costs more than all the rest that
/// is done to read a lexicon at start-up.
struct ByteStringSet: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int32] = []
    private var hashes: [UInt64] = []
    /// Number of a string plus one, or 0; a power of two of them, at most half in use.
    private var slots: [Int32]

    /// Makes an empty set with room for `capacity` strings; it grows when there are more.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: 0, count: size)
        bytes.reserveCapacity(capacity * 12)
        ends.reserveCapacity(capacity)
        hashes.reserveCapacity(capacity)
    }

    /// The number of a string, which is put in when it isn't there.
    mutating func insert(_ string: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        let hash = Self.hash(string)
        let slot = slot(of: string, hash)
        if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
        bytes.append(contentsOf: string)
        ends.append(Int32(bytes.count))
        hashes.append(hash)
        slots[slot] = Int32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return (ends.count - 1, true)
    }

    /// The number of a string that was put in; nil for others.
    func number(of string: UnsafeBufferPointer<UInt8>) -> Int? {
        let slot = slots[slot(of: string, Self.hash(string))]
        return slot == 0 ? nil : Int(slot) - 1
    }

    /// FNV-1a.
    private static func hash(_ string: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in string { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    private func slot(of string: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        var slot = Self.first(hash, slots.count)
        while slots[slot] != 0, !isString(Int(slots[slot]) - 1, string) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private static func first(_ hash: UInt64, _ size: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 32) & (size - 1)
    }

    private func isString(_ number: Int, _ string: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = number == 0 ? 0 : Int(ends[number - 1])
        guard Int(ends[number]) - start == string.count else { return false }
        for index in 0..<string.count where bytes[start + index] != string[index] { return false }
        return true
    }

    private mutating func grow() {
        var larger = [Int32](repeating: 0, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Self.first(hash, larger.count)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = Int32(number + 1)
        }
        slots = larger
    }
}
