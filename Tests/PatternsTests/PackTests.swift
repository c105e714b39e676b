import Model
import PCRE2
import Patterns
import Testing

@Suite struct PackTests {
    @Test func theEmbeddedPackKeepsItsExamples() throws {
        let pack = try Pack(files: Pack.embeddedFiles())
        #expect(!pack.lexicons.isEmpty && !pack.rules.isEmpty)
        #expect(pack.faultsOfExamples().map(\.description) == [])
    }

    @Test func threadsMakeTheSamePack() throws {
        let files = Pack.embeddedFiles()
        let packs = try [1, 2].map { try Pack(files: files, threads: $0) }
        #expect(packs[0].digest == packs[1].digest)
        #expect(packs[0].rules.keys.sorted() == packs[1].rules.keys.sorted())
        for (name, rules) in packs[0].rules { #expect(rules.map(\.id) == packs[1].rules[name]?.map(\.id)) }
        #expect(packs[0].lexicons.mapValues(\.rows.count) == packs[1].lexicons.mapValues(\.rows.count))
        #expect(Regions(pack: packs[1]).named("海珠区") == Regions(pack: packs[0]).named("海珠区"))
        #expect(!Regions(pack: packs[1]).named("海珠区").isEmpty)
    }

    @Test(arguments: [1, 2])
    func everyFaultIsReportedAtOnceAndInOrder(threads: Int) {
        let files: Pack.Files = [
            ("lexicons/words.tsv", Array("#surface\tcode\n元\tCNY\n元\tCNY\n\tx\n".utf8)),
            ("rules/a.rules", Array("id: one\npattern: (?&NOTHING)\nid: two\npattern: (\n".utf8)),
        ]
        #expect {
            _ = try Pack(files: files, threads: threads)
        } throws: { error in
            let lines = "\(error)".split(separator: "\n")
            let words = ["line 3", "empty surface", "NOTHING", "two: missing closing parenthesis"]
            return lines.count == words.count && zip(lines, words).allSatisfy { $0.contains($1) }
        }
    }

    @Test func unitsNeedAPowerAndAKind() {
        func faults(_ list: String) -> [String] {
            do throws(SetupError) {
                _ = try Pack(files: [("lexicons/units.tsv", Array(list.utf8))])
                return []
            } catch {
                return error.faults.map(\.description)
            }
        }
        #expect(faults("#surface\tcode\tpower\tkind\n元\tCNY\t0\tmoney\n成\t%\t1\tratio\n") == [])
        #expect(
            faults("#surface\tcode\tpower\tkind\n元\tCNY\t\tmoney\n成\t%\t1\trate\n") == [
                "lexicons/units.tsv: line 2: «» is no power of ten",
                "lexicons/units.tsv: line 3: «rate» is no kind of unit",
            ])
        #expect(
            faults("#surface\tcode\n元\tCNY\n") == [
                "lexicons/units.tsv: header: columns code, power and kind are needed"
            ])
    }

    @Test func aRuleThatBreaksItsExampleIsAFault() throws {
        let rules = "id: digits\npattern: [0-9]+\nexample: 共⟦12⟧家\nexample: ⟦共⟧12家\ncounter: 共3家\n"
        let pack = try Pack(files: [("rules/a.rules", Array(rules.utf8))])
        #expect(pack.faultsOfExamples().map(\.place) == ["line 4", "line 5"])
    }

    @Test func alternationsPreferTheLongerWord() throws {
        let pattern = try Pattern(
            "(?:" + Lexicon.alternation(of: ["万", "万元", "元", "亿元/平方米"]) + ")", options: .anchored)
        let scratch = MatchScratch()
        for text in ["万", "万元", "元", "亿元/平方米"] {
            #expect(Array(text.utf8).withUnsafeBufferPointer { pattern.match(in: $0, at: 0, scratch: scratch) })
            #expect(scratch.range(0) == 0..<text.utf8.count)
        }
    }
}

@Suite struct AlternationTests {
    /// A long list is found by halves, its first words apart.
    @Test func longListsFindTheirWords() throws {
        let firsts = (0..<90).compactMap { Unicode.Scalar(0x4E00 + UInt32($0) * 37) }.map(String.init)
        let words = firsts + firsts.map { $0 + "元" } + ["%", "a", "ab", "🙂", "é"]
        let pattern = try Pattern("(?:" + Lexicon.alternation(of: words) + ")", options: .anchored)
        let scratch = MatchScratch()
        for word in words + ["一二", "元", "龥", "b", "~"] {
            let text = Array((word + "口").utf8)
            let longest = words.filter { text.starts(with: $0.utf8) }.map(\.utf8.count).max()
            let end = text.withUnsafeBufferPointer { bytes in
                pattern.match(in: bytes, at: 0, scratch: scratch) ? scratch.end(0) : nil
            }
            #expect(end == longest, "\(word)")
        }
    }
}

