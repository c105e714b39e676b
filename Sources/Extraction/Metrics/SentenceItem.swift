import Model
import Patterns

/// One quantity on its way to becoming a mention.
///
/// A class, since it is looked at dozens of times and is larger than a cache line many times over: what is held is the
/// item itself and no copy of it.
final class SentenceItem {
    /// What told the kind of statement; the raw values stand in records.
    enum Grammar: String {
        case level, change, share, rank, gap, times
        case levelAdded = "level/added"
        case changeCompared = "change/compared"
        case changePoints = "change/points"
        case changeNoun = "change/noun"
        case changeBehind = "change/behind"
        case changeRate = "change/rate"
        case shareRatio = "share/ratio"
        case shareAttribute = "share/attribute"
        case shareOfAll = "share/of_all"
        case shareOfPlace = "share/of_place"
        case rankCounted = "rank/counted"
    }

    var quantity: Quantity
    /// First byte of the clause, behind the last comma, colon or parenthesis.
    var clause: Int
    /// Where the words of this number begin: the clause or the end of the number before.
    var floor: Int
    /// Byte behind the number and its bound.
    var end: Int
    var tail: ClauseTail
    var boundAfter: MetricRecord.Qualifier?
    /// Words before the number, trimmed.
    var before: Range<Int>
    /// Counted noun behind the number.
    var behind: Range<Int> = 0..<0
    /// 的 stands between the number and the noun.
    var isAttribute = false
    /// Words before the number say that a meeting passed it: 批准的.
    var isPassed = false
    /// Nothing but 、 or 和 stands between the number before and this one.
    var continuesList = false
    var isInParenthesis = false
    /// Index of the first item of its list.
    var leader: Int
    var measure = MetricRecord.Measure.level
    var sign = 1
    var basis: String?
    var name: [Range<Int>] = []
    var of: Int?
    /// For a noun such as 总量 that goes on about an earlier item: what that is, without the noun.
    var thing: [Range<Int>]?
    /// For a share that is named after an earlier item (占全市28%): index of that item.
    var whole: Int?
    var isRejected: String?
    var grammar = Grammar.level

    init(
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
    }
}
