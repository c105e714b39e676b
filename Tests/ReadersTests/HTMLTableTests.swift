import Model
import Testing

@testable import Readers

/// Tables of pages: grids, headers, captions, units, notes, continuations.
@Suite("Tables of pages")
struct HTMLTableTests {
    private static let sentence = "<p>初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%，稳中有进。</p>"

    static func tables(_ html: String) throws -> [TableGrid] {
        try HTMLReaderTests.read("<body>" + sentence + sentence + html + sentence + "</body>").tables
    }

    static func rows(_ grid: TableGrid) -> [String] {
        (0..<grid.rowCount).map { row in
            (0..<grid.columnCount).map { grid.cell(row: row, column: $0)?.text ?? "~" }.joined(separator: "|")
        }
    }

    @Test("three header rows of plain cells")
    func deepHeader() throws {
        let grid = try #require(
            try Self.tables(
                """
                <table><tr><td rowspan=3>地区</td><td colspan=4>产值</td></tr>
                <tr><td colspan=2>总量（亿元）</td><td colspan=2>增长（%）</td></tr>
                <tr><td>2030年</td><td>2031年</td><td>2030年</td><td>2031年</td></tr>
                <tr><td>云岭市</td><td>11.2</td><td>12.3</td><td>4.5</td><td>-1.0</td></tr>
                <tr><td>　其中：城区</td><td>1.2</td><td>—</td><td>4.5</td><td>…</td></tr></table>
                """
            ).first)
        #expect(grid.headerRowCount == 3)
        #expect(grid.headerColumnCount == 1)
        #expect(grid.columnCount == 5)
        #expect(Self.rows(grid)[2] == "地区|2030年|2031年|2030年|2031年")
        #expect(grid.cell(row: 4, column: 0)?.indent == 1)
    }

    @Test("unit column, row of units, ordinal column")
    func columns() throws {
        let grids = try Self.tables(
            """
            <table><tr><td>产品</td><td>单位</td><td>产量</td></tr><tr><td>粮食</td><td>万吨</td><td>12</td></tr>
            <tr><td>油料</td><td>吨</td><td>3</td></tr></table><p>又一张。</p>
            <table><tr><td>指标</td><td>人口</td><td>产值</td></tr><tr><td></td><td>万人</td><td>亿元</td></tr>
            <tr><td>甲区</td><td>12</td><td>34</td></tr><tr><td>乙区</td><td>56</td><td>78</td></tr></table><p>再一张。</p>
            <table><tr><td>序号</td><td>任务</td><td>单位</td></tr><tr><td>1</td><td>修路</td><td>交通局</td></tr>
            <tr><td>2</td><td>建校</td><td>教育局</td></tr></table>
            """)
        #expect(grids.map(\.headerRowCount) == [1, 2, 1])
        #expect(grids.map(\.headerColumnCount) == [1, 1, 1])
    }

    @Test("the row that is counted first ends the header, whatever it holds")
    func countedRows() throws {
        let rows = ["1|旧区改造|36个小区、2.1万户", "2|农路建设|60公里、桥梁3座", "3|良田建设|12万亩"].map { row in
            "<tr>" + row.split(separator: "|").map { "<td>\($0)</td>" }.joined() + "</tr>"
        }
        let head = "<tr><td>序号</td><td>项目</td><td>年度目标</td></tr>"
        let grid = try #require(try Self.tables("<table>" + head + rows.joined() + "</table>").first)
        #expect(grid.headerRowCount == 1)
        // The numbers of columns are a row of the header.
        let numbered = "<tr><td>1</td><td>2</td><td>3</td></tr>"
        let other = try #require(
            try Self.tables(
                "<table><tr><td>科目</td><td>预算数</td><td>执行数</td></tr>" + numbered
                    + "<tr><td>教育支出</td><td>12.5</td><td>13.5</td></tr></table>"
            ).first)
        #expect(other.headerRowCount == 2)
    }

    @Test("the heading of a part above a table is no caption, nor are the day and the source of the page")
    func noCaption() throws {
        let body =
            "<tr><td>项目</td><td>行次</td><td>金额</td></tr><tr><td>甲</td><td>1</td><td>3.5</td></tr><tr><td>乙</td><td>2</td><td>4.5</td></tr>"
        let grids = try Self.tables(
            """
            <p>第三部分　2031年度部门决算表</p><table border=1><tr><td colspan=3>收入支出决算总表</td></tr>
            <tr><td colspan=2>部门：云岭市文化馆</td><td>公开01表</td></tr><tr><td colspan=2></td><td>金额单位：万元</td></tr>\(body)</table>
            """)
        let grid = try #require(grids.first)
        #expect(grid.caption == "收入支出决算总表" && grid.unit == "万元" && grid.headerRowCount == 1 && grid.notes.isEmpty)
        let document = try HTMLReaderTests.read(
            """
            <title>云岭市决算公开</title><body><h2>2031年度云岭市收支决算表</h2>
            <div>发布日期：２０３２年０７月３１日　发布单位：云岭市财政局</div><p align=right>金额单位：人民币万元</p><table border=1>\(body)</table></body>
            """)
        #expect(document.tables.first?.caption == nil && document.tables.first?.unit == "人民币万元")
    }

    @Test("a caption above its translation; the label of a unit is no part of it; 附注 is a note")
    func captionsAndNotes() throws {
        let body = "<tr><td>分区</td><td>水量</td></tr><tr><td>东山区</td><td>3.5</td></tr><tr><td>西川县</td><td>4.5</td></tr>"
        let grids = try Self.tables(
            """
            <p>2-3 历年人口和从业人员</p><p>Population and Employment</p><table border=1>\(body)</table><p>附注：1.按现价计算。</p>
            <p>全年用水情况如下。</p><p>表1　2031年水资源总量　　水量单位：亿立方米</p><table border=1>\(body)</table>
            """)
        #expect(grids.map(\.caption) == ["2-3 历年人口和从业人员", "表1　2031年水资源总量"])
        #expect(grids.map(\.unit) == [nil, "亿立方米"] && grids[0].notes == ["附注：1.按现价计算。"])
    }

    @Test("aims and what was done are values, in words as well")
    func valuesInWords() throws {
        let grid = try #require(
            try Self.tables(
                """
                <table border=1><tr><td>项目</td><td>2031年计划</td><td>完成情况</td><td>完成率</td></tr>
                <tr><td>农村公路</td><td>新改建120公里</td><td>建成131公里</td><td>109.2%</td></tr>
                <tr><td>生产总值</td><td>增长5%</td><td>增长5.2%</td><td>104%</td></tr></table>
                """
            ).first)
        #expect(grid.headerRowCount == 1 && grid.headerColumnCount == 1)
    }

    @Test("a value with its growth in parentheses is a number, a year with such a note is none")
    func notedValues() throws {
        let grid = try #require(
            try Self.tables(
                """
                <table><tr><td>指标</td><td>2031年（快报）</td></tr><tr><td>生产总值</td><td>926.1亿元（增长7.7%）</td></tr>
                <tr><td>财政收入</td><td>130.5亿元（增长4.1%）</td></tr><tr><td>城镇化率</td><td>68.3%</td></tr></table>
                """
            ).first)
        #expect(grid.headerRowCount == 1 && grid.rowCount == 4)
    }

    @Test("titles over all columns are no labels of each")
    func titlesInside() throws {
        let grid = try #require(
            try Self.tables(
                """
                <table><tr><td>信息内容</td><td>制发件数</td><td>有效件数</td></tr>
                <tr><td>规章</td><td>12</td><td>30</td></tr>
                <tr><td colspan=3>第五项</td></tr><tr><td>信息内容</td><td colspan=2>处理数量</td></tr>
                <tr><td>许可</td><td colspan=2>123456</td></tr></table>
                """
            ).first)
        #expect(grid.headerRowCount == 1 && grid.headerColumnCount == 1)
    }

    @Test("caption, unit and notes around and inside of the table")
    func words() throws {
        let document = try HTMLReaderTests.read(
            "<body>" + Self.sentence
                + """
                <p>表1 2031年云岭市主要指标</p><p>单位：亿元</p>
                <table><tr><td>指标</td><td>数值</td></tr><tr><td>收入</td><td>1.5</td></tr></table>
                <p>注：本表为快报数。</p>
                """ + Self.sentence
                    + """
                    <table><tr><td colspan=2>云岭市金融情况</td></tr><tr><td colspan=2>计量单位：万元</td></tr>
                    <tr><td>指标</td><td>数值</td></tr><tr><td>存款</td><td>7</td></tr>
                    <tr><td colspan=2>注：期末数。</td></tr></table>
                    """ + Self.sentence + "</body>")
        let grids = document.tables
        #expect(grids.map(\.caption) == ["表1 2031年云岭市主要指标", "云岭市金融情况"])
        #expect(grids.map(\.unit) == ["亿元", "万元"])
        #expect(grids.map(\.notes) == [["注：本表为快报数。"], ["注：期末数。"]])
        #expect(grids.map(\.rowCount) == [2, 2])
        let first = document.blocks.filter { $0.kind == .tableText(table: 0) }.map { document.string($0.span) }
        #expect(first == ["表1 2031年云岭市主要指标", "单位：亿元", "注：本表为快报数。"])
        for grid in grids { for cell in grid.cells { #expect(document.string(cell.span) == cell.text) } }
    }

    @Test("above a table its number alone names nothing: the name stands in the table, or below the number")
    func numberAlone() throws {
        let grids = try Self.tables(
            """
            <p>附表1：</p><table><tr><td colspan=2>云岭市收支</td></tr><tr><td>科目</td><td>预算数</td></tr>
            <tr><td>教育支出</td><td>12</td></tr></table><p>又一张。</p>
            <p>附件2</p><p>主要机具补贴标准</p><table><tr><td>机具</td><td>标准</td></tr><tr><td>播种机</td><td>34</td></tr></table>
            """)
        #expect(grids.map(\.caption) == ["云岭市收支", "主要机具补贴标准"])
        #expect(grids[0].notes.isEmpty)
    }

    @Test("a table that goes on in the next one")
    func continuation() throws {
        let head = "<tr><td>指标</td><td>数值</td></tr>"
        let grids = try Self.tables(
            """
            <table>\(head)<tr><td>甲</td><td>1</td></tr></table><p>（续表）</p>
            <table>\(head)<tr><td>乙</td><td>2</td></tr></table><table><tr><td>丙</td><td>3</td></tr><tr><td>丁</td><td>4</td></tr></table>
            """)
        #expect(grids.count == 1)
        #expect(Self.rows(grids[0]) == ["指标|数值", "甲|1", "乙|2", "丙|3", "丁|4"])
    }

    @Test("two tables with captions of their own stay two")
    func neighbours() throws {
        let grids = try Self.tables(
            """
            <table><tr><td>指标</td><td>数值</td></tr><tr><td>甲</td><td>1</td></tr></table><p>表2 收支情况</p>
            <table><tr><td>指标</td><td>数值</td></tr><tr><td>乙</td><td>2</td></tr></table>
            """)
        #expect(grids.map(\.rowCount) == [2, 2])
    }

    @Test("layout is not data")
    func layout() throws {
        let document = try HTMLReaderTests.read(
            "<table><tr><td><a href=a>首页</a></td></tr><tr><td>" + String(repeating: Self.sentence, count: 6)
                + "<table><tr><td>指标</td><td>数值</td></tr><tr><td>甲</td><td>1</td></tr></table></td></tr></table>")
        #expect(document.tables.count == 1)
        #expect(document.tables[0].cells.map(\.text) == ["指标", "数值", "甲", "1"])
        #expect(document.blocks.filter { $0.kind == .paragraph }.count == 6)
    }

    @Test("a box in a cell is part of the cell")
    func box() throws {
        let grids = try Self.tables(
            """
            <table><tr><td>指标</td><td>数值</td></tr><tr><td>甲</td><td>1</td></tr><tr><td>乙</td>
            <td><table><tr><td>2</td></tr></table></td></tr></table>
            """)
        #expect(grids.map { Self.rows($0) } == [["指标|数值", "甲|1", "乙|2"]])
    }

    @Test(
        "what a cell's text is",
        arguments: [
            ("1,234.5", .number), ("-6.7%", .number), ("＋３．２", .number), ("12.5万吨", .number), ("", .blank),
            ("—", .blank),
            ("……", .blank), ("2031年", .period), ("2031", .period), ("1-12月", .period), ("一季度", .words), ("万吨", .unit),
            ("（亿元）", .unit), ("%", .unit), ("亿元/平方公里", .unit), ("地区生产总值", .words), ("3月", .period), ("#住户存款", .words),
            ("12个重点项目建设", .words), ("约3.5亿千瓦时", .number), ("元/人", .unit), ("【万人次】", .unit), ("元/项目", .words),
            ("2031年—2035年", .period), ("12 ", .number), ("2031年末", .period), ("万标台", .unit), ("村", .words),
            ("m", .unit), ("3.2重量箱", .number), ("（）", .blank),
            (String(repeating: "—", count: 30), .blank), (String(repeating: "—", count: 30) + "%", .unit),
            (String(repeating: "7", count: 61), .words), (String(repeating: " ", count: 60) + "亿元", .words),
        ] as [(String, CellContent)])
    func cellContent(text: String, expected: CellContent) {
        #expect(CellContent(text, ReadingWords.embedded.grids) == expected)
    }

    @Test(
        "units said above tables",
        arguments: [
            ("单位：亿元", "亿元"), ("（单位：万元、%）", "万元、%"), ("单 位: 吨", "吨"), ("计量单位：公顷", "公顷"), ("责任单位：财政局", nil),
            ("单位名称", nil),
        ] as [(String, String?)])
    func units(line: String, expected: String?) {
        if line.hasPrefix("责任") {
            #expect(!ReadingWords.embedded.grids.isUnitLine("各责任单位要按照分工抓好落实工作。"))
        } else {
            #expect(ReadingWords.embedded.grids.unit(line) == expected)
        }
    }

    @Test("a header that stands again on each page is no row, and a unit may stand in the last one")
    func repeated() throws {
        let header = "<tr><td><b>项　目</b></td><td><b>决算数</b></td><td><b>增长%</b></td></tr>"
        let grid = try #require(
            try HTMLTableTests.tables(
                """
                <table border=1>\(header)<tr><td>税收收入</td><td>1123000</td><td>5.1</td></tr>
                <tr><td>增值税</td><td>456000</td><td>3.0</td></tr><tr><td colspan=3>续表</td></tr>\(header)
                <tr><td>契税</td><td>81200</td><td>-9.0</td></tr><tr><td colspan=3>单位：万元</td></tr>
                <tr><td></td><td></td><td></td></tr></table>
                """
            ).first)
        #expect(grid.unit == "万元")
        #expect(
            HTMLTableTests.rows(grid) == ["项 目|决算数|增长%", "税收收入|1123000|5.1", "增值税|456000|3.0", "契税|81200|-9.0"])
    }

    @Test("the number of a form beside its unit, in a line above or in rows of the table")
    func numberOfForm() throws {
        let rows = "<tr><td>项目</td><td>年度</td><td>金额</td></tr><tr><td>教育支出</td><td>2031</td><td>105.2</td></tr>"
        let grids = try Self.tables(
            """
            <p align=center>收入支出决算总表</p><p>公开01表　金额单位：万元</p><table border=1>\(rows)\(rows)</table><p>又一张。</p>
            <table border=1><tr><td colspan=3>支出决算表</td></tr><tr><td colspan=3>公开03表</td></tr>
            <tr><td>部门：云岭市教育局</td><td>2031年度</td><td>金额单位：万元</td></tr>\(rows)</table>
            """)
        #expect(grids.map(\.unit) == ["万元", "万元"])
        #expect(grids.map(\.caption) == ["收入支出决算总表", "支出决算表"])
        #expect(grids.map { Self.rows($0)[0] } == ["项目|年度|金额", "项目|年度|金额"])
    }

    @Test("months with a per cent in a header are no value, and what a caption may end with")
    func monthsInHeader() throws {
        let grids = try Self.tables(
            """
            <p>规模以上工业企业主要能源消费量</p><table border=1><tr><td>能源名称</td><td>单位</td><td>11月</td><td>1-11月同比±%</td></tr>
            <tr><td>原煤</td><td>万吨</td><td>62.1</td><td>-3.1</td></tr><tr><td>焦炭</td><td>吨</td><td>1210</td><td>2.2</td></tr>
            <tr><td>电力</td><td>万千瓦时</td><td>52010</td><td>4.0</td></tr></table><p>又一张。</p>
            <p>2027-2031年人口出生率和死亡率</p><table border=1><tr><td>年份</td><td>出生率（‰）</td><td>死亡率（‰）</td></tr>
            <tr><td>2027</td><td>7.80</td><td>7.02</td></tr><tr><td>2031</td><td>6.12</td><td>7.30</td></tr></table>
            """)
        #expect(grids.map(\.headerRowCount) == [1, 1])
        #expect(grids.map(\.caption) == ["规模以上工业企业主要能源消费量", "2027-2031年人口出生率和死亡率"])
    }

    @Test("below the name of a table in its rows stand its time, its name in another language, and the unit twice")
    func rowsAboutTheTable() throws {
        let rows = "<tr><td>指标</td><td>数量</td></tr><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>"
        let grids = try Self.tables(
            """
            <table><tr><td colspan=2>云岭市主要指标</td></tr><tr><td colspan=2>（2031年1-8月）</td></tr>\(rows)<p>又一张。</p>
            <table><tr><td colspan=2>2-1 人口数</td></tr><tr><td colspan=2>Population at Year-end</td></tr>
            <tr><td>本表单位：万人</td><td>(10 000 persons)</td></tr>\(rows)
            """)
        #expect(grids.map(\.caption) == ["云岭市主要指标（2031年1-8月）", "2-1 人口数"])
        let numbered = try Self.tables(
            "<table><tr><td colspan=2>表4</td></tr><tr><td colspan=2>云岭市支出预算表</td></tr><tr><td></td><td>单位：万元</td></tr>\(rows)"
        )
        #expect(numbered.map(\.caption) == ["云岭市支出预算表"] && numbered.map(\.unit) == ["万元"])
        #expect(grids.map(\.unit) == [nil, "万人"] && grids.map(\.headerRowCount) == [1, 1])
    }

    @Test("the time of a table beside its unit, notes in rows and the number of a printed page are none of its cells")
    func timeBesideUnit() throws {
        let rows = "<tr><td>地区</td><td>甲</td><td>乙</td></tr><tr><td>东山区</td><td>5</td><td>6</td></tr>"
        let name = "<tr><td colspan=3>各县区粮食产量</td></tr>"
        let grids = try Self.tables(
            """
            <table>\(name)<tr><td>2031年1-9月</td><td></td><td>单位：吨</td></tr>\(rows)
            <tr><td colspan=3>注：1.本表为快报数。</td></tr><tr><td colspan=3>2.2030年起不含薯类。</td></tr>
            <tr><td colspan=3>—30—</td></tr></table><p>又一张。</p>
            <table>\(name)<tr><td colspan=3>2031年1-9月　　单位：吨</td></tr>\(rows)</table><p>再一张。</p>
            <table>\(name)<tr><td>表一</td><td></td><td>单位：吨</td></tr>\(rows)</table><p>再来一张。</p>
            <table>\(name)<tr><td colspan=2>本表按当年价格计算</td><td colspan=2>单位：吨</td></tr>
            <tr><td>年份</td><td>甲</td><td>乙</td><td>丙</td></tr><tr><td>2031</td><td>5</td><td>6</td><td>7</td></tr></table>
            """)
        #expect(grids.map(\.caption) == ["各县区粮食产量（2031年1-9月）", "各县区粮食产量（2031年1-9月）", "各县区粮食产量", "各县区粮食产量"])
        #expect(grids.map(\.unit) == ["吨", "吨", "吨", "吨"] && grids.map(\.headerRowCount) == [1, 1, 1, 1])
        #expect(grids[0].rowCount == 2 && grids[0].notes == ["注：1.本表为快报数。", "2.2030年起不含薯类。"])
    }

    @Test("ages in a header are no values, and an account without one is none of the header")
    func agesAndAccounts() throws {
        let grids = try Self.tables(
            """
            <table><tr><td>地区</td><td>总户数</td><td>总人口</td><td>男</td><td>女</td><td>0-17岁</td><td>60岁以上</td></tr>
            <tr><td>东山区</td><td>18</td><td>51</td><td>25</td><td>26</td><td>8</td><td>10</td></tr>
            <tr><td>西山区</td><td>16</td><td>46</td><td>23</td><td>23</td><td>7</td><td>9</td></tr></table><p>又一张。</p>
            <table><tr><td>科目编码</td><td>科目名称</td><td>预算数</td><td>执行数</td></tr>
            <tr><td>208</td><td>社会保障和就业支出</td><td></td><td></td></tr>
            <tr><td>213</td><td>农林水支出</td><td>32</td><td>28</td></tr></table>
            """)
        #expect(grids.map(\.headerRowCount) == [1, 1])
    }

    @Test("the base of indexes and its translation stand behind the name of their table")
    func baseBesideTranslation() throws {
        let grid = try #require(
            try Self.tables(
                """
                <table><tr><td colspan=5>2-3 生产总值指数</td></tr><tr><td colspan=5>Indices of Product（at Constant Prices）</td></tr>
                <tr><td colspan=3>（上年=100）</td><td colspan=2>(preceding year=100)</td></tr>
                <tr><td>年份</td><td>生产总值</td><td>甲</td><td>乙</td><td>丙</td></tr>
                <tr><td>2031</td><td>104.5</td><td>101</td><td>102</td><td>103</td></tr></table>
                """
            ).first)
        #expect(grid.caption == "2-3 生产总值指数（上年=100）" && grid.headerRowCount == 1)
    }

    @Test("captions of figures, and of Word's, that are no pictures'")
    func captionsOfFigures() throws {
        let table =
            "<table><tr><th>指标</th><th>数量</th></tr><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>"
        let grids = try Self.tables(
            """
            <figure>\(table)<figcaption>2031年主要产品</figcaption></figure><p>又一张。</p>
            <p class=MsoCaption>表1-1 各县区空气质量（单位：微克/立方米）</p>\(table)
            """)
        #expect(grids.map(\.caption) == ["2031年主要产品", "表1-1 各县区空气质量"] && grids[1].unit == "微克/立方米")
        let picture = try HTMLReaderTests.read(
            Self.sentence + Self.sentence + "<figure><img src=a.png><figcaption>图为会场</figcaption></figure>"
                + Self.sentence)
        #expect(!String(decoding: picture.text, as: UTF8.self).contains("会场"))
    }

    @Test("a heading below the notes of a table ends them, and notes of the document are none of the table's")
    func endOfNotes() throws {
        let table =
            "<table><tr><td>指标</td><td>数量</td></tr><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>"
        let notes = try Self.tables(
            "\(table)<p>注：1.初步统计数。</p><p>2.按现价计算。</p><h2>1.2 水环境</h2><p>水质良好。</p>\(table)<p>注：无。</p><p>1.2 水环境</p>"
        ).map(\.notes)
        #expect(notes == [["注：1.初步统计数。", "2.按现价计算。"], ["注：无。"]])
        let grids = try Self.tables(
            "<p>全市生产总值[1]12亿元。</p>\(table)<p>注释：</p><p>[1]生产总值按现价计算。</p><p>[2]人口为常住人口。</p>")
        #expect(grids.map(\.notes) == [[]])
        let own = try Self.tables("\(table)<p>注释：</p><p>[1]生产总值按现价计算。</p>")
        #expect(own.map(\.notes) == [["注释：", "[1]生产总值按现价计算。"]])
    }

    @Test("words around a table in traditional characters")
    func traditionalWords() throws {
        let document = try HTMLReaderTests.read(
            """
            <body><p>初步核算，全年雲嶺縣地區生產總值1234.5億元，按不變價格計算，比上年增長6.7%，穩中有進。</p><p>表1　雲嶺縣戶籍人口數</p><p>單位：萬人</p>
            <table><tr><td>年別</td><td>總計</td></tr><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table><p>資料來源：雲嶺縣政府</p>
            <p>全縣糧食產量88.2萬噸，比上年增長2.1%，其中夏糧30.0萬噸，減少0.4萬噸，農業生產穩定發展。</p></body>
            """)
        let grid = try #require(document.tables.first)
        #expect(grid.caption == "表1　雲嶺縣戶籍人口數" && grid.unit == "萬人" && grid.notes == ["資料來源：雲嶺縣政府"])
    }
}

