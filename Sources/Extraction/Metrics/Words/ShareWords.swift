import Patterns

/// Shares, ratios and rates: of what, to what, and for each of what.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct ShareWords: Sendable {
    let perHead: FewWords
    /// Rates that say nothing alone, those of them that are of amounts, too, and what begins those whom something reaches.
    let ratesAlone: WordTrie
    let ratesOfActs: FewWords
    let reaching: FewWords
    /// What ends an amount of what is done with something (清运量), whose rate follows, and a count of people (人数).
    let handledAmounts: FewWords
    /// What so many households have.
    let perHouseholds: FewWords
    let ratesOfThings: FewWords
    let ratedThings: FewWords
    /// Words that begin with 占, and behind the first `shareWordCount` what only begins like them.
    let wordsWithShareFirst: FewWords
    let shareWordCount: Int
    let wordsWithShareLast: FewWords
    let equals: FewWords
    /// Before what a number is so much of, and what is no such thing.
    let partVerbs: FewWords
    let noReferences: FewWords
    /// Alone before a number that says the one before in another unit.
    let namely: FewWords
    /// What is told of each and adds up to nothing.
    let ratios: FewWords
    let perThousands: FewWords
    let ratiosTo: FewWords
    let perCrews: FewWords
    let copulas: FewWords
    let perThings: FewWords
    /// Verbs of shares behind a bound, and behind the first `boundShareCount` behind an adverb that is none.
    let boundShares: FewWords
    let boundShareCount: Int
    /// 以 before a share of a place that something else is done with.
    let means: FewWords
    /// Ends of names that say themselves that a number is a share.
    let bareShares: FewWords
    let industries: FewWords
    let lastIndustries: FewWords
    /// What a ratio is called that names no industries itself.
    let structures: FewWords
    let ratioWords: FewWords
    let ratiosOfOthers: FewWords
    let sharesOfIndustries: [String]
    let endingsOfShares: [String]

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        perHead = words.few("per_head")
        ratesAlone = words.trie("rate_alone", .backward)
        ratesOfActs = words.few("rate_of_act")
        reaching = words.few("reaching")
        handledAmounts = words.few("handled_amount")
        perHouseholds = words.few("per_household")
        ratesOfThings = words.few("rate_of_things")
        ratedThings = words.few("rated_thing")
        (wordsWithShareFirst, shareWordCount) = words.few("with_share_first", from: "no_with_share")
        wordsWithShareLast = words.few("with_share_last")
        equals = words.few("equals")
        partVerbs = words.few("part_verb")
        noReferences = words.few("no_reference")
        namely = words.few("namely")
        ratios = words.few("of_each")
        perThousands = words.few("per_thousand")
        ratiosTo = words.few("ratio_to")
        perCrews = words.few("per_crew")
        copulas = words.few("copula")
        perThings = words.few("per_thing")
        (boundShares, boundShareCount) = words.few("bound_share", from: "share_adverb")
        means = words.few("share_means")
        bareShares = words.few("bare_share")
        industries = words.few("industry")
        lastIndustries = words.few("last_industries")
        structures = words.few("structure")
        ratioWords = words.few("of_ratio")
        ratiosOfOthers = words.few("other_ratio")
        sharesOfIndustries = words.surfaces("industry_share")
        endingsOfShares = words.surfaces("share_ending")
    }
}
