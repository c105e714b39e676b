/// Writes JSON objects as UTF-8 bytes into one growing buffer, key by key, in the order of the calls.
///
/// A byte writer, because every general encoder shuffles keys or passes numbers through a double; one buffer for
/// many lines, because a run writes hundreds of lines a document and should allocate for none of them.
/// The buffer is owned by the value alone (it cannot be copied), which makes sending it to another thread safe.
public struct JSONLine: ~Copyable, @unchecked Sendable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// Bytes in the buffer, all lines together.
    public private(set) var count: Int = 0
    /// Where the last begun object starts in the buffer.
    public private(set) var lineStart: Int = 0
    private var needsComma = false

    /// Makes an empty buffer.
    public init(capacity: Int = 4096) {
        base = .allocate(capacity: max(capacity, 64))
        self.capacity = max(capacity, 64)
    }

    deinit { base.deallocate() }

    /// All bytes so far, as an array of their own.
    public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

    /// Lends all bytes so far; the pointer is good inside `body` only.
    public func withBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result { try body(UnsafeBufferPointer(start: base, count: count)) }

    /// Lends the bytes of the last begun object; the pointer is good inside `body` only.
    public func withLine<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeBufferPointer(start: base + lineStart, count: count - lineStart))
    }

    /// Empties the buffer and keeps its storage, unless it has grown past `limit` bytes.
    public mutating func removeAll(keepingUpTo limit: Int = .max) {
        count = 0
        lineStart = 0
        if capacity > limit {
            base.deallocate()
            capacity = max(limit, 64)
            base = .allocate(capacity: capacity)
        }
    }

    /// Empties the buffer, keeps its storage and begins an object.
    public mutating func begin() {
        count = 0
        beginNext()
    }

    /// Begins an object behind what the buffer holds.
    public mutating func beginNext() {
        lineStart = count
        byte(UInt8(ascii: "{"))
        needsComma = false
    }

    /// Closes the object; no line end is added.
    public mutating func end() { byte(UInt8(ascii: "}")) }

    /// Adds the line end behind a closed object.
    public mutating func endLine() { byte(0x0A) }

    /// Takes the last begun object back out of the buffer.
    public mutating func dropLine() { count = lineStart }

    /// Writes a key whose letters need no escape.
    @inline(__always)
    public mutating func key(_ name: StaticString) {
        let length = name.utf8CodeUnitCount
        reserve(length + 4)
        var target = base + count
        if needsComma {
            target.pointee = UInt8(ascii: ",")
            target += 1
        }
        needsComma = true
        target.pointee = UInt8(ascii: "\"")
        (target + 1).update(from: name.utf8Start, count: length)
        target += length + 1
        target[0] = UInt8(ascii: "\"")
        target[1] = UInt8(ascii: ":")
        count = target + 2 - base
    }

    /// Writes a string or null.
    public mutating func field(_ name: StaticString, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    /// Writes an integer or null.
    public mutating func field(_ name: StaticString, _ value: Int?) {
        key(name)
        if let value { integer(value) } else { null() }
    }

    /// Writes an exact decimal or null.
    public mutating func field(_ name: StaticString, _ value: ExactDecimal?) {
        key(name)
        guard let value else { return null() }
        reserve(48)
        count += value.write(to: base + count)
    }

    /// Writes true or false.
    public mutating func field(_ name: StaticString, _ value: Bool) {
        key(name)
        raw(value ? "true" : "false")
    }

    /// Writes an array of strings.
    public mutating func field(_ name: StaticString, _ values: [String]) {
        key(name)
        array(values)
    }

    /// Writes a value that is JSON already.
    public mutating func field(_ name: StaticString, rawJSON: some Collection<UInt8>) {
        key(name)
        append(rawJSON)
    }

    /// Writes UTF-8 bytes as a string.
    public mutating func field(_ name: StaticString, utf8: some Collection<UInt8>) {
        key(name)
        byte(UInt8(ascii: "\""))
        stringContent(utf8)
        byte(UInt8(ascii: "\""))
    }

    /// Writes a bare array of strings, for values that nest.
    public mutating func array(_ values: [String]) {
        byte(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { byte(UInt8(ascii: ",")) }
            string(value)
        }
        byte(UInt8(ascii: "]"))
    }

    /// Writes bare bytes that are JSON already.
    public mutating func raw(_ json: StaticString) {
        append(UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
    }

    /// Writes bare bytes that are JSON already.
    public mutating func append(_ json: some Collection<UInt8>) {
        if json.withContiguousStorageIfAvailable({ append($0) }) != nil { return }
        reserve(json.count)
        for byte in json {
            base[count] = byte
            count += 1
        }
    }

    /// Writes bare bytes that are JSON already.
    public mutating func append(_ json: [UInt8]) { json.withUnsafeBufferPointer { append($0) } }

    /// Writes bare bytes that are JSON already.
    public mutating func append(_ json: UnsafeBufferPointer<UInt8>) {
        guard let start = json.baseAddress else { return }
        reserve(json.count)
        (base + count).update(from: start, count: json.count)
        count += json.count
    }

    /// Copies a stretch of this buffer behind its end, such as a long string that the line before had too.
    public mutating func repeatBytes(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "only what is written can be repeated")
        reserve(range.count)
        (base + count).update(from: base + range.lowerBound, count: range.count)
        count += range.count
    }

    /// Writes a bare integer.
    public mutating func integer(_ value: Int) {
        reserve(20)
        if value < 0 { byte(UInt8(ascii: "-")) }
        var rest = value.magnitude
        var length = 1
        var bound: UInt = 10
        while length < 20 && rest >= bound {
            length += 1
            let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
            if overflow { break }
            bound = next
        }
        reserve(length)
        var index = count + length
        count = index
        repeat {
            index -= 1
            base[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
    }

    /// Writes a bare string.
    public mutating func string(_ value: String) {
        byte(UInt8(ascii: "\""))
        stringContent(value.utf8)
        byte(UInt8(ascii: "\""))
    }

    /// Writes UTF-8 bytes escaped as the inside of a string, without its quotes.
    public mutating func stringContent(_ text: UnsafeBufferPointer<UInt8>) { escape(text) }

    /// Writes UTF-8 bytes escaped as the inside of a string, without its quotes.
    public mutating func stringContent(_ text: some Collection<UInt8>) {
        if text.withContiguousStorageIfAvailable({ escape($0) }) == nil {
            Array(text).withUnsafeBufferPointer { escape($0) }
        }
    }

    /// Writes null.
    public mutating func null() {
        reserve(4)
        base[count] = 0x6E
        base[count + 1] = 0x75
        base[count + 2] = 0x6C
        base[count + 3] = 0x6C
        count += 4
    }

    /// Writes one bare byte.
    @inline(__always)
    public mutating func byte(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count += 1
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        let larger = max(capacity * 2, count + more)
        let target = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        target.update(from: base, count: count)
        base.deallocate()
        base = target
        capacity = larger
    }

    /// Copies words of eight bytes as they are until one holds a byte that needs an escape.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        guard let source = UnsafeRawPointer(text.baseAddress) else { return }
        reserve(text.count)
        var index = 0
        while index < text.count {
            let target = UnsafeMutableRawPointer(base + count)
            let start = index
            while index &+ 8 <= text.count {
                let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if Self.needsEscape(word) { break }
                target.storeBytes(of: word, toByteOffset: index &- start, as: UInt64.self)
                index &+= 8
            }
            count &+= index &- start
            let end = min(index &+ 8, text.count)
            while index < end {
                escape(text[index], followedBy: text.count &- index &- 1)
                index &+= 1
            }
        }
    }

    /// Whether one of eight bytes of UTF-8 is a control character, `"`, `\` or DEL.
    @inline(__always)
    private static func needsEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        // In each term the top bit of a byte below 0x80 is set only by what is looked for (or above such a byte).
        let control = word &- ones &* 0x20
        let quote = (word ^ ones &* 0x22) &- ones
        let backslash = (word ^ ones &* 0x5C) &- ones
        let delete = word &+ ones
        return (control | quote | backslash | delete) & ~word & tops != 0
    }

    /// Writes one byte, escaped where it must be, and keeps room for those behind it.
    @inline(__always)
    private mutating func escape(_ byte: UInt8, followedBy rest: Int) {
        if byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F {
            base[count] = byte
            count &+= 1
            return
        }
        // Six bytes hold the longest escape.
        reserve(rest &+ 6)
        switch byte {
        case 0x22: short(0x22)
        case 0x5C: short(0x5C)
        case 0x0A: short(0x6E)
        case 0x0D: short(0x72)
        case 0x09: short(0x74)
        default:
            short(0x75)
            for digit in [0, 0, byte >> 4, byte & 15] {
                base[count] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                count += 1
            }
        }
    }

    @inline(__always)
    private mutating func short(_ letter: UInt8) {
        base[count] = 0x5C
        base[count + 1] = letter
        count += 2
    }
}
