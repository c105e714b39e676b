import Model

/// Which of some months a column is about that names none: the last one (本月), or all of the year so far (累计).
public enum MonthsMeant: Sendable {
    case last
    case sinceJanuary
}

/// One value of a table cell, as the cell and its headers make it.
public struct CellMention: Sendable {
    /// The body cell it stands in.
    public var place: CellPlace
    /// The number, with its unit when that stands in the cell; bytes of the document's text.
    public var span: TextSpan
    /// As written, with its sign: a fall is negative.
    public var value: ExactDecimal
    /// High end of a range.
    public var valueHigh: ExactDecimal?
    /// Index in `Units.all`; nil for a bare number, a bare scale word, or a unit that the pack does not know.
    public var unitIndex: Int?
    /// Power of ten of the unit's scale word: 4 for 万吨.
    public var scalePower: Int
    /// Unit with its scale word, without white space; nil for a bare number.
    public var unitText: String?
    /// What is measured.
    public var indicator: String
    /// What kind of statement the number makes.
    public var measure: MetricRecord.Measure
    /// How the number bounds the true value.
    public var qualifier: MetricRecord.Qualifier
    /// For a change: `yoy`, `mom`, `average_annual`, `since:<EDTF>`, and `year_start` where the year is the
    /// document's; nil when the table does not say.
    public var basis: String?
    /// EDTF, from cell headers, row label or caption; nil when they name no time.
    public var period: String?
    /// The months they name where they name no year.
    public var months: ClosedRange<Int>?
    /// The days of the only one of these months that they name: 7月2日, 7月上旬.
    public var days: ClosedRange<Int>?
    /// True where they are those of a year before the one that the table is about: 上年同期.
    public var isYearBefore = false
    /// Which of the months around it it is about, where the table names none: 本月, or 累计 beside that.
    public var monthsMeant: MonthsMeant?
    /// From headers, row label or caption; nil when they do not say.
    public var status: MetricRecord.Status?
    /// A place that the row label or the column header names.
    public var regionName: String?
    /// Index among the mentions of the level that a change belongs to, of the whole of a share or part.
    public var of: Int?
    /// The row from its first cell to its last.
    public var rowSpan: TextSpan
    /// `cell.level`, `cell.change`, `cell.share`, `cell.rank`.
    public var rule: String
}
