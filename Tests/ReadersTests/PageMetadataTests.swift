import Model
import Testing

@testable import Readers

@Suite("What a page says of its document")
struct PageMetadataTests {
    private static let body = """
        <p>初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%。</p>
        <p>全年粮食产量88.2万吨，比上年增长2.1%，其中夏粮30.0万吨，减少0.4万吨。</p>
        """

    private func metadata(_ above: String, below: String = "", head: String = "") throws -> [String: String] {
        try HTMLReaderTests.read(
            "<html><head><title>云岭市公报</title>\(head)</head><body>\(above)<h1>云岭市公报</h1>" + Self.body + below
        ).pageMetadata
    }

    @Test(
        "paths of a page, whatever parts their steps",
        arguments: [
            ("<div>当前位置：<a href=/>首页</a> &gt; <a href=/tj>统计公报</a> &gt; 正文</div>", "首页 > 统计公报 > 正文"),
            (
                "<div class=location><a href=/>首页</a> • <a href=/tj>统计数据</a> • <a href=/gb>公报</a></div>",
                "首页 > 统计数据 > 公报"
            ),
            ("<div class=location><a href=/>首页</a>\n<a href=/tj>统计数据</a>\n<span>正文</span></div>", "首页 > 统计数据 > 正文"),
            (
                "<div class=nav><a href=/>首页</a></div><div class=location><p><a href=/>首页</a> / <a href=/tj>公报</a></p></div>",
                "首页 > 公报"
            ),
            (
                "<div class=crumb>当前位置：<a href=/>公报库</a> &gt; 正文 &gt; 云岭市公报 &gt; 发布于2032-03-01</div>",
                "公报库 > 正文"
            ),
            ("<div>当前位置：<a href=/>首页</a> &gt; <a href=/ys>预算/决算</a> &gt; 正文</div>", "首页 > 预算/决算 > 正文"),
            ("<div>您现在的位置：首页-统计数据-统计公报</div>", "首页 > 统计数据 > 统计公报"),
            ("<p>首页&nbsp;/&nbsp;统计数据&nbsp;/&nbsp;统计公报</p>", "首页 > 统计数据 > 统计公报"),
            ("<p>云岭新闻网 &gt; 要闻 &gt; 正文</p>", "云岭新闻网 > 要闻 > 正文"),
            ("<div class=mbx><a href=/>首页</a>\n<p><a href=/gb>公报</a></p><p>&gt; 正文</p></div>", "首页 > 公报 > 正文"),
            (
                "<div class=bread><a href=/>首页</a><i class=\"fa fa-angle-right\"></i><a href=/gb>公报</a></div>",
                "首页 > 公报"
            ),
            ("<div>您当前所在位置<a href=/>首页</a> &gt; 预算公开 &gt; 打印页面 &gt; 关闭页面</div>", "首页 > 预算公开"),
        ])
    func path(above: String, path: String) throws {
        #expect(try metadata(above)["breadcrumb"] == path)
    }

    @Test(
        "the day that content systems write into an address",
        arguments: [
            ("http://www.yunling.example/zwgk/tjsj/203203/t20320301_98.html", "2032-3-1"),
            ("https://tjj.yunling.example/art/2032/3/1/art_100_2001.html", "2032-3-1"),
            ("http://www.yunling.example/2032-03/01/content_98.htm", "2032-3-1"),
            ("http://www.yunling.example/2032/0301/98.html", "2032-3-1"),
            ("http://www.yunling.example/c20329999/98.html", nil),
            ("http://20320301.example/98.html", "2032-3-1"),
            ("/2032/3/1/", nil),
        ] as [(String, String?)])
    func dayOfAddress(address: String, day: String?) {
        #expect(PageMetadata.day(ofAddress: address) == day)
    }

    @Test("who issued a document, of a list above the title")
    func issuerInList() throws {
        let card =
            "<ul><li><span>索引号：</span>YL-2032-1</li><li><span>发文机关：</span>云岭市人民政府办公室</li>"
            + "<li><span>成文日期：</span>2032-02-27</li><li><span>发布日期：</span>2032-03-01</li></ul>"
        let found = try metadata(card)
        #expect(found["issuer"] == "云岭市人民政府办公室")
        #expect(found["published"] == "2032-03-01")
    }

    @Test(
        "the day of publication",
        arguments: [
            ("<p>发布于 2032-03-01</p>", "2032-03-01"), ("<p>发布日期2032-03-01</p>", "2032-03-01"),
            ("<p>本文来源于云岭市统计局 2032-03-01 09:36:26</p>", "2032-03-01 09:36:26"),
            ("<p>来源：云岭市统计局 2032-03-01 10:17</p>", "2032-03-01 10:17"),
        ])
    func published(line: String, time: String) throws {
        let document = try HTMLReaderTests.read("<title>云岭市公报</title><h1>云岭市公报</h1>\(line)" + Self.body)
        #expect(document.pageMetadata["published"] == time)
    }

    @Test("who published it, behind 来源于 too")
    func source() throws {
        let line = "<p>本文来源于云岭市统计局 2032-03-01 09:36:26</p>"
        let document = try HTMLReaderTests.read("<title>云岭市公报</title><h1>云岭市公报</h1>\(line)" + Self.body)
        #expect(document.pageMetadata["source"] == "云岭市统计局")
    }

