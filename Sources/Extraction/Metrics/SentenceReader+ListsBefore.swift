import Patterns

/// Lists of values without subjects of their own behind a list that has as many: 甲、乙货运量分别为3吨、2吨,贸易额分别为9元、8元.
extension SentenceReader {
    /// Puts the subjects of the list before, here or before the semicolon, before what the values of another measure.
    func nameLikeListBefore(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ paragraph: inout ParagraphState
    ) {
        var subjects: [Range<Int>] = []
        if let known = paragraph.subjects {
            if goesOn(text, sentence, from: known.end) { subjects = known.subjects }
            paragraph.subjects = nil
        }
        var index = 0
        while index < items.count {
            let leader = items[index]
            guard leader.leader == index, isDistributed(text, leader), !leader.isInParenthesis else {
                // Another subject ends what the list holds for.
                if leader.leader == index, leader.measure == .level, !leader.isInParenthesis { subjects = [] }
                index += 1
                continue
            }
            let members = items.indices.filter { items[$0].leader == index }
            if let own = self.subjects(of: members, items) {
                // 甲、乙实现产值分别为9元和8元: the verb is no part of either.
                subjects = own.map { subject in
                    let verb = words.change.attained.ending(
                        in: text, at: subject.upperBound, floor: subject.lowerBound + 3)
                    return subject.lowerBound..<(subject.upperBound - (verb?.count ?? 0))
                }
            } else if members.count == subjects.count, isOfOneName(members, items), let name = leader.name.first,
                name == leader.before || leader.before.isEmpty, groups.beginning(in: text, name) == nil
            {
                for (subject, member) in zip(subjects, members) { items[member].name = NamePieces(subject, name) }
            }
            index = (members.last ?? index) + 1
        }
        if !subjects.isEmpty, endsAtSemicolon(text, sentence) { paragraph.subjects = (subjects, sentence.upperBound) }
    }

    /// True behind 分别, which may stand within the name, too: 业务收入分别占全部收入的.
    private func isDistributed(_ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem) -> Bool {
        item.tail.isDistributed
            || item.measure == .share
                && ClauseTailReader.contains(text, item.floor..<item.quantity.range.lowerBound, "分别")
    }

    /// 甲 and 乙 of a list that is named 甲货运量 and 乙货运量, whose last name lends the others its ending; nil for others.
    private func subjects(of members: [Int], _ items: SentenceItems) -> [Range<Int>]? {
        guard members.count > 1, let first = members.first, items[first].name.count > 1 else { return nil }
        // What all of them end with, from the last piece on.
        var ends = members.map { items[$0].name.count }
        while let shared = piece(items[first].name, ends[0] - 1),
            zip(members, ends).allSatisfy({ $1 > 1 && piece(items[$0].name, $1 - 1) == shared })
        {
            ends = ends.map { $0 - 1 }
        }
        let shared = ends[0] == 2 ? piece(items[first].name, 1) : nil
        var subjects: [Range<Int>] = []
        for (member, end) in zip(members, ends) {
            guard let own = items[member].name.first else { return nil }
            if end == 1, let shared, own.upperBound == shared.upperBound, own.lowerBound < shared.lowerBound {
                subjects.append(own.lowerBound..<shared.lowerBound)
            } else if end == ends[0] && shared == nil || end == 2 && piece(items[member].name, 1) == shared {
                subjects.append(own)
            } else {
                return nil
            }
        }
        // 东、中、西部地区业务量: one character alone is no name.
        return Set(subjects).count == subjects.count && subjects.allSatisfy { $0.count >= 6 } ? subjects : nil
    }

    /// A piece of a name; nil where it has not so many.
    private func piece(_ name: NamePieces, _ index: Int) -> Range<Int>? {
        index >= 0 && index < name.count ? name[index] : nil
    }

    /// True where all of a list have one name, of one piece, and are measured against the same.
    private func isOfOneName(_ members: [Int], _ items: SentenceItems) -> Bool {
        let first = items[members[0]]
        return first.name.count == 1
            && members.allSatisfy { items[$0].name == first.name && items[$0].basis == first.basis }
    }
}
