import Patterns

/// What a word before a number says of how long the number holds.
enum ExtentRole: String, Sendable {
    /// True of one time: 达到, 余额.
    case stock
    /// Added up over a stretch of time: 累计, 新增.
    case flow
    /// Added up over all years of a plan or term: 五年累计.
    case term
    /// Holds a word of the others and says nothing.
    case none
}

/// Whether a number of a plan's or a term's review is about its last year or about all of its years.
extension SentenceReader {
    /// The last year for what is true of one time and not of a stretch of years: 达到, 提高到, a rate, a rank; words such
    /// as 累计 and 新增 say otherwise. A change without a basis of its own goes with the amount that changed, and so does
    /// a share of what was added up.
    func extent(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ tail: ClauseTail, _ mentions: [MetricMention],
        _ base: Int
    ) -> Extent {
        let whole = item.of.flatMap { base + $0 < mentions.count ? mentions[base + $0].extent : nil }
        if item.measure == .change {
            if item.basis == "average_annual" { return .allYears }
            return item.basis == "cumulative" || whole != .lastYear ? .unsaid : .lastYear
        }
        var isStock = tail.isTo || item.measure == .rank || item.measure == .gap
        if item.measure == .share { isStock = tail.isTo || whole != .unsaid }
        if case .ratioPart = item.quantity.notation { isStock = true }
        if item.measure == .level, item.quantity.unit.map({ units.all[$0].known == .percent }) ?? false {
            isStock = true
        }
        let number = item.quantity.range.lowerBound
        var index = min(item.clause, number)
        while let word = extents.first(in: text, from: index, end: number) {
            switch extentRoles[word.found.word] {
            case .stock: isStock = true
            case .flow: if !tail.isTo { return .unsaid }
            case .term: return .allYears
            case .none: break
            }
            index = word.start + word.found.count
        }
        return isStock ? .lastYear : .unsaid
    }
}
