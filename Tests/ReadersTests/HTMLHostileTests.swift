import Model
import Testing

@testable import Readers

/// Pages made to break readers. Sizes are what a debug build reads in a moment; the benchmark has the full ones.
@Suite("Hostile pages")
struct HTMLHostileTests {
    private static let sentence = "<p>初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%。</p>"

    private static func repeated(_ piece: String, _ count: Int) -> String {
        String(repeating: piece, count: count)
    }

    /// Pages whose text must come through whole, with the finding that must say what was left out.
    static let pages: [(String, String, String?)] = [
        ("open div", "<body>" + repeated("<div>", 50_000) + sentence, "html.too_deep"),
        ("open b", "<body>" + repeated("<b>", 50_000) + sentence, nil),
        ("open font and p", "<body>" + repeated("<font><p>", 20_000) + sentence, nil),
        ("open tables", "<body>" + repeated("<ul><li><table><tr><td>", 5_000) + sentence, "html.too_deep"),
        (
            "end tags of nothing",
            "<body>" + repeated("<dl><dd>", 240) + repeated("<p><li><dt>", 5_000) + repeated("</p></li></dt>", 5_000)
                + sentence, nil
        ),
        ("attributes", "<body><div " + repeated("a=\"v\" ", 100_000) + ">" + sentence, "html.attributes_dropped"),
        ("depth 300", "<body>" + repeated("<div>", 300) + sentence + repeated("</div>", 300), nil),
        (
            "entity bomb",
            "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><body><p>&b;</p>" + sentence, nil
        ),
        (
            "external entity", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><body><p>&x;</p>" + sentence,
            nil
        ),
        ("null bytes", "<body><p>" + repeated("a\0", 20_000) + "</p>" + sentence, "html.null_bytes"),
        ("open comment", "<body>" + sentence + "<!-- " + repeated("x", 10_000), "html.unclosed"),
        ("open script", "<body>" + sentence + "<script>" + repeated("</scrip", 10_000), "html.unclosed"),
        ("open attribute", "<body>" + sentence + "<a href=\"" + repeated("x", 10_000), "html.unclosed"),
        (
            "broken JSON-LD",
            "<script type=application/ld+json>" + repeated("[", 50_000) + "</script><body>" + sentence, nil
        ),
        (
            "spans",
            "<body>" + repeated(sentence, 20) + "<table>"
                + repeated("<tr><td colspan=1000 rowspan=65534>甲</td><td>1</td></tr>", 2_000) + "</table>",
            "table.too_large"
        ),
        ("ampersands", "<body>" + sentence + "<p>" + repeated("&", 20_000), nil),
        ("ampersands with names", "<body>" + sentence + "<p>" + repeated("&a&&lt;&#x26;", 5_000), nil),
        ("less-than signs", "<body>" + sentence + "<p>" + repeated("<", 20_000), nil),
    ]

    @Test("the text comes through and every loss is said", arguments: pages.indices)
    func comesThrough(index: Int) throws {
        let (name, html, finding) = Self.pages[index]
        let document = try HTMLReaderTests.read(html)
        #expect(String(decoding: document.text, as: UTF8.self).contains("1234.5亿元"), "\(name)")
        let codes = document.findings.map(\.code).filter { $0 != "page.truncated" }
        #expect(codes == (finding.map { [$0] } ?? []), "\(name)")
        #expect(!String(decoding: document.text, as: UTF8.self).contains("root:"))
    }

    @Test("a text over ten million bytes is whole")
    func longText() throws {
        let html = "<body><p>" + Self.repeated("全年增长，稳中有进，比上年多。", 260_000) + "完</p></body>"
        let document = try HTMLReaderTests.read(html)
        #expect(document.text.count > 11_000_000)
        #expect(document.text.suffix(4).elementsEqual(Array("完\n".utf8)))
        #expect(document.findings.isEmpty)
    }

