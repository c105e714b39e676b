import Model
import Patterns

/// The short word lists that sentences are read with: the list `sentence_words`, whose head says of each role what its
/// words do.
///
/// A class, since a struct of so many word lists would be copied for each sentence.
final class SentenceWordLists: Sendable {
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
    /// Whose account it is: 市级, 园区.
    let accountScope: WordTrie
    /// What is left of a date, and behind the first `dateTailCount` words that only begin like that.
    let dateTails: WordTrie
    let dateTailCount: Int
    /// The first of these, to be looked for from behind.
    let endsOfDates: FewWords
    let per: WordTrie
    /// Words inside a counted noun, and behind the first `adverbCount` those that only begin like them.
    let adverbs: WordTrie
    let adverbCount: Int
    /// What makes a number before it a change, with its sign.
    let changes: FewWords
    let changeSigns: [Int]
    let improvements: FewWords
    let cuts: FewWords
    let causes: FewWords

    let timePrepositions: FewWords
    /// 全年 and what else a sentence begins with, and what ends a caption that runs into it.
    let sentenceTimes: FewWords
    let captionEnds: FewWords
    /// Words within a name that say how its number is known, and behind the first `asideCount` those that only begin so.
    let asides: FewWords
    let asideCount: Int
    /// Those that only end so.
    let endsOfNoAsides: FewWords
    let behindQuoteEnds: FewWords
    let carried: FewWords
    let stocks: FewWords
    let accounts: FewWords
    let adjustments: FewWords
    let adjustmentEnds: FewWords
    let funds: FewWords
    let producers: FewWords
    /// Those of them that consumer prices are told of, by their index, and names of these prices.
    let classes: [Int]
    let industryProducers: [Int]
    let prices: FewWords
    let priceHeads: FewWords
    let priceAreas: FewWords
    /// Goods of which only the sales are told, and what these are called.
    let goods: FewWords
    let goodsFigures: FewWords
    /// Kinds of investment, and what these are of.
    let investmentKinds: FewWords
    let investedFigures: FewWords
    /// What is told of the industries between a figure of all and those of some: 增长面.
    let figureAsides: FewWords
    let beforeAccounts: FewWords
    let partOpenings: FewWords
    let listOpenings: FewWords
    let yearTerms: FewWords
    let yearTermCount: Int
    let partTimes: FewWords
    let balancing: FewWords
    let nounTails: FewWords
    let nounsBehindVerbs: FewWords
    let notNounTails: FewWords
    let measures: FewWords
    /// What only ends like one.
    let notMeasures: FewWords
    let sharedMeasures: FewWords
    let sharedRates: FewWords
    /// Ends of amounts that are set, and neither planned nor aimed at.
    let limits: FewWords
    /// What there is of it, alone behind a limit.
    let balances: FewWords
    /// What ends the number of those who were received.
    let receptions: FewWords
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
    /// Words that begin a phrase, and behind the first `prepositionCount` those that only begin like them.
    let prepositions: WordTrie
    let prepositionCount: Int
    let namesWithPhrase: FewWords
    let effects: FewWords
    /// Names of one kind of things that look like a list of two: 国家和地区.
    let kindsWithJoint: FewWords
    let adjectiveEnds: FewWords
    /// Behind 等 at the end of a list, before what its things are: 一批.
    let vagueCounts: FewWords
    /// What says at the end of a clause what became of its subject: 建成通车.
    let told: FewWords
    /// What begins what became of some of those that were counted before (正在建设), and what is said before the number of the rest of
    /// them (其余).
    let saidOfSome: FewWords
    let rests: FewWords
    /// What ends a name of works that money is put into: 工程.
    let works: FewWords
    /// What is told alone of an event (成交金额), what ends the name of one (博览会), and what says that one was held (举办).
    let eventFigures: FewWords
    let events: FewWords
    let holding: FewWords
    /// What is done beyond a plan or a limit: 支出 in 超预算支出.
    let overActs: FewWords
    /// Before the fund in the name of a part of its income, and not in that of the total: 地方.
    let beforeFunds: FewWords
    let collectors: FewWords
    let officeEnds: FewWords
    let finalAccounts: FewWords
    let fundHeads: FewWords
    let scopeTails: FewWords
    /// What is told of a line of accounts: 支出决算.
    let accountFigures: FewWords
    /// Ends a line of accounts that is a sentence of its own, (项), and behind the first `accountLineCount` one that is that only
    /// behind a number (2.公务接待费。).
    let accountLineEnds: FewWords
    let accountLineCount: Int
    let boundsOfThings: FewWords
    let wordsWithAnd: FewWords
    let notNamedBehindEtc: FewWords
    let wordsWithEtc: FewWords
    let etcWords: FewWords
    let makingVerbs: FewWords
    /// 新高, 大关: ends what says how far a number came, and what stands before it.
    let marks: FewWords
    let markVerbs: FewWords
    let perHead: FewWords
    /// Rates that say nothing alone, those of them that are of amounts, too, and what begins those whom something reaches.
    let ratesAlone: WordTrie
    let ratesOfActs: FewWords
    let reaching: FewWords
    /// What ends an amount of what is done with something (清运量), whose rate follows, and a count of people (人数).
    let handledAmounts: FewWords
    /// What so many households have, and works that money is put into.
    let perHouseholds: FewWords
    let investedWorks: FewWords
    /// Kinds of wholes that stand at the end of a name, too.
    let endsOfKinds: FewWords
    let loanBalances: FewWords
    /// What is told of trade with someone, the first `tradeTotalCount` of both ways, who trades both ways, and units that a
    /// census counts.
    let tradeFigures: FewWords
    let tradeTotalCount: Int
    let traders: FewWords
    let censusUnits: FewWords
    /// Cities and regions of a kind, whose figures a list may tell of.
    let areaKinds: WordTrie
    /// What says in which order things are named.
    let orders: FewWords
    let headcounts: FewWords
    let objectMarks: FewWords
    let ratesOfThings: FewWords
    let ratedThings: FewWords
    let improvingActs: FewWords
    let unpriced: FewWords
    let animals: FewWords
    let doneToThings: FewWords
    let steps: FewWords
    /// 中 behind things of which some are counted, and behind the first `amongCount` words that only end with it.
    let among: FewWords
    let amongCount: Int
    /// 向 before those to whom something is given, and behind the first `recipientCount` words that only end with it.
    let recipients: FewWords
    let recipientCount: Int
    let aims: FewWords
    let noAims: FewWords
    let actVerbs: FewWords
    let acts: FewWords
    let clausesOfActs: FewWords
    let sharedClauses: WordTrie
    let negations: FewWords
    let rankings: FewWords
    let placeEnds: FewWords
    let evaluations: FewWords
    let circumstanceEnds: FewWords
    let circumstances: FewWords
    let changeAdverbs: FewWords
    let mosts: FewWords
    /// Words before a plan or a place, and behind the first `reachedCount` what only ends with them.
    let reached: FewWords
    let reachedCount: Int
    /// Words that begin with 占, and behind the first `shareWordCount` what only begins like them.
    let wordsWithShareFirst: FewWords
    let shareWordCount: Int
    let wordsWithShareLast: FewWords
    let equals: FewWords
    /// Before what a number is so much of, what is no such thing, and what is told of each and adds up to nothing.
    let partVerbs: FewWords
    let noReferences: FewWords
    /// Begins a clause between a subject and its number that says why it is so, or in spite of what.
    let causesBetween: FewWords
    /// What a paragraph is about where white space parts it from the first sentence.
    let topics: FewWords
    /// Alone before a number that says the one before in another unit.
    let namely: FewWords
    let ratios: FewWords
    let recoveries: FewWords
    let wordsWithThanLast: FewWords
    let wordsWithThanFirst: FewWords
    let earlierFigures: FewWords
    /// What was aimed at, behind 的 and a figure.
    let aimsOfGaps: FewWords
    /// Verbs by which a budget is changed, and those of them that lower it.
    let adjusting: FewWords
    let cuttingBack: FewWords
    /// Alone before by how much a plan was exceeded.
    let exceeding: FewWords
    /// Begins why an amount changed.
    let reasons: FewWords
    let exclusions: FewWords
    let timeReferences: FewWords
    let otherTimes: FewWords
    let periodsBefore: FewWords
    let comparedSpans: FewWords
    let comparedWithPlans: FewWords
    let setAgainst: FewWords
    let starting: FewWords
    let earlierTimeEnds: FewWords
    let notFrom: FewWords
    let baseEnds: FewWords
    let allCompared: FewWords
    let beforeAllCompared: FewWords
    let bareYears: FewWords
    let notBehindFiveYears: FewWords
    let yearlyTotals: FewWords
    let growingTotals: FewWords
    let addedUp: FewWords
    let cumulative: FewWords
    let netGrowth: FewWords
    let reserves: FewWords
    let reserveActs: FewWords
    let heldMoney: FewWords
    let takers: FewWords
    let perThousands: FewWords
    let insurances: FewWords
    let fundEnds: FewWords
    let thereIs: FewWords
    let thereIsEndings: FewWords
    /// Kinds of places, behind how many of them a list names: 三市.
    let placeKinds: FewWords
    /// Begins what is done for those who stand before it: 发放.
    let givingVerbs: FewWords
    /// Before an amount that tells apart which things are counted: 超过.
    let thresholdVerbs: FewWords
    /// Ends the clause at the head of a sentence that says where its figures come from: 推算.
    let sourceEnds: FewWords
    let ratiosTo: FewWords
    let perCrews: FewWords
    let copulas: FewWords
    let ranksEach: FewWords
    let kindsListed: FewWords
    let uncounted: FewWords
    let actsAlone: FewWords
    let actsAchieved: FewWords
    let changesAlone: FewWords
    let viewpoints: FewWords
    let viewpointEnds: FewWords
    let reckonedBy: FewWords
    let reckoning: FewWords
    let headsOfNoSubject: FewWords
    /// 有 before the number of the kinds that reach so much.
    let countedThere: FewWords
    let thresholdNouns: FewWords
    let thresholdPrepositions: FewWords
    let timeMeasures: FewWords
    /// Units of the clock's times, and behind the first `clockCount` what only ends like one.
    let clocks: FewWords
    let clockCount: Int
    let diameters: FewWords
    /// What follows 等 before what is said of each: the kind of the things, of trades, and how they are counted.
    let classNouns: FewWords
    let trades: FewWords
    let tradeEnds: FewWords
    let classCounters: FewWords
    let ofGroups: FewWords
    /// Ends of what counted things are meant for, and words for people of whom nothing more is counted.
    let uses: FewWords
    let people: FewWords
    let students: FewWords
    let schools: FewWords
    let enterpriseFigures: FewWords
    /// Figures of parks and firms, with what ends the names of these; figures that no region has, and those of one thing.
    let zoneFigures: WordTrie
    let zones: FewWords
    /// What a figure of land is per.
    let perAreas: FewWords
    let makerFigures: WordTrie
    let thingFigures: FewWords
    /// Ends of figures whose owner is also that of the bare ones of the second list behind them.
    let figureHeads: FewWords
    let ownedFigures: FewWords
    /// 收入 and 支出.
    let accountSides: [String]
    let accountSideEnds: FewWords
    /// Of those, what comes in and what is spent; the account that both are of, and what joins it to its total.
    let incomes: FewWords
    let spendings: FewWords
    let publicAccounts: FewWords
    let totalMarks: FewWords
    /// How far projects have come: 续建.
    let statesOfWorks: FewWords
    /// Bare figures of the industry that stands before a colon: 种植面积.
    let topicFigures: FewWords
    /// Those of them that 、 alone hands an owner to: 税收.
    let listedFigures: FewWords
    /// Figures of the same within a sentence (死亡人数 and 受伤人数), with what ends those that are counted and have them (事故); nil where
    /// only another figure names these (专利申请量).
    let kinOfSentence: [(figures: FewWords, owners: FewWords?)]
    /// Before what occurs: 发生火灾.
    let occurring: FewWords
    /// Figures of those who come to hospitals, and what ends the names of these.
    let patientFigures: FewWords
    let bedOwners: FewWords
    /// What residents have and spend, and what ends who these are.
    let livingFigures: FewWords
    let residents: FewWords
    /// Of which one is told behind the other, and of the same: 昼间, 夜间.
    let inTurn: FewWords
    /// Of which prices are told by their names alone, behind those of their class: 猪肉.
    let foods: FewWords
    /// Says of points that a rate fell by them: 下拉.
    let lowering: FewWords
    /// Ends before a minus that belongs to a whole amount: 净出口.
    let belowZero: FewWords
    /// Ends a figure before a colon that is told of each thing behind it: 最低工资标准.
    let listedTopics: FewWords
    /// 分别为 before a colon.
    let listingVerbs: FewWords
    /// How many animals there are, or were sold, alone behind a semicolon: 存栏.
    let herds: FewWords
    /// All of these figures, and those of students.
    let kin: FewWords
    /// What begins, and what ends, words before 的 that say more of a counted thing behind it.
    let modifierStarts: FewWords
    let modifierEnds: FewWords
    /// Means of transport, and what is carried.
    let modes: FewWords
    let transports: FewWords
    /// Areas of crops, their yields, and crops.
    let cropAreas: FewWords
    let bareAreas: FewWords
    let yields: FewWords
    let crops: FewWords
    /// What says how it goes with a subject, and ends what parts are told of.
    let predicates: FewWords
    let rising: FewWords
    let totals: FewWords
    /// Ends of subjects that say what is told of them, and heads of figures that say whose they are.
    let aspects: FewWords
    let sectors: FewWords
    let bareMeasures: FewWords
    let investments: FewWords
    let makers: FewWords
    let ventures: FewWords
    let done: FewWords
    let doneOf: FewWords
    let madeOf: FewWords
    let respects: FewWords
    let ageBounds: FewWords
    let topicEnds: FewWords
    let perThings: FewWords
    let kinds: WordTrie
    let figuresOfKinds: FewWords
    let grown: FewWords
    let attained: FewWords
    let reachedByPart: FewWords
    let kindsFollow: FewWords
    let doneOfPlans: FewWords
    let sums: FewWords
    let extentsOfCuts: FewWords
    /// Verbs of shares behind a bound, and behind the first `boundShareCount` behind an adverb that is none.
    let boundShares: FewWords
    let boundShareCount: Int
    let comingTo: FewWords
    let beforeMeasured: FewWords
    let means: FewWords
    let averages: FewWords
    /// What compares as 比 does, in two characters.
    let comparing: FewWords
    let industryNouns: FewWords
    /// Ends of names that say themselves that a number is a share, and that money was invested.
    let bareShares: FewWords
    let invested: FewWords
    /// What says that people take part in an insurance, and what opens a heading.
    let joining: FewWords
    let abouts: FewWords
    let yearStarts: FewWords
    /// The one or the other way of trade, and both.
    let tradeFlows: FewWords
    let bothTradeFlows: FewWords
    let outputOwners: FewWords
    let owning: FewWords
    let sourceStarts: FewWords
    /// How much was carried, and how far.
    let carriedAmounts: FewWords
    let turnovers: FewWords
    let setAmounts: FewWords
    /// Between a place and a verb; what ends figures without a subject; what was given of a money that is named before.
    let countedIn: FewWords
    let needsNoSubject: FewWords
    let moneyNamed: FewWords
    let noAspects: FewWords
    let budgets: FewWords
    let ownBudgets: FewWords
    let beyond: FewWords
    let exceeded: FewWords
    let turnedStates: FewWords
    let turns: FewWords
    /// What says that all behind it is compared with the year before, and behind the first `yearOpenings` with the period before.
    let opensComparison: FewWords
    let yearOpenings: Int
    let opensYearBefore: FewWords
    /// Names for what a change is against: the year before, and behind the first `yearNames` the period before.
    let namedBases: FewWords
    let yearNames: Int
    let opensPeriodBefore: FewWords
    let industries: FewWords
    let lastIndustries: FewWords
    let ratioWords: FewWords
    let ratiosOfOthers: FewWords
    let sharesOfIndustries: [String]
    let endingsOfShares: [String]
    let unchanged: FewWords
    let unchangedThan: FewWords
    let boundsOfScopes: FewWords
    let unitsOfMembers: Set<String>
    let unitsOfSize: Set<String>
    let basesOfRest: FewWords
    /// Words behind numbers that tell how large things are, and behind the first `gradeCount` what only begins like them.
    let grades: FewWords
    let gradeCount: Int

