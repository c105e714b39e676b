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

    @Test func kindsBesideAMergedNameAreOfIt() throws {
        for below in ["^", "", "地区生产总值"] {
            let table = try CellTables.read(
                """
                指标 | 类别 | 2030年 | 2031年
                地区生产总值 | 总量（亿元） | 985.2 | 1025.3
                \(below) | 增速（%） | 5.1 | 5.6
                一般公共预算收入 | 增速（%） | 3.2 | 2.8
                """, caption: "2030—2031年主要经济指标", headerColumns: 2)
            #expect(table.line(0, 3) == "地区生产总值 level 1025.3 亿元")
            #expect(table.line(1, 2) == "地区生产总值 change 5.1 %")
            #expect(table.of(1, 2) == CellPlace(table: 0, row: 0, column: 2))
            #expect(table.line(2, 3) == "一般公共预算收入 change 2.8 %" && table.of(2, 3) == nil)
            #expect(table.at(1, 3)?.period == "2031")
        }
    }

    @Test func yearsBesideAMergedNameAreOfIt() throws {
        let figures = try CellTables.read(
            """
            指标 | 年份 | 平定县 | 盂县
            地区生产总值（亿元） | 2030年 | 152.3 | 210.5
            ^ | 2031年 | 158.6 | 221.3
            """, caption: "2030—2031年各县主要指标", headerColumns: 2)
        #expect(figures.line(1, 2) == "地区生产总值 level 158.6 亿元")
        #expect((0...1).map { figures.at($0, 3)?.period } == ["2030", "2031"])
        #expect(figures.at(0, 3)?.regionName == "盂县")
        let places = try CellTables.read(
            """
            县区 | 年份 | 地区生产总值（亿元）
            平定县 | 2030年 | 152.3
            ^ | 2031年 | 158.6
            盂县 | 2030年 | 210.5
            ^ | 2031年 | 221.3
            """, caption: "2030—2031年各县主要指标", headerColumns: 2)
        #expect((0...3).map { places.at($0, 2)?.regionName } == ["平定县", "平定县", "盂县", "盂县"])
        #expect((0...3).map { places.at($0, 2)?.period } == ["2030", "2031", "2030", "2031"])
        #expect(places.at(3, 2)?.indicator == "地区生产总值")
    }

    @Test func plansAndDeedsBesideAMergedNameAreOfIt() throws {
        let table = try CellTables.read(
            """
            指标 |  | 一季度 | 上半年
            城镇新增就业（人） | 目标 | 12000 | 25000
            ^ | 完成 | 12356 | 26325
            ^ | 完成率（%） | 103.0 | 105.3
            """, caption: "2031年主要指标", headerColumns: 2)
        #expect(table.line(0, 2) == "城镇新增就业 level 12000 人" && table.at(0, 2)?.status == .target)
        #expect(table.line(1, 3) == "城镇新增就业 level 26325 人" && table.at(1, 3)?.status == .actual)
        #expect(table.line(2, 3) == "城镇新增就业 share 105.3 %")
        #expect(table.of(2, 3) == CellPlace(table: 0, row: 1, column: 3))
    }

    @Test func placesBesideFiguresAreTheirRegions() throws {
        for below in ["^", "", "云山县"] {
            let table = try CellTables.read(
                """
                县区 | 指标 | 2030年 | 2031年
                云山县 | 地区生产总值（亿元） | 158.6 | 163.2
                \(below) | 固定资产投资（亿元） | 43.2 | 45.3
                青河县 | 地区生产总值（亿元） | 221.3 | 230.1
                全市 | 地区生产总值（亿元） | 379.9 | 393.3
                """, caption: "2031年各县主要经济指标", headerColumns: 2)
            #expect((0...3).map { table.at($0, 3)?.regionName } == ["云山县", "云山县", "青河县", "全市"])
            #expect((0...2).map { table.at($0, 2)?.indicator } == ["地区生产总值", "固定资产投资", "地区生产总值"])
        }
        let kinds = try CellTables.read(
            """
            县区 | 指标 | 类别 | 一季度 | 上半年
            云山县 | 地区生产总值 | 总量（亿元） | 38.2 | 80.1
            ^ | ^ | 增速（%） | 4.9 | 5.0
            青河县 | 地区生产总值 | 总量（亿元） | 52.3 | 110.6
            ^ | ^ | 增速（%） | 5.9 | 5.7
            """, caption: "2031年各县主要经济指标", headerColumns: 3)
        #expect((0...3).map { kinds.at($0, 4)?.regionName } == ["云山县", "云山县", "青河县", "青河县"])
        #expect(kinds.line(3, 3) == "地区生产总值 change 5.9 %")
        #expect(kinds.of(3, 3) == CellPlace(table: 0, row: 2, column: 3))
        // Things of several names are told apart by what stands before them.
        let things = try CellTables.read(
            "类别 | 指标 | 2031年\n小学 | 在校生数（人） | 52100\n初中 | 在校生数（人） | 31200", caption: "2031年教育", headerColumns: 2)
        #expect(things.at(0, 2)?.regionName == nil && things.at(0, 2)?.indicator == "小学在校生数")
    }

    @Test func aPercentageInBracketsIsNoReasonToReadNothing() throws {
        let table = try CellTables.read(
            "县区 | 地区生产总值（亿元）\n云山县 | 163.2（4.9%）\n青河县 | 230.1（5.7%）", caption: "2031年")
        #expect(table.line(0, 1) == "地区生产总值 level 163.2 亿元")
        #expect(table.line(1, 1) == "地区生产总值 level 230.1 亿元")
    }
}
