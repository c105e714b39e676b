import Patterns
import Testing

@testable import Extraction

@Suite struct NeededWordsTests {
    @Test func rulesAreTriedWhereTheirExamplesStand() throws {
        let rules = try Pack(files: Pack.embeddedFiles()).rules["description"] ?? []
        let needed = NeededWords(rules.map(NeededWords.words))
        for (index, rule) in rules.enumerated() {
            for example in rule.examples {
                let possible = Array(example.text.utf8).withUnsafeBufferPointer { needed.rules(in: $0) }
                #expect(possible & 1 << UInt64(index) != 0, "\(rule.id): \(example.text)")
            }
        }
    }

    @Test func aWordThatBeginsAnotherIsFoundInIt() {
        let needed = NeededWords([["日期"], ["日期时间"], [], ["网站"]])
        let possible = Array("发布日期时间".utf8).withUnsafeBufferPointer { needed.rules(in: $0) }
        #expect(possible == 0b111)
    }
}
