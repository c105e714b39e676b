import Model
import Patterns

/// Reads every time of a text that is said on a known day, in any notation: dates, ranges, distances from today,
/// lengths of time.
///
/// A document's times come from `DateStage`, which knows the document's own year, headings and names; this reader is for
/// text without a document around it: cells, answers, the cases of other recognisers.
public struct TimeReader: Sendable {
    private let words: PhraseWords

    /// Takes the words of a pack.
    ///
    /// - Throws: `SetupError` when a list of them is missing or says what can't be read.
    public init(pack: Pack) throws(SetupError) { words = try PhraseWords(pack: pack) }

    init(words: PhraseWords) { self.words = words }

    /// Times in order, not overlapping.
    public func times(in text: String, saidOn today: CalendarDay) -> [ReadTime] {
        times(in: text, saidAt: ReadTime.Moment(day: today))
    }

    /// The same for a text of which the time of day may be known, too: 10分钟之前 is a time only then.
    public func times(in text: String, saidAt now: ReadTime.Moment) -> [ReadTime] {
        let characters = NumberCharacters(text, words: words)
        let moment = now.hour == nil ? nil : now
        let saidToday = TimeReading(text: characters, today: now.day, now: moment)
        var reading = saidToday
        var found: [ReadTime] = []
        var index = 0
        // What a list's next item may lack: 5月5日、6日, 2025年3月和6月.
        var last: (day: CalendarDay, end: Int)?
        while index < reading.text.count {
            reading = saidToday
            if let last, saidToday.isInList(index, behind: last.end) {
                reading = TimeReading(text: characters, today: last.day, now: moment)
            }
            if let end = NumeralRun.behindEndless(reading.text, at: index) {
                index = end
                continue
            }
            // 十月革命 is no month, but 十月革命以来 says when.
            let other = reading.text.behind(.noTime, at: index)
            guard let (meaning, end) = reading.read(at: index), end > other ?? index else {
                index = other ?? reading.behindNoTime(index) ?? index + 1
                continue
            }
            let range = reading.text.places[index].lowerBound..<reading.text.places[end - 1].upperBound
            found.append(ReadTime(range: range, meaning: meaning))
            if case .days(let first?, let behind) = meaning { last = (Self.seen(first, behind), end) }
            index = end
        }
        return found
    }

    /// The day from which a list's next item is seen: 90年代 in 20世纪80年代和90年代 is the one that comes next.
    private static func seen(_ first: CalendarDay, _ last: CalendarDay?) -> CalendarDay {
        guard let last, last.year >= first.year + 9 else { return first }
        return CalendarDay(year: last.year + 10, month: 12, day: 31) ?? first
    }
}
