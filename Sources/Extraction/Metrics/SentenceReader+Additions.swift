import Model

/// Lists of what was added, which a head says of all: 新增的生产能力有:原煤开采20万吨,公路300公里.
extension SentenceReader {
    /// Puts 新增 of the head of a sentence, up to its first colon, before the names of the amounts behind it, which would be
    /// taken for all that there is otherwise.
    func nameAdditions(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: [SentenceItem]) {
        guard let first = items.first, items.count > 1, first.clause > sentence.lowerBound,
            case let colon = first.clause - 1, text[colon] == UInt8(ascii: ":"),
            let added = words.added.last(in: text, sentence.lowerBound..<colon),
            !ClauseTailReader.contains(text, added.upperBound..<colon, ",")
        else { return }
        for item in items where item.measure == .level {
            guard let name = item.name.first, name.lowerBound > colon,
                words.added.beginning(in: text, at: name.lowerBound, end: name.upperBound) == nil
            else { continue }
            var pieces = NamePieces(added)
            pieces.append(contentsOf: item.name)
            item.name = pieces
        }
    }
}
