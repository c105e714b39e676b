import Patterns

/// What says of which time a number is, and what only looks like it.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct TimeWords: Sendable {
    /// What is left of a date, and behind the first `dateTailCount` words that only begin like that.
    let dateTails: WordTrie
    let dateTailCount: Int
    /// The first of these, to be looked for from behind.
    let endsOfDates: FewWords
    let yearTerms: FewWords
    let yearTermCount: Int
    let partTimes: FewWords
    let earlierFigures: FewWords
    let timeReferences: FewWords
    let otherTimes: FewWords
    let periodsBefore: FewWords
    let starting: FewWords
    let earlierTimeEnds: FewWords
    let notFrom: FewWords
    let bareYears: FewWords
    let notBehindFiveYears: FewWords
    let yearStarts: FewWords
    let turns: FewWords
    /// Between 比 and so many years those before: 比前5年.
    let yearsBehindThan: FewWords
    /// Those of these that so many years stand before, and those that end with so many years.
    let yearsAgo: FewWords
    let termsBefore: FewWords
    /// In a parenthesis, of the year before what is aimed at.
    let lastYears: FewWords

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        (dateTails, dateTailCount) = words.trie("date_tail", from: "no_date_tail", .forward)
        endsOfDates = words.few("date_tail")
        lastYears = words.few("last_year")
        (yearTerms, yearTermCount) = words.few("year_term", from: "no_year_term")
        partTimes = words.few("part_time")
        earlierFigures = words.few("earlier_figure")
        timeReferences = words.few("time_reference")
        otherTimes = words.few("other_time")
        periodsBefore = words.few("period_before")
        starting = words.few("starting")
        earlierTimeEnds = words.few("earlier_end")
        notFrom = words.few("no_from")
        bareYears = words.few("bare_years")
        notBehindFiveYears = words.few("not_behind_five_years")
        yearStarts = words.few("year_start")
        turns = words.few("turn")
        yearsBehindThan = words.few("years_before")
        yearsAgo = words.few("years_ago")
        termsBefore = words.few("term_before")
    }
}
