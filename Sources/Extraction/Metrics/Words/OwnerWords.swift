import Patterns

/// Figures, and whose they are.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct OwnerWords: Sendable {
    /// Kinds of investment, and what these are of.
    let investmentKinds: FewWords
    let investedFigures: FewWords
    /// What ends a name of works that money is put into: 工程.
    let works: FewWords
    /// Before an amount of what a venture makes.
    let producing: FewWords
    /// What is told alone of an event (成交金额), and what ends the name of one (博览会).
    let eventFigures: FewWords
    let events: FewWords
    /// Works that money is put into.
    let investedWorks: FewWords
    /// What is told of trade with someone, the first `tradeTotalCount` of both ways, and who trades both ways.
    let tradeFigures: FewWords
    let tradeTotalCount: Int
    let traders: FewWords
    let animals: FewWords
    let students: FewWords
    /// Those of them with which a sentence goes on about the schools before.
    let studentsNext: FewWords
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
    /// A figure of these that a paragraph goes on with alone.
    let addedValues: FewWords
    let ownedFigures: FewWords
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
    /// Ends a figure before a colon that is told of each thing behind it: 最低工资标准.
    let listedTopics: FewWords
    /// 分别为 before a colon.
    let listingVerbs: FewWords
    /// How many animals there are, or were sold, alone behind a semicolon: 存栏.
    let herds: FewWords
    /// All of these figures, and those of students.
    let kin: FewWords
    /// Means of transport, and what is carried.
    let modes: FewWords
    let transports: FewWords
    /// Areas of crops, their yields, and crops.
    let cropAreas: FewWords
    let bareAreas: FewWords
    let yields: FewWords
    let crops: FewWords
    /// Ends of subjects that say what is told of them.
    let aspects: FewWords
    let investments: FewWords
    let makers: FewWords
    let ventures: FewWords
    /// Ends of names that say themselves that money was invested.
    let invested: FewWords
    /// The one or the other way of trade, and both.
    let tradeFlows: FewWords
    let bothTradeFlows: FewWords
    let outputOwners: FewWords
    /// How much was carried, and how far.
    let carriedAmounts: FewWords
    let turnovers: FewWords

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        listedTopics = words.few("listed_topic")
        listingVerbs = words.few("listing_verb")
        herds = words.few("herd")
        investmentKinds = words.few("investment_kind")
        investedFigures = words.few("invested_figure")
        students = words.few("student")
        studentsNext = words.few("student_next")
        schools = words.few("school")
        occurring = words.few("occurring")
        enterpriseFigures = words.few("enterprise_figure")
        zoneFigures = words.trie("zone_figure", .backward)
        zones = words.few("zone")
        perAreas = words.few("per_area")
        makerFigures = words.trie("maker_figure", .backward)
        thingFigures = words.few("thing_figure")
        figureHeads = words.few("figure_head")
        addedValues = words.few("added_value")
        ownedFigures = words.few("owned_figure")
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
        kin = FewWords(
            (["student", "patient_figure", "living_figure"] + kinRoles.map(\.figures)).flatMap { words.surfaces($0) })
        works = words.few("works")
        producing = words.few("producing")
        eventFigures = words.few("event_figure")
        events = words.few("event")
        investedWorks = words.few("invested_works")
        (tradeFigures, tradeTotalCount) = words.few("trade_total", from: "trade_figure")
        traders = words.few("trader")
        animals = words.few("animals")
        modes = words.few("mode")
        transports = words.few("transport")
        cropAreas = words.few("crop_area")
        bareAreas = words.few("bare_area")
        yields = words.few("yield")
        crops = words.few("crop")
        aspects = words.few("aspect")
        investments = words.few("investment")
        makers = words.few("maker")
        ventures = words.few("venture")
        invested = words.few("invested")
        tradeFlows = words.few("trade_flow")
        bothTradeFlows = words.few("both_trade_flows")
        outputOwners = words.few("output_owner")
        carriedAmounts = words.few("carried_amount")
        turnovers = words.few("turnover")
    }
}
