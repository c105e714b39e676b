import Patterns

/// Subjects that a sentence names once: by what means goods and people are carried (铁路货运量9万吨,货物周转量3亿吨公里), and
/// schools, patents and accidents.
extension SentenceReader {
    /// Puts the means of transport that a name of the sentence begins with before the turnovers behind it that name none.
    func nameModes(_ text: UnsafeBufferPointer<UInt8>, _ items: [SentenceItem]) {
        var mode: Range<Int>?
        for item in items {
            guard let name = item.name.first else { continue }
            if let mode, item.name.count == 1, words.turnovers.isWhole(name, of: text) {
                item.name = NamePieces(mode, name)
            } else if let own = self.mode(of: name, text) {
                mode = own
            } else if item.name.count == 1, name == item.before {
                // Another subject ends what the means holds for.
                mode = nil
            }
        }
    }

    /// 铁路 of 铁路货运量, 公路水路 of 公路水路货运量, where what is carried follows; nil for another name.
    private func mode(of name: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var end = name.lowerBound
        while let word = words.modes.beginning(in: text, at: end, end: name.upperBound) { end += word.count }
        guard end > name.lowerBound,
            words.transports.beginning(in: text, at: end, end: name.upperBound) != nil
        else { return nil }
        return name.lowerBound..<end
    }

    /// Puts the kind of school that is counted, or that students were told of before, before students that name none
    /// (小学招生7万人,在校生59万人), and 专利 and accidents before what
    /// else is told of them (专利申请量9件、授权量8件).
    func nameKin(_ text: UnsafeBufferPointer<UInt8>, _ items: [SentenceItem]) {
        // As in few sentences.
        let hasKin = items.contains { item in
            guard let last = item.name.last else { return false }
            return words.kin.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil
        }
        guard hasKin else { return }
        nameKin(text, items, of: words.students, behind: words.schools)
        nameKin(text, items, of: words.patents, behind: nil)
        nameKin(text, items, of: words.casualties, behind: nil)
    }

    private func nameKin(
        _ text: UnsafeBufferPointer<UInt8>, _ items: [SentenceItem], of measures: FewWords, behind owners: FewWords?
    ) {
        var owner: Range<Int>?
        for item in items {
            guard item.measure == .level || item.measure == .change, let last = item.name.last else { continue }
            if let owner, item.name.count == 1, measures.isWhole(last, of: text) {
                item.name = NamePieces(owner, last)
            } else if let word = measures.ending(in: text, at: last.upperBound, floor: last.lowerBound + 6) {
                owner = last.lowerBound..<(last.upperBound - word.count)
            } else if isCounted(item), let owners, let counted = thing(of: item.name, text),
                owners.ending(in: text, at: counted.upperBound, floor: counted.lowerBound) != nil
            {
                owner = counted
            } else if item.measure == .level {
                owner = nil
            }
        }
    }

    /// The only part of a name but for what a parenthesis adds: 中等职业学校(含技工学校).
    private func thing(of name: NamePieces, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let first = name.first, let last = name.last else { return nil }
        return name.count == 1 || name.count == 2 && text[last.lowerBound] == UInt8(ascii: "(") ? first : nil
    }
}
