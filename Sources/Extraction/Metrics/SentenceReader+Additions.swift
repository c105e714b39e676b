import Model

/// Lists of what was added, which a head says of all: 新增的生产能力有:原煤开采20万吨,公路300公里.
extension SentenceReader {
    /// Puts 新增 of the clause before a colon before the names of the amounts behind it, which would be taken for all that
    /// there is otherwise.
    func nameAdditions(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems) {
        guard
            let first = items.firstIndex(where: {
                $0.clause > sentence.lowerBound && text[$0.clause - 1] == UInt8(ascii: ":")
            }), first + 1 < items.count, case let colon = items[first].clause - 1
        else { return }
        let (head, _) = clauseStart(
            text, sentence.lowerBound, colon, first > 0 ? items[first - 1].end : sentence.lowerBound)
        guard head < colon, let added = words.added.last(in: text, head..<colon) else { return }
        for item in items[first...] where item.measure == .level {
            guard let name = item.name.first, name.lowerBound > colon,
                words.added.beginning(in: text, at: name.lowerBound, end: name.upperBound) == nil
            else { continue }
            var pieces = NamePieces(added)
            pieces.append(contentsOf: item.name)
            item.name = pieces
        }
    }
}