@Suite("Tables with one cell a line")
struct UnrolledTableTests {
    @Test(
        "the number of columns, where one fits",
        arguments: [
            (["指标", "单位", "数值", "甲", "吨", "1", "乙", "吨", "2", "丙", "吨", "3"], 3),
            (["指标", "数值", "增长（%）", "甲", "1", "2.5", "乙", "3", "—", "丙", "5", "6"], 3),
            (["指标", "数值", "甲", "1", "乙", "2", "丙", "3", "丁", "4"], 2),
            (["一", "二", "三", "四", "五", "六", "七", "八", "九"], nil),
            (["指标", "数值", "甲", "1", "乙", "2", "丙", "3", "4", "丁"], nil),
            (["指标", "数值", "甲", "1", "乙", "2", "丙", "3", "二、农业"], 2),
        ] as [([String], Int?)])
    func columns(cells: [String], expected: Int?) {
        #expect(UnrolledTable.shape(of: cells, ReadingWords.embedded.grids)?.columns == expected)
    }

    @Test("in a page, below its caption")
    func page() throws {
        let cells = ["指标", "单位", "数值", "甲", "吨", "1", "乙", "吨", "2", "丙", "吨", "3"]
        let grids = try HTMLTableTests.tables(
            "<p>表3 主要产品产量</p>" + cells.map { "<p>\($0)</p>" }.joined())
        let grid = try #require(grids.first)
        #expect(HTMLTableTests.rows(grid) == ["指标|单位|数值", "甲|吨|1", "乙|吨|2", "丙|吨|3"])
        #expect(grid.origin == .text)
        #expect(grid.caption == "表3 主要产品产量")
        #expect(grid.headerRowCount == 1)
    }

