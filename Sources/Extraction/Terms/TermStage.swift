import Model
import PCRE2
import Patterns

/// Reads glossary entries: the lines under 名词解释, runs of numbered notes that explain words of the text, and footnotes
/// whose marks stand in the text.
public struct TermStage: Sendable {
    private let entry: Rule
    private let numbers: [Int]
    private let bareNumber: Int
    private let separators: [Separator]
    /// The groups for a bracket before the word.
    private let brackets: [Int]
    /// The characters that separators begin with, where all say so.
    private let first: MarkedCharacters?

    /// A rule that ends the word of an entry.
    private struct Separator: Sendable {
        let rule: Rule
        /// True where what it matches belongs neither to the word nor to what explains it.
        let isLeftOut: Bool
        /// True for the end of the bracket that the word stands in.
        let closes: Bool
        /// True for one that ends words behind a number alone.
        let isOfNumbered: Bool
        /// The characters that it can begin with; nil where the rule doesn't say.
        let first: MarkedCharacters?

        /// Nil for a rule that separates nothing.
        init?(_ rule: Rule) {
            guard let place = rule.fields["separates"] else { return nil }
            self.rule = rule
            isLeftOut = place == "at"
            closes = rule.fields["closes"] != nil
            isOfNumbered = rule.fields["numbered"] != nil
            first = rule.fields["first"].map { MarkedCharacters(ofRules: [$0]) }
        }
    }

    /// Takes the rules `terms` of a pack.
    ///
    /// - Throws: `SetupError` when the rule of entries or all separators are missing.
    public init(pack: Pack) throws(SetupError) {
        let rules = pack.rules["terms"] ?? []
        separators = rules.compactMap(Separator.init)
        guard let entry = rules.first(where: { $0.id == "term.entry" }), !separators.isEmpty else {
            throw SetupError([
                Fault(file: "rules/terms.rules", place: "term.entry", message: "the rule or the separators are missing")
            ])
        }
        self.entry = entry
        let first = separators.compactMap { $0.rule.fields["first"] }
        self.first = first.count == separators.count ? MarkedCharacters(ofRules: first) : nil
        numbers = ["number", "number2", "number3", "number4", "number5", "number6", "number7"].map(entry.group).filter {
            $0 != 0
        }
        bareNumber = entry.group("bare")
        brackets = ["open", "open2"].map(entry.group).filter { $0 != 0 }
    }

    /// The glossary entries of a document in order; its headings must have been found.
    public func terms(in document: Document, folded: FoldedText, scratch: MatchScratch) -> [TermRecord] {
        var terms: [TermRecord] = []
        folded.bytes.withUnsafeBufferPointer { text in
            var isGlossary = false
            var isNumbered = false
            var first = 0
            for (index, part) in folded.parts.enumerated() {
                let block = document.blocks[part.block]
                if case .heading(let section) = block.kind {
                    isGlossary = document.sections[section].isGlossary
                    isNumbered = false
                    first = terms.count
                    continue
                }
                if isGlossary {
                    guard block.kind == .paragraph else { continue }
                    let before = terms.count > first ? terms.last?.number : nil
                    if let term = self.entry(part, after: before, text, document, folded, scratch),
                        !isNumbered || term.number != nil
                    {
                        if term.number != nil { isNumbered = true }
                        terms.append(term)
                    } else if terms.count > first, !Footnotes.isNote(block.span, of: document.text) {
                        Self.continueLast(&terms, with: block, part, document, folded)
                    }
                } else if notesBegin(at: index, text, folded, document, scratch) {
                    for next in index..<folded.parts.count {
                        guard document.blocks[folded.parts[next].block].kind == .paragraph,
                            let term = self.entry(
                                folded.parts[next], after: nil, text, document, folded, scratch),
                            term.number != nil
                        else { break }
                        terms.append(term)
                    }
                }
            }
        }
        terms.removeAll(where: \.definition.isEmpty)
        let footnotes = Footnotes.terms(of: document, without: terms)
        return footnotes.isEmpty ? terms : (terms + footnotes).sorted { $0.place.span.start < $1.place.span.start }
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
                let term = entry(next, after: nil, text, document, folded, scratch), term.number == String(offset + 1)
            else { return false }
        }
        return true
    }

    /// The entry that a block is, behind one with the number `before`; nil when it has no term. The definition of a
    /// numbered one may be empty: it stands in the blocks that follow.
    private func entry(
        _ part: FoldedText.Part, after before: String?, _ text: UnsafeBufferPointer<UInt8>, _ document: Document,
        _ folded: FoldedText, _ scratch: MatchScratch
    ) -> TermRecord? {
        var number: String?
        var start = part.range.lowerBound
        // 【链长制】: the word ends with its bracket, whatever stands in it.
        var isInBrackets = false
        if entry.pattern.match(in: text, at: start, scratch: scratch), scratch.end(0) < part.range.upperBound {
            for group in numbers {
                if let range = scratch.range(group) { number = String(decoding: text[range], as: UTF8.self) }
            }
            if let range = scratch.range(bareNumber) {
                let bare = String(decoding: text[range], as: UTF8.self)
                if Int(bare) == (before.flatMap { Int($0) } ?? 0) + 1 { number = bare }
            }
            if number != nil || scratch.range(bareNumber) == nil {
                start = scratch.end(0)
                isInBrackets = brackets.contains { scratch.range($0) != nil }
            }
        }
        var offset = start
        var parentheses = 0
        while offset < part.range.upperBound && offset - start <= 150 {
            if text[offset] == UInt8(ascii: ")") { parentheses -= 1 }
            let isOutside = parentheses <= 0
            if text[offset] == UInt8(ascii: "(") { parentheses += 1 }
            let mayBegin = first?.contains(text, offset) ?? true
            for separator in separators
            where isOutside && mayBegin && separator.closes == isInBrackets
                && (number != nil || !separator.isOfNumbered)
                && separator.first?.contains(text, offset) ?? true
                && separator.rule.pattern.match(in: text, at: offset, scratch: scratch)
            {
                guard let match = scratch.range(0), offset > start,
                    match.upperBound < part.range.upperBound || number != nil
                else { continue }
                let definition = (separator.isLeftOut ? match.upperBound : match.lowerBound)..<part.range.upperBound
                return TermRecord(
                    place: Place(
                        span: document.blocks[part.block].span, section: document.blocks[part.block].section),
                    rule: separator.rule.id, number: number, term: folded.original(start..<offset, in: document.text),
                    definition: folded.original(definition, in: document.text))
            }
            // A sentence that explains no word.
            if text.has("。", at: offset, end: part.range.upperBound) { return nil }
            let byte = text[offset]
            offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
        // A numbered word alone in its line, explained in the next ones.
        guard let own = number.flatMap({ Int($0) }), own == (before.flatMap { Int($0) } ?? 0) + 1,
            start < part.range.upperBound, part.range.upperBound - start <= Self.longestWordAlone,
            !text[start..<part.range.upperBound].contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") })
        else { return nil }
        return TermRecord(
            place: Place(span: document.blocks[part.block].span, section: document.blocks[part.block].section),
            rule: entry.id, number: number, term: folded.original(start..<part.range.upperBound, in: document.text),
            definition: "")
    }

    /// Bytes of a word that stands alone in its line.
    private static let longestWordAlone = 60

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
