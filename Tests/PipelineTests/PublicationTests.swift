import Testing

/// When and by whom a page was published, from the many ways in which pages say it.
@Suite("When and by whom a page was published")
struct PublicationTests {
    private static let title = "2031年云岭市国民经济和社会发展统计公报"
    private static let text = """
        <div class=con><p>初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%。</p>
        <p>全年粮食产量88.2万吨，比上年增长2.1%，其中夏粮30.0万吨，减少0.4万吨。</p>
        <p>全年社会消费品零售总额456.7亿元，增长4.5%，其中限额以上单位消费品零售额120亿元。</p></div>
        """

    private func document(_ above: String = "", head: String = "", heading: String = Self.title) throws -> [String: Any]
    {
        let page =
            "<html><head><title>\(Self.title)</title>\(head)</head><body><div class=main><h1>\(heading)</h1>"
            + "\(above)\(Self.text)</div></body></html>"
        return try #require(try recordsOfRun("documents", over: ["page.html": page]).first)
    }

    @Test(
        "lines beside the title",
        arguments: [
            ("时间:2032/03/09/ 10:12 来源：《云岭日报》", "2032-03-09T10:12", "云岭日报"),
            ("云岭市统计局 2032年3月9日", "2032-03-09", "云岭市统计局"),
            ("2032年3月9日　云岭市统计局", "2032-03-09", "云岭市统计局"),
            ("云岭市统计局<br>国家统计局云岭调查队<br>2032年3月9日", "2032-03-09", "云岭市统计局"),
            ("<div class=info><span>2032年3月9日</span></div>", "2032-03-09", nil),
            ("<dl><dt>发布机构</dt><dd>云岭市统计局</dd><dt>发布日期</dt><dd>2032-03-09</dd></dl>", "2032-03-09", "云岭市统计局"),
        ] as [(String, String, String?)])
    func lines(line: String, day: String, issuer: String?) throws {
        let record = try document("<div class=x>\(line)</div>")
        #expect(record["published_at"] as? String == day)
        #expect(record["issuer"] as? String == issuer)
    }

    @Test(
        "what the head says, in spellings of its own",
        arguments: [
            ("20320309", "2032-03-09"), ("2032-03-09,10:12", "2032-03-09T10:12"),
            ("2032-03-09 14∶05", "2032-03-09T14:05"),
        ])
    func heads(value: String, day: String) throws {
        #expect(try document(head: "<meta name=PubDate content='\(value)'>")["published_at"] as? String == day)
    }

    @Test("where nothing else says it, the address and the office beside the head's title do")
    func addressAndSite() throws {
        let head = "<link rel=canonical href='http://tjj.yunling.example/tjsj/203203/t20320309_98.html'>"
        let page =
            "<html><head><title>\(Self.title)-云岭市统计局</title>\(head)</head><body><h1>\(Self.title)</h1>\(Self.text)</body></html>"
        let record = try #require(try recordsOfRun("documents", over: ["page.html": page]).first)
        #expect(record["published_at"] as? String == "2032-03-09")
        #expect(record["issuer"] as? String == "云岭市统计局")
        let printed = try document("<div>发布时间：2032-03-10</div>", head: head)
        #expect(printed["published_at"] as? String == "2032-03-10")
    }

    @Test("the same day as printed stands over the head's")
    func printed() throws {
        let head = "<meta name=PubDate content='2032-03-09 14:05'>"
        #expect(
            try document("<div><span>2032-03-09</span></div>", head: head)["published_at"] as? String == "2032-03-09")
    }

    @Test("digital newspapers say it in a comment")
    func newspaper() throws {
        let comment = "<!--enpproperty <date>2032-03-09 00:00:00:0</date><author>李云</author>/enpproperty-->"
        #expect(try document(comment)["published_at"] as? String == "2032-03-09")
    }

    @Test("who runs the site is named where nobody else is")
    func publisher() throws {
        let data = #"<script type="application/ld+json">{"headline":"x","publisher":{"name":"云岭市融媒体中心"}}</script>"#
        #expect(try document(head: data)["issuer"] as? String == "云岭市融媒体中心")
        #expect(try document("<div>来源：云岭市统计局</div>", head: data)["issuer"] as? String == "云岭市统计局")
    }

    @Test("a title ends before the day of the meeting")
    func subtitle() throws {
        let record = try document(heading: Self.title + "——2032年3月9日在云岭市第十八届人民代表大会第一次会议上")
        #expect(record["title"] as? String == Self.title)
        #expect(record["text"] as? String == Self.title)
        #expect(record["delivered_on"] as? String == "2032-03-09")
    }
}
