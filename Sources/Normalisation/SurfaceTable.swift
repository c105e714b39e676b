import Model

/// Finds the number that belongs to a string of bytes: open addressing over one buffer of keys.
///
/// A dictionary of strings normalises each key before it hashes it, which for Chinese costs more than all the rest that
/// is done for a record. A class, since its three arrays would be counted up and down for each key.
final class SurfaceTable: Sendable {
    /// All that is known of a key, side by side: each look elsewhere would wait for another line of memory.
    private struct Slot {
        /// Upper half of the key's hash.
        var hash: UInt32 = 0
        /// Where the key stands in `bytes`.
        var start: UInt32 = 0
        /// Bytes of the key plus one; 0 in a free slot.
        var room: UInt32 = 0
        var value: Int32 = 0
    }

    private let bytes: [UInt8]
    /// A power of two of them, at most two thirds in use.
    private let slots: [Slot]
    /// A bit for each hash of a key, eight to a slot: most words are no key, which this tells from what stays in the
    /// processor's nearest memory.
    private let hashes: [UInt64]

    /// Makes a table of keys with their values; of two that are the same the first counts.
    convenience init(_ entries: [(key: [UInt8], value: Int)]) {
        var bytes: [UInt8] = []
        var keys: [(end: Int, value: Int)] = []
        for (key, value) in entries {
            bytes += key
            keys.append((bytes.count, value))
        }
        self.init(bytes, keys)
    }

    /// The same of keys that stand one behind the other in `bytes`.
    init(_ bytes: [UInt8], _ keys: [(end: Int, value: Int)]) {
        var size = 16
        while size * 2 < keys.count * 3 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        var hashes = [UInt64](repeating: 0, count: size / 8)
        bytes.withUnsafeBytes { all in
            var start = 0
            for (end, value) in keys {
                defer { start = end }
                let key = UnsafeRawBufferPointer(rebasing: all[start..<end])
                let hash = Self.hash(key)
                let slot = Self.slot(of: key, hash, slots, bytes)
                if slots[slot].room != 0 { continue }
                slots[slot] = Slot(
                    hash: UInt32(truncatingIfNeeded: hash &>> 32), start: UInt32(start), room: UInt32(key.count + 1),
                    value: Int32(value))
                let bit = Self.bit(of: hash, hashes)
                hashes[bit >> 6] |= 1 << UInt64(bit & 63)
            }
        }
        (self.bytes, self.slots, self.hashes) = (bytes, slots, hashes)
    }

    /// The value of a string; nil when it has none.
    func value(of key: String) -> Int? { key.withBytes { value(of: UnsafeRawBufferPointer($0)) } }

    /// The value of a key; nil when it has none.
    func value(of key: UnsafeRawBufferPointer) -> Int? {
        let hash = Self.hash(key)
        let bit = Self.bit(of: hash, hashes)
        if hashes[bit >> 6] & 1 << UInt64(bit & 63) == 0 { return nil }
        let slot = Self.slot(of: key, hash, slots, bytes)
        return slots[slot].room == 0 ? nil : Int(slots[slot].value)
    }

    /// The slot that holds the key, or the free one where it would stand.
    private static func slot(
        of key: UnsafeRawBufferPointer, _ hash: UInt64, _ slots: [Slot], _ bytes: [UInt8]
    ) -> Int {
        let upper = UInt32(truncatingIfNeeded: hash &>> 32)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot].room != 0, slots[slot].hash != upper || !isKey(slots[slot], key, bytes) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private static func bit(of hash: UInt64, _ hashes: [UInt64]) -> Int {
        Int(truncatingIfNeeded: hash &>> 32) & (hashes.count << 6 - 1)
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

    private static func isKey(_ slot: Slot, _ key: UnsafeRawBufferPointer, _ bytes: [UInt8]) -> Bool {
        guard Int(slot.room) - 1 == key.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            for index in 0..<key.count where bytes[Int(slot.start) + index] != key[index] { return false }
            return true
        }
    }
}
