import JSONSchema
import Testing

@Suite(.enabled(if: ConformanceSuite.folder != nil, "needs ../shared/conformance/json-schema"))
struct ConformanceTests {
    @Test func allRequiredCasesPass() throws {
        let cases = try ConformanceSuite.cases(in: "")
        #expect(cases.count >= 1299)
        for test in cases {
            let outcome = ConformanceSuite.outcome(test, assertsFormats: false)
            #expect(outcome == nil, "\(test.label): \(outcome ?? "")")
        }
    }

    @Test func allOptionalCasesPassButThoseListed() throws {
        let cases = try ConformanceSuite.cases(in: "/optional")
        check(cases, assertsFormats: false)
    }

    @Test func allFormatCasesPassButThoseListed() throws {
        let cases = try ConformanceSuite.cases(in: "/optional/format")
        check(cases, assertsFormats: true)
    }

    /// A listed case that passes is a failure too: the list says what is so.
    private func check(_ cases: [ConformanceSuite.Case], assertsFormats: Bool) {
        for test in cases {
            let outcome = ConformanceSuite.outcome(test, assertsFormats: assertsFormats)
            if let reason = ConformanceExceptions.reasons[test.label] {
                #expect(outcome != nil, "\(test.label) passes now; listed because: \(reason)")
            } else {
                #expect(outcome == nil, "\(test.label): \(outcome ?? "")")
            }
        }
    }

    @Test func everyExceptionIsACase() throws {
        let labels = try Set(
            (ConformanceSuite.cases(in: "/optional") + ConformanceSuite.cases(in: "/optional/format")).map(\.label))
        for label in ConformanceExceptions.reasons.keys { #expect(labels.contains(label), "no such case: \(label)") }
    }
}
