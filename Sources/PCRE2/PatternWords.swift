import CPCRE2

/// Lists of words that a pattern looks up in tables instead of holding them as alternatives.
///
/// Hundreds of words make a pattern that takes as long to compile as fifty others. Where one of them may stand the
/// pattern takes any characters, and is asked before them which words begin there, and behind them whether they are one
/// (callouts, pcre2callout(3)). As with alternatives, longer words are tried before shorter ones.
public struct PatternWords: Sendable {
    /// The lengths of all words of a list that begin at an offset (bytes) of a text: bit n for one of n + 1 bytes.
    public typealias Lengths = @Sendable (_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64

    /// Bytes that a word may have at most.
    public static let longestWord = 64
    /// Places in a pattern, since each has two of the numbers that a callout can have.
    static let mostSites = 127

    /// For each place in the pattern its list.
    private(set) var sites: [Lengths] = []

    /// Makes words for a pattern that has no place for any.
    public init() {}

    /// Adds a place where a word of a list, of so many characters at most, is to stand; gives what the pattern has to say
    /// there. It must not be in a group that the pattern calls, since a place is remembered once. Nil when there are too
    /// many places.
    public mutating func add(longest characters: Int, _ lengths: @escaping Lengths) -> String? {
        if sites.count == Self.mostSites { return nil }
        sites.append(lengths)
        let number = 2 * sites.count
        return "(?:(?C\(number - 1)).{1,\(characters)}(?C\(number)))"
    }
}

/// What a match remembers of the places of `PatternWords`.
final class WordCalls {
    /// The pattern's places.
    var sites: [PatternWords.Lengths] = []
    /// For each place where a word may begin, and the words that do.
    private let begun: UnsafeMutablePointer<(offset: Int, lengths: UInt64)>

    init() {
        begun = .allocate(capacity: PatternWords.mostSites)
        begun.initialize(repeating: (0, 0), count: PatternWords.mostSites)
    }

    deinit { begun.deallocate() }

    /// Answers all callouts of matches with a context; the context must not outlive this object.
    func answer(_ context: OpaquePointer) {
        pcre2_set_callout_8(
            context,
            { block, calls in
                guard let block, let calls else { return 0 }
                return Unmanaged<WordCalls>.fromOpaque(calls).takeUnretainedValue().takes(block.pointee) ? 0 : 1
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Whether a match may go on.
    private func takes(_ block: pcre2_callout_block_8) -> Bool {
        let site = Int(block.callout_number - 1) / 2
        guard site < sites.count else { return true }
        if block.callout_number & 1 == 1 {
            let text = UnsafeBufferPointer(start: block.subject, count: block.subject_length)
            begun[site] = (block.current_position, sites[site](text, block.current_position))
            return begun[site].lengths != 0
        }
        let length = block.current_position - begun[site].offset
        return (1...PatternWords.longestWord).contains(length) && begun[site].lengths >> UInt64(length - 1) & 1 == 1
    }
}
