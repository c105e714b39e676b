/// A text cut at the ends of its marks.
enum MarkedSegments {
    /// One stretch of text with the indices of the marks that cover it, the widest first.
    struct Segment: Hashable {
        var place: Range<Int>
        var marks: [Int]
    }

    /// Segments in order that fill `0..<count`; marks that don't lie in the text are left out.
    static func cut(count: Int, places: [Range<Int>]) -> [Segment] {
        let inside = places.indices.filter {
            !places[$0].isEmpty && places[$0].upperBound <= count && places[$0].lowerBound >= 0
        }
        var starts: [Int: [Int]] = [:]
        var ends: [Int: [Int]] = [:]
        for index in inside {
            starts[places[index].lowerBound, default: []].append(index)
            ends[places[index].upperBound, default: []].append(index)
        }
        var segments: [Segment] = []
        var open: [Int] = []
        var position = 0
        for cut in Set([0, count]).union(starts.keys).union(ends.keys).sorted() {
            if cut > position { segments.append(Segment(place: position..<cut, marks: open)) }
            position = cut
            let closing = Set(ends[cut] ?? [])
            open.removeAll { closing.contains($0) }
            open += starts[cut] ?? []
            open.sort { (places[$1].count, $0) < (places[$0].count, $1) }
        }
        return segments
    }
}
