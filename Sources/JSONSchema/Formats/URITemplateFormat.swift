/// `uri-template` (RFC 6570, all levels).
enum URITemplateFormat {
    static func accepts(_ text: String) -> Bool {
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "{":
                guard let end = scalars.firstIndex(of: "}") else { return false }
                guard isExpression(scalars[..<end]) else { return false }
                scalars = scalars[scalars.index(after: end)...]
            case "%":
                for _ in 0..<2 {
                    guard let digit = scalars.popFirst(), digit.properties.isASCIIHexDigit else { return false }
                }
            case "}", "\"", "<", ">", "\\", "^", "`", "|", " ", "\u{7F}": return false
            default: if scalar.value < 0x20 || scalar.value >= 0x80 && scalar.value < 0xA0 { return false }
            }
        }
        return true
    }

    private static func isExpression(_ text: Substring.UnicodeScalarView) -> Bool {
        var text = text
        if let first = text.first, "+#./;?&".unicodeScalars.contains(first) { text.removeFirst() }
        return text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
    }

    private static func isVariable(_ text: Substring.UnicodeScalarView) -> Bool {
        var name = text
        if name.last == "*" {
            name.removeLast()
        } else if let colon = name.firstIndex(of: ":") {
            let length = name[name.index(after: colon)...]
            guard let first = length.first, first != "0", length.count <= 4,
                length.allSatisfy({ ("0"..."9").contains($0) })
            else { return false }
            name = name[..<colon]
        }
        var wasDot = true
        while let scalar = name.popFirst() {
            if scalar == "." {
                if wasDot { return false }
                wasDot = true
                continue
            }
            wasDot = false
            if scalar == "%" {
                for _ in 0..<2 {
                    guard let digit = name.popFirst(), digit.properties.isASCIIHexDigit else { return false }
                }
            } else {
                guard scalar.isASCII,
                    scalar == "_" || UInt8(scalar.value).isASCIIDigit || UInt8(scalar.value).isASCIILetter
                else { return false }
            }
        }
        return !wasDot
    }
}
