import Foundation
import Model
import Patterns
import Testing

@testable import Pipeline

@Suite struct ColumnCuesTests {
    private static let cues = try! ColumnCues(pack: Pack(files: Pack.embeddedFiles()))

    /// Tables of one header row and a body, cells of a digit each at `10 × row + column` of a table's bytes, one table
    /// every hundred bytes.
    private func tables(_ headers: [[String]], bodyRows: Int) -> [TableGrid] {
        headers.enumerated().map { number, titles in
            var cells: [TableGrid.Cell] = []
            for row in 0...bodyRows {
                for (column, title) in titles.enumerated() {
                    let start = number * 100 + row * 10 + column
                    cells.append(
                        TableGrid.Cell(
                            span: TextSpan(start, start + 1), text: row == 0 ? title : "1", row: row, column: column))
                }
            }
            return TableGrid(
                cells: cells, rowCount: bodyRows + 1, columnCount: titles.count, slots: Array(cells.indices),
                headerRowCount: 1, headerColumnCount: 0, origin: .html, span: TextSpan(number * 100, number * 100 + 99))
        }
    }

    @Test func headersSpeakForTheCellsBelowThem() {
        let tables = tables([["事项", "工作 目标", "完成情况"], ["目标完成情况", "年度计划"]], bodyRows: 3)
        var memo = ColumnCues.Memo()
        func status(_ place: Int) -> MetricRecord.Status? {
            Self.cues.said(
                of: TextSpan(place, place + 1), inTable: place / 100, of: tables, dates: [], &memo)?.status
        }
        for row in 1...3 {
            #expect(status(row * 10) == nil)
            #expect(status(row * 10 + 1) == .target)
            #expect(status(row * 10 + 2) == .actual)
        }
        // Back in the table, and on to another one and back.
        #expect(status(11) == .target)
        #expect(status(110) == .actual)
        #expect(status(131) == .target)
        #expect(status(12) == .actual)
    }

    @Test func whatIsNoBodyCellHearsNothing() {
        let tables = tables([["工作目标", "完成情况"]], bodyRows: 1)
        var memo = ColumnCues.Memo()
        func status(_ span: TextSpan) -> MetricRecord.Status? {
            Self.cues.said(of: span, inTable: 0, of: tables, dates: [], &memo)?.status
        }
        #expect(status(TextSpan(0, 1)) == nil)
        #expect(status(TextSpan(50, 51)) == nil)
        #expect(status(TextSpan(10, 11)) == .target)
        #expect(status(TextSpan(0, 1)) == nil)
    }

    @Test func headersSayWhenTheSentencesBelowThemAreAbout() throws {
        func periods(_ title: String, _ first: String, _ second: String) throws -> [String] {
            let page = """
                <title>\(title)</title><body><h1>\(title)</h1><p>日期：2031年7月9日　来源：云岭县人民政府</p><table border=1>
                <tr><td>项目</td><td>\(first)</td><td>\(second)</td></tr>
                <tr><td>农村公路</td><td>新改建农村公路131公里，完成投资2.3亿元</td><td>新改建农村公路120公里，2030年投资2亿元</td></tr>
                <tr><td>供水管网</td><td>改造老旧供水管网60公里</td><td>改造老旧供水管网50公里以上</td></tr></table>
                """
            return try recordsOfRun("metrics", over: ["page.html": page]).map {
                "\($0["text"] ?? "")=\($0["period"] ?? "none")"
            }
        }
        #expect(
            try periods("云岭县重点工作", "2030年完成情况", "2031年目标任务") == [
                "131公里=2030", "2.3亿元=2030", "120公里=2031", "2亿元=2030", "60公里=2030", "50公里=2031",
            ])
        #expect(
            try periods("云岭县2031年上半年重点工作", "年度目标", "完成情况").filter { $0.contains("60公里") || $0.contains("50公里") }
                == ["60公里=2031", "50公里=2031-01/2031-06"])
    }

    @Test func whatIsToldOfAProjectBeginsWithItsName() throws {
        func indicators(_ name: String, _ amount: String) throws -> [String] {
            let page = """
                <title>云岭县2031年重点项目</title><body><h1>云岭县2031年重点项目</h1><table border=1>
                <tr><td>序号</td><td>\(name)</td><td>建设内容及规模</td><td>\(amount)</td></tr>
                <tr><td>1</td><td>青河产业园项目</td><td>新建标准厂房6.5万平方米，新增就业320人</td><td>12</td></tr>
                <tr><td>2</td><td>东山水厂项目</td><td>项目占地面积30亩，日供水能力3万吨</td><td>15</td></tr></table>
                """
            return try recordsOfRun("metrics", over: ["page.html": page]).filter { $0["table_id"] is NSNull }.map {
                "\($0["indicator"] ?? "")" + ($0["indicator_code"] is NSNull ? "" : " coded")
            }
        }
        let projects = try indicators("项目名称", "总投资（万元）")
        #expect(projects.count == 4 && projects.prefix(2).allSatisfy { $0.hasPrefix("青河产业园项目") })
        #expect(projects[1] == "青河产业园项目新增就业" && projects[2] == "东山水厂项目占地面积")
        // Without a word on what is invested, and below 事项, a sentence tells of more than its row names.
        #expect(try indicators("项目名称", "数量（个）").contains { $0.hasPrefix("新增就业") })
        #expect(try indicators("事项", "总投资（万元）").contains { $0.hasPrefix("新增就业") })
    }
}
