import Model

/// One growing buffer of lines for each kind of record; a worker fills it, the writer empties it.
final class LineBuffers {
    /// The lines of one kind.
    final class Lines {
        var line = JSONLine()
        /// Lines in the buffer.
        var count = 0
    }

    private let lines: [Lines]

    init() { lines = RecordKind.allCases.map { _ in Lines() } }

    subscript(_ kind: RecordKind) -> Lines { lines[kind.position] }

    /// Empties all buffers; storage above `limit` bytes a kind is given back.
    func removeAll(keepingUpTo limit: Int) {
        for lines in lines {
            lines.line.removeAll(keepingUpTo: limit)
            lines.count = 0
        }
    }
}

extension RecordKind {
    /// Place of the kind among all kinds, from 0.
    var position: Int {
        switch self {
        case .document: 0
        case .section: 1
        case .metric: 2
        case .date: 3
        case .table: 4
        case .cell: 5
        case .term: 6
        case .reject: 7
        }
    }
}
