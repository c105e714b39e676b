/// `ipv4` (dotted quad, no leading zeros) and `ipv6` (RFC 4291, 2.2).
enum AddressFormat {
    static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard !part.isEmpty, part.count <= 3, part.allSatisfy(\.isASCIIDigit) else { return false }
                if part.count > 1 && part.first == 0x30 { return false }
                return part.reduce(0) { $0 * 10 + Int($1 - 0x30) } < 256
            }
    }

    static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
        var parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return false }
        var groups = 0
        if let last = parts.last, last.contains(UInt8(ascii: ".")) {
            guard isIPv4(last) else { return false }
            groups = 2
            parts.removeLast()
            // An address before it ends with a colon, never with an empty group of its own.
            if parts.last?.isEmpty == true && parts.count == 2 && parts[0].isEmpty { return true }
        }
        // A colon at an end must be one of two.
        if parts.first?.isEmpty == true {
            guard parts.count > 1, parts[1].isEmpty else { return false }
            parts.removeFirst()
        }
        if groups == 0, parts.last?.isEmpty == true {
            guard parts.count > 1, parts[parts.count - 2].isEmpty else { return parts.count == 1 }
            parts.removeLast()
        }
        var gaps = 0
        for part in parts {
            if part.isEmpty {
                gaps += 1
            } else {
                guard part.count <= 4, part.allSatisfy(\.isASCIIHexadecimal) else { return false }
                groups += 1
            }
        }
        return gaps == 0 ? groups == 8 : gaps == 1 && groups <= 7
    }
}
