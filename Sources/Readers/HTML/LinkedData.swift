/// Reads what is useful from a page's JSON-LD: who says what and when about the article.
///
/// A small reader of its own: pages hold broken JSON often enough that everything up to the fault is used.
struct LinkedData {
    /// Values by lower-case path: `headline`, `datepublished`, `author.name`, `publisher.name` …; first one wins.
    private(set) var values: [String: String] = [:]

    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset: Int
    private let end: Int

    /// Reads one script's text.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
        _ = value("", depth: 0)
    }

    /// The characters of a string, between its quotation marks, with its escapes read.
    static func characters(ofString range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var reader = LinkedData(bytes, range.upperBound..<range.upperBound)
        reader.offset = range.lowerBound
        return reader.characters(until: nil, keep: true).bytes
    }

    private static let wanted: Set<String> = [
        "@type", "headline", "name", "datepublished", "datemodified", "author", "author.name", "publisher",
        "publisher.name", "description", "articlebody", "title", "pubdate", "update", "articlesection",
    ]

    private mutating func skipSpace() {
        while offset < end, bytes[offset] <= 0x20 { offset += 1 }
    }

    /// Reads one value; false when the text is broken, or nested deeper than any honest page.
    private mutating func value(_ path: String, depth: Int) -> Bool {
        skipSpace()
        guard offset < end, depth < 32 else { return false }
        switch bytes[offset] {
        case UInt8(ascii: "{"): return object(path, depth: depth)
        case UInt8(ascii: "["):
            offset += 1
            skipSpace()
            while offset < end, bytes[offset] != UInt8(ascii: "]") {
                guard value(path, depth: depth + 1) else { return false }
                skipSpace()
                if offset < end, bytes[offset] == UInt8(ascii: ",") { offset += 1 }
                skipSpace()
            }
            offset += 1
            return true
        case UInt8(ascii: "\""):
            guard let text = string(keep: Self.wanted.contains(path)) else { return false }
            if Self.wanted.contains(path), !text.isEmpty, values[path] == nil { values[path] = text }
            return true
        default:
            let start = offset
            while offset < end, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: ","),
                bytes[offset] != UInt8(ascii: "}"), bytes[offset] != UInt8(ascii: "]")
            {
                offset += 1
            }
            return offset > start
        }
    }

    private mutating func object(_ path: String, depth: Int) -> Bool {
        offset += 1
        while true {
            skipSpace()
            guard offset < end else { return false }
            if bytes[offset] == UInt8(ascii: "}") {
                offset += 1
                return true
            }
            if bytes[offset] == UInt8(ascii: ",") {
                offset += 1
                continue
            }
            guard bytes[offset] == UInt8(ascii: "\""), let key = string(keep: true)?.lowercased() else { return false }
            skipSpace()
            guard offset < end, bytes[offset] == UInt8(ascii: ":") else { return false }
            offset += 1
            let inner = path.isEmpty || key == "@graph" || path == "@graph" ? key : "\(path).\(key)"
            guard value(key == "@graph" ? "" : inner, depth: depth + 1) else { return false }
        }
    }

    /// Reads a string with its escapes, an empty one when it needn't be kept; nil when it is not closed.
    private mutating func string(keep: Bool) -> String? {
        offset += 1
        let read = characters(until: UInt8(ascii: "\""), keep: keep)
        return read.isClosed ? String(decoding: read.bytes, as: UTF8.self) : nil
    }

    /// Reads characters with their escapes up to behind a mark, or to the end.
    private mutating func characters(until mark: UInt8?, keep: Bool) -> (bytes: [UInt8], isClosed: Bool) {
        var result: [UInt8] = []
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            if byte == mark { return (result, true) }
            if byte != UInt8(ascii: "\\") {
                if keep { result.append(byte < 0x20 && byte != 0x0A ? 0x20 : byte) }
                continue
            }
            guard offset < end else { break }
            let escaped = bytes[offset]
            offset += 1
            switch escaped {
            case UInt8(ascii: "u"): append(codeUnit: hexadecimal(), to: &result)
            case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x20)
            default: result.append(escaped)
            }
        }
        return (result, false)
    }

    private mutating func hexadecimal() -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 where offset < end {
            let byte = bytes[offset]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x37
            case 0x61...0x66: digit = byte - 0x57
            default: return 0xFFFD
            }
            value = value * 16 + UInt32(digit)
            offset += 1
        }
        return value
    }

    private mutating func append(codeUnit first: UInt32, to result: inout [UInt8]) {
        var value = first
        if first >= 0xD800, first < 0xDC00, offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        {
            offset += 2
            let second = hexadecimal()
            value = second >= 0xDC00 && second < 0xE000 ? 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00) : 0xFFFD
        }
        result.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}")!)
    }
}
