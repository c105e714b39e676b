import Extraction
import Testing

/// Which row stands below which in `row_header`.
@Suite("Rows that are part of others")
struct RowPathTests {
    private static func paths(_ drawing: String, caption: String? = nil, unit: String? = nil) throws -> [String?] {
        let table = try CellTables.read(drawing, caption: caption, unit: unit)
        let rows = Set(table.cells.map(\.place.row)).sorted()
        return rows.map { row in table.cells.first { $0.place.row == row && $0.rowHeader != nil }?.rowHeader }
    }

    @Test("a part is of what is measured as it is, and one named by its whole goes on behind the first")
    func measures() throws {
        let paths = try Self.paths(
            """
            指标 | 单位 | 数量
            瓜果面积 | 万亩 | 9.1
            瓜果产量 | 万吨 | 21.6
            #甜瓜面积 | 万亩 | 7.9
            发电量 | 亿千瓦时 | 74.6
            其中：火力发电量 | 亿千瓦时 | 41.1
            风力发电量 | 亿千瓦时 | 28.8
            供热量 | 万吉焦 | 71.0
            """)
        #expect(paths[2] == "瓜果面积 / 甜瓜面积")
        #expect(paths[5...].map { $0 } == ["发电量 / 风力发电量", "供热量"])
    }

    @Test("在总计中 divides the total, whatever stands between")
    func ofTotal() throws {
        let paths = try Self.paths(
            """
            指标 | 比上年增长（%）
            规模以上工业增加值 | 7.6
            在总计中：轻工业 | 11.4
            重工业 | 2.9
            在总计中：国有企业 | -9.3
            其他 | -23.9
            """)
        let whole = "规模以上工业增加值"
        #expect(paths == [whole, whole + " / 轻工业", whole + " / 重工业", whole + " / 国有企业", whole + " / 其他"])
    }

    @Test("a row that is larger than the numbered one above it is no part of that, and ends the numbers")
    func endOfNumbers() throws {
        let paths = try Self.paths(
            """
            指标 | 单位 | 2031年
            1.粮食面积 | 万亩 | 29.9
            小麦面积 | 万亩 | 21.9
            2.其他作物面积 | 万亩 | 6.1
            果园面积 | 万亩 | 20.9
            1.1.葡萄面积 | 万亩 | 5.9
            """)
        #expect(paths == ["1.粮食面积", "1.粮食面积 / 小麦面积", "2.其他作物面积", "果园面积", "1.1.葡萄面积"])
    }

    @Test("a total below numbered rows is no part of the last")
    func totals() throws {
        let paths = try Self.paths(
            """
            项目 | 执行数
            一、税收收入 | 1080
            增值税 | 410
            二、非税收入 | 520
            专项收入 | 210
            合计 | 1600
            """, unit: "万元")
        #expect(paths == ["一、税收收入", "一、税收收入 / 增值税", "二、非税收入", "二、非税收入 / 专项收入", "合计"])
    }

    @Test("a row with a dash for its value heads no group, an empty one does")
    func dashes() throws {
        let paths = try Self.paths(
            """
            行业 | 比上年增长（%）
            金融业 | —
            房地产业 | 51.5
            按经济类型分 |
            国有企业 | 1.1
            """)
        #expect(paths == ["金融业", "房地产业", "按经济类型分", "按经济类型分 / 国有企业"])
    }

    @Test("rates may be larger than those of what they are part of")
    func rates() throws {
        let paths = try Self.paths(
            """
            指标 | 比上年增长（%）
            一、食品烟酒 | 1.2
            粮食 | 3.4
            """)
        #expect(paths == ["一、食品烟酒", "一、食品烟酒 / 粮食"])
    }
}
