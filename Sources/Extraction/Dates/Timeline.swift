import Model

/// For every place of a folded text: the time that it talks about when the clause itself names none.
public struct Timeline: Sendable {
    /// A stretch of text with one time, from its start to the next stretch's.
    struct Stretch: Sendable {
        var start: Int
        var year: Int?
        var period: Period?
        var status: MetricRecord.Status?
        /// The years of the plan or term that the part is about, when they are several.
        var span: Period?
        /// True where a mention of the sentence or paragraph said the time, and not the part alone.
        var isNamed = false
        /// True where a sentence before named the last year of a part about several, and no topic: what was added up, as
        /// 新增 and 累计 say, is of all of them again.
        var isPassing = false
    }

    private var stretches: [Stretch] = []

    init() {}

    /// Appends a stretch; one that starts where the last one does takes its place.
    mutating func append(_ stretch: Stretch) {
        if let last = stretches.last {
            if last.start == stretch.start {
                stretches[stretches.count - 1] = stretch
                return
            }
            if last.year == stretch.year && last.period == stretch.period && last.status == stretch.status
                && last.span == stretch.span && last.isNamed == stretch.isNamed
                && last.isPassing == stretch.isPassing
            {
                return
            }
        }
        stretches.append(stretch)
    }

    /// The number of the stretch at a folded byte offset, for the questions below; nil before the first.
    public func number(at offset: Int) -> Int? {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }

    /// The same, where it is mostly the number of the offset asked about before.
    public func number(at offset: Int, near last: Int?) -> Int? {
        if let last, stretches[last].start <= offset,
            last + 1 == stretches.count || stretches[last + 1].start > offset
        {
            return last
        }
        return number(at: offset)
    }

    /// True when somewhere in a range the time is several years, or the part is about a plan's or a term's; `number` is
    /// that of the stretch asked about before, and then of the range's first.
    func mayBeOfYears(_ range: Range<Int>, _ number: inout Int?) -> Bool {
        number = self.number(at: range.lowerBound, near: number)
        var index = number ?? 0
        while index < stretches.count, stretches[index].start < range.upperBound {
            if stretches[index].span != nil || stretches[index].period?.isOfYears ?? false { return true }
            index += 1
        }
        return false
    }

    /// The time in force in a stretch; nil when the document doesn't say.
    public func period(in number: Int) -> Period? { stretches[number].period }

    /// Whether headings and opening sentences say of a stretch that it looks back (`actual`) or ahead (`target`).
    public func status(in number: Int) -> MetricRecord.Status? { stretches[number].status }

    /// The years of the plan or term that a stretch is about; nil for one about one year.
    public func span(in number: Int) -> Period? { stretches[number].span }

    /// True where a sentence or paragraph names the time of a stretch itself.
    public func isNamed(in number: Int) -> Bool { stretches[number].isNamed }

    /// True where the last year of a part about several was named in a sentence before, and is no topic of the paragraph.
    public func isPassing(in number: Int) -> Bool { stretches[number].isPassing }

    /// The time in force at a folded byte offset; nil when the document doesn't say.
    public func period(at offset: Int) -> Period? { number(at: offset).flatMap { stretches[$0].period } }

    /// The year under discussion at a folded byte offset: 全年 is it, 上年 is the one before.
    public func year(at offset: Int) -> Int? { number(at: offset).flatMap { stretches[$0].year } }

    /// Whether headings and opening sentences say that the text looks back (`actual`) or ahead (`target`).
    public func status(at offset: Int) -> MetricRecord.Status? { number(at: offset).flatMap { stretches[$0].status } }
}
