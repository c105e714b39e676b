import Model

/// Which of the years of a plan or term a number is about.
public enum Extent: Sendable, Hashable {
    /// What the part is about: all of the years where it is a review of them all.
    case unsaid
    /// The first year: what stood before a change over the years, 从2010年到2015年由3家增加到8家.
    case firstYear
    /// The last year: a rate, a rank, an amount that was reached (达到, 提高到).
    case lastYear
    /// All years, even where one year is named: 年均, 五年累计.
    case allYears
    /// All years of the part where one of them was only named in passing: 新增, 累计.
    case allYearsOfPart
}

/// One statement of one number, as the text makes it; what it means (base value, period, codes) comes later.
public struct MetricMention: Sendable {
    /// What `basis` has in the place of `since:` with the first day of the year, which the sentence doesn't name.
    public static let startOfYear = "year_start"

    /// What `basis` has for the mean growth of several years.
    public static let averageAnnual = "average_annual"

    /// What the first of these is once the year is known: `since:2031-01-01`.
    public static func since(startOf year: Int) -> String { "since:\(DatePoint(year: year).firstDay)" }

    /// What `basis` begins with for the time so many years before, and for as many years before those that the number is about.
    static let yearsBefore = "?years:"
    static let termBefore = "?term:"

    /// The basis of a number that is about `period` where that is reckoned from it (比十年前, 比前五年): `since:2021`, `since:2016/2020`; nil
    /// where these years can't be told.
    public static func since(_ basis: String, before period: Period?) -> String? {
        guard let period, let colon = basis.firstIndex(of: ":"), let count = Int(basis[basis.index(after: colon)...])
        else { return nil }
        if basis.hasPrefix(yearsBefore) { return "since:\(period.lastYear - count)" }
        let first = period.first.year
        return period.lastYear - first + 1 == count ? "since:\(first - count)/\(first - 1)" : nil
    }

    /// True for such a basis.
    public static func isReckoned(_ basis: String) -> Bool {
        basis.utf8.first == UInt8(ascii: "?")
    }

    /// Which of the times that a date names, and of how many: the second of the quarters of 一、二、三季度.
    public struct PartOfDate: Sendable, Hashable {
        /// Counted from 0.
        public var index: UInt8
        /// How many there are.
        public var count: UInt8
    }

    /// The number with its unit.
    public var quantity: Quantity
    /// What is measured, in the document's words.
    public var indicator: String
    /// What kind of statement it is.
    public var measure: MetricRecord.Measure
    /// How the number bounds the true value.
    public var qualifier: MetricRecord.Qualifier
    /// -1 for a fall or a shortfall, +1 otherwise.
    public var sign: Int
    /// `yoy`, `mom`, `average_annual`, `cumulative`, `since:<EDTF>`; for a gap what it is compared with.
    public var basis: String?
    /// Index in the dates of the document of the date that the number is about; nil when the clause names none.
    public var date: Int?
    /// Set where the date names several times, of which the number is about one.
    public var partOfDate: PartOfDate?
    /// True for the earlier value of 从A提高到B: its period is only what the text gives it.
    public var isEarlierValue: Bool
    /// True where its sentence compares with the months of the year so far (降幅比1—9月收窄), and it has no date of its own, and for what
    /// is added up behind a month's amount (累计完成): it is of the months up to the one that the text is about.
    public var isSoFar = false
    /// True when the words before the number say that it is a plan's or a budget's: 年初预算为, 计划安排.
    public var isPlanned = false
    /// True where these words say that it is a budget's, which is of a year: 1-5月收入3亿元,完成年初预算8亿元的40%.
    public var isOfBudget = false
    /// True for what an account is adjusted to or by, or was before it: in a paper on a budget all of that is planned.
    public var isAdjusted = false
    /// Which of the years of a plan or term the number is about, as far as its words tell.
    public var extent = Extent.unsaid
    /// For a mean of several years the index of the date that they are counted from: 从2015年的12亿元增加到2020年的18亿元,
    /// 年均增长8%.
    public var since: Int?
    /// True where the years may begin with that date's: 从2016年的12亿元增加到2020年的18亿元 in a plan of these five years.
    public var mayBeginWithSince = false
    /// For a mean of so many years without a date, or what was added up over them, how many they are, up to the one that
    /// it is told of: 五年年均增长8%, 五年累计新增8万人.
    public var years: Int?
    /// Set when words of the sentence say that it is planned or has happened.
    public var status: MetricRecord.Status?
    /// True where its sentence says that it is still to come (将增长8%): no word against the part that it stands in.
    public var isAhead = false
    /// True when its clause says that it has happened, whatever the part that it stands in is about.
    public var isDone = false
    /// The sentence in folded bytes.
    public var sentence: Range<Int>
    /// Index in `Document.blocks`.
    public var block: Int
    /// Index among the mentions of the document of the one that this qualifies.
    public var of: Int?
    /// Body cell it stands in.
    public var cell: CellPlace?
    /// In folded bytes the fund that the paragraph goes on about, of which an account that names none is one: 社会保险基金 before
    /// 滚存结余.
    public var fund: Range<Int>?
    /// Id of the rule that found the number, with the grammar that named it: `quantity.number/change`.
    public var rule: String
}
