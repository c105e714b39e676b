import Patterns

/// What a share says that it is part of.
public struct ShareWhole: Sendable {
    /// Its words, without what says whose it is: 一般公共预算收入.
    public let words: String
    /// Its canonical code.
    let code: String?
    /// Whose it is: 全市; empty where that is not said.
    let scope: String
    /// True where what has the share is called the same, so that it is that of a larger place.
    let isOfSame: Bool
}

extension IndicatorCatalogue {
    /// The whole that the words of a share name: 一般公共预算收入 of 税收收入占全市一般公共预算收入的比重; nil where they name none, or
    /// none that is told from others (全市).
    public func whole(ofShare indicator: String) -> ShareWhole? {
        indicator.withBytes { text in
            guard let share = shares.last(in: text, 0..<text.count) else { return nil }
            var range = share.upperBound..<text.count
            if let end = shareEnds.ending(in: text, at: range.upperBound, floor: range.lowerBound) {
                range = range.lowerBound..<(range.upperBound - end.count)
            }
            let scope = self.scope(text, range)
            range = withoutPrefixes(text, range)
            guard !range.isEmpty else { return nil }
            let words = String(decoding: text[range], as: UTF8.self)
            let code = entry(for: words)?.code
            guard code != nil || range.count >= Self.shortestWhole else { return nil }
            let part = withoutPrefixes(text, 0..<share.lowerBound)
            return ShareWhole(
                words: words, code: code, scope: String(decoding: text[scope], as: UTF8.self),
                isOfSame: text[part].elementsEqual(text[range]))
        }
    }

    /// True for an amount's indicator with the same code, or where there is none with the same words.
    public func isWhole(_ whole: ShareWhole, _ indicator: String, code: String?) -> Bool {
        if !whole.scope.isEmpty {
            // 省级支出占全省支出的三成, 海洋生产总值占全省海洋生产总值的两成: not of what is told of another place.
            let isOther = indicator.withBytes { text in
                let own = scope(text, 0..<text.count)
                return own.isEmpty ? whole.isOfSame : !whole.scope.withBytes { $0.elementsEqual(text[own]) }
            }
            if isOther { return false }
        }
        if let own = whole.code { return own == code }
        guard indicator.utf8.count >= whole.words.utf8.count else { return false }
        return indicator.withBytes { text in
            whole.words.withBytes { words in
                let rest = text[withoutPrefixes(text, 0..<text.count)]
                return rest.elementsEqual(words)
            }
        }
    }

    /// The word at the head of a name that says whose it is: 全市; empty where none stands there.
    private func scope(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        let scope = scopes.beginning(in: text, at: range.lowerBound, end: range.upperBound)
        return range.lowerBound..<(range.lowerBound + (scope?.count ?? 0))
    }

    /// Bytes of the shortest words that mean one thing without a code.
    private static let shortestWhole = 12
}
