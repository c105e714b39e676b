import Model
import PCRE2

/// One rule of a pack: a pattern with named captures, and the proof that it does what its id says.
///
/// A class, since scans go through rules at every place: copies of a struct would retain each of its fields.
public final class Rule: Sendable {
    /// A sentence with the place that the rule must find, or none for a counter-example.
    public struct Example: Sendable {
        /// The line in the rule file, 1-based.
        public var line: Int
        /// The sentence without marks.
        public var text: String
        /// The marked UTF-8 bytes; nil in a counter-example.
        public var span: TextSpan?
        /// What stands behind ` => `: the meaning that the stage must give; empty when nothing is said.
        public var meaning: String
    }

    /// Stable name, such as `date.year_month_day`.
    public let id: String
    /// The compiled pattern, the lexicon groups it names included.
    public let pattern: Pattern
    /// Fields that the stage understands (`type`, `granularity` …) in file order.
    public let fields: [String: String]
    /// Sentences in which the pattern finds exactly the marked place.
    public let examples: [Example]
    /// Sentences in which it finds nothing.
    public let counterExamples: [Example]
    /// File and line, for messages.
    public let file: String
    /// Line of the id, 1-based.
    public let line: Int

    init(
        id: String, pattern: Pattern, fields: [String: String], examples: [Example],
        counterExamples: [Example], file: String, line: Int
    ) {
        self.id = id
        self.pattern = pattern
        self.fields = fields
        self.examples = examples
        self.counterExamples = counterExamples
        self.file = file
        self.line = line
    }

    /// Group number of a named capture; 0 when the pattern has none of that name, so that a lookup is never nil.
    public func group(_ name: String) -> Int { pattern.groupNumbers[name] ?? 0 }

    /// Runs the examples; every one that the pattern doesn't keep is a fault.
    public func faultsOfExamples(scratch: MatchScratch) -> [Fault] {
        var faults: [Fault] = []
        if examples.isEmpty { faults.append(Fault(file: file, place: "line \(line)", message: "\(id): no example")) }
        if counterExamples.isEmpty {
            faults.append(Fault(file: file, place: "line \(line)", message: "\(id): no counter-example"))
        }
        for example in examples + counterExamples {
            let spans = Self.matches(of: pattern, in: example.text, scratch: scratch)
            let wanted = example.span.map { [$0] } ?? []
            if !(wanted.isEmpty ? spans.isEmpty : spans.contains(wanted[0])) {
                let bytes = Array(example.text.utf8)
                let found = spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
                faults.append(
                    Fault(
                        file: file, place: "line \(example.line)",
                        message: "\(id): finds \(found) in «\(example.text)»"))
            }
        }
        return faults
    }

    /// All places in `text` where the pattern matches when tried at every character, as an anchored scan would.
    private static func matches(of pattern: Pattern, in text: String, scratch: MatchScratch) -> [TextSpan] {
        var spans: [TextSpan] = []
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            for offset in 0..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
                if pattern.match(in: bytes, at: offset, scratch: scratch), let range = scratch.range(0),
                    range.lowerBound == offset,
                    !range.isEmpty
                {
                    spans.append(TextSpan(range.lowerBound, range.upperBound))
                }
            }
        }
        return spans
    }
}

/// A rule as it stands in its file, before lexicons are known.
struct RuleSource {
    var id: String
    var line: Int
    var pattern = ""
    var fields: [String: String] = [:]
    var examples: [Rule.Example] = []
    var counterExamples: [Rule.Example] = []

    /// Reads a rule file: `name: value` lines; `id:` begins a rule; several `pattern:` lines are joined; `#` is a comment.
    static func parse(file: String, bytes: [UInt8], faults: inout [Fault]) -> [RuleSource] {
        var rules: [RuleSource] = []
        var number = 0
        for rawLine in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let line = String(decoding: rawLine, as: UTF8.self)
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let colon = line.firstIndex(of: ":") else {
                faults.append(
                    Fault(file: file, place: "line \(number)", message: "no «name: value»: «\(line.prefix(60))»"))
                continue
            }
            let name = String(line[..<colon])
            var value = line[line.index(after: colon)...]
            if value.first == " " { value = value.dropFirst() }
            if name == "id" {
                if let earlier = rules.first(where: { $0.id == value }) {
                    faults.append(
                        Fault(
                            file: file, place: "line \(number)",
                            message: "«\(value)» stands in line \(earlier.line) already"))
                }
                rules.append(RuleSource(id: String(value), line: number))
                continue
            }
            guard !rules.isEmpty else {
                faults.append(Fault(file: file, place: "line \(number)", message: "«\(name)» before the first id"))
                continue
            }
            let last = rules.count - 1
            switch name {
            case "pattern": rules[last].pattern += value
            case "example", "counter":
                if let example = example(String(value), line: number, isCounter: name == "counter") {
                    if name == "counter" {
                        rules[last].counterExamples.append(example)
                    } else {
                        rules[last].examples.append(example)
                    }
                } else {
                    faults.append(
                        Fault(
                            file: file, place: "line \(number)",
                            message: "an example marks one place with ⟦ and ⟧: «\(value)»"))
                }
            default: rules[last].fields[name] = String(value)
            }
        }
        return rules
    }

    private static func example(_ value: String, line: Int, isCounter: Bool) -> Rule.Example? {
        if isCounter { return Rule.Example(line: line, text: value, span: nil, meaning: "") }
        var text: [UInt8] = []
        var start: Int?
        var end: Int?
        var meaning = ""
        let parts = value.components(separatedBy: " => ")
        if parts.count > 1 { meaning = parts[1] }
        for scalar in parts[0].unicodeScalars {
            if scalar == "⟦" {
                start = text.count
            } else if scalar == "⟧" {
                end = text.count
            } else {
                text.append(contentsOf: String(scalar).utf8)
            }
        }
        guard let start, let end, start < end else { return nil }
        return Rule.Example(
            line: line, text: String(decoding: text, as: UTF8.self), span: TextSpan(start, end), meaning: meaning)
    }
}

extension String {
    /// Splits at every occurrence of a separator, as Foundation's method of the same name does.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        parts.append(String(rest))
        return parts
    }
}
