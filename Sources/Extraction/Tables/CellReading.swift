import Model

/// Which cells are read as sentences and which as values: the one place that says so, so that no number is taken twice.
///
/// A cell that holds a clause (at least eight Chinese characters) is running text and goes to `MetricStage`; a shorter
/// one goes to `CellMetricStage`. A header or row label names something and is neither, unless it is a sentence with
/// its own stop.
public struct CellReading: Sendable {
    /// First bytes of all label cells of the document, in ascending order.
    private let labels: [Int]

    /// Chinese characters from which on a cell holds a clause; the longest values with their bounds have six
    /// (不低于…万人次以上), the shortest clauses of the first document's annexes have ten.
    static let clauseLength = 8

    /// Looks up the label cells of all tables of a document.
    public init(_ document: Document) {
        var labels: [Int] = []
        for grid in document.tables {
            for cell in grid.cells where !cell.span.isEmpty && Self.isLabel(cell, in: grid) {
                // 新建温室50栋，配套管网3公里 in the columns of labels tells of the row and doesn't name it.
                if cell.row >= grid.headerRowCount, cell.column > 0, Self.tellsCounts(cell.text) { continue }
                labels.append(cell.span.start)
            }
        }
        // Cells stand in the order of rows, headers of columns may reach down beside others.
        labels.sort()
        self.labels = labels
    }

    /// True when `MetricStage` reads the cell at `span` and `CellMetricStage` must not.
    public func isSentences(_ span: TextSpan, in text: [UInt8]) -> Bool {
        if span.count < Self.clauseLength * 3 { return false }
        let bytes = text[span.range]
        return Self.isClause(bytes) && (!isLabel(at: span.start) || Self.hasStop(bytes))
    }

    /// True for a cell of the grid's header rows or header columns.
    static func isLabel(_ cell: TableGrid.Cell, in grid: TableGrid) -> Bool {
        cell.row < grid.headerRowCount || cell.column < grid.headerColumnCount
    }

    private func isLabel(at start: Int) -> Bool {
        var low = 0
        var high = labels.count
        while low < high {
            let middle = (low + high) / 2
            if labels[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low < labels.count && labels[low] == start
    }

    private static func isClause(_ bytes: ArraySlice<UInt8>) -> Bool {
        var characters = 0
        for byte in bytes where byte >= 0xE4 && byte <= 0xE9 {
            characters += 1
            if characters == clauseLength { return true }
        }
        return false
    }

    /// True for a text of a clause or more with a comma outside of parentheses and a number.
    private static func tellsCounts(_ text: String) -> Bool {
        // 25公斤左右，当地收购价 begins with a size and tells nothing.
        let behind = text.utf8.drop { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
        if text.utf8.count < clauseLength * 3 || !behind.contains(where: { $0 &- 0x30 < 10 }) { return false }
        var depth = 0
        for character in text.unicodeScalars {
            switch character {
            case "（", "(": depth += 1
            case "）", ")": depth -= 1
            case "，" where depth == 0: return isClause(Array(text.utf8)[...])
            default: break
            }
        }
        return false
    }

    /// True for a text of a clause or more with a stop, which names no row.
    static func isSentence(_ text: String) -> Bool {
        if text.utf8.count < clauseLength * 3 { return false }
        let bytes = Array(text.utf8)
        return hasStop(bytes[...]) && isClause(bytes[...])
    }

    /// True when 。 or ； stands in it.
    private static func hasStop(_ bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while index + 2 < bytes.endIndex {
            let three = (bytes[index], bytes[index + 1], bytes[index + 2])
            if three == (0xE3, 0x80, 0x82) || three == (0xEF, 0xBC, 0x9B) { return true }
            index += IndicatorNaming.characterLength(bytes[index])
        }
        return false
    }
}
