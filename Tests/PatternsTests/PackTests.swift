import PCRE2
import Patterns
import Testing

@Suite struct PackTests {
    @Test func theEmbeddedPackKeepsItsExamples() throws {
        let pack = try Pack(files: Pack.embeddedFiles())
        #expect(!pack.lexicons.isEmpty && !pack.rules.isEmpty)
        #expect(pack.faultsOfExamples().map(\.description) == [])
    }

    @Test func everyFaultIsReportedAtOnce() {
        let files: Pack.Files = [
            ("lexicons/units.tsv", Array("#surface\tcode\n元\tCNY\n元\tCNY\n\tx\n".utf8)),
            ("rules/a.rules", Array("id: one\npattern: (?&NOTHING)\nid: two\npattern: (\n".utf8)),
        ]
        #expect {
            _ = try Pack(files: files)
        } throws: { error in
            let text = "\(error)"
            return ["line 3", "empty surface", "NOTHING", "two: missing closing parenthesis"].allSatisfy {
                text.contains($0)
            }
        }
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
}
