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

/// Numbers the records of one kind in one document.
struct RecordIDs {
    private var seen: [Int: Int] = [:]

    /// The id of the next record at a place.
    mutating func next(_ span: TextSpan, _ index: CodePointIndex) -> PlacedID {
        let start = index.codePoints(before: span.start)
        let end = index.codePoints(before: span.end)
        // Texts stay below 2 GiB, so that both places fit into one word.
        let ordinal = seen[start << 31 | end, default: -1] + 1
        seen[start << 31 | end] = ordinal
        return PlacedID(start: start, end: end, ordinal: ordinal)
    }
}
