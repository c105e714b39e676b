import Model
import Testing

@testable import Readers

@Suite("Forming a grid")
struct GridFormingTests {
    /// A table of rows, each a list of `text[,colspan[,rowspan]]`; the slots as texts, rows separated by `/`.
    static func form(_ rows: [[(String, Int, Int)]], groups: [Int]? = nil, slots: Int = 10_000) -> GridForming {
        GridForming(
            rows.enumerated().map { index, row in
                TableRow(
                    cells: row.map {
                        TableRow.Cell(span: TextSpan(0, 0), text: $0.0, columnSpan: $0.1, rowSpan: $0.2)
                    }, group: groups?[index] ?? 0)
            }, maximumSlots: slots)
    }

    static func picture(_ grid: GridForming) -> String {
        (0..<grid.rowCount).map { row in
            (0..<grid.columnCount).map { column in
                let index = grid.slots[row * grid.columnCount + column]
                return index < 0 ? "." : grid.cells[index].text
            }.joined()
        }.joined(separator: "/")
    }

    @Test("cells over columns and rows")
    func spans() {
        let grid = Self.form([
            [("a", 1, 2), ("b", 2, 1)],
            [("c", 1, 1), ("d", 1, 1)],
            [("e", 1, 1), ("f", 1, 1), ("g", 1, 1)],
        ])
        #expect(Self.picture(grid) == "abb/acd/efg")
    }

    @Test("rows of different lengths leave holes")
    func holes() {
        #expect(Self.picture(Self.form([[("a", 1, 1)], [("b", 1, 1), ("c", 1, 1)]])) == "a./bc")
    }

    @Test("rowspan 0 goes to the end of the row group and no further")
    func rowSpanZero() {
        let grid = Self.form(
            [[("a", 1, 0), ("b", 1, 1)], [("c", 1, 1)], [("d", 1, 1), ("e", 1, 1)]], groups: [0, 0, 1])
        #expect(Self.picture(grid) == "ab/ac/de")
    }

    @Test("a cell ends with its group and with the table")
    func clipped() {
        #expect(
            Self.picture(Self.form([[("a", 1, 9), ("b", 1, 1)], [("c", 1, 1), ("d", 1, 1)]], groups: [0, 1])) == "ab/cd"
        )
        #expect(Self.form([[("a", 1, 65_534)]]).cells[0].rowSpan == 1)
    }

    @Test("where two cells cover one slot the first keeps it")
    func overlap() {
        let grid = Self.form([
            [("a", 1, 1), ("b", 1, 2)],
            [("c", 2, 1)],
        ])
        #expect(Self.picture(grid) == "ab/cb")
        #expect(grid.cells[2].columnSpan == 2)
    }

    @Test("colspan 0 is 1, and 1,000 is the most")
    func columnSpanLimits() {
        #expect(Self.form([[("a", 0, 1)]]).columnCount == 1)
        #expect(Self.form([[("a", 70_000, 1)]]).columnCount == 1_000)
    }

    @Test("too many slots: whole rows are left out and counted")
    func limit() {
        let grid = Self.form([[("a", 5, 1)], [("b", 5, 1)], [("c", 5, 1)]], slots: 12)
        #expect(grid.rowCount == 2)
        #expect(grid.droppedRows == 1)
        #expect(grid.slots.count == 10)
    }
}
