import Model
import Patterns

/// What one header, row label or caption says: a name, and what kind of number stands under it.
struct HeaderReading: Sendable {
    /// The words that name something; empty when all are about the kind of number.
    var name = ""
    /// What the other words do.
    var roles: HeaderWords.Roles = []
    /// -1 for 下降, 降幅.
    var changeSign = 1
    /// True for 改善率, where a minus says that something rose.
    var isImprovement = false
    /// True for 增减额: the change is in the unit of the thing that changes.
    var isAmount = false
    /// True for 金额 beside 数量, whose unit is one of money.
    var isMoney = false
    /// True for 上年同期=100, whose indexes are of a month or of all months so far.
    var isOfSamePeriod = false
    /// `yoy`, `mom`, `average_annual`, `since:<EDTF>`.
    var basis: String?
    /// The time that a change is since, where it names no year: 比1-7月.
    var comparedWith: CellPeriod?
    /// Unit in parentheses, and a second one behind it (亿元、%).
    var unit: CellUnit?
    var ratioUnit: CellUnit?
    /// The units of parts below it that have another: CO of 浓度（μg/m³，CO为mg/m³）.
    var unitsOfParts: [String: CellUnit] = [:]
    /// 同比, 环比, 定基: what an index below compares with, as written.
    var basisWords = ""
    /// True for 套数同比, which says of what before it says against what.
    var endsWithBasis = false
    /// A period in the words.
    var period: CellPeriod?
    /// True where 上年 stands beside its time, which is that already: 上年（2030年）, but not for 上年同期数 below 1-6月累计.
    var saysPreviousTime = false
    /// True for 2031年末, which is no shorter time below a caption of months.
    var isYearEnd = false
    /// What a label column's header says of its labels: `place`, `period`.
    var labelKind = ""
    /// 全国, 全省: the division that a column or row is about, as written; empty when the words name none.
    var wholePlace = ""
    /// True for 本月 and 期末数: the last of the months that the table is about.
    var isLastMonth = false
    /// 本级 beside 本地区, as written: the accounts of a place's own government.
    var ownLevel = ""
    /// True for 累计: from the first month of the year on.
    var isSinceJanuary = false
    /// The days of 上旬平均, whose month stands elsewhere.
    var days: ClosedRange<Int>?
    /// How long before 上月 or 上期 is: `month`, `quarter`, `other`; empty for a year.
    var stepBack = ""
    /// The words of a share as written, 比重 and 占GDP比重, or else that of a change, which a rank may be of: 增速.
    var kindWords = ""

    /// True when nothing but the kind of number is said.
    var isNameless: Bool { name.isEmpty }

    /// True for 单产 below 单位面积产量, whose characters it has in their order, beginning with the first.
    private func isShort(of outer: HeaderReading) -> Bool {
        guard (2...4).contains(name.count), name.first == outer.name.first else { return false }
        var rest = name[...]
        for character in outer.name where character == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    /// True for 公务用车购置费 below 公务用车购置及运行费, which says itself what it is of.
    private func sharesHead(with outer: HeaderReading) -> Bool {
        zip(name, outer.name).prefix { $0 == $1 }.count >= 4
    }

    /// True for 卫生技术人员 below 人员数.
    private func isOfCounted(in outer: HeaderReading) -> Bool {
        outer.name.count > 2 && outer.name.last == "数" && name.ends(with: String(outer.name.dropLast()))
    }

    /// This level below `outer`: an inner word wins, names are joined.
    func below(_ outer: HeaderReading) -> HeaderReading {
        var result = self
        if !outer.name.isEmpty && outer.name != name {
            result.name =
                name.begins(with: outer.name) || name.ends(with: outer.name) || isOfCounted(in: outer)
                    // 年降水量 below 降水
                    || outer.name.count == 2 && name.contains(outer.name)
                    || sharesHead(with: outer)
                ? name : outer.name.ends(with: name) || isShort(of: outer) ? outer.name : outer.name + name
        }
        result.roles.formUnion(outer.roles)
        // 占比 beside 增减额 below 比上年 is a share.
        if outer.isNameless, outer.roles.contains(.basis), !roles.contains(.change),
            !roles.isDisjoint(with: [.share, .completion, .rank, .gap, .previous])
        {
            result.roles.remove(.change)
        }
        // 环比 over 上月=100 heads indices, and 增长 below 指数（上年=100） changes.
        if roles.contains(.base) {
            result.roles.remove(.change)
        } else if roles.contains(.change) {
            result.roles.remove(.base)
        }
        if !roles.contains(.change) && outer.roles.contains(.change) {
            result.changeSign = outer.changeSign
            result.isImprovement = outer.isImprovement
            result.isAmount = outer.isAmount
        }
        result.isMoney = isMoney || outer.isMoney
        result.isOfSamePeriod = isOfSamePeriod || outer.isOfSamePeriod
        result.basis = basis ?? outer.basis
        result.comparedWith = comparedWith ?? outer.comparedWith
        result.unit = unit ?? outer.unitsOfParts[name] ?? outer.unit
        if unitsOfParts.isEmpty { result.unitsOfParts = outer.unitsOfParts }
        if basisWords.isEmpty { result.basisWords = outer.basisWords }
        result.ratioUnit = ratioUnit ?? outer.ratioUnit
        result.period = period.map { $0.completed(by: outer.period) } ?? outer.period
        result.saysPreviousTime =
            saysPreviousTime || outer.saysPreviousTime || outer.roles.contains(.previous) && period?.year != nil
        result.isYearEnd = isYearEnd || outer.isYearEnd
        if labelKind.isEmpty { result.labelKind = outer.labelKind }
        if kindWords.isEmpty || outer.roles.contains(.share) && !roles.contains(.share) {
            result.kindWords = outer.kindWords
        }
        if wholePlace.isEmpty { result.wholePlace = outer.wholePlace }
        result.isLastMonth = isLastMonth || outer.isLastMonth
        result.isSinceJanuary = isSinceJanuary || outer.isSinceJanuary
        if ownLevel.isEmpty { result.ownLevel = outer.ownLevel }
        if stepBack.isEmpty { result.stepBack = outer.stepBack }
        result.days = days ?? outer.days
        return result
    }
}
