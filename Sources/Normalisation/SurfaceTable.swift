/// Finds the number that belongs to a string of bytes: open addressing over one buffer of keys.
///
/// A dictionary of strings normalises each key before it hashes it, which for Chinese costs more than all the rest that
/// is done for a record.
struct SurfaceTable: Sendable {
    private var bytes: [UInt8] = []
    /// Key number plus one, or 0; a power of two of them, at most half in use.
    private var slots: [Int32]
    private var starts: [Int32] = [0]
    private var values: [Int32] = []

    /// Makes a table for at most `capacity` keys.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: 0, count: size)
        bytes.reserveCapacity(capacity * 24)
        starts.reserveCapacity(capacity + 1)
        values.reserveCapacity(capacity)
    }

    /// Sets the value of a key that has none yet.
    mutating func add(_ key: [UInt8], _ value: Int) {
        let slot = key.withUnsafeBytes { self.slot(of: $0) }
        if slots[slot] != 0 { return }
        precondition(values.count < slots.count / 2, "the table was made for fewer keys")
        bytes.append(contentsOf: key)
        starts.append(Int32(bytes.count))
        values.append(Int32(value))
        slots[slot] = Int32(values.count)
    }

    /// The value of a key; nil when it has none.
    func value(of key: UnsafeRawBufferPointer) -> Int? {
        let number = slots[slot(of: key)]
        return number == 0 ? nil : Int(values[Int(number) - 1])
    }

    /// The slot that holds the key, or the free one where it would stand.
    private func slot(of key: UnsafeRawBufferPointer) -> Int {
        var slot = Int(truncatingIfNeeded: Self.hash(key)) & (slots.count - 1)
        while slots[slot] != 0, !isKey(Int(slots[slot]) - 1, key) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    /// Eight bytes at a time; the last eight count once more where they are no whole words of these.
    private static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: key.count)
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash &>> 32
        }
        var place = 0
        while place &+ 8 <= key.count {
            mix(key.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place &+= 8
        }
        if place == key.count { return hash }
        if key.count >= 8 {
            mix(key.loadUnaligned(fromByteOffset: key.count - 8, as: UInt64.self))
            return hash
        }
        var rest: UInt64 = 0
        while place < key.count {
            rest = rest &<< 8 | UInt64(key[place])
            place &+= 1
        }
        mix(rest)
        return hash
    }

    private func isKey(_ number: Int, _ key: UnsafeRawBufferPointer) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == key.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            for index in 0..<key.count where bytes[start + index] != key[index] { return false }
            return true
        }
    }
}
