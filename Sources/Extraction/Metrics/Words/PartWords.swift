import Patterns

/// Parts and their wholes, sums and what is added to them.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct PartWords: Sendable {
    let partOpenings: FewWords
    let listOpenings: FewWords
    let endingsOfWholes: FewWords
    /// Ends of what tells a part alone, and behind the first `partCount` what only ends like them.
    let parts: FewWords
    let partCount: Int
    /// Those of them that tell of counted things alone.
    let countedParts: FewWords
    let added: FewWords
    let newOnes: FewWords
    let notNew: FewWords
    /// Verbs of new ones, of which 其中 tells parts.
    let newActs: FewWords
    /// What begins what became of some of those that were counted before (正在建设), and what is said before the number of the rest of
    /// them (其余).
    let saidOfSome: FewWords
    let rests: FewWords
    /// Kinds of wholes that stand at the end of a name, too.
    let endsOfKinds: FewWords
    /// Cities and regions of a kind, whose figures a list may tell of.
    let areaKinds: WordTrie
    /// What says in which order things are named.
    let orders: FewWords
    let yearlyTotals: FewWords
    let growingTotals: FewWords
    let addedUp: FewWords
    let cumulative: FewWords
    let yearByYear: FewWords
    /// Kinds of places, behind how many of them a list names: 三市.
    let placeKinds: FewWords
    let kindsListed: FewWords
    /// What follows 等 before what is said of each: the kind of the things, of trades, and how they are counted.
    let classNouns: FewWords
    let trades: FewWords
    let tradeEnds: FewWords
    let classCounters: FewWords
    let ofGroups: FewWords
    /// Of which one is told behind the other, and of the same: 昼间, 夜间.
    let inTurn: FewWords
    /// What a number is a part of.
    let totals: FewWords
    let topicEnds: FewWords
    let kinds: WordTrie
    let figuresOfKinds: FewWords
    let kindsFollow: FewWords
    let sums: FewWords
    let boundsOfScopes: FewWords
    /// By what all of something is divided, and what ends such words (分级次看).
    let divisions: FewWords
    let divisionEnds: FewWords
    /// Begins a list of what is main in what was told of (主要支出项目完成情况).
    let mainLists: FewWords
    /// Counts courses and the like, which have no row of their own: 培训班9期.
    let editions: FewWords

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        partOpenings = words.few("part_opening")
        listOpenings = words.few("list_opening")
        inTurn = words.few("in_turn")
        endingsOfWholes = words.few("whole_ending")
        (parts, partCount) = words.few("part", from: "no_part")
        countedParts = words.few("counted_part")
        added = words.few("added")
        newOnes = words.few("new")
        notNew = words.few("not_new")
        newActs = words.few("new_act")
        saidOfSome = words.few("said_of_some")
        rests = words.few("rest")
        endsOfKinds = words.few("kind_behind")
        areaKinds = words.trie("area_kind", .forward)
        orders = words.few("order")
        yearlyTotals = words.few("yearly_total")
        growingTotals = words.few("growing_total")
        addedUp = words.few("added_up")
        cumulative = words.few("cumulative")
        yearByYear = words.few("year_by_year")
        placeKinds = words.few("place_kind")
        kindsListed = words.few("kinds_listed")
        classNouns = words.few("class_noun")
        trades = words.few("trade")
        tradeEnds = words.few("trade_end")
        classCounters = words.few("class_counter")
        ofGroups = words.few("of_group")
        totals = words.few("total")
        topicEnds = words.few("topic_end")
        kinds = words.trie("kind", .forward)
        figuresOfKinds = words.few("figure_of_kinds")
        kindsFollow = words.few("kinds_follow")
        sums = words.few("sum")
        boundsOfScopes = words.few("scope_bound")
        divisions = words.few("division")
        divisionEnds = words.few("division_end")
        mainLists = words.few("main_list")
        editions = words.few("edition")
    }
}
