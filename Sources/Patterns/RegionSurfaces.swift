/// The names of regions as bytes, found by their first two characters.
///
/// Its own hash tables and one store of bytes, sized in advance: dictionaries with a key for each of twenty thousand
/// names took half of the program's start.
struct RegionSurfaces: Sendable {
    private struct Surface {
        var start: Int
        var count: Int
        /// Hash of all bytes.
        var hash: UInt64
        /// The first six bytes.
        var key: UInt64
        var regions: [Int]
        var isShort: Bool
    }

    private var store: [UInt8] = []
    /// Once sorted by key, longest first.
    private var surfaces: [Surface] = []
    /// Indexes in `surfaces` by hash while surfaces are added; by key, of the first with it, once they are sorted. -1
    /// for none.
    private var slots: [Int32] = []
    private var mask = 0
    /// One bit for each hash of two characters that a name begins with: most pairs are left without a look in the slots,
    /// which don't fit in a processor's nearest memory.
    private var pairs = [UInt64](repeating: 0, count: 1 << (pairBits - 6))
    private static let pairBits = 18
    private static let pairMask = 1 << pairBits - 1

    /// Makes room for so many names; more are taken, too.
    mutating func reserveCapacity(_ count: Int) {
        surfaces.reserveCapacity(count)
        store.reserveCapacity(count * 24)
        resize(count)
    }

    private mutating func resize(_ count: Int) {
        var size = 64
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        mask = size - 1
        for (index, surface) in surfaces.enumerated() {
            var slot = Self.slot(surface.hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }

    private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    /// The six bytes at an offset, the first one lowest.
    @inline(__always)
    private static func key(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
        if offset + 8 <= text.count {
            let eight = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            return UInt64(littleEndian: eight) & 0xFFFF_FFFF_FFFF
        }
        var key: UInt64 = 0
        for index in (offset..<(offset + 6)).reversed() { key = key << 8 | UInt64(text[index]) }
        return key
    }

    /// Takes in one name of six bytes or more of one region; a name is short only when every region bears it so.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, region: Int, isShort: Bool) {
        if surfaces.count * 2 >= slots.count { resize(surfaces.count * 2) }
        let hash = Self.hash(bytes)
        var slot = Self.slot(hash) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if surfaces[index].hash == hash, surfaces[index].key == Self.key(bytes, 0),
                stands(index, in: bytes, at: 0, end: bytes.count),
                surfaces[index].count == bytes.count
            {
                if !surfaces[index].regions.contains(region) { surfaces[index].regions.append(region) }
                surfaces[index].isShort = surfaces[index].isShort && isShort
                return
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(truncatingIfNeeded: surfaces.count)
        surfaces.append(
            Surface(
                start: store.count, count: bytes.count, hash: hash, key: Self.key(bytes, 0), regions: [region],
                isShort: isShort))
        store.append(contentsOf: bytes)
    }

    /// Makes ready to be asked; nothing is added from here on.
    mutating func sort() {
        // Put in the order of their lengths, and then in that of their keys as these come, by counting: sorting twenty
        // thousand of them took ten times as long. Names with one key and one length differ, so that one fits at most.
        let byLength = Self.order(surfaces.indices, by: surfaces.map { -$0.count })
        for slot in slots.indices { slots[slot] = -1 }
        var keys: [UInt64] = []
        var keyOf = [Int](repeating: 0, count: surfaces.count)
        for index in surfaces.indices {
            let key = surfaces[index].key
            var slot = Self.slot(key) & mask
            while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
            if slots[slot] < 0 {
                slots[slot] = Int32(truncatingIfNeeded: keys.count)
                keys.append(key)
                let pair = Self.slot(key) & Self.pairMask
                pairs[pair >> 6] |= 1 << UInt64(pair & 63)
            }
            keyOf[index] = Int(slots[slot])
        }
        let order = Self.order(byLength, by: keyOf)
        var firsts = [Int32](repeating: 0, count: keys.count)
        for place in order.indices.reversed() { firsts[keyOf[order[place]]] = Int32(truncatingIfNeeded: place) }
        for slot in slots.indices where slots[slot] >= 0 { slots[slot] = firsts[Int(slots[slot])] }
        surfaces = order.map { surfaces[$0] }
    }

    /// Indexes in the order of the whole number that each has, small ones first; those with the same stay in their order.
    private static func order(_ indexes: some Sequence<Int>, by numbers: [Int]) -> [Int] {
        guard let least = numbers.min(), let most = numbers.max() else { return [] }
        var ends = [Int](repeating: 0, count: most - least + 2)
        for number in numbers { ends[number - least + 1] += 1 }
        for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
        var order = [Int](repeating: 0, count: numbers.count)
        for index in indexes {
            order[ends[numbers[index] - least]] = index
            ends[numbers[index] - least] += 1
        }
        return order
    }

    private static func isPair(_ hash: Int, _ pairs: UnsafeBufferPointer<UInt64>) -> Bool {
        pairs[(hash & pairMask) >> 6] & 1 << UInt64(hash & 63) != 0
    }

    /// The first character from the one at `offset` on at which a name may begin, or what is left at `end`.
    func firstPlace(in text: UnsafeBufferPointer<UInt8>, from offset: Int, end: Int) -> Int {
        let bytes = UnsafeRawBufferPointer(text)
        let last = min(end - 6, text.count - 8)
        return pairs.withUnsafeBufferPointer { pairs in
            var place = offset
            while place <= last {
                let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                if eight & 0xF0 == 0xE0 {
                    if Self.isPair(Self.slot(eight & 0xFFFF_FFFF_FFFF), pairs) { return place }
                    place &+= 3
                } else {
                    let lead = eight & 0xFF
                    place &+= lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 4
                }
            }
            return place
        }
    }

    /// The longest name at `offset`, where six bytes stand before `end`; nil when none does.
    func longest(
        in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
    ) -> (count: Int, regions: [Int], isShort: Bool)? {
        let key = Self.key(text, offset)
        let hash = Self.slot(key)
        if !pairs.withUnsafeBufferPointer({ Self.isPair(hash, $0) }) { return nil }
        var slot = hash & mask
        while slots[slot] >= 0 {
            var index = Int(slots[slot])
            if surfaces[index].key == key {
                while index < surfaces.count, surfaces[index].key == key {
                    if stands(index, in: text, at: offset, end: end) {
                        return (surfaces[index].count, surfaces[index].regions, surfaces[index].isShort)
                    }
                    index += 1
                }
                return nil
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// True when the bytes of `surfaces[index]` stand at `offset`, where its first six do, and end within `end`.
    private func stands(_ index: Int, in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Bool {
        let count = surfaces[index].count
        let start = surfaces[index].start
        if offset + count > end { return false }
        return store.withUnsafeBufferPointer { store in
            var step = 6
            while step < count, store[start + step] == text[offset + step] { step += 1 }
            return step >= count
        }
    }
}
