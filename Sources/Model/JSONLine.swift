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

    /// Begins an object behind what the buffer holds. Its brace is written by `end`, over the comma of the first member,
    /// so that no member has to ask whether it is the first.
    public mutating func beginNext() { lineStart = count }

    /// Begins an object with its first members, which are JSON already, brace included.
    public mutating func beginNext(with opening: UnsafeBufferPointer<UInt8>) {
        lineStart = count
        append(opening)
    }

    /// Closes the object; no line end is added.
    public mutating func end() {
        reserve(2)
        if filled == lineStart { filled &+= 1 }
        base[lineStart] = UInt8(ascii: "{")
        base[filled] = UInt8(ascii: "}")
        filled &+= 1
    }

    /// Adds the line end behind a closed object.
    public mutating func endLine() { byte(0x0A) }

    /// Takes the last begun object back out of the buffer.
    public mutating func dropLine() { filled = lineStart }

    // What follows is inlined into its callers, where most of it is constant: a record has three dozen fields.

    /// Writes a key of the begun object, whose letters need no escape, behind a comma.
    @inlinable @inline(__always)
    public mutating func key(_ name: StaticString) { key(name, 0) }

    /// The same, with room for `more` bytes behind it.
    @inlinable @inline(__always)
    mutating func key(_ name: StaticString, _ more: Int) {
        let length = name.utf8CodeUnitCount
        reserve(length &+ 4 &+ more)
        let target = UnsafeMutableRawPointer(base + filled)
        target.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
        target.storeBytes(of: UInt8(ascii: "\""), toByteOffset: 1, as: UInt8.self)
        (target + 2).copyMemory(from: name.utf8Start, byteCount: length)
        target.storeBytes(of: UInt8(ascii: "\""), toByteOffset: length &+ 2, as: UInt8.self)
        target.storeBytes(of: UInt8(ascii: ":"), toByteOffset: length &+ 3, as: UInt8.self)
        filled &+= length &+ 4
    }

    /// Writes a string or null.
    @inlinable @inline(__always)
    public mutating func field(_ name: StaticString, _ value: String?) {
        key(name, 4)
        if let value { string(value) } else { putNull() }
    }

    /// Writes an integer or null.
    @inlinable @inline(__always)
    public mutating func field(_ name: StaticString, _ value: Int?) {
        key(name, Self.integerRoom)
        if let value { putInteger(value) } else { putNull() }
    }

    /// Writes an exact decimal or null.
    @inlinable @inline(__always)
    public mutating func field(_ name: StaticString, _ value: ExactDecimal?) {
        key(name, 48)
        if let value { decimal(value) } else { putNull() }
    }

    /// Writes null.
    @inlinable @inline(__always)
    public mutating func null() { raw("null") }

    /// The same where there is room.
    @inlinable @inline(__always)
    mutating func putNull() {
        UnsafeMutableRawPointer(base + filled).copyMemory(from: ("null" as StaticString).utf8Start, byteCount: 4)
        filled &+= 4
    }

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

    /// Writes an integer whose digits stand in this buffer already.
    @inlinable @inline(__always)
    public mutating func field(_ name: StaticString, repeating digits: Range<Int>) {
        precondition(digits.lowerBound >= 0 && digits.upperBound <= filled, "only what is written can be repeated")
        key(name, max(8, digits.count))
        let source = UnsafeMutableRawPointer(base + digits.lowerBound)
        let target = UnsafeMutableRawPointer(base + filled)
        if digits.count <= 8 {
            target.storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
        } else {
            target.copyMemory(from: source, byteCount: digits.count)
        }
        filled &+= digits.count
    }

    /// Writes a bare integer; the place of its digits, sign included, in the buffer.
    @discardableResult
    public mutating func integer(_ value: Int) -> Range<Int> {
        let start = filled
        reserve(Self.integerRoom)
        putInteger(value)
        return Range(uncheckedBounds: (start, filled))
    }

    /// Bytes that an integer needs: its sign, its digits, and what is written over behind them.
    @inlinable static var integerRoom: Int { 29 }

    /// Writes an integer where there is room.
    @usableFromInline
    mutating func putInteger(_ value: Int) {
        var target = base + filled
        if value < 0 {
            target.pointee = UInt8(ascii: "-")
            target += 1
        }
        filled = target - base &+ DecimalDigits.write(UInt64(value.magnitude), to: target)
    }

    /// Writes a bare number.
    public mutating func decimal(_ value: ExactDecimal) {
        reserve(48)
        filled &+= value.write(to: base + filled)
    }

    /// Writes a bare string.
    @inlinable
    public mutating func string(_ value: String) { value.withBytes { string(utf8: $0) } }

    /// Writes UTF-8 bytes as a bare string.
    @inline(never)
    public mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
        reserve(text.count &+ 2)
        let target = UnsafeMutableRawPointer(base + filled)
        target.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        if Self.copyPlain(text, to: target + 1) {
            target.storeBytes(of: UInt8(ascii: "\""), toByteOffset: text.count &+ 1, as: UInt8.self)
            filled &+= text.count &+ 2
        } else {
            filled &+= 1
            escapeSome(text)
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
        reserve(text.count)
        if Self.copyPlain(text, to: UnsafeMutableRawPointer(base + filled)) {
            filled &+= text.count
        } else {
            escapeSome(text)
        }
    }

    private typealias Lanes = SIMD16<UInt8>

    /// Copies a text as it is, and tells whether that will do, which it does for most: no byte of it needs an escape.
    ///
    /// By sixteen bytes, of shorter texts by pieces that overlap: loops over bytes take longer.
    @inline(__always)
    private static func copyPlain(_ text: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableRawPointer) -> Bool {
        let count = text.count
        guard count > 0, let source = UnsafeRawPointer(text.baseAddress) else { return true }
        func copy<Piece: BitwiseCopyable>(_ offset: Int, _ type: Piece.Type) -> Piece {
            let piece = source.loadUnaligned(fromByteOffset: offset, as: type)
            target.storeBytes(of: piece, toByteOffset: offset, as: type)
            return piece
        }
        if count >= 16 {
            var others = Lanes.zero
            var offset = 0
            while offset &+ 16 <= count {
                others |= needingEscape(copy(offset, Lanes.self))
                offset &+= 16
            }
            return isZero(others | needingEscape(copy(count &- 16, Lanes.self)))
        }
        let word: UInt64
        if count >= 8 {
            let words = SIMD2(copy(0, UInt64.self), copy(count &- 8, UInt64.self))
            return isZero(needingEscape(unsafeBitCast(words, to: Lanes.self)))
        } else if count >= 4 {
            word = UInt64(copy(0, UInt32.self)) | UInt64(copy(count &- 4, UInt32.self)) &<< 32
        } else {
            let bytes = SIMD3(copy(0, UInt8.self), copy(count &>> 1, UInt8.self), copy(count &- 1, UInt8.self))
            word = 0x2020_2020_2000_0000 | UInt64(bytes.x) | UInt64(bytes.y) &<< 8 | UInt64(bytes.z) &<< 16
        }
        return isZero(needingEscape(unsafeBitCast(SIMD2(word, word), to: Lanes.self)))
    }

    /// Lanes that are not zero where a byte of UTF-8 is a control character, `"`, `\` or DEL.
    @inline(__always)
    private static func needingEscape(_ bytes: Lanes) -> Lanes {
        // Turned over, `"` stands behind the control characters.
        let turned = bytes ^ Lanes(repeating: 0x02)
        let others =
            (turned .<= Lanes(repeating: 0x20)) .| (bytes .== Lanes(repeating: 0x5C))
            .| (bytes .== Lanes(repeating: 0x7F))
        return Lanes.zero.replacing(with: 0xFF, where: others)
    }

    @inline(__always)
    private static func isZero(_ lanes: Lanes) -> Bool {
        let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
        return words[0] | words[1] == 0
    }

    /// Writes a text of which some byte needs an escape.
    @inline(never)
    private mutating func escapeSome(_ text: UnsafeBufferPointer<UInt8>) {
        reserve(text.count)
        let bytes = UnsafeRawBufferPointer(text)
        var index = 0
        while index < bytes.count {
            // Up to the next escape sixteen bytes at a time.
            if index &+ 16 <= bytes.count {
                let piece = bytes.loadUnaligned(fromByteOffset: index, as: Lanes.self)
                let others = unsafeBitCast(Self.needingEscape(piece), to: SIMD2<UInt64>.self)
                let zeros =
                    others[0] != 0
                    ? others[0].littleEndian.trailingZeroBitCount
                    : 64 &+ others[1].littleEndian.trailingZeroBitCount
                UnsafeMutableRawPointer(base + filled).storeBytes(of: piece, as: Lanes.self)
                filled &+= zeros &>> 3
                index &+= zeros &>> 3
                if zeros == 128 { continue }
            }
            escape(bytes[index], followedBy: bytes.count &- index &- 1)
            index &+= 1
        }
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
