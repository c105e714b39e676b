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
            Self.cues.status(of: TextSpan(place, place + 1), inTable: place / 100, of: tables, &memo)
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
        #expect(Self.cues.status(of: TextSpan(0, 1), inTable: 0, of: tables, &memo) == nil)
        #expect(Self.cues.status(of: TextSpan(50, 51), inTable: 0, of: tables, &memo) == nil)
        #expect(Self.cues.status(of: TextSpan(10, 11), inTable: 0, of: tables, &memo) == .target)
        #expect(Self.cues.status(of: TextSpan(0, 1), inTable: 0, of: tables, &memo) == nil)
    }
}
