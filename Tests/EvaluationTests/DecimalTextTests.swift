import Testing

@testable import Evaluation

@Suite("Figures as text")
struct DecimalTextTests {
    @Test(
        "Fixed digits",
        arguments: [(0.0, "0.000"), (1.0, "1.000"), (0.0625, "0.062"), (-0.0125, "-0.012"), (12.3456, "12.346")])
    func fixed(_ value: Double, _ text: String) { #expect(DecimalText.fixed(value) == text) }

    @Test("Signs") func signed() {
        #expect(DecimalText.signed(0.01) == "+0.010")
        #expect(DecimalText.signed(0.0001) == "0.000")
        #expect(DecimalText.signed(-0.01) == "-0.010")
    }
}
