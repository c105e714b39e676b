import Patterns

/// By what means goods and people are carried: 铁路货运量9万吨,货物周转量3亿吨公里.
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
}
