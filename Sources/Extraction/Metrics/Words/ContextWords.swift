import Patterns

/// What stands around a name without being of it: phrases, circumstances, those to whom something is given.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct ContextWords: Sendable {
    /// Words that begin a phrase, and behind the first `prepositionCount` those that only begin like them.
    let prepositions: WordTrie
    let prepositionCount: Int
    /// Names of one kind of things that look like a list of two: 国家和地区.
    let kindsWithJoint: FewWords
    let adjectiveEnds: FewWords
    /// Behind 等 at the end of a list, before what its things are: 一批.
    let vagueCounts: FewWords
    /// What says at the end of a clause what became of its subject: 建成通车.
    let told: FewWords
    let boundsOfThings: FewWords
    let wordsWithAnd: FewWords
    let notNamedBehindEtc: FewWords
    let wordsWithEtc: FewWords
    let etcWords: FewWords
    let makingVerbs: FewWords
    let objectMarks: FewWords
    /// 中 behind things of which some are counted, and behind the first `amongCount` words that only end with it.
    let among: FewWords
    let amongCount: Int
    /// 向 before those to whom something is given, and behind the first `recipientCount` words that only end with it.
    let recipients: FewWords
    let recipientCount: Int
    let circumstanceEnds: FewWords
    let circumstances: FewWords
    /// Behind 和 and before a number: which of them it counts.
    let tellsNext: FewWords
    /// Begins a clause between a subject and its number that says why it is so, or in spite of what.
    let causesBetween: FewWords
    /// Ends one that says what is in it: 在内.
    let inclusionEnds: FewWords
    /// What a paragraph is about where white space parts it from the first sentence.
    let topics: FewWords
    /// Begins what is done for those who stand before it: 发放.
    let givingVerbs: FewWords
    let uncounted: FewWords
    let viewpoints: FewWords
    let viewpointEnds: FewWords
    let headsOfNoSubject: FewWords
    /// Ends of what counted things are meant for, and words for people of whom nothing more is counted.
    let uses: FewWords
    let people: FewWords
    /// What begins, and what ends, words before 的 that say more of a counted thing behind it.
    let modifierStarts: FewWords
    let modifierEnds: FewWords
    /// What says how it goes with a subject.
    let predicates: FewWords
    let means: FewWords
    /// Begin a clause that says with whom something is done.
    let partners: FewWords
    /// What opens a heading: 关于.
    let abouts: FewWords
    /// Ends of figures without a subject.
    let needsNoSubject: FewWords
    let turnedStates: FewWords

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        modifierStarts = words.few("modifier_start")
        modifierEnds = words.few("modifier_end")
        (prepositions, prepositionCount) = words.trie("preposition", from: "no_preposition", .forward)
        kindsWithJoint = words.few("with_joint")
        adjectiveEnds = words.few("adjective_end")
        vagueCounts = words.few("vague_count")
        told = words.few("told")
        boundsOfThings = words.few("thing_bound")
        wordsWithAnd = words.few("with_and")
        notNamedBehindEtc = words.few("no_name_behind_etc")
        wordsWithEtc = words.few("no_etc")
        etcWords = words.few("etc_word")
        makingVerbs = words.few("making")
        objectMarks = words.few("object_mark")
        (among, amongCount) = words.few("among", from: "no_among")
        (recipients, recipientCount) = words.few("recipient", from: "no_recipient")
        circumstanceEnds = words.few("circumstance_end")
        circumstances = words.few("circumstance")
        tellsNext = words.few("tells_next")
        causesBetween = words.few("cause_between")
        inclusionEnds = words.few("inclusion_end")
        topics = words.few("topic")
        givingVerbs = words.few("giving_verb")
        uncounted = words.few("uncounted")
        viewpoints = words.few("viewpoint")
        viewpointEnds = words.few("viewpoint_end")
        headsOfNoSubject = words.few("no_subject")
        uses = words.few("use")
        people = words.few("people")
        predicates = words.few("predicate")
        means = words.few("means")
        partners = words.few("partner")
        abouts = words.few("about")
        needsNoSubject = words.few("needs_no_subject")
        turnedStates = words.few("turned_state")
    }
}
