import Model
import Testing

@testable import Readers

/// Tables that strokes and white space draw, in texts and in pages.
@Suite("Drawn tables")
struct DrawnTablesTests {
    private static let wanted = [
        ["指标", "单位", "2031年", "增长（%）"], ["财政收入", "亿元", "120.2", "3.1"], ["财政支出", "亿元", "320.6", "-2.0"],
        ["税收", "亿元", "88.0", "0.4"],
    ]

    private static let drawings = [
        // As mark-up languages have it.
        """
        | 指标 | 单位 | 2031年 | 增长（%） |
        |------|:----:|-------:|---|
        | 财政收入 | 亿元 | 120.2 | 3.1 |
        | 财政支出 | 亿元 | 320.6 | -2.0 |
        | 税收 | 亿元 | 88.0 | 0.4 |
        """,
        """
        指标｜单位｜2031年｜增长（%）
        财政收入｜亿元｜120.2｜3.1
        财政支出｜亿元｜320.6｜-2.0
        税收｜亿元｜88.0｜0.4
        """,
        """
        指标 ¦ 单位 ¦ 2031年 ¦ 增长（%）
        财政收入 ¦ 亿元 ¦ 120.2 ¦ 3.1
        财政支出 ¦ 亿元 ¦ 320.6 ¦ -2.0
        税收 ¦ 亿元 ¦ 88.0 ¦ 0.4
        """,
        """
        ┌──────┬────┬──────┬──────┐
        │指标  │单位│2031年│增长（%）│
        ├──────┼────┼──────┼──────┤
        │财政收入│亿元│120.2 │3.1   │
        │财政支出│亿元│320.6 │-2.0  │
        │税收  │亿元│88.0  │0.4   │
        └──────┴────┴──────┴──────┘
        """,
        """
        指标        单位    2031年    增长（%）
        财政收入    亿元    120.2     3.1
        财政支出    亿元    320.6     -2.0
        税收        亿元    88.0      0.4
        """,
    ]

    private static func check(_ document: Document) throws {
        let grid = try #require(document.tables.first)
        #expect(document.tables.count == 1)
        #expect(TextTablesTests.rows(grid) == wanted)
        #expect(grid.caption == "表2 2031年财政收支")
        #expect(grid.headerRowCount == 1)
        #expect(grid.notes == ["注：快报数。"])
        for cell in grid.cells { #expect(document.string(cell.span) == cell.text) }
    }

    @Test("in a text", arguments: drawings)
    func text(drawing: String) throws {
        let text = TextTablesTests.opening + "表2 2031年财政收支\n" + drawing + "\n注：快报数。\n全年风调雨顺，没有受灾，各项事业平稳发展。\n"
        try Self.check(PlainTextReaderTests.read(text))
    }

    /// Each of these would be tried from each of its lines, for minutes.
    @Test("rows and rules without end that make no table")
    func endless() throws {
        let rows = (0..<20_000).map { "项\(Unicode.Scalar(0x4E00 + $0 % 9_000)!)\($0 / 9_000) | 乙 | 丙" }
        let rules = (0..<20_000).map { "├──┼" + String(repeating: "─", count: $0 % 7 + 3) + "┤" }
        for lines in [rows, rules] {
            let text = TextTablesTests.opening + lines.joined(separator: "\n")
            #expect(try PlainTextReaderTests.read(text).tables.isEmpty)
        }
    }

    @Test("with single spaces, below a header of as many words")
    func narrow() throws {
        let drawing = Self.wanted.map { $0.joined(separator: " ") }.joined(separator: "\n")
        let text = TextTablesTests.opening + "表2 2031年财政收支\n" + drawing + "\n注：快报数。\n全年风调雨顺，没有受灾，各项事业平稳发展。\n"
        try Self.check(PlainTextReaderTests.read(text))
    }

    @Test("in a page, in lines of their own or in one paragraph", arguments: drawings)
    func page(drawing: String) throws {
        let lines = drawing.split(separator: "\n").map { $0.replacing(" ", with: "&nbsp;") }
        let text = "<p>全市生产总值1234.5亿元，比上年增长6.7%，高于全省平均水平0.4个百分点。</p>"
        for body in [
            lines.map { "<p>\($0)</p>" }.joined(), "<p>" + lines.joined(separator: "<br>") + "</p>",
            "<pre>\(drawing)</pre>",
        ] {
            let page = "<h1>云岭市2031年统计公报</h1><div>\(text)\(text)<p>表2 2031年财政收支</p>\(body)<p>注：快报数。</p>\(text)</div>"
            try Self.check(HTMLReaderTests.read(page))
        }
    }

    @Test("a header of two lines, the upper one over groups of columns")
    func groups() throws {
        let drawing = """
                              收入                        支出
            县区        绝对额（万元）  增长（%）   绝对额（万元）  增长（%）
            东山区            12345       5.1           23456        6.0
            西水县             4321       3.2            6543       -2.5
            南河县             1234       1.0            3456        0.7
            """
        let document = try PlainTextReaderTests.read(TextTablesTests.opening + "表3 分县区收支\n" + drawing + "\n")
        let grid = try #require(document.tables.first)
        #expect(grid.headerRowCount == 2 && grid.columnCount == 5)
        #expect(TextTablesTests.rows(grid)[0] == ["", "收入", "收入", "支出", "支出"])
        #expect(TextTablesTests.rows(grid)[2] == ["东山区", "12345", "5.1", "23456", "6.0"])
    }

    @Test("strokes behind cells alone, so that a line begins with one where its first cell is empty")
    func openStrokes() throws {
        let drawing = """
            | 总量（亿元） | 增长（%） |
            财政收入 | 120.2 | 3.1 |
            财政支出 | 320.6 | -2.0 |
            | 88.0 | 0.4 |
            """
        let document = try PlainTextReaderTests.read(TextTablesTests.opening + "表2 2031年财政收支\n" + drawing + "\n")
        let grid = try #require(document.tables.first)
        #expect(grid.caption == "表2 2031年财政收支" && grid.headerRowCount == 1)
        #expect(
            TextTablesTests.rows(grid) == [
                ["", "总量（亿元）", "增长（%）"], ["财政收入", "120.2", "3.1"], ["财政支出", "320.6", "-2.0"], ["", "88.0", "0.4"],
            ])
        // A row of more cells than the header is none of it where nothing says which one is missing.
        let other = "总量 | 增长 |\n财政收入 | 120.2 | 3.1 |\n财政支出 | 320.6 | -2.0 |\n"
        #expect(try PlainTextReaderTests.read(TextTablesTests.opening + other).tables.isEmpty)
    }

