import Model

/// A mention of calendar time with its place in the folded text and its meaning.
public struct ResolvedDate: Sendable {
    /// Half-open folded bytes.
    public var range: Range<Int>
    /// The record that is written.
    public var record: DateRecord
    /// What it means as calendar time; nil for durations, sets and decades.
    public var period: Period?
    /// True when what follows in the clause happened then: 2019年实现…, but not 比2018年增长.
    public var setsTime: Bool
    /// True where the year is part of a thing's name: 上年结转收入.
    public var namesThing: Bool
    /// False for a name or an ordinal that holds a period (三年行动计划, 70周年): its number is taken, and nothing is
    /// written.
    public var isRecord: Bool
    /// True for a length of time that a noun before it measures (优良天数248天, 受教育年限11.3年): it is a quantity, too.
    public var isMeasured: Bool
    /// True behind 比 and 较, and for each that a list joins to such a one: 比一季度、二季度分别回落.
    public var isCompared: Bool
    /// True for a five-year plan by its number: “十三五”, “十三五”末.
    public var isPlan: Bool
    /// True for a school year, which is told of once it has begun: 2023—2024学年.
    public var isSchoolYear: Bool

    /// True for a time that is named for itself, and isn't told from that of the text: what 比2015年 and 比“十二五”末 compare with.
    var isNamedForItself: Bool { isPlan || record.basis == .explicit }

    /// True for a part of the year that the text goes on about: 高于一季度, 快于8月份 compare with it, and not with the year before.
    var isPartOfYear: Bool { record.basis == .context && period?.first.month != nil }

    /// Makes a resolved date.
    public init(
        range: Range<Int>, record: DateRecord, period: Period? = nil, setsTime: Bool = false, namesThing: Bool = false,
        isRecord: Bool = true, isMeasured: Bool = false, isCompared: Bool = false,
        isPlan: Bool = false, isSchoolYear: Bool = false
    ) {
        self.range = range
        self.record = record
        self.period = period
        self.setsTime = setsTime
        self.namesThing = namesThing
        self.isRecord = isRecord
        self.isMeasured = isMeasured
        self.isCompared = isCompared
        self.isPlan = isPlan
        self.isSchoolYear = isSchoolYear
    }
}
