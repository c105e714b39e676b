import Model
import Testing

@testable import Readers

@Suite("What stands around a report")
struct HTMLPageFurnitureTests {
    private static let body = """
        <p>初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%。</p>
        <p>全年粮食产量88.2万吨，比上年增长2.1%，其中夏粮30.0万吨，减少0.4万吨。</p>
        """

    @Test("a head that names who publishes is no title, though a line of the text says the same")
    func publisherInHead() throws {
        let sentence = "2031年，全市经济平稳发展，地区生产总值1234.5亿元，比上年增长6.7%。"
        let document = try HTMLReaderTests.read(
            """
            <title>云岭市统计局</title><body><table><tr><td>云岭市2031年国民经济和社会发展统计公报</td></tr>
            <tr><td>来源：本站　更新时间：2032-3-15</td></tr>
            <tr><td><p>云岭市统计局</p><p>\(sentence)</p><p>\(sentence)</p></td></tr></table></body>
            """)
        #expect(document.titleSpan.map(document.string) == "云岭市2031年国民经济和社会发展统计公报")
    }

    @Test(
        "without a title in the page's head, the title is the line above subtitle and publication, and neither of these"
    )
    func titleAboveSubtitle() throws {
        let document = try HTMLReaderTests.read(
            """
            <title></title><body><div class=cms-tit>回望奋进路 阔步新征程</div><div class=cms-subtitle>——云岭市2031年预算报告解读</div>
            <div class=subtitleArea><span>来源：云岭日报</span> <span>发布时间：2031-02-10 08:50</span></div><div>\(Self.body)</div></body>
            """)
        #expect(document.titleSpan.map(document.string) == "回望奋进路 阔步新征程")
    }

    @Test("a page without a title has none: neither its site's name nor the caption of its table")
    func noTitle() throws {
        let table =
            "<table border=1><caption>云岭市主要指标</caption><tr><th>指标</th><th>2031年</th></tr>"
            + "<tr><td>粮食产量（万吨）</td><td>88.2</td></tr><tr><td>油料产量（万吨）</td><td>6.1</td></tr></table>"
        let document = try HTMLReaderTests.read("<title>云岭市统计局</title><body>\(Self.body)\(table)</body>")
        #expect(document.titleSpan == nil)
        #expect(document.pageMetadata["title"] == nil)
        #expect(String(decoding: document.text, as: UTF8.self).split(separator: "主要指标").count == 2)
        let named = try HTMLReaderTests.read(
            "<title>云岭发布</title><body><h2>云岭市一季度经济开门红</h2><p>2031-04-20 17:00 来源：云岭日报</p>\(Self.body)</body>")
        #expect(named.titleSpan.map(named.string) == "云岭市一季度经济开门红")
    }

    @Test("an index card may stand below a few buttons, and a question about the page is none of its text")
    func cardBelowButtons() throws {
        let document = try HTMLReaderTests.read(
            """
            <title>云岭市2032年收入预算表</title><body><div id=app><p>无障碍登录</p>
            <ul><li>名　　称：云岭市2032年收入预算表</li><li>索 引 号：YL-2032-1</li><li>信息类别：财政预决算</li></ul>
            <h1>云岭市2032年收入预算表</h1><p>2032-02-18阅读次数：356次分享：微信</p>
            <table><tr><td>项目</td><td>2031年</td></tr><tr><td>税收收入</td><td>268</td></tr><tr><td>增值税</td><td>98</td></tr></table>
            <p>说明：按同口径编制。</p><p>您对本页内容是否满意？</p></div></body>
            """)
        let text = String(decoding: document.text, as: UTF8.self)
        #expect(!text.contains("无障碍") && !text.contains("信息类别") && !text.contains("是否满意"))
        #expect(text.contains("税收收入") && document.pageMetadata["published"] == "2032-02-18")
    }

