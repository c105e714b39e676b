import Extraction
import Model
import Patterns

/// What the headers of columns say of the numbers in sentences below them: by the list `column_cues` planned (工作目标) or
/// done (完成情况), and of which time (2031年目标).
struct ColumnCues: Sendable {
    private let cues: [(word: String, status: MetricRecord.Status)]
    /// What says that a column is about the whole year: 年度目标.
    private let years: [String]
    /// What heads the names of projects, and what the header of another column of their table holds: 项目名称 beside 总投资.
    private let projects, investments: [String]

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
        projects = rows.filter { $0.columns[1] == "project" }.map { $0.columns[0] }
        investments = rows.filter { $0.columns[1] == "investment" }.map { $0.columns[0] }
        cues = rows.compactMap { row -> (word: String, status: MetricRecord.Status)? in
            switch row.columns[1] {
            case "actual": (row.columns[0], .actual)
            case "target": (row.columns[0], .target)
            default: nil
            }
        }.sorted { a, _ in a.status == .actual }
    }

    /// What was found out for the numbers before, of which one table after the other holds many.
    struct Memo {
        fileprivate(set) var table: Int?
        /// Cell of the last number.
        fileprivate var cell = 0
        /// What the headers say of the body cells of a column; nil as long as nobody asked.
        fileprivate var columns: [Said?] = []
        /// The column of the names of projects in the table; nil for a table of anything else.
        fileprivate(set) var projects: Int?
    }

    /// What the header of the column says of what stands at `span`, in a cell of the table `number`; nil when that is in no cell.
    func said(
        of span: TextSpan, inTable number: Int, of tables: [TableGrid], dates: [ResolvedDate], _ memo: inout Memo
    ) -> Said? {
        if memo.table != number {
            memo = Memo(
                table: number, columns: Array(repeating: nil, count: tables[number].columnCount),
                projects: columnOfProjects(tables[number]))
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

    /// The project that the row of the last number is about; nil for its own name, and for an empty one.
    func project(of table: TableGrid, _ memo: Memo) -> String? {
        guard let projects = memo.projects, table.cells.indices.contains(memo.cell),
            case let cell = table.cells[memo.cell],
            cell.row >= table.headerRowCount, cell.column != projects
        else { return nil }
        return Self.project(table.cell(row: cell.row, column: projects))
    }

    /// The column of the names of projects in a table of what is invested in them; nil for other tables.
    private func columnOfProjects(_ table: TableGrid) -> Int? {
        // Cells stand in the order of rows.
        let headers = table.cells.prefix { $0.row < table.headerRowCount }
        func holds(_ words: [String], _ header: TableGrid.Cell) -> Bool { words.contains { header.text.holds($0) } }
        guard headers.contains(where: { holds(investments, $0) }),
            let names = headers.first(where: { holds(projects, $0) && projects.contains(Self.title(of: $0)) })
        else { return nil }
        return names.column
    }

    /// The name in a cell of such a column; nil for an empty one, and for a sentence.
    private static func project(_ cell: TableGrid.Cell?) -> String? {
        let name = cell.map(title) ?? ""
        return (1...longestProject).contains(name.count) ? name : nil
    }

    /// Characters of the name of a project.
    private static let longestProject = 40

    /// The words of a cell without white space.
    private static func title(of cell: TableGrid.Cell) -> String {
        String(cell.text.unicodeScalars.filter { !$0.properties.isWhitespace })
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
            let title = Self.title(of: header)
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
