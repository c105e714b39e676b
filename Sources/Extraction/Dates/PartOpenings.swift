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
        try words.finish()
    }
}