    @Test(
        "an index card at the head of the text is read and left out",
        arguments: [
            "<dl><dt>索引号：</dt><dd>YL-2032-1</dd><dt>主题词：</dt><dt>公开日期：</dt><dd>2032-03-01</dd><dt>生成日期：</dt><dd>2032-02-27</dd></dl>",
            "<ul><li>索引号：YL-2032-1</li><li>生成日期：2032-02-27</li><li>【公开日期】：2032-03-01</li></ul>",
        ])
    func card(html: String) throws {
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><body>\(html)<div><p class=bt>云岭市公报</p>\(Self.body)</div></body>")
        #expect(!String(decoding: document.text, as: UTF8.self).contains("生成日期"))
        #expect(document.pageMetadata["published"] == "2032-03-01")
        #expect(document.pageMetadata["written"] == "2032-02-27")
    }

    @Test(
        "what a site's pages have in common is no title",
        arguments: [
            (
                "文章详情",
                "<div>文章详情</div><p class=h-title>云岭市前三季度经济运行平稳</p><p><span>云岭融媒</span> <span>2031-10-27 09:00</span></p>"
            ),
            (
                "财政预决算",
                "<div class=left><h2>财政预决算</h2></div><h2 class=artTitle>云岭市前三季度经济运行平稳</h2><div>来源：云岭市财政局 2031-10-27</div>"
            ),
        ])
    func commonTitle(title: String, above: String) throws {
        let document = try HTMLReaderTests.read("<title>\(title)</title><body>\(above)<div>\(Self.body)</div></body>")
        #expect(document.titleSpan.map(document.string) == "云岭市前三季度经济运行平稳")
    }

    @Test(
        "the numbers of a print's pages are left out, and part no table", arguments: ["第1页，共2页", "第 1 页 共 2 页", "第2页"])
    func pageCounts(line: String) throws {
        func table(_ row: String) -> String {
            "<table border=1><tr><td>科目</td><td>决算数</td></tr>\(row)<tr><td>其他支出</td><td>12</td></tr></table>"
        }
        let document = try HTMLReaderTests.read(
            "<h1>云岭市决算</h1>\(Self.body)<p>支出决算表</p>" + table("<tr><td>教育支出</td><td>36512</td></tr>")
                + "<p>\(line)</p>" + table("<tr><td>卫生支出</td><td>22010</td></tr>"))
        #expect(!String(decoding: document.text, as: UTF8.self).contains("页"))
        #expect(document.tables.map(\.rowCount) == [5])
    }

    @Test(
        "buttons and counters between title and text are left out",
        arguments: ["【字体：大 中 小】打印", "字体大小[大中小] 打印", "访问量：", "访问量：12", "打印 字体：放大 正常 缩小 分享", "分享："])
    func controls(line: String) throws {
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><h1>云岭市公报</h1><div>发布时间：2032-03-01</div><div>\(line)</div>" + Self.body)
        #expect(document.blocks.map(\.kind) == [.title, .metadata, .paragraph, .paragraph])
    }

    @Test(
        "a body in paragraphs that say so begins with those before them",
        arguments: ["", " class=title", " class=lead"])
    func namedParagraphs(attribute: String) throws {
        let named =
            Self.body.replacing("<p>", with: "<p class=bodytext>")
            + Self.body.replacing("<p>", with: "<p class=bodytext>")
        let page =
            "<title>云岭市公报</title><h1>云岭市公报</h1><div><p class=date>打印</p>"
            + "<p\(attribute)>云岭市经济运行平稳，全年各项指标好于预期，民生持续改善，城乡面貌焕然一新。</p>\(named)</div>"
        let document = try HTMLReaderTests.read(page)
        #expect(document.blocks.map(\.kind) == [.title] + Array(repeating: .paragraph, count: 5))
    }

