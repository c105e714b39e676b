import Model
import Testing

@testable import Readers

@Suite("Tables of plain text")
struct TextTablesTests {
    static func rows(_ grid: TableGrid) -> [[String]] {
        (0..<grid.rowCount).map { row in
            (0..<grid.columnCount).map { grid.cell(row: row, column: $0)?.text ?? "·" }
        }
    }

    static let opening = "各位代表：\n全市生产总值1234.5亿元，比上年增长6.7%，高于全省平均水平0.4个百分点。\n"

    @Test("cells one a line, rows told by their numbered labels", arguments: [". ", "．", "、"])
    func flattened(sign: String) throws {
        let digits = sign == "．" ? ["１", "２", "３", "４"] : ["1", "2", "3", "4"]
        let labels = zip(digits, ["公共安全", "就业保障", "公共教育", "医疗卫生"]).map { $0 + sign + $1 }
        let body = labels.flatMap { [$0, "建成12个站点，覆盖率达到80%以上。", "超额完成。建成15个站点，覆盖率达到81.5%。"] }
        let text =
            Self.opening
            + (["附件2", "　　2031年民生实事完成情况", "事项", "年度目标", "落实情况"] + body + ["附件3"])
            .joined(separator: "\n\n")
        let document = try PlainTextReaderTests.read(text)
        let grid = try #require(document.tables.first)
        #expect(grid.caption == "2031年民生实事完成情况")
        #expect(grid.rowCount == 5 && grid.columnCount == 3)
        #expect(grid.headerRowCount == 1 && grid.headerColumnCount == 1)
        #expect(Self.rows(grid)[0] == ["事项", "年度目标", "落实情况"])
        #expect(Self.rows(grid)[4] == [labels[3], "建成12个站点，覆盖率达到80%以上。", "超额完成。建成15个站点，覆盖率达到81.5%。"])
        #expect(document.tables.count == 1)
        #expect(PlainTextReaderTests.pieces(document, .paragraph).suffix(2) == ["附件2", "附件3"])
        for cell in grid.cells { #expect(document.string(cell.span) == cell.text) }
    }

    @Test("a line with an office and a day above a table is no header")
    func dayAbove() throws {
        let rows = ["税收收入　万元　71203　4.1", "非税收入　万元　16818　6.6", "民生支出　万元　31220　-2.3"]
        for day in ["2031年12月25日", "2031-12-25"] {
            let document = try PlainTextReaderTests.read(
                Self.opening + "2031年11月主要指标\n\n云岭市统计局　\(day)\n\n指标名称　计量单位　1-11月　增长%\n"
                    + rows.joined(separator: "\n"))
            let grid = try #require(document.tables.first)
            #expect(Self.rows(grid)[0] == ["指标名称", "计量单位", "1-11月", "增长%"])
        }
    }

    @Test("a line of names behind a tab heads the columns of a table with an empty corner")
    func emptyCorner() throws {
        let grid = try grid([
            "表2-2 企业法人单位（2031年）", "", "\t企业法人单位(个)\t比重(%)", "合  计\t15022\t100.0", "内资企业\t14890\t99.1",
            "　私营企业\t13988\t93.1",
        ])
        #expect(grid.caption == "表2-2 企业法人单位（2031年）" && grid.headerRowCount == 1)
        #expect(Self.rows(grid)[0] == ["", "企业法人单位(个)", "比重(%)"] && Self.rows(grid)[1] == ["合 计", "15022", "100.0"])
        #expect(grid.cell(row: 3, column: 0)?.indent == 1)
        let years = try self.grid([
            "2030-2031年主要指标", "", "\t2030\t2031", "产值（万元）\t15022\t16022", "用电量（万千瓦时）\t14890\t15890",
            "用水量（吨）\t13988\t14988",
        ])
        #expect(years.headerRowCount == 1 && Self.rows(years)[0] == ["", "2030", "2031"])
    }

    @Test("two lines of names behind a tab, and a first row without a code")
    func emptyCornerOfTwoLines() throws {
        let two = try grid([
            "表2-3 法人单位（2031年）", "", "\t法人单位\t\t产业活动单位\t", "\t数量（个）\t比重（%）\t数量（个）\t比重（%）",
            "全市\t18233\t100.0\t20992\t100.0", "东山区\t6011\t33.0\t7020\t33.4", "西山区\t5922\t32.5\t6800\t32.4",
        ])
        #expect(two.headerRowCount == 2 && two.columnCount == 5)
        #expect(Self.rows(two)[0] == ["", "法人单位", "法人单位", "产业活动单位", "产业活动单位"])
        let coded = try grid([
            "2031年支出决算表", "", "科目编码\t科目名称\t合计\t县级", "\t一般公共预算支出\t412,203\t380,102", "201\t一般公共服务支出\t40,210\t30,108",
            "205\t教育支出\t90,220\t88,220",
        ])
        #expect(coded.headerRowCount == 1 && Self.rows(coded)[1] == ["", "一般公共预算支出", "412,203", "380,102"])
    }

    @Test("a line of words heads some rows of a table and does not end it")
    func headsRows() throws {
        let rows = [
            "指标\t环比（%）\t同比（%）", "居民消费价格\t-0.2\t0.2", "　其中：城市\t-0.2\t0.3", "按类别分", "食品烟酒\t-0.3\t-1.1", "衣着\t-0.1\t1.5",
        ]
        let grid = try grid(["2031年6月居民消费价格", ""] + rows)
        #expect(grid.rowCount == 6 && Self.rows(grid)[3].first == "按类别分")
        // What names another table ends it.
        let other = try PlainTextReaderTests.read(
            Self.opening
                + (["表1 价格", ""] + rows.prefix(3) + [
                    "食品\t-0.3\t-1.1", "表2 产量", "指标\t2030\t2031", "粮食\t12.6\t11.8", "油料\t2.6\t1.8",
                ]).joined(separator: "\n"))
        #expect(other.tables.count == 2)
    }

    @Test("a day with a source above a table is no caption, and months with points are a header")
    func dayAndSource() throws {
        let rows = ["指标\t2031.9\t2030.9", "用电量（亿千瓦时）\t12.6\t11.8", "用水量（万吨）\t86.2\t85.1"]
        let grid = try grid(["2031-10-25 来源：云岭市统计局", ""] + rows)
        #expect(grid.caption == nil && grid.headerRowCount == 1)
        // A number that is no month is a value.
        let values = try self.grid(["2031年主要指标", "", "甲\t2031.9\t2030.25", "乙\t12.6\t11.8", "丙\t13.6\t10.8"])
        #expect(values.caption == "2031年主要指标" && values.headerRowCount == 0)
    }

    @Test("a first row like all others is no header")
    func valuesInWords() throws {
        let text =
            Self.opening + "2031年主要指标预期\n"
            + ["地区生产总值\t增长8.5%左右", "固定资产投资\t增长12.1%", "一般预算收入\t增长10%左右", "单位能耗\t下降4.32%"].joined(separator: "\n")
        let grid = try #require(try PlainTextReaderTests.read(text).tables.first)
        #expect(grid.rowCount == 4 && grid.headerRowCount == 0)
    }

    @Test("cells one a line below a caption, up to the next heading")
    func unrolled() throws {
        let cells = ["产品名称", "单位", "产量", "原煤", "万吨", "1,234.5", "发电量", "亿千瓦时", "88.2", "水泥", "万吨", "—"]
        let text = Self.opening + (["表1 2031年主要产品产量"] + cells + ["二、农业", "全年风调雨顺，没有受灾。"]).joined(separator: "\n")
        let document = try PlainTextReaderTests.read(text)
        let grid = try #require(document.tables.first)
        #expect(Self.rows(grid) == [Array(cells[..<3]), Array(cells[3..<6]), Array(cells[6..<9]), Array(cells[9...])])
        #expect(grid.caption == "表1 2031年主要产品产量")
        #expect(PlainTextReaderTests.pieces(document, .paragraph).suffix(2) == ["二、农业", "全年风调雨顺，没有受灾。"])
    }

    @Test("a long run of short lines ends the looks into it and no others")
    func longRun() throws {
        let days = Array(repeating: "2031年5月3日", count: 5_000)
        let cells = ["产品名称", "单位", "产量", "原煤", "万吨", "1,234.5", "发电量", "亿千瓦时", "88.2", "水泥", "万吨", "—"]
        let text = (days + ["以下各日均已公布，全部工作平稳推进，没有遗漏。", "表3 主要产品产量"] + cells + ["二、农业", "农业生产稳定，粮食又获丰收，全年没有发生重大灾害。"])
            .joined(separator: "\n")
        #expect(try PlainTextReaderTests.read(text).tables.map(\.rowCount) == [4])
    }

    @Test("where cells are missing nothing is claimed")
    func unrolledWithHoles() throws {
        let cells = ["产品名称", "产量", "增速", "原煤", "12.5", "3.1", "发电量", "88.2", "水泥", "7.5", "2.2", "钢材", "3.3"]
        let text = Self.opening + (["表1 2031年主要产品产量"] + cells).joined(separator: "\n")
        #expect(try PlainTextReaderTests.read(text).tables.isEmpty)
    }

    @Test("numbered headings with their paragraphs are no table")
    func headings() throws {
        let text =
            Self.opening + """
                重点工作
                主要任务
                1. 公共安全
                全年建成12个站点，覆盖率达到80%以上，群众满意度进一步提高，治安案件数下降6.2%。
                另外新建3个站点。
                2. 就业保障
                全年新增就业2.4万人。
                """
        #expect(try PlainTextReaderTests.read(text).tables.isEmpty)
    }

    @Test("cells behind tabs, on their own lines, with empty ones and one of two lines")
    func tabLed() throws {
        let text =
            Self.opening + """
                2031年民生实事清单
                序号
                \t项目
                \t完成情况
                \t单位
                1
                \t创建20所幼儿园
                \t创建35所。
                \t教育局
                2
                \t发掘1万个岗位
                \t发掘2.82万个。
                \t人力
                资源局
                3
                \t建设绿道
                \t
                \t城管局
                """
        let grid = try #require(try PlainTextReaderTests.read(text).tables.first)
        #expect(grid.caption == "2031年民生实事清单")
        #expect(
            Self.rows(grid) == [
                ["序号", "项目", "完成情况", "单位"], ["1", "创建20所幼儿园", "创建35所。", "教育局"],
                ["2", "发掘1万个岗位", "发掘2.82万个。", "人力资源局"], ["3", "建设绿道", "", "城管局"],
            ])
    }

