import Model
import PCRE2
import Patterns

/// Reads glossary entries: the lines under 名词解释, and runs of numbered notes that explain words of the text.
public struct TermStage: Sendable {
    private let glossaryWords: [[UInt8]]
    private let entry: Rule
    private let numbers: [Int]
    private let separators: [(rule: Rule, isLeftOut: Bool)]

    /// Takes the rules `terms` and the lexicon `heading_words` of a pack.
    ///
    /// - Throws: `SetupError` when the rule of entries or all separators are missing.
    public init(pack: Pack) throws(SetupError) {
        let lexicon = pack.lexicons["heading_words"]
        let role = lexicon?.column("role") ?? 0
        glossaryWords = (lexicon?.rows ?? []).filter { $0.columns[role] == "glossary" }.map {
            Array($0.columns[0].utf8)
        }
        let rules = pack.rules["terms"] ?? []
        separators = rules.compactMap { rule in rule.fields["separates"].map { (rule, $0 == "at") } }
        guard let entry = rules.first(where: { $0.id == "term.entry" }), !separators.isEmpty else {
            throw SetupError([
                Fault(file: "rules/terms.rules", place: "term.entry", message: "the rule or the separators are missing")
            ])
        }
        self.entry = entry
        numbers = ["number", "number2", "number3"].map(entry.group).filter { $0 != 0 }
    }

    /// The glossary entries of a document in order.
    public func terms(in document: Document, folded: FoldedText, scratch: MatchScratch) -> [TermRecord] {
        var terms: [TermRecord] = []
        folded.bytes.withUnsafeBufferPointer { text in
            var glossary: Int?
            var isNumbered = false
            var first = 0
            for (index, part) in folded.parts.enumerated() {
                let block = document.blocks[part.block]
                if case .heading(let section) = block.kind {
                    glossary = isGlossary(part.range, text) ? section : nil
                    isNumbered = false
                    first = terms.count
                    continue
                }
                if glossary != nil || block.kind == .term {
                    guard block.kind == .paragraph || block.kind == .term else { continue }
                    if let term = self.entry(part, text, document, folded, scratch), !isNumbered || term.number != nil {
                        if term.number != nil { isNumbered = true }
                        terms.append(term)
                    } else if terms.count > first {
                        Self.continueLast(&terms, with: block, part, document, folded)
                    }
                } else if notesBegin(at: index, text, folded, document, scratch) {
                    for next in index..<folded.parts.count {
                        guard document.blocks[folded.parts[next].block].kind == .paragraph,
                            let term = self.entry(folded.parts[next], text, document, folded, scratch),
                            term.number != nil
                        else { break }
                        terms.append(term)
                    }
                }
            }
        }
        return terms
    }

    /// True for 名词解释 and for headings that end with it.
    private func isGlossary(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        glossaryWords.contains { text[range].count >= $0.count && text[range].suffix($0.count).elementsEqual($0) }
    }

    /// True for the first of three or more blocks that begin with [1], [2], [3] and explain a word each.
    private func notesBegin(
        at index: Int, _ text: UnsafeBufferPointer<UInt8>, _ folded: FoldedText, _ document: Document,
        _ scratch: MatchScratch
    ) -> Bool {
        let part = folded.parts[index]
        guard text[part.range.lowerBound] == UInt8(ascii: "["), part.range.count > 6, index + 2 < folded.parts.count
        else { return false }
        for offset in 0..<3 {
            let next = folded.parts[index + offset]
            guard text[next.range.lowerBound] == UInt8(ascii: "["), document.blocks[next.block].kind == .paragraph,
                let term = entry(next, text, document, folded, scratch), term.number == String(offset + 1)
            else { return false }
        }
        return true
    }

    /// The entry that a block is; nil when it has no term and definition.
    private func entry(
        _ part: FoldedText.Part, _ text: UnsafeBufferPointer<UInt8>, _ document: Document, _ folded: FoldedText,
        _ scratch: MatchScratch
    ) -> TermRecord? {
        var number: String?
        var start = part.range.lowerBound
        if entry.pattern.match(in: text, at: start, scratch: scratch), scratch.end(0) < part.range.upperBound {
            for group in numbers {
                if let range = scratch.range(group) { number = String(decoding: text[range], as: UTF8.self) }
            }
            start = scratch.end(0)
        }
        var offset = start
        while offset < part.range.upperBound && offset - start <= 150 {
            if text[offset] == 0xE3 && text[offset + 1] == 0x80 && text[offset + 2] == 0x82 { return nil }
            for separator in separators where separator.rule.pattern.match(in: text, at: offset, scratch: scratch) {
                guard let match = scratch.range(0), offset > start, match.upperBound < part.range.upperBound else {
                    continue
                }
                let definition = (separator.isLeftOut ? match.upperBound : match.lowerBound)..<part.range.upperBound
                return TermRecord(
                    place: Place(
                        span: document.blocks[part.block].span, section: document.blocks[part.block].section),
                    rule: separator.rule.id, number: number, term: folded.original(start..<offset, in: document.text),
                    definition: folded.original(definition, in: document.text))
            }
            let byte = text[offset]
            offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
        return nil
    }

    /// A block without a number goes on with the definition before it.
    private static func continueLast(
        _ terms: inout [TermRecord], with block: Block, _ part: FoldedText.Part, _ document: Document,
        _ folded: FoldedText
    ) {
        let last = terms.count - 1
        terms[last].definition += folded.original(part.range, in: document.text)
        terms[last].place.span = TextSpan(terms[last].place.span.start, block.span.end)
    }
}