    /// Takes the list of a pack.
    ///
    /// - Throws: `SetupError` when the list or one of its roles is missing, and for each line whose role is not known.
    init(pack: Pack) throws(SetupError) {
        var words = RoleWords("sentence_words", of: pack)
        (separators, separatorCount) = words.trie("separator", from: "no_separator", .forward)
        leadingMarks = words.surfaces("leading")
        leading = WordTrie(leadingMarks + words.surfaces("no_separator"), direction: .forward)
        (trailing, trailingMarkCount) = words.trie("trailing", from: "no_trailing", .backward)
        conjunctions = words.trie("conjunction", .backward)
        scopes = words.surfaces("scope")
        scope = WordTrie(scopes, direction: .forward)
        accountScope = words.trie("account_scope", .forward)
        (dateTails, dateTailCount) = words.trie("date_tail", from: "no_date_tail", .forward)
        endsOfDates = words.few("date_tail")
        per = words.trie("per", .forward)
        (adverbs, adverbCount) = words.trie("adverb", from: "no_adverb", .forward)
        let (rises, falls) = (words.surfaces("rise"), words.surfaces("fall"))
        changes = FewWords(rises + falls)
        changeSigns = rises.map { _ in 1 } + falls.map { _ in -1 }
        improvements = words.few("improved")
        cuts = words.few("cut")
        causes = words.few("causing")
        timePrepositions = words.few("before_time")
        sentenceTimes = words.few("sentence_time")
        captionEnds = words.few("caption_end")
        (asides, asideCount) = words.few("aside", from: "no_aside")
        endsOfNoAsides = words.few("no_aside_end")
        behindQuoteEnds = words.few("behind_quote")
        carried = words.few("carried")
        stocks = words.few("stock")
        accounts = words.few("account")
        adjustments = words.few("adjustment")
        adjustmentEnds = words.few("adjustment_end")
        funds = words.few("fund")
        partOpenings = words.few("part_opening")
        listOpenings = words.few("list_opening")
        (yearTerms, yearTermCount) = words.few("year_term", from: "no_year_term")
        partTimes = words.few("part_time")
        let producerWords = words.surfaces("producer")
        producers = FewWords(producerWords)
        classes = words.surfaces("price_class").compactMap { producerWords.firstIndex(of: $0) }
        industryProducers = words.surfaces("industry_producer").compactMap { producerWords.firstIndex(of: $0) }
        priceAreas = words.few("price_area")
        goods = words.few("good")
        foods = words.few("food")
        lowering = words.few("lowering")
        belowZero = words.few("below_zero")
        listedTopics = words.few("listed_topic")
        listingVerbs = words.few("listing_verb")
        herds = words.few("herd")
        goodsFigures = words.few("goods_figure")
        investmentKinds = words.few("investment_kind")
        investedFigures = words.few("invested_figure")
        figureAsides = words.few("figure_aside")
        prices = words.few("price")
        priceHeads = words.few("price_head")
        students = words.few("student")
        schools = words.few("school")
        occurring = words.few("occurring")
        enterpriseFigures = words.few("enterprise_figure")
        zoneFigures = words.trie("zone_figure", .backward)
        zones = words.few("zone")
        perAreas = words.few("per_area")
        makerFigures = words.trie("maker_figure", .backward)
        thingFigures = words.few("thing_figure")
        figureHeads = words.few("figure_head")
        ownedFigures = words.few("owned_figure")
        accountSides = words.surfaces("account_side")
        accountSideEnds = FewWords(accountSides)
        incomes = words.few("income")
        spendings = words.few("spending")
        publicAccounts = words.few("public_account")
        totalMarks = words.few("total_mark")
        statesOfWorks = words.few("state_of_works")
        topicFigures = words.few("topic_figure")
        listedFigures = words.few("listed_figure")
        let kinRoles: [(figures: String, owners: String?)] = [
            ("patent", nil), ("casualty", "accident"), ("bed", "bed_owner"), ("staff", "legal_unit"),
            ("capacity", "plant"),
            ("waste_figure", nil),
        ]
        kinOfSentence = kinRoles.map { roles in (words.few(roles.figures), roles.owners.map { words.few($0) }) }
        patientFigures = words.few("patient_figure")
        bedOwners = words.few("bed_owner")
        livingFigures = words.few("living_figure")
        residents = words.few("resident")
        inTurn = words.few("in_turn")
        kin = FewWords(
            (["student", "patient_figure", "living_figure"] + kinRoles.map(\.figures)).flatMap { words.surfaces($0) })
        modifierStarts = words.few("modifier_start")
        modifierEnds = words.few("modifier_end")
        beforeAccounts = words.few("before_account")
        balancing = words.few("balancing")
        nounTails = words.few("noun_tail")
        nounsBehindVerbs = words.few("noun_behind_verb")
        notNounTails = words.few("no_noun_tail")
        measures = words.few("measure")
        notMeasures = words.few("no_measure")
        sharedMeasures = words.few("shared_measure")
        sharedRates = words.few("shared_rate")
        limits = words.few("limit")
        balances = words.few("balance")
        receptions = words.few("reception")
        endingsOfWholes = words.few("whole_ending")
        (parts, partCount) = words.few("part", from: "no_part")
        countedParts = words.few("counted_part")
        added = words.few("added")
        newOnes = words.few("new")
        notNew = words.few("not_new")
        newActs = words.few("new_act")
        (prepositions, prepositionCount) = words.trie("preposition", from: "no_preposition", .forward)
        namesWithPhrase = words.few("with_phrase")
        effects = words.few("effect")
        kindsWithJoint = words.few("with_joint")
        adjectiveEnds = words.few("adjective_end")
        vagueCounts = words.few("vague_count")
        told = words.few("told")
        saidOfSome = words.few("said_of_some")
        rests = words.few("rest")
        works = words.few("works")
        eventFigures = words.few("event_figure")
        events = words.few("event")
        holding = words.few("holding")
        overActs = words.few("over_act")
        beforeFunds = words.few("before_fund")
        collectors = words.few("collector")
        officeEnds = words.few("office_end")
        finalAccounts = words.few("final_account")
        fundHeads = words.few("fund_head")
        scopeTails = words.few("scope_tail")
        accountFigures = words.few("account_figure")
        (accountLineEnds, accountLineCount) = words.few("account_line", from: "expense_line")
        boundsOfThings = words.few("thing_bound")
        wordsWithAnd = words.few("with_and")
        notNamedBehindEtc = words.few("no_name_behind_etc")
        wordsWithEtc = words.few("no_etc")
        etcWords = words.few("etc_word")
        makingVerbs = words.few("making")
        marks = words.few("mark")
        markVerbs = words.few("mark_verb")
        perHead = words.few("per_head")
        ratesAlone = words.trie("rate_alone", .backward)
        ratesOfActs = words.few("rate_of_act")
        reaching = words.few("reaching")
        handledAmounts = words.few("handled_amount")
        perHouseholds = words.few("per_household")
        investedWorks = words.few("invested_works")
        endsOfKinds = words.few("kind_behind")
        loanBalances = words.few("loan_balance")
        (tradeFigures, tradeTotalCount) = words.few("trade_total", from: "trade_figure")
        traders = words.few("trader")
        areaKinds = words.trie("area_kind", .forward)
        orders = words.few("order")
        censusUnits = words.few("census_unit")
        headcounts = words.few("headcount")
        objectMarks = words.few("object_mark")
        ratesOfThings = words.few("rate_of_things")
        ratedThings = words.few("rated_thing")
        improvingActs = words.few("improving")
        unpriced = words.few("unpriced")
        animals = words.few("animals")
        doneToThings = words.few("done_to")
        steps = words.few("step")
        (among, amongCount) = words.few("among", from: "no_among")
        (recipients, recipientCount) = words.few("recipient", from: "no_recipient")
        aims = words.few("aim")
        noAims = words.few("no_aim")
        actVerbs = words.few("act_verb")
        acts = words.few("act")
        clausesOfActs = words.few("act_clause")
        negations = words.few("negation")
        sharedClauses = words.trie("shared_clause", .forward)
        rankings = words.few("ranking")
        placeEnds = words.few("place_end")
        evaluations = words.few("evaluation")
        circumstanceEnds = words.few("circumstance_end")
        circumstances = words.few("circumstance")
        changeAdverbs = words.few("change_adverb")
        mosts = words.few("most")
        (reached, reachedCount) = words.few("reached", from: "no_reached")
        (wordsWithShareFirst, shareWordCount) = words.few("with_share_first", from: "no_with_share")
        wordsWithShareLast = words.few("with_share_last")
        equals = words.few("equals")
        partVerbs = words.few("part_verb")
        noReferences = words.few("no_reference")
        namely = words.few("namely")
        causesBetween = words.few("cause_between")
        topics = words.few("topic")
        ratios = words.few("of_each")
        recoveries = words.few("recovered")
        wordsWithThanLast = words.few("with_than_last")
        wordsWithThanFirst = words.few("with_than_first")
        earlierFigures = words.few("earlier_figure")
        aimsOfGaps = words.few("aim_of_gap")
        adjusting = words.few("adjusting")
        cuttingBack = words.few("cutting_back")
        exceeding = words.few("exceeding")
        reasons = words.few("reason")
        exclusions = words.few("exclusion")
        timeReferences = words.few("time_reference")
        otherTimes = words.few("other_time")
        periodsBefore = words.few("period_before")
        comparedSpans = words.few("compared_span")
        comparedWithPlans = words.few("compared_with_plan")
        setAgainst = words.few("set_against")
        starting = words.few("starting")
        earlierTimeEnds = words.few("earlier_end")
        notFrom = words.few("no_from")
        baseEnds = words.few("base_end")
        allCompared = words.few("all_compared")
        beforeAllCompared = words.few("all_compared_before")
        bareYears = words.few("bare_years")
        notBehindFiveYears = words.few("not_behind_five_years")
        yearlyTotals = words.few("yearly_total")
        growingTotals = words.few("growing_total")
        addedUp = words.few("added_up")
        cumulative = words.few("cumulative")
        netGrowth = words.few("net_growth")
        reserves = words.few("reserve")
        reserveActs = words.few("reserve_act")
        heldMoney = words.few("held_money")
        takers = words.few("taker")
        perThousands = words.few("per_thousand")
        insurances = words.few("insurance")
        fundEnds = words.few("fund_end")
        thereIs = words.few("there_is")
        thereIsEndings = words.few("there_is_end")
        placeKinds = words.few("place_kind")
        givingVerbs = words.few("giving_verb")
        thresholdVerbs = words.few("threshold_verb")
        sourceEnds = words.few("source_end")
        ratiosTo = words.few("ratio_to")
        perCrews = words.few("per_crew")
        copulas = words.few("copula")
        ranksEach = words.few("rank_each")
        kindsListed = words.few("kinds_listed")
        uncounted = words.few("uncounted")
        actsAlone = words.few("act_alone")
        actsAchieved = words.few("act_achieved")
        changesAlone = words.few("change_alone")
        viewpoints = words.few("viewpoint")
        viewpointEnds = words.few("viewpoint_end")
        reckonedBy = words.few("reckoned_by")
        reckoning = words.few("reckoning")
        headsOfNoSubject = words.few("no_subject")
        countedThere = words.few("counted_there")
        thresholdNouns = words.few("threshold_noun")
        thresholdPrepositions = words.few("threshold_preposition")
        timeMeasures = words.few("time_measure")
        (clocks, clockCount) = words.few("clock", from: "no_clock")
        diameters = words.few("diameter")
        classNouns = words.few("class_noun")
        trades = words.few("trade")
        tradeEnds = words.few("trade_end")
        classCounters = words.few("class_counter")
        ofGroups = words.few("of_group")
        uses = words.few("use")
        people = words.few("people")
        modes = words.few("mode")
        transports = words.few("transport")
        cropAreas = words.few("crop_area")
        bareAreas = words.few("bare_area")
        yields = words.few("yield")
        crops = words.few("crop")
        predicates = words.few("predicate")
        rising = words.few("rising")
        aspects = words.few("aspect")
        sectors = words.few("sector")
        totals = words.few("total")
        bareMeasures = words.few("bare_measure")
        investments = words.few("investment")
        makers = words.few("maker")
        ventures = words.few("venture")
        done = words.few("done")
        doneOf = words.few("done_of")
        madeOf = words.few("made_of")
        respects = words.few("respect")
        ageBounds = words.few("age_bound")
        topicEnds = words.few("topic_end")
        perThings = words.few("per_thing")
        kinds = words.trie("kind", .forward)
        figuresOfKinds = words.few("figure_of_kinds")
        grown = words.few("grown")
        attained = words.few("attained")
        reachedByPart = words.few("part_reach")
        kindsFollow = words.few("kinds_follow")
        doneOfPlans = words.few("plan_done")
        sums = words.few("sum")
        extentsOfCuts = words.few("cut_extent")
        (boundShares, boundShareCount) = words.few("bound_share", from: "share_adverb")
        comingTo = words.few("coming_to")
        beforeMeasured = words.few("before_measured")
        means = words.few("means")
        averages = words.few("average")
        comparing = words.few("comparing")
        industryNouns = words.few("industry_noun")
        bareShares = words.few("bare_share")
        invested = words.few("invested")
        joining = words.few("joining")
        abouts = words.few("about")
        yearStarts = words.few("year_start")
        tradeFlows = words.few("trade_flow")
        bothTradeFlows = words.few("both_trade_flows")
        outputOwners = words.few("output_owner")
        owning = words.few("owning")
        sourceStarts = words.few("source_start")
        carriedAmounts = words.few("carried_amount")
        turnovers = words.few("turnover")
        setAmounts = words.few("set_amount")
        countedIn = words.few("counted_in")
        needsNoSubject = words.few("needs_no_subject")
        moneyNamed = words.few("money_named")
        noAspects = words.few("no_aspect")
        budgets = words.few("budget")
        ownBudgets = words.few("own_budget")
        beyond = words.few("beyond")
        exceeded = words.few("exceeded")
        turnedStates = words.few("turned_state")
        turns = words.few("turn")
        (opensComparison, yearOpenings) = words.few("opens_yoy", from: "opens_mom")
        opensYearBefore = words.few("opens_yoy")
        (namedBases, yearNames) = words.few("named_yoy", from: "named_mom")
        opensPeriodBefore = words.few("opens_mom")
        industries = words.few("industry")
        lastIndustries = words.few("last_industries")
        ratioWords = words.few("of_ratio")
        ratiosOfOthers = words.few("other_ratio")
        sharesOfIndustries = words.surfaces("industry_share")
        endingsOfShares = words.surfaces("share_ending")
        unchanged = words.few("unchanged")
        unchangedThan = words.few("unchanged_than")
        boundsOfScopes = words.few("scope_bound")
        unitsOfMembers = Set(words.surfaces("member_unit"))
        unitsOfSize = Set(words.surfaces("size_unit"))
        basesOfRest = words.few("basis_for_rest")
        (grades, gradeCount) = words.few("grade", from: "no_grade")
        try words.finish()
    }

    /// True where the number that ends at `offset` tells how large things of a kind are: 20万吨级泊位.
    @inline(__always)
    func isGrade(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Bool {
        grades.beginning(in: text, at: offset, end: end).map { $0.word < gradeCount } ?? false
    }

    /// What a name within a range says that changes are against; nil where none does.
    func namedBasis(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ChangeBasis? {
        namedBases.first(in: text, range)
            .flatMap { namedBases.beginning(in: text, at: $0.lowerBound, end: $0.upperBound) }
            .map { $0.word < yearNames ? .yearBefore : .periodBefore }
    }
}
