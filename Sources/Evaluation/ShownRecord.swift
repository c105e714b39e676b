/// A record's scalar fields as text.
public struct ShownRecord: Sendable {
    /// Half-open code points of the document's text; nil for a record without a place.
    public let place: Range<Int>?
    /// Half-open bytes of the raw file; nil where they can't be told.
    public let sourcePlace: Range<Int>?
    /// Values by key; null and what nests is left out.
    public let fields: [String: String]

    init(_ record: Fields) {
        place = record.place()
        sourcePlace = record.place("source_start", "source_end")
        fields = Dictionary(
            uniqueKeysWithValues: record.members.keys.compactMap { key in record.text(key).map { (key, $0) } })
    }
}
