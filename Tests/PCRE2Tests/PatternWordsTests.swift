import PCRE2
import Testing

@Suite struct PatternWordsTests {
    private static let words = ["个", "个月", "元", "元每人", "人", "亿元", "平方米", "月"]

    /// The lengths of the words at a place, found the slow way.
    private static func lengths(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
        words.reduce(0) { lengths, word in
            text[offset...].starts(with: word.utf8) ? lengths | 1 << UInt64(word.utf8.count - 1) : lengths
        }
    }

    private static var alternation: String {
        "(?:" + words.sorted { $0.utf8.count > $1.utf8.count }.joined(separator: "|") + ")"
    }

    private static func site(_ words: inout PatternWords) throws -> String {
        let site = words.add(longest: 3) { lengths($0, $1) }
        return try #require(site)
    }

    /// What a pattern finds everywhere in a text, with the bytes of its groups; «W» stands for one of the words.
    private static func found(_ pattern: String, in text: String, looksUp: Bool) throws -> [[Range<Int>?]] {
        var lookups = PatternWords()
        var source = ""
        for (index, piece) in pattern.split(separator: "W", omittingEmptySubsequences: false).enumerated() {
            if index > 0 {
                source += looksUp ? try site(&lookups) : alternation
            }
            source += piece
        }
        let compiled = try Pattern(source, options: .anchored, words: lookups)
        let scratch = MatchScratch()
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }.map { offset in
                guard compiled.match(in: bytes, at: offset, scratch: scratch) else { return [] }
                return (0..<compiled.groupCount).map { scratch.range($0) }
            }
        }
    }

    @Test(arguments: [
        "W", "[0-9]+W", "[0-9]+(?<unit>W)", "(?<unit>W)(?!人)", "[0-9]+(?<a>W)?(?:-[0-9]+(?<b>W))?", "W(?<!月)",
        "(?:W|年)W",
        "[0-9]+(W)(W)", "(W)每(W)", "[0-9]+(?:W万|W)", "(?:[0-9]+(W))+", "[0-9]+W$",
        "(?<low>[0-9]+)(?<scale>亿)?(?<unit>W)",
    ])
    func wordsAreTakenAsAlternativesWould(pattern: String) throws {
        for text in [
            "12个月", "3个-5个月", "7亿元每人", "80平方米", "9元每人个", "1人2个3元", "个月月", "", "5", "平方", "12个月30元每人每月",
            "4个人个月个万", "6元每", "元", "😀元", "个\n月",
        ] {
            let wanted = try Self.found(pattern, in: text, looksUp: false)
            #expect(try Self.found(pattern, in: text, looksUp: true) == wanted, "\(pattern) in \(text)")
        }
    }

    @Test func scratchesServePatternsWithWordsAndWithout() throws {
        var words = PatternWords()
        let unit = try Pattern(Self.site(&words), options: .anchored, words: words)
        var others = PatternWords()
        let nowhere = others.add(longest: 3) { _, _ in 0 }
        let never = try Pattern(#require(nowhere), options: .anchored, words: others)
        let plain = try Pattern(".", options: .anchored)
        let scratch = MatchScratch()
        Array("亿元".utf8).withUnsafeBufferPointer { text in
            for _ in 0..<3 {
                #expect(unit.match(in: text, at: 0, scratch: scratch) && scratch.range(0) == 0..<6)
                #expect(!never.match(in: text, at: 0, scratch: scratch))
                #expect(plain.match(in: text, at: 0, scratch: scratch) && scratch.range(0) == 0..<3)
            }
        }
    }

    @Test func aPatternHasRoomForSoManyPlaces() {
        var words = PatternWords()
        for _ in 0..<127 { #expect(words.add(longest: 1) { _, _ in 0 } != nil) }
        #expect(words.add(longest: 1) { _, _ in 0 } == nil)
    }
}
