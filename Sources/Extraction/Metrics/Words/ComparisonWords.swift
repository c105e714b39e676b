import Model
import Patterns

/// What a change is against.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct ComparisonWords: Sendable {
    let wordsWithThanLast: FewWords
    let wordsWithThanFirst: FewWords
    let comparedSpans: FewWords
    let comparedWithPlans: FewWords
    let setAgainst: FewWords
    let baseEnds: FewWords
    let allCompared: FewWords
    let beforeAllCompared: FewWords
    let averages: FewWords
    /// What compares as 比 does, in two characters.
    let comparing: FewWords
    /// What says that all behind it is compared with the year before, and behind the first `yearOpenings` with the period before.
    let opensComparison: FewWords
    let yearOpenings: Int
    /// Names for what a change is against: the year before, and behind the first `yearNames` the period before.
    let namedBases: FewWords
    let yearNames: Int
    let basesOfRest: FewWords
    /// 差 and the like before points, and what stands before what they lack to.
    let lacking: FewWords
    let lackingFrom: FewWords
    /// Begins growth without that of prices, behind the nominal one: 扣除价格因素.
    let realGrowth: FewWords

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        wordsWithThanLast = words.few("with_than_last")
        wordsWithThanFirst = words.few("with_than_first")
        comparedSpans = words.few("compared_span")
        comparedWithPlans = words.few("compared_with_plan")
        setAgainst = words.few("set_against")
        baseEnds = words.few("base_end")
        allCompared = words.few("all_compared")
        beforeAllCompared = words.few("all_compared_before")
        averages = words.few("average")
        comparing = words.few("comparing")
        (opensComparison, yearOpenings) = words.few("opens_yoy", from: "opens_mom")
        (namedBases, yearNames) = words.few("named_yoy", from: "named_mom")
        basesOfRest = words.few("basis_for_rest")
        lacking = words.few("lacking")
        lackingFrom = words.few("lacking_from")
        realGrowth = words.few("real_growth")
    }

    /// What a name within a range says that changes are against; nil where none does.
    func namedBasis(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ChangeBasis? {
        namedBases.first(in: text, range)
            .flatMap { namedBases.beginning(in: text, at: $0.lowerBound, end: $0.upperBound) }
            .map { $0.word < yearNames ? .yearBefore : .periodBefore }
    }
}
