import Model
import Patterns

/// Words of the periods that tables state: the list `period_words`, whose head says what each role does.
///
/// A class, as its word lists would be copied for each place where a period may begin.
final class PeriodWords: Sendable {
    let monthEnds, yearEnds, joints, plans, planTimes, planEnds, schoolYears, schoolYearStarts: FewWords
    /// 上半年, 二季度, and by the index of each its months.
    let parts: FewWords
    let months: [ClosedRange<Int>]
    /// 上旬, 中旬, 下旬, and by the index of each its days.
    let tenDays: FewWords
    let days: [ClosedRange<Int>]
    /// What the parts and the numbers of plans begin with, where that is a Chinese character.
    private let beginnings: FewWords

    /// Takes the list of a pack.
    ///
    /// - Throws: `SetupError` when the list or one of its roles is missing, and for each line whose role is not known or that
    ///   says no months where it should.
    init(pack: Pack) throws(SetupError) {
        let name = "period_words"
        var words = RoleWords(name, of: pack)
        monthEnds = words.few("month_end")
        yearEnds = words.few("year_end")
        joints = words.few("joint")
        plans = words.few("plan")
        planTimes = words.few("plan_time")
        planEnds = words.few("plan_end")
        schoolYears = words.few("school_year")
        schoolYearStarts = words.few("school_year_start")
        let rows = words.rows("months")
        parts = words.few("months")
        let column = pack.lexicons[name]?.column("value")
        var faults: [Fault] = []
        func range(_ row: Lexicon.Row, upTo most: Int, _ what: String) -> ClosedRange<Int> {
            let said = column.map { row.columns[$0] } ?? ""
            let ends = said.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            if ends.count == 2, let first = ends[0], let last = ends[1], 1 <= first, first <= last, last <= most {
                return first...last
            }
            faults.append(
                Fault(
                    file: "lexicons/\(name).tsv", place: "line \(row.line)", message: "«\(said)» is no \(what)"))
            return 1...most
        }
        months = rows.map { range($0, upTo: 12, "months of a year such as 1-6") }
        days = words.rows("days").map { range($0, upTo: 31, "days of a month such as 1-10") }
        tenDays = words.few("days")
        let firsts = Set(rows.compactMap { $0.columns[0].unicodeScalars.first }.filter { !$0.isASCII })
        beginnings = FewWords(firsts.sorted().map { String($0) } + [CellPeriod.tenOfPlans])
        if !faults.isEmpty { throw SetupError(faults) }
        try words.finish()
    }

    /// The days of the third of a month that a word begins with: 1-10 of 上旬平均; nil for others.
    func days(beginning word: String) -> ClosedRange<Int>? {
        word.withBytes { tenDays.beginning(in: $0, at: 0, end: $0.count) }.map { days[$0.word] }
    }

    /// True when a text begins with a period, or is a bare year.
    func begin(_ text: String) -> Bool {
        if text.withBytes(beginWithOtherWord) { return false }
        // No period is so long; a cell can hold pages.
        return CellPeriod.at(0, in: LabelText(text, upTo: 96).bytes, self) != nil
    }

    /// True for a Chinese character that none of the periods without digits begins with.
    func beginWithOtherWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.count >= 3 && text[0] >= 0xE4 && text[0] <= 0xE9 && beginnings.beginning(in: text, at: 0, end: 3) == nil
    }
}
