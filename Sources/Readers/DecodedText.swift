import Model

/// A document's bytes decoded to UTF-8, with the way back to the raw bytes.
public struct DecodedText: Sendable {
    /// The text, valid UTF-8 without a byte order mark.
    public let utf8: [UInt8]
    /// Encoding the bytes were in, by WHATWG name.
    public let encoding: String
    /// Encoding that a tag or header claimed, lower case, as written; nil when none did.
    public let declaredEncoding: String?
    /// What decoding found: a claim that the bytes deny, undecodable pieces.
    public let findings: [Finding]
    /// Bytes before the text in the raw input (a byte order mark).
    private let lead: Int
    private let rawCount: Int
    /// Bytes of `utf8` that came from the raw bytes: all but what was appended.
    private let ownCount: Int
    /// Where the proportion of raw to decoded bytes changes; empty when both are the same bytes.
    private let steps: [DecodingOutput.Step]

    /// Wraps bytes that are UTF-8 already, `lead` bytes of a byte order mark before them left out.
    public init(utf8: [UInt8], lead: Int = 0, declaredEncoding: String? = nil, findings: [Finding] = []) {
        self.utf8 = utf8
        self.lead = lead
        self.declaredEncoding = declaredEncoding
        self.findings = findings
        encoding = TextEncoding.utf8.rawValue
        rawCount = utf8.count + lead
        ownCount = utf8.count
        steps = []
    }

    /// Takes over what a decoder wrote.
    init(
        _ output: DecodingOutput, encoding: TextEncoding, lead: Int, rawCount: Int, declaredEncoding: String?,
        findings: [Finding]
    ) {
        utf8 = output.utf8
        self.encoding = encoding.rawValue
        self.declaredEncoding = declaredEncoding
        self.findings = findings
        self.lead = lead
        self.rawCount = rawCount
        ownCount = output.utf8.count
        steps = output.steps
    }

    private init(_ own: DecodedText, appending text: [UInt8]) {
        utf8 = own.utf8 + text
        encoding = own.encoding
        declaredEncoding = own.declaredEncoding
        findings = own.findings
        lead = own.lead
        rawCount = own.rawCount
        ownCount = own.ownCount
        steps = own.steps
    }

    /// This text with another behind it that stands nowhere in the raw bytes.
    func appending(_ text: [UInt8]) -> DecodedText { DecodedText(self, appending: text) }

    /// True when raw bytes and UTF-8 bytes are the same, but for a byte order mark before them.
    public var isUTF8: Bool { steps.isEmpty }

    /// How often the proportion of raw to decoded bytes changes.
    var stepCount: Int { steps.count }

    /// The raw bytes of a span of whole characters of `utf8`; nil when an end lies inside a character that is not
    /// written byte for byte.
    public func sourceSpan(of span: TextSpan) -> TextSpan? {
        guard span.end <= ownCount, let start = source(of: span.start), let end = source(of: span.end), start <= end
        else { return nil }
        return TextSpan(start, end)
    }

    /// Appends to `map` where the characters of `span` stood, as text that starts at `textStart`.
    public func appendRuns(of span: TextSpan, textStart: Int, to map: inout SourceMap) {
        if span.isEmpty || span.start >= ownCount { return }
        let span = TextSpan(span.start, min(span.end, ownCount))
        guard !steps.isEmpty else {
            map.append(
                SourceMap.Run(
                    textStart: textStart, textCount: span.count, sourceStart: span.start + lead,
                    sourceCount: span.count, correspondence: .bytes))
            return
        }
        var index = step(before: span.start)
        var offset = span.start
        guard var from = source(of: offset, in: index) else { return }
        while offset < span.end {
            let end = min(span.end, textEnd(of: index))
            // Where one step ends the next begins.
            guard let to = source(of: end, in: index) else { return }
            map.append(
                SourceMap.Run(
                    textStart: textStart + offset - span.start, textCount: end - offset, sourceStart: from,
                    sourceCount: to - from, correspondence: to - from == end - offset ? .bytes : .proportional))
            (offset, from) = (end, to)
            index += 1
        }
    }

    private func source(of offset: Int) -> Int? {
        if steps.isEmpty { return offset + lead }
        return source(of: offset, in: step(before: offset))
    }

    private func source(of offset: Int, in index: Int) -> Int? {
        let step = steps[index]
        let within = offset - Int(step.text)
        if within == 0 { return Int(step.source) }
        let textCount = textEnd(of: index) - Int(step.text)
        let sourceEnd = index + 1 < steps.count ? Int(steps[index + 1].source) : rawCount
        if within == textCount { return sourceEnd }
        let (quotient, remainder) = (within * (sourceEnd - Int(step.source))).quotientAndRemainder(
            dividingBy: textCount)
        return remainder == 0 ? Int(step.source) + quotient : nil
    }

    private func textEnd(of index: Int) -> Int { index + 1 < steps.count ? Int(steps[index + 1].text) : ownCount }

    /// The last step at or before a place in the text.
    private func step(before offset: Int) -> Int {
        var low = 0
        var high = steps.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(steps[middle].text) <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
