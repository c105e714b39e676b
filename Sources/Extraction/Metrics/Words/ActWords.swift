import Patterns

/// What is done, aimed at, planned or limited.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct ActWords: Sendable {
    /// Ends of amounts that are set, and neither planned nor aimed at.
    let limits: FewWords
    /// What says that an event was held: 举办.
    let holding: FewWords
    /// What is done beyond a plan or a limit: 支出 in 超预算支出.
    let overActs: FewWords
    let doneToThings: FewWords
    let aims: FewWords
    let noAims: FewWords
    let actVerbs: FewWords
    let acts: FewWords
    let clausesOfActs: FewWords
    let sharedClauses: WordTrie
    /// Words that say the contrary of the verb behind them, and behind the first `negationCount` those that only begin with one: 未来.
    private let negations: FewWords
    private let negationCount: Int
    let rankings: FewWords
    let placeEnds: FewWords
    let evaluations: FewWords
    /// What was aimed at, behind 的 and a figure.
    let aimsOfGaps: FewWords
    /// Alone before by how much a plan was exceeded.
    let exceeding: FewWords
    let ranksEach: FewWords
    let done: FewWords
    let doneOf: FewWords
    let madeOf: FewWords
    let doneOfPlans: FewWords
    /// What says that people take part in an insurance.
    let joining: FewWords
    let setAmounts: FewWords
    let beyond: FewWords
    /// Alone behind a semicolon, what came of the cases that were taken in before it, what says that these were, and what they are.
    let closing: FewWords
    /// Before the villages and towns of a place.
    let governing: FewWords
    let takingIn: FewWords
    let cases: FewWords
    let exceeded: FewWords

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        limits = words.few("limit")
        closing = words.few("closing")
        governing = words.few("governing")
        takingIn = words.few("taking_in")
        cases = words.few("case")
        holding = words.few("holding")
        overActs = words.few("over_act")
        doneToThings = words.few("done_to")
        aims = words.few("aim")
        noAims = words.few("no_aim")
        actVerbs = words.few("act_verb")
        acts = words.few("act")
        clausesOfActs = words.few("act_clause")
        (negations, negationCount) = words.few("negation", from: "no_negation")
        sharedClauses = words.trie("shared_clause", .forward)
        rankings = words.few("ranking")
        placeEnds = words.few("place_end")
        evaluations = words.few("evaluation")
        aimsOfGaps = words.few("aim_of_gap")
        exceeding = words.few("exceeding")
        ranksEach = words.few("rank_each")
        done = words.few("done")
        doneOf = words.few("done_of")
        madeOf = words.few("made_of")
        doneOfPlans = words.few("plan_done")
        joining = words.few("joining")
        setAmounts = words.few("set_amount")
        beyond = words.few("beyond")
        exceeded = words.few("exceeded")
    }

    /// True where a word of `range` says the contrary of what stands behind it.
    func denies(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while let place = negations.first(in: text, start..<range.upperBound) {
            let word = negations.beginning(in: text, at: place.lowerBound, end: text.count)
            if word.map({ $0.word < negationCount }) ?? true { return true }
            start = place.upperBound
        }
        return false
    }
}
