/// Reads a text into a tape, without recursion: what is open stands in a list of its own.
struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    let deepest: Int
    private(set) var tape = JSONTape()
    private var position = 0
    private var open: [Int] = []

    init(bytes: UnsafeBufferPointer<UInt8>, deepest: Int) {
        self.bytes = bytes
        self.deepest = deepest
    }

    private enum Expected { case value, firstElement, firstKey, key, commaOrEnd, nothing }

    mutating func parse() throws(JSONSyntaxError) {
        guard bytes.count < Int(UInt32.max) else { throw fault("a text of 4 GiB or more", at: 0) }
        if bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF {
            throw fault("a byte order mark is not part of JSON", at: 0)
        }
        tape.nodes.reserveCapacity(bytes.count / 12 + 4)
        var expected = Expected.value
        repeat {
            skipSpace()
            switch expected {
            case .value, .firstElement: expected = try value(expected)
            case .firstKey, .key: expected = try key(expected)
            case .commaOrEnd: expected = try commaOrEnd()
            case .nothing: throw fault("something stands behind the value", at: position)
            }
        } while expected != .nothing || !atEnd()
    }

    private mutating func atEnd() -> Bool {
        skipSpace()
        return position == bytes.count
    }

    private func fault(_ message: String, at offset: Int) -> JSONSyntaxError {
        JSONSyntaxError(message, at: offset, in: bytes)
    }

    @inline(__always)
    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func value(_ expected: Expected) throws(JSONSyntaxError) -> Expected {
        guard position < bytes.count else { throw fault("the text ends where a value should stand", at: position) }
        switch bytes[position] {
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "{"): return try begin(.object, .firstKey)
        case UInt8(ascii: "["): return try begin(.array, .firstElement)
        case UInt8(ascii: "]") where expected == .firstElement: return try close()
        case UInt8(ascii: "]"): throw fault("a value should stand behind the comma", at: position)
        case UInt8(ascii: "t"): try literal("true", .boolean)
        case UInt8(ascii: "f"): try literal("false", .boolean)
        case UInt8(ascii: "n"): try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            guard let (end, _) = JSONScan.number(bytes, from: position) else {
                throw fault(JSONScan.Fault.badNumber.message, at: position)
            }
            tape.nodes.append(JSONNode(.number, start: position, end: end))
            position = end
        default: throw fault("a value should stand here", at: position)
        }
        return finishValue()
    }

    private mutating func finishValue() -> Expected {
        guard let parent = open.last else { return .nothing }
        tape.nodes[parent].count += 1
        return .commaOrEnd
    }

    private mutating func begin(_ kind: JSONKind, _ next: Expected) throws(JSONSyntaxError) -> Expected {
        guard open.count < deepest else {
            throw fault("more than \(deepest) containers within one another", at: position)
        }
        open.append(tape.nodes.count)
        tape.nodes.append(JSONNode(kind, start: position, end: position))
        position += 1
        return next
    }

    private mutating func close() throws(JSONSyntaxError) -> Expected {
        let index = open.removeLast()
        position += 1
        tape.nodes[index].end = UInt32(position)
        tape.nodes[index].extent = UInt32(tape.nodes.count)
        if tape.nodes[index].kind == .object && tape.nodes[index].count > 1 { try checkKeys(of: index) }
        return finishValue()
    }

    private mutating func key(_ expected: Expected) throws(JSONSyntaxError) -> Expected {
        guard position < bytes.count else { throw fault("the text ends inside an object", at: position) }
        if bytes[position] == UInt8(ascii: "}") {
            if expected == .firstKey { return try close() }
            throw fault("a key should stand behind the comma", at: position)
        }
        guard bytes[position] == UInt8(ascii: "\"") else {
            throw fault("a key in quotation marks should stand here", at: position)
        }
        try string()
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
            throw fault("a colon should stand behind the key", at: position)
        }
        position += 1
        return .value
    }

    private mutating func commaOrEnd() throws(JSONSyntaxError) -> Expected {
        guard position < bytes.count else { throw fault("the text ends inside a container", at: position) }
        let isObject = open.last.map { tape.nodes[$0].kind == .object } ?? false
        switch bytes[position] {
        case UInt8(ascii: ","):
            position += 1
            return isObject ? .key : .value
        case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject: return try close()
        default: throw fault("a comma or \(isObject ? "}" : "]") should stand here", at: position)
        }
    }

    private mutating func string() throws(JSONSyntaxError) {
        let end = JSONScan.string(bytes, from: position + 1)
        if end.fault != .none { throw fault(end.fault.message, at: end.offset) }
        var node = JSONNode(.string, start: position, end: end.offset + 1)
        if end.hasEscape {
            node.isEscaped = true
            node.count = UInt32(tape.decoded.count)
            JSONScan.decode(bytes, position + 1..<end.offset, into: &tape.decoded)
            node.extent = UInt32(tape.decoded.count)
        }
        tape.nodes.append(node)
        position = end.offset + 1
    }

    private mutating func literal(_ word: StaticString, _ kind: JSONKind) throws(JSONSyntaxError) {
        let end = position + word.utf8CodeUnitCount
        let isThere = word.withUTF8Buffer { end <= bytes.count && bytes[position..<end].elementsEqual($0) }
        guard isThere else { throw fault("a value should stand here", at: position) }
        tape.nodes.append(JSONNode(kind, start: position, end: end))
        position = end
    }

    // MARK: - Keys

    private func checkKeys(of object: Int) throws(JSONSyntaxError) {
        let count = Int(tape.nodes[object].count)
        let twice = count <= Self.tableKeys ? firstTwiceByTable(object, count) : firstTwiceBySorting(object, count)
        if let twice { throw fault("a key stands twice in its object", at: Int(tape.nodes[twice].start)) }
    }

    /// Keys of an object that are compared by way of a small table; more are sorted, so that no choice of keys makes
    /// this quadratic.
    private static let tableKeys = 1024

    private func firstTwiceByTable(_ object: Int, _ count: Int) -> Int? {
        var size = 8
        while size < count * 2 { size *= 2 }
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { slots in
            slots.initialize(repeating: 0)
            var index = object + 1
            while index < tape.nodes.count {
                var slot = withKey(index, Self.hash) & (size - 1)
                while slots[slot] != 0 {
                    if compare(Int(slots[slot]), index) == 0 { return index }
                    slot = (slot + 1) & (size - 1)
                }
                slots[slot] = UInt32(index)
                index = next(behindKey: index)
            }
            return nil
        }
    }

    private func firstTwiceBySorting(_ object: Int, _ count: Int) -> Int? {
        var keys: [Int] = []
        keys.reserveCapacity(count)
        var index = object + 1
        while index < tape.nodes.count {
            keys.append(index)
            index = next(behindKey: index)
        }
        keys.sort { compare($0, $1) < 0 }
        for (number, key) in keys.enumerated().dropFirst() where compare(keys[number - 1], key) == 0 {
            return max(key, keys[number - 1])
        }
        return nil
    }

    private func next(behindKey index: Int) -> Int {
        let value = tape.nodes[index + 1]
        return value.kind.rawValue >= JSONKind.array.rawValue ? Int(value.extent) : index + 2
    }

    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: value ^ value >> 32)
    }

    private func compare(_ first: Int, _ second: Int) -> Int {
        withKey(first) { one in
            withKey(second) { other in
                if one.count != other.count { return one.count - other.count }
                for offset in 0..<one.count where one[offset] != other[offset] {
                    return Int(one[offset]) - Int(other[offset])
                }
                return 0
            }
        }
    }

    private func withKey(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Int) -> Int {
        let node = tape.nodes[index]
        if node.isEscaped {
            return tape.decoded.withUnsafeBufferPointer {
                body(UnsafeBufferPointer(rebasing: $0[Int(node.count)..<Int(node.extent)]))
            }
        }
        return body(UnsafeBufferPointer(rebasing: bytes[Int(node.start) + 1..<Int(node.end) - 1]))
    }
}
