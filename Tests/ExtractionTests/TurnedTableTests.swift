import Extraction
import Model
import Testing

/// Tables whose rows say what kind of number stands in them, and whose columns name what is measured.
@Suite struct TurnedTableTests {
    @Test func rowsOfPlanAndDeedNameNothing() throws {
        let table = try CellTables.read(
            """
            指标 | 地区生产总值（亿元） | 固定资产投资（亿元）
            年度目标 | 620 | 310
            实际完成 | 631.5 | 302.4
            完成率（%） | 101.9 | 97.5
            """, caption: "2031年云岭市主要指标完成情况")
        #expect(table.line(0, 1) == "地区生产总值 level 620 亿元")
        #expect(table.line(1, 2) == "固定资产投资 level 302.4 亿元")
        #expect(table.line(2, 1) == "地区生产总值 share 101.9 %")
        #expect(table.at(0, 1)?.status == .target && table.at(1, 1)?.status == .actual)
        #expect(table.of(2, 2) == CellPlace(table: 0, row: 1, column: 2))
        // Places, rows and cells are those of the table as it stands.
        #expect(
            table.mentions.map { [$0.place.row, $0.place.column] } == [
                [0, 1], [0, 2], [1, 1], [1, 2], [2, 1], [2, 2],
            ])
        let row = table.at(1, 2).map { table.document.string($0.rowSpan) }
        #expect(row?.hasPrefix("实际完成") == true && row?.hasSuffix("302.4") == true)
        let cell = table.cells.first { $0.place.row == 2 && $0.place.column == 1 }
        #expect(cell?.rowHeader == "完成率（%）" && cell?.columnHeader == "地区生产总值（亿元）" && cell?.unit == "%")
        #expect(table.cells.count == 9)
    }

    @Test func amountsAndGrowthByYearAreOfTheCaption() throws {
        let table = try CellTables.read(
            """
            指标 | 2029年 | 2030年 | 2031年
            总量（亿元） | 35.6 | 37.2 | 39.1
            增速（%） | 5.1 | 4.5 | 5.2
            """, caption: "2029—2031年一般公共预算收入")
        #expect(table.line(0, 3) == "一般公共预算收入 level 39.1 亿元")
        #expect(table.at(0, 3)?.period == "2031" && table.at(1, 1)?.period == "2029")
        #expect(table.line(1, 2) == "一般公共预算收入 change 4.5 %")
        #expect(table.of(1, 2) == CellPlace(table: 0, row: 0, column: 2))
    }

    @Test func aRowOfUnitsSaysWhatItsColumnsAreCountedIn() throws {
        let drawing =
            """
            指标 | 地区生产总值 | 社会消费品零售总额
            单位 | 亿元 | 万元
            本期 | 385.2 | 963520
            上年同期 | 362.1 | 902340
            同比增长（%） | 5.6 | 7.2
            """
        for headerRows in 1...2 {
            let table = try CellTables.read(drawing, caption: "2031年前三季度主要经济指标", headerRows: headerRows)
            let row = 2 - headerRows
            #expect(table.line(row, 1) == "地区生产总值 level 385.2 亿元")
            #expect(table.line(row + 1, 2) == "社会消费品零售总额 level 902340 万元")
            #expect(table.at(row + 1, 2)?.period == "2030-01/2030-09")
            #expect(table.line(row + 2, 2) == "社会消费品零售总额 change 7.2 %")
            #expect(table.at(row + 2, 2)?.basis == "yoy")
        }
    }

    @Test func ranksOfPlacesBelowTheirAmounts() throws {
        let table = try CellTables.read(
            """
            指标 | 云山县 | 河东县 | 北川县
            总量（万元） | 85200 | 96300 | 52400
            同比增长（%） | 5.6 | 7.2 | -4.1
            位次 | 2 | 1 | 3
            """, caption: "2031年各县一般公共预算收入")
        #expect(table.line(2, 1) == "一般公共预算收入 rank 2")
        #expect(table.at(0, 2)?.regionName == "河东县" && table.at(2, 3)?.regionName == "北川县")
    }

    @Test func rowsThatNameSomethingAreReadAsTheyStand() throws {
        let table = try CellTables.read(
            """
            指标 | 第一产业 | 第二产业
            增加值（亿元） | 85.2 | 196.3
            比上年增长（%） | 3.6 | 7.2
            """, caption: "2031年三次产业")
        #expect(table.line(0, 1) == "第一产业增加值 level 85.2 亿元")
        #expect(table.line(1, 2) == "第二产业增加值 change 7.2 %")
        let totals = try CellTables.read(
            """
            指标 | 本月 | 累计
            合计 | 12.5 | 85.2
            增长（%） | 3.6 | 4.2
            """, caption: "2031年1-7月财政总收入")
        #expect(totals.line(0, 2) == "财政总收入 level 85.2")
    }
}
