import Testing

@testable import Review

@Suite("The review page")
struct ReviewPageTests {
    private func page(_ text: String, _ marks: [ReviewMark]) -> String {
        ReviewPage(title: "云岭市 <报告>", facts: [.init(name: "region", value: "云岭市")], text: text, marks: marks).html
    }

    private func metric(_ place: Range<Int>, _ value: String = "5") -> ReviewMark {
        ReviewMark(
            kind: .metric, place: place, title: "企业 5家", variants: ["level", "target"],
            fields: [.init(name: "value", value: value)], judgement: .wrong)
    }

    @Test("A metric is marked at its code points, and markup in the text is only text")
    func mark() {
        let html = page("新增<b>5家企业", [metric(5..<7)])
        #expect(
            html.contains(
                "新增&lt;b&gt;<a id=\"r0\"></a><mark class=\"metric level target wrong\" data-r=\"0\" tabindex=\"0\">5家</mark>企业"
            ))
        #expect(html.contains("<title>云岭市 &lt;报告&gt;</title>"))
    }

    @Test("No value can end the script element, and nothing is loaded from elsewhere")
    func safety() {
        let html = page("5家", [metric(0..<2, "</script><script>alert(1)</script>")])
        #expect(!html.contains("</script><script>alert"))
        #expect(!html.contains("http://") && !html.contains("https://") && !html.contains("src=\""))
    }

    @Test("Records that lie outside the text are counted and not lost")
    func outside() {
        #expect(page("5家", [metric(1..<9)]).contains("1 records lie outside the text"))
    }

    @Test("Marks that overlap share a segment")
    func overlap() {
        let segments = MarkedSegments.cut(count: 10, places: [2..<8, 4..<6, 6..<9, 9..<20])
        #expect(segments.map(\.place) == [0..<2, 2..<4, 4..<6, 6..<8, 8..<9, 9..<10])
        #expect(segments.map(\.marks) == [[], [0], [0, 1], [0, 2], [2], []])
    }
}