    @Test("rows of one line with tabs")
    func tabSeparated() throws {
        let text = Self.opening + "主要经济指标\t完成\t增长\n生产总值\t3003亿元\t8.8%\n税收总额\t535亿元\t无\n出口总额\t364亿美元\t-14.6%\n其余从略。"
        let document = try PlainTextReaderTests.read(text)
        let grid = try #require(document.tables.first)
        #expect(Self.rows(grid)[3] == ["出口总额", "364亿美元", "-14.6%"])
        #expect(grid.rowCount == 4)
        #expect(PlainTextReaderTests.pieces(document, .paragraph).last == "其余从略。")
    }

    @Test("columns of print: an empty cell is told by the places of the others")
    func aligned() throws {
        let text = """
            表1-1
                     云岭市2031年债务余额情况表
                                             单位：亿元

                    项   目         预算数           执行数

            一、2030年末债务余额实际数                     2,999.2
            二、2031年末债务余额限额        4,639.5
               其中：一般债务                            443.1
            三、2031年债务还本额                            322.0
            注：债务余额含外债转贷。
            """
        let document = try PlainTextReaderTests.read(text)
        let grid = try #require(document.tables.first)
        #expect(grid.caption == "云岭市2031年债务余额情况表")
        #expect(grid.unit == "亿元")
        #expect(grid.notes == ["注：债务余额含外债转贷。"])
        #expect(
            Self.rows(grid) == [
                ["项目", "预算数", "执行数"], ["一、2030年末债务余额实际数", "", "2,999.2"],
                ["二、2031年末债务余额限额", "4,639.5", ""], ["其中：一般债务", "", "443.1"],
                ["三、2031年债务还本额", "", "322.0"],
            ])
    }

    private func grid(_ lines: [String]) throws -> TableGrid {
        try #require(try PlainTextReaderTests.read(Self.opening + lines.joined(separator: "\n")).tables.first)
    }

    @Test("rules of strokes around a header of groups, whose label stands beside the lower rules")
    func ruledGroups() throws {
        let grid = try grid([
            "        表1  2031年1—6月预算收入情况", "                               单位：万元", "──────────────────────────────",
            "                         本月                累计", "    项  目          ───────────    ────────────",
            "                    数额   增长%       数额    增长%", "──────────────────────────────",
            "  预算收入        158200     3.1     881000      4.0", "    税收收入      101300     4.4     590100      4.8",
            "    非税收入       56900     0.9     290900      2.4", "──────────────────────────────",
        ])
        #expect(grid.caption == "表1 2031年1—6月预算收入情况" && grid.unit == "万元" && grid.headerRowCount == 2)
        #expect(Self.rows(grid)[0] == ["", "本月", "本月", "累计", "累计"])
        #expect(Self.rows(grid)[1] == ["项目", "数额", "增长%", "数额", "增长%"])
        #expect(Self.rows(grid)[4] == ["非税收入", "56900", "0.9", "290900", "2.4"])
    }

    @Test("a long label goes on in the next line, a group has no numbers, and a header stands on each page")
    func labelsOfLines() throws {
        let header = "        项        目          2030年执行数   2031年预算数"
        let grid = try grid([
            "2031年云岭市基金预算支出表", "                                单位：万元", header,
            "一、城乡社区支出                120500        131000", "    土地使用权出让收入安排的",
            "    支出                       110300        120000", "", "                   — 12 —", "", header, "二、其他",
            "    农林水支出                     800           900", "支出合计                        121300        131900",
        ])
        #expect(grid.caption == "2031年云岭市基金预算支出表" && grid.unit == "万元")
        #expect(
            Self.rows(grid) == [
                ["项目", "2030年执行数", "2031年预算数"], ["一、城乡社区支出", "120500", "131000"],
                ["土地使用权出让收入安排的 支出", "110300", "120000"], ["二、其他", "", ""], ["农林水支出", "800", "900"],
                ["支出合计", "121300", "131900"],
            ])
    }

    @Test("units spaced as the words above them, and groups that end with a colon")
    func spacedUnits() throws {
        let grid = try grid([
            "表5 2031年房地产开发主要指标", "指 标            单位       绝对数    比上年增长（%）",
            "房地产开发投资   亿 元      366.16    -0.9", "按用途分：", "住宅             亿 元      264.80    -2.8",
            "房屋施工面积     万平方米   4814.46   -6.4",
        ])
        #expect(
            Self.rows(grid) == [
                ["指标", "单位", "绝对数", "比上年增长（%）"], ["房地产开发投资", "亿元", "366.16", "-0.9"], ["按用途分：", "", "", ""],
                ["住宅", "亿元", "264.80", "-2.8"], ["房屋施工面积", "万平方米", "4814.46", "-6.4"],
            ])
    }

    @Test("a header of two lines between tabs, and the line above that says when it was published")
    func groupsBetweenTabs() throws {
        let document = try PlainTextReaderTests.read(
            [
                "2031年云岭市各县区生产总值", "发布时间：2032-02-01", "", "县区\t地区生产总值（亿元）\t\t人均生产总值（元）\t",
                "\t2031年\t增速（%）\t2031年\t增速（%）", "全市\t2103.6\t5.7\t51021\t5.4", "东山区\t602.0\t6.1\t73012\t5.9",
                "西河县\t301.4\t5.2\t40112\t5.1",
            ].joined(separator: "\n"))
        let grid = try #require(document.tables.first)
        #expect(grid.caption == nil && grid.headerRowCount == 2)
        #expect(
            Self.rows(grid)[..<2] == [
                ["县区", "地区生产总值（亿元）", "地区生产总值（亿元）", "人均生产总值（元）", "人均生产总值（元）"],
                ["县区", "2031年", "增速（%）", "2031年", "增速（%）"],
            ])
    }

    @Test("rows of a frame with a rule between all of them may be of two lines")
    func linesOfFrames() throws {
        let grid = try grid([
            "云岭市2031年主要农产品产量", "┌────┬───┬────┐", "│品  种  │单位  │产  量  │", "├────┼───┼────┤", "│粮食    │万吨  │101.2   │",
            "├────┼───┼────┤", "│蔬菜及食│万吨  │320.5   │", "│用菌    │      │        │", "├────┼───┼────┤",
            "│禽肉    │万吨  │40.8    │",
            "└────┴───┴────┘",
        ])
        #expect(
            Self.rows(grid).dropFirst() == [["粮食", "万吨", "101.2"], ["蔬菜及食用菌", "万吨", "320.5"], ["禽肉", "万吨", "40.8"]])
    }

    @Test("a header without a label over the first column, and rows whose last cell is empty")
    func emptyCells() throws {
        let grid = try grid([
            "云岭市2031年1—9月主要经济指标", "                              1—9月     同比增长（%）",
            "一、地区生产总值（亿元）        1540.2          5.8",
            "      第一产业                   120.1          4.0", "二、规模以上工业增加值              —           7.1",
        ])
        #expect(grid.caption == "云岭市2031年1—9月主要经济指标")
        #expect(Self.rows(grid)[0] == ["", "1—9月", "同比增长（%）"])
        let stroked = try self.grid([
            "2031年各县区居民收入", "县区｜收入（元）｜位次", "全市｜19870｜", "东山区｜23010｜1", "西河县｜18100｜4",
        ])
        #expect(Self.rows(stroked)[1] == ["全市", "19870", ""] && stroked.headerRowCount == 1)
    }

    @Test("codes before the labels, and a sum without one")
    func codes() throws {
        let grid = try grid([
            "2031年云岭市支出预算表", "                                                  单位：万元",
            " 科目编码        科目名称            2030年预算数   2031年预算数",
            "   201     一般公共服务支出                310200        318000",
            "   205     教育支出                        742000        780300",
            "  20502      普通教育                      520100        ",
            "           合计                           1052200       1098300",
        ])
        #expect(
            Self.rows(grid) == [
                ["科目编码", "科目名称", "2030年预算数", "2031年预算数"], ["201", "一般公共服务支出", "310200", "318000"],
                ["205", "教育支出", "742000", "780300"], ["20502", "普通教育", "520100", ""], ["", "合计", "1052200", "1098300"],
            ])
    }

    @Test("the unit at the end of the caption's line, in a line of tabs, and below the table")
    func unitsAround() throws {
        let rows = "项目\t预算数\t执行数\n税收收入\t602\t611\n非税收入\t263\t254\n收入合计\t865\t865\n"
        for head in ["云岭市2031年执行情况表\n\t\t单位：万元\n", "云岭市2031年执行情况表\t\t单位：万元\n"] {
            let grid = try #require(try PlainTextReaderTests.read(Self.opening + head + rows).tables.first)
            #expect(grid.caption == "云岭市2031年执行情况表" && grid.unit == "万元" && grid.rowCount == 4)
        }
        let below = try PlainTextReaderTests.read(Self.opening + "云岭市2031年执行情况\n" + rows + "单位：亿元\n\n以上为快报数。\n")
        #expect(below.tables.first?.unit == "亿元" && below.tables.first?.notes == [])
        #expect(PlainTextReaderTests.pieces(below, .paragraph).last == "以上为快报数。")
    }

    @Test("a line of units below the words over the columns")
    func lineOfUnits() throws {
        let grid = try grid([
            "2031年云岭市进出口情况表", "    指 标        金额        增长", "               （亿美元）   （%）",
            "    进出口总额    12.04       8.5", "      出口额       9.52      10.2", "      进口额       2.52       2.6",
        ])
        #expect(grid.headerRowCount == 2 && grid.caption == "2031年云岭市进出口情况表")
        #expect(Self.rows(grid).prefix(2) == [["指标", "金额", "增长"], ["", "（亿美元）", "（%）"]])
    }
}
