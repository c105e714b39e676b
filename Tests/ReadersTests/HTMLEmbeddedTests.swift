import Model
import Testing

@testable import Readers

/// Pages whose text a script shows or writes.
@Suite("Text that a script shows")
struct HTMLEmbeddedTests {
    private static let sentences = [
        "初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%。",
        "全年粮食产量88.2万吨，比上年增长2.1%，其中夏粮30.0万吨，减少0.4万吨。",
        "全年规模以上工业增加值增长7.2%，其中采矿业增长3.1%，制造业增长8.0%。",
        "年末全市常住人口311.5万人，比上年末减少0.6万人，城镇化率61.3%。",
    ]
    private static let paragraphs = sentences.map { "<p>\($0)</p>" }.joined()
    private static let head = "<title>云岭市公报</title>"

    private func text(_ document: Document) -> String { String(decoding: document.text, as: UTF8.self) }

    @Test("an article that is invisible until a script has run, behind a page's own buttons")
    func invisible() throws {
        let document = try HTMLReaderTests.read(
            """
            \(Self.head)<body><h1>云岭市公报</h1><div id=js_content class="rich_media_content" style="visibility: hidden; opacity: 0">
            <p>点击上方蓝字关注我们</p>\(Self.paragraphs)</div><div>预览时标签不可点</div>
            <p>全年发布阅读量较高的文章36篇，累计阅读12.5万次，转载8.1万次，读者来自全国31个省份和地区。</p></body>
            """)
        #expect(Self.sentences.allSatisfy(text(document).contains))
        #expect(!text(document).contains("蓝字") && !text(document).contains("预览时"))
        let other = try HTMLReaderTests.read(
            "\(Self.head)<body><h1>云岭市公报</h1>\(Self.paragraphs)<div style=\"visibility:hidden\"><p>暂不公开的内容。</p></div>")
        #expect(!text(other).contains("暂不公开"))
    }

    @Test("what is shown where no script runs")
    func noscript() throws {
        let document = try HTMLReaderTests.read(
            "\(Self.head)<body><h1>云岭市公报</h1><div id=c></div><noscript><div>\(Self.paragraphs)\(Self.paragraphs)</div></noscript></body>"
        )
        #expect(Self.sentences.allSatisfy(text(document).contains))
        let notice = try HTMLReaderTests.read(
            "\(Self.head)<body><noscript>请开启脚本后浏览。</noscript><h1>云岭市公报</h1>\(Self.paragraphs)</body>")
        #expect(!text(notice).contains("请开启脚本"))
    }

    @Test(
        "text in a string of a script or of linked data",
        arguments: [
            ("<script>var a = 1, c = \"%\";\nshow(c);</script>", true),
            ("<script>window.state={\"article\":{\"id\":12,\"content\":\"%\"}}</script>", true),
            ("<script type=\"application/ld+json\">{\"headline\":\"云岭市公报\",\"articleBody\":\"%\"}</script>", false),
        ])
    func strings(script: String, isMarkup: Bool) throws {
        let string =
            isMarkup
            ? Self.paragraphs.replacing("<", with: "\\u003c").replacing("，", with: "\\uff0c")
            : Self.sentences.joined(separator: "\\n")
        let document = try HTMLReaderTests.read(
            "<html><head>\(Self.head)\(script.replacing("%", with: string))</head><body><h1>云岭市公报</h1><div id=app></div></body></html>"
        )
        #expect(document.findings.map(\.code) == ["page.embedded_text"])
        #expect(document.blocks.filter { $0.kind == .paragraph }.map { document.string($0.span) } == Self.sentences)
        // What stands nowhere in the page as it is has no place there.
        let last = try #require(document.blocks.last?.span)
        #expect(document.sourceMap.source(of: last) == nil)
    }

    @Test(
        "what stands beside such a string of its title, day and source",
        arguments: [
            "{\"list\":[{\"title\":\"通知\"}],\"article\":{\"title\":\"云岭市2031年公报\",\"publishTime\":\"2031-02-03 09:00\",\"source\":\"云岭市统计局\",\"content\":\"%\"}}",
            "{title: '云岭市2031年公报', pubDate : '2031-02-03 09:00', content: '%', docSource: '云岭市统计局', subtitle: ''}",
        ])
    func properties(state: String) throws {
        let script = state.replacing("%", with: Self.paragraphs)
        let document = try HTMLReaderTests.read(
            "<html><head><title>云岭市人民政府</title></head><body><div id=app></div><script>var a=\(script)</script></body></html>"
        )
        let metadata = document.pageMetadata
        #expect(metadata["articletitle"] == "云岭市2031年公报" && metadata["pubdate"] == "2031-02-03 09:00")
        #expect(metadata["contentsource"] == "云岭市统计局")
    }

    /// Read anew at each of its escaped quotes, the first string would take minutes here.
    @Test("a string that is not closed hides none that follows, of its own quotes or of others")
    func unclosed() throws {
        let open = "var a = \"" + String(repeating: "\\\"", count: 200_000)
        for (after, quote) in [("\n", "\""), ("\n", "'"), (" ", "'"), (" ", "`")] {
            let script = "\(open)\(after)b = \(quote)\(Self.paragraphs)\(quote)"
            let document = try HTMLReaderTests.read(
                "\(Self.head)<body><div id=app></div><script>\(script)</script></body>")
            #expect(document.blocks.filter { $0.kind == .paragraph }.map { document.string($0.span) } == Self.sentences)
        }
    }

    @Test("strings without sentences, and broken ones, are no text")
    func otherStrings() throws {
        let options = String(repeating: "云岭市,青河市,", count: 60)
        for script in ["var a = \"\(options)\";", "var a = \"" + Self.paragraphs, "var a = '\\"] {
            let document = try HTMLReaderTests.read(
                "\(Self.head)<body><div id=app></div><script>\(script)</script></body>")
            #expect(document.findings.contains { $0.code == "page.empty" })
        }
    }
}
