/// Figures as text, the same on every machine.
enum DecimalText {
    /// A number with so many digits behind the point, ties to even, as the outside scorer prints it.
    static func fixed(_ value: Double, _ digits: Int = 3) -> String {
        var power = 1.0
        for _ in 0..<digits { power *= 10 }
        let scaled = Int((value.magnitude * power).rounded(.toNearestOrEven))
        var text = String(scaled)
        if text.count <= digits { text = String(repeating: "0", count: digits + 1 - text.count) + text }
        text.insert(".", at: text.index(text.endIndex, offsetBy: -digits))
        return (value < 0 && scaled != 0 ? "-" : "") + text
    }

    /// The same with a plus sign where it is due.
    static func signed(_ value: Double, _ digits: Int = 3) -> String {
        let text = fixed(value, digits)
        return value > 0 && text.contains(where: { $0 != "0" && $0 != "." }) ? "+" + text : text
    }

    /// `text` with spaces behind it up to a width in code points.
    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    }
}
