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
        if !pattern.hasMachineCode {
            faults.append(
                Fault(file: file, place: "line \(line)", message: "\(id): the pattern is too large for machine code"))
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
        if let fault = Fault.notUTF8(bytes, in: file) {
            faults.append(fault)
            return []
        }
        var rules: [RuleSource] = []
        var number = 0
        for rawLine in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            guard let first = rawLine.first, first != UInt8(ascii: "#") else { continue }
            guard let colon = rawLine.firstIndex(of: UInt8(ascii: ":")) else {
                let line = String(decoding: rawLine, as: UTF8.self)
                faults.append(
                    Fault(file: file, place: "line \(number)", message: "no «name: value»: «\(line.prefix(60))»"))
                continue
            }
            let name = String(decoding: rawLine[..<colon], as: UTF8.self)
            var bytes = rawLine[(colon + 1)...]
            if bytes.first == UInt8(ascii: " ") { bytes = bytes.dropFirst() }
            let value = String(decoding: bytes, as: UTF8.self)
            if name == "id" {
                if let earlier = rules.first(where: { $0.id == value }) {
                    faults.append(
                        Fault(
                            file: file, place: "line \(number)",
                            message: "«\(value)» stands in line \(earlier.line) already"))
                }
                rules.append(RuleSource(id: value, line: number))
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
                if let example = name == "counter"
                    ? Rule.Example(line: number, text: value, span: nil, meaning: "") : example(bytes, line: number)
                {
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
            default: rules[last].fields[name] = value
            }
        }
        return rules
    }

    /// An example from its bytes: text with one place between ⟦ and ⟧, perhaps ` => ` and a meaning; nil without a place.
    private static func example(_ bytes: ArraySlice<UInt8>, line: Int) -> Rule.Example? {
        bytes.withUnsafeBufferPointer { bytes in
            let arrow = bytes.firstOffset(of: " => ")
            let sentence = UnsafeBufferPointer(rebasing: bytes[..<(arrow ?? bytes.count)])
            guard let start = sentence.firstOffset(of: "⟦"), let end = sentence.firstOffset(of: "⟧", from: start + 4)
            else { return nil }
            let text = [sentence[..<start], sentence[(start + 3)..<end], sentence[(end + 3)...]].map {
                String(decoding: $0, as: UTF8.self)
            }
            let meaning = arrow.map { String(decoding: bytes[($0 + 4)...], as: UTF8.self) } ?? ""
            return Rule.Example(
                line: line, text: text.joined(), span: TextSpan(start, end - 3), meaning: meaning)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a word stands first.
    fileprivate func firstOffset(of word: StaticString, from start: Int = 0) -> Int? {
        firstOffset(of: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount), from: start)
    }
}
