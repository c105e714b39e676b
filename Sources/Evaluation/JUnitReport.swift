/// An evaluation for a build server: one suite a document, one case a label or false alarm; one case a floor.
public enum JUnitReport {
    /// With a comparison, only labels newly wrong and alarms newly false fail; without one, none do but the floors.
    ///
    /// Labels that aren't right and weren't before are skipped cases: known, and not forgotten.
    public static func text(
        _ result: EvaluationResult, comparison: Comparison? = nil, breaches: [Floors.Breach] = []
    ) -> String {
        let newlyWrong = Set((comparison?.newlyWrong ?? []).map { "\($0.document) \($0.key)" })
        var suites = result.documents.map { document in
            suite(
                document.name,
                document.verdicts.map { verdict in
                    testCase(document.name, verdict, fails: newlyWrong.contains("\(document.name) \(verdict.key)"))
                })
        }
        if !breaches.isEmpty {
            suites.append(
                suite(
                    "floors",
                    breaches.map {
                        Case(
                            xml: "<testcase classname=\"floors.\(escaped($0.of))\" name=\"\(escaped($0.name))\">"
                                + "<failure message=\"\(escaped($0.message))\"/></testcase>", isFailure: true,
                            isSkipped: false)
                    }))
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n\(suites.joined())</testsuites>\n"
    }

    private struct Case {
        var xml: String
        var isFailure: Bool
        var isSkipped: Bool
    }

    private static func suite(_ name: String, _ cases: [Case]) -> String {
        let failures = cases.count(where: \.isFailure)
        let skipped = cases.count(where: \.isSkipped)
        let body = cases.map { "    \($0.xml)\n" }.joined()
        return "  <testsuite name=\"\(escaped(name))\" tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\""
            + " skipped=\"\(skipped)\">\n\(body)  </testsuite>\n"
    }

    private static func testCase(_ document: String, _ verdict: Verdict, fails: Bool) -> Case {
        let head = "<testcase classname=\"\(escaped(document)).\(verdict.kind)\" name=\"\(escaped(verdict.key))\""
        if verdict.isRight { return Case(xml: head + "/>", isFailure: false, isSkipped: false) }
        let message = escaped(TextReport.line(verdict, in: document))
        let element = fails ? "failure" : "skipped"
        return Case(
            xml: "\(head)><\(element) message=\"\(message)\"/></testcase>", isFailure: fails, isSkipped: !fails)
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            case "\t": result += "&#9;"
            default:
                // XML 1.0 has no other control characters and no non-characters.
                let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
            }
        }
        return result
    }
}
