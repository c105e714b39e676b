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
    /// What is put in between two characters; labels move with it.
    var between: (@Sendable (Unicode.Scalar, Unicode.Scalar) -> String)?
    /// The bytes that are written.
    var encode: @Sendable (String) -> Data = { Data($0.utf8) }
    /// True when each metric's digits are changed in text and label.
    var changesNumbers = false

    var testDescription: String { name }

    static let all: [AlteredCopy] = [
        AlteredCopy(name: "CRLF", text: { $0.replacingOccurrences(of: "\n", with: "\r\n") }),
        AlteredCopy(name: "full-width digits and punctuation", text: wide, words: wide),
        AlteredCopy(
            name: "three years earlier", text: { years($0, -3) }, words: { years($0, -3) }, time: { years($0, -3) }),
        AlteredCopy(
            name: "2008", text: { years($0, -12) }, words: { years($0, -12) }, time: { years($0, -12) }),
        AlteredCopy(name: "2026", text: { years($0, 6) }, words: { years($0, 6) }, time: { years($0, 6) }),
        AlteredCopy(name: "another district", text: otherDistrict, words: otherDistrict),
        AlteredCopy(name: "a county", text: county, words: county),
        AlteredCopy(name: "straight quotation marks", text: straight, words: straight),
        AlteredCopy(name: "UTF-16 with a mark", encode: { Data([0xFF, 0xFE]) + $0.data(using: .utf16LittleEndian)! }),
        AlteredCopy(
            name: "spaces around numbers",
            between: { isDigit($0) && isIdeograph($1) || isIdeograph($0) && isDigit($1) ? " " : "" }),
        AlteredCopy(name: "letters apart", between: { isIdeograph($0) || isIdeograph($1) ? " " : "" }),
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

    private static let straight: @Sendable (String) -> String = {
        $0.replacingOccurrences(of: "“", with: "\"").replacingOccurrences(of: "”", with: "\"")
    }

    /// A county of another province: each word has as many characters as the one it replaces.
    private static let county: @Sendable (String) -> String = { text in
        [
            ("海珠区", "曲阳县"), ("海珠", "曲阳"), ("广东", "河北"), ("广州", "保定"), ("全区", "全县"), ("我区", "我县"), ("区委", "县委"),
            ("区长", "县长"), ("区人大", "县人大"), ("区本级", "县本级"),
        ].reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { ("\u{4E00}"..."\u{9FFF}").contains(scalar) }

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
        if let between { labels = Self.spread(&scalars, labels, between) }
        let changed = text(String(String.UnicodeScalarView(scalars)))
        for place in ["raw", "gold/copy"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(place)", withIntermediateDirectories: true)
        }
        try encode(changed).write(to: URL(fileURLWithPath: "\(folder)/raw/copy.txt"))
        for (kind, records) in labels {
            let lines = try records.map { record in
                let data = try JSONSerialization.data(withJSONObject: adapted(record, kind))
                return String(decoding: data, as: UTF8.self) + "\n"
            }
            try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: "\(folder)/gold/copy/\(kind).jsonl"))
        }
    }

    /// Puts characters in between, and moves the labels' places.
    private static func spread(
        _ scalars: inout [Unicode.Scalar], _ labels: [String: [[String: Any]]],
        _ between: (Unicode.Scalar, Unicode.Scalar) -> String
    ) -> [String: [[String: Any]]] {
        var result: [Unicode.Scalar] = []
        var places: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            // Layout stays as it is; the head, too, whose lines are read as they stand.
            if index > 400, scalars[index - 1] != "\n", scalar != "\n" {
                result += between(scalars[index - 1], scalar).unicodeScalars
            }
            places.append(result.count)
            result.append(scalar)
        }
        scalars = result
        return labels.mapValues { records in
            records.map { record in
                var record = record
                guard let start = record["start"] as? Int, let end = record["end"] as? Int else { return record }
                record["start"] = places[start]
                record["end"] = places[end - 1] + 1
                return record
            }
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