    @Test("an office may stand before the day of publication, but what is no office is no source")
    func sourceBeforeDay() throws {
        func source(_ line: String) throws -> String? {
            try HTMLReaderTests.read("<title>云岭市公报</title><h1>云岭市公报</h1>\(line)" + Self.body).pageMetadata["source"]
        }
        #expect(try source("<p>云岭市统计局　　2032-03-01　　点击数：12</p>") == "云岭市统计局")
        let icons =
            "<p><span><i class=icon></i>云岭市统计局</span><span><i class=icon></i>2032-03-01</span><i class=icon></i>8</p>"
        #expect(try source(icons) == "云岭市统计局")
        #expect(try source("<p>云岭市统计局 综合 2032-03-01 点击数：12</p>") == nil)
        #expect(try source("<p>作者：云岭市统计局　发布日期：2032-03-01　点击数：12</p>") == "云岭市统计局")
        #expect(try source("<p>2032/07/28 09:10:05　来源 云岭县统计局　阅读 1203</p>") == "云岭县统计局")
        #expect(try source("<p>2032/07/28 09:10:05　来源 不明　阅读 1203</p>") == nil)
        #expect(try source("<p>作者：李文会　发布日期：2032-03-01　点击数：12</p>") == nil)
    }

    @Test(
        "a page's head and the title above the text may differ in 关于 and in a footnote's mark",
        arguments: [
            (
                "云岭市2031年计划执行情况与2032年计划草案的报告",
                "<p>关于云岭市2031年计划</p><p>执行情况与2032年计划草案的报告</p>", "关于云岭市2031年计划\n执行情况与2032年计划草案的报告"
            ),
            ("云岭市第八次人口普查公报（第一号）", "<p>云岭市第八次人口普查公报<sup>[1]</sup>（第一号）</p>", "云岭市第八次人口普查公报[1]（第一号）"),
            (
                "云岭市第八次人口普查公报", "<p>首页>统计公报>普查公报</p><p>云岭市第八次人口普查公报</p>",
                "云岭市第八次人口普查公报"
            ),
        ])
    func title(head: String, above: String, title: String) throws {
        let document = try HTMLReaderTests.read("<title>\(head)</title>\(above)<p>来源：云岭市统计局</p>" + Self.body)
        #expect(document.titleSpan.map(document.string) == title)
    }

    @Test(
        "the licence is the one with a number",
        arguments: [
            ("ICP备案编号：云ICP备12345678号-1 云公网安备 53000002000001号", "云ICP备12345678号-1"),
            ("【ICP备案号】云ICP备12345678号 【公安备案号】53", "云ICP备12345678号"),
            ("网站标识码：5300000001 云ICP备12345678号", "云ICP备12345678号"),
        ])
    func licence(footer: String, licence: String) throws {
        #expect(try metadata("", below: "<div>\(footer)</div>")["icp"] == licence)
    }

    @Test(
        "an address has its host, or is none",
        arguments: [
            ("./t2032_1.shtml", nil), ("www.example.com/a.htm", "http://www.example.com/a.htm"),
            ("http://example.com/a.htm", "http://example.com/a.htm"),
        ])
    func address(url: String, expected: String?) throws {
        let document = try HTMLReaderTests.read(
            "<html><head><title>云岭市公报</title><meta name=Url content=\"\(url)\"></head><body>" + Self.body)
        #expect(document.source.url == expected)
    }

    @Test("an invitation to ask questions is no part of the document")
    func invitation() throws {
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><h1>云岭市公报</h1>" + Self.body
                + "<p>如果您对该政策文件有疑问，可以点击“我要问”在线咨询，也可以拨打上方的电话咨询相关部门，或者拨打服务热线。</p>")
        #expect(document.blocks.count { $0.kind == .paragraph } == 2)
    }

    @Test(
        "days that are not that of publication stand behind it",
        arguments: [
            ("<p>成文日期：2032-02-20</p><p>发布日期：2032-02-25</p>", "2032-02-25", "2032-02-20"),
            ("<p>生成日期：2032-02-20</p>", nil, "2032-02-20"),
            (
                "<table><tr><td>发文日期</td><td>2032-02-20</td><td>发布日期</td><td>2032-02-25</td></tr></table>",
                "2032-02-25", nil
            ),
            ("<p>发文日期：2032-02-20</p>", "2032-02-20", nil),
            ("<p>时间：2032-02-25 09：55</p>", "2032-02-25 09:55", nil),
            ("<p>创建时间：2032-02-25 17:28</p>", "2032-02-25 17:28", nil),
        ] as [(String, String?, String?)])
    func days(lines: String, published: String?, written: String?) throws {
        let values = try metadata("<div>\(lines)</div>")
        #expect(values["published"] == published)
        #expect(values["written"] == written)
    }

    @Test("who issued it, by the card's labels")
    func issuer() throws {
        let card = "<table><tr><th>发文机构</th><td>云岭市人民政府办公室</td><th>文号</th><td>云政办〔2032〕1号</td></tr></table>"
        #expect(try metadata(card)["issuer"] == "云岭市人民政府办公室")
    }

    @Test("a day written out with an office behind it needs no label")
    func dayOfOffice() throws {
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><h1>云岭市公报</h1><p><time>2032年3月1日</time> 云岭市统计局</p>" + Self.body)
        #expect(document.pageMetadata["published"] == "2032年3月1日")
        #expect(document.blocks.map(\.kind) == [.title, .metadata, .paragraph, .paragraph])
    }

    @Test("a heading of two lines of which the head has only the second is the title whole")
    func titleOfTwoLines() throws {
        let document = try HTMLReaderTests.read(
            "<title>关于印发《云岭市2032年重点工作》的通知</title><h1>云岭市人民政府办公室关于印发<br>《云岭市2032年重点工作》的通知</h1>"
                + Self.body)
        #expect(document.titleSpan.map(document.string) == "云岭市人民政府办公室关于印发\n《云岭市2032年重点工作》的通知")
    }
}
