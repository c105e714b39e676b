import Model

/// A word list of a pack: one surface a line, with what is known of it in further columns.
public struct Lexicon: Sendable {
    /// One line of the list.
    public struct Row: Sendable {
        /// The line's number in its file, 1-based, for messages.
        public var line: Int
        /// Columns as written; missing ones at the end are empty.
        public var columns: [String]

        /// The values in a column that holds several, separated by `|`; none for an empty one or one that isn't there.
        public func values(_ column: Int) -> [String] {
            guard column < columns.count else { return [] }
            return columns[column].withBytes { bytes in
                var values: [String] = []
                var rest = bytes
                while !rest.isEmpty {
                    let end = rest.firstOffset(of: UInt8(ascii: "|")) ?? rest.count
                    if end > 0 {
                        values.append(String(decoding: UnsafeBufferPointer(rebasing: rest[..<end]), as: UTF8.self))
                    }
                    rest = UnsafeBufferPointer(rebasing: rest[min(end + 1, rest.count)...])
                }
                return values
            }
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
    /// appended to `faults`, all of them; such lines are left out.
    public init(name: String, file: String, bytes: [UInt8], faults: inout [Fault]) {
        self.name = name
        var columnNames: [String] = []
        var rows: [Row] = []
        bytes.withUnsafeBufferPointer { bytes in
            let lines = bytes.count(in: 0x0A...0x0A) + 1
            rows.reserveCapacity(lines)
            var surfaces = ByteStringSet(capacity: lines)
            var number = 0
            var next = 0
            while next < bytes.count {
                let start = next
                next += UnsafeBufferPointer(rebasing: bytes[next...]).firstOffset(of: 0x0A) ?? bytes.count - next
                let isDOS = next > start && bytes[next - 1] == 0x0D
                let line = UnsafeBufferPointer(rebasing: bytes[start..<(isDOS ? next - 1 : next)])
                next += 1
                number += 1
                let isComment = line.first == UInt8(ascii: "#")
                if line.isEmpty || isComment && !columnNames.isEmpty { continue }
                var columns = Self.columns(of: line, atLeast: columnNames.count)
                if isComment {
                    columnNames = columns
                    columnNames[0] = String(columns[0].drop { $0 == "#" || $0 == " " })
                    continue
                }
                if columnNames.isEmpty {
                    faults.append(
                        Fault(file: file, place: "line \(number)", message: "no header line (#surface…) before it"))
                    break
                }
                if columns.count > columnNames.count || columns[0].isEmpty {
                    faults.append(
                        Fault(
                            file: file, place: "line \(number)",
                            message: "\(columns.count) columns where the header has \(columnNames.count), "
                                + "or an empty surface: «\(String(decoding: line.prefix(60), as: UTF8.self))»"))
                    continue
                }
                let surface = columns[0].withUTF8 { surfaces.insert($0) }
                if !surface.isNew {
                    faults.append(
                        Fault(
                            file: file, place: "line \(number)",
                            message: "«\(columns[0])» stands in line \(rows[surface.number].line) already"))
                    continue
                }
                rows.append(Row(line: number, columns: columns))
            }
        }
        self.columnNames = columnNames
        self.rows = rows
    }

    /// The pieces between tabs, with empty ones behind them up to `count`.
    private static func columns(of line: UnsafeBufferPointer<UInt8>, atLeast count: Int) -> [String] {
        var columns: [String] = []
        columns.reserveCapacity(count)
        var rest = line
        while let tab = rest.firstOffset(of: 0x09) {
            columns.append(String(decoding: UnsafeBufferPointer(rebasing: rest[..<tab]), as: UTF8.self))
            rest = UnsafeBufferPointer(rebasing: rest[(tab + 1)...])
        }
        columns.append(String(decoding: rest, as: UTF8.self))
        while columns.count < count { columns.append("") }
        return columns
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
