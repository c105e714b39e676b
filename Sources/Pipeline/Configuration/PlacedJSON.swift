/// A JSON value that knows where it stands, so that a fault in a file written by hand can be shown in it.
struct PlacedJSON {
    /// What the value is; a number stays as it is written.
    indirect enum Content {
        case object([Member])
        case array([PlacedJSON])
        case string(String)
        case number(String)
        case bool(Bool)
        case null
    }

    /// A key with its value.
    struct Member {
        var key: String
        /// Byte of the key's opening quote.
        var keyOffset: Int
        var value: PlacedJSON
    }

    /// What keeps bytes from being JSON, and where.
    struct SyntaxError: Error {
        var offset: Int
        var message: String
    }

    var content: Content
    /// Half-open bytes of the value.
    var span: Range<Int>

    /// Reads a whole file; throws the first place that isn't JSON.
    static func parse(_ bytes: [UInt8]) throws(SyntaxError) -> PlacedJSON {
        var parser = Parser(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        if parser.position < bytes.count { throw parser.error("something stands behind the end of the object") }
        return value
    }

    /// The kind in words.
    var kind: String {
        switch content {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .bool: "true or false"
        case .null: "null"
        }
    }

    private struct Parser {
        let bytes: [UInt8]
        var position = 0

        func error(_ message: String, at offset: Int? = nil) -> SyntaxError {
            SyntaxError(offset: offset ?? position, message: message)
        }

        mutating func skipSpace() {
            while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
        }

        private var here: UInt8? { position < bytes.count ? bytes[position] : nil }

        mutating func value(depth: Int) throws(SyntaxError) -> PlacedJSON {
            if depth > 64 { throw error("more than 64 levels of nesting") }
            skipSpace()
            let start = position
            guard let byte = here else { throw error("the file ends where a value is expected") }
            let content: Content
            switch byte {
            case UInt8(ascii: "{"): content = try object(depth)
            case UInt8(ascii: "["): content = try array(depth)
            case UInt8(ascii: "\""): content = .string(try string())
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
            case UInt8(ascii: "/"): throw error("JSON has no comments")
            default: content = try word()
            }
            return PlacedJSON(content: content, span: start..<position)
        }

        private mutating func object(_ depth: Int) throws(SyntaxError) -> Content {
            var members: [Member] = []
            position += 1
            skipSpace()
            if here == UInt8(ascii: "}") {
                position += 1
                return .object(members)
            }
            while true {
                skipSpace()
                let keyOffset = position
                guard here == UInt8(ascii: "\"") else {
                    throw error(
                        here == UInt8(ascii: "}")
                            ? "a comma stands before the closing brace" : "a key in double quotes is expected")
                }
                let key = try string()
                if members.contains(where: { $0.key == key }) {
                    throw error("the key \"\(key)\" stands twice", at: keyOffset)
                }
                skipSpace()
                guard here == UInt8(ascii: ":") else { throw error("a colon is expected behind the key \"\(key)\"") }
                position += 1
                members.append(Member(key: key, keyOffset: keyOffset, value: try value(depth: depth + 1)))
                skipSpace()
                if here == UInt8(ascii: "}") { break }
                guard here == UInt8(ascii: ",") else { throw error("a comma or a closing brace is expected") }
                position += 1
            }
            position += 1
            return .object(members)
        }

        private mutating func array(_ depth: Int) throws(SyntaxError) -> Content {
            var values: [PlacedJSON] = []
            position += 1
            skipSpace()
            if here == UInt8(ascii: "]") {
                position += 1
                return .array(values)
            }
            while true {
                values.append(try value(depth: depth + 1))
                skipSpace()
                if here == UInt8(ascii: "]") { break }
                guard here == UInt8(ascii: ",") else { throw error("a comma or a closing bracket is expected") }
                position += 1
            }
            position += 1
            return .array(values)
        }

        private mutating func string() throws(SyntaxError) -> String {
            let start = position
            position += 1
            var text: [UInt8] = []
            while let byte = here, byte != UInt8(ascii: "\"") {
                if byte < 0x20 { throw error("a string ends at its line's end", at: start) }
                if byte != UInt8(ascii: "\\") {
                    text.append(byte)
                    position += 1
                    continue
                }
                text += try escape()
            }
            if here == nil { throw error("a string isn't closed", at: start) }
            position += 1
            guard let valid = String(validating: text, as: UTF8.self) else {
                throw error("a string isn't UTF-8", at: start)
            }
            return valid
        }

        private mutating func escape() throws(SyntaxError) -> [UInt8] {
            let start = position
            position += 1
            guard let letter = here else { throw error("a string isn't closed", at: start) }
            position += 1
            switch letter {
            case UInt8(ascii: "n"): return [0x0A]
            case UInt8(ascii: "t"): return [0x09]
            case UInt8(ascii: "r"): return [0x0D]
            case UInt8(ascii: "b"): return [0x08]
            case UInt8(ascii: "f"): return [0x0C]
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
            case UInt8(ascii: "u"):
                var units = [try hexadecimal(start)]
                if units[0] & 0xFC00 == 0xD800, here == UInt8(ascii: "\\"), position + 1 < bytes.count,
                    bytes[position + 1] == UInt8(ascii: "u")
                {
                    position += 2
                    units.append(try hexadecimal(start))
                }
                guard let text = String(validating: units, as: UTF16.self) else {
                    throw error("half of a surrogate pair", at: start)
                }
                return Array(text.utf8)
            default: throw error("\\\(String(UnicodeScalar(letter))) is no escape", at: start)
            }
        }

        private mutating func hexadecimal(_ start: Int) throws(SyntaxError) -> UInt16 {
            guard position + 4 <= bytes.count,
                let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
            else { throw error("\\u takes four hexadecimal digits", at: start) }
            position += 4
            return unit
        }

        private mutating func number() throws(SyntaxError) -> String {
            let start = position
            while let byte = here, (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) {
                position += 1
            }
            let text = String(decoding: bytes[start..<position], as: UTF8.self)
            guard Double(text) != nil else { throw error("\(text) is no number", at: start) }
            return text
        }

        private mutating func word() throws(SyntaxError) -> Content {
            let start = position
            while let byte = here, (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 || byte == 0x27 { position += 1 }
            let text = String(decoding: bytes[start..<max(position, min(start + 1, bytes.count))], as: UTF8.self)
            switch text {
            case "true": return .bool(true)
            case "false": return .bool(false)
            case "null": return .null
            default: throw error("\(text) is no JSON value", at: start)
            }
        }
    }
}
