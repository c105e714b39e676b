/// `email` (RFC 5321, 4.1.2) and `idn-email` (RFC 6531): a dotted or quoted local part, and a host or a literal address.
enum EmailFormat {
    static func accepts(_ text: String, isInternational: Bool) -> Bool {
        guard let at = text.lastIndex(of: "@") else { return false }
        let local = text[..<at]
        let domain = String(text[text.index(after: at)...])
        if !isInternational && !text.utf8.allSatisfy({ $0 < 0x80 }) { return false }
        // No limit on the local part where letters take more than a byte.
        guard !local.isEmpty, isInternational || local.utf8.count <= 64 else { return false }
        return (isQuoted(local) || isDotted(local)) && isDomain(domain, isInternational)
    }

    private static func isDotted(_ local: Substring) -> Bool {
        local.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty
                && atom.utf8.allSatisfy { byte in
                    byte >= 0x80 || byte.isASCIIDigit || byte.isASCIILetter || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
                }
        }
    }

    private static func isQuoted(_ local: Substring) -> Bool {
        var bytes = Array(local.utf8)[...]
        guard bytes.count >= 2, bytes.popFirst() == UInt8(ascii: "\""), bytes.popLast() == UInt8(ascii: "\"") else {
            return false
        }
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "\\") {
                guard let escaped = bytes.popFirst(), escaped >= 0x20, escaped < 0x7F else { return false }
            } else if byte == UInt8(ascii: "\"") || byte < 0x20 || byte == 0x7F {
                return false
            }
        }
        return true
    }

    private static func isDomain(_ domain: String, _ isInternational: Bool) -> Bool {
        if domain.hasPrefix("["), domain.hasSuffix("]") {
            let inside = Array(domain.utf8.dropFirst().dropLast())
            let mark = Array("IPv6:".utf8)
            if inside.count > mark.count, zip(inside, mark).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
                return AddressFormat.isIPv6(inside[mark.count...])
            }
            return AddressFormat.isIPv4(inside[...])
        }
        return isInternational ? HostnameFormat.acceptsInternational(domain) : HostnameFormat.accepts(domain)
    }
}
