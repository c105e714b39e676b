/// A table as a full grid: every slot of every row is filled, merged cells stand in each slot they cover.
public struct TableGrid: Sendable, Hashable {
    /// Where a table was found.
    public enum Origin: String, Sendable {
        /// A `<table>` of a web page.
        case html
        /// Lines, tabs or runs of spaces in a text.
        case text
    }

    /// One cell as it was written, with the slots it covers.
    public struct Cell: Sendable, Hashable {
        /// Its bytes in the document's text, without surrounding white space; empty when the cell is.
        public var span: TextSpan
        /// Its text with inner white space folded to single spaces.
        public var text: String
        /// First row it covers, 0-based in the whole grid (header rows included).
        public var row: Int
        /// First column it covers, 0-based.
        public var column: Int
        /// Rows covered, at least 1.
        public var rowSpan: Int
        /// Columns covered, at least 1.
        public var columnSpan: Int
        /// True for `<th>`.
        public var isHeader: Bool
        /// Leading indentation of the text in em (two spaces or one full-width space are 1), for hierarchical labels.
        public var indent: Int

        /// Makes a cell.
        public init(
            span: TextSpan, text: String, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1,
            isHeader: Bool = false, indent: Int = 0
        ) {
            self.span = span
            self.text = text
            self.row = row
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.isHeader = isHeader
            self.indent = indent
        }
    }

    /// The words above that name it.
    public var caption: String?
    /// The caption's bytes.
    public var captionSpan: TextSpan?
    /// From 单位:亿元, as written without the word 单位; nil when nothing says so.
    public var unit: String?
    /// Cells in the order of the document.
    public var cells: [Cell]
    /// Number of rows, header rows included.
    public var rowCount: Int
    /// Number of columns.
    public var columnCount: Int
    /// For every slot, row by row, the index in `cells` of the cell that covers it; -1 for a hole.
    public var slots: [Int]
    /// Leading rows that are header.
    public var headerRowCount: Int
    /// Leading columns that are row labels.
    public var headerColumnCount: Int
    /// Notes below the table.
    public var notes: [String]
    /// Where it was found.
    public var origin: Origin
    /// Bytes from the first cell to the last.
    public var span: TextSpan
    /// Index in `Document.sections` of the heading it stands under.
    public var section: Int?

    /// Makes a grid; `slots` must have `rowCount × columnCount` entries.
    public init(
        caption: String? = nil, captionSpan: TextSpan? = nil, unit: String? = nil, cells: [Cell], rowCount: Int,
        columnCount: Int, slots: [Int], headerRowCount: Int, headerColumnCount: Int = 1, notes: [String] = [],
        origin: Origin, span: TextSpan, section: Int? = nil
    ) {
        precondition(slots.count == rowCount * columnCount, "a grid must fill every slot")
        self.caption = caption
        self.captionSpan = captionSpan
        self.unit = unit
        self.cells = cells
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.slots = slots
        self.headerRowCount = headerRowCount
        self.headerColumnCount = headerColumnCount
        self.notes = notes
        self.origin = origin
        self.span = span
        self.section = section
    }

    /// The rows below the header, 0-based among all rows; none where the header takes all of them.
    public var bodyRows: Range<Int> { headerRowCount..<max(headerRowCount, rowCount) }

    /// The cell that covers a slot (0-based, header rows included), or nil for a hole.
    public func cell(row: Int, column: Int) -> Cell? {
        let index = slots[row * columnCount + column]
        return index < 0 ? nil : cells[index]
    }
}
