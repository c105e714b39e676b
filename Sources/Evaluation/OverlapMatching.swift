/// Pairs labels with records, one to one, by largest overlap.
enum OverlapMatching {
    /// A pair of indices.
    struct Pair: Hashable {
        var gold: Int
        var predicted: Int
    }

    /// A record that starts further before a label than this is not looked at: the outside scorer's window.
    private static let window = 200

    /// Pairs of places that overlap, the largest overlap first; each place stands in one pair at most.
    ///
    /// Of equal overlaps the earlier label wins, then the earlier record.
    static func pairs(gold: [Range<Int>?], predicted: [Range<Int>?]) -> [Pair] {
        let order = predicted.indices.filter { predicted[$0] != nil }
            .sorted { (predicted[$0]!.lowerBound, $0) < (predicted[$1]!.lowerBound, $1) }
        let starts = order.map { predicted[$0]!.lowerBound }
        var candidates: [(overlap: Int, order: Int, pair: Pair)] = []
        for (index, place) in gold.enumerated() {
            guard let place else { continue }
            var next = firstIndex(in: starts, notBefore: place.lowerBound - window)
            while next < order.count && starts[next] < place.upperBound {
                let other = predicted[order[next]]!
                let overlap = min(place.upperBound, other.upperBound) - max(place.lowerBound, other.lowerBound)
                if overlap > 0 {
                    candidates.append((overlap, candidates.count, Pair(gold: index, predicted: order[next])))
                }
                next += 1
            }
        }
        candidates.sort { ($1.overlap, $0.order) < ($0.overlap, $1.order) }
        var usedGold = Set<Int>()
        var usedPredicted = Set<Int>()
        var result: [Pair] = []
        for candidate in candidates {
            let pair = candidate.pair
            if usedGold.contains(pair.gold) || usedPredicted.contains(pair.predicted) { continue }
            usedGold.insert(pair.gold)
            usedPredicted.insert(pair.predicted)
            result.append(pair)
        }
        return result
    }

    private static func firstIndex(in sorted: [Int], notBefore bound: Int) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
