/// Confidence intervals over documents: a figure is computed anew for documents drawn with replacement.
///
/// Documents and not labels are drawn, because the labels of one document fail together.
public enum Bootstrap {
    /// A closed interval.
    public struct Interval: Sendable, Hashable {
        /// The 2.5th percentile.
        public var low: Double
        /// The 97.5th percentile.
        public var high: Double
    }

    private static let draws = 2_000
    private static let seed: UInt64 = 20_200_911

    /// The 95 % interval of a figure; nil for fewer than three documents, of which it would say nothing.
    public static func interval(of figures: [Figure]) -> Interval? {
        interval(count: figures.count) { sum($0, figures).value }
    }

    /// The 95 % interval of the change from `before` to `after`, which are of the same documents in the same order.
    public static func interval(before: [Figure], after: [Figure]) -> Interval? {
        precondition(before.count == after.count, "a change needs the same documents on both sides")
        return interval(count: before.count) { sum($0, after).value - sum($0, before).value }
    }

    private static func sum(_ drawn: [Int], _ figures: [Figure]) -> Figure {
        var total = figures[drawn[0]]
        for index in drawn.dropFirst() { total = total + figures[index] }
        return total
    }

    private static func interval(count: Int, _ statistic: ([Int]) -> Double) -> Interval? {
        guard count >= 3 else { return nil }
        var random = RandomSource(seed: seed)
        var values: [Double] = []
        values.reserveCapacity(draws)
        var drawn = [Int](repeating: 0, count: count)
        for _ in 0..<draws {
            for slot in 0..<count { drawn[slot] = random.next(below: count) }
            values.append(statistic(drawn))
        }
        values.sort()
        return Interval(low: values[draws / 40], high: values[draws - draws / 40 - 1])
    }
}
