import Model

/// The place of a record in code points and its number among those of the same place.
///
/// Together with the document's prefix and the kind's letter it is the record's id, so that the same record of the
/// same content gets the same id in every run.
struct PlacedID: Hashable {
    /// Code points, inclusive.
    var start: Int
    /// Code points, exclusive.
    var end: Int
    /// 0 for the first record of its kind at this place, 1 for the second …
    var ordinal: Int
}

extension PlacedID {
    /// The first record of its kind at a place.
    init(_ span: TextSpan, _ index: CodePointIndex) {
        let places = index.codePoints(span.range)
        self.init(start: places.lowerBound, end: places.upperBound, ordinal: 0)
    }
}

/// Numbers the records of one kind in one document.
struct RecordIDs {
    /// The places as long as they come in the order of the text, when a place is either the last one again or new. Each
    /// fits into one word, since texts stay below 2 GiB.
    private var places: [Int] = []
    /// The number of the last record.
    private var ordinal = 0
    /// The number of the last record at each place, from the first one on that stands before another one.
    private var ordinals: [Int: Int]?

    /// Makes room for the ids of so many records.
    init(expecting count: Int = 0) { places.reserveCapacity(count) }

    /// The id of the next record at a place.
    mutating func next(_ span: TextSpan, _ index: CodePointIndex) -> PlacedID {
        var id = PlacedID(span, index)
        let place = id.start << 31 | id.end
        let last = places.last ?? -1
        if ordinals == nil, place >= last {
            ordinal = place == last ? ordinal + 1 : 0
            places.append(place)
        } else {
            ordinal = count(place)
        }
        id.ordinal = ordinal
        return id
    }

    private mutating func count(_ place: Int) -> Int {
        if ordinals == nil {
            ordinals = Dictionary(places.map { ($0, 0) }) { number, _ in number + 1 }
            places = []
        }
        let number = ordinals?[place].map { $0 + 1 } ?? 0
        ordinals?[place] = number
        return number
    }
}
