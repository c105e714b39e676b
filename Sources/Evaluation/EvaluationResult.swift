/// The scores of all labelled documents of one run.
public struct EvaluationResult: Sendable {
    /// Documents in the order of their labels.
    public let documents: [DocumentScore]

    /// All documents' counts together.
    public var total: FigureTable { Self.total(documents) }

    /// `total`, and `dev` and `held` where labels say so: what floors and reports call groups.
    public var groups: [(name: String, figures: FigureTable)] {
        var result = [(name: "total", figures: total)]
        for split in GoldDocument.Split.allCases {
            let members = documents.filter { $0.split == split }
            if !members.isEmpty { result.append((split.rawValue, Self.total(members))) }
        }
        return result
    }

    static func total(_ documents: [DocumentScore]) -> FigureTable {
        var table = FigureTable()
        for document in documents { table.add(document.figures) }
        return table
    }
}
