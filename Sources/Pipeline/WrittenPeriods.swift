import Extraction

/// The periods of mentions with their strings. Most mentions have that of the one before, and nearly all others one of a
/// few: the year, the year before, the years of the plan.
struct WrittenPeriods {
    /// What a mention's period depends on: as long as that is the same, the period is.
    struct Source: Equatable {
        /// Index of the date that the clause names.
        var date: Int?
        /// Which part of it, where each number of a list is about one.
        var part: MetricMention.PartOfDate?
        /// True when the period is that of the place.
        var isOfPlace: Bool
        /// Number of the timeline's stretch.
        var stretch: Int?
        var extent: Extent
        /// Of counted years the index of the date that they are counted from.
        var since: Int?
        /// True where they may begin with its year.
        var mayBeginWithSince: Bool
        /// How many they are.
        var years: Int?
    }

    /// A period as records give it.
    struct Written {
        private(set) var period: Period?
        private(set) var edtf: String?
        private(set) var startDay: String?
        private(set) var endDay: String?

        init(_ period: Period?) {
            self.period = period
            edtf = period?.edtf
            startDay = period?.startDay
            endDay = period?.endDay
        }
    }

    /// Nil when no mention before had it.
    private(set) var source: Source?
    /// That of the mention in hand.
    private(set) var current = Written(nil)
    private var recent: [Written] = []

    /// So many are looked through before one is written anew.
    private static let most = 8

    /// Sets the period of the mention in hand; `source` is what those behind it may share it by.
    mutating func set(_ period: Period?, from source: Source?) {
        self.source = source
        if period == current.period { return }
        if let known = recent.firstIndex(where: { $0.period == period }) {
            current = recent[known]
            return
        }
        current = Written(period)
        if recent.count == Self.most { recent.removeAll(keepingCapacity: true) }
        recent.append(current)
    }
}
