/// Writes JSON objects as UTF-8 bytes into one growing buffer, key by key, in the order of the calls.
///
/// A byte writer, because every general encoder shuffles keys or passes numbers through a double; one buffer for
/// many lines, because a run writes hundreds of lines a document and should allocate for none of them.
/// The buffer is owned by the value alone (it cannot be copied), which makes sending it to another thread safe.
public struct JSONLine: ~Copyable, @unchecked Sendable {
    @usableFromInline var base: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var filled = 0
    /// Where the last begun object starts in the buffer.
    public private(set) var lineStart: Int = 0

    /// Bytes in the buffer, all lines together.
    @inlinable public var count: Int { filled }

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
        filled = 0
        lineStart = 0
        if capacity > limit {
            base.deallocate()
            capacity = max(limit, 64)
            base = .allocate(capacity: capacity)
        }
    }

    /// Empties the buffer, keeps its storage and begins an object.
    public mutating func begin() {
        filled = 0
        beginNext()
    }

    /// Begins an object behind what the buffer holds.
    public mutating func beginNext() {
        lineStart = count
        byte(UInt8(ascii: "{"))
    }

    /// Begins an object with its first members, which are JSON already, brace included.
    public mutating func beginNext(with opening: [UInt8]) {
        lineStart = count
        append(opening)
    }

    /// Closes the object; no line end is added.
    public mutating func end() { byte(UInt8(ascii: "}")) }

    /// Adds the line end behind a closed object.
    public mutating func endLine() { byte(0x0A) }

    /// Takes the last begun object back out of the buffer.
    public mutating func dropLine() { filled = lineStart }

    // What follows is inlined into its callers, where most of it is constant: a record has three dozen fields.

    /// Writes a key whose letters need no escape, behind a comma unless it is the object's first.
    @inlinable @inline(__always)
    public mutating func key(_ name: StaticString) {
        let length = name.utf8CodeUnitCount
        reserve(length &+ 4)
        var target = base + filled
        if filled == 0 || base[filled &- 1] != UInt8(ascii: "{") {
            target.pointee = UInt8(ascii: ",")
            target += 1
        }
        target.pointee = UInt8(ascii: "\"")
        UnsafeMutableRawPointer(target + 1).copyMemory(from: name.utf8Start, byteCount: length)
        target += length &+ 1
        target[0] = UInt8(ascii: "\"")
        target[1] = UInt8(ascii: ":")
        filled = target + 2 - base
    }

    /// Writes a string or null.
    @inlinable @inline(__always)
    public mutating func field(_ name: StaticString, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    /// Writes an integer or null.
    @inlinable @inline(__always)
    public mutating func field(_ name: StaticString, _ value: Int?) {
        key(name)
        if let value { integer(value) } else { null() }
    }

    /// Writes an exact decimal or null.
    @inlinable @inline(__always)
    public mutating func field(_ name: StaticString, _ value: ExactDecimal?) {
        key(name)
        if let value { decimal(value) } else { null() }
    }

    /// Writes null.
    @inlinable @inline(__always)
    public mutating func null() { raw("null") }

    /// Writes bare bytes that are JSON already.
    @inlinable @inline(__always)
    public mutating func raw(_ json: StaticString) {
        let length = json.utf8CodeUnitCount
        reserve(length)
        UnsafeMutableRawPointer(base + filled).copyMemory(from: json.utf8Start, byteCount: length)
        filled &+= length
    }

    /// Writes one bare byte.
    @inlinable @inline(__always)
    public mutating func byte(_ byte: UInt8) {
        reserve(1)
        base[filled] = byte
        filled &+= 1
    }

    @inlinable @inline(__always)
    mutating func reserve(_ more: Int) {
        if filled &+ more > capacity { grow(more) }
    }

    // MARK: - Not inlined

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
    public mutating func append(_ json: some Collection<UInt8>) {
        if json.withContiguousStorageIfAvailable({ append($0) }) != nil { return }
        reserve(json.count)
        for byte in json {
            base[filled] = byte
            filled += 1
        }
    }

    /// Writes bare bytes that are JSON already.
    public mutating func append(_ json: [UInt8]) { json.withUnsafeBufferPointer { append($0) } }

    /// Writes bare bytes that are JSON already.
    public mutating func append(_ json: UnsafeBufferPointer<UInt8>) {
        guard let start = json.baseAddress else { return }
        reserve(json.count)
        UnsafeMutableRawPointer(base + filled).copyMemory(from: start, byteCount: json.count)
        filled += json.count
    }

    /// Copies a stretch of this buffer behind its end, such as a long string that the line before had too.
    public mutating func repeatBytes(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "only what is written can be repeated")
        reserve(range.count)
        UnsafeMutableRawPointer(base + filled).copyMemory(from: base + range.lowerBound, byteCount: range.count)
        filled += range.count
    }

    /// Writes a bare integer.
    public mutating func integer(_ value: Int) {
        reserve(1 + DecimalDigits.longest + DecimalDigits.slack)
        if value < 0 {
            base[filled] = UInt8(ascii: "-")
            filled &+= 1
        }
        filled &+= DecimalDigits.write(UInt64(value.magnitude), to: base + filled)
    }

    /// Writes a bare number.
    public mutating func decimal(_ value: ExactDecimal) {
        reserve(48)
        filled &+= value.write(to: base + filled)
    }

    /// Writes a bare string.
    public mutating func string(_ value: String) { value.withBytes { string(utf8: $0) } }

    /// Writes UTF-8 bytes as a bare string.
    @inline(__always)
    public mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
        // Both quotation marks, and the word that may reach past the text.
        reserve(text.count &+ 10)
        base[filled] = UInt8(ascii: "\"")
        let copied = Self.copyPlain(text, to: base + filled + 1)
        if copied == text.count {
            base[filled &+ copied &+ 1] = UInt8(ascii: "\"")
            filled &+= copied &+ 2
        } else {
            filled &+= 1
            escape(text, from: copied)
            byte(UInt8(ascii: "\""))
        }
    }

    /// Writes UTF-8 bytes escaped as the inside of a string, without its quotes.
    public mutating func stringContent(_ text: UnsafeBufferPointer<UInt8>) { escape(text) }

    /// Writes UTF-8 bytes escaped as the inside of a string, without its quotes.
    public mutating func stringContent(_ text: some Collection<UInt8>) {
        if text.withContiguousStorageIfAvailable({ escape($0) }) == nil {
            Array(text).withUnsafeBufferPointer { escape($0) }
        }
    }

    @inline(never) @usableFromInline
    mutating func grow(_ more: Int) {
        let larger = max(capacity * 2, count + more)
        let target = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        target.update(from: base, count: count)
        base.deallocate()
        base = target
        capacity = larger
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        reserve(text.count &+ 8)
        let copied = Self.copyPlain(text, to: base + filled)
        if copied == text.count { filled &+= copied } else { escape(text, from: copied) }
    }

    /// Copies words of eight bytes as they are until one holds a byte that needs an escape; returns how many bytes that
    /// were, which is all of them for most texts. The last word may reach past the text: eight bytes more are needed.
    @inline(__always)
    private static func copyPlain(_ text: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let count = text.count
        guard count > 0, let source = UnsafeRawPointer(text.baseAddress) else { return 0 }
        let target = UnsafeMutableRawPointer(target)
        if count < 8 {
            let word = Self.short(text)
            target.storeBytes(of: word, as: UInt64.self)
            return Self.needsEscape(word) ? 0 : count
        }
        var index = 0
        while index &+ 8 <= count {
            let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if Self.needsEscape(word) { return index }
            target.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
            index &+= 8
        }
        if index < count {
            // The last word again, with its first bytes from the one before.
            let word = source.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            if Self.needsEscape(word) { return index }
            target.storeBytes(of: word, toByteOffset: count &- 8, as: UInt64.self)
        }
        return count
    }

    /// A text of one to seven bytes in a word, spaces behind it: of pieces that overlap, since loops take longer.
    @inline(__always)
    private static func short(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(text)
        let count = bytes.count
        func shifted(_ value: UInt64, _ places: Int) -> UInt64 { value &<< UInt64(truncatingIfNeeded: places &* 8) }
        var word = shifted(0x2020_2020_2020_2020, count)
        if count >= 4 {
            word |= UInt64(bytes.loadUnaligned(as: UInt32.self).littleEndian)
            let rest = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self).littleEndian
            word |= shifted(UInt64(rest), count &- 4)
        } else {
            word |= UInt64(bytes[0])
            word |= shifted(UInt64(bytes[count / 2]), count / 2)
            word |= shifted(UInt64(bytes[count - 1]), count - 1)
        }
        return word.littleEndian
    }

    /// Goes on behind `start` bytes that were copied as they are, with what needs an escape.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
        guard let source = UnsafeRawPointer(text.baseAddress) else { return }
        filled &+= start
        var index = start
        while index < text.count {
            let target = UnsafeMutableRawPointer(base + filled)
            let start = index
            while index &+ 8 <= text.count {
                let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if Self.needsEscape(word) { break }
                target.storeBytes(of: word, toByteOffset: index &- start, as: UInt64.self)
                index &+= 8
            }
            filled &+= index &- start
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
            base[filled] = byte
            filled &+= 1
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
                base[filled] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                filled += 1
            }
        }
    }

    @inline(__always)
    private mutating func short(_ letter: UInt8) {
        base[filled] = 0x5C
        base[filled + 1] = letter
        filled += 2
    }
}