    @Test("附表3（续） says that a table goes on")
    func continuedAttachment() throws {
        func table(_ rows: String) -> String {
            "<table border=1><tr><td>产品</td><td>单位</td><td>产量</td></tr>\(rows)</table>"
        }
        let grids = try HTMLTableTests.tables(
            "<p>附表3 主要产品产量</p>" + table("<tr><td>水泥</td><td>万吨</td><td>56.2</td></tr>") + "<p>附表3（续）</p>"
                + table("<tr><td>啤酒</td><td>千升</td><td>32100</td></tr><tr><td>服装</td><td>万件</td><td>860</td></tr>"))
        #expect(grids.map(\.rowCount) == [4])
    }

    @Test("two rows of a header, the lower one with the same names below each of the upper one's")
    func twoHeaders() throws {
        let cells =
            ["乡镇", "工业", "农业", "总量", "增速", "总量", "增速", "甲", "1", "2.1", "3", "4.5", "乙", "5", "6.0", "7", "8.2"]
        let shape = UnrolledTable.shape(of: cells, ReadingWords.embedded.grids)
        #expect(shape == UnrolledTable.Shape(columns: 5, bodyRows: 2, groups: 2))
        let grid = try #require(
            try HTMLTableTests.tables("<p>表3 各乡镇总产值</p>" + cells.map { "<p>\($0)</p>" }.joined()).first)
        #expect(grid.headerRowCount == 2)
        #expect(HTMLTableTests.rows(grid).last == "乙|5|6.0|7|8.2")
        #expect(grid.cells.first { $0.text == "农业" }.map { [$0.column, $0.columnSpan] } == [3, 2])
        var others = cells
        others[5] = "户数"
        #expect(UnrolledTable.shape(of: others, ReadingWords.embedded.grids) == nil)
    }

    @Test("names of levels and behind them what stands beside each, and names twice whose groups are not told")
    func interleavedHeader() throws {
        let cells =
            [
                "县区", "生产总值（亿元）", "增加值（亿元）", "增长（%）", "增长（%）", "甲县", "312.5", "4.1", "83.5", "2.2", "乙县", "213.5",
                "-4.4",
                "65.1", "6.2",
            ]
        let grid = try #require(
            try HTMLTableTests.tables("<p>表3 各县区主要指标</p>" + cells.map { "<p>\($0)</p>" }.joined()).first)
        #expect(HTMLTableTests.rows(grid)[0] == "县区|生产总值（亿元）|增长（%）|增加值（亿元）|增长（%）")
        #expect(HTMLTableTests.rows(grid)[2] == "乙县|213.5|-4.4|65.1|6.2")
        let behind = [
            "县区", "粮食（吨）", "油料（吨）", "增长（%）", "增长（%）", "甲县", "52100", "3210", "1.2", "2.3", "乙县", "48200", "2980",
            "-0.4", "3.1",
        ]
        let kept = try #require(UnrolledTable.shape(of: behind, ReadingWords.embedded.grids))
        #expect(!kept.isInterleaved && kept.columns == 5)
        let halves = ["行业", "增长（%）", "行业", "增长（%）", "总计", "-4.2", "金融业", "8.1", "农业", "6.2", "工业", "7.3"]
        let shape = try #require(UnrolledTable.shape(of: halves, ReadingWords.embedded.grids))
        #expect(shape == UnrolledTable.Shape(columns: 2, bodyRows: 4, copies: 2))
        #expect(shape.cellCount == halves.count)
        let unnamed = ["增长（%）", "总产值", "利润", "总产值", "利润", "甲县", "12", "4", "3", "2", "乙县", "13", "4", "5", "6"]
        #expect(UnrolledTable.shape(of: unnamed, ReadingWords.embedded.grids) == nil)
    }

    @Test("a table in two halves with 名称 over each is no index card")
    func namedHalves() throws {
        let grids = try HTMLTableTests.tables(
            "<p>2036年社会事业基本情况</p><table><tr><td>名称</td><td>单位</td><td>数量</td><td>名称</td><td>单位</td><td>数量</td></tr>"
                + "<tr><td>学校</td><td>所</td><td>312</td><td>医院</td><td>个</td><td>42</td></tr>"
                + "<tr><td>在校生</td><td>万人</td><td>21.6</td><td>床位</td><td>张</td><td>9210</td></tr></table>")
        #expect(grids.count == 1)
    }

    @Test("in lines of a page, the lower row of a header begins as far in as it is written")
    func indentedHeader() throws {
        let lines = [
            "乡镇　　工业总产值　　　　农业总产值", "　　　　总量（万元）　增速（%）　总量（万元）　增速（%）", "青石镇　　120345　　6.5　　43210　　3.2",
            "白沙乡　　98321　　-1.2　　38765　　4.0", "红岩乡　　45678　　9.9　　22110　　2.7",
        ]
        let grid = try #require(
            try HTMLTableTests.tables("<p>2031年各乡镇工农业总产值</p>" + lines.map { "<p>\($0)</p>" }.joined()).first)
        #expect(grid.headerRowCount == 2)
        #expect(grid.cells.filter { $0.row == 0 }.map(\.columnSpan) == [1, 2, 2])
    }

    @Test("who made a table is no unit")
    func office() throws {
        #expect(ReadingWords.embedded.grids.unit("编制单位：云岭市财政局") == nil)
        #expect(ReadingWords.embedded.grids.unit("收支表金额单位：万元") == "万元")
        let grid = try #require(
            try HTMLTableTests.tables(
                """
                <table border=1><tr><td colspan=2>编制单位：云岭市财政局</td><td>金额单位：万元</td></tr>
                <tr><td>科目编码</td><td>科目名称</td><td>预算数</td></tr><tr><td>208</td><td>社会保障支出</td><td>105</td></tr>
                <tr><td>212</td><td>城乡社区支出</td><td>82,310</td></tr></table>
                """
            ).first)
        #expect(grid.unit == "万元")
        #expect(HTMLTableTests.rows(grid)[0] == "科目编码|科目名称|预算数")
    }

    @Test("whose table it is may stand before the unit in one line")
    func owner() throws {
        let grids = ReadingWords.embedded.grids
        #expect(grids.isUnitLine("单位：云岭市文化馆　　金额单位：万元"))
        #expect(grids.unit("单位：云岭市文化馆 单位：万元") == "万元")
        #expect(grids.isUnitLine("部门：云岭市文化馆　单位：万元"))
        #expect(!grids.isUnitLine("本表由云岭市统计局提供：单位：万元"))
        let grid = try #require(
            try HTMLTableTests.tables(
                """
                <p>收入支出决算总表</p><p>公开01表</p><p>部门：云岭市文化馆　　金额单位：万元</p>
                <table><tr><td>项目</td><td>金额</td></tr><tr><td>财政拨款收入</td><td>320.15</td></tr>
                <tr><td>其他收入</td><td>12.60</td></tr></table>
                """
            ).first)
        #expect(grid.caption == "收入支出决算总表")
        #expect(grid.unit == "万元")
    }

    @Test("an office and the owner of a table are no captions, and column numbers may stand beside merged headers")
    func offices() throws {
        func table(_ line: String, _ rows: String) throws -> TableGrid {
            try #require(
                try HTMLTableTests.tables(
                    """
                    <p>收入支出决算总表</p><p>公开01表</p><p>\(line)</p><p>金额单位：万元</p><table>\(rows)
                    <tr><td>财政拨款收入</td><td>320.15</td><td>1.10</td><td>2.20</td></tr>
                    <tr><td>其他收入</td><td>12.60</td><td>1.30</td><td>2.40</td></tr></table>
                    """
                ).first)
        }
        let plain = "<tr><td>项目</td><td>金额</td><td>上年</td><td>本年</td></tr>"
        for line in ["部门：云岭市文化馆", "单位名称：云岭市文化馆", "云岭市财政局"] {
            let grid = try table(line, plain)
            #expect(grid.caption == "收入支出决算总表" && grid.unit == "万元")
        }
        #expect(!ReadingWords.embedded.grids.isPublisher("关于调整云岭市财政局、统计局"))
        let numbered = try table(
            "云岭市财政局",
            "<tr><td rowspan=2>项目</td><td>金额</td><td>上年</td><td>本年</td></tr><tr><td>1</td><td>2</td><td>3</td></tr>")
        #expect(numbered.headerRowCount == 2)
        let valued = try table(
            "云岭市财政局",
            "<tr><td rowspan=2>项目</td><td>金额</td><td>上年</td><td>本年</td></tr><tr><td>1</td><td>2</td><td>5</td></tr>")
        #expect(valued.headerRowCount == 1)
    }

    @Test("a table of data behind the text belongs to it, a list of links does not")
    func behindText() throws {
        let text = String(repeating: "<p>全年云岭市居民人均可支配收入11235元，按常住地分，城镇居民人均可支配收入15012元。</p>", count: 4)
        func tables(_ cell: String) throws -> Int {
            try HTMLReaderTests.read(
                "<body><table><tr><td>\(text)</td></tr><tr><td>附表<table border=1><tr><td>指标</td><td>数（元）</td></tr>"
                    + "<tr><td>\(cell)</td><td>11235</td></tr><tr><td>支出</td><td>7125</td></tr></table></td></tr></table>"
            ).tables.count
        }
        #expect(try tables("收入") == 1)
        #expect(try tables("<a href=/sr>收入</a>") == 0)
    }

    @Test("a unit below the table is its own, unless another begins behind it")
    func unitBelow() throws {
        let table =
            "<table><tr><td>项目</td><td>2031年</td></tr><tr><td>税收</td><td>60.2</td></tr><tr><td>规费</td><td>6.3</td></tr></table>"
        let below = try HTMLTableTests.tables("<p>表1 2031年收入</p>\(table)<p>单位：亿元</p><p>注：为快报数。</p><p>收入平稳。</p>")
        #expect(below.map(\.unit) == ["亿元"] && below.map(\.notes) == [["注：为快报数。"]])
        let between = try HTMLTableTests.tables(
            "<p>表1 2031年收入</p>\(table)<p>单位：万人</p>\(table.replacing("项目", with: "地区"))")
        #expect(between.map(\.unit) == [nil, "万人"])
    }

    @Test("a line that says of which year the table is names it")
    func captionWithYear() throws {
        let rows =
            "<tr><td>县区</td><td>收入（元）</td></tr><tr><td>东山县</td><td>60.2</td></tr><tr><td>西河县</td><td>6.3</td></tr>"
        let named = try HTMLTableTests.tables("<p>各县区2031年收入及位次</p><table>\(rows)</table>")
        #expect(named.first?.caption == "各县区2031年收入及位次")
        let other = try HTMLTableTests.tables("<p>填表日期：2031年2月</p><table>\(rows)</table>")
        #expect(other.first?.caption == nil)
    }

    @Test("the name of a group that was not merged stands over the columns behind it")
    func groupsWithoutSpans() throws {
        let grid = try #require(
            try HTMLTableTests.tables(
                """
                <table><tr><td>地区</td><td>开工</td><td></td><td>建成</td><td></td></tr>
                <tr><td></td><td>计划（套）</td><td>实际（套）</td><td>计划（套）</td><td>实际（套）</td></tr>
                <tr><td>东山县</td><td>320</td><td>331</td><td>210</td><td>209</td></tr>
                <tr><td>西河县</td><td>120</td><td>131</td><td>110</td><td>109</td></tr></table>
                """
            ).first)
        #expect(grid.headerRowCount == 2 && HTMLTableTests.rows(grid)[0] == "地区|开工|开工|建成|建成")
        #expect(HTMLTableTests.rows(grid)[1] == "|计划（套）|实际（套）|计划（套）|实际（套）")
    }

    @Test("a column of aims with bounds holds numbers and no labels")
    func boundedColumns() throws {
        let grid = try #require(
            try HTMLTableTests.tables(
                """
                <table><tr><td>指标</td><td>目标</td><td>完成</td></tr><tr><td>产值增速</td><td>6%左右</td><td>5.8%</td></tr>
                <tr><td>就业</td><td>2万人以上</td><td>2.3万人</td></tr><tr><td>粮食</td><td>14万吨以上</td><td>15万吨</td></tr></table>
                """
            ).first)
        #expect(grid.headerColumnCount == 1)
    }

    @Test("an empty cell below a merged one is not of the group to the left")
    func emptyCellBelowAnotherGroup() throws {
        let grid = try #require(
            try HTMLTableTests.tables(
                """
                <table><tr><td rowspan=2>地区</td><td colspan=3>债务限额</td><td colspan=3>债务余额</td></tr>
                <tr><td></td><td>一般</td><td>专项</td><td></td><td>一般</td><td>专项</td></tr>
                <tr><td>公式</td><td>A</td><td>B</td><td>C</td><td>D</td><td>E</td><td>F</td></tr>
                <tr><td>东山县</td><td>56.1</td><td>30.4</td><td>25.7</td><td>54.8</td><td>29.4</td><td>25.4</td></tr></table>
                """
            ).first)
        #expect(HTMLTableTests.rows(grid)[1] == "地区||一般|专项||一般|专项")
    }

    @Test("a form of words whose cells reach down over several rows is a table")
    func formOfMergedCells() throws {
        let tables = try HTMLTableTests.tables(
            """
            <p>云岭市教育局编制。</p><table>
            <tr><td rowspan=5>绩效指标</td><td>一级指标</td><td>二级指标</td><td>指标值</td></tr>
            <tr><td rowspan=3>产出指标</td><td>学生人数</td><td>≥800人</td></tr>
            <tr><td>到位率</td><td>及时</td></tr><tr><td>按时拨付</td><td>足额</td></tr>
            <tr><td>满意度</td><td>家长满意</td><td>≥95%</td></tr></table>
            """)
        #expect(tables.count == 1 && tables.first?.columnCount == 4)
    }

    @Test("the number of a form is no caption, on whichever side of it 表 stands")
    func numbersOfForms() throws {
        func caption(_ form: String) throws -> String? {
            try HTMLTableTests.tables(
                """
                <p>一般公共预算支出表</p><p>\(form)</p><p>单位：万元</p><table><tr><td>科目</td><td>合计</td></tr>
                <tr><td>教育支出</td><td>23.5</td></tr><tr><td>水利支出</td><td>3.5</td></tr></table>
                """
            ).first?.caption
        }
        #expect(try caption("部门公开表5") == "一般公共预算支出表")
        #expect(try caption("公开05表") == "一般公共预算支出表")
        #expect(try caption("公开表5 教育支出表") == "公开表5 教育支出表")
    }

    @Test("a row of labels with the day, the source and a counter is about the page")
    func rowAboutThePage() throws {
        let tables = try HTMLTableTests.tables(
            """
            <table><tr><td>发布时间：</td><td>2032-04-25</td><td>信息来源：</td><td>云岭市统计局</td><td>点击：</td><td>356次</td></tr></table>
            <p>一季度，全市地区生产总值512.6亿元，同比增长5.8%。</p>
            """)
        #expect(tables.isEmpty)
    }

    @Test("what explains a unit in brackets is no part of it")
    func noteOfUnit() throws {
        func unit(_ line: String) throws -> String? {
            try HTMLTableTests.tables(
                """
                <p>各县主要指标</p><p>\(line)</p><table><tr><td>县别</td><td>总产值</td></tr>
                <tr><td>东山县</td><td>7100</td></tr><tr><td>西水县</td><td>8800</td></tr></table>
                """
            ).first?.unit
        }
        #expect(try unit("单位：万元（当年价格）") == "万元" && unit("（单位：万元）") == "万元")
        #expect(try unit("单位：万元（以亿元计的除外）") == "万元" && unit("单位：亿元、%") == "亿元、%")
    }

    @Test("the number of a part behind a caption and a month alone below it don't hide that it names a table")
    func partsAndMonths() throws {
        func caption(_ above: String) throws -> String? {
            try HTMLTableTests.tables(
                """
                <p>全市经济平稳发展，各县区主要指标完成较好。</p>\(above)<table><tr><td>地区</td><td>增速(%)</td></tr>
                <tr><td>东山区</td><td>7.1</td></tr><tr><td>西水县</td><td>8.8</td></tr></table>
                """
            ).first?.caption
        }
        #expect(try caption("<p>各县区主要经济指标（二）</p>") == "各县区主要经济指标（二）")
        #expect(try caption("<p>各县区工作要求（二）</p>") == nil)
        #expect(try caption("<p>全市主要经济指标</p><p align=right>2031年12月</p>") == "全市主要经济指标")
        #expect(try caption("<p>城区居民用气阶梯价格</p>") == "城区居民用气阶梯价格")
        // A number in brackets before a year's table is none of a part of the text.
        #expect(try caption("<p>（3）2031年6月出口总值表（人民币值）</p>") == "（3）2031年6月出口总值表（人民币值）")
        #expect(try caption("<p>（3）2031年各县区工作情况</p>") == nil)
        #expect(try caption("<p>2031年各县区价格指数</p><p align=right>（上年同月=100）</p>") == "2031年各县区价格指数（上年同月=100）")
        #expect(try caption("<p>各县区农资零售（12月下旬）</p>") == "各县区农资零售（12月下旬）")
        let goods = try HTMLTableTests.tables(
            """
            <p>（1）2031年6月进口总值表</p><table><tr><td>地区</td><td>总值</td></tr><tr><td>甲国</td><td>7</td></tr><tr><td>乙国</td><td>8</td></tr></table>
            <p>注：甲国包括其岛屿。</p><p>（2）2031年6月出口总值表</p><table><tr><td>地区</td><td>总值</td></tr><tr><td>丙国</td><td>5</td></tr><tr><td>丁国</td><td>6</td></tr></table>
            """)
        #expect(goods.map(\.caption) == ["（1）2031年6月进口总值表", "（2）2031年6月出口总值表"] && goods[0].notes.count == 1)
        let months = try HTMLTableTests.tables(
            """
            <table><tr><td></td><td colspan=2>1—2月</td></tr><tr><td>指标</td><td>绝对量</td><td>增长（%）</td></tr>
            <tr><td>钢材（万吨）</td><td>196</td><td>-6.0</td></tr><tr><td>布（万米）</td><td>54</td><td>4.6</td></tr></table>
            """)
        #expect(months.first?.headerRowCount == 2 && months.first?.caption == nil)
    }
}
