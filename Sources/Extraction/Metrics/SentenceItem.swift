import Model

/// One quantity on its way to becoming a mention.
///
/// It names a place in memory that a `SentenceBatch` owns: an item is looked at dozens of times and is larger than a cache
/// line many times over, so that what is handed about is no copy of it, nor an object whose references are counted.
@dynamicMemberLookup
struct SentenceItem {
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

    /// What is known of it.
    struct Known {
        var quantity = Quantity(range: 0..<0, value: ExactDecimal(coefficient: 0), rule: 0)
        /// First byte of the clause, behind the last comma, colon or parenthesis.
        fileprivate(set) var clause = 0
        /// Where the words of this number begin: the clause or the end of the number before.
        fileprivate(set) var floor = 0
        /// Byte behind the number and its bound.
        fileprivate(set) var end = 0
        var tail = ClauseTail(start: 0)
        fileprivate(set) var boundAfter: MetricRecord.Qualifier?
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
        var isOfPlan = false
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
        /// Of things that are ranked by a figure, the figure: 平均工资 of 平均工资最高的行业分别是金融业9万元,采矿业8万元.
        var rankedBy: Range<Int> = 0..<0
        /// For what an earlier item grew by (达到90亿元、净增20亿元) or is compared with (高于全省7%的平均水平): index of that item.
        var grown: Int?
        /// The fund that the paragraph is about where it stands.
        var fund: Range<Int>?
        /// Why it is no measure.
        var rejection: StaticString?
        var grammar = Grammar.level
    }

    private let known: UnsafeMutablePointer<Known>

    /// Takes memory that outlives the item.
    init(in known: UnsafeMutablePointer<Known>) { self.known = known }

    @inline(__always)
    subscript<Value>(dynamicMember path: KeyPath<Known, Value>) -> Value { known.pointee[keyPath: path] }

    @inline(__always)
    subscript<Value>(dynamicMember path: WritableKeyPath<Known, Value>) -> Value {
        get { known.pointee[keyPath: path] }
        nonmutating set { known.pointee[keyPath: path] = newValue }
    }

    /// Says what kind of statement it makes, and what told so.
    @inline(__always)
    func say(_ measure: MetricRecord.Measure, _ grammar: Grammar) {
        known.pointee.measure = measure
        known.pointee.grammar = grammar
    }

    /// Makes it the item of its number, of which nothing else is known yet.
    func begin(
        clause: Int, floor: Int, end: Int, tail: ClauseTail,
        boundAfter: MetricRecord.Qualifier?, before: Range<Int>, leader: Int
    ) {
        known.pointee.clause = clause
        known.pointee.floor = floor
        known.pointee.end = end
        known.pointee.tail = tail
        known.pointee.boundAfter = boundAfter
        known.pointee.before = before
        known.pointee.leader = leader
        known.pointee.behind = 0..<0
        known.pointee.isAttribute = false
        known.pointee.attribute = 0..<0
        known.pointee.addition = 0..<0
        known.pointee.isOfPlan = false
        known.pointee.continuesList = false
        known.pointee.isInParenthesis = false
        known.pointee.measure = .level
        known.pointee.sign = 1
        known.pointee.basis = nil
        known.pointee.name = NamePieces()
        known.pointee.of = nil
        known.pointee.thing = nil
        known.pointee.whole = nil
        known.pointee.grown = nil
        known.pointee.fund = nil
        known.pointee.rejection = nil
        known.pointee.grammar = .level
    }
}
