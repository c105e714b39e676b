import Model

/// A page after parsing: its visible text in lines, the blocks they stand in, and its tables; no tree of nodes.
struct PageContent {
    /// One line as a reader sees it: text between two breaks.
    struct Line {
        /// Bytes in `text`, white space at both ends trimmed.
        var start: Int32
        var end: Int32
        /// Index of the innermost block element.
        var element: Int32
        /// Bytes inside links to other pages.
        var linkBytes: Int32 = 0
        /// Index of the innermost table, -1 outside of tables.
        var table: Int32 = -1
        /// Index in that table's cells, -1 outside of cells (caption, stray text).
        var cell: Int32 = -1
        /// Leading indentation in half em.
        var indent: Int16 = 0
        /// True when a `<br>` ended the line before inside the same block.
        var followsBreak = false
        /// True when the line holds a link to a file.
        var hasFile = false

        /// Length in bytes.
        var count: Int { Int(end - start) }
    }

    /// A block element.
    struct Element {
        var tag: HTMLTag
        var hints: ClassHints
        /// Hash of the class attribute without its digits; 0 for none.
        var classHash: UInt32
        /// Index of the block element around it, -1 for the outermost.
        var parent: Int32
        /// Lines inside, from `lineStart` up to `lineEnd`.
        var lineStart: Int32
        var lineEnd: Int32 = 0
        /// First element index behind this one's descendants.
        var next: Int32 = 0
    }

    /// A stretch of `text` with the bytes of the scanner's stream it came from; equal counts mean byte for byte.
    struct Run {
        var textStart: Int32
        var textCount: Int32
        var streamStart: Int32
        var streamCount: Int32
    }

    /// A `<table>` with its rows of cells as written.
    struct Table {
        /// Index in `elements`.
        var element: Int32
        /// Index of the table around it, -1 for none.
        var parent: Int32
        /// Cell of that table in which it stands.
        var parentCell: Int32
        var border: Int8
        var rows: [Row] = []
        var cells: [Cell] = []
        var lineStart: Int32
        var lineEnd: Int32 = 0
        /// Number of row groups begun.
        var groups: Int32 = 0
        var caption: Range<Int32>?
    }

    /// A row: a range of its table's cells.
    struct Row {
        var cellStart: Int32
        var cellEnd: Int32
        /// Row group; rows of different groups share no cell.
        var group: Int32
        /// `thead`, `tbody` or `tfoot`.
        var kind: HTMLTag
    }

    /// A cell with the lines inside it, nested tables' included.
    struct Cell {
        var columnSpan: Int32
        var rowSpan: Int32
        var isHeader: Bool
        var lineStart: Int32
        var lineEnd: Int32
        var hasNestedTable = false
    }

    /// Words that its lines are told by.
    let words: ReadingWords
    /// Visible text, UTF-8, lines separated by LF.
    var text: [UInt8] = []
    /// The same, in simplified characters where a page is in traditional ones, byte for byte in the same places: what
    /// labels are looked for in.
    private(set) var readable: [UInt8] = []
    /// For each simplified character of `readable` that stands for another what that was first.
    private(set) var originals: [UInt16: UInt16] = [:]
    var lines: [Line] = []
    var elements: [Element] = []
    var runs: [Run] = []
    var tables: [Table] = []
    /// Bytes of text that style or element kind hides.
    var hiddenBytes = 0

    init(words: ReadingWords) { self.words = words }

    /// Makes the text readable, once it is whole.
    mutating func finish() {
        readable = text
        if SimplifiedCharacters.areIn(text) {
            readable = SimplifiedCharacters.simplified(text) { originals[$1] = originals[$1] ?? $0 }
        }
    }

    /// A value as the page has it: with traditional characters where it is in such.
    func original(_ value: String) -> String {
        originals.isEmpty
            ? value : String(decoding: SimplifiedCharacters.restored(Array(value.utf8), originals), as: UTF8.self)
    }

    /// A text as lines are read: with simplified characters where the page is in traditional ones.
    func readable(_ text: String) -> String {
        originals.isEmpty
            ? text : String(decoding: SimplifiedCharacters.simplified(Array(text.utf8)), as: UTF8.self)
    }

    /// A line's readable bytes as a string.
    func string(_ line: Line) -> String { String(decoding: readable[Int(line.start)..<Int(line.end)], as: UTF8.self) }

    /// Calls `body` with a line's readable bytes.
    @inline(__always)
    func withBytes<Result>(_ line: Line, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        readable.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(line.start)..<Int(line.end)])) }
    }
}