@Suite struct WordTrieTests {
    @Test func walksBackFromANumber() {
        let trie = WordTrie(["增长", "同比增长", "约"], direction: .backward)
        let text = Array("税收同比增长约8%".utf8)
        text.withUnsafeBufferPointer { bytes in
            let about = trie.longest(in: bytes, at: 21, bounds: 0..<text.count)
            #expect(about?.word == 2 && about?.count == 3)
            let growth = trie.longest(in: bytes, at: 18, bounds: 0..<text.count)
            #expect(growth?.word == 1 && growth?.count == 12)
            #expect(trie.longest(in: bytes, at: 18, bounds: 12..<text.count)?.word == 0)
        }
    }

    @Test func findsWhatALookAtEachWordFinds() {
        let words = ["增长", "增", "增长率", "比上年增长", "a", "ab", "é", "🙂", "率", "长率", "增长", ""]
        let text = Array("ab比上年增长率🙂增é长率a增长".utf8)
        for direction in [WordTrie.Direction.forward, .backward] {
            let trie = WordTrie(words, direction: direction)
            text.withUnsafeBufferPointer { bytes in
                for place in 0...text.count {
                    let before = Array(text[..<place])
                    let behind = Array(text[place...])
                    let fitting = words.filter { word in
                        if word.isEmpty { return false }
                        return direction == .forward
                            ? behind.starts(with: word.utf8) : before.reversed().starts(with: word.utf8.reversed())
                    }
                    let longest = fitting.max { $0.utf8.count < $1.utf8.count }
                    let found = trie.longest(in: bytes, at: place, bounds: 0..<text.count)
                    #expect(found?.count == longest?.utf8.count)
                    #expect(found.map { words[$0.word] } == longest)
                    #expect(found?.word != 10)
                }
            }
        }
    }

    @Test func noWordBeginsWhereNoneMay() {
        let words = ["增长", "约a", "ab", "é", "🙂长"]
        let trie = WordTrie(words, direction: .forward)
        let text = Array("比上🙂长a约aé增比增长ab年率".utf8)
        text.withUnsafeBufferPointer { bytes in
            var isSure = 0
            for place in text.indices where !trie.mayBegin(in: bytes, at: place, end: text.count) {
                #expect(trie.longest(in: bytes, at: place, bounds: place..<text.count) == nil)
                isSure += 1
            }
            #expect(isSure > 2)
        }
    }

    @Test func theFirstPlaceIsTheFirstWithAWordBeforeALimit() {
        let trie = WordTrie(["增长", "增", "约a", "ab", "é", "🙂长", "率"], direction: .forward)
        let text = Array("比上🙂长a约aé增比增长ab年率".utf8)
        let starts = text.indices.filter { text[$0] & 0xC0 != 0x80 }
        text.withUnsafeBufferPointer { bytes in
            for start in starts {
                for end in (starts + [text.count]) where end >= start {
                    for limit in starts {
                        let places = starts.filter { $0 >= start && $0 < limit && $0 < end }
                        let place = places.first { trie.longest(in: bytes, at: $0, bounds: $0..<end) != nil }
                        let found = trie.first(in: bytes, from: start, before: limit, end: end)
                        #expect(found?.start == place)
                        let longest = place.flatMap { trie.longest(in: bytes, at: $0, bounds: $0..<end) }
                        #expect(found?.found.count == longest?.count)
                    }
                }
            }
        }
    }
}

@Suite struct LookedUpListTests {
    /// A pack with a list that patterns look up, and the same list cut in two that they hold as alternatives.
    private static func packs() throws -> [Pack] {
        let nouns = (0..<400).map { number in
            String(
                String.UnicodeScalarView(
                    [0x4E00 + number, 0x5000 + number % 7].prefix(number % 3 + 1).compactMap(Unicode.Scalar.init)))
        }
        let list = { (words: ArraySlice<String>) in Array(("#surface\n" + words.joined(separator: "\n") + "\n").utf8) }
        let rule = { (units: String) in
            Array(
                "id: counted\npattern: [0-9]+(?<unit>\(units))(?!\(nouns[1]))\nexample: ⟦1\(nouns[0])⟧\ncounter: 1\n"
                    .utf8)
        }
        return [
            try Pack(files: [("lexicons/nouns.tsv", list(nouns[...])), ("rules/a.rules", rule("(?&NOUNS)"))]),
            try Pack(files: [
                ("lexicons/ones.tsv", list(nouns[..<200])), ("lexicons/others.tsv", list(nouns[200...])),
                ("rules/a.rules", rule("(?:(?&ONES)|(?&OTHERS))")),
            ]),
        ]
    }

    @Test func longListsAreTakenAsShortOnesAre() throws {
        let packs = try Self.packs()
        #expect(packs.map { $0.faultsOfExamples().count } == [0, 0])
        let patterns = packs.map { $0.rules["a"]![0].pattern }
        #expect(patterns[0].source.utf8.count < 100 && patterns[1].source.utf8.count > 1_000)
        let scratch = MatchScratch()
        for number in 0..<420 {
            let text = Array("12\(Unicode.Scalar(0x4E00 + number)!)\(Unicode.Scalar(0x5000 + number % 5)!)人".utf8)
            let ends = text.withUnsafeBufferPointer { text in
                patterns.map { $0.match(in: text, at: 0, scratch: scratch) ? scratch.end(0) : -1 }
            }
            #expect(ends[0] == ends[1])
        }
    }
}
