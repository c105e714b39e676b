import Testing

/// Invented pages in the manner of site templates, from their bytes to their records.
@Suite("Pages of site templates")
struct SiteTemplateTests {
    private static let sentence = "全年地区生产总值1234.5亿元，比上年增长6.7%，粮食产量88.2万吨，比上年增长2.1%。"

    /// The records of a kind that a page gives.
    private func records(_ kind: String, _ head: String, _ body: String) throws -> [[String: Any]] {
        try recordsOfRun(
            kind, over: ["page.html": "<html><head>\(head)</head><body>\(body)</body></html>"])
    }

    private func fields(_ names: [String], of record: [String: Any]) -> [String?] {
        names.map { record[$0] as? String }
    }

    private func lines(_ names: [String], _ records: [[String: Any]]) -> [String] {
        records.map { record in names.map { "\(record[$0] ?? "")" }.joined(separator: " ") }
    }

    @Test("a card, a title in three lines, a file with its number")
    func notice() throws {
        let title = "云岭市人民政府关于印发云岭市2031年粮食生产若干措施的通知"
        let body = """
            <table><tr><td>发文机关：</td><td>云岭市人民政府</td><td>成文日期：</td><td>2031年04月10日</td></tr>
            <tr><td>发文字号：</td><td>云政发〔2031〕6号</td><td>发布日期：</td><td>2031-04-12</td></tr></table>
            <h1>云岭市人民政府<br>关于印发云岭市2031年粮食生产<br>若干措施的通知</h1>
            <div><p>现将《云岭市2031年粮食生产若干措施》印发给你们，请认真贯彻落实，并做好宣传解读工作。</p>
            <p>云岭市2031年粮食生产若干措施</p><p>\(Self.sentence)</p></div>
            <p>附件【<a href="a.pdf">粮食生产若干措施.pdf</a>】已下载<span>128</span>次</p>
            <p>附件1：<a href="b.xls">2031年粮食生产任务表.xls</a></p>
            """
        let document = try #require(try records("documents", "<title>\(title)</title>", body).first)
        #expect(
            fields(["title", "doc_type", "issuer", "published_at"], of: document)
                == [title, "notice", "云岭市人民政府", "2031-04-12"])
        let found = try records("metrics", "<title>\(title)</title>", body)
        #expect(lines(["value"], found) == ["1234.5", "6.7", "88.2", "2.1"])
        #expect(try records("sections", "<title>\(title)</title>", body).isEmpty)
    }

    @Test("an office's budget and the projects of a plan are planned, its staff is there")
    func budget() throws {
        let body = """
            <h1>云岭市农牧局２０３１年部门预算公开说明</h1><p>来源：云岭市农牧局 日期：2031-02-10</p>
            <div><h2>第一部分 部门概况</h2><p>本部门编制56人，下设办公室、财务科、产业科，并有所属单位。</p>
            <h2>第二部分 预算情况说明</h2><p>收入预算总计1256.3万元，比上年减少45.2万元。其中：基本支出980.1万元，项目支出276.2万元。</p>
            <p>部门收支总表</p><p>单位：万元</p><table><tr><td>项目</td><td>合计</td></tr><tr><td>农林水支出</td><td>1100.0</td></tr>
            <tr><td>住房保障支出</td><td>156.3</td></tr></table></div>
            """
        let status = lines(["value", "status"], try records("metrics", "<title></title>", body))
        #expect(
            status == [
                "56 actual", "1256.3 target", "-45.2 target", "980.1 target", "276.2 target", "1100.0 target",
                "156.3 target",
            ])
        let plan = """
            <h1>云岭市2031年补助资金项目计划公示</h1><p>来源：云岭市农牧局 日期：2031-02-10</p>
            <div><p>根据有关要求，现将我市项目计划予以公示，公示期为2031年2月10日至2月19日，欢迎监督。</p>
            <p>云岭市2031年项目资金</p><table><tr><td>项目名称</td><td>资金规模（万元）</td></tr>
            <tr><td>蔬菜基地</td><td>1200</td></tr><tr><td>养殖小区</td><td>960</td></tr></table></div>
            """
        #expect(
            lines(["value", "status"], try records("metrics", "<title></title>", plan)) == [
                "1200 target", "960 target",
            ])
    }

    @Test("who does what a work report promised is no work report")
    func tasks() throws {
        let body = """
            <h1>云岭市2031年政府工作报告重点任务分解表</h1><p>来源：云岭市人民政府办公室 日期：2031-02-10</p>
            <p>为落实政府工作报告，现将各项任务分解如下，请各牵头单位抓好落实，按时报送进展。</p>
            <table><tr><td>序号</td><td>重点任务</td><td>目标任务</td><td>牵头单位</td></tr>
            <tr><td>1</td><td>稳增长</td><td>地区生产总值增长6.5%左右，投资增长8%以上。</td><td>市发改局</td></tr>
            <tr><td>2</td><td>稳就业</td><td>城镇新增就业1.2万人，做好重点群体就业。</td><td>市人社局</td></tr></table>
            """
        #expect(
            try records("documents", "<title></title>", body).first?["doc_type"] as? String != "government_work_report")
        // A sentence is no name of its row.
        let offices = try records("cells", "<title></title>", body).filter { $0["column"] as? Int == 3 }
        #expect(offices.map { $0["row_header"] as? String } == ["稳增长", "稳就业"])
    }

    @Test("a line with a day and an office, no label")
    func day() throws {
        let body = """
            <h1>上半年云岭市经济运行情况</h1><div><a>云岭统计</a><em>2031-07-25 18:03</em><em>云岭</em></div>
            <div><p>经统一核算，上半年全市地区生产总值1115.3亿元，同比增长4.6%，经济运行总体平稳。</p>
            <p>固定资产投资同比增长8.9%，社会消费品零售总额180.25亿元，同比增长3.7%，市场销售平稳。</p></div>
            """
        let found = try records("metrics", "<title></title>", body)
        #expect(Set(lines(["period", "status"], found)) == ["2031-01/2031-06 actual"])
        let document = try records("documents", "<title></title>", body.replacing("<em>云岭</em>", with: "云岭市统计局"))
        #expect(fields(["published_at", "issuer"], of: document[0]) == ["2031-07-25T18:03", "云岭市统计局"])
    }

    @Test("months of this year that are over are no plan, and tables say which months")
    func months() throws {
        let body = """
            <h1>1-10月云岭市主要经济指标</h1><p>日期：2031-11-20 来源：云岭市统计局</p>
            <table><tr><td rowspan=2>指标</td><td rowspan=2>单位</td><td colspan=2>10月</td><td colspan=2>1-10月</td></tr>
            <tr><td>总量</td><td>增长%</td><td>总量</td><td>增长%</td></tr>
            <tr><td>用电量</td><td>亿千瓦时</td><td>26.31</td><td>5.2</td><td>245.1</td><td>7.5</td></tr></table>
            <p>各县（区）1-10月固定资产投资增速（%）</p>
            <table><tr><td>县区</td><td>增速</td><td>位次</td><td>比1-9月±百分点</td></tr><tr><td>全市</td><td>3.5</td><td></td><td>0.3</td></tr>
            <tr><td>东山区</td><td>5.1</td><td>2</td><td>-0.2</td></tr><tr><td>西山区</td><td>6.0</td><td>1</td><td>1.1</td></tr></table>
            """
        let found = try records("metrics", "<title>主要经济指标</title>", body)
        #expect(
            lines(["indicator", "measure", "value", "unit", "period", "status"], found) == [
                "用电量 level 26.31 亿千瓦时 2031-10 actual", "用电量 change 5.2 % 2031-10 actual",
                "用电量 level 245.1 亿千瓦时 2031-01/2031-10 actual", "用电量 change 7.5 % 2031-01/2031-10 actual",
                "固定资产投资 change 3.5 % 2031-01/2031-10 actual", "固定资产投资 change 0.3 百分点 2031-01/2031-10 actual",
                "固定资产投资 change 5.1 % 2031-01/2031-10 actual", "固定资产投资 rank 2 位 2031-01/2031-10 actual",
                "固定资产投资 change -0.2 百分点 2031-01/2031-10 actual", "固定资产投资 change 6.0 % 2031-01/2031-10 actual",
                "固定资产投资 rank 1 位 2031-01/2031-10 actual", "固定资产投资 change 1.1 百分点 2031-01/2031-10 actual",
            ])
    }

    @Test("a page in traditional characters, each field in its words")
    func traditional() throws {
        let title = "2031年雲嶺市國民經濟和社會發展統計公報"
        let body = """
            <div>當前位置：<a>首頁</a> &gt; <a>統計數據</a> &gt; 正文</div><h1>\(title)</h1>
            <div>發布時間：2032-03-21 10:30　來源：雲嶺市統計局　點擊數：1203　字體：[大 中 小]</div>
            <div><p>全年地區生產總值1234.5億元，比上年增長6.7%，經濟運行穩中有進，發展質量穩步提升。</p>
            <p>年末常住人口535.0萬人，比上年末增加2.3萬人，城鎮化率91.2%，公共服務水平不斷提高。</p></div>
            <p>【打印本頁】 【關閉窗口】</p><p>上一篇：<a>2030年統計公報</a></p><p>責任編輯：某某</p>
            <div>雲ICP備05012345號 網站標識碼：5302000033</div>
            """
        let document = try #require(try records("documents", "<title>\(title)</title>", body).first)
        #expect(
            fields(["title", "issuer", "published_at", "breadcrumb", "site_code"], of: document)
                == [title, "雲嶺市統計局", "2032-03-21T10:30", "首頁 > 統計數據 > 正文", "5302000033"])
        let dates = try records("dates", "<title>\(title)</title>", body)
        #expect(!lines(["text"], dates).contains("2030年"))
    }

    @Test("what a caption compares with, and what the caption above said, is not when its table is about")
    func captions() throws {
        let body = """
            <h1>2031年云岭市统计资料</h1><p>日期：2032-02-10 来源：云岭市统计局</p><p>\(Self.sentence)</p>
            <table border=1><caption>表1 消费价格指数（上年=100）</caption><tr><td>类别</td><td>12月</td></tr>
            <tr><td>居民消费价格指数</td><td>100.6</td></tr><tr><td>商品零售价格指数</td><td>99.6</td></tr></table>
            <p align=center>表2 2027-2031年粮食产量</p><table border=1><tr><td>年份</td><td>产量（万吨）</td></tr>
            <tr><td>2027</td><td>90.5</td></tr><tr><td>2031</td><td>88.2</td></tr></table>
            <p align=center>表3 居民收支情况</p><table border=1><tr><td>指标</td><td>金额（元）</td></tr>
            <tr><td>人均可支配收入</td><td>33120</td></tr><tr><td>人均消费支出</td><td>22010</td></tr></table>
            """
        let found = try records("metrics", "<title>2031年云岭市统计资料</title>", body).filter { $0["table_id"] is String }
        #expect(
            lines(["value", "period"], found) == [
                "100.6 2031-12", "99.6 2031-12", "90.5 2027", "88.2 2031", "33120 2031", "22010 2031",
            ])
    }

    @Test("a department's budget is about its own year, and tables without one are too")
    func budgetOfADepartment() throws {
        let title = "云岭市教育局2031年部门预算公开"
        let body = """
            <h1>\(title)</h1><p>日期：2031-02-20</p><p>云岭市教育局收支总预算32100.5万元，比上年增加1200.3万元，增长3.9%。</p>
            <p align=center>收支预算总表</p><p align=right>单位：万元</p><table border=1><tr><td>项目</td><td>预算数</td></tr>
            <tr><td>教育支出</td><td>29000.5</td></tr><tr><td>社会保障和就业支出</td><td>3100.0</td></tr></table>
            """
        let found = try records("metrics", "<title>\(title)</title>", body)
        #expect(Set(lines(["period"], found)) == ["2031"] && found.count == 5)
    }

    @Test("a page of a newspaper, whose day stands beside its number, and who spoke")
    func newspaper() throws {
        let title = "关于云岭市2031年国民经济和社会发展计划执行情况的报告"
        let body = """
            <ul><li><a>第01版：要闻</a></li><li><a>第02版：报告</a></li></ul>
            <div><span>第02版：报告</span><span>2032年02月03日</span></div><div><h1>\(title)</h1>
            <p>——2032年1月16日在云岭市第八届人民代表大会第六次会议上</p><p>云岭市发展和改革委员会主任　周建国</p>
            <div><p>各位代表：</p><p>受市人民政府委托，现将计划执行情况报告如下，请予审议。</p><p>\(Self.sentence)</p></div></div>
            """
        let record = try #require(try records("documents", "<title>云岭日报数字报-\(title)</title>", body).first)
        #expect(
            fields(["title", "published_at", "delivered_on", "speaker", "speaker_title"], of: record)
                == [title, "2032-02-03", "2032-01-16", "周建国", "云岭市发展和改革委员会主任"])
    }

    @Test("a title beside the name of the site, in a line of its own among lines of text")
    func titleBesideSite() throws {
        let body = """
            <div><a href=/>网站首页</a> <a href=/2>政务公开</a></div><div>政府工作报告</div>
            <div>——2031年1月15日在云岭市第八届人民代表大会第五次会议上</div><div>云岭市市长&nbsp;&nbsp;陈立群</div>
            <div><div>&nbsp;&nbsp;各位代表：<br>&nbsp;&nbsp;现在，我代表市人民政府，向大会报告工作，请予审议。</div>
            <div>&nbsp;&nbsp;过去一年，\(Self.sentence)<br>&nbsp;&nbsp;新增城镇就业4.02万人。</div></div>
            """
        let record = try #require(try records("documents", "<title>云岭市人民政府网--政府工作报告</title>", body).first)
        #expect(
            fields(["title", "delivered_on", "speaker"], of: record) == ["政府工作报告", "2031-01-15", "陈立群"])
    }

    @Test(
        "who issued a document by its card stands over the desk that the head names, and a written day with its time is shown"
    )
    func issuerOfCard() throws {
        let card = """
            <table><tr><td>索 引 号：</td><td>YL005-2031-0012</td><td>发文机关：</td><td>云岭市财政局</td></tr>
            <tr><td>发文字号：</td><td>云财预〔2031〕8号</td><td>主题分类：</td><td>财政</td></tr></table>
            """
        let body = "\(card)<h1>云岭市2031年预算安排说明</h1><div><em>2031年2月14日 16:20</em></div><p>\(Self.sentence)</p>"
        let head = "<meta name=ContentSource content=市财政局预算科><title>云岭市2031年预算安排说明</title>"
        let record = try #require(try records("documents", head, body).first)
        #expect(fields(["issuer", "published_at"], of: record) == ["云岭市财政局", "2031-02-14T16:20"])
    }

    @Test("本季 and 累计 in a table whose caption names no time are of the quarter in the page's title")
    func quarters() throws {
        let title = "2031年第二季度云岭市民政统计季报"
        let body = """
            <h1>\(title)</h1><p>日期：2031-07-15</p><p>\(Self.sentence)</p><p align=center>主要婚姻登记指标</p>
            <table border=1><tr><td>指标</td><td>计量单位</td><td>本季</td><td>累计</td><td>同比增减（%）</td></tr>
            <tr><td>结婚登记</td><td>对</td><td>2010</td><td>4120</td><td>-5.1</td></tr></table>
            """
        let found = try records("metrics", "<title>\(title)</title>", body).filter { $0["table_id"] is String }
        #expect(
            lines(["indicator", "value", "period"], found) == [
                "结婚登记 2010 2031-04/2031-06", "结婚登记 4120 2031-01/2031-06", "结婚登记 -5.1 2031-01/2031-06",
            ])
    }

    @Test("a week or days of a table that were over when it was published tell what was, and 上年同期 is a year before")
    func weeks() throws {
        let body = """
            <h1>云岭市农产品批发市场周报</h1><p>日期：2031-08-11</p><p>\(Self.sentence)</p><p align=center>蔬菜批发价格（8月上旬）</p>
            <table border=1><tr><td>品种</td><td>单位</td><td>均价</td><td>上年同期均价</td></tr>
            <tr><td>黄瓜</td><td>元/公斤</td><td>4.1</td><td>3.6</td></tr><tr><td>番茄</td><td>元/公斤</td><td>3.8</td><td>4.3</td></tr></table>
            """
        let found = try records("metrics", "<title>云岭市农产品批发市场周报</title>", body).filter { $0["table_id"] is String }
        #expect(
            lines(["indicator", "value", "period", "status"], found).prefix(2) == [
                "黄瓜均价 4.1 2031-08-01/2031-08-10 actual", "黄瓜均价 3.6 2030-08-01/2030-08-10 actual",
            ])
    }

    @Test("lines of 80 columns in one preformatted text are paragraphs where they are indented")
    func preformatted() throws {
        let body = """
            <h2>2031年云岭市国民经济和社会发展统计公报</h2><pre>　　2031年，全市地区生产总值2103.6亿元，按不变价格计算，
            比上年增长5.7%。其中，第一产业增加值186.4亿元，增长3.9%；第二产业增加值
            902.7亿元，增长6.1%。
            　　全年粮食产量88.2万吨，比上年增长2.1%。
            </pre>
            """
        let found = try records("metrics", "<title>2031年云岭市统计公报</title>", body)
        #expect(
            lines(["indicator", "value"], found) == [
                "全市地区生产总值 2103.6", "全市地区生产总值 5.7", "第一产业增加值 186.4", "第一产业增加值 3.9", "第二产业增加值 902.7",
                "第二产业增加值 6.1", "粮食产量 88.2", "粮食产量 2.1",
            ])
    }

    @Test("a card whose labels have no colons, and a heading that is called a title")
    func cardWithoutColons() throws {
        let body = """
            <div><ul><li><b>索 引 号</b><span>530000-2031-0088</span></li><li><b>发布机构</b><span>云岭市统计局</span></li>
            <li><b>公开日期</b><span>2031-11-15</span></li><li><b>公开方式</b><span>主动公开</span></li></ul></div>
            <h2 class=title>2031年10月云岭市主要经济数据</h2>
            <div>\(Self.sentence)<br><br>1-10月，全市固定资产投资同比增长3.5%，其中工业投资增长8.0%。</div>
            """
        let head = "<title>云岭市统计局 数据发布 2031年10月主要数据</title>"
        let record = try #require(try records("documents", head, body).first)
        #expect(
            fields(["title", "issuer", "published_at"], of: record)
                == ["2031年10月云岭市主要经济数据", "云岭市统计局", "2031-11-15"])
        #expect(try records("metrics", head, body).count == 6)
    }

    @Test("a court's report on the year before looks back, and its work is no government's")
    func court() throws {
        let body = """
            <h1>云岭市中级人民法院工作报告</h1><p>——2032年1月12日在云岭市第五届人民代表大会第一次会议上</p><p>各位代表：</p>
            <div><p>现在，我代表市中级人民法院向大会报告工作，请予审议，并请列席人员提出意见。</p><p>一、2031年主要工作</p>
            <p>全市法院受理各类案件38562件，比上年增长6.2%，结案率96.3%，审判质效持续向好。</p><p>二、2032年主要工作</p>
            <p>结案率达到97%以上，进一步提升审判质效，为全市经济社会发展提供有力司法服务和保障。</p></div>
            """
        let document = try #require(try records("documents", "<title></title>", body).first)
        #expect(document["doc_type"] as? String == "other")
        #expect(
            lines(["value", "period", "status"], try records("metrics", "<title></title>", body)) == [
                "38562 2031 actual", "6.2 2031 actual", "96.3 2031 actual", "97 2032 target",
            ])
    }

    @Test("the unit of a merged cell is that of the rows beside it")
    func mergedUnit() throws {
        let body = """
            <h1>云岭市2031年环境公报</h1><p>来源：云岭市环境局 日期：2032-06-05</p><p>全年排放总量保持下降，环境质量继续改善，主要指标完成年度目标。</p>
            <table><tr><td>类别</td><td>项目</td><td>2030年</td><td>2031年</td></tr><tr><td rowspan=2>废水（万吨）</td><td>工业</td><td>231.5</td>
            <td>220.1</td></tr><tr><td>生活</td><td>602.7</td><td>619.3</td></tr><tr><td rowspan=2>化学需氧量（吨）</td><td>工业</td><td>330</td><td>315</td></tr>
            <tr><td>生活</td><td>4100</td><td>4020</td></tr></table>
            """
        #expect(
            lines(["value", "unit"], try records("metrics", "<title></title>", body)) == [
                "231.5 万吨", "220.1 万吨", "602.7 万吨", "619.3 万吨", "330 吨", "315 吨", "4100 吨", "4020 吨",
            ])
    }

    @Test("what browsers without frames show, the path behind 是, marks of notes in a title")
    func otherForms() throws {
        let frames = """
            <html><head><title>云岭市公报</title></head><frameset rows="80,*"><frame src="top.htm"><noframes><body>
            <h1>云岭市2031年国民经济和社会发展统计公报</h1><p>云岭市统计局 2032年3月30日</p><p>\(Self.sentence)</p></body></noframes></frameset></html>
            """
        #expect(
            lines(["value"], try recordsOfRun("metrics", over: ["page.html": frames])) == [
                "1234.5", "6.7", "88.2", "2.1",
            ])
        let body = """
            <div>您现在的位置是：首页 / 统计公报 / 普查公报</div><h1>云岭市第八次全国人口普查公报<sup>[1]</sup>（第二号）</h1>
            <p>云岭市统计局</p><p>2031年5月28日</p><p>现将我市常住人口<sup>[2]</sup>有关数据公布如下，\(Self.sentence)</p>
            <p>注释：</p><p>[1] 本公报数据均为初步汇总数据。</p><p>[2] 常住人口包括：住在本镇并且户口在本镇的人。</p>
            """
        let document = try #require(try records("documents", "<title></title>", body).first)
        #expect(
            fields(["title", "breadcrumb"], of: document) == ["云岭市第八次全国人口普查公报（第二号）", "首页 > 统计公报 > 普查公报"])
        #expect(lines(["value"], try records("metrics", "<title></title>", body)) == ["1234.5", "6.7", "88.2", "2.1"])
    }

    @Test("a place that only begins like a known one is not that")
    func otherPlaces() throws {
        func region(_ title: String) throws -> String? {
            try records("documents", "<title></title>", "<h1>\(title)</h1><p>2032-03-01</p><p>\(Self.sentence)</p>")
                .first?["region"] as? String
        }
        #expect(try region("云溪区2031年国民经济和社会发展统计公报") == "岳阳市云溪区")
        #expect(try region("云溪市2031年国民经济和社会发展统计公报") == nil)
        #expect(try region("松原口县2031年国民经济和社会发展统计公报") == nil)
        #expect(try region("佛山高新区2031年国民经济和社会发展统计公报") == "佛山高新区")
        #expect(try region("中国人民银行云岭市分行2031年国民经济和社会发展统计公报") == nil)
        #expect(try region("深圳全市2031年国民经济和社会发展统计公报") == "深圳市")
    }

    @Test("titles of other posts behind a line that announces them")
    func otherPosts() throws {
        let body = """
            <h1>数说云岭：2031年经济运行</h1><p>2032-01-20 18:05 云岭统计</p><div><section><p>\(Self.sentence)</p>
            <p>往期推荐</p><p>前8月全市规上工业增加值增长6.7%</p><p>上半年云岭市外贸增长9.9%</p></section></div>
            """
        #expect(lines(["value"], try records("metrics", "<title></title>", body)) == ["1234.5", "6.7", "88.2", "2.1"])
    }
}
