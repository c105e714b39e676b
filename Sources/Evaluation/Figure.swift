/// One figure of an evaluation as counts, so that documents add up and can be drawn again at random.
///
/// Two kinds exist. A figure of finding has `predicted`, and its value is F1; a figure of agreement has none, and
/// its value is the share of `gold` that is right.
public struct Figure: Sendable, Hashable {
    /// How many are right.
    public var right: Int
    /// How many there are to find, or to agree on.
    public var gold: Int
    /// How many the run has; nil for a figure of agreement.
    public var predicted: Int?

    /// Makes a figure of finding.
    public init(right: Int, gold: Int, predicted: Int) {
        self.right = right
        self.gold = gold
        self.predicted = predicted
    }

    /// Makes a figure of agreement: `right` out of `total`.
    public init(right: Int, of total: Int) {
        self.right = right
        self.gold = total
        self.predicted = nil
    }

    /// Right ones among those that the run has, 0 when it has none; for a figure of agreement its value.
    public var precision: Double {
        let total = predicted ?? gold
        return total == 0 ? 0 : Double(right) / Double(total)
    }

    /// Right ones among those that there are, 0 when there are none.
    public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }

    /// F1 for a figure of finding, the share for a figure of agreement, 0…1.
    public var value: Double {
        guard predicted != nil else { return recall }
        let sum = precision + recall
        return sum == 0 ? 0 : 2 * precision * recall / sum
    }

    /// True when the figure says nothing: there was nothing to find, and nothing was found.
    public var isEmpty: Bool { gold == 0 && (predicted ?? 0) == 0 }

    /// The figure of two sets of documents together.
    public static func + (a: Figure, b: Figure) -> Figure {
        var sum = a
        sum.right += b.right
        sum.gold += b.gold
        if let other = b.predicted { sum.predicted = (sum.predicted ?? 0) + other }
        return sum
    }
}
