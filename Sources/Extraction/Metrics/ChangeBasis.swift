/// What a change is measured against, or a difference goes to: a value without memory of its own, since it is handed from
/// the words before a number to the item and on to the next sentences.
enum ChangeBasis: Equatable, Sendable {
    /// The same time of the year before.
    case yearBefore
    /// The month or the quarter before.
    case periodBefore
    /// The mean of several years.
    case averageAnnual
    /// What it came to over all of the time: 累计下降8%, 五年下降8%.
    case cumulative
    /// The beginning of the year: 比年初增长.
    case yearStart
    /// A date, by its index among the document's.
    case since(date: Int)
    /// So many years before: 比十年前.
    case yearsBefore(Int8)
    /// So many years before those that the number is about: 比前五年.
    case termBefore(Int8)
    /// What a difference goes to, in folded bytes: 全国平均水平.
    case words(Range<Int>)

    /// The one that a code in a word list stands for, as in records: `yoy`; nil for others.
    init?(code: String) {
        switch code {
        case "yoy": self = .yearBefore
        case "mom": self = .periodBefore
        case MetricMention.averageAnnual: self = .averageAnnual
        case "cumulative": self = .cumulative
        case MetricMention.startOfYear: self = .yearStart
        default: return nil
        }
    }

    /// What a comparison with a time goes to, by its index among the document's: 比2015年, 快于一季度, but 比上年 is the year before.
    static func compared(with date: Int, of dates: [ResolvedDate]) -> Self {
        dates[date].isNamedForItself || dates[date].isPartOfYear ? .since(date: date) : .yearBefore
    }

    /// As it stands in records.
    func written(_ text: UnsafeBufferPointer<UInt8>, _ dates: [ResolvedDate]) -> String? {
        switch self {
        case .yearBefore: "yoy"
        case .periodBefore: "mom"
        case .averageAnnual: MetricMention.averageAnnual
        case .cumulative: "cumulative"
        case .yearStart: MetricMention.startOfYear
        case .since(let date): dates[date].record.value.isEmpty ? nil : "since:" + dates[date].record.value
        case .yearsBefore(let count): MetricMention.yearsBefore + String(count)
        case .termBefore(let count): MetricMention.termBefore + String(count)
        case .words(let range): String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
        }
    }
}
