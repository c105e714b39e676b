import Model

/// One quantity on its way to becoming a mention.
///
/// A class, since it is looked at dozens of times and is larger than a cache line many times over: what is held is the
/// item itself and no copy of it. The items of one sentence are those of the next (`SentenceItems`).
final class SentenceItem {
    /// What told the kind of statement.
    enum Grammar: UInt8, CaseIterable {
        case level, change, share, rank, gap, times
        case levelAdded, changeCompared, changePoints, changeNoun, changeBehind, changeRate
        case shareRatio, shareAttribute, shareOfAll, shareOfPlace, rankCounted

        /// As it stands in records.
        var name: String {
            switch self {
            case .level: "level"
            case .change: "change"
            case .share: "share"
            case .rank: "rank"
            case .gap: "gap"
            case .times: "times"
            case .levelAdded: "level/added"
            case .changeCompared: "change/compared"
            case .changePoints: "change/points"
            case .changeNoun: "change/noun"
            case .changeBehind: "change/behind"
            case .changeRate: "change/rate"
            case .shareRatio: "share/ratio"
            case .shareAttribute: "share/attribute"
            case .shareOfAll: "share/of_all"
            case .shareOfPlace: "share/of_place"
            case .rankCounted: "rank/counted"
            }
        }
    }

    private(set) var quantity = Quantity(range: 0..<0, value: ExactDecimal(coefficient: 0), rule: 0)
    /// First byte of the clause, behind the last comma, colon or parenthesis.
    private(set) var clause = 0
    /// Where the words of this number begin: the clause or the end of the number before.
    private(set) var floor = 0
    /// Byte behind the number and its bound.
    private(set) var end = 0
    var tail = ClauseTail(start: 0)
    private(set) var boundAfter: MetricRecord.Qualifier?
    /// Words before the number, trimmed.
    var before: Range<Int> = 0..<0
    /// Counted noun behind the number.
    var behind: Range<Int> = 0..<0
    /// 的 stands between the number and the noun.
    var isAttribute = false
    /// What it says of the thing behind 的: 投资.
    var attribute: Range<Int> = 0..<0
    /// Words of the name before `before`, behind which some are left out: 新增 before a list, what stands before 约占.
    var addition: Range<Int> = 0..<0
    /// Words before the number say that a meeting passed it, or that it was aimed at: 批准的, (年度目标6%).
    var isPassed = false
    /// Nothing but 、 or 和 stands between the number before and this one.
    var continuesList = false
    var isInParenthesis = false
    /// Index of the first item of its list.
    var leader = 0
    var measure = MetricRecord.Measure.level
    var sign = 1
    var basis: ChangeBasis?
    var name = NamePieces()
    var of: Int?
    /// For a noun such as 总量 that goes on about an earlier item: what that is, without the noun.
    var thing: NamePieces?
    /// For a share that is named after an earlier item (占全市28%): index of that item.
    var whole: Int?
    /// Why it is no measure.
    var rejection: StaticString?
    var grammar = Grammar.level

    /// Makes it the item of another number, of which nothing else is known yet.
    func begin(
        quantity: Quantity, clause: Int, floor: Int, end: Int, tail: ClauseTail,
        boundAfter: MetricRecord.Qualifier?, before: Range<Int>, leader: Int
    ) {
        self.quantity = quantity
        self.clause = clause
        self.floor = floor
        self.end = end
        self.tail = tail
        self.boundAfter = boundAfter
        self.before = before
        self.leader = leader
        behind = 0..<0
        isAttribute = false
        attribute = 0..<0
        addition = 0..<0
        isPassed = false
        continuesList = false
        isInParenthesis = false
        measure = .level
        sign = 1
        basis = nil
        name = NamePieces()
        of = nil
        thing = nil
        whole = nil
        rejection = nil
        grammar = .level
    }
}
