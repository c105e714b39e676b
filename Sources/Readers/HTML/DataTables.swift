/// Tells data tables from tables that only lay out the page.
///
/// A table in a cell of another is a table of its own, which makes the outer one layout; but a box of up to three
/// cells in a table of many is a part of that cell.
struct DataTables {
    /// What a table of the page is.
    enum Verdict: Sendable {
        /// Rows and columns mean something.
        case data
        /// It places things on the page; its cells are read one after another.
        case layout
        /// It says things about the document (index number, issuing body), not in it.
        case metadata
    }

    /// One verdict for each of the page's tables.
    private(set) var verdicts: [Verdict] = []

    /// For each table the one whose cells its text belongs to: itself, or the table around it when it is only a box
    /// in one of that table's cells.
    private(set) var owners: [Int] = []

    init() {}

    init(_ content: PageContent, features: [LineFeatures]) {
        let count = content.tables.count
        verdicts = [Verdict](repeating: .layout, count: count)
        owners = Array(0..<count)
        var filled = [Int](repeating: 0, count: count)
        // Filled cells of the largest table inside.
        var innerCells = [Int](repeating: 0, count: count)
        for index in stride(from: count - 1, through: 0, by: -1) {
            let table = content.tables[index]
            filled[index] = table.cells.lazy.filter { $0.lineEnd > $0.lineStart }.count
            // A table around tables lays out the page, unless those are boxes of a few cells among many.
            if innerCells[index] == 0 || (innerCells[index] <= 3 && filled[index] >= innerCells[index] * 4) {
                verdicts[index] = Self.judge(table, content, features)
            }
            if table.parent >= 0 {
                let parent = Int(table.parent)
                innerCells[parent] = max(innerCells[parent], filled[index], innerCells[index])
            }
        }
        for index in 0..<count {
            let parent = Int(content.tables[index].parent)
            if parent >= 0, verdicts[owners[parent]] == .data { owners[index] = owners[parent] }
        }
    }

    private static func judge(
        _ table: PageContent.Table, _ content: PageContent, _ features: [LineFeatures]
    ) -> Verdict {
        let rows = table.rows.filter { $0.cellEnd > $0.cellStart }
        // Merged cells count for the columns they cover, but a page's thousand columns count for one.
        func width(_ row: PageContent.Row) -> Int32 {
            var width: Int32 = 0
            for cell in row.cellStart..<row.cellEnd {
                let span = table.cells[Int(cell)].columnSpan
                width += span > 1 && span <= 50 ? span : 1
            }
            return width
        }
        let widest = rows.map(width).max() ?? 0
        var weight = 0
        var heaviest = 0
        var filled = 0
        var headers = 0
        var linked = 0
        var numbers = 0
        var labels: Set<String> = []
        for cell in table.cells {
            if cell.isHeader { headers += 1 }
            var own = 0
            var links: Int32 = 0
            var bytes = 0
            for line in Int(cell.lineStart)..<Int(cell.lineEnd) {
                own += Int(features[line].weight)
                links += content.lines[line].linkBytes
                bytes += content.lines[line].count
            }
            if own == 0 { continue }
            filled += 1
            weight += own
            heaviest = max(heaviest, own)
            if Int(links) * 2 > bytes { linked += 1 }
            if cell.lineEnd - cell.lineStart == 1 {
                let line = content.lines[Int(cell.lineStart)]
                if line.count <= 48 {
                    let text = content.string(line)
                    switch CellContent(text, content.words.grids) {
                    case .number: numbers += 1
                    case .words: if content.words.pages.isCardLabel(text) { labels.insert(text) }
                    default: break
                    }
                }
            }
        }
        if filled == 0 { return .layout }
        // 名称 over each half of a table is one label; 发布时间 | 2031-02-11 | 来源 | … in one row holds more numbers than others.
        if labels.count >= 2 && (numbers * 4 <= filled || rows.count == 1) && rows.count <= 12 { return .metadata }
        if widest < 2 || filled < 3 { return .layout }
        if linked * 2 > filled { return .layout }
        // One cell that holds the text, the others around it.
        if heaviest > 600 && heaviest * 10 > weight * 6 { return .layout }
        if rows.count < 2 { return numbers >= 2 && widest >= 3 ? .data : .layout }
        // Who signs, and for what office.
        if numbers == 0 && headers == 0 && rows.count == 2 && widest == 2 { return .layout }
        if numbers * 5 >= filled || headers > 0 || table.border > 0 { return .data }
        // Words only: a table when its cells are short and its rows agree on a width.
        if weight >= filled * 240 { return .layout }
        let common = rows.filter { width($0) == widest }.count
        return common * 2 >= rows.count || agreeWithMerged(rows, table) ? .data : .layout
    }

    /// True where most rows are equally wide once the cells are counted that reach down into them.
    private static func agreeWithMerged(_ rows: [PageContent.Row], _ table: PageContent.Table) -> Bool {
        var reaching: [(columns: Int32, rows: Int32)] = []
        var counts: [Int32: Int] = [:]
        for row in rows {
            var width = reaching.reduce(0) { $0 + $1.columns }
            reaching = reaching.compactMap { $0.rows > 1 ? ($0.columns, $0.rows - 1) : nil }
            for cell in table.cells[Int(row.cellStart)..<Int(row.cellEnd)] {
                let columns = max(1, cell.columnSpan)
                width += columns
                if cell.rowSpan > 1 { reaching.append((columns, cell.rowSpan - 1)) }
            }
            if width > 50 || reaching.count > 50 { return false }
            counts[width, default: 0] += 1
        }
        return counts.contains { $0.key > 1 && $0.value * 4 >= rows.count * 3 }
    }
}
