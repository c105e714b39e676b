import Patterns
import Testing

@testable import Extraction

@Suite struct NumberNeighboursTests {
    @Test func rulesAreTriedWhereTheirExamplesStand() throws {
        let pack = try Pack(files: Pack.embeddedFiles())
        let atDigits = (pack.rules["quantities"] ?? []).filter {
            $0.fields["trigger"] == "digit" && $0.fields["after"] != nil
        }
        let rules = (pack.rules["rejects"] ?? []) + atDigits
        for rule in rules {
            // The filter of this rule alone must let its own examples through.
            let filter = NumberNeighbours([rule])
            for example in rule.examples {
                let span = try #require(example.span)
                Array(example.text.utf8).withUnsafeBufferPointer { text in
                    let mayFit = filter.rules(text, at: span.start) != 0
                    #expect(mayFit, "\(rule.id): \(example.text)")
                }
            }
        }
        #expect(rules.count > 5)
    }

    /// A rule without any of the fields would be tried at every number of every text, and all others with it.
    @Test func everyRejectSaysWhereItIsTried() throws {
        for rule in try Pack(files: Pack.embeddedFiles()).rules["rejects"] ?? [] {
            let says = ["before", "after", "after_counter", "digits"].contains { rule.fields[$0] != nil }
            #expect(says, "\(rule.id)")
        }
    }

    @Test func anAmountIsPassedOver() throws {
        let filter = NumberNeighbours(try Pack(files: Pack.embeddedFiles()).rules["rejects"] ?? [])
        let mayFit = Array("增长7.5%".utf8).withUnsafeBufferPointer { filter.rules($0, at: 6) != 0 }
        #expect(!mayFit)
    }
}
