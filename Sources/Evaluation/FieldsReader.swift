/// Reads one JSON object into `Fields`.
enum FieldsReader {
    struct Reason: Error { var message: String }

    static func read(_ line: some Collection<UInt8>) -> Result<Fields, Reason> {
        var parser = Parser(bytes: Array(line))
        do {
            let value = try parser.value()
            parser.space()
            guard parser.index == parser.bytes.count, case .object(let members) = value else {
                throw Reason(message: "not one object")
            }
            return .success(Fields(members: members))
        } catch { return .failure(error as! Reason) }
    }

    private struct Parser {
        var bytes: [UInt8]
        var index = 0
        mutating func space() { while index < bytes.count, [0x20, 9, 10, 13].contains(bytes[index]) { index += 1 } }
        var next: UInt8? { index < bytes.count ? bytes[index] : nil }
        mutating func take(_ byte: Character) -> Bool {
            space()
            if next == byte.asciiValue { index += 1; return true }
            return false
        }
        func fail() -> Reason { Reason(message: "not JSON at byte \(index)") }
        mutating func value() throws -> Fields.Value {
            if take("{") {
                var members: [String: Fields.Value] = [:]
                if take("}") { return .object(members) }
                repeat {
                    guard take("\"") else { throw fail() }
                    let key = try string()
                    guard take(":") else { throw fail() }
                    members[key] = try value()
                } while take(",")
                guard take("}") else { throw fail() }
                return .object(members)
            }
            if take("[") {
                var values: [Fields.Value] = []
                if take("]") { return .array(values) }
                repeat { values.append(try value()) } while take(",")
                guard take("]") else { throw fail() }
                return .array(values)
            }
            if take("\"") { return .string(try string()) }
            let start = index
            while let byte = next, ![0x2C, 0x5D, 0x7D, 0x20, 10, 13, 9].contains(byte) { index += 1 }
            switch String(decoding: bytes[start..<index], as: UTF8.self) {
            case "null": return .null
            case "true": return .bool(true)
            case "false": return .bool(false)
            case "": throw fail()
            case let text: return .number(text)
            }
        }
        mutating func string() throws -> String {
            var out: [UInt16] = []
            var raw: [UInt8] = []
            func flush(_ raw: inout [UInt8], _ out: inout [UInt16]) {
                out += Array(String(decoding: raw, as: UTF8.self).utf16)
                raw.removeAll()
            }
            while let byte = next {
                index += 1
                if byte == 0x22 {
                    flush(&raw, &out)
                    return String(decoding: out, as: UTF16.self)
                }
                if byte != 0x5C { raw.append(byte); continue }
                flush(&raw, &out)
                guard let escape = next else { throw fail() }
                index += 1
                switch escape {
                case 0x6E: out.append(10)
                case 0x74: out.append(9)
                case 0x72: out.append(13)
                case 0x62: out.append(8)
                case 0x66: out.append(12)
                case 0x75:
                    guard index + 4 <= bytes.count,
                        let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
                    else { throw fail() }
                    index += 4
                    out.append(unit)
                default: out.append(UInt16(escape))
                }
            }
            throw fail()
        }
    }
}