    @Test("rules of dashes above and below the header and at the end")
    func ruled() throws {
        let rule = String(repeating: "-", count: 50)
        let drawing = """
            \(rule)
               项    目          预算数    执行数   为预算%
            \(rule)
            一、税收收入        530,000   526,100    99.3
                增值税          220,000   216,100    98.2
            ========== ======== =========
            收入合计            700,000   703,100   100.4
            \(rule)
            """
        let text = TextTablesTests.opening + "表1  2031年收入执行情况表\n" + String(repeating: " ", count: 40) + "单位：万元\n"
        let document = try PlainTextReaderTests.read(text + drawing + "\n注：快报数。\n")
        let grid = try #require(document.tables.first)
        #expect(grid.caption == "表1 2031年收入执行情况表" && grid.unit == "万元" && grid.notes == ["注：快报数。"])
        #expect(TextTablesTests.rows(grid)[0] == ["项目", "预算数", "执行数", "为预算%"])
        #expect(TextTablesTests.rows(grid)[3] == ["收入合计", "700,000", "703,100", "100.4"])
    }

    @Test("a table that goes on behind the end of a page")
    func continued() throws {
        let head = "产品名称      计量单位    本月      累计\n"
        let text =
            TextTablesTests.opening + "表3  主要产品产量（2031年）\n" + head + "原煤          万吨        12.3      140.2\n"
            + "水泥          万吨        88.1      990.4\n                  续表3\n" + head
            + "钢材          万吨        40.3      470.6\n发电量        亿千瓦时     9.8      110.4\n"
        let document = try PlainTextReaderTests.read(text)
        #expect(document.tables.map(\.caption) == ["表3 主要产品产量（2031年）", "表3 主要产品产量（2031年）"])
        #expect(document.tables.map(\.rowCount) == [3, 3])
        // Two lines of columns with no name above them are no table.
        let bare =
            TextTablesTests.opening + head
            + "原煤          万吨        12.3      140.2\n水泥          万吨        88.1      990.4\n"
        #expect(try PlainTextReaderTests.read(bare).tables.isEmpty)
    }

    @Test("cells one a line with a stroke behind each, below a stroke alone")
    func strokedCells() throws {
        let cells = Self.wanted.flatMap { $0 }.map { $0 + " |" }.joined(separator: "\n")
        let text = TextTablesTests.opening + "**表2 2031年财政收支**\n|\n" + cells + "\n注：快报数。\n全年风调雨顺，没有受灾，各项事业平稳发展。\n"
        try Self.check(PlainTextReaderTests.read(text))
        let words = (0..<12).map { "新闻\($0) |" }.joined(separator: "\n")
        #expect(try PlainTextReaderTests.read(TextTablesTests.opening + words).tables.isEmpty)
    }

    @Test(
        "lines that are no table",
        arguments: [
            "首页 | 新闻 | 公告\n统计 | 政务 | 互动\n联系 | 帮助 | 地图", "东山区 12人\n西水县 13人\n南河县 14人",
            "2031年 1月 5日\n2031年 2月 6日\n2031年 3月 7日",
        ])
    func others(lines: String) throws {
        #expect(
            try PlainTextReaderTests.read(TextTablesTests.opening + lines + "\n" + TextTablesTests.opening).tables
                .isEmpty)
    }

    @Test("lines of dashes rule a table of a page and are none of its rows")
    func ruledWithDashes() throws {
        let document = try HTMLReaderTests.read(
            """
            <title>云岭市统计月报</title><body><h1>云岭市统计月报</h1><div>2031-09-20</div><pre>
                   云岭市主要指标（2031年8月）

                                               单位：亿元
            --------------------------------------------------
              指    标        本月     1-8月累计     累计增减%
            --------------------------------------------------
              财政总收入     12.36      118.90         4.2
                税收收入      7.05       68.13         3.7
              财政支出       15.84      140.25        -2.6
            --------------------------------------------------
            </pre></body>
            """)
        let grid = try #require(document.tables.first)
        #expect(
            HTMLTableTests.rows(grid).map { $0.filter { $0 != " " } }[0...1] == [
                "指标|本月|1-8月累计|累计增减%", "财政总收入|12.36|118.90|4.2",
            ])
        #expect(grid.headerRowCount == 1 && grid.rowCount == 4 && grid.unit == "亿元")
        #expect(grid.caption == "云岭市主要指标（2031年8月）")
    }
}
