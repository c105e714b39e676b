import Patterns
import Testing

@testable import Extraction

@Suite struct DateScannerTests {
    @Test func everyRuleIsTriedWhereItsExamplesStand() throws {
        let pack = try Pack(files: Pack.embeddedFiles())
        let scanner = try DateScanner(pack: pack, vocabulary: TimeVocabulary(pack: pack))
        var count = 0
        for (index, rule) in scanner.rules.enumerated() {
            for example in rule.rule.examples {
                let span = try #require(example.span, "\(rule.rule.id): \(example.text)")
                Array(example.text.utf8).withUnsafeBufferPointer { text in
                    #expect(
                        scanner.rulesTried(in: text, at: span.start).contains(index), "\(rule.rule.id): \(example.text)"
                    )
                }
                count += 1
            }
        }
        #expect(count > 50)
    }
}
