import Model
import Testing

@testable import Readers

@Suite("A web page as a document")
struct HTMLReaderTests {
    static func read(_ html: String, limits: HTMLLimits = .standard) throws -> Document {
        let bytes = Array(html.utf8)
        let source = DocumentSource(
            path: "page.html", mediaType: "text/html", encoding: "utf-8", byteCount: bytes.count, sha256: "")
        return try HTMLReader(words: .embedded, limits: limits).read(
            DecodedText(utf8: bytes), source: source, id: "page")
    }

    private static let page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>云岭市2031年统计公报-云岭市人民政府</title>
        <meta name="ArticleTitle" content="云岭市2031年统计公报"><meta name="PubDate" content="2032-03-01 09:00">
        <script>var a = "<p>不是正文</p>";</script></head><body>
        <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/news">要闻</a></li></ul></div>
        <div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/tj">统计公报</a></div>
        <h1>云岭市2031年统计公报</h1><div class="info">发布时间：2032-03-01 09:00 来源：云岭市统计局</div>
        <div class="TRS_Editor"><p>　　初步核算，全年地区生产总值<b>1<span>2</span>3</b>4.5亿元，比上年增长<font>6</font>.7%。</p>
        <p>全年粮食产量 88.2 万吨，<br>增长2.1%。其中，夏粮&nbsp;30.0万吨，减少<!-- 注 -->0.4万吨。</p>
        <table><tr><td>指标</td><td>数值</td></tr><tr><td>人口</td><td>120.3</td></tr></table>
        </div><div class="footer"><p>云ICP备20310001号 网站标识码：5309990001</p></div></body></html>
        """

    @Test("main text, blocks and metadata of a small page")
    func smallPage() throws {
        let document = try Self.read(Self.page)
        #expect(
            String(decoding: document.text, as: UTF8.self) == """
                云岭市2031年统计公报
                发布时间：2032-03-01 09:00 来源：云岭市统计局
                初步核算，全年地区生产总值1234.5亿元，比上年增长6.7%。
                全年粮食产量 88.2 万吨，
                增长2.1%。其中，夏粮\u{A0}30.0万吨，减少0.4万吨。
                指标\t数值
                人口\t120.3

                """)
        #expect(document.blocks.map(\.kind).prefix(3) == [.title, .metadata, .paragraph])
        #expect(document.pageMetadata["breadcrumb"] == "首页 > 统计公报")
        #expect(document.pageMetadata["published"] == "2032-03-01 09:00")
        #expect(document.pageMetadata["source"] == "云岭市统计局")
        #expect(document.pageMetadata["sitecode"] == "5309990001")
        #expect(document.pageMetadata["icp"] == "云ICP备20310001号")
        #expect(document.tables.count == 1)
        #expect(document.tables[0].headerRowCount == 1)
        #expect(document.findings.isEmpty)
    }

    @Test("source of a number whose digits stand in different tags covers the tags")
    func sourceCoversTags() throws {
        let document = try Self.read(Self.page)
        let text = String(decoding: document.text, as: UTF8.self)
        let start = text.utf8.distance(from: text.startIndex, to: text.range(ofWord: "1234.5")!.lowerBound)
        let source = try #require(document.sourceMap.source(of: TextSpan(start, start + 6)))
        #expect(
            String(decoding: Array(Self.page.utf8)[source.range], as: UTF8.self) == "1<span>2</span>3</b>4.5")
    }

    @Test("a piece cut out of a page is a document", arguments: ["<p>全年生产总值12亿元,增长5%。</p>", "<div>全市常住人口100万人</div>"])
    func piece(html: String) throws {
        let document = try DocumentReader(words: .embedded).read(Array(html.utf8), path: "piece.html", id: "piece")
        #expect(document.findings.isEmpty)
        #expect(document.blocks.contains { $0.kind == .paragraph })
    }
}
