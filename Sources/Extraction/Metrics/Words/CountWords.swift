import Patterns

/// What is counted and measured, and numbers that only say which things are meant.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct CountWords: Sendable {
    /// What ends the number of those who were received.
    let receptions: FewWords
    /// Units that a census counts.
    let censusUnits: FewWords
    let headcounts: FewWords
    /// Before an amount that tells apart which things are counted: 超过.
    let thresholdVerbs: FewWords
    /// Ends the clause at the head of a sentence that says where its figures come from: 推算.
    let sourceEnds: FewWords
    /// 有 before the number of the kinds that reach so much.
    let countedThere: FewWords
    let thresholdNouns: FewWords
    let thresholdPrepositions: FewWords
    let timeMeasures: FewWords
    /// Units of the clock's times, and behind the first `clockCount` what only ends like one.
    let clocks: FewWords
    let clockCount: Int
    let diameters: FewWords
    let bareMeasures: FewWords
    let ageBounds: FewWords
    let sourceStarts: FewWords
    let unitsOfMembers: Set<String>
    let unitsOfSize: Set<String>
    /// Words behind numbers that tell how large things are, and behind the first `gradeCount` what only begins like them.
    let grades: FewWords
    let gradeCount: Int
    /// What a project was given in points.
    let scores: FewWords

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        receptions = words.few("reception")
        censusUnits = words.few("census_unit")
        headcounts = words.few("headcount")
        thresholdVerbs = words.few("threshold_verb")
        sourceEnds = words.few("source_end")
        countedThere = words.few("counted_there")
        thresholdNouns = words.few("threshold_noun")
        thresholdPrepositions = words.few("threshold_preposition")
        timeMeasures = words.few("time_measure")
        (clocks, clockCount) = words.few("clock", from: "no_clock")
        diameters = words.few("diameter")
        bareMeasures = words.few("bare_measure")
        ageBounds = words.few("age_bound")
        sourceStarts = words.few("source_start")
        unitsOfMembers = Set(words.surfaces("member_unit"))
        unitsOfSize = Set(words.surfaces("size_unit"))
        (grades, gradeCount) = words.few("grade", from: "no_grade")
        scores = words.few("score")
    }

    /// True where the number that ends at `offset` tells how large things of a kind are: 20万吨级泊位.
    @inline(__always)
    func isGrade(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Bool {
        grades.beginning(in: text, at: offset, end: end).map { $0.word < gradeCount } ?? false
    }
}
