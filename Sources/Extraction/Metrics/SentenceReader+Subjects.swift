import Model
import Patterns

/// Subjects of clauses that hold no number, for what the next clause says of them: 汽车产业蓬勃发展,产值达9亿元.
extension SentenceReader {
    /// 汽车产业 and 产值 of 汽车产业蓬勃发展,实现产值9亿元: what figures such as 产值 and 总量, or a share, are of, where the clause before has no
    /// number and says how it goes with its subject; nil for other names and clauses.
    func nameOfFigure(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: [SentenceItem], _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> NamePieces? {
        let item = items[index]
        guard item.clause == item.floor, item.clause > sentence.lowerBound + 12, !item.before.isEmpty,
            index == 0 || items[index - 1].end < item.clause - 1
        else { return nil }
        let figure = naming.withoutReach(text, item.before)
        // 执行中因补助增加,支出达9亿元: accounts are those of a fund.
        let isFigure =
            naming.isFigure(text, figure) && !words.accounts.isWhole(figure, of: text)
            && words.sectors.beginning(in: text, at: figure.lowerBound, end: figure.upperBound) == nil
        let isShare = startsWithShareVerb(text, figure) && item.measure == .share
        guard isShare || isFigure || naming.isGeneric(text, figure),
            !item.isAttribute || item.measure != .share,
            let subject = subjectOfClause(text, sentence, items, index, dates, dateIndex, isBareNoun: isShare)
        else { return nil }
        item.thing = NamePieces(subject)
        return NamePieces(subject, figure)
    }

    /// The subject of the clause before: what stands before the words that say how it goes with it.
    private func subjectOfClause(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: [SentenceItem], _ index: Int,
        _ dates: [ResolvedDate], _ dateIndex: Range<Int>, isBareNoun: Bool
    ) -> Range<Int>? {
        let end = items[index].clause - 1
        guard text[end] == UInt8(ascii: ",") else { return nil }
        let (start, inParenthesis) = clauseStart(text, sentence.lowerBound, end, sentence.lowerBound)
        guard !inParenthesis, start < end, index == 0 || items[index - 1].end <= start else { return nil }
        var subject = naming.trimmed(text, start..<end, dates: dates, dateIndex: dateIndex)
        if let predicate = words.predicates.first(in: text, subject) {
            subject = naming.trimmed(
                text, subject.lowerBound..<predicate.lowerBound, dates: dates, dateIndex: dateIndex)
        } else if !isBareNoun
            || words.accounts.ending(in: text, at: subject.upperBound, floor: subject.lowerBound) == nil
                && words.measures.ending(in: text, at: subject.upperBound, floor: subject.lowerBound) == nil
        {
            // 这些项目的投资额,占全年投资的三分之二: no more than what the share is of.
            return nil
        }
        // 金融业集聚能力进一步增强: what is told of it is no part of its name.
        while let aspect = words.aspects.ending(in: text, at: subject.upperBound, floor: subject.lowerBound + 6) {
            subject = subject.lowerBound..<(subject.upperBound - aspect.count)
        }
        guard subject.count <= Self.longestSubject,
            subject.count >= 9
                || words.producers.ending(in: text, at: subject.upperBound, floor: subject.lowerBound) != nil,
            words.headsOfNoSubject.beginning(in: text, at: subject.lowerBound, end: subject.upperBound) == nil,
            naming.leadingVerbs(text, subject).isEmpty, !naming.isGeneric(text, subject)
        else { return nil }
        return subject
    }

    /// Bytes of a subject that can be part of a name.
    private static let longestSubject = 75
}
