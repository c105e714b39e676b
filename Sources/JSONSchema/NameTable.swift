/// Names to numbers, looked up by bytes without making a string.
struct NameTable: Sendable {
    /// All names, one behind the other, and where each of them ends.
    private let bytes: [UInt8]
    private let ends: [Int]
    private let slots: [Int32]

    /// Makes a table; a name's number is its place in the list.
    init(_ names: [String]) {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        var size = 8
        while size < names.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (number, name) in names.enumerated() {
            let name = Array(name.utf8)
            bytes += name
            ends.append(bytes.count)
            var slot = name.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(number)
        }
        self.bytes = bytes
        self.ends = ends
        self.slots = slots
    }

    /// How many names there are.
    var count: Int { ends.count }

    /// A name's number; nil when it is not in the list.
    func number(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = Self.hash(name) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            let start = number == 0 ? 0 : ends[number - 1]
            if ends[number] - start == name.count && isEqual(name, start) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isEqual(_ name: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        for offset in 0..<name.count where bytes[start + offset] != name[offset] { return false }
        return true
    }

    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: value ^ value >> 32)
    }
}
