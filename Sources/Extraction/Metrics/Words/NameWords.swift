import Patterns

/// What bounds the name before a number, and what is cut from it.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct NameWords: Sendable {
    /// Marks between things of a list, and behind the first `separatorCount` words that only begin with one.
    let separators: WordTrie
    let separatorCount: Int
    /// What is left out at the head of a name, and what may stand there, words that only begin with one among it.
    let leadingMarks: [String]
    let leading: WordTrie
    /// What is left out at the end of a name, and behind the first `trailingMarkCount` words that only end with one.
    let trailing: WordTrie
    let trailingMarkCount: Int
    let conjunctions: WordTrie
    let scopes: [String]
    let scope: WordTrie
    let per: WordTrie
    /// Words inside a counted noun, and behind the first `adverbCount` those that only begin like them.
    let adverbs: WordTrie
    let adverbCount: Int
    let timePrepositions: FewWords
    /// 全年 and what else a sentence begins with, and what ends a caption that runs into it.
    let sentenceTimes: FewWords
    let captionEnds: FewWords
    /// 全年 within a name, and words before a time that make it part of what is measured.
    let innerTimes: FewWords
    let timeHolders: FewWords
    /// Words within a name that say how its number is known, and behind the first `asideCount` those that only begin so.
    let asides: FewWords
    let asideCount: Int
    /// Those that only end so.
    let endsOfNoAsides: FewWords
    let behindQuoteEnds: FewWords
    let carried: FewWords
    let stocks: FewWords
    let nounTails: FewWords
    let nounsBehindVerbs: FewWords
    let notNounTails: FewWords
    let namesWithPhrase: FewWords
    let effects: FewWords
    /// Begins why an amount changed.
    let reasons: FewWords
    let exclusions: FewWords
    let thereIs: FewWords
    let thereIsEndings: FewWords
    let actsAlone: FewWords
    let actsAchieved: FewWords
    let reckonedBy: FewWords
    let reckoning: FewWords
    let respects: FewWords
    let beforeMeasured: FewWords
    let owning: FewWords
    /// Between a place and a verb.
    let countedIn: FewWords
    let noAspects: FewWords

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        (separators, separatorCount) = words.trie("separator", from: "no_separator", .forward)
        leadingMarks = words.surfaces("leading")
        leading = WordTrie(leadingMarks + words.surfaces("no_separator"), direction: .forward)
        (trailing, trailingMarkCount) = words.trie("trailing", from: "no_trailing", .backward)
        conjunctions = words.trie("conjunction", .backward)
        scopes = words.surfaces("scope")
        scope = WordTrie(scopes, direction: .forward)
        per = words.trie("per", .forward)
        (adverbs, adverbCount) = words.trie("adverb", from: "no_adverb", .forward)
        timePrepositions = words.few("before_time")
        sentenceTimes = words.few("sentence_time")
        captionEnds = words.few("caption_end")
        innerTimes = words.few("inner_time")
        timeHolders = words.few("holds_time")
        (asides, asideCount) = words.few("aside", from: "no_aside")
        endsOfNoAsides = words.few("no_aside_end")
        behindQuoteEnds = words.few("behind_quote")
        carried = words.few("carried")
        stocks = words.few("stock")
        nounTails = words.few("noun_tail")
        nounsBehindVerbs = words.few("noun_behind_verb")
        notNounTails = words.few("no_noun_tail")
        namesWithPhrase = words.few("with_phrase")
        effects = words.few("effect")
        reasons = words.few("reason")
        exclusions = words.few("exclusion")
        thereIs = words.few("there_is")
        thereIsEndings = words.few("there_is_end")
        actsAlone = words.few("act_alone")
        actsAchieved = words.few("act_achieved")
        reckonedBy = words.few("reckoned_by")
        reckoning = words.few("reckoning")
        respects = words.few("respect")
        beforeMeasured = words.few("before_measured")
        owning = words.few("owning")
        countedIn = words.few("counted_in")
        noAspects = words.few("no_aspect")
    }
}
