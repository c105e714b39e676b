import Model

/// What a document says of its own time: the ground on which 今年, 上年 and 全年 stand.
public struct DocumentContext: Sendable, Hashable {
    /// What kind of document it is.
    public var documentType: DocumentRecord.DocumentType
    /// Day on which it was spoken, from the line under its title.
    public var deliveredOn: CalendarDay?
    /// Day on which it was published or posted; a copy may be years younger than the document.
    public var publishedOn: CalendarDay?
    /// Where its title stands in a text, in bytes; nil where it stands in markup or nowhere.
    public var titleLine: TextSpan?
    /// First year in its title.
    public var titleYear: Int?
    /// True when the title says 去年 and names no year.
    public var isTitledLastYear = false
    /// True when the title is that of a plan: 行动计划, 实施方案.
    public var isTitledPlan = false
    /// True when the title is that of an audit, which tells of what is over: 预算执行和其他财政收支的审计工作报告.
    public var isTitledAudit = false
    /// The year whose budget or plan a paper tells of beside what came of the year before (2030年预算执行情况和2031年预算草案), which
    /// has hardly begun.
    public var draftYear: Int?
    /// GB/T 2260 code of the division around, where the document is about a zone in it (益阳高新区), which has no code.
    public var codeAroundZone: String?
    /// The year that 今年 means.
    public var currentYear: Int?
    /// True when nothing says that year, and it is the one that the text names most often.
    public var isYearGuessed = false
    /// The year on which it looks back.
    public var reportYear: Int?

    /// True for a work report that was given in a year's last two months, as first sessions hear it: it looks back on that year.
    public var reviewsOwnYear: Bool {
        documentType == .governmentWorkReport && deliveredOn.map { $0.month >= 11 } ?? false
    }

    /// Makes a context; what is not known stays nil.
    public init(
        documentType: DocumentRecord.DocumentType = .other, deliveredOn: CalendarDay? = nil,
        publishedOn: CalendarDay? = nil, titleYear: Int? = nil, currentYear: Int? = nil, reportYear: Int? = nil
    ) {
        self.documentType = documentType
        self.deliveredOn = deliveredOn
        self.publishedOn = publishedOn
        self.titleYear = titleYear
        self.currentYear = currentYear
        self.reportYear = reportYear
    }
}
