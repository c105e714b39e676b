import Model
import Patterns

/// What 其中: at the end of a paragraph opens; a class, since hardly any paragraph has one and all hand it on.
final class ListOfParts {
    var parts: PartsOfWhole
    /// True where the first of its paragraphs begins with a number: one without is none of them.
    let isNumbered: Bool

    init(_ parts: PartsOfWhole, isNumbered: Bool) {
        self.parts = parts
        self.isNumbered = isNumbered
    }
}

/// What is kept of a sentence for the parts that the next ones tell: behind a full stop, behind a semicolon, in the paragraphs below 其中:,
/// and where a clause names again what they are of.
extension SentenceReader {
    /// True where a clause before a number's ends with 中: 常住人口中,男性9万人.
    @inline(__always)
    func isBehindAmong(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem) -> Bool {
        let word = item.clause - "中,".utf8.count
        return word > sentence.lowerBound && text[item.clause - 1] == UInt8(ascii: ",")
            && text.has("中", at: word, end: item.clause)
    }

    /// Opens parts of what the clause before the first number names, where a number of it was told before: 常住人口98万人。…
    /// 常住人口中,男性50万人,女性48万人.
    @inline(never)
    func openPartsAmong(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>, _ paragraph: inout ParagraphState, _ mentions: [MetricMention]
    ) {
        let comma = items[0].clause - 1
        let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, comma, sentence.lowerBound)
        guard !inParenthesis, !items[0].isInParenthesis,
            words.part.partOpenings.ending(in: text, at: comma, floor: start) == nil
        else { return }
        var name = naming.trimmed(text, start..<(comma - "中".utf8.count), dates: dates, dateIndex: dateIndex)
        if text.has("在", at: name.lowerBound, end: name.upperBound) {
            name = (name.lowerBound + "在".utf8.count)..<name.upperBound
        }
        let scope = words.name.scope.longest(in: text, at: name.lowerBound, bounds: name)?.count ?? 0
        name = (name.lowerBound + scope)..<name.upperBound
        guard name.count >= 6 else { return }
        let called = String(decoding: UnsafeBufferPointer(rebasing: text[name]), as: UTF8.self)
        let unit = items[0].measure == .level ? items[0].quantity.unit : nil
        let told = (max(0, mentions.count - Self.reachOfAll)..<mentions.count).last { index in
            mentions[index].measure == .level && !mentions[index].isEarlierValue
                && (unit == nil || mentions[index].quantity.unit == unit)
                && mentions[index].indicator.hasSuffix(called) && isScope(beforeName: called, mentions[index].indicator)
        }
        guard let told, let whole = asWhole(told, mentions) else { return }
        paragraph.parts = PartsOfWhole(
            areTold: true, candidates: told..<(told + 1), wholes: [whole], firstPart: mentions.count, isList: true,
            among: called, end: sentence.upperBound)
    }

    /// True where an indicator has no more words before a name than those of a place: 全市常住人口.
    private func isScope(beforeName name: String, _ indicator: String) -> Bool {
        let length = indicator.utf8.count - name.utf8.count
        return length == 0
            || indicator.withBytes { words.name.scope.longest(in: $0, at: 0, bounds: 0..<length)?.count == length }
    }

    /// So many numbers back what a part of is told may have been told.
    private static let reachOfAll = 200

    /// Keeps what a sentence told for the next one, where that begins with 其中 or goes on with parts behind a semicolon, and for the
    /// paragraphs behind it, where it ends with 其中:.
    @inline(__always)
    func keepForParts(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems, _ base: Int,
        _ paragraph: ParagraphState
    ) -> ParagraphState.Told? {
        guard sentence.upperBound < text.count else { return nil }
        let next = sentence.upperBound + IndicatorNaming.characterLength(text[sentence.upperBound])
        if opensParts(text, at: next, end: text.count)
            || isBehindPartColon(text, sentence.upperBound)
        {
            return toldOfSentence(text, sentence, at: next, items, base, paragraph)
        }
        return paragraph.parts.isList && endsAtSemicolon(text, sentence)
            ? wholeOfList(sentence, items, base, paragraph) : nil
    }

    /// What a sentence tells that the next one opens parts of, or what the parts in it are of.
    @inline(never)
    private func toldOfSentence(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, at next: Int, _ items: SentenceItems, _ base: Int,
        _ paragraph: ParagraphState
    ) -> ParagraphState.Told {
        if paragraph.parts.areTold, let told = paragraph.told, told.firstMention < base,
            let whole = wholeOfKinds(text, sentence, at: next, told)
        {
            return whole
        }
        return ParagraphState.Told(
            range: sentence, firstMention: base, basis: basisOfAll(items, before: items.count),
            amounts: amounts(items[...]))
    }

    /// What the parts of a sentence are of, where the next one tells of all of it by another division, or of what is main in it: 债务余额9亿元。
    /// 其中,专项债务6亿元。分级次看,市级债务4亿元; nil before other sentences.
    @inline(never)
    private func wholeOfKinds(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, at next: Int, _ told: ParagraphState.Told
    ) -> ParagraphState.Told? {
        guard isBehind(told, sentence), isOfAll(text, at: next, end: text.count) else { return nil }
        var whole = told
        whole.range = sentence
        whole.isListed = false
        return whole
    }

    /// True for words that begin a list of all that was told of, and not of its last part: 分级次看, 主要支出项目完成情况.
    func isOfAll(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Bool {
        endOfDivision(text, at: start, end: end) != nil
            || words.part.mainLists.beginning(in: text, at: start, end: end) != nil
    }

    /// Behind 分级次看 or 按支出功能分类科目 at a byte, before a comma or a colon: what says by what all of something is divided; nil for other
    /// words.
    @inline(__always)
    func endOfDivision(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Int? {
        words.context.viewpoints.beginning(in: text, at: start, end: end).flatMap {
            endOfDivision(text, behind: start + $0.count, end)
        }
    }

    @inline(never)
    private func endOfDivision(_ text: UnsafeBufferPointer<UInt8>, behind start: Int, _ end: Int) -> Int? {
        guard let noun = words.part.divisions.beginning(in: text, at: start, end: end),
            let word = words.part.divisionEnds.beginning(in: text, at: start + noun.count, end: end),
            case let stop = start + noun.count + word.count,
            stop == end || text[stop] == UInt8(ascii: ",") || text[stop] == UInt8(ascii: ":")
        else { return nil }
        return stop
    }

    /// Where such words begin that end at a byte.
    @inline(never)
    func startOfDivision(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Int? {
        guard let word = words.part.divisionEnds.ending(in: text, at: end, floor: 0),
            case let noun = end - word.count, let named = words.part.divisions.ending(in: text, at: noun, floor: 0),
            let view = words.context.viewpoints.ending(in: text, at: noun - named.count, floor: 0)
        else { return nil }
        return noun - named.count - view.count
    }

    /// The whole of a list whose next part stands behind a semicolon: 债务余额78亿元,其中:一般债务50亿元;专项债务28亿元.
    @inline(never)
    private func wholeOfList(
        _ sentence: Range<Int>, _ items: SentenceItems, _ base: Int, _ paragraph: ParagraphState
    ) -> ParagraphState.Told? {
        let first = paragraph.parts.firstPart
        if first <= base {
            guard var told = paragraph.told, isBehind(told, sentence) else { return nil }
            told.range = sentence
            told.isListed = true
            return told
        }
        return ParagraphState.Told(
            range: sentence, firstMention: base, amounts: amounts(items[..<min(first - base, items.count)]),
            isListed: true)
    }

    /// The amounts among some items, but for those in parentheses.
    private func amounts(_ items: Slice<SentenceItems>) -> [ToldAmount] {
        items.compactMap { item in
            guard item.measure == .level, !item.isInParenthesis, !item.name.isEmpty else { return nil }
            return item.quantity.unit.map { ToldAmount(name: item.name, unit: $0) }
        }
    }

    /// True for the sentence directly behind the one that told of a whole.
    func isBehind(_ told: ParagraphState.Told, _ sentence: Range<Int>) -> Bool {
        sentence.lowerBound - told.range.upperBound <= "。".utf8.count
    }

    /// What 其中: at the end of the paragraph before opens, or the list that this paragraph goes on with; nil behind a heading.
    @inline(never)
    func listOfParts(
        behind told: ParagraphState.Told?, _ list: ListOfParts?, _ opening: ParagraphOpening,
        _ text: UnsafeBufferPointer<UInt8>, _ mentions: [MetricMention]
    ) -> ListOfParts? {
        if opening.isBehindHeading { return nil }
        let first = opening.head < text.count ? text[opening.head] : 0
        let isNumbered = Folding.isDigit(first) || first == UInt8(ascii: "(")
        guard let told, case let line = opening.head - 1, line > told.range.lowerBound, isBehindPartColon(text, line),
            case let next = told.range.upperBound + "。".utf8.count,
            line - told.range.upperBound <= "。其中:".utf8.count
                // 收入9亿元。主要收入项目情况:
                || next < line
                    && (words.part.listOpenings.isWhole(next..<(line - 1), of: text)
                        || startOfDivision(text, endingAt: line - 1) == next)
        else { return list.flatMap { $0.isNumbered && !isNumbered ? nil : $0 } }
        let end = mentions.count
        var candidates = told.firstMention..<end
        if isOfAll(text, at: next, end: line), let part = candidates.first(where: { isPartOfAmount($0, mentions) }) {
            candidates = told.firstMention..<part
        }
        return ListOfParts(
            PartsOfWhole(
                areTold: true, candidates: candidates, firstPart: end, basis: told.basis,
                areOfSentenceBefore: true, end: line),
            isNumbered: isNumbered)
    }

    /// The whole of which the first number of a paragraph is a part that a list of paragraphs tells: 收入9亿元,其中: and 1.税收收入6亿元. A
    /// paragraph that tells none ends the list.
    @inline(never)
    func readListed(
        _ item: SentenceItem, _ text: UnsafeBufferPointer<UInt8>, named indicator: String, isEarlier: Bool,
        _ paragraph: inout ParagraphState, _ mentions: [MetricMention]
    ) -> Int? {
        guard let list = paragraph.list else { return nil }
        let isFirst = list.parts.firstPart == mentions.count
        guard item.measure == .level, !isEarlier, !item.isInParenthesis, let amount = amount(item.quantity),
            let whole = take(amount, named: indicator, opens: isFirst, &list.parts, text, mentions)
        else {
            paragraph.list = nil
            return nil
        }
        paragraph.basisForRest = paragraph.basisForRest ?? list.parts.basis
        return whole
    }
}
