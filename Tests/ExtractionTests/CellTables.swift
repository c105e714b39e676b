import Extraction
import Model
import PCRE2
import Patterns

/// Tables drawn in a test's text: one row a line, cells parted by `|`, `^` continues the cell above, `<` the one to the left.
enum CellTables {
    /// What the stage made of one table.
    struct Result {
        var mentions: [CellMention]
        var cells: [CellRecord]
        var document: Document

        /// The statement at a body cell.
        func at(_ row: Int, _ column: Int) -> CellMention? {
            mentions.first { $0.place.row == row && $0.place.column == column }
        }

        /// `indicator measure value unit` of a body cell.
        func line(_ row: Int, _ column: Int) -> String? {
            at(row, column).map {
                "\($0.indicator) \($0.measure.rawValue) \($0.value)\($0.unitText.map { " " + $0 } ?? "")"
            }
        }

        /// The statement that a body cell's one qualifies.
        func of(_ row: Int, _ column: Int) -> CellPlace? { at(row, column)?.of.map { mentions[$0].place } }
    }

    /// Reads a drawn table.
    static func read(
        _ drawing: String, caption: String? = nil, unit: String? = nil, headerRows: Int = 1, headerColumns: Int = 1,
        title: String? = nil
    ) throws -> Result {
        let document = document(drawing, caption, unit, headerRows, headerColumns)
        let pack = try Pack(files: Pack.embeddedFiles())
        let stage = try CellMetricStage(pack: pack, units: Units(pack: pack))
        let (mentions, cells) = stage.read(
            document, folded: Folding().fold(document), title: title, scratch: MatchScratch())
        return Result(mentions: mentions, cells: cells, document: document)
    }

    private static func document(
        _ drawing: String, _ caption: String?, _ unit: String?, _ headerRows: Int, _ headerColumns: Int
    ) -> Document {
        var text: [UInt8] = []
        var cells: [TableGrid.Cell] = []
        var blocks: [Block] = []
        let lines = drawing.split(separator: "\n")
        let rows = lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
        let columnCount = rows.map(\.count).max() ?? 0
        var slots = [Int](repeating: -1, count: rows.count * columnCount)
        for (row, parts) in rows.enumerated() {
            for (column, part) in parts.enumerated() {
                let slot = row * columnCount + column
                let words = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
                let content = String(words)
                if content == "^" || content == "<" {
                    slots[slot] = slots[content == "^" ? slot - columnCount : slot - 1]
                    cells[slots[slot]].rowSpan = row - cells[slots[slot]].row + 1
                    cells[slots[slot]].columnSpan = column - cells[slots[slot]].column + 1
                    continue
                }
                let start = text.count
                text += Array(content.utf8)
                let indent = content.unicodeScalars.prefix { $0 == "\u{3000}" }.count
                slots[slot] = cells.count
                blocks.append(Block(kind: .cell(table: 0), span: TextSpan(start, text.count)))
                cells.append(
                    TableGrid.Cell(
                        span: TextSpan(start, text.count), text: String(content.drop { $0 == "\u{3000}" }), row: row,
                        column: column, indent: indent))
                text.append(0x0A)
            }
        }
        let grid = TableGrid(
            caption: caption, unit: unit, cells: cells, rowCount: rows.count, columnCount: columnCount, slots: slots,
            headerRowCount: headerRows, headerColumnCount: headerColumns, origin: .html, span: TextSpan(0, text.count))
        let source = DocumentSource(
            path: "drawn", mediaType: "text/html", encoding: "utf-8", byteCount: text.count, sha256: "")
        return Document(id: "drawn", source: source, text: text, blocks: blocks, tables: [grid])
    }
}
