import Model
import Patterns

/// Words of money spent, by the list `spending_words`: who spends it, the verb, and what begins the purpose.
final class SpendingWords: Sendable {
    private let spending: WordTrie
    private let isVerb: [Bool]
    private let purposes: WordTrie
    private let adverbs: FewWords
    private let nouns: FewWords
    /// Those that are verbs at the head of a sentence, where nothing before them has said what the money is for.
    private let verbsAtHead: FewWords
    /// What says the number of money as well as that it is spent.
    let allotting: FewWords
    /// Where what money is spent on is only how far a plan was followed.
    let noPurposes: FewWords
    /// What begins a purpose directly behind the number alone.
    private let purposesAtOnce: FewWords

    /// Takes the list of a pack.
    ///
    /// - Throws: `SetupError` when the list or one of its roles is missing, and for each line whose role is not known.
    init(pack: Pack) throws(SetupError) {
        var words = RoleWords("spending_words", of: pack)
        let (verbs, funds) = (words.surfaces("spend"), words.surfaces("fund"))
        spending = WordTrie(verbs + funds, direction: .forward)
        isVerb = verbs.map { _ in true } + funds.map { _ in false }
        purposes = words.trie("purpose", .forward)
        adverbs = words.few("adverb")
        nouns = words.few("noun")
        verbsAtHead = words.few("verb_at_head")
        allotting = words.few("allot")
        noPurposes = words.few("no_purpose")
        purposesAtOnce = words.few("purpose_at_once")
        try words.finish()
    }

    /// Whether there is a verb among the words of `range`, when all are of this kind: 市财政投入; nil for others and for none.
    func hasVerb(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool? {
        guard !range.isEmpty else { return nil }
        var hasVerb = false
        var index = range.lowerBound
        while index < range.upperBound {
            guard let word = spending.longest(in: text, at: index, bounds: index..<range.upperBound) else { return nil }
            hasVerb = hasVerb || isVerb[word.word]
            index += word.count
        }
        return hasVerb
    }

    /// True when the words of `range` end as a name of money does: 财政投入, 下达资金; 投入 does not at the head of a sentence.
    func endsAsNoun(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isAtHead: Bool) -> Bool {
        nouns.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil
            && !(isAtHead && verbsAtHead.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil)
    }

    /// Byte behind the words at `offset` that name money (专项资金, 国债资金); `offset` where none do.
    func endOfFunds(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Int {
        var index = offset
        while let word = spending.longest(in: text, at: index, bounds: index..<end), !isVerb[word.word] {
            index += word.count
        }
        if index > offset { return behindSupport(text, index, end) }
        let limit = min(end, offset + Self.longestFund)
        while index < limit, text[index] >= 0xE4 || Self.isQuotationMark(text, index),
            purposes.longest(in: text, at: index, bounds: index..<limit) == nil
        {
            if let noun = nouns.beginning(in: text, at: index, end: limit) { return index + noun.count }
            index += IndicatorNaming.characterLength(text[index])
        }
        return offset
    }

    /// 资金支持 of 争取9亿元资金支持, where the clause ends behind it and so says not what for; the place itself elsewhere.
    private func behindSupport(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int {
        guard let word = purposes.longest(in: text, at: offset, bounds: offset..<end),
            case let behind = offset + word.count,
            behind == end || text[behind] < 0x80 || text.has("、", at: behind, end: end)
        else { return offset }
        return behind
    }

    /// True for “ and ”, in which money is named: “两重”资金.
    private static func isQuotationMark(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        text.has("“", at: offset, end: text.count) || text.has("”", at: offset, end: text.count)
    }

    /// Bytes within which a name of money ends.
    private static let longestFund = 30

    /// The word at `offset` that begins a purpose (支持, 用于), or stands there behind adverbs (积极推动); nil when none does
    /// before `end`. 为 and 对 are such words where it `mayBeginAtOnce`.
    func purpose(
        _ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int, mayBeginAtOnce: Bool
    ) -> Range<Int>? {
        var start = offset
        if mayBeginAtOnce, let word = purposesAtOnce.beginning(in: text, at: offset, end: end) {
            return offset..<(offset + word.count)
        }
        while true {
            if let word = purposes.longest(in: text, at: start, bounds: start..<end) {
                return start..<(start + word.count)
            }
            guard let adverb = adverbs.beginning(in: text, at: start, end: end) else { return nil }
            start += adverb.count
        }
    }

    /// True for 对, 为 and what else says only for whom something is done.
    func beginsAtOnce(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
        purposesAtOnce.isWhole(word, of: text)
    }
}
