import Patterns

/// What a share says that it is part of.
public struct ShareWhole: Sendable {
    /// Its words, without what says whose it is: 一般公共预算收入.
    let words: String
    /// Its canonical code.
    let code: String?
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
            range = withoutPrefixes(text, range)
            guard !range.isEmpty else { return nil }
            let words = String(decoding: text[range], as: UTF8.self)
            let code = entry(for: words)?.code
            return code != nil || range.count >= Self.shortestWhole ? ShareWhole(words: words, code: code) : nil
        }
    }

    /// True for an amount's indicator with the same code, or where there is none with the same words.
    public func isWhole(_ whole: ShareWhole, _ indicator: String, code: String?) -> Bool {
        if let own = whole.code { return own == code }
        guard code == nil, indicator.utf8.count >= whole.words.utf8.count else { return false }
        return indicator.withBytes { text in
            whole.words.withBytes { words in
                let rest = text[withoutPrefixes(text, 0..<text.count)]
                return rest.elementsEqual(words)
            }
        }
    }

    /// Bytes of the shortest words that mean one thing without a code.
    private static let shortestWhole = 12
}
