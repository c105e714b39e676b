import Patterns
import Testing

@testable import Extraction

@Suite struct NumeralNeighboursTests {
    private let pack = Sample.pack
    private var rules: [Rule] { (pack.rules["quantities"] ?? []).filter { $0.fields["trigger"] == "numeral" } }

    @Test func rulesAreTriedWhereTheirExamplesStand() throws {
        let neighbours = NumeralNeighbours(rules, Units(pack: pack))
        for (index, rule) in rules.enumerated() {
            for example in rule.examples {
                let span = try #require(example.span)
                let tried = Array(example.text.utf8).withUnsafeBufferPointer { neighbours.rules($0, at: span.start) }
                #expect(tried & 1 << UInt64(index) != 0, "\(rule.id): \(example.text)")
            }
        }
        #expect(rules.count > 10)
    }

    /// A rule without the fields would be tried at every numeral of every text.
    @Test func everyRuleSaysWhereItIsTried() {
        for rule in rules { #expect(rule.fields["after"] != nil || rule.fields["first"] != nil, "\(rule.id)") }
    }

    @Test(arguments: ["十三五规划", "三是", "一", "两岸", "一个"])
    func otherNumeralsAreLeftToFewRules(_ text: String) {
        let neighbours = NumeralNeighbours(rules, Units(pack: pack))
        let tried = Array(text.utf8).withUnsafeBufferPointer { neighbours.rules($0, at: 0) }
        #expect(tried == 0, "\(text)")
    }

    @Test func allRulesAreTriedInsteadOfLookingForTheEndOfManyNumerals() {
        let neighbours = NumeralNeighbours(rules, Units(pack: pack))
        let text = Array(String(repeating: "一", count: 101).utf8)
        #expect(text.withUnsafeBufferPointer { neighbours.rules($0, at: 0) } == .max)
        #expect(text.withUnsafeBufferPointer { neighbours.rules($0, at: 6) } == 0)
    }
}
