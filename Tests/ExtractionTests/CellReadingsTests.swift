import Extraction
import Testing

/// What stands around the numbers of a table: marks, dittos, several units, groups of headers.
@Suite("Odd cells and headers")
struct CellReadingsTests {
    @Test("the mark of a footnote is no part of a name")
    func marks() throws {
        let table = try CellTables.read(
            """
            指标 | 绝对数[1] | 增长（%）
            社会消费品零售总额（亿元）[2] | 456.7 | 4.5
            """)
        #expect(table.line(0, 1) == "社会消费品零售总额 level 456.7 亿元")
        #expect(table.line(0, 2) == "社会消费品零售总额 change 4.5 %")
    }

    @Test("groups of three digits may have spaces between them, and 〃 repeats the unit above")
    func groupsAndDittos() throws {
        let table = try CellTables.read(
            """
            产品名称 | 单位 | 产量
            汽车 | 辆 | 25 592
            摩托车 | 〃 | 1 234 567
            """)
        #expect(table.line(0, 2) == "汽车产量 level 25592 辆")
        #expect(table.line(1, 2) == "摩托车产量 level 1234567 辆")
        #expect(try CellTables.read("产品 | 产量\n汽车 | 2559 592\n摩托车 | 3").line(0, 1) == nil)
    }

    @Test("units above a table go to its columns in their order, and to none where their number differs")
    func units() throws {
        let drawing = """
            类别 | 学校数 | 在校学生 | 比重
            小学 | 320 | 27.0 | 40.1%
            """
        let table = try CellTables.read(drawing, caption: "2031年各类学校情况", unit: "所、万人")
        #expect(table.line(0, 1) == "小学学校数 level 320 所")
        #expect(table.line(0, 2) == "小学在校学生 level 27.0 万人")
        let other = try CellTables.read(drawing, caption: "2031年各类学校情况", unit: "所、万人、个")
        #expect(other.line(0, 1) == "小学学校数 level 320")
    }

    @Test("growth is what a caption says of percentages without a header")
    func growth() throws {
        let table = try CellTables.read(
            """
            指标 | 1-2月 | 1-3月
            规模以上工业 | 5.1 | 5.5
            """, caption: "2031年云岭市各月规模以上工业增加值增速", unit: "%")
        #expect(table.line(0, 1) == "规模以上工业增加值 change 5.1 %")
    }

    @Test("其中 in a header names a part by itself, or by the measure of its whole")
    func parts() throws {
        let table = try CellTables.read(
            """
            县区 | 固定资产投资（亿元） | 其中：民间投资（亿元）
            东山区 | 12.5 | 6.5
            西水县 | 13.5 | 7.5
            """)
        #expect(table.line(0, 2) == "其中民间投资 level 6.5 亿元" || table.line(0, 2) == "民间投资 level 6.5 亿元")
        let grouped = try CellTables.read(
            """
            县区 | 规模以上工业增加值（亿元） | <
            ^ | 合计 | 其中：轻工业
            东山区 | 12.5 | 6.5
            西水县 | 13.5 | 7.5
            """, headerRows: 2)
        #expect(grouped.line(0, 2) == "轻工业增加值 level 6.5 亿元")
    }

    @Test("收入总计 under 收入 says it once")
    func totals() throws {
        let table = try CellTables.read(
            """
            收入 | <
            项目 | 预算数
            税收收入 | 1000
            收入总计 | 1500
            """, unit: "万元", headerRows: 2)
        #expect(table.line(1, 1) == "收入总计 level 1500 万元")
    }
}
