/// The coordinates of one document's labels, and the text to show beside a place.
struct PlaceContext {
    /// What a label's places count.
    let coordinates: GoldCoordinates
    /// The document's text by code points; empty when the run has none.
    let text: [Unicode.Scalar]

    /// A record's place in the labels' coordinates; nil when the record doesn't tell it.
    func place(of record: Fields) -> Range<Int>? {
        switch coordinates {
        case .codePoints: record.place()
        case .sourceBytes: record.place("source_start", "source_end")
        }
    }

    /// A verdict with the words that label, record or text have for its place.
    func verdict(
        _ kind: String, _ place: Range<Int>?, _ outcome: Verdict.Outcome, _ fields: Fields, _ record: Fields?
    ) -> Verdict {
        let name = place.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "nowhere:\(fields.text("id") ?? "")"
        return Verdict(
            kind: kind, place: name, outcome: outcome,
            text: fields.text("text") ?? slice(place) ?? record?.text("text") ?? "",
            sentence: fields.text("sentence") ?? record?.text("sentence") ?? surroundings(place))
    }

    private func slice(_ place: Range<Int>?) -> String? {
        guard coordinates == .codePoints, let place, place.upperBound <= text.count else { return nil }
        return string(place)
    }

    /// Up to 24 code points on either side, within the line.
    private func surroundings(_ place: Range<Int>?) -> String {
        guard coordinates == .codePoints, let place, place.upperBound <= text.count else { return "" }
        var start = place.lowerBound
        while start > 0 && place.lowerBound - start < 24 && text[start - 1] != "\n" { start -= 1 }
        var end = place.upperBound
        while end < text.count && end - place.upperBound < 24 && text[end] != "\n" { end += 1 }
        return string(start..<end)
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[range])
        return String(view)
    }
}

/// What the places of a gold set count.
public enum GoldCoordinates: String, Sendable {
    /// Unicode code points of the document's text, compared with `start` and `end`.
    case codePoints = "codepoints"
    /// Bytes of the raw file, compared with `source_start` and `source_end`.
    case sourceBytes = "source_bytes"
}
