import Foundation
import Testing

/// The first document and its labels, changed together so that the labels stay true.
struct AlteredCopy: Sendable, CustomTestStringConvertible {
    let name: String
    /// Changes the text, without moving a character unless it moves `places` too.
    var text: @Sendable (String) -> String = { $0 }
    /// Changes the words of labels as the text's are changed.
    var words: @Sendable (String) -> String = { $0 }
    /// Changes EDTF values.
    var time: @Sendable (String) -> String = { $0 }
    /// True when each metric's digits are changed in text and label.
    var changesNumbers = false

    var testDescription: String { name }

    static let all: [AlteredCopy] = [
        AlteredCopy(name: "CRLF", text: { $0.replacingOccurrences(of: "\n", with: "\r\n") }),
        AlteredCopy(name: "full-width digits and punctuation", text: wide, words: wide),
        AlteredCopy(
            name: "three years earlier", text: { years($0, -3) }, words: { years($0, -3) }, time: { years($0, -3) }),
        AlteredCopy(name: "another district", text: otherDistrict, words: otherDistrict),
        AlteredCopy(name: "other numbers", changesNumbers: true),
    ]

    private static let wide: @Sendable (String) -> String = { text in
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    "0123456789,():;%".unicodeScalars.contains(scalar) ? Unicode.Scalar(scalar.value + 0xFEE0)! : scalar
                }))
    }

    private static let otherDistrict: @Sendable (String) -> String = { $0.replacingOccurrences(of: "海珠", with: "越秀") }

    /// Years from 2000 to 2029 before 年 or a month, or standing alone as a value.
    private static func years(_ text: String, _ offset: Int) -> String {
        let pattern = try! NSRegularExpression(pattern: "(?<![0-9])20[012][0-9](?=年|—[0-9]|-[0-9]{2}|/|$)")
        let result = NSMutableString(string: text)
        for match in pattern.matches(in: text, range: NSRange(location: 0, length: result.length)).reversed() {
            let year = Int(result.substring(with: match.range)) ?? 0
            result.replaceCharacters(in: match.range, with: String(year + offset))
        }
        return result as String
    }

    /// Writes text and labels below a folder: `raw/copy.txt` and `gold/copy/`.
    func write(text original: String, gold: String, to folder: String) throws {
        var labels: [String: [[String: Any]]] = [:]
        for kind in ["metrics", "dates", "terms"] {
            let lines = try String(contentsOfFile: "\(gold)/\(kind).jsonl", encoding: .utf8).split(separator: "\n")
            labels[kind] = try lines.map {
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
            }
        }
        var scalars = Array(original.unicodeScalars)
        if changesNumbers { labels["metrics"] = (labels["metrics"] ?? []).map { Self.otherNumber($0, &scalars) } }
        let changed = text(String(String.UnicodeScalarView(scalars)))
        for place in ["raw", "gold/copy"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(place)", withIntermediateDirectories: true)
        }
        try Data(changed.utf8).write(to: URL(fileURLWithPath: "\(folder)/raw/copy.txt"))
        for (kind, records) in labels {
            let lines = try records.map { record in
                let data = try JSONSerialization.data(withJSONObject: adapted(record, kind))
                return String(decoding: data, as: UTF8.self) + "\n"
            }
            try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: "\(folder)/gold/copy/\(kind).jsonl"))
        }
    }

    private func adapted(_ record: [String: Any], _ kind: String) -> [String: Any] {
        var record = record
        for key in ["indicator", "term", "definition"] {
            if let value = record[key] as? String { record[key] = words(value) }
        }
        if let also = record["indicator_also"] as? [String] { record["indicator_also"] = also.map(words) }
        if let period = record["period"] as? String { record["period"] = time(period) }
        // A five-year plan stays where it is.
        let isPlan = (record["text"] as? String)?.contains("五”") ?? false
        if kind == "dates", !isPlan, let value = record["value"] as? String { record["value"] = time(value) }
        return record
    }

    /// Raises each digit of a number of three digits or more by one (9 becomes 1), in the text and in the label.
    private static func otherNumber(_ label: [String: Any], _ text: inout [Unicode.Scalar]) -> [String: Any] {
        guard let start = label["start"] as? Int, let end = label["end"] as? Int, let value = label["value"] as? String,
            let base = label["value_base"] as? String, value.filter(\.isNumber).count >= 3, value != "100",
            let old = Decimal(string: value), let oldBase = Decimal(string: base), old != 0
        else { return label }
        let digits = value.unicodeScalars.filter { $0 != "-" }
        guard
            let at = (start...(end - digits.count)).first(where: {
                Array(text[$0..<($0 + digits.count)]) == Array(digits)
            })
        else { return label }
        let changed = digits.map { scalar in
            scalar == "." ? scalar : Unicode.Scalar((scalar.value - 0x30) % 9 + 0x31)!
        }
        text.replaceSubrange(at..<(at + digits.count), with: changed)
        let new = (value.hasPrefix("-") ? "-" : "") + String(String.UnicodeScalarView(changed))
        var label = label
        label["value"] = new
        label["value_base"] = ((Decimal(string: new) ?? 0) * (oldBase / old)).description
        return label
    }
}