    @Test(
        "the lines of a title",
        arguments: [
            ("<h1>关于云岭市2031年预算执行情况和<br>2032年预算草案的报告</h1>", "关于云岭市2031年预算执行情况和2032年预算草案的报告-云岭市", 2),
            ("<p>关于云岭市2031年预算执行情况</p><p>及2032年预算草案的报告</p>", "云岭市2031年预算执行情况", 2),
            ("<p>关于云岭市2031年预算执行情况</p><p>—2032年1月8日</p>", "云岭市2031年预算执行情况", 1),
            ("<h1>云岭市公报<br>Yunling</h1>", "云岭市公报", 1),
            ("<div class=bt>2031年云岭市政府工作报告</div>", "云岭市人民政府", 1),
            ("<div class=bt>2031年一季度云岭市居民收支情况</div>", "云岭调查队", 1),
            ("<div class=bt>标题：云岭市2031年统计公报</div>", "云岭市统计局", 0),
        ])
    func titleLines(heading: String, title: String, count: Int) throws {
        let document = try HTMLReaderTests.read("<title>\(title)</title><div>\(heading)</div>" + Self.body + Self.body)
        #expect(document.blocks.count { $0.kind == .title } == count)
    }

    @Test(
        "what is attached is no text",
        arguments: [
            ("<a href=a.xls>2031年预算表.xls</a>", true), ("附件【<a href=a.pdf>预算报告.pdf</a>】已下载<span>12</span>次", true),
            ("<a href=a.pdf>计划.pdf</a>（下载 56 次）", true), ("全年应用程序下载12万次，比上年增长3.5%，市民满意度进一步提高。", false),
        ])
    func attached(line: String, isAttached: Bool) throws {
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><h1>云岭市公报</h1><div>\(Self.body)<p>\(line)</p></div>")
        #expect(document.blocks.map(\.kind) == [.title, .paragraph, .paragraph, isAttached ? .metadata : .paragraph])
    }

    @Test("what readers are asked for is left out", arguments: ["【发表评论】【加入收藏】【告诉好友】", "网友评论：（只显示最新10条）"])
    func comments(line: String) throws {
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><h1>云岭市公报</h1><div>\(Self.body)<p>\(line)</p></div>")
        #expect(document.blocks.count { $0.kind == .paragraph } == 2)
    }

    @Test("a publication line with buttons in it stays")
    func publication() throws {
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><h1>云岭市公报</h1><div>发布时间：2032-03-01 字体：大 中 小 打印</div>" + Self.body)
        #expect(document.pageMetadata["published"] == "2032-03-01")
        #expect(document.blocks.map(\.kind) == [.title, .metadata, .paragraph, .paragraph])
    }

    @Test("a break in the page's title is no part of it")
    func breakInTitle() throws {
        let document = try HTMLReaderTests.read("<title>云岭市2031年<br>公报</title>" + Self.body)
        #expect(document.pageMetadata["title"] == "云岭市2031年公报")
    }

    @Test("who signs and for what office is no table")
    func signature() throws {
        let document = try HTMLReaderTests.read(
            Self.body + "<table border=1><tr><td>云岭市人民代表大会</td><td>李 云</td></tr>"
                + "<tr><td>财政经济委员会主任</td><td>李 云</td></tr></table>")
        #expect(document.tables.isEmpty)
    }

    @Test(
        "what a heading announces as other pages is left out", arguments: ["相关阅读", "Related articles", "Leia também:"])
    func otherPages(heading: String) throws {
        let other = "<p>今年上半年青河市外贸进出口总值120.5亿元，同比增长8.1%，其中出口80.2亿元，进口40.3亿元……</p>"
        let box = "<div><h3>\(heading)</h3><div>\(other)</div><div>\(other)</div></div>"
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><h1>云岭市公报</h1><div>\(Self.body)\(Self.body)\(box)</div>")
        #expect(!String(decoding: document.text, as: UTF8.self).contains("青河市"))
        #expect(document.blocks.count { $0.kind == .paragraph } == 4)
    }

    @Test(
        "lines about reading the page, inside of the text and below it",
        arguments: ["展开全文", "回上一页 | 友善列印", "本页网址：http://www.example.gov.cn/1.html", "打印 | 关闭", "免责声明：转载稿件版权归作者所有"])
    func linesAboutReading(line: String) throws {
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><h1>云岭市公报</h1>\(Self.body)<p>\(line)</p>\(Self.body)<p>\(line)</p>")
        #expect(document.blocks.map(\.kind) == [.title, .paragraph, .paragraph, .paragraph, .paragraph])
    }

