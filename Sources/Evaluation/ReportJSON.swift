import Model

/// A JSON value of a report or baseline; members keep their order.
enum ReportJSON {
    case null
    case number(Double)
    case count(Int)
    case string(String)
    case array([ReportJSON])
    case object([(String, ReportJSON)])

    /// The value as text: what holds only scalars on one line, all else one member a line.
    func text(indent: String = "") -> String {
        switch self {
        case .null: return "null"
        case .number(let value): return value.isFinite ? "\(value)" : "null"
        case .count(let value): return "\(value)"
        case .string(let value): return Self.quoted(value)
        case .array(let values):
            if values.allSatisfy(\.isScalar) { return "[\(values.map { $0.text() }.joined(separator: ", "))]" }
            return Self.lines("[", values.map { $0.text(indent: indent + "  ") }, "]", indent)
        case .object(let members):
            if members.isEmpty { return "{}" }
            return Self.lines(
                "{", members.map { "\(Self.quoted($0.0)): \($0.1.text(indent: indent + "  "))" }, "}", indent)
        }
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    private static func lines(_ open: String, _ parts: [String], _ close: String, _ indent: String) -> String {
        let inner = parts.map { "\(indent)  \($0)" }.joined(separator: ",\n")
        return "\(open)\n\(inner)\n\(indent)\(close)"
    }

    private static func quoted(_ text: String) -> String {
        var line = JSONLine()
        line.string(text)
        return String(decoding: line.bytes, as: UTF8.self)
    }
}
