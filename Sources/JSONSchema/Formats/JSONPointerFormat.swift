import JSON

/// `json-pointer` (RFC 6901) and `relative-json-pointer`.
enum JSONPointerFormat {
    static func accepts(_ text: String) -> Bool { JSONPointer(text) != nil }

    static func acceptsRelative(_ text: String) -> Bool {
        let digits = text.utf8.prefix(while: \.isASCIIDigit)
        guard let first = digits.first, first != 0x30 || digits.count == 1 else { return false }
        let rest = text[digits.endIndex...]
        return rest == "#" || accepts(String(rest))
    }
}
