/// `uri`, `uri-reference` (RFC 3986) and `iri`, `iri-reference` (RFC 3987).
enum URIFormat {
    static func accepts(_ text: String, needsScheme: Bool, isInternational: Bool) -> Bool {
        let parts = URIReference(text)
        if needsScheme && parts.scheme == nil { return false }
        // The first segment of a reference without a scheme can't have a colon.
        if parts.scheme == nil && parts.authority == nil,
            parts.path.split(separator: "/", omittingEmptySubsequences: false).first?.contains(":") == true
        {
            return false
        }
        if let authority = parts.authority {
            guard isAuthority(authority, isInternational) else { return false }
            guard parts.path.isEmpty || parts.path.hasPrefix("/") else { return false }
        }
        return isMade(parts.path, of: ":@/", isInternational)
            && isMade(parts.query ?? "", of: ":@/?", isInternational, isPrivateAllowed: true)
            && isMade(parts.fragment ?? "", of: ":@/?", isInternational)
    }

    private static func isAuthority(_ text: String, _ isInternational: Bool) -> Bool {
        var host = text[...]
        if let at = host.lastIndex(of: "@") {
            guard isMade(String(host[..<at]), of: ":", isInternational) else { return false }
            host = host[host.index(after: at)...]
        }
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return false }
            let inside = host[host.index(after: host.startIndex)..<end]
            guard isLiteral(Array(inside.utf8)) else { return false }
            let rest = host[host.index(after: end)...]
            return rest.isEmpty || rest.hasPrefix(":") && rest.dropFirst().utf8.allSatisfy(\.isASCIIDigit)
        }
        if let colon = host.lastIndex(of: ":") {
            guard host[host.index(after: colon)...].utf8.allSatisfy(\.isASCIIDigit) else { return false }
            host = host[..<colon]
        }
        return isMade(String(host), of: "", isInternational)
    }

    private static func isLiteral(_ text: [UInt8]) -> Bool {
        if let first = text.first, first | 0x20 == UInt8(ascii: "v") {
            let parts = text.dropFirst().split(separator: UInt8(ascii: "."), maxSplits: 1)
            return parts.count == 2 && parts[0].allSatisfy(\.isASCIIHexadecimal)
                && isMade(String(decoding: parts[1], as: UTF8.self), of: ":", false)
                && !parts[1].contains(UInt8(ascii: "%"))
        }
        return AddressFormat.isIPv6(text[...])
    }

    /// Whether a text is made of unreserved characters, percent escapes, sub-delimiters and `others`.
    private static func isMade(
        _ text: String, of others: String, _ isInternational: Bool, isPrivateAllowed: Bool = false
    ) -> Bool {
        var scalars = text.unicodeScalars[...]
        let allowed = "-._~!$&'()*+,;=" + others
        while let scalar = scalars.popFirst() {
            if scalar == "%" {
                for _ in 0..<2 {
                    guard let digit = scalars.popFirst(), digit.properties.isASCIIHexDigit else { return false }
                }
            } else if scalar.isASCII {
                let byte = UInt8(scalar.value)
                guard byte.isASCIIDigit || byte.isASCIILetter || allowed.unicodeScalars.contains(scalar) else {
                    return false
                }
            } else {
                guard isInternational, isInternationalCharacter(scalar.value, isPrivateAllowed) else { return false }
            }
        }
        return true
    }

    /// RFC 3987's `ucschar`, and `iprivate` in queries.
    private static func isInternationalCharacter(_ value: UInt32, _ isPrivateAllowed: Bool) -> Bool {
        switch value {
        case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: isPrivateAllowed && value & 0xFFFE != 0xFFFE
        case 0xE0000...0xE0FFF: false
        case 0x10000...0xEFFFF: value & 0xFFFE != 0xFFFE
        default: false
        }
    }
}