    @Test("an advertisement inside of the text")
    func advertisement() throws {
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><h1>云岭市公报</h1><div class=article>\(Self.body)<div class=ad>特产优惠，满100元减20元！</div>\(Self.body)</div>"
        )
        #expect(document.blocks.count { $0.kind == .paragraph } == 4)
    }

    @Test("a heading of the text itself announces nothing", arguments: ["一、综合", "相关新闻工作情况"])
    func ownHeading(heading: String) throws {
        let document = try HTMLReaderTests.read(
            "<title>云岭市公报</title><h1>云岭市公报</h1><div>\(Self.body)<div><h3>\(heading)</h3>\(Self.body)</div></div>")
        #expect(document.blocks.count { $0.kind == .paragraph } >= 4)
    }

    @Test(
        "links to change a part of a page are no part of its heading, and a sentence that names the title is not the title"
    )
    func headings() throws {
        let sentence = "<p>初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%，稳中有进。</p>"
        let document = try HTMLReaderTests.read(
            """
            <head><title>关于2031年预算执行情况和2032年预算草案的报告</title></head><body><p>关于云岭市2031年预算执行情况和2032年预算草案的报告</p>
            <p>受市政府委托，现将云岭市2031年预算执行情况和2032年预算草案的报告提请审议。</p>
            <h2><span>一、综合</span><span class="mw-editsection">[<a href=x>编辑</a>]</span></h2>\(sentence)\(sentence)\(sentence)</body>
            """)
        let text = String(decoding: document.text, as: UTF8.self)
        #expect(!text.contains("编辑") && text.contains("一、综合"))
        #expect(document.titleSpan.map(document.string) != "受市政府委托，现将云岭市2031年预算执行情况和2032年预算草案的报告提请审议。")
    }

    @Test("a title with a dash between months stands beside the site's name; who wrote stands below its subtitle")
    func titleOfMonths() throws {
        let document = try HTMLReaderTests.read(
            """
            <title>1—10月全市经济运行情况-云岭市人民政府门户网站</title><body><h2>1—10月全市经济运行情况</h2>
            <p class=sub>2031-11-26 10:08　来源：市统计局</p>\(Self.body)</body>
            """)
        #expect(document.titleSpan.map(document.string) == "1—10月全市经济运行情况")
        let census = try HTMLReaderTests.read(
            """
            <title>云岭州人口普查公报（第三号）</title><body><div class=tit>云岭州人口普查公报（第三号）</div><div>——地区人口情况</div>
            <div class=author>云岭州统计局<br>2031年6月8日</div>\(Self.body)</body>
            """)
        let lines = String(decoding: census.text, as: UTF8.self).split(separator: "\n")
        #expect(lines.prefix(3) == ["云岭州人口普查公报（第三号）", "——地区人口情况", "云岭州统计局"])
        #expect(census.pageMetadata["published"] == "2031年6月8日")
    }

    @Test("a subtitle is no heading though its element is one; a heading of a part is no title")
    func subtitlesInHeadings() throws {
        let report = try HTMLReaderTests.read(
            """
            <title>云溪县政府工作报告</title><body><h2>云溪县政府工作报告</h2><h4>——2031年1月14日在云溪县人民代表大会会议上</h4>
            <h4>云溪县人民政府县长　陆　平</h4><h4>一、工作回顾</h4>\(Self.body)</body>
            """)
        let tags = report.blocks.prefix(4).map(\.tag)
        #expect(tags == ["h2", "p", "p", "h4"])
        let accounts = try HTMLReaderTests.read(
            """
            <title>云溪镇2031年部门决算公开</title><body><p><b>云溪镇人民政府2031年度部门决算</b></p>
            <p>第一部分&nbsp;云溪镇人民政府概况</p><p>第二部分&nbsp;2031年度部门决算情况说明</p>\(Self.body)</body>
            """)
        #expect(accounts.titleSpan.map(accounts.string)?.hasPrefix("第二部分") != true)
    }
}
