import Patterns
import Testing

@testable import Extraction

@Suite struct NumberNeighboursTests {
    @Test func rulesAreTriedWhereTheirExamplesStand() throws {
        let pack = try Pack(files: Pack.embeddedFiles())
        let atDigits = (pack.rules["quantities"] ?? []).filter { $0.fields["after"] != nil }
        let rules = (pack.rules["rejects"] ?? []) + atDigits
        for rule in rules {
            // The filter of this rule alone must let its own examples through.
            let filter = NumberNeighbours([rule])
            for example in rule.examples {
                let span = try #require(example.span)
                Array(example.text.utf8).withUnsafeBufferPointer { text in
                    #expect(filter.mayFit(text, at: span.start), "\(rule.id): \(example.text)")
                }
            }
        }
        #expect(rules.count > 5)
    }

    @Test func anAmountIsPassedOver() throws {
        let filter = NumberNeighbours(try Pack(files: Pack.embeddedFiles()).rules["rejects"] ?? [])
        Array("增长7.5%".utf8).withUnsafeBufferPointer { text in
            #expect(!filter.mayFit(text, at: 6))
        }
    }
}