    @Test("bare marks of markup are text with exact places")
    func bareMarks() throws {
        let html = Self.sentence + "<p>甲&&乙<<丙 & < 12&3 x<5 a&b &amp; &lt;"
        let document = try HTMLReaderTests.read(html)
        #expect(String(decoding: document.text, as: UTF8.self).contains("甲&&乙<<丙 & < 12&3 x<5 a&b & <"))
        let raw = Array(html.utf8)
        for (offset, byte) in document.text.enumerated() where byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
            let source = try #require(document.sourceMap.source(of: TextSpan(offset, offset + 1)))
            #expect(["<", "&", "&amp;", "&lt;"].contains(String(decoding: raw[source.range], as: UTF8.self)))
        }
    }

    @Test("tables that go on share their slots with nobody")
    func slotsOfJoinedTables() throws {
        let row = "<tr><td>甲</td><td>1.5</td><td>2.5</td></tr>"
        let html = "<body>" + Self.sentence + Self.repeated("<table>\(row)\(row)</table>", 40)
        let document = try HTMLReaderTests.read(
            html,
            limits: HTMLLimits(depth: 500, attributesPerTag: 1_000, slotsPerTable: 1_000, slotsPerPage: 300))
        #expect(document.tables.map(\.rowCount).reduce(0, +) == 80)
        #expect(document.findings.map(\.code) == ["page.truncated"])
    }

    @Test("what is cut off says so")
    func truncated() throws {
        let document = try HTMLReaderTests.read("<html><body>" + Self.sentence + "<p>全年<b")
        #expect(document.findings.map(\.code) == ["page.truncated"])
    }

    @Test(
        "pages without a document",
        arguments: [
            (
                "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><hr>nginx</body></html>",
                "page.error"
            ),
            ("<html><body><div>您访问的页面不存在</div></body></html>", "page.error"),
            ("<html><body><div id=app></div><script src=a.js></script></body></html>", "page.empty"),
            ("", "page.empty"), ("<div class=spin>加载中</div>", "page.empty"),
            (
                "<html><body><ul>"
                    + repeated("<li><a href=a>云岭市统计局关于印发工作要点的通知</a></li>", 60) + "</ul></body></html>",
                "page.index"
            ),
        ])
    func noDocument(html: String, code: String) throws {
        let document = try HTMLReaderTests.read(html)
        #expect(document.findings.map(\.code) == [code])
        #expect(!document.blocks.contains { $0.kind == .paragraph })
    }
}

@Suite("Pages that hide or lose their text")
struct LostTextTests {
    private static let text = """
        <p>初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%。</p>
        <p>全年粮食产量88.2万吨，比上年增长2.1%，其中夏粮30.0万吨，减少0.4万吨。</p>
        <p>全年社会消费品零售总额456.7亿元，增长4.5%，其中限额以上单位消费品零售额120亿元。</p>
        """

    @Test("a short text that is hidden until a script shows it is read where the page shows nothing else")
    func hidden() throws {
        let page = "<h1>云岭市统计公报</h1><div style='display:none'>\(Self.text)\(Self.text)</div><p>正文加载中，请稍候。</p>"
        let document = try HTMLReaderTests.read(page)
        #expect(document.findings.contains { $0.code == "page.hidden_content" })
        #expect(document.blocks.count { $0.kind == .paragraph } >= 3)
    }

    @Test("a title that is never closed ends where the next tag begins, and that is said")
    func openTitle() throws {
        let document = try HTMLReaderTests.read(
            "<html><head><title>云岭市统计公报<body>\(Self.text)\(Self.text)</body></html>")
        #expect(document.findings.contains { $0.code == "html.unclosed" })
        #expect(document.pageMetadata["title"] == "云岭市统计公报")
        #expect(document.blocks.count { $0.kind == .paragraph } == 6)
    }

    @Test("of two documents in a page the first one's heading is the title")
    func twoDocuments() throws {
        let page = { (year: Int) in "<article><h1>\(year)年云岭市统计公报</h1>\(Self.text)</article>" }
        let document = try HTMLReaderTests.read("<body>\(page(2031))\(page(2030))</body>")
        #expect(document.titleSpan.map { document.string($0) } == "2031年云岭市统计公报")
    }
}
