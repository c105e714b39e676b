import Model
import Testing

@testable import Readers

/// How a page's bytes become lines: what breaks a line, what doesn't, what isn't shown.
@Suite("Text as a reader sees it")
struct HTMLTextTests {
    /// All visible lines of a fragment, whatever the main text is.
    static func lines(_ html: String, showsHidden: Bool = false) throws -> [String] {
        let page = try HTMLReader(words: .embedded).parse(Array(html.utf8), showsHidden: showsHidden)
        return page.content.lines.map { page.content.string($0) }
    }

    @Test(
        "fragments",
        arguments: [
            ("<p>12<b>3</b><span>4<i>.5</i></span>亿元</p>", ["1234.5亿元"]),
            ("全年<div>增长</div>5%", ["全年", "增长", "5%"]),
            ("<p>一<p>二<p>三", ["一", "二", "三"]),
            ("<ul><li>一<li>二</ul>三", ["一", "二", "三"]),
            ("一<br>二<br/>三</br>四", ["一", "二", "三", "四"]),
            ("<p>生产<o:p></o:p>总值<st1:chsdate>2031年</st1:chsdate></p>", ["生产总值2031年"]),
            ("<p>地区<sup>[1]</sup>生产总值 m<sup>2</sup> CO<sub>2</sub></p>", ["地区[1]生产总值 m2 CO2"]),
            ("<p>见<span style='DISPLAY : none'>不见</span>得</p>", ["见得"]),
            ("<p>1<div style='display:none'>9</div>2</p>", ["1", "2"]),
            ("<p>1<div style='COLOR:Y;Display : NONE'>9</div>2</p>", ["1", "2"]),
            ("<p>1<div style='display:block;visibility:hidden'>9</div>2</p>", ["1", "2"]),
            ("<p>1<div style='font-family:none;display:'>3</div>2</p>", ["1", "3", "2"]),
            ("1<span hidden>9</span>2<script>3</script>4<style>5</style>6<noscript>7</noscript>", ["1246"]),
            ("<p>a<!-- b -->c<!---->d<!-->e</p>", ["acde"]),
            (
                "<p>&lt;5% &amp; &gt;3% &#20159;&#x5143; &ldquo;稳&rdquo;&nbsp;&hellip;&plusmn;&ensp;x</p>",
                ["<5% & >3% 亿元 “稳”\u{A0}…±\u{2002}x"]
            ),
            ("<p>AT&T &notit; &ampx &unknown; &#0; &#150;</p>", ["AT&T ¬it; &x &unknown; \u{FFFD} –"]),
            ("<p>a < b <3 <> </p>", ["a < b <3 <>"]),
            ("<p>全市\n  生产\n总值 12\n34</p>", ["全市生产总值 12 34"]),
            ("<p>\u{3000}\u{3000}首行 缩进\u{3000}\u{A0}</p>", ["首行 缩进"]),
            ("<p>零\u{200B}宽\u{AD}度\u{FEFF}1\u{200B}2</p>", ["零宽度12"]),
            ("<p>换页\u{0C}之后 12\u{0C}34</p>\u{0C}<p>完</p>", ["换页 之后 12 34", "完"]),
            ("<pre>第一行\n  第二行</pre>", ["第一行", "第二行"]),
            ("text</p>after</div>end", ["text", "after", "end"]),
            ("<div><a href=x>链<p>段</a>后</div>外", ["链", "段后", "外"]),
            ("<select><option>一<option>二</select><button>按</button><textarea><p>x</textarea>文", ["文"]),
            ("<![if !IE]>文<![endif]><?xml version='1.0'?>字", ["文字"]),
            ("<p title='a>b' data-x=\"<p>\" disabled>文</p>", ["文"]),
            ("<table><tr><td>一<td>二<tr><td>三</table>四", ["一", "二", "三", "四"]),
            ("<svg><title>图</title><text>5</text></svg>文", ["文"]),
            ("<title>题</title>文</body></html>尾", ["文尾"]),
        ] as [(String, [String])])
    func fragments(html: String, expected: [String]) throws {
        #expect(try Self.lines(html) == expected)
    }

