import Model
import Patterns

/// The words that stand around a time at the head of a paragraph which turns to that time: the list `part_openings`.
///
/// A class, as its word lists would be copied for each document.
final class PartOpenings: Sendable {
    /// Behind this year: 今年是…, 2026年,….
    let behindYear: FewWords
    /// Behind a plan's or a term's years, which then stand for themselves: “十四五”时期….
    let behindPlan: FewWords
    /// What makes a year the topic of a paragraph: 2022年是….
    let topics: FewWords
    /// Before a year that has just ended: 刚刚过去的2022年.
    let past: FewWords
    /// What a figure's or a table's caption begins with: 图1.
    let figures: FewWords
    /// What a box's caption begins with: 专栏1.
    let boxes: FewWords
    /// What begins a paragraph whose first sentence ends with how many years it is about: 这是…的五年。
    let thisIs: FewWords
    /// Ends of titles, which are no captions: 报告.
    let titleEnds: FewWords
    /// What numbers of annexes begin with: 附.
    let annexes: FewWords
    /// Before years that are aims far off: 到2035年.
    let aims: FewWords
    private let yearsHeads, behindYears, yearsEnds: FewWords
    private let yearsOfHeads, yearsOfEnds: [Int]
    private let events, happened: FewWords
    private let yearsOfEvents: [Int]
    /// Bytes of a paragraph, before its first number, in which an event is looked for that it begins with.
    private static let headOfEvents = 90

    /// Takes the list of a pack.
    ///
    /// - Throws: `SetupError` when the list or one of its roles is missing, and for each line whose role is not known.
    init(pack: Pack) throws(SetupError) {
        var words = RoleWords("part_openings", of: pack)
        behindYear = words.few("behind_year")
        behindPlan = words.few("behind_plan")
        topics = words.few("topic")
        past = words.few("past")
        figures = words.few("figure")
        boxes = words.few("box")
        thisIs = words.few("this_is")
        titleEnds = words.few("title_end")
        annexes = words.few("annex")
        aims = words.few("aim")
        behindYears = words.few("behind_years")
        let (heads, ends) = (words.rows("years_head"), words.rows("years_end"))
        yearsHeads = FewWords(heads.map { $0.columns[0] })
        yearsOfHeads = heads.map { words.number($0, in: 2) }
        yearsEnds = FewWords(ends.map { $0.columns[0] })
        yearsOfEnds = ends.map { words.number($0, in: 2) }
        happened = words.few("happened")
        let events = words.rows("event")
        self.events = FewWords(events.map { $0.columns[0] })
        yearsOfEvents = events.map { words.number($0, in: 2) }
        try words.finish()
    }

    /// True for a paragraph that begins with an event of a year: one that is known to have begun in it (新冠肺炎), or, where
    /// the report was given late in it, one that has happened (疫情发生后,…).
    func tellsOfEvent(
        in year: Int, isLate: Bool, atHead range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var end = range.lowerBound
        let limit = min(range.upperBound, range.lowerBound + Self.headOfEvents)
        while end < limit, text[end] &- 0x30 >= 10 { end += 1 }
        let head = range.lowerBound..<end
        if isLate, happened.occurs(in: text, head) { return true }
        guard let place = events.first(in: text, head),
            let event = events.beginning(in: text, at: place.lowerBound, end: end)
        else { return false }
        return yearsOfEvents[event.word] == year
    }

    /// How many years are meant by words at the head of a paragraph that is about them: 这五年,… and 这三年是….
    func years(atHead range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let head = yearsHeads.beginning(in: text, at: range.lowerBound, end: range.upperBound),
            case let end = range.lowerBound + head.count, end < range.upperBound,
            behindYears.beginning(in: text, at: end, end: text.count) != nil
        else { return nil }
        return yearsOfHeads[head.word]
    }

    /// How many years a sentence ends with: 这是…的五年。 `range` ends before its mark.
    func years(atEndOf range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int? {
        yearsEnds.ending(in: text, at: range.upperBound, floor: range.lowerBound).map { yearsOfEnds[$0.word] }
    }
}
