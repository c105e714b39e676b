/// The way to a value inside another (RFC 6901): keys and indices from the outside in.
public struct JSONPointer: Sendable, Hashable {
    /// Keys, and indices in decimal digits; empty for the whole value.
    public var tokens: [String]

    /// Makes a pointer of keys and indices.
    public init(_ tokens: [String] = []) { self.tokens = tokens }

    /// Reads `/stages/2/name`; nil when it neither is empty nor begins with `/`, or has a `~` that is no escape.
    public init?(_ text: some StringProtocol) {
        tokens = []
        if text.isEmpty { return }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let token = Self.unescape(part.utf8) else { return nil }
            tokens.append(token)
        }
    }

    private static func unescape(_ part: some Sequence<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var afterTilde = false
        for byte in part {
            if afterTilde {
                switch byte {
                case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
                case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
                default: return nil
                }
                afterTilde = false
            } else if byte == UInt8(ascii: "~") {
                afterTilde = true
            } else {
                bytes.append(byte)
            }
        }
        return afterTilde ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// The pointer to something one level further in.
    public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens + [token]) }

    /// The index that a token means in an array: decimal digits without a leading zero; nil for anything else.
    public static func arrayIndex(_ token: String) -> Int? {
        let bytes = token.utf8
        guard let first = bytes.first, bytes.count <= 10, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        if first == 0x30 && bytes.count > 1 { return nil }
        return Int(token)
    }
}

extension JSONPointer: CustomStringConvertible {
    /// RFC 6901's notation: `/stages/2/name`, empty for the whole value.
    public var description: String {
        var text = ""
        for token in tokens {
            text += "/"
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": text += "~0"
                case "/": text += "~1"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
        return text
    }
}
