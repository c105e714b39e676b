import Patterns

/// What makes a number a change or a level.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct ChangeWords: Sendable {
    /// What makes a number before it a change, with its sign.
    let changes: FewWords
    let changeSigns: [Int]
    let improvements: FewWords
    let cuts: FewWords
    let causes: FewWords
    let measures: FewWords
    /// What only ends like one.
    let notMeasures: FewWords
    let sharedMeasures: FewWords
    let sharedRates: FewWords
    /// 新高, 大关: ends what says how far a number came, and what stands before it.
    let marks: FewWords
    let markVerbs: FewWords
    let improvingActs: FewWords
    let unpriced: FewWords
    let steps: FewWords
    let changeAdverbs: FewWords
    let mosts: FewWords
    /// Words before a plan or a place, and behind the first `reachedCount` what only ends with them.
    let reached: FewWords
    let reachedCount: Int
    let recoveries: FewWords
    let netGrowth: FewWords
    let changesAlone: FewWords
    /// Says of points that a rate fell by them: 下拉.
    let lowering: FewWords
    /// Ends before a minus that belongs to a whole amount: 净出口.
    let belowZero: FewWords
    /// What says of a subject that it goes well.
    let rising: FewWords
    let grown: FewWords
    let attained: FewWords
    let reachedByPart: FewWords
    let extentsOfCuts: FewWords
    let comingTo: FewWords
    let unchanged: FewWords
    let unchangedThan: FewWords

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        let (rises, falls) = (words.surfaces("rise"), words.surfaces("fall"))
        changes = FewWords(rises + falls)
        changeSigns = rises.map { _ in 1 } + falls.map { _ in -1 }
        improvements = words.few("improved")
        cuts = words.few("cut")
        causes = words.few("causing")
        lowering = words.few("lowering")
        belowZero = words.few("below_zero")
        measures = words.few("measure")
        notMeasures = words.few("no_measure")
        sharedMeasures = words.few("shared_measure")
        sharedRates = words.few("shared_rate")
        marks = words.few("mark")
        markVerbs = words.few("mark_verb")
        improvingActs = words.few("improving")
        unpriced = words.few("unpriced")
        steps = words.few("step")
        changeAdverbs = words.few("change_adverb")
        mosts = words.few("most")
        (reached, reachedCount) = words.few("reached", from: "no_reached")
        recoveries = words.few("recovered")
        netGrowth = words.few("net_growth")
        changesAlone = words.few("change_alone")
        rising = words.few("rising")
        grown = words.few("grown")
        attained = words.few("attained")
        reachedByPart = words.few("part_reach")
        extentsOfCuts = words.few("cut_extent")
        comingTo = words.few("coming_to")
        unchanged = words.few("unchanged")
        unchangedThan = words.few("unchanged_than")
    }
}
