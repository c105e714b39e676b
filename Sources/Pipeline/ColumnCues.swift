import Extraction
import Model
import Patterns

/// What the headers of columns say of the numbers in sentences below them: by the list `column_cues` planned (工作目标) or
/// done (完成情况), and of which time (2031年目标).
struct ColumnCues: Sendable {
    private let cues: [(word: String, status: MetricRecord.Status)]
    /// What says that a column is about the whole year: 年度目标.
    private let years: [String]

    /// What a header says.
    struct Said {
        var status: MetricRecord.Status?
        var period: Period?
        /// True for 年度目标, which names no year.
        var isOfYear = false
    }

    init(pack: Pack) {
        // Done stands over planned: 目标完成情况 tells what was done.
        let rows = pack.lexicons["column_cues"]?.rows ?? []
        years = rows.filter { $0.columns[1] == "year" }.map { $0.columns[0] }
        cues = rows.filter { $0.columns[1] != "year" }.map {
            ($0.columns[0], $0.columns[1] == "actual" ? .actual : .target)
        }.sorted { a, _ in a.status == .actual }
    }

    /// What was found out for the numbers before, of which one table after the other holds many.
    struct Memo {
        fileprivate var table: Int?
        /// Cell of the last number.
        fileprivate var cell = 0
        /// What the headers say of the body cells of a column; nil as long as nobody asked.
        fileprivate var columns: [Said?] = []
    }

    /// What the header of the column says of what stands at `span`, in a cell of the table `number`; nil when that is in no cell.
    func said(
        of span: TextSpan, inTable number: Int, of tables: [TableGrid], dates: [ResolvedDate], _ memo: inout Memo
    ) -> Said? {
        if memo.table != number {
            memo = Memo(table: number, columns: Array(repeating: nil, count: tables[number].columnCount))
        }
        guard let place = Self.cell(at: span, inTable: number, of: tables, from: memo.cell) else { return nil }
        memo.cell = place
        let (row, column) = (tables[number].cells[place].row, tables[number].cells[place].column)
        if row < tables[number].headerRowCount {
            return said(above: row, inColumn: column, of: tables[number], dates)
        }
        guard memo.columns.indices.contains(column) else {
            return said(above: row, inColumn: column, of: tables[number], dates)
        }
        if let known = memo.columns[column] { return known }
        let said = said(above: row, inColumn: column, of: tables[number], dates)
        memo.columns[column] = said
        return said
    }

    /// The cell that holds a span: the one at `start` or the next one behind it, from the first one on behind the last.
    private static func cell(
        at span: TextSpan, inTable number: Int, of tables: [TableGrid], from start: Int
    ) -> Int? {
        let count = tables[number].cells.count
        for step in 0..<count {
            let index = start + step < count ? start + step : start + step - count
            if tables[number].cells[index].span.contains(span) { return index }
        }
        return nil
    }

    private func said(
        above row: Int, inColumn column: Int, of table: TableGrid, _ dates: [ResolvedDate]
    ) -> Said {
        var said = Said()
        for headerRow in 0..<table.headerRowCount {
            guard let header = table.cell(row: headerRow, column: column), header.row < row else { continue }
            let title = String(header.text.unicodeScalars.filter { !$0.properties.isWhitespace })
            if said.status == nil { said.status = cues.first { title.holds($0.word) }?.status }
            if years.contains(where: { title.holds($0) }) { said.isOfYear = true }
            // Most headers name no time.
            guard title.utf8.contains(where: { $0 &- 0x30 < 10 }) else { continue }
            let date = dates.last {
                $0.period != nil && $0.isRecord && !$0.namesThing && header.span.contains($0.record.place.span)
            }
            if let period = date?.period { said.period = period }
        }
        return said
    }
}
