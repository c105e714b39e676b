import Model

/// A word list of a pack: one surface a line, with what is known of it in further columns.
public struct Lexicon: Sendable {
    /// One line of the list.
    public struct Row: Sendable {
        /// The line's number in its file, 1-based, for messages.
        public let line: Int
        /// Columns as written; missing ones at the end are empty.
        public let columns: Columns

        /// The values in a column that holds several, separated by `|`; none for an empty one or one that isn't there.
        public func values(_ column: Int) -> [String] {
            var values: [String] = []
            forEachValue(column) { values.append(String(0..<$0.count, ofValid: $0)) }
            return values
        }

        /// Calls `body` with the bytes of each of these values.
        @inline(__always)
        public func forEachValue(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            guard column < columns.count else { return }
            columns.withBytes(of: column) { bytes in
                var rest = bytes
                while !rest.isEmpty {
                    let end = rest.firstOffset(of: UInt8(ascii: "|")) ?? rest.count
                    if end > 0 { body(UnsafeBufferPointer(rebasing: rest[..<end])) }
                    rest = UnsafeBufferPointer(rebasing: rest[min(end + 1, rest.count)...])
                }
            }
        }
    }

    /// The columns of a line, as places in the bytes of its file: a string is made of one when it is asked for, since most
    /// never are, and strings for each column of ten thousand lines took an eighth of the program's start.
    public struct Columns: RandomAccessCollection, Sendable {
        /// The first column.
        public let startIndex = 0
        /// Behind the last column of the header.
        public let endIndex: Int
        private let file: FileColumns
        /// Where the starts of the line's columns stand.
        private let first: Int

        fileprivate init(_ file: FileColumns, first: Int, count: Int) {
            self.file = file
            self.first = first
            endIndex = count
        }

        /// A column as written.
        public subscript(column: Int) -> String { withBytes(of: column) { String(0..<$0.count, ofValid: $0) } }

        /// Lends the bytes of a column; the pointer is good inside `body` only.
        @inline(__always)
        public func withBytes<Result>(of column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            precondition(column >= 0 && column < endIndex, "a column that the list has not")
            return file.withBytes(first + column, body)
        }

        /// True when a column holds the same in another line.
        func hasSame(_ column: Int, as other: Columns) -> Bool {
            withBytes(of: column) { mine in other.withBytes(of: column) { mine.hasSameBytes(as: $0) } }
        }
    }

    /// The bytes of a file, and where its columns stand.
    fileprivate final class FileColumns: Sendable {
        private let bytes: [UInt8]
        /// For each line with columns where each of these begins, and behind them where another would: a byte behind the end.
        private let starts: [Int]

        init(_ bytes: [UInt8], starts: [Int]) {
            self.bytes = bytes
            self.starts = starts
        }

        @inline(__always)
        func withBytes<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            let start = starts[index]
            let end = Swift.max(start, starts[index + 1] - 1)
            return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
        }
    }

    /// File name without folder and ending: `units`.
    public let name: String
    /// Names of the columns, from the header line.
    public let columnNames: [String]
    /// The lines in file order.
    public let rows: [Row]

    /// Reads tab-separated lines: the first line is the header (`#surface<TAB>code…`), further `#` lines are comments.
    ///
    /// Faults (a line with more columns than the header, an empty first column, a surface that stands twice) are
    /// appended to `faults`, all of them; such lines are left out. Of a file that is not UTF-8 the first line that isn't is the
    /// only fault, and none of its lines are there. A line whose surface names one of `sets` (`全{division}`) stands for a line
    /// with each word of that.
    public init(name: String, file: String, bytes: [UInt8], sets: WordSets = .none, faults: inout [Fault]) {
        self.name = name
        if let fault = Fault.notUTF8(bytes, in: file) {
            faults.append(fault)
            (columnNames, rows) = ([], [])
            return
        }
        var reader = LexiconReader(
            file: file, sets: sets, capacity: bytes.withUnsafeBufferPointer { $0.count(in: 0x0A...0x0A) } + 1)
        bytes.withUnsafeBufferPointer { reader.read($0) }
        faults += reader.faults
        columnNames = reader.columnNames
        let columns = FileColumns(reader.writtenOut.isEmpty ? bytes : bytes + reader.writtenOut, starts: reader.starts)
        let count = columnNames.count
        rows = reader.lines.map { Row(line: $0.number, columns: Columns(columns, first: $0.first, count: count)) }
    }

    /// Index of a column by its name; nil when the list has none.
    public func column(_ name: String) -> Int? { columnNames.firstIndex(of: name) }

    /// The surfaces as one PCRE2 alternation, longest first where one begins another, factored by common prefixes so
    /// that a place that fits none is left after one character. The first words of a list are tried first.
    public var alternation: String { Self.alternation(of: rows.map { $0.columns[0] }) }

    /// Makes such an alternation of any words.
    public static func alternation(of words: [String]) -> String {
        let root = PrefixNode()
        for word in words { root.insert(Array(word.unicodeScalars)[...]) }
        return root.pattern
    }
}

/// A node of the tree that factors an alternation.
private final class PrefixNode {
    private var children: [(Unicode.Scalar, PrefixNode)] = []
    private var isEnd = false

    func insert(_ word: ArraySlice<Unicode.Scalar>) {
        guard let first = word.first else {
            isEnd = true
            return
        }
        if let child = children.first(where: { $0.0 == first }) { return child.1.insert(word.dropFirst()) }
        let node = PrefixNode()
        children.append((first, node))
        node.insert(word.dropFirst())
    }

    /// Branches that are tried one after the other; of more, the first so many are, and the rest are found by halves.
    private static let fewBranches = 8

    var pattern: String {
        guard !children.isEmpty else { return "" }
        if children.count == 1 && !isEnd { return Self.branches(children[...]) }
        var alternatives = Self.branches(children.prefix(Self.fewBranches))
        let others = children.dropFirst(Self.fewBranches)
        if others.count > Self.fewBranches {
            alternatives += "|" + Self.halves(others.sorted { $0.0 < $1.0 }[...])
        } else if !others.isEmpty {
            alternatives += "|" + Self.branches(others)
        }
        return "(?:" + alternatives + ")" + (isEnd ? "?" : "")
    }

    private static func branches(_ children: ArraySlice<(Unicode.Scalar, PrefixNode)>) -> String {
        children.map { escaped($0.0) + $0.1.pattern }.joined(separator: "|")
    }

    /// Branches in the order of their characters, which all differ: a question at each half says which one can fit, so
    /// that a place that fits none of hundreds is left after a dozen looks.
    private static func halves(_ children: ArraySlice<(Unicode.Scalar, PrefixNode)>) -> String {
        if children.count <= fewBranches { return "(?:" + branches(children) + ")" }
        let middle = children.startIndex + children.count / 2
        let below = children[..<middle]
        let range = [below.first, below.last].map { "\\x{" + String($0!.0.value, radix: 16) + "}" }.joined(
            separator: "-")
        return "(?(?=[\(range)])\(halves(below))|\(halves(children[middle...])))"
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        "\\^$.|?*+()[]{}-#/ ".unicodeScalars.contains(scalar) ? "\\" + String(scalar) : String(scalar)
    }
}
