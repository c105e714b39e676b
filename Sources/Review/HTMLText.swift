/// Text made safe for a page.
enum HTMLText {
    /// The text with what HTML would read as markup written as entities; control characters become U+FFFD.
    static func escaped(_ text: some Sequence<Unicode.Scalar>) -> String {
        var result = ""
        for scalar in text {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }

    /// The same for a string.
    static func escaped(_ text: String) -> String { escaped(text.unicodeScalars) }
}