    @Test("a text that style hides is read when nothing else is there")
    func hiddenArticle() throws {
        let sentence = "初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%。"
        let document = try HTMLReaderTests.read(
            "<body><div style='display:none'><p>\(String(repeating: sentence, count: 20))</p></div><p>加载中</p></body>")
        #expect(document.findings.map(\.code).contains("page.hidden_content"))
        #expect(String(decoding: document.text, as: UTF8.self).contains("1234.5亿元"))
    }

    @Test(
        "a short article is read where the page shows no text, and a hidden copy beside a text is not",
        arguments: [
            ("<h1>云岭市公报</h1><div style='display:none'><p>TEXT</p></div>", 1),
            ("<h1>政策解读</h1><h3>一、背景</h3><div class=b hidden><p>TEXT</p></div><h3>二、内容</h3>", 1),
            ("<h1>云岭市公报</h1><div class=hide><p>TEXT</p></div>", 1),
            ("<h1>云岭市公报</h1><p>TEXT</p><div style='display:none'><p>TEXT</p></div><p class='copy hidden'>TEXT</p>", 1),
            ("<h1>云岭市公报</h1><p>TEXT</p><p class='hidden-xs'>TEXT</p>", 2),
            (
                "<h1>云岭市公报</h1><p>TEXT</p><div hidden><p>TEXT</p>LINKS LINKS LINKS</div><div class=hide>LINKS LINKS<p>TEXT</p></div>",
                1
            ),
            ("LINKS<div style='display:none'><p>您访问的链接即将离开“云岭市政府”网站，是否继续？</p></div>", 0),
        ])
    func shortHiddenText(html: String, count: Int) throws {
        let sentence = "初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%。"
        let links = (1...12).map { "<li><a href=/\($0).html>云岭市2031年\($0)月经济运行情况</a></li>" }.joined()
        let document = try HTMLReaderTests.read(
            "<body>\(html.replacing("TEXT", with: sentence + "全年各项指标好于预期，民生持续改善，城乡面貌焕然一新。").replacing("LINKS", with: "<ul>\(links)</ul>"))</body>"
        )
        let text = String(decoding: document.text, as: UTF8.self)
        #expect(text.split(separator: "1234.5亿元").count == count + 1 || text.isEmpty && count == 0)
        #expect(!text.contains("即将离开"))
    }

    @Test("paragraphs that are left open lie in each other, and all of them are text")
    func openParagraphs() throws {
        let sentences = (1...30).map { "2031年\($0)号工程进展顺利，完成投资\($0).5亿元，占年度计划的八成以上，为全年目标的实现打下了基础。" }
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><h1>云岭市公报</h1><div>" + sentences.map { "<div>\($0)" }.joined())
        #expect(document.blocks.filter { $0.kind == .paragraph }.count == 30)
    }

    @Test("an article whose paragraphs are sections is read whole")
    func sections() throws {
        let document = try HTMLReaderTests.read(
            """
            <h1>一图读懂公报</h1><div id="js_content"><section><p>初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%。</p>
            <p>全市规模以上工业增加值增长7.2%，其中制造业增长8.1%，电力、热力生产和供应业增长3.3%，采矿业下降1.5%，产销率98.2%。</p>
            </section><section><p>新增就业2.3万人。</p></section></div>
            """)
        #expect(String(decoding: document.text, as: UTF8.self).contains("新增就业2.3万人"))
    }

    @Test("entities by the standard's table")
    func entities() {
        func decode(_ text: String) -> (UInt32, Int)? {
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                HTMLEntity.decode(bytes, at: 0).map { ($0.first, $0.length) }
            }
        }
        #expect(decode("&nbsp;x")! == (0xA0, 6))
        #expect(decode("&nbspx")! == (0xA0, 5))
        #expect(decode("&notin;")! == (0x2209, 7))
        #expect(decode("&notinx")! == (0xAC, 4))
        #expect(decode("&CounterClockwiseContourIntegral;")! == (0x2233, 33))
        #expect(decode("&permil;")! == (0x2030, 8))
        #expect(decode("&permil") == nil)
        #expect(decode("&") == nil)
        #expect(decode("&#xD800;")! == (0xFFFD, 8))
        #expect(decode("&#99999999999999999999;")! == (0xFFFD, 23))
        #expect(decode("&#x;") == nil)
    }
}
