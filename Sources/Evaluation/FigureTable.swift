/// Figures by name: what one document, or several together, came to.
public struct FigureTable: Sendable, Hashable {
    /// Names in the order in which they are printed.
    public private(set) var names: [String] = []
    private var figures: [String: Figure] = [:]

    /// Makes an empty table.
    public init() {}

    /// The figure of this name; setting a new one puts its name behind the others of its kind.
    public subscript(name: String) -> Figure? {
        get { figures[name] }
        set {
            if figures[name] == nil && newValue != nil {
                let rank = Self.rank(name)
                names.insert(name, at: names.lastIndex { Self.rank($0) <= rank }.map { $0 + 1 } ?? 0)
            }
            figures[name] = newValue
            if newValue == nil { names.removeAll { $0 == name } }
        }
    }

    /// Adds another table's counts.
    public mutating func add(_ other: FigureTable) {
        for name in other.names {
            guard let figure = other[name] else { continue }
            self[name] = self[name].map { $0 + figure } ?? figure
        }
    }

    /// Tables are equal when their figures are; the order of names doesn't count.
    public static func == (a: FigureTable, b: FigureTable) -> Bool { a.figures == b.figures }

    /// Hashes the figures.
    public func hash(into hasher: inout Hasher) { hasher.combine(figures) }

    private static func rank(_ name: String) -> Int {
        let kinds = ["metric", "date", "table", "cell", "term", "section", "headline", "document"]
        return kinds.firstIndex { name == $0 || name.hasPrefix("\($0).") } ?? kinds.count
    }
}
