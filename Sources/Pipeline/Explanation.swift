import Extraction
import Model

/// What became of every number of a document, and by which rule: for a person who wonders.
public struct Explanation: Sendable {
    /// One number, or one mention of time.
    public struct Item: Sendable {
        /// What it became.
        public enum Outcome: String, Sendable {
            case metric, date, rejected
        }

        /// Code points in the document's text, end exclusive.
        public var range: Range<Int>
        /// What it became.
        public var outcome: Outcome
        /// The rule that decided.
        public var rule: String
        /// The record in short, or why there is none.
        public var reason: String
        /// The words before it, the piece itself, the words behind it.
        public var piece: (before: String, text: String, after: String)
    }

    /// The document's id.
    public let documentID: String
    /// Items in the order of the text.
    public let items: [Item]
    /// Findings about the document.
    public let findings: [Finding]

    /// Bytes of context on either side.
    private static let contextBytes = 45

    init(_ document: Document, _ records: DocumentRecords, _ decisions: [Decision]) {
        let index = CodePointIndex(document.text)
        func item(_ span: TextSpan, _ outcome: Item.Outcome, _ rule: String, _ reason: String) -> Item {
            Item(
                range: index.codePoints(before: span.start)..<index.codePoints(before: span.end), outcome: outcome,
                rule: rule, reason: reason, piece: Self.piece(document.text, span))
        }
        var items = records.metrics.map { item($0.place.span, .metric, $0.rule, Self.words($0)) }
        items += records.dates.map {
            item($0.place.span, .date, $0.rule, "\($0.type.rawValue) \($0.value) (\($0.basis.rawValue))")
        }
        for decision in decisions where decision.outcome == .rejected {
            items.append(item(TextSpan(decision.start, decision.end), .rejected, decision.rule, decision.reason))
        }
        self.items = items.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        documentID = document.id
        findings = document.findings + records.findings
    }

    /// The record in one line.
    private static func words(_ metric: MetricRecord) -> String {
        var words = "\(metric.indicator)"
        if let code = metric.indicatorCode { words += " (\(code))" }
        words += ": \(metric.measure.rawValue) \(metric.qualifier.rawValue) \(metric.value)"
        if let high = metric.valueHigh { words += "–\(high)" }
        if let unit = metric.unit { words += " \(unit)" }
        words += " = \(metric.valueBase)"
        if let high = metric.valueBaseHigh { words += "–\(high)" }
        if let code = metric.unitCode { words += " \(code)" }
        words += ", \(metric.period ?? "no period"), \(metric.status.rawValue)"
        if let basis = metric.basis { words += ", \(basis)" }
        if let region = metric.region { words += ", \(region)" }
        return words
    }

    private static func piece(_ text: [UInt8], _ span: TextSpan) -> (before: String, text: String, after: String) {
        var start = max(0, span.start - contextBytes)
        while start < span.start, text[start] & 0xC0 == 0x80 { start += 1 }
        if let lineEnd = text[start..<span.start].lastIndex(of: 0x0A) { start = lineEnd + 1 }
        var end = min(text.count, span.end + contextBytes)
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        if let lineEnd = text[span.end..<end].firstIndex(of: 0x0A) { end = lineEnd }
        func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
        return (string(start..<span.start), string(span.range), string(span.end..<end))
    }
}

extension DocumentPipeline {
    /// Takes one document up to its records and tells of every number what it became.
    public func explain(_ item: InputItem, byteLimit: Int) throws(DocumentError) -> Explanation {
        let bytes = try item.read(limit: byteLimit)
        var decisions: [Decision] = []
        let (document, records) = try analyse(bytes, of: item, scratch: Scratch(self)) { decisions.append($0) }
        return Explanation(document, records, decisions)
    }
}
